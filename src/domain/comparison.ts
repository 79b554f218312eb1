// Sets decisions side by side, topic by topic, and says in what they differ.
import type { Obligation } from './obligation.ts'

export const DIFFERENCES = [
  'NOT_KNOWN',
  'ABSENT_IN_SOME',
  'NUMBER',
  'MODALITY',
  'BEARER',
  'COUNTERPARTY',
  'CONDITION',
] as const
export type Difference = (typeof DIFFERENCES)[number]

export interface ComparedCell<T> {
  readonly decision: string
  /** False where the registry cannot tell what the decision says: an empty cell then proves nothing. */
  readonly known: boolean
  readonly obligations: readonly T[]
}

/** One topic over all decisions, cells in the order of the decisions. No differences: the same but for the wording. */
export interface ComparedTopic<T> {
  readonly topic: string
  readonly cells: readonly ComparedCell<T>[]
  readonly differences: readonly Difference[]
}

type Comparable = Pick<Obligation, 'topic' | 'modality' | 'bearers' | 'counterparties' | 'condition'>

/**
 * Compares decisions by topic, in the order of `topics`; topics that none of them touches are left out.
 * It compares how many there are, their modality, bearers and counterparties by role or class, and whether a condition is
 * set; it does not weigh the wording. `whole` false: only a report of the decision is held, so that its silence on a topic
 * tells nothing of the decision's.
 */
export function compareByTopic<T extends Comparable>(
  topics: readonly string[],
  decisions: readonly {
    readonly slug: string
    readonly known: boolean
    readonly whole: boolean
    readonly obligations: readonly T[]
  }[],
): readonly ComparedTopic<T>[] {
  return topics.flatMap((topic) => {
    const cells = decisions.map(({ slug, known, whole, obligations }) => {
      const own = obligations.filter((obligation) => obligation.topic === topic)
      return { decision: slug, known: known && (whole || own.length > 0), obligations: own }
    })
    if (cells.every((cell) => cell.obligations.length === 0)) return []
    return [{ topic, cells, differences: differencesOf(cells) }]
  })
}

function differencesOf(cells: readonly ComparedCell<Comparable>[]): readonly Difference[] {
  const present = cells.filter((cell) => cell.obligations.length > 0)
  const differs: Readonly<Record<Difference, boolean>> = {
    NOT_KNOWN: cells.some((cell) => !cell.known),
    ABSENT_IN_SOME: cells.some((cell) => cell.known && cell.obligations.length === 0),
    NUMBER: new Set(present.map((cell) => cell.obligations.length)).size > 1,
    MODALITY: varied(present, (obligation) => obligation.modality),
    BEARER: varied(present, (obligation) => obligation.bearers.map(bearerClass).sort().join('+')),
    COUNTERPARTY: varied(present, (obligation) => obligation.counterparties.map(bearerClass).sort().join('+')),
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
