// Citations for readers outside GraphQL: what an answer rests on, and acts in the words of a citation.
import { citeParagraph, citeProvision } from '../domain/citation.ts'
import type { Decision } from '../domain/decision.ts'
import type { Moment } from '../domain/moment.ts'
import { type CitedDecision, parsePath } from '../domain/provision.ts'
import { inLanguage, type Language } from '../domain/source.ts'
import type { Ground } from '../domain/verdict.ts'
import type { Store } from '../storage/store.ts'

/** `khoản 5 Điều 4 Quy chế ban hành kèm theo Quyết định số 893/QĐ-UBND`. Throws on an act that is not recorded. */
export async function citeGround(store: Store, ground: Ground, moment: Moment, language: Language): Promise<string> {
  const { decision: slug, place } = ground
  const decision = (await store.loadDecisions([slug], moment)).get(slug)
  if (!decision) throw new Error(`citation of an unknown decision ${slug}`)
  if (place !== null && place.path === null) {
    const report = (await store.loadSources([decision.source], moment)).get(decision.source)
    const published = { publishedOn: report?.publishedOn ?? null, publisher: report?.publisher ?? null }
    return citeParagraph({ paragraph: place.paragraph, ...published }, language)
  }
  const cited = await citedDecision(store, decision, moment)
  return citeProvision(cited(language), place === null ? null : parsePath(place.path), { language }).shortText
}

/** What citations of an act need, in the language that they are written in. */
export async function citedDecision(
  store: Store,
  decision: Decision,
  moment: Moment,
): Promise<(language: Language) => CitedDecision> {
  const { slug, issuer, kind, number, title, issuedOn } = decision
  const agency = issuer === null ? null : (await store.loadAgencies([issuer], moment)).get(issuer)
  const outline = (await store.loadOutlines([slug], moment)).get(slug)
  return (language) => ({
    slug,
    kind,
    number,
    title: inLanguage(title, language),
    issuedOn,
    issuerName: agency ? inLanguage(agency.name, language) : null,
    components: outline?.components ?? [],
  })
}
