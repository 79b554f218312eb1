// Reads from the words of a rule whether it obliges, forbids, allows or urges, and which word says so.
import type { Modality } from '../../domain/obligation.ts'
import { BEARER_WORDS, VERBS } from './rule-words.ts'

/** `start` and `end` are offsets of `word` in the words read. */
export interface ModalityReading {
  readonly modality: Modality
  readonly word: string
  readonly start: number
  readonly end: number
}

// Negations stand before what they contain: `không được` is no permission, and `không phải` no duty.
const PATTERNS: readonly (readonly [Modality, RegExp])[] = [
  ['PROHIBITION', /(?<!\p{L})(?:tuyệt đối )?không được(?: phép)?(?!\p{L}| (?:sự|xem|coi))/iu],
  ['PROHIBITION', /(?<!\p{L}|không bị |(?:không|chưa) )(?:nghiêm cấm|bị cấm)(?!\p{L})/iu],
  ['PROHIBITION', /^cấm(?!\p{L})/iu],
  ['RECOMMENDATION', /(?<!\p{L}|không )khuyến khích(?!\p{L})/iu],
  ['DUTY', /(?<!\p{L}|(?:không|chưa) )(?:có (?:trách nhiệm|nhiệm vụ|nghĩa vụ)|(?:phải )?chịu trách nhiệm)(?!\p{L})/iu],
  // Who may say only some things is bound, by the same word by which others are allowed.
  ['DUTY', /(?<!\p{L})chỉ được(?: phép)?(?!\p{L})/iu],
  ['DUTY', /(?<!\p{L}|(?:không|chưa|mà) |không (?:bắt buộc|cần|còn) )(?:bắt buộc )?phải(?!\p{L})/iu],
  ['DUTY', /(?<!\p{L}|(?:không|chưa|điều|việc) )cần(?!\p{L}| thiết)/iu],
  ['PERMISSION', /(?<!\p{L}|không )có quyền(?!\p{L}| hạn)/iu],
  ['PERMISSION', /(?<!\p{L})không (?:(?:bắt buộc|nhất thiết|có nghĩa vụ)(?: phải)?|(?:cần|còn) phải)(?!\p{L})/iu],
]

// `được` is the mark of the passive too: it allows only where it follows whom it allows, or begins the sentence.
const MAY = /(?<!\p{L}|(?:không|chưa|chỉ|khi|nếu|đã|sẽ|cần|phải) )được(?: phép| quyền)?(?!\p{L})/iu
const PASSIVE = new RegExp(
  [
    '^ (?:(?:sự|hiểu|gọi|giao|phân công|chỉ định|cử|bổ nhiệm|ban hành|quy định|áp dụng|coi|thành lập|lập|ủy quyền',
    '|mời (?:tham gia|dự|họp|không|mà|phải|có trách nhiệm)|cấp|duyệt|phê duyệt|bảo đảm|đảm bảo|yêu cầu|đề nghị|khuyến khích)',
    // Who does it may stand between: `được Giám đốc Sở cử`.
    `|(?:${BEARER_WORDS})(?!\\p{L})[^,;]{0,60}? (?:mời|cử|giao|phân công|yêu cầu|đề nghị|chỉ định|ủy quyền|đồng ý|cho phép|chấp thuận))(?!\\p{L})`,
  ].join(''),
  'iu',
)
/** Words that bind nobody: they lift a rule, or say that there is none. */
const LIFTS =
  /(?<!\p{L})(?:(?:không|chưa) (?:có (?:trách nhiệm|nhiệm vụ|nghĩa vụ)|chịu trách nhiệm|cần(?! thiết)|còn phải|bị (?:nghiêm )?cấm|yêu cầu|hạn chế|khuyến khích|giới hạn)|(?:được )?miễn(?! phí| là| nhiệm)|bãi bỏ (?:việc|quy định|yêu cầu))(?!\p{L})/iu

/**
 * The first word that decides. Words in quotation marks say nothing. `isBearer` tells whether the words before `được` are
 * somebody who may be allowed something.
 */
export function readModality(words: string, isBearer: (words: string) => boolean): ModalityReading | null {
  const plain = words.replace(/[“"«][^”"»]*[”"»]/gu, (quoted) => ' '.repeat(quoted.length))
  const found = PATTERNS.flatMap(([modality, pattern]): ModalityReading[] => {
    const match = pattern.exec(plain)
    return match ? [reading(modality, match)] : []
  })
  const may = MAY.exec(plain)
  if (may) {
    const before = withoutOnly(plain.slice(0, may.index).trim())
    const after = plain.slice(may.index + may[0].length)
    if (!PASSIVE.test(after) && (before === '' || isBearer(before))) found.push(reading('PERMISSION', may))
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}

const ACTS_BEFORE = new RegExp(`^không(?!\\p{L})|(?<!\\p{L})(?:${VERBS})(?!\\p{L})`, 'iu')
/** Of whom is in the group, no act. */
const JOINED = / tham gia(?= |$)(?: nhóm)?/iu

/** Whether words lift a rule before they say anything that binds or allows. `said`: what `readModality` reads in them. */
export function lifts(words: string, said: ModalityReading | null): boolean {
  const found = LIFTS.exec(words)
  if (!found || (said && said.start <= found.index)) return false
  // `Không gửi tin …`, `báo cáo nội dung không yêu cầu bảo mật`: an act before them is what the words are about.
  return !ACTS_BEFORE.test(words.slice(0, found.index).replace(JOINED, ''))
}

/** `Chỉ Trưởng nhóm mới được …`: whom it is about. */
export function withoutOnly(subject: string): string {
  return /^chỉ \p{L}/iu.test(subject) ? subject.replace(/^chỉ (?:có )?/iu, '').replace(/ mới$/iu, '') : subject
}

function reading(modality: Modality, { index, 0: word }: RegExpExecArray): ModalityReading {
  return { modality, word: word.toLowerCase(), start: index, end: index + word.length }
}
