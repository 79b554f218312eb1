// The rulebooks of groups: everything immutable that admission weighs, kept for as long as the version stands.

import type { Rulebook } from '../domain/admission-question.ts'
import { kindEndsOf } from '../domain/admission-succession.ts'
import type { Agency } from '../domain/agency.ts'
import type { CalendarDate } from '../domain/calendar.ts'
import type { Moment } from '../domain/moment.ts'
import { containerOf } from '../domain/provision.ts'
import type { Store } from '../storage/store.ts'

/** What is the same for every group of a version. */
interface Law {
  readonly agencies: ReadonlyMap<string, Agency>
  readonly successions: Rulebook['successions']
  readonly kindEnds: Rulebook['kindEnds']
  readonly checkedOn: ReadonlyMap<string, CalendarDate>
}

const KEPT = 500
const EVERYTHING = { limit: 1_000_000, after: null, before: null, backwards: false }

/** A cache beside one store. Versions never change, so that nothing in it is ever wrong; the oldest entries make room. */
export class RulebookShelf {
  readonly #store: Store
  readonly #books = new Map<string, Promise<Rulebook | null>>()
  readonly #laws = new Map<number, Promise<Law>>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The rulebooks of several groups at a version; a group that does not exist is absent. */
  async load(groups: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Rulebook>> {
    const wanted = [...new Set(groups)]
    const missing = wanted.filter((group) => !this.#books.has(keyOf(group, moment)))
    if (missing.length > 0) this.#read(missing, moment)
    const found = await Promise.all(
      wanted.map(async (group) => [group, await this.#books.get(keyOf(group, moment))] as const),
    )
    return new Map(found.flatMap(([group, book]) => (book ? [[group, book]] : [])))
  }

  /** The rulebook of one group at a version; null where there is no such group. */
  async find(group: string, moment: Moment): Promise<Rulebook | null> {
    return (await this.load([group], moment)).get(group) ?? null
  }

  #read(groups: readonly string[], moment: Moment): void {
    const books = this.#law(moment).then((law) => readBooks(this.#store, groups, law, moment))
    for (const group of groups)
      keep(
        this.#books,
        keyOf(group, moment),
        books.then((read) => read.get(group) ?? null),
      )
  }

  #law(moment: Moment): Promise<Law> {
    const known = this.#laws.get(moment.version)
    if (known) return known
    const law = readLaw(this.#store, moment)
    keep(this.#laws, moment.version, law)
    return law
  }
}

function keyOf(group: string, moment: Moment): string {
  return `${moment.version}@${group}`
}

/** A read that failed is not kept. */
function keep<K, V>(shelf: Map<K, Promise<V>>, key: K, value: Promise<V>): void {
  shelf.set(key, value)
  value.catch(() => shelf.delete(key))
  const [oldest] = shelf.keys()
  if (shelf.size > KEPT && oldest !== undefined) shelf.delete(oldest)
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
  const books = [...groups.values()].map((group): readonly [string, Rulebook] => {
    const source = group.classOf ?? group.slug
    // An instance follows what its class's decisions say, in its own name.
    const own = (governances.get(source) ?? []).map((governance) => ({ ...governance, group: group.slug }))
    const governed = own.flatMap((governance) => {
      const decision = acts.get(governance.decision)
      if (!decision) return []
      const contained = containerOf(provisions.get(decision.slug) ?? [])
      return [{ governance, decision, relations: relations.get(decision.slug) ?? [], containerOf: contained }]
    })
    const named = own.map(({ decision }) => decision)
    const book: Rulebook = {
      ...law,
      group,
      province: law.agencies.get(group.agency)?.province ?? null,
      field: group.field,
      governances: governed,
      rules: named
        .flatMap((slug) => rules.get(slug) ?? [])
        .filter((rule) => rule.group === source)
        .map((rule) => ({ ...rule, group: group.slug })),
      obligations: named.flatMap((slug) => obligations.get(slug) ?? []),
    }
    return [group.slug, book]
  })
  return new Map(books)
}
