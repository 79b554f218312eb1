// What a province has become, what it was before, and when a whole kind of body has ended in it.
import { describe, expect, it } from 'vitest'
import { findKindEnd, provinceOfDay, provincesBefore } from '../../src/domain/admission-provinces.ts'
import type { Rulebook } from '../../src/domain/admission-question.ts'
import type { Agency } from '../../src/domain/agency.ts'
import { type CalendarDate, calendarDate } from '../../src/domain/calendar.ts'
import type { Succession } from '../../src/domain/succession.ts'

const eve = calendarDate('2025-06-30')
const merger = calendarDate('2025-07-01')
const later = calendarDate('2026-01-01')
const DISTRICT = 'DISTRICT_PEOPLES_COMMITTEE'

const committee = (province: string, from: CalendarDate | null, to: CalendarDate | null): Agency => ({
  slug: `${province}/ubnd-tinh`,
  formerSlugs: [],
  name: { vi: `UBND tỉnh ${province}`, en: province },
  kind: 'PROVINCIAL_PEOPLES_COMMITTEE',
  province,
  provinceName: province,
  parent: null,
  period: { from, to, toKnown: true },
  certainty: 'REPORTED',
  endCertainty: 'REPORTED',
})
const becomes = (from: string, to: string, on: string): Succession => ({
  key: `${from}-${to}`,
  from: { agency: `${from}/ubnd-tinh`, kind: null, within: null },
  to: { agency: `${to}/ubnd-tinh`, kind: null, within: null },
  on: calendarDate(on),
  effect: 'UNSETTLED',
  scope: null,
  decision: 'trung-uong/gia-dinh',
  place: null,
  certainty: 'UNSETTLED',
  source: 'gia-dinh',
})
const ends = (within: string | null, on: string): Rulebook['kindEnds'][number] => ({
  kind: DISTRICT,
  within,
  on: calendarDate(on),
  ground: { decision: 'trung-uong/gia-dinh', place: null, quote: null, certainty: 'REPORTED' },
})
const book = (kindEnds: Rulebook['kindEnds'], more: readonly Succession[] = []) => {
  const agencies = [
    committee('mau-a', null, merger),
    committee('mau-b', null, merger),
    committee('mau-c', merger, null),
    committee('mau-d', later, null),
  ]
  return {
    province: 'mau-a',
    agencies: new Map(agencies.map((agency) => [agency.slug, agency])),
    successions: [becomes('mau-a', 'mau-c', '2025-07-01'), becomes('mau-b', 'mau-c', '2025-07-01'), ...more],
    kindEnds,
  } as unknown as Rulebook
}

describe('a province that two others became', () => {
  const both = [ends('mau-a', '2025-07-01'), ends('mau-b', '2025-07-01')]

  it('has them before it from the day of the merger, and they have none', () => {
    expect(provincesBefore('mau-c', book([]), merger)).toEqual(['mau-a', 'mau-b'])
    expect(provincesBefore('mau-c', book([]), eve)).toEqual([])
    expect(provincesBefore('mau-a', book([]), later)).toEqual([])
  })

  it('stands in the place of each from that day', () => {
    expect(provinceOfDay(book([]), eve)).toBe('mau-a')
    expect(provinceOfDay(book([]), merger)).toBe('mau-c')
  })

  it('has no body of a kind that ended in both, and may have one that ended in one of them only', () => {
    expect(findKindEnd(DISTRICT, 'mau-c', book(both), merger)?.on).toBe('2025-07-01')
    expect(findKindEnd(DISTRICT, 'mau-c', book(both), eve)).toBeNull()
    expect(findKindEnd(DISTRICT, 'mau-c', book(both.slice(0, 1)), later)).toBeNull()
    expect(findKindEnd('COMMUNE_PEOPLES_COMMITTEE', 'mau-c', book(both), later)).toBeNull()
    expect(findKindEnd(DISTRICT, 'mau-d', book(both), later)).toBeNull()
  })

  it('has none from the last of two ends on, nor once its kind ended everywhere', () => {
    const apart = [ends('mau-a', '2025-01-01'), ends('mau-b', '2025-07-01')]
    expect(findKindEnd(DISTRICT, 'mau-c', book(apart), later)?.on).toBe('2025-07-01')
    expect(findKindEnd(DISTRICT, 'mau-d', book([ends(null, '2025-07-01')]), later)?.on).toBe('2025-07-01')
  })

  it('that becomes another in its turn passes on what it was', () => {
    const again = [becomes('mau-c', 'mau-d', '2026-01-01')]
    expect(provincesBefore('mau-d', book([], again), later)).toEqual(['mau-c', 'mau-a', 'mau-b'])
    expect(findKindEnd(DISTRICT, 'mau-d', book(both, again), later)?.on).toBe('2025-07-01')
    expect(findKindEnd(DISTRICT, 'mau-d', book(both.slice(1), again), later)).toBeNull()
  })
})
