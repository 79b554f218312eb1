// Parts a sentence that gives several seats, one role after another, and whatever else it says.
import { ROLE_WORDS } from './bearers.ts'
import { MODAL_WORDS, VERBS } from './rule-words.ts'

const ROLE = `(?:${ROLE_WORDS})(?: (?:nhóm|Nhóm)(?: [^:;,.–-]{0,40}?)?)?`
const BEGINS_ROLE = `(?:(?:các|những) )?(?:${ROLE}|thành phần)(?: khác| còn lại)?(?:\\s*:|\\s+(?:chỉ )?(?:bao )?gồm(?!\\p{L})|\\s+(?:là|do)(?= ))`
const ENDS_ROLE = `(?:(?<!không|chưa|thôi|còn|phải|được|có thể) (?:là|làm)|giữ vai trò| [-–—]) ${ROLE}`
/** What holds only sometimes, or is not to be, gives nobody a seat. */
const CONDITION =
  /^(?:(?:trong )?trường hợp|khi|nếu|lúc|trong thời gian|không (?:để|bố trí|cử|giao|phân công|chọn)|tạm thời|trước mắt|(?:đến|sau|trước|kể từ) khi)(?!\p{L})/iu
const GIVES = new RegExp(`^${BEGINS_ROLE}`, 'iu')
const GIVEN = new RegExp(
  `(?:${ENDS_ROLE}|,? kiêm (?:nhiệm )?${ROLE})$|\\((?:${ROLE_WORDS})(?: nhóm)?\\)$|^(?:ông|bà|đồng chí|đ/c) .*, ${ROLE}$`,
  'iu',
)
/** A semicolon outside brackets; a comma in front of another role, or behind one in front of who has the next. */
const BETWEEN = new RegExp(
  [
    `\\s*;(?![^()]*\\))\\s*|(?:,| và)\\s+(?=${BEGINS_ROLE})`,
    `|(?<=\\S),\\s+(?=do (?-i:\\p{Lu})[^;]{2,200}? (?:là|làm) (?:${ROLE_WORDS}))|(?<=\\((?:${ROLE_WORDS})(?: nhóm)?\\))(?:,| và)\\s+`,
    `|(?<=${ENDS_ROLE})(?:,| và)\\s+(?=(?:do )?(?-i:\\p{Lu})|(?:các )?thành viên |[^;]{2,200}? (?:là|làm) (?:${ROLE_WORDS}))`,
  ].join(''),
  'iu',
)
const BARE_ROLE = new RegExp(`^${ROLE}$`, 'iu')
/** What is asked of somebody is no entry of a list; who is invited may be one. */
const ASKS = new RegExp(
  `^(?:${MODAL_WORDS}|${VERBS})(?!\\p{L})|(?<!\\p{L})(?:phải|không được|nghiêm cấm|(?:có|chịu) (?:trách nhiệm|nhiệm vụ)|có quyền)(?!\\p{L})`,
  'iu',
)

/** `Phó Trưởng nhóm, kiêm Quản trị nhóm`: two seats of one. */
const BOTH = new RegExp(
  `^(?<who>.{2,200}?(?: (?:là|làm)| giữ vai trò| [-–—]|,)) (?<one>${ROLE})(?:,? kiêm (?:nhiệm )?|, (?!thành viên))(?<other>${ROLE})$`,
  'iu',
)

/** Whether a sentence says what holds only on a condition or for a time, or what is not to be. */
export function isConditional(words: string): boolean {
  return CONDITION.test(words)
}

/**
 * The stretches of a sentence that each give one role (`Trưởng nhóm: …`, `… làm Trưởng nhóm`) with the posts that go with
 * it, or ask something. One alone where there is nothing to part. `isList`: the words list who is in a group, one by one.
 */
export function seatParts(words: string, isList = false): readonly string[] {
  if (isConditional(words)) return [words]
  const parts: string[] = []
  let isOpen = false
  for (const piece of words.split(BETWEEN)) {
    const begins = GIVES.test(piece)
    const asks = !begins && ASKS.test(piece)
    const last = parts.at(-1)
    const isApart = isList || /^trong đó /iu.test(piece)
    if (last === undefined || begins || asks || isApart || !isOpen) parts.push(piece.replace(/^trong đó,? /iu, ''))
    else parts[parts.length - 1] = `${last}; ${piece}`
    // Behind `Thành viên gồm:` the list goes on; before `… là Trưởng nhóm` too, until the role is told.
    isOpen = begins || (isOpen && !asks) || (!asks && !GIVEN.test(piece))
    if (!begins && GIVEN.test(piece)) isOpen = false
  }
  // `Trưởng nhóm và Phó Trưởng nhóm do … phân công`: said of both.
  return parts.some((part) => BARE_ROLE.test(part)) ? [words] : parts.flatMap(bothSeats)
}

function bothSeats(part: string): readonly string[] {
  const { who, one, other } = BOTH.exec(part)?.groups ?? {}
  return who === undefined ? [part] : [`${who} ${one}`, `${who} ${other}`]
}
