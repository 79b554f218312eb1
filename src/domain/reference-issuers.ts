// Reading who issued an act, after `của`: `Ủy ban nhân dân tỉnh Lai Châu`, `Bộ trưởng Bộ Thông tin và Truyền thông`.
import { type Found, foldsOf, significantWords, type Token } from './citation-tokens.ts'
import { areWords, isCapital, wordOf } from './reference-words.ts'

const words = (text: string) => text.split(' ')
const OFFICES = ['bộ trưởng', 'thống đốc', 'chủ tịch', 'tổng thanh tra', 'giám đốc', 'liên'].map(words)
const LOCAL = ['ủy ban nhân dân', 'uỷ ban nhân dân', 'hội đồng nhân dân', 'ubnd', 'hđnd'].map(words)
const CENTRAL = [
  'ủy ban thường vụ quốc hội',
  'uỷ ban thường vụ quốc hội',
  'thủ tướng chính phủ',
  'thủ tướng',
  'văn phòng chính phủ',
  'thanh tra chính phủ',
  'chính phủ',
  'quốc hội',
  'ban chấp hành trung ương',
  'ban bí thư',
  'bộ chính trị',
  'tòa án nhân dân tối cao',
  'viện kiểm sát nhân dân tối cao',
  'ngân hàng nhà nước việt nam',
  'ngân hàng nhà nước',
  'chủ tịch nước',
].map(words)
const MINISTRIES = [
  'thông tin và truyền thông',
  'khoa học và công nghệ',
  'giáo dục và đào tạo',
  'nông nghiệp và phát triển nông thôn',
  'nông nghiệp và môi trường',
  'tài nguyên và môi trường',
  'lao động - thương binh và xã hội',
  'văn hóa , thể thao và du lịch',
  'văn hoá , thể thao và du lịch',
  'dân tộc và tôn giáo',
  'kế hoạch và đầu tư',
  'giao thông vận tải',
  'công thương',
  'công an',
  'quốc phòng',
  'ngoại giao',
  'nội vụ',
  'tư pháp',
  'tài chính',
  'y tế',
  'xây dựng',
].map(words)
/** What ministries and departments are for, folded, as citations name them: `thong tin truyen thong`. */
export const BRANCHES: readonly string[] = MINISTRIES.map((branch) => significantWords(branch.join(' ')).join(' '))
const LEVELS = ['thành phố', 'thị xã', 'thị trấn', 'tỉnh', 'huyện', 'quận', 'xã', 'phường', 'đặc khu'].map(words)
const MOST_NAMES = 4

/** The issuer named at a place, folded and without the office that signs for it. */
export function issuerAt(tokens: readonly Token[], at: number): Found<string> | null {
  const body = bodyAt(tokens, at)
  if (body) return body
  const office = phraseOf(tokens, at, OFFICES)
  return office === null ? null : bodyAt(tokens, office)
}

function bodyAt(tokens: readonly Token[], at: number): Found<string> | null {
  const to = phraseOf(tokens, at, CENTRAL) ?? ministryAt(tokens, at) ?? localAt(tokens, at)
  return to === null ? null : { value: foldsOf(tokens.slice(at, to)).join(' '), to }
}

function ministryAt(tokens: readonly Token[], at: number): number | null {
  return areWords(tokens, at, 'bộ') ? phraseOf(tokens, at + 1, MINISTRIES) : null
}

/** A committee or council, with its level and as much of its name as is in capitals. */
function localAt(tokens: readonly Token[], at: number): number | null {
  const body = phraseOf(tokens, at, LOCAL)
  if (body === null) return null
  let to = phraseOf(tokens, body, LEVELS) ?? body
  for (let names = 0; names < MOST_NAMES && isName(tokens, to); names++) to++
  return to
}

function isName(tokens: readonly Token[], at: number): boolean {
  return (
    isCapital(tokens[at]) &&
    /^\p{Lu}\p{Ll}*$/u.test(tokens[at]?.written ?? '') &&
    !/^(quy|điều)$/.test(wordOf(tokens[at]))
  )
}

function phraseOf(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number | null {
  const found = phrases.find((phrase) => areWords(tokens, at, ...phrase))
  return found === undefined ? null : at + found.length
}
