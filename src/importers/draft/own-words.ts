// What a decision says for itself: without the words of other acts that it amends, which are quoted or set below a colon.
import type { AmendingFormula } from '../../domain/amending-formulas.ts'
import { firstAfter } from '../../domain/amending-items.ts'
import { type Quotation, quotationsIn } from '../../domain/quotations.ts'
import type { ParsedComponent, ParsedDecision, ParsedProvision } from '../decision-text/parsed.ts'
import { spokenParts } from '../proposed-relations.ts'

export interface OwnWords {
  readonly components: readonly ParsedComponent[]
  /** Provisions of which nothing is left, and that speak of no other act themselves. */
  readonly silent: readonly string[]
}

type Formulas = ReadonlyMap<string, readonly AmendingFormula[]>

const LONGEST_LABEL = 16
const LABELLED = /^.\s?(?:(?:Điều|Chương|Mục) [\dIVX]|\d{1,3}\p{Ll}?[.)] |\p{Ll}[.)] )/su

/** The provisions with the words of amended acts taken out. Where nothing is amended they are as they were. */
export function ownWords(parsed: ParsedDecision): OwnWords {
  const formulas: Formulas = new Map(
    spokenParts(parsed).map((spoken) => [`${spoken.path} ${spoken.part}`, spoken.formulas]),
  )
  const silent: string[] = []
  const components = parsed.components.map((component) => ({
    ...component,
    provisions: component.provisions.map((provision) => own(provision, formulas, silent, false)),
  }))
  return { components, silent }
}

/** `isReworded`: the provision stands where the new wording of another act does. */
function own(provision: ParsedProvision, formulas: Formulas, silent: string[], isReworded: boolean): ParsedProvision {
  const { path, heading, text, children } = provision
  const [inHeading, inText] = ['heading', 'text'].map((part) => formulas.get(`${path} ${part}`) ?? [])
  const speaks = [...(inHeading ?? []), ...(inText ?? [])]
  const isWording = isReworded && speaks.length === 0
  if (isWording) silent.push(path)
  const amends = isReworded || speaks.some((formula) => changesWording(formula) || formula.announced !== null)
  const left = text === null || isWording ? null : withoutWording(text, inText ?? [], amends)
  const rewords = isReworded || (inHeading ?? []).some(changesWording) || (inText ?? []).some(announcesWording)
  return {
    ...provision,
    heading: isWording ? null : heading,
    text: left === '' ? null : left,
    children: children.map((child) => own(child, formulas, silent, rewords)),
  }
}

function changesWording({ kind, targets }: AmendingFormula): boolean {
  if (targets.length === 0) return false
  return (
    kind === 'AMENDS' || kind === 'CORRECTS' || (kind === 'REPLACES' && targets.some(({ places }) => places.length > 0))
  )
}

function announcesWording(formula: AmendingFormula): boolean {
  return formula.wordingFrom !== null && changesWording(formula)
}

/** The words outside what is amended: no quotation of a formula, nothing behind `như sau:`, no quoted provision. */
function withoutWording(text: string, formulas: readonly AmendingFormula[], amends: boolean): string {
  const phrases = formulas.filter(({ phrase }) => phrase !== null)
  const isOfPhrase = ({ start, end }: Quotation) => (phrases[firstAfter(phrases, start)]?.start ?? end) < end
  const quoted = quotationsIn(text).filter(
    (quotation) => isOfPhrase(quotation) || (quotation.isPassage && (amends || isLabelled(text, quotation))),
  )
  const spans = [...wordings(text, formulas), ...quoted].sort((a, b) => a.start - b.start)
  const kept: string[] = []
  let from = 0
  for (const { start, end } of spans) {
    if (start > from) kept.push(text.slice(from, start))
    from = Math.max(from, end)
  }
  kept.push(text.slice(from))
  const words = kept.join('').trim()
  return spans.length > 0 && !/[\p{L}\d]/u.test(words) ? '' : words
}

function isLabelled(text: string, { start }: Quotation): boolean {
  return LABELLED.test(text.slice(start, start + LONGEST_LABEL))
}

/** What stands between the colon of a formula and the next formula. */
function wordings(text: string, formulas: readonly AmendingFormula[]): readonly { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let end = text.length
  let before = text.length
  for (const formula of formulas.toReversed()) {
    const { wordingFrom } = formula
    // Those that share a colon are followed by the same.
    if (wordingFrom !== null && before >= wordingFrom) end = before
    if (wordingFrom !== null && announcesWording(formula))
      spans.push({ start: wordingFrom, end: Math.max(end, wordingFrom) })
    before = formula.start
  }
  return spans
}
