// One made-up person after another: a name, the posts, and the groups that the person is, was or will be in.
import type { CalendarDate, Period } from '../domain/calendar.ts'
import type { GroupRole } from '../domain/group.ts'
import type { Place } from '../domain/obligation.ts'
import type { Membership, Person } from '../domain/person.ts'
import type { Rank } from '../domain/post.ts'
import type { Localized } from '../domain/source.ts'
import type { Sourced, TenureRecord } from '../storage/people-store.ts'
import { type Career, type CareerSetting, certaintyFor, drawCareer } from './career.ts'
import { LEADING_RANKS } from './classes.ts'
import { dayAfter, laterOf } from './dates.ts'
import { admissionPlace, type GroupClass } from './decisions.ts'
import type { Charge, DemoGroup } from './groups.ts'
import { drawName } from './names.ts'
import type { DemoProvince } from './provinces.ts'
import { type Random, randomOf } from './random.ts'
import type { Placed } from './staffing.ts'

/** What everybody of a province is drawn from. */
export interface PeopleSetting extends CareerSetting {
  readonly seed: number
  readonly province: DemoProvince
  readonly groups: Readonly<Record<GroupClass, readonly DemoGroup[]>>
  readonly charges: ReadonlyMap<number, readonly Charge[]>
}

export interface DrawnPerson {
  readonly person: Person
  readonly tenures: readonly TenureRecord[]
  readonly memberships: readonly Sourced<Membership>[]
}

const BASIS: Localized = {
  vi: 'Dữ liệu mô phỏng: người giữ chức vụ lãnh đạo, quản lý, không có thật',
  en: 'Made-up data: holder of a leading post, who does not exist',
}

/** `mo-phong-1#nguoi-00042`. */
export function personId({ slug }: DemoProvince, number: number): string {
  return `${slug}#nguoi-${String(number).padStart(5, '0')}`
}

/** Draws one person with `ordinary` memberships as a member, besides the seats that the person has charge of. */
export function drawPerson(placed: Placed, ordinary: number, setting: PeopleSetting): DrawnPerson {
  const { province, seed, groups, charges, source } = setting
  const id = personId(province, placed.number)
  const random = randomOf(seed, id)
  const { rank } = placed.post
  const name = drawName(random)
  const person: Person = { id, ...name, publicationBasis: isShown(rank, random) ? BASIS : null }
  const seats = charges.get(placed.number) ?? []
  const career = drawCareer(placed, id, seats.length > 0, setting, random)
  const taken = new Set(seats.map(({ group }) => group))
  const open = groups[LEADING_RANKS.includes(rank) ? 'STEERING' : 'WORKING'].filter((group) => !taken.has(group))
  const entries = [...seats, ...random.several(open, ordinary).map((group): Charge => ({ group, role: 'MEMBER' }))]
  const memberships = entries.map(({ group, role }) => {
    const period = role === 'MEMBER' ? membershipPeriod(group, career, random) : seatPeriod(group, career, random)
    const bases = [{ decision: province.decision, place: placeOf(province, group.of, role) }]
    const certainty = certaintyFor(random)
    const membershipId = `${group.group.slug}#${id}#${role}#${period.from}`
    return { id: membershipId, group: group.group.slug, person: id, role, period, bases, certainty, source }
  })
  return { person, tenures: career.tenures, memberships }
}

/** Holders of leading posts are shown; specialists are withheld but for a few. */
function isShown(rank: Rank, random: Random): boolean {
  return random.chance(rank === 'SPECIALIST' ? 0.1 : rank.endsWith('HEAD_OF_DIVISION') ? 0.9 : 1)
}

function placeOf(province: DemoProvince, of: GroupClass, role: GroupRole): Place {
  const place = admissionPlace(province, of, role)
  return typeof place === 'string' ? { path: place, paragraph: null } : { path: null, paragraph: place.paragraph }
}

/** Most go on; some have ended, and of some nobody knows. Who left the post mostly left the group with it. */
function membershipPeriod(group: DemoGroup, career: Career, random: Random): Period {
  const from = joined(group, career, random)
  if (career.to !== null) return { from, to: random.chance(0.8) ? career.to : null, toKnown: true }
  if (random.chance(0.1)) return { from, to: dayAfter(from, random.whole(60, 900)), toKnown: true }
  return { from, to: null, toKnown: !random.chance(0.03) }
}

function seatPeriod(group: DemoGroup, career: Career, random: Random): Period {
  return { from: joined(group, career, random), to: null, toKnown: !random.chance(0.03) }
}

/** Some weeks after both the group and the post began. */
function joined({ from }: DemoGroup, career: Career, random: Random): CalendarDate {
  return dayAfter(laterOf(from, career.from), random.whole(0, 45))
}
