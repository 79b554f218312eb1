// What can go wrong with the register's database, each with a stable code and a sentence in both languages.
import type { Localized } from '../domain/source.ts'

export const STORAGE_ERRORS = {
  DATABASE_FOLDER_MISSING: 'The folder in which the database should lie does not exist or cannot be made.',
  DATABASE_READ_ONLY: 'The database or its folder cannot be written to.',
  DATABASE_LOCKED: 'Another process holds the database.',
  DATABASE_UNREADABLE: 'The file is no database of this program, or is damaged.',
  DATABASE_NEWER: 'The database was made by a newer version of this program.',
  DATABASE_NOT_MIGRATED: 'The database lacks migrations that this program needs.',
  MIGRATION_EDITED: 'A migration was changed after it had been applied.',
  MIGRATION_FAILED: 'A migration broke a rule of the database and was taken back.',
} as const
export type StorageErrorCode = keyof typeof STORAGE_ERRORS

/** A fault of the database that a person can mend. `message` is English; `localized` has both languages. */
export class StorageError extends Error {
  readonly code: StorageErrorCode
  readonly localized: Localized

  constructor(code: StorageErrorCode, localized: Localized, options?: ErrorOptions) {
    super(localized.en, options)
    this.name = 'StorageError'
    this.code = code
    this.localized = localized
  }
}
