// The rulebooks of groups: everything immutable that admission weighs, kept for as long as the version stands.
import { LRUCache } from 'lru-cache'
import type { Rulebook } from '../domain/admission-question.ts'
import { kindEndsOf } from '../domain/admission-succession.ts'
import type { Agency } from '../domain/agency.ts'
import type { CalendarDate } from '../domain/calendar.ts'
import type { Decision, Relation } from '../domain/decision.ts'
import type { AdmissionRule, Governance, Group } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { Obligation } from '../domain/obligation.ts'
import { containerOf } from '../domain/provision.ts'
import type { OfDecision, ProvisionRow, Store } from '../storage/store.ts'

/** What is the same for every group of a version. */
interface Law {
  readonly agencies: ReadonlyMap<string, Agency>
  readonly successions: Rulebook['successions']
  readonly kindEnds: Rulebook['kindEnds']
  readonly checkedOn: ReadonlyMap<string, CalendarDate>
}

const BOOKS_KEPT = 2_000
const LAWS_KEPT = 100
const VERSIONS_KEPT = 5_000
const EVERYTHING = { limit: 1_000_000, after: null, before: null, backwards: false }

/**
 * A cache beside one store. A rulebook is kept under the version of the law and that of its group: what other groups change
 * leaves it, and neither version ever says anything else, so that nothing in it is ever wrong. Those not asked for longest make room.
 */
export class RulebookShelf {
  readonly #store: Store
  readonly #books = new LRUCache<string, Promise<Rulebook | null>>({ max: BOOKS_KEPT })
  readonly #laws = new LRUCache<number, Promise<Law>>({ max: LAWS_KEPT })
  /** By registry version, so that nothing is read while no version is new. */
  readonly #lawVersions = new LRUCache<number, Promise<number>>({ max: VERSIONS_KEPT })
  readonly #groupVersions = new LRUCache<string, Promise<number | null>>({ max: VERSIONS_KEPT })

  constructor(store: Store) {
    this.#store = store
  }

  /** The rulebooks of several groups at a version; a group that does not exist is absent. */
  async load(groups: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Rulebook>> {
    const [law, versions] = await Promise.all([
      this.#lawVersion(moment),
      this.#versionsOf([...new Set(groups)], moment),
    ])
    const keys = new Map([...versions].map(([group, version]) => [group, `${law}/${version}@${group}`]))
    const found = new Map<string, Promise<Rulebook | null>>()
    const missing: string[] = []
    for (const [group, key] of keys) {
      const book = this.#books.get(key)
      if (book) found.set(group, book)
      else missing.push(group)
    }
    if (missing.length > 0) {
      const books = this.#law(law, moment).then((known) => readBooks(this.#store, missing, known, moment))
      for (const group of missing) {
        const book = books.then((read) => read.get(group) ?? null)
        found.set(group, keep(this.#books, keys.get(group) ?? '', book))
      }
    }
    const books = await Promise.all([...found].map(async ([group, book]) => [group, await book] as const))
    return new Map(books.flatMap(([group, book]) => (book ? [[group, book]] : [])))
  }

  #law(version: number, moment: Moment): Promise<Law> {
    return this.#laws.get(version) ?? keep(this.#laws, version, readLaw(this.#store, moment))
  }

  #lawVersion(moment: Moment): Promise<number> {
    const { version } = moment
    return this.#lawVersions.get(version) ?? keep(this.#lawVersions, version, this.#store.lawVersion(moment))
  }

  /** The versions of the groups that there are. */
  async #versionsOf(groups: readonly string[], moment: Moment): Promise<ReadonlyMap<string, number>> {
    const keyOf = (group: string) => `${moment.version}@${group}`
    const found = new Map(groups.map((group) => [group, this.#groupVersions.get(keyOf(group))]))
    const missing = groups.filter((group) => found.get(group) === undefined)
    if (missing.length > 0) {
      const read = this.#store.loadGroupVersions(missing, moment)
      for (const group of missing) {
        const version = read.then((versions) => versions.get(group) ?? null)
        found.set(group, keep(this.#groupVersions, keyOf(group), version))
      }
    }
    const versions = await Promise.all(groups.map(async (group) => [group, await found.get(group)] as const))
    return new Map(versions.flatMap(([group, version]) => (typeof version === 'number' ? [[group, version]] : [])))
  }
}

/** Keeps a read until others that were asked for later need its place. One that failed or found nothing is not kept. */
function keep<K extends {}, V>(shelf: LRUCache<K, Promise<V>>, key: K, value: Promise<V>): Promise<V> {
  shelf.set(key, value)
  const drop = () => shelf.delete(key)
  value.then((found) => found === null && drop(), drop)
  return value
}

async function readLaw(store: Store, moment: Moment): Promise<Law> {
  const [page, successions, decisions] = await Promise.all([
    store.pageAgencies({ kind: null, province: null, text: null }, EVERYTHING, moment),
    store.listSuccessions(moment),
    store.listDecisions(moment),
  ])
  const agencies = new Map(page.items.map(({ item }) => [item.slug, item]))
  const checked = decisions.flatMap(({ slug, checkedOn }) => (checkedOn ? [[slug, checkedOn] as const] : []))
  return {
    agencies,
    successions,
    kindEnds: kindEndsOf(successions, new Map(decisions.map(({ slug, certainty }) => [slug, certainty]))),
    checkedOn: new Map(checked),
  }
}

async function readBooks(
  store: Store,
  slugs: readonly string[],
  law: Law,
  moment: Moment,
): Promise<ReadonlyMap<string, Rulebook>> {
  const groups = await store.loadGroups(slugs, moment)
  const sources = [...new Set([...groups.values()].map((group) => group.classOf ?? group.slug))]
  const governances = await store.loadGovernancesOf(sources, moment)
  const decisions = [...new Set([...governances.values()].flat().map(({ decision }) => decision))]
  const [acts, relations, rules, obligations, provisions] = await Promise.all([
    store.loadDecisions(decisions, moment),
    store.loadRelationsOf(decisions, moment),
    store.loadAdmissionRulesOf(decisions, moment),
    store.loadObligationsOf(decisions, moment),
    store.loadProvisionsOf(decisions, moment),
  ])
  const texts = { governances, acts, relations, rules, obligations, provisions }
  return new Map([...groups.values()].map((group) => [group.slug, bookOf(group, law, texts)]))
}

type Lists<T> = ReadonlyMap<string, readonly T[]>

/** What was read of the decisions that govern some groups, by the group or the decision. */
interface Texts {
  readonly governances: Lists<Governance & { readonly decision: string }>
  readonly acts: ReadonlyMap<string, Decision>
  readonly relations: Lists<Relation>
  readonly rules: Lists<OfDecision<AdmissionRule>>
  readonly obligations: Lists<OfDecision<Obligation>>
  readonly provisions: Lists<ProvisionRow>
}

/** The book of one group. An instance follows what its class's decisions say, in its own name. */
function bookOf(group: Group, law: Law, texts: Texts): Rulebook {
  const source = group.classOf ?? group.slug
  const own = (texts.governances.get(source) ?? []).map((governance) => ({ ...governance, group: group.slug }))
  const governances = own.flatMap((governance) => {
    const decision = texts.acts.get(governance.decision)
    if (!decision) return []
    const contained = containerOf(texts.provisions.get(decision.slug) ?? [])
    return [{ governance, decision, relations: texts.relations.get(decision.slug) ?? [], containerOf: contained }]
  })
  const named = own.map(({ decision }) => decision)
  return {
    ...law,
    group,
    province: law.agencies.get(group.agency)?.province ?? null,
    field: group.field,
    governances,
    rules: named
      .flatMap((slug) => texts.rules.get(slug) ?? [])
      .filter((rule) => rule.group === source)
      .map((rule) => ({ ...rule, group: group.slug })),
    obligations: named.flatMap((slug) => texts.obligations.get(slug) ?? []),
  }
}
