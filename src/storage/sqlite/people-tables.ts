// The tables of people: posts, persons, tenures, memberships, rosters, successions, and links to accounts.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AgencyKind } from '../../domain/agency.ts'
import type { GroupRole, Platform } from '../../domain/group.ts'
import type { Appointment, Membership, TenureCapacity } from '../../domain/person.ts'
import type { Rank } from '../../domain/post.ts'
import type { Certainty, Localized } from '../../domain/source.ts'
import type { SuccessionEffect } from '../../domain/succession.ts'
import { anchorColumns, change, flag, json, validColumns, versionColumns, versionIndexes } from './base-tables.ts'
import { agency, decision, group, source } from './tables.ts'

const certain = () => ({
  certainty: text('certainty').$type<Certainty>().notNull(),
  source: integer('source')
    .notNull()
    .references(() => source.id),
})

export const succession = sqliteTable('succession', anchorColumns())
export const successionVersion = sqliteTable(
  'succession_version',
  {
    ...versionColumns(() => succession.id),
    fromAgency: integer('from_agency').references(() => agency.id),
    fromKind: text('from_kind').$type<AgencyKind>(),
    fromWithin: text('from_within'),
    toAgency: integer('to_agency').references(() => agency.id),
    toKind: text('to_kind').$type<AgencyKind>(),
    toWithin: text('to_within'),
    appliesOn: text('applies_on').notNull(),
    effect: text('effect').$type<SuccessionEffect>().notNull(),
    scope: json<Localized>('scope'),
    decision: integer('decision')
      .notNull()
      .references(() => decision.id),
    path: text('path'),
    paragraph: integer('paragraph'),
    ...certain(),
    position: integer('position').notNull(),
  },
  versionIndexes('succession_version'),
)

export const post = sqliteTable('post', anchorColumns())
export const postVersion = sqliteTable(
  'post_version',
  {
    ...versionColumns(() => post.id),
    ...validColumns(),
    agency: integer('agency')
      .notNull()
      .references(() => agency.id),
    title: text('title').notNull(),
    rank: text('rank').$type<Rank>().notNull(),
  },
  versionIndexes('post_version'),
)

export const person = sqliteTable('person', anchorColumns())
export const personVersion = sqliteTable(
  'person_version',
  {
    ...versionColumns(() => person.id),
    family: text('family').notNull(),
    middle: text('middle').notNull(),
    given: text('given').notNull(),
    /** By given, middle and family name in Vietnamese order; compared bytewise. */
    sortKey: text('sort_key').notNull(),
    publicationBasis: json<Localized>('publication_basis'),
  },
  versionIndexes('person_version'),
)

export const tenure = sqliteTable('tenure', anchorColumns())
export const tenureVersion = sqliteTable(
  'tenure_version',
  {
    ...versionColumns(() => tenure.id),
    ...validColumns(),
    person: integer('person')
      .notNull()
      .references(() => person.id),
    post: integer('post')
      .notNull()
      .references(() => post.id),
    capacity: text('capacity').$type<TenureCapacity>().notNull(),
    appointment: json<Appointment>('appointment'),
    ...certain(),
  },
  (row) => [
    ...versionIndexes('tenure_version')(row),
    index('tenure_version_person').on(row.person, row.recordedTo, row.recordedFrom, row.validFrom, row.validTo),
    index('tenure_version_post').on(row.post),
  ],
)

export const membership = sqliteTable('membership', anchorColumns())
export const membershipVersion = sqliteTable(
  'membership_version',
  {
    ...versionColumns(() => membership.id),
    ...validColumns(),
    group: integer('group')
      .notNull()
      .references(() => group.id),
    person: integer('person')
      .notNull()
      .references(() => person.id),
    role: text('role').$type<GroupRole>().notNull(),
    bases: json<Membership['bases']>('bases').notNull(),
    ...certain(),
  },
  (row) => [
    ...versionIndexes('membership_version')(row),
    // Answers "is this person in that group on that day?" without reading the row.
    index('membership_version_covering').on(
      row.group,
      row.person,
      row.recordedTo,
      row.recordedFrom,
      row.validFrom,
      row.validTo,
      row.role,
    ),
    index('membership_version_person').on(row.person, row.recordedTo),
  ],
)

/** What a roster says of its group: since when it is complete, and whether its people are made up. */
export const groupRoster = sqliteTable('group_roster', {
  ...anchorColumns(),
  group: integer('group')
    .notNull()
    .unique()
    .references(() => group.id),
})
export const groupRosterVersion = sqliteTable(
  'group_roster_version',
  {
    ...versionColumns(() => groupRoster.id),
    keptFrom: text('kept_from'),
    synthetic: flag('synthetic').notNull(),
    checkedOn: text('checked_on'),
  },
  versionIndexes('group_roster_version'),
)

/** The versions that changed a group's people or rules, written with each change. */
export const groupChange = sqliteTable(
  'group_change',
  {
    group: integer('group')
      .notNull()
      .references(() => group.id),
    version: integer('version')
      .notNull()
      .references(() => change.version),
  },
  (row) => [primaryKey({ columns: [row.group, row.version] })],
)

/** Which person a platform account belongs to: a keyed hash, never the number. Outside the two clocks; deletable. */
export const accountLink = sqliteTable(
  'account_link',
  {
    platform: text('platform').$type<Platform>().notNull(),
    keyId: text('key_id').notNull(),
    hash: text('hash').notNull(),
    person: integer('person')
      .notNull()
      .references(() => person.id),
    createdAt: text('created_at').notNull(),
  },
  (row) => [primaryKey({ columns: [row.platform, row.keyId, row.hash] }), index('account_link_person').on(row.person)],
)
