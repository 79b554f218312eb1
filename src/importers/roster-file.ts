// From a roster file to the people that the registry keeps, or to a list of everything that is wrong.
import type { CalendarDate } from '../domain/calendar.ts'
import type { Group } from '../domain/group.ts'
import type { Membership, Person, Post } from '../domain/person.ts'
import type { PeopleRecords, Sourced, TenureRecord } from '../storage/people-store.ts'
import { sourceOf } from './decision-file.ts'
import type { RosterFile } from './files/people-shapes.ts'
import { type KnownForRoster, RosterLookup } from './roster-lookup.ts'
import { placeOf } from './successions-file.ts'
import type { LocatedData } from './yaml-file.ts'

/**
 * A person's id is `group#key`, a post's `agency#key`, a tenure's `group#key`; a membership's is made of group, person,
 * role and first day. `today`: no check is later. Source ids begin with the group's slug and `/roster#`. Names become NFC with plain spaces. Throws
 * FileRefused with every problem, each with its line and column.
 */
export function resolveRoster(
  located: LocatedData<RosterFile>,
  known: KnownForRoster,
  today: CalendarDate,
): PeopleRecords {
  const file = located.data
  const lookup = new RosterLookup(located, known)
  const { group, synthetic } = file
  lookup.checkNames()
  const records: PeopleRecords = {
    sources: file.sources.map((source) => ({ ...sourceOf(source), id: sourceId(file, source.key) })),
    groups: instanceOf(file, lookup, known),
    rosters: [{ group, ...lookup.attestation(today), synthetic: synthetic ?? false }],
    posts: file.posts.map((post, index) => postOf(post, index, lookup)),
    persons: file.persons.map((person, index) => personOf(person, index, file, lookup)),
    tenures: file.tenures.map((tenure, index) => tenureOf(tenure, index, file, lookup)),
    memberships: file.memberships.map((membership, index) => membershipOf(membership, index, file, lookup)),
  }
  lookup.noOverlap('tenures', records.tenures, ({ person, post, capacity }) => [person, post, capacity])
  lookup.noOverlap('memberships', records.memberships, ({ person, role }) => [person, role])
  lookup.refuseIfAny()
  return records
}

/** The group itself, where the roster names an instance of a class. */
function instanceOf(file: RosterFile, lookup: RosterLookup, known: KnownForRoster): readonly Group[] {
  const { instance } = file
  if (!instance) return []
  const wanted = known.classes.get(instance.of)
  lookup.groupClass(instance.of, ['instance', 'of'])
  const agency = instance.agency ?? wanted?.agency ?? ''
  if (instance.agency !== undefined) lookup.agency(instance.agency, ['instance', 'agency'])
  return [
    {
      slug: file.group,
      kind: 'INSTANCE',
      name: instance.name,
      platform: instance.platform ?? wanted?.platform ?? 'OTHER',
      agency,
      classOf: instance.of,
      field: instance.field ?? null,
      active: lookup.period(instance, ['instance']),
      rosterKeptFrom: null,
      rosterCheckedOn: null,
      setUpBy: null,
      certainty: instance.certainty,
    },
  ]
}

function sourceId(file: RosterFile, key: string | undefined): string {
  return `${file.group}/roster#${key ?? file.sources[0]?.key}`
}

function postOf(post: RosterFile['posts'][number], index: number, lookup: RosterLookup): Post {
  const path = ['posts', index]
  lookup.agency(post.agency, [...path, 'agency'])
  return {
    id: `${post.agency}#${post.key}`,
    agency: post.agency,
    title: lookup.shown(post.title, [...path, 'title']),
    rank: post.rank,
    period: lookup.period(post, path),
  }
}

function personOf(
  { key, family, middle, given, publicationBasis }: RosterFile['persons'][number],
  index: number,
  file: RosterFile,
  lookup: RosterLookup,
): Person {
  const path = ['persons', index]
  const basis = publicationBasis && {
    vi: lookup.shown(publicationBasis.vi, [...path, 'publicationBasis', 'vi']),
    en: lookup.shown(publicationBasis.en, [...path, 'publicationBasis', 'en']),
  }
  return {
    id: `${file.group}#${key}`,
    family: lookup.name(family, [...path, 'family']),
    middle: middle === undefined ? '' : lookup.name(middle, [...path, 'middle']),
    given: lookup.name(given, [...path, 'given']),
    publicationBasis: basis ?? null,
  }
}

function tenureOf(
  tenure: RosterFile['tenures'][number],
  index: number,
  file: RosterFile,
  lookup: RosterLookup,
): TenureRecord {
  const path = ['tenures', index]
  const { appointment } = tenure
  const shown = (text: string | undefined, field: string) =>
    text === undefined ? null : lookup.shown(text, [...path, 'appointment', field])
  lookup.source(tenure.source, [...path, 'source'])
  return {
    id: `${file.group}#${tenure.key}`,
    person: lookup.person(tenure.person, [...path, 'person']),
    post: lookup.post(tenure.post, [...path, 'post']),
    capacity: tenure.capacity ?? 'FULL',
    period: lookup.period(tenure, path),
    appointment: appointment
      ? {
          number: shown(appointment.number, 'number'),
          on: (appointment.on ?? null) as CalendarDate | null,
          issuer: shown(appointment.issuer, 'issuer'),
        }
      : null,
    certainty: tenure.certainty,
    source: sourceId(file, tenure.source),
  }
}

function membershipOf(
  membership: RosterFile['memberships'][number],
  index: number,
  file: RosterFile,
  lookup: RosterLookup,
): Sourced<Membership> {
  const path = ['memberships', index]
  const { role, from, certainty } = membership
  lookup.source(membership.source, [...path, 'source'])
  const person = lookup.person(membership.person, [...path, 'person'])
  const short = person.startsWith(`${file.group}#`) ? person.slice(file.group.length + 1) : person
  return {
    id: `${file.group}#${short}#${role}#${from ?? ''}`,
    group: file.group,
    person,
    role,
    period: lookup.period(membership, path),
    bases: (membership.bases ?? []).map(({ decision, at }, nth) => {
      lookup.basis(decision, at, [...path, 'bases', nth])
      return { decision, place: placeOf(at) }
    }),
    certainty,
    source: sourceId(file, membership.source),
  }
}
