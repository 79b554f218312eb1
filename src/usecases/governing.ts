// The decisions that govern a group, with what each says: read once for rules and seats.

import type { Agency } from '../domain/agency.ts'
import { type CalendarDate, within } from '../domain/calendar.ts'
import type { Decision, Relation } from '../domain/decision.ts'
import type { AdmissionRule, Governance, Group } from '../domain/group.ts'
import type { Obligation } from '../domain/obligation.ts'
import type { GoverningDecision } from '../domain/obligations.ts'
import type { Tenure } from '../domain/person.ts'
import { containerOf, type Parented } from '../domain/provision.ts'
import type { HeldPost } from '../domain/selection.ts'
import type { OfDecision } from '../storage/store.ts'

interface Loads<V> {
  load(key: string): Promise<V>
}

/** What these questions read, batched by whoever brings it. */
export interface GroupReads {
  readonly group: Loads<Group | null>
  readonly governancesOf: Loads<readonly (Governance & { readonly decision: string })[]>
  readonly decision: Loads<Decision | null>
  readonly relationsOf: Loads<readonly Relation[]>
  readonly obligationsOf: Loads<readonly OfDecision<Obligation>[]>
  readonly admissionRulesOf: Loads<readonly OfDecision<AdmissionRule>[]>
  readonly agency: Loads<Agency | null>
  readonly provisionsOf: Loads<readonly Parented[]>
}

export interface Governing extends GoverningDecision<OfDecision<Obligation>> {
  readonly admissionRules: readonly OfDecision<AdmissionRule>[]
}

/** The decisions that govern a group on a day; none on a day on which the group is not active. */
export async function governingDecisions(
  reads: GroupReads,
  slug: string,
  on: CalendarDate,
): Promise<readonly Governing[]> {
  const group = await reads.group.load(slug)
  return group && within(group.active, on) === 'NO' ? [] : decisionsOf(reads, slug)
}

/** The decisions of a group, or of the class of groups that it is one of, of any day, in the order of their beginning. */
export async function decisionsOf(reads: GroupReads, slug: string): Promise<readonly Governing[]> {
  const group = await reads.group.load(slug)
  const source = group?.classOf ?? slug
  const governances = await reads.governancesOf.load(source)
  const loaded = governances.map(async (governance) => {
    const [decision, relations, obligations, admissionRules, provisions] = await Promise.all([
      reads.decision.load(governance.decision),
      reads.relationsOf.load(governance.decision),
      reads.obligationsOf.load(governance.decision),
      reads.admissionRulesOf.load(governance.decision),
      reads.provisionsOf.load(governance.decision),
    ])
    const own = admissionRules.filter((rule) => rule.group === source)
    return decision
      ? [{ governance, decision, relations, obligations, admissionRules: own, containerOf: containerOf(provisions) }]
      : []
  })
  return (await Promise.all(loaded)).flat()
}

/** Posts as rules look at them. A post of an agency that is not known counts for nothing. */
export async function heldPosts(
  reads: Pick<GroupReads, 'agency'>,
  tenures: readonly Tenure[],
): Promise<readonly HeldPost[]> {
  const posts = tenures.map(async ({ post }) => {
    const agency = await reads.agency.load(post.agency)
    return agency ? [{ rank: post.rank, agency }] : []
  })
  return (await Promise.all(posts)).flat()
}
