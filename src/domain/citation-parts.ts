// Several references in one text: where one ends and the next begins, and which act the later ones share.
import { instrumentAt, kindAt } from './citation-kinds.ts'
import { bareNumberAt, numberAt } from './citation-numbers.ts'
import { stepAt } from './citation-steps.ts'
import { type Token, tokenize } from './citation-tokens.ts'
import type { CitationReading } from './citation-words.ts'
import { PROVISION_KINDS } from './provision.ts'

/** Something that only a citation has, at the tokens [from, to). */
export interface Core {
  readonly is: 'STEP' | 'ACT' | 'NUMBER'
  readonly from: number
  readonly to: number
}

const EITHER = new Set(['hoặc', 'hoac', 'or'])
const JOINS = new Set(['và', 'va', 'and', 'cùng', 'cung', '&', ',', ';', ...EITHER])
/** Words that may stand between a joining word and what it joins. */
const BETWEEN = new Set(['cac', 'tai', 'theo', 'ca', 'o', 'trong', 'cua'])

/** The step, act, instrument or number of an act at a place. */
export function coreAt(tokens: readonly Token[], at: number): Core | null {
  const step = stepAt(tokens, at)
  if (step) return { is: 'STEP', from: at, to: step.to }
  const act = instrumentAt(tokens, at) ?? kindAt(tokens, at)
  if (act) return { is: 'ACT', from: at, to: act.to }
  const number = numberAt(tokens, at) ?? bareNumberAt(tokens, at)
  return number && { is: 'NUMBER', from: at, to: number.to }
}

/** One of several references in a text. */
export interface Part {
  readonly text: string
  /** Whether it or another of them is meant, not all. */
  readonly isEither: boolean
}

/** What of a reference was read so far. */
interface Begun {
  readonly hasPlace: boolean
  readonly hasNumber: boolean
  readonly last: Core['is'] | null
}

/**
 * The text cut before each further reference: where a joining word or a comma stands before another act, or before
 * another place when the places before it have their act. What follows otherwise belongs to what it follows.
 */
export function partsOf(text: string): readonly Part[] {
  const tokens = tokenize(text)
  const none: Begun = { hasPlace: false, hasNumber: false, last: null }
  const cuts: { readonly from: number; readonly to: number }[] = []
  let begun = none
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    const next = token && JOINS.has(token.written.toLowerCase()) ? nextReference(tokens, at, begun) : null
    if (token && next !== null) {
      cuts.push({ from: token.start, to: tokens[next]?.start ?? text.length })
      begun = none
    }
    const core = coreAt(tokens, at)
    if (core) {
      const { is } = core
      begun = { hasPlace: begun.hasPlace || is === 'STEP', hasNumber: begun.hasNumber || is === 'NUMBER', last: is }
    }
    at = core?.to ?? at + 1
  }
  const isEither = cuts.some(({ from, to }) =>
    tokens.some(({ start, written }) => start >= from && start < to && EITHER.has(written.toLowerCase())),
  )
  return [...cuts, { from: text.length }].map(({ from }, nth) => ({
    text: text.slice(cuts[nth - 1]?.to ?? 0, from),
    isEither,
  }))
}

/** Where after the joining word at a place another reference begins; null: none does. */
function nextReference(tokens: readonly Token[], joined: number, { hasPlace, hasNumber, last }: Begun): number | null {
  let at = joined + 1
  while (BETWEEN.has(tokens[at]?.fold ?? '') || JOINS.has(tokens[at]?.written.toLowerCase() ?? '')) at++
  const next = hasNumber ? coreAt(tokens, at) : null
  if (!next) return null
  if (next.is === 'STEP') return hasPlace && last !== 'STEP' ? at : null
  // A number alone may count anything, unless it ends what is said.
  const ends = /^[.,;?!)]$/.test(tokens[next.to]?.written ?? '.')
  return next.is === 'ACT' || numberAt(tokens, at) !== null || ends ? at : null
}

/** The readings with the act of the one before where they name none, or else of the one after: `… Quy chế 893 và Điều 5`. */
export function sharingActs(readings: readonly CitationReading[]): readonly CitationReading[] {
  const shared: CitationReading[] = []
  readings.forEach((reading, at) => {
    const from = shared.findLast(isOfAct) ?? readings.slice(at + 1).find(isOfAct)
    shared.push(isOfAct(reading) || !from ? withKind(reading, from) : sharing(reading, from))
  })
  return shared
}

function isOfAct({ slug, numberPart }: CitationReading): boolean {
  return (slug ?? numberPart) !== null
}

/** `QĐ 893 và 2547`: a number alone is that of another act of the kind. */
function withKind(reading: CitationReading, from: CitationReading | undefined): CitationReading {
  const isBare = reading.kindWord === null && reading.componentWord === null && /^\d+$/.test(reading.numberPart ?? '')
  return isBare && from ? { ...reading, kindWord: from.kindWord } : reading
}

function sharing(reading: CitationReading, from: CitationReading): CitationReading {
  const names = reading.kindWord !== null || reading.componentWord !== null || reading.componentTitle !== null
  const instrument = names ? reading : from
  const [first] = reading.steps
  const article = from.steps.slice(0, from.steps.findIndex(({ kind }) => kind === 'ARTICLE') + 1)
  const isBelow = first !== undefined && PROVISION_KINDS.indexOf(first.kind) > PROVISION_KINDS.indexOf('ARTICLE')
  const outer = isBelow ? article : []
  return {
    ...reading,
    slug: from.slug,
    numberPart: from.numberPart,
    year: reading.year ?? from.year,
    issuedOn: reading.issuedOn ?? from.issuedOn,
    kindWord: reading.kindWord ?? from.kindWord,
    componentWord: instrument.componentWord,
    componentTitle: instrument.componentTitle,
    steps: [...outer, ...reading.steps],
    otherPlaces: reading.otherPlaces.map((steps) => [...outer, ...steps]),
    // In `Điều 4 Quy chế 893 và khoản 1` only the order of words says of which article the clause is.
    isStretched: reading.isStretched || outer.length > 0,
    issuerHint: reading.issuerHint ?? from.issuerHint,
    rest: reading.rest ?? from.rest,
  }
}
