// Every act of the register by its number and kind, for finding many references at once.
import type { Agency } from '../domain/agency.ts'
import { type CitableDecision, figuresOf } from '../domain/citation-acts.ts'
import type { Decision } from '../domain/decision.ts'
import type { Moment } from '../domain/moment.ts'
import { foldForSearch } from '../domain/vietnamese.ts'
import type { Store } from '../storage/store.ts'

export interface ActIndex {
  readonly bySlug: (slug: string) => CitableDecision | null
  /** Acts whose number begins with the figures of this one; without a number, those of the kind (folded). */
  readonly like: (number: string | null, kind: string | null) => readonly CitableDecision[]
}

/** An act as citations are matched to it, without its instruments and text. */
export function citableAct(act: Decision, issuer: Agency | undefined): CitableDecision {
  const isInferred = act.issuedOn === null && act.holding === 'REPORT'
  return {
    slug: act.slug,
    number: act.number,
    year: isInferred ? null : act.year,
    likelyYear: isInferred ? act.year : null,
    kind: act.kind,
    title: act.title.vi,
    issuedOn: act.issuedOn,
    issuerName: issuer?.name.vi ?? null,
    provinceName: issuer?.provinceName ?? null,
    components: [],
    paths: new Set(),
    containerOf: () => null,
  }
}

/** Reads the index, the instruments and texts of acts left out, in two statements. */
export async function indexActs(store: Store, moment: Moment): Promise<ActIndex> {
  const acts = await store.listDecisions(moment)
  const agencies = await store.loadAgencies([...new Set(acts.flatMap(({ issuer }) => issuer ?? []))], moment)
  const citable = acts.map((act) => citableAct(act, act.issuer === null ? undefined : agencies.get(act.issuer)))
  const bySlug = new Map(citable.map((act) => [act.slug, act]))
  const byFigures = Map.groupBy(citable, ({ number }) => figuresOf(number))
  const byKind = Map.groupBy(citable, ({ kind }) => foldForSearch(kind))
  return {
    bySlug: (slug) => bySlug.get(slug) ?? null,
    like: (number, kind) => (number === null ? byKind.get(kind ?? '') : byFigures.get(figuresOf(number))) ?? [],
  }
}
