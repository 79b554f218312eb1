// Reads persons, the posts they hold and their ids. Statements are prepared once and take any number of ids.
import { and, asc, count, eq, inArray, or, sql } from 'drizzle-orm'
import type { Moment } from '../../domain/moment.ts'
import type { Person, Post, Tenure } from '../../domain/person.ts'
import type { PeopleCounts, Sourced } from '../people-store.ts'
import { groupRows, periodOf, recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import * as p from './people-tables.ts'
import { recordedThen, WANTED, wanted } from './prepared.ts'
import { agency, source } from './tables.ts'

const pv = p.personVersion
const tv = p.tenureVersion
const post = p.postVersion

/**
 * Whether the name may be shown: a basis for it stood at the version asked, and stands still. A basis that was withdrawn
 * withholds the name at every version, since earlier ones can be asked by anybody.
 */
export const isPublished = sql`(${pv.publicationBasis} IS NOT NULL AND EXISTS (SELECT 1 FROM person_version newest WHERE newest.anchor = ${pv.anchor} AND newest.recorded_to = 2147483647 AND newest.publication_basis IS NOT NULL))`

export const personColumns = {
  personId: p.person.publicId,
  family: pv.family,
  middle: pv.middle,
  given: pv.given,
  publicationBasis: sql<Person['publicationBasis']>`CASE WHEN ${isPublished} THEN ${pv.publicationBasis} END`.mapWith(
    pv.publicationBasis,
  ),
}
type PersonRow = Omit<Person, 'id'> & { readonly personId: string }

export function toPerson({ personId, family, middle, given, publicationBasis }: PersonRow): Person {
  return { id: personId, family, middle, given, publicationBasis }
}

/** Tenures of persons by id, of all dates, in order of start. */
export type ReadTenures = (persons: readonly string[], moment: Moment) => ReadonlyMap<string, Sourced<Tenure>[]>

export function preparePersons(db: Db) {
  const persons = db
    .select(personColumns)
    .from(p.person)
    .innerJoin(pv, and(eq(pv.anchor, p.person.id), recordedThen(pv)))
    .where(inArray(p.person.publicId, WANTED))
    .prepare()
  return (ids: readonly string[], moment: Moment): ReadonlyMap<string, Person> =>
    new Map(persons.all(wanted(ids, moment)).map((row) => [row.personId, toPerson(row)]))
}

export function preparePosts(db: Db) {
  const posts = db
    .select({ id: p.post.publicId, agency: agency.publicId, row: post })
    .from(p.post)
    .innerJoin(post, and(eq(post.anchor, p.post.id), recordedThen(post)))
    .innerJoin(agency, eq(agency.id, post.agency))
    .where(inArray(p.post.publicId, WANTED))
    .prepare()
  return (ids: readonly string[], moment: Moment): ReadonlyMap<string, Post> =>
    new Map(
      posts.all(wanted(ids, moment)).map(({ id, agency, row }) => {
        const { title, rank } = row
        return [id, { id, agency, title, rank, period: periodOf(row) }]
      }),
    )
}

export function prepareTenures(db: Db): ReadTenures {
  const tenures = db
    .select({
      id: p.tenure.publicId,
      person: p.person.publicId,
      postId: p.post.publicId,
      agency: agency.publicId,
      source: source.publicId,
      row: tv,
      post,
    })
    .from(p.person)
    .innerJoin(tv, and(eq(tv.person, p.person.id), recordedThen(tv)))
    .innerJoin(p.tenure, eq(p.tenure.id, tv.anchor))
    .innerJoin(p.post, eq(p.post.id, tv.post))
    .innerJoin(post, and(eq(post.anchor, tv.post), recordedThen(post)))
    .innerJoin(agency, eq(agency.id, post.agency))
    .innerJoin(source, eq(source.id, tv.source))
    .where(inArray(p.person.publicId, WANTED))
    .orderBy(asc(tv.validFrom), asc(p.tenure.publicId))
    .prepare()
  return (persons, moment) =>
    groupRows(
      tenures.all(wanted(persons, moment)),
      (row) => row.person,
      ({ id, person, postId, agency, source, row, post }): Sourced<Tenure> => ({
        id,
        person,
        post: { id: postId, agency, title: post.title, rank: post.rank, period: periodOf(post) },
        capacity: row.capacity,
        period: periodOf(row),
        appointment: row.appointment,
        certainty: row.certainty,
        source,
      }),
    )
}

/** See PeopleStore.listIds. */
export function listIds(
  db: Db,
  kind: 'PERSON' | 'POST',
  prefixes: readonly string[],
  moment: Moment,
): readonly string[] {
  const [anchor, version] = kind === 'PERSON' ? [p.person, pv] : [p.post, post]
  // Ids are ASCII, so what begins with a prefix lies between it and it followed by a character after all of theirs.
  const begins = prefixes.map(
    (prefix) => sql`(${anchor.publicId} >= ${prefix} AND ${anchor.publicId} < ${`${prefix}~`})`,
  )
  if (begins.length === 0) return []
  return db
    .select({ id: anchor.publicId })
    .from(anchor)
    .innerJoin(version, and(eq(version.anchor, anchor.id), recordedAt(version, moment)))
    .where(or(...begins))
    .orderBy(asc(anchor.publicId))
    .all()
    .map((row) => row.id)
}

export function countPeople(db: Db, moment: Moment): PeopleCounts {
  const many = (table: typeof pv | typeof post | typeof tv | typeof p.membershipVersion) =>
    db.select({ n: count() }).from(table).where(recordedAt(table, moment)).get()?.n ?? 0
  return { persons: many(pv), posts: many(post), tenures: many(tv), memberships: many(p.membershipVersion) }
}
