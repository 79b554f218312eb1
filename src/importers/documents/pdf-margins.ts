// Tells the words of a PDF from what the pages repeat around them: heads and feet, their numbers, notes at the foot.
import { type Line, lineOf, type Piece, wordsOf } from './pdf-lines.ts'

export interface Page {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
}

export interface Margins {
  readonly pages: readonly Page[]
  /** How many lines of heads and feet, and how many notes, were left out. */
  readonly repeated: number
  readonly footnotes: number
}

/** Heads and feet stand in so much of a page, above and below. */
const MARGIN_SHARE = 0.12
const SAME_PLACE = 3
const SMALLER = 0.93
const RAISED = 0.15

export function withoutMargins(pages: readonly Page[]): Margins {
  const bodies = withoutRepeated(pages)
  const left = bodies.map(withoutFootnotes)
  return {
    pages: left.map(({ page }) => page),
    repeated: countLines(pages) - countLines(bodies),
    footnotes: left.reduce((sum, { footnotes }) => sum + footnotes, 0),
  }
}

function countLines(pages: readonly Page[]): number {
  return pages.reduce((sum, { lines }) => sum + lines.length, 0)
}

/** Lines that half of the pages have at one place, whatever numbers stand in them; and the number of a page alone. */
function withoutRepeated(pages: readonly Page[]): readonly Page[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(page.lines.flatMap((line) => keyOf(line, page) ?? []))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const enough = Math.max(2, pages.length / 2)
  return pages.map((page, at) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const key = keyOf(line, page)
      return key === null || !((counts.get(key) ?? 0) >= enough || isNumberOf(line, at + 1))
    }),
  }))
}

/** The words without their numbers, and the place; null where no head or foot stands. */
function keyOf(line: Line, page: Page): string | null {
  const fromBelow = line.y / page.height
  if (fromBelow > MARGIN_SHARE && fromBelow < 1 - MARGIN_SHARE) return null
  return `${wordsOf(line).replace(/\d+/g, '#')} ${Math.round(line.y / SAME_PLACE)}`
}

function isNumberOf(line: Line, page: number): boolean {
  return /^[-–—\s]*(\d{1,4})[-–—\s]*$/.exec(wordsOf(line))?.[1] === String(page)
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
