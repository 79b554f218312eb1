// The made-up world: the same from the same seed, whole, marked synthetic in every answer, and explained by its decisions.
import { beforeAll, describe, expect, test } from 'vitest'
import { randomOf } from '../../src/demo/random.ts'
import { planWorld } from '../../src/demo/world.ts'
import type { AgencyKind } from '../../src/domain/agency.ts'
import { calendarDate } from '../../src/domain/calendar.ts'
import type { Moment } from '../../src/domain/moment.ts'
import { protocolPlace, type Rank } from '../../src/domain/post.ts'
import { openRaw } from '../support/database.ts'
import { type DemoRegister, demoRegister, digestOf } from '../support/demo.ts'
import { firstPage } from '../support/people.ts'

const SEED = 7
const PEOPLE = 300

let demo: DemoRegister
let moment: Moment
beforeAll(async () => {
  demo = await demoRegister(SEED, PEOPLE)
  moment = { on: calendarDate('2026-11-23'), version: (await demo.store.newestState()).version }
})

/** One value from a statement over the database file. */
function counted(sql: string): number {
  const raw = openRaw(demo.database)
  try {
    return raw.prepare(sql).pluck().get() as number
  } finally {
    raw.close()
  }
}

async function instances(): Promise<readonly string[]> {
  const slugs = await demo.store.listSlugs('GROUP', moment)
  const groups = await demo.store.loadGroups(slugs, moment)
  return slugs.filter((slug) => groups.get(slug)?.kind === 'INSTANCE')
}

describe('a seed', () => {
  test('gives the same rows each time, and another seed gives others', async () => {
    const [again, other] = [await demoRegister(SEED, PEOPLE), await demoRegister(SEED + 1, PEOPLE)]
    expect(digestOf(again.database)).toBe(digestOf(demo.database))
    expect(digestOf(other.database)).not.toBe(digestOf(demo.database))
  })

  test('outside 0 to 4294967295, or a number of people that is out of range, is refused', () => {
    expect(() => planWorld(-1, PEOPLE)).toThrow(RangeError)
    expect(() => planWorld(4_294_967_296, PEOPLE)).toThrow(RangeError)
    expect(() => planWorld(1.5, PEOPLE)).toThrow(RangeError)
    expect(() => planWorld(SEED, 199)).toThrow(RangeError)
  })

  test('at either end of its range makes a world that can be drawn whole', () => {
    for (const [seed, people] of [
      [0, 200],
      [1, 999],
      [4_294_967_295, 201],
      [4_294_967_295, 5_000],
    ] as const) {
      const all = [...planWorld(seed, people).batches()]
      expect(all.flatMap(({ persons }) => persons)).toHaveLength(people)
      expect(all.flatMap(({ memberships }) => memberships)).toHaveLength(4 * people)
    }
  })
})

describe('a stream of draws', () => {
  test('draws whole numbers of the whole range, evenly', () => {
    const random = randomOf(SEED, 'dice')
    const throws = Array.from({ length: 6_000 }, () => random.whole(1, 6))
    for (const side of [1, 2, 3, 4, 5, 6]) {
      const share = throws.filter((thrown) => thrown === side).length
      expect(share).toBeGreaterThan(850)
      expect(share).toBeLessThan(1_150)
    }
  })

  test('takes different ones of a list, and never more than there are', () => {
    const list = ['a', 'b', 'c', 'd']
    expect(new Set(randomOf(SEED, 'list').several(list, 3)).size).toBe(3)
    expect([...randomOf(SEED, 'list').several(list, 9)].sort()).toEqual(list)
    expect(list).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('the world', () => {
  test('holds as many people, memberships, groups and agencies as it says', async () => {
    const { totals } = demo.world
    const people = await demo.store.countPeople(moment)
    expect(totals).toMatchObject({ persons: PEOPLE, memberships: 4 * PEOPLE })
    expect(people).toMatchObject({ persons: PEOPLE, memberships: 4 * PEOPLE })
    expect(await instances()).toHaveLength(totals.groups)
    expect(await demo.store.listSlugs('AGENCY', moment)).toHaveLength(totals.agencies)
  })

  test('holds none of the register’s own decisions, groups or agencies', async () => {
    const slugs = (
      await Promise.all((['DECISION', 'GROUP', 'AGENCY'] as const).map((kind) => demo.store.listSlugs(kind, moment)))
    ).flat()
    expect(slugs.filter((slug) => !/^mo-phong-[12]\//.test(slug))).toEqual([])
    const decisions = await demo.store.listDecisions(moment)
    expect(decisions.map(({ number, holding }) => [number, holding])).toEqual([
      ['M01/QĐ-UBND', 'TEXT'],
      ['M02/QĐ-UBND', 'REPORT'],
    ])
    for (const { title, notes } of decisions) {
      expect(title.vi).toContain('mô phỏng')
      expect(notes.map(({ vi }) => vi).join()).toContain('không có giá trị pháp lý')
    }
  })

  test('has people of every kind that a real register meets', () => {
    const tenures = 'SELECT count(*) FROM tenure_version'
    const memberships = 'SELECT count(*) FROM membership_version'
    const open = 'valid_to = (SELECT max(valid_to) FROM membership_version)'
    const held = "valid_from <= '2026-11-23' AND valid_to > '2026-11-23'"
    const wanted = {
      'two posts at once': `SELECT count(*) FROM (SELECT person FROM tenure_version WHERE ${held} GROUP BY person HAVING count(DISTINCT post) > 1)`,
      'tenures that ended': `${tenures} WHERE valid_to < '2026-11-23'`,
      'tenures to come': `${tenures} WHERE valid_from > '2026-11-23'`,
      'tenures of unknown end': `${tenures} WHERE valid_to_known = 0`,
      'acting heads': `${tenures} WHERE capacity = 'ACTING'`,
      secondments: `${tenures} WHERE capacity = 'SECONDED'`,
      'memberships that ended': `${memberships} WHERE NOT ${open}`,
      'memberships of unknown end': `${memberships} WHERE valid_to_known = 0`,
      'withheld names': 'SELECT count(*) FROM person_version WHERE publication_basis IS NULL',
      'names that are shown': 'SELECT count(*) FROM person_version WHERE publication_basis IS NOT NULL',
      'posts that nobody ever held': 'SELECT count(*) FROM post WHERE id NOT IN (SELECT post FROM tenure_version)',
      'rosters that are kept': 'SELECT count(*) FROM group_roster_version WHERE kept_from IS NOT NULL',
      'rosters that nobody attests': 'SELECT count(*) FROM group_roster_version WHERE kept_from IS NULL',
    }
    const absent = Object.entries(wanted).filter(([, sql]) => counted(sql) === 0)
    expect(absent.map(([what]) => what)).toEqual([])
    expect(counted('SELECT count(*) FROM account_link')).toBe(0)
  })

  test('gives a role with one seat to one person of a group at most', () => {
    const twice = `SELECT count(*) FROM (SELECT 1 FROM membership_version WHERE role <> 'MEMBER' GROUP BY "group", role HAVING count(*) > 1)`
    expect(counted(twice)).toBe(0)
    expect(counted("SELECT count(*) FROM membership_version WHERE role = 'LEADER'")).toBeGreaterThan(0)
  })

  test('has nobody in a district post after the districts ended', () => {
    const late = `SELECT count(*) FROM tenure_version t JOIN post ON post.id = t.post
      WHERE post.public_id LIKE '%/ubnd-huyen-%' AND t.valid_to > '2025-07-01'`
    expect(counted(late)).toBe(0)
    expect(counted(late.replace('>', '='))).toBeGreaterThan(0)
  })
})

describe('every answer', () => {
  test('about the registry, a group, admission and membership is marked synthetic', async () => {
    const { group, person } = demo.world.example
    const answer = await demo.ask(
      `query($group: String!, $person: ID!) {
        registry { synthetic }
        group(slug: $group) { synthetic }
        mayJoin(input: { group: $group, role: LEADER, candidate: { person: $person } }) { synthetic finding reasons { code } }
        membership(input: { group: $group, subject: { person: $person } }) { synthetic status roles }
      }`,
      { group, person },
    )
    expect(answer).toMatchObject({
      registry: { synthetic: true },
      group: { synthetic: true },
      mayJoin: { synthetic: true, finding: 'ELIGIBLE' },
      membership: { synthetic: true, status: 'MEMBER', roles: ['LEADER'] },
    })
  })

  test('why a member is in can be told: eligible, or open for a reason with its place in the decision', async () => {
    const random = randomOf(SEED, 'members')
    const inputs = []
    for (const group of random.several(await instances(), 10)) {
      const { items } = await demo.store.pageRoster(group, { roles: null }, firstPage(100), moment)
      for (const { item } of random.several(items, 5)) {
        inputs.push({ group, role: item.membership.role, candidate: { person: item.person.id } })
      }
    }
    expect(inputs).toHaveLength(50)
    const { mayJoinMany } = await demo.ask(
      `query($inputs: [MayJoinInput!]!) { mayJoinMany(inputs: $inputs) { ... on Verdict {
        finding missing { key } reasons { code outcome message citation { text } }
      } } }`,
      { inputs },
    )
    for (const { finding, reasons } of mayJoinMany) {
      expect(['ELIGIBLE', 'UNDETERMINED']).toContain(finding)
      expect(reasons.length).toBeGreaterThan(0)
      for (const { code, message, citation } of reasons) {
        expect(message).not.toBe('')
        if (code !== 'FACTS_MISSING' || citation) expect(citation.text).toMatch(/M01\/QĐ-UBND|đoạn \d/)
      }
    }
    const eligible = mayJoinMany.filter(({ finding }: { finding: string }) => finding === 'ELIGIBLE')
    expect(eligible.length).toBeGreaterThan(25)
  })

  test('about a group tells its rules and its seats, filled and vacant', async () => {
    const query =
      'query($slug: String!) { group(slug: $slug) { rules { items { obligation { key } } } seats { status } } }'
    const seats = new Set<string>()
    for (const slug of await instances()) {
      const { group } = await demo.ask(query, { slug })
      expect(group.rules.items.length).toBeGreaterThan(2)
      for (const { status } of group.seats) seats.add(status)
    }
    expect([...seats]).toEqual(expect.arrayContaining(['FILLED', 'VACANT']))
  })
})

describe('a roster page', () => {
  const query = `query($slug: String!) { group(slug: $slug) { roster(first: 500) {
    totalCount withheldCount nodes { role withheld displayName person { name } posts { rank agency { kind } } } } } }`

  test('sorts names within a role and a place in protocol by given, middle and family name, as Vietnamese does', async () => {
    const collator = new Intl.Collator('vi')
    const partsOf = (name: string) => {
      const words = name.split(' ')
      return [words.at(-1) ?? '', words.slice(1, -1).join(' '), words[0] ?? '']
    }
    const inOrder = (a: string, b: string) => {
      const [first, second] = [partsOf(a), partsOf(b)]
      return first.map((part, at) => collator.compare(part, second[at] ?? '')).find((order) => order !== 0) ?? 0
    }
    let compared = 0
    for (const slug of await instances()) {
      const { nodes } = (await demo.ask(query, { slug })).group.roster
      const runs = Map.groupBy(
        nodes.filter(({ withheld }: { withheld: boolean }) => !withheld),
        ({ role, posts }: { role: string; posts: { rank: Rank; agency: { kind: AgencyKind } }[] }) =>
          `${role} ${Math.min(98, ...posts.map(({ rank, agency }) => protocolPlace(agency.kind, rank)))}`,
      )
      for (const run of runs.values()) {
        // biome-ignore lint/suspicious/noExplicitAny: as clients read it.
        const names = run.map(({ person }: any) => person.name)
        expect(names).toEqual(names.toSorted(inOrder))
        compared += names.length - 1
      }
    }
    expect(compared).toBeGreaterThan(100)
  })

  test('withholds specialists, and says how many', async () => {
    const { roster } = (await demo.ask(query, { slug: 'mo-phong-1/cong-viec-y-te-cum-1' })).group
    const withheld = roster.nodes.filter((node: { withheld: boolean }) => node.withheld)
    expect(roster.withheldCount).toBe(withheld.length)
    expect(withheld.length).toBeGreaterThan(0)
    for (const { person, displayName } of withheld) expect([person, displayName]).toEqual([null, null])
  })
})
