// From the files of topics, agencies and cited acts to records, with the names that they use checked.
import type { Agency } from '../domain/agency.ts'
import type { CalendarDate } from '../domain/calendar.ts'
import type { Decision, Relation } from '../domain/decision.ts'
import type { ActRecords, AgencyRecords } from '../storage/store.ts'
import { Checks } from './checks.ts'
import { findCycle } from './cycles.ts'
import { actFacts, sourceOf } from './decision-file.ts'
import type { ActsFile, AgenciesFile, TopicsFile } from './files/reference-shapes.ts'
import { ACYCLIC, type KnownRecords, relationKey } from './lookup.ts'
import type { LocatedData } from './yaml-file.ts'

/** Topics in the order of the file. Throws FileRefused. */
export function resolveTopics(located: LocatedData<TopicsFile>): TopicsFile['topics'] {
  const checks = new Checks(located)
  const { topics } = located.data
  checks.unique(
    topics.map((topic) => topic.key),
    (index) => ['topics', index, 'key'],
  )
  checks.refuseIfAny()
  return topics
}

/** Agencies; parents may stand anywhere in the file. Source ids begin with `agencies#`. Throws FileRefused. */
export function resolveAgencies(located: LocatedData<AgenciesFile>): AgencyRecords {
  const { sources, agencies } = located.data
  const checks = new Checks(located)
  const slugs = agencies.map((agency) => agency.slug)
  const keys = sources.map((source) => source.key)
  checks.unique(slugs, (index) => ['agencies', index, 'slug'])
  checks.unique(keys, (index) => ['sources', index, 'key'])
  agencies.forEach((agency, index) => {
    checks.known('UNKNOWN_AGENCY', 'cơ quan, đơn vị', 'agency', agency.parent, slugs, ['agencies', index, 'parent'])
    checks.known('UNKNOWN_SOURCE', 'nguồn', 'source', agency.source, keys, ['agencies', index, 'source'])
  })
  checks.refuseIfAny()
  return {
    sources: sources.map((source) => ({ ...sourceOf(source), id: `agencies#${source.key}` })),
    agencies: agencies.map((agency) => ({ ...agencyOf(agency), source: `agencies#${agency.source}` })),
  }
}

function agencyOf(agency: AgenciesFile['agencies'][number]): Agency {
  return {
    slug: agency.slug,
    formerSlugs: agency.formerSlugs ?? [],
    name: agency.name,
    kind: agency.kind,
    province: agency.province ?? null,
    provinceName: agency.provinceName ?? null,
    parent: agency.parent ?? null,
    period: {
      from: (agency.from ?? null) as CalendarDate | null,
      to: (agency.to ?? null) as CalendarDate | null,
      toKnown: agency.toKnown ?? true,
    },
    certainty: agency.certainty,
    endCertainty: agency.endCertainty ?? agency.certainty,
  }
}

/** Acts that are only cited, and relations among them. Source ids begin with `acts#`. Throws FileRefused. */
export function resolveActs(located: LocatedData<ActsFile>, known: KnownRecords): ActRecords {
  const { sources, acts, relations } = located.data
  const checks = new Checks(located)
  const slugs = [...acts.map((act) => act.slug), ...known.decisions]
  const keys = sources.map((source) => source.key)
  checks.unique(
    acts.map((act) => act.slug),
    (index) => ['acts', index, 'slug'],
  )
  checks.unique(keys, (index) => ['sources', index, 'key'])
  acts.forEach((act, index) => {
    checks.known('UNKNOWN_AGENCY', 'cơ quan, đơn vị', 'agency', act.issuer, known.agencies, ['acts', index, 'issuer'])
    checks.known('UNKNOWN_SOURCE', 'nguồn', 'source', act.source, keys, ['acts', index, 'source'])
  })
  relations.forEach((relation, index) => {
    checks.known('UNKNOWN_DECISION', 'văn bản', 'act', relation.from, slugs, ['relations', index, 'from'])
    checks.known('UNKNOWN_DECISION', 'văn bản', 'act', relation.to, slugs, ['relations', index, 'to'])
    checks.known('UNKNOWN_SOURCE', 'nguồn', 'source', relation.source, keys, ['relations', index, 'source'])
  })
  const resolved = relations.map(relationOf)
  checks.unique(resolved.map(relationKey), (index) => ['relations', index])
  for (const kinds of ACYCLIC) {
    const cycle = findCycle([...known.relations, ...resolved].filter(({ kind }) => kinds.includes(kind)))
    if (!cycle) continue
    const circle = cycle.join(' → ')
    checks.add(
      'RELATION_CYCLE',
      ['relations'],
      `Quan hệ tạo thành vòng: ${circle}.`,
      `Relations form a circle: ${circle}.`,
    )
  }
  checks.refuseIfAny()
  return {
    sources: sources.map((source) => ({ ...sourceOf(source), id: `acts#${source.key}` })),
    acts: acts.map(actOf),
    relations: resolved,
  }
}

function actOf(act: ActsFile['acts'][number]): Decision {
  return {
    slug: act.slug,
    formerSlugs: act.formerSlugs ?? [],
    kind: act.kind,
    number: act.number ?? null,
    year: act.year ?? null,
    title: act.title,
    issuer: act.issuer ?? null,
    ...actFacts(act),
    holding: 'CITED',
    certainty: act.certainty,
    signatory: null,
    notes: act.notes ?? [],
    source: `acts#${act.source}`,
  }
}

function relationOf(relation: ActsFile['relations'][number]): Relation {
  return {
    kind: relation.kind,
    from: relation.from,
    to: relation.to,
    fromPath: relation.fromProvision ?? null,
    toPath: relation.toProvision ?? null,
    on: (relation.on ?? null) as CalendarDate | null,
    certainty: relation.certainty,
    source: `acts#${relation.source}`,
    note: relation.note ?? null,
  }
}
