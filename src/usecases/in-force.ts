// Which decisions are in force on a day, and which of their obligations stand in provisions that are not.

import type { Decision, Relation } from '../domain/decision.ts'
import { forceOn, provisionForceOn } from '../domain/force.ts'
import { FORCE_KINDS } from '../domain/force-acts.ts'
import type { Moment } from '../domain/moment.ts'
import type { Obligation } from '../domain/obligation.ts'
import { containerOf } from '../domain/provision.ts'
import type { OfDecision, Store } from '../storage/store.ts'

const IN_FORCE = new Set(['IN_FORCE', 'PARTLY_IN_FORCE'])

export interface InForce {
  /** Slugs of the acts in force, whole or in part. */
  readonly decisions: readonly string[]
  /** Ids of those of their obligations whose provisions are not in force. */
  readonly ended: readonly string[]
}

/** On the moment's day. */
export async function inForceOn(store: Store, moment: Moment): Promise<InForce> {
  const [all, relations] = await Promise.all([store.listDecisions(moment), store.listRelations(FORCE_KINDS, moment)])
  const about = Map.groupBy(relations, (relation) => relation.to)
  const decisions = all.filter((act) => IN_FORCE.has(forceOn(act, about.get(act.slug) ?? [], moment.on).status))
  const standing = await standingObligations(store, decisions, relations, moment)
  const ended = [...standing.values()].flatMap(({ ended }) => ended.map(({ decision, key }) => `${decision}#${key}`))
  return { decisions: decisions.map(({ slug }) => slug), ended }
}

interface Standing {
  readonly standing: readonly OfDecision<Obligation>[]
  readonly ended: readonly OfDecision<Obligation>[]
}

/** The obligations of acts of which relations say something of single provisions, told apart; other acts are left out. */
export async function standingObligations(
  store: Store,
  acts: readonly Decision[],
  relations: readonly Relation[],
  { on, version }: Moment,
): Promise<ReadonlyMap<string, Standing>> {
  const moment = { on, version }
  const about = Map.groupBy(relations, (relation) => relation.to)
  const isParted = ({ slug }: Decision) => (about.get(slug) ?? []).some(({ toPath }) => toPath !== null)
  const parted = acts.filter(isParted)
  const slugs = parted.map(({ slug }) => slug)
  if (slugs.length === 0) return new Map()
  const [obligations, provisions] = await Promise.all([
    store.loadObligationsOf(slugs, moment),
    store.loadProvisionsOf(slugs, moment),
  ])
  return new Map(
    parted.map((act): [string, Standing] => {
      const contained = containerOf(provisions.get(act.slug) ?? [])
      const stands = ({ place: { path } }: Obligation) =>
        path === null || IN_FORCE.has(provisionForceOn(act, path, about.get(act.slug) ?? [], on, contained).status)
      const own = obligations.get(act.slug) ?? []
      return [act.slug, { standing: own.filter(stands), ended: own.filter((obligation) => !stands(obligation)) }]
    }),
  )
}
