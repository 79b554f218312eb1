// Rulebooks are read once for as long as the law and the group stand, and always say what their own version says.
import { describe, expect, test } from 'vitest'
import { RulebookShelf } from '../../src/usecases/rulebooks.ts'
import { BATCH_ORIGIN, countingStore, GROUP, manyPeople, OTHER_GROUP, ROSTER, rosterStore } from '../support/people.ts'

const DECISION = 'decisions/tinh-mau/1-qd-ubnd-2020/decision.yaml'
/** What it takes to learn that neither the law nor the group has changed in a new version. */
const ASKING_VERSIONS = 2

async function shelved() {
  const register = await rosterStore()
  const { store, statementsOf } = countingStore(register)
  const shelf = new RulebookShelf(store)
  const bookAt = async (moment: Awaited<ReturnType<typeof register.now>>, group = GROUP) =>
    (await shelf.load([group], moment)).get(group)
  const changeDecision = async () => {
    register.records.edit(DECISION, 'vi: Thành viên không được chuyển', 'vi: Thành viên không chuyển')
    expect((await register.load(register.records.path(DECISION)))[0]?.outcome).toBe('LOADED')
  }
  return { ...register, shelf, bookAt, statementsOf, changeDecision }
}

describe('the rulebook of a group', () => {
  test('outlives what changes in another group, at the cost of looking at two versions once', async () => {
    const { store, now, bookAt, statementsOf } = await shelved()
    const first = await bookAt(await now())
    expect(first?.group.slug).toBe(GROUP)
    await store.recordPeopleBatch([manyPeople(5, OTHER_GROUP)], BATCH_ORIGIN, '2026-02-01T00:00:00.000Z', () => {})
    const after = await now()
    let book = first
    const look = async () => {
      book = await bookAt(after)
    }
    expect(await statementsOf(look)).toBe(ASKING_VERSIONS)
    expect(book).toBe(first)
    expect(await statementsOf(look)).toBe(0)
    expect(book).toBe(first)
  })

  test('is the same on every day', async () => {
    const { now, bookAt, statementsOf } = await shelved()
    const book = await bookAt(await now('1990-01-01'))
    const later = await now('2150-01-01')
    expect(await statementsOf(() => bookAt(later))).toBe(0)
    expect(await bookAt(later)).toBe(book)
  })

  test('is read anew when its own roster changes', async () => {
    const { now, load, records, bookAt } = await shelved()
    const before = await now()
    expect((await bookAt(before))?.group.rosterKeptFrom).toBe('2020-03-01')
    records.edit(ROSTER, 'keptFrom: 2020-03-01', 'keptFrom: 2020-04-01')
    await load(records.path(ROSTER))
    expect((await bookAt(await now()))?.group.rosterKeptFrom).toBe('2020-04-01')
    expect((await bookAt(before))?.group.rosterKeptFrom).toBe('2020-03-01')
  })

  test('is read anew when a decision changes, and an earlier version keeps its own law', async () => {
    const { now, bookAt, statementsOf, changeDecision } = await shelved()
    const before = await now()
    const first = await bookAt(before)
    await changeDecision()
    const after = await now()
    expect(await statementsOf(() => bookAt(after))).toBeGreaterThan(ASKING_VERSIONS)
    const statements = (book: typeof first) => (book?.obligations ?? []).map(({ statement }) => statement.vi).join('\n')
    expect(statements(await bookAt(after))).toContain('Thành viên không chuyển')
    expect(await bookAt(before)).toBe(first)
    expect(statements(first)).toContain('Thành viên không được chuyển')
  })

  test('asked for the first time at an earlier version is that of its own law, whatever was read since', async () => {
    const { now, bookAt, changeDecision } = await shelved()
    const before = await now()
    await changeDecision()
    const newest = await bookAt(await now())
    const earlier = await bookAt(before)
    expect(JSON.stringify(newest?.obligations)).toContain('Thành viên không chuyển')
    expect(JSON.stringify(earlier?.obligations)).toContain('Thành viên không được chuyển')
  })

  test('is absent for a group that there is not yet, and there once it is recorded', async () => {
    const { now, load, records, bookAt } = await shelved()
    const instance = 'tinh-mau/nhom-moi'
    const group = `groups/${instance}/roster.yaml`
    expect(await bookAt(await now(), instance)).toBeUndefined()
    records.edit(DECISION, `  - slug: ${OTHER_GROUP}\n    kind: INSTANCE`, `  - slug: ${OTHER_GROUP}\n    kind: CLASS`)
    records.write(
      group,
      `format: so-nhom/roster/1
group: ${instance}
instance: { of: ${OTHER_GROUP}, name: { vi: Nhóm mới, en: New group }, certainty: STATED, from: 2020-05-01 }
sources: [{ key: nguon, title: Nguồn, nature: REGISTER_READING }]
persons: []
posts: []
tenures: []
memberships: []
`,
    )
    expect((await load(records.folder)).filter(({ outcome }) => outcome === 'LOADED')).toHaveLength(2)
    expect((await bookAt(await now(), instance))?.group.name.vi).toBe('Nhóm mới')
  })

  test('is found even when it is the oldest that is kept and must make room for another of the same question', async () => {
    const { store, now, shelf } = await shelved()
    await shelf.load([GROUP, OTHER_GROUP], await now())
    for (let round = 0; round < 501; round += 1) {
      const batch = manyPeople(1, OTHER_GROUP, round)
      const people = round === 0 ? batch : { ...batch, sources: [] }
      await store.recordPeopleBatch([people], BATCH_ORIGIN, '2026-02-01T00:00:00.000Z', () => {})
      expect((await shelf.load([GROUP, OTHER_GROUP], await now())).size).toBe(2)
    }
  })
})
