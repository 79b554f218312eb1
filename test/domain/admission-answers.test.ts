// What every answer to "may this person join?" keeps to, whoever asks whatever.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayJoin } from '../../src/domain/admission.ts'
import type { Candidate, PostClaim, Question } from '../../src/domain/admission-question.ts'
import { CONDITION_CODES, REASON_CODES } from '../../src/domain/admission-reasons.ts'
import { type CalendarDate, calendarDate } from '../../src/domain/calendar.ts'
import { GROUP_ROLES } from '../../src/domain/group.ts'
import { TENURE_CAPACITIES } from '../../src/domain/person.ts'
import { CERTAINTIES } from '../../src/domain/source.ts'
import { bookFor, readCases, readOwnRecords } from '../support/case-records.ts'

const facts = readCases('section-6.yaml').facts ?? {}
const records = readOwnRecords()
const laiChau = bookFor(records, [facts], 'lai-chau/ubnd-tinh')
const dakLak = bookFor(records, [facts], 'dak-lak/nhom-y-te')

function claim(title: string, more: Partial<PostClaim> = {}): PostClaim {
  const described = { agency: null, agencyName: null, agencyKind: null, province: null, capacity: 'FULL', facts: [] }
  return { kind: 'CLAIM', title, ...described, ...more } as PostClaim
}

function ask(candidate: Candidate, on: string, role: Question['role'] = 'MEMBER', book = laiChau) {
  return mayJoin(book, { role, on: calendarDate(on), candidate, seatHolders: [] })
}

const titles = fc.constantFrom(
  'Giám đốc Sở Y tế',
  'Giám đốc Sở KH&CN',
  'Chánh Văn phòng UBND tỉnh',
  'Chủ tịch UBND huyện Tam Đường',
  'Chủ tịch UBND xã Bản Bo',
  'Phó Chủ tịch UBND tỉnh Đắk Lắk',
  'Chuyên viên Văn phòng UBND tỉnh',
  'Giám đốc Công an tỉnh',
  'Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh',
  'không rõ',
)
const days = fc.constantFrom('1900-01-01', '2019-08-01', '2021-12-01', '2025-03-01', '2025-07-01', '2199-12-31')
const questions = fc.record({
  title: fc.oneof(titles, fc.string({ unit: 'binary', maxLength: 320 })),
  capacity: fc.constantFrom(...TENURE_CAPACITIES),
  role: fc.constantFrom(...GROUP_ROLES),
  day: days,
  book: fc.constantFrom(laiChau, dakLak),
})

describe('every answer', () => {
  const answers = (check: (verdict: ReturnType<typeof mayJoin>, book: typeof laiChau) => void) =>
    fc.assert(
      fc.property(questions, ({ title, capacity, role, day, book }) => {
        check(ask(claim(title, { capacity }), day, role, book), book)
      }),
      { numRuns: 400 },
    )

  it('gives at least one reason, and a code and two languages for each', () => {
    answers((verdict) => {
      expect(verdict.reasons.length).toBeGreaterThan(0)
      for (const { code, message } of verdict.reasons) {
        expect(Object.keys(REASON_CODES)).toContain(code)
        expect(message.vi.startsWith(REASON_CODES[code as keyof typeof REASON_CODES].vi)).toBe(true)
        expect(message.en).not.toBe('')
      }
    })
  })

  it('is ELIGIBLE by a rule met, UNDETERMINED by something unknown, and INELIGIBLE by nothing but what is not met', () => {
    answers(({ finding, reasons }) => {
      const outcomes = new Set(reasons.map(({ outcome }) => outcome))
      if (finding === 'ELIGIBLE') expect(outcomes).toContain('MET')
      if (finding === 'UNDETERMINED') expect(outcomes).toContain('UNKNOWN')
      if (finding !== 'ELIGIBLE') expect(outcomes).not.toContain('MET')
      if (finding === 'INELIGIBLE') expect([...outcomes]).toEqual(['NOT_MET'])
    })
  })

  it('is as sure as the strongest rule met, or as the weakest of all that keeps somebody out', () => {
    answers(({ finding, certainty, reasons }) => {
      const ranks = reasons
        .filter(({ outcome }) => outcome === (finding === 'ELIGIBLE' ? 'MET' : 'NOT_MET'))
        .map((reason) => CERTAINTIES.indexOf(reason.certainty))
      if (finding === 'ELIGIBLE') expect(CERTAINTIES.indexOf(certainty)).toBe(Math.min(...ranks))
      if (finding === 'INELIGIBLE') expect(CERTAINTIES.indexOf(certainty)).toBe(Math.max(...ranks))
    })
  })

  it('says what is missing only where something is open, and conditions only where somebody may join', () => {
    answers(({ finding, missing, conditions }) => {
      if (finding !== 'UNDETERMINED') expect(missing).toEqual([])
      if (finding !== 'ELIGIBLE') expect(conditions).toEqual([])
      for (const { code } of conditions) expect(Object.keys(CONDITION_CODES)).toContain(code)
    })
  })

  it('lists every rule for the role in the order of the text once any is weighed', () => {
    answers(({ reasons, role }, book) => {
      const rules = book.rules.filter((rule) => rule.role === role).map(({ quote, place }) => ({ quote, place }))
      const cited = reasons
        .filter(({ facts }) => facts.some(({ key }) => key === 'POST_HELD'))
        .filter(({ code }) => code !== 'POST_ABOLISHED')
        .map(({ ground }) => ({ quote: ground?.quote, place: ground?.place }))
      if (cited.length > 0) expect(cited).toEqual(rules)
    })
  })

  it('is the same when asked again', () => {
    answers((verdict, book) => {
      if (!verdict.reading) return
      const { role, on, reading } = verdict
      const capacity = 'FULL'
      expect(ask(claim(reading.title, { capacity }), on, role, book)).toEqual(
        ask(claim(reading.title, { capacity }), on, role, book),
      )
    })
  })
})

describe('bad input', () => {
  it('of ten thousand characters is not read, and not sent back at length in the facts', () => {
    const verdict = ask(claim('Giám đốc Sở Y tế '.repeat(600)), '2020-01-01')
    expect(verdict).toMatchObject({ finding: 'UNDETERMINED', reading: { understood: false } })
    const value = 'y tế '.repeat(4000)
    const fields = [{ key: 'FIELD_IN_CHARGE', holds: true, value }] as const
    const led = ask(claim('Phó Chủ tịch UBND tỉnh', { facts: fields }), '2021-12-01', 'LEADER', dakLak)
    expect(led.finding).toBe('UNDETERMINED')
    expect(led.reasons.flatMap((reason) => reason.facts.map((fact) => fact.value.length)).every((n) => n < 400)).toBe(
      true,
    )
  })

  it('with marks of direction is answered without them', () => {
    const verdict = ask(claim('\u202eGiám đốc\u200b Sở Y tế'), '2020-01-01')
    expect(verdict.finding).toBe('ELIGIBLE')
    const shown = verdict.reasons.flatMap((reason) => reason.facts.map(({ value }) => value)).join()
    expect(shown).toContain('Giám đốc')
    expect(shown).not.toMatch(/\p{Cf}/u)
  })
})

describe('a claimed post in a single seat', () => {
  it('is told who is known to hold it', () => {
    const membership = {
      id: 'm',
      group: laiChau.group.slug,
      person: 'binh',
      role: 'LEADER',
      period: { from: '2019-08-01' as CalendarDate, to: null, toKnown: true },
      bases: [],
      certainty: 'STATED',
    } as const
    const holder = { person: 'binh', tenures: [], membership }
    const question = { role: 'LEADER', on: calendarDate('2020-01-01'), candidate: claim('Chủ tịch UBND tỉnh') } as const
    const told = mayJoin(laiChau, { ...question, seatHolders: [holder] }).reasons.flatMap((reason) => reason.facts)
    expect(told).toContainEqual(expect.objectContaining({ key: 'SEAT_HOLDER', value: 'binh', origin: 'REGISTERED' }))
  })
})
