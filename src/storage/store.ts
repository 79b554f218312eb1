// The port to storage: whole questions and whole changes, never tables. Every read takes the two clocks.
import type { Agency, AgencyKind } from '../domain/agency.ts'
import type {
  CoverageMark,
  Decision,
  DecisionRecord,
  Relation,
  RelationKind,
  Repair,
  ReportParagraph,
  StoredProvision,
} from '../domain/decision.ts'
import type { AdmissionRule, Governance, Group, GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { Modality, Obligation, Topic } from '../domain/obligation.ts'
import type { Component } from '../domain/provision.ts'
import type { SearchWord } from '../domain/search-words.ts'
import type { Certainty, Localized, Source } from '../domain/source.ts'
import type { Succession } from '../domain/succession.ts'
import type { Page, PageRequest } from './page.ts'
import type { PeopleRecords, PeopleStore } from './people-store.ts'
import type { TokenStore } from './token-store.ts'

export interface RegistryState {
  readonly version: number
  /** RFC 3339, UTC. */
  readonly recordedAt: string
  /** See Store.lawVersion. */
  readonly lawVersion: number
  readonly synthetic: boolean
}

export interface RegistryCounts {
  readonly decisions: number
  readonly provisions: number
  readonly obligations: number
  readonly admissionRules: number
  readonly groups: number
  readonly agencies: number
}

/** A stored thing's id is text, made from its natural key, and permanent. */
export type Stored<T> = T & { readonly id: string }
/** Something that a decision says, with the slug of the decision. */
export type OfDecision<T> = Stored<T> & { readonly decision: string }

export type ProvisionRow = OfDecision<StoredProvision> & {
  readonly coverage: CoverageMark['as'] | null
  readonly coverageNote: Localized | null
}

/** The instruments, report paragraphs, repairs and source ids of a decision. */
export interface Outline {
  readonly components: readonly Component[]
  readonly paragraphs: readonly ReportParagraph[]
  readonly repairs: readonly Repair[]
  readonly sources: readonly string[]
}

export interface DecisionQuery {
  readonly slugs: readonly string[] | null
  readonly number: string | null
  readonly kind: readonly string[] | null
  readonly issuer: readonly string[] | null
  readonly year: number | null
  readonly holding: readonly Decision['holding'][] | null
  readonly text: SearchTerms | null
  readonly orderBy: { readonly field: 'ISSUED_ON' | 'SLUG'; readonly descending: boolean }
}

/** Words to look for, in the order typed; at least one. */
export interface SearchTerms {
  readonly words: readonly SearchWord[]
}

/** Filters of obligations; null does not filter. Values of one filter are alternatives. */
export interface ObligationQuery {
  readonly modality: readonly Modality[] | null
  readonly role: readonly GroupRole[] | null
  /** Keys of bearers. */
  readonly bearer: readonly string[] | null
  readonly topic: readonly string[] | null
  readonly decision: readonly string[] | null
  /** Obligations that bind one of these agencies, or a post in it. */
  readonly agency: readonly Pick<Agency, 'slug' | 'kind' | 'province'>[] | null
  readonly certainty: readonly Certainty[] | null
  /** Only of these decisions: those in force on the day asked about. */
  readonly inForce: readonly string[] | null
  /** Without these, by their ids: those whose provisions are not in force on the day asked about. */
  readonly ended: readonly string[] | null
  readonly text: SearchTerms | null
  readonly orderBy: { readonly field: 'DECISION' | 'TOPIC'; readonly descending: boolean }
}

export const FACETS = ['modality', 'bearer', 'topic', 'decision', 'certainty'] as const
export type Facet = (typeof FACETS)[number]
/** Per facet, how many obligations have each value, most first. Labels where the value does not carry its own. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>
export interface FacetCount {
  readonly value: string
  readonly label: Localized | null
  readonly count: number
}

export const SEARCH_KINDS = ['DECISION', 'PROVISION', 'OBLIGATION', 'GROUP', 'AGENCY', 'PERSON'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]
export interface SearchRow {
  readonly kind: SearchKind
  readonly target: string
  readonly title: Localized
  readonly body: Localized
}

export interface AgencyQuery {
  readonly kind: readonly AgencyKind[] | null
  readonly province: string | null
  readonly text: SearchTerms | null
}

/** Filters of groups; null does not filter. */
export interface GroupQuery {
  /** Governed by this decision. */
  readonly decision: string | null
  readonly kind: readonly Group['kind'][] | null
  readonly agency: readonly string[] | null
  readonly text: SearchTerms | null
  readonly descending: boolean
}

/** Where a change comes from: a file under data/ or a person who records. */
export interface Origin {
  /** `data/decisions/…/decision.yaml`, or a label of the person's token. */
  readonly name: string
  readonly action: string
  /** Of a file: the checksum of all its content, kept so that it is not loaded twice. */
  readonly sha256: string | null
}

export type RecordChange = 'ADDED' | 'CORRECTED' | 'RETIRED' | 'CONFLICT'

/** What one change did, record by record. Unchanged records are only counted. */
export interface ChangeReport {
  /** The registry version after it; the version before it where nothing changed. */
  readonly version: number
  readonly changes: readonly { readonly change: RecordChange; readonly table: string; readonly id: string }[]
  readonly unchanged: number
}

export interface AgencyRecords {
  readonly sources: readonly Stored<Source>[]
  readonly agencies: readonly (Agency & { readonly source: string })[]
}

export interface ActRecords {
  readonly sources: readonly Stored<Source>[]
  readonly acts: readonly Decision[]
  readonly relations: readonly Relation[]
}

export interface SuccessionRecords {
  readonly sources: readonly Stored<Source>[]
  readonly successions: readonly Succession[]
}

/** One change to the registry, whole or not at all. */
export type Recording =
  | { readonly kind: 'TOPICS'; readonly topics: readonly Topic[] }
  | { readonly kind: 'AGENCIES'; readonly records: AgencyRecords }
  | { readonly kind: 'ACTS'; readonly records: ActRecords }
  | { readonly kind: 'SUCCESSIONS'; readonly records: SuccessionRecords }
  | { readonly kind: 'DECISION'; readonly record: DecisionRecord }
  | { readonly kind: 'ROSTER'; readonly records: PeopleRecords }

export interface Store extends PeopleStore, TokenStore {
  newestState(): Promise<RegistryState>
  /** Null where the version does not exist. */
  findState(version: number): Promise<RegistryState | null>
  /** The version that stood at an instant (RFC 3339, UTC); 0 before the first. */
  versionAt(instant: string): Promise<number>
  /**
   * The last version, at or before the moment's, that changed the law of all groups: decisions and what they say, acts,
   * agencies, successions, topics, or the sources of any of them. 0 where none did.
   */
  lawVersion(moment: Moment): Promise<number>
  counts(moment: Moment): Promise<RegistryCounts>

  /** By slug or former slug; what is not known is absent. Keys are the slugs asked for. */
  loadDecisions(slugs: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Decision>>
  pageDecisions(query: DecisionQuery, page: PageRequest, moment: Moment): Promise<Page<Decision>>
  /** Every act, for reading citations and for the force of each. In the order of slugs. */
  listDecisions(moment: Moment): Promise<readonly Decision[]>
  loadOutlines(slugs: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Outline>>
  /** All provisions of each decision, in the order of the text. */
  loadProvisionsOf(slugs: readonly string[], moment: Moment): Promise<ReadonlyMap<string, readonly ProvisionRow[]>>
  /** Relations that a decision speaks or that speak of it. */
  loadRelationsOf(slugs: readonly string[], moment: Moment): Promise<ReadonlyMap<string, readonly Relation[]>>
  /** Every relation of these kinds, in the order of the acts that speak. */
  listRelations(kinds: readonly RelationKind[], moment: Moment): Promise<readonly Relation[]>
  loadSources(ids: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Stored<Source>>>

  /** All obligations of each decision, in the order of the text. */
  loadObligationsOf(
    slugs: readonly string[],
    moment: Moment,
  ): Promise<ReadonlyMap<string, readonly OfDecision<Obligation>[]>>
  loadObligations(ids: readonly string[], moment: Moment): Promise<ReadonlyMap<string, OfDecision<Obligation>>>
  pageObligations(query: ObligationQuery, page: PageRequest, moment: Moment): Promise<Page<OfDecision<Obligation>>>
  countFacets(query: ObligationQuery, facets: readonly Facet[], moment: Moment): Promise<Partial<FacetCounts>>
  listTopics(moment: Moment): Promise<readonly Topic[]>

  loadAgencies(slugs: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Agency>>
  pageAgencies(query: AgencyQuery, page: PageRequest, moment: Moment): Promise<Page<Agency>>
  loadGroups(slugs: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Group>>
  pageGroups(query: GroupQuery, page: PageRequest, moment: Moment): Promise<Page<Group>>
  loadGovernancesOf(
    groups: readonly string[],
    moment: Moment,
  ): Promise<ReadonlyMap<string, readonly (Governance & { readonly decision: string })[]>>
  loadAdmissionRulesOf(
    slugs: readonly string[],
    moment: Moment,
  ): Promise<ReadonlyMap<string, readonly OfDecision<AdmissionRule>[]>>

  /**
   * What holds all the words that count, or, where nothing holds them in the accents typed, the greater part of them: best
   * first as the ranking of the domain has it, then by kind and address. The order depends on nothing but the version. At
   * most `limit` from `offset`. `notHeld` are the counting words that nothing sought holds in the accents typed.
   */
  search(
    terms: SearchTerms,
    kinds: readonly SearchKind[] | null,
    limit: number,
    offset: number,
    moment: Moment,
  ): Promise<{ readonly rows: readonly SearchRow[]; readonly total: number; readonly notHeld: readonly string[] }>
  /** Slugs that exist, for suggestions. */
  listSlugs(kind: 'DECISION' | 'AGENCY' | 'GROUP', moment: Moment): Promise<readonly string[]>

  /** The checksum last loaded from a file, or null. */
  findLoaded(path: string): Promise<string | null>
  /**
   * Records a change in one transaction. Where the current record of a thing came from elsewhere, or something recorded
   * rests on what would be withdrawn, nothing of the change is recorded and the report names each CONFLICT. `instant` is
   * RFC 3339, UTC.
   */
  record(recording: Recording, origin: Origin, instant: string): Promise<ChangeReport>
  setSynthetic(): Promise<void>
  close(): Promise<void>
}
