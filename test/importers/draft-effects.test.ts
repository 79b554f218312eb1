// A draft never loses that a decision ends, replaces or amends another: what is known is proposed, what is not is told.
import { describe, expect, test } from 'vitest'
import { parseDecisionText } from '../../src/importers/decision-text.ts'
import { readEffects } from '../../src/importers/draft/effects.ts'
import { readOwnRecords } from '../support/case-records.ts'

const records = readOwnRecords()
const acts = [...records.acts, ...records.decisions.map(({ decision }) => decision)]
const text = (...articles: readonly string[]) =>
  parseDecisionText(
    `Số: 8/QĐ-UBND\nLai Châu, ngày 10 tháng 3 năm 2023\n\nQUYẾT ĐỊNH\nVề việc thử\n\nQUYẾT ĐỊNH:\n\n${articles
      .map((words, index) => `Điều ${index + 1}. ${words}`)
      .join('\n\n')}\n`,
  )
const ACT = 'Quyết định số 893/QĐ-UBND ngày 09/8/2019 của Ủy ban nhân dân tỉnh Lai Châu'

describe('what a drafted decision does to others', () => {
  test('is proposed where the act is in the register, with the provision that speaks and the place that is changed', () => {
    const { proposed, unknown, paths } = readEffects(text(`Bãi bỏ ${ACT}.`, `Bãi bỏ Điều 3 ${ACT}.`), acts)
    expect(proposed.map(({ why: _why, ...entry }) => entry)).toEqual([
      { kind: 'REPEALS', to: 'lai-chau/893-qd-ubnd-2019', fromProvision: 'quyet-dinh/dieu-1' },
      {
        kind: 'REPEALS',
        to: 'lai-chau/893-qd-ubnd-2019',
        fromProvision: 'quyet-dinh/dieu-2',
        toProvision: 'quyet-dinh/dieu-3',
      },
    ])
    expect(unknown).toEqual([])
    expect([...paths]).toEqual(['quyet-dinh/dieu-1', 'quyet-dinh/dieu-2'])
  })

  test('is told where the register does not have the act, or has it of another day', () => {
    const other = 'Quyết định số 893/QĐ-UBND ngày 01/02/2020 của Ủy ban nhân dân tỉnh Lai Châu'
    const { proposed, unknown } = readEffects(text(`Quyết định này thay thế ${other}.`), acts)
    expect(proposed).toEqual([])
    expect(unknown).toEqual([expect.stringMatching(/^REPLACES quyet-dinh\/dieu-1: .*893\/QĐ-UBND/)])
  })

  test('is nothing where the words end nothing', () => {
    const { proposed, unknown } = readEffects(text(`Căn cứ ${ACT}, các đơn vị thực hiện.`), acts)
    expect([proposed, unknown]).toEqual([[], []])
  })
})
