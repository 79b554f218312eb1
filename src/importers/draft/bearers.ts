// Whom a rule binds, by the words that a text has for them: roles of a group, posts, agencies; the rest is left open.
import type { GroupRole } from '../../domain/group.ts'
import type { Proposals } from '../files/shapes.ts'
import type { Classes } from './classes.ts'

export type ProposedBearer = NonNullable<Proposals['obligations']>[number]['bearers'][number]

/** The words for the roles of a group, the longer first. Source of an expression; what follows them may name the group. */
export const ROLE_WORDS = 'phó trưởng nhóm|trưởng nhóm|(?:người )?quản trị(?: viên| nhóm)?|thành viên'

const GROUP = '(?:(?: (?:của|trong|tham gia|thuộc))?(?: (?:các|mỗi))? nhóm(?: [^,;:.]{0,60})?| tham gia)?'
const ROLE = new RegExp(`^(?:(?:các|mỗi|mọi|từng|toàn thể|tất cả|những) )*(${ROLE_WORDS})${GROUP}$`, 'iu')
/** Nobody's list of who is bound is longer; what is longer is no list. */
const LONGEST = 1_500
const ADDRESSED = /^(?:đối với|giao(?: cho)?|yêu cầu|đề nghị|riêng)(?!\p{L}) ?/iu
// What stands between items, the surest first: a name such as `Sở Thông tin và Truyền thông` is read before it is cut.
const BETWEEN: readonly RegExp[] = [
  /\s*;\s*(?:và )?|\s*[()]\s*/u,
  / và (?=các (?:tổ chức|cá nhân|cơ quan|đơn vị))/u,
  /,\s+(?=\p{Lu})/u,
  / và (?=\p{Lu})/u,
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
  const plain = words.replace(ADDRESSED, '').trim()
  const read = plain === '' || plain.length > LONGEST ? [] : readItems(plain, classes, BETWEEN)
  return read.every((bearer) => 'other' in bearer) ? [] : read
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
