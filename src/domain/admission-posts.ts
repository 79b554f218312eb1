// The posts that a candidate holds on a day, from what is registered and from what is claimed.
import { findKindEnd, provinceOfDay, provincesBefore } from './admission-provinces.ts'
import type { PostClaim, Rulebook } from './admission-question.ts'
import { findSuccessor, groundOfSuccession, type KnownBody } from './admission-succession.ts'
import type { Agency, AgencyKind } from './agency.ts'
import { type CalendarDate, englishDate, shortOfficialDate, within } from './calendar.ts'
import type { Tenure, TenureCapacity } from './person.ts'
import type { Rank } from './post.ts'
import { type Certainty, type Localized, weakest } from './source.ts'
import { bodyOfAgency, isSameName } from './title-bodies.ts'
import { AGENCY_KIND_LABELS, CAPACITY_LABELS, INFERENCES, tellReading } from './title-labels.ts'
import { type ClaimedFact, readTitle, type TitleReading } from './title-reading.ts'
import { shown } from './title-words.ts'
import type { Fact, Ground } from './verdict.ts'

/** A post as it is weighed. */
export interface HeldPost {
  readonly title: string
  readonly rank: Rank
  readonly agency: Agency | null
  readonly kind: AgencyKind | null
  readonly province: string | null
  readonly bodyName: string | null
  readonly capacity: TenureCapacity
  readonly origin: Fact['origin']
  /** Of the tenure, or of the reading of a title. */
  readonly certainty: Certainty
  /** False where nobody knows whether the tenure covers the day. */
  readonly confirmed: boolean
  /** Facts that a claimed title carries in its own words. */
  readonly facts: readonly ClaimedFact[]
}

/** That a post can't be held on a day: its agency has ended, or has not begun. */
export interface Absence {
  readonly ended: boolean
  readonly on: CalendarDate
  readonly ground: Ground | null
  readonly certainty: Certainty
}

/** A claimed title as read, and whether its province was not told and taken to be the group's own. */
export interface ReadClaim {
  readonly reading: TitleReading
  readonly provinceAssumed: boolean
}

/**
 * Reads a claim. A province that is not told is taken for the group's own, or for what stands in its place that day; a
 * body of a kind that has ended is looked for in what its province was before. A district or commune that the province,
 * whose units the register lists, does not have is not understood.
 */
export function readClaim(claim: PostClaim, book: Rulebook, on: CalendarDate): ReadClaim {
  const { reading, provinceAssumed } = readInProvince(claim, book, on)
  const placed = inProvinceBefore(reading, book, on)
  const unlisted = placed.understood && isUnlisted(placed, book, on)
  return { reading: unlisted ? { ...placed, understood: false, message: PLACE_NOT_LISTED } : placed, provinceAssumed }
}

/** The unit of a province of before that a title names with the province of the day: `huyện … tỉnh Đắk Lắk` in 2026. */
function inProvinceBefore(reading: TitleReading, book: Rulebook, on: CalendarDate): TitleReading {
  const { rank, capacity, agencyKind: kind, agency, bodyName, province } = reading
  const known = !reading.understood || agency !== null || bodyName === null || province === null
  if (known || rank === null || kind === null || !findKindEnd(kind, province, book, on)) return reading
  const before = new Set(provincesBefore(province, book, on))
  const found = [...book.agencies.values()].filter((one) => before.has(one.province ?? '') && isNamed(one, reading))
  const [only] = found
  if (!only || found.length > 1) return reading
  const message = tellReading(rank, capacity, kind, only, INFERENCES.PROVINCE_BEFORE)
  return { ...reading, agency: only, province: only.province, certainty: 'INFERRED', message }
}

function readInProvince(claim: PostClaim, book: Rulebook, on: CalendarDate): ReadClaim {
  const asked = { ...claim, on }
  const agencies = [...book.agencies.values()]
  const reading = readTitle(asked, agencies)
  const own = provinceOfDay(book, on)
  const placeless = reading.agencyKind === 'CENTRAL' || reading.agencyKind === null
  if (!reading.understood || reading.province !== null || own === null || placeless) {
    return { reading, provinceAssumed: false }
  }
  const assumed = readTitle({ ...asked, province: own }, agencies)
  if (assumed.agency !== null || !isOfPlace(reading)) return { reading: assumed, provinceAssumed: true }
  // A district or commune has a name of its own: that of another province's is no post in this one.
  const namesakes = agencies.filter((agency) => isNamed(agency, reading) && within(agency.period, on) !== 'NO')
  const elsewhere = namesakes.length === 1 ? (namesakes[0]?.province ?? null) : null
  if (elsewhere !== null)
    return { reading: readTitle({ ...asked, province: elsewhere }, agencies), provinceAssumed: false }
  const listed = agencies.some(
    ({ kind, province, period }) => kind === reading.agencyKind && province === own && within(period, on) !== 'NO',
  )
  return listed
    ? { reading: { ...assumed, understood: false, message: PLACE_NOT_LISTED }, provinceAssumed: true }
    : { reading: assumed, provinceAssumed: true }
}

const PLACE_NOT_LISTED: Localized = {
  vi: 'Sổ đăng ký không có đơn vị hành chính này trong tỉnh vào ngày được hỏi; kiểm tra tên và tỉnh.',
  en: 'The register lists no such unit in the province on the day asked about; check its name and its province.',
}

/** A district or commune by a name that the register does not have in a province whose units of that kind it lists. */
function isUnlisted(reading: TitleReading, book: Rulebook, on: CalendarDate): boolean {
  const { agency, agencyKind, province } = reading
  if (agency !== null || province === null || !isOfPlace(reading)) return false
  const provinces = new Set([province, ...provincesBefore(province, book, on)])
  return [...book.agencies.values()].some(({ kind, province: of, period }) => {
    const begun = period.from === null || period.from <= on
    return kind === agencyKind && begun && provinces.has(of ?? '')
  })
}

function isOfPlace({ agencyKind, bodyName }: TitleReading): boolean {
  return (
    bodyName !== null && (agencyKind === 'DISTRICT_PEOPLES_COMMITTEE' || agencyKind === 'COMMUNE_PEOPLES_COMMITTEE')
  )
}

function isNamed(agency: Agency, { agencyKind, bodyName }: TitleReading): boolean {
  return agency.kind === agencyKind && bodyName !== null && isSameName(bodyOfAgency(agency).name, bodyName)
}

/** The posts of a claim. What the claim says of the capacity goes before what the title says, unless it says FULL. */
export function claimedPosts(reading: TitleReading, given: TenureCapacity): HeldPost[] {
  return [reading, ...reading.also].flatMap((part) =>
    part.rank === null
      ? []
      : [
          {
            title: part.title,
            rank: part.rank,
            agency: part.agency,
            kind: part.agencyKind,
            province: part.province,
            bodyName: part.bodyName,
            capacity: given === 'FULL' ? part.capacity : given,
            origin: 'CLAIMED' as const,
            certainty: weakest([part.certainty, beganAsSurely(part.agency)]),
            confirmed: true,
            facts: part.facts,
          },
        ],
  )
}

/** The tenures that cover a day or may cover it, in posts and agencies that exist then. */
export function tenuredPosts(tenures: readonly Tenure[], book: Rulebook, on: CalendarDate): HeldPost[] {
  return tenures
    .filter((tenure) => within(tenure.period, on) !== 'NO' && postExists(tenure, book, on))
    .map((tenure) => tenuredPost(tenure, book, on))
}

/** Whether the post of a tenure can be held on a day: it is there, and so is its agency. */
export function postExists(tenure: Tenure, book: Rulebook, on: CalendarDate): boolean {
  return within(tenure.post.period, on) !== 'NO' && findAbsence(tenuredPost(tenure, book, on), book, on) === null
}

function tenuredPost({ post, capacity, certainty, period }: Tenure, book: Rulebook, on: CalendarDate): HeldPost {
  const agency = book.agencies.get(post.agency) ?? null
  return {
    title: post.title,
    rank: post.rank,
    agency,
    kind: agency?.kind ?? null,
    province: agency?.province ?? null,
    bodyName: agency ? bodyOfAgency(agency).name : null,
    capacity,
    origin: 'REGISTERED',
    certainty: weakest([certainty, beganAsSurely(agency)]),
    confirmed: within(period, on) === 'YES',
    facts: [],
  }
}

/** How sure it is that an agency had begun: as sure as its record where that gives a first day. */
function beganAsSurely(agency: Agency | null): Certainty {
  return agency !== null && agency.period.from !== null ? agency.certainty : 'STATED'
}

/** The post that a seat goes to by the text, whoever holds it: for weighing what binds the seat. */
export function seatPost(title: string, rank: Rank, agency: Agency): HeldPost {
  const { kind, province } = agency
  const body = { agency, kind, province, bodyName: bodyOfAgency(agency).name }
  return {
    title,
    rank,
    ...body,
    capacity: 'FULL',
    origin: 'REGISTERED',
    certainty: 'STATED',
    confirmed: true,
    facts: [],
  }
}

/** Why nobody can hold a post on a day; null where somebody can. */
export function findAbsence(post: HeldPost, book: Rulebook, on: CalendarDate): Absence | null {
  const end = findKindEnd(post.kind, post.province, book, on)
  if (end) return { ended: true, on: end.on, ground: end.ground, certainty: end.ground.certainty }
  const { agency } = post
  if (agency === null) return null
  const there = within(agency.period, on)
  if (there !== 'NO') return there === 'UNKNOWN' && !agency.period.toKnown ? absenceBySuccession(post, book, on) : null
  const { from, to } = agency.period
  if (to !== null && to <= on) {
    const successor = findSuccessor(knownBody(post), book, on)
    const ground = successor ? groundOfSuccession(successor) : null
    return { ended: true, on: to, ground, certainty: agency.endCertainty }
  }
  return { ended: false, on: from ?? on, ground: null, certainty: agency.certainty }
}

/** Where nobody recorded an end, the agency ended when another took its place whole. */
function absenceBySuccession(post: HeldPost, book: Rulebook, on: CalendarDate): Absence | null {
  const successor = findSuccessor(knownBody(post), book, on)
  if (successor?.effect !== 'SUCCEEDS') return null
  return { ended: true, on: successor.on, ground: groundOfSuccession(successor), certainty: 'INFERRED' }
}

/** The body of a post, for following successions. */
export function knownBody(post: HeldPost): KnownBody {
  return { agency: post.agency?.slug ?? null, kind: post.kind, province: post.province }
}

/** A post as a fact of the answer: its title, its agency, and in what capacity it is held. */
export function postFacts(post: HeldPost): Fact[] {
  const at = post.agency?.name.vi ?? (post.kind === null ? '' : AGENCY_KIND_LABELS[post.kind].vi)
  const facts: Fact[] = [
    {
      key: 'POST_HELD',
      label: { vi: 'Chức vụ', en: 'Post' },
      value: at === '' ? shown(post.title) : `${shown(post.title)} (${at})`,
      origin: post.origin,
      ground: null,
    },
  ]
  if (post.capacity === 'FULL') return facts
  const value = CAPACITY_LABELS[post.capacity].vi
  return [
    ...facts,
    { key: 'CAPACITY', label: { vi: 'Tư cách', en: 'Capacity' }, value, origin: post.origin, ground: null },
  ]
}

/** `từ ngày 01/7/2025`: since when a post has not existed, or from when it does. */
export function tellAbsence(absence: Absence): Localized {
  if (absence.ended) {
    return { vi: `Từ ngày ${shortOfficialDate(absence.on)}.`, en: `Since ${englishDate(absence.on)}.` }
  }
  return { vi: `Có từ ngày ${shortOfficialDate(absence.on)}.`, en: `It exists from ${englishDate(absence.on)}.` }
}
