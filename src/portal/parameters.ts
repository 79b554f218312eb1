// Parameters as people write them: dates in three forms, choices, words; what is wrong is said beside its field.
import { type CalendarDate, dateFromParts, FIRST_DATE, LAST_DATE, parseCalendarDate } from '../domain/calendar.ts'
import type { Asked, Say } from './asked.ts'
import { plainDate, visible } from './views/text.ts'

/** A field as it was filled in, its value where it has a good one, and otherwise what is wrong with it. */
export interface Field<V> {
  readonly name: string
  readonly given: string
  readonly value: V | null
  readonly problem: string | null
  /** What was probably meant, as the field takes it. */
  readonly meant: readonly string[]
}

/** A day written 2019-08-09, 09/8/2019 or 9-8-2019. Empty counts as none. */
export function dayField(asked: Asked, name: string): Field<CalendarDate> {
  const given = given1(asked, name)
  if (given === '') return { name, given, value: null, problem: null, meant: [] }
  const parts = dayParts(given)
  const value = parts && dateFromParts(parts.year, parts.month, parts.day)
  if (value) return { name, given, value, problem: null, meant: [] }
  const meant = parts ? nearbyDays(parts) : []
  return { name, given, value: null, problem: dayProblem(given, meant, asked), meant }
}

interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function dayParts(text: string): DayParts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  return written ? { year: Number(written[3]), month: Number(written[2]), day: Number(written[1]) } : null
}

/** The last day of the month for a day past it; month and day the other way round. */
function nearbyDays({ year, month, day }: DayParts): CalendarDate[] {
  const earlier = [28, 29, 30].map((last) => (last < day ? dateFromParts(year, month, last) : null))
  const found = [earlier.findLast((date) => date !== null) ?? null, dateFromParts(year, day, month)]
  return found.filter((date) => date !== null)
}

function dayProblem(given: string, meant: readonly CalendarDate[], { say, language }: Asked): string {
  const shown = visible(given.slice(0, 40))
  const near = meant.map((date) => plainDate(date, language)).join(say(' hoặc ', ' or '))
  const range = `${plainDate(FIRST_DATE, language)} – ${plainDate(LAST_DATE, language)}`
  return `${say(
    `“${shown}” không phải là ngày có thật từ ${range}. Viết ngày/tháng/năm, ví dụ 09/8/2019.`,
    `“${shown}” is not a day that exists from ${range}. Write day/month/year, such as 09/8/2019.`,
  )}${near ? say(` Có phải ${near}?`, ` Did you mean ${near}?`) : ''}`
}

/** One of some values, in whatever case. Empty counts as none. */
export function choiceField<V extends string>(asked: Asked, name: string, values: readonly V[]): Field<V> {
  const given = given1(asked, name)
  const value = values.find((known) => known === given.toUpperCase() || known === given) ?? null
  if (value !== null || given === '') return { name, given, value, problem: null, meant: [] }
  const shown = visible(given.slice(0, 40))
  const problem = asked.say(
    `“${shown}” không phải là lựa chọn có ở đây. Chọn trong danh sách.`,
    `“${shown}” is not among the choices. Choose from the list.`,
  )
  return { name, given, value: null, problem, meant: [] }
}

/** Words of at most `longest` characters. Empty counts as none. */
export function textField(asked: Asked, name: string, longest: number): Field<string> {
  const given = given1(asked, name).normalize('NFC')
  const long = given.length > longest
  return {
    name,
    given: long ? given.slice(0, longest) : given,
    value: long || given === '' ? null : given,
    problem: long ? tooLong(given.length, longest, asked.say) : null,
    meant: [],
  }
}

function tooLong(length: number, longest: number, say: Say): string {
  return say(
    `Dài ${length} ký tự; nhiều nhất ${longest}. Phần thừa đã được cắt khỏi ô này.`,
    `${length} characters long; ${longest} at most. What is too much has been cut from this field.`,
  )
}

/** The first value of a parameter, without the space around it; empty where there is none. */
function given1({ parameters }: Asked, name: string): string {
  return parameters.get(name)?.trim() ?? ''
}

/** Whether any of the fields has something wrong with it. */
export function anyProblem(fields: readonly Field<unknown>[]): boolean {
  return fields.some(({ problem }) => problem !== null)
}

/** A date as the domain takes it, or null. */
export function knownDate(text: string | null): CalendarDate | null {
  return text === null ? null : parseCalendarDate(text)
}
