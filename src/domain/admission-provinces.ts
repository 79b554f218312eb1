// What a province was before others became it, and what it has become: by the successions of the provincial committees.
import type { KindEnd, Rulebook } from './admission-question.ts'
import { findSuccessor } from './admission-succession.ts'
import type { AgencyKind } from './agency.ts'
import { type CalendarDate, within } from './calendar.ts'

// Provinces that become another again and again are followed so far; longer chains would be a fault of the records.
const LONGEST_CHAIN = 8

/** The group's province, or the one that stands in its place once its committee has ended. */
export function provinceOfDay(book: Rulebook, on: CalendarDate): string | null {
  const committee = [...book.agencies.values()].find(
    (agency) => agency.kind === 'PROVINCIAL_PEOPLES_COMMITTEE' && agency.province === book.province,
  )
  if (!committee || within(committee.period, on) !== 'NO') return book.province
  const body = { agency: committee.slug, kind: committee.kind, province: committee.province }
  const heir = book.agencies.get(findSuccessor(body, book, on)?.to.agency ?? '')
  return heir?.province ?? book.province
}

/** The provinces that have by a day become the given one, nearest first; none where it has been one all along. */
export function provincesBefore(province: string, book: Rulebook, on: CalendarDate): readonly string[] {
  const found = new Set<string>()
  let of = [province]
  for (let length = 0; length < LONGEST_CHAIN && of.length > 0; length++) {
    of = of.flatMap((one) => directlyBefore(one, book, on)).filter((one) => one !== province && !found.has(one))
    for (const one of of) found.add(one)
  }
  return [...found]
}

/**
 * The end, by a day, of every body of a kind in a province; null where none is known. A province that others became has
 * none of a kind that ended in each of them.
 */
export function findKindEnd(
  kind: AgencyKind | null,
  province: string | null,
  book: Rulebook,
  on: CalendarDate,
): KindEnd | null {
  const past = book.kindEnds.filter((end) => end.kind === kind && end.on <= on)
  const endIn = (where: string | null) => past.find((end) => end.within === null || end.within === where) ?? null
  const own = endIn(province)
  if (own || province === null) return own
  // Where a province in the middle of a chain has no end of its own, those before it speak for it.
  const ends = provincesBefore(province, book, on)
    .filter((one) => directlyBefore(one, book, on).length === 0 || endIn(one) !== null)
    .map(endIn)
  const known = ends.filter((end) => end !== null)
  if (known.length === 0 || known.length < ends.length) return null
  return known.reduce((last, end) => (end.on > last.on ? end : last))
}

function directlyBefore(province: string, book: Rulebook, on: CalendarDate): string[] {
  return book.successions.flatMap((succession) => {
    const [from, to] = [succession.from, succession.to].map((end) => book.agencies.get(end.agency ?? ''))
    const committees = [from, to].every((agency) => agency?.kind === 'PROVINCIAL_PEOPLES_COMMITTEE')
    const before = committees && succession.on <= on && to?.province === province ? from?.province : null
    return before ? [before] : []
  })
}
