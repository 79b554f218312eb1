// The register's own two decisions, resolved from data/ as loading would, and ways to walk them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DecisionRecord } from '../../src/domain/decision.ts'
import type { Place } from '../../src/domain/obligation.ts'
import { ROOT } from './folder.ts'
import { resolveDecisionOf } from './resolve.ts'
import { loadedStore } from './store.ts'

/** The record of a decision under data/decisions/. Throws FileRefused where the file does not hold. */
export async function ownRecord(slug: string): Promise<DecisionRecord> {
  const { store } = await loadedStore()
  return resolveDecisionOf(store, join(ROOT, 'data', 'decisions', slug, 'decision.yaml'))
}

export function ownSource(slug: string): string {
  return readFileSync(join(ROOT, 'data', 'decisions', slug, 'source.txt'), 'utf8')
}

/** A place as one word: its path, or the number of its paragraph. */
export function placeKey(place: Place): string {
  return place.path ?? `${place.paragraph}`
}

/** Modalities by place, in the order of the text. */
export function modalitiesByPlace(record: DecisionRecord): Readonly<Record<string, readonly string[]>> {
  const groups = Map.groupBy(record.obligations, ({ place }) => placeKey(place))
  return Object.fromEntries([...groups].map(([place, list]) => [place, list.map(({ modality }) => modality)]))
}

/** Every text in a value, with the way to it. */
export function textsIn(value: unknown, way = ''): readonly { readonly way: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ way, text: value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${way}/${key}`))
}

/** The obligations whose removal leaves their place without anything that speaks of it. */
export function soleSpeakers(record: DecisionRecord): DecisionRecord['obligations'] {
  const others = [...record.admissionRules, ...record.coverage].map(({ place }) => placeKey(place))
  const groups = record.groups.flatMap(({ setUpBy }) => (setUpBy ? [placeKey(setUpBy)] : []))
  return record.obligations.filter((obligation) => {
    const key = placeKey(obligation.place)
    const rest = record.obligations.filter((other) => other !== obligation).map(({ place }) => placeKey(place))
    return ![...others, ...groups, ...rest].includes(key)
  })
}
