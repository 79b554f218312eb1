// Proposes in a draft what letters its copy may have lost. Nothing is repaired: a person compares each with the original.
import type { Localized } from '../../domain/source.ts'
import type { Proposals } from '../files/shapes.ts'
import { proposeRepairs } from '../text-damage/proposals.ts'
import { MOST_PROPOSED, repairEntries } from '../text-damage/repair-entries.ts'

export interface ProposedLosses {
  /** Such that together they fit the text. */
  readonly repairs: NonNullable<Proposals['repairs']>
  /** How many more there are than a person could look at. */
  readonly more: number
}

export const NO_LOSSES: ProposedLosses = { repairs: [], more: 0 }

export function proposeLosses(text: string): ProposedLosses {
  const all = proposeRepairs(text)
  const shown = all.slice(0, MOST_PROPOSED)
  const entries = repairEntries(text, shown)
  const repairs = shown.flatMap(({ confidence, alternatives, reason }, index) => {
    const { occurrence, ...entry } = entries[index] ?? { line: 0, wrong: '', right: '' }
    const which = occurrence === undefined ? {} : { occurrence }
    const others = alternatives.length === 0 ? {} : { alternatives: [...alternatives] }
    return [{ ...entry, ...which, confidence, ...others, why: { ...reason } }]
  })
  return { repairs, more: all.length - shown.length }
}

/** What is told where a text has lost more than is proposed. */
export function tooManyLosses(more: number): Localized {
  return {
    vi: `Còn ${more} chỗ nữa có thể mất chữ: nên tìm bản chép tốt hơn.`,
    en: `Places that may have lost letters, beside those proposed: ${more}. Better look for another copy.`,
  }
}
