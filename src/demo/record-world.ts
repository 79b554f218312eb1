// Records a made-up world in an empty register, by the same paths as files of records take.
import { calendarDate } from '../domain/calendar.ts'
import { resolveDecision } from '../importers/decision-file.ts'
import { agenciesFileShape } from '../importers/files/reference-shapes.ts'
import { decisionFileShape } from '../importers/files/shapes.ts'
import { knownRecords } from '../importers/known-records.ts'
import { loadFile } from '../importers/load.ts'
import { FileRefused } from '../importers/problems.ts'
import { resolveAgencies } from '../importers/reference-files.ts'
import { readYaml } from '../importers/yaml-file.ts'
import type { BatchProgress } from '../storage/people-store.ts'
import type { Recording, Store } from '../storage/store.ts'
import { RECORDED_AT, WORLD_TODAY } from './dates.ts'
import type { World } from './world.ts'

/**
 * Marks the register synthetic and records the world. `topics` is the path of the file of topics, the one file of records
 * that a world shares with a real register. Throws FileRefused where a file is not as it should be. `store` must be empty.
 */
export async function recordWorld(
  store: Store,
  world: World,
  topics: string,
  onProgress: (progress: BatchProgress) => void,
): Promise<BatchProgress> {
  await store.setSynthetic()
  const loaded = await loadFile(store, topics, () => new Date(RECORDED_AT))
  if (loaded.outcome === 'REFUSED') throw new FileRefused(loaded.problems)
  await recordAgencies(store, world)
  await recordDecisions(store, world)
  return store.recordPeopleBatch(world.batches(), originOf('people'), RECORDED_AT, onProgress)
}

async function recordAgencies(store: Store, { agencies }: World): Promise<void> {
  const name = 'demo/agencies.yaml'
  const records = resolveAgencies(readYaml(name, JSON.stringify(agencies), agenciesFileShape))
  await record(store, { kind: 'AGENCIES', records }, name)
}

async function recordDecisions(store: Store, { decisions }: World): Promise<void> {
  for (const { file, source } of decisions) {
    const name = `demo/decisions/${file.slug}/decision.yaml`
    const { version } = await store.newestState()
    const known = await knownRecords(store, { on: calendarDate(WORLD_TODAY), version }, name)
    // JSON is YAML 1.2: the file is checked as one that a person wrote.
    const located = readYaml(name, JSON.stringify(file), decisionFileShape)
    await record(store, { kind: 'DECISION', record: resolveDecision(located, source, known) }, name)
  }
}

async function record(store: Store, recording: Recording, name: string): Promise<void> {
  const { changes } = await store.record(recording, originOf(name), RECORDED_AT)
  const conflict = changes.find(({ change }) => change === 'CONFLICT')
  if (conflict) throw new Error(`${conflict.table} ${conflict.id} is recorded already: the register is not empty`)
}

function originOf(name: string) {
  return { name, action: 'SYNTHESIZE', sha256: null }
}
