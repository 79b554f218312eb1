// How texts name acts and days: kinds of acts, symbols such as 893/QĐ-UBND, and dates long and short.
import { type CalendarDate, dateFromParts } from '../../domain/calendar.ts'
import { fold, isCapitals, withVietnameseD } from './letters.ts'

/** Acts that may serve as a basis, longer names before the shorter ones that begin them. */
const ACT_KINDS = [
  'Hiến pháp',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Sắc lệnh',
  'Lệnh',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Thông tư liên tịch',
  'Thông tư',
  'Thông báo',
  'Thông tri',
  'Kết luận',
  'Công văn',
  'Công điện',
  'Văn bản hợp nhất',
  'Văn bản',
  'Tờ trình',
  'Kế hoạch',
  'Quy hoạch',
  'Quy chế',
  'Quy định',
  'Hướng dẫn',
  'Chương trình',
  'Điều lệ',
  'Biên bản',
].map((name) => ({ name, folded: fold(name) }))

/** What may be issued under its own name, or attached to a decision. */
const INSTRUMENT_KINDS = [
  'Quyết định',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Chỉ thị',
  'Thông tư liên tịch',
  'Thông tư',
  'Thông báo',
  'Kết luận',
  'Công điện',
  'Hiến pháp',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Quy chế phối hợp',
  'Quy chế',
  'Nội quy',
  'Quy định',
  'Quy tắc',
  'Quy trình',
  'Quy ước',
  'Điều lệ',
  'Phụ lục',
  'Kế hoạch',
  'Chương trình',
  'Đề án',
  'Phương án',
  'Hướng dẫn',
  'Danh mục',
  'Danh sách',
  'Bảng',
  'Biểu',
].map((name) => ({ name, folded: fold(name) }))

/** A kind of act at the start of folded words. */
export function actKindAt(folded: string): { name: string; length: number } | null {
  const kind = ACT_KINDS.find((one) => startsWithWords(folded, one.folded))
  return kind ? { name: kind.name, length: kind.folded.length } : null
}

const LONGEST_KIND = 40

/** Acts that are never attached to another one. */
const NEVER_ATTACHED = new Set([
  'Quyết định',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Chỉ thị',
  'Thông tư liên tịch',
  'Thông tư',
  'Thông báo',
  'Kết luận',
  'Công điện',
  'Hiến pháp',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
])

/** Whether what bears this kind may be attached to a decision. */
export function mayBeAttached(kind: string): boolean {
  return !NEVER_ATTACHED.has(kind)
}

/** Acts that often have no articles, but chapters of Roman figures or mere numbers after some words of their own. */
const NARRATIVE = new Set([
  'Chỉ thị',
  'Thông báo',
  'Kết luận',
  'Công điện',
  'Công văn',
  'Kế hoạch',
  'Hướng dẫn',
  'Chương trình',
])

/** Whether an act of this kind may be numbered without articles, and begin with a passage that no number has. */
export function isNarrative(kind: string): boolean {
  return NARRATIVE.has(kind)
}

/** An instrument named by a line in capitals. `rest` is what follows the name: nothing, a number, or the title. */
export function instrumentKindAt(words: string): { name: string; rest: string } | null {
  if (!/^\p{Lu}{2}/u.test(words)) return null
  const folded = fold(words.slice(0, LONGEST_KIND))
  const kind = INSTRUMENT_KINDS.find((one) => startsWithWords(folded, one.folded))
  if (!kind || !isCapitals(words.slice(0, kind.folded.length))) return null
  return { name: kind.name, rest: words.slice(kind.folded.length).trim() }
}

/** Kinds that are issued under their own name, by what their symbols have behind the stroke. */
const KINDS_BY_SYMBOL: readonly (readonly [RegExp, string])[] = [
  [/\/QĐ(?:-|$)/, 'Quyết định'],
  [/\/NQLT(?:[-/]|$)/, 'Nghị quyết liên tịch'],
  [/\/NQ(?:-|$)/, 'Nghị quyết'],
  [/\/NĐ(?:-|$)/, 'Nghị định'],
  [/\/CT(?:-|$)/, 'Chỉ thị'],
  [/\/TTLT(?:[-/]|$)/, 'Thông tư liên tịch'],
  [/\/TT(?:-|$)/, 'Thông tư'],
  [/\/TB(?:-|$)/, 'Thông báo'],
  [/\/KL(?:-|$)/, 'Kết luận'],
  [/\/KH(?:-|$)/, 'Kế hoạch'],
  [/\/HD(?:-|$)/, 'Hướng dẫn'],
]

/** The kind of act that a symbol tells, or null. */
export function kindOfSymbol(symbol: string): string | null {
  return KINDS_BY_SYMBOL.find(([pattern]) => pattern.test(symbol))?.[1] ?? null
}

/** Whether a symbol tells no kind, as that of a letter: `512/UBND-VX`, never `8/TTr-UBND`. */
export function isSymbolOfLetter(symbol: string): boolean {
  if (kindOfSymbol(symbol) !== null) return false
  return /^\d{1,6}\p{L}?\/(?!(?:TTr|BC|GM|GT|BB|CĐ|PC|GP|HĐ|CTr|ĐA|PA|QC|QyĐ)(?:-|$))\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*$/u.test(
    symbol,
  )
}

/** What was found, and where in the words it ends. */
export interface Found<T> {
  readonly value: T
  readonly start: number
  readonly end: number
}

const SYMBOL =
  /(?<![\p{L}\d/.-])\d{1,6}\p{L}? ?(?:[-–]\p{L}{1,6} ?)?(?:\/ ?[\p{L}\d]{1,20}(?:(?: ?[-–] ?|&|\.(?=\p{Lu}{2}))[\p{L}\d]{1,20}){0,4}){1,3}/u

/** The first symbol of an act (`893/QĐ-UBND`, `77/2015/QH13`), spaces taken out; a date such as 19/6/2015 is none. */
export function findSymbol(words: string): Found<string> | null {
  let from = 0
  for (let tries = 0; tries < 5; tries++) {
    const match = SYMBOL.exec(words.slice(from))
    if (!match) return null
    const start = from + match.index
    const end = start + match[0].length
    if (/\/ ?\p{L}|\/ ?\d{4} ?\/ ?\p{L}/u.test(match[0])) {
      return { value: withVietnameseD(match[0]).replace(/\s/g, '').replaceAll('–', '-'), start, end }
    }
    from = end
  }
  return null
}

const LONG_DATE = /ng.?a?y? ?(\d{1,2}) ?th.?ng? ?(\d{1,2}) ?n.?m ?(\d{4})(?!\d)/
const SHORT_DATE = /(?<![\d/])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?![\d/])/

/** The first date in folded words, long or short; its value is null where no such day exists. */
export function findDate(folded: string): Found<CalendarDate | null> | null {
  const [long, short] = [LONG_DATE.exec(folded), SHORT_DATE.exec(folded)]
  const match = long && short ? (long.index <= short.index ? long : short) : (long ?? short)
  if (!match) return null
  const value = dateFromParts(Number(match[3]), Number(match[2]), Number(match[1]))
  return { value, start: match.index, end: match.index + match[0].length }
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[a-z0-9]/.test(text.slice(words.length, words.length + 1))
}
