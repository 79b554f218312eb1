// The answer to "may this person join?", and every rule that was weighed for it.
import type { Agency, AgencyKind } from './agency.ts'
import type { CalendarDate } from './calendar.ts'
import type { GroupRole } from './group.ts'
import type { Place } from './obligation.ts'
import type { FactKey, Rank } from './post.ts'
import type { Certainty, Localized } from './source.ts'

export const FINDINGS = ['ELIGIBLE', 'INELIGIBLE', 'UNDETERMINED'] as const
export type Finding = (typeof FINDINGS)[number]

export const OUTCOMES = ['MET', 'NOT_MET', 'UNKNOWN'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A place in an act that the answer rests on. `place` null cites the whole act. */
export interface Ground {
  readonly decision: string
  readonly place: Place | null
  readonly quote: string | null
  readonly certainty: Certainty
}

/** A fact that was weighed: REGISTERED in the registry, or merely CLAIMED by the caller. */
export interface Fact {
  readonly key: string
  readonly label: Localized
  readonly value: string
  readonly origin: 'REGISTERED' | 'CLAIMED'
  readonly ground: Ground | null
}

/** One rule or circumstance weighed. `code` is stable. */
export interface Reason {
  readonly code: string
  readonly outcome: Outcome
  readonly message: Localized
  readonly ground: Ground | null
  readonly facts: readonly Fact[]
  readonly certainty: Certainty
}

export interface Condition {
  readonly code: string
  readonly message: Localized
  readonly ground: Ground | null
}

export interface MissingFact {
  readonly key: FactKey
  readonly question: Localized
}

/** How a claimed title was read. Not understood: rank and agency may be null. */
export interface PostReading {
  readonly title: string
  readonly rank: Rank | null
  readonly agency: Agency | null
  readonly agencyKind: AgencyKind | null
  readonly province: string | null
  readonly understood: boolean
  readonly message: Localized
}

export interface Verdict {
  readonly finding: Finding
  readonly certainty: Certainty
  readonly role: GroupRole
  readonly on: CalendarDate
  /** Every circumstance and rule weighed, rules in the order of the text. */
  readonly reasons: readonly Reason[]
  /** The rule, or the successor post, that comes nearest where none is met. */
  readonly nearest: Reason | null
  readonly conditions: readonly Condition[]
  readonly missing: readonly MissingFact[]
  readonly notes: readonly Localized[]
  readonly reading: PostReading | null
  /** The oldest day on which a decision used was last checked. */
  readonly asAt: CalendarDate | null
}
