// A text that names people gives seats to the posts that they hold, and tells that this is a reading; a person is no rule.
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { BY_POST, withoutPerson } from '../../src/importers/draft/named-people.ts'
import { articles, draftOf, tell } from './drafts.ts'

const POST = 'Chủ tịch Ủy ban nhân dân tỉnh'
const GROUP = 'Điều 1. Lập nhóm Zalo của tỉnh gồm các ông, bà có tên sau:'

describe('words of a seat', () => {
  test.each([
    `Ông Nguyễn Văn A, ${POST}`,
    `Ông Nguyễn Văn A - ${POST}`,
    `Ông Nguyễn Văn A – ${POST}`,
    `Ông: Nguyễn Văn A, ${POST}`,
    `Bà Trần Thị B (${POST})`,
    `Ông (bà) NGUYỄN VĂN A, ${POST}`,
    `Đồng chí ThS. Giàng A Mẫu, ${POST}`,
    `Đồng chí PGS.TS. Nguyễn Văn A, ${POST}`,
    `Nguyễn Văn A, ${POST}`,
    `LÒ THỊ MẪU - ${POST}`,
  ])('are those of the post: %s', (words) => {
    expect(withoutPerson(words)).toEqual({ words: POST, isNamed: true })
  })

  test.each([
    [`Đồng chí ${POST}`, POST],
    ['Các ông, bà Giám đốc sở', 'Giám đốc sở'],
    ['Đồng chí Giám Đốc Sở Nội Vụ', 'Giám Đốc Sở Nội Vụ'],
    ['Sở Nội Vụ, Giám đốc', 'Sở Nội Vụ, Giám đốc'],
    ['Chủ Tịch Ủy Ban, Phó Chủ tịch Ủy ban', 'Chủ Tịch Ủy Ban, Phó Chủ tịch Ủy ban'],
    ['Nguyễn Văn A', 'Nguyễn Văn A'],
    ['Nguyễn Văn A, người địa phương', 'Nguyễn Văn A, người địa phương'],
  ])('without a person stand as they are: %s', (words, left) => {
    expect(withoutPerson(words)).toEqual({ words: left, isNamed: false })
  })

  test('of a person without a post are none', () => {
    expect(withoutPerson('Ông Nguyễn Văn A')).toEqual({ words: '', isNamed: true })
  })
})

describe('a list of people', () => {
  const drafted = (...items: string[]) =>
    draftOf(articles([GROUP, ...items.map((item, index) => `${index + 1}. ${item};`)].join('\n\n')))

  test.each([
    `Ông Nguyễn Văn A, ${POST} - Trưởng nhóm`,
    `Ông Nguyễn Văn A, ${POST}, Trưởng nhóm`,
    `Ông Nguyễn Văn A - ${POST} (Trưởng nhóm)`,
    `Ông Nguyễn Văn A, ${POST} làm Trưởng nhóm`,
    `Trưởng nhóm: Ông Nguyễn Văn A, ${POST}`,
  ])('gives the seat to the post, as a reading: %s', (item) => {
    const { admissionRules, obligations = [] } = drafted(item).proposals
    const reading = { note: BY_POST, certainty: 'INFERRED' }
    expect(admissionRules).toMatchObject([
      { role: 'LEADER', posts: ['chairman-ubnd-tinh'], single: true, closed: true, quote: POST, ...reading },
    ])
    expect(obligations.at(-1)).toMatchObject({ modality: 'DECLARATION', ...reading })
    expect(obligations.at(-1)?.statement.vi).toMatch(
      new RegExp(`^(?:${POST} là Trưởng nhóm|Trưởng nhóm là ${POST})\\.$`, 'u'),
    )
  })

  test('states a seat that the text gives to a post', () => {
    const [rule] = drafted(`${POST} - Trưởng nhóm`).proposals.admissionRules ?? []
    expect(rule).not.toHaveProperty('note')
    expect(rule).not.toHaveProperty('certainty')
  })

  test('leaves a person without a post to somebody who reads it', () => {
    const { proposals, silent, yaml } = drafted('Ông Nguyễn Văn A - Trưởng nhóm')
    expect(proposals.admissionRules).toBeUndefined()
    expect(silent).toEqual(['quyet-dinh/dieu-1/khoan-1'])
    expect(yaml).not.toContain('Nguyễn Văn A')
  })

  test('of members is read item by item', () => {
    const items = 'a) Ông Nguyễn Văn A, Giám đốc Sở Nội vụ;\n\nb) Bà Trần Thị B;\n\nc) Bà Lê Thị C, Trưởng phòng Mẫu.'
    const draft = draftOf(articles(`Điều 1. Thành phần\n\n1. Thành viên nhóm gồm:\n\n${items}`))
    expect(tell(draft).filter((line) => line.includes('MEMBER'))).toEqual([
      'quyet-dinh/dieu-1/khoan-1/diem-a MEMBER: head-of-agency-so-noi-vu',
      'quyet-dinh/dieu-1/khoan-1/diem-c MEMBER: ?',
    ])
    expect(draft.silent).toEqual(['quyet-dinh/dieu-1/khoan-1/diem-b'])
  })

  test('in which a comma parts posts is no seat', () => {
    const { proposals } = draftOf(articles(`Điều 1. ${POST}, thành viên`))
    expect(proposals.admissionRules).toBeUndefined()
  })
})

describe('a body that the register does not have', () => {
  const draft = draftOf(
    articles(
      'Điều 1. Thành viên nhóm gồm: Giám đốc Sở Y tế; Giám đốc Sở Tài chính; Giám đốc các sở.\n\nĐiều 2. Sở Y tế có trách nhiệm kiểm tra.',
    ),
  )
  const { agencyClasses = {}, admissionRules = [], obligations = [] } = draft.proposals

  test('is a class of its own, which does not load, and never all bodies of its kind', () => {
    expect(admissionRules.map(({ posts }) => posts)).toEqual([
      ['head-of-agency-so-y-te'],
      ['head-of-agency-so-tai-chinh'],
      ['head-of-agency-provincial-department'],
    ])
    expect(agencyClasses['so-y-te']).toMatchObject({ label: { vi: 'Sở Y tế' }, kinds: [] })
    expect(agencyClasses['so-tai-chinh']).toMatchObject({ kinds: [] })
    expect(agencyClasses['provincial-department']).toMatchObject({ kinds: ['PROVINCIAL_DEPARTMENT'] })
    expect(obligations.at(-1)?.bearers).toEqual([{ agencies: 'so-y-te' }])
  })

  test('is asked for in the file', () => {
    expect(draft.yaml).toMatch(/# Cơ quan này chưa có trong sổ.*\n.*\n {4}so-y-te:/)
    expect(parse(draft.yaml).proposals.agencyClasses['so-y-te'].kinds).toEqual([])
  })
})
