// Names for facet values, from where each kind of value has its name.

import type { Moment } from '../domain/moment.ts'
import type { MODALITIES } from '../domain/obligation.ts'
import type { CERTAINTIES, Localized } from '../domain/source.ts'
import type { Facet, FacetCount } from '../storage/store.ts'
import type { RequestContext } from './context.ts'

type Labels<V extends string> = Readonly<Record<V, Localized>>

/** What a provision does. */
export const MODALITY_LABELS: Labels<(typeof MODALITIES)[number]> = {
  DUTY: { vi: 'Phải làm', en: 'Duty' },
  PROHIBITION: { vi: 'Không được làm', en: 'Prohibition' },
  PERMISSION: { vi: 'Được làm', en: 'Permission' },
  RECOMMENDATION: { vi: 'Khuyến khích', en: 'Recommendation' },
  DECLARATION: { vi: 'Xác lập', en: 'Declaration' },
}

/** How sure the register is. */
export const CERTAINTY_LABELS: Labels<(typeof CERTAINTIES)[number]> = {
  STATED: { vi: 'Văn bản nêu rõ', en: 'Stated' },
  REPORTED: { vi: 'Dẫn lại, chưa đối chiếu bản gốc', en: 'Reported, original not checked' },
  INFERRED: { vi: 'Suy ra', en: 'Inferred' },
  UNSETTLED: { vi: 'Chưa thống nhất', en: 'Unsettled' },
}

/** The name of a facet's value; the value itself where nothing names it. */
export async function facetLabel(
  { facet, value, label, moment }: FacetCount & { readonly facet: Facet; readonly moment: Moment },
  context: RequestContext,
): Promise<Localized> {
  const plain = { vi: value, en: value }
  switch (facet) {
    case 'modality':
      return (MODALITY_LABELS as Record<string, Localized>)[value] ?? plain
    case 'certainty':
      return (CERTAINTY_LABELS as Record<string, Localized>)[value] ?? plain
    case 'bearer':
      return label ?? plain
    case 'topic':
      return (await context.at(moment).topics()).get(value)?.label ?? plain
    case 'decision': {
      const decision = await context.at(moment).decision.load(value)
      if (!decision) return plain
      const name = decision.number
        ? { vi: `${decision.kind} ${decision.number}`, en: `Decision ${decision.number}` }
        : decision.title
      return name
    }
  }
}
