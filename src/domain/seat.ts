// The seats that decisions create in a group, and whether somebody is known to sit in each on a day.
import { type CalendarDate, within } from './calendar.ts'
import type { AdmissionRule, Group, GroupRole } from './group.ts'
import type { Membership } from './person.ts'
import type { PostSelector } from './post.ts'
import { type HeldPost, postCertainty } from './selection.ts'

export const SEAT_STATUSES = ['FILLED', 'VACANT', 'UNKNOWN'] as const
export type SeatStatus = (typeof SEAT_STATUSES)[number]

/** A place in a group for the holders of some posts: one, or with `single` false as many as there are such posts. */
export interface Seat<H> {
  readonly role: GroupRole
  readonly posts: PostSelector
  readonly single: boolean
  readonly status: SeatStatus
  readonly rule: AdmissionRule
  readonly holders: readonly H[]
}

interface HolderLike {
  readonly membership: Pick<Membership, 'role' | 'period'>
  readonly posts: readonly HeldPost[]
}

/**
 * One seat for each class of posts that a rule admits, in the order of the text. VACANT only while the roster is attested
 * complete and nobody in the role is left whom it may be: otherwise nobody knows, which is UNKNOWN. Holders are those in the role who hold such a post; where a fact
 * besides the post decides, those in the role.
 */
export function seatsOn<H extends HolderLike>(
  group: Pick<Group, 'rosterKeptFrom'>,
  rules: readonly AdmissionRule[],
  holders: readonly H[],
  on: CalendarDate,
): readonly Seat<H>[] {
  const kept = group.rosterKeptFrom !== null && on >= group.rosterKeptFrom
  const present = holders.filter(({ membership }) => within(membership.period, on) === 'YES')
  const perhaps = holders.filter(({ membership }) => within(membership.period, on) === 'UNKNOWN')
  return rules.flatMap((rule) =>
    rule.posts.map((posts) => {
      const inRole = present.filter(({ membership }) => membership.role === rule.role)
      const seated = inRole.filter((holder) => sitsIn(holder, posts, rule.single))
      // Somebody in the role who cannot be placed, or who may still be in it, leaves the seat open.
      const doubtful =
        perhaps.some(({ membership }) => membership.role === rule.role) ||
        (inRole.length > 0 && (rule.single || posts.fact !== null))
      const status = seated.length > 0 ? 'FILLED' : kept && !doubtful ? 'VACANT' : 'UNKNOWN'
      return { role: rule.role, posts, single: rule.single, status, rule, holders: seated }
    }),
  )
}

function sitsIn(holder: HolderLike, posts: PostSelector, single: boolean): boolean {
  if (posts.fact !== null && single) return true
  return holder.posts.some((post) => postCertainty(posts, post) !== null)
}
