// Reads a written title as a post: rank, capacity and body. What cannot be read whole is not understood, never guessed.
import type { Agency, AgencyKind } from './agency.ts'
import type { CalendarDate } from './calendar.ts'
import type { TenureCapacity } from './person.ts'
import type { FactKey, Rank } from './post.ts'
import type { Certainty, Localized } from './source.ts'
import { type BodyReading, readBody, readLastBody } from './title-agencies.ts'
import { bodyOfAgency, findAgency, isSameName, listsDepartments, provinceSlug, readBodyName } from './title-bodies.ts'
import { INFERENCES, tellReading, UNREAD } from './title-labels.ts'
import { committeeKind, readLevel } from './title-places.ts'
import { isAddress, isFormer, type RankReading, readRank } from './title-ranks.ts'
import { isTooLong, plainParts, shown } from './title-words.ts'
import type { PostReading } from './verdict.ts'

/** A title as somebody wrote it, and what else was told of the agency. `on` chooses among bodies of one name. */
export interface TitleClaim {
  readonly title: string
  readonly agency?: Agency | null
  readonly agencyName?: string | null
  readonly agencyKind?: AgencyKind | null
  /** Slug of the province. */
  readonly province?: string | null
  readonly on: CalendarDate
}

/** A fact that the register cannot see and a caller claims. */
export interface ClaimedFact {
  readonly key: FactKey
  readonly holds: boolean
  readonly value: string | null
}

export interface TitleReading extends PostReading {
  readonly capacity: TenureCapacity
  /** The body's name folded and without its province; null where only its kind is known. */
  readonly bodyName: string | null
  /** INFERRED where the kind of the body is the registry's reading or the caller's word, or the body is not listed. */
  readonly certainty: Certainty
  /** Facts that the title itself claims: charge of a field, assisting the standing members. */
  readonly facts: readonly ClaimedFact[]
  /** Further posts in the same title (`Tỉnh ủy viên, Giám đốc Sở Y tế`). */
  readonly also: readonly TitleReading[]
}

/**
 * Reads a title. Case, accents, Unicode form, common abbreviations and invisible marks do not matter. Of several posts
 * in one title the first of the state's, before mere membership of a body, is the reading; the others stand in `also`.
 * `understood` false: some part was not read, and rank, agency and kind are what could be read. Titles over 300
 * characters are not read. A province that neither title nor claim tells stays null. Never throws.
 */
export function readTitle(claim: TitleClaim, agencies: Iterable<Agency>): TitleReading {
  if (isTooLong(claim.title) || isTooLong(claim.agencyName ?? '')) return unread(claim, UNREAD.TOO_LONG)
  const known = [...agencies]
  const reading = readParts(plainParts(claim.title), claim, known)
  if (reading.understood || !/\p{Cf}/u.test(claim.title)) return reading
  const spaced = readParts(plainParts(claim.title, true), claim, known)
  return spaced.understood ? spaced : reading
}

function readParts(parts: readonly string[], claim: TitleClaim, agencies: readonly Agency[]): TitleReading {
  const posts = joinParts(parts)
  if (posts.length === 0) return unread(claim, UNREAD.EMPTY)
  if (posts.some(isFormer)) return unread(claim, UNREAD.FORMER)
  const ranks = posts.map((post) => readRank(post))
  if (ranks.includes(null)) return unread(claim, UNREAD.NO_RANK)
  // `KT. CHỦ TỊCH - PHÓ CHỦ TỊCH UBND tỉnh` is how the deputy signs: the deputy's is the post.
  const held = ranks.filter((rank): rank is RankReading => rank !== null)
  const own = held.filter((rank) => !(rank.capacity === 'STANDING_IN' && rank.rest === ''))
  const readings = readPosts(own.length > 0 ? own : held, claim, agencies)
  const failed = readings.find((reading) => !reading.understood)
  const ofState = readings.filter(({ agencyKind }) => agencyKind !== 'PARTY_OR_MASS_ORGANISATION')
  const first = failed ?? ofState.find(({ rank }) => rank !== 'COMMITTEE_MEMBER') ?? ofState[0] ?? readings[0]
  if (!first) return unread(claim, UNREAD.NO_RANK)
  return { ...first, also: failed ? [] : readings.filter((reading) => reading !== first) }
}

/** The agency given beside the title is that of one of its posts; the others must name theirs. */
function readPosts(ranks: readonly RankReading[], claim: TitleClaim, agencies: readonly Agency[]): TitleReading[] {
  const readings = ranks.map((rank) => readPost(rank, claim, agencies))
  if (!readings.some(({ understood }) => understood)) return readings
  const bare: TitleClaim = { title: claim.title, province: claim.province ?? null, on: claim.on }
  return readings.map((reading, index) => {
    const rank = ranks[index]
    return reading.understood || !rank ? reading : readPost(rank, bare, agencies)
  })
}

/** A part that begins with no rank goes on with the one before it: `Trưởng phòng Tổng hợp, Văn phòng UBND tỉnh`. */
function joinParts(parts: readonly string[]): string[] {
  const posts: string[] = []
  for (const part of parts) {
    if (isAddress(part)) continue
    const last = posts.length - 1
    const begins = isFormer(part) || (readRank(part) !== null && !part.startsWith('phu trach'))
    if (last < 0 || begins) posts.push(part)
    else posts[last] = `${posts[last]} ${part}`
  }
  return posts
}

function readPost(rank: RankReading, claim: TitleClaim, agencies: readonly Agency[]): TitleReading {
  const written = bodyInTitle(rank, claim.on)
  const given = bodyGiven(claim)
  const partly = { rank: written?.rank ?? rank.rank, capacity: rank.capacity }
  const nameUnread = !given && (claim.agencyName ?? '').trim() !== ''
  if (nameUnread) return unread(claim, UNREAD.NO_BODY, partly)
  if (!written && rank.rest !== '' && !(given && mayStandBefore(rank))) return unread(claim, UNREAD.NO_BODY, partly)
  if (written && given && !agree(officeOf(partly.rank, written.body), officeOf(partly.rank, given))) {
    return unread(claim, UNREAD.CONFLICT, partly)
  }
  const found = given?.named ? given : (written?.body ?? given)
  if (!found) return unread(claim, UNREAD.NO_BODY, partly)
  // What kind of body it is the title itself may tell, whatever the caller says besides.
  const said = written && found.inferred === INFERENCES.KIND_CLAIMED ? null : found.inferred
  const body = officeOf(partly.rank, { ...found, inferred: written?.body.inferred ?? said })
  if (!mayHave(partly.rank, body.kind, rank)) return unread(claim, UNREAD.NO_SUCH_POST, partly)
  const named = [written?.body.province ?? null, claim.agency ? null : (given?.province ?? null)]
  const province = body.kind === 'CENTRAL' ? null : provinceOf(claim, named, agencies)
  if (province === 'CONFLICT') return unread(claim, UNREAD.CONFLICT, partly)
  const sameBody = claim.agency && claim.agency.kind === body.kind ? claim.agency : null
  const agency = sameBody ?? findAgency(body, province, agencies, claim.on)
  const inferred = agency ? body.inferred : inferredOfUnlisted(body, province, agencies, claim.on)
  return {
    title: shown(claim.title),
    ...partly,
    agency,
    agencyKind: body.kind,
    province,
    understood: true,
    message: tellReading(partly.rank, rank.capacity, body.kind, agency, inferred),
    bodyName: body.named ? body.name : null,
    certainty: inferred ? 'INFERRED' : 'STATED',
    facts: factsOf(rank),
    also: [],
  }
}

/** A department by its name alone is one of the province's, unless the register lists those and not this one. */
function inferredOfUnlisted(
  { kind, named, inferred }: BodyReading,
  province: string | null,
  agencies: readonly Agency[],
  on: CalendarDate,
): Localized | null {
  const unlisted =
    kind === 'PROVINCIAL_DEPARTMENT' && named && province !== null && listsDepartments(province, agencies, on)
  if (!unlisted) return inferred
  const { vi, en } = INFERENCES.DEPARTMENT_NOT_LISTED
  return inferred ? { vi: `${inferred.vi} ${vi}`, en: `${inferred.en} ${en}` } : INFERENCES.DEPARTMENT_NOT_LISTED
}

interface Written {
  readonly body: BodyReading
  readonly rank: Rank
}

function bodyInTitle(rank: RankReading, on: CalendarDate): Written | null {
  const words = rank.body === '' || rank.rest.startsWith(`${rank.body} `) ? rank.rest : `${rank.body} ${rank.rest}`
  const body = rank.free ? (readLastBody(words, on) ?? districtDivision(rank, on)) : bodyOfRank(rank, words.trim(), on)
  if (body && (rank.kind === null || body.kind === rank.kind)) {
    return rank.requires && !rank.requires.test(`${body.name} `) ? null : { body, rank: rank.rank }
  }
  if (rank.kind !== null) {
    const name = rank.rest === '' ? rank.kind.toLowerCase() : rank.rest
    return { body: { kind: rank.kind, name, named: rank.rest !== '', province: null, inferred: null }, rank: rank.rank }
  }
  const meant = committeeMeant(rank, words.trim(), on)
  if (meant) return { body: meant, rank: rank.rank }
  // The inspector of a department heads a unit inside it, not the provincial inspectorate.
  const inside = rank.body === 'thanh tra' ? readBody(rank.rest, on) : null
  return inside ? { body: inside, rank: 'OTHER' } : null
}

/** `Chủ tịch tỉnh`, `Phó Chủ tịch huyện Mường Tè`: who leads a place by everyday words leads its People's Committee. */
function committeeMeant({ rank, rest }: RankReading, words: string, on: CalendarDate): BodyReading | null {
  if ((rank !== 'CHAIRMAN' && rank !== 'VICE_CHAIRMAN') || rest === '') return null
  const level = readLevel(words, on)
  if (!level) return null
  const { named, province } = level
  const inferred = INFERENCES.COMMITTEE_MEANT
  return { kind: committeeKind(level.kind), name: `uy ban nhan dan ${level.name}`, named, province, inferred }
}

/** `Chánh Văn phòng HĐND và UBND tỉnh`: the words are no body without the office that the rank names. */
function bodyOfRank({ rank }: RankReading, words: string, on: CalendarDate): BodyReading | null {
  return readBody(words, on) ?? (OFFICE_RANKS.has(rank) ? readBody(`van phong ${words}`, on) : null)
}

/** `Trưởng phòng Nội vụ huyện Tam Đường`: a division under the district's committee. */
function districtDivision(rank: RankReading, on: CalendarDate): BodyReading | null {
  const at = / (?:huyen|quan|thi xa|thanh pho)(?: |$)/.exec(rank.rest)?.index ?? -1
  const level = at < 0 || rank.rank === 'SPECIALIST' ? null : readLevel(rank.rest.slice(at + 1), on)
  if (level?.kind !== 'DISTRICT') return null
  const name = `uy ban nhan dan ${level.name}`
  return { kind: 'DISTRICT_PEOPLES_COMMITTEE', name, named: level.named, province: level.province, inferred: null }
}

function bodyGiven(claim: TitleClaim): BodyReading | null {
  if (claim.agency) return bodyOfAgency(claim.agency)
  const read = claim.agencyName ? readBodyName(claim.agencyName, claim.on) : null
  if (read && (!claim.agencyKind || claim.agencyKind === read.kind)) return read
  // Of a unit that the words do not place among the kinds, the claim may tell the kind; another kind it may not.
  // Words that are read say what the body is: a kind beside them may agree, and speaks only where they say nothing.
  if (read && claim.agencyKind) return null
  if (!claim.agencyKind) return null
  const unique = claim.agencyKind === 'PROVINCIAL_PEOPLES_COMMITTEE' || claim.agencyKind === 'PROVINCIAL_OFFICE'
  const name = plainParts(claim.agencyName ?? '').join(' ')
  const inferred = INFERENCES.KIND_CLAIMED
  return { kind: claim.agencyKind, name, named: unique || name !== '', province: null, inferred }
}

/** Whether words that are no body may stand between the rank and a body that was given apart. */
function mayStandBefore(rank: RankReading): boolean {
  return rank.free || /^(?:cap )?(?:tinh|huyen|xa|phuong|thanh pho|so|co quan|don vi|van phong)$/.test(rank.rest)
}

const OFFICE_RANKS: ReadonlySet<Rank> = new Set(['CHIEF_OF_OFFICE', 'DEPUTY_CHIEF_OF_OFFICE'])
const DIVISION_RANKS: ReadonlySet<Rank> = new Set(['HEAD_OF_DIVISION', 'DEPUTY_HEAD_OF_DIVISION'])

/** The chief of office of a provincial committee is the chief of its Office, and its divisions are the Office's. */
function officeOf(rank: Rank, body: BodyReading): BodyReading {
  if (body.kind !== 'PROVINCIAL_PEOPLES_COMMITTEE' || !(OFFICE_RANKS.has(rank) || DIVISION_RANKS.has(rank))) return body
  const inferred = OFFICE_RANKS.has(rank) ? body.inferred : INFERENCES.DIVISIONS_OF_OFFICE
  return { ...body, kind: 'PROVINCIAL_OFFICE', name: 'van phong uy ban nhan dan tinh', inferred }
}

function agree(written: BodyReading, given: BodyReading): boolean {
  if (written.kind !== given.kind) return false
  return !written.named || !given.named || given.name === '' || isSameName(written.name, given.name)
}

const COMMITTEES: ReadonlySet<AgencyKind> = new Set([
  'PROVINCIAL_PEOPLES_COMMITTEE',
  'DISTRICT_PEOPLES_COMMITTEE',
  'COMMUNE_PEOPLES_COMMITTEE',
])
const LED_BY_DIRECTORS: ReadonlySet<AgencyKind> = new Set([
  'PROVINCIAL_OFFICE',
  'PROVINCIAL_DEPARTMENT',
  'VERTICAL_AGENCY',
])

function mayHave(rank: Rank, kind: AgencyKind, words: RankReading): boolean {
  if (rank === 'CHAIRMAN' || rank === 'VICE_CHAIRMAN' || rank === 'COMMITTEE_MEMBER') return !LED_BY_DIRECTORS.has(kind)
  if (rank !== 'HEAD_OF_AGENCY' && rank !== 'DEPUTY_HEAD_OF_AGENCY') return true
  return !COMMITTEES.has(kind) || words.capacity === 'IN_CHARGE'
}

/** The slug of the province that claim and names tell (names folded); CONFLICT where they tell two. */
function provinceOf(claim: TitleClaim, named: readonly (string | null)[], agencies: readonly Agency[]): string | null {
  const given = claim.agency?.province ?? claim.province ?? null
  const [name, other] = named.filter((one) => one !== null)
  if (name === undefined) return given
  if (other !== undefined && other !== name) return 'CONFLICT'
  const told = provinceSlug(name, agencies, claim.on)
  if (given === null || given === told) return told
  const namesakes = agencies.filter((agency) => agency.province === given && bodyOfAgency(agency).province === name)
  return namesakes.length > 0 ? given : 'CONFLICT'
}

function factsOf(rank: RankReading): readonly ClaimedFact[] {
  const facts: ClaimedFact[] = []
  if (rank.field !== null) facts.push({ key: 'FIELD_IN_CHARGE', holds: true, value: rank.field })
  if (rank.assists) facts.push({ key: 'ASSISTS_STANDING_MEMBERS', holds: true, value: null })
  return facts
}

function unread(
  claim: TitleClaim,
  message: Localized,
  partly?: { rank: Rank; capacity: TenureCapacity },
): TitleReading {
  return {
    title: shown(claim.title),
    rank: partly?.rank ?? null,
    agency: claim.agency ?? null,
    agencyKind: claim.agency?.kind ?? claim.agencyKind ?? null,
    province: claim.agency?.province ?? claim.province ?? null,
    understood: false,
    message,
    capacity: partly?.capacity ?? 'FULL',
    bodyName: null,
    certainty: 'STATED',
    facts: [],
    also: [],
  }
}
