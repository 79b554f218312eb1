// Opening a database: what goes wrong is told by code, in both languages, before the first request.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readMigrations } from '../../src/storage/sqlite/migrate.ts'
import { copyDatabase, openDatabase } from '../../src/storage/sqlite/open.ts'
import { expectStorageError, openRaw } from '../support/database.ts'
import { ROOT, temporaryFolder } from '../support/folder.ts'
import { freshStore, MIGRATIONS } from '../support/store.ts'

const migrations = readMigrations(MIGRATIONS)
const open = (path: string) => openDatabase(path, migrations, true)

let other: ChildProcess | null = null
afterEach(async () => {
  if (other === null || other.exitCode !== null || other.signalCode !== null) return
  const gone = once(other, 'exit')
  other.kill('SIGKILL')
  await gone
  other = null
})

/** Another process that holds the whole database until it is ended. */
async function lockElsewhere(database: string): Promise<void> {
  const script = `
    import BetterSqlite3 from 'better-sqlite3'
    const database = new BetterSqlite3(process.argv[1])
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('BEGIN EXCLUSIVE')
    process.stdout.write('held')
    setInterval(() => {}, 1000)`
  other = spawn(process.execPath, ['--input-type=module', '-e', script, database], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(other.stdout as NodeJS.ReadableStream, 'data')
}

describe('a database that opens', () => {
  test('is made where there is none, with the folder that it lies in', () => {
    const path = join(temporaryFolder(), 'var', 'register.db')
    open(path).close()
    expect(existsSync(path)).toBe(true)
  })

  test('enforces foreign keys and keeps a write-ahead log', () => {
    const { writer, close } = open(join(temporaryFolder(), 'register.db'))
    expect(writer.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(writer.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(() => writer.exec("INSERT INTO obligation (public_id, decision) VALUES ('x', 12345)")).toThrow(
      'FOREIGN KEY constraint failed',
    )
    close()
  })

  test('lets no trigger be passed by a replacement, on either connection', () => {
    const { reader, writer, close } = open(join(temporaryFolder(), 'register.db'))
    for (const connection of [reader, writer]) {
      expect(connection.pragma('recursive_triggers', { simple: true })).toBe(1)
    }
    close()
  })

  test('has a reader that cannot write', () => {
    const { reader, close } = open(join(temporaryFolder(), 'register.db'))
    expect(() => reader.exec("INSERT INTO registry_fact VALUES ('a', 'b')")).toThrow('readonly')
    close()
  })
})

describe('a database that does not open', () => {
  test('because the folder above its folder is missing', () => {
    const path = join(temporaryFolder(), 'a', 'b', 'register.db')
    expectStorageError(() => open(path), 'DATABASE_FOLDER_MISSING')
    expect(existsSync(join(path, '..', '..'))).toBe(false)
  })

  test('because a file stands where its folder should be', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'x')
    expectStorageError(() => open(join(file, 'folder', 'register.db')), 'DATABASE_FOLDER_MISSING')
  })

  test('because the path is a folder', () => {
    const folder = join(temporaryFolder(), 'folder')
    mkdirSync(folder)
    const error = expectStorageError(() => open(folder), 'DATABASE_UNREADABLE')
    expect(error.message).toContain(folder)
    expect(error.message).not.toContain('Grant write access')
    expectStorageError(() => copyDatabase(folder, join(folder, 'copy.db')), 'DATABASE_UNREADABLE')
  })

  test('because the file is something else, which is left as it was', () => {
    const path = join(temporaryFolder(), 'register.db')
    const words = 'Đây không phải là cơ sở dữ liệu. '.repeat(200)
    writeFileSync(path, words)
    expectStorageError(() => open(path), 'DATABASE_UNREADABLE')
    expect(readFileSync(path, 'utf8')).toBe(words)
  })

  test('because it is damaged', async () => {
    const { database, close } = await freshStore()
    await close()
    const bytes = readFileSync(database)
    writeFileSync(database, bytes.fill(7, 100, 3_000))
    expectStorageError(() => open(database), 'DATABASE_UNREADABLE')
  })

  test('because another process holds it', async () => {
    const path = join(temporaryFolder(), 'register.db')
    open(path).close()
    await lockElsewhere(path)
    expectStorageError(() => open(path), 'DATABASE_LOCKED')
  })

  test('because it would live in memory and be lost', () => {
    expectStorageError(() => open(':memory:'), 'DATABASE_UNREADABLE')
  })
})

describe('a copy of a database', () => {
  test('has what the database holds, and the database stays as it was', async () => {
    const { store, database } = await freshStore()
    await store.record(
      { kind: 'TOPICS', topics: [{ key: 'a', label: { vi: 'A', en: 'A' } }] },
      { name: 'somebody', action: 'RECORD', sha256: null },
      '2026-01-01T00:00:00.000Z',
    )
    const copy = join(temporaryFolder(), 'copy.db')
    const before = readFileSync(database)
    copyDatabase(database, copy)
    expect(readFileSync(database).equals(before)).toBe(true)
    const raw = openRaw(copy)
    expect(raw.prepare('SELECT public_id FROM topic').pluck().all()).toEqual(['a'])
    raw.close()
  })

  test('of a file that is no database is refused', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'x.db'), 'not a database, but long enough to be looked at'.repeat(100))
    expectStorageError(() => copyDatabase(join(folder, 'x.db'), join(folder, 'y.db')), 'DATABASE_UNREADABLE')
  })
})
