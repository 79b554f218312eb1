// Who sits where: the posts of each made-up agency, and which person of the world holds or held which.
import type { Post, TenureCapacity } from '../domain/person.ts'
import type { Rank } from '../domain/post.ts'
import { DISTRICTS_END } from './dates.ts'
import { agenciesOf, type DemoAgency, type DemoProvince } from './provinces.ts'
import type { Random } from './random.ts'

/** One person's place. LEFT: no longer in any post. */
export interface Placed {
  readonly number: number
  readonly post: Post
  readonly agency: Staff
  readonly state: 'CURRENT' | 'LEFT'
  readonly capacity: TenureCapacity
}

/** One agency with all its posts, vacant ones among them, and its people in the order of the posts. */
export interface Staff {
  readonly agency: DemoAgency
  readonly posts: readonly Post[]
  readonly people: readonly Placed[]
}

interface Opening {
  readonly key: string
  readonly title: string
  readonly rank: Rank
}

const DIVISIONS = ['Tổng hợp', 'Kế hoạch', 'Tài chính', 'Nghiệp vụ', 'Pháp chế', 'Công nghệ', 'Kiểm tra', 'Tổ chức']
/** How many people an agency has beside a commune. */
const WEIGHTS = { PROVINCIAL_OFFICE: 3, PROVINCIAL_DEPARTMENT: 4, VERTICAL_AGENCY: 3, MANAGEMENT_BOARD: 2 } as const
const COMMITTEE = 10

/** How many communes a province of so many people has. */
export function communesFor(people: number): number {
  return Math.min(110, Math.max(4, Math.round(people / 100)))
}

/** Places exactly `people` persons, numbered on from `first`. Districts have posts and, since they ended, nobody. */
export function staffOf(province: DemoProvince, people: number, first: number, random: Random): readonly Staff[] {
  const agencies = agenciesOf(province, communesFor(people))
  const total = agencies.reduce((sum, { kind }) => sum + weightOf(kind), 0)
  const share = (people - COMMITTEE) / total
  let [number, weight] = [first, 0]
  return agencies.map((agency) => {
    weight += weightOf(agency.kind)
    const upTo = first + COMMITTEE + Math.round(share * weight)
    const staff = fill(agency, upTo - number, number, random)
    number = upTo
    return staff
  })
}

function weightOf(kind: DemoAgency['kind']): number {
  if (kind === 'COMMUNE_PEOPLES_COMMITTEE') return 1
  return WEIGHTS[kind as keyof typeof WEIGHTS] ?? 0
}

function fill(agency: DemoAgency, size: number, first: number, random: Random): Staff {
  const leading = leadersOf(agency.kind)
  const divisions = divisionsOf(size - leading.length)
  const wanted = [...leading, ...divisions.leaders]
  const posts = [...wanted, ...divisions.specialists].map((opening) => postOf(agency, opening))
  const people: Placed[] = []
  const staff: Staff = { agency, posts, people }
  let at = 0
  while (people.length < size) {
    const seat = at < wanted.length
    const place = seat ? at : wanted.length + ((at - wanted.length) % divisions.specialists.length)
    at += 1
    // A seat left empty: whoever would have had it sits further down.
    if (seat && divisions.specialists.length > 0 && random.chance(0.05)) continue
    people.push(placed(first + people.length, posts[place] as Post, staff, random))
  }
  return staff
}

function placed(number: number, post: Post, agency: Staff, random: Random): Placed {
  return { number, post, agency, state: random.chance(0.04) ? 'LEFT' : 'CURRENT', capacity: capacityFor(post, random) }
}

function capacityFor({ rank }: Post, random: Random): TenureCapacity {
  const draw = random.whole(1, 1000)
  if (draw <= 5) return 'SUSPENDED'
  if (rank === 'SPECIALIST') return draw <= 25 ? 'SECONDED' : 'FULL'
  if (rank === 'CHAIRMAN') return draw <= 55 ? 'ELECTED_NOT_APPROVED' : draw <= 105 ? 'ACTING' : 'FULL'
  if (rank === 'HEAD_OF_AGENCY' || rank === 'HEAD_OF_DIVISION') return draw <= 55 ? 'ACTING' : 'FULL'
  if (rank.startsWith('DEPUTY_HEAD')) return draw <= 35 ? 'IN_CHARGE' : 'FULL'
  return 'FULL'
}

function leadersOf(kind: DemoAgency['kind']): readonly Opening[] {
  const office: Opening[] = [
    { key: 'chanh-van-phong', title: 'Chánh Văn phòng', rank: 'CHIEF_OF_OFFICE' },
    { key: 'pho-chanh-van-phong', title: 'Phó Chánh Văn phòng', rank: 'DEPUTY_CHIEF_OF_OFFICE' },
  ]
  const committee = (deputies: number): Opening[] => [
    { key: 'chu-tich', title: 'Chủ tịch', rank: 'CHAIRMAN' },
    ...several(deputies, 'pho-chu-tich', 'Phó Chủ tịch', 'VICE_CHAIRMAN'),
  ]
  switch (kind) {
    case 'PROVINCIAL_PEOPLES_COMMITTEE':
      return [...committee(4), ...several(5, 'uy-vien', 'Ủy viên', 'COMMITTEE_MEMBER')]
    case 'PROVINCIAL_OFFICE':
      return office
    case 'DISTRICT_PEOPLES_COMMITTEE':
    case 'COMMUNE_PEOPLES_COMMITTEE':
      return [...committee(2), ...office.slice(0, 1)]
    default: {
      const head = kind === 'PROVINCIAL_DEPARTMENT' ? 'Giám đốc' : kind === 'MANAGEMENT_BOARD' ? 'Trưởng ban' : 'Trưởng'
      return [
        { key: 'thu-truong', title: head, rank: 'HEAD_OF_AGENCY' },
        ...several(3, 'cap-pho', `Phó ${head}`, 'DEPUTY_HEAD_OF_AGENCY'),
        ...office,
      ]
    }
  }
}

function several(count: number, key: string, title: string, rank: Rank): Opening[] {
  return Array.from({ length: count }, (_, at) => ({ key: `${key}-${at + 1}`, title, rank }))
}

/** One division for every ten people who are no leaders, one at least and eight at most. */
function divisionsOf(people: number): { leaders: readonly Opening[]; specialists: readonly Opening[] } {
  const names = people <= 0 ? [] : DIVISIONS.slice(0, Math.max(1, Math.floor(people / 10)))
  return {
    leaders: names.flatMap((name, at): Opening[] => [
      { key: `truong-phong-${at + 1}`, title: `Trưởng phòng ${name}`, rank: 'HEAD_OF_DIVISION' },
      { key: `pho-truong-phong-${at + 1}`, title: `Phó Trưởng phòng ${name}`, rank: 'DEPUTY_HEAD_OF_DIVISION' },
    ]),
    specialists: names.map((name, at): Opening => {
      return { key: `chuyen-vien-${at + 1}`, title: `Chuyên viên Phòng ${name}`, rank: 'SPECIALIST' }
    }),
  }
}

function postOf({ slug, kind }: DemoAgency, { key, title, rank }: Opening): Post {
  const to = kind === 'DISTRICT_PEOPLES_COMMITTEE' ? DISTRICTS_END : null
  return { id: `${slug}#${key}`, agency: slug, title, rank, period: { from: null, to, toKnown: true } }
}
