// People, the posts they hold for a time, and their membership of groups (Popolo Person, Membership).
import { type CalendarDate, type Period, within } from './calendar.ts'
import type { GroupRole } from './group.ts'
import type { Place } from './obligation.ts'
import { HEADS, type Rank } from './post.ts'
import type { Certainty, Localized } from './source.ts'

/** In what capacity somebody holds a post. */
export const TENURE_CAPACITIES = [
  'FULL',
  'ACTING',
  'IN_CHARGE',
  'STANDING_IN',
  'SECONDED',
  'ELECTED_NOT_APPROVED',
  'SUSPENDED',
] as const
export type TenureCapacity = (typeof TENURE_CAPACITIES)[number]

/** A seat in an agency. It exists while vacant. `id` is permanent: `lai-chau/so-y-te#giam-doc`. */
export interface Post {
  readonly id: string
  readonly agency: string
  /** As the agency writes it, without the agency's name: `Giám đốc`. */
  readonly title: string
  readonly rank: Rank
  readonly period: Period
}

/** A human being. Names are NFC; `middle` may be empty. */
export interface Person {
  readonly id: string
  readonly family: string
  readonly middle: string
  readonly given: string
  /** Why the name may be shown; null: it is withheld. */
  readonly publicationBasis: Localized | null
}

/** The decision by which somebody was appointed. */
export interface Appointment {
  readonly number: string | null
  readonly on: CalendarDate | null
  readonly issuer: string | null
}

export interface Tenure {
  readonly id: string
  readonly person: string
  readonly post: Post
  readonly capacity: TenureCapacity
  readonly period: Period
  readonly appointment: Appointment | null
  readonly certainty: Certainty
}

/** Whether somebody works in the post on a day, or may: not who stands in for somebody. The period says how sure it is. */
export function isInPost({ capacity, period }: Pick<Tenure, 'capacity' | 'period'>, on: CalendarDate): boolean {
  return capacity !== 'STANDING_IN' && within(period, on) !== 'NO'
}

/** Whether the tenure makes its person the holder of the post: who is in charge of a head's post is not the head. */
export function isHolder({ capacity, post }: Pick<Tenure, 'capacity' | 'post'>): boolean {
  return capacity !== 'STANDING_IN' && (capacity !== 'IN_CHARGE' || HEADS[post.rank] !== undefined)
}

export interface Membership {
  readonly id: string
  readonly group: string
  readonly person: string
  readonly role: GroupRole
  readonly period: Period
  /** The provisions by which the person is in, each in a decision. */
  readonly bases: readonly { readonly decision: string; readonly place: Place }[]
  readonly certainty: Certainty
}
