// Reading the number, the date and the year of an act: `893/QĐ-UBND`, `72/2025/QH15`, `ngày 09 tháng 8 năm 2019`.
import { type Found, isJoined, type Token, use } from './citation-tokens.ts'
import { foldForSearch } from './vietnamese.ts'

/** `893/QĐ-UBND`, or `893` alone, with the year that it names. */
export interface ActNumber {
  readonly part: string
  readonly year: number | null
}

/** Parts of symbols, which may be typed in lower case and without accents (most from Decree 30/2020/NĐ-CP, appendix III). */
const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    qd: 'QĐ',
    nd: 'NĐ',
    nq: 'NQ',
    ct: 'CT',
    tt: 'TT',
    ttlt: 'TTLT',
    ttr: 'TTR',
    kh: 'KH',
    tb: 'TB',
    ub: 'UB',
    ubnd: 'UBND',
    hdnd: 'HĐND',
    ttg: 'TTG',
    cp: 'CP',
    tw: 'TW',
    qh: 'QH',
    qdubnd: 'QĐ-UBND',
    qdttg: 'QĐ-TTG',
    ndcp: 'NĐ-CP',
    nqhdnd: 'NQ-HĐND',
  }),
)
/** Parts that stand with figures of their own: `QH15` is one word. */
const NUMBERED_PARTS = new Set(['qh'])
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const STEPS = new Set('phan chuong muc dieu khoan diem tiet cau article clause point chapter section'.split(' '))
/** Longer bare numbers are telephone numbers and the like. */
const LONGEST_NUMBER = 6

/** The parts of a symbol, folded, that letters run together may be: of `qdubnd` `qd` and `ubnd`; null: they are none. */
export function partsOfSymbol(letters: string): readonly string[] | null {
  const symbol = NUMBERED_PARTS.has(letters) ? undefined : SYMBOLS.get(letters)
  return symbol === undefined ? null : symbol.split('-').map(foldForSearch)
}

/** Takes out telephone numbers: nine to eleven figures from a 0 or +84, in groups or not. */
export function takeTelephones(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const isAbroad = tokens[at]?.fold === '+' && tokens[at + 1]?.fold.startsWith('84')
    if (!isAbroad && !/^0\d{2,}$/.test(tokens[at]?.fold ?? '')) continue
    let to = isAbroad ? at + 2 : at + 1
    while (/^[.-]$/.test(tokens[to]?.fold ?? '') ? isGroup(tokens[to + 1]) : isGroup(tokens[to]))
      to += isGroup(tokens[to]) ? 1 : 2
    const figures = tokens.slice(at, to).reduce((sum, { fold }) => sum + fold.replace(/\D/g, '').length, 0)
    if (figures >= 9 && figures <= 12) use(tokens, at, to)
  }
}

function isGroup(token: Token | undefined): boolean {
  return token !== undefined && /^\d{2,}$/.test(token.fold)
}

/** Takes the dates out; the last, YYYY-MM-DD, YYYY-MM or --MM-DD, in a citation is that of issue. The day may be none that exists. */
export function takeDates(tokens: readonly Token[]): string | null {
  let date: string | null = null
  for (let at = 0; at < tokens.length; at++) {
    const found = dateAt(tokens, at) ?? shortDateAt(tokens, at)
    if (!found) continue
    use(tokens, at, found.to)
    date = found.value
  }
  return date
}

/** `ngày 09/08/19`, a year of this century, `tháng 8/2019`, a month as YYYY-MM, and `ngày 9/8`, a day of any year as --MM-DD. */
function shortDateAt(tokens: readonly Token[], at: number): Found<string> | null {
  const [word, first, mark, second, other, year] = tokens.slice(at, at + 6)
  const isMark = (token: Token | undefined) => /^[/.-]$/.test(token?.fold ?? '')
  if (word?.fold === 'thang' && isFigure(first, 12) && (isMark(mark) || mark?.fold === 'nam') && isYear(second))
    return { value: `${second?.fold}-${first?.fold.padStart(2, '0')}`, to: at + 4 }
  const isDay = word?.fold === 'ngay' && isFigure(first, 31) && isFigure(second, 12)
  const isShort = isDay && isMark(mark) && mark?.fold === other?.fold && /^\d\d$/.test(year?.fold ?? '')
  if (!second || !first) return null
  const goesOn = (isMark(other) || other?.fold === 'nam') && /^\d/.test(year?.fold ?? '')
  if (isDay && !isShort && !goesOn && (isMark(mark) || mark?.fold === 'thang'))
    return { value: `--${second.fold.padStart(2, '0')}-${first.fold.padStart(2, '0')}`, to: at + 4 }
  if (!isShort) return null
  return { value: `20${year?.fold}-${second.fold.padStart(2, '0')}-${first.fold.padStart(2, '0')}`, to: at + 6 }
}

/** The date at a place: `09/8/2019`, `09 tháng 8 năm 2019`, `9 August 2019`. */
export function dateAt(tokens: readonly Token[], at: number): Found<string> | null {
  const [day, first, month, second, year] = tokens.slice(at, at + 5)
  if (!isFigure(day, 31)) return null
  const named = MONTHS.indexOf(first?.fold ?? '') + 1
  if (named > 0 && isYear(month)) return { value: isoDate(month, String(named), day), to: at + 3 }
  const isSeparated = (token: Token | undefined, word: string) =>
    /^[/.-]$/.test(token?.fold ?? '') || token?.fold === word
  if (!isSeparated(first, 'thang') || !isFigure(month, 12) || !isSeparated(second, 'nam') || !isYear(year)) return null
  return { value: isoDate(year, month?.fold ?? '', day), to: at + 5 }
}

function isoDate(year: Token | undefined, month: string, day: Token | undefined): string {
  return `${year?.fold}-${month.padStart(2, '0')}-${(day?.fold ?? '').padStart(2, '0')}`
}

function isFigure(token: Token | undefined, most: number): boolean {
  return token !== undefined && /^\d{1,2}$/.test(token.fold) && Number(token.fold) >= 1 && Number(token.fold) <= most
}

function isYear(token: Token | undefined): boolean {
  return token !== undefined && !token.used && /^(19|2[01])\d\d$/.test(token.fold)
}

/**
 * Takes out a year: `năm 2005` before a bare `2005`, and of several the last, since a title may bear years and the year
 * of issue follows it. Where the number has said which, only that one.
 */
export function takeYear(tokens: readonly Token[], said: number | null): number | null {
  const isWanted = (token: Token) => isYear(token) && (said === null || token.fold === String(said))
  const token =
    tokens.findLast((year, index) => isWanted(year) && tokens[index - 1]?.fold === 'nam') ?? tokens.findLast(isWanted)
  if (!token) return null
  const before = tokens[tokens.indexOf(token) - 1]
  if (before?.fold === 'nam') before.used = true
  token.used = true
  return Number(token.fold)
}

/** Takes out the first number that has a symbol or a year; {@link Found} gives the place after it. */
export function takeFullNumber(tokens: readonly Token[]): Found<ActNumber> | null {
  for (let at = 0; at < tokens.length; at++) {
    const found = numberAt(tokens, at)
    if (!found) continue
    use(tokens, at, found.to)
    return found
  }
  return null
}

/** Takes out the first figures that can be the number of an act without its symbol; with `onlyAt`, those there. */
export function takeBareNumber(tokens: readonly Token[], onlyAt: number | null): Found<ActNumber> | null {
  for (let at = onlyAt ?? 0; at < (onlyAt === null ? tokens.length : onlyAt + 1); at++) {
    const found = bareNumberAt(tokens, at)
    if (!found) continue
    use(tokens, at, found.to)
    return found
  }
  return null
}

/**
 * The figures at a place that can be the number of an act: neither a paragraph nor part of a date; a year only after `số`
 * or a kind. `893a` is another number than 893; in `893k5` a step follows.
 */
export function bareNumberAt(tokens: readonly Token[], at: number): Found<ActNumber> | null {
  const [token, next, after] = tokens.slice(at, at + 3)
  if (!token || token.used || !/^\d+$/.test(token.fold) || token.fold.length > LONGEST_NUMBER) return null
  const before = tokens[at - 1]?.fold ?? ''
  const isHyphened = before === '-' && /^(qd|nd|nq|qc|dinh|quyet|che)$/.test(tokens[at - 2]?.fold ?? '')
  if (['doan', 'paragraph', 'nam', 'thang', 'ngay', '/', '-'].includes(before) && !isHyphened) return null
  // `Điều 5`, of which nothing took the 5, and the rest of `4.5.1`.
  const isCounted =
    STEPS.has(before) || (before === '.' && /^\d/.test(tokens[at - 2]?.fold ?? '') && isJoined(tokens[at - 1], token))
  if (isCounted || isDotted(tokens, at)) return null
  if (isYear(token) && !['so', 'no', '.', 'qd', 'dinh', 'quyet'].includes(before)) return null
  const isLettered = isJoined(token, next) && /^\p{L}$/u.test(next?.written ?? '') && !/^\d/.test(after?.fold ?? '')
  const part = withoutZeros(token.fold) + (isLettered ? next?.fold : '')
  return { value: { part, year: null }, to: isLettered ? at + 2 : at + 1 }
}

/** `5.4` is a place, as some write it, and no number of an act. */
function isDotted(tokens: readonly Token[], at: number): boolean {
  const [first, dot, second] = tokens.slice(at, at + 3)
  const isPlace = [first, second].every((token) => /^\d{1,2}$/.test(token?.fold ?? ''))
  return isPlace && dot?.fold === '.' && isJoined(first, dot) && isJoined(dot, second)
}

/** `893/QĐ-UBND`, `28/2018/QĐ-TTg`, `72/2025/QH15`, `60-NQ/TW`, `893 qd ubnd`, `893/2019`, `893-qd-ubnd-2019`. */
export function numberAt(tokens: readonly Token[], at: number): Found<ActNumber> | null {
  const [digits, separator] = tokens.slice(at, at + 2)
  if (!digits || digits.used || !/^\d{1,6}$/.test(digits.fold)) return null
  const number = withoutZeros(digits.fold)
  const inYear = separator?.fold === '/' && isYear(tokens[at + 2]) ? Number(tokens[at + 2]?.fold) : null
  const symbol = symbolAt(tokens, inYear === null ? at + 1 : at + 3)
  if (symbol) {
    const { text, year } = symbol.value
    return {
      value: { part: `${number}${inYear === null ? '' : `/${inYear}`}${text}`, year: inYear ?? year },
      to: symbol.to,
    }
  }
  return inYear === null ? null : { value: { part: number, year: inYear }, to: at + 3 }
}

/** The symbol after the figures, with its first separator, and the year that a slug ends in. */
function symbolAt(tokens: readonly Token[], from: number): Found<{ text: string; year: number | null }> | null {
  const separator = separatorAt(tokens, from)
  const first = partAt(tokens, separator ? from + 1 : from)
  if (!first) return null
  const isKnown =
    first.value.isKnown &&
    (separator !== null ||
      first.value.text.includes('-') ||
      partAt(tokens, first.to + (separatorAt(tokens, first.to) ? 1 : 0))?.value.isKnown)
  if (!isKnown && !(separator === '/' && first.value.isUpper)) return null
  let text = first.value.text
  let at = first.to
  for (let parts = 1; parts < 6; parts++) {
    const between = separatorAt(tokens, at) ?? jointAt(tokens, at)
    const next = partAt(tokens, between ? at + 1 : at)
    if (between === '-' && isYear(tokens[at + 1]))
      return { value: { text: begun(separator, text), year: Number(tokens[at + 1]?.fold) }, to: at + 2 }
    const isJoinedOn = between === '-' && isJoined(tokens[at - 1], tokens[at]) && isJoined(tokens[at], tokens[at + 1])
    // Without a separator only `893/QĐ UBND` goes on.
    const goesOn = between
      ? next?.value.isKnown || next?.value.isUpper || isJoinedOn
      : parts === 1 && next?.value.isKnown
    if (!next || !goesOn) break
    text += `${between ?? '-'}${next.value.text}`
    at = next.to
  }
  return { value: { text: begun(separator, text), year: null }, to: at }
}

/** One `/` stands in every symbol: `893/QĐ-UBND`, `60-NQ/TW`. */
function begun(separator: '/' | '-' | null, text: string): string {
  return (separator === '-' && text.includes('/') ? '-' : '/') + text
}

function separatorAt(tokens: readonly Token[], at: number): '/' | '-' | null {
  const fold = tokens[at]?.fold
  return fold === '/' ? '/' : fold === '-' || fold === '–' ? '-' : null
}

/** Signs within a symbol that only letters close by make part of it: `TTr-NN&PTNT`, `QĐ.UB` of before 2005. */
function jointAt(tokens: readonly Token[], at: number): '&' | '.' | null {
  const sign = tokens[at]
  if (sign?.fold !== '&' && sign?.fold !== '.') return null
  const isWithin = isJoined(tokens[at - 1], sign) && isJoined(sign, tokens[at + 1])
  return isWithin && /^\p{Lu}{2}/u.test(tokens[at + 1]?.written ?? '') ? sign.fold : null
}

interface SymbolPart {
  readonly text: string
  readonly isKnown: boolean
  /** Typed as symbols are: `TTg`, `BTTTT`, `L`; a name has one capital. */
  readonly isUpper: boolean
}

/** `QĐ`, `ubnd`, `QH15`. */
function partAt(tokens: readonly Token[], at: number): Found<SymbolPart> | null {
  const [token, next] = tokens.slice(at, at + 2)
  if (!token || token.used || !/^[\p{L}\p{M}]{1,12}$/u.test(token.written)) return null
  const known = SYMBOLS.get(token.fold)
  const capitals = token.written.match(/\p{Lu}/gu)?.length ?? 0
  const isUpper = capitals >= 2 || (capitals === 1 && token.written.length === 1)
  const isNumbered = isJoined(token, next) && /^\d{1,3}$/.test(next?.fold ?? '')
  const text = (known ?? token.written.toUpperCase().replaceAll('Ð', 'Đ')) + (isNumbered ? next?.fold : '')
  return { value: { text, isKnown: known !== undefined, isUpper }, to: at + (isNumbered ? 2 : 1) }
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}
