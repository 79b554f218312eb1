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

// All of these read folded words. A few may stand between the act and what is said of it.
const BEGINS =
  /(?<![a-z])(?:nay (?:[^.;]{0,60}? |[^.;]{0,200}?thong qua [^.;]{0,60}?va )??)?co hieu luc (?:thi hanh )?(?:ke )?tu (?=ngay |\d)/g
const ENDS = /(?<![a-z])nay [^.;]{0,60}?(?:het|cham dut) hieu luc (?:thi hanh )?(?:ke )?tu (?=ngay |\d)/g
const HOUR = /^\d{1,2} ?(?:gio|h) ?(?:\d{1,2} ?(?:phut|p)?)? ?,? ?(?=ngay )/
const ON_SIGNING = /^(?:ngay )?ky(?![a-z])/
/** A part of the act, or what the words do not tell of it as a whole. */
const OF_PART = /(?:^|[\s,;(])(?:dieu|khoan|diem|muc|chuong|phan|phu luc|rieng|tru|noi dung|quy dinh)(?: [^.;]*)?$/
const EXCEPTS = /(?:^|[,;(] ?)(?:rieng|tru|ngoai tru)(?![a-z])/
const OWN = '(?<!(?:ngay|khi|truoc|sau|den|luc|neu|voi|theo) )'
/** Right behind the first day: what is done until a day says nothing of the effect. */
const UNTIL =
  /^,?(?: (?:ban hanh|thi hanh))?,?(?: va)?(?: co hieu luc)?(?: thi hanh)? (?:cho )?den het (?=ngay|\d|thang|nam)/
const LIMITED =
  /(?<![a-z])(?:(?:cho )?den (?:ngay|khi|het|thoi diem)|trong (?:thoi han|thoi gian|vong)|thoi han)(?![a-z])/
const EFFECT = /(?<![a-z])(?:hieu luc|gia tri)(?![a-z])/
// Longer ones are damage.
const LONGEST = 5_000
// Behind the words that lead to it.
const FARTHEST_DAY = 60

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
  const begin = dayIn(folded, BEGINS, kind, signedOn)
  const end = dayIn(folded, ENDS, kind, signedOn)
  const own = `${OWN}(?<![a-z])(?:${kind}|van ban) nay(?![a-z])`
  const isOwn = new RegExp(
    `${own}[^.;]*? (?:hieu luc(?! cua)|co gia tri)|${OWN}(?<![a-z])hieu luc (?:thi hanh )?cua (?:${kind}|van ban) nay`,
  ).test(folded)
  const endsSomehow = end === null && new RegExp(`${own}[^.;]{0,60} (?:het|cham dut) hieu luc`).test(folded)
  const isAfterthought = /^(?:rieng|tru|ngoai tru) .* co hieu luc/.test(folded)
  if (begin === null && end === null && !isOwn && !isAfterthought) return null
  const until = begin?.day ? lastDay(begin.rest) : null
  const rest = begin?.rest ?? end?.rest ?? ''
  const isLimited = until === null && LIMITED.test(rest.split(/[.;]/)[0] ?? '')
  const isRead = (begin?.day ?? end?.day ?? null) !== null
  return {
    from: begin?.day ?? null,
    to: until ?? end?.day ?? null,
    isOpen: !isRead || isLimited || endsSomehow || EXCEPTS.test(folded),
  }
}

/** The day that follows the words, said of the act as a whole, and what follows that. */
function dayIn(folded: string, formula: RegExp, kind: string, signedOn: string | null) {
  let other: { readonly day: null; readonly rest: string } | null = null
  for (const match of folded.matchAll(formula)) {
    const subject = folded.slice(0, match.index).trimEnd()
    const named = [kind, 'van ban'].find((name) => subject.endsWith(name))
    const isBare = !match[0].startsWith('nay ')
    if (isBare ? subject !== kind : named === undefined) continue
    const rest = folded.slice(match.index + match[0].length).replace(HOUR, '')
    const isPart = !isBare && OF_PART.test(subject.slice(0, subject.length - (named?.length ?? 0)).trimEnd())
    const found = isPart ? null : dayAt(rest, signedOn)
    if (found) return found
    other ??= { day: null, rest }
  }
  return other
}

function dayAt(words: string, signedOn: string | null) {
  const signing = ON_SIGNING.exec(words)
  if (signing) return { day: signedOn, rest: words.slice(signing[0].length) }
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
    /^(?:thang (?<month>\d{1,2})(?: nam |\/))?(?:nam )?(?<year>\d{4})(?!\d)/.exec(rest)?.groups ?? {}
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
