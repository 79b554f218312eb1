// Which obligations bind a role, or a member with his or her posts, in a group on a date.
import { type CalendarDate, within } from './calendar.ts'
import type { Decision, Relation } from './decision.ts'
import { forceOn, provisionForceOn } from './force.ts'
import type { ContainerOf } from './force-acts.ts'
import type { AdmissionRule, Governance, GroupRole } from './group.ts'
import type { Bearer, Obligation } from './obligation.ts'
import { agencyCertainty, type HeldPost, postCertainty } from './selection.ts'
import { type Certainty, strongest, weakest } from './source.ts'

/** A decision that governs the group, with what it says and what bears on its force. */
export interface GoverningDecision<O extends Obligation = Obligation> {
  readonly governance: Governance
  readonly decision: Decision
  readonly relations: readonly Relation[]
  /** Needed where an act ends a chapter, to reach the articles in it. */
  readonly containerOf?: ContainerOf
  readonly obligations: readonly O[]
  readonly admissionRules: readonly Pick<AdmissionRule, 'role' | 'posts' | 'single'>[]
}

/** Whom the rules are asked for. Null roles and posts: the group itself, so every obligation of its decisions. */
export interface RuleSubject {
  readonly roles: readonly GroupRole[]
  readonly posts: readonly HeldPost[]
}

export interface ApplicableObligation<O extends Obligation = Obligation> {
  readonly obligation: O
  readonly governance: Governance
  readonly decision: Decision
  /** First day on which it bound the group, null where not known. */
  readonly since: CalendarDate | null
  readonly certainty: Certainty
}

/** `asAt`: the oldest day on which a decision used was last checked; `certainty`: the weakest of the items, null of none. */
export interface RuleList<O extends Obligation = Obligation> {
  readonly items: readonly ApplicableObligation<O>[]
  readonly asAt: CalendarDate | null
  readonly certainty: Certainty | null
}

const IN_FORCE = new Set(['IN_FORCE', 'PARTLY_IN_FORCE'])

/**
 * The obligations that bind on a day, in the order of the decisions and of their texts. A leader or administrator is a
 * member too, so members' rules bind them, INFERRED, but for what they would owe to themselves. Duties and prohibitions
 * of days before a backdated decision was signed are UNSETTLED: nobody could know them yet.
 */
export function applicableObligations<O extends Obligation>(
  governing: readonly GoverningDecision<O>[],
  subject: RuleSubject | null,
  on: CalendarDate,
): RuleList<O> {
  const used = governing.filter(({ governance, decision, relations }) => {
    const governs = within(governance.period, on) !== 'NO'
    return governs && IN_FORCE.has(forceOn(decision, relations, on).status)
  })
  const items = used.flatMap((source) => itemsOf(source, subject, on))
  const checks = used.map(({ decision }) => decision.checkedOn).filter((day) => day !== null)
  return {
    items,
    asAt: checks.sort()[0] ?? null,
    certainty: items.length === 0 ? null : weakest(items.map((item) => item.certainty)),
  }
}

function itemsOf<O extends Obligation>(
  source: GoverningDecision<O>,
  subject: RuleSubject | null,
  on: CalendarDate,
): readonly ApplicableObligation<O>[] {
  const roles = subject && providedRoles(source, subject.roles)
  if (roles?.length === 0) return []
  const whole = subject && roles && { ...subject, roles, seats: impliedPosts(source, roles) }
  const { governance, decision } = source
  return source.obligations.flatMap((obligation) => {
    if (!provisionInForce(source, obligation, on)) return []
    const binding = whole === null ? obligation.certainty : bindingOf(obligation, whole)
    if (binding === null) return []
    const certainty = weakest([binding, governance.certainty, ...unknowable(decision, obligation, on)])
    return [{ obligation, governance, decision, since: sinceOf(governance, decision), certainty }]
  })
}

function provisionInForce(source: GoverningDecision, obligation: Obligation, on: CalendarDate): boolean {
  const { path } = obligation.place
  if (path === null) return true
  return IN_FORCE.has(provisionForceOn(source.decision, path, source.relations, on, source.containerOf).status)
}

function unknowable(decision: Decision, obligation: Obligation, on: CalendarDate): readonly Certainty[] {
  const demands = obligation.modality === 'DUTY' || obligation.modality === 'PROHIBITION'
  return demands && decision.issuedOn !== null && on < decision.issuedOn ? ['UNSETTLED'] : []
}

function sinceOf(governance: Governance, decision: Decision): CalendarDate | null {
  const days = [governance.period.from, decision.effectiveFrom ?? decision.attestedOn].filter((day) => day !== null)
  return days.sort().at(-1) ?? null
}

/** A role that a text held whole does not provide binds nobody: there is no such role. */
function providedRoles(
  { decision, admissionRules }: GoverningDecision,
  roles: readonly GroupRole[],
): readonly GroupRole[] {
  return roles.filter((role) => decision.holding !== 'TEXT' || admissionRules.some((rule) => rule.role === role))
}

/** The subject with what the roles themselves tell: for each seat, the posts of one of which its holder has. */
interface SeatedSubject extends RuleSubject {
  readonly seats: readonly (readonly HeldPost[])[]
}

/** A role that goes to named posts of one agency tells the post of whoever holds it. */
function impliedPosts(source: GoverningDecision, roles: readonly GroupRole[]): readonly (readonly HeldPost[])[] {
  const seats = source.admissionRules.filter(({ role }) => role !== 'MEMBER' && roles.includes(role))
  return seats.flatMap(({ posts }) =>
    posts.flatMap(({ ranks, agencies: { agency } }) =>
      agency === null || ranks.length === 0
        ? []
        : [ranks.map((rank) => ({ rank, agency: { slug: agency, kind: 'OTHER' as const, province: null } }))],
    ),
  )
}

/** How sure it is that the obligation binds the subject; null: it does not, or would be owed to oneself. */
function bindingOf(obligation: Obligation, subject: SeatedSubject): Certainty | null {
  const bindings = obligation.bearers.flatMap((bearer) => bearerCertainty(bearer, subject) ?? [])
  if (bindings.length === 0) return null
  const owedToSelf = obligation.counterparties.some((party) => isSelf(party, subject))
  if (owedToSelf) return null
  return weakest([obligation.certainty, strongest(bindings)])
}

function bearerCertainty(bearer: Bearer, subject: SeatedSubject): Certainty | null {
  switch (bearer.kind) {
    case 'ROLE':
      if (subject.roles.includes(bearer.role)) return 'STATED'
      return bearer.role === 'MEMBER' && subject.roles.length > 0 ? 'INFERRED' : null
    case 'POST':
      return certaintyOf(subject, (post) => postCertainty(bearer.posts, post))
    case 'AGENCY':
      return certaintyOf(subject, ({ agency }) => agencyCertainty(bearer.agencies, agency))
    case 'OTHER':
      return null
  }
}

function isSelf(party: Bearer, subject: SeatedSubject): boolean {
  if (party.kind === 'ROLE') return party.role !== 'MEMBER' && subject.roles.includes(party.role)
  if (party.kind !== 'POST') return false
  return certaintyOf(subject, (post) => postCertainty(party.posts, post)) !== null
}

/** Of posts held the best; of a seat only what holds for every post that its holder may have. */
function certaintyOf(subject: SeatedSubject, weigh: (post: HeldPost) => Certainty | null): Certainty | null {
  const seats = subject.seats.map((posts) => {
    const weighed = posts.map(weigh)
    return weighed.includes(null) ? null : weakest(weighed.filter((certainty) => certainty !== null))
  })
  return bestOf([...subject.posts.map(weigh), ...seats])
}

function bestOf(certainties: readonly (Certainty | null)[]): Certainty | null {
  const known = certainties.filter((certainty) => certainty !== null)
  return known.length === 0 ? null : strongest(known)
}
