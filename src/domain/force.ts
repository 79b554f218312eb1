// The status of a decision or provision on a date, from its dates and from the acts that end, suspend or resume it.
import { type CalendarDate, englishDate, shortOfficialDate } from './calendar.ts'
import type { Decision, Relation, RelationKind } from './decision.ts'
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

export interface Force {
  readonly status: DecisionStatus
  /** First day of the status, null where not known. */
  readonly since: CalendarDate | null
  /** First day on which the status is known to end, null where no end is known. */
  readonly until: CalendarDate | null
  /** With `until` null: true, somebody verified on or after the day asked about that no end was in sight. */
  readonly untilKnown: boolean
  readonly certainty: Certainty
  readonly checkedOn: CalendarDate | null
  /** The relations that decided, in the order of their dates. */
  readonly because: readonly Relation[]
  /** Whether the day lies before the signature of a backdated decision. */
  readonly beforeIssue: boolean
}

/** bãi bỏ, thu hồi, hủy bỏ, thay thế: each ends the act it speaks of, whole or in the provision named. */
const ENDING: ReadonlySet<RelationKind> = new Set(['REPEALS', 'REVOKES', 'ANNULS', 'REPLACES'])

/**
 * The force of a decision on a day. `relations` may hold any relations; only those that speak of this decision count.
 * An end without a date, or one that no read clause bears out, leaves the status UNKNOWN from when it may have come.
 */
export function forceOn(decision: ForceFacts, relations: readonly Relation[], on: CalendarDate): Force {
  const about = relations.filter((relation) => relation.to === decision.slug).sort(byDate)
  const whole = about.filter((relation) => ENDING.has(relation.kind) && relation.toPath === null)
  const partial = about.filter((relation) => ENDING.has(relation.kind) && relation.toPath !== null)
  return (
    beforeStart(decision, on) ??
    ended(decision, whole, on) ??
    perhapsEnded(decision, whole, on) ??
    suspended(decision, about, on) ??
    inForce(decision, whole, partial, on)
  )
}

/** The force of one provision: its decision's, unless the provision or one that contains it was ended by itself. */
export function provisionForceOn(
  decision: ForceFacts,
  path: string,
  relations: readonly Relation[],
  on: CalendarDate,
): Force {
  const force = forceOn(decision, relations, on)
  if (force.status !== 'PARTLY_IN_FORCE') return force
  const covers = (relation: Relation) => relation.toPath === path || path.startsWith(`${relation.toPath}/`)
  const because = force.because.filter(covers)
  const first = because[0]
  if (!first) return { ...force, status: 'IN_FORCE', because: [] }
  return { ...force, status: 'EXPIRED', since: first.on, until: null, certainty: first.certainty, because }
}

/** Whether a decision took effect before it was signed. */
export function isBackdated(decision: Pick<ForceFacts, 'effectiveFrom' | 'issuedOn'>): boolean {
  return decision.effectiveFrom !== null && decision.issuedOn !== null && decision.effectiveFrom < decision.issuedOn
}

function beforeStart(decision: ForceFacts, on: CalendarDate): Force | null {
  const start = decision.effectiveFrom ?? decision.attestedOn
  if (start !== null && on >= start) return null
  const known = decision.effectiveFrom !== null
  return answer(decision, on, {
    status: known ? 'NOT_YET_IN_FORCE' : 'UNKNOWN',
    since: null,
    until: known ? start : null,
    because: [],
    certainty: decision.certainty,
  })
}

function ended(decision: ForceFacts, whole: readonly Relation[], on: CalendarDate): Force | null {
  const settled = whole.filter((relation) => relation.certainty !== 'UNSETTLED' && reached(relation, on))
  const first = settled[0] ?? null
  const ownEnd = decision.effectiveTo !== null && decision.effectiveTo <= on ? decision.effectiveTo : null
  if (!first && ownEnd === null) return null
  const byRelation = first !== null && (ownEnd === null || (first.on as CalendarDate) <= ownEnd)
  return answer(decision, on, {
    status: 'EXPIRED',
    since: byRelation ? first.on : ownEnd,
    until: null,
    because: byRelation ? settled : [],
    certainty: byRelation ? first.certainty : decision.certainty,
  })
}

function perhapsEnded(decision: ForceFacts, whole: readonly Relation[], on: CalendarDate): Force | null {
  const open = whole.filter(
    (relation) => relation.on === null || (relation.certainty === 'UNSETTLED' && reached(relation, on)),
  )
  if (open.length === 0) return null
  const since = open.find((relation) => relation.on !== null)?.on ?? null
  return answer(decision, on, { status: 'UNKNOWN', since, until: null, because: open, certainty: 'UNSETTLED' })
}

function suspended(decision: ForceFacts, about: readonly Relation[], on: CalendarDate): Force | null {
  const steps = about.filter(({ kind, toPath }) => toPath === null && (kind === 'SUSPENDS' || kind === 'RESUMES'))
  const last = steps.filter((relation) => reached(relation, on)).at(-1)
  if (last?.kind !== 'SUSPENDS') return null
  const next = steps.find((relation) => relation.kind === 'RESUMES' && relation.on !== null && relation.on > on)
  return answer(decision, on, {
    status: 'SUSPENDED',
    since: last.on,
    until: next?.on ?? null,
    because: [last],
    certainty: last.certainty,
  })
}

function inForce(
  decision: ForceFacts,
  whole: readonly Relation[],
  partial: readonly Relation[],
  on: CalendarDate,
): Force {
  const gone = partial.filter((relation) => relation.certainty !== 'UNSETTLED' && reached(relation, on))
  const ends = [decision.effectiveTo, ...whole.map((relation) => relation.on)]
  const future = ends.filter((end): end is CalendarDate => end !== null && end > on).sort()
  return answer(decision, on, {
    status: gone.length > 0 ? 'PARTLY_IN_FORCE' : 'IN_FORCE',
    since: gone.at(-1)?.on ?? decision.effectiveFrom ?? null,
    until: future[0] ?? null,
    because: gone,
    certainty: weakest([decision.certainty, ...gone.map((relation) => relation.certainty)]),
  })
}

function answer(
  decision: ForceFacts,
  on: CalendarDate,
  found: Pick<Force, 'status' | 'since' | 'until' | 'because' | 'certainty'>,
): Force {
  const { checkedOn, issuedOn } = decision
  const verified = checkedOn !== null && on <= checkedOn
  const settled = found.status === 'EXPIRED' || found.until !== null || (verified && found.status !== 'UNKNOWN')
  return {
    ...found,
    untilKnown: settled,
    checkedOn,
    beforeIssue: issuedOn !== null && on < issuedOn && isBackdated(decision),
  }
}

function reached(relation: Relation, on: CalendarDate): boolean {
  return relation.on !== null && relation.on <= on
}

function byDate(a: Relation, b: Relation): number {
  return (a.on ?? '9999') < (b.on ?? '9999') ? -1 : (a.on ?? '9999') > (b.on ?? '9999') ? 1 : 0
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
      return dated('Chưa có hiệu lực; có hiệu lực từ ngày', 'Not yet in force; in force from', force.until)
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
  if (force.until !== null) return dated(`${vi}; đến hết hiệu lực vào ngày`, `${en}; ends on`, force.until)
  const partly = force.status === 'PARTLY_IN_FORCE'
  const before = partly ? { vi: `${vi}. `, en: `${en}. ` } : { vi: '', en: '' }
  const checked = checkedWords(force.checkedOn)
  return {
    vi: `${before.vi}Chưa ghi nhận văn bản làm hết hiệu lực (${checked.vi}).`,
    en: `${before.en}No act that ends it is on record (${checked.en}).`,
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
