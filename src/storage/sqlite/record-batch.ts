// Records many new people fast: plain inserts by prepared statements, one change a batch.
import { setImmediate } from 'node:timers/promises'
import type { Database, Statement } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Membership, Person, Post } from '../../domain/person.ts'
import { exactForm, foldForSearch, nameSortKey } from '../../domain/vietnamese.ts'
import type { BatchProgress, PeopleRecords, Sourced, TenureRecord } from '../people-store.ts'
import type { ChangeReport, Origin } from '../store.ts'
import { STILL_RECORDED } from './base-tables.ts'
import { noteGroupChanges } from './group-changes.ts'
import { Ledger } from './ledger.ts'
import { recordGroup } from './record-group.ts'
import { personEntry, recordRosterFacts, validityOf } from './record-people.ts'
import { recordSources } from './record-reference.ts'

/** See PeopleStore.recordPeopleBatch. */
export async function recordPeopleBatch(
  writer: Database,
  batches: Iterable<PeopleRecords>,
  origin: Origin,
  instant: string,
  onProgress: (progress: BatchProgress) => void,
): Promise<BatchProgress> {
  const inserts = prepareInserts(writer)
  let progress: BatchProgress = { version: newestVersion(writer), persons: 0, memberships: 0 }
  for (const records of batches) {
    const version = writer.transaction(() => recordBatch(writer, inserts, records, origin, instant)).immediate()
    progress = {
      version,
      persons: progress.persons + records.persons.length,
      memberships: progress.memberships + records.memberships.length,
    }
    onProgress(progress)
    await setImmediate()
  }
  return progress
}

function newestVersion(writer: Database): number {
  return (
    writer.prepare<[], { version: number }>('SELECT COALESCE(max(version), 0) AS version FROM change').get()?.version ??
    0
  )
}

function recordBatch(
  writer: Database,
  inserts: Inserts,
  records: PeopleRecords,
  origin: Origin,
  instant: string,
): number {
  const version = newestVersion(writer) + 1
  const { sources, groups, rosters, posts, persons, tenures, memberships } = records
  const summary = {
    'post.ADDED': posts.length,
    'person.ADDED': persons.length,
    'tenure.ADDED': tenures.length,
    'membership.ADDED': memberships.length,
  }
  inserts.change.run(version, instant, origin.name, origin.action, JSON.stringify(summary))
  const db = drizzle(writer)
  const ledger = new Ledger(db, origin, version)
  recordSources(ledger, sources)
  for (const group of groups) recordGroup(ledger, db, group, null, group.classOf ?? '')
  for (const roster of rosters) recordRosterFacts(ledger, roster)
  const { changes } = ledger.report()
  const conflict = changes.find((entry) => entry.change === 'CONFLICT')
  if (conflict) throw new Error(`${conflict.table} ${conflict.id} is recorded by another origin`)
  for (const post of posts) insertPost(inserts, post, version)
  for (const person of persons) insertPerson(inserts, person, version)
  for (const tenure of tenures) insertTenure(inserts, tenure, version)
  for (const membership of memberships) insertMembership(inserts, membership, version)
  for (const group of new Set(memberships.map((membership) => membership.group)))
    inserts.groupChange.run(version, group)
  noteGroupChanges(writer, version, [...changes, ...ofPeopleKnown(records)])
  return version
}

/** Tenures of people recorded before, whose groups they change. */
function ofPeopleKnown({ persons, tenures }: PeopleRecords): ChangeReport['changes'] {
  const fresh = new Set(persons.map(({ id }) => id))
  const known = tenures.filter(({ person }) => !fresh.has(person))
  return known.map(({ id }) => ({ change: 'ADDED', table: 'tenure', id }))
}

function insertPost({ post, postVersion }: Inserts, { id, agency, title, rank, period }: Post, version: number): void {
  const { validFrom, validTo, validToKnown } = validityOf(period)
  const anchor = post.run(id).lastInsertRowid
  expectOne(postVersion.run(anchor, version, validFrom, validTo, Number(validToKnown), title, rank, agency), id)
}

function insertPerson(inserts: Inserts, person: Person, version: number): void {
  const { id, family, middle, given, publicationBasis } = person
  const anchor = inserts.person.run(id).lastInsertRowid
  const sortKey = nameSortKey({ family, middle, given })
  inserts.personVersion.run(anchor, version, family, middle, given, sortKey, json(publicationBasis))
  if (publicationBasis === null) return
  const { title, body } = personEntry(person)
  const row = inserts.searchDocument.run(id, json(title), json(body), version).lastInsertRowid
  inserts.searchText.run(row, foldForSearch(title.vi), exactForm(title.vi))
}

function insertTenure(inserts: Inserts, tenure: TenureRecord, version: number): void {
  const { id, person, post, capacity, period, appointment, certainty, source } = tenure
  const { validFrom, validTo, validToKnown } = validityOf(period)
  const anchor = inserts.tenure.run(id).lastInsertRowid
  const facts = [capacity, json(appointment), certainty, person, post, source]
  expectOne(inserts.tenureVersion.run(anchor, version, validFrom, validTo, Number(validToKnown), ...facts), id)
}

function insertMembership(inserts: Inserts, membership: Sourced<Membership>, version: number): void {
  const { id, group, person, role, period, bases, certainty, source } = membership
  const { validFrom, validTo, validToKnown } = validityOf(period)
  const anchor = inserts.membership.run(id).lastInsertRowid
  const facts = [role, json(bases), certainty, group, person, source]
  expectOne(inserts.membershipVersion.run(anchor, version, validFrom, validTo, Number(validToKnown), ...facts), id)
}

function expectOne({ changes }: { readonly changes: number }, id: string): void {
  if (changes !== 1) throw new Error(`${id} points to what is not recorded`)
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}

type Inserts = ReturnType<typeof prepareInserts>

/** Version rows look up by public id what they point to, so that nothing is kept in memory between batches. */
function prepareInserts(writer: Database) {
  const prepare = (statement: string): Statement<unknown[]> => writer.prepare(statement)
  const anchor = (table: string) => prepare(`INSERT INTO ${table} (public_id) VALUES (?)`)
  const life = 'anchor, recorded_from, recorded_to'
  const valid = 'valid_from, valid_to, valid_to_known'
  const still = STILL_RECORDED
  return {
    change: prepare(
      'INSERT INTO change (version, recorded_at, origin, action, law, summary) VALUES (?, ?, ?, ?, 0, ?)',
    ),
    groupChange: prepare('INSERT INTO group_change ("group", version) SELECT id, ? FROM "group" WHERE public_id = ?'),
    post: anchor('post'),
    postVersion: prepare(
      `INSERT INTO post_version (${life}, ${valid}, title, rank, agency)
       SELECT ?, ?, ${still}, ?, ?, ?, ?, ?, id FROM agency WHERE public_id = ?`,
    ),
    person: anchor('person'),
    personVersion: prepare(
      `INSERT INTO person_version (${life}, family, middle, given, sort_key, publication_basis)
       VALUES (?, ?, ${still}, ?, ?, ?, ?, ?)`,
    ),
    searchDocument: prepare(
      `INSERT INTO search_document (kind, target, title, body, recorded_from, recorded_to)
       VALUES ('PERSON', ?, ?, ?, ?, ${still})`,
    ),
    searchText: prepare('INSERT INTO search_text (rowid, folded, exact) VALUES (?, ?, ?)'),
    tenure: anchor('tenure'),
    tenureVersion: prepare(
      `INSERT INTO tenure_version (${life}, ${valid}, capacity, appointment, certainty, person, post, source)
       SELECT ?, ?, ${still}, ?, ?, ?, ?, ?, ?, person.id, post.id, source.id FROM person, post, source
       WHERE person.public_id = ? AND post.public_id = ? AND source.public_id = ?`,
    ),
    membership: anchor('membership'),
    membershipVersion: prepare(
      `INSERT INTO membership_version (${life}, ${valid}, role, bases, certainty, "group", person, source)
       SELECT ?, ?, ${still}, ?, ?, ?, ?, ?, ?, g.id, person.id, source.id FROM "group" g, person, source
       WHERE g.public_id = ? AND person.public_id = ? AND source.public_id = ?`,
    ),
  }
}
