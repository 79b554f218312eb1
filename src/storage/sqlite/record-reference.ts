// Records topics, agencies, sources, cited acts and relations: what decisions point to.

import type { Agency } from '../../domain/agency.ts'
import type { Decision, Relation } from '../../domain/decision.ts'
import type { Topic } from '../../domain/obligation.ts'
import type { Source } from '../../domain/source.ts'
import type { ActRecords, AgencyRecords, Stored } from '../store.ts'
import type { Db } from './db.ts'
import type { Ledger } from './ledger.ts'
import { indexForSearch, unindex } from './search-index.ts'
import * as t from './tables.ts'

export const TOPICS = { anchor: t.topic, version: t.topicVersion }
export const SOURCES = { anchor: t.source, version: t.sourceVersion }
export const AGENCIES = { anchor: t.agency, version: t.agencyVersion }
export const DECISIONS = { anchor: t.decision, version: t.decisionVersion }
export const RELATIONS = { anchor: t.relation, version: t.relationVersion }

export function recordTopics(ledger: Ledger, topics: readonly Topic[]): void {
  topics.forEach((topic, position) => {
    ledger.put(TOPICS, topic.key, {}, { label: topic.label, position })
  })
  ledger.retireUnseen(TOPICS)
}

export function recordAgencies(ledger: Ledger, records: AgencyRecords, db: Db): void {
  recordSources(ledger, records.sources)
  for (const agency of records.agencies) recordAgency(ledger, agency, db)
  unindex(db, 'AGENCY', ledger.retireUnseen(AGENCIES), ledger.version)
  ledger.retireUnseen(SOURCES)
}

export function recordActs(ledger: Ledger, records: ActRecords, db: Db): void {
  recordSources(ledger, records.sources)
  for (const act of records.acts) recordAct(ledger, act, db)
  recordRelations(ledger, records.relations)
  ledger.retireUnseen(RELATIONS)
  unindex(db, 'DECISION', ledger.retireUnseen(DECISIONS), ledger.version)
  ledger.retireUnseen(SOURCES)
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
      validFrom: agency.period.from ?? t.OPEN_FROM,
      validTo: agency.period.to ?? t.OPEN_TO,
      validToKnown: agency.period.toKnown,
      formerSlugs: agency.formerSlugs,
      name: agency.name,
      kind: agency.kind,
      province: agency.province,
      provinceName: agency.provinceName,
      parent: agency.parent === null ? null : ledger.anchor(t.agency, agency.parent, {}),
      certainty: agency.certainty,
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
export function recordAct(ledger: Ledger, act: Decision, db: Db): number {
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
  )
  if (put.row !== null) indexForSearch(db, { kind: 'DECISION', target: slug, ...decisionWords(act) }, ledger.version)
  return put.anchor
}

function decisionWords(act: Decision): { title: Decision['title']; body: Decision['title'] } {
  const name = [act.kind, act.number, act.year].filter((part) => part !== null).join(' ')
  return { title: act.title, body: { vi: name, en: name } }
}

/** A relation's natural key is its kind, both acts and both provisions. */
export function recordRelations(ledger: Ledger, relations: readonly Relation[]): void {
  relations.forEach((relation, position) => {
    const { kind, from, to, fromPath, toPath, on, certainty, note } = relation
    const id = `${from}#${kind}#${to}#${fromPath ?? ''}#${toPath ?? ''}`
    const links = { fromDecision: ledger.anchor(t.decision, from, {}), toDecision: ledger.anchor(t.decision, to, {}) }
    const source = ledger.anchor(t.source, relation.source, {})
    ledger.put(RELATIONS, id, links, { kind, fromPath, toPath, appliesOn: on, certainty, source, note, position })
  })
}
