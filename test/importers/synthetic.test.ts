// Made-up worlds and real records never mix.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFolder } from '../../src/importers/load.ts'
import { ROOT } from '../support/folder.ts'
import { freshStore } from '../support/store.ts'

test('a synthetic register takes the list of topics and no record of a real decision', async () => {
  const { store } = await freshStore()
  await store.setSynthetic()
  const results = await loadFolder(store, join(ROOT, 'data'), () => new Date('2026-01-01T00:00:00Z'))
  const outcomes = new Map(results.map((result) => [result.file, result.outcome]))
  expect(outcomes.get('data/topics.yaml')).toBe('LOADED')
  for (const [file, outcome] of outcomes)
    if (file !== 'data/topics.yaml') expect([file, outcome]).toEqual([file, 'REFUSED'])
  const codes = results.flatMap((result) =>
    result.outcome === 'REFUSED' ? result.problems.map(({ code }) => code) : [],
  )
  expect(new Set(codes)).toEqual(new Set(['SYNTHETIC_REGISTER']))
  expect(
    (await store.counts({ on: '2026-01-01' as never, version: (await store.newestState()).version })).decisions,
  ).toBe(0)
})
