// Calendar dates and periods: legal time is whole days, and every period is half open, [from, to).

/** A calendar date written YYYY-MM-DD, from FIRST_DATE to LAST_DATE. Bytewise order is date order. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

/** Dates outside these years are taken for slips of the pen (0209-08-09, 20190-08-09) and refused. */
export const FIRST_DATE = '1900-01-01' as CalendarDate
export const LAST_DATE = '2199-12-31' as CalendarDate

/**
 * A span of days [from, to). `from` null: not known since when. `to` null with `toKnown` true: still running;
 * `to` null with `toKnown` false: ended or not, nobody knows.
 */
export interface Period {
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
  readonly toKnown: boolean
}

/** Whether a day falls into a period. UNKNOWN only where an unknown end leaves it open. */
export type Within = 'YES' | 'NO' | 'UNKNOWN'

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads YYYY-MM-DD. Null for any other shape, a day that does not exist, or a year outside 1900–2199. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = SHAPE.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (text < FIRST_DATE || text > LAST_DATE) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return text as CalendarDate
}

/** Reads YYYY-MM-DD, or throws a RangeError that says what would be right. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text)
  if (date === null) throw new RangeError(`"${text}" is not a date YYYY-MM-DD between ${FIRST_DATE} and ${LAST_DATE}`)
  return date
}

/** The date from its parts, or null where no such day exists. */
export function dateFromParts(year: number, month: number, day: number): CalendarDate | null {
  return parseCalendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The next day: a last day of effect is kept as the first one without it. */
export function dayAfter(date: CalendarDate): CalendarDate {
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10) as CalendarDate
}

/** Whether `on` lies in [from, to). An unknown `from` counts as long past only where `to` has been reached. */
export function within(period: Period, on: CalendarDate): Within {
  if (period.to !== null && on >= period.to) return 'NO'
  if (period.from !== null && on < period.from) return 'NO'
  if (period.from === null) return 'UNKNOWN'
  return period.to === null && !period.toKnown ? 'UNKNOWN' : 'YES'
}

/** The calendar date in Asia/Ho_Chi_Minh at an instant. The caller brings the instant; nothing here reads a clock. */
export function dateInVietnam(instant: Date): CalendarDate {
  // Viet Nam has kept UTC+7 without daylight saving since 1975.
  return calendarDate(new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10))
}

/** `ngày 09 tháng 8 năm 2019`: days under 10 and months 1 and 2 take a zero (Decree 30/2020/NĐ-CP, appendix I). */
export function officialDate(date: CalendarDate): string {
  const [year, month, day] = parts(date)
  return `ngày ${pad(day, 2)} tháng ${officialMonth(month)} năm ${year}`
}

/** `09/8/2019`, the short official form used in citations. */
export function shortOfficialDate(date: CalendarDate): string {
  const [year, month, day] = parts(date)
  return `${pad(day, 2)}/${officialMonth(month)}/${year}`
}

/** `09/08/2019`, the form used in tables. */
export function tableDate(date: CalendarDate): string {
  const [year, month, day] = parts(date)
  return `${pad(day, 2)}/${pad(month, 2)}/${year}`
}

/** `9 August 2019`. */
export function englishDate(date: CalendarDate): string {
  const [year, month, day] = parts(date)
  return `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function officialMonth(month: number): string {
  return month <= 2 ? pad(month, 2) : String(month)
}

function parts(date: CalendarDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
