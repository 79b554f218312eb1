// Whom a rule binds, by the words that a text has for them: roles of a group, posts, agencies; the rest is left open.
import type { GroupRole } from '../../domain/group.ts'
import type { Proposals } from '../files/shapes.ts'
import type { Classes } from './classes.ts'
import { EXCEPTING_WORDS } from './rule-words.ts'

export type ProposedBearer = NonNullable<Proposals['obligations']>[number]['bearers'][number]

/** The words for the roles of a group, the longer first. Source of an expression; what follows them may name the group. */
export const ROLE_WORDS = 'phó trưởng nhóm|trưởng nhóm|(?:người )?quản trị(?: viên| nhóm)?|thành viên'

/** Words that go on from a group's name: what it is, what befalls it, by whom. */
const NO_NAME = '(?:do|là|phải|bị|không)(?!\\p{L})'
const GROUP = `(?:(?: (?:của|trong|tham gia|thuộc))?(?: (?:các|mỗi))? nhóm(?: (?!${NO_NAME})[^\\s,;:.]+){0,12}| tham gia)?`
const ROLE = new RegExp(`^(?:(?:các|mỗi|mọi|từng|toàn thể|tất cả|những) )*(${ROLE_WORDS})${GROUP}$`, 'iu')
/** Nobody's list of who is bound is longer; what is longer is no list. */
const LONGEST = 1_500
const ADDRESSED = /^(?:đối với|giao(?: cho)?|yêu cầu|đề nghị|riêng)(?!\p{L}) ?/iu
const ADVERB = /(?: (?:thì|đều|cũng|luôn|vẫn|sẽ|được|đã|chỉ))+$/iu
/** `Ngoài thời gian này, thành viên …`: what a sentence may say before whom it is about. */
const ASIDE =
  /^(?:chậm nhất|ngoài|trong|theo|căn cứ|hằng|hàng|trước|sau|định kỳ|để|nhằm|với|tại|từ|riêng|ngoài ra|trừ|ngoại trừ|thay mặt)(?!\p{L})[^,]{0,150},\s*/iu
/** Of whom words except nobody is bound, and a list cut there would bind him. */
const EXCEPTS = new RegExp(`(?<!\\p{L})(?:${EXCEPTING_WORDS})(?!\\p{L})`, 'iu')
// What stands between items, the surest first: a name such as `Sở Thông tin và Truyền thông` is read before it is cut.
const BETWEEN: readonly RegExp[] = [
  /\s*;\s*(?:và )?|\s*[()]\s*/u,
  / và (?=(?:các|toàn thể) (?:tổ chức|cá nhân|cơ quan|đơn vị|thành viên))/u,
  /,\s+(?=\p{Lu})/u,
  / và (?=\p{Lu})/u,
  /(?:,| và)\s+(?=(?:các |toàn thể )?(?:phó )?(?:thủ trưởng|giám đốc|chủ tịch|chánh văn phòng|trưởng|bí thư|thành viên|(?:người )?quản trị)(?!\p{L}))/iu,
]

/** The role that words name, by itself or with the group's name; null where they name none. */
export function readRole(words: string): GroupRole | null {
  const role = ROLE.exec(words.trim())?.[1]?.toLowerCase() ?? ''
  if (role === '') return null
  if (role.startsWith('phó')) return 'DEPUTY_LEADER'
  if (role.startsWith('trưởng')) return 'LEADER'
  return role.startsWith('thành') ? 'MEMBER' : 'ADMINISTRATOR'
}

/**
 * The bearers that words list. Where some are read, the others stand as the text has them; where none is, the list is
 * empty: a rule whose bearer nobody can tell is left to a person.
 */
export function readBearers(words: string, classes: Classes): readonly ProposedBearer[] {
  const plain = addressee(words)
  const read = plain === '' || plain.length > LONGEST || EXCEPTS.test(plain) ? [] : readItems(plain, classes, BETWEEN)
  return read.every((bearer) => 'other' in bearer) ? [] : read
}

/** The same of the words before those that bind, which may tell a time or a place first. */
export function readSubject(words: string, classes: Classes): { who: string; bearers: readonly ProposedBearer[] } {
  const plain = words.replace(ADVERB, '')
  for (const who of [plain.replace(ASIDE, ''), plain]) {
    const bearers = readBearers(who, classes)
    if (bearers.length > 0) return { who: addressee(who), bearers }
  }
  return { who: '', bearers: [] }
}

/** Words for somebody without those that turn to them: `Giao Giám đốc …`, `Đối với thành viên`. */
export function addressee(words: string): string {
  return words.trim().replace(ADDRESSED, '').trim()
}

/** Whether a sentence turns to somebody: what follows is asked of them. */
export function addresses(words: string): boolean {
  return ADDRESSED.test(words)
}

function readItems(words: string, classes: Classes, separators: readonly RegExp[]): readonly ProposedBearer[] {
  const whole = readOne(words, classes)
  if (whole) return whole
  const [separator, ...others] = separators
  if (!separator) return [{ other: { vi: words, en: '' } }]
  const items = words.split(separator).flatMap((item) => (item.trim() === '' ? [] : [item.trim()]))
  const read = items.flatMap((item) => readItems(item, classes, others))
  // What was cut for nothing stands whole.
  const isNone = read.every((bearer) => 'other' in bearer)
  return isNone && separators.length < BETWEEN.length ? [{ other: { vi: words, en: '' } }] : read
}

function readOne(words: string, classes: Classes): readonly ProposedBearer[] | null {
  const role = readRole(words)
  if (role) return [{ role }]
  const posts = classes.posts(words)
  if (posts) return posts.map((key) => ({ posts: key }))
  const agency = classes.agency(words)
  return agency === null ? null : [{ agencies: agency }]
}
