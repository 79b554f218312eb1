// Reads the passages that give a group its leader, administrator or members by posts.
import type { GroupRole } from '../../domain/group.ts'
import { type ProposedBearer, ROLE_WORDS, readBearers, readRole } from './bearers.ts'
import type { Classes } from './classes.ts'
import { ADDRESS, isTitle, withoutPerson } from './named-people.ts'
import { EXCEPTING_WORDS, MODAL_WORDS, VERBS } from './rule-words.ts'
import { isConditional } from './seat-parts.ts'

/** A list of posts for a role. `items` empty: what follows in the parts below lists them. */
export interface SeatReading {
  readonly role: GroupRole
  readonly items: readonly SeatItem[]
  /** The words that give the role. */
  readonly why: string
  /** The passage as a sentence, not closed. */
  readonly statement: string
}

export interface SeatItem {
  readonly words: string
  /** Keys of classes; empty where the words are no posts that are known. */
  readonly posts: readonly string[]
  /** Whether the text names the person who holds the post. */
  readonly isNamed?: boolean
}

const NAMED = '(?:(?: (?:của|trong|tham gia))? (?:các )?nhóm(?: [^:;,.–-]{0,40}?)?)?'
const ROLE_LAST = new RegExp(
  `^(?:giao |phân công |cử |do )?(?<posts>.+?)(?<join>\\s+(?:-|–|—)\\s+|: |,\\s+|\\s*\\(| làm | là | giữ vai trò | đảm nhiệm vai trò )(?<role>(?:${ROLE_WORDS})${NAMED})\\)?$`,
  'iu',
)
const ROLE_FIRST = new RegExp(
  `^(?:(?:các|những) )?(?<role>(?:${ROLE_WORDS}|thành phần(?: tham gia)?)${NAMED})(?<join>\\s*:| ?(?:chỉ )?(?:bao )?gồm(?: có)?\\s*:?| là:?| do(?= ))\\s*(?<posts>.*)$`,
  'isu',
)
/** `Các đồng chí sau là thành viên: …`. */
const THESE_ARE = new RegExp(
  `^(?:các |những )?(?:đồng chí|ông,? bà|cá nhân|người|chức danh|cán bộ)(?: có tên)? (?:sau đây|sau|dưới đây) (?:là|làm) (?<role>(?:${ROLE_WORDS})${NAMED})\\s*:`,
  'iu',
)
const ROLE_AND_BRACKETS = new RegExp(`^(?<role>(?:${ROLE_WORDS})${NAMED})\\s*\\((?<posts>[^()]+)\\)$`, 'iu')
/** `A là Trưởng nhóm, có quyền …`: the seat, and what is said of its holder. */
const SEAT_AND_MORE = new RegExp(
  `^(?<seat>(?<posts>[^;]{3,200}?) (?:là|làm|giữ vai trò) (?:${ROLE_WORDS})${NAMED}),\\s+(?<more>(?:${MODAL_WORDS}|${VERBS}|khi|trường hợp)(?!\\p{L}).+)$`,
  'isu',
)
const ASKS = new RegExp(`(?<!\\p{L})(?:${MODAL_WORDS})(?!\\p{L})`, 'iu')
/** Longer ones are tables or damage. */
const LONGEST_LIST = 5_000
const BEGINS_ACT = new RegExp(`^(?:${VERBS})(?!\\p{L})`, 'iu')
const BY = /\s+(?:đảm nhiệm|đảm nhận|phụ trách|làm)$/iu
/** `do Trưởng nhóm phân công`: of a seat that somebody gives, the posts are told nowhere. */
const GIVEN = /(?<!\p{L})(?:phân công|chỉ định|cử|giao|quyết định|lựa chọn|bổ nhiệm)$/iu
const LISTS = /:|gồm/iu
/** What stands in brackets, and whom words except, may say that a post has no seat, or not always: a person reads it. */
const LIMITED = new RegExp(`[()]|(?<!\\p{L})(?:${EXCEPTING_WORDS})(?!\\p{L})`, 'iu')
/** What somebody does is no part of a post. */
const DOES = /(?<!\p{L})(?:phụ trách|chỉ đạo|điều hành|quản lý) chung(?!\p{L})/iu
const DENIES = /(?<!\p{L})(?:không|chưa|thôi|có thể|không (?:còn|phải|được))$/iu
/** Behind a role: it is held only then. */
const SOMETIMES = /(?<!\p{L})(?:khi|nếu|trường hợp|trong thời gian|thay cho|lâm thời)(?!\p{L})/iu
/** Words of a list that point on to the parts below it and name nobody. */
const POINTS_ON =
  /^(?:(?:các|những) )?(?:đồng chí|ông,? bà|thành phần|thành viên|chức danh|cá nhân|người)?(?: có tên)?(?: sau đây| sau| dưới đây)?\s*:?$/iu

/** Reads a passage without its closing punctuation; null where it gives no role. Of `là` and `do` posts must follow. */
export function readSeats(words: string, classes: Classes): SeatReading | null {
  if (isConditional(words)) return null
  const these = THESE_ARE.exec(words)?.groups?.role
  if (these === undefined) {
    const plain = words.replace(/^nhóm (?:có|gồm có) (?=\p{Lu})/iu, '')
    return roleFirst(plain, classes) ?? roleLast(plain, classes) ?? inBrackets(plain, classes)
  }
  const seats = roleFirst(words.replace(THESE_ARE, '$<role> gồm:'), classes)
  return seats && { ...seats, why: these }
}

/** `Trưởng nhóm (Giám đốc Sở …)`, where the brackets hold posts that are known. */
function inBrackets(words: string, classes: Classes): SeatReading | null {
  const { role = '', posts = '' } = ROLE_AND_BRACKETS.exec(words)?.groups ?? {}
  const seats = role === '' ? null : roleFirst(`${role}: ${posts}`, classes)
  return seats?.items.every((item) => item.posts.length > 0) ? { ...seats, why: role } : null
}

/** The role that an item of a list gives by itself, whether or not its posts are read; null where it gives none. */
export function readOwnSeat(words: string, classes: Classes): SeatReading | null {
  const { role: named = '', posts = '', join = '' } = ROLE_LAST.exec(words)?.groups ?? {}
  const role = DENIES.test(posts) ? null : readRole(named)
  const items = role ? readSeatItems(posts, classes) : []
  return role && joins(join, items) ? { role, items, why: named, statement: words } : null
}

/** `Các đồng chí sau là thành viên: …`, as an item of a list. */
export function theseAre(words: string, classes: Classes): SeatReading | null {
  return THESE_ARE.test(words) ? readSeats(words, classes) : null
}

/** Parts a passage that gives a seat and goes on about who holds it; null where it does not. `posts`: who holds it. */
export function readSeatAndMore(words: string): { seat: string; posts: string; more: string } | null {
  const { seat, posts = '', more = '' } = SEAT_AND_MORE.exec(words)?.groups ?? {}
  return seat === undefined || isConditional(words) ? null : { seat, posts, more }
}

/** The items of a list whose role is given, one for each stretch that is read or is not. */
export function readSeatItems(list: string, classes: Classes): readonly SeatItem[] {
  // A semicolon within brackets ends no item; a line does.
  return list.split(/\s*;(?![^()]*\))\s*|\s*\n\s*/u).flatMap((item) => readSeatItem(item, classes))
}

/** Whether the parts of a provision list posts: some of them are read, and none says anything else. */
export function listPosts(parts: readonly (string | null)[], classes: Classes): boolean {
  if (parts.some((part) => part === null || part.length > LONGEST_LIST || !mayBeSeats(part, classes))) return false
  return parts.some((part) => readSeatItems(part ?? '', classes).some(({ posts }) => posts.length > 0))
}

/** They ask nothing of anybody, and do not begin with an act or a role of their own. */
function mayBeSeats(part: string, classes: Classes): boolean {
  const words = part.replace(/[.;,:/\s]+$/u, '')
  return !ASKS.test(words) && !BEGINS_ACT.test(words) && roleFirst(words, classes) === null
}

/** The posts of those who have a seat, whom what follows may be about. */
export function holdersOf({ items }: SeatReading): ProposedBearer[] {
  return items.flatMap((item) => item.posts.map((key) => ({ posts: key })))
}

/** The words for the role, without those that lead from it to the posts. */
export function roleWords({ why }: SeatReading): string {
  return why.replace(/(?:\s*:|\s+(?:chỉ|bao|gồm|có|là|do))+$/iu, '')
}

function readSeatItem(words: string, classes: Classes): readonly SeatItem[] {
  const { words: plain, isNamed } = withoutPerson(
    words
      .replace(/^[-–+•]\s*/u, '')
      .replace(/^là /iu, '')
      .replace(/[.;,\s/]+$/u, ''),
  )
  if (plain === '') return []
  if (DOES.test(plain)) return [{ words: plain, posts: [] }]
  const posts = classes.posts(plain)
  const items = posts ? [{ words: plain, posts }] : partsOf(plain, classes)
  return isNamed ? items.map((item) => ({ ...item, isNamed })) : items
}

/** Of a list that is not read whole, what is read stands apart from what a person has to. */
function partsOf(plain: string, classes: Classes): readonly SeatItem[] {
  if (LIMITED.test(plain)) return [{ words: plain, posts: [] }]
  const found = readBearers(plain, classes)
  const posts = found.flatMap((bearer) => ('posts' in bearer ? [bearer.posts] : []))
  const open = found.flatMap((bearer) => ('other' in bearer ? [bearer.other.vi] : []))
  if (posts.length === 0 || posts.length + open.length < found.length) return [{ words: plain, posts: [] }]
  const [first = plain] = open
  const last = found.at(-1)
  if (!last || !('other' in last)) return [{ words: plain, posts: [] }]
  const read = plain.slice(0, Math.max(0, plain.indexOf(first))).replace(/(?:[,;\s]|và)+$/u, '')
  if (open.length !== 1 || read === '') return [{ words: plain, posts: [] }]
  return [
    { words: read, posts },
    { words: first, posts: [] },
  ]
}

function roleFirst(words: string, classes: Classes): SeatReading | null {
  const { role: named = '', join = '', posts = '' } = ROLE_FIRST.exec(words)?.groups ?? {}
  const role = /^thành phần/iu.test(named) ? 'MEMBER' : readRole(named)
  if (!role) return null
  const why = `${named}${join}`.trim()
  const isList = LISTS.test(join)
  if (!isList && ASKS.test(posts) && !GIVEN.test(posts)) return null
  if (/do$/iu.test(join) && GIVEN.test(posts)) {
    return { role, items: [{ words: `do ${posts}`, posts: [] }], why, statement: words }
  }
  const list = posts.replace(BY, '').trim()
  // `Trưởng nhóm: chủ trì họp; …` says what the leader does, not who it is.
  if (BEGINS_ACT.test(list)) return null
  const items = POINTS_ON.test(list) ? [] : readSeatItems(list, classes)
  if (!isList && !items.some((item) => item.posts.length > 0 || isTitle(item.words))) return null
  const verb = items.length > 1 ? 'gồm' : 'là'
  const who = items.some((item) => item.isNamed) ? items.map((item) => item.words).join('; ') : inSentence(list)
  const statement = join.trim() === ':' ? `${named} ${verb} ${who}` : words
  return { role, items, why, statement }
}

function roleLast(words: string, classes: Classes): SeatReading | null {
  const { role: named = '', posts = '', join = '' } = ROLE_LAST.exec(words)?.groups ?? {}
  const role = ASKS.test(posts) || DENIES.test(posts) || SOMETIMES.test(named) ? null : readRole(named)
  if (!role) return null
  const items = readSeatItems(posts, classes)
  if (!joins(join, items) || !items.some((item) => item.posts.length > 0 || isTitle(item.words))) return null
  const isNamed = items.some((item) => item.isNamed)
  const who = isNamed ? items.map((item) => item.words).join('; ') : posts
  const statement = /\p{L}/u.test(join) && !isNamed ? words : `${who} là ${named}`
  return { role, items, why: named, statement }
}

/** Between posts and a role a comma joins only where a person is named: else it may part a list. */
function joins(sign: string, items: readonly SeatItem[]): boolean {
  return !sign.startsWith(',') || items.some((item) => item.isNamed)
}

/** A list as it goes on in a sentence: titles keep their capitals. */
function inSentence(list: string): string {
  return ADDRESS.test(list) || /^(?:các|những|toàn thể) /iu.test(list)
    ? list.slice(0, 1).toLowerCase() + list.slice(1)
    : list
}
