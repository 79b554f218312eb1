// Seats in agencies (Popolo Post), their ranks, and the classes of posts that a text names.
import type { AgencyKind, AgencySelector } from './agency.ts'
import type { Certainty, Localized } from './source.ts'

/** Ranks that the registry tells apart, in protocol order within one agency. */
export const RANKS = [
  'CHAIRMAN',
  'VICE_CHAIRMAN',
  'COMMITTEE_MEMBER',
  'HEAD_OF_AGENCY',
  'DEPUTY_HEAD_OF_AGENCY',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
  'HEAD_OF_DIVISION',
  'DEPUTY_HEAD_OF_DIVISION',
  'SPECIALIST',
  'OTHER',
] as const
export type Rank = (typeof RANKS)[number]

const DIVISIONS_AND_BELOW: ReadonlySet<Rank> = new Set([
  'HEAD_OF_DIVISION',
  'DEPUTY_HEAD_OF_DIVISION',
  'SPECIALIST',
  'OTHER',
])

/** The level of a post among those of a province, 0 first: its committee, heads of its agencies, districts, divisions, communes. */
function levelOf(kind: AgencyKind, rank: Rank): number {
  if (kind === 'PROVINCIAL_PEOPLES_COMMITTEE') return 0
  if (kind === 'DISTRICT_PEOPLES_COMMITTEE') return 2
  if (kind === 'COMMUNE_PEOPLES_COMMITTEE') return 4
  return DIVISIONS_AND_BELOW.has(rank) ? 3 : 1
}

/** The place of a post in protocol among those of a province, 0 first: by level, then by rank. Below 100. */
export function protocolPlace(kind: AgencyKind, rank: Rank): number {
  return levelOf(kind, rank) * RANKS.length + RANKS.indexOf(rank)
}

/** Of each deputy's rank, the head's. */
export const HEADS: Readonly<Partial<Record<Rank, Rank>>> = {
  VICE_CHAIRMAN: 'CHAIRMAN',
  DEPUTY_HEAD_OF_AGENCY: 'HEAD_OF_AGENCY',
  DEPUTY_CHIEF_OF_OFFICE: 'CHIEF_OF_OFFICE',
  DEPUTY_HEAD_OF_DIVISION: 'HEAD_OF_DIVISION',
}

/** Facts that the register cannot see and a caller may claim. */
export const FACT_KEYS = ['ASSISTS_STANDING_MEMBERS', 'FIELD_IN_CHARGE', 'ASSIGNED_BY_LEADERSHIP', 'POST_HELD'] as const
export type FactKey = (typeof FACT_KEYS)[number]

/** The posts that a text means. Empty `ranks`: any post. `fact` is what must hold besides holding the post. */
export interface PostSelector {
  readonly key: string
  readonly label: Localized
  readonly ranks: readonly Rank[]
  readonly agencies: AgencySelector
  readonly assignment: Localized | null
  readonly fact: FactKey | null
  readonly certainty: Certainty
  readonly note: Localized | null
}
