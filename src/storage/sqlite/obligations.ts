// Reads obligations: of decisions, by id, by filter in pages, and counted by facet.
import { and, asc, count, eq, exists, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Moment } from '../../domain/moment.ts'
import type { Obligation, Place, Topic } from '../../domain/obligation.ts'
import type { Page, PageRequest } from '../page.ts'
import {
  FACETS,
  type Facet,
  type FacetCount,
  type FacetCounts,
  type ObligationQuery,
  type OfDecision,
} from '../store.ts'
import { groupRows, recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import { readPage } from './paging.ts'
import { matchingTargets } from './search.ts'
import * as t from './tables.ts'

const o = t.obligationVersion

// Positions are padded, so that the text's order is bytewise order.
const BY_DECISION = sql<string>`${t.decision.publicId} || '#' || printf('%012d', ${o.position})`

/** By the topics as they were ordered at the moment's version. One that was withdrawn by then comes last. */
function byTopic({ version }: Moment): SQL<string> {
  const position = sql`(SELECT printf('%012d', tv.position) FROM topic_version tv WHERE tv.anchor = ${o.topic} AND tv.recorded_from <= ${version} AND tv.recorded_to > ${version})`
  return sql<string>`COALESCE(${position}, '~') || '#' || ${BY_DECISION}`
}

function selectObligations(db: Db, sort: SQL<string>) {
  return db
    .select({
      row: o,
      publicId: t.obligation.publicId,
      decision: t.decision.publicId,
      topic: t.topic.publicId,
      source: t.source.publicId,
      sortKey: sort.as('sort_key'),
    })
    .from(o)
    .innerJoin(t.obligation, eq(t.obligation.id, o.anchor))
    .innerJoin(t.decision, eq(t.decision.id, t.obligation.decision))
    .innerJoin(t.topic, eq(t.topic.id, o.topic))
    .innerJoin(t.source, eq(t.source.id, o.source))
    .$dynamic()
}
type ObligationRow = Awaited<ReturnType<typeof selectObligations>>[number]

function toObligation({ row, publicId, decision, topic, source }: ObligationRow): OfDecision<Obligation> {
  const { key, modality, statement, bearers, counterparties, condition, consequence, quote, note, certainty } = row
  const place = { path: row.path, paragraph: row.paragraph } as Place
  const facts = { key, modality, statement, bearers, counterparties, condition, consequence, topic, place }
  return { ...facts, quote, note, certainty, source, id: publicId, decision }
}

export function loadObligationsOf(
  db: Db,
  slugs: readonly string[],
  moment: Moment,
): ReadonlyMap<string, readonly OfDecision<Obligation>[]> {
  const rows = selectObligations(db, BY_DECISION)
    .where(and(recordedAt(o, moment), inArray(t.decision.publicId, [...slugs])))
    .orderBy(asc(o.position))
    .all()
  return groupRows(rows, (row) => row.decision, toObligation)
}

export function loadObligations(
  db: Db,
  ids: readonly string[],
  moment: Moment,
): ReadonlyMap<string, OfDecision<Obligation>> {
  const rows = selectObligations(db, BY_DECISION)
    .where(and(recordedAt(o, moment), inArray(t.obligation.publicId, [...ids])))
    .all()
  return new Map(rows.map((row) => [row.publicId, toObligation(row)]))
}

export function pageObligations(
  db: Db,
  query: ObligationQuery,
  page: PageRequest,
  moment: Moment,
): Page<OfDecision<Obligation>> {
  const filter = and(recordedAt(o, moment), ...Object.values(filters(db, query, moment)))
  const sort = query.orderBy.field === 'TOPIC' ? byTopic(moment) : BY_DECISION
  const keyset = { sort, id: sql<string>`${t.obligation.publicId}`, descending: query.orderBy.descending }
  return readPage(
    keyset,
    page,
    (where, order, limit) =>
      selectObligations(db, sort)
        .where(and(filter, where))
        .orderBy(...order)
        .limit(limit)
        .all(),
    countUnder(db, filter),
    toObligation,
  )
}

function countUnder(db: Db, filter: SQL | undefined): number {
  const row = facetQuery(db, sql<string>`''`, sql<null>`NULL`).where(filter).get()
  return row?.count ?? 0
}

/** The condition of each filter; `any` is what no facet leaves out. */
function filters(db: Db, query: ObligationQuery, moment: Moment): Readonly<Record<Facet | 'any', SQL | undefined>> {
  return {
    modality: query.modality ? inArray(o.modality, [...query.modality]) : undefined,
    bearer: and(
      query.role ? hasBearer(db, inArray(t.obligationBearer.role, [...query.role])) : undefined,
      query.bearer ? hasBearer(db, inArray(t.obligationBearer.key, [...query.bearer])) : undefined,
    ),
    topic: query.topic ? inArray(t.topic.publicId, [...query.topic]) : undefined,
    decision: query.decision ? inArray(t.decision.publicId, [...query.decision]) : undefined,
    certainty: query.certainty ? inArray(o.certainty, [...query.certainty]) : undefined,
    any: and(
      query.agency ? hasBearer(db, or(...query.agency.map(bindsAgency)) ?? sql`FALSE`) : undefined,
      query.inForce ? inArray(t.decision.publicId, [...query.inForce]) : undefined,
      query.ended && query.ended.length > 0 ? notInArray(t.obligation.publicId, [...query.ended]) : undefined,
      query.text ? inArray(t.obligation.publicId, matchingTargets(db, query.text, 'OBLIGATION', moment)) : undefined,
    ),
  }
}

function hasBearer(db: Db, condition: SQL): SQL {
  const b = t.obligationBearer
  return exists(
    db
      .select({ one: sql`1` })
      .from(b)
      .where(and(eq(b.obligationVersion, o.id), condition)),
  )
}

function bindsAgency(agency: { slug: string; kind: string; province: string | null }): SQL | undefined {
  const b = t.obligationBearer
  const within = sql`(${b.within} IS NULL OR ${b.within} IS ${agency.province})`
  return or(eq(b.agency, agency.slug), and(sql`${b.agencyKind} = ${agency.kind}`, within))
}

function facetQuery(db: Db, value: SQL<string>, label: SQL<unknown>) {
  return db
    .select({ value, label, count: count() })
    .from(o)
    .innerJoin(t.obligation, eq(t.obligation.id, o.anchor))
    .innerJoin(t.decision, eq(t.decision.id, t.obligation.decision))
    .innerJoin(t.topic, eq(t.topic.id, o.topic))
    .$dynamic()
}

const FACET_VALUES: Readonly<Record<Exclude<Facet, 'bearer'>, SQL<string>>> = {
  modality: sql<string>`${o.modality}`,
  topic: sql<string>`${t.topic.publicId}`,
  decision: sql<string>`${t.decision.publicId}`,
  certainty: sql<string>`${o.certainty}`,
}

/** Each facet is counted under the other filters, so that a choice never hides its alternatives. */
export function countFacets(
  db: Db,
  query: ObligationQuery,
  facets: readonly Facet[],
  moment: Moment,
): Partial<FacetCounts> {
  const all = filters(db, query, moment)
  const counted = facets.map((facet) => {
    const others = [...FACETS, 'any' as const].filter((name) => name !== facet).map((name) => all[name])
    const where = and(recordedAt(o, moment), ...others)
    return [facet, facet === 'bearer' ? countBearers(db, where) : countValues(db, FACET_VALUES[facet], where)]
  })
  return Object.fromEntries(counted) as Partial<FacetCounts>
}

function countValues(db: Db, value: SQL<string>, where: SQL | undefined): readonly FacetCount[] {
  const rows = facetQuery(db, value, sql<null>`NULL`).where(where).groupBy(value).orderBy(sql`3 DESC`, value).all()
  return rows.map((row) => ({ value: row.value, label: null, count: row.count }))
}

function countBearers(db: Db, where: SQL | undefined): readonly FacetCount[] {
  const b = t.obligationBearer
  const many = sql<number>`count(DISTINCT ${o.id})`
  return db
    .select({ value: b.key, label: b.label, count: many })
    .from(o)
    .innerJoin(t.obligation, eq(t.obligation.id, o.anchor))
    .innerJoin(t.decision, eq(t.decision.id, t.obligation.decision))
    .innerJoin(t.topic, eq(t.topic.id, o.topic))
    .innerJoin(b, eq(b.obligationVersion, o.id))
    .where(where)
    .groupBy(b.key)
    .orderBy(sql`3 DESC`, b.key)
    .all()
}

export function listTopics(db: Db, moment: Moment): readonly Topic[] {
  const v = t.topicVersion
  return db
    .select({ key: t.topic.publicId, label: v.label })
    .from(v)
    .innerJoin(t.topic, eq(t.topic.id, v.anchor))
    .where(recordedAt(v, moment))
    .orderBy(asc(v.position))
    .all()
}
