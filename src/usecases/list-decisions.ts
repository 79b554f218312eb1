// Acts by filter: what the filter names is checked, numbers and kinds are read as people write them.
import type { Decision } from '../domain/decision.ts'
import type { Moment } from '../domain/moment.ts'
import { foldForSearch, nearest } from '../domain/vietnamese.ts'
import type { Page, PageRequest } from '../storage/page.ts'
import type { DecisionQuery, Store } from '../storage/store.ts'
import { searchTerms } from './list-obligations.ts'
import { badInput } from './problem.ts'

export interface DecisionFilter {
  readonly number?: string | null | undefined
  readonly kind?: readonly string[] | null | undefined
  readonly issuer?: readonly string[] | null | undefined
  readonly year?: number | null | undefined
  readonly holding?: readonly Decision['holding'][] | null | undefined
  readonly text?: string | null | undefined
}

/** A page of acts; held ones where the filter does not say. Throws BAD_INPUT with what exists nearby. */
export async function listDecisions(
  store: Store,
  filter: DecisionFilter,
  orderBy: DecisionQuery['orderBy'] | null | undefined,
  page: PageRequest,
  moment: Moment,
): Promise<Page<Decision>> {
  const acts = filter.number != null || filter.kind ? await store.listDecisions(moment) : []
  const query: DecisionQuery = {
    slugs: filter.number == null ? null : slugsOfNumber(acts, filter.number),
    number: null,
    kind: filter.kind ? filter.kind.map((kind, index) => readKind(acts, kind, index)) : null,
    issuer: filter.issuer ? await checkIssuers(store, filter.issuer, moment) : null,
    year: filter.year ?? null,
    holding: filter.holding ?? ['TEXT', 'REPORT'],
    text: filter.text == null ? null : searchTerms(filter.text, ['filter', 'text']),
    orderBy: orderBy ?? { field: 'SLUG', descending: false },
  }
  return store.pageDecisions(query, page, moment)
}

/** `893`, `893/QD-UBND` and `893/QĐ-UBND` mean the same. */
function slugsOfNumber(acts: readonly Decision[], number: string): readonly string[] {
  const wanted = compact(number)
  const same = (act: Decision) => {
    const own = act.number === null ? '' : compact(act.number)
    return own === wanted || own.startsWith(`${wanted}/`)
  }
  return acts.filter(same).map((act) => act.slug)
}

function compact(text: string): string {
  return foldForSearch(text).replaceAll(' ', '')
}

function readKind(acts: readonly Decision[], kind: string, index: number): string {
  const kinds = [...new Set(acts.map((act) => act.kind))].sort()
  const found = kinds.find((known) => foldForSearch(known) === foldForSearch(kind))
  if (found) return found
  const list = kinds.join(', ')
  throw badInput(
    ['filter', 'kind', String(index)],
    {
      vi: `Không có loại văn bản "${kind.slice(0, 80)}". Các loại trong sổ: ${list}.`,
      en: `There is no kind of act "${kind.slice(0, 80)}". Kinds in the register: ${list}.`,
    },
    nearest(kind, kinds, 3),
  )
}

async function checkIssuers(store: Store, slugs: readonly string[], moment: Moment): Promise<readonly string[]> {
  const found = await store.loadAgencies(slugs, moment)
  for (const [index, slug] of slugs.entries()) {
    if (found.has(slug)) continue
    const suggestions = nearest(slug, await store.listSlugs('AGENCY', moment), 3)
    const near = suggestions.join(', ')
    throw badInput(
      ['filter', 'issuer', String(index)],
      {
        vi: `Không có cơ quan "${slug.slice(0, 80)}".${near ? ` Có phải ý bạn là: ${near}?` : ''}`,
        en: `There is no agency "${slug.slice(0, 80)}".${near ? ` Did you mean: ${near}?` : ''}`,
      },
      suggestions,
    )
  }
  return slugs.map((slug) => found.get(slug)?.slug ?? slug)
}
