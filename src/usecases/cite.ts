// Reads a citation as people write it, and finds what it means in the register.
import { type CitableDecision, matchCitation, readCitation } from '../domain/citation-reading.ts'
import type { Decision } from '../domain/decision.ts'
import type { Moment } from '../domain/moment.ts'
import type { ProvisionRow, Store } from '../storage/store.ts'

export interface CitationFound {
  readonly decision: Decision | null
  readonly provision: ProvisionRow | null
  /** What it may mean, likeliest first; empty where it is clear or nothing is like it. */
  readonly candidates: readonly { readonly decision: string; readonly path: string | null }[]
}

const MAX_CANDIDATES = 20
const NOTHING: CitationFound = { decision: null, provision: null, candidates: [] }

/** One clear match, or candidates, or nothing: what cannot be read as a citation is no error. */
export async function cite(store: Store, text: string, moment: Moment): Promise<CitationFound> {
  const reading = readCitation(text)
  if (!reading) return NOTHING
  const decisions = await store.listDecisions(moment)
  const slugs = decisions.map((decision) => decision.slug)
  const [outlines, provisions, agencies] = await Promise.all([
    store.loadOutlines(slugs, moment),
    store.loadProvisionsOf(slugs, moment),
    store.loadAgencies([...new Set(decisions.flatMap(({ issuer }) => issuer ?? []))], moment),
  ])
  const citable = decisions.map((decision): CitableDecision => {
    const issuer = decision.issuer === null ? null : agencies.get(decision.issuer)
    const paths = new Set((provisions.get(decision.slug) ?? []).map((row) => row.path))
    return {
      slug: decision.slug,
      number: decision.number,
      year: decision.year,
      kind: decision.kind,
      title: decision.title.vi,
      issuedOn: decision.issuedOn,
      issuerName: issuer?.name.vi ?? null,
      provinceName: issuer?.provinceName ?? null,
      components: outlines.get(decision.slug)?.components ?? [],
      hasPath: (path) => paths.has(path),
    }
  })
  const candidates = matchCitation(reading, citable)
  const [best, next] = candidates
  if (!best) return NOTHING
  if (next && next.score === best.score) {
    const close = candidates.slice(0, MAX_CANDIDATES)
    return { ...NOTHING, candidates: close.map(({ slug, path }) => ({ decision: slug, path })) }
  }
  return {
    decision: decisions.find((decision) => decision.slug === best.slug) ?? null,
    provision: (provisions.get(best.slug) ?? []).find((row) => row.path === best.path) ?? null,
    candidates: [],
  }
}
