// Resolves a decision file without recording it, as loading would.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { calendarDate } from '../../src/domain/calendar.ts'
import { type DecisionRecord, RELATION_KINDS } from '../../src/domain/decision.ts'
import { resolveDecision } from '../../src/importers/decision-file.ts'
import { decisionFileShape } from '../../src/importers/files/shapes.ts'
import { readYaml } from '../../src/importers/yaml-file.ts'
import type { Store } from '../../src/storage/store.ts'
import { sha256 } from './records.ts'

/** The record of a decision file, against the names that a store holds. Throws FileRefused. */
export async function resolveDecisionOf(store: Store, path: string): Promise<DecisionRecord> {
  const moment = { on: calendarDate('2026-01-01'), version: (await store.newestState()).version }
  const relations = await store.listRelations(RELATION_KINDS, moment)
  const located = readYaml(path, readFileSync(path, 'utf8'), decisionFileShape)
  const { slug } = located.data
  return resolveDecision(located, sourceBeside(path), {
    topics: new Set((await store.listTopics(moment)).map(({ key }) => key)),
    agencies: new Set(await store.listSlugs('AGENCY', moment)),
    decisions: new Set(await store.listSlugs('DECISION', moment)),
    groups: new Set<string>(),
    paths: new Map(),
    relations: relations.filter(({ source }) => !source.startsWith(`${slug}#`)),
  })
}

function sourceBeside(path: string): { text: string; sha256: string } | null {
  const file = join(dirname(path), 'source.txt')
  if (!existsSync(file)) return null
  const text = readFileSync(file, 'utf8')
  return { text, sha256: sha256(text) }
}
