// Reads the registry's own state: versions, counts, slugs, what was loaded.
import { and, count, desc, eq, gt, lte, or, sql } from 'drizzle-orm'
import type { Moment } from '../../domain/moment.ts'
import type { RegistryCounts, RegistryState } from '../store.ts'
import { change, loadedFile, registryFact } from './base-tables.ts'
import { recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import * as t from './tables.ts'

/** Before anything is recorded the registry stands at version 0. */
const NOTHING_YET = { version: 0, recordedAt: '1970-01-01T00:00:00.000Z' }

/** The state at the newest version up to one, asked with every answer: prepared once. */
export function prepareState(db: Db) {
  const upTo = lte(change.version, sql.placeholder('version'))
  const newest = db.select().from(change).where(upTo).orderBy(desc(change.version)).limit(1).prepare()
  const newestLaw = db
    .select({ version: sql<number | null>`max(${change.version})` })
    .from(change)
    .where(and(eq(change.law, true), upTo))
    .prepare()
  const synthetic = db.select().from(registryFact).where(eq(registryFact.key, 'synthetic')).prepare()
  return (version: number): RegistryState => {
    const { version: at, recordedAt } = newest.get({ version }) ?? NOTHING_YET
    const lawVersion = newestLaw.get({ version })?.version ?? 0
    return { version: at, recordedAt, lawVersion, synthetic: synthetic.get()?.value === 'true' }
  }
}

/** See Store.lawVersion: one look into an index. */
export function lawVersion(db: Db, version: number): number {
  const law = db
    .select({ version: sql<number | null>`max(${change.version})` })
    .from(change)
    .where(and(eq(change.law, true), lte(change.version, version)))
    .get()
  return law?.version ?? 0
}

export function versionAt(db: Db, instant: string): number {
  const row = db
    .select({ version: sql<number | null>`max(${change.version})` })
    .from(change)
    .where(lte(change.recordedAt, instant))
    .get()
  return row?.version ?? 0
}

/** `decisions` counts what the registry holds in text or report, not what is only cited. */
export function counts(db: Db, moment: Moment): RegistryCounts {
  const held = or(eq(t.decisionVersion.holding, 'TEXT'), eq(t.decisionVersion.holding, 'REPORT'))
  const numbered = sql`${t.provisionVersion.kind} NOT IN ('OPENING', 'SENTENCE')`
  return {
    decisions:
      db
        .select({ n: count() })
        .from(t.decisionVersion)
        .where(and(recordedAt(t.decisionVersion, moment), held))
        .get()?.n ?? 0,
    provisions:
      db
        .select({ n: count() })
        .from(t.provisionVersion)
        .where(and(recordedAt(t.provisionVersion, moment), numbered))
        .get()?.n ?? 0,
    obligations: countOf(db, t.obligationVersion, moment),
    admissionRules: countOf(db, t.admissionRuleVersion, moment),
    groups: countOf(db, t.groupVersion, moment),
    agencies: countOf(db, t.agencyVersion, moment),
  }
}

type Counted =
  | typeof t.obligationVersion
  | typeof t.admissionRuleVersion
  | typeof t.groupVersion
  | typeof t.agencyVersion

function countOf(db: Db, table: Counted, moment: Moment): number {
  return db.select({ n: count() }).from(table).where(recordedAt(table, moment)).get()?.n ?? 0
}

export function listSlugs(db: Db, kind: 'DECISION' | 'AGENCY' | 'GROUP', moment: Moment): readonly string[] {
  const standing = and(
    eq(t.searchDocument.kind, kind),
    lte(t.searchDocument.recordedFrom, moment.version),
    gt(t.searchDocument.recordedTo, moment.version),
  )
  const rows = db
    .select({ slug: t.searchDocument.target })
    .from(t.searchDocument)
    .where(standing)
    .orderBy(t.searchDocument.target)
    .all()
  return rows.map((row) => row.slug)
}

export function findLoaded(db: Db, path: string): string | null {
  return db.select().from(loadedFile).where(eq(loadedFile.path, path)).get()?.sha256 ?? null
}
