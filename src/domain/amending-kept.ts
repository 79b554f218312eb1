// What the words around a formula leave of the acts that it ends: behind it, before it, or in a sentence of their own.
import type { Insertion } from './amending-complement.ts'
import type { Item, Segment } from './amending-items.ts'
import { type Kept, keptPlaces, limitsOf, targetsMeant } from './amending-limits.ts'
import type { Phrase } from './amending-phrases.ts'
import type { Verb } from './amending-verbs.ts'
import type { RelationKind } from './decision.ts'
import type { TextReference } from './references.ts'

/** A formula with the tokens [from, to) that say it. */
export interface ReadFormula {
  readonly kind: RelationKind
  /** The verb of the list that it announces, null where it announces none. */
  readonly announced: Verb | null
  readonly targets: readonly TextReference[]
  readonly insertion: Insertion | null
  readonly phrases: readonly Phrase[]
  readonly isStated: boolean
  readonly kept: Kept
  readonly from: number
  readonly to: number
  /** The token of the verb, behind which a day may follow, and the day that stood before it. */
  readonly verb: number
  readonly day: string | null
  readonly segment: Segment
}

/** `words`: those that leave something; without them nobody knows what. */
export function keptOf(targets: readonly TextReference[], words: readonly Item[] = []): Kept {
  return new Map(targets.map((target) => [target.start, keptPlaces(words, target)]))
}

/** Finds what the words behind each formula of a segment leave as it is. `first`: where its formulas begin in the list. */
export function limitFormulas(
  formulas: ReadFormula[],
  first: number,
  { from, to }: Segment,
  items: readonly Item[],
): void {
  let item = 0
  const itemAt = (token: number) => {
    while (item < items.length && (items[item]?.from ?? 0) < token) item++
    return item
  }
  for (let at = first; at < formulas.length; at++) {
    const formula = formulas[at] as ReadFormula
    const next = formulas[at + 1]
    const [begin, verbEnd, close] = [Math.max(from, formula.from), formula.to, next?.from ?? to].map(itemAt)
    const limits = limitsOf(items, {
      from: begin ?? 0,
      verbEnd: verbEnd ?? 0,
      to: close ?? 0,
      targets: formula.targets,
    })
    const end = items[limits.end - 1]?.to ?? 0
    const kept = new Map([...limits.of, ...formula.kept])
    if (limits.of.size > 0) formulas[at] = { ...formula, kept, to: Math.max(formula.to, end) }
  }
}

/** Of the formulas from a place on, a part of each target that the words mean stays as it is. */
export function leaveParts(
  formulas: ReadFormula[],
  first: number,
  words: readonly Item[],
  span: Partial<Pick<ReadFormula, 'from' | 'to'>>,
): void {
  const meant = new Set(
    targetsMeant(
      words,
      formulas.slice(first).flatMap(({ targets }) => targets),
    ),
  )
  for (let at = first; at < formulas.length; at++) {
    const formula = formulas[at] as ReadFormula
    const those = formula.targets.filter((target) => meant.has(target))
    if (those.length > 0)
      formulas[at] = { ...formula, ...span, kept: new Map([...formula.kept, ...keptOf(those, words)]) }
  }
}
