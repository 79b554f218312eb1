// Reads the passages that give a group its leader, administrator or members by posts.
import type { GroupRole } from '../../domain/group.ts'
import { ROLE_WORDS, readRole } from './bearers.ts'
import type { Classes } from './classes.ts'

/** A list of posts for a role. `items` empty: what follows in the parts below lists them. */
export interface SeatReading {
  readonly role: GroupRole
  readonly items: readonly SeatItem[]
  /** The words that give the role. */
  readonly why: string
}

export interface SeatItem {
  readonly words: string
  /** Keys of classes; empty where the words are no posts that are known. */
  readonly posts: readonly string[]
}

const NAMED = '(?:(?: (?:của|trong|tham gia))? (?:các )?nhóm(?: [^:;,.–-]{0,40}?)?)?'
const ROLE_LAST = new RegExp(
  `^(?:giao |phân công |cử |do )?(?<posts>.+?)(?:\\s+(?:-|–|—)\\s+|: | làm | là | giữ vai trò | đảm nhiệm vai trò )(?<role>(?:${ROLE_WORDS})${NAMED})$`,
  'iu',
)
const ROLE_FIRST = new RegExp(
  `^(?:(?:các|những) )?(?<role>(?:${ROLE_WORDS}|thành phần(?: tham gia)?)${NAMED})(?<join>\\s*:| ?(?:bao )?gồm(?: có)?\\s*:?| là:?| do(?= ))\\s*(?<posts>.*)$`,
  'isu',
)
const BY = /\s+(?:đảm nhiệm|đảm nhận|phụ trách|làm)$/iu
const LISTS = /:|gồm/iu

/** Reads a passage without its closing punctuation; null where it gives no role. Of `là` and `do` posts must follow. */
export function readSeats(words: string, classes: Classes): SeatReading | null {
  return roleFirst(words, classes) ?? roleLast(words, classes)
}

/** An item of a list whose role the opening gave. */
export function readSeatItem(words: string, classes: Classes): SeatItem {
  const plain = words.replace(/^[-–+•]\s*/u, '').replace(/[.;,\s/]+$/u, '')
  return { words: plain, posts: classes.posts(plain) ?? [] }
}

function roleFirst(words: string, classes: Classes): SeatReading | null {
  const { role: named = '', join = '', posts = '' } = ROLE_FIRST.exec(words)?.groups ?? {}
  const role = /^thành phần/iu.test(named) ? 'MEMBER' : readRole(named)
  if (!role) return null
  const list = posts.replace(BY, '').trim()
  const items = list === '' ? [] : list.split(/\s*;\s*/u).map((item) => readSeatItem(item, classes))
  const isList = LISTS.test(join)
  if (!isList && !items.some((item) => item.posts.length > 0)) return null
  if (items.length === 0 && !isList) return null
  return { role, items: items.filter((item) => item.words !== ''), why: `${named}${join}`.trim() }
}

function roleLast(words: string, classes: Classes): SeatReading | null {
  const { role: named = '', posts = '' } = ROLE_LAST.exec(words)?.groups ?? {}
  const role = readRole(named)
  const keys = role ? classes.posts(posts) : null
  if (!role || !keys) return null
  return { role, items: [{ words: posts.replace(/^(?:đồng chí|ông|bà) /iu, ''), posts: keys }], why: named }
}
