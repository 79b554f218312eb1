// The posts of one made-up person: the one held now or last, those before it, beside it and after it.
import type { CalendarDate, Period } from '../domain/calendar.ts'
import type { Post, TenureCapacity } from '../domain/person.ts'
import type { Certainty } from '../domain/source.ts'
import type { TenureRecord } from '../storage/people-store.ts'
import { DISTRICTS_END, dayAfter, dayBetween, NEXT_TERM, WORLD_TODAY } from './dates.ts'
import type { Random } from './random.ts'
import type { Placed, Staff } from './staffing.ts'

/** What a person's posts are drawn from besides the person's own agency. */
export interface CareerSetting {
  readonly source: string
  readonly issuer: string
  /** Posts that ended with the districts. */
  readonly districtPosts: readonly Post[]
  /** The seat of those who sit on a board beside their post. */
  readonly boardPost: Post
}

export interface Career {
  readonly tenures: readonly TenureRecord[]
  /** First day of the main post. */
  readonly from: CalendarDate
  /** First day after the main post; null where the person still holds it. */
  readonly to: CalendarDate | null
}

const LONG_AGO = '2014-01-01' as CalendarDate
const LEFT_BEFORE = '2020-12-31' as CalendarDate
const LEFT_FROM = '2023-06-01' as CalendarDate
const SETTLED_FROM = '2017-01-01' as CalendarDate

/** Draws the posts of one person. Ids go on from the person's: `…#1`, `…#2`. `sure`: the main post's ends are known. */
export function drawCareer(
  placed: Placed,
  person: string,
  sure: boolean,
  setting: CareerSetting,
  random: Random,
): Career {
  const { post, agency, state, capacity } = placed
  const commune = agency.agency.kind === 'COMMUNE_PEOPLES_COMMITTEE'
  const fromDistrict = state === 'CURRENT' && commune && random.chance(0.4)
  const from = fromDistrict ? DISTRICTS_END : firstDay(state, random)
  const to = state === 'LEFT' ? dayBetween(random, LEFT_FROM, WORLD_TODAY) : null
  const toKnown = sure || to !== null || !random.chance(0.02)
  const tenures: TenureRecord[] = []
  const add: Add = (held, period, as = 'FULL') => {
    tenures.push({
      id: `${person}#${tenures.length + 1}`,
      person,
      post: held.id,
      capacity: as,
      period,
      appointment: appointmentFor(period.from, setting, random),
      certainty: certaintyFor(random),
      source: setting.source,
    })
  }
  add(post, { from: !sure && random.chance(0.01) ? null : from, to, toKnown }, capacity)
  const earlier = fromDistrict ? random.pick(setting.districtPosts) : juniorPost(agency)
  if (fromDistrict || (earlier.id !== post.id && random.chance(0.15)))
    add(earlier, { from: dayAfter(from, -random.whole(400, 1500)), to: from, toKnown: true })
  if (state === 'CURRENT') addBeside(placed, from, setting, random, add)
  return { tenures, from, to }
}

type Add = (held: Post, period: Period, as?: TenureCapacity) => void

/** A seat on a board, standing in for the head, an appointment to come. */
function addBeside(
  { post, agency }: Placed,
  from: CalendarDate,
  { boardPost }: CareerSetting,
  random: Random,
  add: Add,
): void {
  const since = (day: CalendarDate): Period => ({ from: day, to: null, toKnown: true })
  if (random.chance(0.04)) add(boardPost, since(dayAfter(from, random.whole(0, 90))))
  // Whoever signs for the head on occasion holds no post by that.
  if (post.rank.startsWith('DEPUTY') && random.chance(0.04))
    add(agency.posts[0] as Post, since(dayAfter(from, 30)), 'STANDING_IN')
  if (!random.chance(0.02)) return
  const next = random.pick(agency.posts)
  if (next.id !== post.id) add(next, since(NEXT_TERM))
}

function firstDay(state: Placed['state'], random: Random): CalendarDate {
  return state === 'LEFT' ? dayBetween(random, LONG_AGO, LEFT_BEFORE) : dayBetween(random, SETTLED_FROM, WORLD_TODAY)
}

/** Where a career in an agency begins: its last post, a specialist's where it has one. */
function juniorPost({ posts }: Staff): Post {
  return posts.at(-1) as Post
}

function appointmentFor(from: CalendarDate | null, { issuer }: CareerSetting, random: Random) {
  if (from === null || random.chance(0.4)) return null
  return { number: `${random.whole(1, 2999)}/QĐ-MP`, on: dayAfter(from, -random.whole(0, 20)), issuer }
}

/** Most facts are stated; some are only reported or inferred. */
export function certaintyFor(random: Random): Certainty {
  const draw = random.whole(1, 100)
  return draw <= 90 ? 'STATED' : draw <= 97 ? 'REPORTED' : 'INFERRED'
}
