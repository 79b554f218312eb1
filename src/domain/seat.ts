// The seats that decisions create in a group, and whether somebody is known to sit in each on a day.
import { rulesGoverning } from './admission-governing.ts'
import { type MatchingContext, matchPost } from './admission-matching.ts'
import { tenuredPosts } from './admission-posts.ts'
import type { Rulebook, RuleOfDecision } from './admission-question.ts'
import { type CalendarDate, within } from './calendar.ts'
import type { GroupRole } from './group.ts'
import { completenessOn } from './membership.ts'
import type { Membership, Tenure } from './person.ts'
import type { PostSelector } from './post.ts'
import { type Certainty, strongest, weakest } from './source.ts'

export const SEAT_STATUSES = ['FILLED', 'VACANT', 'UNKNOWN'] as const
export type SeatStatus = (typeof SEAT_STATUSES)[number]

/** A place in a group for the holders of some posts: one, or with `single` false as many as there are such posts. */
export interface Seat<H> {
  readonly role: GroupRole
  readonly posts: PostSelector
  readonly single: boolean
  readonly status: SeatStatus
  /** Of the status; UNSETTLED where it is UNKNOWN. */
  readonly certainty: Certainty
  readonly rule: RuleOfDecision
  readonly holders: readonly H[]
}

/** Somebody who has a role in the group on the day, or may have, with every tenure that is known. */
export interface RoleHolder {
  readonly membership: Pick<Membership, 'role' | 'period' | 'bases' | 'certainty'>
  readonly tenures: readonly Tenure[]
}

/**
 * One seat for each class of posts that a rule admits, in the order of the text. Holders are those in the role whose post
 * is one of the class, weighed as for admission: through succession, and by the capacity in which it is held. VACANT only
 * while the roster is attested complete and nobody in the role is left whom the seat may be: otherwise nobody knows,
 * which is UNKNOWN.
 */
export function seatsOn<H extends RoleHolder>(
  book: Rulebook,
  holders: readonly H[],
  on: CalendarDate,
): readonly Seat<H>[] {
  const context: MatchingContext = { book, on, facts: [] }
  return rulesGoverning(book, on).flatMap(({ rule, by, doubt }) =>
    rule.posts.map((posts): Seat<H> => {
      const seat = { role: rule.role, posts, single: rule.single, rule }
      const weighed = holders
        .filter(({ membership }) => membership.role === rule.role)
        .map((holder) => ({ holder, ...sitting(holder, posts, rule, context) }))
      const seated = weighed.filter(({ sits }) => sits === 'YES')
      const base = weakest([rule.certainty, by.certainty])
      if (seated.length > 0) {
        const certainty = weakest([base, strongest(seated.map((one) => one.certainty))])
        return { ...seat, status: 'FILLED', certainty, holders: seated.map(({ holder }) => holder) }
      }
      const complete = completenessOn(book.group, on)
      // Somebody in a role of one seat by a post that is not the text's leaves it open whose the seat is.
      const open = doubt !== null || weighed.some(({ sits }) => sits === 'PERHAPS' || rule.single)
      return complete === null || open
        ? { ...seat, status: 'UNKNOWN', certainty: 'UNSETTLED', holders: [] }
        : { ...seat, status: 'VACANT', certainty: weakest([base, complete]), holders: [] }
    }),
  )
}

interface Sitting {
  readonly sits: 'YES' | 'NO' | 'PERHAPS'
  readonly certainty: Certainty
}

function sitting(holder: RoleHolder, posts: PostSelector, rule: RuleOfDecision, context: MatchingContext): Sitting {
  const { membership, tenures } = holder
  const { certainty } = membership
  const present = within(membership.period, context.on)
  if (present === 'NO') return { sits: 'NO', certainty }
  // Of whom no tenure is known at all, nobody knows which post it is.
  if (tenures.length === 0) return { sits: 'PERHAPS', certainty }
  const matches = tenuredPosts(tenures, context.book, context.on).map((post) => matchPost(post, posts, context))
  const met = matches.filter(
    ({ outcome, code }) => outcome === 'MET' || (code === 'FACTS_MISSING' && isByRule(membership, rule)),
  )
  if (met.length > 0 && present === 'YES') {
    return { sits: 'YES', certainty: weakest([certainty, strongest(met.map((match) => match.certainty))]) }
  }
  return { sits: met.length > 0 || matches.some(({ outcome }) => outcome === 'UNKNOWN') ? 'PERHAPS' : 'NO', certainty }
}

/** Whether somebody was let in by this very rule, so that what it asks besides the post was found to hold. */
function isByRule({ bases }: RoleHolder['membership'], { decision, place, single }: RuleOfDecision): boolean {
  const named = bases.some(
    (basis) =>
      basis.decision === decision && basis.place.path === place.path && basis.place.paragraph === place.paragraph,
  )
  return single || named
}
