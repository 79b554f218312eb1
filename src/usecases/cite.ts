// Reads a citation as people write it, and finds what it means in the register.
import {
  type CitableDecision,
  matchCitation,
  namesAct,
  readCitation,
  type Spelling,
} from '../domain/citation-reading.ts'
import { readSentence } from '../domain/citation-sentences.ts'
import type { CitationReading } from '../domain/citation-words.ts'
import type { Decision } from '../domain/decision.ts'
import type { Moment } from '../domain/moment.ts'
import type { ProvisionRow, Store } from '../storage/store.ts'
import { citableAct } from './act-index.ts'

/** How a citation came out. Only MATCH is sure. */
export const CITATION_OUTCOMES = [
  'MATCH',
  'AMBIGUOUS',
  'NO_SUCH_PROVISION',
  'TEXT_NOT_HELD',
  'NOT_FOUND',
  'NOT_READ',
] as const
export type CitationOutcome = (typeof CITATION_OUTCOMES)[number]

export interface CitationFound {
  readonly outcome: CitationOutcome
  readonly decision: Decision | null
  readonly provision: ProvisionRow | null
  /** What it may mean, likeliest first; empty where it is clear or nothing is like it. */
  readonly candidates: readonly { readonly decision: string; readonly path: string | null }[]
}

const MAX_CANDIDATES = 20

function nothing(outcome: CitationOutcome): CitationFound {
  return { outcome, decision: null, provision: null, candidates: [] }
}

/** A clear match, or candidates, or nothing: what cannot be read as a citation is no error. */
export async function cite(store: Store, text: string, moment: Moment): Promise<CitationFound> {
  const acts = await store.listDecisions(moment)
  const exact = readCitation(text)
  const found = exact && (await weigh(store, acts, exact, 'EXACT', moment))
  if (found && found.outcome !== 'NOT_FOUND') return found
  // What is no citation as it stands may hold some: read it as a sentence, then forgive a letter in an issuer's name.
  const readings = readSentence(text)
  if (readings.length === 0 && !exact) return nothing('NOT_READ')
  for (const spelling of ['EXACT', 'NEAR'] as const) {
    const all: CitationFound[] = []
    for (const reading of readings) all.push(await weigh(store, acts, reading, spelling, moment))
    const known = all.filter(({ outcome }) => outcome !== 'NOT_FOUND')
    if (known.length === 1 && readings.length === 1) return known[0] as CitationFound
    if (known.length > 0) return { ...nothing('AMBIGUOUS'), candidates: together(known) }
  }
  return nothing('NOT_FOUND')
}

/** What one reading means in the register. */
async function weigh(
  store: Store,
  acts: readonly Decision[],
  reading: CitationReading,
  spelling: Spelling,
  moment: Moment,
): Promise<CitationFound> {
  const citable = await citableActs(store, plausible(acts, reading), moment)
  const found = matchCitation(reading, citable, spelling)
  const [best] = found
  if (!best) return nothing('NOT_FOUND')
  const candidates = found.slice(0, MAX_CANDIDATES).map(({ slug, path }) => ({ decision: slug, path }))
  const decision = acts.find((act) => act.slug === best.slug) ?? null
  if (reading.steps.length > 0 && best.path === null) {
    const held = citable.some(({ slug, components }) => slug === best.slug && components.length > 0)
    return { ...nothing(held ? 'NO_SUCH_PROVISION' : 'TEXT_NOT_HELD'), candidates }
  }
  if (found.length > 1 || best.isGuess || !isClear(reading, best.path)) return { ...nothing('AMBIGUOUS'), candidates }
  const provisions =
    best.path === null ? [] : ((await store.loadProvisionsOf([best.slug], moment)).get(best.slug) ?? [])
  const provision = provisions.find((row) => row.path === best.path) ?? null
  return { outcome: 'MATCH', decision, provision, candidates: [] }
}

/** What several references mean, each once. */
function together(found: readonly CitationFound[]): CitationFound['candidates'] {
  const byAddress = new Map(found.flatMap(candidatesOf).map((one) => [`${one.decision}#${one.path ?? ''}`, one]))
  return [...byAddress.values()].slice(0, MAX_CANDIDATES)
}

function candidatesOf({ decision, provision, candidates }: CitationFound): CitationFound['candidates'] {
  return decision ? [{ decision: decision.slug, path: provision?.path ?? null }] : candidates
}

/**
 * A lone candidate is not yet a match: where no act is named, the next decision loaded could be meant as well; where
 * the decision itself is named, its attached instrument is only a guess.
 */
function isClear(reading: CitationReading, path: string | null): boolean {
  if (path === null) return true
  const attached =
    reading.kindWord === 'quyet dinh' && reading.componentWord === null && reading.componentTitle === null
  return namesAct(reading) && !(attached && !path.startsWith('quyet-dinh/') && reading.slug === null)
}

/** Acts that the number does not rule out: what is read of the others need not be loaded. */
function plausible(acts: readonly Decision[], { numberPart, slug }: CitationReading): readonly Decision[] {
  if (slug !== null) return acts.filter((act) => act.slug === slug || act.formerSlugs.includes(slug))
  const figures = /^\d+/.exec(numberPart ?? '')?.[0]?.replace(/^0+/, '')
  if (figures === undefined) return acts
  return acts.filter((act) => act.number?.replace(/^0+/, '').startsWith(figures))
}

async function citableActs(
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
    const paths = new Set((provisions.get(act.slug) ?? []).map((row) => row.path))
    const issuer = act.issuer === null ? undefined : agencies.get(act.issuer)
    return { ...citableAct(act, issuer), components: outlines.get(act.slug)?.components ?? [], paths }
  })
}
