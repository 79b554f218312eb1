// The text as lines of words with their offsets, and what the parser keeps while it reads them: roles and notes.
import { columnsOf, type PlacedCell } from './columns.ts'
import { furnitureOf } from './furniture.ts'
import { fold, type Words } from './letters.ts'
import { type NoteCode, noteMessage } from './notes.ts'
import type { ParseNote, PartRole } from './parsed.ts'
import { endsParagraph } from './punctuation.ts'
import { type Breakable, goesOn, goesOnInCell, seamOf, wrapOf } from './reflow.ts'
import { type Row, rowsOf } from './rows.ts'

/** A line with something on it: a row, several rows of one broken line, or a cell of a row. Offsets are of the text given. */
export interface Line extends Words {
  /** Of its first row: the line number less one. */
  readonly index: number
  /** Where its first and past its last visible character are. */
  readonly start: number
  readonly end: number
  /** Whether a blank line or a ruler, or the start of the text, precedes it. */
  readonly gapBefore: boolean
  /** Whether it stood beside others in a row. Such lines are in the order of columns, which is not that of the text. */
  readonly inColumn: boolean
  /** Whether it is a row of a table, or looks like one. */
  readonly inCells: boolean
  /** Whether it begins within a row, at a label. */
  readonly isCut: boolean
}

/** A stretch of the text; `line` is the position of the line that it belongs to, null where nothing is on it. */
export interface Piece {
  readonly start: number
  readonly next: number
  readonly line: number | 'furniture' | null
}

/** One reading of one text. The pieces of the parser advance through `lines` and leave roles and notes behind. */
export interface Reading {
  /** They tile the text. */
  readonly pieces: readonly Piece[]
  readonly rowCount: number
  readonly lines: readonly Line[]
  /** By position in `lines`; undefined: nothing has claimed the line. */
  readonly roles: (PartRole | undefined)[]
  readonly notes: ParseNote[]
}

/** A value read, and the position of the line behind it. */
export interface Read<T> {
  readonly value: T
  readonly end: number
}

/** Rows laid into lines. `cells` are those of the block that is still open. */
interface Laying {
  readonly pieces: { start: number; next: number; line: Piece['line'] }[]
  readonly lines: Line[]
  cells: { readonly cell: PlacedCell; readonly piece: number }[]
}

/** A row of its own, no cell and no furniture. */
interface Whole extends Breakable {
  readonly row: Row
}

export function startReading(text: string): Reading {
  const rows = rowsOf(text)
  const cells = columnsOf(text, rows)
  const furniture = furnitureOf(rows)
  const wholes = wholesOf(rows, cells, furniture)
  const wrap = wrapOf(wholes.filter((whole) => whole !== null))
  const laying: Laying = { pieces: [], lines: [], cells: [] }
  let open: Whole[] = []
  for (const [at, row] of rows.entries()) {
    const whole = wholes[at]
    const block = cells.get(at)
    const last = open.at(-1)
    if (block || (whole && last && !goesOn(last, whole, wrap))) open = layLine(laying, open)
    if (block) layCells(laying, row, block)
    else if (whole) {
      layBlock(laying)
      open.push(whole)
      laying.pieces.push({ start: row.start, next: row.next, line: laying.lines.length })
    } else laying.pieces.push({ start: row.start, next: row.next, line: furniture[at] ? 'furniture' : null })
  }
  layLine(laying, open)
  layBlock(laying)
  const { pieces, lines } = laying
  return { pieces, rowCount: (rows.at(-1)?.index ?? -1) + 1, lines, roles: new Array(lines.length), notes: [] }
}

/** The rows that may be parts of a broken line. What stands between pages is no gap where a sentence runs on over it. */
function wholesOf(
  rows: readonly Row[],
  cells: ReadonlyMap<number, unknown>,
  furniture: readonly boolean[],
): (Whole | null)[] {
  let [gap, turned] = [true, false]
  let before: Row | null = null
  return rows.map((row, at) => {
    if (row.words === '') gap = true
    if (furniture[at]) turned = true
    if (cells.has(at)) [gap, before] = [true, null]
    if (row.words === '' || furniture[at] || cells.has(at)) return null
    const isTurned = turned && before !== null
    const gapBefore = isTurned && before ? endsParagraph(before.words) : gap
    ;[gap, turned, before] = [false, false, row]
    const { words, folded, indent, inCells } = row
    return { row, words, folded, inCells, length: indent + words.length, gapBefore, turned: isTurned }
  })
}

/** Ends the line that is open. Returns the rows of the next one: none yet. */
function layLine(laying: Laying, open: readonly Whole[]): Whole[] {
  const [first, last] = [open[0], open.at(-1)]
  if (!first || !last) return []
  const isWhole = open.length === 1
  const words = isWhole ? first.words : joined(open)
  laying.lines.push({
    index: first.row.index,
    start: first.row.from,
    end: last.row.to,
    words,
    folded: isWhole ? first.folded : fold(words),
    gapBefore: first.gapBefore,
    inColumn: false,
    inCells: first.inCells,
    isCut: first.row.isCut,
  })
  return []
}

function joined(rows: readonly Whole[]): string {
  return rows.map((row, at) => (at === 0 ? '' : seamOf(rows[at - 1]?.words ?? '')) + row.words).join('')
}

function layCells(laying: Laying, row: Row, cells: readonly PlacedCell[]): void {
  const [first, open] = [cells[0], laying.cells[0]?.cell]
  if (first && open && first.block !== open.block) layBlock(laying)
  if (cells.length === 0) laying.pieces.push({ start: row.start, next: row.next, line: null })
  for (const [at, cell] of cells.entries()) {
    const start = at === 0 ? row.start : cell.from
    laying.cells.push({ cell, piece: laying.pieces.length })
    laying.pieces.push({ start, next: cells[at + 1]?.from ?? row.next, line: null })
  }
}

/** Ends the block of columns that is open: its cells become lines, one column after the other. */
function layBlock(laying: Laying): void {
  const ordered = laying.cells.toSorted((a, b) => a.cell.column - b.cell.column || a.piece - b.piece)
  let before: PlacedCell | null = null
  for (const { cell, piece } of ordered) {
    const isNew = cell.column !== before?.column
    const last = laying.lines.at(-1)
    if (!isNew && before && last && isBelow(before, cell) && goesOnInCell(last, cell)) {
      const words = `${last.words}${seamOf(last.words)}${cell.words}`
      laying.lines[laying.lines.length - 1] = { ...last, end: cell.to, words, folded: fold(words) }
    } else {
      const { index, from, to, words, folded } = cell
      laying.lines.push({
        index,
        start: from,
        end: to,
        words,
        folded,
        gapBefore: isNew,
        inColumn: true,
        inCells: false,
        isCut: false,
      })
    }
    const open = laying.pieces[piece]
    if (open) open.line = laying.lines.length - 1
    before = cell
  }
  laying.cells = []
}

/** Whether a cell stands in the row of another or below it, a row between at the most: the ruler of a table. */
function isBelow(before: PlacedCell, cell: PlacedCell): boolean {
  return cell.index - before.index <= 2
}

/** Gives the lines [from, to) a role. */
export function claim(reading: Reading, from: number, to: number, role: PartRole): void {
  for (let at = from; at < to; at++) reading.roles[at] = role
}

/** Leaves a note at a line; where there is no such line, at the last one. */
export function note(reading: Reading, code: NoteCode, line: Line | undefined, found = ''): void {
  const index = line?.index ?? Math.max(reading.rowCount - 1, 0)
  reading.notes.push({ code, line: index + 1, message: noteMessage(code, found) })
}
