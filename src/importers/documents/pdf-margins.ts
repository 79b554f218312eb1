// Tells the words of a PDF from what the pages repeat around them: heads and feet, their numbers, notes at the foot.
import { withoutFurniture } from './pdf-furniture.ts'
import { type Line, lineOf, type Page, type Piece } from './pdf-lines.ts'

export interface Margins {
  readonly pages: readonly Page[]
  /** The words of heads and feet, and how many notes, were left out. */
  readonly furniture: readonly string[]
  readonly footnotes: number
}

const SMALLER = 0.93
const RAISED = 0.15

export function withoutMargins(pages: readonly Page[]): Margins {
  const { pages: bodies, left } = withoutFurniture(pages)
  const read = bodies.map(withoutFootnotes)
  return {
    pages: read.map(({ page }) => page),
    furniture: left,
    footnotes: read.reduce((sum, { footnotes }) => sum + footnotes, 0),
  }
}

/** Notes stand below the words, in smaller letters, each behind its number; the raised numbers in the words go with them. */
function withoutFootnotes(page: Page): { page: Page; footnotes: number } {
  const usual = usualHeight(page.lines)
  const marks = new Set(
    page.lines.flatMap((line) => line.pieces.flatMap((one) => (isRaised(one, line) ? one.text : []))),
  )
  const isSmall = (line: Line) => line.height < usual * SMALLER
  const numberOf = (line: Line) => (isSmall(line) ? /^\d{1,3}/.exec(line.pieces[0]?.text ?? '')?.[0] : undefined)
  const first = page.lines.findIndex((line) => marks.has(numberOf(line) ?? ''))
  const notes = first === -1 ? [] : page.lines.slice(first)
  if (!notes.every(isSmall)) return { page, footnotes: 0 }
  const numbers = new Set(notes.flatMap((line) => numberOf(line) ?? []).filter((number) => marks.has(number)))
  const lines = notes.length === 0 ? page.lines : page.lines.slice(0, first).map((line) => withoutMarks(line, numbers))
  return { page: { ...page, lines }, footnotes: numbers.size }
}

function isRaised({ text, height, y }: Piece, line: Line): boolean {
  return /^\d{1,3}$/.test(text) && height < line.height * SMALLER && y - line.y > line.height * RAISED
}

function withoutMarks(line: Line, numbers: ReadonlySet<string>): Line {
  const pieces = line.pieces.filter((piece) => !(numbers.has(piece.text) && isRaised(piece, line)))
  return pieces.length === line.pieces.length || pieces.length === 0 ? line : lineOf(pieces)
}

/** The height of most letters of a page. */
function usualHeight(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { pieces } of lines) {
    for (const { height, text } of pieces) letters.set(height, (letters.get(height) ?? 0) + text.length)
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}
