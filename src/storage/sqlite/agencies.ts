// Reads agencies and sources.
import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Agency } from '../../domain/agency.ts'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Source } from '../../domain/source.ts'
import type { Page, PageRequest } from '../page.ts'
import type { AgencyQuery, Stored } from '../store.ts'
import { periodOf, recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import { readPage } from './paging.ts'
import { anchorsWanted, recordedThen, wanted } from './prepared.ts'
import { matchingTargets } from './search.ts'
import * as t from './tables.ts'

const a = t.agencyVersion
const parentAgency = alias(t.agency, 'parent_agency')
const SLUG = sql<string>`${t.agency.publicId}`

function selectAgencies(db: Db) {
  return db
    .select({ row: a, publicId: t.agency.publicId, parent: parentAgency.publicId, sortKey: SLUG.as('sort_key') })
    .from(a)
    .innerJoin(t.agency, eq(t.agency.id, a.anchor))
    .leftJoin(parentAgency, eq(parentAgency.id, a.parent))
    .$dynamic()
}
type AgencyRow = Awaited<ReturnType<typeof selectAgencies>>[number]

function toAgency({ row, publicId, parent }: AgencyRow): Agency {
  const { formerSlugs, name, kind, province, provinceName, certainty } = row
  const endCertainty = row.endCertainty ?? certainty
  const period = periodOf(row)
  return { slug: publicId, formerSlugs, name, kind, province, provinceName, parent, period, certainty, endCertainty }
}

/** See Store.loadAgencies: asked with almost every answer, so that it is prepared once. */
export function prepareAgencies(db: Db) {
  const agencies = selectAgencies(db)
    .where(and(recordedThen(a), inArray(a.anchor, anchorsWanted(t.agency, a))))
    .prepare()
  return (slugs: readonly string[], moment: Moment): ReadonlyMap<string, Agency> => {
    const found = new Map<string, Agency>()
    for (const agency of agencies.all(wanted(slugs, moment)).map(toAgency)) {
      for (const slug of [...agency.formerSlugs, agency.slug]) found.set(slug, agency)
    }
    return found
  }
}

export function pageAgencies(db: Db, query: AgencyQuery, page: PageRequest, moment: Moment): Page<Agency> {
  const filter = and(recordedAt(a, moment), ...agencyFilters(db, query, moment))
  const total = db.select({ n: count() }).from(a).innerJoin(t.agency, eq(t.agency.id, a.anchor)).where(filter).get()
  return readPage(
    { sort: SLUG, id: SLUG, descending: false },
    page,
    (where, order, limit) =>
      selectAgencies(db)
        .where(and(filter, where))
        .orderBy(...order)
        .limit(limit)
        .all(),
    total?.n ?? 0,
    toAgency,
  )
}

function agencyFilters(db: Db, query: AgencyQuery, moment: Moment): (SQL | undefined)[] {
  return [
    query.kind ? inArray(a.kind, [...query.kind]) : undefined,
    query.province === null ? undefined : eq(a.province, query.province),
    query.text ? inArray(t.agency.publicId, matchingTargets(db, query.text, 'AGENCY', moment)) : undefined,
  ]
}

export function loadSources(db: Db, ids: readonly string[], moment: Moment): ReadonlyMap<string, Stored<Source>> {
  const s = t.sourceVersion
  const rows = db
    .select({ id: t.source.publicId, row: s })
    .from(s)
    .innerJoin(t.source, eq(t.source.id, s.anchor))
    .where(and(recordedAt(s, moment), inArray(t.source.publicId, [...ids])))
    .all()
  return new Map(
    rows.map(({ id, row }) => {
      const { title, publisher, url, nature } = row
      const publishedOn = row.publishedOn as CalendarDate | null
      const readOn = row.readOn as CalendarDate | null
      return [id, { id, key: id.slice(id.indexOf('#') + 1), title, publisher, url, publishedOn, readOn, nature }]
    }),
  )
}
