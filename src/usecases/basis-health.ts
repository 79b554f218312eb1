// Which bases of a decision are still in force on a day, and what took the place of those that are not.

import type { CalendarDate } from '../domain/calendar.ts'
import type { Relation } from '../domain/decision.ts'
import { type Force, type ForceFacts, forceOn } from '../domain/force.ts'

/** One basis: the relation that names it, its force, and the acts that ended it. */
export interface BasisHealth {
  readonly basis: Relation
  readonly force: Force
  readonly on: CalendarDate
}

interface Reads {
  readonly relationsOf: { load(slug: string): Promise<readonly Relation[]> }
  readonly decision: { load(slug: string): Promise<ForceFacts | null> }
}

/**
 * The bases of a decision in the order of its text, each with its force on the day. A basis that has ended does not by
 * itself end the decision: nothing here touches the decision's own force.
 */
export async function basisHealth(reads: Reads, slug: string, on: CalendarDate): Promise<readonly BasisHealth[]> {
  const relations = await reads.relationsOf.load(slug)
  const bases = relations.filter((relation) => relation.from === slug && relation.kind === 'BASED_ON')
  const weighed = bases.map(async (basis) => {
    const [act, about] = await Promise.all([reads.decision.load(basis.to), reads.relationsOf.load(basis.to)])
    return act ? [{ basis, force: forceOn(act, about, on), on }] : []
  })
  return (await Promise.all(weighed)).flat()
}
