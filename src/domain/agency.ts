// Bodies of the state (Popolo Organization) and the classes of them that a text names.
import type { Period } from './calendar.ts'
import type { Certainty, Localized } from './source.ts'

export const AGENCY_KINDS = [
  'PROVINCIAL_PEOPLES_COMMITTEE',
  'PROVINCIAL_OFFICE',
  'PROVINCIAL_DEPARTMENT',
  'VERTICAL_AGENCY',
  'MANAGEMENT_BOARD',
  'DISTRICT_PEOPLES_COMMITTEE',
  'COMMUNE_PEOPLES_COMMITTEE',
  'PEOPLES_COUNCIL',
  'PARTY_OR_MASS_ORGANISATION',
  'CENTRAL',
  'OTHER',
] as const
export type AgencyKind = (typeof AGENCY_KINDS)[number]

export interface Agency {
  /** Permanent: `lai-chau/ubnd-tinh`. Earlier slugs resolve through `formerSlugs`. */
  readonly slug: string
  readonly formerSlugs: readonly string[]
  readonly name: Localized
  readonly kind: AgencyKind
  /** Slug of the province, null for central bodies. */
  readonly province: string | null
  /** Name of the province as citations and claims write it. */
  readonly provinceName: string | null
  readonly parent: string | null
  readonly period: Period
  readonly certainty: Certainty
  /** How sure its end is: that it existed may be surer. Equal to `certainty` unless a source says otherwise. */
  readonly endCertainty: Certainty
}

/** One kind of agency that a class takes in, and how sure the registry is that it does. */
export interface AgencyKindReading {
  readonly kind: AgencyKind
  readonly certainty: Certainty
  readonly note: Localized | null
}

/** The agencies that a text means: one by slug, or those of certain kinds within a province. */
export interface AgencySelector {
  readonly key: string
  readonly label: Localized
  readonly agency: string | null
  readonly kinds: readonly AgencyKindReading[]
  /** Slug of the province within which they lie; null: not bound to one. */
  readonly within: string | null
}
