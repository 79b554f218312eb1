// The status of a decision or provision on a date, from its dates and from the acts that end, suspend or resume it.
import { type CalendarDate, englishDate, shortOfficialDate } from './calendar.ts'
import type { Decision, Relation } from './decision.ts'
import {
  type Acts,
  actsOnDecision,
  actsOnProvision,
  type ContainerOf,
  isAhead,
  isSettled,
  lastStep,
  reached,
} from './force-acts.ts'
import { type Certainty, type Localized, weakest } from './source.ts'

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
 * decision count. An end without a date, or one that no read clause bears out, leaves the status UNKNOWN from when it may
 * have come. An end that is sure outranks every other status; on one day a resumption outranks a suspension.
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
  if (start !== null && on >= start) return null
  const found = { since: null, because: [], certainty: decision.certainty }
  const end = nextEnd(decision, acts, on)
  if (decision.effectiveFrom === null) {
    return answer(decision, on, { ...found, status: 'UNKNOWN', next: start === null ? end : null })
  }
  const next = earliest([end, { on: decision.effectiveFrom, ahead: 'START' }])
  return answer(decision, on, { ...found, status: 'NOT_YET_IN_FORCE', next })
}

function perhapsEnded(decision: ForceFacts, acts: Acts, on: CalendarDate): Force | null {
  const open = acts.ends.filter((act) => act.on === null || (!isSettled(act) && reached(act, on)))
  if (open.length === 0) return null
  const since = open.some((act) => act.on === null) ? null : (open[0]?.on ?? null)
  const next = nextEnd(decision, acts, on)
  return answer(decision, on, { status: 'UNKNOWN', since, next, because: open, certainty: 'UNSETTLED' })
}

function suspended(decision: ForceFacts, acts: Acts, on: CalendarDate): Force | null {
  const last = lastStep(acts, on)
  if (last?.kind !== 'SUSPENDS') return null
  const resumes = acts.steps.find((act) => act.kind === 'RESUMES' && isSettled(act) && isAhead(act, on))
  const resumption = resumes?.on ? ({ on: resumes.on, ahead: 'RESUMPTION' } as const) : null
  return answer(decision, on, {
    status: 'SUSPENDED',
    since: last.on,
    next: earliest([nextEnd(decision, acts, on), resumption]),
    because: [last],
    certainty: last.certainty,
  })
}

function inForce(decision: ForceFacts, acts: Acts, on: CalendarDate): Force {
  const gone = acts.parts.filter((act) => isSettled(act) && reached(act, on))
  const part = gone.length > 0 ? undefined : acts.parts.find((act) => isSettled(act) && isAhead(act, on))
  const suspends = acts.steps.find(
    (act) =>
      act.kind === 'SUSPENDS' && isSettled(act) && isAhead(act, on) && lastStep(acts, act.on)?.kind === 'SUSPENDS',
  )
  const open = acts.ends.find((act) => !isSettled(act) && isAhead(act, on))
  return answer(decision, on, {
    status: gone.length > 0 ? 'PARTLY_IN_FORCE' : 'IN_FORCE',
    since: gone[0]?.on ?? decision.effectiveFrom,
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

/** What a page says of a force: never a bare "Còn hiệu lực" for a day that nobody has verified. */
export function stateForce(force: Force, on: CalendarDate): Localized {
  const sentence = sentenceOf(force, on)
  if (!force.beforeIssue) return sentence
  return {
    vi: `${sentence.vi} Ngày này trước ngày ký: quyết định có hiệu lực trở về trước.`,
    en: `${sentence.en} This day is before the signature: the decision takes effect from an earlier date.`,
  }
}

function sentenceOf(force: Force, on: CalendarDate): Localized {
  switch (force.status) {
    case 'NOT_YET_IN_FORCE':
      return force.ahead === 'END'
        ? dated(
            'Chưa có hiệu lực; hết hiệu lực trước đó, từ ngày',
            'Not yet in force; ends before that, on',
            force.until,
          )
        : dated('Chưa có hiệu lực; có hiệu lực từ ngày', 'Not yet in force; in force from', force.until)
    case 'EXPIRED':
      return dated('Hết hiệu lực từ ngày', 'No longer in force since', force.since)
    case 'SUSPENDED':
      return dated('Đình chỉ thi hành từ ngày', 'Suspended since', force.since)
    case 'UNKNOWN':
      return force.because.length > 0
        ? dated('Chưa xác định: có thể đã hết hiệu lực từ ngày', 'Not settled: may have ended on', force.since)
        : { vi: 'Chưa xác định: chưa có nguồn cho thời điểm này.', en: 'Not known: no source speaks of this day.' }
    case 'PARTLY_IN_FORCE':
      return verifiedOr(force, on, 'Hết hiệu lực một phần', 'Partly in force')
    case 'IN_FORCE':
      return verifiedOr(force, on, 'Còn hiệu lực', 'In force')
  }
}

function verifiedOr(force: Force, on: CalendarDate, vi: string, en: string): Localized {
  if (force.checkedOn !== null && on <= force.checkedOn) return { vi: `${vi}.`, en: `${en}.` }
  const coming = comingWords(force)
  if (coming) return dated(`${vi}; ${coming.vi}`, `${en}; ${coming.en}`, coming.on)
  const partly = force.status === 'PARTLY_IN_FORCE'
  const before = partly ? { vi: `${vi}. `, en: `${en}. ` } : { vi: '', en: '' }
  const checked = checkedWords(force.checkedOn)
  return {
    vi: `${before.vi}Chưa ghi nhận văn bản làm hết hiệu lực (${checked.vi}).`,
    en: `${before.en}No act that ends it is on record (${checked.en}).`,
  }
}

/** What is to come first, sure or not; nothing of it is stated as sure that is not. */
function comingWords({ until, ahead, mayEndOn }: Force): (Localized & { readonly on: CalendarDate }) | null {
  if (mayEndOn !== null && (until === null || mayEndOn < until)) {
    return { vi: 'chưa thống nhất: có thể hết hiệu lực từ ngày', en: 'not settled: may end on', on: mayEndOn }
  }
  if (until === null) return null
  switch (ahead) {
    case 'SUSPENSION':
      return { vi: 'bị đình chỉ thi hành từ ngày', en: 'suspended from', on: until }
    case 'END_OF_PART':
      return { vi: 'hết hiệu lực một phần từ ngày', en: 'a part ends on', on: until }
    default:
      return { vi: 'đến hết hiệu lực vào ngày', en: 'ends on', on: until }
  }
}

function checkedWords(checkedOn: CalendarDate | null): Localized {
  if (checkedOn === null) return { vi: 'chưa kiểm tra với nguồn nào', en: 'not checked against any source' }
  return { vi: `kiểm tra đến ${shortOfficialDate(checkedOn)}`, en: `checked to ${englishDate(checkedOn)}` }
}

function dated(vi: string, en: string, date: CalendarDate | null): Localized {
  if (date === null)
    return {
      vi: `${vi.replace(/ (từ|vào) ngày$/, '')} (chưa rõ ngày).`,
      en: `${en.replace(/ (since|on|from)$/, '')} (date not known).`,
    }
  return { vi: `${vi} ${shortOfficialDate(date)}.`, en: `${en} ${englishDate(date)}.` }
}
