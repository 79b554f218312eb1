// The rows of a text as they stand in it, each with its words: composed, without marks of Markdown and invisible characters.
import { withSeenHyphens } from '../soft-hyphens.ts'
import { labelsWithin } from './inline-labels.ts'
import { compose, fold, type Words } from './letters.ts'

/**
 * One row of the text, or the part of one that a label within it begins. Offsets are of the text given. `words` is empty
 * where nothing is on it, or a ruler.
 */
export interface Row extends Words {
  /** The line number less one. */
  readonly index: number
  /** Whether it is cut off from the part before it. */
  readonly isCut: boolean
  /** Where the row begins, and where the next one does. */
  readonly start: number
  readonly next: number
  /** Where its first and past its last visible character are. */
  readonly from: number
  readonly to: number
  /** How many characters of blank space it begins with. */
  readonly indent: number
  /** Whether it is set in cells, as the rows of a table are: by bars, or by two tabs at least. */
  readonly inCells: boolean
}

/** Also those of Word by Shift+Enter (\v), and turns of pages within a line. */
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]|\v(?![\n\r])|(?<=[^\n\r\f])\f+(?![\n\r\f])/g
/** Tags that a page breaks its lines with, and that some copies keep. */
const BREAKS = /<br ?\/?>/gi
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const INVISIBLE_ALL = new RegExp(INVISIBLE, 'g')
const RULER = /^(?:\||[-–—_=*~.·|:+ ]{3,}|[-–—_=* ]*o0o[-–—_=* ]*)$/i
const MARKDOWN = /^ {0,3}(?:#{1,6} |\*\*|__\p{L}|> )|\*\*[\p{L}\d“(]|\\[.()*_-]/u
const TABS = /\S\t+[^\s][^\t]*\t+\s*\S/
const FEWEST_MARKED = 2
const MOST_LOOKED_AT = 2000

/** All rows in order; they tile the text. */
export function rowsOf(text: string): Row[] {
  const isMarked = isMarkdown(text)
  const rows: Row[] = []
  let [start, count] = [0, 0]
  for (const { index, 0: end } of text.matchAll(LINE_ENDS)) {
    layRow(rows, text, start, index, index + end.length, count++, isMarked)
    start = index + end.length
  }
  if (start < text.length) layRow(rows, text, start, text.length, text.length, count, isMarked)
  return rows
}

/** Adds the row of [start, end), in parts where several labels stand on it. */
function layRow(
  rows: Row[],
  text: string,
  start: number,
  end: number,
  next: number,
  index: number,
  isMarked: boolean,
): void {
  let from = start
  for (const at of labelsWithin(text, start, end)) {
    rows.push(rowOf(text, from, at, at, index, isMarked, from > start))
    from = at
  }
  rows.push(rowOf(text, from, end, next, index, isMarked, from > start))
}

/** The words of any stretch of a row: composed, with single spaces, without what nobody sees. */
export function wordsOf(raw: string): string {
  const seen = INVISIBLE.test(raw) ? withSeenHyphens(raw).replaceAll(INVISIBLE_ALL, '') : raw
  const words = compose(seen)
  return (/\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words).trim()
}

/** Whether words only draw a line. */
export function isRuler(words: string): boolean {
  return RULER.test(words)
}

/** The row of [start, end), or a part of one; the next begins at `next`. */
function rowOf(
  text: string,
  start: number,
  end: number,
  next: number,
  index: number,
  isMarked: boolean,
  isCut: boolean,
): Row {
  if (start === end)
    return { index, isCut, start, next, from: start, to: start, indent: 0, inCells: false, words: '', folded: '' }
  const raw = text.slice(start, end)
  const written = wordsOf(raw.includes('<') ? raw.replace(BREAKS, ' ') : raw)
  const words = written === '' || RULER.test(written) ? '' : withoutMarks(written, isMarked)
  const from = start + raw.length - raw.trimStart().length
  const to = Math.max(from, start + raw.trimEnd().length)
  const inCells = raw.includes('|') ? /^\|| \| /.test(words) : raw.includes('\t') && TABS.test(raw)
  return { index, isCut, start, next, from, to, indent: from - start, inCells, words, folded: fold(words) }
}

/** Whether at least two of the first rows look like Markdown. */
function isMarkdown(text: string): boolean {
  let [looked, marked, start] = [0, 0, 0]
  for (const { index, 0: end } of text.matchAll(LINE_ENDS)) {
    if (MARKDOWN.test(text.slice(start, index)) && ++marked >= FEWEST_MARKED) return true
    if (++looked === MOST_LOOKED_AT) return false
    start = index + end.length
  }
  return MARKDOWN.test(text.slice(start)) && marked + 1 >= FEWEST_MARKED
}

/** Without what Markdown adds to a row: heading and quotation marks, emphasis, and the stroke before a sign. */
function withoutMarks(words: string, isMarked: boolean): string {
  const unescaped = words.includes('\\') ? words.replace(/\\([\\.()*_#+>!|[\]-])/g, '$1') : words
  if (!isMarked) return unescaped
  return unescaped
    .replace(/^(?:> ?){1,5}/, '')
    .replace(/^#{1,6} /, '')
    .replaceAll('**', '')
    .replace(/(?<![\p{L}\d_])_{1,2}(?=[\p{L}“(])|(?<=[\p{L}\d.,:;”)])_{1,2}(?![\p{L}\d_])/gu, '')
    .replace(/(?<![\p{L}\d*])\*(?=[\p{L}“(])|(?<=[\p{L}\d.,:;”)])\*(?![\p{L}\d*])/gu, '')
    .replace(/\\$/, '')
    .trim()
}
