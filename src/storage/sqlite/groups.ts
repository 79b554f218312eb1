// Reads groups, what governs them and their admission rules.
import { and, asc, count, eq, exists, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { AdmissionRule, Governance, Group } from '../../domain/group.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Place } from '../../domain/obligation.ts'
import type { Page, PageRequest } from '../page.ts'
import type { GroupQuery, OfDecision } from '../store.ts'
import { groupRows, periodOf, recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import { readPage } from './paging.ts'
import { groupRoster, groupRosterVersion } from './people-tables.ts'
import { recordedThen, WANTED, wanted } from './prepared.ts'
import { matchingTargets } from './search.ts'
import * as t from './tables.ts'

const g = t.groupVersion
const classGroup = alias(t.group, 'class_group')
const SLUG = sql<string>`${t.group.publicId}`

/** Groups with what their rosters attest; `recorded` is what stood at the version asked. */
function selectGroups(db: Db, recorded: (table: typeof groupRosterVersion) => SQL) {
  const v = groupRosterVersion
  return db
    .select({
      row: g,
      publicId: t.group.publicId,
      agency: t.agency.publicId,
      classOf: classGroup.publicId,
      keptFrom: v.keptFrom,
      checkedOn: v.checkedOn,
      sortKey: SLUG.as('sort_key'),
    })
    .from(g)
    .innerJoin(t.group, eq(t.group.id, g.anchor))
    .innerJoin(t.agency, eq(t.agency.id, g.agency))
    .leftJoin(classGroup, eq(classGroup.id, g.classOf))
    .leftJoin(groupRoster, eq(groupRoster.group, g.anchor))
    .leftJoin(v, and(eq(v.anchor, groupRoster.id), recorded(v)))
    .$dynamic()
}
type GroupRow = Awaited<ReturnType<typeof selectGroups>>[number]

/** What the roster itself attests goes before what the decision's record says. */
function toGroup({ row, publicId, agency, classOf, keptFrom, checkedOn }: GroupRow): Group {
  const { kind, name, platform, field, setUpBy, certainty } = row
  const active = {
    from: row.activeFrom as CalendarDate | null,
    to: row.activeTo as CalendarDate | null,
    toKnown: row.activeToKnown,
  }
  const rosterKeptFrom = (keptFrom ?? row.rosterKeptFrom) as CalendarDate | null
  const rosterCheckedOn = checkedOn as CalendarDate | null
  const roster = { rosterKeptFrom, rosterCheckedOn }
  return { slug: publicId, kind, name, platform, agency, classOf, field, active, ...roster, setUpBy, certainty }
}

/** See Store.loadGroups: asked with every question, so that it is prepared once. */
export function prepareGroups(db: Db) {
  const groups = selectGroups(db, recordedThen)
    .where(and(recordedThen(g), inArray(t.group.publicId, WANTED)))
    .prepare()
  return (slugs: readonly string[], moment: Moment): ReadonlyMap<string, Group> =>
    new Map(groups.all(wanted(slugs, moment)).map((row) => [row.publicId, toGroup(row)]))
}

/** Groups in the order of slugs; of one decision, those that it governs. */
export function pageGroups(db: Db, query: GroupQuery, page: PageRequest, moment: Moment): Page<Group> {
  const filter = and(
    recordedAt(g, moment),
    query.decision === null ? undefined : governedBy(db, query.decision, moment),
    query.kind ? inArray(g.kind, [...query.kind]) : undefined,
    query.agency ? inArray(t.agency.publicId, [...query.agency]) : undefined,
    query.text ? inArray(t.group.publicId, matchingTargets(db, query.text, 'GROUP', moment)) : undefined,
  )
  const total = db
    .select({ n: count() })
    .from(g)
    .innerJoin(t.group, eq(t.group.id, g.anchor))
    .innerJoin(t.agency, eq(t.agency.id, g.agency))
    .where(filter)
    .get()
  return readPage(
    { sort: SLUG, id: SLUG, descending: query.descending },
    page,
    (where, order, limit) =>
      selectGroups(db, (table) => recordedAt(table, moment))
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
      const { key, role, label, posts, closed, single, quote, note, certainty } = row
      const place = { path: row.path, paragraph: row.paragraph } as Place
      return { key, group, role, label, posts, closed, single, place, quote, note, certainty, id, decision }
    },
  )
}
