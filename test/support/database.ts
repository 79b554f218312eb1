// Looks into a database file as SQLite sees it: tables, rows, and the code of what goes wrong.
import BetterSqlite3, { type Database } from 'better-sqlite3'
import { expect } from 'vitest'
import { StorageError, type StorageErrorCode } from '../../src/storage/errors.ts'

/** Opens a file as it is, with foreign keys on, for a test to look into. The caller closes it. */
export function openRaw(path: string): Database {
  const database = new BetterSqlite3(path)
  database.pragma('foreign_keys = ON')
  return database
}

/** The ordinary tables: neither SQLite's own nor those behind the full-text index. */
export function tablesOf(database: Database): readonly { readonly name: string; readonly strict: number }[] {
  const rows = database.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]
  return rows.filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
}

/** Every table that keeps versions of facts. */
export function versionTables(database: Database): readonly string[] {
  return tablesOf(database)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('_version'))
}

/** Every row of every ordinary table but the record of migrations. */
export function allRows(database: Database): Readonly<Record<string, readonly unknown[]>> {
  const names = tablesOf(database).map(({ name }) => name)
  const kept = names.filter((name) => name !== 'schema_migration').sort()
  return Object.fromEntries(kept.map((name) => [name, database.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all()]))
}

/** Names of triggers, in order. */
export function triggersOf(database: Database): readonly string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    .pluck()
    .all() as string[]
}

/** Expects work to fail with a fault of the database that a person can mend, told in both languages. */
export function expectStorageError(work: () => unknown, code: StorageErrorCode): StorageError {
  let thrown: unknown = null
  try {
    work()
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(StorageError)
  const error = thrown as StorageError
  expect(error.code).toBe(code)
  expect(error.localized.vi).toMatch(/\S/)
  expect(error.localized.en).toMatch(/\S/)
  expect(error.localized.vi).not.toBe(error.localized.en)
  return error
}
