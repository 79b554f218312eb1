// Calendar dates, periods and their official forms.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CalendarDate,
  calendarDate,
  dateFromParts,
  dateInVietnam,
  dayAfter,
  englishDate,
  FIRST_DATE,
  LAST_DATE,
  officialDate,
  type Period,
  parseCalendarDate,
  shortOfficialDate,
  tableDate,
  within,
} from '../../src/domain/calendar.ts'

const DAY = 86_400_000
const FIRST = Date.parse('1900-01-01T00:00:00Z')
const LAST = Date.parse('2199-12-31T00:00:00Z')
const anyDay = fc.integer({ min: 0, max: (LAST - FIRST) / DAY }).map((days) => calendarDate(iso(FIRST + days * DAY)))

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

describe('a date', () => {
  test('that exists is read as it is written', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseCalendarDate(day)).toBe(day)
        const [year, month, date] = day.split('-').map(Number) as [number, number, number]
        expect(dateFromParts(year, month, date)).toBe(day)
      }),
    )
  })

  test('sorts by its letters as it does in time', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(Date.parse(a) < Date.parse(b))
      }),
    )
  })

  test('of 29 February exists in leap years only', () => {
    expect(parseCalendarDate('2020-02-29')).toBe('2020-02-29')
    expect(parseCalendarDate('2000-02-29')).toBe('2000-02-29')
    for (const text of ['2019-02-29', '1900-02-29', '2100-02-29', '2020-02-30'])
      expect(parseCalendarDate(text)).toBeNull()
  })

  test('lies in the years 1900 to 2199', () => {
    expect(parseCalendarDate('1900-01-01')).toBe(FIRST_DATE)
    expect(parseCalendarDate('2199-12-31')).toBe(LAST_DATE)
    for (const text of ['1899-12-31', '2200-01-01', '0209-08-09', '20190-08-09', '0000-01-01']) {
      expect(parseCalendarDate(text), text).toBeNull()
    }
  })

  test('is written in one form only', () => {
    for (const text of [
      '2019-8-9',
      '09/08/2019',
      '2019-08-09T00:00:00Z',
      ' 2019-08-09',
      '2019-08-09\n',
      '2019-13-01',
      '2019-00-10',
      '2019-01-00',
      '2019-01-32',
      '',
      '٢٠١٩-٠٨-٠٩',
      '2019-08-09-10',
    ]) {
      expect(parseCalendarDate(text), JSON.stringify(text)).toBeNull()
      expect(() => calendarDate(text)).toThrow(/YYYY-MM-DD/)
    }
    expect(dateFromParts(2019, 2, 29)).toBeNull()
    expect(dateFromParts(2019, 8, 9.5)).toBeNull()
    expect(dateFromParts(-2019, 8, 9)).toBeNull()
  })
})

describe('the day in Viet Nam', () => {
  test('changes at 17:00 UTC', () => {
    expect(dateInVietnam(new Date('2019-08-08T16:59:59.999Z'))).toBe('2019-08-08')
    expect(dateInVietnam(new Date('2019-08-08T17:00:00Z'))).toBe('2019-08-09')
    expect(dateInVietnam(new Date('2019-12-31T17:00:00Z'))).toBe('2020-01-01')
    expect(dateInVietnam(new Date('2020-02-28T17:00:00Z'))).toBe('2020-02-29')
  })

  test('is the day of the time zone Asia/Ho_Chi_Minh', () => {
    const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
    const instant = fc
      .integer({ min: Date.parse('1976-01-01'), max: Date.parse('2100-01-01') })
      .map((time) => new Date(time))
    fc.assert(
      fc.property(instant, (at) => {
        expect(dateInVietnam(at)).toBe(formatter.format(at))
      }),
    )
  })
})

describe('official forms', () => {
  test('give a zero to days under 10 and to months 1 and 2, and to no other month', () => {
    const forms = (text: string) => [officialDate(calendarDate(text)), shortOfficialDate(calendarDate(text))]
    expect(forms('2019-08-09')).toEqual(['ngày 09 tháng 8 năm 2019', '09/8/2019'])
    expect(forms('2019-02-01')).toEqual(['ngày 01 tháng 02 năm 2019', '01/02/2019'])
    expect(forms('2019-01-31')).toEqual(['ngày 31 tháng 01 năm 2019', '31/01/2019'])
    expect(forms('2026-11-03')).toEqual(['ngày 03 tháng 11 năm 2026', '03/11/2026'])
    expect(forms('2019-03-10')).toEqual(['ngày 10 tháng 3 năm 2019', '10/3/2019'])
  })

  test('of tables and of English are their own', () => {
    expect(tableDate(calendarDate('2019-08-09'))).toBe('09/08/2019')
    expect(englishDate(calendarDate('2019-08-09'))).toBe('9 August 2019')
    expect(englishDate(calendarDate('2021-10-01'))).toBe('1 October 2021')
    expect(englishDate(calendarDate('2020-12-31'))).toBe('31 December 2020')
  })

  test('keep the date whole', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const form of [
          shortOfficialDate(day),
          tableDate(day),
          officialDate(day)
            .replace(/^ngày /, '')
            .replace(/ (tháng|năm) /g, '/'),
        ]) {
          const [date, month, year] = form.split('/').map(Number) as [number, number, number]
          expect(dateFromParts(year, month, date)).toBe(day)
        }
      }),
    )
  })
})

test('the day after is the next one, over the end of months and years', () => {
  const days = ['2020-02-28', '2020-02-29', '2019-02-28', '2020-12-31', '2020-04-30']
  const next = ['2020-02-29', '2020-03-01', '2019-03-01', '2021-01-01', '2020-05-01']
  expect(days.map((day) => dayAfter(calendarDate(day)))).toEqual(next)
})

describe('a period', () => {
  const period = (from: string | null, to: string | null, toKnown = true): Period => ({
    from: from === null ? null : calendarDate(from),
    to: to === null ? null : calendarDate(to),
    toKnown,
  })

  test('holds its first day and not its last', () => {
    const year = period('2020-01-01', '2021-01-01')
    expect(within(year, calendarDate('2019-12-31'))).toBe('NO')
    expect(within(year, calendarDate('2020-01-01'))).toBe('YES')
    expect(within(year, calendarDate('2020-12-31'))).toBe('YES')
    expect(within(year, calendarDate('2021-01-01'))).toBe('NO')
  })

  test('still running holds every later day; of unknown end, nobody knows', () => {
    expect(within(period('2020-01-01', null), LAST_DATE)).toBe('YES')
    expect(within(period('2020-01-01', null, false), calendarDate('2020-01-01'))).toBe('UNKNOWN')
    expect(within(period('2020-01-01', null, false), calendarDate('2019-12-31'))).toBe('NO')
  })

  test('of unknown start is unknown until its end, and over from its end', () => {
    expect(within(period(null, '2021-01-01'), calendarDate('2020-01-01'))).toBe('UNKNOWN')
    expect(within(period(null, '2021-01-01'), calendarDate('2021-01-01'))).toBe('NO')
    expect(within(period(null, null), calendarDate('2020-01-01'))).toBe('UNKNOWN')
  })

  test('and the next one that begins where it ends never share a day and miss none', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyDay, (a, b, c, on) => {
        const [from, middle, to] = [a, b, c].sort() as [CalendarDate, CalendarDate, CalendarDate]
        const first = within(period(from, middle), on) === 'YES'
        const second = within(period(middle, to), on) === 'YES'
        expect(first && second).toBe(false)
        expect(first || second).toBe(within(period(from, to), on) === 'YES')
      }),
    )
  })
})
