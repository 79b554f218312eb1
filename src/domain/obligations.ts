// Which obligations bind a role, or a member with his or her posts, in a group on a date.
import { type MatchingContext, matchAgency, matchPost } from './admission-matching.ts'
import { type HeldPost, seatPost } from './admission-posts.ts'
import type { Governing, ObligationOfDecision, Rulebook } from './admission-question.ts'
import type { AgencySelector } from './agency.ts'
import { type CalendarDate, within } from './calendar.ts'
import type { Decision } from './decision.ts'
import { forceOn, provisionForceOn } from './force.ts'
import type { Governance, GroupRole } from './group.ts'
import type { Bearer, Obligation } from './obligation.ts'
import { type Certainty, strongest, weakest } from './source.ts'
import type { Outcome } from './verdict.ts'

/** Whom the rules are asked for: roles, and posts that may be held that day. */
export interface RuleSubject {
  readonly roles: readonly GroupRole[]
  readonly posts: readonly HeldPost[]
}

export interface ApplicableObligation {
  readonly obligation: ObligationOfDecision
  readonly governance: Governance
  readonly decision: Decision
  /** First day on which it bound the group, null where not known. */
  readonly since: CalendarDate | null
  readonly certainty: Certainty
}

/** `asAt`: the oldest day on which a decision used was last checked; `certainty`: the weakest of the items, null of none. */
export interface RuleList {
  readonly items: readonly ApplicableObligation[]
  readonly asAt: CalendarDate | null
  readonly certainty: Certainty | null
}

const IN_FORCE = new Set(['IN_FORCE', 'PARTLY_IN_FORCE'])

/**
 * The obligations that bind on a day, in the order of the decisions and of their texts; none on a day on which the group
 * is not active. A null subject: the group itself, so every obligation of its decisions. Posts count as for admission,
 * through succession and by capacity; where it is not known whether a post is meant, the obligation is listed UNSETTLED.
 * A leader or administrator is a member too, so members' rules bind them, INFERRED, but for what they would owe to
 * themselves. Duties and prohibitions of days before a backdated decision was signed are UNSETTLED: nobody could know
 * them yet.
 */
export function applicableObligations(book: Rulebook, subject: RuleSubject | null, on: CalendarDate): RuleList {
  const used = within(book.group.active, on) === 'NO' ? [] : book.governances.filter((one) => governsOn(one, on))
  const items = used.flatMap((governing) => itemsOf(book, governing, subject, on))
  const checks = used.map(({ decision }) => decision.checkedOn).filter((day) => day !== null)
  return {
    items,
    asAt: checks.sort()[0] ?? null,
    certainty: items.length === 0 ? null : weakest(items.map((item) => item.certainty)),
  }
}

function governsOn({ governance, decision, relations }: Governing, on: CalendarDate): boolean {
  return within(governance.period, on) !== 'NO' && IN_FORCE.has(forceOn(decision, relations, on).status)
}

function itemsOf(
  book: Rulebook,
  governing: Governing,
  asked: RuleSubject | null,
  on: CalendarDate,
): readonly ApplicableObligation[] {
  const { governance, decision } = governing
  const subject = asked && seatedSubject(book, decision, asked)
  if (subject?.roles.length === 0) return []
  const context: MatchingContext = { book, on, facts: [] }
  const own = book.obligations.filter((obligation) => obligation.decision === decision.slug)
  return own.flatMap((obligation) => {
    if (!provisionInForce(governing, obligation, on)) return []
    const binding = subject === null ? obligation.certainty : bindingOf(obligation, subject, context)
    if (binding === null) return []
    const certainty = weakest([binding, governance.certainty, ...unknowable(decision, obligation, on)])
    return [{ obligation, governance, decision, since: sinceOf(governance, decision), certainty }]
  })
}

function provisionInForce({ decision, relations, containerOf }: Governing, { place }: Obligation, on: CalendarDate) {
  return place.path === null || IN_FORCE.has(provisionForceOn(decision, place.path, relations, on, containerOf).status)
}

function unknowable(decision: Decision, obligation: Obligation, on: CalendarDate): readonly Certainty[] {
  const demands = obligation.modality === 'DUTY' || obligation.modality === 'PROHIBITION'
  return demands && decision.issuedOn !== null && on < decision.issuedOn ? ['UNSETTLED'] : []
}

function sinceOf(governance: Governance, decision: Decision): CalendarDate | null {
  const days = [governance.period.from, decision.effectiveFrom ?? decision.attestedOn].filter((day) => day !== null)
  return days.sort().at(-1) ?? null
}

/** The subject with what the roles themselves tell: for each seat, the posts of one of which its holder has. */
interface SeatedSubject extends RuleSubject {
  readonly seats: readonly (readonly HeldPost[])[]
}

/** A role that a text held whole does not provide binds nobody: there is no such role. */
function seatedSubject(book: Rulebook, { slug, holding }: Decision, asked: RuleSubject): SeatedSubject {
  const rules = book.rules.filter(({ decision }) => decision === slug)
  const roles = asked.roles.filter((role) => holding !== 'TEXT' || rules.some((rule) => rule.role === role))
  const seats = rules.filter(({ role }) => role !== 'MEMBER' && roles.includes(role))
  return {
    roles,
    posts: asked.posts,
    seats: seats.flatMap(({ posts }) => posts.flatMap((one) => seatPosts(one, book))),
  }
}

/** A role that goes to named posts of one agency tells the post of whoever holds it. */
function seatPosts(
  { ranks, agencies, label }: Rulebook['rules'][number]['posts'][number],
  book: Rulebook,
): readonly (readonly HeldPost[])[] {
  const agency = book.agencies.get(agencies.agency ?? '')
  return agency === undefined || ranks.length === 0 ? [] : [ranks.map((rank) => seatPost(label.vi, rank, agency))]
}

/** How sure it is that the obligation binds the subject; null: it does not, or would be owed to oneself. */
function bindingOf(obligation: Obligation, subject: SeatedSubject, context: MatchingContext): Certainty | null {
  const bindings = obligation.bearers.flatMap((bearer) => bearerCertainty(bearer, subject, context) ?? [])
  if (bindings.length === 0) return null
  const owedToSelf = obligation.counterparties.some((party) => isSelf(party, subject, context))
  if (owedToSelf) return null
  return weakest([obligation.certainty, strongest(bindings)])
}

function bearerCertainty(bearer: Bearer, subject: SeatedSubject, context: MatchingContext): Certainty | null {
  switch (bearer.kind) {
    case 'ROLE':
      if (subject.roles.includes(bearer.role)) return 'STATED'
      return bearer.role === 'MEMBER' && subject.roles.length > 0 ? 'INFERRED' : null
    case 'POST':
      return certaintyOf(subject, (post) => sure(matchPost(post, bearer.posts, context)))
    case 'AGENCY':
      return certaintyOf(subject, (post) => worksIn(post, bearer.agencies, context))
    case 'OTHER':
      return null
  }
}

function isSelf(party: Bearer, subject: SeatedSubject, context: MatchingContext): boolean {
  if (party.kind === 'ROLE') return party.role !== 'MEMBER' && subject.roles.includes(party.role)
  if (party.kind !== 'POST') return false
  const certainty = certaintyOf(subject, (post) => {
    const match = matchPost(post, party.posts, context)
    return match.outcome === 'MET' ? match.certainty : null
  })
  return certainty !== null
}

/** Whoever only stands in for somebody is not of the agency; whose tenure may have ended is so only perhaps. */
function worksIn(post: HeldPost, agencies: AgencySelector, context: MatchingContext): Certainty | null {
  if (post.capacity === 'STANDING_IN') return null
  const match = sure(matchAgency(post, agencies, context), post.certainty)
  return match === null || post.confirmed ? match : 'UNSETTLED'
}

/** Where nobody knows whether the post is meant, the obligation may bind: UNSETTLED. */
function sure(match: { readonly outcome: Outcome; readonly certainty: Certainty }, post: Certainty = 'STATED') {
  if (match.outcome === 'NOT_MET') return null
  return match.outcome === 'UNKNOWN' ? 'UNSETTLED' : weakest([match.certainty, post])
}

/** Of posts held the best; of a seat only what holds for every post that its holder may have. */
function certaintyOf(subject: SeatedSubject, weigh: (post: HeldPost) => Certainty | null): Certainty | null {
  const seats = subject.seats.map((posts) => {
    const weighed = posts.map(weigh)
    return weighed.includes(null) ? null : weakest(weighed.filter((certainty) => certainty !== null))
  })
  const known = [...subject.posts.map(weigh), ...seats].filter((certainty) => certainty !== null)
  return known.length === 0 ? null : strongest(known)
}
