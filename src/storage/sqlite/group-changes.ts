// Notes which groups a change touched, in their people or their rules, so that each group has a version of its own.
import type { Database } from 'better-sqlite3'
import type { ChangeReport } from '../store.ts'

/** The groups of the members who hold a tenure. */
const OF_TENURES = 'JOIN membership_version m ON m.person = v.person'

/** How the groups follow from the ids of what was changed, by its table. Agencies and successions are the law of all. */
const GROUPS_OF: Readonly<Record<string, string>> = {
  group: 'SELECT a.id AS touched FROM "group" a',
  group_roster: 'SELECT a."group" AS touched FROM group_roster a',
  governance: 'SELECT a."group" AS touched FROM governance a',
  admission_rule: 'SELECT a."group" AS touched FROM admission_rule a',
  membership: 'SELECT m."group" AS touched FROM membership a JOIN membership_version m ON m.anchor = a.id',
  person: 'SELECT m."group" AS touched FROM person a JOIN membership_version m ON m.person = a.id',
  tenure: `SELECT m."group" AS touched FROM tenure a JOIN tenure_version v ON v.anchor = a.id ${OF_TENURES}`,
  post: `SELECT m."group" AS touched FROM post a JOIN tenure_version v ON v.post = a.id ${OF_TENURES}`,
  source: `SELECT m."group" AS touched FROM source a
    JOIN (SELECT source, person FROM membership_version UNION ALL SELECT source, person FROM tenure_version) v
      ON v.source = a.id ${OF_TENURES}`,
  decision: 'SELECT g."group" AS touched FROM decision a JOIN governance g ON g.decision = a.id',
  provision: 'SELECT g."group" AS touched FROM provision a JOIN governance g ON g.decision = a.decision',
  obligation: 'SELECT g."group" AS touched FROM obligation a JOIN governance g ON g.decision = a.decision',
  relation:
    'SELECT g."group" AS touched FROM relation a JOIN governance g ON g.decision IN (a.from_decision, a.to_decision)',
}

/** Runs inside the transaction of the change, after its records are written. */
export function noteGroupChanges(writer: Database, version: number, changes: ChangeReport['changes']): void {
  // Nothing points to a source that is new.
  const telling = changes.filter(({ change, table }) => table !== 'source' || change !== 'ADDED')
  for (const [table, entries] of Map.groupBy(telling, (entry) => entry.table)) {
    const groups = GROUPS_OF[table]
    if (groups === undefined) continue
    writer
      .prepare(
        `INSERT OR IGNORE INTO group_change ("group", version)
         SELECT DISTINCT touched, ? FROM (${groups} WHERE a.public_id IN (SELECT value FROM json_each(?)))`,
      )
      .run(version, JSON.stringify(entries.map((entry) => entry.id)))
  }
}
