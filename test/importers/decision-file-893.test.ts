// What the register holds of 893/QĐ-UBND of Lai Châu: its text, repairs, coverage, words and force.
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import type { DecisionRecord } from '../../src/domain/decision.ts'
import { forceOn } from '../../src/domain/force.ts'
import { stateForce } from '../../src/domain/force-words.ts'
import { uncovered } from '../../src/importers/coverage.ts'
import { ownRecord, ownSource, placeKey, soleSpeakers, textsIn } from '../support/own-records.ts'

const SLUG = 'lai-chau/893-qd-ubnd-2019'
let record: DecisionRecord
beforeAll(async () => {
  record = await ownRecord(SLUG)
})

const children = (parent: string, kind: string) =>
  record.provisions.filter((provision) => provision.parent === parent && provision.kind === kind)

describe('the text of 893', () => {
  test('has its 22 lost characters given back in 19 places, and nothing else changed', () => {
    expect(record.repairs).toHaveLength(19)
    const lost = record.repairs.map(({ wrong, right }) => Array.from(right).length - Array.from(wrong).length)
    expect(lost.reduce((sum, count) => sum + count, 0)).toBe(22)
    for (const { wrong, right } of record.repairs) {
      // What was found stands in what is read, in its order: characters are given back, none replaced.
      let from = 0
      for (const character of wrong) {
        from = right.indexOf(character, from) + 1
        expect(from, `${wrong} → ${right}`).toBeGreaterThan(0)
      }
    }
  })

  test('is the decision with four articles and three clauses', () => {
    const own = record.provisions.filter(({ component }) => component === 'quyet-dinh')
    expect(own.filter(({ kind }) => kind === 'ARTICLE').map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
    expect(own.filter(({ kind }) => kind === 'CLAUSE').map(({ path }) => path)).toEqual([
      'quyet-dinh/dieu-1/khoan-1',
      'quyet-dinh/dieu-1/khoan-2',
      'quyet-dinh/dieu-1/khoan-3',
    ])
  })

  test('is the regulation with three chapters, eight articles and thirty clauses', () => {
    const own = record.provisions.filter(({ component }) => component === 'quy-che')
    expect(own.filter(({ kind }) => kind === 'CHAPTER').map(({ path }) => path)).toEqual([
      'quy-che/chuong-1',
      'quy-che/chuong-2',
      'quy-che/chuong-3',
    ])
    const articles = own.filter(({ kind }) => kind === 'ARTICLE')
    expect(articles.map(({ path }) => path)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `quy-che/dieu-${number}`))
    expect(articles.map(({ path }) => children(path, 'CLAUSE').length)).toEqual([0, 3, 3, 6, 3, 5, 7, 3])
    expect(own.filter(({ kind }) => kind === 'CLAUSE')).toHaveLength(30)
  })

  test('keeps the words as found beside the words as read, with their place in the source', () => {
    const source = ownSource(SLUG)
    for (const { path, span, rawText } of record.provisions) {
      expect(source.slice(span.start, span.end).trim(), path).toBe(rawText)
    }
    const article = record.provisions.find(({ path }) => path === 'quy-che/dieu-7')
    expect(article).toMatchObject({ heading: 'Đối với thành viên trong Nhóm', repaired: true })
    expect(article?.rawText).toContain('Điu 7. Đối vi thành viên')
    expect(record.provisions.find(({ path }) => path === 'quy-che/dieu-7/khoan-1')?.repaired).toBe(false)
    expect(record.provisions.find(({ path }) => path === 'quy-che/dieu-7/khoan-2')?.repaired).toBe(true)
  })
})

describe('coverage of 893', () => {
  test('is complete', () => {
    expect(uncovered(record)).toEqual([])
  })

  test('shows the gap when any obligation is removed that alone speaks of its place', () => {
    const sole = soleSpeakers(record)
    expect(sole.length).toBeGreaterThan(20)
    for (const obligation of sole) {
      const rest = record.obligations.filter((other) => other !== obligation)
      const path = placeKey(obligation.place)
      const gaps = uncovered({ ...record, obligations: rest })
      expect(gaps, obligation.key).toHaveLength(1)
      expect(path.startsWith(gaps[0] ?? '?'), `${obligation.key}: ${gaps}`).toBe(true)
    }
  })

  test('shows the gap when any mark is removed', () => {
    for (const mark of record.coverage) {
      const rest = record.coverage.filter((other) => other !== mark)
      expect(uncovered({ ...record, coverage: rest }), placeKey(mark.place)).toHaveLength(1)
    }
  })

  test('marks the scope, the definitions and what is formal, and nothing that binds anybody', () => {
    expect(record.coverage.map(({ place, as }) => [place.path, as])).toEqual([
      ['quyet-dinh/dieu-2', 'FORMAL'],
      ['quyet-dinh/dieu-4/cau-1', 'FORMAL'],
      ['quy-che/dieu-1', 'SCOPE'],
      ['quy-che/dieu-2/mo-dau', 'DEFINITION'],
      ['quy-che/dieu-2/khoan-1', 'DEFINITION'],
      ['quy-che/dieu-2/khoan-2', 'DEFINITION'],
    ])
  })
})

describe('the words of 893', () => {
  test('are quoted as they stand in the clean text', () => {
    let clean = ''
    let from = 0
    const source = ownSource(SLUG)
    for (const { offset, wrong, right } of record.repairs) {
      clean += source.slice(from, offset) + right
      from = offset + wrong.length
    }
    clean += source.slice(from)
    const quoted = [...record.obligations, ...record.admissionRules].filter(({ quote }) => quote !== null)
    expect(quoted.length).toBeGreaterThan(40)
    for (const { key, quote } of quoted) expect(clean, key).toContain(quote)
  })

  test('are restated in both languages, in NFC, and never left empty', () => {
    for (const { key, statement } of record.obligations) {
      expect(statement.vi, key).toMatch(/\S/)
      expect(statement.en, key).toMatch(/\S/)
      expect(statement.vi, key).not.toBe(statement.en)
    }
    for (const { way, text } of textsIn(record)) {
      expect(text === text.normalize('NFC'), way).toBe(true)
      if (/\/(vi|en)$/.test(way)) expect(text.trim(), way).not.toBe('')
    }
  })
})

describe('893 itself', () => {
  test('has eight bases and the proposal that it considered, from its own source', () => {
    expect(record.relations.map(({ kind }) => kind)).toEqual([...Array(8).fill('BASED_ON'), 'REFERS_TO'])
    expect(new Set(record.relations.map(({ from }) => from))).toEqual(new Set([SLUG]))
  })

  test('is not yet in force on the last day of July 2019, and in force before its signature', () => {
    const day = (text: string) => forceOn(record.decision, record.relations, calendarDate(text))
    expect(day('2019-07-31')).toMatchObject({ status: 'NOT_YET_IN_FORCE', until: '2019-08-01', beforeIssue: true })
    expect(day('2019-08-05')).toMatchObject({ status: 'IN_FORCE', certainty: 'STATED', beforeIssue: true })
    expect(stateForce(day('2019-09-01'), calendarDate('2019-09-01')).vi).toBe(
      'Chưa ghi nhận văn bản làm hết hiệu lực (kiểm tra đến 09/8/2019).',
    )
  })
})
