// Successions and the bodies that they join: the register's own records, and what a file of successions must hold.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { calendarDate, within } from '../../src/domain/calendar.ts'
import type { LoadResult } from '../../src/importers/load.ts'
import { ROOT } from '../support/folder.ts'
import { rosterRecords } from '../support/people.ts'
import { placeOf } from '../support/records.ts'
import { freshStore, loadedStore } from '../support/store.ts'

const FILE = 'successions.yaml'
const SUCCESSIONS = `format: so-nhom/successions/1
sources:
  - { key: nguon, title: Nguồn mẫu, nature: REGISTER_READING }
successions:
  - key: so-mau
    from: { agency: tinh-mau/so-mau }
    to: { agency: tinh-mau/so-khac }
    on: 2025-03-01
    effect: SUCCEEDS
    scope: { vi: Một phần, en: A part }
    decision: tinh-mau/luat-mau-2023
    at: luat/dieu-1
    certainty: INFERRED
    source: nguon
  - key: cac-so
    from: { kind: PROVINCIAL_DEPARTMENT, within: tinh-mau }
    to: { agency: tinh-mau/ubnd-tinh }
    on: 2025-07-01
    effect: UNSETTLED
    decision: tinh-mau/luat-mau-2023
    certainty: UNSETTLED
    source: nguon
`

function withSuccessions(content: string = SUCCESSIONS) {
  const records = rosterRecords()
  records.write(FILE, content)
  return records
}

async function problemAfter(words: string, replacement: string, at: string) {
  const content = SUCCESSIONS.replace(words, replacement)
  if (content === SUCCESSIONS) throw new Error(`"${words}" is not in the file`)
  const { load } = await freshStore()
  const results = await load(withSuccessions(content).folder)
  const result = results.find(({ file }) => file.endsWith(FILE)) as LoadResult
  if (result.outcome !== 'REFUSED') throw new Error(`not refused: ${JSON.stringify(result)}`)
  expect(result.problems).toHaveLength(1)
  expect(result.problems[0]).toMatchObject(placeOf(content, at))
  return result.problems[0]
}

describe('a file of successions', () => {
  test('is told in its order, with scope, place and source, at each version', async () => {
    const records = withSuccessions()
    const { store, load, now } = await freshStore(records.folder)
    const before = await now()
    expect(await store.listSuccessions(before)).toEqual([
      {
        key: 'so-mau',
        from: { agency: 'tinh-mau/so-mau', kind: null, within: null },
        to: { agency: 'tinh-mau/so-khac', kind: null, within: null },
        on: '2025-03-01',
        effect: 'SUCCEEDS',
        scope: { vi: 'Một phần', en: 'A part' },
        decision: 'tinh-mau/luat-mau-2023',
        place: { path: 'luat/dieu-1', paragraph: null },
        certainty: 'INFERRED',
        source: 'successions#nguon',
      },
      {
        key: 'cac-so',
        from: { agency: null, kind: 'PROVINCIAL_DEPARTMENT', within: 'tinh-mau' },
        to: { agency: 'tinh-mau/ubnd-tinh', kind: null, within: null },
        on: '2025-07-01',
        effect: 'UNSETTLED',
        scope: null,
        decision: 'tinh-mau/luat-mau-2023',
        place: null,
        certainty: 'UNSETTLED',
        source: 'successions#nguon',
      },
    ])
    records.edit(FILE, 'on: 2025-03-01', 'on: 2025-04-01')
    await load(records.path(FILE))
    const days = async (moment: typeof before) => (await store.listSuccessions(moment)).map(({ on }) => on)
    expect(await days(await now())).toEqual(['2025-04-01', '2025-07-01'])
    expect(await days(before)).toEqual(['2025-03-01', '2025-07-01'])
    expect((await store.newestState()).lawVersion).toBe(before.version + 1)
  })

  test('a second time changes nothing', async () => {
    const records = withSuccessions()
    const { load, now } = await freshStore(records.folder)
    const before = await now()
    expect((await load(records.path(FILE)))[0]?.outcome).toBe('UNCHANGED')
    expect(await now()).toEqual(before)
  })

  test.each([
    [
      'an agency',
      'agency: tinh-mau/so-khac',
      'agency: tinh-mau/so-khc',
      'tinh-mau/so-khc',
      'UNKNOWN_AGENCY',
      'tinh-mau/so-khac',
    ],
    [
      'a province without such agencies',
      'within: tinh-mau',
      'within: tinh-mu',
      'tinh-mu',
      'UNKNOWN_PROVINCE',
      'tinh-mau',
    ],
    [
      'an act',
      'decision: tinh-mau/luat-mau-2023\n    at',
      'decision: tinh-mau/luat-mau-2032\n    at',
      'tinh-mau/luat-mau-2032',
      'UNKNOWN_DECISION',
      'tinh-mau/luat-mau-2023',
    ],
    [
      'a source',
      'certainty: INFERRED\n    source: nguon',
      'certainty: INFERRED\n    source: nguo',
      'nguo\n',
      'UNKNOWN_SOURCE',
      'nguon',
    ],
  ])(
    'with %s that does not exist is refused where it stands, with what comes nearest',
    async (_what, words, replacement, at, code, near) => {
      const problem = await problemAfter(words, replacement, at)
      expect(problem?.code).toBe(code)
      expect(problem?.message.en).toContain(near)
      expect(problem?.message.vi).toContain(near)
    },
  )

  test('in which agencies succeed each other in a circle is refused', async () => {
    const problem = await problemAfter(
      'from: { kind: PROVINCIAL_DEPARTMENT, within: tinh-mau }\n    to: { agency: tinh-mau/ubnd-tinh }',
      'from: { agency: tinh-mau/so-khac }\n    to: { agency: tinh-mau/so-mau }',
      'key: so-mau',
    )
    expect(problem?.code).toBe('SUCCESSION_CYCLE')
  })
})

describe('the register’s own successions', () => {
  test('read the directors of 2019 as those of the department of 2025, inferred, and say in what scope', async () => {
    const { store, now } = await loadedStore()
    const all = await store.listSuccessions(await now())
    for (const province of ['lai-chau', 'dak-lak']) {
      const into = all.filter(({ to }) => to.agency === `${province}/so-khoa-hoc-va-cong-nghe-2025`)
      expect(into.map(({ from }) => from.agency).sort()).toEqual([
        `${province}/so-khoa-hoc-va-cong-nghe`,
        `${province}/so-thong-tin-va-truyen-thong`,
      ])
      for (const succession of into) {
        expect(succession).toMatchObject({
          on: '2025-03-01',
          effect: 'SUCCEEDS',
          certainty: 'INFERRED',
          decision: 'trung-uong/190-2025-qh15',
        })
        expect(succession.scope).not.toBeNull()
      }
    }
  })

  test('leave open what follows from the end of districts and the merger of provinces', async () => {
    const { store, now } = await loadedStore()
    const open = (await store.listSuccessions(await now())).filter(({ on }) => on === '2025-07-01')
    expect(open).toHaveLength(5)
    expect(new Set(open.map(({ effect }) => effect))).toEqual(new Set(['UNSETTLED']))
    expect(new Set(open.map(({ certainty }) => certainty))).toEqual(new Set(['UNSETTLED']))
  })

  test('join bodies of which the one ends on the day on which the other stands in its place', async () => {
    const { store, now } = await loadedStore()
    const moment = await now()
    const agencies = await store.loadAgencies(await store.listSlugs('AGENCY', moment), moment)
    for (const { from, to, on } of await store.listSuccessions(moment)) {
      const of = (end: typeof from) =>
        [...agencies.values()].filter(({ slug, kind, province }) =>
          end.agency === null ? kind === end.kind && province === end.within : slug === end.agency,
        )
      expect(of(from).length).toBeGreaterThan(0)
      expect(of(from).map(({ period }) => period.to)).toEqual(of(from).map(() => on))
      expect(of(to).map(({ period }) => period.from)).toEqual(of(to).map(() => on))
    }
  })
})

describe('the register’s own agencies', () => {
  test('are the committees of all districts of the time and of all communes since', async () => {
    const { store, now } = await loadedStore()
    const moment = await now()
    const agencies = [...(await store.loadAgencies(await store.listSlugs('AGENCY', moment), moment)).values()]
    const count = (kind: string, province: string) =>
      agencies.filter((agency) => agency.kind === kind && agency.province === province).length
    expect(
      ['lai-chau', 'dak-lak', 'phu-yen', 'dak-lak-2025'].map((province) =>
        count('DISTRICT_PEOPLES_COMMITTEE', province),
      ),
    ).toEqual([8, 15, 9, 0])
    expect(
      ['lai-chau', 'dak-lak', 'phu-yen', 'dak-lak-2025'].map((province) =>
        count('COMMUNE_PEOPLES_COMMITTEE', province),
      ),
    ).toEqual([38, 0, 0, 102])
    expect(agencies.filter(({ name }) => name.vi !== name.vi.normalize('NFC'))).toEqual([])
  })

  test('are, on any day, the departments that the decree of the day gives every province', async () => {
    const { store, now } = await loadedStore()
    const moment = await now()
    const agencies = [...(await store.loadAgencies(await store.listSlugs('AGENCY', moment), moment)).values()]
    const on = (province: string, day: string) =>
      agencies.filter(
        ({ kind, province: of, period }) =>
          kind === 'PROVINCIAL_DEPARTMENT' && of === province && within(period, calendarDate(day)) !== 'NO',
      )
    const namesOf = (province: string, day: string) => on(province, day).map(({ name }) => name.vi.split(' tỉnh ')[0])
    for (const province of ['lai-chau', 'dak-lak']) {
      // Of the 17 and the 12 of the lists one is the Office, which is no department here.
      const [before, after] = [namesOf(province, '2025-02-28'), namesOf(province, '2025-03-01')]
      const own = province === 'dak-lak' ? ['Ban Dân tộc', 'Sở Ngoại vụ'] : ['Ban Dân tộc']
      expect(before).toHaveLength(16 + own.length)
      expect(before).toEqual(expect.arrayContaining([...own, 'Sở Kế hoạch và Đầu tư', 'Sở Y tế', 'Thanh tra']))
      expect(after).toHaveLength(11 + 1)
      expect(after).toEqual(
        expect.arrayContaining(['Sở Dân tộc và Tôn giáo', 'Sở Nông nghiệp và Môi trường', 'Sở Y tế']),
      )
      for (const names of [before, after]) expect(new Set(names).size).toBe(names.length)
    }
  })

  test('are as sure to have existed as 893 makes them, however unsure their end is', async () => {
    const { store, now } = await loadedStore()
    const slug = 'lai-chau/so-thong-tin-va-truyen-thong'
    const agency = (await store.loadAgencies([slug], await now())).get(slug)
    expect(agency).toMatchObject({ certainty: 'STATED', endCertainty: 'INFERRED', period: { to: '2025-03-01' } })
    const committee = (await store.loadAgencies(['phu-yen/ubnd-tinh'], await now())).get('phu-yen/ubnd-tinh')
    expect(committee).toMatchObject({ certainty: 'REPORTED', endCertainty: 'REPORTED' })
  })

  test('hold no person: rosters come from those who keep them', async () => {
    const { store, now } = await loadedStore()
    expect(await store.countPeople(await now())).toEqual({ persons: 0, posts: 0, tenures: 0, memberships: 0 })
    expect(readFileSync(join(ROOT, 'data/agencies.yaml'), 'utf8')).not.toContain('so-nhom/roster')
  })
})
