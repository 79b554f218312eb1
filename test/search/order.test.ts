// What holds of every search: the version alone decides, pages join without a gap, and no part of a name finds a person.
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgedQueries } from '../../bench/judged.ts'
import { recordWorld } from '../../src/demo/record-world.ts'
import { planWorld } from '../../src/demo/world.ts'
import type { Moment } from '../../src/domain/moment.ts'
import type { Store } from '../../src/storage/store.ts'
import { Problem } from '../../src/usecases/problem.ts'
import { searchRegister } from '../../src/usecases/search.ts'
import { ROOT } from '../support/folder.ts'
import { recordsWithSecondDecision } from '../support/second-decision.ts'
import { freshStore, loadedStore, type TestStore } from '../support/store.ts'

async function find(store: Store, query: string, moment: Moment, limit = 50, offset = 0) {
  const { rows, total } = await searchRegister(store, query, null, { limit, offset }, moment)
  return { total, found: rows.map(({ kind, target }) => `${kind} ${target}`) }
}

describe('search at a version', () => {
  it('answers as before whatever was recorded since', async () => {
    const { store, load, now } = await loadedStore()
    const then = await now()
    const queries = [
      ...judgedQueries('judged').map(({ query }) => query),
      'văn bản có độ mật',
      'quy chế trao đổi công việc',
    ]
    const before = await Promise.all(queries.map((query) => find(store, query, then)))
    await load(recordsWithSecondDecision())
    const since = await now()
    expect(since.version).toBeGreaterThan(then.version)
    expect(await Promise.all(queries.map((query) => find(store, query, then)))).toEqual(before)
    expect((await find(store, 'văn bản có độ mật', since)).found[0]).toMatch(/binh-nam/)
    // Nothing held this word in its accents then, so that others answered; now something does.
    expect((await find(store, 'dữ', since)).found.every((target) => target.includes('binh-nam'))).toBe(true)
    expect((await find(store, 'dữ', then)).found.length).toBeGreaterThan(0)
  })
})

describe('any query', () => {
  it('is answered, or refused for what it holds, whatever is typed', async () => {
    const { store, now } = await loadedStore()
    const moment = await now()
    const piece = fc.constantFrom(
      'mật ',
      'mat',
      '893/',
      '"',
      '*',
      ' OR ',
      'ủy ban nhân dân ',
      'ubnd',
      'của ',
      '²',
      '漢',
      '\u0301',
      '^',
      ':',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        const outcome = await find(store, query, moment, 5).catch((problem: unknown) => problem)
        if (outcome instanceof Problem) expect(outcome.code).toBe('BAD_INPUT')
        else expect(outcome).toMatchObject({ found: expect.any(Array) })
      }),
      { numRuns: 300 },
    )
  })
})

describe('search in a register of many people', () => {
  let register: TestStore
  let moment: Moment
  beforeAll(async () => {
    register = await freshStore()
    await recordWorld(register.store, planWorld(7, 9_000), join(ROOT, 'data', 'topics.yaml'), () => {})
    moment = await register.now()
  })

  it('gives every answer once over pages of any size, also past those that are weighed word by word', async () => {
    const { total } = await find(register.store, 'nguyen', moment)
    expect(total).toBeGreaterThan(500)
    const pages = async (size: number) => {
      const all: string[] = []
      for (let offset = 0; offset < total; offset += size) {
        all.push(...(await find(register.store, 'nguyen', moment, size, offset)).found)
      }
      return all
    }
    const [one, other] = [await pages(100), await pages(37)]
    expect(new Set(one).size).toBe(total)
    expect(other).toEqual(one)
  })

  it('finds nobody by a part of what was typed', async () => {
    const { total } = await find(register.store, 'nguyễn', moment)
    expect(total).toBeGreaterThan(0)
    const { found } = await find(register.store, 'nguyễn abcxyz', moment)
    expect(found.filter((one) => one.startsWith('PERSON'))).toEqual([])
  })

  it('finds no name that may not be shown, whole or in part, alone or beside other words', async () => {
    const world = planWorld(7, 9_000)
    const persons = [...world.batches()].flatMap((batch) => batch.persons)
    const withheld = persons.filter(({ publicationBasis }) => publicationBasis === null)
    const hidden = new Set(withheld.map(({ id }) => `PERSON ${id}`))
    expect(hidden.size).toBeGreaterThan(0)
    for (const { family, middle, given } of withheld.slice(0, 10)) {
      const name = [family, middle, given].filter(Boolean).join(' ')
      for (const query of [name, given, `${name} trưởng nhóm`]) {
        const { found } = await find(register.store, query, moment, 100)
        expect(found.filter((one) => hidden.has(one))).toEqual([])
      }
    }
  })
})
