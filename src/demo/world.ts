// A whole made-up world: two provinces with agencies, decisions, groups, people and memberships, drawn from one seed.
import type { Post } from '../domain/person.ts'
import type { Source } from '../domain/source.ts'
import type { SourceText } from '../importers/decision-file.ts'
import type { AgenciesFile } from '../importers/files/reference-shapes.ts'
import type { DecisionFile } from '../importers/files/shapes.ts'
import type { PeopleRecords } from '../storage/people-store.ts'
import type { Stored } from '../storage/store.ts'
import { WORLD_TODAY } from './dates.ts'
import { decisionOf } from './decisions.ts'
import { chargesOf, type DemoGroup, groupsOf } from './groups.ts'
import { type DrawnPerson, drawPerson, type PeopleSetting, personId } from './people.ts'
import { agenciesFile, type DemoProvince, PROVINCES } from './provinces.ts'
import { randomOf } from './random.ts'
import { type Staff, staffOf } from './staffing.ts'

export const LARGEST_SEED = 4_294_967_295
export const FEWEST_PEOPLE = 200
export const MOST_PEOPLE = 250_000
/** Memberships for each person, on average and exactly over the world. */
export const MEMBERSHIPS_EACH = 4

/** How many persons one change records. */
const BATCH = 1_000

/** Somebody to ask about, who has a role in a group. */
export interface Example {
  readonly group: string
  readonly person: string
}

export interface World {
  readonly agencies: AgenciesFile
  readonly decisions: readonly { readonly file: DecisionFile; readonly source: SourceText | null }[]
  readonly totals: {
    readonly agencies: number
    readonly groups: number
    readonly persons: number
    readonly memberships: number
  }
  /** Ids of all persons, in order. */
  readonly persons: readonly string[]
  readonly example: Example
  /** The people in the order in which they are recorded: first the sources, groups and rosters, then persons. */
  batches(): Iterable<PeopleRecords>
}

interface Part {
  readonly province: DemoProvince
  readonly staff: readonly Staff[]
  readonly groups: readonly DemoGroup[]
  readonly setting: PeopleSetting
}

/**
 * Plans a world. The same seed and number of people give the same world, record for record. `seed` is a whole number from
 * 0 to LARGEST_SEED, `people` one from FEWEST_PEOPLE to MOST_PEOPLE; RangeError for others. There are exactly
 * MEMBERSHIPS_EACH memberships a person.
 */
export function planWorld(seed: number, people: number): World {
  checkWhole('seed', seed, 0, LARGEST_SEED)
  checkWhole('people', people, FEWEST_PEOPLE, MOST_PEOPLE)
  const half = Math.floor(people / 2)
  const parts = PROVINCES.map((province, at) => planPart(province, seed, at === 0 ? half : people - half))
  const [first] = parts as [Part, Part]
  const agencies = agenciesFile(
    parts.map(({ province, staff }) => ({ province, agencies: staff.map(({ agency }) => agency) })),
  )
  const persons = parts.flatMap(({ province, staff }) =>
    placesOf(staff).map(({ number }) => personId(province, number)),
  )
  const groups = parts.flatMap((part) => part.groups)
  return {
    agencies,
    decisions: PROVINCES.map(decisionOf),
    totals: {
      agencies: agencies.agencies.length,
      groups: groups.length,
      persons: people,
      memberships: people * MEMBERSHIPS_EACH,
    },
    persons,
    example: exampleOf(first),
    *batches() {
      yield groundwork(parts)
      for (const part of parts) yield* peopleOf(part)
    },
  }
}

function checkWhole(name: string, value: number, low: number, high: number): void {
  if (Number.isInteger(value) && value >= low && value <= high) return
  throw new RangeError(`${name} is ${value}; it must be a whole number from ${low} to ${high}`)
}

function planPart(province: DemoProvince, seed: number, people: number): Part {
  const random = randomOf(seed, province.slug)
  const staff = staffOf(province, people, 1, random)
  const groups = groupsOf(province, people * MEMBERSHIPS_EACH, random)
  const charges = chargesOf(groups, staff, random)
  const setting: PeopleSetting = {
    seed,
    province,
    source: sourceOf(province).id,
    issuer: `Ủy ban nhân dân tỉnh ${province.name}`,
    districtPosts: staff
      .filter(({ agency }) => agency.kind === 'DISTRICT_PEOPLES_COMMITTEE')
      .flatMap(({ posts }) => posts),
    boardPost: boardPost(province),
    groups: {
      STEERING: groups.filter((group) => group.of === 'STEERING'),
      WORKING: groups.filter((group) => group.of === 'WORKING'),
    },
    charges,
  }
  return { province, staff, groups, setting }
}

function sourceOf({ slug }: DemoProvince): Stored<Source> {
  const nothing = { publisher: null, url: null, publishedOn: null, readOn: null }
  return { id: `${slug}#mo-phong`, key: 'mo-phong', title: 'Dữ liệu mô phỏng', ...nothing, nature: 'REGISTER_READING' }
}

function boardPost({ slug }: DemoProvince): Post {
  const agency = `${slug}/ban-quan-ly-khu-cong-nghiep`
  const period = { from: null, to: null, toKnown: true }
  return { id: `${agency}#uy-vien-kiem-nhiem`, agency, title: 'Ủy viên kiêm nhiệm', rank: 'OTHER', period }
}

/** Everything that persons refer to: sources, groups, rosters, posts. */
function groundwork(parts: readonly Part[]): PeopleRecords {
  return {
    sources: parts.map(({ province }) => sourceOf(province)),
    groups: parts.flatMap(({ groups }) => groups.map(({ group }) => group)),
    rosters: parts.flatMap(({ groups }) =>
      groups.map(({ group, keptFrom }) => ({
        group: group.slug,
        keptFrom,
        checkedOn: keptFrom && WORLD_TODAY,
        synthetic: true,
      })),
    ),
    posts: parts.flatMap(({ staff, setting }) => [...staff.flatMap(({ posts }) => posts), setting.boardPost]),
    persons: [],
    tenures: [],
    memberships: [],
  }
}

function* peopleOf({ staff, setting }: Part): Iterable<PeopleRecords> {
  const places = placesOf(staff)
  const charged = [...setting.charges.values()].flat().length
  const ordinary = quotas(places.length, places.length * MEMBERSHIPS_EACH - charged)
  // What somebody has no group left for goes to the next person.
  let owed = 0
  for (let start = 0; start < places.length; start += BATCH) {
    const drawn = places.slice(start, start + BATCH).map((placed, at) => {
      const wanted = (ordinary[start + at] ?? 0) + owed
      const one = drawPerson(placed, wanted, setting)
      owed = wanted - one.memberships.filter(({ role }) => role === 'MEMBER').length
      return one
    })
    yield recordsOf(drawn)
  }
}

/** `total` dealt out over `count` people, neighbours unequal: 1 and 7, 2 and 6, 3 and 5, as far as it goes. */
function quotas(count: number, total: number): readonly number[] {
  const base = Math.floor(total / count)
  const more = total - base * count
  return Array.from({ length: count }, (_, at) => {
    const swing = at === count - 1 && count % 2 === 1 ? 0 : Math.min(base, Math.floor(at / 2) % 4)
    return base + (at % 2 === 0 ? swing : -swing) + (at < more ? 1 : 0)
  })
}

function recordsOf(drawn: readonly DrawnPerson[]): PeopleRecords {
  return {
    sources: [],
    groups: [],
    rosters: [],
    posts: [],
    persons: drawn.map(({ person }) => person),
    tenures: drawn.flatMap(({ tenures }) => tenures),
    memberships: drawn.flatMap(({ memberships }) => memberships),
  }
}

function placesOf(staff: readonly Staff[]) {
  return staff.flatMap(({ people }) => people)
}

/** A leader of a steering group of whom nothing is in doubt, else the first who has charge of anything. */
function exampleOf({ province, staff, setting }: Part): Example {
  const charged = placesOf(staff).filter(({ number }) => setting.charges.has(number))
  const drawn = charged.map((placed) => drawPerson(placed, 0, setting))
  const found = drawn.find(({ tenures: [held], memberships: [seat] }) => {
    const sure = held?.period.from !== null && held?.period.toKnown && seat?.period.toKnown
    return sure && seat?.role === 'LEADER' && setting.groups.STEERING.some(({ group }) => group.slug === seat.group)
  })
  const seat = (found ?? drawn[0])?.memberships[0]
  return { group: seat?.group ?? '', person: seat?.person ?? personId(province, 1) }
}
