// Records topics, agencies, sources, cited acts and relations: what decisions point to.

import type { Agency } from '../../domain/agency.ts'
import type { Decision, Relation } from '../../domain/decision.ts'
import type { Topic } from '../../domain/obligation.ts'
import type { Source } from '../../domain/source.ts'
import type { ActRecords, AgencyRecords, ChangeReport, Stored } from '../store.ts'
import { OPEN_FROM, OPEN_TO } from './base-tables.ts'
import type { Db } from './db.ts'
import type { Ledger, MayTakeOver } from './ledger.ts'
import { indexForSearch, unindex } from './search-index.ts'
import * as t from './tables.ts'
import { conflictsOfUse } from './uses.ts'

type Change = ChangeReport['changes'][number]

export const TOPICS = { anchor: t.topic, version: t.topicVersion }
export const SOURCES = { anchor: t.source, version: t.sourceVersion }
export const AGENCIES = { anchor: t.agency, version: t.agencyVersion }
export const DECISIONS = { anchor: t.decision, version: t.decisionVersion }
export const RELATIONS = { anchor: t.relation, version: t.relationVersion }

/** Like its siblings, returns a CONFLICT for whatever would be withdrawn from under something recorded. */
export function recordTopics(ledger: Ledger, topics: readonly Topic[], db: Db): readonly Change[] {
  const keys = topics.map(({ key }) => key)
  const positions = ledger.positions(TOPICS, keys)
  topics.forEach(({ key, label }, nth) => {
    ledger.put(TOPICS, key, {}, { label, position: positions[nth] as number })
  })
  return conflictsOfUse(db, 'topic', ledger.retireUnseen(TOPICS))
}

export function recordAgencies(ledger: Ledger, records: AgencyRecords, db: Db): readonly Change[] {
  recordSources(ledger, records.sources)
  for (const agency of records.agencies) recordAgency(ledger, agency, db)
  const withdrawn = ledger.retireUnseen(AGENCIES)
  unindex(db, 'AGENCY', withdrawn, ledger.version)
  ledger.retireUnseen(SOURCES)
  return conflictsOfUse(db, 'agency', withdrawn)
}

export function recordActs(ledger: Ledger, records: ActRecords, db: Db): readonly Change[] {
  recordSources(ledger, records.sources)
  for (const act of records.acts) recordAct(ledger, act, db)
  recordRelations(ledger, records.relations)
  ledger.retireUnseen(RELATIONS)
  const withdrawn = ledger.retireUnseen(DECISIONS)
  unindex(db, 'DECISION', withdrawn, ledger.version)
  ledger.retireUnseen(SOURCES)
  return conflictsOfUse(db, 'decision', withdrawn)
}

export function recordSources(ledger: Ledger, sources: readonly Stored<Source>[]): void {
  for (const { id, title, publisher, url, publishedOn, readOn, nature } of sources) {
    ledger.put(SOURCES, id, {}, { title, publisher, url, publishedOn, readOn, nature })
  }
}

function recordAgency(ledger: Ledger, agency: Agency & { source: string }, db: Db): void {
  const put = ledger.put(
    AGENCIES,
    agency.slug,
    {},
    {
      validFrom: agency.period.from ?? OPEN_FROM,
      validTo: agency.period.to ?? OPEN_TO,
      validToKnown: agency.period.toKnown,
      formerSlugs: agency.formerSlugs,
      name: agency.name,
      kind: agency.kind,
      province: agency.province,
      provinceName: agency.provinceName,
      parent: agency.parent === null ? null : ledger.anchor(t.agency, agency.parent, {}),
      certainty: agency.certainty,
      endCertainty: agency.endCertainty === agency.certainty ? null : agency.endCertainty,
      source: ledger.anchor(t.source, agency.source, {}),
    },
  )
  if (put.row === null) return
  indexForSearch(
    db,
    { kind: 'AGENCY', target: agency.slug, title: agency.name, body: { vi: '', en: '' } },
    ledger.version,
  )
}

/** Records an act's own facts. Its issuer must be an agency that is recorded. */
export function recordAct(ledger: Ledger, act: Decision, db: Db, mayTakeOver?: MayTakeOver): number {
  const { slug, issuer, source, ...facts } = act
  const put = ledger.put(
    DECISIONS,
    slug,
    {},
    {
      ...facts,
      issuer: issuer === null ? null : ledger.anchor(t.agency, issuer, {}),
      source: ledger.anchor(t.source, source, {}),
    },
    mayTakeOver,
  )
  if (put.row !== null) indexForSearch(db, { kind: 'DECISION', target: slug, ...decisionWords(act) }, ledger.version)
  return put.anchor
}

function decisionWords(act: Decision): { title: Decision['title']; body: Decision['title'] } {
  // The issuer's slug, so that acts are found by province whatever their titles say.
  const issuer = act.issuer?.replace(/[/-]/g, ' ') ?? null
  const name = [act.kind, act.number, act.year, issuer].filter((part) => part !== null).join(' ')
  return { title: act.title, body: { vi: name, en: name } }
}

/** A relation's natural key is its kind, both acts and both provisions. */
export function recordRelations(ledger: Ledger, relations: readonly Relation[], mayTakeOver?: MayTakeOver): void {
  const positions = ledger.positions(RELATIONS, relations.map(relationId))
  relations.forEach((relation, nth) => {
    const { kind, from, to, fromPath, toPath, on, certainty, note } = relation
    const position = positions[nth] as number
    const links = { fromDecision: ledger.anchor(t.decision, from, {}), toDecision: ledger.anchor(t.decision, to, {}) }
    const source = ledger.anchor(t.source, relation.source, {})
    const facts = { kind, fromPath, toPath, appliesOn: on, certainty, source, note, position }
    ledger.put(RELATIONS, relationId(relation), links, facts, mayTakeOver)
  })
}

function relationId({ kind, from, to, fromPath, toPath }: Relation): string {
  return `${from}#${kind}#${to}#${fromPath ?? ''}#${toPath ?? ''}`
}
