// Sentences below the last clause that belong to none, and those that look like them but are rules.
import { describe, expect, test } from 'vitest'
import { parseDecisionText } from '../../src/importers/decision-text.ts'

const ADOPTED =
  'Nghị quyết này đã được Hội đồng nhân dân tỉnh Mẫu khóa X, kỳ họp thứ 5 thông qua ngày 10 tháng 12 năm 2030'

function read(head: string, ...body: readonly string[]) {
  const { components, heading, outside } = parseDecisionText([head, ...body].join('\n\n'))
  const last = components[0]?.provisions.at(-1)
  return { date: heading.date, outside: outside.map(({ text }) => text.trim()), words: last?.text?.split('\n') }
}

const RESOLUTION = 'NGHỊ QUYẾT\nVề ví dụ\n\nCăn cứ Luật Ví dụ ngày 19/6/2015;\n\nQUYẾT NGHỊ:'
const NOTICE = 'THÔNG BÁO\nKết luận cuộc họp'

describe('the sentence of adoption', () => {
  test('belongs to no article, and dates an act whose head has no date', () => {
    expect(read(RESOLUTION, 'Điều 1. Một.', `${ADOPTED}./.`)).toEqual({
      date: '2030-12-10',
      outside: [`${ADOPTED}./.`],
      words: ['Một.'],
    })
    expect(read(`Số: 1/NQ-HĐND\nXã Mẫu, ngày 11 tháng 12 năm 2030\n${RESOLUTION}`, 'Điều 1. Một.', ADOPTED).date).toBe(
      '2030-12-11',
    )
  })

  test.each([
    ['sets a day of effect', ['Điều 1. Một.', `${ADOPTED} và có hiệu lực từ ngày 20 tháng 12 năm 2030./.`], 1],
    ['is all that an article says', ['Điều 1. Điều khoản thi hành', `${ADOPTED}./.`], 0],
    ['is quoted', ['Điều 1. Sửa đổi như sau:', '“Điều 2. Hai.', `${ADOPTED}./.”.`], 2],
  ])('stays where it stands if it %s', (_, articles, at) => {
    const { outside, words } = read(RESOLUTION, ...articles)
    expect(outside).toEqual([])
    expect(words?.[at]).toBe(articles.at(-1))
  })
})

describe('the sentence that makes conclusions known', () => {
  const made = 'Văn phòng thông báo để các cơ quan biết, thực hiện'

  test('belongs to no clause', () => {
    const { outside, words } = read(NOTICE, '1. Đồng ý lập nhóm.', `${made}./.`)
    expect([outside, words]).toEqual([[`${made}./.`], ['Đồng ý lập nhóm.']])
  })

  test('is a rule where the text goes on, or in a decision', () => {
    expect(read(NOTICE, '1. Đồng ý lập nhóm.', `${made}.`).words).toEqual(['Đồng ý lập nhóm.', `${made}.`])
    expect(read(RESOLUTION, 'Điều 1. Một.', `${made}./.`).words).toEqual(['Một.', `${made}./.`])
  })
})
