// Weighs every admission rule for a role against the posts of a candidate, and tells the reason for each.
import { type Match, type MatchingContext, matchPost } from './admission-matching.ts'
import { type HeldPost, postFacts } from './admission-posts.ts'
import type { RuleOfDecision } from './admission-question.ts'
import { type ReasonCode, reasonOf } from './admission-reasons.ts'
import { groundOfSuccession } from './admission-succession.ts'
import { shortOfficialDate } from './calendar.ts'
import { CERTAINTIES, type Certainty, type Localized, weakest } from './source.ts'
import type { ClaimedFact } from './title-reading.ts'
import { shown } from './title-words.ts'
import type { Fact, Ground, Outcome, Reason } from './verdict.ts'

/** A rule with its outcome: the best that any of the posts attains in any of the rule's classes. */
export interface WeighedRule {
  readonly rule: RuleOfDecision
  readonly outcome: Outcome
  readonly reason: Reason
  readonly match: Match | null
}

const ORDER: readonly Outcome[] = ['MET', 'UNKNOWN', 'NOT_MET']

/** Weighs one rule. `base` is how sure the registry is that the rule's decision governs the group that day. */
export function weighRule(
  rule: RuleOfDecision,
  posts: readonly HeldPost[],
  context: MatchingContext,
  base: Certainty,
): WeighedRule {
  const matches = posts.flatMap((post) => rule.posts.map((selector) => matchPost(post, selector, context)))
  const match = matches.sort(better)[0] ?? null
  const outcome = match?.outcome ?? 'NOT_MET'
  const classes = outcome === 'NOT_MET' ? rule.posts.map(({ certainty }) => certainty) : []
  const certainty = weakest([base, rule.certainty, match?.certainty ?? 'STATED', ...classes])
  const reason = reasonOf(match?.code ?? 'NOT_IN_CLASS', outcome, {
    detail: detailOf(rule, match),
    ground: groundOfRule(rule),
    facts: match ? factsOf(match) : [],
    certainty,
  })
  return { rule, outcome, reason, match }
}

/** The same rule where its provision is suspended, or may have ended: it settles nothing. */
export function inDoubt(entry: WeighedRule, code: ReasonCode): WeighedRule {
  const { ground, facts } = entry.reason
  const detail = { vi: `${entry.rule.label.vi}.`, en: `${entry.rule.label.en}.` }
  const reason = reasonOf(code, 'UNKNOWN', { detail, ground, facts, certainty: 'UNSETTLED' })
  return { ...entry, outcome: 'UNKNOWN', reason }
}

/** The rule that comes nearest where none is met; null where none has anything in common with the posts. */
export function nearestRule(weighed: readonly WeighedRule[]): Reason | null {
  let best: WeighedRule | null = null
  for (const entry of weighed) if (nearnessOf(entry) > (best ? nearnessOf(best) : 0)) best = entry
  return best?.reason ?? null
}

/** The place of a rule, in its own words where the text is held. */
export function groundOfRule(rule: RuleOfDecision): Ground {
  return { decision: rule.decision, place: rule.place, quote: rule.quote, certainty: rule.certainty }
}

function nearnessOf({ outcome, match }: WeighedRule): number {
  // What is only not known comes before whatever is plainly not so.
  return (match?.nearness ?? 0) + (outcome === 'UNKNOWN' ? 100 : 0)
}

/** Of two of one outcome the surer; of two that are not met the nearer. */
function better(a: Match, b: Match): number {
  const outcome = ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome)
  if (outcome !== 0) return outcome
  const surer = CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty)
  const nearer = b.nearness - a.nearness
  return a.outcome === 'NOT_MET' ? nearer || surer : surer || nearer
}

function detailOf(rule: RuleOfDecision, match: Match | null): Localized {
  const details = match && match.outcome !== 'NOT_MET' ? match.details : []
  const all = [{ vi: `${rule.label.vi}.`, en: `${rule.label.en}.` }, ...details]
  return { vi: all.map(({ vi }) => vi).join(' '), en: all.map(({ en }) => en).join(' ') }
}

function factsOf(match: Match): Fact[] {
  const facts = postFacts(match.post)
  for (const step of match.path?.steps ?? []) {
    facts.push({
      key: 'SUCCESSION',
      label: { vi: 'Tiếp nhận chức năng, nhiệm vụ', en: 'Succession' },
      value: `${shortOfficialDate(step.on)}${step.scope ? `: ${step.scope.vi}` : ''}`,
      origin: 'REGISTERED',
      ground: groundOfSuccession(step),
    })
  }
  if (match.fact) facts.push(claimedFact(match.fact, match))
  return facts
}

function claimedFact(fact: ClaimedFact, match: Match): Fact {
  const label = match.selector.assignment ?? match.selector.label
  const answer = fact.holds ? 'có' : 'không'
  return {
    key: fact.key,
    label,
    value: fact.value === null ? answer : `${answer}: ${shown(fact.value)}`,
    origin: 'CLAIMED',
    ground: null,
  }
}
