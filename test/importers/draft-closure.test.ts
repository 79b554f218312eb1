// A draft closes a list only where the text says that nobody else may join; else it leaves it open and says what to look for.
import { describe, expect, test } from 'vitest'
import { articles, draftOf } from './drafts.ts'

const LIST = '1. Trưởng nhóm: Giám đốc Sở Nội vụ.\n\n2. Thành viên gồm: Chủ tịch UBND các xã, phường.'
const draft = (more = '', list = LIST) =>
  draftOf(articles(`Điều 1. Thành phần\n\n${list}\n\nĐiều 2. Quy định\n\n${more}`))
const closed = (more = '', list = LIST) =>
  (draft(more, list).proposals.admissionRules ?? []).map((rule) => `${rule.role} ${rule.closed}`)

describe('a list of who may join', () => {
  test('is left open by a text that only lists, and a seat of one named post is closed by that', () => {
    expect(closed('1. Thành viên phải đọc tin nhắn.')).toEqual(['LEADER true', 'MEMBER false'])
    expect(draft('1. Thành viên phải đọc tin nhắn.').yaml).toMatch(
      /# closed: văn bản không nói rằng ngoài danh sách này.*\n(?: +#.*\n)+ +- key: member\n/,
    )
  })

  test.each([
    '1. Không thêm người ngoài danh sách vào Nhóm.',
    '1. Quản trị viên không được mời người không phải thành viên tham gia Nhóm.',
    '1. Nghiêm cấm đưa đối tượng không thuộc thành phần vào Nhóm.',
    '1. Người không thuộc thành phần tại Điều 1 không được tham gia Nhóm.',
    '1. Chỉ những người có tên tại Điều 1 mới được tham gia Nhóm.',
    '1. Không mời vào Nhóm người không có tên trong danh sách.',
    '1. Ngoài thành phần trên, không thêm thành viên khác.',
    '1. Ngoài các đồng chí nêu tại Điều 1, Nhóm không kết nạp người khác.',
    'Những việc không được làm\n\n1. Thêm vào Nhóm các đối tượng không thuộc thành viên Nhóm.',
  ])('is closed by: %s', (rule) => {
    const [head, body] = rule.includes('\n\n') ? rule.split('\n\n') : ['Quy định', rule]
    const text = articles(`Điều 1. Thành phần\n\n${LIST}\n\nĐiều 2. ${head}\n\n${body}`)
    const { proposals, yaml } = draftOf(text)
    expect(proposals.admissionRules?.map((one) => one.closed)).toEqual([true, true])
    expect(yaml).toMatch(/# closed: .*quyet-dinh\/dieu-2\/khoan-1/)
  })

  test.each([
    '1. Không tự ý thêm người ngoài danh sách vào Nhóm.',
    '1. Ngoài giờ hành chính, không thêm thành viên.',
    '1. Ngoài thành phần trên, không thêm thành viên khác nếu Trưởng nhóm chưa đồng ý.',
    '1. Ngoài thành phần trên, không thêm thành viên khác.\n\n2. Chỉ Trưởng nhóm mới được thêm thành viên.',
    '1. Không thêm người ngoài danh sách vào Nhóm nếu chưa được Trưởng nhóm đồng ý.',
    '1. Không chuyển tin nhắn cho người không phải thành viên Nhóm.',
    '1. Không cho người ngoài Nhóm xem tin nhắn.',
    '1. Không thêm người ngoài danh sách vào Nhóm.\n\n2. Trưởng nhóm quyết định việc bổ sung thành viên.',
    '1. Không thêm người ngoài danh sách vào Nhóm.\n\n2. Trưởng nhóm được mời người khác tham gia Nhóm.',
    '1. Không thêm người ngoài danh sách vào Nhóm.\n\n2. Tùy tình hình, Trưởng nhóm mời thêm thành viên khác tham gia.',
    '1. Không thêm người ngoài danh sách vào Nhóm.\n\n2. Quản trị nhóm có trách nhiệm thêm thành viên mới theo yêu cầu của Trưởng nhóm.',
    '1. Không thêm người ngoài danh sách vào Nhóm.\n\n2. Trưởng nhóm kết nạp thành viên mới.',
    '1. Không thêm người ngoài danh sách vào Nhóm.\n\n2. Trưởng nhóm bổ sung thành viên khi có thay đổi.',
    '1. Không thêm người ngoài danh sách vào Nhóm, ngoài những người được Trưởng nhóm đồng ý.',
    '1. Không thêm người ngoài danh sách vào Nhóm mà không báo cáo Trưởng nhóm.',
    '1. Trong giờ hành chính, không thêm người ngoài danh sách vào Nhóm.',
    '1. Không thêm người ngoài danh sách vào Nhóm; việc này do Trưởng nhóm thực hiện.',
    '1. Không thêm người ngoài danh sách vào nhóm Y tế xã.',
    '1. Không mời người ngoài danh sách vào nhóm chat riêng của Sở Nội vụ.',
  ])('is not closed by: %s', (rules) => {
    expect(closed(rules)).toEqual(['LEADER true', 'MEMBER false'])
  })

  test.each([
    '1. Không đưa thông tin ngoài nhiệm vụ vào nhóm.',
    '1. Thành viên không được đưa nội dung ngoài công việc, tin chưa kiểm chứng vào nhóm.',
    '1. Không đưa tài liệu không thuộc phạm vi công việc vào nhóm.',
    '1. Không đưa hình ảnh không phải tài liệu công vụ vào nhóm Zalo.',
    '1. Không cho thành viên sử dụng tài khoản ngoài số đã đăng ký tham gia nhóm.',
  ])('is not closed by a rule on what is written: %s', (rules) => {
    expect(closed(rules)).toEqual(['LEADER true', 'MEMBER false'])
  })

  test.each([
    '1. Không mời người không phải cán bộ, công chức tham gia nhóm.',
    '1. Không đưa người không thuộc cơ quan mình vào nhóm.',
    '1. Nhóm không kết nạp người ngoài cơ quan.',
    '1. Chỉ cán bộ, công chức của tỉnh mới được tham gia Nhóm.',
  ])('is not closed by a rule on others than those who are not listed: %s', (rules) => {
    expect(closed(rules)).toEqual(['LEADER true', 'MEMBER false'])
  })

  test('is closed by its own words, unless they let others in', () => {
    const list = (words: string) => `1. Thành viên chỉ gồm: ${words}.`
    expect(closed('1. Thành viên phải đọc.', list('Giám đốc Sở Nội vụ; Chánh Văn phòng UBND tỉnh'))).toEqual([
      'MEMBER true',
      'MEMBER true',
    ])
    expect(closed('1. Thành viên phải đọc.', list('Giám đốc Sở Nội vụ; người khác do Trưởng nhóm mời'))).toEqual([
      'MEMBER false',
      'MEMBER false',
    ])
  })

  test('is not closed while an item of it, or a sentence beside it, is not read', () => {
    const bars = '1. Không thêm người ngoài danh sách vào nhóm.'
    const list = (last: string) => `1. Thành viên gồm: Giám đốc Sở Nội vụ.\n\n2. ${last}`
    expect(closed(bars, list('Thành viên gồm: Chánh Văn phòng UBND tỉnh.'))).toEqual(['MEMBER true', 'MEMBER true'])
    expect(closed(bars, list('Thành viên gồm: những cá nhân tiêu biểu.'))).toEqual(['MEMBER false', 'MEMBER false'])
    expect(closed(bars, list('Có thể có đại diện doanh nghiệp.'))).toEqual(['MEMBER false'])
    const seat = 'Chánh Văn phòng UBND tỉnh là Quản trị nhóm.'
    expect(closed('1. Thành viên phải đọc.', `1. ${seat}`)).toEqual(['ADMINISTRATOR true'])
    expect(closed('1. Thành viên phải đọc.', `1. ${seat} Khi vắng mặt, cấp phó thay thế.`)).toEqual([
      'ADMINISTRATOR false',
    ])
  })

  test('gives no single seat to a post that several hold', () => {
    const list =
      '1. Phó Trưởng nhóm: Các Phó Chủ tịch Ủy ban nhân dân tỉnh.\n\n2. Quản trị nhóm: Chánh Văn phòng các sở.'
    const rules = draft('1. Thành viên phải đọc.', list).proposals.admissionRules ?? []
    expect(rules.map(({ single, closed: isClosed }) => [single, isClosed])).toEqual([
      [undefined, false],
      [undefined, false],
    ])
  })

  test('that is read in part stands in two, so that nobody who is listed is lost', () => {
    const list = '1. Thành viên gồm: Giám đốc Sở Nội vụ, Thủ trưởng các hội quần chúng.'
    const rules = draft('1. Thành viên phải đọc.', list).proposals.admissionRules ?? []
    expect(rules.map(({ label, posts }) => [label.vi, posts])).toEqual([
      ['Giám đốc Sở Nội vụ', ['head-of-agency-so-noi-vu']],
      ['Thủ trưởng các hội quần chúng', []],
    ])
  })

  test('leaves the agency of those who assist somebody to a person', () => {
    const list = '1. Thành viên gồm: Chuyên viên giúp việc cho Thường trực UBND tỉnh.'
    const { proposals, yaml } = draft('1. Thành viên phải đọc.', list)
    expect(proposals.postClasses).toMatchObject({ 'specialist-not-told': { agencies: 'not-told' } })
    expect(proposals.agencyClasses).toMatchObject({ 'not-told': { kinds: [] } })
    expect(yaml).toMatch(/# Văn bản không nói .* cơ quan nào.*\n(?: +#.*\n)+ +not-told:/)
  })
})
