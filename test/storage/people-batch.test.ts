// Many new people at once: one change a batch, whole or not at all.
import { describe, expect, test } from 'vitest'
import { searchWords } from '../../src/domain/search-words.ts'
import type { BatchProgress } from '../../src/storage/people-store.ts'
import {
  BATCH_ORIGIN,
  firstPage,
  GROUP,
  groupVersion,
  manyPeople,
  OTHER_GROUP,
  rosterStore,
} from '../support/people.ts'

const INSTANT = '2026-02-01T00:00:00.000Z'

describe('recording many people', () => {
  test('makes one change of each batch and tells how far it is', async () => {
    const { store, now } = await rosterStore()
    const before = await now()
    const law = (await store.newestState()).lawVersion
    const told: BatchProgress[] = []
    const batches = [manyPeople(30, OTHER_GROUP), manyPeople(20, OTHER_GROUP, 30)]
    const done = await store.recordPeopleBatch(batches, BATCH_ORIGIN, INSTANT, (progress) => told.push(progress))
    expect(told).toEqual([
      { version: before.version + 1, persons: 30, memberships: 30 },
      { version: before.version + 2, persons: 50, memberships: 50 },
    ])
    expect(done).toEqual(told[1])
    const after = await now('2020-04-01')
    const { total, items } = await store.pageRoster(OTHER_GROUP, { roles: null }, firstPage(500), after)
    expect([total, items.length]).toEqual([50, 50])
    expect(items[0]?.item.held.map(({ post }) => post.title)).toEqual(['Giúp việc'])
    expect(
      (await store.pageRoster(OTHER_GROUP, { roles: null }, firstPage(1), { ...after, version: after.version - 1 }))
        .total,
    ).toBe(30)
    expect(await groupVersion(store, OTHER_GROUP, after)).toBe(after.version)
    expect(await groupVersion(store, GROUP, after)).toBe(before.version)
    expect((await store.newestState()).lawVersion).toBe(law)
  })

  test('gives a new version to the groups of people recorded before who get another post', async () => {
    const { store, now } = await rosterStore()
    const before = await now()
    const { persons: _persons, memberships: _memberships, ...others } = manyPeople(1)
    const tenures = others.tenures.map((tenure) => ({ ...tenure, person: `${GROUP}#p01` }))
    const records = { ...others, tenures, persons: [], memberships: [] }
    await store.recordPeopleBatch([records], BATCH_ORIGIN, INSTANT, () => {})
    const after = await now()
    expect(await groupVersion(store, GROUP, after)).toBe(after.version)
    expect(await groupVersion(store, OTHER_GROUP, after)).toBe(await groupVersion(store, OTHER_GROUP, before))
  })

  test('refuses people who are recorded already, and keeps nothing of that batch', async () => {
    const { store, now } = await rosterStore()
    await store.recordPeopleBatch([manyPeople(10)], BATCH_ORIGIN, INSTANT, () => {})
    const before = await now()
    const counts = await store.countPeople(before)
    const again = store.recordPeopleBatch([manyPeople(5, GROUP, 8)], BATCH_ORIGIN, INSTANT, () => {})
    await expect(again).rejects.toThrow(/UNIQUE/)
    expect(await now()).toEqual(before)
    expect(await store.countPeople(before)).toEqual(counts)
  })

  test('refuses who points to a group that is not recorded', async () => {
    const { store, now } = await rosterStore()
    const before = await now()
    const lost = store.recordPeopleBatch([manyPeople(3, 'tinh-mau/khong-co')], BATCH_ORIGIN, INSTANT, () => {})
    await expect(lost).rejects.toThrow('many#0 points to what is not recorded')
    expect(await now()).toEqual(before)
  })

  test('makes findable by name only those with a publication basis', async () => {
    const { store, now } = await rosterStore()
    const many = manyPeople(2)
    const [shown, withheld] = many.persons
    if (!shown || !withheld) throw new Error('two people are needed')
    const persons = [shown, { ...withheld, publicationBasis: null }]
    await store.recordPeopleBatch([{ ...many, persons }], BATCH_ORIGIN, INSTANT, () => {})
    const terms = { words: searchWords('ngô giả') }
    const { rows } = await store.search(terms, ['PERSON'], 10, 0, await now())
    expect(rows.map(({ target, title }) => [target, title.vi])).toEqual([['many#0', 'Ngô Giả Định0']])
  })
})
