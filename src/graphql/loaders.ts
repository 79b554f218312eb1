// One loader for each thing that many fields ask for, per request and moment: a page of fifty costs one statement.
import DataLoader from 'dataloader'
import type { Rulebook } from '../domain/admission-question.ts'
import type { Agency } from '../domain/agency.ts'
import type { Decision, Relation } from '../domain/decision.ts'
import type { AdmissionRule, Governance, Group } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { Obligation, Topic } from '../domain/obligation.ts'
import type { Membership, Person, Post, Tenure } from '../domain/person.ts'
import type { Source } from '../domain/source.ts'
import type { Succession } from '../domain/succession.ts'
import type { Holder, RosterFacts, Sourced } from '../storage/people-store.ts'
import type { OfDecision, Outline, ProvisionRow, Store, Stored } from '../storage/store.ts'
import { type ActIndex, indexActs } from '../usecases/act-index.ts'
import { holdersOf } from '../usecases/roster.ts'
import type { RulebookShelf } from '../usecases/rulebooks.ts'
import { type ReferenceFound, referencesWith } from '../usecases/text-references.ts'

export interface Loaders {
  readonly decision: DataLoader<string, Decision | null>
  readonly outline: DataLoader<string, Outline>
  readonly provisionsOf: DataLoader<string, readonly ProvisionRow[]>
  readonly relationsOf: DataLoader<string, readonly Relation[]>
  readonly obligationsOf: DataLoader<string, readonly OfDecision<Obligation>[]>
  readonly obligation: DataLoader<string, OfDecision<Obligation> | null>
  readonly admissionRulesOf: DataLoader<string, readonly OfDecision<AdmissionRule>[]>
  readonly agency: DataLoader<string, Agency | null>
  readonly source: DataLoader<string, Stored<Source> | null>
  readonly group: DataLoader<string, Group | null>
  readonly governancesOf: DataLoader<string, readonly (Governance & { readonly decision: string })[]>
  readonly person: DataLoader<string, Person | null>
  readonly post: DataLoader<string, Post | null>
  readonly tenuresOf: DataLoader<string, readonly Sourced<Tenure>[]>
  /** Of every group and date. */
  readonly membershipsOf: DataLoader<string, readonly Sourced<Membership>[]>
  readonly rosterFacts: DataLoader<string, RosterFacts | null>
  readonly groupVersion: DataLoader<string, number | null>
  readonly rulebook: DataLoader<string, Rulebook | null>
  /** Whoever has a role in a group on the day, or may have. */
  readonly holdersOf: DataLoader<string, readonly Holder[]>
  /** The references in the words of a provision, and what they mean. */
  readonly references: (provision: ProvisionRow) => Promise<readonly ReferenceFound[]>
  readonly successions: () => Promise<readonly Succession[]>
  readonly topics: () => Promise<ReadonlyMap<string, Topic>>
}

/** What loaders read from: the store, and the rulebooks kept beside it. */
export interface Reads {
  readonly store: Store
  readonly shelf: RulebookShelf
}

const EMPTY_OUTLINE: Outline = { components: [], paragraphs: [], repairs: [], sources: [] }

/** Loaders that read at one moment. Keys are slugs or ids; what does not exist is null or empty. */
export function createLoaders({ store, shelf }: Reads, moment: Moment): Loaders {
  const outline = single((slugs: readonly string[]) => store.loadOutlines(slugs, moment), EMPTY_OUTLINE)
  const provisionsOf = single<readonly ProvisionRow[]>((slugs) => store.loadProvisionsOf(slugs, moment), [])
  return {
    decision: single((slugs) => store.loadDecisions(slugs, moment), null),
    outline,
    provisionsOf,
    relationsOf: single((slugs) => store.loadRelationsOf(slugs, moment), []),
    obligationsOf: single((slugs) => store.loadObligationsOf(slugs, moment), []),
    obligation: single((ids) => store.loadObligations(ids, moment), null),
    admissionRulesOf: single((slugs) => store.loadAdmissionRulesOf(slugs, moment), []),
    agency: single((slugs) => store.loadAgencies(slugs, moment), null),
    source: single((ids) => store.loadSources(ids, moment), null),
    group: single((slugs) => store.loadGroups(slugs, moment), null),
    governancesOf: single((slugs) => store.loadGovernancesOf(slugs, moment), []),
    person: single((ids) => store.loadPersons(ids, moment), null),
    post: single((ids) => store.loadPosts(ids, moment), null),
    tenuresOf: single((ids) => store.loadTenuresOf(ids, moment), []),
    membershipsOf: single((ids) => store.loadMembershipsOf(ids, null, moment), []),
    rosterFacts: single((groups) => store.loadRosterFacts(groups, moment), null),
    groupVersion: single((groups) => store.loadGroupVersions(groups, moment), null),
    rulebook: single((groups) => shelf.load(groups, moment), null),
    holdersOf: single((groups) => holdersOf(store, groups, moment), []),
    references: referencesWith({
      acts: once((): Promise<ActIndex> => indexActs(store, moment)),
      outline: (slug) => outline.load(slug),
      provisionsOf: (slug) => provisionsOf.load(slug),
    }),
    successions: once(() => store.listSuccessions(moment)),
    topics: once(async () => new Map((await store.listTopics(moment)).map((topic) => [topic.key, topic]))),
  }
}

/** A read that is made when first asked for, and then handed out again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= read()
    return made
  }
}

function single<V>(load: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>, absent: V): DataLoader<string, V>
function single<V>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  absent: null,
): DataLoader<string, V | null>
function single<V>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  absent: V | null,
): DataLoader<string, V | null> {
  return new DataLoader(async (keys) => {
    const found = await load(keys)
    return keys.map((key) => found.get(key) ?? absent)
  })
}
