// Relations that would leave open what is in force are refused: an end without its day, a kept part of nothing, a place that is none.
import { describe, expect, test } from 'vitest'
import { DECISION, type Records, SLUG, sampleRecords } from '../support/records.ts'
import { refusal } from '../support/refusal.ts'
import { freshStore } from '../support/store.ts'

const LAW = 'tinh-mau/luat-mau-2015'
const add = (entry: string) => (records: Records) =>
  records.edit(DECISION, 'relations:\n', `relations:\n  - ${entry}\n`)

describe('a relation is refused', () => {
  test('that ends an act on no day, though the decision has its own, and is told which that may be', async () => {
    const [problem, ...others] = await refusal(add(`{ kind: REPEALS, to: ${LAW} }`))
    expect(others).toEqual([])
    expect(problem?.code).toBe('RELATION_WITHOUT_DAY')
    expect(problem?.message.vi).toContain('on: 2020-01-02')
    expect(problem?.message.en).toContain('certainty: UNSETTLED')
  })

  test('that keeps a part of what the decision does not end', async () => {
    const problems = await refusal(add(`{ kind: KEEPS, to: ${LAW}, toProvision: luat/dieu-6 }`))
    expect(problems.map(({ code }) => code)).toEqual(['KEEPS_NOTHING'])
  })

  test('that names a place which another decision does not have, and is told of places that end alike', async () => {
    const records = sampleRecords()
    const { store, load } = await freshStore(records.folder)
    const other = 'tinh-mau/2-qd-ubnd-2020'
    records.write(
      `decisions/${other}/decision.yaml`,
      records.read(DECISION).replaceAll(SLUG, other).replace('relations:\n', `relations:\n  - ${KEPT}\n`),
    )
    records.write(`decisions/${other}/source.txt`, records.read(`decisions/${SLUG}/source.txt`))
    const [result] = await load(records.path(`decisions/${other}/decision.yaml`))
    const problems = result?.outcome === 'REFUSED' ? result.problems : []
    const unknown = problems.filter(({ code }) => code === 'UNKNOWN_PATH')
    expect(unknown.map(({ message }) => message.en)).toEqual([expect.stringContaining('quyet-dinh/dieu-2')])
    await store.close()
  })
})

const KEPT = `{ kind: REPEALS, to: ${SLUG}, toProvision: quy-che/dieu-2, on: 2021-01-01 }`

describe('a relation loads', () => {
  test.each([
    ['whose day is not known, and said to be', `{ kind: REPEALS, to: ${LAW}, certainty: UNSETTLED }`],
    [
      'that ends the place of another act on a day',
      `{ kind: REPEALS, to: ${LAW}, toProvision: luat/dieu-6, on: 2020-01-02 }`,
    ],
    [
      'of a decision to a provision of its own',
      `{ kind: DEFERS, to: ${SLUG}, toProvision: quyet-dinh/dieu-2, on: 2020-06-01 }`,
    ],
    [
      'that ends a provision of its own',
      `{ kind: REPEALS, to: ${SLUG}, toProvision: quyet-dinh/dieu-2, on: 2020-06-01 }`,
    ],
  ])('%s', async (_name, entry) => {
    const records = sampleRecords()
    const { load } = await freshStore(records.folder)
    add(entry)(records)
    expect(await load(records.path(DECISION))).toMatchObject([{ outcome: 'LOADED' }])
  })
})
