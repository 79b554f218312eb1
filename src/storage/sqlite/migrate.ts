// Applies the migrations under drizzle/, in order, after checking by name and checksum what was applied before.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { StorageError } from '../errors.ts'

export interface Migration {
  readonly name: string
  readonly sha256: string
  readonly statements: readonly string[]
}

/** The migrations of a folder, in the order of their names. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return {
        name: file.slice(0, -'.sql'.length),
        sha256: createHash('sha256').update(sql).digest('hex'),
        statements: sql.split('--> statement-breakpoint').map((statement) => statement.trim()),
      }
    })
}

/**
 * Applies what is missing and returns the names applied. Throws StorageError MIGRATION_EDITED, DATABASE_NEWER or
 * MIGRATION_FAILED; a migration is applied whole or not at all. Several processes may migrate one database at once: each
 * migration is applied by one of them.
 */
export function migrate(database: Database, migrations: readonly Migration[]): readonly string[] {
  if (checkMigrations(database, migrations).length === 0) return []
  const applied: string[] = []
  const step = database.transaction(() => applyNext(database, migrations))
  // SQLite ignores this pragma inside a transaction, so a rebuild of tables needs it out here.
  database.pragma('foreign_keys = OFF')
  try {
    for (let name = step.immediate(); name !== null; name = step.immediate()) applied.push(name)
  } finally {
    database.pragma('foreign_keys = ON')
  }
  return applied
}

/** Applies the first that is missing once the database is ours to write: another process may have been there before. */
function applyNext(database: Database, migrations: readonly Migration[]): string | null {
  const [next] = checkMigrations(database, migrations)
  if (!next) return null
  database.exec(
    'CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
  )
  apply(database, next)
  return next.name
}

/** What is not applied yet, in order. Throws where the database and the migrations disagree about the past. */
export function checkMigrations(database: Database, migrations: readonly Migration[]): readonly Migration[] {
  const applied = appliedMigrations(database)
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const [name, sha256] of applied) {
    const migration = known.get(name)
    if (!migration) throw newer(name)
    if (migration.sha256 !== sha256) throw edited(name)
  }
  const pending = migrations.filter((migration) => !applied.has(migration.name))
  const last = [...applied.keys()].at(-1)
  const late = pending.find((migration) => last !== undefined && migration.name < last)
  if (late) throw edited(late.name)
  return pending
}

function appliedMigrations(database: Database): ReadonlyMap<string, string> {
  const exists = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'schema_migration'").get()
  if (!exists) return new Map()
  const rows = database.prepare('SELECT name, sha256 FROM schema_migration ORDER BY name').all() as {
    name: string
    sha256: string
  }[]
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

function apply(database: Database, migration: Migration): void {
  try {
    for (const statement of migration.statements) if (statement) database.exec(statement)
  } catch (cause) {
    throw isFaultOfFile(cause) ? cause : refused(migration.name, cause)
  }
  const broken = database.pragma('foreign_key_check') as readonly unknown[]
  if (broken.length > 0) {
    throw new StorageError('MIGRATION_FAILED', {
      vi: `Bước chuyển đổi ${migration.name} làm đứt ${broken.length} liên kết giữa các bảng nên đã được hoàn lại.`,
      en: `Migration ${migration.name} broke ${broken.length} links between tables and was taken back.`,
    })
  }
  database
    .prepare('INSERT INTO schema_migration (name, sha256, applied_at) VALUES (?, ?, ?)')
    .run(migration.name, migration.sha256, new Date().toISOString())
}

/** A fault of the database's file, whatever migration meets it. */
function isFaultOfFile(cause: unknown): boolean {
  const code = (cause as { code?: string }).code ?? ''
  return /^SQLITE_(BUSY|LOCKED|READONLY|CORRUPT|NOTADB|IOERR|CANTOPEN)/.test(code)
}

function refused(name: string, cause: unknown): StorageError {
  const words = cause instanceof Error ? cause.message : String(cause)
  return new StorageError(
    'MIGRATION_FAILED',
    {
      vi: `SQLite từ chối bước chuyển đổi ${name} nên bước này đã được hoàn lại: ${words}`,
      en: `SQLite refused migration ${name}, which was taken back: ${words}`,
    },
    { cause },
  )
}

function edited(name: string): StorageError {
  return new StorageError('MIGRATION_EDITED', {
    vi: `Tệp chuyển đổi ${name} đã bị sửa hoặc chèn vào sau khi cơ sở dữ liệu đi qua nó. Khôi phục tệp như bản phát hành; thay đổi mới phải là một tệp mới.`,
    en: `Migration ${name} was edited, or slipped in, after the database had passed it. Restore the file as released; a new change needs a new file.`,
  })
}

function newer(name: string): StorageError {
  return new StorageError('DATABASE_NEWER', {
    vi: `Cơ sở dữ liệu đã qua bước chuyển đổi ${name} mà phiên bản này không có: nó do một phiên bản mới hơn tạo ra. Hãy dùng phiên bản đó hoặc một tệp cơ sở dữ liệu khác (SO_NHOM_DB).`,
    en: `The database has passed migration ${name}, which this version does not have: a newer version made it. Run that version, or name another database file (SO_NHOM_DB).`,
  })
}
