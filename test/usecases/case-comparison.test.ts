// A case fails on each field that an answer does not meet, and says both sides; on what it leaves out it never fails.
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/domain/verdict.ts'
import {
  compareMembership,
  compareRules,
  compareVerdict,
  type VerdictWanted,
} from '../../src/usecases/case-comparison.ts'

const ground = {
  decision: 'tinh-mau/1-qd',
  place: { path: 'quyet-dinh/dieu-1/khoan-3', paragraph: null },
  quote: 'các sở',
  certainty: 'STATED',
} as const
const words = { vi: 'x', en: 'x' }
const reason = {
  code: 'NOT_IN_CLASS',
  outcome: 'NOT_MET',
  message: words,
  ground,
  facts: [],
  certainty: 'STATED',
} as const
const verdict = {
  finding: 'INELIGIBLE',
  certainty: 'INFERRED',
  role: 'MEMBER',
  on: '2020-01-01',
  reasons: [reason, { ...reason, code: 'LIST_CLOSED' }],
  nearest: reason,
  conditions: [{ code: 'VERIFY_POST', message: words, ground: null }],
  missing: [{ key: 'POST_HELD', question: words }],
  notes: [],
  reading: {
    title: 't',
    rank: 'CHAIRMAN',
    agency: null,
    agencyKind: null,
    province: null,
    understood: true,
    message: words,
  },
  asAt: '2019-08-09',
} as unknown as Verdict

describe('a verdict', () => {
  test('that is all that is wanted differs in nothing', () => {
    const want: VerdictWanted = {
      finding: 'INELIGIBLE',
      certainty: 'INFERRED',
      codes: ['LIST_CLOSED'],
      withoutCodes: ['IN_CLASS'],
      citations: ['tinh-mau/1-qd', 'tinh-mau/1-qd#quyet-dinh/dieu-1', 'tinh-mau/1-qd#quyet-dinh/dieu-1/khoan-3'],
      nearest: { code: 'NOT_IN_CLASS', quote: 'các sở' },
      conditions: ['VERIFY_POST'],
      withoutConditions: ['DISPLAY_NAME'],
      missing: ['POST_HELD'],
      notes: false,
      reading: { understood: true, rank: 'CHAIRMAN' },
      asAt: '2019-08-09',
    }
    expect(compareVerdict(want, verdict)).toEqual([])
  })

  test.each([
    ['finding', { finding: 'ELIGIBLE' }, 'ELIGIBLE', 'INELIGIBLE'],
    ['certainty', { certainty: 'STATED' }, 'STATED', 'INFERRED'],
    ['codes', { codes: ['IN_CLASS', 'LIST_CLOSED'] }, 'IN_CLASS', 'NOT_IN_CLASS, LIST_CLOSED'],
    ['withoutCodes', { withoutCodes: ['LIST_CLOSED'] }, '–', 'LIST_CLOSED'],
    ['citations', { citations: ['tinh-mau/1-q'] }, 'tinh-mau/1-q', 'tinh-mau/1-qd#quyet-dinh/dieu-1/khoan-3'],
    [
      'citations',
      { citations: ['tinh-mau/1-qd#quyet-dinh/dieu-1/khoan-31'] },
      'tinh-mau/1-qd#quyet-dinh/dieu-1/khoan-31',
      'tinh-mau/1-qd#quyet-dinh/dieu-1/khoan-3',
    ],
    ['nearest', { nearest: null }, '–', 'NOT_IN_CLASS'],
    ['nearest.code', { nearest: { code: 'IN_CLASS' } }, 'IN_CLASS', 'NOT_IN_CLASS'],
    ['nearest.quote', { nearest: { quote: 'các ban' } }, 'các ban', 'các sở'],
    ['conditions', { conditions: ['DISPLAY_NAME'] }, 'DISPLAY_NAME', 'VERIFY_POST'],
    ['withoutConditions', { withoutConditions: ['VERIFY_POST'] }, '–', 'VERIFY_POST'],
    ['missing', { missing: [] }, '–', 'POST_HELD'],
    ['notes', { notes: true }, 'true', 'false'],
    ['reading.understood', { reading: { understood: false } }, 'false', 'true'],
    ['reading.rank', { reading: { rank: 'OTHER' } }, 'OTHER', 'CHAIRMAN'],
    ['reading.agency', { reading: { agency: 'tinh-mau/so' } }, 'tinh-mau/so', '–'],
    ['reading.agencyKind', { reading: { agencyKind: 'OTHER' } }, 'OTHER', '–'],
    ['asAt', { asAt: '2020-01-01' }, '2020-01-01', '2019-08-09'],
  ] as const)('that is not what is wanted differs in %s', (field, want, wanted, got) => {
    const all = { finding: 'INELIGIBLE', ...want } as VerdictWanted
    expect(compareVerdict(all, verdict)).toEqual([{ field, wanted, got }])
  })
})

describe('an answer on membership', () => {
  const found = {
    status: 'MEMBER',
    roles: ['LEADER', 'MEMBER'],
    memberships: [],
    reasons: [{ ...reason, code: 'IN_ROSTER' }],
    certainty: 'STATED',
  } as const

  test('takes roles in any order, and all of them', () => {
    expect(compareMembership({ status: 'MEMBER', roles: ['MEMBER', 'LEADER'], codes: ['IN_ROSTER'] }, found)).toEqual(
      [],
    )
    expect(
      compareMembership(
        { status: 'UNKNOWN', roles: ['MEMBER'], codes: ['ROSTER_NOT_KEPT'], certainty: 'REPORTED' },
        found,
      ),
    ).toEqual([
      { field: 'status', wanted: 'UNKNOWN', got: 'MEMBER' },
      { field: 'certainty', wanted: 'REPORTED', got: 'STATED' },
      { field: 'roles', wanted: 'MEMBER', got: 'LEADER, MEMBER' },
      { field: 'codes', wanted: 'ROSTER_NOT_KEPT', got: 'IN_ROSTER' },
    ])
  })
})

describe('a list of rules', () => {
  const found = {
    items: [{ obligation: { decision: 'tinh-mau/1-qd', key: 'no-forwarding' }, certainty: 'STATED' }],
    asAt: null,
    certainty: 'STATED',
  } as unknown as Parameters<typeof compareRules>[1]

  const known = ['tinh-mau/1-qd#no-forwarding', 'tinh-mau/1-qd#clear', 'tinh-mau/2-qd#no-forwarding']

  test('is named by key, or by decision and key', () => {
    const includes = ['no-forwarding', 'tinh-mau/1-qd#no-forwarding']
    expect(compareRules({ includes, certainties: { 'no-forwarding': 'STATED' } }, found, known)).toEqual([])
    expect(compareRules({ excludes: ['clear', 'tinh-mau/2-qd#no-forwarding'] }, found, known)).toEqual([])
  })

  test('differs by a key of no obligation, so that a slip of the pen does not pass for its absence', () => {
    const slip = { field: 'key', wanted: 'no-forwardin, forwarding', got: '–' }
    expect(compareRules({ excludes: ['no-forwardin', 'forwarding'] }, found, known)).toEqual([slip])
  })

  test('differs by what is absent, present, of another certainty or not empty', () => {
    const want = {
      includes: ['clear'],
      excludes: ['no-forwarding'],
      certainty: null,
      certainties: { 'no-forwarding': 'INFERRED' },
    } as const
    expect(compareRules(want, found, known)).toEqual([
      { field: 'includes', wanted: 'clear', got: '–' },
      { field: 'excludes', wanted: '–', got: 'no-forwarding' },
      { field: 'certainty', wanted: '–', got: 'STATED' },
      { field: 'certainties.no-forwarding', wanted: 'INFERRED', got: 'STATED' },
    ])
  })
})
