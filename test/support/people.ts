// The small register with a roster of made-up people, a store that counts its statements, and many people at once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { calendarDate, type Period } from '../../src/domain/calendar.ts'
import type { Moment } from '../../src/domain/moment.ts'
import type { Membership, Person } from '../../src/domain/person.ts'
import type { PageRequest } from '../../src/storage/page.ts'
import type { PeopleRecords, Sourced, TenureRecord } from '../../src/storage/people-store.ts'
import { readMigrations } from '../../src/storage/sqlite/migrate.ts'
import { openDatabase } from '../../src/storage/sqlite/open.ts'
import { createSqliteStore } from '../../src/storage/sqlite/store.ts'
import type { Store } from '../../src/storage/store.ts'
import { ROOT } from './folder.ts'
import { type Records, sampleRecords } from './records.ts'
import { freshStore, MIGRATIONS, type TestStore } from './store.ts'

export const GROUP = 'tinh-mau/ubnd-tinh'
export const ROSTER = `groups/${GROUP}/roster.yaml`
/** A second group of the small register, for what one roster says of another's people. */
export const OTHER_GROUP = 'tinh-mau/nhom-khac'
export const OTHER_ROSTER = `groups/${OTHER_GROUP}/roster.yaml`

const DEPARTMENTS = ['mau', 'khac']
  .map(
    (key) => `  - slug: tinh-mau/so-${key}
    name: { vi: Sở ${key}, en: Department ${key} }
    kind: PROVINCIAL_DEPARTMENT
    province: tinh-mau
    provinceName: Mẫu
    certainty: STATED
    source: nguon
`,
  )
  .join('')

const SECOND_GROUP = `  - slug: ${OTHER_GROUP}
    kind: INSTANCE
    name: { vi: Nhóm khác, en: Another group }
    platform: ZALO
    agency: tinh-mau/ubnd-tinh
    active: { from: 2020-01-02 }
    governedBy:
      standing: MANDATORY
      from: 2020-01-02
    admission: []
obligations:
`

/** The small register with two departments, two groups and the roster of the first. */
export function rosterRecords(): Records {
  const records = sampleRecords()
  records.write('agencies.yaml', records.read('agencies.yaml') + DEPARTMENTS)
  records.edit('decisions/tinh-mau/1-qd-ubnd-2020/decision.yaml', 'obligations:\n', SECOND_GROUP)
  records.write(ROSTER, readFileSync(join(ROOT, 'test/importers/rosters/tinh-mau.yaml')))
  return records
}

/** The roster register, loaded. */
export async function rosterStore(): Promise<TestStore & { readonly records: Records }> {
  const records = rosterRecords()
  return { ...(await freshStore(records.folder)), records }
}

const open: Store[] = []
afterAll(async () => {
  for (const store of open.splice(0)) await store.close()
})

/** A second store over a register's file, and a way to hear how many statements a piece of work ran. */
export function countingStore(register: TestStore) {
  let statements = 0
  const onStatement = () => {
    statements += 1
  }
  const store = createSqliteStore(openDatabase(register.database, readMigrations(MIGRATIONS), true, onStatement))
  open.push(store)
  const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = statements
    await work()
    return statements - before
  }
  return { store, statementsOf }
}

/** The version of one group; null where there is no such group. */
export async function groupVersion(store: Store, group: string, moment: Moment): Promise<number | null> {
  return (await store.loadGroupVersions([group], moment)).get(group) ?? null
}

export function firstPage(limit: number): PageRequest {
  return { limit, after: null, before: null, backwards: false }
}

export const ALWAYS: Period = { from: null, to: null, toKnown: true }
export const SINCE_2020: Period = { from: calendarDate('2020-01-01'), to: null, toKnown: true }

const SOURCE = 'many#made-up'

/** `count` made-up people `many#0`, `many#1`, …, specialists of one department and members of one group. */
export function manyPeople(count: number, group: string = GROUP, first = 0): PeopleRecords {
  const numbers = Array.from({ length: count }, (_, index) => first + index)
  const certain = { certainty: 'STATED', source: SOURCE } as const
  const id = (number: number) => `many#${number}`
  const basis = { vi: 'Người giả định', en: 'Made up' }
  return {
    sources: [
      {
        id: SOURCE,
        key: 'made-up',
        title: 'Dữ liệu giả định',
        publisher: null,
        url: null,
        publishedOn: null,
        readOn: null,
        nature: 'REGISTER_READING',
      },
    ],
    groups: [],
    rosters: [],
    posts: numbers.slice(0, 1).map((number) => {
      return {
        id: `tinh-mau/so-mau#giup-viec-${number}`,
        agency: 'tinh-mau/so-mau',
        title: 'Giúp việc',
        rank: 'SPECIALIST',
        period: ALWAYS,
      }
    }),
    persons: numbers.map((number): Person => {
      return { id: id(number), family: 'Ngô', middle: 'Giả', given: `Định${number}`, publicationBasis: basis }
    }),
    tenures: numbers.map((number): TenureRecord => {
      const post = `tinh-mau/so-mau#giup-viec-${first}`
      return {
        id: id(number),
        person: id(number),
        post,
        capacity: 'FULL',
        period: SINCE_2020,
        appointment: null,
        ...certain,
      }
    }),
    memberships: numbers.map((number): Sourced<Membership> => {
      return { id: id(number), group, person: id(number), role: 'MEMBER', period: SINCE_2020, bases: [], ...certain }
    }),
  }
}

export const BATCH_ORIGIN = { name: 'made-up', action: 'SYNTHESIZE', sha256: null }
