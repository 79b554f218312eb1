// Sets decisions side by side, topic by topic, and says in what they differ.
import type { Obligation } from './obligation.ts'

export const DIFFERENCES = ['ABSENT_IN_SOME', 'MODALITY', 'BEARER', 'CONDITION'] as const
export type Difference = (typeof DIFFERENCES)[number]

export interface ComparedCell<T> {
  readonly decision: string
  readonly obligations: readonly T[]
}

/** One topic over all decisions, cells in the order of the decisions. No differences: they say the same of it. */
export interface ComparedTopic<T> {
  readonly topic: string
  readonly cells: readonly ComparedCell<T>[]
  readonly differences: readonly Difference[]
}

type Comparable = Pick<Obligation, 'topic' | 'modality' | 'bearers' | 'condition'>

/**
 * Compares decisions by topic, in the order of `topics`; topics that none of them touches are left out.
 * It compares modality, bearers by role or class, and whether a condition is set; it does not weigh the wording.
 */
export function compareByTopic<T extends Comparable>(
  topics: readonly string[],
  decisions: readonly { readonly slug: string; readonly obligations: readonly T[] }[],
): readonly ComparedTopic<T>[] {
  return topics.flatMap((topic) => {
    const cells = decisions.map(({ slug, obligations }) => ({
      decision: slug,
      obligations: obligations.filter((obligation) => obligation.topic === topic),
    }))
    if (cells.every((cell) => cell.obligations.length === 0)) return []
    return [{ topic, cells, differences: differencesOf(cells) }]
  })
}

function differencesOf(cells: readonly ComparedCell<Comparable>[]): readonly Difference[] {
  const present = cells.filter((cell) => cell.obligations.length > 0)
  const differs: Readonly<Record<Difference, boolean>> = {
    ABSENT_IN_SOME: present.length < cells.length,
    MODALITY: varied(present, (obligation) => obligation.modality),
    BEARER: varied(present, (obligation) => obligation.bearers.map(bearerClass).sort().join('+')),
    CONDITION: varied(present, (obligation) => String(obligation.condition !== null)),
  }
  return DIFFERENCES.filter((difference) => differs[difference])
}

function varied(cells: readonly ComparedCell<Comparable>[], aspect: (obligation: Comparable) => string): boolean {
  const aspects = cells.map((cell) => [...new Set(cell.obligations.map(aspect))].sort().join('|'))
  return new Set(aspects).size > 1
}

// Posts and agencies differ by province in every decision, so they compare by kind and rank, not by name.
function bearerClass(bearer: Obligation['bearers'][number]): string {
  switch (bearer.kind) {
    case 'ROLE':
      return bearer.role
    case 'POST':
      return `POST:${[...bearer.posts.ranks].sort().join(',')}`
    case 'AGENCY':
      return `AGENCY:${bearer.agencies.kinds
        .map(({ kind }) => kind)
        .sort()
        .join(',')}`
    case 'OTHER':
      return 'OTHER'
  }
}
