// Runs a keyset page over any query: the caller brings the sort expression, the id column and the rows.
import { and, asc, desc, type SQL, sql } from 'drizzle-orm'
import type { CursorKey, Page, PageRequest } from '../page.ts'

/** Sort values and ids compare bytewise, never by the database's collation. */
export interface Keyset {
  /** A text expression, never NULL. */
  readonly sort: SQL<string>
  readonly id: SQL<string>
  readonly descending: boolean
}

/** A row of the caller's query, which selects the sort expression as `sort_key`. */
export interface KeyedRow {
  readonly sortKey: string
  readonly publicId: string
}

const SORT_KEY = sql.identifier('sort_key')

/** What the caller's query must do with the page: add the condition, the order and the limit. */
export type RowsOf<R extends KeyedRow> = (where: SQL | undefined, order: readonly SQL[], limit: number) => readonly R[]

/** `total` is counted by the caller, under the filter and without the page. */
export function readPage<R extends KeyedRow, T>(
  keyset: Keyset,
  page: PageRequest,
  rowsOf: RowsOf<R>,
  total: number,
  toItem: (row: R) => T,
): Page<T> {
  const descending = keyset.descending !== page.backwards
  const direction = descending ? desc : asc
  // By its alias: SQLite would compute the expression once more to order by it.
  const order = [direction(SORT_KEY), direction(keyset.id)]
  const where = and(beyond(keyset, page.after, !keyset.descending), beyond(keyset, page.before, keyset.descending))
  const found = rowsOf(where, order, page.limit + 1)
  const more = found.length > page.limit
  const kept = found.slice(0, page.limit)
  if (page.backwards) kept.reverse()
  return {
    items: kept.map((row) => ({ item: toItem(row), cursor: { sort: row.sortKey, id: row.publicId } })),
    hasNext: page.backwards ? page.before !== null : more,
    hasPrevious: page.backwards ? more : page.after !== null,
    total,
  }
}

function beyond(keyset: Keyset, cursor: CursorKey | null, greater: boolean): SQL | undefined {
  if (!cursor) return undefined
  const operator = sql.raw(greater ? '>' : '<')
  return sql`(${keyset.sort}, ${keyset.id}) ${operator} (${cursor.sort}, ${cursor.id})`
}
