// One case, every surface: each rule case asked of the pure function, of the use case on a real database, and over HTTP.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeApp, openCopy } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { calendarDate } from '../src/domain/calendar.ts'
import { recordFacts } from '../src/importers/case-facts.ts'
import type { FileCase } from '../src/importers/files/case-shape.ts'
import { type CaseSet, type KnownForCases, knownForCases, readRuleCases } from '../src/importers/rule-cases.ts'
import { listen } from '../src/server/http.ts'
import type { Store } from '../src/storage/store.ts'
import { type CheckedCase, checkCases } from '../src/usecases/check-cases.ts'
import { RulebookShelf } from '../src/usecases/rulebooks.ts'
import { NOW } from './support/app.ts'
import { readAllCases, readCaseWords, readOwnRecords } from './support/case-records.ts'
import { askHttp, askPure, viewOf } from './support/case-surfaces.ts'
import { ROOT } from './support/folder.ts'
import { loadedStore } from './support/store.ts'

const NAMES = readdirSync(join(ROOT, 'test', 'cases')).filter((name) => name.endsWith('.yaml'))

interface Seen {
  readonly checked: CheckedCase
  readonly usecase: unknown
  readonly pure: unknown
  /** Undefined where GraphQL does not take the question. */
  readonly http: unknown
}

const records = readOwnRecords()
let database: string
let known: KnownForCases
beforeAll(async () => {
  const register = await loadedStore()
  database = register.database
  known = await knownForCases(register.store, await register.now())
})

describe.each(NAMES)('the cases of %s', (name) => {
  const file = readAllCases(name)
  const seen = new Map<string, Seen>()
  beforeAll(async () => {
    const given = new Map(file.cases.map((one) => [one.id, one]))
    for (const set of readRuleCases(name, readCaseWords(name), known).sets) {
      const store = openCopy(database)
      for (const one of await askEverywhere(store, set, given)) seen.set(one.checked.case.id, one)
      await store.close()
    }
  })

  it.each(file.cases.map((one) => [one.id, one.title.en] as const))('%s: %s', (id) => {
    const { checked, usecase, pure, http } = seen.get(id) as Seen
    expect(checked.differences).toEqual([])
    expect(pure).toEqual(usecase)
    expect(http).toEqual(usecase)
  })
})

describe('the cases', () => {
  const all = NAMES.flatMap((name) => readAllCases(name).cases)

  it('ask every question, each of several groups and days', () => {
    for (const ask of ['mayJoin', 'membership', 'rules'] as const) {
      const asked = all.filter((one) => one.ask === ask)
      expect(asked.length, ask).toBeGreaterThan(5)
      expect(new Set(asked.map(({ group }) => group)).size, ask).toBeGreaterThan(1)
      expect(new Set(asked.map(({ on }) => on)).size, ask).toBeGreaterThan(3)
    }
  })

  it('ask of people, with facts that the register cannot see', () => {
    const claimed = all.filter((one) => one.ask === 'mayJoin' && 'person' in one.candidate && one.candidate.facts)
    expect(claimed.map(({ id }) => id).sort()).toEqual([
      'person-specialist',
      'post-claimed-for-person',
      'post-denied-for-person',
    ])
  })
})

/** The answers of all three surfaces to the cases of one set of facts, over one copy of the register. */
async function askEverywhere(
  store: Store,
  { fileFacts, facts, cases }: CaseSet,
  given: ReadonlyMap<string, FileCase>,
): Promise<readonly Seen[]> {
  const before = await recordFacts(store, fileFacts, known, NOW.toISOString())
  const versions = { FILE_FACTS: before, ALL_FACTS: await recordFacts(store, facts, known, NOW.toISOString()) }
  const checked = await checkCases(askingOf(store), cases, versions)
  const config = readConfig({ PORT: '0', SO_NHOM_LOG: 'silent' })
  const server = await listen(
    composeApp(store, config, () => NOW),
    config,
  )
  const http = await askHttp(server.address, cases, versions)
  await server.stop(1_000)
  return Promise.all(
    checked.map(async (one) => {
      const file = given.get(one.case.id) as FileCase
      const moment = { on: calendarDate(file.on), version: versions[one.case.knownAt] }
      const pure = askPure(records, file, [fileFacts, file.facts ?? {}])
      return {
        checked: one,
        usecase: await viewOf(one.verdict, store, moment),
        pure: await viewOf(pure, store, moment),
        http: http.get(one.case),
      }
    }),
  )
}

function askingOf(store: Store) {
  const shelf = new RulebookShelf(store)
  const caller = { kind: 'ANONYMOUS' } as const
  return { store, shelf, caller, accountKeys: [], method: 'POST', onAccountQuestion: () => {} }
}
