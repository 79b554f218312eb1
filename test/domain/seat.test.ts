// Seats: filled, vacant only where nobody can be in them, unknown otherwise.
import { describe, expect, test } from 'vitest'
import { calendarDate, type Period } from '../../src/domain/calendar.ts'
import type { AdmissionRule } from '../../src/domain/group.ts'
import type { FactKey } from '../../src/domain/post.ts'
import { seatsOn } from '../../src/domain/seat.ts'

const ON = calendarDate('2020-06-01')
const label = { vi: 'x', en: 'x' }
const agency = { slug: 'a/ubnd-tinh', kind: 'PROVINCIAL_PEOPLES_COMMITTEE', province: 'a' } as const

function rule(single: boolean, fact: FactKey | null = null): AdmissionRule {
  const agencies = { key: 'a', label, agency: 'a/ubnd-tinh', kinds: [], within: null }
  const posts = [
    {
      key: 'p',
      label,
      ranks: ['CHAIRMAN'] as const,
      agencies,
      assignment: null,
      fact,
      certainty: 'STATED' as const,
      note: null,
    },
  ]
  return {
    key: 'r',
    group: 'a/nhom',
    role: 'LEADER',
    label,
    posts,
    closed: true,
    single,
    place: { path: 'x', paragraph: null },
    quote: null,
    note: null,
    certainty: 'STATED',
  }
}

const since: Period = { from: calendarDate('2020-01-01'), to: null, toKnown: true }
const holder = (rank: 'CHAIRMAN' | 'SPECIALIST', period: Period = since) => ({
  membership: { role: 'LEADER' as const, period },
  posts: [{ rank, agency }],
})
const kept = { rosterKeptFrom: calendarDate('2020-01-01') }
const status = (...args: Parameters<typeof seatsOn<ReturnType<typeof holder>>>) => seatsOn(...args)[0]?.status

describe('a seat', () => {
  test('is filled by whoever is in the role and holds the post', () => {
    expect(status(kept, [rule(true)], [holder('CHAIRMAN')], ON)).toBe('FILLED')
  })

  test('is vacant only where the roster is kept and nobody is in the role', () => {
    expect(status(kept, [rule(true)], [], ON)).toBe('VACANT')
    expect(status({ rosterKeptFrom: null }, [rule(true)], [], ON)).toBe('UNKNOWN')
    expect(status(kept, [rule(true)], [], calendarDate('2019-12-31'))).toBe('UNKNOWN')
  })

  test('is not vacant while somebody is in the role by another post, or may still be in it', () => {
    expect(status(kept, [rule(true)], [holder('SPECIALIST')], ON)).toBe('UNKNOWN')
    expect(status(kept, [rule(false)], [holder('SPECIALIST')], ON)).toBe('VACANT')
    expect(status(kept, [rule(false, 'FIELD_IN_CHARGE')], [holder('SPECIALIST')], ON)).toBe('UNKNOWN')
    expect(status(kept, [rule(true)], [holder('CHAIRMAN', { ...since, toKnown: false })], ON)).toBe('UNKNOWN')
  })
})
