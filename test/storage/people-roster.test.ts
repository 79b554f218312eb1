// The roster of a group on a day: who is in it, in what order, and how much of it was known when.
import { describe, expect, test } from 'vitest'
import type { Moment } from '../../src/domain/moment.ts'
import type { CursorKey } from '../../src/storage/page.ts'
import type { RosterPage } from '../../src/storage/people-store.ts'
import type { Store } from '../../src/storage/store.ts'
import { firstPage, GROUP, groupVersion, OTHER_GROUP, ROSTER, rosterStore } from '../support/people.ts'

const ALL = { roles: null }

async function rosterOn(store: Store, moment: Moment): Promise<RosterPage> {
  return store.pageRoster(GROUP, ALL, firstPage(500), moment)
}

function lines(page: RosterPage): readonly string[] {
  return page.items.map(({ item }) => `${item.membership.role} ${item.person.given}`)
}

describe('the order of a roster', () => {
  test('goes by role, then by the first post in protocol, then by given name; no post comes last', async () => {
    const { store, now } = await rosterStore()
    expect(lines(await rosterOn(store, await now('2020-04-01')))).toEqual([
      'LEADER Mẫu',
      'ADMINISTRATOR Ba',
      'MEMBER An',
      'MEMBER Ánh',
      'MEMBER Bình',
      'MEMBER Đạt',
      'MEMBER Ba',
      'MEMBER Ân',
    ])
  })

  test('puts a withheld name after the others of its rank, and into no cursor', async () => {
    const { store, now } = await rosterStore()
    const page = await rosterOn(store, await now('2020-04-01'))
    const withheld = page.items.filter(({ item }) => item.person.publicationBasis === null)
    expect(withheld.map(({ item }) => item.person.given)).toEqual(['Ba', 'Ba'])
    const published = page.items.filter(({ item }) => item.person.publicationBasis !== null)
    expect(new Set(withheld.map(({ cursor }) => cursor.sort.split('/').slice(2).join('/')))).toEqual(new Set(['~~']))
    expect(new Set(published.map(({ cursor }) => cursor.sort)).size).toBe(published.length)
  })

  test('is the same page by page, forwards and backwards', async () => {
    const { store, now } = await rosterStore()
    const moment = await now('2020-04-01')
    const whole = lines(await rosterOn(store, moment))
    const forwards: string[] = []
    for (let after: CursorKey | null = null, more = true; more; ) {
      const page: RosterPage = await store.pageRoster(GROUP, ALL, { ...firstPage(3), after }, moment)
      forwards.push(...lines(page))
      after = page.items.at(-1)?.cursor ?? null
      more = page.hasNext
    }
    const last = await store.pageRoster(GROUP, ALL, { ...firstPage(3), backwards: true }, moment)
    expect(forwards).toEqual(whole)
    expect(lines(last)).toEqual(whole.slice(-3))
    expect(last.hasPrevious).toBe(true)
  })

  test('takes in only the roles asked for', async () => {
    const { store, now } = await rosterStore()
    const page = await store.pageRoster(
      GROUP,
      { roles: ['LEADER', 'ADMINISTRATOR'] },
      firstPage(10),
      await now('2020-04-01'),
    )
    expect(lines(page)).toEqual(['LEADER Mẫu', 'ADMINISTRATOR Ba'])
    expect(page.total).toBe(2)
  })
})

describe('what a roster tells', () => {
  test('people without a publication basis are counted over the whole list, each once', async () => {
    const { store, now } = await rosterStore()
    const page = await store.pageRoster(GROUP, ALL, firstPage(1), await now('2020-04-01'))
    expect(page.items).toHaveLength(1)
    expect(page.total).toBe(8)
    expect(page.withheldCount).toBe(1)
  })

  test('a post is held up to the day before the tenure ends', async () => {
    const { store, now } = await rosterStore()
    const heldOn = async (on: string) => {
      const { items } = await rosterOn(store, await now(on))
      return items.find(({ item }) => item.person.given === 'Ánh')?.item.held.map(({ post }) => post.id)
    }
    expect(await heldOn('2020-05-31')).toEqual(['tinh-mau/so-mau#giam-doc'])
    expect(await heldOn('2020-06-01')).toEqual([])
    expect(await heldOn('2020-06-02')).toEqual(['tinh-mau/so-khac#giam-doc'])
  })

  test('who loses a post the same day moves to the end of the role', async () => {
    const { store, now } = await rosterStore()
    expect(lines(await rosterOn(store, await now('2020-06-01'))).slice(2)).toEqual([
      'MEMBER An',
      'MEMBER Bình',
      'MEMBER Đạt',
      'MEMBER Ba',
      'MEMBER Ánh',
      'MEMBER Ân',
    ])
  })

  test('standing in for somebody is no post; the capacity of others is told', async () => {
    const { store, now } = await rosterStore()
    const { items } = await rosterOn(store, await now('2020-04-01'))
    const held = (given: string) =>
      items
        .find(({ item }) => item.person.given === given)
        ?.item.held.map(({ post, capacity }) => [post.title, capacity])
    expect(held('Đạt')).toEqual([['Chuyên viên', 'FULL']])
    expect(held('An')).toEqual([['Giám đốc', 'ACTING']])
  })

  test('a membership with an unknown end is listed, and says so; one that has ended is not', async () => {
    const { store, now } = await rosterStore()
    const { items } = await rosterOn(store, await now('2020-07-01'))
    expect(items.find(({ item }) => item.person.given === 'Đạt')?.item.membership.period).toEqual({
      from: '2020-01-02',
      to: null,
      toKnown: false,
    })
    expect(items.map(({ item }) => item.person.given)).not.toContain('Bình')
  })

  test('a group without a roster, and one that does not exist, have nobody', async () => {
    const { store, now } = await rosterStore()
    const moment = await now('2020-04-01')
    for (const group of [OTHER_GROUP, 'tinh-mau/khong-co']) {
      const page = await store.pageRoster(group, ALL, firstPage(10), moment)
      expect(page).toMatchObject({ items: [], total: 0, withheldCount: 0, hasNext: false })
    }
  })
})

describe('both clocks', () => {
  test('a corrected roster answers as before to whoever asks by the earlier version', async () => {
    const { store, now, load, records } = await rosterStore()
    const before = await now('2020-04-01')
    const earlier = await rosterOn(store, before)
    records.edit(ROSTER, 'given: Ánh', 'given: Yến')
    records.edit(
      ROSTER,
      '{ person: p07, role: MEMBER, from: 2020-01-02',
      '{ person: p07, role: MEMBER, from: 2020-04-02',
    )
    await load(records.path(ROSTER))
    const after = await now('2020-04-01')
    expect(after.version).toBe(before.version + 1)
    expect(lines(await rosterOn(store, after))).not.toContain('MEMBER Ân')
    expect(lines(await rosterOn(store, after))).toContain('MEMBER Yến')
    expect(lines(await rosterOn(store, await now('2020-04-02')))).toContain('MEMBER Ân')
    expect(await rosterOn(store, before)).toEqual(earlier)
  })

  test('the day from which a roster is kept is that of its file, at each version', async () => {
    const { store, now, load, records } = await rosterStore()
    const before = await now()
    const keptFrom = async (moment: Moment) => (await store.loadGroups([GROUP], moment)).get(GROUP)?.rosterKeptFrom
    expect(await keptFrom(before)).toBe('2020-03-01')
    expect(await store.loadRosterFacts([GROUP, OTHER_GROUP], before)).toEqual(
      new Map([[GROUP, { keptFrom: '2020-03-01', checkedOn: null, synthetic: true }]]),
    )
    records.edit(ROSTER, 'keptFrom: 2020-03-01\n', '')
    await load(records.path(ROSTER))
    expect(await keptFrom(await now())).toBeNull()
    expect(await keptFrom(before)).toBe('2020-03-01')
  })

  test('a roster changes its own group and not the law, nor other groups', async () => {
    const { store, now, load, records } = await rosterStore()
    const before = await now()
    const law = (await store.newestState()).lawVersion
    const other = await groupVersion(store, OTHER_GROUP, before)
    expect(await groupVersion(store, GROUP, before)).toBe(before.version)
    records.edit(ROSTER, 'title: Phó Giám đốc', 'title: Phó giám đốc')
    await load(records.path(ROSTER))
    const after = await now()
    expect(await groupVersion(store, GROUP, after)).toBe(after.version)
    expect(await groupVersion(store, GROUP, before)).toBe(before.version)
    expect(await groupVersion(store, OTHER_GROUP, after)).toBe(other)
    expect((await store.newestState()).lawVersion).toBe(law)
    expect(await groupVersion(store, 'tinh-mau/khong-co', after)).toBeNull()
  })

  test('a source of a roster that is described otherwise gives the groups of its people a new version', async () => {
    const { store, now, load, records } = await rosterStore()
    const before = await now()
    records.edit(ROSTER, 'title: Thông báo mẫu', 'title: Thông báo đã sửa')
    await load(records.path(ROSTER))
    const after = await now()
    expect(after.version).toBe(before.version + 1)
    expect(await groupVersion(store, GROUP, after)).toBe(after.version)
    expect(await groupVersion(store, OTHER_GROUP, after)).toBe(await groupVersion(store, OTHER_GROUP, before))
  })

  test('the law of an earlier version is the one that stood then', async () => {
    const { store, now, load, records } = await rosterStore()
    const before = await now()
    const law = await store.lawVersion(before)
    expect(law).toBe(before.version - 1)
    expect(await store.lawVersion({ ...before, version: 0 })).toBe(0)
    const decision = 'decisions/tinh-mau/1-qd-ubnd-2020/decision.yaml'
    records.edit(decision, 'vi: Thành viên không được chuyển', 'vi: Thành viên không chuyển')
    await load(records.path(decision))
    const after = await now()
    expect(await store.lawVersion(after)).toBe(after.version)
    expect(await store.lawVersion(before)).toBe(law)
  })

  test('a rule that changes gives every group that it governs a new version', async () => {
    const { store, now, load, records } = await rosterStore()
    records.edit(
      'decisions/tinh-mau/1-qd-ubnd-2020/decision.yaml',
      'vi: Thành viên không được chuyển',
      'vi: Thành viên không chuyển',
    )
    await load(records.path('decisions/tinh-mau/1-qd-ubnd-2020/decision.yaml'))
    const after = await now()
    expect(await groupVersion(store, GROUP, after)).toBe(after.version)
    expect(await groupVersion(store, OTHER_GROUP, after)).toBe(after.version)
  })
})
