// What one reading of a citation means in the register.
import { type CitableDecision, figuresOf, namesAct, type Spelling } from '../domain/citation-acts.ts'
import { instrumentsMeant } from '../domain/citation-instruments.ts'
import { matchCitation, namesInstrument } from '../domain/citation-reading.ts'
import { matchSeveral } from '../domain/citation-several.ts'
import type { CitationReading } from '../domain/citation-words.ts'
import type { Decision } from '../domain/decision.ts'
import type { Moment } from '../domain/moment.ts'
import { containerOf, type PathStep } from '../domain/provision.ts'
import type { ProvisionRow, Store } from '../storage/store.ts'
import { citableAct } from './act-index.ts'

/** How a citation came out. Only MATCH is sure of one thing. */
export const CITATION_OUTCOMES = [
  'MATCH',
  'AMBIGUOUS',
  'NO_SUCH_PROVISION',
  'TEXT_NOT_HELD',
  'NOT_FOUND',
  'NOT_READ',
] as const
export type CitationOutcome = (typeof CITATION_OUTCOMES)[number]

/** An act, or with a path a place in it. */
export interface Cited {
  readonly decision: string
  readonly path: string | null
}

/** Places that are named and that an act does not have. */
export interface MissingPlaces {
  readonly decision: string
  /** The key of the instrument that is meant; null: it is left open. */
  readonly component: string | null
  readonly places: readonly (readonly PathStep[])[]
}

export interface Weighed {
  readonly outcome: CitationOutcome
  readonly decision: Decision | null
  readonly provision: ProvisionRow | null
  /** What it may mean, likeliest first; empty where it is clear or nothing is like it. */
  readonly candidates: readonly Cited[]
  /** Whether the citation names several things, and all the candidates are meant. */
  readonly allMeant: boolean
  /** Whether it names one thing or another, so that one of the candidates is meant. */
  readonly isEither: boolean
  readonly missing: readonly MissingPlaces[]
  /** What of it nothing in the register is like. */
  readonly unfound: readonly CitationReading[]
}

const MAX_CANDIDATES = 20

export function nothing(outcome: CitationOutcome, unfound: readonly CitationReading[] = []): Weighed {
  return {
    outcome,
    decision: null,
    provision: null,
    candidates: [],
    allMeant: false,
    isEither: false,
    missing: [],
    unfound,
  }
}

/** Weighs a reading against the acts that its number does not rule out. */
export async function weigh(
  store: Store,
  acts: readonly Decision[],
  reading: CitationReading,
  spelling: Spelling,
  moment: Moment,
): Promise<Weighed> {
  const citable = await citableActs(store, plausible(acts, reading), moment)
  const several = reading.otherPlaces.length > 0 ? matchSeveral(reading, citable, spelling) : null
  const found = several?.candidates ?? matchCitation(reading, citable, spelling)
  const [best] = found
  if (!best) return nothing('NOT_FOUND', [reading])
  const candidates = found.slice(0, MAX_CANDIDATES).map(({ slug, path }) => ({ decision: slug, path }))
  const act = citable.find(({ slug }) => slug === best.slug)
  if (reading.steps.length > 0 && best.path === null) {
    const isHeld = (act?.components.length ?? 0) > 0
    const places = several?.missing ?? [reading.steps]
    const missing = act && isHeld ? [{ decision: act.slug, component: instrumentOf(reading, act), places }] : []
    return { ...nothing(isHeld ? 'NO_SUCH_PROVISION' : 'TEXT_NOT_HELD'), candidates, missing }
  }
  if (several) {
    const allMeant = several.isSure && found.every(({ path }) => isClear(reading, path))
    const component = best.path?.split('/')[0] ?? null
    const lacking = { decision: best.slug, component, places: several.missing }
    const { isEither } = reading
    return {
      ...nothing('AMBIGUOUS'),
      candidates,
      allMeant,
      isEither,
      missing: several.missing.length > 0 ? [lacking] : [],
    }
  }
  if (found.length > 1 || best.isGuess || !isClear(reading, best.path)) return { ...nothing('AMBIGUOUS'), candidates }
  const rows = best.path === null ? [] : ((await store.loadProvisionsOf([best.slug], moment)).get(best.slug) ?? [])
  const provision = rows.find((row) => row.path === best.path) ?? null
  return { ...nothing('MATCH'), decision: acts.find(({ slug }) => slug === best.slug) ?? null, provision }
}

/** What several references mean together: each thing once, and all where each is clear and none is named instead of another. */
export function together(all: readonly Weighed[], isEither: boolean): Weighed {
  const found = all.filter(({ outcome }) => outcome !== 'NOT_FOUND')
  const cited = found.filter(({ outcome }) => outcome !== 'NO_SUCH_PROVISION').flatMap(citedBy)
  const given = cited.length > 0 ? cited : found.flatMap(citedBy)
  const byAddress = new Map(given.map((one) => [`${one.decision}#${one.path ?? ''}`, one]))
  return {
    ...nothing('AMBIGUOUS'),
    candidates: [...byAddress.values()].slice(0, MAX_CANDIDATES),
    allMeant: !isEither && all.every(({ outcome, allMeant }) => outcome === 'MATCH' || allMeant),
    isEither,
    missing: found.flatMap(({ missing }) => missing),
    unfound: all.flatMap(({ unfound }) => unfound),
  }
}

function citedBy({ decision, provision, candidates }: Weighed): readonly Cited[] {
  return decision ? [{ decision: decision.slug, path: provision?.path ?? null }] : candidates
}

/**
 * A lone candidate is not yet a match: where no act is named, the next decision loaded could be meant as well; where
 * the decision itself is named, its attached instrument is only a guess.
 */
function isClear(reading: CitationReading, path: string | null): boolean {
  if (path === null) return true
  const isAttached = reading.kindWord === 'quyet dinh' && !namesInstrument(reading) && !path.startsWith('quyet-dinh/')
  return namesAct(reading) && !(isAttached && reading.slug === null)
}

function instrumentOf(reading: CitationReading, act: CitableDecision): string | null {
  const [only, ...more] = instrumentsMeant(reading, act).components
  return only && more.length === 0 ? only.key : null
}

/** Acts that the number does not rule out: what is read of the others need not be loaded. */
export function plausible(acts: readonly Decision[], { numberPart, slug }: CitationReading): readonly Decision[] {
  if (slug !== null) return acts.filter((act) => act.slug === slug || act.formerSlugs.includes(slug))
  const figures = figuresOf(numberPart)
  return figures === null ? acts : acts.filter(({ number }) => figuresOf(number) === figures)
}

/** Acts as citations are matched to them, with their instruments and the paths of their texts. */
export async function citableActs(
  store: Store,
  acts: readonly Decision[],
  moment: Moment,
): Promise<readonly CitableDecision[]> {
  const slugs = acts.map((act) => act.slug)
  const [outlines, provisions, agencies] = await Promise.all([
    store.loadOutlines(slugs, moment),
    store.loadProvisionsOf(slugs, moment),
    store.loadAgencies([...new Set(acts.flatMap(({ issuer }) => issuer ?? []))], moment),
  ])
  return acts.map((act) => {
    const rows = provisions.get(act.slug) ?? []
    const issuer = act.issuer === null ? undefined : agencies.get(act.issuer)
    return {
      ...citableAct(act, issuer),
      components: outlines.get(act.slug)?.components ?? [],
      paths: new Set(rows.map(({ path }) => path)),
      containerOf: containerOf(rows),
    }
  })
}
