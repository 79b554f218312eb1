// Titles in capitals come into the letters of a sentence, with the names that the text itself writes with a capital.
import { describe, expect, test } from 'vitest'
import { sentenceCase } from '../../src/importers/draft/letters.ts'

describe('words in capitals', () => {
  test.each([
    ['tại tỉnh Mẫu có nhóm', 'NHÓM CỦA TỈNH MẪU', 'Nhóm của tỉnh Mẫu'],
    ['của Ủy ban nhân dân tỉnh Mẫu (sau đây', 'QUY CHẾ CỦA TỈNH MẪU', 'Quy chế của tỉnh Mẫu'],
    ['huyện Mẫu Sơn và', 'NHÓM CỦA HUYỆN MẪU SƠN', 'Nhóm của huyện Mẫu Sơn'],
    ['Chánh Văn phòng', 'NỘI QUY (VĂN BẢN MẪU)', 'Nội quy (văn bản mẫu)'],
    ['ngành Nội vụ và ngành Nội vụ', 'NHÓM CỦA NGÀNH NỘI VỤ', 'Nhóm của ngành Nội vụ'],
    ['vào Nhóm; trưởng nhóm', 'NỘI QUY CỦA NHÓM', 'Nội quy của nhóm'],
    ['', 'ỦY BAN NHÂN DÂN', 'Ủy ban nhân dân'],
    ['', 'KT. CHỦ TỊCH', 'KT. Chủ tịch'],
    ['', 'Nội quy Nhóm', 'Nội quy Nhóm'],
  ])('beside “%s” %s is %s', (text, words, wanted) => {
    expect(sentenceCase(words, text)).toBe(wanted)
  })
})
