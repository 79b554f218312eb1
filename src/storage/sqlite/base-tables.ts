// What every table is built from: anchors, version rows, the changes that they name, and facts about the database itself.
import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** `recorded_to` of a row that still stands. Beyond any version that a registry reaches. */
export const STILL_RECORDED = 2_147_483_647

/** `valid_from` where the start is not known, `valid_to` where no end is; outside the dates that the domain accepts. */
export const OPEN_FROM = '0000-01-01'
export const OPEN_TO = '9999-12-31'

export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()
export const flag = (name: string) => integer(name, { mode: 'boolean' })

// Functions, since drizzle writes a table's name into the column builders that it is given.
export const anchorColumns = () => ({
  id: integer('id').primaryKey(),
  publicId: text('public_id').notNull().unique(),
})

export function versionColumns(anchor: () => AnySQLiteColumn) {
  return {
    id: integer('id').primaryKey(),
    anchor: integer('anchor').notNull().references(anchor),
    recordedFrom: integer('recorded_from')
      .notNull()
      .references(() => change.version),
    recordedTo: integer('recorded_to').notNull(),
  }
}

export const validColumns = () => ({
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to').notNull(),
  validToKnown: flag('valid_to_known').notNull(),
})

interface VersionRowColumns {
  readonly anchor: AnySQLiteColumn
  readonly recordedFrom: AnySQLiteColumn
  readonly recordedTo: AnySQLiteColumn
}

/** One current row a thing, and the way in by thing and version. */
export const versionIndexes = (name: string) => (row: VersionRowColumns) => [
  uniqueIndex(`${name}_current`).on(row.anchor).where(sql`recorded_to = 2147483647`),
  index(`${name}_recorded`).on(row.anchor, row.recordedFrom, row.recordedTo),
]

/** Every change raises the registry's version by one. `origin` is the file or the person that it came from. */
export const change = sqliteTable(
  'change',
  {
    version: integer('version').primaryKey(),
    recordedAt: text('recorded_at').notNull(),
    origin: text('origin').notNull(),
    action: text('action').notNull(),
    law: flag('law').notNull(),
    summary: json<Readonly<Record<string, number>>>('summary').notNull(),
  },
  (row) => [index('change_law').on(row.law, row.version)],
)

/** What was last loaded from a file, so that the same content is not read again. */
export const loadedFile = sqliteTable('loaded_file', {
  path: text('path').primaryKey(),
  sha256: text('sha256').notNull(),
})

/** Facts about the database itself: whether it is synthetic. */
export const registryFact = sqliteTable('registry_fact', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
