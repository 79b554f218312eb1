// What people look for stands where they look: the judged queries on the register's own records, with the score.
import { beforeAll, describe, expect, it } from 'vitest'
import { JUDGED_SETS, type Judgement, judge, judgedQueries, scoresOf } from '../../bench/judged.ts'
import { searchRegister } from '../../src/usecases/search.ts'
import { loadedStore, type TestStore } from '../support/store.ts'

const QUERIES = judgedQueries('judged')

let register: TestStore
beforeAll(async () => {
  register = await loadedStore()
})

async function answers(query: string): Promise<readonly string[]> {
  const { rows } = await searchRegister(register.store, query, null, { limit: 5, offset: 0 }, await register.now())
  return rows.map(({ kind, target }) => `${kind} ${target}`)
}

describe('a judged query', () => {
  it('asks for at least sixty things, and for each only once', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(QUERIES.map(({ query }) => query)).size).toBe(QUERIES.length)
  })

  it.each(QUERIES)('finds what was looked for: $query (first $within)', async (judged) => {
    const found = await answers(judged.query)
    const { place } = judge(judged, found)
    expect(place ?? Infinity, found.join('\n')).toBeLessThanOrEqual(judged.within)
  })

  it('is of one set only', () => {
    const held = judgedQueries('held-out')
    expect(held.length).toBeGreaterThanOrEqual(40)
    const all = [...QUERIES, ...held].map(({ query }) => query.toLowerCase())
    expect(new Set(all).size).toBe(all.length)
  })

  it.each(JUDGED_SETS)('is answered well on the whole: %s', async (set) => {
    const judgements: Judgement[] = []
    const queries = judgedQueries(set)
    for (const judged of queries) judgements.push(judge(judged, await answers(judged.query)))
    const { ndcg, first } = scoresOf(judgements)
    console.log(`search, ${set}: nDCG@5 ${ndcg.toFixed(3)}, first answer right ${first} of ${queries.length}`)
    expect(ndcg).toBeGreaterThan(0.85)
  })
})
