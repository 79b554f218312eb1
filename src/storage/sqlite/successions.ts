// Reads successions, and records them.
import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Place } from '../../domain/obligation.ts'
import type { Succession, SuccessionEnd } from '../../domain/succession.ts'
import type { SuccessionRecords } from '../store.ts'
import { recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import type { Ledger } from './ledger.ts'
import * as p from './people-tables.ts'
import { recordSources, SOURCES } from './record-reference.ts'
import * as t from './tables.ts'

const SUCCESSIONS = { anchor: p.succession, version: p.successionVersion }
const fromAgency = alias(t.agency, 'from_agency')
const toAgency = alias(t.agency, 'to_agency')

/** See PeopleStore.listSuccessions. */
export function listSuccessions(db: Db, moment: Moment): readonly Succession[] {
  const v = p.successionVersion
  return db
    .select({
      key: p.succession.publicId,
      from: fromAgency.publicId,
      to: toAgency.publicId,
      decision: t.decision.publicId,
      source: t.source.publicId,
      row: v,
    })
    .from(v)
    .innerJoin(p.succession, eq(p.succession.id, v.anchor))
    .innerJoin(t.decision, eq(t.decision.id, v.decision))
    .innerJoin(t.source, eq(t.source.id, v.source))
    .leftJoin(fromAgency, eq(fromAgency.id, v.fromAgency))
    .leftJoin(toAgency, eq(toAgency.id, v.toAgency))
    .where(recordedAt(v, moment))
    .orderBy(asc(v.position), asc(p.succession.publicId))
    .all()
    .map(({ key, from, to, decision, source, row }) => ({
      key,
      from: endOf(from, row.fromKind, row.fromWithin),
      to: endOf(to, row.toKind, row.toWithin),
      on: row.appliesOn as CalendarDate,
      effect: row.effect,
      scope: row.scope,
      decision,
      place:
        row.path === null && row.paragraph === null ? null : ({ path: row.path, paragraph: row.paragraph } as Place),
      certainty: row.certainty,
      source,
    }))
}

function endOf(agency: string | null, kind: SuccessionEnd['kind'], within: string | null): SuccessionEnd {
  if (agency !== null) return { agency, kind: null, within: null }
  if (kind !== null && within !== null) return { agency: null, kind, within }
  throw new Error('a succession without an end')
}

/** Their agencies and acts must be recorded. */
export function recordSuccessions(ledger: Ledger, records: SuccessionRecords): void {
  recordSources(ledger, records.sources)
  const inner = (slug: string | null) => (slug === null ? null : ledger.anchor(t.agency, slug, {}))
  const keys = records.successions.map(({ key }) => key)
  const positions = ledger.positions(SUCCESSIONS, keys)
  records.successions.forEach((succession, nth) => {
    const { key, from, to, on, effect, scope, decision, place, certainty, source } = succession
    ledger.put(
      SUCCESSIONS,
      key,
      {},
      {
        fromAgency: inner(from.agency),
        fromKind: from.kind,
        fromWithin: from.within,
        toAgency: inner(to.agency),
        toKind: to.kind,
        toWithin: to.within,
        appliesOn: on,
        effect,
        scope,
        decision: ledger.anchor(t.decision, decision, {}),
        path: place?.path ?? null,
        paragraph: place?.paragraph ?? null,
        certainty,
        source: ledger.anchor(t.source, source, {}),
        position: positions[nth] as number,
      },
    )
  })
  ledger.retireUnseen(SUCCESSIONS)
  ledger.retireUnseen(SOURCES)
}
