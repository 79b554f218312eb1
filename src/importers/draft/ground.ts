// What the register knows that a draft can use: its agencies and its acts.
import type { Agency } from '../../domain/agency.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Store } from '../../storage/store.ts'

export interface DraftGround {
  readonly agencies: readonly Agency[]
  readonly acts: readonly Decision[]
}

export async function draftGround(store: Store, moment: Moment): Promise<DraftGround> {
  const [slugs, acts] = await Promise.all([store.listSlugs('AGENCY', moment), store.listDecisions(moment)])
  return { agencies: [...(await store.loadAgencies(slugs, moment)).values()], acts }
}
