// A draft tells who is in a group where the sentence that founds it says so, or a caption lists them, and loses nobody silently.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import { draftDecision } from '../../src/importers/draft.ts'
import { articles, draftOf, GROUND } from './drafts.ts'

const draft = (body: string) => draftOf(articles(body.startsWith('Điều') ? body : `Điều 1. ${body}`))
const seatsOf = ({ proposals }: ReturnType<typeof draft>) =>
  (proposals.admissionRules ?? []).map(
    ({ at, role, label, posts }) => `${at} ${role} ${label.vi}: ${posts.join(', ') || '?'}`,
  )
const LEADER = 'quyet-dinh/dieu-1 LEADER Giám đốc Sở Nội vụ: head-of-agency-so-noi-vu'
const OFFICE = 'Chánh Văn phòng UBND tỉnh'
const OFFICE_CLASS = 'chief-of-office-van-phong-ubnd-tinh'

describe('a sentence that founds a group', () => {
  test.each([
    ['Thành lập Nhóm Zalo điều hành do Giám đốc Sở Nội vụ làm Trưởng nhóm.', [LEADER]],
    [
      `Thành lập Nhóm Zalo điều hành gồm: Giám đốc Sở Nội vụ là Trưởng nhóm; ${OFFICE} là thành viên.`,
      [LEADER, `quyet-dinh/dieu-1 MEMBER ${OFFICE}: ${OFFICE_CLASS}`],
    ],
    [
      `Thành lập Nhóm Zalo điều hành, do Giám đốc Sở Nội vụ làm Trưởng nhóm, ${OFFICE} làm Phó Trưởng nhóm.`,
      [LEADER, `quyet-dinh/dieu-1 DEPUTY_LEADER ${OFFICE}: ${OFFICE_CLASS}`],
    ],
    [
      `Thành lập Nhóm Zalo điều hành với các thành phần sau: Trưởng nhóm: Giám đốc Sở Nội vụ; thành viên: ${OFFICE}.`,
      [LEADER, `quyet-dinh/dieu-1 MEMBER ${OFFICE}: ${OFFICE_CLASS}`],
    ],
    [
      `Thành lập Nhóm Zalo điều hành gồm Giám đốc Sở Nội vụ, ${OFFICE}.`,
      [`quyet-dinh/dieu-1 MEMBER Giám đốc Sở Nội vụ, ${OFFICE}: head-of-agency-so-noi-vu, ${OFFICE_CLASS}`],
    ],
  ])('gives the seats that it names: %s', (sentence, expected) => {
    const made = draft(sentence)
    expect(seatsOf(made)).toEqual(expected)
    expect(made.silent).toEqual([])
    expect(made.proposals.groups?.map(({ name }) => name.vi)).toEqual(['Nhóm Zalo điều hành'])
  })

  test('gives the seat of the leader where an annex lists the members', () => {
    const made = draft(
      'Thành lập Nhóm Zalo điều hành do Giám đốc Sở Nội vụ làm Trưởng nhóm, thành viên theo danh sách tại Phụ lục kèm theo.',
    )
    expect([seatsOf(made), made.silent]).toEqual([[LEADER], []])
  })

  test.each([
    'Thành lập Nhóm Zalo điều hành gồm 15 thành viên.',
    'Thành lập Nhóm Zalo điều hành do Giám đốc Sở Nội vụ quản lý.',
    'Thành lập Nhóm Zalo điều hành gồm các ông, bà có tên sau:\n| STT | Họ tên | Vai trò |\n| 1 | Nguyễn Văn Mẫu | Trưởng nhóm |',
  ])('is told where a person must read who is in it: %s', (sentence) => {
    const made = draft(sentence)
    expect([seatsOf(made), made.silent]).toEqual([[], ['quyet-dinh/dieu-1']])
  })

  test('is not told where its parts or an annex list them, or nobody is named', () => {
    expect(draft('Thành lập Nhóm Zalo điều hành để trao đổi công việc.').silent).toEqual([])
    expect(draft('Thành lập Nhóm Zalo điều hành theo danh sách kèm theo.').silent).toEqual([])
    const listed = draft('Thành lập Nhóm Zalo điều hành gồm:\n\n1. Trưởng nhóm: Giám đốc Sở Nội vụ.')
    expect(seatsOf(listed)).toEqual([LEADER.replace('dieu-1', 'dieu-1/khoan-1')])
    expect(listed.silent).toEqual([])
  })

  test.each([
    ['Thành lập Nhóm Zalo điều hành của tỉnh thay thế Nhóm Viber.', 'Nhóm Zalo điều hành của tỉnh'],
    ['Thành lập Nhóm Zalo điều hành và ban hành Quy chế hoạt động của Nhóm.', 'Nhóm Zalo điều hành'],
    ['Thành lập Nhóm Zalo phòng, chống thiên tai trên cơ sở Nhóm Viber.', 'Nhóm Zalo phòng, chống thiên tai'],
    ['Thành lập Nhóm Zalo phòng, chống thiên tai (sau đây gọi tắt là Nhóm).', 'Nhóm Zalo phòng, chống thiên tai'],
  ])('names the group and no other: %s', (sentence, name) => {
    expect(draft(sentence).proposals.groups?.map((group) => group.name.vi)).toEqual([name])
  })
})

describe('a caption that names a role', () => {
  const below = (caption: string, ...clauses: readonly string[]) =>
    draft(`Điều 1. ${caption}\n\n${clauses.map((words, index) => `${index + 1}. ${words}.`).join('\n\n')}`)

  test.each(['Thành viên nhóm', 'Danh sách thành viên nhóm', 'Thành phần tham gia', 'Thành phần Nhóm'])(
    'gives it to the posts below: %s',
    (caption) => {
      expect(seatsOf(below(caption, 'Giám đốc Sở Nội vụ', OFFICE))).toEqual([
        'quyet-dinh/dieu-1/khoan-1 MEMBER Giám đốc Sở Nội vụ: head-of-agency-so-noi-vu',
        `quyet-dinh/dieu-1/khoan-2 MEMBER ${OFFICE}: ${OFFICE_CLASS}`,
      ])
    },
  )

  test('gives it to a single post, and to one on each line', () => {
    expect(seatsOf(draft('Điều 1. Trưởng nhóm\n\nLà Giám đốc Sở Nội vụ.'))).toEqual([LEADER])
    expect(seatsOf(draft(`Điều 1. Thành viên\n\nGiám đốc Sở Nội vụ;\n${OFFICE}.`))).toHaveLength(2)
  })

  test('gives it in an appendix, whose act need not be the one of the head', () => {
    const annex = `PHỤ LỤC\nDANH SÁCH NHÓM\n(Ban hành kèm theo Quyết định số 51/QĐ-UBND)\n\nI. TRƯỞNG NHÓM\nGiám đốc Sở Nội vụ.\nII. THÀNH VIÊN\n1. ${OFFICE}.`
    const made = draft(`Điều 1. Thành viên phải đọc tin.\n\n${annex}`)
    expect(seatsOf(made)).toEqual([
      'phu-luc/muc-1 LEADER Giám đốc Sở Nội vụ: head-of-agency-so-noi-vu',
      `phu-luc/muc-2/khoan-1 MEMBER ${OFFICE}: ${OFFICE_CLASS}`,
    ])
    expect(made.parsed.notes.map(({ code }) => code)).toContain('ATTACHED_TO_ANOTHER')
  })

  test.each([
    ['what the holder does', ['Chủ trì cuộc họp', 'Phân công thành viên']],
    ['what is asked of them', ['Thành viên phải đọc tin', 'Thành viên được rời nhóm']],
    ['roles of their own', ['Trưởng nhóm: Giám đốc Sở Nội vụ']],
  ])('gives nobody a seat where the parts say %s', (_what, clauses) => {
    expect(seatsOf(below('Thành viên nhóm', ...clauses)).filter((seat) => seat.includes('MEMBER'))).toEqual([])
  })

  test('hides no group that is founded below it', () => {
    const made = draft('Điều 1. Thành phần\n\nThành lập Nhóm Zalo điều hành với các thành viên: Giám đốc Sở Nội vụ.')
    expect(made.proposals.groups?.map(({ name }) => name.vi)).toEqual(['Nhóm Zalo điều hành'])
    expect(seatsOf(made)).toEqual(['quyet-dinh/dieu-1 MEMBER Giám đốc Sở Nội vụ: head-of-agency-so-noi-vu'])
  })

  test('closes no list that lets others in', () => {
    const made = draft(
      'Điều 1. Thành phần\n\nThành viên chỉ gồm:\n\na) Giám đốc Sở Nội vụ;\n\nb) Trưởng nhóm có thể mời thêm thành viên.',
    )
    expect(made.proposals.admissionRules?.map(({ closed }) => closed)).toEqual([false, false])
  })
})

describe('a sentence that gives one role after another', () => {
  test.each([
    `Trưởng nhóm: Giám đốc Sở Nội vụ; Phó Trưởng nhóm: ${OFFICE}.`,
    `Trưởng nhóm là Giám đốc Sở Nội vụ, Phó Trưởng nhóm là ${OFFICE}.`,
    `Giám đốc Sở Nội vụ là Trưởng nhóm; ${OFFICE} là Phó Trưởng nhóm.`,
    `Giám đốc Sở Nội vụ làm Trưởng nhóm và ${OFFICE} làm Phó Trưởng nhóm.`,
  ])('gives each to its own post: %s', (sentence) => {
    const { proposals, silent } = draft(`Điều 1. Một\n\n${sentence}`)
    expect(proposals.admissionRules?.map(({ role, posts, single }) => [role, posts, single])).toEqual([
      ['LEADER', ['head-of-agency-so-noi-vu'], true],
      ['DEPUTY_LEADER', [OFFICE_CLASS], true],
    ])
    expect(silent).toEqual([])
  })

  test('also in small letters, and where those who follow are called by it', () => {
    const made = draft(
      `Điều 1. Một\n\nGiao Giám đốc Sở Nội vụ là Trưởng nhóm, ${OFFICE} là Quản trị nhóm, lãnh đạo các sở là thành viên.`,
    )
    expect(seatsOf(made)).toEqual([
      LEADER,
      `quyet-dinh/dieu-1 ADMINISTRATOR ${OFFICE}: ${OFFICE_CLASS}`,
      'quyet-dinh/dieu-1 MEMBER Lãnh đạo các sở: leaders-provincial-department',
    ])
    const these = draft(`Điều 1. Một\n\nCác đồng chí sau là thành viên: Giám đốc Sở Nội vụ; ${OFFICE}.`)
    expect(these.proposals.admissionRules?.map(({ role, why }) => [role, why])).toEqual([
      ['MEMBER', 'thành viên'],
      ['MEMBER', 'thành viên'],
    ])
  })

  test.each([
    'Trưởng nhóm và Phó Trưởng nhóm do Chủ tịch UBND tỉnh phân công.',
    'Trưởng nhóm: chủ trì họp; phân công thành viên; báo cáo Chủ tịch UBND tỉnh.',
  ])('gives no seat where it names no post: %s', (sentence) => {
    const { proposals, silent } = draft(`Điều 1. Một\n\n${sentence}`)
    expect([proposals.admissionRules, silent]).toEqual([undefined, ['quyet-dinh/dieu-1']])
  })

  test('leaves a list of members whole', () => {
    const made = draft(`Điều 1. Một\n\nTrưởng nhóm: Giám đốc Sở Nội vụ; thành viên gồm: ${OFFICE}; lãnh đạo các sở.`)
    expect(seatsOf(made)).toEqual([
      LEADER,
      `quyet-dinh/dieu-1 MEMBER ${OFFICE}: ${OFFICE_CLASS}`,
      'quyet-dinh/dieu-1 MEMBER Lãnh đạo các sở: leaders-provincial-department',
    ])
  })

  test('and asks something reads both, and tells what it does not read', () => {
    const made = draft(
      `Điều 1. Một\n\nTrưởng nhóm: Giám đốc Sở Nội vụ; có nhiệm vụ điều hành nhóm; ${OFFICE} phải đọc tin.`,
    )
    expect(seatsOf(made)).toEqual([LEADER])
    expect(
      made.proposals.obligations?.map(({ modality, bearers, statement }) => [modality, bearers, statement.vi]),
    ).toEqual([
      ['DECLARATION', [{ posts: 'head-of-agency-so-noi-vu' }], 'Trưởng nhóm là Giám đốc Sở Nội vụ.'],
      ['DUTY', [{ posts: 'head-of-agency-so-noi-vu' }], 'Trưởng nhóm có nhiệm vụ điều hành nhóm.'],
      ['DUTY', [{ posts: OFFICE_CLASS }], `${OFFICE} phải đọc tin.`],
    ])
    const open = draft(
      'Điều 1. Một\n\nGiao Giám đốc Sở Nội vụ làm Trưởng nhóm; các thành viên chịu sự phân công của Trưởng nhóm.',
    )
    expect([seatsOf(open), open.unread]).toEqual([
      [LEADER],
      ['quyet-dinh/dieu-1: các thành viên chịu sự phân công của Trưởng nhóm'],
    ])
  })
})

const HEAD = 'Giám đốc Sở Nội vụ'
const DEPUTY = 'Phó Giám đốc Sở Nội vụ'
const seats = (sentence: string) =>
  (draft(`Điều 1. Một\n\n${sentence}`).proposals.admissionRules ?? []).map(({ role, label }) => `${role} ${label.vi}`)

describe('a seat is given to nobody', () => {
  test.each([
    `Khi ${HEAD} vắng mặt, ${DEPUTY} làm Trưởng nhóm, ${OFFICE} làm Phó Trưởng nhóm.`,
    `Trường hợp ${HEAD} vắng mặt, ${DEPUTY} làm Trưởng nhóm; ${OFFICE} làm Phó Trưởng nhóm.`,
    `Trong thời gian ${HEAD} nghỉ phép: ${DEPUTY} làm Trưởng nhóm, ${OFFICE} làm quản trị nhóm.`,
    `Không để ${HEAD} làm Trưởng nhóm, ${DEPUTY} làm Phó Trưởng nhóm.`,
    `${DEPUTY} làm Trưởng nhóm khi ${HEAD} vắng mặt.`,
  ])('that holds only sometimes, or is not to be: %s', (sentence) => {
    const made = draft(`Điều 1. Một\n\n${sentence}`)
    expect([made.proposals.admissionRules, made.silent]).toEqual([undefined, ['quyet-dinh/dieu-1']])
  })
})

describe('each seat has its own role', () => {
  test.each<[string, readonly string[]]>([
    [`Thành lập nhóm Zalo gồm: ${HEAD}; ${DEPUTY} là quản trị nhóm.`, [`MEMBER ${HEAD}`, `ADMINISTRATOR ${DEPUTY}`]],
    [
      `Thành lập nhóm Zalo gồm ${HEAD}; ${DEPUTY}; trong đó ${HEAD} là Trưởng nhóm.`,
      [`MEMBER ${HEAD}`, `MEMBER ${DEPUTY}`, `LEADER ${HEAD}`],
    ],
    [
      `Thành lập nhóm Zalo gồm: ${HEAD} (Trưởng nhóm), ${DEPUTY} (Quản trị viên) và ${OFFICE} (thành viên).`,
      [`LEADER ${HEAD}`, `ADMINISTRATOR ${DEPUTY}`, `MEMBER ${OFFICE}`],
    ],
    [
      `Thành lập nhóm Zalo gồm các thành viên sau: ${HEAD} - Trưởng nhóm; ${DEPUTY} - Thành viên.`,
      [`LEADER ${HEAD}`, `MEMBER ${DEPUTY}`],
    ],
    [`Thành lập nhóm Zalo gồm: ${HEAD}; không bao gồm ${DEPUTY}.`, [`MEMBER ${HEAD}`]],
    [`Thành lập nhóm Zalo gồm các thành viên theo danh sách kèm theo, do ${HEAD} làm Trưởng nhóm.`, [`LEADER ${HEAD}`]],
    [
      `Thành lập Nhóm Zalo, Trưởng nhóm là ${HEAD}; Phó Trưởng nhóm là ${DEPUTY}; các thành viên khác do Trưởng nhóm quyết định.`,
      [`LEADER ${HEAD}`, `DEPUTY_LEADER ${DEPUTY}`],
    ],
    [
      `Ông Nguyễn Văn A, ${HEAD}, Trưởng nhóm; ông Trần Văn B, ${DEPUTY}, Phó Trưởng nhóm.`,
      [`LEADER ${HEAD}`, `DEPUTY_LEADER ${DEPUTY}`],
    ],
    [
      `${HEAD} là Trưởng nhóm, có trách nhiệm phê duyệt thành viên; ${DEPUTY} là quản trị nhóm, thêm thành viên.`,
      [`LEADER ${HEAD}`, `ADMINISTRATOR ${DEPUTY}`],
    ],
    [`Nhóm có ${HEAD} là Trưởng nhóm; ${DEPUTY} là Phó Trưởng nhóm.`, [`LEADER ${HEAD}`, `DEPUTY_LEADER ${DEPUTY}`]],
    [
      `${DEPUTY} là Phó Trưởng nhóm, kiêm Quản trị nhóm; ${HEAD} là Trưởng nhóm.`,
      [`DEPUTY_LEADER ${DEPUTY}`, `ADMINISTRATOR ${DEPUTY}`, `LEADER ${HEAD}`],
    ],
  ])('%s', (sentence, wanted) => {
    expect(seats(sentence)).toEqual(wanted)
  })

  test('in an item of a list too, and an act is no part of a post', () => {
    const listed = (clause: string) =>
      draft(`Điều 1. Thành phần\n\n1. ${clause}\n\n2. ${OFFICE} - Trưởng nhóm.`).proposals.admissionRules ?? []
    expect(listed(`${DEPUTY} - Phó Trưởng nhóm, kiêm Quản trị nhóm;`).map(({ role }) => role)).toEqual([
      'DEPUTY_LEADER',
      'ADMINISTRATOR',
      'LEADER',
    ])
    expect(listed(`Các đồng chí sau là thành viên: ${HEAD}; ${DEPUTY};`).map(({ posts }) => posts.length)).toEqual([
      1, 1, 1,
    ])
    const acts = draft(`Điều 1. Một\n\n${HEAD} phụ trách chung; ${DEPUTY} làm Trưởng nhóm.`).proposals.admissionRules
    expect(acts?.map(({ posts }) => posts.length)).toEqual([0, 1])
  })

  test('and the name of the group ends before its list', () => {
    const { groups } = draft(`Điều 1. Lập Nhóm Điều hành, thành viên gồm: ${HEAD}; ${DEPUTY}.`).proposals
    expect(groups?.map(({ name }) => name.vi)).toEqual(['Nhóm Điều hành'])
  })

  test('and what is said of its holder beside it is told where it is not read', () => {
    const { unread } = draft(`Điều 1. Một\n\n${DEPUTY} là Phó Trưởng nhóm, khi ${HEAD} vắng mặt thì điều hành nhóm.`)
    expect(unread).toEqual([`quyet-dinh/dieu-1: khi ${HEAD} vắng mặt thì điều hành nhóm`])
  })
})

test('a sentence that is not read is told where another of its clause is', () => {
  const made = draft(
    'Điều 1. Một\n\nTiếp tục duy trì Nhóm Zalo điều hành của tỉnh. Thành viên phải trả lời. Người đứng đầu được ủy quyền cho cấp phó.',
  )
  expect(made.unread).toContain('quyet-dinh/dieu-1: Tiếp tục duy trì Nhóm Zalo điều hành của tỉnh.')
  expect(made.yaml).toMatch(/# {3}- quyet-dinh\/dieu-1: Tiếp tục duy trì Nhóm Zalo/)
})

describe('words on a role', () => {
  test('in brackets give its seat to posts that are known, and to nothing else', () => {
    expect(seatsOf(draft('Điều 1. Một\n\nTrưởng nhóm (Giám đốc Sở Nội vụ).'))).toEqual([LEADER])
    const open = draft('Điều 1. Một\n\nTrưởng nhóm (nếu có).')
    expect([seatsOf(open), open.silent]).toEqual([[], ['quyet-dinh/dieu-1']])
  })

  test.each(['Không phải thành viên: cán bộ đã nghỉ hưu.', 'Không phải báo cáo khi vắng mặt.'])(
    'that say who or what is not meant forbid nothing: %s',
    (sentence) => {
      const { proposals, silent } = draft(`Điều 1. Một\n\n${sentence}`)
      expect([proposals.obligations, silent]).toEqual([undefined, ['quyet-dinh/dieu-1']])
    },
  )

  test('of a council name those who lead a council', () => {
    const { postClasses } = draft('Điều 1. Một\n\nThành viên là Thường trực Hội đồng nhân dân tỉnh.').proposals
    expect(Object.values(postClasses ?? {}).map(({ ranks }) => ranks)).toEqual([['CHAIRMAN', 'VICE_CHAIRMAN']])
  })
})

describe('an attached part without a clause', () => {
  const table = `${articles('Điều 1. Ban hành kèm theo Quyết định này danh sách thành viên.')}
PHỤ LỤC
DANH SÁCH THÀNH VIÊN NHÓM
(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 03/3/2020 của Ủy ban nhân dân tỉnh Mẫu)

| STT | Họ và tên | Chức vụ |
| 1 | Nguyễn Văn A | Giám đốc Sở Nội vụ |
`

  test('is told in the draft with its key', () => {
    const { yaml, proposals } = draftOf(table)
    expect(proposals.admissionRules).toBeUndefined()
    expect(yaml).toMatch(/# {3}- phu-luc: DANH SÁCH THÀNH VIÊN NHÓM/)
  })
})

test('one person in two places is told, not counted twice unseen', () => {
  const { yaml } = draft(
    `Điều 1. Thành lập Nhóm Zalo do ${HEAD} làm Trưởng nhóm.\n\nĐiều 2. Thành phần\n\n1. ${HEAD} - Trưởng nhóm;\n\n2. ${OFFICE} - Thành viên.`,
  )
  expect(yaml).toMatch(
    /# {3}- leader \(quyet-dinh\/dieu-1\): Giám đốc Sở Nội vụ = leader-2 \(quyet-dinh\/dieu-2\/khoan-1\): Giám đốc/,
  )
})

test('bodies are those of the day of effect, of a backdated text those of its own day', () => {
  const year = (effect: string) => {
    const text = articles(
      `Điều 1. Giám đốc Sở Nội vụ phải trả lời.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ${effect}.`,
    )
    const young = calendarDate('2020-04-02')
    const agencies = GROUND.agencies.flatMap((agency) => {
      if (agency.slug !== 'tinh-mau/so-noi-vu') return [agency]
      const successor = { ...agency, slug: 'tinh-mau/so-noi-vu-2020', period: { from: young, to: null, toKnown: true } }
      return [{ ...agency, period: { from: null, to: young, toKnown: true } }, successor]
    })
    const source = { text, sha256: createHash('sha256').update(text).digest('hex') }
    const { proposals } = draftDecision(source, { ...GROUND, agencies })
    return Object.values(proposals.agencyClasses ?? {}).map(({ agency }) => agency)
  }
  expect(year('01/4/2020')).toEqual(['tinh-mau/so-noi-vu'])
  expect(year('02/4/2020')).toEqual(['tinh-mau/so-noi-vu-2020'])
  expect(year('01/01/2019')).toEqual(['tinh-mau/so-noi-vu'])
})
