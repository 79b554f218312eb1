// The words by which one act changes another, in either voice, and those that may stand around them.
import type { RelationKind } from './decision.ts'

const VERBS: readonly (readonly [string, RelationKind])[] = [
  ['sửa đổi , bổ sung', 'AMENDS'],
  ['sửa đổi và bổ sung', 'AMENDS'],
  ['sửa đổi bổ sung', 'AMENDS'],
  ['sửa đổi', 'AMENDS'],
  ['sửa', 'AMENDS'],
  ['điều chỉnh , bổ sung', 'AMENDS'],
  ['điều chỉnh', 'AMENDS'],
  ['bổ sung thêm', 'AMENDS'],
  ['bổ sung', 'AMENDS'],
  ['thêm', 'AMENDS'],
  ['thay thế', 'REPLACES'],
  ['thay', 'REPLACES'],
  ['bãi bỏ', 'REPEALS'],
  ['bỏ', 'REPEALS'],
  ['hủy bỏ', 'ANNULS'],
  ['huỷ bỏ', 'ANNULS'],
  ['hủy', 'ANNULS'],
  ['huỷ', 'ANNULS'],
  ['thu hồi', 'REVOKES'],
  ['tạm đình chỉ', 'SUSPENDS'],
  ['đình chỉ', 'SUSPENDS'],
  ['tạm ngưng hiệu lực', 'SUSPENDS'],
  ['ngưng hiệu lực', 'SUSPENDS'],
  ['ngừng hiệu lực', 'SUSPENDS'],
  ['đính chính', 'CORRECTS'],
]
/** What an act does by itself; the first three only show that it ends, not by what. */
const ENDS: readonly (readonly [string, RelationKind])[] = [
  ['hết hiệu lực', 'REPEALS'],
  ['không còn hiệu lực', 'REPEALS'],
  ['chấm dứt hiệu lực', 'REPEALS'],
  ['tạm ngưng hiệu lực', 'SUSPENDS'],
  ['ngưng hiệu lực', 'SUSPENDS'],
  ['ngừng hiệu lực', 'SUSPENDS'],
]
const words = (text: string) => text.split(' ')
const setOf = (text: string): ReadonlySet<string> => new Set(words(text))
export const VERB_WORDS = VERBS.map(([text, kind]) => ({
  words: words(text),
  kind,
  isInserting: /^(bổ sung|thêm)/.test(text),
}))
export const END_WORDS = ENDS.map(([text, kind]) => ({ words: words(text), kind }))
/** First words of all of them, to pass over other words at once. */
export const VERB_BEGINNINGS: ReadonlySet<string> = new Set(
  [...VERB_WORDS, ...END_WORDS].flatMap((verb) => verb.words[0] ?? []),
)

/** Words that name a part of an act or lead to it, between a verb and what it changes. */
export const LEADING = setOf(
  'các những mọi toàn bộ một số phần nội dung quy định tại của trong tên tiêu đề gọi điều khoản điểm tiết chương mục đoạn câu dòng ý gạch đầu thứ nhất hai ba tư bốn năm cuối cùng mở cụm từ chữ văn bản quy phạm pháp luật hiệu lực việc thi hành thực hiện thêm mới vào sau trước phía mẫu biểu bảng danh quyết nghị chỉ thị thông tờ nêu đây dưới trên gồm bao có là cả thuộc ở và cho đối với ban kèm phụ lục kể ngày tháng , ( ) / -',
)
/** Words with which the description of a part begins, the part itself named behind `tại` or `của`. */
export const DESCRIBING = setOf('quy nội đoạn cụm từ tên tiêu mức bảng biểu mẫu danh phần một các')
/** After these nothing is named that is changed. */
const CLOSING = setOf('để nhằm vì bởi như khi nếu do trừ bằng')
const CLOSING_PAIRS: ReadonlySet<string> = new Set([
  'đề nghị',
  'vi phạm',
  'hướng dẫn',
  'trái với',
  'trái quy',
  'phù hợp',
  'căn cứ',
])
/** Words with which the title of an act goes on behind its number, or what became of it before. */
export const TITLING = setOf(
  'về v quy ban phê thành sửa bổ bãi thay hủy huỷ điều kiện công triển hướng giao cử chấp đã được ( liên kèm đính',
)
/** Behind what is changed these make the verb no statement: `Sửa đổi Quyết định số … phải …`. */
export const MODAL = setOf('phải cần khi nếu là thì chỉ không')
const ASKING =
  /(?<!\p{L})(?:giao|yêu cầu|đề nghị|kiến nghị|trách nhiệm|nhiệm vụ|chủ trì|tham mưu|thẩm quyền|quyền hạn|xem xét|rà soát|nghiên cứu|trình|phải|trường hợp|khi|nếu)(?!\p{L})/iu
export const JOINING = setOf(', ; và hoặc hay cùng')
/** Parts of an act: of it as a whole `bãi bỏ một số điều` changes some. */
export const PARTIAL = setOf('một đoạn điều khoản điểm tên tiêu mẫu biểu bảng câu mục chương cụm từ chữ phần')

/** Whether a word, with the one behind it, ends what a verb may change. */
export function isClosing(word: string, next: string): boolean {
  return CLOSING.has(word) || CLOSING_PAIRS.has(`${word} ${next}`)
}

/** Whether words ask somebody to act, or say when: a list below them changes nothing by itself. */
export function asksToAct(text: string): boolean {
  return ASKING.test(text.normalize('NFC'))
}
