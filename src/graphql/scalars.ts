// The two scalars of time: calendar dates that exist, and instants.
import { type CalendarDate, FIRST_DATE, LAST_DATE, parseCalendarDate } from '../domain/calendar.ts'
import { Problem } from '../usecases/problem.ts'
import { builder } from './builder.ts'

function refuse(vi: string, en: string): Problem {
  return new Problem('BAD_INPUT', { vi, en })
}

function readDate(value: unknown): CalendarDate {
  const date = typeof value === 'string' ? parseCalendarDate(value) : null
  if (date !== null) return date
  const shown = JSON.stringify(value)?.slice(0, 40)
  throw refuse(
    `${shown} không phải là ngày: viết YYYY-MM-DD, ngày có thật, từ ${FIRST_DATE} đến ${LAST_DATE}.`,
    `${shown} is not a date: write YYYY-MM-DD, a day that exists, from ${FIRST_DATE} to ${LAST_DATE}.`,
  )
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

function readDateTime(value: unknown): string {
  const instant = typeof value === 'string' && RFC_3339.test(value) ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(instant)) return new Date(instant).toISOString()
  const shown = JSON.stringify(value)?.slice(0, 40)
  throw refuse(
    `${shown} không phải là thời điểm: viết theo RFC 3339, ví dụ 2026-01-31T08:00:00+07:00.`,
    `${shown} is not an instant: write RFC 3339, such as 2026-01-31T08:00:00+07:00.`,
  )
}

builder.scalarType('Date', {
  description: 'A calendar date YYYY-MM-DD, 1900-01-01 to 2199-12-31. Ngày theo lịch.',
  parseValue: readDate,
  serialize: (value) => value,
})

builder.scalarType('DateTime', {
  description: 'An instant, RFC 3339; answered in UTC. Thời điểm.',
  parseValue: readDateTime,
  serialize: (value) => value,
})
