// Two or three columns set side by side and flattened into rows: the head of a text and its closing, read column by column.
import { instrumentKindAt } from './acts.ts'
import { type Border, type Cell, type CutRow, cutDivided, cutMerged, cutRow } from './cells.ts'
import { labelOf, opensBody } from './labels.ts'
import { isCapitals, type Words } from './letters.ts'
import {
  isAgencyLine,
  isBasis,
  isEnacting,
  isNameLine,
  isNational,
  isNumberLine,
  isPlaceDate,
  isPostLine,
  isRecipientsLead,
  isSignatureLead,
  isSubjectLine,
  isTerritoryLine,
} from './marks.ts'
import { isUnended } from './reflow.ts'
import type { Row } from './rows.ts'

/** A cell in its column, from 0. */
export interface PlacedCell extends Cell {
  readonly column: number
  /** Position of the row that began its block: two blocks may follow each other. */
  readonly block: number
}

/** A block of columns while it grows: what it is, and where its columns are. */
interface Block {
  readonly at: number
  readonly isHead: boolean
  readonly border: Border
  /** Whether a bar begins every row, before the first column. */
  readonly isFramed: boolean
  /** Whether a bar ends every row, so that a row below without any bar is none of them. */
  readonly isClosed: boolean
  /** How many columns its first row shows, and from which place on each but the first begins. */
  readonly width: number
  readonly begins: readonly number[]
  /** Where the second column's cell begins in the first row; the first column's cells end before. */
  readonly edge: number
  /** Whether the last cell of the first column goes on in the next row. */
  isOpen: boolean
}

const LONGEST_CELL = 140
const LONGEST_RECIPIENTS = 1000
const MOST_COLUMNS = 5
const MOST_BLANK_ROWS = 2
const MOST_BLANK_ROWS_TO_NAME = 6

/**
 * The cells of each row that belongs to a block of columns, by the row's position. A block begins with a row that shows a
 * mark of a head or a closing in one of its cells; every other row, such as one of a table, stays whole.
 */
export function columnsOf(text: string, rows: readonly Row[]): Map<number, readonly PlacedCell[]> {
  const blocks = new Map<number, readonly PlacedCell[]>()
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Row
    const cut = cutDivided(text, row)
    const block = cut && blockFrom(cut, at)
    if (!cut || !block) continue
    const placed = placeIn(block, cut)
    // A block that is whole on one line has no rows above and below.
    if (block.border !== 'LOST' || block.width > 1) extend(text, rows, at, -1, block, blocks)
    blocks.set(at, placed)
    block.isOpen = isOpenAfter(block, placed)
    if (block.border !== 'LOST' || block.width > 1) extend(text, rows, at, 1, block, blocks)
    while (blocks.has(at + 1)) at++
  }
  return blocks
}

/** The block that a row begins; null where it shows no mark. A row of one cell begins one only between bars. */
function blockFrom(cut: CutRow, at: number): Block | null {
  const { cells, border } = cut
  if (border === null || isTooWide(cut) || (cells.length < 2 && border !== 'BAR')) return null
  const kind = kindOf(cells)
  if (kind === null) return null
  const first = cells[0]
  const places = columnPlaces(border, cells)
  const block: Block = {
    at,
    isHead: kind === 'HEAD',
    border,
    isClosed: border === 'BAR' && cut.trails,
    isFramed: cut.leads && (cut.trails || places.length > 1),
    width: places.length,
    begins: places.slice(1).map((place, at) => between(border, places[at] ?? 0, place, cells)),
    edge: cells.find((cell) => cell.offset >= (first?.reach ?? 0))?.offset ?? 0,
    isOpen: false,
  }
  return cells.every((cell) => mayStand(block, cell)) && !isNumbered(cells) ? block : null
}

/** What the marks in a row's cells tell it to be part of; null where they tell nothing. */
function kindOf(cells: readonly Cell[]): 'HEAD' | 'CLOSING' | null {
  if (cells.some((cell) => isNational(cell) || isNumberLine(cell) || isPlaceDate(cell))) return 'HEAD'
  if (cells.some((cell) => isRecipientsLead(cell) || isSignatureLead(cell))) return 'CLOSING'
  if (!cells.every((cell) => isPostLine(cell) || (cells.length > 1 && isBody(cell)))) return null
  return cells.some(isPostLine) ? 'CLOSING' : 'HEAD'
}

function isTooWide({ border, cells }: CutRow): boolean {
  return columnPlaces(border ?? 'BLANKS', cells).length > MOST_COLUMNS
}

/** Where the columns of a row begin, in tabs or characters. */
function columnPlaces(border: Border, cells: readonly Cell[]): number[] {
  return [...new Set(cells.map((cell) => placeOf(border, cell)))]
}

function placeOf(border: Border, cell: Cell): number {
  if (border === 'BAR') return cell.bars
  return border === 'BLANKS' ? cell.offset : cell.tabs
}

/** From which place on a cell is of the right one of two columns. */
function between(border: Border, left: number, right: number, cells: readonly Cell[]): number {
  if (border !== 'BLANKS') return left === 0 ? 1 : (left + right) / 2
  const reach = cells.find((cell) => cell.offset === left)?.reach ?? left
  return (Math.min(reach, right) + right) / 2
}

/** Takes the rows next to a block into it, up or down, as long as they look like more of the same. */
function extend(
  text: string,
  rows: readonly Row[],
  start: number,
  step: 1 | -1,
  block: Block,
  blocks: Map<number, readonly PlacedCell[]>,
): void {
  let blank = 0
  const pending: number[] = []
  for (let at = start + step; rows[at] && blank <= MOST_BLANK_ROWS_TO_NAME && !blocks.has(at); at += step) {
    const row = rows[at] as Row
    pending.push(at)
    if (row.words === '') {
      if (!text.slice(row.start, row.next).includes('|')) blank++
      continue
    }
    const placed = cellsIn(block, text, row, step, blank)
    if (!placed) return
    blank = 0
    for (const between of pending) blocks.set(between, [])
    blocks.set(at, placed)
    if (step > 0) block.isOpen = isOpenAfter(block, placed)
    pending.length = 0
  }
}

/** The cells of a row in their columns; null where the row belongs to no block, or to another one. */
function cellsIn(block: Block, text: string, row: Row, step: 1 | -1, blank: number): readonly PlacedCell[] | null {
  const cut = (block.border === 'LOST' ? cutMerged(text, row) : null) ?? cutRow(text, row)
  const { cells } = cut
  if (cells.length === 0 || isTooWide(cut) || isNumbered(cells)) return null
  if (
    (step > 0 && block.isClosed && cut.border === null) ||
    !fits(block, cut) ||
    !cells.every((cell) => mayStand(block, cell))
  )
    return null
  if (step < 0 && !cells.some((cell) => isMark(block, cell))) return null
  const placed = placeIn(block, cut)
  const [first] = placed
  if (!first) return null
  if (first.column > 0 && step > 0) {
    const most = isNameLine(first) || isPostLine(first) ? MOST_BLANK_ROWS_TO_NAME : MOST_BLANK_ROWS
    return blank <= most ? placed : null
  }
  if (blank > MOST_BLANK_ROWS) return null
  const isAlone = cut.border !== 'BAR' && placed.every((cell) => cell.column === 0)
  return !isAlone || mayStandAlone(block, first, step, blank) ? placed : null
}

/** Whether a row is divided as its block is, or not at all. */
function fits(block: Block, { border, cells }: CutRow): boolean {
  if (block.border === 'BAR') return border === 'BAR' || cells.length === 1
  if (block.border !== 'LOST') return border !== 'BAR'
  if (border === 'LOST') return true
  const isPart = (cell: Cell) => isItem(cell) || block.isOpen || isMark(block, cell) || isNameLine(cell)
  return cells.length === 1 && cells.every(isPart)
}

/** Whether a row may hold a cell of the first column and nothing else, where no bar says so. */
function mayStandAlone(block: Block, cell: Cell, step: 1 | -1, blank: number): boolean {
  if (block.border === 'BLANKS' && cell.reach > block.edge) return false
  if (block.isHead ? isMark(block, cell) : isRecipientsLead(cell)) return true
  return step > 0 && (isItem(cell) || (block.isOpen && blank === 0))
}

function placeIn(block: Block, cut: CutRow): readonly PlacedCell[] {
  return cut.cells.map((cell) => ({ ...cell, block: block.at, column: columnOf(block, cut, cell) }))
}

/** By the bars before it; by its place among as many cells as the block has columns; else by where it stands. */
function columnOf(block: Block, cut: CutRow, cell: Cell): number {
  if (cut.border === 'BAR') return cell.bars - (block.isFramed ? 1 : 0)
  if (block.border === 'LOST' && cut.border !== 'LOST') return isItem(cell) || block.isOpen ? 0 : 1
  const places = columnPlaces(cut.border ?? 'BLANKS', cut.cells)
  if (places.length === block.width && block.width > 1) return places.indexOf(placeOf(cut.border ?? 'BLANKS', cell))
  if (block.border === 'BAR') return 0
  return block.begins.filter((begin) => placeOf(block.border, cell) >= begin).length
}

function mayStand({ isHead }: Block, cell: Words): boolean {
  if (isRecipientsLead(cell)) return !isHead && cell.words.length <= LONGEST_RECIPIENTS
  if (cell.words.length > LONGEST_CELL || isKind(cell)) return false
  if (isBasis(cell) || isEnacting(cell) || opensBody(labelOf(cell))) return false
  return isHead ? !isSignatureLead(cell) : !isNational(cell) && !isNumberLine(cell) && !isPlaceDate(cell)
}

/** `QUY CHẾ`, `PHỤ LỤC I`. */
function isKind(cell: Words): boolean {
  return isCapitals(cell.words) && instrumentKindAt(cell.words) !== null
}

function isBody(cell: Words): boolean {
  return isAgencyLine(cell) || isTerritoryLine(cell)
}

/** A row of a table whose first cell counts its rows. */
function isNumbered(cells: readonly Cell[]): boolean {
  return cells.length > 1 && /^\d{1,4}\.?$/.test(cells[0]?.words ?? '')
}

/** What a head, or a closing, consists of. Rows above the first that shows a mark must show one too. */
function isMark({ isHead }: Block, cell: Words): boolean {
  if (!isHead) return isRecipientsLead(cell) || isSignatureLead(cell) || isPostLine(cell)
  if (isNational(cell) || isNumberLine(cell) || isPlaceDate(cell) || isSubjectLine(cell)) return true
  return isBody(cell) || /^(?:cong hoa xa|chu nghia|viet nam$|doc lap|(?:ban )?nhan dan$|dan$)/.test(cell.folded)
}

function isItem(cell: Words): boolean {
  return /^[-–+] ?\p{L}/u.test(cell.words)
}

/** Whether the first column ends in an item that its punctuation does not close, or in a broken name, number or subject. */
function isOpenAfter(block: Block, placed: readonly PlacedCell[]): boolean {
  const left = placed.findLast((cell) => cell.column === 0)
  if (!left) return block.isOpen
  if (block.isHead)
    return isUnended(left.words) || /^s.? ?: ?(?:\d{0,6}|\S{0,20}[/-])$/.test(left.folded) || isSubjectLine(left)
  return (isItem(left) || block.isOpen) && !/[;.]$/.test(left.words)
}
