// The days of the made-up world. They are fixed, so that a seed gives the same world whenever it is asked.
import { type CalendarDate, calendarDate } from '../domain/calendar.ts'
import type { Random } from './random.ts'

/** When everything in the world is recorded: RFC 3339, UTC. */
export const RECORDED_AT = '2026-07-01T00:00:00.000Z'
/** The two decisions take effect. */
export const DECISIONS_BEGIN = calendarDate('2020-02-01')
export const DECISIONS_SIGNED = calendarDate('2020-01-02')
export const DECISIONS_CHECKED = calendarDate('2026-06-30')
/** The last day on which a group begins. */
export const GROUPS_BEGIN_BY = calendarDate('2022-12-31')
/** First day without district committees. */
export const DISTRICTS_END = calendarDate('2025-07-01')
/** Nothing that has happened happened later. */
export const WORLD_TODAY = calendarDate('2026-06-30')
/** Appointments that lie ahead begin with the next term of the committees. */
export const NEXT_TERM = calendarDate('2031-07-01')

const DAY = 86_400_000

/** The day `days` after a date. Throws RangeError beyond 1900–2199. */
export function dayAfter(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10))
}

/** A day from `first` to `last`, both included. */
export function dayBetween(random: Random, first: CalendarDate, last: CalendarDate): CalendarDate {
  return dayAfter(first, random.whole(0, Math.round((Date.parse(last) - Date.parse(first)) / DAY)))
}

/** The later of two days; null is before every day. */
export function laterOf(a: CalendarDate, b: CalendarDate | null): CalendarDate {
  return b !== null && b > a ? b : a
}
