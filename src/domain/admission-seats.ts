// A role with one seat: who is known to hold it, and whether that keeps the candidate out.
import type { MatchingContext } from './admission-matching.ts'
import { tenuredPosts } from './admission-posts.ts'
import type { Question, SeatHolder } from './admission-question.ts'
import { reasonOf } from './admission-reasons.ts'
import { type WeighedRule, weighRule } from './admission-weighing.ts'
import { within } from './calendar.ts'
import type { Rank } from './post.ts'
import type { Fact, Outcome, Reason } from './verdict.ts'

/** Ranks of which an agency has one post. */
const HEADS_ONLY: ReadonlySet<Rank> = new Set(['CHAIRMAN', 'HEAD_OF_AGENCY', 'CHIEF_OF_OFFICE'])

/** What the register knows of a single seat. FREE: nobody else in it; STALE: somebody who no longer qualifies. */
export type SeatAnswer =
  | { readonly state: 'FREE' }
  | { readonly state: 'STALE'; readonly holder: SeatHolder }
  | { readonly state: 'TAKEN' | 'UNCLEAR'; readonly holder: SeatHolder; readonly reason: Reason }

/**
 * The seat of the rules that the candidate meets. A claimed post is judged as a post, so that its seat is FREE for it.
 * Where any rule met has more seats than one, there is nothing to take.
 */
export function seatFor(question: Question, met: readonly WeighedRule[], context: MatchingContext): SeatAnswer {
  const { candidate } = question
  if (candidate.kind !== 'PERSON' || met.some(({ rule }) => !rule.single)) return { state: 'FREE' }
  const others = holdersOn(question).filter(({ person }) => person !== candidate.person)
  let stale: SeatHolder | null = null
  let unclear: SeatHolder | null = null
  for (const holder of others) {
    const outcome = qualifies(holder, met, context)
    if (outcome === 'MET') return blocked('TAKEN', holder, met)
    if (outcome === 'UNKNOWN') unclear ??= holder
    else stale ??= holder
  }
  unclear ??= perhapsHolding(question)
  if (unclear) return blocked('UNCLEAR', unclear, met)
  return stale ? { state: 'STALE', holder: stale } : { state: 'FREE' }
}

/** Those whom the register knows in the role on the day. */
export function holdersOn({ seatHolders, role, on }: Question): SeatHolder[] {
  return seatHolders.filter(({ membership }) => membership.role === role && within(membership.period, on) === 'YES')
}

/** Somebody else who may still be in the role: nobody knows whether the membership has ended. */
function perhapsHolding({ seatHolders, role, on, candidate }: Question): SeatHolder | null {
  const own = candidate.kind === 'PERSON' ? candidate.person : null
  const perhaps = seatHolders.find(
    ({ membership, person }) =>
      membership.role === role && person !== own && within(membership.period, on) === 'UNKNOWN',
  )
  return perhaps ?? null
}

/** The holder of a seat as a fact, by the register's id of the person: the name may be withheld. */
export function holderFact(holder: SeatHolder): Fact {
  return {
    key: 'SEAT_HOLDER',
    label: { vi: 'Người đang giữ vai trò', en: 'Holder of the role' },
    value: holder.person,
    origin: 'REGISTERED',
    ground: null,
  }
}

/** Whether the rule is met by holding, on record, one named post that nobody else can hold besides. */
function isKnownHolder({ match }: WeighedRule): boolean {
  if (match?.post.origin !== 'REGISTERED') return false
  const { ranks, agencies, fact } = match.selector
  return agencies.agency !== null && fact === null && ranks.length === 1 && HEADS_ONLY.has(ranks[0] as Rank)
}

function qualifies(holder: SeatHolder, met: readonly WeighedRule[], { book, on }: MatchingContext): Outcome {
  const posts = tenuredPosts(holder.tenures, book, on)
  // Whose present post nobody knows may hold any, but for one named post that the candidate is known to hold.
  if (posts.length === 0) return holder.tenures.length > 0 && met.some(isKnownHolder) ? 'NOT_MET' : 'UNKNOWN'
  const outcomes = met.map(({ rule }) => weighRule(rule, posts, { book, on, facts: [] }, 'STATED').outcome)
  return outcomes.find((outcome) => outcome === 'MET') ?? outcomes.find((outcome) => outcome === 'UNKNOWN') ?? 'NOT_MET'
}

function blocked(state: 'TAKEN' | 'UNCLEAR', holder: SeatHolder, met: readonly WeighedRule[]): SeatAnswer {
  const [first] = met
  const basis = holder.membership.bases[0]
  const reason = reasonOf(
    state === 'TAKEN' ? 'SEAT_TAKEN' : 'SEAT_HOLDER_UNCLEAR',
    state === 'TAKEN' ? 'NOT_MET' : 'UNKNOWN',
    {
      ground: basis
        ? { ...basis, quote: null, certainty: holder.membership.certainty }
        : (first?.reason.ground ?? null),
      facts: [holderFact(holder)],
      certainty: holder.membership.certainty,
    },
  )
  return { state, holder, reason }
}
