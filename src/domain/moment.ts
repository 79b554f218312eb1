// The two clocks: the day a question is about, and how much the registry knew.
import type { CalendarDate } from './calendar.ts'

/** Fixed once a request, or by an argument further in, and handed to every read beneath. */
export interface Moment {
  /** The day that the question is about. */
  readonly on: CalendarDate
  /** The registry version whose knowledge answers. */
  readonly version: number
}
