// Whether the group is active on a day, and which of the decisions that govern it are in force.
import type { Governing, Rulebook, RuleOfDecision } from './admission-question.ts'
import { type ReasonCode, reasonOf } from './admission-reasons.ts'
import { type CalendarDate, englishDate, type Period, shortOfficialDate, within } from './calendar.ts'
import { type DecisionStatus, type Force, forceOn, provisionForceOn } from './force.ts'
import { stateForce } from './force-words.ts'
import type { GroupRole } from './group.ts'
import { type Certainty, type Localized, weakest } from './source.ts'
import type { Finding, Ground, Reason } from './verdict.ts'

/** A governing decision in force on the day, and how sure the registry is that it governs. */
export interface InForce {
  readonly governing: Governing
  readonly force: Force
  readonly certainty: Certainty
}

export type Standing =
  | {
      readonly open: true
      readonly inForce: readonly InForce[]
      /**
       * Others of which nobody knows whether they are in force, and suspended ones of which a rule stands: by their silence
       * they settle nothing, and by what they say only where that is in force for sure.
       */
      readonly perhaps: readonly InForce[]
      readonly notes: readonly Localized[]
    }
  | { readonly open: false; readonly finding: Finding; readonly reasons: readonly Reason[] }

const CLASS_NOTE: Localized = {
  vi: 'Đây là loại nhóm mà quyết định dự kiến, chưa phải một nhóm cụ thể.',
  en: 'This is a class of groups that the decision foresees, not a group by name.',
}

/** Where the group and its decisions stand on a day: open to weighing, or closed with the finding that follows. */
export function standingOn(book: Rulebook, on: CalendarDate): Standing {
  if (within(book.group.active, on) === 'NO') {
    return { open: false, finding: 'INELIGIBLE', reasons: [notActive(book)] }
  }
  const forces = forcesOn(book, on)
  const inForce = forces.filter(({ force }) => isInForce(force.status))
  if (inForce.length === 0) return closedBy(forces, on)
  const told = inForce.filter(({ force }) => force.beforeIssue || force.status === 'PARTLY_IN_FORCE')
  const notes = told.map(({ force }) => stateForce(force, on))
  const perhaps = forces.filter(
    (by) =>
      within(by.governing.governance.period, on) !== 'NO' &&
      (by.force.status === 'UNKNOWN' || keepsRules(book, by, on)),
  )
  return { open: true, inForce, perhaps, notes: book.group.kind === 'CLASS' ? [...notes, CLASS_NOTE] : notes }
}

/** Whether a suspension leaves a rule of the decision in force. */
function keepsRules(book: Rulebook, by: InForce, on: CalendarDate): boolean {
  if (by.force.status !== 'SUSPENDED') return false
  return book.rules.some((rule) => rulesBy(rule, null, [by], on).some(({ doubt }) => doubt === null))
}

const DOUBTS: Readonly<Partial<Record<DecisionStatus, ReasonCode>>> = {
  SUSPENDED: 'DECISION_SUSPENDED',
  UNKNOWN: 'DECISION_STATUS_UNKNOWN',
}

/**
 * The rules for a role, or with null for all, in the order of the text, but for provisions that have ended or are not in
 * force yet. `doubt`: why one settles nothing.
 */
export function rulesFor(book: Rulebook, role: GroupRole | null, sources: readonly InForce[], on: CalendarDate) {
  return book.rules.flatMap((rule) => rulesBy(rule, role, sources, on))
}

/** The rules of every role on a day, suspended ones and those of which nobody knows whether they hold among them. */
export function rulesGoverning(book: Rulebook, on: CalendarDate) {
  if (within(book.group.active, on) === 'NO') return []
  const standing = forcesOn(book, on).filter(({ force }) => isInForce(force.status) || force.status in DOUBTS)
  return rulesFor(book, null, standing, on)
}

function rulesBy(rule: RuleOfDecision, role: GroupRole | null, sources: readonly InForce[], on: CalendarDate) {
  const by = sources.find(({ governing }) => governing.decision.slug === rule.decision)
  if ((role !== null && rule.role !== role) || !by) return []
  const { decision, relations, containerOf } = by.governing
  const path = rule.place.path
  const force = path === null ? by.force : provisionForceOn(decision, path, relations, on, containerOf)
  if (force.status === 'EXPIRED' || force.status === 'NOT_YET_IN_FORCE') return []
  return [
    {
      rule,
      by,
      doubt: endsAround(force, path) ? ('DECISION_STATUS_UNKNOWN' as const) : (DOUBTS[force.status] ?? null),
    },
  ]
}

/** Ended but for a part, of which nobody says whether it holds the rule. An end within the place leaves its own words. */
function endsAround({ status, because }: Force, path: string | null): boolean {
  if (status !== 'PARTLY_IN_FORCE') return false
  return path === null || because.some(({ toPath }) => toPath === null || !toPath.startsWith(`${path}/`))
}

/** Whether a place of a decision that governs the group speaks on a day: it is in force for sure, at least in part. */
export function speaksOn(sources: readonly InForce[], on: CalendarDate) {
  return ({ decision, place }: Pick<RuleOfDecision, 'decision' | 'place'>): boolean => {
    const by = sources.find(({ governing }) => governing.decision.slug === decision)
    if (by === undefined || place.path === null) return by !== undefined
    const { relations, containerOf, decision: facts } = by.governing
    return isInForce(provisionForceOn(facts, place.path, relations, on, containerOf).status)
  }
}

/** The place by which a decision governs the group. */
export function groundOfGoverning({ governance, decision }: Governing): Ground {
  return { decision: decision.slug, place: governance.place, quote: null, certainty: governance.certainty }
}

function forcesOn(book: Rulebook, on: CalendarDate): InForce[] {
  return book.governances.flatMap((governing) => {
    const { governance, decision, relations } = governing
    const { period } = governance
    if (period.to !== null && on >= period.to) return []
    const force = forceOn(decision, relations, on)
    // A decision in force that governs this group only from a later day says nothing of it yet.
    if (within(period, on) === 'NO' && isInForce(force.status)) return []
    return [{ governing, force, certainty: weakest([governance.certainty, force.certainty]) }]
  })
}

const CLOSING: readonly (readonly [DecisionStatus, Finding, ReasonCode])[] = [
  ['SUSPENDED', 'UNDETERMINED', 'DECISION_SUSPENDED'],
  ['UNKNOWN', 'UNDETERMINED', 'DECISION_STATUS_UNKNOWN'],
  ['EXPIRED', 'INELIGIBLE', 'DECISION_EXPIRED'],
  ['NOT_YET_IN_FORCE', 'INELIGIBLE', 'DECISION_NOT_YET_IN_FORCE'],
]

/** Why a day is left open on which a decision may be in force. */
export function reasonsOfDoubt(perhaps: readonly InForce[], on: CalendarDate): readonly Reason[] {
  return perhaps.map(({ governing, force, certainty }) =>
    reasonOf('DECISION_STATUS_UNKNOWN', 'UNKNOWN', {
      detail: stateForce(force, on),
      ground: groundOfForce(governing, force),
      certainty,
    }),
  )
}

function closedBy(forces: readonly InForce[], on: CalendarDate): Standing {
  for (const [status, finding, code] of CLOSING) {
    const found = forces.filter(({ force }) => force.status === status)
    if (found.length === 0) continue
    const reasons = found.map(({ governing, force, certainty }) =>
      reasonOf(code, finding === 'INELIGIBLE' ? 'NOT_MET' : 'UNKNOWN', {
        detail: stateForce(force, on),
        ground: groundOfForce(governing, force),
        certainty,
      }),
    )
    return { open: false, finding, reasons }
  }
  return {
    open: false,
    finding: 'UNDETERMINED',
    reasons: [reasonOf('NO_RULE_KNOWN', 'UNKNOWN', { certainty: 'UNSETTLED' })],
  }
}

function groundOfForce(governing: Governing, force: Force): Ground {
  const cause = force.because[0]
  if (!cause) return groundOfGoverning(governing)
  const place = cause.fromPath === null ? null : { path: cause.fromPath, paragraph: null }
  return { decision: cause.from, place, quote: null, certainty: cause.certainty }
}

function notActive(book: Rulebook): Reason {
  const { active, certainty, setUpBy } = book.group
  // The provision that gives the group's first day, where that is the day on which its decision took effect.
  const starting = book.governances.find(({ governance }) => governance.period.from === active.from)
  const first = starting ?? book.governances[0]
  const ground = first ? groundOfGoverning(first) : null
  const place = starting ? (ground?.place ?? setUpBy) : setUpBy
  return reasonOf('GROUP_NOT_ACTIVE', 'NOT_MET', {
    detail: activeWords(active),
    ground: ground && { ...ground, place },
    certainty,
  })
}

function activeWords({ from, to }: Period): Localized {
  const [vi, en]: [string[], string[]] = [[], []]
  if (from !== null) vi.push(`từ ngày ${shortOfficialDate(from)}`)
  if (from !== null) en.push(`from ${englishDate(from)}`)
  if (to !== null) vi.push(`đến trước ngày ${shortOfficialDate(to)}`)
  if (to !== null) en.push(`until before ${englishDate(to)}`)
  return { vi: `Nhóm hoạt động ${vi.join(' ')}.`, en: `It is active ${en.join(' ')}.` }
}

function isInForce(status: DecisionStatus): boolean {
  return status === 'IN_FORCE' || status === 'PARTLY_IN_FORCE'
}
