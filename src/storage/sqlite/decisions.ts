// Reads decisions, their instruments, provisions and relations.
import { and, asc, count, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { Decision, Relation, RelationKind } from '../../domain/decision.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Page, PageRequest } from '../page.ts'
import type { DecisionQuery, Outline, ProvisionRow } from '../store.ts'
import { groupRows, recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import { readPage } from './paging.ts'
import { anchorsWanted, recordedThen, wanted } from './prepared.ts'
import { matchingTargets } from './search.ts'
import * as t from './tables.ts'

const d = t.decisionVersion

const columns = {
  row: d,
  publicId: t.decision.publicId,
  issuer: t.agency.publicId,
  source: t.source.publicId,
}

function selectDecisions(db: Db, sort: SQL<string>) {
  return db
    .select({ ...columns, sortKey: sort.as('sort_key') })
    .from(d)
    .innerJoin(t.decision, eq(t.decision.id, d.anchor))
    .innerJoin(t.source, eq(t.source.id, d.source))
    .leftJoin(t.agency, eq(t.agency.id, d.issuer))
    .$dynamic()
}
type DecisionRow = Awaited<ReturnType<typeof selectDecisions>>[number]

const BY_SLUG = sql<string>`${t.decision.publicId}`

function toDecision({ row, publicId, issuer, source }: DecisionRow): Decision {
  const { id: _id, anchor: _anchor, recordedFrom: _from, recordedTo: _to, issuer: _i, source: _s, ...facts } = row
  return {
    ...facts,
    slug: publicId,
    issuer,
    source,
    issuedOn: facts.issuedOn as CalendarDate | null,
    effectiveFrom: facts.effectiveFrom as CalendarDate | null,
    effectiveTo: facts.effectiveTo as CalendarDate | null,
    attestedOn: facts.attestedOn as CalendarDate | null,
    checkedOn: facts.checkedOn as CalendarDate | null,
  }
}

/** See Store.loadDecisions: asked with almost every answer, so that it is prepared once. */
export function prepareDecisions(db: Db) {
  const decisions = selectDecisions(db, BY_SLUG)
    .where(and(recordedThen(d), inArray(d.anchor, anchorsWanted(t.decision, d))))
    .prepare()
  return (slugs: readonly string[], moment: Moment): ReadonlyMap<string, Decision> => {
    const found = new Map<string, Decision>()
    for (const decision of decisions.all(wanted(slugs, moment)).map(toDecision)) {
      for (const slug of [...decision.formerSlugs, decision.slug]) found.set(slug, decision)
    }
    return new Map(slugs.flatMap((slug) => (found.has(slug) ? [[slug, found.get(slug) as Decision]] : [])))
  }
}

export function listDecisions(db: Db, moment: Moment): readonly Decision[] {
  return selectDecisions(db, BY_SLUG)
    .where(recordedAt(d, moment))
    .orderBy(asc(t.decision.publicId))
    .all()
    .map(toDecision)
}

export function pageDecisions(db: Db, query: DecisionQuery, page: PageRequest, moment: Moment): Page<Decision> {
  const filter = and(recordedAt(d, moment), ...decisionFilters(db, query, moment))
  const sort = query.orderBy.field === 'ISSUED_ON' ? sql<string>`COALESCE(${d.issuedOn}, '')` : BY_SLUG
  const keyset = { sort, id: sql<string>`${t.decision.publicId}`, descending: query.orderBy.descending }
  const total = db
    .select({ n: count() })
    .from(d)
    .innerJoin(t.decision, eq(t.decision.id, d.anchor))
    .leftJoin(t.agency, eq(t.agency.id, d.issuer))
    .where(filter)
    .get()
  return readPage(
    keyset,
    page,
    (where, order, limit) =>
      selectDecisions(db, sort)
        .where(and(filter, where))
        .orderBy(...order)
        .limit(limit)
        .all(),
    total?.n ?? 0,
    toDecision,
  )
}

function decisionFilters(db: Db, query: DecisionQuery, moment: Moment): (SQL | undefined)[] {
  return [
    query.slugs ? inArray(t.decision.publicId, [...query.slugs]) : undefined,
    query.number === null ? undefined : eq(d.number, query.number),
    query.kind ? inArray(d.kind, [...query.kind]) : undefined,
    query.issuer ? inArray(t.agency.publicId, [...query.issuer]) : undefined,
    query.year === null ? undefined : eq(d.year, query.year),
    query.holding ? inArray(d.holding, [...query.holding]) : undefined,
    query.text ? inArray(t.decision.publicId, matchingTargets(db, query.text, 'DECISION', moment)) : undefined,
  ]
}

export function loadOutlines(db: Db, slugs: readonly string[], moment: Moment): ReadonlyMap<string, Outline> {
  const o = t.outlineVersion
  const rows = db
    .select({ slug: t.outline.publicId, row: o })
    .from(o)
    .innerJoin(t.outline, eq(t.outline.id, o.anchor))
    .where(and(recordedAt(o, moment), inArray(t.outline.publicId, [...slugs])))
    .all()
  return new Map(
    rows.map(({ slug, row: { components, paragraphs, repairs, sources } }) => [
      slug,
      { components, paragraphs, repairs, sources },
    ]),
  )
}

export function loadProvisionsOf(
  db: Db,
  slugs: readonly string[],
  moment: Moment,
): ReadonlyMap<string, readonly ProvisionRow[]> {
  const p = t.provisionVersion
  const rows = db
    .select({ id: t.provision.publicId, decision: t.decision.publicId, row: p })
    .from(p)
    .innerJoin(t.provision, eq(t.provision.id, p.anchor))
    .innerJoin(t.decision, eq(t.decision.id, t.provision.decision))
    .where(and(recordedAt(p, moment), inArray(t.decision.publicId, [...slugs])))
    .orderBy(asc(p.position))
    .all()
  return groupRows(
    rows,
    (row) => row.decision,
    ({ id, decision, row }) => {
      const { path, component, kind, number, heading, text, rawText, repaired, parent, position } = row
      const span = { start: row.spanStart, end: row.spanEnd }
      const words = { path, component, kind, number, heading, text, rawText, repaired, parent, position, span }
      return { ...words, coverage: row.coverage, coverageNote: row.coverageNote, id, decision }
    },
  )
}

const fromAct = alias(t.decision, 'from_act')
const toAct = alias(t.decision, 'to_act')

function selectRelations(db: Db, where: SQL | undefined): readonly Relation[] {
  const r = t.relationVersion
  return db
    .select({ from: fromAct.publicId, to: toAct.publicId, source: t.source.publicId, row: r })
    .from(r)
    .innerJoin(t.relation, eq(t.relation.id, r.anchor))
    .innerJoin(fromAct, eq(fromAct.id, t.relation.fromDecision))
    .innerJoin(toAct, eq(toAct.id, t.relation.toDecision))
    .innerJoin(t.source, eq(t.source.id, r.source))
    .where(where)
    .orderBy(asc(fromAct.publicId), asc(r.position))
    .all()
    .map(({ from, to, source, row }) => ({
      kind: row.kind,
      from,
      to,
      fromPath: row.fromPath,
      toPath: row.toPath,
      on: row.appliesOn as CalendarDate | null,
      certainty: row.certainty,
      source,
      note: row.note,
    }))
}

export function loadRelationsOf(
  db: Db,
  slugs: readonly string[],
  moment: Moment,
): ReadonlyMap<string, readonly Relation[]> {
  const touching = or(inArray(fromAct.publicId, [...slugs]), inArray(toAct.publicId, [...slugs]))
  const relations = selectRelations(db, and(recordedAt(t.relationVersion, moment), touching))
  return new Map(slugs.map((slug) => [slug, relations.filter(({ from, to }) => from === slug || to === slug)]))
}

export function listRelations(db: Db, kinds: readonly RelationKind[], moment: Moment): readonly Relation[] {
  const r = t.relationVersion
  return selectRelations(db, and(recordedAt(r, moment), inArray(r.kind, [...kinds])))
}
