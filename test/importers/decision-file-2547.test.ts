// What the register says of 2547/QĐ-UBND of Đắk Lắk: only what a report says of it, and never more surely than that.
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import type { DecisionRecord } from '../../src/domain/decision.ts'
import { forceOn } from '../../src/domain/force.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import { CERTAINTIES } from '../../src/domain/source.ts'
import { uncovered } from '../../src/importers/coverage.ts'
import { modalitiesByPlace, ownRecord, soleSpeakers, textsIn } from '../support/own-records.ts'

let record: DecisionRecord
beforeAll(async () => {
  record = await ownRecord('dak-lak/2547-qd-ubnd')
})

const at = (paragraph: number): readonly Obligation[] =>
  record.obligations.filter(({ place }) => place.paragraph === paragraph)
const bearerKeys = (obligation: Obligation | undefined) =>
  obligation?.bearers.map(({ key }) => key.replace(/^.*#/, '')) ?? []

describe('2547', () => {
  test('has no text, only the eight paragraphs of a report', () => {
    expect(record.decision.holding).toBe('REPORT')
    expect(record.provisions).toEqual([])
    expect(record.components).toEqual([])
    expect(record.repairs).toEqual([])
    expect(record.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('is never quoted and never placed in a clause', () => {
    for (const { key, quote, place } of [...record.obligations, ...record.admissionRules]) {
      expect(quote, key).toBeNull()
      expect(place.path, key).toBeNull()
    }
  })

  test('holds nothing surer than REPORTED', () => {
    const certainties = textsIn(record).filter(({ way }) => way.endsWith('/certainty'))
    expect(certainties.length).toBeGreaterThan(25)
    for (const { way, text } of certainties) {
      expect(CERTAINTIES.indexOf(text as 'STATED'), `${way} is ${text}`).toBeGreaterThanOrEqual(
        CERTAINTIES.indexOf('REPORTED'),
      )
    }
  })

  test('has no day of issue and no day of effect, only the day on which it is attested', () => {
    expect(record.decision).toMatchObject({
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      attestedOn: '2021-10-01',
      checkedOn: '2021-10-01',
      signatory: null,
    })
  })

  test('is of unknown force before the report and in force, as reported, from it', () => {
    const day = (text: string) => forceOn(record.decision, record.relations, calendarDate(text))
    expect(day('2021-09-30')).toMatchObject({ status: 'UNKNOWN', since: null, untilKnown: false })
    expect(day('2021-10-01')).toMatchObject({ status: 'IN_FORCE', certainty: 'REPORTED', since: null })
  })

  test('is restated in both languages, in NFC, and never left empty', () => {
    for (const { way, text } of textsIn(record)) {
      expect(text === text.normalize('NFC'), way).toBe(true)
      if (/\/(vi|en)$/.test(way)) expect(text.trim(), way).not.toBe('')
    }
    for (const { key, statement } of record.obligations) expect(statement.vi, key).not.toBe(statement.en)
  })
})

describe('coverage of 2547', () => {
  test('is complete', () => {
    expect(uncovered(record)).toEqual([])
  })

  test('shows the gap when a paragraph’s only obligation is removed', () => {
    const sole = soleSpeakers(record)
    expect(sole.map(({ place }) => place.paragraph)).toEqual([4, 7])
    for (const obligation of sole) {
      const rest = record.obligations.filter((other) => other !== obligation)
      expect(uncovered({ ...record, obligations: rest })).toEqual([`đoạn ${obligation.place.paragraph}`])
    }
  })

  test('shows the gap when a whole paragraph falls silent', () => {
    for (const number of [1, 5, 6, 8]) {
      const rest = record.obligations.filter(({ place }) => place.paragraph !== number)
      expect(uncovered({ ...record, obligations: rest })).toEqual([`đoạn ${number}`])
    }
  })
})

describe('the rules of 2547', () => {
  test('have the modality that each paragraph reports', () => {
    expect(modalitiesByPlace(record)).toEqual({
      1: ['DECLARATION', 'RECOMMENDATION'],
      2: ['DECLARATION', 'DECLARATION', 'DECLARATION', 'DECLARATION'],
      3: ['DECLARATION', 'DUTY'],
      4: ['DUTY'],
      5: ['DUTY', 'DUTY'],
      6: ['PROHIBITION', 'PROHIBITION', 'PROHIBITION', 'PROHIBITION', 'PROHIBITION', 'PROHIBITION'],
      7: ['DUTY'],
      8: ['DUTY', 'DUTY', 'DUTY'],
    })
  })

  test('encourage other agencies and units, and do not bind them', () => {
    const urged = at(1).find(({ modality }) => modality === 'RECOMMENDATION')
    expect(urged?.bearers.map(({ kind }) => kind)).toEqual(['OTHER'])
    expect(urged?.statement.vi).toContain('khuyến khích')
  })

  test('forbid six things, each no wider than reported', () => {
    expect(at(6).map(({ topic }) => topic)).toEqual([
      'classified-information',
      'unreliable-information',
      'unlawful-content',
      'harmful-content',
      'personal-feeling-icons',
      'advertising-and-trade',
    ])
    const [, , unlawful, , , trade] = at(6)
    expect(unlawful?.statement.vi).toContain('quyền và lợi ích hợp pháp')
    expect(trade?.statement.vi).toMatch(/phục vụ nhu cầu,\s+lợi ích của cá nhân/)
  })

  test('report a changed account to the leadership through the administrator', () => {
    const changed = at(3).find(({ modality }) => modality === 'DUTY')
    expect(bearerKeys(changed)).toEqual(['role:MEMBER'])
    expect(changed?.statement.vi).toContain('thông qua thành viên quản trị')
    expect(changed?.condition?.vi).toContain('tài khoản Zalo')
  })

  test('make the Provincial Office spread the rules', () => {
    expect(bearerKeys(at(4)[0])).toEqual(['provincial-office'])
  })

  test('point to Article 5 of the code of conduct', () => {
    expect(at(7)[0]?.statement.vi).toContain('Điều 5 Quyết định số 874/QĐ-BTTTT')
    expect(record.relations).toMatchObject([{ kind: 'REFERS_TO', to: 'trung-uong/874-qd-btttt-2021' }])
  })

  test('ask of members to follow, to answer for receiving and handling, and to respond in time', () => {
    expect(at(8).every((obligation) => bearerKeys(obligation).join() === 'role:MEMBER')).toBe(true)
    expect(at(8)[1]?.statement.vi).toMatch(/tiếp nhận.*xử lý/)
  })
})

describe('who may join by 2547', () => {
  test('is the leaders of the field and one assigned administrator; no list is closed', () => {
    expect(record.groups).toMatchObject([{ kind: 'CLASS', certainty: 'REPORTED' }])
    expect(
      record.admissionRules.map(({ role, place, single, closed }) => [role, place.paragraph, single, closed]),
    ).toEqual([
      ['LEADER', 2, false, false],
      ['ADMINISTRATOR', 3, true, false],
      ['MEMBER', 2, false, false],
    ])
    const facts = record.admissionRules.flatMap(({ posts }) => posts.map(({ fact }) => fact))
    expect(facts).toEqual(['FIELD_IN_CHARGE', 'ASSIGNED_BY_LEADERSHIP', null])
  })
})
