// Records one decision with all that it says: instruments, provisions, groups, admission rules, obligations, relations.

import type { AgencySelector } from '../../domain/agency.ts'
import type { CoverageMark, DecisionRecord, StoredProvision } from '../../domain/decision.ts'
import type { AdmissionRule, Group } from '../../domain/group.ts'
import type { Bearer, Obligation } from '../../domain/obligation.ts'
import type { Db } from './db.ts'
import type { Ledger } from './ledger.ts'
import { DECISIONS, RELATIONS, recordAct, recordRelations, recordSources, SOURCES } from './record-reference.ts'
import { indexForSearch, unindex } from './search-index.ts'
import * as t from './tables.ts'

const OUTLINES = { anchor: t.outline, version: t.outlineVersion }
const PROVISIONS = { anchor: t.provision, version: t.provisionVersion }
const GROUPS = { anchor: t.group, version: t.groupVersion }
const GOVERNANCES = { anchor: t.governance, version: t.governanceVersion }
const RULES = { anchor: t.admissionRule, version: t.admissionRuleVersion }
const OBLIGATIONS = { anchor: t.obligation, version: t.obligationVersion }

interface Scope {
  readonly ledger: Ledger
  readonly db: Db
  readonly slug: string
  readonly decision: number
}

/** Ids of what a decision says begin with its slug: `lai-chau/893-qd-ubnd-2019#quy-che/dieu-4/khoan-5`. */
export function recordDecision(ledger: Ledger, record: DecisionRecord, db: Db): void {
  const slug = record.decision.slug
  recordSources(
    ledger,
    record.sources.map((source) => ({ ...source, id: `${slug}#${source.key}` })),
  )
  const decision = recordAct(ledger, { ...record.decision, source: `${slug}#${record.decision.source}` }, db)
  const scope = { ledger, db, slug, decision }
  recordOutline(scope, record)
  recordProvisions(scope, record.provisions, record.coverage)
  recordRelations(
    ledger,
    record.relations.map((relation) => ({ ...relation, source: `${slug}#${relation.source}` })),
  )
  for (const group of record.groups) recordGroup(scope, group)
  recordGovernances(scope, record)
  record.admissionRules.forEach((rule, position) => {
    recordAdmissionRule(scope, rule, position)
  })
  record.obligations.forEach((obligation, position) => {
    recordObligation(scope, obligation, position)
  })
  retireAll(scope)
}

function retireAll({ ledger, db }: Scope): void {
  unindex(db, 'OBLIGATION', ledger.retireUnseen(OBLIGATIONS), ledger.version)
  unindex(db, 'PROVISION', ledger.retireUnseen(PROVISIONS), ledger.version)
  unindex(db, 'GROUP', ledger.retireUnseen(GROUPS), ledger.version)
  unindex(db, 'DECISION', ledger.retireUnseen(DECISIONS), ledger.version)
  for (const tables of [RULES, GOVERNANCES, RELATIONS, OUTLINES, SOURCES]) ledger.retireUnseen(tables)
}

function recordOutline({ ledger, slug }: Scope, record: DecisionRecord): void {
  const { components, paragraphs, repairs, sources } = record
  const ids = sources.map((source) => `${slug}#${source.key}`)
  ledger.put(OUTLINES, slug, {}, { components, paragraphs, repairs, sources: ids })
}

function recordProvisions(
  { ledger, db, slug, decision }: Scope,
  provisions: readonly StoredProvision[],
  coverage: readonly CoverageMark[],
): void {
  const marks = new Map(coverage.map((mark) => [mark.place.path, mark]))
  for (const { span, ...facts } of provisions) {
    const mark = marks.get(facts.path)
    const id = `${slug}#${facts.path}`
    const put = ledger.put(
      PROVISIONS,
      id,
      { decision },
      {
        ...facts,
        spanStart: span.start,
        spanEnd: span.end,
        coverage: mark?.as ?? null,
        coverageNote: mark?.note ?? null,
      },
    )
    // A sentence or an opening would only repeat the article that it is part of.
    const repeats = facts.kind === 'SENTENCE' || facts.kind === 'OPENING'
    if (put.row === null || repeats) continue
    const title = facts.heading ?? ''
    const body = facts.text ?? ''
    indexForSearch(
      db,
      { kind: 'PROVISION', target: id, title: { vi: title, en: '' }, body: { vi: body, en: '' } },
      ledger.version,
    )
  }
}

function recordGroup({ ledger, db, slug, decision }: Scope, group: Group): void {
  const put = ledger.put(
    GROUPS,
    group.slug,
    {},
    {
      kind: group.kind,
      name: group.name,
      platform: group.platform,
      agency: ledger.anchor(t.agency, group.agency, {}),
      field: group.field,
      activeFrom: group.active.from,
      activeTo: group.active.to,
      activeToKnown: group.active.toKnown,
      rosterKeptFrom: group.rosterKeptFrom,
      setUpBy: group.setUpBy,
      setUpDecision: group.setUpBy === null ? null : decision,
      certainty: group.certainty,
    },
  )
  if (put.row === null) return
  const body = { vi: slug, en: slug }
  indexForSearch(db, { kind: 'GROUP', target: group.slug, title: group.name, body }, ledger.version)
}

function recordGovernances({ ledger, slug, decision }: Scope, record: DecisionRecord): void {
  for (const { group, standing, period, place, certainty } of record.governances) {
    const links = { group: ledger.anchor(t.group, group, {}), decision }
    ledger.put(GOVERNANCES, `${group}#${slug}`, links, {
      validFrom: period.from ?? t.OPEN_FROM,
      validTo: period.to ?? t.OPEN_TO,
      validToKnown: period.toKnown,
      standing,
      place,
      certainty,
    })
  }
}

function recordAdmissionRule({ ledger, slug, decision }: Scope, rule: AdmissionRule, position: number): void {
  const { group, place, ...facts } = rule
  const links = { decision, group: ledger.anchor(t.group, group, {}) }
  ledger.put(RULES, `${slug}#${rule.key}`, links, { ...facts, ...place, position })
}

function recordObligation({ ledger, db, slug, decision }: Scope, obligation: Obligation, position: number): void {
  const { place, topic, source, ...facts } = obligation
  const id = `${slug}#${obligation.key}`
  const put = ledger.put(
    OBLIGATIONS,
    id,
    { decision },
    {
      ...facts,
      ...place,
      topic: ledger.anchor(t.topic, topic, {}),
      source: ledger.anchor(t.source, `${slug}#${source}`, {}),
      position,
    },
  )
  if (put.row === null) return
  const rows = obligation.bearers.flatMap((bearer) => bearerRows(bearer, put.row as number))
  db.insert(t.obligationBearer).values(rows).run()
  const condition = obligation.condition
  const body = { vi: [condition?.vi, obligation.quote].filter(Boolean).join(' '), en: condition?.en ?? '' }
  indexForSearch(db, { kind: 'OBLIGATION', target: id, title: obligation.statement, body }, ledger.version)
}

/** One index row for each agency, or kind of agency, that a bearer may mean. */
function bearerRows(bearer: Bearer, obligationVersion: number): (typeof t.obligationBearer.$inferInsert)[] {
  const row = { obligationVersion, key: bearer.key, label: bearer.label }
  switch (bearer.kind) {
    case 'ROLE':
      return [{ ...row, role: bearer.role }]
    case 'OTHER':
      return [row]
    case 'AGENCY':
      return agencyRows(bearer.agencies).map((agencies) => ({ ...row, ...agencies }))
    case 'POST':
      return agencyRows(bearer.posts.agencies).map((agencies) => ({ ...row, ...agencies }))
  }
}

function agencyRows({ agency, kinds, within }: AgencySelector): Partial<typeof t.obligationBearer.$inferInsert>[] {
  if (agency !== null) return [{ agency }]
  return kinds.map(({ kind }) => ({ agencyKind: kind, within }))
}
