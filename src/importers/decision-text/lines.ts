// The text as lines with their offsets, and what the parser keeps while it reads them: roles, notes, the width.
import { compose, fold } from './letters.ts'
import { type NoteCode, noteMessage } from './notes.ts'
import type { ParseNote, PartRole } from './parsed.ts'

/** A line with something on it. Offsets are of the text given; words are composed, with single spaces. */
export interface Line {
  /** Position among all lines, blank ones included; the line number less one. */
  readonly index: number
  /** Where its first and past its last visible character are. */
  readonly start: number
  readonly end: number
  readonly words: string
  readonly folded: string
  /** Whether a blank line or a ruler, or the start of the text, precedes it. */
  readonly gapBefore: boolean
}

/** Where a line begins, and where the next one does. */
export interface Row {
  readonly start: number
  readonly next: number
}

/** One reading of one text. The pieces of the parser advance through `lines` and leave roles and notes behind. */
export interface Reading {
  readonly rows: readonly Row[]
  readonly lines: readonly Line[]
  /** By position in `lines`; undefined: nothing has claimed the line. */
  readonly roles: (PartRole | undefined)[]
  readonly notes: ParseNote[]
  /** The longest line, in characters, of a text broken into lines of equal width; null where paragraphs are not broken. */
  readonly wrapWidth: number | null
}

/** A value read, and the position of the line behind it. */
export interface Read<T> {
  readonly value: T
  readonly end: number
}

const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const RULER = /^(?:[-–—_=*~.· ]{3,}|[-–—_=* ]*o0o[-–—_=* ]*)$/i
const WIDEST_WRAP = 130
const FEWEST_WRAPPED = 8

export function startReading(text: string): Reading {
  const rows: Row[] = []
  const lines: Line[] = []
  let [start, gapBefore] = [0, true]
  const take = (end: number, next: number) => {
    const line = readLine(text.slice(start, end), start, rows.length, gapBefore)
    if (line) lines.push(line)
    gapBefore = line === null
    rows.push({ start, next })
    start = next
  }
  for (const match of text.matchAll(LINE_ENDS)) take(match.index, match.index + match[0].length)
  if (start < text.length) take(text.length, text.length)
  return { rows, lines, roles: new Array(lines.length), notes: [], wrapWidth: wrapWidthOf(lines) }
}

/** Gives the lines [from, to) a role. */
export function claim(reading: Reading, from: number, to: number, role: PartRole): void {
  for (let at = from; at < to; at++) reading.roles[at] = role
}

/** Leaves a note at a line; where there is no such line, at the last one. */
export function note(reading: Reading, code: NoteCode, line: Line | undefined, found = ''): void {
  const index = line?.index ?? Math.max(reading.rows.length - 1, 0)
  reading.notes.push({ code, line: index + 1, message: noteMessage(code, found) })
}

/** Whether a line ends a paragraph by its punctuation. */
export function endsParagraph(words: string): boolean {
  return /[.;:!?/][”"’)]?$/.test(words)
}

/** Whether the words that mark the end of an instrument, `./.`, close this line. One of the three signs may be lost. */
export function endsInstrument(words: string): boolean {
  return /(?:\.\s?\/\s?\.?|\/\.)$/.test(words)
}

/** Whether a line broke off because the first word of the next one no longer fitted the width. */
export function brokeForWidth(reading: Reading, before: string, after: string): boolean {
  if (reading.wrapWidth === null) return false
  const space = after.indexOf(' ')
  return before.length + 1 + (space < 0 ? after.length : space) > reading.wrapWidth * 0.9
}

function readLine(raw: string, start: number, index: number, gapBefore: boolean): Line | null {
  const words = compose(raw.replace(INVISIBLE, '')).replace(/\s+/g, ' ').trim()
  if (words === '' || RULER.test(words)) return null
  const lead = raw.length - raw.trimStart().length
  const end = start + raw.trimEnd().length
  return { index, start: start + lead, end, words, folded: fold(words), gapBefore }
}

function wrapWidthOf(lines: readonly Line[]): number | null {
  let [width, broken] = [0, 0]
  for (const [at, line] of lines.entries()) {
    width = Math.max(width, line.words.length)
    if (!line.gapBefore && /^\p{Ll}/u.test(line.words) && !endsParagraph(lines[at - 1]?.words ?? '.')) broken++
  }
  return width <= WIDEST_WRAP && broken >= FEWEST_WRAPPED ? width : null
}
