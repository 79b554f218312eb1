// Whether a post, or an agency, is among those that a text means, leaving succession and facts aside.
import type { Agency, AgencySelector } from './agency.ts'
import type { PostSelector, Rank } from './post.ts'
import { type Certainty, weakest } from './source.ts'

/** A post as far as rules look at it: its rank and its agency. */
export interface HeldPost {
  readonly rank: Rank
  readonly agency: Pick<Agency, 'slug' | 'kind' | 'province'>
}

/** How sure it is that the text means the post; null: it does not, or a fact besides the post decides. */
export function postCertainty(selector: PostSelector, post: HeldPost): Certainty | null {
  if (selector.fact !== null) return null
  if (selector.ranks.length > 0 && !selector.ranks.includes(post.rank)) return null
  const agency = agencyCertainty(selector.agencies, post.agency)
  return agency && weakest([agency, selector.certainty])
}

/** How sure it is that the text means the agency; null: it does not, or nobody has settled whether its kind is meant. */
export function agencyCertainty(selector: AgencySelector, agency: HeldPost['agency']): Certainty | null {
  if (selector.agency !== null) return selector.agency === agency.slug ? 'STATED' : null
  if (selector.within !== null && selector.within !== agency.province) return null
  const reading = selector.kinds.find(({ kind }) => kind === agency.kind)
  return reading && reading.certainty !== 'UNSETTLED' ? reading.certainty : null
}
