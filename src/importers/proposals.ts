// What a decision file only proposes: how much of it waits for somebody, and for which places.
import type { DecisionFile } from './files/shapes.ts'

/** How many entries wait to be confirmed or struck out. None of them loads. */
export function countProposals({ proposals }: DecisionFile): number {
  return Object.values(proposals ?? {}).reduce((sum, list) => sum + Object.keys(list ?? {}).length, 0)
}

/** The provisions that proposals speak of, as often as they do. */
export function proposedPaths({ proposals }: DecisionFile): readonly string[] {
  const { obligations = [], admissionRules = [], coverage = [] } = proposals ?? {}
  return [...obligations, ...admissionRules, ...coverage].flatMap(({ at }) => (typeof at === 'string' ? [at] : []))
}
