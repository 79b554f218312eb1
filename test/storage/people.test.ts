// People by id, by group and by role, in sets: each question a fixed number of statements.
import { describe, expect, test } from 'vitest'
import {
  BATCH_ORIGIN,
  countingStore,
  firstPage,
  GROUP,
  manyPeople,
  OTHER_GROUP,
  ROSTER,
  rosterStore,
} from '../support/people.ts'

const INSTANT = '2026-02-01T00:00:00.000Z'
const person = (key: string) => `${GROUP}#${key}`

describe('persons, posts and tenures', () => {
  test('are read by id, and what is not known is absent', async () => {
    const { store, now } = await rosterStore()
    const moment = await now()
    const persons = await store.loadPersons([person('p03'), person('khong-co')], moment)
    expect([...persons]).toEqual([
      [
        person('p03'),
        {
          id: person('p03'),
          family: 'Nguyễn',
          middle: '',
          given: 'Bình',
          publicationBasis: { vi: 'Lãnh đạo cơ quan nhà nước', en: 'Head of a body of the state' },
        },
      ],
    ])
    expect(await store.loadPosts(['tinh-mau/so-mau#pho-giam-doc', 'tinh-mau/so-mau#khong-co'], moment)).toEqual(
      new Map([
        [
          'tinh-mau/so-mau#pho-giam-doc',
          {
            id: 'tinh-mau/so-mau#pho-giam-doc',
            agency: 'tinh-mau/so-mau',
            title: 'Phó Giám đốc',
            rank: 'DEPUTY_HEAD_OF_AGENCY',
            period: { from: '2019-01-01', to: null, toKnown: true },
          },
        ],
      ]),
    )
    expect(await store.countPeople(moment)).toEqual({ persons: 7, posts: 5, tenures: 8, memberships: 9 })
  })

  test('tenures of all dates come in order of start, with post, appointment, certainty and source', async () => {
    const { store, now } = await rosterStore()
    const tenures = await store.loadTenuresOf([person('p02'), person('p01')], await now())
    expect(tenures.get(person('p02'))?.map(({ post, period }) => [post.id, period.from, period.to])).toEqual([
      ['tinh-mau/so-mau#giam-doc', '2020-01-01', '2020-06-01'],
      ['tinh-mau/so-khac#giam-doc', '2020-06-02', null],
    ])
    expect(tenures.get(person('p01'))?.[0]).toMatchObject({
      capacity: 'FULL',
      appointment: { number: '12/QĐ-MẪU', on: '2019-12-20', issuer: 'Cơ quan mẫu' },
      certainty: 'STATED',
      source: `${GROUP}/roster#thong-bao`,
    })
  })

  test('ids are listed under a prefix, and of no other group', async () => {
    const { store, now } = await rosterStore()
    const moment = await now()
    expect(await store.listIds('POST', ['tinh-mau/so-mau#'], moment)).toEqual([
      'tinh-mau/so-mau#chuyen-vien',
      'tinh-mau/so-mau#giam-doc',
      'tinh-mau/so-mau#pho-giam-doc',
    ])
    expect(await store.listIds('PERSON', [`${OTHER_GROUP}#`], moment)).toEqual([])
    expect(await store.listIds('PERSON', [], moment)).toEqual([])
  })
})

describe('memberships', () => {
  test('of a person come in order of start, of one group or of all', async () => {
    const { store, now } = await rosterStore()
    const moment = await now()
    const periods = async (group: string | null) => {
      const found = await store.loadMembershipsOf([person('p03')], group, moment)
      return found.get(person('p03'))?.map(({ period }) => period.from)
    }
    expect(await periods(null)).toEqual(['2020-01-02', '2021-01-01'])
    expect(await periods(GROUP)).toEqual(['2020-01-02', '2021-01-01'])
    expect(await periods(OTHER_GROUP)).toBeUndefined()
  })

  test('on a day are told pair by pair in the order asked, in the order of roles', async () => {
    const { store, now } = await rosterStore()
    const asked = [
      { group: OTHER_GROUP, person: person('p05') },
      { group: GROUP, person: person('p05') },
      { group: GROUP, person: person('p03') },
      { group: GROUP, person: person('p05') },
    ]
    const rolesOn = async (on: string) =>
      (await store.membershipsOn(asked, await now(on))).map((list) => list.map(({ role }) => role))
    expect(await rolesOn('2020-06-30')).toEqual([
      [],
      ['ADMINISTRATOR', 'MEMBER'],
      ['MEMBER'],
      ['ADMINISTRATOR', 'MEMBER'],
    ])
    expect((await rolesOn('2020-07-01'))[2]).toEqual([])
    expect((await rolesOn('2021-01-01'))[2]).toEqual(['MEMBER'])
    expect((await rolesOn('2020-01-01'))[1]).toEqual([])
  })

  test('carry the provisions that they rest on', async () => {
    const { store, now } = await rosterStore()
    const [found] = await store.membershipsOn([{ group: GROUP, person: person('p01') }], await now('2020-04-01'))
    expect(found?.[0]?.bases).toEqual([
      { decision: 'tinh-mau/1-qd-ubnd-2020', place: { path: 'quyet-dinh/dieu-1/khoan-1', paragraph: null } },
    ])
  })

  test('whose end nobody knows are told, with their period', async () => {
    const { store, now } = await rosterStore()
    const [found] = await store.membershipsOn([{ group: GROUP, person: person('p06') }], await now('2030-01-01'))
    expect(found?.map(({ period }) => period.toKnown)).toEqual([false])
  })

  test('an ended membership answers by the version that knew it and no other', async () => {
    const { store, now, load, records } = await rosterStore()
    const before = await now('2022-01-01')
    records.edit(ROSTER, '  - { person: p03, role: MEMBER, from: 2021-01-01, certainty: STATED }\n', '')
    await load(records.path(ROSTER))
    const pair = [{ group: GROUP, person: person('p03') }]
    expect((await store.membershipsOn(pair, before))[0]).toHaveLength(1)
    expect((await store.membershipsOn(pair, await now('2022-01-01')))[0]).toHaveLength(0)
  })
})

describe('holders of a role', () => {
  test('come with all their tenures, list by list', async () => {
    const { store, now } = await rosterStore()
    const asked = [
      { group: GROUP, role: 'LEADER' },
      { group: GROUP, role: 'DEPUTY_LEADER' },
      { group: OTHER_GROUP, role: 'LEADER' },
    ] as const
    const [leaders, ...others] = await store.loadHolders(asked, await now('2020-04-01'))
    expect(leaders?.map(({ person, tenures }) => [person.given, tenures.map(({ post }) => post.title)])).toEqual([
      ['Mẫu', ['Chủ tịch']],
    ])
    expect(others).toEqual([[], []])
    expect(await store.loadHolders(asked.slice(0, 1), await now('2020-01-01'))).toEqual([[]])
  })
})

describe('statements', () => {
  test('are as many for ten people as for five hundred', async () => {
    const register = await rosterStore()
    await register.store.recordPeopleBatch([manyPeople(500)], BATCH_ORIGIN, INSTANT, () => {})
    const moment = await register.now('2020-04-01')
    const { store, statementsOf } = countingStore(register)
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `many#${index}`)
    const counted = async (count: number) => ({
      persons: await statementsOf(() => store.loadPersons(ids(count), moment)),
      tenures: await statementsOf(() => store.loadTenuresOf(ids(count), moment)),
      membershipsOf: await statementsOf(() => store.loadMembershipsOf(ids(count), null, moment)),
      membershipsOn: await statementsOf(() =>
        store.membershipsOn(
          ids(count).map((id) => ({ group: GROUP, person: id })),
          moment,
        ),
      ),
      holders: await statementsOf(() =>
        store.loadHolders(
          ids(count).map(() => ({ group: GROUP, role: 'LEADER' as const })),
          moment,
        ),
      ),
      roster: await statementsOf(() => store.pageRoster(GROUP, { roles: null }, firstPage(count), moment)),
      accounts: await statementsOf(() =>
        store.findPersonsByAccount(ids(count).map((hash) => ({ platform: 'ZALO', keyId: 'k1', hash }))),
      ),
    })
    const few = await counted(10)
    expect(few).toEqual({
      persons: 1,
      tenures: 1,
      membershipsOf: 1,
      membershipsOn: 1,
      holders: 2,
      roster: 3,
      accounts: 1,
    })
    expect(await counted(500)).toEqual(few)
  })
})
