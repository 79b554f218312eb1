// A draft proposes from a made-up text what a clerk would look for, says whose words made it, and never what nobody said.
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { DraftRefused } from '../../src/importers/draft/head.ts'
import { articles, draftOf, madeUp, tell } from './drafts.ts'

const told = (body: string) => tell(draftOf(articles(body)))

describe('the draft of a made-up decision of a department', () => {
  const draft = draftOf(madeUp())

  test('proposes what its clauses say, each with its clause and the words that made it', () => {
    expect(tell(draft)).toEqual([
      'quy-dinh/dieu-2/khoan-1 LEADER: head-of-agency-so-noi-vu',
      'quy-dinh/dieu-2/khoan-2 DEPUTY_LEADER: deputy-head-of-agency-so-noi-vu',
      'quy-dinh/dieu-2/khoan-3/diem-a MEMBER: chairman-district-peoples-committee',
      'quy-dinh/dieu-2/khoan-3/diem-b MEMBER: chief-of-office-van-phong-ubnd-tinh',
      'quy-dinh/dieu-2/khoan-3/diem-c MEMBER: ?',
      'quy-dinh/dieu-2/khoan-4 ADMINISTRATOR: chief-of-office-so-noi-vu',
      'quyet-dinh/dieu-3 DUTY ? [chịu trách nhiệm]',
      'quy-dinh/dieu-2/khoan-1 DECLARATION head-of-agency-so-noi-vu [Trưởng nhóm:]',
      'quy-dinh/dieu-2/khoan-2 DECLARATION deputy-head-of-agency-so-noi-vu [Phó Trưởng nhóm do]',
      'quy-dinh/dieu-2/khoan-4 DECLARATION chief-of-office-so-noi-vu [Quản trị nhóm]',
      'quy-dinh/dieu-3/khoan-1/diem-a DUTY MEMBER [có trách nhiệm]',
      'quy-dinh/dieu-3/khoan-1/diem-b PROHIBITION MEMBER [không]',
      'quy-dinh/dieu-3/khoan-1/diem-c DUTY MEMBER [có trách nhiệm]',
      'quy-dinh/dieu-3/khoan-2 PERMISSION LEADER [được]',
      'quy-dinh/dieu-3/khoan-3 PERMISSION ADMINISTRATOR [có quyền]',
      'quy-dinh/dieu-3/khoan-3 PROHIBITION ADMINISTRATOR [không được]',
      'quy-dinh/dieu-3/khoan-4 RECOMMENDATION MEMBER [khuyến khích]',
      'quy-dinh/dieu-3/khoan-5 PROHIBITION ? [nghiêm cấm]',
      'quy-dinh/dieu-3/khoan-6 DUTY ADMINISTRATOR [phải]',
      'quy-dinh/dieu-3/khoan-7 PROHIBITION ? [không được]',
      'quy-dinh/dieu-4/khoan-1 DUTY van-phong-ubnd-tinh [Trách nhiệm của Văn phòng UBND tỉnh]',
      'quy-dinh/dieu-4/khoan-2 DUTY van-phong-ubnd-tinh [Trách nhiệm của Văn phòng UBND tỉnh]',
      'quyet-dinh/dieu-1 FORMAL',
      'quy-dinh/dieu-1 SCOPE',
      'quy-dinh/dieu-2/khoan-3/mo-dau FORMAL',
      'quy-dinh/dieu-3/khoan-1/mo-dau FORMAL',
    ])
    expect(draft.silent).toEqual(['quy-dinh/dieu-3/khoan-8'])
    // It ends another act, which the register does not have: that is told, and the article is not called formal.
    expect(draft.yaml).toMatch(/quyet-dinh\/dieu-2: /)
  })

  test('writes what the text states, and leaves the English, the topic and what it cannot know empty', () => {
    const file = parse(draft.yaml)
    expect(file).toMatchObject({
      slug: 'tinh-mau/77-qd-snv-2021',
      kind: 'Quyết định',
      number: '77/QĐ-SNV',
      year: 2021,
      title: { vi: 'Ban hành Quy định về nhóm trao đổi công việc của ngành Nội vụ (văn bản mẫu)', en: '' },
      issuer: 'tinh-mau/so-noi-vu',
      issuedOn: '2021-04-12',
      effectiveFrom: '2021-04-12',
      signatory: { name: 'Trần Thị Mẫu', title: 'Giám đốc' },
      text: { components: [{ key: 'quy-dinh', title: 'Quy định về nhóm trao đổi công việc của ngành Nội vụ' }] },
      relations: [{ kind: 'BASED_ON', to: 'trung-uong/luat-mau-2015' }],
    })
    expect(file.sources[0].nature).toBe('')
    for (const { topic, statement } of file.proposals.obligations) expect([topic, statement.en]).toEqual(['', ''])
  })

  test('says in Vietnamese and English what to check, and what it could not propose', () => {
    const comments = draft.yaml.split('\n').filter((line) => /^ *#/.test(line))
    expect(comments.join('\n')).toContain('BẢN NHÁP')
    expect(comments.join('\n')).toContain('A DRAFT')
    expect(comments).toContain('#   - Căn cứ Luật Ví dụ ngày 01 tháng 01 năm 2010')
    expect(comments).toContain('#   - quy-dinh/dieu-3/khoan-8')
    expect(comments.join('\n')).toContain('Văn bản không nêu rõ ai')
  })

  test('keeps the condition of a duty apart from it', () => {
    const duty = draft.proposals.obligations?.find(({ at }) => at === 'quy-dinh/dieu-3/khoan-6')
    expect(duty?.condition?.vi).toBe('Trường hợp phát hiện vi phạm.')
    expect(duty?.statement.vi).toBe('Quản trị viên phải báo cáo Trưởng nhóm trong ngày.')
  })
})

describe('a modality', () => {
  test.each([
    ['Thành viên không được gửi tin mật.', 'PROHIBITION MEMBER [không được]'],
    ['Thành viên phải trả lời tin nhắn.', 'DUTY MEMBER [phải]'],
    ['Thành viên được gửi ảnh.', 'PERMISSION MEMBER [được]'],
    ['Trưởng nhóm có quyền xóa thành viên.', 'PERMISSION LEADER [có quyền]'],
    ['Nghiêm cấm gửi tin mật.', 'PROHIBITION ? [nghiêm cấm]'],
    ['Khuyến khích thành viên sử dụng tên thật.', 'RECOMMENDATION MEMBER [khuyến khích]'],
    ['Khi không được phép, thành viên phải báo cáo.', 'DUTY MEMBER [phải]'],
    ['Thành viên phải trả lời tin nhắn ghi “không được chuyển tiếp”.', 'DUTY MEMBER [phải]'],
    ['Giám đốc Sở Nội vụ chủ trì thực hiện.', 'DUTY head-of-agency-so-noi-vu [chủ trì]'],
  ])('is read from its words: %s', (sentence, wanted) => {
    expect(told(`Điều 1. ${sentence}`)).toEqual([`quyet-dinh/dieu-1 ${wanted}`])
  })

  test.each([
    'Nhóm được lập trên ứng dụng nhắn tin.',
    'Người không phải cán bộ đứng ngoài nhóm.',
    'Tin nhắn “phải đọc ngay” đứng đầu nhóm.',
    'Nội dung trao đổi ngắn gọn.',
  ])('is not guessed from a passive, a quotation or nothing: %s', (sentence) => {
    const draft = draftOf(articles(`Điều 1. ${sentence}`))
    expect(tell(draft)).toEqual([])
    expect(draft.silent).toEqual(['quyet-dinh/dieu-1'])
  })

  test('of a list comes from what opens it', () => {
    expect(told('Điều 1. Những việc bị cấm\n\n1. Gửi tin mật; quảng cáo.\n\n2. Phát tán mã độc.')).toEqual([
      'quyet-dinh/dieu-1/khoan-1 PROHIBITION ? [Những việc bị cấm]',
      'quyet-dinh/dieu-1/khoan-2 PROHIBITION ? [Những việc bị cấm]',
    ])
  })

  test('of what follows in the same sentence is that of who was named', () => {
    expect(told('Điều 1. Thành viên phải trả lời tin nhắn; không được tự ý rời nhóm.')).toEqual([
      'quyet-dinh/dieu-1 DUTY MEMBER [phải]',
      'quyet-dinh/dieu-1 PROHIBITION MEMBER [không được]',
    ])
  })
})

describe('whom it binds', () => {
  test('may be several, with those that the text leaves open in its words', () => {
    const words = 'Chánh Văn phòng UBND tỉnh; Giám đốc Sở Nội vụ và các tổ chức có liên quan chịu trách nhiệm thi hành.'
    expect(told(`Điều 1. ${words}`)).toEqual([
      'quyet-dinh/dieu-1 DUTY chief-of-office-van-phong-ubnd-tinh, head-of-agency-so-noi-vu, “các tổ chức có liên quan” [chịu trách nhiệm]',
    ])
  })

  test('is read from a list with those who have a role', () => {
    const words = 'Chánh Văn phòng UBND tỉnh, người quản trị và các thành viên chịu trách nhiệm thi hành.'
    expect(told(`Điều 1. ${words}`)).toEqual([
      'quyet-dinh/dieu-1 DUTY chief-of-office-van-phong-ubnd-tinh, ADMINISTRATOR, MEMBER [chịu trách nhiệm]',
    ])
  })

  test('and a group that is founded are told with the posts that make it up', () => {
    const seats =
      '1. Chủ tịch Ủy ban nhân dân tỉnh làm Trưởng nhóm.\n\n2. Thành viên gồm: Giám đốc Sở Nội vụ; người có tên.'
    expect(told(`Điều 1. Thành lập nhóm Zalo điều hành, trong đó:\n\n${seats}`)).toEqual([
      'quyet-dinh/dieu-1/mo-dau group tinh-mau/nhom-zalo-dieu-hanh ZALO',
      'quyet-dinh/dieu-1/khoan-1 LEADER: chairman-ubnd-tinh',
      'quyet-dinh/dieu-1/khoan-2 MEMBER: head-of-agency-so-noi-vu',
      'quyet-dinh/dieu-1/khoan-2 MEMBER: ?',
      'quyet-dinh/dieu-1/mo-dau DECLARATION ubnd-tinh [thành lập]',
      'quyet-dinh/dieu-1/khoan-1 DECLARATION chairman-ubnd-tinh [Trưởng nhóm]',
      'quyet-dinh/dieu-1/khoan-2 DECLARATION MEMBER [Thành viên gồm:]',
    ])
  })
})

describe('a text that cannot be drafted as it is', () => {
  const refused = (text: string, wishes = {}) => {
    try {
      draftOf(text, wishes)
    } catch (error) {
      if (error instanceof DraftRefused) return error.localized
      throw error
    }
    throw new Error('it was drafted')
  }

  test('is told what is missing and how to say it', () => {
    const text = articles('Điều 1. Thành viên phải đọc tin nhắn.')
    expect(refused(text.replaceAll('TỈNH MẪU', 'TỈNH LẠ').replace('Tỉnh Mẫu', 'Tỉnh Lạ')).vi).toMatch(
      /TỈNH LẠ.*--issuer/,
    )
    expect(refused('').vi).toContain('--issuer')
    expect(refused(text.replace('Số: 5/QĐ-UBND', 'Số:')).vi).toMatch(/số, ký hiệu.*--slug tinh-mau/)
    expect(refused(text, { issuer: 'tinh-mau/ubnd-tin' }).vi).toContain('Gần nhất: tinh-mau/ubnd-tinh')
    expect(refused(text, { slug: '../../x' }).vi).toContain('không phải là tên định danh')
  })

  test('is drafted with a slug that is given, and asks for the issuer in the file', () => {
    const text = articles('Điều 1. Thành viên phải đọc tin nhắn.')
      .replaceAll('TỈNH MẪU', 'TỈNH LẠ')
      .replace('Tỉnh Mẫu', 'Tỉnh Lạ')
    const { slug, yaml } = draftOf(text, { slug: 'tinh-la/5-qd-ubnd-2020' })
    expect(slug).toBe('tinh-la/5-qd-ubnd-2020')
    expect(yaml).toMatch(/# Cơ quan ban hành chưa có trong sổ.*\n# The register.*\nissuer: ""/)
  })

  test('however long or strange takes no more than its length', () => {
    const wishes = { slug: 'tinh-mau/x' }
    for (const line of ['Thành viên phải, ', 'Khi có, ', 'và các tổ chức; ', '(', 'Điều 1. ', 'Trưởng nhóm: ']) {
      const draft = draftOf(articles(`Điều 1. ${line.repeat(20_000)}`), wishes)
      expect(parse(draft.yaml).slug).toBe('tinh-mau/x')
    }
    expect(
      draftOf(articles('Điều 1. Thành viên phải đọc.\n\n'.repeat(500)), wishes).proposals.obligations,
    ).toHaveLength(500)
  })
})

describe('what loading will ask', () => {
  test('is told of a text that founds no group: its rules need one that somebody writes', () => {
    const { yaml } = draftOf(articles('Điều 1. Trưởng nhóm: Giám đốc Sở Nội vụ.'))
    expect(yaml).toMatch(
      /# Văn bản không có câu nào lập nhóm[\s\S]*No sentence of the text founds a group[\s\S]*admissionRules:/,
    )
    expect(
      draftOf(articles('Điều 1. Thành lập nhóm Zalo.\n\nĐiều 2. Trưởng nhóm: Giám đốc Sở Nội vụ.')).yaml,
    ).not.toContain('founds a group: write')
  })

  test('is told of an article that only speaks of another act, and of what loads as it was read', () => {
    const { yaml } = draftOf(madeUp())
    expect(yaml).toMatch(/write relations, and where they carry no other rule[\s\S]*# {3}- quyet-dinh\/dieu-2\n/)
    expect(yaml).toMatch(/# The day of effect is read from the text.*\neffectiveFrom: 2021-04-12/)
    expect(yaml).toMatch(/They load as they stand: check them\.\nrelations:/)
  })
})

describe('a group that is founded', () => {
  const named = (words: string) => {
    const [group] =
      draftOf(articles(`Điều 1. ${words}\n\nĐiều 2. Thành viên phải đọc tin nhắn.`)).proposals.groups ?? []
    return group && [group.name.vi, group.slug, group.kind]
  }

  test.each([
    [
      'Lập Nhóm Zalo phòng, chống thiên tai, gồm các sở.',
      'Nhóm Zalo phòng, chống thiên tai',
      'nhom-zalo-phong-chong-thien-tai',
    ],
    [
      'Lập Nhóm Zalo của Ủy ban nhân dân tỉnh (sau đây gọi tắt là Nhóm).',
      'Nhóm Zalo của Ủy ban nhân dân tỉnh',
      'nhom-zalo',
    ],
    ['Lập nhóm ứng dụng (sau đây gọi tắt là Nhóm Sở Nội vụ).', 'Nhóm Sở Nội vụ', 'nhom-so-noi-vu'],
    ['Thành lập nhóm Zalo để trao đổi công việc.', 'Nhóm Zalo', 'nhom-zalo'],
  ])('has the name that the text gives it: %s', (words, name, slug) => {
    expect(named(words)).toEqual([name, `tinh-mau/${slug}`, 'INSTANCE'])
  })

  test('is a class where the text founds several', () => {
    expect(named('Lập các nhóm sau:\n| 1 | Nhóm tỉnh |\n| 2 | Nhóm xã |')).toEqual([
      'Các nhóm',
      'tinh-mau/cac-nhom',
      'CLASS',
    ])
  })
})
