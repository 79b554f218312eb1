// Obligations by filter: checks what the filter names, finds which decisions are in force, pages and counts.
import type { CalendarDate } from '../domain/calendar.ts'
import type { GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { Modality, Obligation } from '../domain/obligation.ts'
import { searchWords } from '../domain/search-words.ts'
import type { Certainty } from '../domain/source.ts'
import { nearest } from '../domain/vietnamese.ts'
import type { Page, PageRequest } from '../storage/page.ts'
import type { Facet, FacetCounts, ObligationQuery, OfDecision, SearchTerms, Store } from '../storage/store.ts'
import { inForceOn } from './in-force.ts'
import { badInput, Problem } from './problem.ts'

export interface ObligationFilter {
  readonly modality?: readonly Modality[] | null | undefined
  readonly role?: readonly GroupRole[] | null | undefined
  /** Keys of bearers, as the facet of bearers gives them. */
  readonly bearer?: readonly string[] | null | undefined
  readonly topic?: readonly string[] | null | undefined
  readonly decision?: readonly string[] | null | undefined
  readonly agency?: readonly string[] | null | undefined
  readonly certainty?: readonly Certainty[] | null | undefined
  readonly inForceOn?: CalendarDate | null | undefined
  readonly text?: string | null | undefined
}

export interface ObligationRequest {
  readonly filter: ObligationFilter | null | undefined
  readonly orderBy: ObligationQuery['orderBy'] | null | undefined
}

/** Checks a filter and turns it into the store's terms. Throws BAD_INPUT with what exists nearby. */
export async function obligationQuery(
  store: Store,
  request: ObligationRequest,
  moment: Moment,
): Promise<ObligationQuery> {
  const filter = request.filter ?? {}
  checkLengths(filter)
  const [topic, decision, agency, inForce] = await Promise.all([
    checkTopics(store, filter.topic, moment),
    checkDecisions(store, filter.decision, moment),
    checkAgencies(store, filter.agency, moment),
    filter.inForceOn ? inForceOn(store, { ...moment, on: filter.inForceOn }) : null,
  ])
  return {
    modality: filter.modality ?? null,
    role: filter.role ?? null,
    bearer: filter.bearer ?? null,
    topic,
    decision,
    agency,
    certainty: filter.certainty ?? null,
    inForce: inForce?.decisions ?? null,
    ended: inForce?.ended ?? null,
    text: filter.text == null ? null : searchTerms(filter.text, ['filter', 'text']),
    orderBy: request.orderBy ?? { field: 'DECISION', descending: false },
  }
}

export function pageObligations(
  store: Store,
  query: ObligationQuery,
  page: PageRequest,
  moment: Moment,
): Promise<Page<OfDecision<Obligation>>> {
  return store.pageObligations(query, page, moment)
}

export function countFacets(
  store: Store,
  query: ObligationQuery,
  facets: readonly Facet[],
  moment: Moment,
): Promise<Partial<FacetCounts>> {
  return store.countFacets(query, facets, moment)
}

const MAX_VALUES = 100

/** Throws TOO_MANY_INPUTS for a filter that names more values than anybody means. */
function checkLengths(filter: ObligationFilter): void {
  for (const [name, values] of Object.entries(filter)) {
    if (!Array.isArray(values) || values.length <= MAX_VALUES) continue
    const message = {
      vi: `Bộ lọc ${name} có ${values.length} giá trị; tối đa ${MAX_VALUES}.`,
      en: `The filter ${name} has ${values.length} values; ${MAX_VALUES} at most.`,
    }
    throw new Problem('TOO_MANY_INPUTS', message, { path: ['filter', name] })
  }
}

const MAX_QUERY = 200
const MAX_WORDS = 12

/** The words of a query. Throws BAD_INPUT at `path` where there are none, or too many. */
export function searchTerms(text: string, path: readonly string[]): SearchTerms {
  if (text.length > MAX_QUERY) {
    throw badInput(path, {
      vi: `Câu tìm dài ${text.length} ký tự; tối đa ${MAX_QUERY}.`,
      en: `The query is ${text.length} characters long; ${MAX_QUERY} at most.`,
    })
  }
  const words = searchWords(text)
  if (words.length === 0) {
    throw badInput(path, {
      vi: 'Câu tìm không có chữ hoặc số nào.',
      en: 'The query holds no letter or figure.',
    })
  }
  if (words.length > MAX_WORDS) {
    throw badInput(path, {
      vi: `Câu tìm có ${words.length} từ; tối đa ${MAX_WORDS}.`,
      en: `The query holds ${words.length} words; ${MAX_WORDS} at most.`,
    })
  }
  return { words }
}

async function checkTopics(store: Store, keys: readonly string[] | null | undefined, moment: Moment) {
  if (!keys) return null
  const known = (await store.listTopics(moment)).map((topic) => topic.key)
  keys.forEach((key, index) => {
    if (!known.includes(key)) throw unknown(['filter', 'topic', String(index)], 'chủ đề', 'topic', key, known)
  })
  return keys
}

async function checkDecisions(store: Store, slugs: readonly string[] | null | undefined, moment: Moment) {
  if (!slugs) return null
  const found = await store.loadDecisions(slugs, moment)
  for (const [index, slug] of slugs.entries()) {
    if (found.has(slug)) continue
    const known = await store.listSlugs('DECISION', moment)
    throw unknown(['filter', 'decision', String(index)], 'văn bản', 'decision', slug, known)
  }
  return slugs.map((slug) => found.get(slug)?.slug ?? slug)
}

async function checkAgencies(store: Store, slugs: readonly string[] | null | undefined, moment: Moment) {
  if (!slugs) return null
  const found = await store.loadAgencies(slugs, moment)
  for (const [index, slug] of slugs.entries()) {
    if (found.has(slug)) continue
    const known = await store.listSlugs('AGENCY', moment)
    throw unknown(['filter', 'agency', String(index)], 'cơ quan, đơn vị', 'agency', slug, known)
  }
  return slugs.flatMap((slug) => found.get(slug) ?? [])
}

function unknown(path: readonly string[], vi: string, en: string, asked: string, known: readonly string[]) {
  const suggestions = nearest(asked, known, 3)
  const shown = asked.slice(0, 80)
  const near = suggestions.join(', ')
  return badInput(
    path,
    {
      vi: `Không có ${vi} "${shown}".${near ? ` Có phải ý bạn là: ${near}?` : ''}`,
      en: `There is no ${en} "${shown}".${near ? ` Did you mean: ${near}?` : ''}`,
    },
    suggestions,
  )
}
