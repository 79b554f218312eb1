// Heads and signatures in shapes that are told in a line or two: names, titles, digital signatures, letters, tables that are none.
import { describe, expect, test } from 'vitest'
import type { ParsedDecision } from '../../src/importers/decision-text/parsed.ts'
import { parseDecisionText } from '../../src/importers/decision-text.ts'

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 8/QĐ-UBND\nXã Mẫu, ngày 02 tháng 3 năm 2030'
const BODY = `QUYẾT ĐỊNH
Về việc lập nhóm

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU

Căn cứ Luật Ví dụ ngày 01/01/2029;

QUYẾT ĐỊNH:

Điều 1. Lập nhóm.

Điều 2. Quyết định này có hiệu lực từ ngày ký./.`
const SIGNED = 'CHỦ TỊCH\nNguyễn Văn Mẫu'

const read = ({ head = HEAD, body = BODY, signed = SIGNED }) => parseDecisionText(`${head}\n\n${body}\n\n${signed}\n`)
const signatureOf = (signed: string) => read({ signed }).signature
const codes = ({ notes }: ParsedDecision) => notes.map(({ code }) => code)

describe('who signed', () => {
  test.each([
    'Nguyễn Văn Mẫu',
    'TRẦN THỊ VÍ DỤ',
    'ThS. Nguyễn Văn Mẫu',
    'PGS.TS. Nguyễn Văn Mẫu',
    'TS.BS. Nguyễn Văn Mẫu',
    'Đại tá Nguyễn Văn Mẫu',
    'Y Thử Ví Niê',
    "H'Mẫu Ví-Dụ",
  ])('is %s', (name) => {
    expect(signatureOf(`KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n${name}`)).toMatchObject({ title: 'PHÓ CHỦ TỊCH', name })
  })

  test.each([
    'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn Mẫu',
    'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (Đã ký) Nguyễn Văn Mẫu',
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nNguyễn Văn Mẫu',
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nKý bởi: Nguyễn Văn Mẫu\nThời gian ký: 02/3/2030 15:40:01 +07:00\nNguyễn Văn Mẫu',
    '| TM. ỦY BAN NHÂN DÂN |\n| CHỦ TỊCH |\n| Ký bởi: Nguyễn Văn Mẫu |\n| Thời gian ký: 02/3/2030 |\n| Nguyễn Văn Mẫu |',
    'T/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu',
    'T.M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu',
  ])('for whom, and as what: %j', (signed) => {
    expect(signatureOf(signed)).toEqual({
      onBehalf: 'ỦY BAN NHÂN DÂN',
      capacity: null,
      title: 'CHỦ TỊCH',
      name: 'Nguyễn Văn Mẫu',
    })
  })

  test('in two capacities is told in both', () => {
    expect(signatureOf('TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nNguyễn Văn Mẫu')?.capacity).toBe(
      'TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG',
    )
  })

  test('without a name keeps the title, although something attached follows', () => {
    const attached = 'QUY CHẾ\nNHÓM\n(Ban hành kèm theo Quyết định số 8/QĐ-UBND)\n\nĐiều 1. Tên nhóm\n\nNhóm có tên.'
    const parsed = read({ signed: `TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n${attached}` })
    expect(parsed.signature).toMatchObject({ onBehalf: 'ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: null })
    expect(parsed.components.map(({ key }) => key)).toEqual(['quyet-dinh', 'quy-che'])
  })
})

describe('the issuer', () => {
  test.each([
    ['VĂN PHÒNG\nỦY BAN NHÂN DÂN TỈNH MẪU', 'VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH MẪU'],
    ['CHỦ TỊCH\nỦY BAN NHÂN DÂN\nTỈNH MẪU', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU'],
    ['ỦY BAN NHÂN DÂN TỈNH MẪU\nVĂN PHÒNG', 'VĂN PHÒNG'],
    ['UBND TỈNH MẪU\nSỞ VÍ DỤ', 'SỞ VÍ DỤ'],
  ])('of %j is %j', (lines, issuer) => {
    const head = `${lines}\nSố: 8/TB-VP\nXã Mẫu, ngày 02 tháng 3 năm 2030`
    expect(read({ head, body: 'THÔNG BÁO\nVề việc họp\n\n1. Họp.\n\n2. Báo cáo.' }).heading.issuer).toBe(issuer)
  })

  test.each(['KHÓA X, KỲ HỌP THỨ 5', 'KHOÁ X - KỲ HỌP THỨ NĂM', '(KHÓA X, KỲ HỌP CHUYÊN ĐỀ)'])(
    'of a council goes without its session: %s',
    (session) => {
      for (const gap of [' ', '\n']) {
        const body = `NGHỊ QUYẾT\nVề nhóm\n\nHỘI ĐỒNG NHÂN DÂN TỈNH MẪU${gap}${session}\n\nQUYẾT NGHỊ:\n\nĐiều 1. Lập nhóm.`
        expect(read({ body }).heading.issuer).toBe('HỘI ĐỒNG NHÂN DÂN TỈNH MẪU')
      }
    },
  )
})

describe('bases and the proposal in one paragraph', () => {
  const BASIS = 'Căn cứ Luật Ví dụ ngày 01/01/2029;'
  const paragraph = (words: string) => read({ body: BODY.replace(BASIS, `${BASIS} ${words}`) })

  test('are told apart', () => {
    const asked =
      'Xét Tờ trình số 12/TTr-VP ngày 05/02/2030 của Văn phòng; Báo cáo thẩm tra số 3/BC-HĐND của Ban Pháp chế'
    const { bases, proposal } = paragraph(`Căn cứ Luật Thứ hai\nngày 02/02/2029; ${asked}.`)
    expect(bases.map(({ date }) => date)).toEqual(['2029-01-01', '2029-02-02'])
    expect(proposal).toEqual({ text: asked, number: '12/TTr-VP', date: '2030-02-05' })
  })

  test('are told apart where a basis follows the proposal', () => {
    const { bases, proposal } = paragraph('Theo đề nghị của Văn phòng tại Tờ trình số 12/TTr-VP; Căn cứ Luật Cuối.')
    expect(bases.map(({ text }) => text)).toEqual(['Căn cứ Luật Ví dụ ngày 01/01/2029', 'Căn cứ Luật Cuối'])
    expect(proposal?.number).toBe('12/TTr-VP')
  })
})

describe('a letter', () => {
  const letter = (number: string, below: string) =>
    read({ head: HEAD.replace('Số: 8/QĐ-UBND', `Số: ${number}\nV/v lập nhóm`), body: below })

  test('is told by its addressees, takes its title from its subject, and needs no basis', () => {
    const parsed = letter(
      '8/UBND-VX',
      'Kính gửi: Các sở, ban, ngành.\n\nĐề nghị các sở:\n\n1. Lập nhóm.\n\n2. Báo cáo.',
    )
    expect(parsed.heading).toMatchObject({ kind: 'Công văn', title: 'V/v lập nhóm', number: '8/UBND-VX' })
    expect(parsed.components[0]?.provisions.map(({ path }) => path)).toEqual(['cong-van/khoan-1', 'cong-van/khoan-2'])
    expect(codes(parsed)).toEqual(['TEXT_WITHOUT_PROVISION', 'RECIPIENTS_NOT_FOUND'])
  })

  test('is none where its number tells another kind', () => {
    expect(letter('8/TTr-UBND', 'Kính gửi: Các sở.\n\n1. Lập nhóm.').heading.kind).toBeNull()
  })
})

describe('what is no column', () => {
  const clause = (table: string) => {
    const parsed = read({ body: BODY.replace('Lập nhóm.', `Lập nhóm theo bảng:\n\n${table}`) })
    expect(parsed.outside).toEqual([])
    return parsed.components[0]?.provisions[0]?.text
  }

  test.each([
    '| 1 | Số: 12/QĐ-UBND | Xã Mẫu, ngày 02 tháng 3 năm 2029 |\n| 2 | Số: 13/QĐ-UBND | Xã Mẫu, ngày 03 tháng 3 năm 2029 |',
    '| STT | Chức vụ | Họ và tên |\n|---|---|---|\n| 1 | Chủ tịch | Nguyễn Văn Mẫu |',
    'Họ và tên\tChức vụ\nNguyễn Văn Mẫu\tGiám đốc Sở Ví dụ',
  ])('is a table within an article: %j', (table) => {
    for (const word of table.match(/\p{L}+/gu) ?? []) expect(clause(table)).toContain(word)
  })
})

describe('what stands between pages', () => {
  const paged = (first: string, second = first) => {
    const broken = `Lập nhóm để gửi lịch họp và\nTrang 2/3\n${first}\ngiấy mời, báo cáo của\nTrang 3/3\n${second}\ntỉnh.`
    return read({ body: BODY.replace('Lập nhóm.', broken) })
  }

  test.each([
    ['VĂN BẢN CỦA TỈNH NĂM 2030', 'VĂN BẢN CỦA TỈNH NĂM 2030'],
    ['Bản tin tỉnh Mẫu 2', 'Bản tin tỉnh Mẫu 3'],
  ])('is left out, the head that comes again with it: %s, %s', (first, second) => {
    const parsed = paged(first, second)
    expect(parsed.components[0]?.provisions[0]?.text).toBe('Lập nhóm để gửi lịch họp và giấy mời, báo cáo của tỉnh.')
    expect(parsed.outside.map(({ text }) => text)).toEqual([`Trang 2/3\n${first}\n`, `Trang 3/3\n${second}\n`])
  })

  test.each(['Nhóm có tên.', 'Nhóm có tên;'])('is a sentence where it ends like one: %s', (sentence) => {
    expect(paged(sentence).components[0]?.provisions[0]?.text).toContain(sentence)
  })

  test('is the text itself where it comes once', () => {
    expect(paged('Nhóm thứ nhất', 'Nhóm khác').components[0]?.provisions[0]?.text).toContain('Nhóm thứ nhất')
  })
})

describe('a form', () => {
  const APPENDIX = `\n\nPHỤ LỤC\nBIỂU MẪU\n(Kèm theo Quyết định số 8/QĐ-UBND)\n\n`
  const form = (lines: string) =>
    read({ signed: `${SIGNED}${APPENDIX}${lines}` }).components.map(({ key, title }) => [key, title])

  test('is an instrument of its own, with the title below its head', () => {
    expect(
      form(
        'Mẫu số 01\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nĐƠN ĐỀ NGHỊ\n\n1. Họ và tên: ...',
      ),
    ).toEqual([
      ['quyet-dinh', 'Về việc lập nhóm'],
      ['phu-luc', 'BIỂU MẪU'],
      ['mau', 'ĐƠN ĐỀ NGHỊ'],
    ])
    expect(form('Mẫu số 02/BC\n(Kèm theo Quyết định số 8/QĐ-UBND)\n\nBÁO CÁO THÁNG\n\n1. Số tin: ...').at(-1)).toEqual([
      'mau',
      'BÁO CÁO THÁNG',
    ])
  })

  test('is none where a list names it', () => {
    expect(form('1. Đơn đề nghị:\n\nMẫu số 01\n\nghi đủ họ tên.').map(([key]) => key)).toEqual([
      'quyet-dinh',
      'phu-luc',
    ])
  })
})

describe('a basis that names several acts', () => {
  const BASIS = 'Căn cứ Luật Ví dụ ngày 01/01/2029;'
  const reading = (words: string) => read({ body: BODY.replace(BASIS, `Căn cứ ${words};`) })
  const told = (words: string) => reading(words).bases.map(({ text }) => text.replace('Căn cứ ', ''))
  const coded = (words: string) => reading(words).notes.some(({ code }) => code === 'BASIS_NAMES_SEVERAL_ACTS')

  test.each([
    [
      'a law and a decree, each with its own day and number',
      ['Luật Mẫu ngày 05/5/2015', ' và ', 'Nghị định số 5/2016/NĐ-CP ngày 01/02/2016'],
    ],
    ['behind a comma', ['Quyết định số 10/QĐ-UBND ngày 01/02/2019', ', ', 'Quyết định số 11/QĐ-UBND ngày 03/4/2019']],
    [
      'behind who issued the first',
      ['Nghị định số 5/2016/NĐ-CP ngày 01/02/2016 của Chính phủ', ' và ', 'Thông tư số 7/2017/TT-BVD ngày 03/4/2017'],
    ],
    [
      'of which the second is named by those that it amends',
      ['Luật Một ngày 19/6/2015', ' và ', 'Luật sửa đổi, bổ sung một số điều của Luật Một và Luật Hai ngày 22/11/2019'],
    ],
    ['three', ['Luật Một ngày 19/6/2015', ', ', 'Luật Hai ngày 20/6/2015', ' và ', 'Luật Ba ngày 21/6/2015']],
  ])('is cut between them: %s', (_name, parts) => {
    const acts = parts.filter((_, index) => index % 2 === 0)
    expect(told(parts.join(''))).toEqual(acts)
    expect(coded(parts.join(''))).toBe(false)
  })

  test('gives each its own number and day', () => {
    const { bases } = reading('Luật Mẫu ngày 05/5/2015 và Nghị định số 5/2016/NĐ-CP ngày 01/02/2016')
    expect(bases).toMatchObject([
      { kind: 'Luật', number: null, date: '2015-05-05' },
      { kind: 'Nghị định', number: '5/2016/NĐ-CP', date: '2016-02-01' },
    ])
  })

  test.each([
    ['behind its title', 'Quyết định số 10/QĐ-UBND ngày 01/02/2019 về nhóm và Quyết định số 11/QĐ-UBND ngày 03/4/2019'],
    ['before the day of both', 'Luật Một và Luật Hai ngày 19/6/2015'],
    ['in its name', 'Luật sửa đổi, bổ sung một số điều của Luật Một số 1/2013/QH13 và Luật Hai số 2/2014/QH13'],
    ['of one kind', 'các Nghị định của Chính phủ: số 5/2016/NĐ-CP ngày 01/02/2016 và số 6/2017/NĐ-CP ngày 03/4/2017'],
  ])('is left whole and noted where a second stands %s', (_name, words) => {
    expect(told(words)).toEqual([words])
    expect(coded(words)).toBe(true)
  })

  test.each([
    'Luật sửa đổi, bổ sung một số điều của Luật Một và Luật Hai ngày 22/11/2019',
    'Luật Phòng, chống thiên tai ngày 19/6/2013',
    'Kế hoạch số 5/KH-UBND ngày 01/01/2020 của Ủy ban nhân dân tỉnh thực hiện Nghị quyết số 1/NQ-CP và Nghị quyết số 2/NQ-CP',
    'Luật số 1/2015/QH13 ngày 19/6/2015 được sửa đổi, bổ sung bởi Luật số 2/2019/QH14 và Luật số 3/2023/QH15',
    'Luật Một ngày 25/6/2015 và các văn bản hướng dẫn thi hành',
    'Nghị định số 5/2016/NĐ-CP ngày 01/02/2016 của Chính phủ sửa đổi Nghị định số 1/2010/NĐ-CP và Nghị định số 2/2011/NĐ-CP',
    'Nghị quyết số 5/NQ-HĐND ngày 01/02/2016 về việc thực hiện Nghị định số 1/2010/NĐ-CP, Quyết định số 2/QĐ-TTg',
  ])('is one where the others stand in its name or title: %s', (words) => {
    expect(told(words)).toEqual([words])
    expect(coded(words)).toBe(false)
  })
})
