// Records a group: one that a decision sets up, or an instance of a class that a roster names.
import type { Group } from '../../domain/group.ts'
import type { Db } from './db.ts'
import type { Ledger } from './ledger.ts'
import { indexForSearch } from './search-index.ts'
import * as t from './tables.ts'

export const GROUPS = { anchor: t.group, version: t.groupVersion }

/** `setUp`: the decision whose provision `setUpBy` names. `words`: by what else it is found, such as that decision's slug. */
export function recordGroup(ledger: Ledger, db: Db, group: Group, setUp: number | null, words: string): void {
  const facts = {
    kind: group.kind,
    name: group.name,
    platform: group.platform,
    agency: ledger.anchor(t.agency, group.agency, {}),
    classOf: group.classOf === null ? null : ledger.anchor(t.group, group.classOf, {}),
    field: group.field,
    activeFrom: group.active.from,
    activeTo: group.active.to,
    activeToKnown: group.active.toKnown,
    rosterKeptFrom: group.rosterKeptFrom,
    setUpBy: group.setUpBy,
    setUpDecision: group.setUpBy === null ? null : setUp,
    certainty: group.certainty,
  }
  const put = ledger.put(GROUPS, group.slug, {}, facts)
  if (put.row === null) return
  const body = { vi: words, en: words }
  indexForSearch(db, { kind: 'GROUP', target: group.slug, title: group.name, body }, ledger.version)
}
