// Reading the steps of a citation: `khoản 5 Điều 4`, `k5 d4`, `đ. a k2 Đ5`, `câu thứ hai`, `Chương II`.
import { ENGLISH_ORDINALS, VIETNAMESE_ORDINALS } from './citation.ts'
import { type Found, isJoined, phraseAt, type Token } from './citation-tokens.ts'
import { type PathStep, PROVISION_KINDS, type ProvisionKind } from './provision.ts'
import { foldForSearch } from './vietnamese.ts'

const STEP_WORDS: readonly (readonly [string, ProvisionKind])[] = [
  ['tieu muc', 'SUBSECTION'],
  ['gach dau dong', 'DASH'],
  ['gach', 'DASH'],
  ['phan', 'PART'],
  ['chuong', 'CHAPTER'],
  ['muc', 'SECTION'],
  ['dieu', 'ARTICLE'],
  ['khoan', 'CLAUSE'],
  ['diem', 'POINT'],
  ['tiet', 'SUBPOINT'],
  ['cau', 'SENTENCE'],
  ['kh', 'CLAUSE'],
  ['art', 'ARTICLE'],
  ['cl', 'CLAUSE'],
  ...PROVISION_KINDS.flatMap((kind) => ['', 's'].map((end) => [`${kind.toLowerCase()}${end}`, kind] as const)),
]
/** Numbers in words, as they count chapters and articles; those that without accents are other words only with them. */
const CARDINALS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const UNMISTAKEN = new Set(['mot', 'hai', 'ba', 'bon', 'chin', 'muoi'])
const IN_WORDS: ReadonlySet<ProvisionKind> = new Set(['PART', 'CHAPTER', 'SECTION', 'ARTICLE', 'CLAUSE'])
const OPENINGS = ['doan mo dau', 'mo dau', 'opening paragraph']
const ORDINALS = VIETNAMESE_ORDINALS.map(foldForSearch)
const ROMAN = /^(m{0,3})(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/
const LETTER = /^[a-zăâđêôơư]$/

/** The step at a place: its kind and number. */
export function stepAt(tokens: readonly Token[], at: number): Found<PathStep> | null {
  const opening = phraseAt(tokens, at, OPENINGS)
  if (opening !== null) return { value: { kind: 'OPENING', number: '' }, to: opening }
  const fold = tokens[at]?.fold ?? ''
  if (fold === 'k' || fold === 'd') {
    const figure = stepNumberAt(tokens, at + 1, fold === 'k' ? 'CLAUSE' : 'ARTICLE')
    if (figure) return { value: { kind: fold === 'k' ? 'CLAUSE' : 'ARTICLE', number: figure.value }, to: figure.to }
    const letter = fold === 'd' ? stepNumberAt(tokens, at + 1, 'POINT') : null
    return letter && { value: { kind: 'POINT', number: letter.value }, to: letter.to }
  }
  const rank = (ENGLISH_ORDINALS as readonly string[]).indexOf(fold)
  const counted = tokens[at + 1]?.fold
  if (rank >= 0 && (counted === 'sentence' || counted === 'dash')) {
    return { value: { kind: counted === 'dash' ? 'DASH' : 'SENTENCE', number: String(rank + 1) }, to: at + 2 }
  }
  for (const [word, kind] of STEP_WORDS) {
    const to = phraseAt(tokens, at, [word])
    const number = to === null ? null : stepNumberAt(tokens, afterFrom(tokens, to), kind)
    if (number) return { value: { kind, number: number.value }, to: number.to }
  }
  return null
}

/** In `khoản từ 1 đến 4` the number comes after `từ`. */
function afterFrom(tokens: readonly Token[], at: number): number {
  const [from, first, until] = tokens.slice(at, at + 3)
  const isRange = from?.fold === 'tu' && /^\d+$/.test(first?.fold ?? '') && /^(den|toi)$/.test(until?.fold ?? '')
  return isRange ? at + 1 : at
}

/** The number of a step: figures, for some kinds Roman ones or letters, and ordinals after `thứ`. */
export function stepNumberAt(tokens: readonly Token[], from: number, kind: ProvisionKind): Found<string> | null {
  let at = from
  while (/^[.:\-–]$/.test(tokens[at]?.fold ?? '') && at < from + 2) at++
  const isOrdinal = tokens[at]?.fold === 'thu'
  if (isOrdinal) at++
  const token = tokens[at]
  if (!token) return null
  if (/^\d{1,4}$/.test(token.fold)) return figureAt(tokens, at)
  const rank = ORDINALS.indexOf(token.fold)
  if (isOrdinal || kind === 'SENTENCE') return rank < 0 ? null : { value: String(rank + 1), to: at + 1 }
  const letters = token.written.toLowerCase().replaceAll('ð', 'đ')
  const counted = IN_WORDS.has(kind) ? cardinalAt(tokens, at) : null
  if (counted) return counted
  if (kind === 'POINT' || kind === 'SUBPOINT') return pointAt(tokens, at, letters)
  if (kind === 'CHAPTER' || kind === 'PART' || kind === 'SECTION' || kind === 'SUBSECTION') {
    // One letter counts sections and parts, unless it is one that begins a Roman count.
    const isLetter =
      /^[a-zđ]$/.test(letters) && (!/[ivxlcdm]/.test(letters) || (kind !== 'CHAPTER' && /[cdlm]/.test(letters)))
    const value = isLetter ? letters : romanFigure(letters)
    return value === null ? null : { value, to: at + 1 }
  }
  return null
}

/** `hai`, `bốn`; not the `năm` of a year. */
function cardinalAt(tokens: readonly Token[], at: number): Found<string> | null {
  const [token, next] = tokens.slice(at, at + 2)
  const written = token?.written.toLowerCase() ?? ''
  const count = CARDINALS.findIndex(
    (word) => word === written || (UNMISTAKEN.has(written) && foldForSearch(word) === written),
  )
  if (count < 0 || (written === 'năm' && /^\d/.test(next?.fold ?? ''))) return null
  return { value: String(count + 1), to: at + 1 }
}

/** `5`, `5a`; in `k5d4` the d belongs to the 4. */
function figureAt(tokens: readonly Token[], at: number): Found<string> {
  const [token, next, after] = tokens.slice(at, at + 3)
  const value = String(Number(token?.fold))
  const suffix = isJoined(token, next) ? next?.written.toLowerCase().replaceAll('ð', 'đ') : undefined
  const isSuffix = suffix !== undefined && LETTER.test(suffix)
  const isNextStep = isJoined(next, after) && /^\d/.test(after?.fold ?? '')
  return isSuffix && !isNextStep ? { value: value + suffix, to: at + 2 } : { value, to: at + 1 }
}

/** `đ`, `aa`, `a1`. */
function pointAt(tokens: readonly Token[], at: number, letters: string): Found<string> | null {
  if (!/^([a-zăâđêôơư])\1?$/.test(letters)) return null
  const [token, next] = tokens.slice(at, at + 2)
  const isNumbered = letters.length === 1 && isJoined(token, next) && /^\d{1,2}$/.test(next?.fold ?? '')
  return isNumbered ? { value: letters + next?.fold, to: at + 2 } : { value: letters, to: at + 1 }
}

/** `ii` → `2`, `iia` → `2a`; null: no Roman number. */
function romanFigure(letters: string): string | null {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
  const suffix = ROMAN.test(letters) ? '' : letters.slice(-1)
  const roman = suffix ? letters.slice(0, -1) : letters
  if (roman === '' || !ROMAN.test(roman) || !/^[a-zđ]?$/.test(suffix)) return null
  const digits = [...roman].map((letter) => values[letter] ?? 0)
  const sum = digits.reduce((total, digit, index) => total + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
  return `${sum}${suffix}`
}
