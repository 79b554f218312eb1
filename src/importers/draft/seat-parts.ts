// Parts a sentence that gives several seats, one role after another, and whatever else it says.
import { ROLE_WORDS } from './bearers.ts'
import { MODAL_WORDS, VERBS } from './rule-words.ts'

const ROLE = `(?:${ROLE_WORDS})(?: (?:nhóm|Nhóm)(?: [^:;,.–-]{0,40}?)?)?`
const BEGINS_ROLE = `(?:(?:các|những) )?(?:${ROLE}|thành phần)(?:\\s*:|\\s+(?:chỉ )?(?:bao )?gồm(?!\\p{L})|\\s+(?:là|do)(?= ))`
const ENDS_ROLE = `(?:(?<!không|chưa|thôi|còn|phải|được|có thể) (?:là|làm)|giữ vai trò| [-–—]) ${ROLE}`
const GIVES = new RegExp(`^${BEGINS_ROLE}`, 'iu')
const GIVEN = new RegExp(`${ENDS_ROLE}$`, 'iu')
/** A semicolon outside brackets; a comma in front of another role, or behind one in front of who has the next. */
const BETWEEN = new RegExp(
  [
    `\\s*;(?![^()]*\\))\\s*|(?:,| và)\\s+(?=${BEGINS_ROLE})`,
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

/**
 * The stretches of a sentence that each give one role (`Trưởng nhóm: …`, `… làm Trưởng nhóm`) with the posts that go with
 * it, or ask something. One alone where there is nothing to part.
 */
export function seatParts(words: string): readonly string[] {
  const parts: string[] = []
  let isOpen = false
  for (const piece of words.split(BETWEEN)) {
    const begins = GIVES.test(piece)
    const asks = !begins && ASKS.test(piece)
    const last = parts.at(-1)
    if (last === undefined || begins || asks || !isOpen) parts.push(piece)
    else parts[parts.length - 1] = `${last}; ${piece}`
    // Behind `Thành viên gồm:` the list goes on; before `… là Trưởng nhóm` too, until the role is told.
    isOpen = begins || (isOpen && !asks) || (!asks && !GIVEN.test(piece))
    if (!begins && GIVEN.test(piece)) isOpen = false
  }
  // `Trưởng nhóm và Phó Trưởng nhóm do … phân công`: said of both.
  return parts.some((part) => BARE_ROLE.test(part)) ? [words] : parts
}
