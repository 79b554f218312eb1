// The tables of the law. An anchor is a thing's identity, a version row what was known of it; drizzle/ adds the triggers.
import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AgencyKind } from '../../domain/agency.ts'
import type { Holding, RelationKind, Repair, ReportParagraph, Signatory } from '../../domain/decision.ts'
import type { GroupKind, GroupRole, Platform, Standing } from '../../domain/group.ts'
import type { Bearer, Modality, Place } from '../../domain/obligation.ts'
import type { PostSelector } from '../../domain/post.ts'
import type { Component, ProvisionKind } from '../../domain/provision.ts'
import type { Certainty, Localized, SourceNature } from '../../domain/source.ts'
import { anchorColumns, flag, json, validColumns, versionColumns, versionIndexes } from './base-tables.ts'

export const source = sqliteTable('source', anchorColumns())
export const sourceVersion = sqliteTable(
  'source_version',
  {
    ...versionColumns(() => source.id),
    title: text('title').notNull(),
    publisher: text('publisher'),
    url: text('url'),
    publishedOn: text('published_on'),
    readOn: text('read_on'),
    nature: text('nature').$type<SourceNature>().notNull(),
  },
  versionIndexes('source_version'),
)

export const topic = sqliteTable('topic', anchorColumns())
export const topicVersion = sqliteTable(
  'topic_version',
  {
    ...versionColumns(() => topic.id),
    label: json<Localized>('label').notNull(),
    position: integer('position').notNull(),
  },
  versionIndexes('topic_version'),
)

export const agency = sqliteTable('agency', anchorColumns())
export const agencyVersion = sqliteTable(
  'agency_version',
  {
    ...versionColumns(() => agency.id),
    ...validColumns(),
    formerSlugs: json<readonly string[]>('former_slugs').notNull(),
    name: json<Localized>('name').notNull(),
    kind: text('kind').$type<AgencyKind>().notNull(),
    province: text('province'),
    provinceName: text('province_name'),
    parent: integer('parent').references(() => agency.id),
    certainty: text('certainty').$type<Certainty>().notNull(),
    source: integer('source').references(() => source.id),
    /** How sure `valid_to` is; null: as sure as the rest. */
    endCertainty: text('end_certainty').$type<Certainty>(),
  },
  versionIndexes('agency_version'),
)

export const decision = sqliteTable('decision', anchorColumns())
export const decisionVersion = sqliteTable(
  'decision_version',
  {
    ...versionColumns(() => decision.id),
    formerSlugs: json<readonly string[]>('former_slugs').notNull(),
    number: text('number'),
    year: integer('year'),
    kind: text('kind').notNull(),
    title: json<Localized>('title').notNull(),
    issuer: integer('issuer').references(() => agency.id),
    issuedOn: text('issued_on'),
    effectiveFrom: text('effective_from'),
    effectiveTo: text('effective_to'),
    attestedOn: text('attested_on'),
    checkedOn: text('checked_on'),
    holding: text('holding').$type<Holding>().notNull(),
    certainty: text('certainty').$type<Certainty>().notNull(),
    signatory: json<Signatory>('signatory'),
    notes: json<readonly Localized[]>('notes').notNull(),
    source: integer('source')
      .notNull()
      .references(() => source.id),
  },
  versionIndexes('decision_version'),
)

/** The instruments and paragraphs of a decision and the list of its sources: read whole or not at all. */
export const outline = sqliteTable('outline', anchorColumns())
export const outlineVersion = sqliteTable(
  'outline_version',
  {
    ...versionColumns(() => outline.id),
    components: json<readonly Component[]>('components').notNull(),
    paragraphs: json<readonly ReportParagraph[]>('paragraphs').notNull(),
    repairs: json<readonly Repair[]>('repairs').notNull(),
    sources: json<readonly string[]>('sources').notNull(),
  },
  versionIndexes('outline_version'),
)

export const provision = sqliteTable('provision', {
  ...anchorColumns(),
  decision: integer('decision')
    .notNull()
    .references(() => decision.id),
})
export const provisionVersion = sqliteTable(
  'provision_version',
  {
    ...versionColumns(() => provision.id),
    path: text('path').notNull(),
    component: text('component').notNull(),
    kind: text('kind').$type<ProvisionKind>().notNull(),
    number: text('number'),
    heading: text('heading'),
    text: text('text'),
    rawText: text('raw_text').notNull(),
    repaired: flag('repaired').notNull(),
    parent: text('parent'),
    position: integer('position').notNull(),
    spanStart: integer('span_start').notNull(),
    spanEnd: integer('span_end').notNull(),
    coverage: text('coverage').$type<'DEFINITION' | 'SCOPE' | 'FORMAL'>(),
    coverageNote: json<Localized>('coverage_note'),
  },
  versionIndexes('provision_version'),
)

export const relation = sqliteTable(
  'relation',
  {
    ...anchorColumns(),
    fromDecision: integer('from_decision')
      .notNull()
      .references(() => decision.id),
    toDecision: integer('to_decision')
      .notNull()
      .references(() => decision.id),
  },
  (row) => [index('relation_from').on(row.fromDecision), index('relation_to').on(row.toDecision)],
)
export const relationVersion = sqliteTable(
  'relation_version',
  {
    ...versionColumns(() => relation.id),
    kind: text('kind').$type<RelationKind>().notNull(),
    fromPath: text('from_path'),
    toPath: text('to_path'),
    appliesOn: text('applies_on'),
    certainty: text('certainty').$type<Certainty>().notNull(),
    source: integer('source')
      .notNull()
      .references(() => source.id),
    note: json<Localized>('note'),
    position: integer('position').notNull(),
  },
  versionIndexes('relation_version'),
)

export const group = sqliteTable('group', anchorColumns())
export const groupVersion = sqliteTable(
  'group_version',
  {
    ...versionColumns(() => group.id),
    kind: text('kind').$type<GroupKind>().notNull(),
    name: json<Localized>('name').notNull(),
    platform: text('platform').$type<Platform>().notNull(),
    agency: integer('agency')
      .notNull()
      .references(() => agency.id),
    classOf: integer('class_of').references((): AnySQLiteColumn => group.id),
    field: json<Localized>('field'),
    activeFrom: text('active_from'),
    activeTo: text('active_to'),
    activeToKnown: flag('active_to_known').notNull(),
    rosterKeptFrom: text('roster_kept_from'),
    setUpBy: json<Place>('set_up_by'),
    setUpDecision: integer('set_up_decision').references(() => decision.id),
    certainty: text('certainty').$type<Certainty>().notNull(),
  },
  versionIndexes('group_version'),
)

export const governance = sqliteTable(
  'governance',
  {
    ...anchorColumns(),
    group: integer('group')
      .notNull()
      .references(() => group.id),
    decision: integer('decision')
      .notNull()
      .references(() => decision.id),
  },
  (row) => [index('governance_group').on(row.group), index('governance_decision').on(row.decision)],
)
export const governanceVersion = sqliteTable(
  'governance_version',
  {
    ...versionColumns(() => governance.id),
    ...validColumns(),
    standing: text('standing').$type<Standing>().notNull(),
    place: json<Place>('place'),
    certainty: text('certainty').$type<Certainty>().notNull(),
  },
  versionIndexes('governance_version'),
)

export const admissionRule = sqliteTable('admission_rule', {
  ...anchorColumns(),
  decision: integer('decision')
    .notNull()
    .references(() => decision.id),
  group: integer('group')
    .notNull()
    .references(() => group.id),
})
export const admissionRuleVersion = sqliteTable(
  'admission_rule_version',
  {
    ...versionColumns(() => admissionRule.id),
    key: text('key').notNull(),
    role: text('role').$type<GroupRole>().notNull(),
    label: json<Localized>('label').notNull(),
    posts: json<readonly PostSelector[]>('posts').notNull(),
    closed: flag('closed').notNull(),
    single: flag('single').notNull(),
    path: text('path'),
    paragraph: integer('paragraph'),
    quote: text('quote'),
    note: json<Localized>('note'),
    certainty: text('certainty').$type<Certainty>().notNull(),
    position: integer('position').notNull(),
  },
  versionIndexes('admission_rule_version'),
)

export const obligation = sqliteTable('obligation', {
  ...anchorColumns(),
  decision: integer('decision')
    .notNull()
    .references(() => decision.id),
})
export const obligationVersion = sqliteTable(
  'obligation_version',
  {
    ...versionColumns(() => obligation.id),
    key: text('key').notNull(),
    modality: text('modality').$type<Modality>().notNull(),
    statement: json<Localized>('statement').notNull(),
    bearers: json<readonly Bearer[]>('bearers').notNull(),
    counterparties: json<readonly Bearer[]>('counterparties').notNull(),
    condition: json<Localized>('condition'),
    consequence: json<Localized>('consequence'),
    topic: integer('topic')
      .notNull()
      .references(() => topic.id),
    path: text('path'),
    paragraph: integer('paragraph'),
    quote: text('quote'),
    note: json<Localized>('note'),
    certainty: text('certainty').$type<Certainty>().notNull(),
    source: integer('source')
      .notNull()
      .references(() => source.id),
    position: integer('position').notNull(),
  },
  versionIndexes('obligation_version'),
)

/** An index of bearers, written with the version row and never read for its own sake. */
export const obligationBearer = sqliteTable(
  'obligation_bearer',
  {
    id: integer('id').primaryKey(),
    obligationVersion: integer('obligation_version')
      .notNull()
      .references(() => obligationVersion.id),
    key: text('key').notNull(),
    label: json<Localized>('label').notNull(),
    role: text('role').$type<GroupRole>(),
    agency: text('agency'),
    agencyKind: text('agency_kind').$type<AgencyKind>(),
    within: text('within'),
  },
  (row) => [index('obligation_bearer_version').on(row.obligationVersion)],
)

/** What search reads. The words themselves are in the full-text table `search_text`, by the same rowid. */
export const searchDocument = sqliteTable(
  'search_document',
  {
    id: integer('id').primaryKey(),
    kind: text('kind').notNull(),
    target: text('target').notNull(),
    title: json<Localized>('title').notNull(),
    body: json<Localized>('body').notNull(),
    recordedFrom: integer('recorded_from').notNull(),
    recordedTo: integer('recorded_to').notNull(),
  },
  (row) => [index('search_document_target').on(row.kind, row.target)],
)
