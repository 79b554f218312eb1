// Two columns set side by side and flattened into rows: the head of a text and its closing, read column by column.
import { labelOf, opensBody } from './labels.ts'
import { fold } from './letters.ts'
import {
  headingKindOf,
  isAgencyLine,
  isBasis,
  isEnacting,
  isNational,
  isNumberLine,
  isPlaceDate,
  isPostLine,
  isRecipientsLead,
  isSignatureLead,
  isTerritoryLine,
} from './marks.ts'
import { isRuler, type Row, wordsOf } from './rows.ts'

/** A stretch of a row that stands in a column of its own. */
export interface Cell extends Row {
  readonly column: number
}

const WIDEST_ROW = 400
const LONGEST_CELL = 140
const MOST_BLANK_ROWS = 2

/**
 * The cells of each row that belongs to a block of columns, by the row's position. A block begins with a row that shows a
 * mark of a head or a closing in one of its cells; every other row, such as one of a table, stays whole.
 */
export function columnsOf(text: string, rows: readonly Row[]): Map<number, readonly Cell[]> {
  const blocks = new Map<number, readonly Cell[]>()
  for (let at = 0; at < rows.length; at++) {
    const cells = cellsOf(text, rows[at] as Row)
    if (!isSeed(cells)) continue
    const second = cells.find((cell) => cell.column > 0)
    const border = second ? second.from - second.start : 0
    for (const step of [-1, 1]) extend(text, rows, at, step, border, blocks)
    blocks.set(at, cells)
    while (blocks.has(at + 1)) at++
  }
  return blocks
}

/** Takes the rows next to a block into it, up or down, as long as they look like more of the same. */
function extend(
  text: string,
  rows: readonly Row[],
  start: number,
  step: number,
  border: number,
  blocks: Map<number, readonly Cell[]>,
): void {
  let blank = 0
  const pending: number[] = []
  for (let at = start + step; rows[at] && blank <= MOST_BLANK_ROWS && !blocks.has(at); at += step) {
    const row = rows[at] as Row
    pending.push(at)
    blank = row.words === '' ? blank + 1 : 0
    if (row.words === '') continue
    const cells = cellsOf(text, row)
    const placed = cells.length === 1 ? alone(cells[0] as Cell, border, step) : cells
    if (!placed?.length || !placed.every(mayStandInColumn)) return
    blocks.set(at, placed)
    for (const between of pending) if (!blocks.has(between)) blocks.set(between, [])
    pending.length = 0
  }
}

/** A row with one cell only: of the second column if it begins there, of the first if it is an item of a list. */
function alone(cell: Cell, border: number, step: number): readonly Cell[] | null {
  if (cell.column > 0) return [cell]
  if (border > 0 && cell.indent >= border / 2) return [{ ...cell, column: 1 }]
  return step > 0 && /^[-–+] ?\p{L}/u.test(cell.words) && cell.indent < border / 2 ? [cell] : null
}

function mayStandInColumn(cell: Cell): boolean {
  if (cell.words.length > LONGEST_CELL || headingKindOf(cell) !== null) return false
  return !isBasis(cell) && !isEnacting(cell) && !opensBody(labelOf(cell))
}

function isSeed(cells: readonly Cell[]): boolean {
  if (cells.length < 2 || cells.length > 4 || !cells.every(mayStandInColumn)) return false
  if (cells.some((cell) => isNational(cell) || isNumberLine(cell) || isPlaceDate(cell))) return true
  if (cells.some((cell) => isRecipientsLead(cell) || isSignatureLead(cell))) return true
  return cells.every((cell) => isPostLine(cell) || isAgencyLine(cell) || isTerritoryLine(cell))
}

/** What `|`, tabs or runs of spaces keep apart. A row without them is one cell. */
function cellsOf(text: string, row: Row): Cell[] {
  if (row.words === '' || row.next - row.start > WIDEST_ROW) return []
  const raw = text.slice(row.start, row.next)
  const hasBars = raw.includes('|')
  if (!hasBars && !/\t|[ \u00a0]{3}/.test(raw)) return [{ ...row, column: 0 }]
  const parts = hasBars ? raw.replace(/^\s*\||\|\s*$/g, (bar) => ' '.repeat(bar.length)).split('|') : [raw]
  const cells: Cell[] = []
  let offset = row.start
  for (const [column, part] of parts.entries()) {
    const pieces = hasBars ? [{ piece: part, at: offset }] : piecesOf(part, offset)
    for (const [n, { piece, at }] of pieces.entries()) {
      const cell = cellOf(row, piece, at, column + n)
      if (cell) cells.push(cell)
    }
    offset += part.length + 1
  }
  return cells
}

function piecesOf(raw: string, offset: number): { piece: string; at: number }[] {
  const pieces: { piece: string; at: number }[] = []
  for (const match of raw.matchAll(/[^\s\u00a0]+(?:[ \u00a0]{1,2}[^\s\u00a0]+)*/g)) {
    pieces.push({ piece: match[0], at: offset + match.index })
  }
  return pieces
}

function cellOf(row: Row, raw: string, at: number, column: number): Cell | null {
  const words = wordsOf(raw)
    .replaceAll('**', '')
    .replace(/^(?:\*|\\(?=-))|\*$/g, '')
  if (words === '' || isRuler(words)) return null
  const from = at + raw.length - raw.trimStart().length
  return { ...row, from, to: at + raw.trimEnd().length, words, folded: fold(words), column }
}
