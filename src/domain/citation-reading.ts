// Reading citations as people write them: official, short, without accents, `k5 d4 quy che 893`, or as a path.
import { distance } from 'fastest-levenshtein'
import { instrumentWord } from './citation-kinds.ts'
import { readPath } from './citation-paths.ts'
import { significantWords } from './citation-tokens.ts'
import { type CitationReading, readWords } from './citation-words.ts'
import { type CitedDecision, type Component, formatPath, type PathStep, type ProvisionKind } from './provision.ts'
import { foldForSearch, nfc } from './vietnamese.ts'

/** An act of the register that a citation may mean. */
export interface CitableDecision extends CitedDecision {
  readonly year: number | null
  /** The province of the issuer, as citations name it: `Lai Châu`. */
  readonly provinceName: string | null
  readonly paths: ReadonlySet<string>
}

/** What a citation may mean: an act and a path in it. `path` null: the act itself, or no such provision in it. */
export interface CitationCandidate {
  readonly slug: string
  readonly path: string | null
  /** How much of the citation it bears out; comparable between the candidates of one citation only. */
  readonly score: number
  /** Whether something was supplied or read otherwise than written: then it is never more than a candidate. */
  readonly isGuess: boolean
}

/** How freely words are read: as written, or also as names of issuers that are one letter away. */
export type Spelling = 'EXACT' | 'NEAR'

/** Longer texts are no citations; the longest official ones, with their titles, have some 600 characters. */
export const LONGEST_CITATION = 2_000

/** Words that many issuers share, and that alone rule none out. */
const GENERIC = new Set([
  ...'uy ban nhan dan ubnd hoi dong hdnd tinh thanh pho tp huyen thi xa phuong quan tran'.split(' '),
  ...'people s committee council province provincial city'.split(' '),
])
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['tp', 'thanh pho'],
])
/** Letters that typing without accents runs together, with those that a point may bear instead. */
const ACCENTED: Readonly<Record<string, readonly string[]>> = {
  a: ['ă', 'â'],
  d: ['đ'],
  e: ['ê'],
  o: ['ô', 'ơ'],
  u: ['ư'],
}
const BELOW_ARTICLES = new Set<ProvisionKind>(['CLAUSE', 'POINT', 'SUBPOINT'])

/**
 * Reads a citation, forgiving accents, Ð, abbreviations (`k5`, `đ. a`, `QĐ`) and order. Null where no number, kind,
 * instrument or provision is named, and for texts beyond {@link LONGEST_CITATION} UTF-16 units; never throws. Where
 * several numbers or articles are named the first counts.
 */
export function readCitation(text: string): CitationReading | null {
  if (text.length > LONGEST_CITATION) return null
  const trimmed = nfc(text).trim()
  return readPath(trimmed) ?? readWords(trimmed)
}

/**
 * What a reading may mean, all equally likely: one candidate is the match, several are an ambiguity that only the user
 * can settle, none means that nothing here fits. Acts that govern a group come first, otherwise the order is that of
 * `decisions` and of their components. A word or number that an act does not bear out rules it out. Where no component
 * is named, a provision of that address in each counts, but the act's own alone where its kind is named. Where clause or
 * point are named without their article, every place that ends so is a guess. Of several places named all are given.
 */
export function matchCitation(
  reading: CitationReading,
  decisions: readonly CitableDecision[],
  spelling: Spelling = 'EXACT',
): readonly CitationCandidate[] {
  const named = decisions.filter((decision) => decision.slug === reading.slug)
  // A slug without a number says nothing else by which to find an act.
  const others = reading.slug !== null && reading.numberPart === null ? [] : decisions
  const found = (named.length > 0 ? named : others).flatMap((decision) => {
    const score = named.length > 0 ? 0 : actScore(reading, decision, spelling)
    if (score === null) return []
    return pathsIn(reading, decision).map((place) => {
      const isGuess =
        place.isGuess || spelling === 'NEAR' || isVague(reading, decision) || isElsewhere(reading, decision)
      return { slug: decision.slug, path: place.path, score: score + place.score, isGuess }
    })
  })
  const best = found.reduce((most, { score }) => Math.max(most, score), 0)
  return found.filter(({ score }) => score === best)
}

/** How much of what a reading says of the act is true of this one; null: something is not. */
function actScore(reading: CitationReading, decision: CitableDecision, spelling: Spelling): number | null {
  const number = numberScore(reading.numberPart, decision.number)
  const issued = decision.issuedOn?.slice(0, 4)
  const year = scoreOf(reading.year, decision.year ?? (issued === undefined ? null : Number(issued)), true)
  const kind = scoreOf(reading.kindWord, foldForSearch(decision.kind), false)
  if (number === null || year === null || kind === null) return null
  if (scoreOf(reading.issuedOn, decision.issuedOn as string | null, true) === null) return null
  const words = wordScore(reading, decision, spelling)
  return words === null ? null : number + year + kind + words
}

/** Whether the citation says which act it means: by slug, number, title or issuer. */
export function namesAct(reading: CitationReading): boolean {
  return (reading.slug ?? reading.numberPart ?? reading.rest ?? reading.issuerHint) !== null
}

function scoreOf<T>(read: T | null, known: T | null, mayBeUnknown: boolean): number | null {
  if (read === null || (known === null && mayBeUnknown)) return 0
  return read === known ? 1 : null
}

function numberScore(read: string | null, number: string | null): number | null {
  if (read === null) return 0
  if (number === null) return null
  const compact = (text: string) =>
    foldForSearch(text)
      .replace(/[\s.]/g, '')
      .replace(/[/–]/g, '-')
      .replace(/^0+(?=\d)/, '')
  const [wanted, known] = [compact(read), compact(number)]
  if (wanted === known) return 2
  // `893` and `893/QĐ` begin `893/QĐ-UBND`, but `89` does not.
  return known.startsWith(`${wanted}-`) ? 1 : null
}

function wordScore(reading: CitationReading, decision: CitableDecision, spelling: Spelling): number | null {
  const [rest, hint] = [spelledOut(reading.rest ?? ''), spelledOut(reading.issuerHint ?? '')]
  if (rest === '' && hint === '') return 0
  const { title, kind, components, issuerName, provinceName, slug } = decision
  const bodies = spelledOut([issuerName, provinceName].filter(Boolean).join(' '))
  const instruments = components.flatMap((component) => [component.kind, component.title ?? ''])
  const known = new Set(
    `${bodies} ${spelledOut([title, kind, slug.replaceAll('/', ' '), ...instruments].join(' '))}`.split(' '),
  )
  const joined = bodies.replaceAll(' ', '')
  const names = spelling === 'NEAR' ? [...bodies.split(' '), joined] : []
  const isKnown = (word: string) =>
    known.has(word) ||
    GENERIC.has(word) ||
    (word.length > 4 && joined.includes(word)) ||
    names.some((name) => isNear(word, name))
  if (!`${rest} ${hint}`.trim().split(' ').every(isKnown)) return null
  const isIssuer = hint !== '' && (hint === spelledOut(issuerName ?? '') || hint === spelledOut(provinceName ?? ''))
  return (isTitled(reading, decision) ? 2 : 0) + (isIssuer ? 1 : 0)
}

/** Whether the words left over are the title of the act, or that of an instrument in it. */
function isTitled(reading: CitationReading, { title, kind, components }: CitableDecision): boolean {
  const rest = spelledOut(reading.rest ?? '')
  const all = `${rest} ${spelledOut(reading.issuerHint ?? '')}`.trim()
  const titles = [
    withoutKind(spelledOut(title), foldForSearch(kind)),
    ...components.map((one) => withoutKind(spelledOut(one.title ?? ''), foldForSearch(one.kind))),
  ]
  return titles.some((one) => one !== '' && (rest === one || all === one))
}

/** Whether it names an act by words alone that are not its title: the next one of that issuer may be meant as well. */
function isVague(reading: CitationReading, decision: CitableDecision): boolean {
  if ((reading.slug ?? reading.numberPart ?? reading.issuedOn) !== null) return false
  return (reading.rest ?? reading.issuerHint) !== null && !isTitled(reading, decision)
}

function isElsewhere({ aside }: CitationReading, { issuerName, provinceName }: CitableDecision): boolean {
  const own = new Set(significantWords(`${issuerName ?? ''} ${provinceName ?? ''}`))
  return aside !== null && !aside.split(' ').every((word) => own.has(word))
}

/** One letter more, less or other, in names that are long enough for it to be a slip. */
function isNear(word: string, name: string): boolean {
  return word.length >= 3 && Math.abs(word.length - name.length) <= 1 && distance(word, name) === 1
}

function spelledOut(text: string): string {
  return significantWords(text)
    .map((word) => SPELLED_OUT.get(word) ?? word)
    .join(' ')
}

function withoutKind(title: string, kind: string): string {
  return title.startsWith(`${kind} `) ? title.slice(kind.length + 1) : title
}

type PlaceFound = Pick<CitationCandidate, 'path' | 'score' | 'isGuess'>

/** The places in an act that have the addresses that were read; the act alone where it has none but was itself named. */
function pathsIn(reading: CitationReading, decision: CitableDecision): readonly PlaceFound[] {
  const { steps, otherPlaces, componentWord, componentTitle } = reading
  const isNamed = componentWord !== null || componentTitle !== null
  if (!isNamed && steps.length === 0) return [{ path: null, score: 0, isGuess: false }]
  const components = componentsMeant(reading, decision)
  if (isNamed && components.length === 0 && decision.components.length > 0) return []
  const score = isNamed && components.length > 0 ? 1 : 0
  if (steps.length === 0) {
    // Of an act whose text is not held only the title tells what was issued with it.
    const isTitled = componentWord !== null && foldForSearch(decision.title).includes(componentWord)
    if (components.length === 0 && isTitled) return [{ path: null, score, isGuess: true }]
    return components.map(({ key, attached }) => ({ path: attached ? key : null, score, isGuess: false }))
  }
  const addresses = [steps, ...otherPlaces].flatMap((place) => addressesMeant(place, reading.isAccentless))
  const placed = components.flatMap(({ key, attached }) => {
    const paths = addresses.map((address) => formatPath({ component: key, steps: address }))
    const isGuess = otherPlaces.length > 0
    return paths
      .filter((path) => decision.paths.has(path))
      .map((path) => ({ path, attached, score: score + 2, isGuess }))
  })
  const found =
    placed.length > 0 ? placed : endingSo(addresses, components, decision, score + 1, isNamed || namesAct(reading))
  const own = isNamed || reading.kindWord === null ? [] : found.filter(({ attached }) => !attached)
  if (found.length > 0) return own.length > 0 ? own : found
  return namesAct(reading) ? [{ path: null, score, isGuess: false }] : []
}

/** Places whose paths end in an address that begins below an article. One step alone says too little of no act. */
function endingSo(
  addresses: readonly (readonly PathStep[])[],
  components: readonly Component[],
  decision: CitableDecision,
  score: number,
  isNamed: boolean,
) {
  const ends = addresses
    .filter(([first, second]) => first && BELOW_ARTICLES.has(first.kind) && (second || isNamed))
    .map((steps) => formatPath({ component: '', steps }))
  if (ends.length === 0) return []
  return components.flatMap(({ key, attached }) =>
    [...decision.paths]
      .filter((path) => path.startsWith(`${key}/`) && ends.some((end) => path.endsWith(end)))
      .map((path) => ({ path, attached, score, isGuess: true })),
  )
}

function componentsMeant(reading: CitationReading, decision: CitableDecision): readonly Component[] {
  const { componentWord, componentTitle } = reading
  // An act of which only the name is known is taken for one instrument.
  const own = {
    key: foldForSearch(decision.kind).replaceAll(' ', '-'),
    kind: decision.kind,
    title: null,
    attached: false,
  }
  const components = decision.components.length > 0 ? decision.components : [own]
  if (componentWord === null && componentTitle === null) return components
  const titled = components.filter((component) => fullTitle(component) === componentTitle)
  if (titled.length > 0) return titled
  const keyed = components.filter((component) => component.key.replaceAll('-', ' ') === componentWord)
  if (keyed.length > 0 && componentTitle === null) return keyed
  const word = componentWord ?? componentTitle
  return components.filter((component) => component.attached && instrumentWord(component.kind) === word)
}

function fullTitle({ kind, title }: Component): string {
  const [name, words] = [significantWords(kind).join(' '), significantWords(title ?? '').join(' ')]
  return ` ${words} `.startsWith(` ${name} `) ? words : `${name} ${words}`.trim()
}

/** The steps as read; without what stands outside an article, whose path names no chapter; with accents not typed. */
function addressesMeant(steps: readonly PathStep[], isAccentless: boolean): PathStep[][] {
  const article = steps.findIndex(({ kind }) => kind === 'ARTICLE')
  const addresses = article > 0 ? [[...steps], steps.slice(article)] : [[...steps]]
  if (!isAccentless) return addresses
  return addresses.flatMap((address) => {
    const point = address.find(({ kind }) => kind === 'POINT')
    const letters = point ? (ACCENTED[point.number] ?? []) : []
    const spelled = letters.map((number) =>
      address.map((step) => (step === point ? { kind: step.kind, number } : step)),
    )
    return [address, ...spelled]
  })
}
