// What a decision says of its own effect: the first day, the day from which it ends, and what it says besides.
import { type CalendarDate, dateFromParts, dayAfter } from '../domain/calendar.ts'
import { sentencesOf } from '../domain/sentences.ts'
import { foldForSearch } from '../domain/vietnamese.ts'
import { findDate } from './decision-text/acts.ts'
import type { ParsedDecision, ParsedProvision } from './decision-text/parsed.ts'

export interface StatedEffect {
  /** The first day of effect, by a date or by `kể từ ngày ký`; null where none is stated in words that are known. */
  readonly from: string | null
  /** The first day on which it has no effect any more: that after `đến hết ngày …`. */
  readonly to: string | null
  /** Sentences on the effect of which more is to be read: of single provisions, or of a day that these words do not give. */
  readonly open: readonly string[]
}

// All of these read folded words.
const OWN_ACT = (kind: string) => `(?<![a-z])(?:${kind}|van ban) nay`
const DATED = '(?:thi hanh )?(?:(?:ke )?tu |(?<after>sau )(?=ngay \\d|\\d\\d?/))(?=ngay |\\d)'
/** Between the act and what is said of it. */
const BETWEEN = ',? ?(?:[^.;]{0,60}?|[^.;]{0,200}?thong qua [^.;]{0,60}?) ?'
/** Words between them by which it is said of something else, or not said. */
const OF_OTHERS =
  /(?<![a-z])(?:bai bo|thay the|sua doi|bo sung|huy|thu hoi|cong bo|dinh chi|so \d|van ban|quyet dinh|nghi quyet|nghi dinh|thong tu|luat|danh muc|bang gia|quy che|quy dinh|dieu|khoan|chuong|phu luc|khong|chua|neu|khi|truong hop|doi voi)(?![a-z])/
const WITH_ATTACHED = /,? ?va [^.;,]{0,40}?kem theo(?: (?:quyet dinh|nghi quyet|chi thi) nay)?/
const PARTS_OR_SESSION = /^.* thong qua |^,? ?gom [^,;]{0,30} dieu,?/
/** Before the act these make it no statement of its effect. */
const CONDITION =
  /(?<![a-z])(?:neu|khi|truong hop|trong thoi gian|ke tu ngay|tu ngay|den ngay|truoc ngay|sau ngay)(?![a-z])/
const HOUR = /^\d{1,2} ?(?:gio|h) ?(?:\d{1,2} ?(?:phut|p)?)? ?,? ?(?=ngay )/
const ON_SIGNING =
  /^(?:ngay )?ky(?:,? (?:va )?ban hanh)?(?: (?:quyet dinh|nghi quyet|chi thi|van ban) nay)?(?=$| ?[.,;(/]| (?:va|den|cho|thay|bai|trong|nhung|thuc|doi)(?![a-z]))/
const EXCEPTS = /(?:^|[,;(] ?)(?:rieng|tru|ngoai tru)(?![a-z])/
const OWN = '(?<!(?:ngay|khi|truoc|sau|den|luc|neu|voi|theo) )'
/** Right behind the first day: what is done until a day says nothing of the effect. */
const UNTIL =
  /^,?(?: (?:ban hanh|thi hanh))?,?(?: va)?(?: co hieu luc)?(?: thi hanh)? (?:cho )?den het (?=ngay|\d|thang|nam)/
const LIMITED =
  /(?<![a-z])(?:(?:cho )?den (?:ngay|khi|het|thoi diem|\d)|trong (?:thoi han|thoi gian|vong|\d)|thoi han)(?![a-z])/
/** Behind the first day these say more of the effect. */
const MORE = /(?<![a-z])(?:doi voi|co hieu luc|het hieu luc|gia tri|(?:ke )?tu (?:ngay )?\d)(?![a-z])/
const EFFECT = /(?<![a-z])(?:hieu luc|gia tri)(?![a-z])/
/** Of parts, forms and annexes. */
const OF_PART =
  /(?:^|[\s,;(])(?:dieu|khoan|diem|muc|chuong|phan|phu luc|noi dung|quy dinh|quy che|bang|danh muc|ke hoach|de an|mau)(?![a-z])[^.;]{0,80}? (?:co|het|chua co|khong co) hieu luc (?:thi hanh )?(?:ke |vao |sau |den |trong )?(?:tu )?(?=ngay|\d|khi|thoi)/
/** Of nothing that the sentence names. */
const OF_NOTHING = /^(?:het|co|chua co|cham dut) hieu luc/
const NAMES_ANOTHER = /(?<![a-z])(?:so \d|luat |nghi dinh |thong tu )/
// Longer ones are damage.
const LONGEST = 5_000
// Behind the words that lead to it.
const FARTHEST_DAY = 60
const FARTHEST_SAID = 400

/** What attached instruments say of theirs is left aside. `signedOn`: the day of issue. */
export function readStatedEffect(parsed: ParsedDecision, signedOn: string | null): StatedEffect {
  let from: string | null = null
  let to: string | null = null
  let ends = ''
  const open: string[] = []
  for (const { attached, kind, provisions } of parsed.components) {
    if (attached) continue
    for (const sentence of sentencesIn(provisions)) {
      const read = readSentence(foldForSearch(sentence), foldForSearch(kind), signedOn)
      if (read === null) continue
      const isSecond = from !== null && read.from !== null && read.from !== from
      from ??= read.from
      if (to === null && read.to !== null) [to, ends] = [read.to, sentence]
      if (read.isOpen || isSecond) open.push(sentence)
    }
  }
  // An end before the beginning is a slip of the text or of its copy.
  const isOver = to !== null && from !== null && to <= from
  return isOver ? { from, to: null, open: [...open, ends] } : { from, to, open }
}

/** Null: it says nothing of the effect of the act. */
function readSentence(folded: string, kind: string, signedOn: string | null) {
  if (folded.length > LONGEST || !EFFECT.test(folded)) return null
  const begin = dayIn(folded, kind, { verb: 'co hieu luc', signedOn })
  const end = dayIn(folded, kind, { verb: '(?:het|cham dut) hieu luc', signedOn })
  const own = `${OWN}(?<![a-z])(?:${kind}|van ban) nay(?![a-z])`
  const isOwn = new RegExp(
    `${own}[^.;]*? (?:hieu luc(?! cua)|co gia tri)|${OWN}(?<![a-z])hieu luc (?:thi hanh )?cua (?:${kind}|van ban) nay`,
  ).test(folded)
  const endsSomehow = end === null && new RegExp(`${own}[^.;]{0,60} (?:het|cham dut) hieu luc`).test(folded)
  const isOfPart = (EXCEPTS.test(folded) && / co hieu luc/.test(folded)) || saysPart(folded)
  if (begin === null && end === null && !isOwn && !isOfPart) return null
  const until = begin?.day ? lastDay(begin.rest) : null
  const rest = begin?.rest ?? end?.rest ?? ''
  const isLimited = until === null && LIMITED.test(rest.split(/[.;]/)[0] ?? '')
  const isRead = (begin?.day ?? end?.day ?? null) !== null
  const saysMore = end === null && MORE.test(until === null ? rest : rest.replace(UNTIL, ''))
  return {
    from: begin?.day ?? null,
    to: until ?? end?.day ?? null,
    isOpen: !isRead || isLimited || endsSomehow || saysMore || isOfPart || EXCEPTS.test(folded),
  }
}

/** Whether a clause dates the effect of a part, or of what the sentence does not name, and of no other act. */
function saysPart(folded: string): boolean {
  return (
    OF_NOTHING.test(folded) ||
    folded.split(/[;,]/).some((clause) => OF_PART.test(clause.trim()) && !NAMES_ANOTHER.test(clause))
  )
}

interface Sought {
  readonly verb: string
  readonly signedOn: string | null
}

interface Said {
  readonly before: string
  readonly between: string
  /** `sau ngày …`: the day named is the last before. */
  readonly isAfter: boolean
  readonly rest: string
}

/** The day that follows the words, said of the act as a whole, and what follows that; without a day where it is not plain. */
function dayIn(folded: string, kind: string, { verb, signedOn }: Sought) {
  const places = saidOf(folded, kind, verb)
  const [first] = places
  if (first === undefined) return null
  for (const { before, between, isAfter, rest } of places) {
    const isBefore = /^$|[,;:] ?$| va $/.test(before) && !CONDITION.test(before) && !EFFECT.test(before)
    const found = isBefore && !OF_OTHERS.test(between) ? dayAt(rest, signedOn) : null
    if (found) return isAfter && found.day ? { ...found, day: dayAfter(found.day as CalendarDate) } : found
  }
  return { day: null, rest: first.rest }
}

/** Wherever something of the kind is said of the act, with what stands around it. */
function saidOf(folded: string, kind: string, verb: string): readonly Said[] {
  const bare = new RegExp(`^${kind} ${verb} ${DATED}`).exec(folded)
  if (bare) {
    const isAfter = bare.groups?.after !== undefined
    return [{ before: '', between: '', isAfter, rest: folded.slice(bare[0].length).replace(HOUR, '') }]
  }
  const said = new RegExp(`^(?<between>${BETWEEN})(?<![a-z])${verb} ${DATED}`)
  return [...folded.matchAll(new RegExp(OWN_ACT(kind), 'g'))].flatMap((name) => {
    const from = name.index + name[0].length
    const match = said.exec(folded.slice(from, from + FARTHEST_SAID))
    if (!match) return []
    const between = (match.groups?.between ?? '').replace(WITH_ATTACHED, '').replace(PARTS_OR_SESSION, '')
    const rest = folded.slice(from + match[0].length).replace(HOUR, '')
    return [{ before: folded.slice(0, name.index), between, isAfter: match.groups?.after !== undefined, rest }]
  })
}

function dayAt(words: string, signedOn: string | null) {
  const found = signingAt(words, signedOn) ?? dateAt(words)
  // `từ ngày 01/01/2020 đối với các xã`: not of the whole.
  return found && /^,? ?(?:doi voi|cho cac|tai cac)(?![a-z])/.test(found.rest) ? null : found
}

function signingAt(words: string, signedOn: string | null) {
  const signing = ON_SIGNING.exec(words)
  return signing && { day: signedOn, rest: words.slice(signing[0].length) }
}

function dateAt(words: string) {
  const date = findDate(words.slice(0, FARTHEST_DAY))
  return date && date.start <= 'ngay '.length ? { day: date.value, rest: words.slice(date.end) } : null
}

/** The day after the last one of `đến hết ngày 31/12/2020`, `đến hết tháng 6 năm 2021`, `đến hết năm 2020`. */
function lastDay(words: string): CalendarDate | null {
  const until = UNTIL.exec(words)
  if (!until) return null
  const rest = words.slice(until[0].length)
  const date = findDate(rest.slice(0, FARTHEST_DAY))
  if (date && date.start <= 'ngay '.length) return date.value && dayAfter(date.value)
  const { month, year } =
    /^(?:thang (?<month>\d{1,2})(?: nam |\/))?(?:nam )?(?<year>\d{4})(?!\d| ?[-–] ?\d)/.exec(rest)?.groups ?? {}
  if (year === undefined) return null
  const next = month === undefined ? 13 : Number(month) + 1
  return next === 13 ? dateFromParts(Number(year) + 1, 1, 1) : dateFromParts(Number(year), next, 1)
}

function* sentencesIn(provisions: readonly ParsedProvision[]): Generator<string> {
  for (const { heading, text, children } of provisions) {
    // What seemed a caption may be the rule.
    if (heading !== null) yield* sentencesOf(heading)
    if (text !== null) yield* sentencesOf(text)
    yield* sentencesIn(children)
  }
}
