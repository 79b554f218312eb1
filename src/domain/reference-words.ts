// The words by which texts refer to parts of acts, by their accents, and what tells their numbers from other numbers.
import { stepNumberAt } from './citation-steps.ts'
import { type Found, isJoined, type Token } from './citation-tokens.ts'
import type { ProvisionKind } from './provision.ts'

/** Points in the order in which texts count them: f, j, w and z are left out, đ follows d. */
export const POINT_ORDER = [...'abcdđeghiklmnopqrstuvxy']

const STEPS: ReadonlyMap<string, ProvisionKind> = new Map([
  ['phần', 'PART'],
  ['chương', 'CHAPTER'],
  ['mục', 'SECTION'],
  ['điều', 'ARTICLE'],
  // The commonest copying loss of all.
  ['điu', 'ARTICLE'],
  ['khoản', 'CLAUSE'],
  ['khỏan', 'CLAUSE'],
  ['điểm', 'POINT'],
  ['tiết', 'SUBPOINT'],
  ['câu', 'SENTENCE'],
])
/** What a number counts that is none of a provision: `khoản 3 triệu đồng`. */
const COUNTED = new Set(
  'triệu tỷ tỉ nghìn ngàn đồng trăm chục usd vnd % người tháng ngày giờ phút giây tuần năm lần mét km kg ha cơ đơn bộ cán xe giếng máy'.split(
    ' ',
  ),
)
/** Words that may follow a list of numbers: after any other the last number counts what follows it. */
const FOLLOWING = new Set(
  'được phải không có thì là nêu trên dưới ở như để thực hiện áp này nói kèm và hoặc hay đến tới tại của theo cho với do bị sẽ đã cũng trong khi nếu mà nhưng đối về hết bằng vào sau trước kể từ quy quyết nghị luật bộ thông pháp phụ nội ban đều cần nên chỉ còn mới phù'.split(
    ' ',
  ),
)
const UPPER_ROMAN = /^[IVXLC]+$/
const BELOW: ReadonlyMap<ProvisionKind, RegExp> = new Map([
  ['SUBPOINT', /^(điểm|khoản|khỏan)$/],
  ['SENTENCE', /^(điều|khoản|khỏan|điểm)$/],
  ['DASH', /^(điều|khoản|khỏan|điểm)$/],
  ['OPENING', /^(điều|khoản|khỏan|điểm)$/],
])

/** The word of a token, with its accents; empty where there is none. */
export function wordOf(token: Token | undefined): string {
  return token?.word ?? ''
}

export function areWords(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.every((word, index) => wordOf(tokens[at + index]) === word)
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.written)
}

/** The word for a step at a place, with the place of its number. */
export function stepWordAt(tokens: readonly Token[], at: number): Found<ProvisionKind> | null {
  const word = wordOf(tokens[at])
  if (word === 'tiểu' && areWords(tokens, at + 1, 'mục')) return { value: 'SUBSECTION', to: at + 2 }
  if (word === 'đoạn' && areWords(tokens, at + 1, 'mở', 'đầu')) return { value: 'OPENING', to: at + 3 }
  if (word === 'gạch' && areWords(tokens, at + 1, 'đầu', 'dòng')) return { value: 'DASH', to: at + 3 }
  const kind = STEPS.get(word)
  return kind === undefined ? null : { value: kind, to: at + 1 }
}

/** The number of a step at a place. Null where it is other than a step's: of an amount, a date, a score. */
export function numberOfStepAt(tokens: readonly Token[], at: number, kind: ProvisionKind): Found<string> | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (kind === 'OPENING') return needsOuter(tokens, at, kind) ? { value: '', to: at } : null
  const isOrdinal = wordOf(token) === 'thứ'
  if (isOrdinal || kind === 'SENTENCE' || kind === 'DASH') {
    const found = isOrdinal && /^(PART|SENTENCE|DASH)$/.test(kind) ? stepNumberAt(tokens, at, kind) : null
    return found && (kind === 'PART' || needsOuter(tokens, found.to, kind)) ? found : null
  }
  if (!isNumberLike(token, kind)) return null
  const found = stepNumberAt(tokens, at, kind)
  if (found === null || isPartOfMore(tokens, found.to) || isAmount(tokens, found.to)) return null
  if (kind === 'SUBPOINT' && !needsOuter(tokens, found.to, kind)) return null
  // `điểm 10` is a score, `điểm 1 Mục II` is not.
  if (kind === 'POINT' && /^\d/.test(found.value) && stepWordAt(tokens, found.to) === null) return null
  return found
}

function isNumberLike({ written }: Token, kind: ProvisionKind): boolean {
  if (/^\d{1,4}$/.test(written)) return kind !== 'PART' && Number(written) > 0
  if (kind === 'POINT' || kind === 'SUBPOINT') return /^[a-zăâđêôơư]{1,2}$/u.test(written)
  const isOuter = kind === 'PART' || kind === 'CHAPTER' || kind === 'SECTION' || kind === 'SUBSECTION'
  return isOuter && (UPPER_ROMAN.test(written) || (kind !== 'CHAPTER' && /^[A-HĐ]$/u.test(written)))
}

function needsOuter(tokens: readonly Token[], at: number, kind: ProvisionKind): boolean {
  const next = wordOf(tokens[at]) === 'của' ? tokens[at + 1] : tokens[at]
  return BELOW.get(kind)?.test(wordOf(next)) ?? true
}

/** Whether figures go on: `500.000`, `1,5`, `4/2020`, `5kg`, `50%`. */
function isPartOfMore(tokens: readonly Token[], to: number): boolean {
  const [last, next, after] = tokens.slice(to - 1, to + 2)
  if (!isJoined(last, next) || next === undefined) return false
  if (/^[\p{L}\p{M}\d%/]/u.test(next.written)) return true
  return /^[.,:]$/.test(next.written) && isJoined(next, after) && /^\d/.test(after?.written ?? '')
}

function isAmount(tokens: readonly Token[], to: number): boolean {
  return COUNTED.has(wordOf(tokens[to])) && !isCapital(tokens[to])
}

/** Whether a list of numbers may end here: what follows is no noun that its last number would count. */
export function mayEndList(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]
  return next === undefined || !/^[\p{L}\p{M}\d]/u.test(next.written) || isCapital(next) || FOLLOWING.has(wordOf(next))
}
