// Seats of the group of Lai Châu: filled by whoever admission would let in, vacant only where nobody can be in them.
import { describe, expect, test } from 'vitest'
import { type CalendarDate, calendarDate } from '../../src/domain/calendar.ts'
import type { GroupRole } from '../../src/domain/group.ts'
import type { TenureCapacity } from '../../src/domain/person.ts'
import type { Rank } from '../../src/domain/post.ts'
import { type RoleHolder, seatsOn } from '../../src/domain/seat.ts'
import { bookFor, readOwnRecords } from '../support/case-records.ts'

const GROUP = 'lai-chau/ubnd-tinh'
const records = readOwnRecords()
const kept = bookFor(records, [{ rosters: [{ group: GROUP, keptFrom: '2020-01-01', checkedOn: '2025-12-31' }] }], GROUP)
const notKept = bookFor(records, [], GROUP)
const always = { from: calendarDate('2000-01-01'), to: null, toKnown: true }

interface Made {
  readonly capacity?: TenureCapacity
  readonly toKnown?: boolean
  readonly at?: string
  /** First day on which the post is held no more. */
  readonly until?: CalendarDate | null
}

/** Somebody made up, in a role, who has a post of an agency of Lai Châu. */
function holder(
  role: GroupRole,
  agency: string,
  rank: Rank,
  { capacity = 'FULL', toKnown = true, at, until = null }: Made = {},
) {
  const post = { id: 'x', agency: `lai-chau/${agency}`, title: 'x', rank, period: always }
  const bases = at ? [{ decision: 'lai-chau/893-qd-ubnd-2019', place: { path: at, paragraph: null } }] : []
  return {
    membership: { role, period: { ...always, toKnown }, bases, certainty: 'STATED' as const },
    tenures: [
      {
        id: 'x',
        person: 'x',
        post,
        capacity,
        period: { ...always, to: until },
        appointment: null,
        certainty: 'STATED' as const,
      },
    ],
  }
}
const unplaced = (role: GroupRole): RoleHolder => ({ ...holder(role, 'ubnd-tinh', 'OTHER'), tenures: [] })

/** `FILLED STATED`: the status of the seat of a role, or of the class of a role named by its key, and how sure it is. */
function seat(role: GroupRole, holders: readonly RoleHolder[], on = '2020-06-01', book = kept, key?: string): string {
  const found = seatsOn(book, holders, calendarDate(on)).find(
    (one) => one.role === role && (key === undefined || one.posts.key === key),
  )
  return `${found?.status} ${found?.certainty}`
}

describe('a seat', () => {
  test('is filled by whoever is in the role and holds the post, or acts in it', () => {
    expect(seat('LEADER', [holder('LEADER', 'ubnd-tinh', 'CHAIRMAN')])).toBe('FILLED STATED')
    expect(seat('LEADER', [holder('LEADER', 'ubnd-tinh', 'CHAIRMAN', { capacity: 'ACTING' })])).toBe('FILLED INFERRED')
  })

  test('is of unknown holder where somebody is only in charge, not yet approved, or of no known post', () => {
    for (const capacity of ['IN_CHARGE', 'ELECTED_NOT_APPROVED', 'SUSPENDED'] as const) {
      expect(seat('LEADER', [holder('LEADER', 'ubnd-tinh', 'CHAIRMAN', { capacity })])).toBe('UNKNOWN UNSETTLED')
    }
    expect(seat('LEADER', [unplaced('LEADER')])).toBe('UNKNOWN UNSETTLED')
    expect(seat('MEMBER', [unplaced('MEMBER')])).toBe('UNKNOWN UNSETTLED')
  })

  test('goes to the director of the department that took over the one named, and no longer to the former', () => {
    const former = holder('ADMINISTRATOR', 'so-thong-tin-va-truyen-thong', 'HEAD_OF_AGENCY')
    const heir = holder('ADMINISTRATOR', 'so-khoa-hoc-va-cong-nghe-2025', 'HEAD_OF_AGENCY')
    expect(seat('ADMINISTRATOR', [former], '2025-02-01')).toBe('FILLED STATED')
    expect(seat('ADMINISTRATOR', [former], '2025-04-01')).toBe('UNKNOWN UNSETTLED')
    expect(seat('ADMINISTRATOR', [heir], '2025-04-01')).toBe('FILLED INFERRED')
  })

  test('that asks more than a post is filled by whoever was let in by the very clause', () => {
    const class5 = kept.rules.flatMap(({ posts }) => posts).find(({ fact }) => fact !== null)?.key
    const specialist = (at?: string) =>
      holder('MEMBER', 'van-phong-ubnd-tinh', 'SPECIALIST', at === undefined ? {} : { at })
    const rule = kept.rules.find(({ posts }) => posts.some(({ key }) => key === class5))
    expect(seat('MEMBER', [specialist()], '2020-06-01', kept, class5)).toBe('UNKNOWN UNSETTLED')
    expect(seat('MEMBER', [specialist(rule?.place.path ?? '')], '2020-06-01', kept, class5)).toMatch(/^FILLED/)
  })

  test('is vacant only where the roster is kept and nobody is in the role, as surely as the roster was checked', () => {
    expect(seat('LEADER', [])).toBe('VACANT STATED')
    expect(seat('LEADER', [], '2026-01-01')).toBe('VACANT INFERRED')
    expect(seat('LEADER', [], '2019-12-31')).toBe('UNKNOWN UNSETTLED')
    expect(seat('LEADER', [], '2020-06-01', notKept)).toBe('UNKNOWN UNSETTLED')
  })

  test('is not vacant while somebody is in the one role by another post, or may still be in it', () => {
    const specialist = (role: GroupRole) => holder(role, 'van-phong-ubnd-tinh', 'SPECIALIST')
    expect(seat('LEADER', [specialist('LEADER')])).toBe('UNKNOWN UNSETTLED')
    expect(seat('MEMBER', [specialist('MEMBER')])).toMatch(/^VACANT/)
    expect(seat('LEADER', [holder('LEADER', 'ubnd-tinh', 'CHAIRMAN', { toKnown: false })])).toBe('UNKNOWN UNSETTLED')
  })

  test('is not vacant while a member is left of whom no present post is known', () => {
    const former = holder('MEMBER', 'so-y-te', 'HEAD_OF_AGENCY', { until: calendarDate('2020-03-01') })
    expect(seat('MEMBER', [former])).toBe('UNKNOWN UNSETTLED')
  })

  test('of a member is filled by whoever leads or administers, who is a member too', () => {
    const administrator = holder('ADMINISTRATOR', 'so-thong-tin-va-truyen-thong', 'HEAD_OF_AGENCY')
    const classes = seatsOn(kept, [administrator], calendarDate('2020-06-01')).filter(
      ({ role, posts }) => role === 'MEMBER' && posts.ranks.includes('HEAD_OF_AGENCY'),
    )
    expect(classes.map(({ status, certainty }) => `${status} ${certainty}`)).toEqual(['FILLED INFERRED'])
  })

  test('of bodies that have ended does not stand vacant: who took their place is not settled, or is inferred', () => {
    const on = '2025-08-01'
    const chairmen = kept.rules
      .flatMap(({ posts }) => posts)
      .find(({ agencies }) => agencies.kinds.some(({ kind }) => kind === 'DISTRICT_PEOPLES_COMMITTEE'))
    expect(seat('MEMBER', [], on, kept, chairmen?.key)).toBe('UNKNOWN UNSETTLED')
    expect(seat('ADMINISTRATOR', [], on)).toBe('VACANT INFERRED')
  })

  test('exists only while the group does', () => {
    expect(seatsOn(kept, [], calendarDate('2019-07-31'))).toEqual([])
  })
})
