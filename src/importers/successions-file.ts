// From the file of successions to records, with the agencies, provinces and acts that it names checked.
import type { Agency } from '../domain/agency.ts'
import type { CalendarDate } from '../domain/calendar.ts'
import type { Place } from '../domain/obligation.ts'
import type { Succession, SuccessionEnd } from '../domain/succession.ts'
import type { SuccessionRecords } from '../storage/store.ts'
import { Checks } from './checks.ts'
import { findCycle } from './cycles.ts'
import { sourceOf } from './decision-file.ts'
import type { SuccessionsFile } from './files/people-shapes.ts'
import type { DataPath } from './problems.ts'
import type { LocatedData } from './yaml-file.ts'

/** What the registry holds before the file is loaded. */
export interface KnownBodies {
  readonly agencies: ReadonlyMap<string, Pick<Agency, 'kind' | 'province'>>
  readonly decisions: ReadonlySet<string>
}

type Entry = SuccessionsFile['successions'][number]

/** In the order of the file. Source ids begin with `successions#`. Throws FileRefused. */
export function resolveSuccessions(located: LocatedData<SuccessionsFile>, known: KnownBodies): SuccessionRecords {
  const { sources, successions } = located.data
  const checks = new Checks(located)
  const keys = sources.map((source) => source.key)
  checks.unique(
    successions.map((succession) => succession.key),
    (index) => ['successions', index, 'key'],
  )
  successions.forEach(({ from, to, decision, source }, index) => {
    const path: DataPath = ['successions', index]
    checkEnd(checks, from, known, [...path, 'from'])
    checkEnd(checks, to, known, [...path, 'to'])
    checks.known('UNKNOWN_DECISION', 'văn bản', 'act', decision, known.decisions, [...path, 'decision'])
    checks.known('UNKNOWN_SOURCE', 'nguồn', 'source', source, keys, [...path, 'source'])
  })
  checkCycle(checks, successions)
  checks.refuseIfAny()
  return {
    sources: sources.map((source) => ({ ...sourceOf(source), id: `successions#${source.key}` })),
    successions: successions.map(successionOf),
  }
}

function checkEnd(checks: Checks, end: Entry['from'], known: KnownBodies, path: DataPath): void {
  if ('agency' in end) {
    checks.known('UNKNOWN_AGENCY', 'cơ quan, đơn vị', 'agency', end.agency, known.agencies.keys(), [...path, 'agency'])
    return
  }
  const provinces = [...known.agencies.values()].flatMap(({ kind, province }) =>
    kind === end.kind ? (province ?? []) : [],
  )
  const [vi, en] = [`${end.kind} ở tỉnh`, `${end.kind} in a province`]
  checks.known('UNKNOWN_PROVINCE', vi, en, end.within, provinces, [...path, 'within'])
}

function checkCycle(checks: Checks, successions: readonly Entry[]): void {
  const edges = successions.map(({ from, to }) => ({ from: nameOf(from), to: nameOf(to) }))
  const cycle = findCycle(edges)
  if (!cycle) return
  const index = edges.findIndex(({ from, to }) => cycle.includes(from) && cycle.includes(to))
  const circle = cycle.join(' → ')
  checks.add(
    'SUCCESSION_CYCLE',
    ['successions', Math.max(index, 0)],
    `Việc tiếp nhận tạo thành vòng: ${circle}.`,
    `Successions form a circle: ${circle}.`,
  )
}

function nameOf(end: Entry['from']): string {
  return 'agency' in end ? end.agency : `${end.kind} ${end.within}`
}

function successionOf(entry: Entry): Succession {
  const { key, effect, decision, certainty } = entry
  return {
    key,
    from: endOf(entry.from),
    to: endOf(entry.to),
    on: entry.on as CalendarDate,
    effect,
    scope: entry.scope ?? null,
    decision,
    place: entry.at === undefined ? null : placeOf(entry.at),
    certainty,
    source: `successions#${entry.source}`,
  }
}

function endOf(end: Entry['from']): SuccessionEnd {
  if ('agency' in end) return { agency: end.agency, kind: null, within: null }
  return { agency: null, kind: end.kind, within: end.within }
}

/** A place as a file writes it. Whether it exists is the caller's to check. */
export function placeOf(at: string | { readonly paragraph: number }): Place {
  return typeof at === 'string' ? { path: at, paragraph: null } : { path: null, paragraph: at.paragraph }
}
