// References in texts: what official sentences name, and what only looks like a name.
import { describe, expect, it } from 'vitest'
import { formatPath, parsePath } from '../../src/domain/provision.ts'
import { type ReferencedAct, readReferences, type Standing } from '../../src/domain/references.ts'

const COMPONENTS = [
  { key: 'quyet-dinh', kind: 'Quyết định', title: null, attached: false },
  { key: 'quy-che', kind: 'Quy chế', title: 'Quy chế quản lý và sử dụng nhóm trao đổi công việc', attached: true },
  { key: 'phu-luc-1', kind: 'Phụ lục I', title: null, attached: true },
  { key: 'phu-luc-2', kind: 'Phụ lục II', title: null, attached: true },
]

function standingAt(path: string, outer: Standing['outer'] = []): Standing {
  const { component, steps } = parsePath(path) ?? { component: '', steps: [] }
  return { component, steps, outer, components: COMPONENTS }
}

/** In Chương II, Điều 7 khoản 2 điểm b of the regulation. */
const HERE = standingAt('quy-che/dieu-7/khoan-2/diem-b', [{ kind: 'CHAPTER', number: '2' }])

function actText(act: ReferencedAct): string {
  if (act.of === 'OWN') return act.component ?? '?'
  if (act.of === 'UNCLEAR') return act.kind === null ? 'unclear' : `unclear ${act.kind}`
  const { kind, number, issuedOn, year, issuer, title, instrument } = act
  const date = issuedOn ?? year
  const named = [title === null ? kind : `«${title}»`, number, date, issuer === null ? null : `[${issuer}]`]
  return named.filter((part) => part !== null).join(' ') + (instrument === null ? '' : ` + ${instrument}`)
}

/** `words → act/place`, one line a reference. */
function read(text: string, standing: Standing | null = HERE): string[] {
  return readReferences(text, standing).map((reference) => {
    const { act, places } = reference
    const paths = places.map((steps) => formatPath({ component: '', steps })).join(' ')
    return `${reference.text} → ${actText(act)}${paths === '' ? '' : ` ${paths}`}`
  })
}

describe('references to the text’s own act', () => {
  it.each<[string, readonly string[]]>([
    ['theo khoản 2 Điều 7 Quy chế thì', ['khoản 2 Điều 7 Quy chế → quy-che /dieu-7/khoan-2']],
    ['quy định tại Điều 4 Quy chế này.', ['Điều 4 Quy chế này → quy-che /dieu-4']],
    ['quy định tại Điều 2 Quyết định này.', ['Điều 2 Quyết định này → quyet-dinh /dieu-2']],
    ['Trừ trường hợp tại Điều 5.', ['Điều 5 → quy-che /dieu-5']],
    ['Các hành vi tại khoản 1 Điều này', ['khoản 1 Điều này → quy-che /dieu-7/khoan-1']],
    ['theo quy định tại điểm a khoản này', ['điểm a khoản này → quy-che /dieu-7/khoan-2/diem-a']],
    ['như điểm a', ['điểm a → quy-che /dieu-7/khoan-2/diem-a']],
    ['như khoản 3 đã nêu', ['khoản 3 → quy-che /dieu-7/khoan-3']],
    ['Điều này áp dụng với thành viên', ['Điều này → quy-che /dieu-7']],
    ['trong khoản này', ['khoản này → quy-che /dieu-7/khoan-2']],
    ['các điều trong Chương này', ['Chương này → quy-che /chuong-2']],
    ['theo Mục 1', ['Mục 1 → quy-che /chuong-2/muc-1']],
    ['tại Mục 2 Chương III Quy chế này', ['Mục 2 Chương III Quy chế này → quy-che /chuong-3/muc-2']],
    ['tại Điều 9 Chương III Quy chế này', ['Điều 9 Chương III Quy chế này → quy-che /dieu-9']],
    ['Phần thứ nhất của Quy chế này', ['Phần thứ nhất của Quy chế này → quy-che /phan-1']],
    ['chịu trách nhiệm thi hành quyết định này./.', ['quyết định này → quyet-dinh']],
    ['hoạt động của Quy chế cần dừng', ['Quy chế → quy-che']],
    ['mẫu tại Phụ lục I kèm theo Quyết định này', ['Phụ lục I kèm theo Quyết định này → phu-luc-1']],
    ['mẫu tại Phụ lục I.', ['Phụ lục I → phu-luc-1']],
    ['mẫu tại Phụ lục I, II.', ['Phụ lục I → phu-luc-1', 'II → phu-luc-2']],
    [
      'mẫu tại Phụ lục số 01 và 02 kèm theo Quyết định này.',
      ['Phụ lục số 01 → phu-luc-1', '02 kèm theo Quyết định này → phu-luc-2'],
    ],
    [
      'các Phụ lục I, III và IV ban hành kèm theo Nghị định số 9/2029/NĐ-CP',
      [
        'Phụ lục I → nghi dinh 9/2029/NĐ-CP 2029 + phu luc 1',
        'III → nghi dinh 9/2029/NĐ-CP 2029 + phu luc 3',
        'IV ban hành kèm theo Nghị định số 9/2029/NĐ-CP → nghi dinh 9/2029/NĐ-CP 2029 + phu luc 4',
      ],
    ],
    ['Phụ lục I, 02 thành viên', ['Phụ lục I → phu-luc-1']],
    ['Phụ lục I và Điều 4', ['Phụ lục I → phu-luc-1', 'Điều 4 → quy-che /dieu-4']],
    [
      'Ban hành kèm theo Quyết định này Quy chế quản lý và sử dụng nhóm trao đổi công việc của tỉnh.',
      ['Quyết định này → quyet-dinh', 'Quy chế quản lý và sử dụng nhóm trao đổi công việc → quy-che'],
    ],
    ['theo câu thứ hai Điều 4', ['câu thứ hai Điều 4 → quy-che /dieu-4/cau-2']],
    ['tại đoạn mở đầu Điều 1', ['đoạn mở đầu Điều 1 → quy-che /dieu-1/mo-dau']],
    ['tiết 2 điểm a khoản 1 Điều 3', ['tiết 2 điểm a khoản 1 Điều 3 → quy-che /dieu-3/khoan-1/diem-a/tiet-2']],
    ['- Như điều 4;', ['điều 4 → quy-che /dieu-4']],
    [
      'theo Điều 12b và khoản 3a Điều 5a',
      ['Điều 12b → quy-che /dieu-12b', 'khoản 3a Điều 5a → quy-che /dieu-5a/khoan-3a'],
    ],
    ['khoản 2 của Điều 9 thuộc Quy chế này', ['khoản 2 của Điều 9 thuộc Quy chế này → quy-che /dieu-9/khoan-2']],
    ['khoản 2, Điều 9, Quy chế này', ['khoản 2, Điều 9, Quy chế này → quy-che /dieu-9/khoan-2']],
    ['Điều 9 khoản 2 điểm đ', ['Điều 9 khoản 2 điểm đ → quy-che /dieu-9/khoan-2/diem-đ']],
    ['Theo Nghị định này', ['Nghị định này → unclear nghi dinh']],
    ['Điều 5 Quy chế làm việc của cơ quan', ['Điều 5 Quy chế → unclear quy che /dieu-5']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('references to several places at once', () => {
  it.each<[string, readonly string[]]>([
    [
      'các điểm a, b và đ khoản 1 Điều 3',
      [
        'điểm a → quy-che /dieu-3/khoan-1/diem-a',
        'b → quy-che /dieu-3/khoan-1/diem-b',
        'đ khoản 1 Điều 3 → quy-che /dieu-3/khoan-1/diem-đ',
      ],
    ],
    [
      'các điểm a, b và đ khoản 1',
      [
        'điểm a → quy-che /dieu-7/khoan-1/diem-a',
        'b → quy-che /dieu-7/khoan-1/diem-b',
        'đ khoản 1 → quy-che /dieu-7/khoan-1/diem-đ',
      ],
    ],
    [
      'khoản 1, 2 và 3 Điều 4',
      ['khoản 1 → quy-che /dieu-4/khoan-1', '2 → quy-che /dieu-4/khoan-2', '3 Điều 4 → quy-che /dieu-4/khoan-3'],
    ],
    ['các khoản 1, 2 được sửa đổi', ['khoản 1 → quy-che /dieu-7/khoan-1', '2 → quy-che /dieu-7/khoan-2']],
    ['Điều 4, 5.', ['Điều 4 → quy-che /dieu-4', '5 → quy-che /dieu-5']],
    ['khoản 1, 2 thành viên', ['khoản 1 → quy-che /dieu-7/khoan-1']],
    ['khoản 1, 2 của Điều 4', ['khoản 1 → quy-che /dieu-4/khoan-1', '2 của Điều 4 → quy-che /dieu-4/khoan-2']],
    ['khoản 1, 2 tại Điều 4', ['khoản 1 → quy-che /dieu-4/khoan-1', '2 tại Điều 4 → quy-che /dieu-4/khoan-2']],
    ['khoản 1 tại Điều 4', ['khoản 1 tại Điều 4 → quy-che /dieu-4/khoan-1']],
    ['khoản 1 trong Điều 4', ['khoản 1 trong Điều 4 → quy-che /dieu-4/khoan-1']],
    ['khoản 1 - Điều 4', ['khoản 1 - Điều 4 → quy-che /dieu-4/khoan-1']],
    ['Điều 4 tại khoản 1 Điều 5', ['Điều 4 → quy-che /dieu-4', 'khoản 1 Điều 5 → quy-che /dieu-5/khoan-1']],
    ['từ Điều 4 đến Điều 7', ['Điều 4 → quy-che /dieu-4', 'Điều 7 → quy-che /dieu-5 /dieu-6 /dieu-7']],
    ['Điều 5 và Điều 6', ['Điều 5 → quy-che /dieu-5', 'Điều 6 → quy-che /dieu-6']],
    ['Điều 4-6 Quy chế này', ['Điều 4 → quy-che /dieu-4', '6 Quy chế này → quy-che /dieu-5 /dieu-6']],
    [
      'từ điểm c đến điểm g khoản 2 Điều 3',
      [
        'điểm c → quy-che /dieu-3/khoan-2/diem-c',
        'điểm g khoản 2 Điều 3 → quy-che /dieu-3/khoan-2/diem-d /dieu-3/khoan-2/diem-đ /dieu-3/khoan-2/diem-e /dieu-3/khoan-2/diem-g',
      ],
    ],
    ['khoản 1 và khoản 3 Điều 4', ['khoản 1 → quy-che /dieu-4/khoan-1', 'khoản 3 Điều 4 → quy-che /dieu-4/khoan-3']],
    ['Điều 4 khoản 1 và khoản 3', ['Điều 4 khoản 1 → quy-che /dieu-4/khoan-1', 'khoản 3 → quy-che /dieu-4/khoan-3']],
    ['Điều 4, khoản 1 Điều 5', ['Điều 4 → quy-che /dieu-4', 'khoản 1 Điều 5 → quy-che /dieu-5/khoan-1']],
    [
      'điểm a khoản 1, điểm b khoản 2 Điều 3',
      ['điểm a khoản 1 → quy-che /dieu-3/khoan-1/diem-a', 'điểm b khoản 2 Điều 3 → quy-che /dieu-3/khoan-2/diem-b'],
    ],
    [
      'khoản này và Điều 3 Nghị định số 72/2013/NĐ-CP',
      [
        'khoản này → quy-che /dieu-7/khoan-2',
        'Điều 3 Nghị định số 72/2013/NĐ-CP → nghi dinh 72/2013/NĐ-CP 2013 /dieu-3',
      ],
    ],
    ['Theo Điều 5 và 20 cơ quan khác', ['Điều 5 → quy-che /dieu-5']],
    ['điểm a và y tế', ['điểm a → quy-che /dieu-7/khoan-2/diem-a']],
    ['các khoản 1 và 2 được áp dụng', ['khoản 1 → quy-che /dieu-7/khoan-1', '2 → quy-che /dieu-7/khoan-2']],
    ['Mục 1 và Mục 2 Chương IV', ['Mục 1 → quy-che /chuong-4/muc-1', 'Mục 2 Chương IV → quy-che /chuong-4/muc-2']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('references to other acts', () => {
  it.each<[string, readonly string[]]>([
    [
      'theo Điều 5 Quyết định số 874/QĐ-BTTTT ngày 17/6/2021 của Bộ trưởng Bộ Thông tin và Truyền thông về quy tắc',
      [
        'Điều 5 Quyết định số 874/QĐ-BTTTT ngày 17/6/2021 của Bộ trưởng Bộ Thông tin và Truyền thông → quyet dinh 874/QĐ-BTTTT 2021-06-17 [bo thong tin truyen thong] /dieu-5',
      ],
    ],
    [
      'khoản 5 Điều 4 Quy chế làm việc ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 09 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh Mẫu và',
      [
        'khoản 5 Điều 4 Quy chế làm việc ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 09 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh Mẫu → quyet dinh 12/QĐ-UBND 2019-08-09 [uy ban nhan dan tinh mau] + quy che /dieu-4/khoan-5',
      ],
    ],
    [
      'Luật Giao dịch điện tử ngày 29/11/2005;',
      ['Luật Giao dịch điện tử ngày 29/11/2005 → «luat giao dich dien tu» 2005-11-29'],
    ],
    ['Điều 8 Luật An ninh mạng quy định', ['Điều 8 Luật An ninh mạng → «luat an ninh mang» /dieu-8']],
    ['theo Luật An ninh mạng, các cơ quan', ['Luật An ninh mạng → «luat an ninh mang»']],
    [
      'Luật Phòng, chống tham nhũng năm 2018',
      ['Luật Phòng, chống tham nhũng năm 2018 → «luat phong chong tham nhung» 2018'],
    ],
    ['Luật Khoa học và công nghệ được', ['Luật Khoa học và công nghệ → «luat khoa hoc cong nghe»']],
    ['Bộ luật Dân sự 2015 và', ['Bộ luật Dân sự 2015 → «bo luat dan su» 2015']],
    ['Hiến pháp năm 2013', ['Hiến pháp năm 2013 → hien phap 2013']],
    [
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
      ['Luật Tổ chức chính quyền địa phương số 72/2025/QH15 → «luat to chuc chinh quyen dia phuong» 72/2025/QH15 2025'],
    ],
    [
      'Nghị định số 72/2013/NĐ-CP ngày 15/7/2013 của Chính phủ và Nghị quyết 35/NQ-CP',
      [
        'Nghị định số 72/2013/NĐ-CP ngày 15/7/2013 của Chính phủ → nghi dinh 72/2013/NĐ-CP 2013-07-15 [chinh phu]',
        'Nghị quyết 35/NQ-CP → nghi quyet 35/NQ-CP',
      ],
    ],
    [
      'Thông tư liên tịch số 12/2014/TTLT-BNV-BTP',
      ['Thông tư liên tịch số 12/2014/TTLT-BNV-BTP → thong tu 12/2014/TTLT-BNV-BTP 2014'],
    ],
    [
      'Tờ trình số 762/TTr-STTTT ngày 19/7/2019',
      ['Tờ trình số 762/TTr-STTTT ngày 19/7/2019 → to trinh 762/TTR-STTTT 2019-07-19'],
    ],
    ['Quyết định 893 năm 2019', ['Quyết định 893 năm 2019 → quyet dinh 893 2019']],
    ['theo 893/QĐ-UBND', ['893/QĐ-UBND → 893/QĐ-UBND']],
    [
      'QÐ: Quyết định số 5/QÐ-UBND ngày 02/01/2020',
      ['Quyết định số 5/QÐ-UBND ngày 02/01/2020 → quyet dinh 5/QĐ-UBND 2020-01-02'],
    ],
    [
      'Quyết định ngày 12/5/2020 của Thủ tướng Chính phủ',
      ['Quyết định ngày 12/5/2020 của Thủ tướng Chính phủ → quyet dinh 2020-05-12 [thu tuong chinh phu]'],
    ],
    [
      'khoản 1 Điều 4 và khoản 2 Điều 5 Nghị định số 1/2020/NĐ-CP',
      [
        'khoản 1 Điều 4 → nghi dinh 1/2020/NĐ-CP 2020 /dieu-4/khoan-1',
        'khoản 2 Điều 5 Nghị định số 1/2020/NĐ-CP → nghi dinh 1/2020/NĐ-CP 2020 /dieu-5/khoan-2',
      ],
    ],
    ['Điều 3 Nghị định nói trên', ['Điều 3 Nghị định → unclear nghi dinh /dieu-3']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('what only looks like a reference', () => {
  it.each([
    'hỗ trợ một khoản 3 triệu đồng, khoản 500.000 đồng và khoản 50 tỷ đồng',
    'các khoản tiền, tài khoản 12345678, khoản 5 năm',
    'điểm sáng, quan điểm, thời điểm, đạt điểm 10, từ điểm A đến điểm B',
    'điều hành, điều kiện, Điều lệ Đảng, điều 5 xe đến hiện trường',
    'điều này cho thấy; Điều này có nghĩa là phải làm ngay',
    'mục tiêu, mục đích, đề mục, phần trăm, phần 3, chương trình 135',
    'theo quy định của pháp luật, mệnh lệnh hành chính, luật sư, Luật sư Nguyễn Văn A',
    'quy định này, quy định về việc quyết định nhân sự, Quy định chi tiết',
    'gọi (028) 3930 3279 hoặc 0912 345 678 trước ngày 12/6/2020 lúc 7:30',
    'nhà 12/5A, quốc lộ 4/7, tỷ lệ 1/500, 24/7, 60 km/h, tháng 8/2019',
    'tiêu chuẩn TCVN 6909:2001, phiên bản 1.2, IP 3.215.79.116',
    'Điều 5. Hiệu lực thi hành',
    'Chương II\nQUY ĐỊNH CHUNG',
    'QUY CHẾ\nQUẢN LÝ NHÓM',
    'tiết 5 của buổi học, câu 3 của đề thi, gạch đầu dòng',
    'kế hoạch này, thông báo này cho mọi người',
    'Quyết định 5 nội dung, quyết định 12 chỉ tiêu',
    '',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('where a text stands', () => {
  it('decides what is relative: without it that stays unclear, and what it does not have is no reference', () => {
    expect(read('khoản 1 Điều này', null)).toEqual(['khoản 1 Điều này → unclear /khoan-1'])
    expect(read('Quy chế này', null)).toEqual(['Quy chế này → unclear quy che'])
    expect(read('theo điểm này và khoản này', standingAt('quy-che/dieu-7'))).toEqual([])
  })

  it('does not count inside what is quoted as the new wording of another act', () => {
    expect(read('như sau: “1. Theo khoản 2 Điều này.” và khoản 3 Điều này')).toEqual([
      'khoản 2 Điều này → unclear /khoan-2',
      'khoản 3 Điều này → quy-che /dieu-7/khoan-3',
    ])
    expect(read('như sau: “Quy chế này')).toEqual(['Quy chế này → unclear quy che'])
  })
})

describe('readReferences', () => {
  const SENTENCES =
    'theo các điểm a, b và đ khoản 1 Điều này; Điều 5 Quyết định số 874/QĐ-BTTTT ngày 17/6/2021 của Chính phủ, Luật An ninh mạng năm 2018 “Quy chế này” Phụ lục I từ Điều 4 đến Điều 7\n'

  it('gives spans that slice to the words, in order, none over another, whatever the text', () => {
    const pieces = SENTENCES.split(/(?<=[ ,;“”])/)
    let seed = 7
    const random = (limit: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % limit
    }
    for (let round = 0; round < 500; round++) {
      const words = Array.from({ length: random(40) }, () => pieces[random(pieces.length)] ?? '').join('')
      const text = round % 3 === 0 ? words.normalize('NFD') : words.replaceAll(' ', round % 5 === 0 ? '\u00a0' : ' ')
      let done = 0
      for (const { start, end, text: said } of readReferences(text, round % 2 === 0 ? HERE : null)) {
        expect(text.slice(start, end)).toBe(said)
        expect(start).toBeGreaterThanOrEqual(done)
        expect(end).toBeGreaterThan(start)
        done = end
      }
    }
  })

  it('reads the same in NFC and NFD, with spans of the text as given', () => {
    const [composed, decomposed] = [SENTENCES, SENTENCES.normalize('NFD')]
    expect(read(decomposed).map((line) => line.normalize('NFC'))).toEqual(read(composed))
  })

  it.each<[string, string]>([
    ['half a character', '\ud800'],
    ['quotations never closed', ':“'.repeat(5000)],
    ['brackets', '('.repeat(5000)],
    ['words without numbers', 'Điều '.repeat(3000)],
    ['a list without end', 'khoản 1, '.repeat(3000)],
    ['a list of appendices', 'Phụ lục I, II, '.repeat(3000)],
    ['strokes', '1/'.repeat(5000)],
    ['a number of twenty figures', 'Điều 99999999999999999999'],
    ['beginnings', 'Phụ lục'],
    ['a law without title', 'Luật'],
    ['a list cut off', 'Điều 5 và'],
    ['what cannot be seen', '\u200b\u0000'],
  ])('never throws: %s', (_name, text) => {
    expect(() => readReferences(text, HERE)).not.toThrow()
  })
})
