// Reading the formulas by which one act changes another: `Bãi bỏ Điều 8`, `Khoản 1 Điều 5 được sửa đổi như sau`.
import type { Insertion } from './amending-complement.ts'
import { type Ground, segmentsOf } from './amending-items.ts'
import type { Phrase } from './amending-phrases.ts'
import { FormulaReader, type ReadFormula } from './amending-reader.ts'
import type { Verb } from './amending-verbs.ts'
import { dateAt } from './citation-numbers.ts'
import { tokenize } from './citation-tokens.ts'
import type { RelationKind } from './decision.ts'
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

/** Kinds that end what they name; where a part of it stays, it is only amended. */
const ENDING: ReadonlySet<RelationKind> = new Set(['REPLACES', 'REPEALS', 'ANNULS', 'REVOKES', 'SUSPENDS'])

/** One for each phrase that is changed, one where none is; apart from those that end as a whole those that end in part. */
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
    insertion,
    on: dayBehind(ground, formula) ?? formula.day,
    isStated,
    announced,
    wordingFrom: segment.mark === ':' ? (tokens[segment.to]?.end ?? null) : null,
  }
  if (phrases.length > 0) return phrases.map((phrase) => ({ ...known, phrase }))
  const isLimited = (target: TextReference) => ENDING.has(kind) && formula.limited.has(target.start)
  const whole = targets.filter((target) => !isLimited(target))
  const parts = targets.filter(isLimited)
  const read = { ...known, phrase: null }
  return [
    ...(whole.length > 0 || parts.length === 0 ? [{ ...read, targets: whole }] : []),
    ...(parts.length > 0 ? [{ ...read, kind: 'AMENDS' as const, targets: parts }] : []),
  ]
}

/** `kể từ ngày 01 tháng 8 năm 2019`. */
function dayBehind({ tokens }: Ground, { verb, segment }: ReadFormula): string | null {
  for (let at = verb; at < verb + FARTHEST_DAY && at < segment.to; at++) {
    if (areWords(tokens, at, 'từ', 'ngày')) return dateAt(tokens, at + 2)?.value ?? null
  }
  return null
}
