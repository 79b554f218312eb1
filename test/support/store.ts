// A fresh store on a real SQLite file with the real migrations, closed and removed after the tests of the file.
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type CalendarDate, calendarDate } from '../../src/domain/calendar.ts'
import type { Moment } from '../../src/domain/moment.ts'
import { type LoadResult, loadFile, loadFolder } from '../../src/importers/load.ts'
import { readMigrations } from '../../src/storage/sqlite/migrate.ts'
import { openDatabase } from '../../src/storage/sqlite/open.ts'
import { createSqliteStore } from '../../src/storage/sqlite/store.ts'
import type { Store } from '../../src/storage/store.ts'
import { ROOT, temporaryFolder } from './folder.ts'

export const MIGRATIONS = join(ROOT, 'drizzle')

/** The instant of the first change that a test records; each later one comes a minute after. */
const START = Date.parse('2026-01-01T00:00:00Z')

export interface TestStore {
  readonly store: Store
  /** Path of the database file. */
  readonly database: string
  /** Loads a folder of records, or one file. */
  load(path: string): Promise<readonly LoadResult[]>
  /** The newest version, on a day. */
  now(on?: string): Promise<Moment>
  close(): Promise<void>
}

const open: Store[] = []
afterAll(async () => {
  for (const store of open.splice(0)) await store.close()
})

/** Opens an empty store, or with `data` one that holds the records of that folder; every file of it must load. */
export async function freshStore(data?: string): Promise<TestStore> {
  const database = join(temporaryFolder(), 'register.db')
  const store = createSqliteStore(openDatabase(database, readMigrations(MIGRATIONS), true))
  open.push(store)
  const test = testStore(store, database)
  if (data !== undefined) {
    for (const result of await test.load(data)) {
      if (result.outcome !== 'LOADED') throw new Error(`${result.file}: ${JSON.stringify(result, null, 1)}`)
    }
  }
  return test
}

/** A store over the records of data/ as they are in the project. */
export async function loadedStore(): Promise<TestStore> {
  return freshStore(join(ROOT, 'data'))
}

function testStore(store: Store, database: string): TestStore {
  const clock = tickingClock()
  return {
    store,
    database,
    load: async (path) =>
      path.endsWith('.yaml') ? [await loadFile(store, path, clock)] : loadFolder(store, path, clock),
    now: async (on = '2026-01-01') => ({
      on: calendarDate(on) as CalendarDate,
      version: (await store.newestState()).version,
    }),
    close: () => store.close(),
  }
}

function tickingClock(): () => Date {
  let minutes = 0
  return () => {
    minutes += 1
    return new Date(START + minutes * 60_000)
  }
}
