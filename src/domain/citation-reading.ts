// Reading citations as people write them: official, short, without accents, `k5 d4 quy che 893`, or as a path.
import { actFit, type CitableDecision, namesAct, type Spelling } from './citation-acts.ts'
import { instrumentsMeant } from './citation-instruments.ts'
import { isElsewhere } from './citation-issuers.ts'
import { readPath } from './citation-paths.ts'
import { type CitationReading, readWords } from './citation-words.ts'
import { withUsualLetters } from './look-alikes.ts'
import { type Component, formatPath, type PathStep, type ProvisionKind, parsePath } from './provision.ts'
import { foldForSearch, nfc } from './vietnamese.ts'

/** What a citation may mean: an act and a path in it. `path` null: the act itself, or no such provision in it. */
export interface CitationCandidate {
  readonly slug: string
  readonly path: string | null
  /** How much of the citation it bears out; comparable between the candidates of one citation only. */
  readonly score: number
  /** Whether something was supplied or read otherwise than written: then it is never more than a candidate. */
  readonly isGuess: boolean
}

/** Longer texts are no citations; the longest official ones, with their titles, have some 600 characters. */
export const LONGEST_CITATION = 2_000

/** Letters that typing without accents runs together, with those that a point may bear instead. */
const ACCENTED: Readonly<Record<string, readonly string[]>> = {
  a: ['ă', 'â'],
  d: ['đ'],
  e: ['ê'],
  o: ['ô', 'ơ'],
  u: ['ư'],
}
const BELOW_ARTICLES = new Set<ProvisionKind>(['CLAUSE', 'POINT', 'SUBPOINT'])
const ABOVE_ARTICLES = new Set<ProvisionKind>(['PART', 'CHAPTER', 'SECTION', 'SUBSECTION'])

/**
 * Reads a citation, forgiving accents, look-alike letters, abbreviations (`k5`, `đ. a`, `QĐ`) and order. Null where no number, kind,
 * instrument or provision is named, and for texts beyond {@link LONGEST_CITATION} UTF-16 units; never throws. Where
 * several numbers or articles are named the first counts.
 */
export function readCitation(text: string): CitationReading | null {
  if (text.length > LONGEST_CITATION) return null
  const trimmed = nfc(withUsualLetters(text)).trim()
  return readPath(trimmed) ?? readWords(trimmed)
}

/**
 * What a reading may mean, all equally likely: one candidate is the match, several are an ambiguity that only the user
 * can settle, none means that nothing here fits. Acts that govern a group come first, otherwise the order is that of
 * `decisions` and of their components. A word or number that an act does not bear out rules it out. Where no component
 * is named, a provision of that address in each counts, but with `prefersOwn` the act's own alone where its kind is
 * named. Where clause or point are named without their article, every place that ends so is a guess. Of several places
 * named only the first is sought.
 */
export function matchCitation(
  reading: CitationReading,
  decisions: readonly CitableDecision[],
  spelling: Spelling = 'EXACT',
  prefersOwn = true,
): readonly CitationCandidate[] {
  const named = decisions.filter((decision) => decision.slug === reading.slug)
  // A slug without a number says nothing else by which to find an act.
  const others = reading.slug !== null && reading.numberPart === null ? [] : decisions
  const found = (named.length > 0 ? named : others).flatMap((decision) => {
    const fit = named.length > 0 ? { score: 0, isGuess: false } : actFit(reading, decision, spelling)
    if (fit === null) return []
    const all = pathsIn(reading, decision)
    const own = all.filter(({ isOwn }) => isOwn)
    const isOwnMeant = prefersOwn && !namesInstrument(reading) && reading.kindWord !== null && own.length > 0
    return (isOwnMeant ? own : all).map(({ path, score, isGuess }) => ({
      slug: decision.slug,
      path,
      score: fit.score + score,
      isGuess: isGuess || fit.isGuess || reading.isStretched || isElsewhere(reading, decision),
    }))
  })
  const best = found.reduce((most, { score }) => Math.max(most, score), 0)
  return found.filter(({ score }) => score === best)
}

/** Whether the citation says which instrument of an act it means. */
export function namesInstrument({ componentWord, componentTitle }: CitationReading): boolean {
  return (componentWord ?? componentTitle) !== null
}

interface PlaceFound extends Omit<CitationCandidate, 'slug'> {
  /** Whether it is a provision of the act itself, not of what is issued with it. */
  readonly isOwn: boolean
}

/** The places in an act that have the address that was read; the act alone where it has none but was itself named. */
function pathsIn(reading: CitationReading, decision: CitableDecision): readonly PlaceFound[] {
  const { steps, componentWord } = reading
  const isNamed = namesInstrument(reading)
  const whole = { path: null, score: 0, isGuess: false, isOwn: false }
  if (!isNamed && steps.length === 0) return [whole]
  const { components, isGuess } = instrumentsMeant(reading, decision)
  if (isNamed && components.length === 0 && decision.components.length > 0) return []
  const score = isNamed && components.length > 0 ? 1 : 0
  if (steps.length === 0) {
    // Of an act whose text is not held only the title tells what was issued with it.
    const isTitled = componentWord !== null && foldForSearch(decision.title).includes(componentWord)
    if (components.length === 0 && isTitled) return [{ ...whole, score, isGuess: true }]
    return components.map(({ key, attached }) => ({ ...whole, path: attached ? key : null, score, isGuess }))
  }
  const addresses = addressesMeant(steps, reading.isAccentless)
  const placed = components.flatMap(({ key, attached }) =>
    addresses.flatMap((address) => {
      const path = formatPath({ component: key, steps: address.steps })
      const within = decision.paths.has(path) ? standsWithin(path, address.outer, decision) : 'NO'
      if (within === 'NO') return []
      return [{ path, isOwn: !attached, score: score + 2, isGuess: isGuess || address.isGuess || within === 'UNKNOWN' }]
    }),
  )
  const found =
    placed.length > 0 ? placed : endingSo(addresses, components, decision, score + 1, isNamed || namesAct(reading))
  if (found.length > 0) return found
  return namesAct(reading) ? [{ ...whole, score }] : []
}

/** Whether a provision stands in the chapters and sections that are named with it, which its path does not name. */
function standsWithin(
  path: string,
  outer: readonly PathStep[],
  { containerOf }: CitableDecision,
): 'YES' | 'NO' | 'UNKNOWN' {
  if (outer.length === 0) return 'YES'
  const around: string[] = []
  for (let at = containerOf(path); at !== null; at = containerOf(at)) around.push(at)
  const chapters = around.flatMap((one) => parsePath(one)?.steps ?? []).filter(({ kind }) => ABOVE_ARTICLES.has(kind))
  if (chapters.length === 0) return 'UNKNOWN'
  const isAround = (step: PathStep) => chapters.some(({ kind, number }) => kind === step.kind && number === step.number)
  return outer.every(isAround) ? 'YES' : 'NO'
}

/** Places whose paths end in an address that begins below an article. One step alone says too little of no act. */
function endingSo(
  addresses: readonly Address[],
  components: readonly Component[],
  decision: CitableDecision,
  score: number,
  isNamed: boolean,
): readonly PlaceFound[] {
  const ends = addresses
    .filter(({ steps: [first, second] }) => first && BELOW_ARTICLES.has(first.kind) && (second || isNamed))
    .map(({ steps }) => formatPath({ component: '', steps }))
  if (ends.length === 0) return []
  return components.flatMap(({ key, attached }) =>
    [...decision.paths]
      .filter((path) => path.startsWith(`${key}/`) && ends.some((end) => path.endsWith(end)))
      .map((path) => ({ path, isOwn: !attached, score, isGuess: true })),
  )
}

interface Address {
  readonly steps: readonly PathStep[]
  /** Chapters and the like, which stand around an article and not in its path. */
  readonly outer: readonly PathStep[]
  readonly isGuess: boolean
}

/** The steps as read; without what stands outside an article; `mục 5 Điều 4` as a clause; with accents not typed. */
function addressesMeant(steps: readonly PathStep[], isAccentless: boolean): readonly Address[] {
  const article = steps.findIndex(({ kind }) => kind === 'ARTICLE')
  const addresses: Address[] = [{ steps, outer: [], isGuess: false }]
  if (article > 0) {
    const [outer, inner] = [steps.slice(0, article), steps.slice(article)]
    addresses.push({ steps: inner, outer, isGuess: false })
    const section = outer.at(-1)
    const [named, ...below] = inner
    if (section?.kind === 'SECTION' && named && below.every(({ kind }) => kind !== 'CLAUSE')) {
      const clause = { kind: 'CLAUSE', number: section.number } as const
      addresses.push({ steps: [named, clause, ...below], outer: outer.slice(0, -1), isGuess: true })
    }
  }
  return isAccentless ? addresses.flatMap((address) => [address, ...accented(address)]) : addresses
}

function accented(address: Address): readonly Address[] {
  const point = address.steps.find(({ kind }) => kind === 'POINT')
  const letters = point ? (ACCENTED[point.number] ?? []) : []
  return letters.map((number) => ({
    ...address,
    steps: address.steps.map((step) => (step === point ? { kind: step.kind, number } : step)),
  }))
}
