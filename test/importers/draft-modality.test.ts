// A draft binds only whom a text binds: what lifts a rule, excepts somebody or only mentions the effect is read as that.
import { describe, expect, test } from 'vitest'
import { articles, draftOf, tell } from './drafts.ts'

const draft = (body: string, caption = 'Quy định') => draftOf(articles(`Điều 1. ${caption}\n\n${body}`))
const told = (sentence: string) =>
  tell(draft(`1. ${sentence}`)).map((line) => line.replace('quyet-dinh/dieu-1/khoan-1 ', ''))

describe('words that lift a rule', () => {
  test.each([
    'Thành viên không có trách nhiệm trả lời tin nhắn.',
    'Thành viên không chịu trách nhiệm về nội dung tin nhắn.',
    'Thành viên chưa cần báo cáo kết quả.',
    'Miễn báo cáo cho thành viên.',
    'Bãi bỏ việc thành viên phải báo cáo hằng ngày.',
    'Thành viên không bị nghiêm cấm gửi ảnh.',
    'Thành viên không bị cấm gửi ảnh.',
    'Không yêu cầu thành viên trả lời tin nhắn ngoài giờ.',
    'Không hạn chế số lượng thành viên của nhóm.',
    'Không khuyến khích thành viên gửi tin nhắn ngoài giờ.',
  ])('bind nobody, and a person reads them: %s', (sentence) => {
    expect(told(sentence)).toEqual([])
    expect(draft(`1. ${sentence}`).yaml).toMatch(/quyet-dinh\/dieu-1\/khoan-1/)
  })

  test.each([
    ['Thành viên không có nghĩa vụ trả lời tin nhắn.', 'không có nghĩa vụ'],
    ['Thành viên không còn phải báo cáo hằng ngày.', 'không còn phải'],
    ['Thành viên không cần phải báo cáo hằng ngày.', 'không cần phải'],
    ['Thành viên được miễn báo cáo hằng ngày.', 'được'],
  ])('leave somebody free: %s', (sentence, why) => {
    expect(told(sentence)).toEqual([`PERMISSION MEMBER [${why}]`])
  })

  test.each([
    ['Không gửi tin nhắn không cần thiết vào nhóm.', ['PROHIBITION ? [không]']],
    ['Không gửi tin nhắn không yêu cầu trả lời vào nhóm.', ['PROHIBITION ? [không]']],
    ['Quản trị nhóm báo cáo những nội dung không yêu cầu bảo mật.', ['DUTY ADMINISTRATOR [báo cáo]']],
    ['Thành viên tham gia nhóm không chịu trách nhiệm về tin nhắn của người khác.', []],
  ])('lift only what they are said of: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected)
  })

  test('set no frame for what stands below them', () => {
    const body = '1. Thành viên không có trách nhiệm:\n\na) Báo cáo hằng ngày;\n\nb) Trả lời tin nhắn.'
    expect(tell(draft(body, 'Trách nhiệm của thành viên')).filter((line) => line.includes(' DUTY '))).toEqual([])
    expect(tell(draft('1. Gửi ảnh.', 'Những việc không bị cấm'))).toEqual([])
  })
})

describe('the passive', () => {
  test.each([
    ['Thành viên được yêu cầu phải báo cáo hằng ngày.', ['DUTY ? [phải]']],
    ['Thành viên được Giám đốc Sở Nội vụ cử có trách nhiệm báo cáo.', ['DUTY ? [có trách nhiệm]']],
    ['Thành viên được khuyến khích gửi ảnh.', ['RECOMMENDATION MEMBER [khuyến khích]']],
    ['Thành viên được Trưởng nhóm mời tham gia họp.', []],
    ['Trưởng nhóm được mời khách tham gia họp.', ['PERMISSION LEADER [được]']],
  ])('allows nothing: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected)
  })
})

describe('what a caption forbids', () => {
  test('is stated so that it forbids what the text forbids', () => {
    const body = [
      '1. Được mời không tham gia.',
      '2. Không báo cáo khi vi phạm.',
      '3. Trừ Trưởng nhóm, các thành viên xóa tin nhắn.',
      '4. Không chuyển tin nhắn ra ngoài.',
    ].join('\n\n')
    const { obligations = [] } = draft(body, 'Những việc không được làm').proposals
    expect(obligations.map(({ modality, statement }) => `${modality} ${statement.vi}`)).toEqual([
      'PROHIBITION Những việc không được làm: được mời không tham gia.',
      'PROHIBITION Những việc không được làm: không báo cáo.',
      'PROHIBITION Những việc không được làm: trừ Trưởng nhóm, các thành viên xóa tin nhắn.',
      'PROHIBITION Không chuyển tin nhắn ra ngoài.',
    ])
  })
})

describe('a sentence that speaks of the effect', () => {
  test.each([
    [
      'Trong thời gian Quyết định này có hiệu lực, Giám đốc Sở Nội vụ phải báo cáo hằng tháng.',
      ['DUTY head-of-agency-so-noi-vu [phải]'],
    ],
    ['Quyết định này có hiệu lực kể từ ngày ký; thành viên phải rời nhóm cũ.', ['DUTY MEMBER [phải]']],
    [
      'Trưởng nhóm phải báo cáo khi thay thế thành viên; thành viên phải rời nhóm cũ.',
      ['DUTY LEADER [phải]', 'DUTY MEMBER [phải]'],
    ],
    [
      'Quyết định này có hiệu lực kể từ ngày ký và giao Sở Nội vụ theo dõi việc thi hành.',
      ['DUTY so-noi-vu [theo dõi]'],
    ],
    ['Quyết định này có hiệu lực kể từ ngày ký; Sở Nội vụ triển khai.', ['DUTY so-noi-vu [triển khai]']],
    ['Quyết định này có hiệu lực kể từ ngày ký; các thành viên rời nhóm cũ.', []],
    ['Quyết định này có hiệu lực kể từ ngày ký.', ['FORMAL']],
    [
      'Nghị quyết này đã được Hội đồng nhân dân tỉnh Mẫu khóa XIV, kỳ họp thứ 3 thông qua ngày 10/7/2020 và có hiệu lực từ ngày 20/7/2020.',
      ['FORMAL'],
    ],
    ['Các quy định trước đây trái với Quyết định này bị bãi bỏ.', ['FORMAL']],
  ])('keeps what it asks: %s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected)
  })
})

describe('whom words except', () => {
  test.each([
    ['Trừ Trưởng nhóm, các thành viên phải báo cáo.', 'MEMBER'],
    ['Ngoại trừ Trưởng nhóm, các thành viên phải báo cáo.', 'MEMBER'],
    ['Thay mặt Trưởng nhóm, Quản trị nhóm phải thông báo kết quả.', 'ADMINISTRATOR'],
    ['Giám đốc các sở (trừ Sở Nội vụ) phải báo cáo.', '?'],
    ['Giám đốc các sở, trừ Sở Nội vụ phải báo cáo.', '?'],
  ])('is no bearer: %s', (sentence, bearer) => {
    expect(told(sentence)).toEqual([`DUTY ${bearer} [phải]`])
  })
})

describe('somebody else within a sentence', () => {
  test.each<[string, readonly string[]]>([
    [
      'Trưởng nhóm phải duyệt tin; các thành viên khi tham gia nhóm không được phát tán tin.',
      ['DUTY LEADER [phải]', 'PROHIBITION MEMBER [không được]'],
    ],
    [
      'Trưởng nhóm phải duyệt tin; thành viên báo cáo kết quả; không được tiết lộ.',
      ['DUTY LEADER [phải]', 'DUTY MEMBER [báo cáo]', 'PROHIBITION MEMBER [không được]'],
    ],
    [
      'Thành viên được gửi ảnh, nhưng không được gửi video.',
      ['PERMISSION MEMBER [được]', 'PROHIBITION MEMBER [không được]'],
    ],
    ['Sở Nội vụ là cơ quan quản trị Nhóm, có trách nhiệm thêm thành viên.', ['DUTY so-noi-vu [có trách nhiệm]']],
    [
      'Các cơ quan phản ánh vướng mắc về Văn phòng UBND tỉnh để tổng hợp.',
      ['DUTY ? [phản ánh]', 'DUTY van-phong-ubnd-tinh [để]'],
    ],
  ])('is bound by what is asked of it alone: %s', (sentence, wanted) => {
    expect(told(sentence)).toEqual(wanted)
  })

  test('holds its condition where that stands before what is asked', () => {
    const { obligations = [] } = draft('1. Các thành viên khi tham gia nhóm không được phát tán tin.').proposals
    expect(obligations.map(({ statement, condition }) => [statement.vi, condition?.vi])).toEqual([
      ['Các thành viên không được phát tán tin.', 'Khi tham gia nhóm.'],
    ])
  })

  test('is not what a caption names where nobody is bound', () => {
    const { obligations = [] } = draft('Nghiêm cấm đưa lên Nhóm tài liệu mật.', 'Nhiệm vụ của Nhóm').proposals
    expect(obligations.map(({ statement }) => statement.vi)).toEqual(['Nghiêm cấm đưa lên Nhóm tài liệu mật.'])
  })

  test('is named by the whole name of its body', () => {
    const { agencyClasses } = draft('Chánh Thanh tra tỉnh; Trưởng Ban Dân tộc là thành viên.').proposals
    expect(Object.values(agencyClasses ?? {}).map(({ label }) => label.vi)).toEqual(['Thanh tra tỉnh', 'Ban Dân tộc'])
  })
})
