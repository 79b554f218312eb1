// What stood at a version, as a condition on a version table, and reading a map by public id.
import { and, gt, lte, type SQL } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { CalendarDate, Period } from '../../domain/calendar.ts'
import type { Moment } from '../../domain/moment.ts'
import { OPEN_FROM, OPEN_TO } from './base-tables.ts'

/** The rows that stood at the moment's version: [recorded_from, recorded_to). */
export function recordedAt(
  table: { readonly recordedFrom: AnySQLiteColumn; readonly recordedTo: AnySQLiteColumn },
  moment: Moment,
): SQL {
  return and(lte(table.recordedFrom, moment.version), gt(table.recordedTo, moment.version)) as SQL
}

/** The period of a row, its sentinels read back as null. */
export function periodOf(row: { validFrom: string; validTo: string; validToKnown: boolean }): Period {
  return {
    from: row.validFrom === OPEN_FROM ? null : (row.validFrom as CalendarDate),
    to: row.validTo === OPEN_TO ? null : (row.validTo as CalendarDate),
    toKnown: row.validToKnown,
  }
}

/** Gathers rows under a key, in the order in which they come. */
export function groupRows<R, T>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  toItem: (row: R) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(toItem(row))
    else groups.set(key, [toItem(row)])
  }
  return groups
}
