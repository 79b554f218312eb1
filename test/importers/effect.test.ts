// What a text says of its own effect: the day it begins, the day it ends, and what only a person can settle.
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseDecisionText } from '../../src/importers/decision-text.ts'
import { readStatedEffect } from '../../src/importers/effect.ts'
import { articles, draftOf } from './drafts.ts'

const SIGNED = '2020-03-03'
const effectOf = (words: string) => {
  const text = articles(`Điều 1. Một\n\nMột hai.\n\nĐiều 2. ${words}`)
  return readStatedEffect(parseDecisionText(text), SIGNED)
}

describe('the first day of effect', () => {
  test.each([
    ['Quyết định này có hiệu lực kể từ ngày ký.', SIGNED],
    ['Quyết định này có hiệu lực từ 01/4/2020.', '2020-04-01'],
    ['Quyết định này có hiệu lực kể từ 00 giờ 00 phút ngày 01 tháng 4 năm 2020.', '2020-04-01'],
    ['Quyết định này có hiệu lực thi hành từ 0h00 ngày 01/4/2020.', '2020-04-01'],
    ['Quyết định có hiệu lực kể từ ngày 15/01/2020.', '2020-01-15'],
    ['Quyết định này gồm 3 điều, có hiệu lực kể từ ngày ký.', SIGNED],
    ['Quyết định này có hiệu lực kể từ ngày ký ban hành và thay thế Quyết định số 45/QĐ-UBND ngày 02/3/2019.', SIGNED],
    ['Giám đốc các sở chịu trách nhiệm thi hành Quyết định này, Quyết định này có hiệu lực kể từ ngày ký.', SIGNED],
  ])('is read: %s', (words, from) => {
    expect(effectOf(words)).toEqual({ from, to: null, open: [] })
  })

  test('is read of a resolution behind the session that adopted it', () => {
    const text = articles(
      'Điều 1. Nghị quyết này đã được Hội đồng nhân dân tỉnh Mẫu khóa XIV, kỳ họp thứ 3 thông qua ngày 10 tháng 7 năm 2020 và có hiệu lực từ ngày 20 tháng 7 năm 2020.',
    )
      .replace('QUYẾT ĐỊNH:', 'QUYẾT NGHỊ:')
      .replace('QUYẾT ĐỊNH\n', 'NGHỊ QUYẾT\n')
    expect(readStatedEffect(parseDecisionText(text), SIGNED)).toEqual({ from: '2020-07-20', to: null, open: [] })
  })

  test.each([
    'Điều 1 Quyết định này có hiệu lực từ ngày 01/7/2020.',
    'Các nội dung khác của Quyết định này có hiệu lực từ ngày 01/7/2020.',
    'Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.',
    'Quyết định này có hiệu lực kể từ ngày 30 tháng 02 năm 2020.',
    'Hiệu lực của Quyết định này bắt đầu từ ngày 01/7/2020.',
    'Quyết định này có giá trị từ ngày ký.',
    'Quyết định này bãi bỏ Quyết định số 5/QĐ-UBND có hiệu lực từ ngày 01/01/2018.',
    'Quyết định này sửa đổi Quyết định số 5/QĐ-UBND có hiệu lực từ ngày 01/01/2018.',
    'Quyết định này công bố danh mục văn bản có hiệu lực từ ngày 01/01/2018.',
    'Quyết định này ban hành Quy chế có hiệu lực từ ngày 01/01/2018.',
    'Quyết định này bãi bỏ các văn bản hết hiệu lực từ ngày 01/01/2019.',
    'Quyết định này thay thế Quyết định số 9/QĐ-UBND đã hết hiệu lực từ ngày 01/01/2019.',
    'Quyết định này không có hiệu lực từ ngày 01/01/2019.',
    'Quyết định này chưa có hiệu lực từ ngày ký.',
    'Nếu Quyết định này có hiệu lực từ ngày 01/7/2020, các sở báo cáo.',
    'Nếu được thông qua, Quyết định này có hiệu lực từ ngày 01/7/2020.',
    'Quyết định này có hiệu lực kể từ ngày ký Hiệp định.',
    'Quyết định này có hiệu lực kể từ ngày ký kết hợp đồng.',
    'Quyết định này có hiệu lực kể từ ngày ký công bố.',
    'Bảng giá ban hành kèm theo Quyết định này có hiệu lực từ ngày 01/7/2020.',
    'Quyết định này có hiệu lực từ ngày 01/4/2020 đối với xã A, từ ngày 01/5/2020 đối với xã B.',
    'Quyết định này có hiệu lực đối với xã A từ ngày 01/4/2020, đối với xã B từ ngày 01/5/2020.',
  ])('is left to a person: %s', (words) => {
    expect(effectOf(words)).toEqual({ from: null, to: null, open: [words] })
  })

  test.each([
    'Kể từ ngày Quyết định này có hiệu lực, các nhóm phải báo cáo.',
    'Quyết định số 10/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.',
  ])('is not told: %s', (words) => {
    expect(effectOf(words)).toEqual({ from: null, to: null, open: [] })
  })
})

describe('the day from which there is no effect', () => {
  test.each([
    ['Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2020.', '2021-01-01'],
    ['Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 28 tháng 02 năm 2021.', '2021-03-01'],
    ['Quyết định này có hiệu lực từ ngày ký ban hành đến hết năm 2020.', '2021-01-01'],
    ['Quyết định này có hiệu lực từ ngày ký đến hết tháng 6 năm 2021.', '2021-07-01'],
    ['Quyết định này có hiệu lực từ ngày ký và hết hiệu lực kể từ ngày 01/7/2020.', '2020-07-01'],
    ['Quyết định này có hiệu lực từ ngày ký và hết hiệu lực sau ngày 31/12/2020.', '2021-01-01'],
  ])('is the one after the last: %s', (words, to) => {
    expect(effectOf(words)).toEqual({ from: SIGNED, to, open: [] })
  })

  test.each([
    'Quyết định này có hiệu lực từ ngày ký đến ngày 30/6/2020.',
    'Quyết định này có hiệu lực từ ngày ký đến 24 giờ ngày 31/12/2020.',
    'Quyết định này có hiệu lực từ ngày ký đến hết năm 2020 - 2021.',
    'Quyết định này có hiệu lực từ ngày ký và có giá trị trong 02 năm.',
    'Quyết định này có hiệu lực kể từ ngày ký trong thời hạn 02 năm.',
    'Quyết định này có hiệu lực kể từ ngày ký đến khi có quy định mới.',
    'Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 30/6/2019.',
    'Quyết định này có hiệu lực từ ngày ký, được thực hiện đến hết ngày 31/12/2020.',
    'Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 10/QĐ-UBND có hiệu lực đến hết ngày 31/12/2019.',
  ])('is left to a person: %s', (words) => {
    expect(effectOf(words)).toEqual({ from: SIGNED, to: null, open: [words] })
  })
})

describe('effect of single provisions', () => {
  test.each([
    'Quyết định này có hiệu lực kể từ ngày ký; riêng Điều 1 có hiệu lực kể từ ngày 01/7/2020.',
    'Quyết định này có hiệu lực kể từ ngày ký, trừ Điều 1 có hiệu lực từ ngày 01/7/2020.',
    'Quyết định này có hiệu lực kể từ ngày ký, Điều 1 có hiệu lực từ ngày 01/7/2020.',
  ])('is told beside that of the whole: %s', (words) => {
    expect(effectOf(words)).toEqual({ from: SIGNED, to: null, open: [words] })
  })

  test('and of what is attached is told where it differs', () => {
    const own = 'Quyết định này có hiệu lực từ ngày ký.'
    const attached = 'Quy chế ban hành kèm theo Quyết định này có hiệu lực từ ngày 01/7/2020.'
    expect(effectOf(`${own} ${attached}`)).toEqual({ from: SIGNED, to: null, open: [attached] })
  })

  test.each([
    'Riêng Điều 1 có hiệu lực từ ngày 01/7/2020.',
    'Các quy định tại Điều 5 có hiệu lực từ ngày 01/7/2020.',
    'Quy chế có hiệu lực từ 01/7/2020.',
    'Hết hiệu lực ngày 31/12/2022.',
  ])('is told in a sentence of its own: %s', (words) => {
    expect(effectOf(`Quyết định này có hiệu lực kể từ ngày ký. ${words}`)).toEqual({
      from: SIGNED,
      to: null,
      open: [words],
    })
  })
})

test('is read of an article whose words were broken behind what looks like a caption', () => {
  const words = 'Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 31/12/2020; riêng khoản 2'
  expect(effectOf(`${words}\nĐiều 1 có hiệu lực từ ngày 01/4/2020.`)).toMatchObject({ from: SIGNED, to: '2021-01-01' })
})

describe('a draft', () => {
  test('writes both days and says beside them what is open', () => {
    const { yaml } = draftOf(
      articles(
        'Điều 1. Quyết định này có hiệu lực từ ngày 01/4/2020 đến hết ngày 31/12/2020; riêng Điều 1 có hiệu lực kể từ ngày ký.',
      ),
    )
    expect(parse(yaml)).toMatchObject({ effectiveFrom: '2020-04-01', effectiveTo: '2021-01-01' })
    expect(yaml).toMatch(/# .*effectiveTo là ngày sau đó/)
    expect(yaml).toMatch(/# These sentences say more of the effect[\s\S]*# {3}- Quyết định này có hiệu lực .* riêng/)
  })

  test.each([
    ['riêng Điều 1 có hiệu lực từ ngày 01/7/2020', 'quyet-dinh/dieu-1'],
    ['riêng khoản 2 Điều 1 của Quyết định này có hiệu lực thi hành kể từ ngày 01/7/2020', 'quyet-dinh/dieu-1/khoan-2'],
    ['các quy định tại khoản 1 Điều 1 có hiệu lực từ ngày 01 tháng 7 năm 2020', 'quyet-dinh/dieu-1/khoan-1'],
  ])('proposes the later effect of one provision: %s', (words, toProvision) => {
    const { proposals } = draftOf(
      articles(
        `Điều 1. Gồm:\n\n1. Một hai.\n\n2. Ba bốn.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/4/2020; ${words}.`,
      ),
    )
    expect(proposals.relations).toMatchObject([
      { kind: 'DEFERS', fromProvision: 'quyet-dinh/dieu-2', toProvision, on: '2020-07-01', why: expect.any(String) },
    ])
  })

  test.each([
    'riêng Điều 9 có hiệu lực từ ngày 01/7/2020',
    'riêng Điều 1 có hiệu lực từ ngày ký',
    'riêng Điều 1 và Điều 2 có hiệu lực từ ngày 01/7/2020',
    'Điều 1 Quyết định số 5/QĐ-UBND có hiệu lực từ ngày 01/7/2020',
    'riêng Điều 1 có hiệu lực từ ngày Hội đồng nhân dân tỉnh thông qua',
  ])('proposes none where place or day are not plain: %s', (words) => {
    const { proposals } = draftOf(
      articles(`Điều 1. Một hai.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày 01/4/2020; ${words}.`),
    )
    expect((proposals.relations ?? []).filter(({ kind }) => kind === 'DEFERS')).toEqual([])
  })

  test('gives a group no first day where the text gives the decision none', () => {
    const founded = (words: string) => draftOf(articles(`Điều 1. Thành lập Nhóm Zalo điều hành.\n\nĐiều 2. ${words}`))
    const silent = founded('Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.').proposals.groups?.[0]
    expect([silent?.active, silent?.governedBy]).toEqual([{}, { standing: 'MANDATORY' }])
    const stated = founded('Quyết định này có hiệu lực từ ngày 01/4/2020.').proposals.groups?.[0]
    expect(stated?.active).toEqual({ from: '2020-04-01' })
  })

  test('never marks as a form what ends an act in words that it does not read', () => {
    const words =
      'Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12/QĐ-UBND ngày 01/02/2019 nếu Hội đồng nhân dân tỉnh thông qua.'
    const { proposals, silent } = draftOf(articles(`Điều 1. ${words}`))
    expect([proposals.coverage, proposals.relations, silent]).toEqual([undefined, undefined, ['quyet-dinh/dieu-1']])
  })
})
