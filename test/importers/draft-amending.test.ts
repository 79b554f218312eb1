// What a decision quotes as the words of the act that it amends is no rule of its own; a term that it quotes bars none.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articles, draftOf, tell } from './drafts.ts'

const drafted = (body: string) => draftOf(articles(body))
const rules = (body: string) => tell(drafted(body)).filter((line) => !line.endsWith(' FORMAL'))
const statements = (body: string) => (drafted(body).proposals.obligations ?? []).map(({ statement }) => statement.vi)
const whole = (name: string) =>
  draftOf(readFileSync(new URL(`./texts/${name}.txt`, import.meta.url), 'utf8'), {
    slug: 'tinh-mau/x',
    issuer: 'tinh-mau/ubnd-tinh',
  })

const ACT = 'Quy chế nhóm ban hành kèm theo Quyết định số 9/2019/QĐ-UBND'
const DUTY = '2. Thành viên phải trả lời tin nhắn.\n\na) Trưởng nhóm: Giám đốc Sở Nội vụ;\n\nb) Nghiêm cấm gửi tin mật'

describe('the words of an amended act', () => {
  test.each<[string, string]>([
    ['in curly marks', `“${DUTY}.”`],
    ['in straight marks', `"${DUTY}."`],
    ['in single marks', `'${DUTY}.'`],
    ['in marks of two shapes', `“${DUTY}."`],
    ['with a term quoted within', `“${DUTY} “Mật”, “Tối mật”.”`],
    ['in marks that nobody closed', `“${DUTY}.`],
  ])('make no rule of the decision: %s', (_name, quoted) => {
    for (const formula of [
      `Sửa đổi khoản 2 Điều 4 ${ACT} như sau:`,
      `Khoản 2 Điều 4 ${ACT} được sửa đổi, bổ sung như sau:`,
      `Điều chỉnh khoản 2 Điều 4 ${ACT} như sau:`,
    ]) {
      const body = `Điều 1. ${formula}\n\n${quoted}\n\nĐiều 2. Thành viên được gửi ảnh.`
      expect([formula, rules(body)]).toEqual([formula, ['quyet-dinh/dieu-2 PERMISSION MEMBER [được]']])
    }
  })

  test('make none on the line of the formula, in a phrase or below a colon without marks', () => {
    const body = `Điều 1. ${ACT} được sửa đổi như sau:

1. Sửa đổi khoản 1 Điều 2 như sau: “1. Thành viên phải trả lời.”

2. Thay cụm từ “Thành viên phải trả lời” bằng cụm từ “Nhóm là nơi trao đổi” tại Điều 3.

3. Sửa đổi Điều 5 như sau:
Thành viên không được gửi tin mật.

Điều 2. Sửa đổi Điều 6 ${ACT} như sau:

1. Thành viên phải trả lời.

2. Quản trị nhóm không được xóa tin.`
    expect(rules(body)).toEqual([])
    expect(drafted(body).silent).toEqual(['quyet-dinh/dieu-2/khoan-1', 'quyet-dinh/dieu-2/khoan-2'])
  })

  test.each([
    'sua-doi-chu-dong',
    'sua-doi-bi-dong',
    'sua-doi-dau-lan-lon',
    'sua-doi-khong-dong',
    'bo-sung-dieu',
    'thay-cum-tu',
  ])('make none in a whole text: %s', (name) => {
    const { obligations = [], admissionRules = [] } = whole(name).proposals
    expect(admissionRules).toEqual([])
    expect(obligations.filter(({ at }) => String(at).startsWith('quyet-dinh/dieu-1'))).toEqual([])
  })
})

describe('a term that a sentence quotes', () => {
  test.each<[string, string]>([
    ['Thành viên của nhóm “Zalo Công vụ” phải trả lời tin nhắn.', 'DUTY MEMBER [phải]'],
    ['Thành viên nhóm "Zalo Công vụ" không được gửi tin mật.', 'PROHIBITION MEMBER [không được]'],
    ['Thành viên phải đặt tên như sau: “Họ và tên - Chức vụ”.', 'DUTY MEMBER [phải]'],
    ['Thành viên phải ghi “Khẩn khi gửi tin.', 'DUTY MEMBER [phải]'],
  ])('bars no rule: %s', (sentence, wanted) => {
    expect(rules(`Điều 1. ${sentence}`)).toEqual([`quyet-dinh/dieu-1 ${wanted}`])
  })
})

test('a statement bears no label, no mark of a torn quotation and one full stop', () => {
  expect(
    statements(
      [
        'Điều 1. Thành viên phải ghi “Khẩn.”',
        'Điều 2. Thành viên phải ghi "Khẩn.".',
        'Điều 3. Thành viên phải ghi “Khẩn và gửi ngay.',
        'Điều 4. - Thành viên phải trả lời..',
        "Điều 5. Nhóm “A” gồm:\n\n1. Thành viên phải gọi xã Ea H'leo”.",
      ].join('\n\n'),
    ),
  ).toEqual([
    'Thành viên phải ghi “Khẩn.”',
    'Thành viên phải ghi "Khẩn."',
    'Thành viên phải ghi Khẩn và gửi ngay.',
    'Thành viên phải trả lời.',
    "Thành viên phải gọi xã Ea H'leo.",
  ])
})

test('an amending text however long or strange is drafted', () => {
  for (const line of [
    '“Điều 1. ',
    'Sửa đổi Điều 8 như sau: “',
    'bãi bỏ Điều 8; ',
    'Khoản 1 Điều 5 được sửa đổi:\n',
    "‘”“'",
  ]) {
    const { proposals, silent } = drafted(`Điều 1. ${line.repeat(10_000)}\n\nĐiều 2. Thành viên được gửi ảnh.`)
    expect((proposals.obligations ?? []).length + silent.length).toBeLessThan(3)
  }
})
