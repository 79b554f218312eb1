// How many statements an answer takes: the same for ten as for hundreds, so that a missing loader fails here.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { calendarDate } from '../../src/domain/calendar.ts'
import { loadFolder } from '../../src/importers/load.ts'
import { readMigrations } from '../../src/storage/sqlite/migrate.ts'
import { openDatabase } from '../../src/storage/sqlite/open.ts'
import { createSqliteStore } from '../../src/storage/sqlite/store.ts'
import type { Store } from '../../src/storage/store.ts'
import { NOW } from '../support/app.ts'
import { temporaryFolder } from '../support/folder.ts'
import { GROUP, loadRoster } from '../support/roster.ts'
import { MIGRATIONS } from '../support/store.ts'

const PEOPLE = 500

let store: Store
let statements = 0
let ask: (query: string, variables?: object) => Promise<{ data: never; statements: number }>

beforeAll(async () => {
  const count = () => {
    statements += 1
  }
  const connections = openDatabase(join(temporaryFolder(), 'register.db'), readMigrations(MIGRATIONS), true, count)
  store = createSqliteStore(connections)
  await loadFolder(store, 'data', () => NOW)
  await loadRoster(store)
  await store.recordPeopleBatch(
    [manyMembers(PEOPLE)],
    { name: 'made-up', action: 'SYNTHESIZE', sha256: null },
    NOW.toISOString(),
    () => {},
  )
  const app = composeApp(store, readConfig({ SO_NHOM_LOG: 'silent' }), () => NOW)
  ask = async (query, variables = {}) => {
    statements = 0
    const response = await app.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data: never; errors?: object[] }
    expect(errors).toBeUndefined()
    return { data, statements }
  }
})
afterAll(() => store.close())

/** People who are made up, each in a post of an agency of their own among the districts. */
function manyMembers(count: number) {
  const source = 'many#made-up'
  const period = { from: calendarDate('2020-01-01'), to: null, toKnown: true }
  const agencies = ['lai-chau/ubnd-huyen-tam-duong', 'lai-chau/ubnd-huyen-sin-ho', 'lai-chau/van-phong-ubnd-tinh']
  const basis = { vi: 'Giả định', en: 'Made up' }
  const numbers = Array.from({ length: count }, (_, index) => index)
  return {
    sources: [
      {
        id: source,
        key: 'made-up',
        title: 'Giả định',
        publisher: null,
        url: null,
        publishedOn: null,
        readOn: null,
        nature: 'REGISTER_READING' as const,
      },
    ],
    groups: [],
    rosters: [],
    posts: numbers.map((n) => ({
      id: `post#${n}`,
      agency: agencies[n % 3] as string,
      title: 'Chuyên viên',
      rank: 'SPECIALIST' as const,
      period,
    })),
    persons: numbers.map((n) => ({
      id: `many#${n}`,
      family: 'Ngô',
      middle: '',
      given: `Mẫu${n}`,
      publicationBasis: basis,
    })),
    tenures: numbers.map((n) => ({
      id: `many#${n}`,
      person: `many#${n}`,
      post: `post#${n}`,
      capacity: 'FULL' as const,
      period,
      appointment: null,
      certainty: 'STATED' as const,
      source,
    })),
    memberships: numbers.map((n) => ({
      id: `${GROUP}#many#${n}#MEMBER#2020-01-01`,
      group: GROUP,
      person: `many#${n}`,
      role: 'MEMBER' as const,
      period,
      bases: [{ decision: 'lai-chau/893-qd-ubnd-2019', place: { path: 'quyet-dinh/dieu-1/khoan-3', paragraph: null } }],
      certainty: 'STATED' as const,
      source,
    })),
  }
}

describe('the statements of an answer', () => {
  it('are as many for a roster of 100, with posts, agencies and citations, as for one of 10', async () => {
    const roster = (first: number) =>
      ask(`{ group(slug: "${GROUP}", on: "2020-06-01") { roster(first: ${first}) { totalCount withheldCount nodes { role displayName
        posts { title agency { name kind } } bases { text source { title } } certainty } } } }`)
    // The first question builds the group's rulebook, which the others find.
    await roster(1)
    const [ten, hundred] = [await roster(10), await roster(100)]
    expect(hundred.statements).toBe(ten.statements)
    expect(ten.statements).toBe(11)
  })

  it('are as many for a page of all groups with their versions as for one of one', async () => {
    const page = (first: number) =>
      ask(`{ registry { lawVersion } groups(first: ${first}) { nodes { slug version } } }`)
    const [one, all] = [await page(1), await page(50)]
    expect((all.data as { groups: { nodes: object[] } }).groups.nodes.length).toBeGreaterThan(1)
    expect(all.statements).toBe(one.statements)
  })

  it('are as many for a batch of 500 memberships as for one of 10', async () => {
    const inputs = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        group: GROUP,
        subject: { person: Buffer.from(`Person:many#${n}`).toString('base64') },
        on: '2020-06-01',
      }))
    const batch = (count: number) =>
      ask(
        'query($i: [MembershipInput!]!) { membershipMany(inputs: $i) { ... on MembershipAnswer { status roles reasons { code } } } }',
        { i: inputs(count) },
      )
    const [ten, many] = [await batch(10), await batch(500)]
    expect(many.statements).toBe(ten.statements)
    expect(ten.statements).toBe(6)
  })

  it('are as many for a batch of 500 verdicts, with citations, as for one of 10', async () => {
    const inputs = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        group: GROUP,
        candidate: { person: Buffer.from(`Person:many#${n}`).toString('base64') },
        on: '2020-06-01',
      }))
    const batch = (count: number) =>
      ask(
        'query($i: [MayJoinInput!]!) { mayJoinMany(inputs: $i) { ... on Verdict { finding reasons { code outcome citation { shortText } } } } }',
        { i: inputs(count) },
      )
    // The first question builds the group's rulebook, which the others find.
    await batch(1)
    const [ten, many] = [await batch(10), await batch(500)]
    expect(many.statements).toBe(ten.statements)
    expect(ten.statements).toBe(11)
  })

  it('are as many for the references of every part of a decision as for those of its first articles', async () => {
    const reference = '{ start end text outcome path decision { slug } provision { path } provisions { path } }'
    const every = await ask(`{ decision(slug: "lai-chau/893-qd-ubnd-2019") { components { passages { references
      ${reference} } } } }`)
    const few = await ask(`{ decision(slug: "lai-chau/893-qd-ubnd-2019") { components { provisions { references
      ${reference} } } } }`)
    type Parts = { decision: { components: { passages: { references: object[] }[] }[] } }
    const parts = (every.data as Parts).decision.components.flatMap(({ passages }) => passages)
    expect(parts.length).toBeGreaterThan(40)
    expect(parts.flatMap(({ references }) => references).length).toBeGreaterThan(9)
    expect(every.statements).toBe(few.statements)
    expect(every.statements).toBe(6)
  })
})
