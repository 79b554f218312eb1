// What is withdrawn from the register, and what cannot be: a name that something recorded still rests on.
import { describe, expect, test } from 'vitest'
import { sampleRecords } from '../support/records.ts'
import { freshStore } from '../support/store.ts'

type Change = { readonly change: string; readonly table: string; readonly id: string }

/** Takes words out of one file of the small register, loads it again, and tells the conflicts and what they left. */
async function withdraw(file: string, words: string): Promise<{ conflicts: readonly Change[]; raised: number }> {
  const records = sampleRecords()
  const { store, load } = await freshStore(records.folder)
  const before = (await store.newestState()).version
  records.edit(file, words, '')
  const [result] = await load(records.path(file))
  if (!result || !('report' in result)) throw new Error(JSON.stringify(result))
  const conflicts = result.report.changes.filter(({ change }) => change === 'CONFLICT')
  return { conflicts, raised: (await store.newestState()).version - before }
}

describe('what something recorded rests on is a conflict to withdraw, and nothing of the change is recorded', () => {
  test('a topic under which an obligation stands', async () => {
    const words = '  - key: implementing\n    label: { vi: Tổ chức thực hiện, en: Implementing }\n'
    expect(await withdraw('topics.yaml', words)).toEqual({
      conflicts: [{ change: 'CONFLICT', table: 'topic', id: 'implementing' }],
      raised: 0,
    })
  })

  test('an agency that issued a decision', async () => {
    const records = sampleRecords()
    const { store, load } = await freshStore(records.folder)
    const { version } = await store.newestState()
    const agencies = records.read('agencies.yaml')
    const other = agencies.slice(agencies.indexOf('  - slug:')).replace('tinh-mau/ubnd-tinh', 'tinh-mau/ubnd-khac')
    records.write('agencies.yaml', agencies.slice(0, agencies.indexOf('  - slug:')) + other)
    const [result] = await load(records.path('agencies.yaml'))
    expect(result).toMatchObject({ outcome: 'CONFLICT' })
    expect(result && 'report' in result ? result.report.changes : []).toContainEqual({
      change: 'CONFLICT',
      table: 'agency',
      id: 'tinh-mau/ubnd-tinh',
    })
    expect(await store.newestState()).toMatchObject({ version })
    expect(await store.listSlugs('AGENCY', { on: '2026-01-01' as never, version })).toEqual(['tinh-mau/ubnd-tinh'])
  })

  test('an act on which a decision is based', async () => {
    const acts = sampleRecords().read('acts.yaml')
    const start = acts.indexOf('  - slug: tinh-mau/luat-mau-2015')
    const entry = acts.slice(start, acts.indexOf('  - slug: tinh-mau/luat-mau-2023'))
    const { conflicts, raised } = await withdraw('acts.yaml', entry)
    expect(conflicts).toEqual([{ change: 'CONFLICT', table: 'decision', id: 'tinh-mau/luat-mau-2015' }])
    expect(raised).toBe(0)
  })
})

test('what nothing rests on is withdrawn', async () => {
  const words = '  - key: membership\n    label: { vi: Thành viên, en: Membership }\n'
  expect(await withdraw('topics.yaml', words)).toEqual({ conflicts: [], raised: 1 })
})
