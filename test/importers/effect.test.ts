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
  ])('is the one after the last: %s', (words, to) => {
    expect(effectOf(words)).toEqual({ from: SIGNED, to, open: [] })
  })

  test.each([
    'Quyết định này có hiệu lực từ ngày ký đến ngày 30/6/2020.',
    'Quyết định này có hiệu lực kể từ ngày ký trong thời hạn 02 năm.',
    'Quyết định này có hiệu lực kể từ ngày ký đến khi có quy định mới.',
    'Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 30/6/2019.',
    'Quyết định này có hiệu lực từ ngày ký, được thực hiện đến hết ngày 31/12/2020.',
    'Quyết định này có hiệu lực từ ngày ký và hết hiệu lực sau ngày 31/12/2020.',
    'Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 10/QĐ-UBND có hiệu lực đến hết ngày 31/12/2019.',
  ])('is left to a person: %s', (words) => {
    expect(effectOf(words)).toEqual({ from: SIGNED, to: null, open: [words] })
  })
})

describe('effect of single provisions', () => {
  test.each([
    'Quyết định này có hiệu lực kể từ ngày ký; riêng Điều 1 có hiệu lực kể từ ngày 01/7/2020.',
    'Quyết định này có hiệu lực kể từ ngày ký, trừ Điều 1 có hiệu lực từ ngày 01/7/2020.',
  ])('is told beside that of the whole: %s', (words) => {
    expect(effectOf(words)).toEqual({ from: SIGNED, to: null, open: [words] })
  })

  test('and of what is attached is told where it differs', () => {
    const own = 'Quyết định này có hiệu lực từ ngày ký.'
    const attached = 'Quy chế ban hành kèm theo Quyết định này có hiệu lực từ ngày 01/7/2020.'
    expect(effectOf(`${own} ${attached}`)).toEqual({ from: SIGNED, to: null, open: [attached] })
  })

  test('is told in a sentence of its own', () => {
    expect(effectOf('Quyết định này có hiệu lực kể từ ngày ký. Riêng Điều 1 có hiệu lực từ ngày 01/7/2020.')).toEqual({
      from: SIGNED,
      to: null,
      open: ['Riêng Điều 1 có hiệu lực từ ngày 01/7/2020.'],
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
