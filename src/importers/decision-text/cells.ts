// A row cut into the cells that stand side by side in it, and a cell into the lines that stood one under the other in it.
import { compose, fold } from './letters.ts'
import { isNameLine, isPostLine, isSignatureLead } from './marks.ts'
import { isRuler, type Row, wordsOf } from './rows.ts'

/** What keeps the cells of a row apart; `LOST`: nothing but their words does. */
export type Border = 'BAR' | 'TAB' | 'BLANKS' | 'LOST'

/** A stretch of a row that may stand in a column of its own. */
export interface Cell extends Row {
  /** How many bars, and how many tabs, stand before it in its row. */
  readonly bars: number
  readonly tabs: number
  /** Where the cell begins and ends in its row, in characters; all lines of one cell share it. */
  readonly offset: number
  readonly reach: number
}

export interface CutRow {
  /** Null where nothing divides the row: it is one cell. */
  readonly border: Border | null
  /** Cells with words, left to right. */
  readonly cells: readonly Cell[]
  /** Whether the row begins, and whether it ends, with a bar. */
  readonly leads: boolean
  readonly trails: boolean
}

const WIDEST_ROW = 2000
const DIVIDED = /[|\t]|[ \u00a0]{3}/
const LONGEST_MERGED = 200

const NOTHING: CutRow = { border: null, cells: [], leads: false, trails: false }

/** Cuts a row that may begin a block; null where nothing parts it. */
export function cutDivided(text: string, row: Row): CutRow | null {
  if (row.words === '' || row.next - row.start > WIDEST_ROW) return null
  if (DIVIDED.test(text.slice(row.start, row.next))) return cutRow(text, row)
  const first = row.folded.charAt(0)
  return first === 'n' || first === 't' || first === 'k' ? cutMerged(text, row) : null
}

/** Cuts at `|`, else at tabs and at runs of three blanks. */
export function cutRow(text: string, row: Row): CutRow {
  if (row.words === '' || row.next - row.start > WIDEST_ROW) return NOTHING
  const raw = text.slice(row.start, row.to)
  if (raw.includes('|')) return cutAtBars(row, raw)
  const hasTabs = raw.includes('\t')
  const border = hasTabs ? 'TAB' : DIVIDED.test(raw) ? 'BLANKS' : null
  const cells: Cell[] = []
  let [tabs, end] = [0, 0]
  for (const { 0: piece, index } of raw.matchAll(/[^\s\u00a0]+(?:[ \u00a0]{1,2}[^\s\u00a0]+)*/g)) {
    if (hasTabs) tabs += raw.slice(end, index).split('\t').length - 1
    cells.push(...linesOf(row, piece, index, { bars: 0, tabs }))
    end = index + piece.length
  }
  return { ...NOTHING, border, cells }
}

function cutAtBars(row: Row, raw: string): CutRow {
  const cells: Cell[] = []
  let offset = 0
  for (const [bars, part] of raw.split('|').entries()) {
    cells.push(...linesOf(row, part, offset, { bars, tabs: 0 }))
    offset += part.length + 1
  }
  return { border: 'BAR', cells, leads: /^\s*\|/.test(raw), trails: raw.endsWith('|') }
}

/**
 * `Nơi nhận: TM. ỦY BAN NHÂN DÂN` and `- Lưu: VT. CHỦ TỊCH`, where one blank is left between two columns, and
 * `TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn Mẫu`, where a whole block is left on one line. Null for any other row.
 */
export function cutMerged(text: string, row: Row): CutRow | null {
  if (row.words.length > LONGEST_MERGED || !/^(?:n.?i nh.?n|[-–+] ?\S|t[./]?[ml]\b|k[./]?t\b|tuq\b)/.test(row.folded))
    return null
  const raw = text.slice(row.from, row.to)
  const marks = { bars: 0, tabs: 0 }
  if (/^\p{Lu}/u.test(row.words) && !row.folded.startsWith('n')) {
    const cells = linesOf(row, raw, row.indent, marks)
    return cells.length > 1 ? { ...NOTHING, border: 'LOST', cells } : null
  }
  const isItem = /^[-–+]/.test(row.words)
  for (const { index } of raw.matchAll(isItem ? /(?<=[;.]) +(?=\p{Lu})/gu : /(?<=:) +(?=\p{Lu})/gu)) {
    const words = wordsOf(raw.slice(index))
    const line = { words, folded: fold(words) }
    if (!isSignatureLead(line) && !isPostLine(line) && !(isItem && isNameLine(line))) continue
    const left = linesOf(row, raw.slice(0, index), row.indent, marks)
    const right = linesOf(row, raw.slice(index), row.indent + index, { ...marks, tabs: 1 })
    return { ...NOTHING, border: 'LOST', cells: [...left, ...right] }
  }
  return null
}

/** The lines of one cell: at `<br>`, and where what follows can only have begun a line. */
function linesOf(row: Row, raw: string, at: number, marks: Pick<Cell, 'bars' | 'tabs'>): Cell[] {
  const lead = raw.length - raw.trimStart().length
  const place = { ...marks, offset: at + lead, reach: at + raw.trimEnd().length }
  const whole = lineOf(row, raw, at, place)
  if (!whole || !MAY_HOLD_LINES.test(whole.folded) || whole.words.length < SHORTEST_OF_LINES)
    return whole ? [whole] : []
  const starts = [0, ...startsOf(raw)]
  return starts.flatMap((from, order) => {
    const line = lineOf(row, raw.slice(from, starts[order + 1] ?? raw.length), at + from, place)
    return line ? [line] : []
  })
}

/** One line of a cell; null where nothing is on it, or a ruler. */
function lineOf(
  row: Row,
  raw: string,
  at: number,
  place: Pick<Cell, 'bars' | 'tabs' | 'offset' | 'reach'>,
): Cell | null {
  const seen = raw.includes('<') ? raw.replace(BREAK, (tag) => ' '.repeat(tag.length)) : raw
  const words = withoutEmphasis(wordsOf(seen))
  if (words === '' || isRuler(words)) return null
  const from = row.start + at + seen.length - seen.trimStart().length
  const to = row.start + at + seen.trimEnd().length
  const { index, isCut, inCells, start, next, indent } = row
  return { index, isCut, inCells, start, next, indent, ...place, from, to, words, folded: fold(words) }
}

function withoutEmphasis(words: string): string {
  if (!/[*\\]/.test(words)) return words
  return words
    .replaceAll('**', '')
    .replace(/^\*|\*$|\\(?=[^\p{L}\p{N}\s])/gu, '')
    .trim()
}

const BREAK = /<br ?\/?>/gi
/** What cells that hold several lines have in them; a name is told by its letters. */
const MAY_HOLD_LINES =
  /<br|.cong hoa xa|.doc lap ?[-–]|hanh phuc .|.s.?:|[-–—_=]{3}|.[([]da ky|ky[)\]] |.(?:tm|kt|tl|tuq)\.|.v\/v|^(?:t[./]?[ml]|k[./]?t|tuq|pho|q\.|quyen|giam|chu|chanh|tong|bo|thu|truong|cuc|vu|chi|vien|hieu|bi)[ .]/
const SHORTEST_OF_LINES = 12

function startsOf(raw: string): number[] {
  const breaks = raw.includes('<') ? [...raw.matchAll(BREAK)].map(({ index }) => index) : []
  if (breaks.length > 0) return breaks
  const tokens = [...raw.matchAll(/[^\s*]+/g)].map(({ 0: written, index }) => {
    const words = compose(written)
    return { index, words, folded: fold(words) }
  })
  const name = nameAt(tokens.map(({ words }) => words))
  const folded = tokens.map((token) => token.folded)
  return tokens.flatMap(({ index }, at) => (at > 0 && (at === name || startsLine(folded, at)) ? [index] : []))
}

/** Whether a word of a cell began a line: a ruler, the nation, the motto, a number, `TM.`, `KT.`, `(Đã ký)`. */
function startsLine(folded: readonly string[], at: number): boolean {
  const [before = '', word = '', next = '', third = ''] = [folded[at - 1], folded[at], folded[at + 1], folded[at + 2]]
  const ruler = /^[-–—_=]{3,}$/
  if (
    ruler.test(word) ||
    ruler.test(before) ||
    /^da ky[)\]]$/.test(`${folded[at - 2]?.replace(/^[([]/, '')} ${before}`)
  )
    return true
  if (word === 'cong') return next === 'hoa' && third === 'xa'
  if (word === 'doc') return next === 'lap' && /^[-–]/.test(third)
  if (before === 'phuc') return folded[at - 2] === 'hanh'
  if (/^s.?:/.test(word)) return !/^(?:luat|lenh|quyet|ban)$/.test(before)
  if (/^[([]da$/.test(word)) return /^ky[)\]]$/.test(next)
  return /^(?:tm|kt|tl|tuq)\.$/.test(word) || word === 'v/v'
}

/** Where the words of a cell that begins in capitals end in a person's name. */
function nameAt(words: readonly string[]): number {
  const at = words.findIndex((word) => /\p{Ll}/u.test(word) && !/^[([]/.test(word) && !/[)\]]$/.test(word))
  if (at < 1 || words.length - at > 6) return -1
  return isNameLine({ words: words.slice(at).join(' '), folded: '' }) ? at : -1
}
