// Undoes the breaking of lines: tells which row goes on with the row before it, by the width of the text and by its words.
import { type Label, labelOf } from './labels.ts'
import { isCapitals, type Words } from './letters.ts'
import {
  headingKindOf,
  isAttachedNote,
  isBasis,
  isEnacting,
  isNameLine,
  isNational,
  isNumberLine,
  isPlaceDate,
  isProposal,
  isRecipientsLead,
  isSignatureLead,
  leadsToBody,
} from './marks.ts'
import { endsInstrument, endsParagraph } from './punctuation.ts'

/** A row as far as its breaking is concerned. `length`: in characters, what it is indented by included. */
export interface Breakable extends Words {
  readonly length: number
  readonly gapBefore: boolean
  /** Whether the end of a page stands before it, where a blank line tells nothing. */
  readonly turned: boolean
  /** Whether it is set in cells: then it begins anew, whatever is before it. */
  readonly inCells: boolean
}

/**
 * How a text was broken into rows. `exact`: whenever the next word no longer fitted; else only roughly at the width.
 * `hasGaps`: blank lines stand between its paragraphs.
 */
export interface Wrap {
  readonly width: number
  readonly exact: boolean
  readonly hasGaps: boolean
}

const [NARROWEST, WIDEST] = [30, 200]
const FEWEST_BREAKS = 2
const FEWEST_ROUGH_BREAKS = 6
/** The part of the breaks within sentences that one width must explain. */
const MOST_EXPLAINED = 0.75
/** The part of the rows that may be longer than the width: those of a site around the text. */
const MOST_LONGER = 0.1
/** The part of the articles and clauses behind a blank line from which on blank lines tell the paragraphs. */
const MOST_APART = 0.9
/** How full a row must be to have been broken where rows are only roughly of one width. */
const ROUGHLY_FULL = 0.7

/** How the rows were broken, told by the breaks that stand within a sentence; null where paragraphs are whole. */
export function wrapOf(rows: readonly Breakable[]): Wrap | null {
  const breaks = rows.flatMap((row, at) => {
    const before = rows[at - 1]
    return before && isWithinSentence(before, row) && before.length <= WIDEST ? [{ before, row }] : []
  })
  if (breaks.length < FEWEST_BREAKS) return null
  const support = new Int32Array(WIDEST + 2)
  for (const { before, row } of breaks) {
    support[before.length] = (support[before.length] ?? 0) + 1
    const end = Math.min(before.length + firstWord(row.words), WIDEST) + 1
    support[end] = (support[end] ?? 0) - 1
  }
  let [running, most, width] = [0, 0, 0]
  for (let at = 0; at <= WIDEST; at++) {
    running += support[at] ?? 0
    if (running > most) [most, width] = [running, at]
  }
  const longer = (limit: number) => rows.filter((row) => row.length > limit).length <= rows.length * MOST_LONGER
  const exact = most >= breaks.length * MOST_EXPLAINED && longer(width)
  if (width >= NARROWEST && exact) return { width, exact, hasGaps: false }
  const lengths = breaks.map(({ before }) => before.length).toSorted((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.75)] ?? 0
  const isRough = breaks.length >= FEWEST_ROUGH_BREAKS && breaks.length >= rows.length / 6
  return isRough && usual >= NARROWEST && longer(usual * 1.2)
    ? { width: usual, exact: false, hasGaps: hasGaps(rows) }
    : null
}

/** Whether the articles and clauses of a text stand behind blank lines, nearly all of them. */
function hasGaps(rows: readonly Breakable[]): boolean {
  const labelled = rows.filter((row) => /^(?:\p{Lu}|\d)/u.test(row.words) && labelOf(row) !== null)
  return labelled.filter((row) => row.gapBefore).length >= labelled.length * MOST_APART
}

/** Whether a row goes on with the paragraph of the row before it. */
export function goesOn(before: Breakable, row: Breakable, wrap: Wrap | null): boolean {
  if (row.inCells || (row.gapBefore && !(row.turned && wrap?.exact))) return false
  if (breaksNumber(before, row) || isFirstWord(before, row)) return true
  if (isWithinSentence(before, row) && !isCapitals(before.words)) return true
  if (!wrap) return false
  if (wrap.exact) {
    const isFull = before.length <= wrap.width + 1 && before.length + 1 + firstWord(row.words) > wrap.width
    return isFull && !startsAnew(before, row)
  }
  if (before.length < wrap.width * ROUGHLY_FULL || startsAnew(before, row)) return false
  return wrap.hasGaps || isWithinSentence(before, row) || !endsParagraph(before.words)
}

/** How the words of two rows are joined: a symbol or a word broken behind its stroke or hyphen stays whole. */
export function seamOf(before: string): '' | ' ' {
  return /\d\S{0,30}\/(?:\S{0,30}[\p{L}\d]-)?$|\p{L}-$/u.test(before.slice(-64)) ? '' : ' '
}

/** Body and post whose last word needs another: `KT. BỘ TRƯỞNG BỘ`, `ỦY BAN NHÂN`. */
const UNENDED =
  /(?:^| )(?:ỦY|ỦY BAN|UỶ|UỶ BAN|NHÂN|HỘI|HỘI ĐỒNG|BỘ|SỞ|CỤC|PHÓ|CHỦ|GIÁM|TỈNH|THÀNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|CỦA|VÀ|[-–])$/
/** Whether the name of a body or a post, in capitals, must go on. */
export function isUnended(words: string): boolean {
  return words.length <= LONGEST_IN_COLUMN && isCapitals(words) && UNENDED.test(words)
}

/** Longer lines are none of a column. */
const LONGEST_IN_COLUMN = 1000

/** Whether a cell goes on with what stands above it in its column, broken for the width of the column. */
export function goesOnInCell(above: Words, cell: Words): boolean {
  if (above.words.length > LONGEST_IN_COLUMN || labelOf(cell)?.kind === 'DASH') return false
  if (isSignatureLead(cell) || isNumberLine(cell) || (isNational(cell) && !breaksNation(above, cell))) return false
  if (breaksNumber(above, cell)) return true
  if (/^\p{Ll}/u.test(cell.words)) return !endsParagraph(above.words) && labelOf(cell) === null
  if (/^\p{Lu}\p{Ll}{0,8}$/u.test(cell.words)) return isNameLine(above) && !isCapitals(above.words)
  return isCapitals(cell.words) && isUnended(above.words)
}

function isWithinSentence(before: Words, row: Breakable): boolean {
  if (row.gapBefore || !/^\p{Ll}/u.test(row.words) || endsParagraph(before.words)) return false
  return labelOf(row) === null
}

const BROKEN: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:chuong|muc|tieu muc|phan(?: thu)?)$/, /^(?:[ivxlc]{1,8}|\d{1,3})(?![a-z])/],
  [/^(?:dieu|diu)$|(?:^|[^o]) dieu$/, /^\d{1,3}[a-z]?(?: ?[.:,;–-]|$| [a-z])/],
  [/(?<!tai )khoan$/, /^\d{1,2}[a-z]?[.,]? (?:va|dieu|cua)(?![a-z])/],
  [/(?<!dia )diem$/, /^[a-z]{1,2}[).,]? ?(?:,|va|khoan|dieu)(?![a-z])/],
  [/^s.?(?: ?:)?$|(?:[^t]|[^o]t) so(?: ?:)?$/, /^\d{1,6}[a-z]? ?\/ ?[a-z\d]/],
  [/ngay$/, /^\d{1,2}(?: thang|\/\d| ?$)/],
  [/ngay \d{1,2}$/, /^thang \d/],
  [/thang$/, /^\d{1,2}(?: nam|[ .,;]|$)/],
  [/thang \d{1,2}$/, /^nam \d{4}/],
  [/ nam$/, /^\d{4}(?!\d)/],
  [/ (?:tai|theo|cua|va|hoac|voi)$/, /^(?:dieu|khoan|chuong|muc) \S{1,5}[.;,]?$/],
  [/(?:^| )(?:khoan|diem) [a-z\d]{1,3}$/, /^dieu \d{1,3}[a-z]?[.,;]?$/],
  [/\d\/(?:\d{4}\/)?(?:[a-z\d]{1,20}-){0,4}$/, /^[a-z\d]/],
  [/\d\/(?:\d{4}\/)?[a-z]{1,20}(?:-[a-z\d]{1,20})?$/, /^-[a-z]/],
  [/^s.?:? ?\d{1,6}$/, /^\/ ?[a-z\d]/],
]

/** What stands at the head of every act, and is broken there where the column is narrow. */
const NATION = ['cong hoa xa hoi chu nghia viet nam', 'doc lap - tu do - hanh phuc']

function breaksNation(before: Words, row: Words): boolean {
  if (!/^[cd]/.test(before.folded) || before.words.length + row.words.length > 40) return false
  const joined = `${before.folded} ${row.folded}`.replaceAll('–', '-')
  return NATION.some((words) => words.startsWith(joined))
}

/** Whether a label, a date, a reference or a symbol is broken between two rows, whatever the width. */
function breaksNumber(before: Words, row: Words): boolean {
  if (breaksNation(before, row)) return true
  const [end, begin] = [before.folded.slice(-48), row.folded.slice(0, 48)]
  if (BROKEN.some(([ends, begins]) => ends.test(end) && begins.test(begin))) return true
  return MENTIONS.test(row.words) && LEADS_TO_PLACE.test(end)
}

const LEADS_TO_PLACE = / (?:tai|theo|cua|va|hoac|voi|rieng|tru)$|(?:^| )(?:khoan|diem) [a-z\d]{1,3}$/
/** A place that is named, not opened: `Điều 2 có hiệu lực …`, `Điều 2 Quy chế này`. */
const MENTIONS =
  /^(?:Điều|Khoản|Điểm|Chương|Mục) [^\s.]{1,5},? (?:\p{Ll}|(?:Quy|Nội quy|Luật|Bộ luật|Nghị|Thông tư|Quyết|Phụ lục)(?!\p{L}))/u

/** Whether a row is no more than the first word of a name, behind which pages break their source: `ỦY`, `Sơn`, `TM.` */
function isFirstWord(before: Breakable, row: Words): boolean {
  if (!FIRST_WORD.test(before.words)) return false
  if (/^\p{Lu}\p{Ll}/u.test(before.words)) return isPlaceDate(row)
  if (!isCapitals(row.words) || isNational(row)) return false
  return (
    before.words.endsWith('.') || (before.gapBefore && BEGUN_BODY.test(before.words) && headingKindOf(row) === null)
  )
}

const FIRST_WORD = /^(?:\p{Lu}\p{Ll}{1,6}|\p{Lu}{2,5}|(?:TM|KT|TL|TUQ)\.)$/u
const BEGUN_BODY = /^(?:ỦY|UỶ|HỘI|BỘ|SỞ|CỤC|VĂN|CHÍNH|QUỐC|CHỦ|THỦ|BAN|TỈNH|HUYỆN)$/

const STRONG_BODY = /^(?:chu tich )?(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd|thuong truc hoi dong)/

/** Whether a row opens something of its own, although the row before it is full. */
function startsAnew(before: Words, row: Words): boolean {
  if (endsInstrument(before.words) || isBasis(row) || isProposal(row) || isEnacting(row)) return true
  if (isRecipientsLead(row) || isSignatureLead(row) || isAttachedNote(row)) return true
  if (isNational(row) || isNational(before) || isNumberLine(row)) return true
  if (isEnacting(before) || (headingKindOf(row) !== null && !isCapitals(before.words))) return true
  if (isCapitals(before.words) && STRONG_BODY.test(row.folded) && !leadsToBody(before.words)) return true
  const [capitals, were] = [isTitle(row.words), isTitle(before.words)]
  if (capitals !== were && (capitals ? endsParagraph(before.words) : /^\p{Lu}/u.test(row.words))) return true
  if (/^[“„"«‘'] ?(?:Điều|Chương|Mục|\d{1,3}\.|\p{Ll}\)) ?/u.test(row.words)) return true
  const label = labelOf(row)
  return label !== null && opensProvision(before.words, label)
}

/** Whether a label at the start of a row is one, and not a reference whose sentence was broken before it. */
function opensProvision(before: string, label: Label): boolean {
  if (endsParagraph(before)) return !label.weak || label.kind !== 'ARTICLE'
  if (
    label.weak ||
    /(?:^|[^\p{L}])(?:điều|khoản|điểm|mục|chương|số|ngày|tháng|năm|và|hoặc|tại|theo|của|từ|đến)$/iu.test(before)
  )
    return false
  const isNamed = /^[\p{Lu}“]/u.test(label.rest)
  if (label.kind === 'DASH') return /[,]$/.test(before) && isNamed
  if (label.kind === 'ARTICLE' || label.kind === 'CLAUSE' || label.kind === 'POINT')
    return isNamed && !before.endsWith(',')
  return label.rest === '' || (isNamed && isCapitals(label.rest))
}

function isTitle(words: string): boolean {
  return isCapitals(words) && words.split(' ', 3).length === 3
}

function firstWord(words: string): number {
  const space = words.indexOf(' ')
  return space < 0 ? words.length : space
}
