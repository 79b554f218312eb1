// Whether something recorded still rests on a topic, agency, act or group, so that none is withdrawn from under it.
import { sql } from 'drizzle-orm'
import type { ChangeReport } from '../store.ts'
import { STILL_RECORDED } from './base-tables.ts'
import type { Db } from './db.ts'

type Change = ChangeReport['changes'][number]
export type Usable = 'topic' | 'agency' | 'decision' | 'group'

/** What points to a thing, as rows `v` that still stand; `a` is the thing. */
const USES: Readonly<Record<Usable, readonly string[]>> = {
  topic: ['obligation_version v WHERE v.topic = a.id'],
  agency: [
    'agency_version v WHERE v.parent = a.id',
    'decision_version v WHERE v.issuer = a.id',
    'group_version v WHERE v.agency = a.id',
    'post_version v WHERE v.agency = a.id',
    'succession_version v WHERE a.id IN (v.from_agency, v.to_agency)',
    'obligation_bearer b JOIN obligation_version v ON v.id = b.obligation_version WHERE b.agency = a.public_id',
    "admission_rule_version v, json_each(v.posts) post WHERE post.value ->> '$.agencies.agency' = a.public_id",
  ],
  decision: [
    'relation r JOIN relation_version v ON v.anchor = r.id WHERE a.id IN (r.from_decision, r.to_decision)',
    'governance g JOIN governance_version v ON v.anchor = g.id WHERE g.decision = a.id',
    'group_version v WHERE v.set_up_decision = a.id',
    'succession_version v WHERE v.decision = a.id',
    "membership_version v, json_each(v.bases) basis WHERE basis.value ->> '$.decision' = a.public_id",
  ],
  group: [
    'group_version v WHERE v.class_of = a.id',
    'governance g JOIN governance_version v ON v.anchor = g.id WHERE g."group" = a.id',
    'admission_rule r JOIN admission_rule_version v ON v.anchor = r.id WHERE r."group" = a.id',
    'group_roster r JOIN group_roster_version v ON v.anchor = r.id WHERE r."group" = a.id',
    'membership_version v WHERE v."group" = a.id',
  ],
}

/** Of these things, the public ids of those that a standing record points to. In the order of ids. */
export function idsInUse(db: Db, table: Usable, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return []
  const uses = USES[table].map((use) => `EXISTS (SELECT 1 FROM ${use} AND v.recorded_to = ${STILL_RECORDED})`)
  const rows = db.all<{ id: string }>(
    sql`SELECT a.public_id AS id FROM ${sql.identifier(table)} a
        WHERE a.public_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
        AND (${sql.raw(uses.join(' OR '))}) ORDER BY a.public_id`,
  )
  return rows.map(({ id }) => id)
}

/** A CONFLICT for each of the things withdrawn on which something still rests. */
export function conflictsOfUse(db: Db, table: Usable, withdrawn: readonly string[]): readonly Change[] {
  return idsInUse(db, table, withdrawn).map((id) => ({ change: 'CONFLICT', table, id }))
}
