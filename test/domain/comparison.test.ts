// Decisions side by side: by topic, with what they differ in.
import { describe, expect, test } from 'vitest'
import { compareByTopic } from '../../src/domain/comparison.ts'
import type { Bearer, Modality, Obligation } from '../../src/domain/obligation.ts'
import type { Rank } from '../../src/domain/post.ts'

const label = { vi: 'x', en: 'x' }
const member: Bearer = { kind: 'ROLE', key: 'role:MEMBER', role: 'MEMBER', label }
const other = (key: string): Bearer => ({ kind: 'OTHER', key, label })
function posts(key: string, ranks: readonly Rank[]): Bearer {
  const agencies = { key, label, agency: `${key}/ubnd-tinh`, kinds: [], within: null }
  return {
    kind: 'POST',
    key,
    label,
    posts: { key, label, ranks, agencies, assignment: null, fact: null, certainty: 'STATED', note: null },
  }
}

type Row = Pick<Obligation, 'topic' | 'modality' | 'bearers' | 'counterparties' | 'condition'>
function rule(topic: string, modality: Modality, bearers: readonly Bearer[] = [member], condition = false): Row {
  return { topic, modality, bearers, counterparties: [], condition: condition ? label : null }
}
const compare = (first: readonly Row[], second: readonly Row[], topics: readonly string[] = ['a', 'b', 'c']) =>
  compareByTopic(topics, [
    { slug: 'one', known: true, whole: true, obligations: first },
    { slug: 'two', known: true, whole: true, obligations: second },
  ])
const differences = (first: readonly Row[], second: readonly Row[]) => compare(first, second)[0]?.differences

describe('decisions side by side', () => {
  test('come topic by topic in the order asked for, without topics that none touches', () => {
    const rows = compare([rule('c', 'DUTY'), rule('a', 'DUTY')], [rule('a', 'DUTY')], ['c', 'b', 'a'])
    expect(rows.map(({ topic }) => topic)).toEqual(['c', 'a'])
  })

  test('have one cell each, in their order, empty where a decision is silent', () => {
    const mine = rule('a', 'DUTY')
    const [row] = compare([], [mine])
    expect(row?.cells).toEqual([
      { decision: 'one', known: true, obligations: [] },
      { decision: 'two', known: true, obligations: [mine] },
    ])
    expect(row?.differences).toEqual(['ABSENT_IN_SOME'])
  })

  test('that say the same in whatever order do not differ; saying more is a difference', () => {
    const [duty, ban] = [rule('a', 'DUTY'), rule('a', 'PROHIBITION')]
    expect(differences([duty, ban], [ban, duty])).toEqual([])
    expect(differences([duty, ban], [ban, duty, duty])).toEqual(['NUMBER'])
    expect(differences([rule('a', 'DUTY', [member, other('x')])], [rule('a', 'DUTY', [other('y'), member])])).toEqual(
      [],
    )
  })

  test('differ in modality, in bearers, or in having a condition', () => {
    expect(differences([rule('a', 'DUTY')], [rule('a', 'RECOMMENDATION')])).toEqual(['MODALITY'])
    expect(differences([rule('a', 'DUTY')], [rule('a', 'DUTY', [other('x')])])).toEqual(['BEARER'])
    expect(differences([rule('a', 'DUTY', [member], true)], [rule('a', 'DUTY')])).toEqual(['CONDITION'])
    expect(differences([rule('a', 'DUTY', [member], true)], [rule('a', 'PROHIBITION', [other('x')])])).toEqual([
      'MODALITY',
      'BEARER',
      'CONDITION',
    ])
  })

  test('do not differ because each province has a chairman of its own, but do by rank', () => {
    const chairmen = [rule('a', 'DUTY', [posts('lai-chau', ['CHAIRMAN'])])]
    expect(differences(chairmen, [rule('a', 'DUTY', [posts('dak-lak', ['CHAIRMAN'])])])).toEqual([])
    expect(differences(chairmen, [rule('a', 'DUTY', [posts('dak-lak', ['VICE_CHAIRMAN'])])])).toEqual(['BEARER'])
  })

  test('are compared only where they speak: silence is no other modality', () => {
    const rows = compareByTopic(
      ['a'],
      [
        { slug: 'one', known: true, whole: true, obligations: [rule('a', 'DUTY')] },
        { slug: 'two', known: true, whole: true, obligations: [] },
        { slug: 'three', known: true, whole: true, obligations: [rule('a', 'DUTY')] },
      ],
    )
    expect(rows[0]?.differences).toEqual(['ABSENT_IN_SOME'])
  })

  test('are not said to be silent where nobody knows what they say', () => {
    const rows = compareByTopic(
      ['a'],
      [
        { slug: 'one', known: true, whole: true, obligations: [rule('a', 'DUTY')] },
        { slug: 'two', known: false, whole: true, obligations: [] },
      ],
    )
    expect(rows[0]?.differences).toEqual(['NOT_KNOWN'])
  })

  test('differ in to whom it is owed', () => {
    const owed = { ...rule('a', 'DUTY'), counterparties: [posts('lai-chau', ['CHAIRMAN'])] }
    expect(differences([owed], [rule('a', 'DUTY')])).toEqual(['COUNTERPARTY'])
  })

  test('of one decision, or of none, differ in nothing', () => {
    expect(
      compareByTopic(['a'], [{ slug: 'one', known: true, whole: true, obligations: [rule('a', 'DUTY')] }])[0]
        ?.differences,
    ).toEqual([])
    expect(compareByTopic(['a'], [])).toEqual([])
  })
})

test('a report that is silent on a topic tells nothing of its decision', () => {
  const [row] = compareByTopic(
    ['a'],
    [
      { slug: 'text', known: true, whole: true, obligations: [rule('a', 'DUTY')] },
      { slug: 'report', known: true, whole: false, obligations: [] },
    ],
  )
  expect(row?.differences).toEqual(['NOT_KNOWN'])
  expect(row?.cells.map(({ known }) => known)).toEqual([true, false])
})
