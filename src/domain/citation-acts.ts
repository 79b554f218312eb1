// Which acts a citation may mean: what of it an act bears out, and what contradicts it.
import { isTitled, namesOtherIssuer, unknownWords, wordScore } from './citation-issuers.ts'
import type { CitationReading } from './citation-words.ts'
import type { CitedDecision } from './provision.ts'
import { foldForSearch } from './vietnamese.ts'

/** An act of the register that a citation may mean. */
export interface CitableDecision extends CitedDecision {
  readonly year: number | null
  /** The year that is inferred where no source states it: it rules nothing out. */
  readonly likelyYear: number | null
  /** The province of the issuer, as citations name it: `Lai Châu`. */
  readonly provinceName: string | null
  readonly paths: ReadonlySet<string>
  /** The path of what contains a provision; null at the top, and where it is not known. */
  readonly containerOf: (path: string) => string | null
}

/** How freely words are read: as written, or also as names of issuers that are one letter away. */
export type Spelling = 'EXACT' | 'NEAR'

/** What of a citation is not so of an act that bears the number. */
export const CITATION_MISFITS = ['SYMBOL', 'KIND', 'YEAR', 'DATE', 'ISSUER', 'INSTRUMENT', 'WORDS'] as const
export type CitationMisfit = (typeof CITATION_MISFITS)[number]

/** What of a citation an act bears out. Scores are comparable between the acts for one citation only. */
export interface ActFit {
  readonly score: number
  /** Whether something is read otherwise than written, or speaks against it without ruling it out. */
  readonly isGuess: boolean
}

/** How well an act fits; null: something that is said of the act is not so. */
export function actFit(reading: CitationReading, decision: CitableDecision, spelling: Spelling): ActFit | null {
  const number = numberFit(reading, decision.number)
  const year = scoreOf(reading.year, yearOf(decision), true)
  const kind = scoreOf(reading.kindWord, foldForSearch(decision.kind), false)
  if (number === null || year === null || kind === null || !isDated(reading, decision)) return null
  const words = wordScore(reading, decision, spelling)
  if (words === null) return null
  const isOtherYear = reading.year !== null && decision.likelyYear !== null && reading.year !== decision.likelyYear
  const isUnclear = isVague(reading, decision) || isCount(reading)
  const isGuess = number.isGuess || isOtherYear || spelling === 'NEAR' || isUnclear
  return { score: number.score + year + kind + words, isGuess }
}

/** What of a citation is not so of an act; none where it fits, or where only the instrument that is named is missing. */
export function misfitsOf(reading: CitationReading, decision: CitableDecision): readonly CitationMisfit[] {
  const isOtherDay = !isDated(reading, decision)
  const isOtherYear = scoreOf(reading.year, yearOf(decision), true) === null
  const isOtherIssuer = namesOtherIssuer(reading, decision)
  const misfits: Readonly<Record<Exclude<CitationMisfit, 'INSTRUMENT'>, boolean>> = {
    SYMBOL: numberFit(reading, decision.number) === null,
    KIND: scoreOf(reading.kindWord, foldForSearch(decision.kind), false) === null,
    YEAR: isOtherYear && (reading.issuedOn === null || !isOtherDay),
    DATE: isOtherDay,
    ISSUER: isOtherIssuer,
    WORDS: !isOtherIssuer && wordScore(reading, decision, 'EXACT') === null,
  }
  return CITATION_MISFITS.filter((misfit) => misfit !== 'INSTRUMENT' && misfits[misfit])
}

/** The folded words of a citation that an act does not bear out. */
export function unreadOf({ rest, issuerHint }: CitationReading, decision: CitableDecision): readonly string[] {
  return unknownWords(`${rest ?? ''} ${issuerHint ?? ''}`, decision)
}

/** Whether the citation says which act it means: by slug, number, title or issuer. */
export function namesAct(reading: CitationReading): boolean {
  return (reading.slug ?? reading.numberPart ?? reading.rest ?? reading.issuerHint) !== null
}

/** The figures with which the number of an act begins, without zeros before them; null: it has none. */
export function figuresOf(number: string | null): string | null {
  return /^\d+/.exec(number ?? '')?.[0]?.replace(/^0+(?=\d)/, '') ?? null
}

function yearOf({ year, issuedOn }: CitableDecision): number | null {
  return year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)))
}

/** A month bears out each of its days, a day without its year the same day of any. */
function isDated({ issuedOn }: CitationReading, decision: CitableDecision): boolean {
  if (issuedOn === null || decision.issuedOn === null) return true
  return issuedOn.startsWith('--')
    ? decision.issuedOn.endsWith(issuedOn.slice(1))
    : decision.issuedOn.startsWith(issuedOn)
}

function scoreOf<T>(read: T | null, known: T | null, mayBeUnknown: boolean): number | null {
  if (read === null || (known === null && mayBeUnknown)) return 0
  return read === known ? 1 : null
}

function numberFit({ numberPart, kindWord }: CitationReading, number: string | null): ActFit | null {
  if (numberPart === null) return { score: 0, isGuess: false }
  if (number === null) return null
  const [wanted, known] = [compact(numberPart), compact(number)]
  if (wanted === known) return { score: 2, isGuess: false }
  // `893` and `893/QĐ` begin `893/QĐ-UBND`, but `89` does not.
  if (known.startsWith(`${wanted}-`)) return { score: 1, isGuess: false }
  const [figures, ...parts] = wanted.split('-')
  const [knownFigures, ...knownParts] = known.split('-')
  if (figures !== knownFigures || parts.length === 0) return null
  // `QĐ 893/UBND` leaves out what its kind says, `893/UBND` leaves it open; `UB` is how committees were written once.
  const left = knownParts.filter((part) => !parts.some((one) => one === part || (one === 'ub' && part === 'ubnd')))
  if (left.length + parts.length !== knownParts.length || left.length > 1) return null
  return { score: 1, isGuess: parts.includes('ub') || left[0] !== initialsOf(kindWord) }
}

function compact(text: string): string {
  return foldForSearch(text)
    .replace(/[\s.]/g, '')
    .replace(/[/–]/g, '-')
    .replace(/^0+(?=\d)/, '')
}

function initialsOf(kind: string | null): string | null {
  return kind?.replace(/(?<=\S)\S/g, '').replaceAll(' ', '') ?? null
}

/** Whether it names an act by words alone that are not its title: the next one of that issuer may be meant as well. */
function isVague(reading: CitationReading, decision: CitableDecision): boolean {
  if ((reading.slug ?? reading.numberPart ?? reading.issuedOn) !== null) return false
  return (reading.rest ?? reading.issuerHint) !== null && !isTitled(reading, decision)
}

/** One or two figures and nothing else, as in `số 27`: they may count anything, though one act alone bears them. */
function isCount({ slug, numberPart, ...said }: CitationReading): boolean {
  if (slug !== null || !/^\d{1,2}$/.test(numberPart ?? '') || said.steps.length > 0) return false
  const { kindWord, componentWord, componentTitle, year, issuedOn, issuerHint, rest } = said
  return (kindWord ?? componentWord ?? componentTitle ?? year ?? issuedOn ?? issuerHint ?? rest) === null
}
