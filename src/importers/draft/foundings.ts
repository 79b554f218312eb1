// Parts a sentence that founds a group: the verb, the name, and behind it who leads the group and who is in it.
import { readSeatItems, readSeats, type SeatReading } from './admissions.ts'
import type { Classes } from './classes.ts'
import { seatParts } from './seat-parts.ts'

const FOUNDS = /^(?:nay )?(?:quyết định )?(?:thành lập|thiết lập|lập)(?= (?:\p{L}+ )?nhóm)/iu
const CALLED = /\((?:sau đây )?(?:viết|gọi)(?: tắt)? là:? [“"]?(?<name>[^)”"]+)[”"]?\)/iu
/** A comma within a name (`phòng, chống thiên tai`) ends nothing. */
const NAME_ENDS =
  /,? (?:trong đó|(?:các )?(?:thành viên|thành phần)(?: nhóm)?(?= (?:bao )?gồm| sau)|(?<!không )(?:bao )?gồm|sau(?: đây)?(?!\p{L})|để|nhằm|với|do|cụ thể|như sau|thay (?:thế|cho)|trên cơ sở|theo|và (?:ban hành|giao|phân công|phê duyệt))(?!\p{L})|,\s+(?=(?:[Pp]hó )?[Tt]rưởng nhóm (?:là|do)(?!\p{L}))|\s*[(:]/u
const LEADS =
  /^(?:[,:]?\s*(?:trong đó|(?:bao )?gồm(?: có)?|với|cụ thể|như sau|(?:các )?thành phần|(?:các )?(?:thành viên|đồng chí|ông,? bà)(?= sau|\s*:| gồm| là:)|sau(?: đây)?)(?!\p{L}))*\s*:?\s*/iu
const LISTS = /(?<!\p{L})(?:gồm|thành viên|thành phần|đồng chí)(?!\p{L})/iu
/** Who is in the group, or that this follows. */
const TELLS_WHO = /(?<!\p{L})(?:gồm|do|thành viên|trưởng nhóm|quản trị|có tên)(?!\p{L})/iu
const FOLLOWS = /(?:sau(?: đây)?|dưới đây|có tên|gồm(?: có)?)\s*:?$/iu
/** `thành viên theo danh sách tại Phụ lục …`, `theo danh sách kèm theo`: an annex tells who they are. */
const IN_ANNEX =
  /^(?:các )?(?:thành viên|thành phần)(?: \S+)? (?:theo|tại|nêu tại) (?:danh sách|phụ lục)(?!\p{L})[^,;]*$|(?:danh sách|phụ lục|kèm theo)\s*:?$/iu

const EXCLUDES = /(?<!\p{L})(?:không (?:bao )?gồm|trừ|ngoại trừ|không kể)(?!\p{L})/iu

/** The words that found a group, where a sentence begins with them. */
export function foundsGroup(words: string): string | null {
  return FOUNDS.exec(words)?.[0] ?? null
}

/** The name of the group in the words behind those that found it, with a capital. */
export function groupName(words: string): string {
  const short = CALLED.exec(words)?.groups?.name?.trim()
  // `(sau đây gọi tắt là Nhóm)` names no group: what it stands for does.
  const whole = short === undefined ? words.split(NAME_ENDS)[0] : words.split(/\s*\(/u)[0]
  const name = short === undefined || /^\S+$/u.test(short) ? (whole ?? words) : short
  return name.trim().slice(0, 1).toUpperCase() + name.trim().slice(1)
}

export interface FoundingSeats {
  /** Each with the words that give it. */
  readonly seats: readonly { readonly seat: SeatReading; readonly quote: string }[]
  /** Whether the sentence, a table or what stands below says who is in the group, and not all of it is read here. */
  readonly isOpen: boolean
}

/** Who leads the group and who is in it, where the sentence that founds it says so. `words`: those behind what founds it. */
export function seatsInFounding(words: string, classes: Classes): FoundingSeats {
  const [sentence = '', ...table] = words.split(/\s*\n(?=\|)/u)
  const end = NAME_ENDS.exec(sentence.replace(CALLED, (called) => '_'.repeat(called.length)))
  const tail = end === null ? '' : sentence.slice(end.index)
  const lead = LEADS.exec(tail)?.[0] ?? ''
  const isList = LISTS.test(lead)
  const clauses = seatParts(tail.slice(lead.length).replace(/^[\s,]+/u, ''), isList)
  if (!TELLS_WHO.test(tail)) return { seats: [], isOpen: table.length > 0 }
  if (FOLLOWS.test(tail.trim())) return { seats: [], isOpen: true }
  const read = clauses.map((clause) => {
    const quote = clause.replace(/^[\s,]*do (?=\p{Lu})/iu, '')
    return { seat: seatIn(quote, isList, classes), quote }
  })
  const seats = read.flatMap(({ seat, quote }) => (seat ? [{ seat, quote }] : []))
  const isWhole = read.every(({ seat, quote }) =>
    seat ? seat.items.every(({ posts }) => posts.length > 0) : IN_ANNEX.test(quote),
  )
  return { seats, isOpen: !isWhole || table.length > 0 }
}

/** What a clause gives; in a list of who is in the group one that tells no role gives the seats of members. */
function seatIn(clause: string, isList: boolean, classes: Classes): SeatReading | null {
  if (EXCLUDES.test(clause)) return null
  const own = readSeats(clause, classes)
  if (own || !isList) return own
  const items = readSeatItems(clause, classes)
  if (!items.some(({ posts }) => posts.length > 0)) return null
  return { role: 'MEMBER', items, why: 'gồm', statement: `Thành viên gồm ${clause}` }
}
