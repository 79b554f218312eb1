// Records one change whole: opens the transaction, writes the records, raises the version, or leaves no trace.

import type { Database } from 'better-sqlite3'
import { desc } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { ChangeReport, Origin, Recording } from '../store.ts'
import { destroyLinksOf, emptyJournal } from './accounts.ts'
import { change, loadedFile } from './base-tables.ts'
import type { Db } from './db.ts'
import { noteGroupChanges } from './group-changes.ts'
import { Ledger } from './ledger.ts'
import { recordDecision } from './record-decision.ts'
import { recordRoster, type StillUsed } from './record-people.ts'
import { recordActs, recordAgencies, recordTopics } from './record-reference.ts'
import { recordSuccessions } from './successions.ts'

/** Thrown to undo a transaction whose report is wanted all the same. */
class TakenBack extends Error {
  readonly report: ChangeReport
  constructor(report: ChangeReport) {
    super('taken back')
    this.report = report
  }
}

/** See Store.record. Synchronous, as transactions of better-sqlite3 are. */
export function record(writer: Database, recording: Recording, origin: Origin, instant: string): ChangeReport {
  const work = writer.transaction(() => recordInside(writer, recording, origin, instant))
  try {
    const report = work.immediate()
    if (personsRetired(report).length > 0) emptyJournal(writer)
    return report
  } catch (error) {
    if (error instanceof TakenBack) return error.report
    throw error
  }
}

function recordInside(writer: Database, recording: Recording, origin: Origin, instant: string): ChangeReport {
  const db = drizzle(writer)
  const newest = db.select({ version: change.version }).from(change).orderBy(desc(change.version)).limit(1).get()
  const version = (newest?.version ?? 0) + 1
  // Foreign keys point to the change; its summary is known only at the end, and rows of `change` are never updated.
  writer.pragma('defer_foreign_keys = ON')
  const ledger = new Ledger(db, origin, version)
  const stillUsed = write(ledger, recording, db)
  const written = ledger.report()
  const report = { ...written, changes: [...written.changes, ...stillUsed] }
  const conflict = report.changes.some((entry) => entry.change === 'CONFLICT')
  if (conflict) throw new TakenBack({ ...report, version: version - 1 })
  if (report.version === version) {
    db.insert(change)
      .values({
        version,
        recordedAt: instant,
        origin: origin.name,
        action: origin.action,
        law: recording.kind !== 'ROSTER',
        summary: summarize(report),
      })
      .run()
    noteGroupChanges(writer, version, report.changes)
    destroyLinksOf(writer, personsRetired(report))
  }
  if (origin.sha256 !== null) {
    const row = { path: origin.name, sha256: origin.sha256 }
    db.insert(loadedFile).values(row).onConflictDoUpdate({ target: loadedFile.path, set: row }).run()
  }
  return report
}

function personsRetired({ changes }: ChangeReport): readonly string[] {
  return changes.filter(({ change: what, table }) => what === 'RETIRED' && table === 'person').map(({ id }) => id)
}

/** Returns what may not be retired because others use it. */
function write(ledger: Ledger, recording: Recording, db: Db): readonly StillUsed[] {
  switch (recording.kind) {
    case 'TOPICS':
      return recordTopics(ledger, recording.topics, db)
    case 'AGENCIES':
      return recordAgencies(ledger, recording.records, db)
    case 'ACTS':
      return recordActs(ledger, recording.records, db)
    case 'SUCCESSIONS':
      recordSuccessions(ledger, recording.records)
      return []
    case 'DECISION':
      return recordDecision(ledger, recording.record, db)
    case 'ROSTER':
      return recordRoster(ledger, recording.records, db)
  }
}

function summarize(report: ChangeReport): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { change: what, table } of report.changes) {
    const name = `${table}.${what}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
