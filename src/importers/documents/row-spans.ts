// The places in the rows of a table of HTML that cells of rows above reach down to, so that the columns stay the same.

/** What HTML itself allows; tables wider than so many columns keep no places beyond. */
const MOST_COLUMNS_OF_CELL = 1000
const MOST_ROWS_OF_CELL = 65_534
const MOST_COLUMNS = 200
/** Of all tables of a page together. */
const MOST_PLACES = 200_000

interface Reach {
  readonly width: number
  /** Rows that it covers from here on. */
  readonly rows: number
}

/** Of the rows of one body or head of a table, in order; `kept` counts for all tables of a page. */
export class RowSpans {
  readonly #kept: { places: number }
  /** By their first columns, from rows above and from this one. */
  #above = new Map<number, Reach>()
  #begun: (readonly [number, Reach])[] = []
  #column = 0

  constructor(kept: { places: number }) {
    this.#kept = kept
  }

  beginRow(): void {
    const all = [...this.#above, ...this.#begun].map(
      ([column, { width, rows }]) => [column, { width, rows: rows - 1 }] as const,
    )
    const isSpent = this.#kept.places > MOST_PLACES
    this.#above = new Map(
      isSpent ? [] : all.filter(([, { rows }]) => rows > 0).toSorted(([one], [other]) => one - other),
    )
    this.#begun = []
    this.#column = 0
  }

  /** How many covered places come before the next cell. */
  placesBefore({ colspan, rowspan }: Readonly<Record<string, string>>): number {
    const places = this.#pass()
    const width = Math.max(1, Math.min(spanOf(colspan), MOST_COLUMNS_OF_CELL))
    // A cell of 0 rows reaches down to the last.
    const rows = Math.min(spanOf(rowspan) || MOST_ROWS_OF_CELL, MOST_ROWS_OF_CELL)
    if (rows > 1 && this.#column < MOST_COLUMNS) this.#begun.push([this.#column, { width, rows }])
    this.#column += width
    return places
  }

  /** How many come behind the last cell. */
  placesAfter(): number {
    let places = 0
    for (const column of this.#above.keys()) {
      if (column < this.#column) continue
      this.#column = column
      places += this.#pass()
    }
    return places
  }

  #pass(): number {
    let places = 0
    for (let reach = this.#above.get(this.#column); reach; reach = this.#above.get(this.#column)) {
      this.#column += reach.width
      places += 1
    }
    this.#kept.places += places
    return places
  }
}

function spanOf(text: string | undefined): number {
  return text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : 1
}
