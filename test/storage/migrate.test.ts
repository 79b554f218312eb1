// Migrations: a filled database stays whole, and a database that disagrees with them about the past is refused.
import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../src/storage/sqlite/migrate.ts'
import { openDatabase } from '../../src/storage/sqlite/open.ts'
import { allRows, expectStorageError, openRaw, tablesOf, triggersOf } from '../support/database.ts'
import { temporaryFolder } from '../support/folder.ts'
import { freshStore, loadedStore, MIGRATIONS } from '../support/store.ts'

/** A copy of the migrations to which a test may add. */
function copyOfMigrations(): string {
  const folder = join(temporaryFolder(), 'drizzle')
  cpSync(MIGRATIONS, folder, { recursive: true })
  return folder
}

const NAMES = readMigrations(MIGRATIONS).map(({ name }) => name)
const FIRST = NAMES[0] ?? ''

describe('a filled database', () => {
  let database = ''
  beforeAll(async () => {
    const filled = await loadedStore()
    database = filled.database
    await filled.close()
  })

  test('migrated again keeps every row, every STRICT table and every trigger', () => {
    const raw = openRaw(database)
    const [rows, tables, triggers] = [allRows(raw), tablesOf(raw), triggersOf(raw)]
    raw.close()
    openDatabase(database, readMigrations(MIGRATIONS), true).close()
    const again = openRaw(database)
    expect(Object.values(rows).flat().length).toBeGreaterThan(300)
    expect(allRows(again)).toEqual(rows)
    expect(tablesOf(again)).toEqual(tables)
    expect(triggersOf(again)).toEqual(triggers)
    again.close()
  })

  test('keeps every row through a migration that rebuilds a table that others point to', () => {
    const copy = join(temporaryFolder(), 'copy.db')
    cpSync(database, copy)
    const folder = copyOfMigrations()
    writeFileSync(
      join(folder, '9000_rebuild.sql'),
      'CREATE TABLE `topic_new` (`id` integer PRIMARY KEY NOT NULL, `public_id` text NOT NULL UNIQUE) STRICT;\n--> statement-breakpoint\n' +
        'INSERT INTO `topic_new` SELECT `id`, `public_id` FROM `topic`;\n--> statement-breakpoint\n' +
        'DROP TABLE `topic`;\n--> statement-breakpoint\nALTER TABLE `topic_new` RENAME TO `topic`;\n',
    )
    const before = openRaw(copy)
    const [rows, triggers] = [allRows(before), triggersOf(before)]
    before.close()
    openDatabase(copy, readMigrations(folder), true).close()
    const after = openRaw(copy)
    expect(allRows(after)).toEqual(rows)
    expect(triggersOf(after)).toEqual(triggers)
    expect(tablesOf(after).filter(({ strict }) => strict === 0)).toEqual([])
    expect(after.pragma('foreign_key_check')).toEqual([])
    after.close()
  })

  test('has STRICT tables only, so that a text never lands in a column of numbers', () => {
    const raw = openRaw(database)
    const tables = tablesOf(raw)
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter(({ strict }) => strict !== 1).map(({ name }) => name)).toEqual([])
    raw.close()
  })

  test('is sound by SQLite’s own checks', () => {
    const raw = openRaw(database)
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(raw.pragma('foreign_key_check')).toEqual([])
    raw.close()
  })
})

describe('a database whose past is not that of the migrations', () => {
  test('is refused when a migration was edited after it had been applied', async () => {
    const { database } = await freshStore()
    const folder = copyOfMigrations()
    appendFileSync(join(folder, `${FIRST}.sql`), '\n-- a later thought\n')
    const error = expectStorageError(() => openDatabase(database, readMigrations(folder), true), 'MIGRATION_EDITED')
    expect(error.message).toContain(FIRST)
  })

  test('is refused when a migration was slipped in before one that was applied', async () => {
    const { database } = await freshStore()
    const folder = copyOfMigrations()
    writeFileSync(join(folder, '0000_a_slipped_in.sql'), 'CREATE TABLE `slipped` (`id` integer PRIMARY KEY) STRICT;')
    const error = expectStorageError(() => openDatabase(database, readMigrations(folder), true), 'MIGRATION_EDITED')
    expect(error.message).toContain('0000_a_slipped_in')
    const raw = openRaw(database)
    expect(tablesOf(raw).map(({ name }) => name)).not.toContain('slipped')
    raw.close()
  })

  test('is refused when a newer version of the program made it', async () => {
    const { database } = await freshStore()
    const folder = copyOfMigrations()
    writeFileSync(join(folder, '9000_later.sql'), 'CREATE TABLE `later` (`id` integer PRIMARY KEY) STRICT;')
    openDatabase(database, readMigrations(folder), true).close()
    const error = expectStorageError(() => openDatabase(database, readMigrations(MIGRATIONS), true), 'DATABASE_NEWER')
    expect(error.message).toContain('9000_later')
  })

  test('is refused, not migrated, by a program that may only read it', async () => {
    const { database } = await freshStore()
    const folder = copyOfMigrations()
    writeFileSync(join(folder, '9000_later.sql'), 'CREATE TABLE `later` (`id` integer PRIMARY KEY) STRICT;')
    const error = expectStorageError(
      () => openDatabase(database, readMigrations(folder), false),
      'DATABASE_NOT_MIGRATED',
    )
    expect(error.message).toContain('9000_later')
    const raw = openRaw(database)
    expect(tablesOf(raw).map(({ name }) => name)).not.toContain('later')
    raw.close()
  })
})

describe('a migration that breaks the database', () => {
  test('by losing rows that others point to is taken back whole', async () => {
    const filled = await loadedStore()
    const folder = copyOfMigrations()
    writeFileSync(
      join(folder, '9000_loses_topics.sql'),
      'CREATE TABLE `kept` (`id` integer PRIMARY KEY) STRICT;\n--> statement-breakpoint\nDELETE FROM `topic`;',
    )
    const raw = openRaw(filled.database)
    const rows = allRows(raw)
    expectStorageError(() => migrate(raw, readMigrations(folder)), 'MIGRATION_FAILED')
    expect(allRows(raw)).toEqual(rows)
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(raw.prepare('SELECT name FROM schema_migration ORDER BY name').pluck().all()).toEqual(NAMES)
    raw.close()
  })

  test('by a statement that SQLite refuses is taken back whole, and told as a failed migration', async () => {
    const { database } = await freshStore()
    const folder = copyOfMigrations()
    writeFileSync(
      join(folder, '9000_half.sql'),
      'CREATE TABLE `half` (`id` integer PRIMARY KEY) STRICT;\n--> statement-breakpoint\nCREATE TABLE `half` (`id` integer PRIMARY KEY) STRICT;',
    )
    const error = expectStorageError(() => openDatabase(database, readMigrations(folder), true), 'MIGRATION_FAILED')
    expect(error.message).toContain('9000_half')
    expect(error.message).toContain('table `half` already exists')
    const raw = openRaw(database)
    expect(tablesOf(raw).map(({ name }) => name)).not.toContain('half')
    raw.close()
  })
})

describe('migrating', () => {
  test('tells which migrations it applied, in their order, and nothing the second time', () => {
    const folder = copyOfMigrations()
    writeFileSync(join(folder, '9001_b.sql'), 'CREATE TABLE `b` (`a` integer REFERENCES `a` (`id`)) STRICT;')
    writeFileSync(join(folder, '9000_a.sql'), 'CREATE TABLE `a` (`id` integer PRIMARY KEY) STRICT;')
    rmSync(join(folder, 'meta'), { recursive: true, force: true })
    const database = new BetterSqlite3(join(temporaryFolder(), 'new.db'))
    expect(migrate(database, readMigrations(folder))).toEqual([...NAMES, '9000_a', '9001_b'])
    expect(migrate(database, readMigrations(folder))).toEqual([])
    database.close()
  })

  test('at the same time as another process leaves each migration applied once', () => {
    const path = join(temporaryFolder(), 'new.db')
    const migrations = readMigrations(MIGRATIONS)
    let others: readonly string[] = []
    // The other comes between our look at the database and our taking hold of it.
    const beforeUs = (sql?: unknown) => {
      if (!String(sql).startsWith('BEGIN') || others.length > 0) return
      const other = new BetterSqlite3(path)
      others = migrate(other, migrations)
      other.close()
    }
    const database = new BetterSqlite3(path, { verbose: beforeUs })
    expect(migrate(database, migrations)).toEqual([])
    expect(others).toEqual(NAMES)
    expect(database.prepare('SELECT name FROM schema_migration ORDER BY name').pluck().all()).toEqual(NAMES)
    database.close()
  })
})
