// The facts of rule cases as the domain and the store take them, and how they are recorded in a copy of the register.
import { calendarDate, type Period } from '../domain/calendar.ts'
import type { Decision, Relation } from '../domain/decision.ts'
import type { Group } from '../domain/group.ts'
import type { Place } from '../domain/obligation.ts'
import type { Membership, Tenure } from '../domain/person.ts'
import type { Source } from '../domain/source.ts'
import type { Succession, SuccessionEnd } from '../domain/succession.ts'
import type { PeopleRecords, Sourced } from '../storage/people-store.ts'
import type { AgencyRecords, Origin, Recording, Store, Stored } from '../storage/store.ts'
import type { CaseFacts } from './files/case-shape.ts'
import { type FileProblem, FileRefused } from './problems.ts'

type List<K extends keyof CaseFacts> = NonNullable<CaseFacts[K]>
type Keys = { readonly [K in keyof CaseFacts]-?: (entry: List<K>[number]) => string }

/** What makes an entry the same in another block of facts: the later one then corrects the earlier. */
export const FACT_KEYS: Keys = {
  agencies: ({ slug }) => slug,
  successions: ({ key }) => key,
  relations: ({ kind, from, to, toPath }) => [kind, from, to, toPath].join('#'),
  posts: ({ id }) => id,
  persons: ({ id }) => id,
  tenures: tenureKey,
  groups: ({ slug }) => slug,
  rosters: ({ group }) => group,
  memberships: membershipKey,
}

function tenureKey({ person, post, capacity, from }: List<'tenures'>[number]): string {
  return [person, post, capacity ?? 'FULL', from].join('#')
}

function membershipKey({ group, person, role, from }: List<'memberships'>[number]): string {
  return [group, person, role, from].join('#')
}

/** The facts of several blocks, each correcting and adding to those before it. */
export function mergeFacts(blocks: readonly CaseFacts[]): CaseFacts {
  const merged: Record<string, unknown[]> = {}
  for (const name of Object.keys(FACT_KEYS) as (keyof CaseFacts)[]) {
    const keyOf = FACT_KEYS[name] as (entry: unknown) => string
    const entries = blocks.flatMap((block) => (block[name] ?? []) as unknown[])
    if (entries.length > 0) merged[name] = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()]
  }
  return merged as CaseFacts
}

const SOURCE: Stored<Source> = {
  id: 'cases#facts',
  key: 'facts',
  title: 'Dữ kiện giả định của tệp tình huống',
  publisher: null,
  url: null,
  publishedOn: null,
  readOn: null,
  nature: 'REGISTER_READING',
}
const ORIGIN: Origin = { name: 'cases', action: 'CHECK', sha256: null }
const MADE_UP = { vi: 'Giả định', en: 'Made up' }

export function agenciesOf(facts: CaseFacts): AgencyRecords['agencies'] {
  return (facts.agencies ?? []).map((agency) => ({
    slug: agency.slug,
    formerSlugs: agency.formerSlugs ?? [],
    name: agency.name,
    kind: agency.kind,
    province: agency.province ?? null,
    provinceName: agency.provinceName ?? null,
    parent: null,
    period: periodOf(agency),
    certainty: 'REPORTED',
    endCertainty: 'REPORTED',
    source: SOURCE.id,
  }))
}

export function successionsOf(facts: CaseFacts): Succession[] {
  return (facts.successions ?? []).map((entry) => ({
    ...entry,
    from: endOf(entry.from),
    to: endOf(entry.to),
    on: calendarDate(entry.on),
    scope: null,
    place: null,
    source: SOURCE.id,
  }))
}

function endOf(end: List<'successions'>[number]['from']): SuccessionEnd {
  return 'agency' in end ? { agency: end.agency, kind: null, within: null } : { agency: null, ...end }
}

export function relationsOf(facts: CaseFacts): Relation[] {
  return (facts.relations ?? []).map((relation) => ({
    ...relation,
    fromPath: null,
    toPath: relation.toPath ?? null,
    on: relation.on === undefined ? null : calendarDate(relation.on),
    source: SOURCE.id,
    note: null,
  }))
}

/** The acts that speak in relations and are not among those known: made up, of no date. */
export function madeUpActs(facts: CaseFacts, known: { has(slug: string): boolean }): Decision[] {
  const slugs = new Set((facts.relations ?? []).map(({ from }) => from).filter((slug) => !known.has(slug)))
  return [...slugs].map((slug) => ({
    slug,
    formerSlugs: [],
    number: null,
    year: null,
    kind: 'Quyết định',
    title: { vi: `giả định ${slug}`, en: `(made up) ${slug}` },
    issuer: null,
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: null,
    attestedOn: null,
    checkedOn: null,
    holding: 'CITED',
    certainty: 'STATED',
    signatory: null,
    notes: [],
    source: SOURCE.id,
  }))
}

/** Tenures of posts of the facts. Throws where a post is not among them. */
export function tenuresOf(facts: CaseFacts): Sourced<Tenure>[] {
  const posts = new Map(postsOf(facts).map((post) => [post.id, post]))
  return (facts.tenures ?? []).map((tenure) => {
    const post = posts.get(tenure.post)
    if (!post) throw new Error(`No post ${tenure.post}`)
    const { person, capacity, certainty } = tenure
    return {
      id: tenureKey(tenure),
      person,
      post,
      capacity: capacity ?? 'FULL',
      period: periodOf(tenure),
      appointment: null,
      certainty: certainty ?? 'STATED',
      source: SOURCE.id,
    }
  })
}

function postsOf(facts: CaseFacts): PeopleRecords['posts'] {
  return (facts.posts ?? []).map((post) => ({
    id: post.id,
    agency: post.agency,
    title: post.title,
    rank: post.rank,
    period: periodOf(post),
  }))
}

export function membershipsOf(facts: CaseFacts): Sourced<Membership>[] {
  return (facts.memberships ?? []).map((membership) => ({
    id: membershipKey(membership),
    group: membership.group,
    person: membership.person,
    role: membership.role,
    period: periodOf(membership),
    bases: (membership.bases ?? []).map(basisOf),
    certainty: 'STATED',
    source: SOURCE.id,
  }))
}

/** The named group of a class: a group of the facts and the class that it is one of. */
export function instanceOf(instance: List<'groups'>[number], wanted: Pick<Group, 'agency' | 'platform'>): Group {
  const field = instance.field ?? null
  return {
    slug: instance.slug,
    kind: 'INSTANCE',
    name: { vi: `Nhóm ${field?.vi ?? instance.slug}`, en: `${field?.en ?? instance.slug} group` },
    platform: wanted.platform,
    agency: wanted.agency,
    classOf: instance.classOf,
    field,
    active: periodOf(instance),
    rosterKeptFrom: null,
    rosterCheckedOn: null,
    setUpBy: null,
    certainty: 'STATED',
  }
}

/** What the facts attest of a group's roster; null: they say nothing of it. */
export function attestationOf(
  facts: CaseFacts,
  group: string,
): Pick<Group, 'rosterKeptFrom' | 'rosterCheckedOn'> | null {
  const roster = (facts.rosters ?? []).find((entry) => entry.group === group)
  if (!roster) return null
  const rosterCheckedOn = roster.checkedOn === undefined ? null : calendarDate(roster.checkedOn)
  return { rosterKeptFrom: calendarDate(roster.keptFrom), rosterCheckedOn }
}

export function basisOf(written: string): { decision: string; place: Place } {
  const [decision = '', path = ''] = written.split('#')
  const paragraph = /^paragraph-(\d+)$/.exec(path)?.[1]
  return { decision, place: paragraph ? { path: null, paragraph: Number(paragraph) } : { path, paragraph: null } }
}

function periodOf(given: Pick<List<'agencies'>[number], 'from' | 'to' | 'toKnown'>): Period {
  const day = (value: string | undefined) => (value === undefined ? null : calendarDate(value))
  return { from: day(given.from), to: day(given.to), toKnown: given.toKnown ?? true }
}

/** What the register holds that facts build on: the acts it has, and groups by slug. */
export interface FactsBase {
  readonly decisions: { has(slug: string): boolean }
  readonly groups: ReadonlyMap<string, Pick<Group, 'agency' | 'platform' | 'kind'>>
}

/** Facts as changes to the register, in the order in which they must be recorded. */
export function recordingsOf(facts: CaseFacts, base: FactsBase): readonly Recording[] {
  const sources = [SOURCE]
  const recordings: Recording[] = []
  if (facts.agencies) recordings.push({ kind: 'AGENCIES', records: { sources, agencies: agenciesOf(facts) } })
  if (facts.relations) {
    const acts = madeUpActs(facts, base.decisions)
    recordings.push({ kind: 'ACTS', records: { sources, acts, relations: relationsOf(facts) } })
  }
  if (facts.successions) {
    recordings.push({ kind: 'SUCCESSIONS', records: { sources, successions: successionsOf(facts) } })
  }
  recordings.push({ kind: 'ROSTER', records: peopleOf(facts, base) })
  return recordings
}

function peopleOf(facts: CaseFacts, base: FactsBase): PeopleRecords {
  const groups = (facts.groups ?? []).flatMap((instance) => {
    const wanted = base.groups.get(instance.classOf)
    return wanted ? [instanceOf(instance, wanted)] : []
  })
  return {
    sources: [SOURCE],
    groups,
    rosters: (facts.rosters ?? []).map(({ group, keptFrom, checkedOn = null }) => {
      const checked = checkedOn === null ? null : calendarDate(checkedOn)
      return { group, keptFrom: calendarDate(keptFrom), checkedOn: checked, synthetic: true }
    }),
    posts: postsOf(facts),
    persons: (facts.persons ?? []).map((person) => ({ ...person, publicationBasis: MADE_UP })),
    tenures: tenuresOf(facts).map((tenure) => ({ ...tenure, post: tenure.post.id })),
    memberships: membershipsOf(facts),
  }
}

function heldByRegister(file: string, { table, id }: { readonly table: string; readonly id: string }): FileProblem {
  const [vi, en] = table === 'group_roster' ? ['danh sách của nhóm', 'the roster of the group'] : [table, table]
  const message = {
    vi: `Sổ đã có ${vi} ${id}: bỏ phần này khỏi facts, hoặc hỏi về một nhóm khác; phần sổ đã có thì không nêu lại.`,
    en: `The register holds ${en} ${id} itself: leave it out of the facts, or ask of another group.`,
  }
  return { code: 'HELD_BY_REGISTER', file, line: 1, column: 1, message }
}

/**
 * Records facts in a copy of the register, in place of what was recorded of cases before, and marks the copy as
 * synthetic. Returns the registry version after it. `instant` is RFC 3339, UTC; `file` is named in problems. Throws
 * FileRefused where the register holds one of the records itself.
 */
export async function recordFacts(
  store: Store,
  facts: CaseFacts,
  base: FactsBase,
  instant: string,
  file = 'cases.yaml',
): Promise<number> {
  await store.setSynthetic()
  for (const recording of recordingsOf(facts, base)) {
    const report = await store.record(recording, ORIGIN, instant)
    const conflict = report.changes.find(({ change }) => change === 'CONFLICT')
    if (conflict) throw new FileRefused([heldByRegister(file, conflict)])
  }
  return (await store.newestState()).version
}
