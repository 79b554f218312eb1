// Opens a register's database file: one connection that writes, one that reads, and the settings both rely on.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3, { type Database } from 'better-sqlite3'
import { StorageError, type StorageErrorCode } from '../errors.ts'
import { checkMigrations, type Migration, migrate } from './migrate.ts'

export interface Connections {
  readonly writer: Database
  readonly reader: Database
  close(): void
}

/** How long one connection waits for another's write, in milliseconds. */
const BUSY_TIMEOUT = 2_000

/** Does what need not wait for another process, and so must not hold up every other answer. */
export function withoutWaiting<T>(database: BetterSqlite3.Database, work: () => T): T {
  database.pragma('busy_timeout = 0')
  try {
    return work()
  } finally {
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`)
  }
}

/**
 * Opens the file, applying migrations first when `mayMigrate`. `onStatement` is told of every statement that is run.
 * Throws StorageError with a sentence that says what to do.
 */
export function openDatabase(
  path: string,
  migrations: readonly Migration[],
  mayMigrate: boolean,
  onStatement?: (sql: string) => void,
): Connections {
  prepareFolder(path)
  const settings = {
    timeout: BUSY_TIMEOUT,
    ...(onStatement && { verbose: (sql?: unknown) => onStatement(String(sql)) }),
  }
  return explained(path, () => {
    const writer = new BetterSqlite3(path, settings)
    try {
      configure(writer)
      if (mayMigrate) migrate(writer, migrations)
      else requireMigrated(writer, migrations)
      const reader = new BetterSqlite3(path, { ...settings, readonly: true })
      reader.pragma('recursive_triggers = ON')
      reader.pragma('cache_size = -65536')
      return { writer, reader, close: () => closeAll([reader, writer]) }
    } catch (error) {
      writer.close()
      throw error
    }
  })
}

/** Writes a consistent copy of a database that others may be using. Throws StorageError. */
export function copyDatabase(from: string, to: string): void {
  refuseFolder(from)
  explained(from, () => {
    const source = new BetterSqlite3(from, { timeout: BUSY_TIMEOUT, readonly: true })
    try {
      source.pragma('recursive_triggers = ON')
      source.prepare('VACUUM INTO ?').run(to)
    } finally {
      source.close()
    }
  })
}

function configure(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  // Without it INSERT OR REPLACE deletes a row past the triggers that forbid it.
  database.pragma('recursive_triggers = ON')
  // What is deleted is overwritten: facts are kept for ever, and what may be deleted must be gone.
  database.pragma('secure_delete = ON')
  // A lock held by another process shows here and now, not in the middle of the first request.
  database.exec('BEGIN IMMEDIATE; ROLLBACK')
}

function requireMigrated(database: Database, migrations: readonly Migration[]): void {
  const pending = checkMigrations(database, migrations)
  if (pending.length === 0) return
  const names = pending.map((migration) => migration.name).join(', ')
  throw new StorageError('DATABASE_NOT_MIGRATED', {
    vi: `Cơ sở dữ liệu còn thiếu các bước chuyển đổi: ${names}. Chạy: so-nhom migrate`,
    en: `The database lacks these migrations: ${names}. Run: so-nhom migrate`,
  })
}

function closeAll(connections: readonly Database[]): void {
  for (const connection of connections) if (connection.open) connection.close()
}

function prepareFolder(path: string): void {
  if (path === ':memory:') {
    throw new StorageError('DATABASE_UNREADABLE', {
      vi: 'Sổ cần một tệp cơ sở dữ liệu, không chạy trong bộ nhớ. Đặt SO_NHOM_DB là đường dẫn tới một tệp.',
      en: 'The register needs a database file and does not run in memory. Set SO_NHOM_DB to the path of a file.',
    })
  }
  refuseFolder(path)
  const folder = dirname(path)
  try {
    if (!existsSync(folder)) mkdirSync(folder)
  } catch (cause) {
    throw new StorageError(
      'DATABASE_FOLDER_MISSING',
      {
        vi: `Không có và không tạo được thư mục ${folder} cho cơ sở dữ liệu. Tạo thư mục đó, hoặc đặt SO_NHOM_DB ở nơi khác.`,
        en: `The database's folder ${folder} does not exist and cannot be made. Make it, or set SO_NHOM_DB elsewhere.`,
      },
      { cause },
    )
  }
  try {
    accessSync(folder, constants.W_OK)
    if (existsSync(path)) accessSync(path, constants.W_OK)
  } catch (cause) {
    throw readOnly(path, cause)
  }
}

function refuseFolder(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  throw new StorageError('DATABASE_UNREADABLE', {
    vi: `${path} là một thư mục, không phải tệp cơ sở dữ liệu. Đặt SO_NHOM_DB là đường dẫn tới một tệp.`,
    en: `${path} is a folder, not a database file. Set SO_NHOM_DB to the path of a file.`,
  })
}

function explained<T>(path: string, open: () => T): T {
  try {
    return open()
  } catch (cause) {
    if (cause instanceof StorageError) throw cause
    throw explain(path, cause)
  }
}

function explain(path: string, cause: unknown): StorageError {
  const code = (cause as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return problem('DATABASE_LOCKED', cause, {
      vi: `Một tiến trình khác đang giữ cơ sở dữ liệu ${path}. Dừng tiến trình đó rồi chạy lại.`,
      en: `Another process holds the database ${path}. Stop it and run again.`,
    })
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'EROFS') return readOnly(path, cause)
  return problem('DATABASE_UNREADABLE', cause, {
    vi: `Không đọc được ${path} như một cơ sở dữ liệu của Sổ Nhóm (${code || String(cause)}). Kiểm tra SO_NHOM_DB, hoặc khôi phục từ bản sao lưu.`,
    en: `${path} cannot be read as a database of Sổ Nhóm (${code || String(cause)}). Check SO_NHOM_DB, or restore a backup.`,
  })
}

function readOnly(path: string, cause: unknown): StorageError {
  return problem('DATABASE_READ_ONLY', cause, {
    vi: `Không ghi được vào cơ sở dữ liệu ${path} hoặc thư mục chứa nó. Cấp quyền ghi, hoặc đặt SO_NHOM_DB ở nơi khác.`,
    en: `The database ${path} or its folder cannot be written to. Grant write access, or set SO_NHOM_DB elsewhere.`,
  })
}

function problem(code: StorageErrorCode, cause: unknown, localized: { vi: string; en: string }): StorageError {
  return new StorageError(code, localized, { cause })
}
