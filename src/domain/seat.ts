// The seats that decisions create in a group, and whether somebody is known to sit in each on a day.
import { rulesGoverning } from './admission-governing.ts'
import { type MatchingContext, matchPost } from './admission-matching.ts'
import { findAbsence, knownBody, seatPost, tenuredPosts } from './admission-posts.ts'
import { findKindEnd } from './admission-provinces.ts'
import type { Rulebook, RuleOfDecision } from './admission-question.ts'
import { findSuccessor, type KnownBody } from './admission-succession.ts'
import { type CalendarDate, englishDate, shortOfficialDate, within } from './calendar.ts'
import type { GroupRole } from './group.ts'
import { completenessOn } from './membership.ts'
import type { Membership, Tenure } from './person.ts'
import type { PostSelector } from './post.ts'
import { type Certainty, type Localized, strongest, weakest } from './source.ts'

export const SEAT_STATUSES = ['FILLED', 'VACANT', 'UNKNOWN'] as const
export type SeatStatus = (typeof SEAT_STATUSES)[number]

/** A place in a group for the holders of some posts: one, or with `single` false as many as there are such posts. */
export interface Seat<H> {
  readonly role: GroupRole
  readonly posts: PostSelector
  readonly single: boolean
  readonly status: SeatStatus
  /** That the body of the text has ended, since when, and what took its functions over; null where it stands. */
  readonly note: Localized | null
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
 * One seat for each class of posts that a rule admits, in the order of the text, but for classes of which no post can be
 * held that day and that nothing took over: such a seat does not exist. Holders are those in the role whose post is one of
 * the class, weighed as for admission: through succession, and by the capacity in which it is held; a leader or
 * administrator is a member too, INFERRED. VACANT only while the roster is attested complete and nobody is left whom the
 * seat may be: otherwise nobody knows, which is UNKNOWN. A rule in doubt settles nothing.
 */
export function seatsOn<H extends RoleHolder>(
  book: Rulebook,
  holders: readonly H[],
  on: CalendarDate,
): readonly Seat<H>[] {
  const context: MatchingContext = { book, on, facts: [] }
  return rulesGoverning(book, on).flatMap((governed) =>
    governed.rule.posts.flatMap((posts) => {
      const existence = existenceOf(posts, book, on)
      return existence === null ? [] : [seatOf(posts, existence, governed, holders, context)]
    }),
  )
}

function seatOf<H extends RoleHolder>(
  posts: PostSelector,
  { certainty: existence, note }: Existence,
  { rule, by, doubt }: ReturnType<typeof rulesGoverning>[number],
  holders: readonly H[],
  context: MatchingContext,
): Seat<H> {
  const seat = { role: rule.role, posts, single: rule.single, rule, note }
  const weighed = holders.map((holder) => ({ holder, ...sitting(holder, posts, rule, context) }))
  const seated = weighed.filter(({ sits }) => sits === 'YES')
  const base = doubt === null ? weakest([rule.certainty, by.certainty]) : 'UNSETTLED'
  if (seated.length > 0) {
    const certainty = weakest([base, strongest(seated.map((one) => one.certainty))])
    return { ...seat, status: 'FILLED', certainty, holders: seated.map(({ holder }) => holder) }
  }
  const complete = completenessOn(context.book.group, context.on)
  // Somebody in a role of one seat by a post that is not the text's leaves it open whose the seat is.
  const open = weighed.some(({ holder, sits }) => sits === 'PERHAPS' || (rule.single && isInRole(holder, rule)))
  const settled = base !== 'UNSETTLED' && existence !== 'UNSETTLED' && !open
  return complete !== null && settled
    ? { ...seat, status: 'VACANT', certainty: weakest([base, existence, complete]), holders: [] }
    : { ...seat, status: 'UNKNOWN', certainty: 'UNSETTLED', holders: [] }
}

/** How sure it is that some post of a class can be held on a day; UNSETTLED where nobody knows what took its place. */
interface Existence {
  readonly certainty: Certainty
  readonly note: Localized | null
}

const STANDS: Existence = { certainty: 'STATED', note: null }

/** Whether some post of the class can be held on a day, itself or in what succeeded it; null: none can. */
function existenceOf({ agencies, ranks, label }: PostSelector, book: Rulebook, on: CalendarDate): Existence | null {
  const named = book.agencies.get(agencies.agency ?? '')
  if (agencies.agency !== null && named === undefined) return STANDS
  if (named) {
    const post = seatPost(label.vi, ranks[0] ?? 'OTHER', named)
    const absence = findAbsence(post, book, on)
    if (absence === null) return STANDS
    return absence.ended ? inheritedAs(knownBody(post), absence.on, book, on) : null
  }
  const ends = agencies.kinds.map(({ kind }) => ({ kind, end: findKindEnd(kind, agencies.within, book, on) }))
  if (ends.some(({ end }) => end === null)) return STANDS
  const heirs = ends.flatMap(({ kind, end }) =>
    end === null ? [] : (inheritedAs({ agency: null, kind, province: agencies.within }, end.on, book, on) ?? []),
  )
  return heirs[0] ?? null
}

function inheritedAs(body: KnownBody, ended: CalendarDate, book: Rulebook, on: CalendarDate): Existence | null {
  const successor = findSuccessor(body, book, on)
  if (successor === null) return null
  const heir = book.agencies.get(successor.to.agency ?? '')?.name ?? null
  const settled = successor.effect !== 'UNSETTLED'
  const vi = heir && settled ? `; tiếp nhận: ${heir.vi} (suy ra)` : '; chưa rõ vị trí này chuyển cho ai'
  const en = heir && settled ? `; taken over by: ${heir.en} (inferred)` : '; to whom the seat passed is not settled'
  return {
    certainty: settled ? weakest(['INFERRED', successor.certainty]) : 'UNSETTLED',
    note: {
      vi: `Cơ quan nêu trong văn bản không còn từ ngày ${shortOfficialDate(ended)}${vi}.`,
      en: `The body that the text names has not existed since ${englishDate(ended)}${en}.`,
    },
  }
}

interface Sitting {
  readonly sits: 'YES' | 'NO' | 'PERHAPS'
  readonly certainty: Certainty
}

function sitting(holder: RoleHolder, posts: PostSelector, rule: RuleOfDecision, context: MatchingContext): Sitting {
  const { membership, tenures } = holder
  const certainty = membership.role === rule.role ? membership.certainty : weakest(['INFERRED', membership.certainty])
  const present = within(membership.period, context.on)
  if (present === 'NO' || !isInRole(holder, rule)) return { sits: 'NO', certainty }
  const held = tenuredPosts(tenures, context.book, context.on)
  // Of whom no post is known that day, nobody knows which it is.
  if (held.length === 0) return { sits: 'PERHAPS', certainty }
  const matches = held.map((post) => matchPost(post, posts, context))
  const met = matches.filter(
    ({ outcome, code }) => outcome === 'MET' || (code === 'FACTS_MISSING' && isByRule(membership, rule)),
  )
  if (met.length > 0 && present === 'YES') {
    return { sits: 'YES', certainty: weakest([certainty, strongest(met.map((match) => match.certainty))]) }
  }
  return { sits: met.length > 0 || matches.some(({ outcome }) => outcome === 'UNKNOWN') ? 'PERHAPS' : 'NO', certainty }
}

/** Whoever leads or administers a group is a member of it. */
function isInRole({ membership }: RoleHolder, { role }: RuleOfDecision): boolean {
  return membership.role === role || role === 'MEMBER'
}

/** Whether somebody was let in by this very rule, so that what it asks besides the post was found to hold. */
function isByRule({ bases }: RoleHolder['membership'], { decision, place, single }: RuleOfDecision): boolean {
  const named = bases.some(
    (basis) =>
      basis.decision === decision && basis.place.path === place.path && basis.place.paragraph === place.paragraph,
  )
  return single || named
}
