// Citations for answers: the words of a place in an act or a report, and what stands behind them.
import { type CitationText, citeParagraph, citeProvision } from '../domain/citation.ts'
import type { Moment } from '../domain/moment.ts'
import { type CitedDecision, parsePath } from '../domain/provision.ts'
import { inLanguage, type Language } from '../domain/source.ts'
import type { Ground } from '../domain/verdict.ts'
import type { RequestContext } from './context.ts'
import type { CitationShape, Known } from './refs.ts'

/** What a citation needs of a decision, its issuer named in the language asked for. Throws on an unknown decision. */
export async function citedDecision(
  context: RequestContext,
  moment: Moment,
  slug: string,
  language: Language,
): Promise<CitedDecision> {
  const loaders = context.at(moment)
  const decision = await loaders.decision.load(slug)
  if (!decision) throw new Error(`citation of an unknown decision ${slug}`)
  const [outline, issuer] = await Promise.all([
    loaders.outline.load(slug),
    decision.issuer === null ? null : loaders.agency.load(decision.issuer),
  ])
  const inVietnamese = language === 'VI'
  return {
    slug,
    kind: decision.kind,
    number: decision.number,
    title: inVietnamese ? decision.title.vi : decision.title.en,
    issuedOn: decision.issuedOn,
    issuerName: issuer && (inVietnamese ? issuer.name.vi : issuer.name.en),
    components: outline.components,
  }
}

/** The citation of a provision, or with a null path of the whole decision. */
export async function provisionCitation(
  context: RequestContext,
  moment: Moment,
  slug: string,
  path: string | null,
  lang: Language | null | undefined,
): Promise<CitationText> {
  const language = lang ?? context.language
  const decision = await citedDecision(context, moment, slug, language)
  return citeProvision(decision, path === null ? null : parsePath(path), { language })
}

/** What an answer rests on, with the decision's own source. A null place cites the whole act. */
export async function groundCitation(
  context: RequestContext,
  moment: Moment,
  ground: Ground,
): Promise<Known<CitationShape>> {
  const decision = await context.at(moment).decision.load(ground.decision)
  if (!decision) throw new Error(`citation of an unknown decision ${ground.decision}`)
  const { decision: slug, place, quote, certainty } = ground
  const { path, paragraph } = place ?? { path: null, paragraph: null }
  return { decision: slug, path, paragraph, quote, certainty, source: decision.source, moment }
}

/** Both forms of a citation. A paragraph of a report has one form only. */
export async function citationWords(
  context: RequestContext,
  citation: Known<CitationShape>,
  lang: Language | null | undefined,
): Promise<CitationText> {
  const { decision, path, paragraph, source, moment, words } = citation
  if (words || decision === null) {
    const text = words ? inLanguage(words, lang ?? context.language) : ''
    return { text, shortText: text }
  }
  if (paragraph === null) return provisionCitation(context, moment, decision, path, lang)
  const report = await context.at(moment).source.load(source)
  const cited = { paragraph, publishedOn: report?.publishedOn ?? null, publisher: report?.publisher ?? null }
  const text = citeParagraph(cited, lang ?? context.language)
  return { text, shortText: text }
}
