// Whether one post is one that a rule means: its rank, its agency, its capacity and the fact asked for besides.
import { type HeldPost, knownBody } from './admission-posts.ts'
import type { Rulebook } from './admission-question.ts'
import type { ReasonCode } from './admission-reasons.ts'
import { findPath, type SuccessionPath } from './admission-succession.ts'
import type { AgencyKind, AgencySelector } from './agency.ts'
import type { CalendarDate } from './calendar.ts'
import { type FactKey, HEADS, type PostSelector } from './post.ts'
import { type Certainty, type Localized, weakest } from './source.ts'
import { bodyOfAgency, isSameName } from './title-bodies.ts'
import type { ClaimedFact } from './title-reading.ts'
import type { Outcome } from './verdict.ts'
import { foldForSearch } from './vietnamese.ts'

/** How one post stands to one class of posts. */
export interface Match {
  readonly post: HeldPost
  readonly selector: PostSelector
  readonly outcome: Outcome
  readonly code: ReasonCode
  readonly certainty: Certainty
  readonly details: readonly Localized[]
  readonly path: SuccessionPath | null
  readonly fact: ClaimedFact | null
  readonly missing: readonly FactKey[]
  /** How near it comes; 0: nothing in common. */
  readonly nearness: number
}

export interface MatchingContext {
  readonly book: Rulebook
  readonly on: CalendarDate
  /** Facts claimed beside the posts. */
  readonly facts: readonly ClaimedFact[]
}

/** Matches one post with one class. MET needs every part; what is plainly not so goes before what is not known. */
export function matchPost(post: HeldPost, selector: PostSelector, context: MatchingContext): Match {
  const rank = matchRank(post, selector)
  const agency = matchAgency(post, selector.agencies, context)
  const fact = matchFact(post, selector, context)
  const nearness = rank.nearness + nearnessOf(post, selector.agencies, context.book, agency)
  const certainty = weakest([selector.certainty, post.certainty])
  const whole = { post, selector, path: agency.path, fact: fact.claimed, nearness }
  const no = (code: ReasonCode): Match => ({ ...whole, outcome: 'NOT_MET', code, certainty, details: [], missing: [] })
  if (post.capacity === 'STANDING_IN') return no('NOT_A_POST')
  if (rank.held === 'NO') return no('NOT_IN_CLASS')
  if (agency.outcome === 'NOT_MET') return no(agency.code)
  if (fact.holds === 'NO') return no('FACT_NOT_HELD')
  const open = [agency, ...capacityDoubts(post, rank.held), ...fact.doubts].filter(
    ({ outcome }) => outcome === 'UNKNOWN',
  )
  const details = [agency.detail, selector.note].filter((detail) => detail !== null)
  const first = open[0]
  if (first) {
    const missing = [...new Set(open.flatMap((doubt) => doubt.missing))]
    const sure = weakest([certainty, ...open.map((doubt) => doubt.certainty)])
    return { ...whole, outcome: 'UNKNOWN', code: first.code, certainty: sure, details, missing }
  }
  const acting = post.capacity === 'ACTING'
  const code = acting ? 'ACTING_HEAD' : agency.code
  const sure = weakest([certainty, agency.certainty, acting ? 'INFERRED' : 'STATED'])
  return { ...whole, outcome: 'MET', code, certainty: sure, details, missing: [] }
}

export interface Doubt {
  readonly outcome: Outcome
  readonly code: ReasonCode
  readonly certainty: Certainty
  readonly missing: readonly FactKey[]
}

export interface AgencyMatch extends Doubt {
  readonly detail: Localized | null
  readonly path: SuccessionPath | null
}

/** A deputy in charge still holds the deputy's own post; of the head's post he or she has only the charge. */
function matchRank(post: HeldPost, { ranks }: PostSelector): { held: 'YES' | 'NO' | 'CHARGE'; nearness: number } {
  const head = HEADS[post.rank]
  const own = ranks.length === 0 || ranks.includes(post.rank)
  const chargeOnly = post.capacity === 'IN_CHARGE' && head === undefined && ranks.length > 0
  if (own) return { held: chargeOnly ? 'CHARGE' : 'YES', nearness: 4 }
  const above = head !== undefined && ranks.includes(head)
  if (above && post.capacity === 'IN_CHARGE') return { held: 'CHARGE', nearness: 3 }
  return { held: 'NO', nearness: above ? 2 : 0 }
}

function capacityDoubts(post: HeldPost, held: 'YES' | 'CHARGE'): Doubt[] {
  const doubt = (code: ReasonCode): Doubt => ({
    outcome: 'UNKNOWN',
    code,
    certainty: post.certainty,
    missing: ['POST_HELD'],
  })
  const doubts: Doubt[] = []
  if (held === 'CHARGE') doubts.push(doubt('IN_CHARGE_ONLY'))
  if (post.capacity === 'ELECTED_NOT_APPROVED') doubts.push(doubt('NOT_YET_APPROVED'))
  if (post.capacity === 'SUSPENDED') doubts.push(doubt('DUTIES_SUSPENDED'))
  if (!post.confirmed) doubts.push(doubt('TENURE_NOT_CONFIRMED'))
  return doubts
}

/** Whether the agency of a post is one that the selector means, itself or through succession. */
export function matchAgency(post: HeldPost, selector: AgencySelector, context: MatchingContext): AgencyMatch {
  const direct = selector.agency === null ? matchKind(post, selector) : matchNamed(post, selector.agency, context.book)
  if (direct.outcome !== 'NOT_MET') return direct
  const path = findPath(selector, knownBody(post), context.book, context.on)
  if (!path) return direct
  const { certainty } = path
  const detail = path.steps.find(({ scope }) => scope !== null)?.scope ?? null
  if (path.effect === 'UNSETTLED') {
    return { outcome: 'UNKNOWN', code: 'SUCCESSION_UNSETTLED', certainty, detail, path, missing: [] }
  }
  return { outcome: 'MET', code: 'SUCCEEDS_NAMED_POST', certainty, detail, path, missing: [] }
}

/** A class that names one agency. */
function matchNamed(post: HeldPost, slug: string, book: Rulebook): AgencyMatch {
  if (post.agency?.slug === slug || post.agency?.formerSlugs.includes(slug)) return plain('MET', 'IN_CLASS')
  const named = book.agencies.get(slug)
  if (post.kind === null) return unnamed()
  if (!named || named.kind !== post.kind) return plain('NOT_MET', 'NOT_IN_CLASS')
  if (named.province !== post.province) {
    return plain('NOT_MET', post.province === null ? 'NOT_IN_CLASS' : 'OTHER_PROVINCE')
  }
  if (post.agency !== null) return plain('NOT_MET', 'NOT_IN_CLASS')
  if (post.bodyName === null) return unnamed()
  return isSameName(post.bodyName, bodyOfAgency(named).name)
    ? plain('MET', 'IN_CLASS')
    : plain('NOT_MET', 'NOT_IN_CLASS')
}

/** A class of agencies by kind within a province. */
function matchKind(post: HeldPost, selector: AgencySelector): AgencyMatch {
  if (post.kind === null) return unnamed()
  const reading = selector.kinds.find(({ kind }) => kind === post.kind)
  if (!reading) return plain('NOT_MET', 'NOT_IN_CLASS')
  if (selector.within !== null && selector.within !== post.province) {
    return plain('NOT_MET', post.province === null ? 'NOT_IN_CLASS' : 'OTHER_PROVINCE')
  }
  const { certainty, note: detail } = reading
  if (certainty !== 'UNSETTLED') return { ...plain('MET', 'IN_CLASS'), certainty, detail }
  return { outcome: 'UNKNOWN', code: 'CLASS_UNDEFINED', certainty, detail, path: null, missing: [] }
}

function plain(outcome: Outcome, code: ReasonCode): AgencyMatch {
  return { outcome, code, certainty: 'STATED', detail: null, path: null, missing: [] }
}

function unnamed(): AgencyMatch {
  return { ...plain('UNKNOWN', 'AGENCY_NOT_NAMED'), missing: ['POST_HELD'] }
}

interface FactMatch {
  readonly holds: 'YES' | 'NO' | 'UNKNOWN'
  readonly claimed: ClaimedFact | null
  readonly doubts: readonly Doubt[]
}

/** What is claimed beside the post goes before what a title says in its own words. */
function matchFact(post: HeldPost, { fact: key }: PostSelector, context: MatchingContext): FactMatch {
  if (key === null) return { holds: 'YES', claimed: null, doubts: [] }
  const claimed = [...context.facts, ...post.facts].find((fact) => fact.key === key) ?? null
  if (claimed && !claimed.holds) return { holds: 'NO', claimed, doubts: [] }
  const fits = claimed !== null && (key !== 'FIELD_IN_CHARGE' || isOfField(claimed.value, context.book.field))
  if (fits) return { holds: 'YES', claimed, doubts: [] }
  const doubt: Doubt = { outcome: 'UNKNOWN', code: 'FACTS_MISSING', certainty: 'STATED', missing: [key] }
  return { holds: 'UNKNOWN', claimed, doubts: [doubt] }
}

/** Whether a field as claimed is or contains the group's. A claim without a value claims the group's own field. */
function isOfField(value: string | null, field: Localized | null): boolean {
  if (value === null) return true
  if (field === null || value.length > 1000) return false
  const words = ` ${plainWords(value)} `
  return [field.vi, field.en].some((name) => plainWords(name) !== '' && words.includes(` ${plainWords(name)} `))
}

function plainWords(text: string): string {
  return foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const NEIGHBOURS: readonly (readonly AgencyKind[])[] = [
  ['DISTRICT_PEOPLES_COMMITTEE', 'COMMUNE_PEOPLES_COMMITTEE'],
  ['PROVINCIAL_DEPARTMENT', 'PROVINCIAL_OFFICE', 'VERTICAL_AGENCY', 'MANAGEMENT_BOARD'],
]

function nearnessOf(post: HeldPost, selector: AgencySelector, book: Rulebook, match: AgencyMatch): number {
  if (match.outcome !== 'NOT_MET') return 4
  const named = book.agencies.get(selector.agency ?? '')
  const kinds = named ? [named.kind] : selector.kinds.map(({ kind }) => kind)
  if (post.kind === null) return 0
  const { kind } = post
  if (kinds.includes(kind)) return 2
  return NEIGHBOURS.some((list) => list.includes(kind) && kinds.some((other) => list.includes(other))) ? 1 : 0
}
