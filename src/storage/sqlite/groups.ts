// Reads groups, what governs them and their admission rules.
import { and, asc, count, eq, exists, inArray, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { AdmissionRule, Governance, Group } from '../../domain/group.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Place } from '../../domain/obligation.ts'
import type { Page, PageRequest } from '../page.ts'
import type { OfDecision } from '../store.ts'
import { groupRows, periodOf, recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import { readPage } from './paging.ts'
import * as t from './tables.ts'

const g = t.groupVersion
const SLUG = sql<string>`${t.group.publicId}`

function selectGroups(db: Db) {
  return db
    .select({ row: g, publicId: t.group.publicId, agency: t.agency.publicId, sortKey: SLUG.as('sort_key') })
    .from(g)
    .innerJoin(t.group, eq(t.group.id, g.anchor))
    .innerJoin(t.agency, eq(t.agency.id, g.agency))
    .$dynamic()
}
type GroupRow = Awaited<ReturnType<typeof selectGroups>>[number]

function toGroup({ row, publicId, agency }: GroupRow): Group {
  const { kind, name, platform, field, setUpBy, certainty } = row
  const active = {
    from: row.activeFrom as CalendarDate | null,
    to: row.activeTo as CalendarDate | null,
    toKnown: row.activeToKnown,
  }
  const rosterKeptFrom = row.rosterKeptFrom as CalendarDate | null
  return { slug: publicId, kind, name, platform, agency, field, active, rosterKeptFrom, setUpBy, certainty }
}

export function loadGroups(db: Db, slugs: readonly string[], moment: Moment): ReadonlyMap<string, Group> {
  const rows = selectGroups(db)
    .where(and(recordedAt(g, moment), inArray(t.group.publicId, [...slugs])))
    .all()
  return new Map(rows.map((row) => [row.publicId, toGroup(row)]))
}

/** Groups in the order of slugs; of one decision, those that it governs. */
export function pageGroups(
  db: Db,
  query: { readonly decision: string | null },
  page: PageRequest,
  moment: Moment,
): Page<Group> {
  const filter = and(
    recordedAt(g, moment),
    query.decision === null ? undefined : governedBy(db, query.decision, moment),
  )
  const total = db.select({ n: count() }).from(g).innerJoin(t.group, eq(t.group.id, g.anchor)).where(filter).get()
  return readPage(
    { sort: SLUG, id: SLUG, descending: false },
    page,
    (where, order, limit) =>
      selectGroups(db)
        .where(and(filter, where))
        .orderBy(...order)
        .limit(limit)
        .all(),
    total?.n ?? 0,
    toGroup,
  )
}

function governedBy(db: Db, decision: string, moment: Moment) {
  const v = t.governanceVersion
  return exists(
    db
      .select({ one: sql`1` })
      .from(v)
      .innerJoin(t.governance, eq(t.governance.id, v.anchor))
      .innerJoin(t.decision, eq(t.decision.id, t.governance.decision))
      .where(and(recordedAt(v, moment), eq(t.governance.group, t.group.id), eq(t.decision.publicId, decision))),
  )
}

export function loadGovernancesOf(
  db: Db,
  groups: readonly string[],
  moment: Moment,
): ReadonlyMap<string, readonly (Governance & { readonly decision: string })[]> {
  const v = t.governanceVersion
  const rows = db
    .select({ row: v, group: t.group.publicId, decision: t.decision.publicId })
    .from(v)
    .innerJoin(t.governance, eq(t.governance.id, v.anchor))
    .innerJoin(t.group, eq(t.group.id, t.governance.group))
    .innerJoin(t.decision, eq(t.decision.id, t.governance.decision))
    .where(and(recordedAt(v, moment), inArray(t.group.publicId, [...groups])))
    .orderBy(asc(v.validFrom), asc(t.decision.publicId))
    .all()
  return groupRows(
    rows,
    (row) => row.group,
    ({ row, group, decision }) => {
      const { standing, place, certainty } = row
      return { group, decision, standing, place, certainty, period: periodOf(row) }
    },
  )
}

/** Admission rules that each decision makes, in the order of the text. */
export function loadAdmissionRulesOf(
  db: Db,
  slugs: readonly string[],
  moment: Moment,
): ReadonlyMap<string, readonly OfDecision<AdmissionRule>[]> {
  const v = t.admissionRuleVersion
  const rows = db
    .select({ row: v, id: t.admissionRule.publicId, group: t.group.publicId, decision: t.decision.publicId })
    .from(v)
    .innerJoin(t.admissionRule, eq(t.admissionRule.id, v.anchor))
    .innerJoin(t.group, eq(t.group.id, t.admissionRule.group))
    .innerJoin(t.decision, eq(t.decision.id, t.admissionRule.decision))
    .where(and(recordedAt(v, moment), inArray(t.decision.publicId, [...slugs])))
    .orderBy(asc(v.position))
    .all()
  return groupRows(
    rows,
    (row) => row.decision,
    ({ row, id, group, decision }) => {
      const { path, paragraph, ...facts } = row
      return { ...facts, id, group, decision, place: { path, paragraph } as Place }
    },
  )
}
