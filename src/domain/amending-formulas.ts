// Reading the formulas by which one act changes another: `Bãi bỏ Điều 8`, `Khoản 1 Điều 5 được sửa đổi như sau`.
import type { Insertion } from './amending-complement.ts'
import { type Ground, segmentsOf } from './amending-items.ts'
import type { ReadFormula } from './amending-kept.ts'
import type { Phrase } from './amending-phrases.ts'
import { completedBy, completedInTurn } from './amending-places.ts'
import { FormulaReader } from './amending-reader.ts'
import type { Verb } from './amending-verbs.ts'
import { dateAt } from './citation-numbers.ts'
import { tokenize } from './citation-tokens.ts'
import type { RelationKind } from './decision.ts'
import type { PathStep } from './provision.ts'
import { quotationsIn } from './quotations.ts'
import { areWords } from './reference-words.ts'
import { referencesAmong, type TextReference } from './references.ts'

export interface AmendingFormula {
  readonly kind: RelationKind
  /** The formula with what it changes, [start, end) in UTF-16 units of the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** What it changes; empty where it announces a list: `Bãi bỏ các quyết định sau:`. */
  readonly targets: readonly TextReference[]
  /** Of the one target that ends only in part the places that stay, none where the words name no places; null: it ends whole. */
  readonly kept: readonly KeptPlace[] | null
  readonly insertion: Insertion | null
  readonly phrase: Phrase | null
  /** The day from which it takes effect, YYYY-MM-DD, where the same sentence says so. */
  readonly on: string | null
  /** False where the words only show that something ends: `hết hiệu lực`. */
  readonly isStated: boolean
  /** The verb of the list that it announces, to be handed to the reading of each item; null: it announces none. */
  readonly announced: Verb | null
  /** Where what it announces begins, behind the colon: the new wording, or a list; null: nothing is. */
  readonly wordingFrom: number | null
}

/** A place that stays, of the act that ends otherwise. `instrument`: its kind, folded (`quy che`), where the words name one. */
export interface KeptPlace {
  readonly instrument: string | null
  readonly steps: readonly PathStep[]
}

/** How far a day may stand from the formula that it dates. */
const FARTHEST_DAY = 80

/**
 * The formulas of a text in their order, outside what it quotes, in either voice. `announced`: of the list above whose item
 * the text is. Never throws; takes time linear in the length. What is relative in them is left unclear, and what they say
 * of the act itself (`Quyết định này`) is left out: a wish, a duty or a condition that something be amended is no formula.
 */
export function readAmendingFormulas(text: string, announced: Verb | null = null): readonly AmendingFormula[] {
  const tokens = tokenize(text)
  const quotations = quotationsIn(text)
  const ground = { text, tokens, quotations, references: referencesOutside(text, tokens, quotations) }
  const segments = segmentsOf(ground)
  const reader = new FormulaReader(ground)
  segments.forEach((segment, index) => {
    reader.read(segment, index === segments.length - 1, announced)
  })
  return reader.formulas.flatMap((formula) => formulasOf(ground, formula))
}

function referencesOutside(text: string, tokens: Ground['tokens'], quotations: Ground['quotations']) {
  let at = 0
  return referencesAmong(text, tokens, null).filter(({ start }) => {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    return (quotations[at]?.start ?? Number.POSITIVE_INFINITY) > start
  })
}

/** Kinds that end what they name, of which a part may stay. */
const ENDING: ReadonlySet<RelationKind> = new Set(['REPLACES', 'REPEALS', 'ANNULS', 'REVOKES', 'SUSPENDS'])

/** One for each phrase that is changed, one where none is; apart from what ends as a whole what ends in part. */
function formulasOf(ground: Ground, formula: ReadFormula): readonly AmendingFormula[] {
  const { text, tokens } = ground
  const { kind, announced, insertion, isStated, segment, targets, phrases } = formula
  const start = tokens[formula.from]?.start ?? 0
  const end = tokens[formula.to - 1]?.end ?? text.length
  const known = {
    kind,
    start,
    end,
    text: text.slice(start, end),
    targets,
    kept: null,
    insertion,
    on: dayBehind(ground, formula) ?? formula.day,
    isStated,
    announced,
    wordingFrom: segment.mark === ':' ? (tokens[segment.to]?.end ?? null) : null,
  }
  if (phrases.length > 0) return phrases.map((phrase) => ({ ...known, phrase }))
  const isPart = (target: TextReference) => ENDING.has(kind) && formula.kept.has(target.start)
  const whole = targets.filter((target) => !isPart(target))
  const parts = targets.filter(isPart)
  const read = { ...known, phrase: null }
  return [
    ...(whole.length > 0 || parts.length === 0 ? [{ ...read, targets: whole }] : []),
    ...parts.map((target) => ({ ...read, targets: [target], kept: placesKept(formula, target) })),
  ]
}

function placesKept({ kept }: ReadFormula, target: TextReference): readonly KeptPlace[] {
  return completedInTurn(kept.get(target.start) ?? []).flatMap((reference) => {
    const { act, places } = completedBy(reference, target)
    const instrument = reference.act.of === 'UNCLEAR' ? reference.act.kind : act.of === 'OTHER' ? act.instrument : null
    return places.map((steps) => ({ instrument, steps }))
  })
}

/** `kể từ ngày 01 tháng 8 năm 2019`. */
function dayBehind({ tokens }: Ground, { verb, segment }: ReadFormula): string | null {
  for (let at = verb; at < verb + FARTHEST_DAY && at < segment.to; at++) {
    if (areWords(tokens, at, 'từ', 'ngày')) return dateAt(tokens, at + 2)?.value ?? null
  }
  return null
}
