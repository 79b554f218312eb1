// The status of a decision or provision on a date, from its dates and from the acts that end, suspend or resume it.
import type { CalendarDate } from './calendar.ts'
import type { Decision, Relation } from './decision.ts'
import {
  type Acts,
  actsOnDecision,
  actsOnProvision,
  type ContainerOf,
  isAhead,
  isSettled,
  reached,
  suspensionOn,
} from './force-acts.ts'
import { type Certainty, weakest } from './source.ts'

export const DECISION_STATUSES = [
  'NOT_YET_IN_FORCE',
  'IN_FORCE',
  'PARTLY_IN_FORCE',
  'SUSPENDED',
  'EXPIRED',
  'UNKNOWN',
] as const
export type DecisionStatus = (typeof DECISION_STATUSES)[number]

export type ForceFacts = Pick<
  Decision,
  'slug' | 'effectiveFrom' | 'effectiveTo' | 'attestedOn' | 'checkedOn' | 'certainty' | 'issuedOn'
>

/** What comes on the day `until`. */
export type Ahead = 'START' | 'END' | 'SUSPENSION' | 'RESUMPTION' | 'END_OF_PART'

export interface Force {
  readonly status: DecisionStatus
  /** First day of the status, null where not known. */
  readonly since: CalendarDate | null
  /** First day on which the status is known to end, null where no end is known. */
  readonly until: CalendarDate | null
  /** Null with `until` null. */
  readonly ahead: Ahead | null
  /** First later day from which it may be at an end by an act that is not settled; null where there is none. */
  readonly mayEndOn: CalendarDate | null
  /** With `until` null: true, somebody verified on or after the day asked about that no end was in sight. */
  readonly untilKnown: boolean
  readonly certainty: Certainty
  readonly checkedOn: CalendarDate | null
  /** The relations that decided, in the order of their dates. */
  readonly because: readonly Relation[]
  /** Whether the day lies before the signature of a backdated decision. */
  readonly beforeIssue: boolean
}

/**
 * The force of a decision on a day. `relations` may hold any relations, in any order; only those that speak of this
 * decision count. An end, suspension or resumption without a date, or one that no read clause bears out, leaves the status
 * UNKNOWN from when it may have come. An end that is sure outranks every other status; on one day a resumption outranks a suspension.
 */
export function forceOn(decision: ForceFacts, relations: readonly Relation[], on: CalendarDate): Force {
  return forceBy(decision, actsOnDecision(decision.slug, relations), on)
}

/**
 * The force of one provision. What ends or suspends its decision, or a provision that holds it, does so to it; what ends
 * a part of it leaves it PARTLY_IN_FORCE; other provisions do not touch it. Without `containerOf` an act that ends a
 * chapter does not reach the articles in it.
 */
export function provisionForceOn(
  decision: ForceFacts,
  path: string,
  relations: readonly Relation[],
  on: CalendarDate,
  containerOf: ContainerOf = () => null,
): Force {
  return forceBy(decision, actsOnProvision(decision.slug, path, relations, containerOf), on)
}

/** Whether a decision took effect before it was signed. */
export function isBackdated(decision: Pick<ForceFacts, 'effectiveFrom' | 'issuedOn'>): boolean {
  return decision.effectiveFrom !== null && decision.issuedOn !== null && decision.effectiveFrom < decision.issuedOn
}

function forceBy(decision: ForceFacts, acts: Acts, on: CalendarDate): Force {
  return (
    ended(decision, acts, on) ??
    beforeStart(decision, acts, on) ??
    perhapsEnded(decision, acts, on) ??
    suspended(decision, acts, on) ??
    inForce(decision, acts, on)
  )
}

function ended(decision: ForceFacts, { ends }: Acts, on: CalendarDate): Force | null {
  const settled = ends.filter((relation) => isSettled(relation) && reached(relation, on))
  const first = settled[0] ?? null
  const ownEnd = decision.effectiveTo !== null && decision.effectiveTo <= on ? decision.effectiveTo : null
  if (!first && ownEnd === null) return null
  const byRelation = first !== null && (ownEnd === null || (first.on as CalendarDate) <= ownEnd)
  return answer(decision, on, {
    status: 'EXPIRED',
    since: byRelation ? first.on : ownEnd,
    because: byRelation ? settled : [],
    certainty: byRelation ? first.certainty : decision.certainty,
  })
}

function beforeStart(decision: ForceFacts, acts: Acts, on: CalendarDate): Force | null {
  const start = decision.effectiveFrom ?? decision.attestedOn
  if (start !== null && on >= start) return deferred(decision, acts, on)
  const found = { since: null, because: [], certainty: decision.certainty }
  const end = nextEnd(decision, acts, on)
  if (decision.effectiveFrom === null) {
    return answer(decision, on, { ...found, status: 'UNKNOWN', next: start === null ? end : null })
  }
  const next = earliest([end, nextStart(decision, acts)])
  return answer(decision, on, { ...found, status: 'NOT_YET_IN_FORCE', next })
}

/** Past its own first day, while that is put off. */
function deferred(decision: ForceFacts, acts: Acts, on: CalendarDate): Force | null {
  const pending = acts.defers.filter((act) => !reached(act, on))
  const last = pending.at(-1)
  if (last === undefined) return null
  const end = nextEnd(decision, acts, on)
  const sure = pending.findLast((act) => isSettled(act) && act.on !== null)
  if (sure === undefined) {
    return answer(decision, on, {
      status: 'UNKNOWN',
      since: decision.effectiveFrom,
      next: end,
      because: pending,
      certainty: 'UNSETTLED',
    })
  }
  return answer(decision, on, {
    status: 'NOT_YET_IN_FORCE',
    since: null,
    because: [sure],
    certainty: sure.certainty,
    next: earliest([end, nextStart(decision, acts)]),
  })
}

/** Null where a deferral beyond the last sure one leaves the first day open. */
function nextStart(decision: ForceFacts, acts: Acts): Next | null {
  const start = laterStart(decision, acts) ?? decision.effectiveFrom
  const isOpen = acts.defers.some((act) => act.on === null || (!isSettled(act) && (start === null || act.on > start)))
  return start === null || isOpen ? null : { on: start, ahead: 'START' }
}

function perhapsEnded(decision: ForceFacts, acts: Acts, on: CalendarDate): Force | null {
  const open = acts.ends.filter((act) => act.on === null || (!isSettled(act) && reached(act, on)))
  if (open.length === 0) return null
  const since = open.some((act) => act.on === null) ? null : (open[0]?.on ?? null)
  const next = nextEnd(decision, acts, on)
  return answer(decision, on, { status: 'UNKNOWN', since, next, because: open, certainty: 'UNSETTLED' })
}

function suspended(decision: ForceFacts, acts: Acts, on: CalendarDate): Force | null {
  const { state, because } = suspensionOn(acts, on)
  if (state === 'NONE') return null
  const resumes = acts.steps.find((act) => act.kind === 'RESUMES' && isSettled(act) && isAhead(act, on))
  const resumption = resumes?.on ? ({ on: resumes.on, ahead: 'RESUMPTION' } as const) : null
  return answer(decision, on, {
    status: state === 'SURE' ? 'SUSPENDED' : 'UNKNOWN',
    since: because.at(-1)?.on ?? null,
    next: earliest([nextEnd(decision, acts, on), resumption]),
    because,
    certainty: state === 'SURE' ? weakest(because.map(({ certainty }) => certainty)) : 'UNSETTLED',
  })
}

function inForce(decision: ForceFacts, acts: Acts, on: CalendarDate): Force {
  const gone = acts.parts.filter((act) => isSettled(act) && reached(act, on))
  const part = gone.length > 0 ? undefined : acts.parts.find((act) => isSettled(act) && isAhead(act, on))
  const suspends = acts.steps.find(
    ({ kind, on: day }) => kind === 'SUSPENDS' && day !== null && day > on && suspensionOn(acts, day).state === 'SURE',
  )
  const open = acts.ends.find((act) => !isSettled(act) && isAhead(act, on))
  return answer(decision, on, {
    status: gone.length > 0 ? 'PARTLY_IN_FORCE' : 'IN_FORCE',
    since: latest([
      gone[0]?.on ?? suspensionOn(acts, on).resumedOn,
      laterStart(decision, acts) ?? decision.effectiveFrom,
    ]),
    next: earliest([
      nextEnd(decision, acts, on),
      suspends?.on ? { on: suspends.on, ahead: 'SUSPENSION' } : null,
      part?.on ? { on: part.on, ahead: 'END_OF_PART' } : null,
    ]),
    mayEndOn: open?.on ?? null,
    because: gone,
    certainty: weakest([decision.certainty, ...gone.map((relation) => relation.certainty)]),
  })
}

/** The first day to which the own one was put off. */
function laterStart({ effectiveFrom }: ForceFacts, { defers }: Acts): CalendarDate | null {
  const last = defers.findLast((act) => isSettled(act) && act.on !== null)?.on ?? null
  return last !== null && (effectiveFrom === null || last > effectiveFrom) ? last : null
}

interface Next {
  readonly on: CalendarDate
  readonly ahead: Ahead
}

/** The first sure end after a day. */
function nextEnd(decision: ForceFacts, { ends }: Acts, on: CalendarDate): Next | null {
  const sure = ends.filter(isSettled).map((act) => act.on)
  const days = [decision.effectiveTo, ...sure].filter((day) => day !== null && day > on).sort()
  return days[0] ? { on: days[0], ahead: 'END' } : null
}

function latest(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.reduce<CalendarDate | null>((last, day) => (last === null || (day ?? '') > last ? day : last), null)
}

/** Of two on one day, the one named first. */
function earliest(candidates: readonly (Next | null)[]): Next | null {
  const known = candidates.filter((next) => next !== null)
  return known.reduce<Next | null>((first, next) => (first === null || next.on < first.on ? next : first), null)
}

function answer(
  decision: ForceFacts,
  on: CalendarDate,
  found: Pick<Force, 'status' | 'since' | 'because' | 'certainty'> & {
    readonly next?: Next | null
    readonly mayEndOn?: CalendarDate | null
  },
): Force {
  const { checkedOn, issuedOn } = decision
  const { next = null, mayEndOn = null, ...facts } = found
  const verified = checkedOn !== null && on <= checkedOn
  return {
    ...facts,
    until: next?.on ?? null,
    ahead: next?.ahead ?? null,
    mayEndOn,
    untilKnown: facts.status === 'EXPIRED' || next !== null || (verified && facts.status !== 'UNKNOWN'),
    checkedOn,
    beforeIssue: issuedOn !== null && on < issuedOn && isBackdated(decision),
  }
}
