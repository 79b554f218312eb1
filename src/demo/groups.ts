// The groups by field that the two decisions foresee, when each begins, and who leads and administers it.
import type { CalendarDate } from '../domain/calendar.ts'
import type { Group, GroupRole } from '../domain/group.ts'
import type { Localized } from '../domain/source.ts'
import { DECISIONS_BEGIN, dayBetween, GROUPS_BEGIN_BY } from './dates.ts'
import { classSlug, type GroupClass } from './decisions.ts'
import type { DemoProvince } from './provinces.ts'
import type { Random } from './random.ts'
import type { Placed, Staff } from './staffing.ts'

export interface DemoGroup {
  readonly of: GroupClass
  readonly group: Group
  /** First day of the group. */
  readonly from: CalendarDate
  /** The day from which its roster is attested complete; null: nobody attests. */
  readonly keptFrom: CalendarDate | null
}

/** A role with one seat, given to one person. */
export interface Charge {
  readonly group: DemoGroup
  readonly role: GroupRole
}

const FIELDS: readonly (readonly [key: string, vi: string, en: string])[] = [
  ['noi-vu', 'Nội vụ', 'Home affairs'],
  ['tai-chinh', 'Tài chính', 'Finance'],
  ['dau-tu-cong', 'Đầu tư công', 'Public investment'],
  ['xay-dung', 'Xây dựng', 'Construction'],
  ['giao-thong', 'Giao thông', 'Transport'],
  ['cong-thuong', 'Công Thương', 'Industry and trade'],
  ['nong-nghiep', 'Nông nghiệp', 'Agriculture'],
  ['moi-truong', 'Môi trường', 'Environment'],
  ['phong-chong-thien-tai', 'Phòng, chống thiên tai', 'Disaster prevention'],
  ['y-te', 'Y tế', 'Health'],
  ['giao-duc', 'Giáo dục', 'Education'],
  ['khoa-hoc-cong-nghe', 'Khoa học và công nghệ', 'Science and technology'],
  ['chuyen-doi-so', 'Chuyển đổi số', 'Digital transformation'],
  ['van-hoa', 'Văn hóa', 'Culture'],
  ['cai-cach-hanh-chinh', 'Cải cách hành chính', 'Administrative reform'],
  ['tiep-cong-dan', 'Tiếp công dân', 'Receiving citizens'],
]

/** About how many memberships a working group has. */
const MEMBERS = 240

/** The groups of a province for about so many memberships: a steering group for each field, working groups by cluster. */
export function groupsOf(province: DemoProvince, memberships: number, random: Random): readonly DemoGroup[] {
  const clusters = Math.min(60, Math.max(1, Math.round(memberships / FIELDS.length / MEMBERS)))
  return FIELDS.flatMap(([key, vi, en]) => [
    demoGroup(province, 'STEERING', `chi-dao-${key}`, { vi, en }, null, random),
    ...Array.from({ length: clusters }, (_, at) =>
      demoGroup(province, 'WORKING', `cong-viec-${key}-cum-${at + 1}`, { vi, en }, at + 1, random),
    ),
  ])
}

function demoGroup(
  province: DemoProvince,
  of: GroupClass,
  key: string,
  field: Localized,
  cluster: number | null,
  random: Random,
): DemoGroup {
  const from = dayBetween(random, DECISIONS_BEGIN, GROUPS_BEGIN_BY)
  const name =
    cluster === null
      ? { vi: `Nhóm chỉ đạo ${field.vi}`, en: `Steering group: ${field.en}` }
      : { vi: `Nhóm công việc ${field.vi}, cụm ${cluster}`, en: `Working group: ${field.en}, cluster ${cluster}` }
  const group: Group = {
    slug: `${province.slug}/${key}`,
    kind: 'INSTANCE',
    name: { vi: `${name.vi} (mô phỏng)`, en: `${name.en} (made up)` },
    platform: 'ZALO',
    agency: `${province.slug}/ubnd-tinh`,
    classOf: classSlug(province, of),
    field,
    active: { from, to: null, toKnown: true },
    rosterKeptFrom: null,
    rosterCheckedOn: null,
    setUpBy: null,
    certainty: province.number === 2 ? 'REPORTED' : 'STATED',
  }
  const keptFrom = random.chance(0.85) ? dayBetween(random, KEPT_FROM, KEPT_BY) : null
  return { of, group, from, keptFrom }
}

const KEPT_FROM = '2023-01-01' as CalendarDate
const KEPT_BY = '2025-06-30' as CalendarDate

/** Who leads and who administers each group, by the person's number; about one seat in twenty stays empty. */
export function chargesOf(
  groups: readonly DemoGroup[],
  staff: readonly Staff[],
  random: Random,
): ReadonlyMap<number, readonly Charge[]> {
  const charges = new Map<number, Charge[]>()
  const pools = poolsOf(staff)
  const turns = { LEADER: 0, ADMINISTRATOR: 0 }
  for (const group of groups) {
    for (const role of ['LEADER', 'ADMINISTRATOR'] as const) {
      const pool = pools[group.of][role]
      const person = pool[turns[role]++ % Math.max(1, pool.length)]
      if (!person || random.chance(0.05)) continue
      charges.set(person.number, [...(charges.get(person.number) ?? []), { group, role }])
    }
  }
  return charges
}

type Pools = Readonly<Record<GroupClass, Readonly<Record<'LEADER' | 'ADMINISTRATOR', readonly Placed[]>>>>

/** Those whom the decisions name for each seat and who hold their post in full. */
function poolsOf(staff: readonly Staff[]): Pools {
  const able = staff.flatMap(({ people }) =>
    people.filter(({ state, capacity }) => state === 'CURRENT' && capacity === 'FULL'),
  )
  const of = (kind: string, ranks: readonly string[]) =>
    able.filter(({ agency, post }) => agency.agency.kind === kind && ranks.includes(post.rank))
  const divisions = ['HEAD_OF_DIVISION', 'DEPUTY_HEAD_OF_DIVISION']
  return {
    STEERING: {
      LEADER: of('PROVINCIAL_PEOPLES_COMMITTEE', ['CHAIRMAN', 'VICE_CHAIRMAN']),
      ADMINISTRATOR: of('PROVINCIAL_OFFICE', divisions),
    },
    WORKING: {
      LEADER: of('PROVINCIAL_DEPARTMENT', ['HEAD_OF_AGENCY', 'DEPUTY_HEAD_OF_AGENCY']),
      ADMINISTRATOR: of('PROVINCIAL_OFFICE', [...divisions, 'SPECIALIST']),
    },
  }
}
