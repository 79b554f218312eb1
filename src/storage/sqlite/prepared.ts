// Pieces of statements that are prepared once: lists and pairs as one JSON parameter, and the two clocks.
import { and, gt, lte, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Moment } from '../../domain/moment.ts'

interface RecordedColumns {
  readonly recordedFrom: AnySQLiteColumn
  readonly recordedTo: AnySQLiteColumn
}
interface ValidColumns {
  readonly validFrom: AnySQLiteColumn
  readonly validTo: AnySQLiteColumn
}

interface AnchorColumns {
  readonly id: AnySQLiteColumn
  readonly publicId: AnySQLiteColumn
}
interface FormerColumns {
  readonly anchor: AnySQLiteColumn
  readonly formerSlugs: AnySQLiteColumn
}

/** The values of the parameter `wanted`, given by {@link wanted}: one statement for any number of them. */
export const WANTED: SQL = sql`(SELECT value FROM json_each(${sql.placeholder('wanted')}))`

/** The anchors whose public id, or a former slug of any of their versions, is among `wanted`. */
export function anchorsWanted(anchor: AnchorColumns, version: FormerColumns): SQL {
  const former = sql`SELECT 1 FROM json_each(${version.formerSlugs}) AS former WHERE former.value IN ${WANTED}`
  return sql`(SELECT ${anchor.id} FROM ${anchor.id.table} WHERE ${anchor.publicId} IN ${WANTED}
    UNION SELECT ${version.anchor} FROM ${version.anchor.table} WHERE ${version.formerSlugs} <> '[]' AND EXISTS (${former}))`
}

/** The pairs of the parameter `wanted`; `pair.key` is the place of each in the list, from 0. */
export const PAIRS: SQL = sql`json_each(${sql.placeholder('wanted')}) AS pair`
export const PAIR_PLACE = sql<number>`pair.key`
export const PAIR_FIRST = sql<string>`pair.value ->> 0`
export const PAIR_SECOND = sql<string>`pair.value ->> 1`

/** The rows that stood at the parameter `version`. */
export function recordedThen(table: RecordedColumns): SQL {
  const version = sql.placeholder('version')
  return and(lte(table.recordedFrom, version), gt(table.recordedTo, version)) as SQL
}

/** The rows whose period contains the parameter `on`, or may: open ends are sentinels outside all dates. */
export function validThen(table: ValidColumns): SQL {
  const on = sql.placeholder('on')
  return and(lte(table.validFrom, on), gt(table.validTo, on)) as SQL
}

/** The parameters of a statement that asks for several values, or pairs, at a moment. */
export function wanted(values: readonly unknown[], moment: Moment) {
  return { wanted: JSON.stringify(values), version: moment.version, on: moment.on }
}

/** Hands rows back to the places of the pairs that asked for them. */
export function byPlace<R extends { readonly place: number }, T>(
  rows: readonly R[],
  places: number,
  toItem: (row: R) => T,
): T[][] {
  const lists: T[][] = Array.from({ length: places }, () => [])
  for (const row of rows) lists[row.place]?.push(toItem(row))
  return lists
}
