// One body follows another in a scope, on a day (W3C ORG ChangeEvent); by agency, or by kind of agency in a province.
import type { AgencyKind } from './agency.ts'
import type { CalendarDate } from './calendar.ts'
import type { Place } from './obligation.ts'
import type { Certainty, Localized } from './source.ts'

/** UNSETTLED: functions moved, but no text found says whether what was said of the old body is said of the new one. */
export const SUCCESSION_EFFECTS = ['SUCCEEDS', 'UNSETTLED'] as const
export type SuccessionEffect = (typeof SUCCESSION_EFFECTS)[number]

/** One agency by slug, or every agency of a kind within a province. */
export type SuccessionEnd =
  | { readonly agency: string; readonly kind: null; readonly within: null }
  | { readonly agency: null; readonly kind: AgencyKind; readonly within: string }

export interface Succession {
  /** Permanent, unique in the registry. */
  readonly key: string
  readonly from: SuccessionEnd
  readonly to: SuccessionEnd
  /** First day on which `to` stands in the place of `from`. */
  readonly on: CalendarDate
  readonly effect: SuccessionEffect
  /** Which functions moved, and what is known to have gone elsewhere; null: no scope is told. */
  readonly scope: Localized | null
  /** The act that it rests on, and where in it: usually a paragraph is not held, so the place may be null. */
  readonly decision: string
  readonly place: Place | null
  readonly certainty: Certainty
  readonly source: string
}
