// Reads memberships: of persons, of pairs of group and person, and the holders of a role. Statements are prepared once.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { GroupRole } from '../../domain/group.ts'
import { GROUP_ROLES } from '../../domain/group.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Membership } from '../../domain/person.ts'
import type { Holder, Sourced } from '../people-store.ts'
import { groupRows, periodOf } from './clock.ts'
import type { Db } from './db.ts'
import { personColumns, type ReadTenures, toPerson } from './people.ts'
import * as p from './people-tables.ts'
import {
  byPlace,
  PAIR_FIRST,
  PAIR_PLACE,
  PAIR_SECOND,
  PAIRS,
  recordedThen,
  validThen,
  WANTED,
  wanted,
} from './prepared.ts'
import { group, source } from './tables.ts'

const m = p.membershipVersion
const pv = p.personVersion

/** The order of roles, as a number. */
export const ROLE_PLACE = sql<number>`CASE ${m.role} ${sql.raw(
  GROUP_ROLES.map((role, place) => `WHEN '${role}' THEN ${place}`).join(' '),
)} ELSE ${sql.raw(String(GROUP_ROLES.length))} END`

export const membershipColumns = {
  row: m,
  membershipId: p.membership.publicId,
  group: group.publicId,
  person: p.person.publicId,
  source: source.publicId,
}
interface MembershipRow {
  readonly row: typeof m.$inferSelect
  readonly membershipId: string
  readonly group: string
  readonly person: string
  readonly source: string
}

export function toMembership({ row, membershipId, group, person, source }: MembershipRow): Sourced<Membership> {
  const { role, bases, certainty } = row
  return { id: membershipId, group, person, role, period: periodOf(row), bases, certainty, source }
}

/** See PeopleStore.loadMembershipsOf. */
export function prepareMembershipsOf(db: Db) {
  const memberships = db
    .select(membershipColumns)
    .from(p.person)
    .innerJoin(m, and(eq(m.person, p.person.id), recordedThen(m)))
    .innerJoin(p.membership, eq(p.membership.id, m.anchor))
    .innerJoin(group, eq(group.id, m.group))
    .innerJoin(source, eq(source.id, m.source))
    .where(
      and(
        inArray(p.person.publicId, WANTED),
        sql`(${sql.placeholder('group')} IS NULL OR ${group.publicId} = ${sql.placeholder('group')})`,
      ),
    )
    .orderBy(asc(m.validFrom), asc(p.membership.publicId))
    .prepare()
  return (persons: readonly string[], slug: string | null, moment: Moment) =>
    groupRows(memberships.all({ ...wanted(persons, moment), group: slug }), (row) => row.person, toMembership)
}

/** See PeopleStore.membershipsOn. */
export function prepareMembershipsOn(db: Db) {
  const memberships = db
    .select({ ...membershipColumns, place: PAIR_PLACE })
    .from(PAIRS)
    .innerJoin(group, eq(group.publicId, PAIR_FIRST))
    .innerJoin(p.person, eq(p.person.publicId, PAIR_SECOND))
    .innerJoin(m, and(eq(m.group, group.id), eq(m.person, p.person.id), recordedThen(m), validThen(m)))
    .innerJoin(p.membership, eq(p.membership.id, m.anchor))
    .innerJoin(source, eq(source.id, m.source))
    .orderBy(ROLE_PLACE, asc(p.membership.publicId))
    .prepare()
  return (pairs: readonly { readonly group: string; readonly person: string }[], moment: Moment) => {
    const asked = pairs.map((pair) => [pair.group, pair.person])
    return byPlace(memberships.all(wanted(asked, moment)), pairs.length, toMembership)
  }
}

/** See PeopleStore.loadHolders. */
export function prepareHolders(db: Db, readTenures: ReadTenures) {
  const holders = db
    .select({ ...membershipColumns, ...personColumns, place: PAIR_PLACE })
    .from(PAIRS)
    .innerJoin(group, eq(group.publicId, PAIR_FIRST))
    .innerJoin(m, and(eq(m.group, group.id), eq(m.role, PAIR_SECOND), recordedThen(m), validThen(m)))
    .innerJoin(p.membership, eq(p.membership.id, m.anchor))
    .innerJoin(p.person, eq(p.person.id, m.person))
    .innerJoin(pv, and(eq(pv.anchor, m.person), recordedThen(pv)))
    .innerJoin(source, eq(source.id, m.source))
    .orderBy(asc(m.validFrom), asc(p.membership.publicId))
    .prepare()
  return (pairs: readonly { readonly group: string; readonly role: GroupRole }[], moment: Moment): Holder[][] => {
    const asked = pairs.map((pair) => [pair.group, pair.role])
    const rows = holders.all(wanted(asked, moment))
    const tenures = readTenures([...new Set(rows.map((row) => row.person))], moment)
    return byPlace(rows, pairs.length, (row): Holder => {
      return { membership: toMembership(row), person: toPerson(row), tenures: tenures.get(row.person) ?? [] }
    })
  }
}
