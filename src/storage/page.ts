// Pages of a sorted list, by keyset: a cursor names the last row seen, so inserts never shift a page.

/** The row at which a page starts or ends: its sort value and its id. */
export interface CursorKey {
  readonly sort: string
  readonly id: string
}

/** The first `limit` rows after `after`, or with `backwards` the last `limit` rows before `before`. */
export interface PageRequest {
  readonly limit: number
  readonly after: CursorKey | null
  readonly before: CursorKey | null
  readonly backwards: boolean
}

export interface PageItem<T> {
  readonly item: T
  readonly cursor: CursorKey
}

/** `total` counts the whole list under the filter, not the page. */
export interface Page<T> {
  readonly items: readonly PageItem<T>[]
  readonly hasNext: boolean
  readonly hasPrevious: boolean
  readonly total: number
}
