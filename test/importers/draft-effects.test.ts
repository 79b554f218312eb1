// A draft never loses that a decision ends, replaces or amends another: what is known is proposed, what is not is told.
import { describe, expect, test } from 'vitest'
import { parseDecisionText } from '../../src/importers/decision-text.ts'
import { readEffects } from '../../src/importers/draft/effects.ts'
import { readOwnRecords } from '../support/case-records.ts'

const records = readOwnRecords()
const { agencies } = records
const acts = [...records.acts, ...records.decisions.map(({ decision }) => decision)]
const text = (...articles: readonly string[]) =>
  parseDecisionText(
    `Số: 8/QĐ-UBND\nLai Châu, ngày 10 tháng 3 năm 2023\n\nQUYẾT ĐỊNH\nVề việc thử\n\nQUYẾT ĐỊNH:\n\n${articles
      .map((words, index) => `Điều ${index + 1}. ${words}`)
      .join('\n\n')}\n`,
  )
const LAI_CHAU = agencies.find(({ slug }) => slug === 'lai-chau/ubnd-tinh') ?? null
const effects = (
  parsed: ReturnType<typeof text>,
  head: Parameters<typeof readEffects>[2] = {
    slug: 'lai-chau/8-qd-ubnd-2023',
    issuer: LAI_CHAU,
    fields: { effectiveFrom: '2023-04-01' },
    deferrals: [],
  },
) => readEffects(parsed, { acts, agencies }, head)
const ACT = 'Quyết định số 893/QĐ-UBND ngày 09/8/2019 của Ủy ban nhân dân tỉnh Lai Châu'

describe('what a drafted decision does to others', () => {
  test('is proposed where the act is in the register, with the provision that speaks and the place that is changed', () => {
    const { proposed, unknown, paths } = effects(text(`Bãi bỏ ${ACT}.`, `Bãi bỏ Điều 3 ${ACT}.`))
    expect(proposed.map(({ why: _why, ...entry }) => entry)).toEqual([
      {
        kind: 'REPEALS',
        to: 'lai-chau/893-qd-ubnd-2019',
        fromProvision: 'quyet-dinh/dieu-1',
        on: '2023-04-01',
      },
      {
        kind: 'REPEALS',
        to: 'lai-chau/893-qd-ubnd-2019',
        fromProvision: 'quyet-dinh/dieu-2',
        on: '2023-04-01',
        toProvision: 'quyet-dinh/dieu-3',
      },
    ])
    expect(unknown).toEqual([])
    expect([...paths]).toEqual(['quyet-dinh/dieu-1', 'quyet-dinh/dieu-2'])
  })

  test('is told where the register does not have the act, or has it of another day', () => {
    const other = 'Quyết định số 893/QĐ-UBND ngày 01/02/2020 của Ủy ban nhân dân tỉnh Lai Châu'
    const { proposed, unknown } = effects(text(`Quyết định này thay thế ${other}.`))
    expect(proposed).toEqual([])
    expect(unknown).toEqual([expect.stringMatching(/^REPLACES quyet-dinh\/dieu-1: .*893\/QĐ-UBND/)])
  })

  test('is nothing where the words end nothing', () => {
    const { proposed, unknown } = effects(text(`Căn cứ ${ACT}, các đơn vị thực hiện.`))
    expect([proposed, unknown]).toEqual([[], []])
  })

  test('is not proposed of the act of that number which another province issued', () => {
    const issuer = LAI_CHAU && { ...LAI_CHAU, slug: 'tinh-mau/ubnd-tinh', province: 'tinh-mau' }
    const head = { slug: 'tinh-mau/8-qd-ubnd-2023', issuer, fields: {}, deferrals: [] }
    for (const act of [
      'Quyết định số 893/QĐ-UBND ngày 09/8/2019 của Ủy ban nhân dân tỉnh Mẫu',
      'Quyết định số 893/QĐ-UBND ngày 09/8/2019 của Ủy ban nhân dân tỉnh',
      'Quyết định số 893/QĐ-UBND ngày 09/8/2019',
    ]) {
      const { proposed, unknown } = effects(text(`${act} được bãi bỏ.`), head)
      expect([act, proposed]).toEqual([act, []])
      expect(unknown).toHaveLength(1)
    }
    const { proposed } = effects(text(`${ACT} được bãi bỏ.`), head)
    expect(proposed.map(({ to }) => to)).toEqual(['lai-chau/893-qd-ubnd-2019'])
  })

  test('never names the decision itself', () => {
    const { proposed, unknown } = effects(text('Bãi bỏ Điều 3 Quyết định số 893/QĐ-UBND.'), {
      slug: 'lai-chau/893-qd-ubnd-2019',
      issuer: LAI_CHAU,
      fields: {},
      deferrals: [],
    })
    expect(proposed).toEqual([])
    expect(unknown).toHaveLength(1)
  })

  test('reaches no further than the instrument that is named, and tells a place once', () => {
    const { proposed } = effects(
      text(
        `Thay thế Phụ lục II ban hành kèm theo ${ACT}.`,
        `Cụm từ “A” tại khoản 2 Điều 4 Quy chế ban hành kèm theo ${ACT} được thay bằng “B”, cụm từ “C” bằng “D”.`,
      ),
    )
    expect(proposed.map(({ kind, toProvision }) => [kind, toProvision])).toEqual([
      ['REPLACES', 'phu-luc-2'],
      ['AMENDS', 'quy-che/dieu-4/khoan-2'],
    ])
  })

  test('begins on the day that the words name, else with the effect of the decision, else on no day', () => {
    const from = (articles: string, effectiveFrom?: string) =>
      effects(text(articles), {
        slug: 'lai-chau/8-qd-ubnd-2023',
        issuer: LAI_CHAU,
        fields: effectiveFrom ? { effectiveFrom } : {},
        deferrals: [],
      }).proposed.map(({ on }) => on)
    expect(from(`Quyết định này có hiệu lực kể từ ngày 01/4/2023 và thay thế ${ACT}.`, '2023-04-01')).toEqual([
      '2023-04-01',
    ])
    expect(from(`Bãi bỏ ${ACT} kể từ ngày 01/6/2023.`, '2023-04-01')).toEqual(['2023-06-01'])
    expect(from(`Bãi bỏ ${ACT}.`)).toEqual([undefined])
  })

  test('keeps what the words leave of an act: the places that they name, or a part that nobody names', () => {
    const kept = (words: string) =>
      effects(text(words)).proposed.map(({ kind, toProvision, on }) =>
        [kind, toProvision, on].filter(Boolean).join(' '),
      )
    expect(kept(`Bãi bỏ ${ACT}, trừ Điều 2 và Điều 3.`)).toEqual([
      'REPEALS 2023-04-01',
      'KEEPS quyet-dinh/dieu-2',
      'KEEPS quyet-dinh/dieu-3',
    ])
    expect(kept(`Bãi bỏ ${ACT}. Riêng khoản 1 Điều 2 tiếp tục có hiệu lực.`)).toEqual([
      'REPEALS 2023-04-01',
      'KEEPS quyet-dinh/dieu-2/khoan-1',
    ])
    expect(kept(`Bãi bỏ Điều 2 ${ACT} (trừ khoản 1).`)).toEqual([
      'REPEALS quyet-dinh/dieu-2 2023-04-01',
      'KEEPS quyet-dinh/dieu-2/khoan-1',
    ])
    expect(kept(`Bãi bỏ ${ACT} đối với các xã.`)).toEqual(['REPEALS 2023-04-01', 'KEEPS'])
    expect(kept(`Bãi bỏ ${ACT}, trừ các nhóm nêu tại Điều 2.`)).toEqual(['REPEALS 2023-04-01', 'KEEPS'])
    expect(kept(`Bãi bỏ ${ACT}. Riêng Điều 2 tiếp tục có hiệu lực đến hết năm 2024.`)).toEqual([
      'REPEALS 2023-04-01',
      'KEEPS',
    ])
  })
})
