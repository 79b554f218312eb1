// The relations of a decision file: what the act is based on, what it changes or ends, from which day, and what it keeps.
import type { CalendarDate } from '../domain/calendar.ts'
import type { Relation } from '../domain/decision.ts'
import { ENDING } from '../domain/force-acts.ts'
import type { Localized } from '../domain/source.ts'
import type { DecisionFile } from './files/shapes.ts'
import { type Lookup, relationKey } from './lookup.ts'
import type { DataPath, FileProblemCode } from './problems.ts'

type Report = (code: FileProblemCode, path: DataPath, message: Localized) => void

/** Reports names and places that do not exist, ends without their day, and what is kept of nothing. */
export function relationsOf(file: DecisionFile, lookup: Lookup, report: Report): readonly Relation[] {
  const relations = (file.relations ?? []).map((relation, index): Relation => {
    const path: DataPath = ['relations', index]
    const from = relation.from ?? file.slug
    lookup.decision(from, [...path, 'from'])
    lookup.decision(relation.to, [...path, 'to'])
    if (relation.fromProvision) lookup.pathOf(from, relation.fromProvision, [...path, 'fromProvision'])
    if (relation.toProvision) lookup.pathOf(relation.to, relation.toProvision, [...path, 'toProvision'])
    return {
      kind: relation.kind,
      from,
      to: relation.to,
      fromPath: relation.fromProvision ?? null,
      toPath: relation.toProvision ?? null,
      on: (relation.on ?? null) as CalendarDate | null,
      certainty: relation.certainty ?? file.certainty,
      source: lookup.source(relation.source, [...path, 'source']),
      note: relation.note ?? null,
    }
  })
  lookup.unique(relations.map(relationKey), (index) => ['relations', index])
  lookup.acyclic(relations)
  for (const [index, relation] of relations.entries()) {
    checkDay(relation, file, (message) => report('RELATION_WITHOUT_DAY', ['relations', index], message))
    checkEarly(relation, file, (message) => report('RELATION_TOO_EARLY', ['relations', index], message))
    checkKept(relation, relations, (message) => report('KEEPS_NOTHING', ['relations', index], message))
  }
  return relations
}

function ends({ kind }: Relation): boolean {
  return ENDING.has(kind) || kind === 'SUSPENDS'
}

/** Without it nobody could say of any day whether the other act is in force. */
function checkDay(relation: Relation, file: DecisionFile, report: (message: Localized) => void): void {
  const needsDay = ends(relation) || relation.kind === 'RESUMES' || relation.kind === 'DEFERS'
  const { effectiveFrom } = file
  if (!needsDay || relation.on !== null || relation.certainty === 'UNSETTLED' || relation.from !== file.slug) return
  if (effectiveFrom === undefined) return
  report({
    vi: `${relation.kind} thiếu ngày: ghi on: ${effectiveFrom} nếu tính từ ngày văn bản này có hiệu lực, hoặc ngày khác mà văn bản nêu; chưa rõ ngày thì ghi certainty: UNSETTLED.`,
    en: `${relation.kind} has no day: write on: ${effectiveFrom} if it begins with the effect of this act, or the other day that the text names; where the day is not known, certainty: UNSETTLED.`,
  })
}

/** No act ends another before it is issued or takes effect, whichever is earlier; a deferral comes after the first day. */
function checkEarly({ kind, from, on }: Relation, file: DecisionFile, report: (message: Localized) => void): void {
  if (on === null || from !== file.slug) return
  const days = [file.issuedOn, file.effectiveFrom].filter((day) => day !== undefined).sort()
  const first = kind === 'DEFERS' ? file.effectiveFrom : days[0]
  if (first === undefined || (kind === 'DEFERS' ? on > first : on >= first)) return
  report({
    vi: `${kind} từ ${on} là quá sớm: văn bản này ký ngày ${file.issuedOn ?? '?'}, có hiệu lực từ ${file.effectiveFrom ?? '?'}.`,
    en: `${kind} on ${on} is too early: this act was signed on ${file.issuedOn ?? '?'} and takes effect on ${file.effectiveFrom ?? '?'}.`,
  })
}

function checkKept(relation: Relation, all: readonly Relation[], report: (message: Localized) => void): void {
  const { kind, from, to } = relation
  if (kind !== 'KEEPS' || all.some((other) => ends(other) && other.from === from && other.to === to)) return
  report({
    vi: `KEEPS chỉ ghi bên cạnh REPLACES, REPEALS, ANNULS, REVOKES hoặc SUSPENDS đối với ${to}: phần được giữ lại của văn bản bị thay thế, bãi bỏ.`,
    en: `KEEPS stands only beside REPLACES, REPEALS, ANNULS, REVOKES or SUSPENDS of ${to}: the part that stays of what ends.`,
  })
}
