// Which obligations bind once a chapter of their decision was ended: those of its articles do not.
import { expect, test } from 'vitest'
import type { Governing, Rulebook } from '../../src/domain/admission-question.ts'
import { calendarDate } from '../../src/domain/calendar.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import { applicableObligations } from '../../src/domain/obligations.ts'
import { bookFor, readOwnRecords } from '../support/case-records.ts'
import { decision, relation } from '../support/force.ts'

const WORDS = { vi: 'Lời', en: 'Words' }

function obligationAt(path: string): Obligation {
  return {
    key: path,
    modality: 'DUTY',
    statement: WORDS,
    bearers: [{ kind: 'ROLE', key: 'member', role: 'MEMBER', label: WORDS }],
    counterparties: [],
    condition: null,
    consequence: null,
    topic: 'chu-de',
    place: { path, paragraph: null },
    quote: null,
    note: null,
    certainty: 'STATED',
    source: 'nguon',
  }
}

const GOVERNING: Governing = {
  governance: {
    group: 'tinh-mau/ubnd-tinh',
    standing: 'MANDATORY',
    period: { from: calendarDate('2020-01-02'), to: null, toKnown: true },
    place: null,
    certainty: 'STATED',
  },
  decision: {
    ...decision(),
    formerSlugs: [],
    number: null,
    year: 2020,
    kind: 'Quyết định',
    title: WORDS,
    issuer: null,
    holding: 'TEXT',
    signatory: null,
    notes: [],
    source: 'nguon',
  },
  relations: [relation('REPEALS', '2021-03-01', { toPath: 'quy-che/chuong-2' })],
  containerOf: (path: string) => (path === 'quy-che/dieu-4' ? 'quy-che/chuong-2' : null),
}

const BOOK: Rulebook = {
  ...bookFor(readOwnRecords(), [], 'lai-chau/ubnd-tinh'),
  governances: [GOVERNING],
  rules: [],
  obligations: ['quy-che/dieu-4/khoan-1', 'quy-che/dieu-5'].map((path) => {
    const { slug } = GOVERNING.decision
    return { ...obligationAt(path), id: `${slug}#${path}`, decision: slug }
  }),
}

const bindingOn = (on: string) =>
  applicableObligations(BOOK, null, calendarDate(on)).items.map(({ obligation }) => obligation.key)

test('the obligations of an ended chapter bind until its end, those of other chapters beyond it', () => {
  expect(bindingOn('2021-02-28')).toEqual(['quy-che/dieu-4/khoan-1', 'quy-che/dieu-5'])
  expect(bindingOn('2021-03-01')).toEqual(['quy-che/dieu-5'])
})
