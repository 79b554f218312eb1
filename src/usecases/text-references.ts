// What the references in the text of a provision mean in the register: places of its own act, or of others.
import type { CitableDecision } from '../domain/citation-acts.ts'
import { type CitationCandidate, matchCitation } from '../domain/citation-reading.ts'
import type { CitationReading } from '../domain/citation-words.ts'
import { containerOf, formatPath, PROVISION_KINDS, parsePath } from '../domain/provision.ts'
import { type ReferencedAct, readReferences, type Standing, type TextReference } from '../domain/references.ts'
import { foldForSearch } from '../domain/vietnamese.ts'
import type { Outline, ProvisionRow } from '../storage/store.ts'
import type { ActIndex } from './act-index.ts'
import type { CitationOutcome } from './cite-weighing.ts'

/** A reference with what it means. */
export interface ReferenceFound extends TextReference {
  /** NOT_READ: the words leave open which act is meant. */
  readonly outcome: CitationOutcome
  /** The act, where one is meant, its text held or not. */
  readonly decision: string | null
  /** In that act: the instrument or provision; of several the last, whose number is written. Null: the act itself. */
  readonly path: string | null
  /** Every provision that is meant, in the order of the reference. */
  readonly paths: readonly string[]
  /** What it may mean, where it is not clear. */
  readonly candidates: readonly { readonly decision: string; readonly path: string | null }[]
}

/** What finding needs; asked for often, and so to be read in batches and kept. */
export interface ReferenceReads {
  readonly acts: () => Promise<ActIndex>
  readonly outline: (slug: string) => Promise<Outline>
  readonly provisionsOf: (slug: string) => Promise<readonly ProvisionRow[]>
}

type Meant = Omit<ReferenceFound, keyof TextReference>

const MAX_CANDIDATES = 20
const ARTICLE_RANK = PROVISION_KINDS.indexOf('ARTICLE')
/** Symbols that every province gives, and issuers that name none. */
const LOCAL_SYMBOL = /(UBND|HĐND)$/
const UNNAMED_ISSUER = /^(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)( tinh| thanh pho| huyen| xa)?$/

/** Makes the function that finds the references in the words of a provision and what each means, in their order. */
export function referencesWith(reads: ReferenceReads): (row: ProvisionRow) => Promise<readonly ReferenceFound[]> {
  const grounds = new Map<string, Promise<Ground>>()
  const groundOf = (slug: string) => {
    const known = grounds.get(slug) ?? readGround(reads, slug)
    grounds.set(slug, known)
    return known
  }
  return async (row) => {
    if (row.text === null) return []
    const own = await groundOf(row.decision)
    const references = readReferences(row.text, standingOf(row, own))
    return Promise.all(
      references.map(async (reference) => ({ ...reference, ...(await meaningOf(reads, own, groundOf, reference)) })),
    )
  }
}

/** An act with its text. */
interface Ground {
  readonly slug: string
  readonly components: Outline['components']
  readonly paths: ReadonlySet<string>
  readonly containerOf: (path: string) => string | null
}

async function readGround(reads: ReferenceReads, slug: string): Promise<Ground> {
  const [{ components }, rows] = await Promise.all([reads.outline(slug), reads.provisionsOf(slug)])
  return { slug, components, paths: new Set(rows.map(({ path }) => path)), containerOf: containerOf(rows) }
}

function standingOf({ path, component }: ProvisionRow, ground: Ground): Standing {
  const isOuter = (steps: Standing['steps']) =>
    steps.every(({ kind }) => PROVISION_KINDS.indexOf(kind) < ARTICLE_RANK) && steps.length > 0
  const steps = parsePath(path)?.steps ?? []
  let outer: Standing['outer'] = []
  for (let at = ground.containerOf(path); at !== null && outer.length === 0; at = ground.containerOf(at)) {
    const found = parsePath(at)?.steps ?? []
    if (isOuter(found) && !isOuter(steps)) outer = found
  }
  return { component, steps, outer, components: ground.components }
}

async function meaningOf(
  reads: ReferenceReads,
  own: Ground,
  groundOf: (slug: string) => Promise<Ground>,
  { act, places }: TextReference,
): Promise<Meant> {
  if (act.of === 'UNCLEAR') return nothing('NOT_READ')
  if (act.of === 'OWN') {
    const component = own.components.find(({ key }) => key === act.component)
    if (!component) return nothing('NOT_READ')
    if (places.length === 0) return match(own.slug, [], component.attached ? component.key : null)
    return placesIn(
      own,
      places.map((steps) => formatPath({ component: component.key, steps })),
    )
  }
  const index = await reads.acts()
  const acts = actsMeant(index, act, own.slug)
  const [only, ...more] = acts.found
  if (!only) return nothing('NOT_FOUND')
  if (more.length > 0 || !acts.isSure) return { ...nothing('AMBIGUOUS'), candidates: acts.found }
  const citable = index.bySlug(only.decision)
  return citable ? inOther(await groundOf(only.decision), citable, act, places) : nothing('NOT_FOUND')
}

function nothing(outcome: CitationOutcome): Meant {
  return { outcome, decision: null, path: null, paths: [], candidates: [] }
}

function match(decision: string, paths: readonly string[], path: string | null): Meant {
  return { outcome: 'MATCH', decision, path, paths, candidates: [] }
}

/** The places of one act whose instrument is known. The last is the one whose number is written. */
function placesIn({ slug, paths }: Ground, wanted: readonly string[]): Meant {
  const last = wanted.at(-1)
  if (last === undefined || !paths.has(last)) return { ...nothing('NO_SUCH_PROVISION'), decision: slug }
  return match(
    slug,
    wanted.filter((path) => paths.has(path)),
    last,
  )
}

type OtherAct = Extract<ReferencedAct, { of: 'OTHER' }>

/** The acts that the words may mean; sure where they settle it. */
function actsMeant(index: ActIndex, act: OtherAct, own: string) {
  const reading = { ...readingOf(act), componentWord: null, componentTitle: null }
  const all = localOnly(index, act, own)
  const found = matchCitation(reading, all)
  if (found.length > 0) return { found: candidatesOf(found), isSure: isDated(act) && !found.some((one) => one.isGuess) }
  // A law may be cited by another of its days; its name then makes it a candidate.
  const undated = act.title === null ? [] : matchCitation({ ...reading, issuedOn: null, year: null }, all)
  return { found: candidatesOf(undated), isSure: false }
}

function candidatesOf(found: readonly CitationCandidate[]) {
  return found.slice(0, MAX_CANDIDATES).map(({ slug, path }) => ({ decision: slug, path }))
}

/** A number comes again every year; the title of a law seldom does. */
function isDated({ issuedOn, year, title }: OtherAct): boolean {
  return (issuedOn ?? year ?? title) !== null
}

/** Where a province gives the symbol and none is named, its own is meant. */
function localOnly(index: ActIndex, { number, issuer, kind }: OtherAct, own: string): readonly CitableDecision[] {
  const acts = index.like(number, kind)
  const isLocal = number !== null && LOCAL_SYMBOL.test(number) && (issuer === null || UNNAMED_ISSUER.test(issuer))
  const province = isLocal ? (index.bySlug(own)?.provinceName ?? null) : null
  return province === null ? acts : acts.filter(({ provinceName }) => provinceName === province)
}

function inOther(ground: Ground, act: CitableDecision, named: OtherAct, places: TextReference['places']): Meant {
  const { slug, components, paths, containerOf } = ground
  if (components.length === 0) {
    const isWhole = places.length === 0 && named.instrument === null
    return isWhole ? match(slug, [], null) : { ...nothing('TEXT_NOT_HELD'), decision: slug }
  }
  const citable = { ...act, components, paths, containerOf }
  const read = (steps: CitationReading['steps']) => matchCitation({ ...readingOf(named), steps }, [citable])
  if (places.length === 0) {
    const [only, ...more] = read([])
    if (!only) return { ...nothing('NO_SUCH_PROVISION'), decision: slug }
    return more.length === 0
      ? match(slug, [], only.path)
      : { ...nothing('AMBIGUOUS'), candidates: candidatesOf([only, ...more]) }
  }
  const found = places.map(read)
  const unclear = found.find((one) => one.length > 1 || one[0]?.isGuess)
  if (unclear) return { ...nothing('AMBIGUOUS'), decision: slug, candidates: candidatesOf(unclear) }
  const wanted = found.map(([one]) => one?.path ?? null)
  const last = wanted.at(-1) ?? null
  if (last === null) return { ...nothing('NO_SUCH_PROVISION'), decision: slug }
  return match(
    slug,
    wanted.filter((path) => path !== null),
    last,
  )
}

/** The reference as the reader of citations takes it. */
function readingOf({ kind, number, year, issuedOn, issuer, title, instrument, instrumentTitle }: OtherAct) {
  const reading: CitationReading = {
    slug: null,
    numberPart: number,
    year,
    issuedOn,
    kindWord: kind,
    componentWord: instrument,
    componentTitle: instrumentTitle,
    steps: [],
    otherPlaces: [],
    isStretched: false,
    isEither: false,
    issuerHint: issuer,
    rest: title === null ? null : title.slice(foldForSearch(kind ?? '').length).trim() || null,
    isAccentless: false,
    aside: null,
  }
  return reading
}
