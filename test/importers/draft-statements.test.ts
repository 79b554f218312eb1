// What a draft proposes as a statement reads as a sentence of whom it binds, and says no more than the text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ParsedProvision } from '../../src/importers/decision-text/parsed.ts'
import type { Draft } from '../../src/importers/draft.ts'
import { articles, draftOf, madeUp, tell } from './drafts.ts'

const statements = ({ proposals }: Draft) =>
  (proposals.obligations ?? []).map(({ at, condition, statement }) => {
    const place = at.toString().replace(/^quy-che\/|^noi-quy\//, '')
    return `${place} ${condition ? `[${condition.vi}] ` : ''}${statement.vi}`
  })
const stated = (body: string) => statements(draftOf(articles(body))).map((line) => line.replace(/^\S+ /, ''))

describe('the statements of a draft', () => {
  test('name whom a caption, an opening or an earlier part of the sentence names', () => {
    expect(statements(draftOf(madeUp('chi-dao')))).toEqual([
      'quyet-dinh/dieu-1/mo-dau Thành lập Nhóm Zalo chỉ đạo, điều hành của Ủy ban nhân dân tỉnh Mẫu (sau đây gọi tắt là Nhóm).',
      'quyet-dinh/dieu-1/khoan-1 Trưởng nhóm là đồng chí Chủ tịch Ủy ban nhân dân tỉnh.',
      'quyet-dinh/dieu-1/khoan-2 Phó Trưởng nhóm là các đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh.',
      'quyet-dinh/dieu-1/khoan-3 Quản trị nhóm là Chánh Văn phòng Ủy ban nhân dân tỉnh.',
      'quyet-dinh/dieu-3 Giao Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Quyết định này và báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.',
      'quyet-dinh/dieu-4/cau-2 Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Thủ trưởng các ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
      'dieu-2/khoan-1 Thông tin trao đổi trên Nhóm phải chính xác, ngắn gọn và đúng thẩm quyền.',
      'dieu-2/khoan-2 Ý kiến chỉ đạo của Trưởng nhóm trên Nhóm có giá trị như văn bản chỉ đạo.',
      'dieu-2/khoan-3 Không sử dụng Nhóm thay cho việc gửi, nhận văn bản điện tử theo quy định.',
      'dieu-2/khoan-4 Văn bản, tài liệu thuộc danh mục bí mật nhà nước không được trao đổi trên Nhóm dưới mọi hình thức.',
      'dieu-3/khoan-1 Trưởng nhóm chỉ đạo chung hoạt động của Nhóm.',
      'dieu-3/khoan-2 Trưởng nhóm kết luận các nội dung trao đổi.',
      'dieu-3/khoan-2 Trưởng nhóm phân công thành viên xử lý công việc.',
      'dieu-3/khoan-3 Trưởng nhóm quyết định việc thêm, bớt thành viên theo đề nghị của Quản trị nhóm.',
      'dieu-4/khoan-1 Quản trị nhóm tạo lập, duy trì hoạt động của Nhóm.',
      'dieu-4/khoan-1 [Khi có thay đổi nhân sự.] Quản trị nhóm thêm thành viên vào Nhóm và đưa thành viên ra khỏi Nhóm.',
      'dieu-4/khoan-2 Quản trị nhóm xóa tin nhắn vi phạm Quy chế này.',
      'dieu-4/khoan-2 Quản trị nhóm nhắc nhở thành viên đã gửi tin nhắn đó.',
      'dieu-4/khoan-3 Quản trị nhóm được khóa chức năng gửi tin nhắn của thành viên vi phạm trong thời gian không quá 24 giờ.',
      'dieu-4/khoan-4 Quản trị nhóm không được thêm người ngoài danh sách tại Điều 1 Quyết định ban hành Quy chế này vào Nhóm.',
      'dieu-4/khoan-5 [Khi thành viên nghỉ hưu hoặc chuyển công tác.] Quản trị nhóm đưa thành viên đó ra khỏi Nhóm trong vòng 03 ngày làm việc.',
      'dieu-5/khoan-1/diem-a Thành viên đặt tên hiển thị gồm họ, tên và chức vụ.',
      'dieu-5/khoan-1/diem-b Thành viên đọc tin nhắn ít nhất hai lần mỗi ngày, trả lời khi được hỏi, giữ gìn bí mật thông tin của Nhóm.',
      'dieu-5/khoan-1/diem-c Thành viên không tự ý rời Nhóm.',
      'dieu-5/khoan-1/diem-d Thành viên phản ánh kịp thời về Quản trị nhóm để được hướng dẫn.',
      'dieu-5/khoan-2 Thành viên được đề xuất nội dung trao đổi.',
      'dieu-5/khoan-2 Thành viên được bảo lưu ý kiến.',
      'dieu-5/khoan-3 [Trong trường hợp khẩn cấp.] Khuyến khích thành viên sử dụng tin nhắn thoại.',
      'dieu-6/khoan-1 Nghiêm cấm hành vi quảng cáo, mua bán hàng hóa trên Nhóm.',
      'dieu-6/khoan-2 Nghiêm cấm việc phát tán thông tin sai sự thật.',
      'dieu-6/khoan-3 Các hành vi bị nghiêm cấm: thông tin thuộc bí mật nhà nước.',
      'dieu-6/khoan-4 Không được lợi dụng Nhóm để xúc phạm danh dự, nhân phẩm người khác.',
      'dieu-6/khoan-5 Nghiêm cấm các hành vi khác trái pháp luật.',
      'dieu-7/khoan-1 Nghiêm cấm thành viên Nhóm chuyển tiếp tin nhắn ra ngoài Nhóm.',
      'dieu-7/khoan-2 Khuyến khích thành viên Nhóm dùng ảnh thật làm ảnh đại diện.',
      'dieu-7/khoan-3 Khuyến khích thành viên chia sẻ kinh nghiệm.',
      'dieu-7/khoan-4 Thành viên Nhóm cần hạn chế gửi tin nhắn sau 22 giờ.',
      'dieu-8/khoan-1/diem-a Văn phòng Ủy ban nhân dân tỉnh hướng dẫn việc thực hiện Quy chế này.',
      'dieu-8/khoan-1/diem-b Văn phòng Ủy ban nhân dân tỉnh tổng hợp tình hình hoạt động của Nhóm, báo cáo Trưởng nhóm hằng quý.',
      'dieu-8/khoan-2 Thủ trưởng các sở, ban, ngành có trách nhiệm phổ biến Quy chế này tới công chức, viên chức thuộc quyền quản lý.',
      'dieu-8/khoan-2 Thủ trưởng các sở, ban, ngành chịu trách nhiệm về việc chấp hành của cơ quan mình.',
      'dieu-8/khoan-3 Văn phòng Ủy ban nhân dân tỉnh tổng hợp, trình Chủ tịch Ủy ban nhân dân tỉnh.',
      'dieu-8/khoan-3 Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định.',
    ])
  })

  test('of short rules are those of who may, who must and who may not', () => {
    expect(tell(draftOf(madeUp('noi-quy'))).filter((line) => / [A-Z]+ .*\[/.test(line))).toEqual([
      'quyet-dinh/dieu-3 DUTY ? [chịu trách nhiệm]',
      'noi-quy/dieu-1/khoan-1 DECLARATION MEMBER [Thành viên nhóm chỉ gồm]',
      'noi-quy/dieu-1/khoan-2 DECLARATION head-of-agency-so-noi-vu [Trưởng nhóm]',
      'noi-quy/dieu-1/khoan-2 PERMISSION head-of-agency-so-noi-vu [có quyền]',
      'noi-quy/dieu-1/khoan-3 DECLARATION ADMINISTRATOR [Người quản trị nhóm do]',
      'noi-quy/dieu-2/khoan-1/gach-1 DUTY MEMBER [phải]',
      'noi-quy/dieu-2/khoan-1/gach-2 DUTY MEMBER [phải]',
      'noi-quy/dieu-2/khoan-1/gach-3 DUTY MEMBER [phải]',
      'noi-quy/dieu-2/khoan-2/gach-1 PROHIBITION MEMBER [không được]',
      'noi-quy/dieu-2/khoan-2/gach-2 PROHIBITION MEMBER [không được]',
      'noi-quy/dieu-2/khoan-3 DUTY MEMBER [phải]',
      'noi-quy/dieu-2/khoan-4 DUTY MEMBER [chỉ được]',
      'noi-quy/dieu-2/khoan-5 PERMISSION MEMBER [có quyền]',
      'noi-quy/dieu-2/khoan-6 DUTY MEMBER [nghiêm túc]',
      'noi-quy/dieu-2/khoan-7 DUTY ? [phối hợp]',
      'noi-quy/dieu-3 PERMISSION MEMBER [không bắt buộc phải]',
      'noi-quy/dieu-4 DUTY ADMINISTRATOR [báo cáo]',
      'noi-quy/dieu-5/cau-2 DUTY MEMBER [gửi]',
    ])
  })

  test.each([
    ['Đối với thành viên:\n\na) Nghiêm cấm gửi tin mật.', 'Nghiêm cấm thành viên gửi tin mật.'],
    ['Đối với thành viên:\n\na) Khuyến khích thành viên trả lời ngay.', 'Khuyến khích thành viên trả lời ngay.'],
    ['Nghiêm cấm các hành vi sau:\n\na) Gửi tin mật.', 'Nghiêm cấm các hành vi: gửi tin mật.'],
    ['Thành viên không được:\n\na) Gửi tin mật;\n\nb) Đăng tin riêng.', 'Thành viên không được gửi tin mật.'],
    ['Thành viên được khuyến khích trả lời ngay.', 'Thành viên được khuyến khích trả lời ngay.'],
    ['Sở Nội vụ yêu cầu các thành viên trả lời ngay.', 'Sở Nội vụ yêu cầu các thành viên trả lời ngay.'],
    [
      'Trưởng nhóm:\n\na) Chủ trì trao đổi;\n\nb) Báo cáo định kỳ:\n\n- Hằng tuần.',
      'Trưởng nhóm chủ trì trao đổi. Trưởng nhóm báo cáo định kỳ: hằng tuần.',
    ],
    [
      'Thành viên không được gửi tin mật; phát tán tin giả; báo cáo ngay nếu nhận được.',
      'Thành viên không được gửi tin mật. Thành viên không được phát tán tin giả. Thành viên báo cáo ngay.',
    ],
  ])('of %j reads as a sentence', (words, wanted) => {
    const [head = '', ...parts] = words.split('\n\n')
    const said = stated(`Điều 1. Quy định\n\n1. ${head}${parts.map((part) => `\n\n${part}`).join('')}`)
    const found = said.map((line) => line.replace(/^\[[^\]]*\] /, ''))
    expect(`${found.join(' ')} `).toContain(`${wanted} `)
  })

  test.each([
    ['Trưởng nhóm là Giám đốc Sở.', 'LEADER', 'Giám đốc Sở'],
    ['Phân công đồng chí Giám đốc Trung tâm làm Trưởng nhóm.', 'LEADER', 'Giám đốc Trung tâm'],
  ])('of a post that is not known still propose the seat, to be completed: %s', (sentence, role, label) => {
    const { admissionRules, obligations } = draftOf(articles(`Điều 1. ${sentence}`)).proposals
    expect(admissionRules).toMatchObject([{ role, posts: [], closed: false, label: { vi: label } }])
    expect(obligations).toMatchObject([{ modality: 'DECLARATION', bearers: [{ role }] }])
  })

  test.each([
    'Trưởng nhóm là người quyết định việc thêm thành viên.',
    'Giám đốc Trung tâm phải báo cáo người là Trưởng nhóm.',
  ])('give no seat to whom they do not name: %s', (sentence) => {
    expect(draftOf(articles(`Điều 1. ${sentence}`)).proposals.admissionRules).toBeUndefined()
  })

  test('of a caption in capitals are in small letters', () => {
    const body = 'Điều 1. NHỮNG ĐIỀU CẤM\n\n1. Thông tin thuộc bí mật nhà nước.\n\n2. Thông tin sai sự thật.'
    expect(stated(body)[0]).toBe('Những điều cấm: thông tin thuộc bí mật nhà nước.')
  })

  test('of whom somebody is asked bind those, not who asks', () => {
    const of = (sentence: string) => tell(draftOf(articles(`Điều 1. ${sentence}`)))
    expect(of('Sở Nội vụ yêu cầu các thành viên trả lời tin nhắn trong ngày.')).toEqual([
      'quyet-dinh/dieu-1 DUTY MEMBER [yêu cầu]',
    ])
    expect(of('Quản trị viên yêu cầu thành viên gỡ tin.')).toEqual(['quyet-dinh/dieu-1 DUTY ADMINISTRATOR [yêu cầu]'])
  })

  test('of what only some may do, and of what is barred beside those named', () => {
    const of = (sentence: string) => tell(draftOf(articles(`Điều 1. ${sentence}`)))
    expect(of('Chỉ Trưởng nhóm mới được thêm thành viên.')).toEqual(['quyet-dinh/dieu-1 PERMISSION LEADER [được]'])
    expect(of('Chỉ có Trưởng nhóm được thêm thành viên.')).toEqual(['quyet-dinh/dieu-1 PERMISSION LEADER [được]'])
    expect(of('Ngoài thành phần trên, không thêm thành viên khác.')).toEqual([
      'quyet-dinh/dieu-1 PROHIBITION ? [không]',
    ])
  })

  test('of paragraphs with numbers of their own go without these', () => {
    const body = 'Điều 1. Nguyên tắc\n\n1.1. Thành viên phải đọc tin.\n\n1.2. Không gửi tin mật.'
    const { obligations = [] } = draftOf(articles(body)).proposals
    expect(obligations.map(({ quote, statement }) => [quote, statement.vi])).toEqual([
      ['Thành viên phải đọc tin', 'Thành viên phải đọc tin.'],
      ['Không gửi tin mật', 'Không gửi tin mật.'],
    ])
  })

  test('go on in small letters after whom they name', () => {
    expect(stated('Điều 1. Phó Trưởng nhóm: Các Phó Chủ tịch Ủy ban nhân dân tỉnh.')).toEqual([
      'Phó Trưởng nhóm là các Phó Chủ tịch Ủy ban nhân dân tỉnh.',
    ])
  })

  test('bind nobody whose name is read only without its accents', () => {
    const words =
      'Chánh Văn phòng, Trưởng các phòng và công chức có liên quan chịu trách nhiệm thi hành Quyết định này.'
    const { postClasses = {}, obligations = [] } = draftOf(articles(`Điều 1. ${words}`)).proposals
    expect(Object.keys(postClasses)).toEqual([])
    expect(obligations).toHaveLength(1)
  })

  test('say with what a report is made for that it is a reading', () => {
    const words = 'Thành viên báo cáo về Sở Nội vụ để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét.'
    const [, compiles, considers] = draftOf(articles(`Điều 1. ${words}`)).proposals.obligations ?? []
    expect(compiles).toMatchObject({ certainty: 'INFERRED', bearers: [{ agencies: 'so-noi-vu' }], why: 'để' })
    expect(considers).toMatchObject({ certainty: 'INFERRED', bearers: [{ agencies: 'ubnd-tinh' }] })
    expect(considers?.note?.vi).toContain('không nói thẳng')
  })

  test.each(['Thành viên vi phạm thì bị đưa ra khỏi nhóm.', 'Điều 1 chịu trách nhiệm thi hành.'])(
    'are none of what befalls somebody, or of a torn sentence: %s',
    (sentence) => {
      expect(tell(draftOf(articles(`Điều 1. Trách nhiệm của thành viên\n\n1. ${sentence}`)))).toEqual([])
    },
  )
})

describe('every draft of a text that the tests have', () => {
  const folder = join(import.meta.dirname, 'texts')
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const drafts = [
    ...texts.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
    ...(['made-up', 'chi-dao', 'noi-quy'] as const).map((name) => [name, madeUp(name)] as const),
  ]
  const wordsOf = (provisions: readonly ParsedProvision[]): readonly string[] =>
    provisions.flatMap(({ text, heading, children }) => [text ?? '', heading ?? '', ...wordsOf(children)])

  test.each(drafts)('of %s quotes what stands in the text, and states it on one line', (_name, text) => {
    const { proposals, parsed } = draftOf(text, { slug: 'tinh-mau/x' })
    const words = parsed.components.flatMap(({ provisions }) => wordsOf(provisions))
    const { obligations = [], admissionRules = [] } = proposals
    for (const { quote = '' } of [...obligations, ...admissionRules]) {
      expect(
        words.some((passage) => passage.includes(quote)),
        quote,
      ).toBe(true)
    }
    for (const { statement } of obligations) {
      expect(statement.vi).toMatch(/^[^\n\p{Ll}][^\n]*[^\s.,;:]\.$/u)
      expect(statement.vi).not.toMatch(/(?:thành viên|nhóm|sở) (?:khuyến khích|nghiêm cấm) /i)
    }
  })
})
