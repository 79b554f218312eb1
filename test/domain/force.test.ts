// The force of a decision on a day: its dates, and the acts that end, suspend, resume or partly end it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarDate, calendarDate } from '../../src/domain/calendar.ts'
import type { Relation, RelationKind } from '../../src/domain/decision.ts'
import { type ForceFacts, forceOn, isBackdated, provisionForceOn } from '../../src/domain/force.ts'
import { stateForce } from '../../src/domain/force-words.ts'
import { DAK_LAK, decision, LAI_CHAU, relation } from '../support/force.ts'

const day = calendarDate

const statement = (facts: ForceFacts, on: string, relations: readonly Relation[] = []) =>
  stateForce(forceOn(facts, relations, day(on)), day(on))

describe('893/QĐ-UBND', () => {
  test('is not yet in force on the day before its effect, and says from when it is', () => {
    expect(forceOn(LAI_CHAU, [], day('2019-07-31'))).toMatchObject({
      status: 'NOT_YET_IN_FORCE',
      until: '2019-08-01',
      untilKnown: true,
    })
    expect(statement(LAI_CHAU, '2019-07-31').vi).toContain('Chưa có hiệu lực; có hiệu lực từ ngày 01/8/2019.')
    expect(statement(LAI_CHAU, '2019-07-31').en).toContain('Not yet in force; in force from 1 August 2019.')
  })

  test('is in force between its effect and its signature, and says that it was backdated', () => {
    expect(isBackdated(LAI_CHAU)).toBe(true)
    expect(forceOn(LAI_CHAU, [], day('2019-08-05'))).toMatchObject({
      status: 'IN_FORCE',
      since: '2019-08-01',
      beforeIssue: true,
      certainty: 'STATED',
    })
    expect(statement(LAI_CHAU, '2019-08-05').vi).toContain('trước ngày ký')
    expect(forceOn(LAI_CHAU, [], day('2019-08-09')).beforeIssue).toBe(false)
  })

  test('is never called in force without a word on a day that nobody has verified', () => {
    expect(statement(LAI_CHAU, '2019-08-09')).toEqual({ vi: 'Còn hiệu lực.', en: 'In force.' })
    expect(statement(LAI_CHAU, '2019-09-01')).toEqual({
      vi: 'Chưa ghi nhận văn bản làm hết hiệu lực (kiểm tra đến 09/8/2019).',
      en: 'No act that ends it is on record (checked to 9 August 2019).',
    })
    expect(forceOn(LAI_CHAU, [], day('2019-09-01'))).toMatchObject({ until: null, untilKnown: false })
  })
})

describe('2547/QĐ-UBND', () => {
  test('is of unknown force before the day on which it is attested', () => {
    expect(forceOn(DAK_LAK, [], day('2021-09-30'))).toMatchObject({
      status: 'UNKNOWN',
      since: null,
      until: null,
      untilKnown: false,
    })
    expect(statement(DAK_LAK, '2021-09-30').vi).toBe('Chưa xác định: chưa có nguồn cho thời điểm này.')
  })

  test('is in force from that day, as reported, without a first day', () => {
    expect(forceOn(DAK_LAK, [], day('2021-10-01'))).toMatchObject({
      status: 'IN_FORCE',
      since: null,
      certainty: 'REPORTED',
    })
    expect(forceOn(DAK_LAK, [], day('2021-12-01'))).toMatchObject({ status: 'IN_FORCE', untilKnown: false })
  })
})

describe('a decision that was ended', () => {
  test.each(['REPEALS', 'REVOKES', 'ANNULS', 'REPLACES'] as const)(
    'by an act that %s it ends on the day named',
    (kind) => {
      const ended = [relation(kind, '2021-03-01')]
      expect(forceOn(decision(), ended, day('2021-02-28'))).toMatchObject({
        status: 'IN_FORCE',
        until: '2021-03-01',
        untilKnown: true,
      })
      expect(forceOn(decision(), ended, day('2021-03-01'))).toMatchObject({
        status: 'EXPIRED',
        since: '2021-03-01',
        certainty: 'REPORTED',
        because: ended,
        untilKnown: true,
      })
      expect(statement(decision(), '2021-03-01', ended).vi).toBe('Hết hiệu lực từ ngày 01/3/2021.')
    },
  )

  test('ends on the earlier of its own end and the act that ends it', () => {
    const ended = [relation('REPEALS', '2021-03-01')]
    const own = decision({ effectiveTo: day('2021-01-01') })
    expect(forceOn(own, ended, day('2021-06-01'))).toMatchObject({
      status: 'EXPIRED',
      since: '2021-01-01',
      certainty: 'STATED',
      because: [],
    })
    const later = decision({ effectiveTo: day('2022-01-01') })
    expect(forceOn(later, ended, day('2022-06-01'))).toMatchObject({
      status: 'EXPIRED',
      since: '2021-03-01',
      because: ended,
    })
    expect(forceOn(own, [], day('2020-12-31'))).toMatchObject({ status: 'IN_FORCE', until: '2021-01-01' })
  })

  test('is not ended by acts that speak of another, or only refer, amend, correct or are based on it', () => {
    const others = [
      relation('REPEALS', '2021-03-01', { to: 'tinh-mau/2-qd-ubnd-2020' }),
      ...(['BASED_ON', 'AMENDS', 'CORRECTS', 'GUIDES', 'ATTACHES', 'REFERS_TO', 'RESUMES'] as const).map((kind) =>
        relation(kind, '2021-03-01'),
      ),
    ]
    expect(forceOn(decision(), others, day('2022-01-01'))).toMatchObject({
      status: 'IN_FORCE',
      because: [],
      until: null,
    })
  })

  test('by an act that is not settled is of unknown force from then on, and not before', () => {
    const unsettled = [relation('REPEALS', '2021-03-01', { certainty: 'UNSETTLED' })]
    expect(forceOn(decision(), unsettled, day('2021-02-28')).status).toBe('IN_FORCE')
    expect(forceOn(decision(), unsettled, day('2021-03-01'))).toMatchObject({
      status: 'UNKNOWN',
      since: '2021-03-01',
      certainty: 'UNSETTLED',
      because: unsettled,
    })
    expect(statement(decision(), '2021-03-01', unsettled).vi).toBe(
      'Chưa xác định: có thể đã hết hiệu lực từ ngày 01/3/2021.',
    )
  })

  test('on a day that nobody knows is of unknown force, and says that the day is not known', () => {
    const undated = [relation('REPLACES', null)]
    expect(forceOn(decision(), undated, day('2020-06-01'))).toMatchObject({
      status: 'UNKNOWN',
      since: null,
      certainty: 'UNSETTLED',
    })
    expect(statement(decision(), '2020-06-01', undated)).toEqual({
      vi: 'Chưa xác định: có thể đã hết hiệu lực (chưa rõ ngày).',
      en: 'Not settled: may have ended (date not known).',
    })
    expect(forceOn(decision(), undated, day('2020-01-01')).status).toBe('NOT_YET_IN_FORCE')
  })

  test('for certain is ended, whatever else is unsettled', () => {
    const both = [relation('REPLACES', null), relation('REPEALS', '2021-03-01')]
    expect(forceOn(decision(), both, day('2021-03-01')).status).toBe('EXPIRED')
  })

  test('by an end that is not settled is not said to end then', () => {
    const unsettled = [relation('REPEALS', '2021-03-01', { certainty: 'UNSETTLED' })]
    expect(statement(decision(), '2020-12-01', unsettled).en).not.toBe('In force; ends on 1 March 2021.')
  })
})

describe('a decision that was suspended', () => {
  const suspended = relation('SUSPENDS', '2021-03-01')
  const resumed = relation('RESUMES', '2021-09-01')

  test('is suspended until it is resumed, and in force again from that day', () => {
    const acts = [suspended, resumed]
    expect(forceOn(decision(), acts, day('2021-02-28')).status).toBe('IN_FORCE')
    expect(forceOn(decision(), acts, day('2021-03-01'))).toMatchObject({
      status: 'SUSPENDED',
      since: '2021-03-01',
      until: '2021-09-01',
      because: [suspended],
    })
    expect(forceOn(decision(), acts, day('2021-08-31')).status).toBe('SUSPENDED')
    expect(forceOn(decision(), acts, day('2021-09-01')).status).toBe('IN_FORCE')
    expect(statement(decision(), '2021-03-01', acts).vi).toBe('Đình chỉ thi hành từ ngày 01/3/2021.')
  })

  test('without an end known stays suspended, and may be suspended twice', () => {
    expect(forceOn(decision(), [suspended], day('2030-01-01'))).toMatchObject({
      status: 'SUSPENDED',
      until: null,
      untilKnown: false,
    })
    const again = [suspended, resumed, relation('SUSPENDS', '2022-01-01')]
    expect(forceOn(decision(), again, day('2021-12-31')).status).toBe('IN_FORCE')
    expect(forceOn(decision(), again, day('2022-01-01'))).toMatchObject({ status: 'SUSPENDED', since: '2022-01-01' })
  })

  test('and then ended is over', () => {
    const acts = [suspended, relation('REPEALS', '2021-06-01')]
    expect(forceOn(decision(), acts, day('2021-06-01')).status).toBe('EXPIRED')
  })

  test.each([
    ['a suspension that is not settled', relation('SUSPENDS', '2021-03-01', { certainty: 'UNSETTLED' }), '2021-03-01'],
    ['a suspension without its day', relation('SUSPENDS', null), null],
  ])('perhaps, by %s, is neither in force nor suspended', (_, suspends, since) => {
    const force = forceOn(decision(), [suspends], day('2021-04-01'))
    expect(force).toMatchObject({ status: 'UNKNOWN', since, because: [suspends], certainty: 'UNSETTLED' })
    expect(stateForce(force, day('2021-04-01')).en).toMatch(/^Not settled: may have been suspended/)
    if (since) expect(forceOn(decision(), [suspends], day('2021-02-28')).status).toBe('IN_FORCE')
    const resumes = relation('RESUMES', '2021-05-01')
    if (since) expect(forceOn(decision(), [suspends, resumes], day('2021-05-01')).status).toBe('IN_FORCE')
  })

  test.each([
    ['a resumption that is not settled', relation('RESUMES', '2021-09-01', { certainty: 'UNSETTLED' })],
    ['a resumption without its day', relation('RESUMES', null)],
  ])('and perhaps resumed, by %s, is not in force for sure', (_, resumes) => {
    const force = forceOn(decision(), [suspended, resumes], day('2021-09-01'))
    expect(force).toMatchObject({ status: 'UNKNOWN', because: [suspended, resumes], certainty: 'UNSETTLED' })
    expect(stateForce(force, day('2021-09-01')).vi).toMatch(/^Chưa xác định: bị đình chỉ, có thể đã tiếp tục/)
    expect(forceOn(decision(), [resumes], day('2021-09-01')).status).toBe('IN_FORCE')
  })

  test('says when the suspension ends by the end of the decision itself', () => {
    const acts = [suspended, relation('REPEALS', '2021-06-01')]
    expect(forceOn(decision(), acts, day('2021-04-01'))).toMatchObject({
      status: 'SUSPENDED',
      until: '2021-06-01',
      untilKnown: true,
    })
  })
})

describe('a status that is known to change', () => {
  test('says when: by a suspension to come', () => {
    const acts = [relation('SUSPENDS', '2021-03-01')]
    expect(forceOn(decision(), acts, day('2021-01-01'))).toMatchObject({ status: 'IN_FORCE', until: '2021-03-01' })
  })

  test('says when: by an end of a part to come', () => {
    const acts = [relation('REPEALS', '2021-03-01', { toPath: 'quy-che/dieu-4' })]
    expect(forceOn(decision(), acts, day('2021-01-01'))).toMatchObject({ status: 'IN_FORCE', until: '2021-03-01' })
  })
})

describe('a decision of which a part was ended', () => {
  const part = relation('REPEALS', '2021-03-01', { toPath: 'quy-che/dieu-4' })

  test('is partly in force from that day', () => {
    expect(forceOn(decision(), [part], day('2021-02-28')).status).toBe('IN_FORCE')
    expect(forceOn(decision(), [part], day('2021-03-01'))).toMatchObject({
      status: 'PARTLY_IN_FORCE',
      since: '2021-03-01',
      because: [part],
      certainty: 'REPORTED',
    })
    expect(statement(decision(), '2021-03-01', [part]).vi).toBe(
      'Hết hiệu lực một phần. Chưa ghi nhận văn bản làm hết hiệu lực phần còn lại (kiểm tra đến 30/6/2020).',
    )
  })

  test('has that part and what lies in it ended, and the rest in force', () => {
    const force = (path: string) => provisionForceOn(decision(), path, [part], day('2021-03-01')).status
    expect(force('quy-che/dieu-4')).toBe('EXPIRED')
    expect(force('quy-che/dieu-4/khoan-5')).toBe('EXPIRED')
    expect(force('quy-che/dieu-5')).toBe('IN_FORCE')
    expect(force('quy-che/dieu-40')).toBe('IN_FORCE')
    expect(force('quyet-dinh/dieu-4')).toBe('IN_FORCE')
  })

  test('has a provision of its own ended since the first act that ended it', () => {
    const clause = relation('REPEALS', '2020-09-01', { toPath: 'quy-che/dieu-4/khoan-5' })
    expect(provisionForceOn(decision(), 'quy-che/dieu-4/khoan-5', [part, clause], day('2021-04-01'))).toMatchObject({
      status: 'EXPIRED',
      since: '2020-09-01',
      because: [clause, part],
    })
  })

  test('leaves the provisions that it did not touch in force since the beginning, and as sure as before', () => {
    expect(provisionForceOn(decision(), 'quy-che/dieu-5', [part], day('2021-03-01'))).toMatchObject({
      status: 'IN_FORCE',
      since: '2020-01-02',
      certainty: 'STATED',
    })
  })

  test('on a day that nobody knows has that part of unknown force', () => {
    const undated = relation('REPEALS', null, { toPath: 'quy-che/dieu-4' })
    expect(provisionForceOn(decision(), 'quy-che/dieu-4', [undated], day('2021-03-01')).status).toBe('UNKNOWN')
    expect(provisionForceOn(decision(), 'quy-che/dieu-5', [undated], day('2021-03-01')).status).toBe('IN_FORCE')
  })

  test('for sources that conflict has that part of unknown force', () => {
    const unsettled = relation('REPEALS', '2021-03-01', { toPath: 'quy-che/dieu-4', certainty: 'UNSETTLED' })
    expect(provisionForceOn(decision(), 'quy-che/dieu-4', [unsettled], day('2021-03-01')).status).toBe('UNKNOWN')
  })

  test('and then ended whole has every part ended', () => {
    const whole = relation('REPLACES', '2021-06-01')
    expect(provisionForceOn(decision(), 'quy-che/dieu-5', [part, whole], day('2021-06-01')).status).toBe('EXPIRED')
  })
})

describe('the answer', () => {
  const kinds = fc.constantFrom<RelationKind>('REPEALS', 'REPLACES', 'SUSPENDS', 'RESUMES', 'AMENDS')
  const dates = fc.integer({ min: 0, max: 40 }).map((months) => month(months))
  const acts = fc.uniqueArray(
    fc.record({
      kind: kinds,
      on: fc.option(dates, { freq: 8 }),
      toPath: fc.constantFrom(null, null, 'quy-che/dieu-4'),
      certainty: fc.constantFrom('STATED' as const, 'REPORTED' as const, 'UNSETTLED' as const),
    }),
    { maxLength: 5, selector: ({ on }) => on ?? 'undated' },
  )

  function month(months: number): CalendarDate {
    return day(`${2019 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`)
  }

  test('does not depend on the order in which the acts were recorded', () => {
    fc.assert(
      fc.property(acts, dates, fc.nat(), (list, on, turn) => {
        const relations = list.map((act) => relation(act.kind, act.on, act))
        const pivot = relations.length === 0 ? 0 : turn % relations.length
        const turned = [...relations.slice(pivot), ...relations.slice(0, pivot)].reverse()
        expect(forceOn(decision(), turned, on)).toEqual(forceOn(decision(), relations, on))
      }),
    )
  })

  test('does not depend on that order either where two acts take effect on one day', () => {
    const pair = [relation('SUSPENDS', '2021-03-01'), relation('RESUMES', '2021-03-01')] as const
    const forwards = forceOn(decision(), pair, day('2021-04-01'))
    expect(forceOn(decision(), [...pair].reverse(), day('2021-04-01')).status).toBe(forwards.status)
    const ends = [
      relation('REPEALS', '2021-03-01'),
      relation('REPLACES', '2021-03-01', { certainty: 'INFERRED' }),
    ] as const
    const ended = forceOn(decision(), ends, day('2021-04-01'))
    expect(forceOn(decision(), [...ends].reverse(), day('2021-04-01')).certainty).toBe(ended.certainty)
  })

  test('says of every day, in both languages, what the status is', () => {
    fc.assert(
      fc.property(acts, dates, (list, on) => {
        const relations = list.map((act) => relation(act.kind, act.on, act))
        const force = forceOn(decision(), relations, on)
        const words = stateForce(force, on)
        expect(words.vi).toMatch(/^\S.*\.$/)
        expect(words.en).toMatch(/^\S.*\.$/)
        expect(`${words.vi} ${words.en}`).not.toMatch(/null|undefined|NaN/)
        if (force.status === 'IN_FORCE' && on > day('2020-06-30')) expect(words.vi).not.toBe('Còn hiệu lực.')
      }),
    )
  })

  test('leaves the relations as they were given', () => {
    const given = Object.freeze([relation('REPEALS', '2021-03-01'), relation('SUSPENDS', '2020-03-01')])
    forceOn(decision(), given, day('2021-04-01'))
    expect(given.map(({ kind }) => kind)).toEqual(['REPEALS', 'SUSPENDS'])
  })
})

describe('a chapter that was ended', () => {
  const chapter = relation('REPEALS', '2021-03-01', { toPath: 'quy-che/chuong-2' })
  const parents = new Map([
    ['quy-che/dieu-4', 'quy-che/chuong-2'],
    ['quy-che/dieu-5', 'quy-che/chuong-3'],
  ])
  const force = (path: string, acts: readonly Relation[] = [chapter]) =>
    provisionForceOn(decision(), path, acts, day('2021-03-01'), (at) => parents.get(at) ?? null)

  test('has its articles ended, and what lies in them, and no others', () => {
    expect(force('quy-che/chuong-2').status).toBe('EXPIRED')
    expect(force('quy-che/dieu-4').status).toBe('EXPIRED')
    expect(force('quy-che/dieu-4/khoan-5')).toMatchObject({ status: 'EXPIRED', because: [chapter] })
    expect(force('quy-che/dieu-5').status).toBe('IN_FORCE')
  })

  test('is partly in force where one of its articles was ended', () => {
    const article = [relation('REPEALS', '2021-03-01', { toPath: 'quy-che/dieu-4/khoan-1' })]
    expect(force('quy-che/chuong-2', article).status).toBe('PARTLY_IN_FORCE')
    expect(force('quy-che/dieu-4', article).status).toBe('PARTLY_IN_FORCE')
    expect(force('quy-che/chuong-3', article).status).toBe('IN_FORCE')
  })

  test('is answered for even where provisions are said to hold each other', () => {
    const circle = new Map([
      ['quy-che/dieu-1', 'quy-che/dieu-3'],
      ['quy-che/dieu-3', 'quy-che/dieu-1'],
    ])
    const containerOf = (path: string) => circle.get(path) ?? null
    expect(provisionForceOn(decision(), 'quy-che/dieu-1', [chapter], day('2021-03-01'), containerOf).status).toBe(
      'IN_FORCE',
    )
  })
})

describe('a provision that was suspended', () => {
  const acts = [relation('SUSPENDS', '2021-03-01', { toPath: 'quy-che/dieu-4' }), relation('RESUMES', '2021-09-01')]

  test('is suspended with what lies in it, until the decision is resumed, and the rest is not', () => {
    const force = (path: string, on: string) => provisionForceOn(decision(), path, acts, day(on))
    expect(force('quy-che/dieu-4/khoan-1', '2021-03-01')).toMatchObject({ status: 'SUSPENDED', until: '2021-09-01' })
    expect(force('quy-che/dieu-4', '2021-09-01').status).toBe('IN_FORCE')
    expect(force('quy-che/dieu-5', '2021-03-01').status).toBe('IN_FORCE')
  })
})

describe('an act of which nobody knows the start', () => {
  const unknown = decision({ effectiveFrom: null, issuedOn: null, checkedOn: null })
  const repealed = [relation('REPEALS', '2021-03-01')]

  test('is no longer in force from the day on which it was surely repealed, and unknown before', () => {
    expect(forceOn(unknown, repealed, day('2021-02-28'))).toMatchObject({ status: 'UNKNOWN', until: '2021-03-01' })
    expect(forceOn(unknown, repealed, day('2021-03-01'))).toMatchObject({ status: 'EXPIRED', since: '2021-03-01' })
  })

  test('stays unknown where the repeal is not settled', () => {
    const unsettled = [relation('REPEALS', '2021-03-01', { certainty: 'UNSETTLED' })]
    expect(forceOn(unknown, unsettled, day('2022-01-01')).status).toBe('UNKNOWN')
  })
})

describe('a decision repealed before it took effect', () => {
  const repealed = [relation('REPEALS', '2019-12-01')]

  test('is not said to take effect', () => {
    expect(forceOn(decision(), repealed, day('2019-11-30'))).toMatchObject({
      status: 'NOT_YET_IN_FORCE',
      until: '2019-12-01',
      ahead: 'END',
    })
    expect(statement(decision(), '2019-11-30', repealed).en).toBe(
      'Not yet in force; ends before that, on 1 December 2019.',
    )
    expect(forceOn(decision(), repealed, day('2020-06-01')).status).toBe('EXPIRED')
  })
})

describe('what is to come', () => {
  test('is told in words of its own: an end, a suspension, an end of a part', () => {
    const words = (acts: readonly Relation[]) => statement(decision(), '2021-01-01', acts)
    expect(words([relation('REPEALS', '2021-03-01')]).en).toBe('In force; ends on 1 March 2021.')
    expect(words([relation('SUSPENDS', '2021-03-01')])).toEqual({
      vi: 'Còn hiệu lực; bị đình chỉ thi hành từ ngày 01/3/2021.',
      en: 'In force; suspended from 1 March 2021.',
    })
    expect(words([relation('REPEALS', '2021-03-01', { toPath: 'quy-che/dieu-4' })]).vi).toBe(
      'Còn hiệu lực; hết hiệu lực một phần từ ngày 01/3/2021.',
    )
  })

  test('is not told as sure where it is not settled', () => {
    const unsettled = [relation('REPEALS', '2021-03-01', { certainty: 'UNSETTLED' })]
    expect(forceOn(decision(), unsettled, day('2021-01-01'))).toMatchObject({
      status: 'IN_FORCE',
      until: null,
      untilKnown: false,
      mayEndOn: '2021-03-01',
    })
    expect(statement(decision(), '2021-01-01', unsettled).en).toBe('In force; not settled: may end on 1 March 2021.')
  })
})

describe('acts of one day', () => {
  const months = fc.integer({ min: 1, max: 6 }).map((month) => day(`2021-0${month}-01`))
  const acts = fc.array(
    fc.record({
      kind: fc.constantFrom<RelationKind>('REPEALS', 'REPLACES', 'REVOKES', 'SUSPENDS', 'RESUMES', 'KEEPS', 'DEFERS'),
      on: fc.option(months, { freq: 8 }),
      from: fc.constantFrom('tinh-mau/8-qd-ubnd-2021', 'tinh-mau/9-qd-ubnd-2021'),
      toPath: fc.constantFrom(null, 'quy-che/dieu-4', 'quy-che/dieu-4/khoan-1'),
      certainty: fc.constantFrom('STATED' as const, 'REPORTED' as const, 'UNSETTLED' as const),
    }),
    { maxLength: 6 },
  )

  test('decide in the same way in whatever order they are given, for the decision and for its provisions', () => {
    const shuffled = acts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, months, ([list, other], on) => {
        const [one, two] = [list, other].map((each) => each.map((act) => relation(act.kind, act.on, act)))
        expect(forceOn(decision(), one ?? [], on)).toEqual(forceOn(decision(), two ?? [], on))
        const path = 'quy-che/dieu-4'
        expect(provisionForceOn(decision(), path, one ?? [], on)).toEqual(
          provisionForceOn(decision(), path, two ?? [], on),
        )
      }),
    )
  })

  test('keep their status until the day that the answer names, and not beyond', () => {
    // What keeps a part that nobody names leaves the end unsettled.
    const sure = acts.map((list) =>
      list.filter(
        ({ kind, on, toPath, certainty }) =>
          on !== null && certainty !== 'UNSETTLED' && (kind !== 'KEEPS' || toPath !== null),
      ),
    )
    const days = Array.from({ length: 7 }, (_, index) => day(`2021-0${index + 1}-01`))
    fc.assert(
      fc.property(sure, months, (list, on) => {
        const relations = list.map((act) => relation(act.kind, act.on, act))
        const { status, until } = forceOn(decision(), relations, on)
        const later = days.filter((date) => date > on)
        const next = later.find((date) => forceOn(decision(), relations, date).status !== status) ?? null
        expect(until).toBe(next)
      }),
    )
  })

  test('in which a suspension meets its resumption leave the decision in force', () => {
    const pair = [relation('RESUMES', '2021-03-01'), relation('SUSPENDS', '2021-03-01')]
    expect(forceOn(decision(), pair, day('2021-03-01')).status).toBe('IN_FORCE')
  })

  test('are named by the surest of those that end it', () => {
    const ends = [relation('REPEALS', '2021-03-01', { certainty: 'INFERRED' }), relation('REPLACES', '2021-03-01')]
    expect(forceOn(decision(), ends, day('2021-03-01')).certainty).toBe('REPORTED')
  })
})

describe('what an act keeps of the act that it ends', () => {
  const ends = relation('REPLACES', '2021-03-01', { certainty: 'STATED' })
  const keeps = (toPath: string | null, more: Partial<Relation> = {}) =>
    relation('KEEPS', null, { toPath, certainty: 'STATED', ...more })
  const of = (path: string | null, relations: readonly Relation[], on = '2021-03-01') =>
    path === null
      ? forceOn(decision(), relations, day(on))
      : provisionForceOn(decision(), path, relations, day(on), (at) =>
          at === 'quy-che/dieu-6' ? 'quy-che/chuong-2' : null,
        )
  const statuses = (relations: readonly Relation[]) =>
    [null, 'quy-che', 'quy-che/chuong-2', 'quy-che/dieu-6', 'quy-che/dieu-6/khoan-1', 'quy-che/dieu-5'].map(
      (path) => of(path, relations).status,
    )

  test('stays in force with what is in it; the act and what holds it are in force in part; all else has ended', () => {
    const all = ['PARTLY_IN_FORCE', 'PARTLY_IN_FORCE', 'PARTLY_IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'EXPIRED']
    expect(statuses([ends, keeps('quy-che/dieu-6')])).toEqual(all)
    expect(of(null, [ends, keeps('quy-che/dieu-6')]).since).toBe('2021-03-01')
    expect(of(null, [ends, keeps('quy-che/dieu-6')], '2021-02-28').status).toBe('IN_FORCE')
  })

  test('leaves everything open where the words do not say what, and what is kept open where that is not settled', () => {
    const open = statuses([ends, keeps(null)])
    expect(open).toEqual(open.map(() => 'UNKNOWN'))
    expect(of('quy-che/dieu-5', [ends, keeps(null), keeps('quy-che/dieu-6')]).status).toBe('UNKNOWN')
    const unsettled = [ends, keeps('quy-che/dieu-6', { certainty: 'UNSETTLED' })]
    expect([of('quy-che/dieu-6', unsettled).status, of('quy-che/dieu-5', unsettled).status]).toEqual([
      'UNKNOWN',
      'EXPIRED',
    ])
  })

  test('is kept of that end alone which reaches beyond it, and not from another act', () => {
    const later = relation('REPEALS', '2021-06-01', { toPath: 'quy-che/dieu-6', certainty: 'STATED' })
    const relations = [ends, keeps('quy-che/dieu-6'), later]
    expect(of('quy-che/dieu-6', relations, '2021-05-31').status).toBe('IN_FORCE')
    expect(of('quy-che/dieu-6', relations, '2021-06-01').status).toBe('EXPIRED')
    const other = { ...ends, from: 'tinh-mau/10-qd-ubnd-2021' }
    expect(of('quy-che/dieu-6', [other, keeps('quy-che/dieu-6')]).status).toBe('EXPIRED')
  })

  test('ends the act, and what holds it, once the last part that was kept has ended too', () => {
    const later = relation('REPEALS', '2021-06-01', { toPath: 'quy-che/dieu-6', certainty: 'STATED' })
    const relations = [ends, keeps('quy-che/dieu-6'), later]
    expect(of(null, relations, '2021-05-31')).toMatchObject({ status: 'PARTLY_IN_FORCE', until: '2021-06-01' })
    expect(of(null, relations, '2021-06-01')).toMatchObject({
      status: 'EXPIRED',
      since: '2021-06-01',
      because: [later],
    })
    expect(of('quy-che/chuong-2', relations, '2021-06-01').status).toBe('EXPIRED')
    const two = [...relations, keeps('quy-che/dieu-7')]
    expect(of(null, two, '2021-06-01').status).toBe('PARTLY_IN_FORCE')
  })

  test('of an end without a day, or that is not settled, leaves the act open as the end does', () => {
    const open = { ...ends, on: null, certainty: 'UNSETTLED' as const }
    expect(of(null, [open, keeps('quy-che/dieu-6')]).status).toBe('UNKNOWN')
    expect(of('quy-che/dieu-6', [open, keeps('quy-che/dieu-6')]).status).toBe('IN_FORCE')
  })

  test('of a place that ends is a part of that place', () => {
    const article = { ...ends, toPath: 'quy-che/dieu-6' }
    expect(statuses([article, keeps('quy-che/dieu-6')])).toEqual([
      'PARTLY_IN_FORCE',
      'PARTLY_IN_FORCE',
      'PARTLY_IN_FORCE',
      'UNKNOWN',
      'UNKNOWN',
      'IN_FORCE',
    ])
    expect(of('quy-che/dieu-6', [article, keeps('quy-che/dieu-6/khoan-1')]).status).toBe('PARTLY_IN_FORCE')
  })

  test('of a suspension goes on while the act is suspended', () => {
    const suspends = relation('SUSPENDS', '2021-03-01', { certainty: 'STATED' })
    expect(statuses([suspends, keeps('quy-che/dieu-6')])).toEqual([
      'SUSPENDED',
      'SUSPENDED',
      'SUSPENDED',
      'IN_FORCE',
      'IN_FORCE',
      'SUSPENDED',
    ])
  })
})

describe('what puts off the first day of effect', () => {
  const defers = (on: string | null, more: Partial<Relation> = {}) =>
    relation('DEFERS', on, { certainty: 'STATED', ...more })

  test('of a provision leaves that not yet in force until its day, and the decision in force', () => {
    const relations = [defers('2020-06-01', { toPath: 'quy-che/dieu-6' })]
    const article = (on: string) => provisionForceOn(decision(), 'quy-che/dieu-6', relations, day(on))
    expect(article('2020-05-31')).toMatchObject({ status: 'NOT_YET_IN_FORCE', until: '2020-06-01', ahead: 'START' })
    expect(article('2020-06-01')).toMatchObject({ status: 'IN_FORCE', since: '2020-06-01' })
    expect(forceOn(decision(), relations, day('2020-03-01')).status).toBe('IN_FORCE')
    expect(provisionForceOn(decision(), 'quy-che/dieu-5', relations, day('2020-03-01')).status).toBe('IN_FORCE')
  })

  test('of a whole act too; one without a day, or not settled, leaves open whether it is in force', () => {
    expect(forceOn(decision(), [defers('2020-06-01')], day('2020-05-31')).status).toBe('NOT_YET_IN_FORCE')
    expect(forceOn(decision(), [defers(null)], day('2020-05-31')).status).toBe('UNKNOWN')
    const unsettled = [defers('2020-06-01', { certainty: 'UNSETTLED' })]
    expect(forceOn(decision(), unsettled, day('2020-05-31')).status).toBe('UNKNOWN')
    expect(forceOn(decision(), unsettled, day('2020-06-01')).status).toBe('IN_FORCE')
    expect(statement(decision(), '2020-05-31', unsettled).vi).toBe('Chưa xác định: có thể chưa có hiệu lực.')
  })

  test('to a day before the own one changes nothing', () => {
    expect(forceOn(decision(), [defers('2019-12-01')], day('2020-01-02'))).toMatchObject({
      status: 'IN_FORCE',
      since: '2020-01-02',
    })
  })
})
