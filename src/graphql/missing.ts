// The answer to a slug that the register does not have: NOT_FOUND, with the nearest that it has.
import type { Moment } from '../domain/moment.ts'
import { nearest } from '../domain/vietnamese.ts'
import { notFound, type Problem } from '../usecases/problem.ts'
import type { RequestContext } from './context.ts'

export async function missing(
  context: RequestContext,
  kind: 'DECISION' | 'AGENCY' | 'GROUP',
  slug: string,
  moment: Moment,
): Promise<Problem> {
  return notFound(['slug'], slug, nearest(slug, await context.store.listSlugs(kind, moment), 3))
}
