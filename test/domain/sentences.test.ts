// Cutting a clause into sentences, so that one of several can be cited.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../src/domain/sentences.ts'

describe('sentences', () => {
  test('end with a stop before a capital, as the second sentence of an Article 4 needs', () => {
    expect(
      sentencesOf('Quyết định này có hiệu lực từ ngày ký. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.'),
    ).toEqual(['Quyết định này có hiệu lực từ ngày ký.', 'Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.'])
  })

  test('do not end with a semicolon, a colon or a comma', () => {
    const words = 'Các thành viên gồm: Thường trực; Chánh văn phòng, Trưởng phòng; Chuyên viên'
    expect(sentencesOf(words)).toEqual([words])
  })

  test('do not end after an abbreviation, nor inside a number or a date', () => {
    for (const words of [
      'Họp tại TP. Hồ Chí Minh hằng năm.',
      'Do P. Giám đốc ký.',
      'Kinh phí là 1.234.567,89 đồng theo Nghị định 30.2020.',
      'Gửi về e-mail ubnd@tinhmau.example.Không trả lời.',
    ]) {
      expect(sentencesOf(words)).toEqual([words])
    }
  })

  test('may open with a bracket, a quotation mark or a figure', () => {
    expect(sentencesOf('Đủ họ, tên và chức vụ. (Ví dụ: A.)')).toEqual(['Đủ họ, tên và chức vụ.', '(Ví dụ: A.)'])
    expect(sentencesOf('Có ba loại. “Mật” là một.')).toHaveLength(2)
    expect(sentencesOf('Có ba loại! 02 loại đã nêu? Còn một.')).toHaveLength(3)
  })

  test('keep the labels of the articles and clauses that they quote', () => {
    const quoted = 'Sửa đổi Điều 4 như sau:\n“Điều 4. Hành vi bị cấm\n1. Gửi tin mật.\n2. Gửi quảng cáo.”'
    expect(sentencesOf(quoted)).toEqual([
      'Sửa đổi Điều 4 như sau:',
      '“Điều 4. Hành vi bị cấm',
      '1. Gửi tin mật.',
      '2. Gửi quảng cáo.”',
    ])
    expect(sentencesOf('Bổ sung như sau: “Điều 5a. Khách')).toHaveLength(1)
    expect(sentencesOf('Lên nhóm có “Mật”. 2 tin đã xóa.')).toHaveLength(2)
  })

  test('keep the numbers of paragraphs below a clause', () => {
    expect(sentencesOf('Thời hạn trong tháng.\n2.1. Sở hướng dẫn.\n2.1.3. Huyện làm.')).toEqual([
      'Thời hạn trong tháng.',
      '2.1. Sở hướng dẫn.',
      '2.1.3. Huyện làm.',
    ])
    expect(sentencesOf('3.1. Sở hướng dẫn.\n3.2. Huyện làm.')).toEqual(['3.1. Sở hướng dẫn.', '3.2. Huyện làm.'])
  })

  test('of a text without words are none', () => {
    expect(sentencesOf('')).toEqual([])
    expect(sentencesOf(' \n ')).toEqual([])
  })

  test('together are the text, but for white space', () => {
    const text = fc.string({ unit: fc.constantFrom('A', 'b', 'Đ', '.', '!', ' ', '\n', '“', '1', ';', '/') })
    fc.assert(
      fc.property(text, (words) => {
        const sentences = sentencesOf(words)
        expect(sentences.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
        expect(sentences.every((sentence) => sentence === sentence.trim() && sentence !== '')).toBe(true)
        let from = 0
        for (const sentence of sentences) {
          expect(words.indexOf(sentence, from)).toBeGreaterThanOrEqual(from)
          from = words.indexOf(sentence, from) + sentence.length
        }
      }),
    )
  })
})
