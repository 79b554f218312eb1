// Account links end while the register serves: at the start, and when the day changes in Viet Nam.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepLinks, LOOK } from '../../src/server/link-keeping.ts'
import type { AccountKey } from '../../src/storage/people-store.ts'
import { openRaw } from '../support/database.ts'
import { GROUP, ROSTER, rosterStore } from '../support/people.ts'

const ACCOUNT: AccountKey = { platform: 'ZALO', keyId: 'k1', hash: 'a'.repeat(64) }
const LAST_EVENING = '2026-06-30T16:59:30Z'
const NEXT_DAY = '2026-06-30T17:00:00Z'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A register whose one linked person leaves on 2026-07-01, and the links kept by a clock that the test sets. */
async function kept(first: string) {
  const { store, database, load, records } = await rosterStore()
  records.edit(ROSTER, 'p07, role: MEMBER, from: 2020-01-02,', 'p07, role: MEMBER, to: 2026-07-01,')
  await load(records.path(ROSTER))
  expect(await store.linkAccount(ACCOUNT, `${GROUP}#p07`, LAST_EVENING)).toBe('LINKED')
  let now = first
  const destroyed: number[] = []
  const faults: unknown[] = []
  const keeping = await keepLinks({
    store,
    clock: () => new Date(now),
    onDestroyed: (count) => destroyed.push(count),
    onFault: (error) => faults.push(error),
  })
  return {
    keeping,
    destroyed,
    faults,
    isLinked: async () => (await store.findPersonsByAccount([ACCOUNT])).size === 1,
    lookAt: async (instant: string) => {
      now = instant
      await vi.advanceTimersByTimeAsync(LOOK)
    },
    database,
  }
}

test('a link ends when its last day ends in Viet Nam, and is told by number only', async () => {
  const { keeping, destroyed, faults, isLinked, lookAt } = await kept(LAST_EVENING)
  await lookAt('2026-06-30T16:59:59Z')
  expect([await isLinked(), destroyed]).toEqual([true, []])
  await lookAt(NEXT_DAY)
  expect([await isLinked(), destroyed]).toEqual([false, [1]])
  await lookAt('2026-07-01T17:00:00Z')
  expect([destroyed, faults]).toEqual([[1], []])
  await keeping.stop()
})

test('a link that has ended before is destroyed at the start', async () => {
  const { keeping, destroyed, isLinked } = await kept(NEXT_DAY)
  expect([await isLinked(), destroyed]).toEqual([false, [1]])
  await keeping.stop()
})

test('what failed is reported and tried again at the next look', async () => {
  const { keeping, database, destroyed, faults, isLinked, lookAt } = await kept(LAST_EVENING)
  const other = openRaw(database)
  other.exec('BEGIN IMMEDIATE')
  await lookAt(NEXT_DAY)
  expect([await isLinked(), faults.length]).toEqual([true, 1])
  other.exec('ROLLBACK')
  other.close()
  await lookAt('2026-06-30T17:01:00Z')
  expect([await isLinked(), destroyed, faults.length]).toEqual([false, [1], 1])
  await keeping.stop()
})

test('nothing is looked at once it is stopped', async () => {
  const { keeping, isLinked, lookAt } = await kept(LAST_EVENING)
  await keeping.stop()
  await lookAt(NEXT_DAY)
  expect(await isLinked()).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
