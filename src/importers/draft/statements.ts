// Makes sentences of what a text lists: an act after whom it is asked of, what is forbidden after the word that forbids it.
import type { Frame } from './frames.ts'
import { sentenceCase } from './letters.ts'
import { ASKED_VERBS, BEARER_WORDS } from './rule-words.ts'

/** `Không báo cáo …` among what is forbidden forbids the omission. */
const NOT = new RegExp(`^(?:tuyệt đối )?không(?= \\p{L})(?! (?:${ASKED_VERBS})(?!\\p{L}))`, 'iu')
/** Beginnings after which `Không được` would forbid something else: an exception, or who does what is forbidden. */
const NO_ACT = new RegExp(`^(?:trừ|ngoại trừ|ngoài|trong|khi|nếu|đối với|không|được|${BEARER_WORDS})(?!\\p{L})`, 'iu')
const DEED = /^(?:(?:các|những|mọi) )?(?:hành vi|việc|hoạt động)(?!\p{L})/iu
const THING = [
  '^(?:(?:các|những|mọi) )?(?:thông tin|nội dung|hình ảnh|tài liệu|văn bản|tin|bài|tệp|dữ liệu|bí mật|ngôn từ|từ ngữ|lời lẽ',
  '|biểu tượng|số liệu|âm thanh|người|tài khoản|phần mềm)(?!\\p{L})',
].join('')
const NOUN = new RegExp(THING, 'iu')
/** The word that forbids stands last, so that what is forbidden goes on from it. */
const FORBIDS_LAST = /(?:không được(?: phép)?|cấm)$/iu

/** Words after those that they go on from; by themselves where there are none. */
export function joined(before: string, words: string): string {
  return before === '' ? words : `${before} ${lower(words)}`
}

/** What a caption or an opening forbids, as a sentence: `Không được …`, `Nghiêm cấm hành vi …`. */
export function forbiddenStatement(words: string, { subject, lead, why }: Frame): string {
  if (NOT.test(words)) return joined(subject, words)
  const isAct = !NO_ACT.test(words)
  if (lead !== '') return joined(FORBIDS_LAST.test(lead) && isAct ? lead : `${lead}:`, words)
  if (subject !== '' && isAct) return joined(`${subject} ${why}`, words)
  if (DEED.test(words)) return joined(/nghiêm cấm/iu.test(why) ? 'Nghiêm cấm' : 'Cấm', words)
  return NOUN.test(words) || !isAct ? joined(`${sentenceCase(why)}:`, words) : joined('Không được', words)
}

/** With a small letter, unless the word is one of capitals. */
function lower(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) || /^\p{Lu} /u.test(words)
    ? words.slice(0, 1).toLowerCase() + words.slice(1)
    : words
}

const POINTS_ON =
  /,?\s+(?:trong đó|như sau|sau đây|sau|gồm(?: có)?(?: (?:các|những))?(?: (?:đồng chí|ông,? bà|thành phần|thành viên))?(?: có tên)?(?: sau đây| sau| dưới đây)?)\s*:?$/iu

/** What a passage founds or declares, without the words that point on to the parts below. */
export function declaredStatement(words: string): string {
  return words.replace(POINTS_ON, '')
}

/** A sentence on one line, with a capital and a full stop. */
export function asSentence(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return `${line.slice(0, 1).toUpperCase()}${line.slice(1)}.`
}
