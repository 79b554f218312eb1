// The short citation of what an answer rests on, for readers outside GraphQL.
import { citeParagraph, citeProvision } from '../domain/citation.ts'
import type { Moment } from '../domain/moment.ts'
import { parsePath } from '../domain/provision.ts'
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
  const { issuer, kind, number, title, issuedOn } = decision
  const agency = issuer === null ? null : (await store.loadAgencies([issuer], moment)).get(issuer)
  const outline = (await store.loadOutlines([slug], moment)).get(slug)
  const cited = {
    slug,
    kind,
    number,
    title: inLanguage(title, language),
    issuedOn,
    issuerName: agency ? inLanguage(agency.name, language) : null,
    components: outline?.components ?? [],
  }
  return citeProvision(cited, place === null ? null : parsePath(place.path), { language }).shortText
}
