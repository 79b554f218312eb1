// Reading the acts that a text names: `Quyết định số 874/QĐ-BTTTT ngày 17/6/2021`, `Luật An ninh mạng ngày 12/6/2018`.
import { LAWS } from './citation.ts'
import { dateAt, numberAt } from './citation-numbers.ts'
import { type Found, foldsOf, type Token } from './citation-tokens.ts'
import { issuerAt } from './reference-issuers.ts'
import { areWords, isCapital, wordOf } from './reference-words.ts'
import { foldForSearch } from './vietnamese.ts'

/** An act as a text names it, as far as it does. */
export interface NamedAct {
  /** Folded: `quyet dinh`; null where only the number stands. */
  readonly kind: string | null
  /** `874/QĐ-BTTTT`, or `874` alone. */
  readonly number: string | null
  readonly year: number | null
  /** YYYY-MM-DD as written. */
  readonly issuedOn: string | null
  /** Folded words of the issuer. */
  readonly issuer: string | null
  /** Folded words of the title, of laws. */
  readonly title: string | null
}

/** What stands at a place: an act, or `Quyết định này`. */
export type ActFound = Found<{ readonly kind: string; readonly isThis: true } | (NamedAct & { readonly isThis: false })>

const KINDS = [
  ['nghị', 'quyết', 'liên', 'tịch'],
  ['thông', 'tư', 'liên', 'tịch'],
  ['quyết', 'định'],
  ['nghị', 'định'],
  ['nghị', 'quyết'],
  ['thông', 'tư'],
  ['chỉ', 'thị'],
  ['bộ', 'luật'],
  ['pháp', 'lệnh'],
  ['hiến', 'pháp'],
  ['tờ', 'trình'],
  ['kế', 'hoạch'],
  ['công', 'văn'],
  ['thông', 'báo'],
  ['hướng', 'dẫn'],
  ['kết', 'luận'],
  ['báo', 'cáo'],
  ['luật'],
  ['lệnh'],
].map((words) => ({ words, fold: foldForSearch(words.join(' ')).replace(/ lien tich$/, '') }))
/** First words of kinds, to pass over other words at once. */
export const KIND_BEGINNINGS: ReadonlySet<string> = new Set(KINDS.map(({ words }) => words[0] ?? ''))

/** Those that a text calls so in lower case too: `quyết định này`. */
const THIS = new Set(['quyet dinh', 'nghi dinh', 'nghi quyet', 'thong tu', 'chi thi', 'luat', 'bo luat', 'phap lenh'])
const SYMBOL = /^\d+\/(\d{4}\/)?(QĐ|NĐ|NQ|CT|TT|QH|L-|PL|TTLT|KH|TB|HD|KL|TTR|CV|UBTVQH)/
const LONGEST_TITLE = 30
/** Words that follow the title of a law and begin no part of it. */
const AFTER_TITLE = new Set(
  'ngày năm số được thì này nêu để có là không phải do theo tại khi đã sẽ hiện hết còn cũng bị mà nếu đối cho hoặc hay trên'.split(
    ' ',
  ),
)
const JOINED_IN_TITLES = /^và (công nghệ|gia đình|phát triển|bảo vệ|đào tạo|hội đồng|tư|vật liệu|sử dụng)/

/** The act named at a place: by kind and number or date, a law by its title, or as `này`. */
export function actAt(tokens: readonly Token[], at: number): ActFound | null {
  const kind = actKindAt(tokens, at)
  if (kind === null) return numberOnlyAt(tokens, at)
  const capital = isCapital(tokens[at])
  if (wordOf(tokens[kind.to]) === 'này') {
    return capital || THIS.has(kind.value) ? { value: { kind: kind.value, isThis: true }, to: kind.to + 1 } : null
  }
  return numberedAt(tokens, kind, capital) ?? (LAWS.has(kind.value) && capital ? lawAt(tokens, kind) : null)
}

/** The word for a kind of act. `pháp luật` and `mệnh lệnh` are none. */
export function actKindAt(tokens: readonly Token[], at: number): Found<string> | null {
  if (!KIND_BEGINNINGS.has(wordOf(tokens[at]))) return null
  const found = KINDS.find(({ words }) => areWords(tokens, at, ...words))
  if (found === undefined) return null
  const before = wordOf(tokens[at - 1])
  if (found.words.length === 1 && (before === 'pháp' || before === 'bộ' || before === 'mệnh')) return null
  return { value: found.fold, to: at + found.words.length }
}

function numberOnlyAt(tokens: readonly Token[], at: number): ActFound | null {
  const found =
    /^\d{1,5}$/.test(tokens[at]?.written ?? '') && tokens[at + 1]?.written === '/' ? numberAt(tokens, at) : null
  if (!found || !SYMBOL.test(found.value.part)) return null
  const number = found.value
  return endAct(tokens, found.to, { kind: null, number: number.part, year: number.year, title: null })
}

/** `Quyết định số 874/QĐ-BTTTT`, `Quyết định 893 năm 2019`, `Quyết định ngày 12/5/2020 của …`. */
function numberedAt(tokens: readonly Token[], kind: Found<string>, isNamed: boolean): ActFound | null {
  const said = numberWordAt(tokens, kind.to)
  const full = numberAt(tokens, said ?? kind.to)
  const known = { kind: kind.value, title: null }
  if (full) return endAct(tokens, full.to, { ...known, number: full.value.part, year: full.value.year })
  const bare = tokens[said ?? kind.to]
  const isBare = /^\d{1,5}$/.test(bare?.written ?? '') && isNamed
  if (isBare && bare) {
    const to = (said ?? kind.to) + 1
    const next = tokens[to]
    const goesOn = /^(năm|ngày|của)$/.test(wordOf(next)) || next === undefined || !/^[\p{L}\d/%]/u.test(next.written)
    if (said !== null || goesOn) {
      return endAct(tokens, to, { ...known, number: bare.written.replace(/^0+(?=\d)/, ''), year: null })
    }
  }
  const dated = areWords(tokens, kind.to, 'ngày') ? dateAt(tokens, kind.to + 1) : null
  return dated ? endAct(tokens, kind.to, { ...known, number: null, year: null }) : null
}

/** The place after `số` and its colon; null where there is no such word. */
function numberWordAt(tokens: readonly Token[], at: number): number | null {
  if (wordOf(tokens[at]) !== 'số') return null
  return /^[:.]$/.test(tokens[at + 1]?.written ?? '') ? at + 2 : at + 1
}

type Begun = Pick<NamedAct, 'kind' | 'number' | 'year' | 'title'>

/** What follows the number: date or year, issuer. */
function endAct(tokens: readonly Token[], from: number, begun: Begun): ActFound {
  let to = from
  const at = /^[,(]$/.test(wordOf(tokens[to])) && areWords(tokens, to + 1, 'ngày') ? to + 1 : to
  const dated = areWords(tokens, at, 'ngày') ? dateAt(tokens, at + 1) : null
  if (dated) to = dated.to
  const year = dated === null ? yearAt(tokens, to) : null
  if (year) to = year.to
  const issuer = areWords(tokens, to, 'của') ? issuerAt(tokens, to + 1) : null
  if (issuer) to = issuer.to
  return {
    value: {
      ...begun,
      issuedOn: dated?.value ?? null,
      year: (dated === null ? null : Number(dated.value.slice(0, 4))) ?? begun.year ?? year?.value ?? null,
      issuer: issuer?.value ?? null,
      isThis: false,
    },
    to,
  }
}

/** `năm 2019`; of a law the year alone as well, where it ends the title (`Bộ luật Dân sự 2015`). */
function yearAt(tokens: readonly Token[], at: number): Found<number> | null {
  const from = areWords(tokens, at, 'năm') ? at + 1 : at
  const written = tokens[from]?.written ?? ''
  return /^(19|20)\d\d$/.test(written) && from > at ? { value: Number(written), to: from + 1 } : null
}

/** A law goes by its title, up to its number, date or year; without them, to where a title must end. */
function lawAt(tokens: readonly Token[], kind: Found<string>): ActFound | null {
  const first = tokens[kind.to]
  const isAmending = areWords(tokens, kind.to, 'sửa', 'đổi')
  const isTitled = isCapital(first) || isAmending
  const isConstitution = kind.value === 'hien phap'
  if (!isTitled && !isConstitution) return null
  const marked = isTitled ? markedEnd(tokens, kind.to) : kind.to
  const to = marked ?? titleEnd(tokens, kind.to, isAmending)
  if (to <= kind.to && !isConstitution) return null
  const title = foldsOf(tokens.slice(kind.to, to)).join(' ')
  const named = { kind: kind.value, title: title === '' ? null : `${kind.value} ${title}` }
  const said = numberWordAt(tokens, to)
  const number = said === null ? null : numberAt(tokens, said)
  if (number) return endAct(tokens, number.to, { ...named, number: number.value.part, year: number.value.year })
  const written = tokens[to]?.written ?? ''
  if (marked !== null && /^(19|20)\d\d$/.test(written)) {
    return endAct(tokens, to + 1, { ...named, number: null, year: Number(written) })
  }
  const found = endAct(tokens, to, { ...named, number: null, year: null })
  return isConstitution || to > kind.to ? found : null
}

/** Where number, date or year follow the title, before any other act or a mark that ends a sentence; null: they do not. */
function markedEnd(tokens: readonly Token[], from: number): number | null {
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_TITLE); at++) {
    const word = wordOf(tokens[at])
    if (
      /^[.;:()“”"]$/.test(word) ||
      (isCapital(tokens[at]) && actKindAt(tokens, at) && !/^(của|và)$/.test(wordOf(tokens[at - 1])))
    )
      return null
    if (word === 'ngày' && dateAt(tokens, at + 1)) return at
    if (word === 'năm' && yearAt(tokens, at)) return at
    if (word === 'số' && numberAt(tokens, at + 1)) return at
    if (/^(19|20)\d\d$/.test(word) && !areWords(tokens, at - 1, 'tháng')) return at
    if (AFTER_TITLE.has(word) && word !== 'số') return null
    if (word === 'quy' && areWords(tokens, at + 1, 'định')) return null
    if (word === ',' && isCapital(tokens[at + 1])) return null
  }
  return null
}

function titleEnd(tokens: readonly Token[], from: number, isAmending: boolean): number {
  for (let at = from + 1; at < tokens.length && at < from + LONGEST_TITLE; at++) {
    const word = wordOf(tokens[at])
    const next = wordOf(tokens[at + 1])
    if (!/^[\p{L}\p{M}\d]/u.test(word) && word !== ',' && word !== '-') return at
    if (word === ',' && !/^(chống|sử|bổ)$/.test(next)) return at
    if (
      (AFTER_TITLE.has(word) && next !== 'điều') ||
      (word === 'quy' && next === 'định') ||
      (word === 'của' && !isAmending)
    )
      return at
    if (word === 'và' && !JOINED_IN_TITLES.test(`${word} ${next} ${wordOf(tokens[at + 2])}`)) return at
  }
  return Math.min(tokens.length, from + LONGEST_TITLE)
}
