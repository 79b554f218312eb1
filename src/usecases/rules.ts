// Which rules apply: to a group, a role in it, or one of its members, on a day.
import { tenuredPosts } from '../domain/admission-posts.ts'
import { within } from '../domain/calendar.ts'
import type { GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { Modality } from '../domain/obligation.ts'
import { applicableObligations, type RuleList, type RuleSubject } from '../domain/obligations.ts'
import type { Membership, Tenure } from '../domain/person.ts'
import { weakest } from '../domain/source.ts'
import type { GroupReads } from './roster.ts'

type Reads = Pick<GroupReads, 'rulebook'>

const NONE: RuleList = { items: [], asAt: null, certainty: null }

/** The obligations that bind a role, or with a null role everybody in the group. Null modality: all. */
export async function groupRules(
  reads: Reads,
  slug: string,
  role: GroupRole | null,
  modality: readonly Modality[] | null,
  moment: Moment,
): Promise<RuleList> {
  const book = await reads.rulebook.load(slug)
  const subject: RuleSubject | null = role && { roles: [role], posts: [] }
  return book ? only(applicableObligations(book, subject, moment.on), modality) : NONE
}

/** The obligations that bind one member: by role, by the posts of the tenures given that count that day, by their agencies. */
export async function memberRules(
  reads: Reads,
  membership: Membership,
  tenures: readonly Tenure[],
  modality: readonly Modality[] | null,
  moment: Moment,
): Promise<RuleList> {
  const book = await reads.rulebook.load(membership.group)
  if (!book || within(membership.period, moment.on) === 'NO') return NONE
  const subject = { roles: [membership.role], posts: tenuredPosts(tenures, book, moment.on) }
  return only(applicableObligations(book, subject, moment.on), modality)
}

function only(rules: RuleList, modality: readonly Modality[] | null): RuleList {
  if (modality === null) return rules
  const items = rules.items.filter(({ obligation }) => modality.includes(obligation.modality))
  return { ...rules, items, certainty: items.length === 0 ? null : weakest(items.map(({ certainty }) => certainty)) }
}
