// What "may this person join?" is asked of, and what must be known to answer it. Whoever asks brings all of it.
import type { Agency, AgencyKind } from './agency.ts'
import type { CalendarDate } from './calendar.ts'
import type { Decision, Relation } from './decision.ts'
import type { AdmissionRule, Governance, Group, GroupRole } from './group.ts'
import type { Obligation } from './obligation.ts'
import type { Membership, Tenure, TenureCapacity } from './person.ts'
import type { Localized } from './source.ts'
import type { Succession } from './succession.ts'
import type { ClaimedFact } from './title-reading.ts'
import type { Ground } from './verdict.ts'

/** A decision that governs the group, over what period, and the relations that speak of its force. */
export interface Governing {
  readonly governance: Governance
  readonly decision: Decision
  readonly relations: readonly Relation[]
  /** The chapter or part that holds a provision, which its path does not name; absent: paths tell all. */
  readonly containerOf?: (path: string) => string | null
}

/** An admission rule with its decision's slug. */
export type RuleOfDecision = AdmissionRule & { readonly id: string; readonly decision: string }

/** An obligation with its id and its decision's slug. */
export type ObligationOfDecision = Obligation & { readonly id: string; readonly decision: string }

/** Every body of a kind ceased to exist on a day: from `on` nobody can hold a post in one. */
export interface KindEnd {
  readonly kind: AgencyKind
  /** Slug of the province in which they ended; null: everywhere. */
  readonly within: string | null
  readonly on: CalendarDate
  readonly ground: Ground
}

/** All that is known of who may join one group. Immutable; it holds for every question about the group. */
export interface Rulebook {
  readonly group: Group
  /** Slug of the group's province; null for a group of a central body. */
  readonly province: string | null
  /** A named group's field of work; null where none is recorded. */
  readonly field: Localized | null
  readonly governances: readonly Governing[]
  /** Rules of the governing decisions, in the order of the text. */
  readonly rules: readonly RuleOfDecision[]
  /** Obligations of the governing decisions: those on joining become conditions, those on outsiders close the list. */
  readonly obligations: readonly ObligationOfDecision[]
  /** By slug: at least the agencies of rules, successions and candidates. */
  readonly agencies: ReadonlyMap<string, Agency>
  readonly successions: readonly Succession[]
  readonly kindEnds: readonly KindEnd[]
  /** When acts that successions and ends rest on were last checked, by slug; acts never checked are absent. */
  readonly checkedOn: ReadonlyMap<string, CalendarDate>
}

export const ACCOUNT_KINDS = ['PERSONAL', 'OFFICIAL_ACCOUNT', 'BOT', 'SHARED'] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** Who asks to join: an account that is not a person's, a claimed post, or a person with every known tenure. */
export type Candidate =
  | { readonly kind: 'ACCOUNT_KIND'; readonly accountKind: Exclude<AccountKind, 'PERSONAL'> }
  | PostClaim
  | PersonCandidate

export interface PostClaim {
  readonly kind: 'CLAIM'
  readonly title: string
  readonly agency: Agency | null
  readonly agencyName: string | null
  readonly agencyKind: AgencyKind | null
  /** Slug of the province; null: not told. */
  readonly province: string | null
  readonly capacity: TenureCapacity
  readonly facts: readonly ClaimedFact[]
}

export interface PersonCandidate {
  readonly kind: 'PERSON'
  readonly person: string
  /** Of any date. */
  readonly tenures: readonly Tenure[]
  /** In this group, of any date. */
  readonly memberships: readonly Membership[]
  readonly facts: readonly ClaimedFact[]
}

/** Somebody whom the register knows in the role asked about. */
export interface SeatHolder {
  readonly person: string
  readonly tenures: readonly Tenure[]
  readonly membership: Membership
}

export interface Question {
  readonly role: GroupRole
  readonly on: CalendarDate
  readonly candidate: Candidate
  /** Those in the role on any date; the candidate may be among them. */
  readonly seatHolders: readonly SeatHolder[]
}
