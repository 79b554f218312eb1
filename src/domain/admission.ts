// mayJoin: may this person, or whoever holds this post, join this group in this role on this day, and by which clause?
import { type Draft, postsOfClaim, postsOfPerson } from './admission-candidate.ts'
import { conditionOf, conditionsOf, findBarToOutsiders, type Speaks } from './admission-conditions.ts'
import {
  groundOfGoverning,
  type InForce,
  reasonsOfDoubt,
  rulesFor,
  speaksOn,
  standingOn,
} from './admission-governing.ts'
import type { MatchingContext } from './admission-matching.ts'
import type { Question, Rulebook } from './admission-question.ts'
import { missingFact, reasonOf } from './admission-reasons.ts'
import { holderFact, holdersOn, seatFor } from './admission-seats.ts'
import { inDoubt, nearestRule, type WeighedRule, weighRule } from './admission-weighing.ts'
import { type CalendarDate, within } from './calendar.ts'
import { type Certainty, strongest, weakest } from './source.ts'
import type { Reason, Verdict } from './verdict.ts'

/**
 * The answer for one candidate, by the seven steps of admission. Pure: every date comes from the question and every
 * fact from the rulebook or the question. The verdict lists every rule weighed, in the order of the text. ELIGIBLE has
 * the certainty of the strongest rule met, INELIGIBLE the weakest over the rules and the closure of the list,
 * UNDETERMINED that of what left it open. Never throws on what a caller claims.
 */
export function mayJoin(book: Rulebook, question: Question): Verdict {
  const { candidate, on, role } = question
  const verdict = (draft: Draft): Verdict => complete(book, question, draft)

  // 1. Only people join.
  if (candidate.kind === 'ACCOUNT_KIND') return verdict(notAPerson())

  // 2. The group is active, and a decision that governs it is in force.
  const standing = standingOn(book, on)
  if (!standing.open) return verdict({ ...standing, certainty: weakestOf(standing.reasons) })
  const { inForce, perhaps, notes } = standing

  // 3. The decision provides for the role.
  const rules = rulesFor(book, role, [...inForce, ...perhaps], on)
  if (rules.length === 0) return verdict({ ...noRule(book, standing, on), notes })

  // 4. The posts that the candidate holds that day.
  const held = candidate.kind === 'CLAIM' ? postsOfClaim(candidate, book, on) : postsOfPerson(candidate, book, on)
  const told = { notes: [...notes, ...held.notes], reading: held.reading }
  if (held.posts.length === 0) return verdict({ ...held.instead, ...told })

  // 5. Every rule for the role.
  const context: MatchingContext = { book, on, facts: candidate.facts }
  const weighed = rules.map(({ rule, by, doubt }) => {
    const entry = weighRule(rule, held.posts, context, by.certainty)
    return doubt ? inDoubt(entry, doubt) : entry
  })

  // 6. and 7. The seat, and the finding.
  const draft = conclude(question, weighed, inForce, context)
  return verdict({ ...draft, ...told, notes: [...told.notes, ...(draft.notes ?? [])] })
}

function notAPerson(): Draft {
  return {
    finding: 'INELIGIBLE',
    certainty: 'STATED',
    reasons: [reasonOf('NOT_A_PERSON', 'NOT_MET', { certainty: 'STATED' })],
  }
}

/**
 * A text held whole that provides for others and has no such role settles it; a report that is silent does not, nor a
 * text that says nothing of who may join, nor any beside one that may be in force.
 */
function noRule(
  book: Rulebook,
  { inForce, perhaps }: { readonly inForce: readonly InForce[]; readonly perhaps: readonly InForce[] },
  on: CalendarDate,
): Draft {
  if (perhaps.length > 0) {
    const reasons = reasonsOfDoubt(perhaps, on)
    return { finding: 'UNDETERMINED', certainty: weakestOf(reasons), reasons }
  }
  const certainty = weakest(inForce.map((by) => by.certainty))
  const isTold = rulesFor(book, null, inForce, on).length > 0
  const held = isTold && inForce.every(({ governing }) => governing.decision.holding === 'TEXT')
  const [first] = inForce
  const ground = first ? groundOfGoverning(first.governing) : null
  const place = held && book.group.setUpBy ? book.group.setUpBy : (ground?.place ?? null)
  const parts = { ground: ground && { ...ground, place }, certainty }
  return held
    ? { finding: 'INELIGIBLE', certainty, reasons: [reasonOf('ROLE_NOT_PROVIDED', 'NOT_MET', parts)] }
    : { finding: 'UNDETERMINED', certainty, reasons: [reasonOf('NO_RULE_KNOWN', 'UNKNOWN', parts)] }
}

function conclude(
  question: Question,
  weighed: readonly WeighedRule[],
  inForce: readonly InForce[],
  context: MatchingContext,
): Draft {
  const reasons = weighed.map(({ reason }) => reason)
  const met = weighed.filter(({ outcome }) => outcome === 'MET')
  const speaks = speaksOn(inForce, question.on)
  if (met.length > 0) return admit(question, met, reasons, speaks, context)
  const open = weighed.filter(({ outcome }) => outcome === 'UNKNOWN')
  const nearest = nearestRule(weighed)
  if (open.length > 0) {
    const missing = [...new Set(open.flatMap(({ match }) => match?.missing ?? []))].map(missingFact)
    return {
      finding: 'UNDETERMINED',
      certainty: weakestOf(open.map(({ reason }) => reason)),
      reasons,
      nearest,
      missing,
    }
  }
  return { ...outsideList(weighed, reasons, speaks, context), nearest }
}

function admit(
  question: Question,
  met: readonly WeighedRule[],
  reasons: readonly Reason[],
  speaks: Speaks,
  context: MatchingContext,
): Draft {
  const seat = seatFor(question, met, context)
  if (seat.state === 'TAKEN' || seat.state === 'UNCLEAR') {
    const finding = seat.state === 'TAKEN' ? 'INELIGIBLE' : 'UNDETERMINED'
    const all = [...reasons, seat.reason]
    const missing = seat.state === 'TAKEN' ? [] : [missingFact('POST_HELD')]
    return { finding, certainty: weakestOf(seat.state === 'TAKEN' ? all : [seat.reason]), reasons: all, missing }
  }
  const conditions = conditionsOf(context.book, question.role, met, speaks)
  if (seat.state === 'STALE') conditions.push(conditionOf('END_FORMER_ROLE', met[0]?.reason.ground ?? null))
  const already = alreadyIn(question)
  return {
    finding: 'ELIGIBLE',
    certainty: strongest(met.map(({ reason }) => reason.certainty)),
    reasons: [...withHolder(question, met, reasons), ...(already ? [already] : [])],
    conditions,
    notes: already ? [already.message] : [],
  }
}

/** INELIGIBLE where the list is closed; where it is open, nobody is ruled out by not being on it. */
function outsideList(
  weighed: readonly WeighedRule[],
  reasons: readonly Reason[],
  speaks: Speaks,
  { book }: MatchingContext,
): Draft {
  const [first] = weighed
  const ground = first?.reason.ground ?? null
  if (weighed.some(({ rule }) => !rule.closed)) {
    const certainty = weakestOf(reasons)
    const open = reasonOf('LIST_OPEN', 'UNKNOWN', { ground, certainty })
    return { finding: 'UNDETERMINED', certainty, reasons: [...reasons, open], missing: [] }
  }
  // A seat given to one named post is closed by that alone; that a list is whole is the register's reading of "gồm".
  const named = weighed.every(({ rule }) => rule.single && rule.posts.length === 1)
  const bar = named ? ground : (findBarToOutsiders(book, speaks) ?? ground)
  const closure = reasonOf('LIST_CLOSED', 'NOT_MET', {
    ground: bar,
    certainty: named ? weakestOf(reasons) : 'INFERRED',
  })
  return { finding: 'INELIGIBLE', certainty: weakestOf([...reasons, closure]), reasons: [...reasons, closure] }
}

function alreadyIn({ candidate, role, on }: Question): Reason | null {
  if (candidate.kind !== 'PERSON') return null
  const membership = candidate.memberships.find((one) => one.role === role && within(one.period, on) === 'YES')
  if (!membership) return null
  const basis = membership.bases[0]
  const { certainty } = membership
  return reasonOf('ALREADY_MEMBER', 'MET', { ground: basis ? { ...basis, quote: null, certainty } : null, certainty })
}

/** A claimed post is judged as a post: who is known in its seat is told among the facts. */
function withHolder(question: Question, met: readonly WeighedRule[], reasons: readonly Reason[]): readonly Reason[] {
  const single = met.find(({ rule }) => rule.single)
  const holders = question.candidate.kind === 'CLAIM' ? holdersOn(question) : []
  if (!single || holders.length === 0) return reasons
  return reasons.map((reason) =>
    reason === single.reason ? { ...reason, facts: [...reason.facts, ...holders.map(holderFact)] } : reason,
  )
}

function complete(book: Rulebook, { role, on }: Question, draft: Draft): Verdict {
  const {
    finding,
    certainty,
    reasons,
    nearest = null,
    conditions = [],
    missing = [],
    notes = [],
    reading = null,
  } = draft
  const asAt = oldestCheck(book, nearest ? [...reasons, nearest] : reasons)
  return { finding, certainty, role, on, reasons, nearest, conditions, missing, notes, reading, asAt }
}

/** The oldest day on which a decision used was last checked: the governing ones, and what the reasons cite. */
function oldestCheck(book: Rulebook, reasons: readonly Reason[]): CalendarDate | null {
  const cited = reasons.flatMap(({ ground, facts }) => [ground, ...facts.map((fact) => fact.ground)])
  const days = [
    ...book.governances.map(({ decision }) => decision.checkedOn),
    ...cited.map((ground) => book.checkedOn.get(ground?.decision ?? '') ?? null),
  ]
  return days.filter((day) => day !== null).sort()[0] ?? null
}

function weakestOf(reasons: readonly Reason[]): Certainty {
  return weakest(reasons.map(({ certainty }) => certainty))
}
