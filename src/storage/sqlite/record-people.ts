// Records one roster: what it attests, its persons, posts, tenures and memberships.
import { and, eq, inArray } from 'drizzle-orm'
import type { Period } from '../../domain/calendar.ts'
import type { Membership, Person, Post } from '../../domain/person.ts'
import { nameSortKey } from '../../domain/vietnamese.ts'
import type { PeopleRecords, RosterFacts, Sourced, TenureRecord } from '../people-store.ts'
import type { ChangeReport } from '../store.ts'
import { OPEN_FROM, OPEN_TO, STILL_RECORDED } from './base-tables.ts'
import type { Db } from './db.ts'
import type { Ledger } from './ledger.ts'
import * as p from './people-tables.ts'
import { GROUPS, recordGroup } from './record-group.ts'
import { recordSources, SOURCES } from './record-reference.ts'
import { indexForSearch, type SearchEntry, unindex } from './search-index.ts'
import * as t from './tables.ts'

const ROSTERS = { anchor: p.groupRoster, version: p.groupRosterVersion }
const POSTS = { anchor: p.post, version: p.postVersion }
const PERSONS = { anchor: p.person, version: p.personVersion }
const TENURES = { anchor: p.tenure, version: p.tenureVersion }
const MEMBERSHIPS = { anchor: p.membership, version: p.membershipVersion }

/** A person or post that the file would retire while others still point to it. */
export type StillUsed = ChangeReport['changes'][number]

/**
 * Records a roster in place of what the same origin recorded before. Groups, agencies and decisions must be recorded.
 * Returns what it may not retire: the caller takes the change back where there is any.
 */
export function recordRoster(ledger: Ledger, records: PeopleRecords, db: Db): readonly StillUsed[] {
  recordSources(ledger, records.sources)
  for (const group of records.groups) recordGroup(ledger, db, group, null, group.classOf ?? '')
  for (const roster of records.rosters) recordRosterFacts(ledger, roster)
  for (const post of records.posts) recordPost(ledger, post)
  for (const person of records.persons) recordPerson(ledger, person, db)
  for (const tenure of records.tenures) recordTenure(ledger, tenure)
  for (const membership of records.memberships) recordMembership(ledger, membership)
  ledger.retireUnseen(MEMBERSHIPS)
  ledger.retireUnseen(TENURES)
  const persons = ledger.retireUnseen(PERSONS)
  unindex(db, 'PERSON', persons, ledger.version)
  const posts = ledger.retireUnseen(POSTS)
  ledger.retireUnseen(ROSTERS)
  unindex(db, 'GROUP', ledger.retireUnseen(GROUPS), ledger.version)
  ledger.retireUnseen(SOURCES)
  return [...personsInUse(db, persons), ...postsInUse(db, posts)]
}

export function recordRosterFacts(
  ledger: Ledger,
  { group, keptFrom, checkedOn, synthetic }: RosterFacts & { group: string },
): void {
  ledger.put(ROSTERS, group, { group: ledger.anchor(t.group, group, {}) }, { keptFrom, checkedOn, synthetic })
}

/** What the columns of validity hold for a period; open ends become sentinels. */
export function validityOf({ from, to, toKnown }: Period) {
  return { validFrom: from ?? OPEN_FROM, validTo: to ?? OPEN_TO, validToKnown: toKnown }
}

/** How a person is found by name. */
export function personEntry({ id, family, middle, given }: Person): SearchEntry {
  const name = [family, middle, given].filter(Boolean).join(' ')
  return { kind: 'PERSON', target: id, title: { vi: name, en: name }, body: { vi: '', en: '' } }
}

function recordPost(ledger: Ledger, { id, agency, title, rank, period }: Post): void {
  const facts = { ...validityOf(period), agency: ledger.anchor(t.agency, agency, {}), title, rank }
  ledger.put(POSTS, id, {}, facts)
}

/** Only a name with a publication basis can be searched for. */
function recordPerson(ledger: Ledger, person: Person, db: Db): void {
  const { id, family, middle, given, publicationBasis } = person
  const sortKey = nameSortKey({ family, middle, given })
  const put = ledger.put(PERSONS, id, {}, { family, middle, given, sortKey, publicationBasis })
  if (put.row === null) return
  if (publicationBasis === null) unindex(db, 'PERSON', [id], ledger.version)
  else indexForSearch(db, personEntry(person), ledger.version)
}

function recordTenure(ledger: Ledger, tenure: TenureRecord): void {
  const { id, person, post, capacity, period, appointment, certainty, source } = tenure
  const people = { person: ledger.anchor(p.person, person, {}), post: ledger.anchor(p.post, post, {}) }
  const origin = { certainty, source: ledger.anchor(t.source, source, {}) }
  ledger.put(TENURES, id, {}, { ...validityOf(period), ...people, capacity, appointment, ...origin })
}

function recordMembership(ledger: Ledger, membership: Sourced<Membership>): void {
  const { id, group, person, role, period, bases, certainty, source } = membership
  const people = { group: ledger.anchor(t.group, group, {}), person: ledger.anchor(p.person, person, {}) }
  const origin = { certainty, source: ledger.anchor(t.source, source, {}) }
  ledger.put(MEMBERSHIPS, id, {}, { ...validityOf(period), ...people, role, bases, ...origin })
}

function personsInUse(db: Db, persons: readonly string[]): readonly StillUsed[] {
  const used = [p.tenureVersion, p.membershipVersion].flatMap((table) =>
    db
      .selectDistinct({ id: p.person.publicId })
      .from(p.person)
      .innerJoin(table, and(eq(table.person, p.person.id), eq(table.recordedTo, STILL_RECORDED)))
      .where(inArray(p.person.publicId, [...persons]))
      .all(),
  )
  return [...new Set(used.map(({ id }) => id))].map((id) => ({ change: 'CONFLICT', table: 'person', id }))
}

function postsInUse(db: Db, posts: readonly string[]): readonly StillUsed[] {
  const v = p.tenureVersion
  return db
    .selectDistinct({ id: p.post.publicId })
    .from(p.post)
    .innerJoin(v, and(eq(v.post, p.post.id), eq(v.recordedTo, STILL_RECORDED)))
    .where(inArray(p.post.publicId, [...posts]))
    .all()
    .map(({ id }) => ({ change: 'CONFLICT', table: 'post', id }))
}
