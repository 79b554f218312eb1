// Reads a group's roster page by page, what the roster says of the group, and the version of a group.
import { and, count, eq, inArray, lte, max, type SQL, sql } from 'drizzle-orm'
import { AGENCY_KINDS } from '../../domain/agency.ts'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { GroupRole } from '../../domain/group.ts'
import type { Moment } from '../../domain/moment.ts'
import { isInPost, type Tenure } from '../../domain/person.ts'
import { protocolPlace, RANKS } from '../../domain/post.ts'
import type { PageRequest } from '../page.ts'
import type { RosterEntry, RosterFacts, RosterPage, Sourced } from '../people-store.ts'
import { recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import { membershipColumns, ROLE_PLACE, toMembership } from './memberships.ts'
import { readPage } from './paging.ts'
import { isPublished, personColumns, type ReadTenures, toPerson } from './people.ts'
import * as p from './people-tables.ts'
import { agencyVersion, group, source } from './tables.ts'

const m = p.membershipVersion
const pv = p.personVersion
const tv = p.tenureVersion

/** The protocol place of the post `post` at the agency `body`: a look through kinds, then through ranks. */
const PLACE = sql.raw(
  caseOf('body.kind', AGENCY_KINDS, (kind) => caseOf('post.rank', RANKS, (rank) => String(protocolPlace(kind, rank)))),
)

function caseOf<T extends string>(column: string, values: readonly T[], then: (value: T) => string): string {
  return `CASE ${column} ${values.map((value) => `WHEN '${value}' THEN ${then(value)}`).join(' ')} ELSE 98 END`
}

function heldOn({ validFrom, validTo }: Pick<typeof m, 'validFrom' | 'validTo'> | typeof tv, moment: Moment): SQL {
  return sql`(${validFrom} <= ${moment.on} AND ${validTo} > ${moment.on})`
}

/** The place of the first post in protocol that somebody holds on the day, in two figures; 99 for none. */
function bestRank(moment: Moment): SQL<string> {
  return sql`printf('%02d', COALESCE((SELECT min(${PLACE})
    FROM ${tv} INNER JOIN ${p.postVersion} AS post ON post.anchor = ${tv.post}
      AND post.recorded_from <= ${moment.version} AND post.recorded_to > ${moment.version}
    INNER JOIN ${agencyVersion} AS body ON body.anchor = post.agency
      AND body.recorded_from <= ${moment.version} AND body.recorded_to > ${moment.version}
    WHERE ${tv.person} = ${m.person} AND ${recordedAt(tv, moment)} AND ${heldOn(tv, moment)}
      AND ${tv.capacity} <> 'STANDING_IN'), 99))`
}

/** Withheld names stand after all others of their rank, whatever they are: a cursor is shown to everybody. */
const NAME = sql`CASE WHEN ${isPublished} THEN ${pv.sortKey} ELSE '~~' END`

/** See PeopleStore.pageRoster. */
export function pageRoster(
  db: Db,
  readTenures: ReadTenures,
  slug: string,
  query: { readonly roles: readonly GroupRole[] | null },
  page: PageRequest,
  moment: Moment,
): RosterPage {
  const sort = sql<string>`(${ROLE_PLACE} || '/' || ${bestRank(moment)} || '/' || ${NAME})`
  const id = sql<string>`${p.membership.publicId}`
  const filter = and(
    eq(group.publicId, slug),
    recordedAt(m, moment),
    heldOn(m, moment),
    query.roles ? inArray(m.role, [...query.roles]) : undefined,
  )
  const counted = selectRoster(db, { n: count(), withheld: countWithheld }, moment).where(filter).get()
  const found = readPage(
    { sort, id, descending: false },
    page,
    (where, order, limit) =>
      selectRoster(db, { ...membershipColumns, ...personColumns, sortKey: sort.as('sort_key'), publicId: id }, moment)
        .where(and(filter, where))
        .orderBy(...order)
        .limit(limit)
        .all(),
    counted?.n ?? 0,
    (row) => ({ membership: toMembership(row), person: toPerson(row) }),
  )
  const tenures = readTenures([...new Set(found.items.map(({ item }) => item.person.id))], moment)
  const items = found.items.map(({ item, cursor }) => {
    const entry: RosterEntry = { ...item, held: postsHeld(tenures.get(item.person.id) ?? [], moment.on) }
    return { item: entry, cursor }
  })
  return { ...found, items, withheldCount: counted?.withheld ?? 0 }
}

const countWithheld = sql<number>`count(DISTINCT CASE WHEN NOT ${isPublished} THEN ${m.person} END)`

function selectRoster<C extends Parameters<Db['select']>[0]>(db: Db, columns: NonNullable<C>, moment: Moment) {
  return db
    .select(columns)
    .from(group)
    .innerJoin(m, eq(m.group, group.id))
    .innerJoin(p.membership, eq(p.membership.id, m.anchor))
    .innerJoin(p.person, eq(p.person.id, m.person))
    .innerJoin(pv, and(eq(pv.anchor, m.person), recordedAt(pv, moment)))
    .innerJoin(source, eq(source.id, m.source))
    .$dynamic()
}

/** In protocol order, then by start. */
function postsHeld(tenures: readonly Sourced<Tenure>[], on: CalendarDate): readonly Sourced<Tenure>[] {
  const place = ({ post }: Tenure) => RANKS.indexOf(post.rank)
  return tenures.filter((tenure) => isInPost(tenure, on)).sort((a, b) => place(a) - place(b))
}

export function loadRosterFacts(db: Db, groups: readonly string[], moment: Moment): ReadonlyMap<string, RosterFacts> {
  const v = p.groupRosterVersion
  const rows = db
    .select({
      group: p.groupRoster.publicId,
      keptFrom: v.keptFrom,
      checkedOn: v.checkedOn,
      synthetic: v.synthetic,
    })
    .from(p.groupRoster)
    .innerJoin(v, and(eq(v.anchor, p.groupRoster.id), recordedAt(v, moment)))
    .where(inArray(p.groupRoster.publicId, [...groups]))
    .all()
  return new Map(
    rows.map(({ group, keptFrom, checkedOn, synthetic }) => [
      group,
      { keptFrom: keptFrom as CalendarDate | null, checkedOn: checkedOn as CalendarDate | null, synthetic },
    ]),
  )
}

/** See PeopleStore.loadGroupVersions: one look into an index for each group. */
export function loadGroupVersions(db: Db, groups: readonly string[], moment: Moment): ReadonlyMap<string, number> {
  const c = p.groupChange
  const last = db
    .select({ version: max(c.version) })
    .from(c)
    .where(and(eq(c.group, group.id), lte(c.version, moment.version)))
  const rows = db
    .select({ slug: group.publicId, version: sql<number | null>`(${last})` })
    .from(group)
    .where(inArray(group.publicId, [...groups]))
    .all()
  return new Map(rows.flatMap(({ slug, version }) => (version === null ? [] : [[slug, version]])))
}
