// A draft gives a seat to a post only where the text gives it to that post, always and to nobody who is excepted.
import { describe, expect, test } from 'vitest'
import { articles, draftOf, tell } from './drafts.ts'

const draft = (body: string) => draftOf(articles(`Điều 1. Thành phần\n\n${body}`))
const seats = (body: string) =>
  (draft(body).proposals.admissionRules ?? []).map(
    ({ role, label, posts }) => `${role} ${label.vi}: ${posts.join(', ') || '?'}`,
  )

describe('a post with a limit', () => {
  test.each([
    'Giám đốc các sở (trừ Giám đốc Sở Nội vụ)',
    'Giám đốc các sở (không gồm Sở Nội vụ)',
    'Giám đốc các sở, trừ Giám đốc Sở Nội vụ',
    'Giám đốc Sở Nội vụ (khi cần thiết)',
    'Giám đốc Sở Nội vụ (nếu được mời; dự thính)',
    'Giám đốc Sở Nội vụ (đến ngày 31/12/2020)',
    'Giám đốc Sở Nội vụ (không là thành viên)',
    'Giám đốc Sở Nội vụ (dự thính), Chánh Văn phòng UBND tỉnh',
  ])('is left to a person with all its words: %s', (words) => {
    expect(seats(`1. Thành viên gồm: ${words}.`)).toEqual([`MEMBER ${words}: ?`])
  })

  test('takes nothing from those beside it', () => {
    expect(seats('1. Thành viên gồm: Giám đốc các sở (trừ Sở Nội vụ); Chánh Văn phòng UBND tỉnh.')).toEqual([
      'MEMBER Giám đốc các sở (trừ Sở Nội vụ): ?',
      'MEMBER Chánh Văn phòng UBND tỉnh: chief-of-office-van-phong-ubnd-tinh',
    ])
  })
})

describe('who has charge of a field', () => {
  test('is a class apart from all who have the rank', () => {
    const body = [
      '1. Phó Trưởng nhóm: Các Phó Chủ tịch UBND tỉnh.',
      '2. Trưởng nhóm: Phó Chủ tịch UBND tỉnh phụ trách kinh tế.',
      '3. Quản trị nhóm: Phó Chủ tịch UBND tỉnh phụ trách y tế.',
    ].join('\n\n')
    expect(seats(body)).toEqual([
      'DEPUTY_LEADER Các Phó Chủ tịch UBND tỉnh: vice-chairman-ubnd-tinh',
      'LEADER Phó Chủ tịch UBND tỉnh phụ trách kinh tế: vice-chairman-ubnd-tinh-kinh-te',
      'ADMINISTRATOR Phó Chủ tịch UBND tỉnh phụ trách y tế: vice-chairman-ubnd-tinh-y-te',
    ])
    expect(draft(body).proposals.postClasses?.['vice-chairman-ubnd-tinh-kinh-te']).toMatchObject({
      fact: 'FIELD_IN_CHARGE',
      why: 'Phó Chủ tịch UBND tỉnh phụ trách kinh tế',
    })
  })

  test('is to be compared with the field of the group', () => {
    const { yaml } = draft('1. Trưởng nhóm: Phó Chủ tịch UBND tỉnh phụ trách kinh tế.')
    expect(yaml).toMatch(/# fact FIELD_IN_CHARGE nghĩa là .*\n(?: +#.*\n)+ +vice-chairman-ubnd-tinh-kinh-te:/)
  })

  test('keeps the field where the bodies are many', () => {
    const { postClasses } = draft('1. Thành viên: Phó Chủ tịch phụ trách y tế UBND các huyện.').proposals
    expect(postClasses).toMatchObject({
      'vice-chairman-district-peoples-committee-y-te': { fact: 'FIELD_IN_CHARGE', ranks: ['VICE_CHAIRMAN'] },
    })
  })

  test('leaves the body its own words', () => {
    const { agencyClasses } = draft('1. Thành viên: Phó Giám đốc Sở Nội vụ phụ trách chuyển đổi số.').proposals
    expect(agencyClasses?.['so-noi-vu']).toMatchObject({ why: 'Sở Nội vụ' })
  })
})

describe('a seat', () => {
  test('that others may hold too is no single one', () => {
    const rules = draft('1. Trưởng nhóm: Chánh Văn phòng UBND tỉnh; khi cần giao chuyên viên.').proposals.admissionRules
    expect(rules?.map(({ single, closed }) => [single, closed])).toEqual([
      [undefined, false],
      [undefined, false],
    ])
  })

  test.each(['không là', 'chưa là', 'thôi làm', 'có thể là', 'không còn là'])('is none for who %s a member', (verb) => {
    expect(seats(`1. Giám đốc Sở Nội vụ ${verb} thành viên nhóm.\n\n2. Thành viên phải đọc.`)).toEqual([])
  })

  test('is none where a sentence asks something of who has it', () => {
    expect(tell(draft('1. Thành viên là Giám đốc Sở Nội vụ phải báo cáo hằng ngày.'))).toEqual([
      'quyet-dinh/dieu-1/khoan-1 DUTY ? [phải]',
    ])
  })
})
