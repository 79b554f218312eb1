// Which rules apply: to a group, a role in it, or one of its members, on a day.
import { within } from '../domain/calendar.ts'
import type { GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { Modality, Obligation } from '../domain/obligation.ts'
import { applicableObligations, type RuleList, type RuleSubject } from '../domain/obligations.ts'
import type { Membership, Tenure } from '../domain/person.ts'
import { weakest } from '../domain/source.ts'
import type { OfDecision } from '../storage/store.ts'
import { type GroupReads, governingDecisions, heldPosts } from './governing.ts'

type Rules = RuleList<OfDecision<Obligation>>

/** The obligations that bind a role, or with a null role everybody in the group. Null modality: all. */
export async function groupRules(
  reads: GroupReads,
  slug: string,
  role: GroupRole | null,
  modality: readonly Modality[] | null,
  moment: Moment,
): Promise<Rules> {
  const governing = await governingDecisions(reads, slug, moment.on)
  const subject: RuleSubject | null = role && { roles: [role], posts: [] }
  return only(applicableObligations(governing, subject, moment.on), modality)
}

/** The obligations that bind one member: by role, by the posts held that day and by their agencies. */
export async function memberRules(
  reads: GroupReads & { readonly tenuresOf: { load(person: string): Promise<readonly Tenure[]> } },
  membership: Membership,
  modality: readonly Modality[] | null,
  moment: Moment,
): Promise<Rules> {
  if (within(membership.period, moment.on) === 'NO') return { items: [], asAt: null, certainty: null }
  const [governing, tenures] = await Promise.all([
    governingDecisions(reads, membership.group, moment.on),
    reads.tenuresOf.load(membership.person),
  ])
  const held = tenures.filter(
    ({ capacity, period }) => capacity !== 'STANDING_IN' && within(period, moment.on) === 'YES',
  )
  const subject = { roles: [membership.role], posts: await heldPosts(reads, held) }
  return only(applicableObligations(governing, subject, moment.on), modality)
}

function only(rules: Rules, modality: readonly Modality[] | null): Rules {
  if (modality === null) return rules
  const items = rules.items.filter(({ obligation }) => modality.includes(obligation.modality))
  return { ...rules, items, certainty: items.length === 0 ? null : weakest(items.map(({ certainty }) => certainty)) }
}
