// Records one decision with all that it says: instruments, provisions, groups, admission rules, obligations, relations.
import { and, eq } from 'drizzle-orm'
import type { AgencySelector } from '../../domain/agency.ts'
import type { CoverageMark, Decision, DecisionRecord, StoredProvision } from '../../domain/decision.ts'
import type { AdmissionRule } from '../../domain/group.ts'
import type { Bearer, Obligation } from '../../domain/obligation.ts'
import type { ChangeReport } from '../store.ts'
import { change, OPEN_FROM, OPEN_TO } from './base-tables.ts'
import type { Db } from './db.ts'
import type { Ledger, MayTakeOver } from './ledger.ts'
import { GROUPS, recordGroup } from './record-group.ts'
import { DECISIONS, RELATIONS, recordAct, recordRelations, recordSources, SOURCES } from './record-reference.ts'
import { indexForSearch, unindex } from './search-index.ts'
import * as t from './tables.ts'
import { conflictsOfUse, idsInUse } from './uses.ts'

const OUTLINES = { anchor: t.outline, version: t.outlineVersion }
const PROVISIONS = { anchor: t.provision, version: t.provisionVersion }
const GOVERNANCES = { anchor: t.governance, version: t.governanceVersion }
const RULES = { anchor: t.admissionRule, version: t.admissionRuleVersion }
const OBLIGATIONS = { anchor: t.obligation, version: t.obligationVersion }

type Change = ChangeReport['changes'][number]

interface Scope {
  readonly ledger: Ledger
  readonly db: Db
  readonly slug: string
  readonly decision: number
}

/**
 * Ids of what a decision says begin with its slug: `lai-chau/893-qd-ubnd-2019#quy-che/dieu-4/khoan-5`. Returns a CONFLICT
 * for whatever would be withdrawn from under something recorded.
 */
export function recordDecision(ledger: Ledger, record: DecisionRecord, db: Db): readonly Change[] {
  const slug = record.decision.slug
  recordSources(
    ledger,
    record.sources.map((source) => ({ ...source, id: `${slug}#${source.key}` })),
  )
  const act = { ...record.decision, source: `${slug}#${record.decision.source}` }
  const decision = recordAct(ledger, act, db, mayTakeOverAct(act, db))
  const scope = { ledger, db, slug, decision }
  recordOutline(scope, record)
  recordProvisions(scope, record.provisions, record.coverage)
  recordRelations(
    ledger,
    record.relations.map((relation) => ({ ...relation, source: `${slug}#${relation.source}` })),
    mayTakeOverRelation(db, decision),
  )
  for (const group of record.groups) recordGroup(ledger, db, group, decision, slug)
  recordGovernances(scope, record)
  const idOf = ({ key }: { readonly key: string }) => `${slug}#${key}`
  const rulePositions = ledger.positions(RULES, record.admissionRules.map(idOf))
  record.admissionRules.forEach((rule, nth) => {
    recordAdmissionRule(scope, rule, rulePositions[nth] as number)
  })
  const positions = ledger.positions(OBLIGATIONS, record.obligations.map(idOf))
  record.obligations.forEach((obligation, nth) => {
    recordObligation(scope, obligation, positions[nth] as number)
  })
  return retireAll(scope)
}

function retireAll({ ledger, db }: Scope): readonly Change[] {
  unindex(db, 'OBLIGATION', ledger.retireUnseen(OBLIGATIONS), ledger.version)
  unindex(db, 'PROVISION', ledger.retireUnseen(PROVISIONS), ledger.version)
  const [groups, acts] = [ledger.retireUnseen(GROUPS), ledger.retireUnseen(DECISIONS)]
  unindex(db, 'GROUP', groups, ledger.version)
  unindex(db, 'DECISION', acts, ledger.version)
  for (const tables of [RULES, GOVERNANCES, RELATIONS, OUTLINES, SOURCES]) ledger.retireUnseen(tables)
  return [...conflictsOfUse(db, 'group', groups), ...conflictsOfUse(db, 'decision', acts)]
}

/** An act that was only cited, once nothing cites it as a record of its own, or where that record cannot be withdrawn. */
function mayTakeOverAct({ slug, holding }: Decision, db: Db): MayTakeOver {
  return ({ facts, stands }) => {
    if (holding === 'CITED' || facts.holding !== 'CITED') return false
    return !stands || idsInUse(db, 'decision', [slug]).length > 0
  }
}

/** With the act go the relations that it speaks, from whoever recorded it as cited. */
function mayTakeOverRelation(db: Db, decision: number): MayTakeOver {
  const v = t.decisionVersion
  const citers = db
    .selectDistinct({ origin: change.origin })
    .from(v)
    .innerJoin(change, eq(change.version, v.recordedFrom))
    .where(and(eq(v.anchor, decision), eq(v.holding, 'CITED')))
    .all()
  return ({ origin }) => citers.some((citer) => citer.origin === origin)
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

function recordGovernances({ ledger, slug, decision }: Scope, record: DecisionRecord): void {
  for (const { group, standing, period, place, certainty } of record.governances) {
    const links = { group: ledger.anchor(t.group, group, {}), decision }
    ledger.put(GOVERNANCES, `${group}#${slug}`, links, {
      validFrom: period.from ?? OPEN_FROM,
      validTo: period.to ?? OPEN_TO,
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
