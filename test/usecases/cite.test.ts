// What careless references mean to the register: a clear match, candidates, or nothing, and never a guess for a match.
import { beforeAll, describe, expect, it } from 'vitest'
import { type CitationFound, cite } from '../../src/usecases/cite.ts'
import { BINH_NAM, recordsWithSecondDecision } from '../support/second-decision.ts'
import { freshStore, type TestStore } from '../support/store.ts'

const LAI_CHAU = 'lai-chau/893-qd-ubnd-2019'
const DAK_LAK = 'dak-lak/2547-qd-ubnd'

let register: TestStore
beforeAll(async () => {
  register = await freshStore(recordsWithSecondDecision())
})

async function read(text: string): Promise<CitationFound> {
  return cite(register.store, text, await register.now('2026-11-01'))
}

function address(decision: string, path: string | null): string {
  return path === null ? decision : `${decision}#${path}`
}

const regulation = (path: string) => `${LAI_CHAU}#quy-che/${path}`
const other = (path: string) => `${BINH_NAM}#quy-che/${path}`
const clause = regulation('dieu-4/khoan-5')

describe('a careless reference', () => {
  it.each([
    ['k5 d4 quy che 893', clause],
    ['K5Đ4 893', clause],
    ['k.5, đ.4 qc 893', clause],
    ['kh5 d4 qc 893', clause],
    ['k5.d4.qc893', clause],
    ['K5-Đ4-QC893', clause],
    ['điều4khoản5 quy chế893', clause],
    ['khoan5 dieu4 quyche 893', clause],
    ['khoản năm điều bốn quy chế 893', clause],
    ['khoản 5 - điều 4 - quy chế 893', clause],
    ['khỏan 5 diều 4 quy chê 893', clause],
    ['Điu 4 khoản 5 quy chế 893', clause],
    ['(khoản 5 Điều 4 Quy chế 893)', clause],
    ['"khoản 5 Điều 4" của Quy chế 893', clause],
    ['khoản 5 Điều 4 Quy chế ban hành kèm QĐ 893', clause],
    ['article 4 clause 5 regulation 893', clause],
    ['chuong hai quy che 893', regulation('chuong-2')],
    ['chương II qc 893', regulation('chuong-2')],
    ['QD 893 lai chau 2019', LAI_CHAU],
    ['QĐ 893 ngày 9.8.2019', LAI_CHAU],
    ['QĐ 893 (09/8/2019)', LAI_CHAU],
    ['893 ngày 9.8', LAI_CHAU],
    ['QĐ 893 ngày 9 tháng 8', LAI_CHAU],
    ['893/QĐUBND', LAI_CHAU],
    ['893/QD_UBND', LAI_CHAU],
    ['893-QĐ/UBND', LAI_CHAU],
    ['quyt định 893', LAI_CHAU],
    ['quyeết định 893', LAI_CHAU],
    ['2547/QĐ-UBND tỉnh Daklak', DAK_LAK],
    ['nghi dih 72/2013', 'trung-uong/72-2013-nd-cp'],
    ['nđ72', 'trung-uong/72-2013-nd-cp'],
    ['nđ 27', 'trung-uong/27-2018-nd-cp'],
    ['27/2018', 'trung-uong/27-2018-nd-cp'],
    ['27 chính phủ', 'trung-uong/27-2018-nd-cp'],
    ['số 893', LAI_CHAU],
    [
      'khoản 5 Điều 4 Quy chế quản lý và sử dụng Nhóm Zalo trong điều hành, trao đổi công việc của Ủy ban nhân dân tỉnh',
      clause,
    ],
    ['luật an ninh mạng 2018', 'trung-uong/luat-an-ninh-mang-2018'],
    ['mục 1 chương II quy chế 17', other('chuong-2/muc-1')],
    ['muc 2 chuong 2 qc 17', other('chuong-2/muc-2')],
    ['điểm đ khoản 2 điều 3 quy chế 17', other('dieu-3/khoan-2/diem-đ')],
    ['điểm a, k2, đ3 qc17', other('dieu-3/khoan-2/diem-a')],
  ])('"%s" means %s', async (text, wanted) => {
    const { outcome, decision, provision } = await read(text)
    expect([outcome, address(decision?.slug ?? '', provision?.path ?? null)]).toEqual(['MATCH', wanted])
  })

  it.each([
    [
      'theo quy định tại khoản 5 Điều 4 của Quy chế ban hành kèm theo QĐ 893/QĐ-UBND ngày 9/8/2019 của tỉnh Lai Châu thì …',
      clause,
    ],
    ['căn cứ k5 đ4 quy chế 893 thì em có được thêm người ngoài vào nhóm không ạ?', clause],
    ['vi phạm khoản 5 Điều 4 Quy chế quản lý và sử dụng Nhóm Zalo ban hành kèm theo Quyết định 893/QĐ-UBND', clause],
    ['According to Article 4 clause 5 of the Regulation 893, members must not add outsiders', clause],
    ['em hoi ve k5 d4 qc 893 a', clause],
    ['quy dinh tai khoan 5 dieu 4 quy che 893', clause],
    ['gọi em số 0912345678 nhé, điều 4 quy chế 893', regulation('dieu-4')],
    ['Em đọc Điều 7 Quy chế (QĐ 893 Lai Châu) rồi ạ', regulation('dieu-7')],
    ['xem k2 đ7 qc 893 nhé', regulation('dieu-7/khoan-2')],
    ['Căn cứ Điều 4 Quyết định số 893/QĐ-UBND về việc lập nhóm Zalo', `${LAI_CHAU}#quyet-dinh/dieu-4`],
    ['QĐ 893 do UBND tỉnh Lai Châu ban hành năm 2019', LAI_CHAU],
    ['họp ngày 09/8/2019 về quyết định 893', LAI_CHAU],
    ['quyết định 893 quy định gì vậy', LAI_CHAU],
    ['theo quyết định 893 thì UBND tỉnh Lai Châu phải làm gì', LAI_CHAU],
  ])('in the sentence "%s" means %s', async (text, wanted) => {
    const { outcome, decision, provision } = await read(text)
    expect([outcome, address(decision?.slug ?? '', provision?.path ?? null)]).toEqual(['MATCH', wanted])
  })
})

describe('a reference that may mean several things', () => {
  it.each([
    ['khoan 5 dieu 4', [other('dieu-4/khoan-5'), clause]],
    ['đ. a k2 Đ3', [other('dieu-3/khoan-2/diem-a')]],
    ['chương II', [other('chuong-2'), regulation('chuong-2')]],
    ['mục 1 chương 2', [other('chuong-2/muc-1')]],
    ['điểm đ khoản 2', [other('dieu-3/khoan-2/diem-đ')]],
    ['diem d khoan 2 dieu 3 qc 17', [other('dieu-3/khoan-2/diem-d'), other('dieu-3/khoan-2/diem-đ')]],
    ['khoản 5 quy chế 893', ['dieu-4/khoan-5', 'dieu-6/khoan-5', 'dieu-7/khoan-5'].map(regulation)],
    ['khoản 5 Điều 4 QĐ-893', [clause]],
    ['Anh ơi cho em hỏi điều 7 khoản 2 qd 893 lai châu nói gì', [regulation('dieu-7/khoan-2')]],
    ['luật an ninh mạng', ['trung-uong/luat-an-ninh-mang-2018', 'trung-uong/luat-an-ninh-mang-2025']],
    ['nội quy đắk lắk', [DAK_LAK]],
    ['quy chế lai châu điều 4', [regulation('dieu-4')]],
    ['quy chế nhóm zalo lai châu', [`${LAI_CHAU}#quy-che`]],
    ['quyết định lai châu 2019', [LAI_CHAU]],
    ['Theo Điều 4 của quy chế Lai Châu, em không được chuyển tiếp tin nhắn', [regulation('dieu-4')]],
    ['Anh chị ở Hà Nam cho em hỏi quyết định 893', [LAI_CHAU]],
    ['QĐ 893 và QĐ 893 và QĐ 9999', [LAI_CHAU]],
    ['893/QĐ-UBND tỉnh Lai Chu', [LAI_CHAU]],
    ['27', ['trung-uong/27-2018-nd-cp']],
    ['số 27', ['trung-uong/27-2018-nd-cp']],
  ])('"%s" gives the candidates and no match', async (text, wanted) => {
    const { outcome, decision, candidates } = await read(text)
    expect([outcome, decision]).toEqual(['AMBIGUOUS', null])
    expect(candidates.map((one) => address(one.decision, one.path)).sort()).toEqual([...wanted].sort())
  })
})

describe('several references joined', () => {
  const clauses = (...numbers: number[]) => numbers.map((number) => regulation(`dieu-4/khoan-${number}`))
  it.each([
    ['khoản 1, 2 và 5 Điều 4 quy chế 893', clauses(1, 2, 5)],
    ['khoản 1, 2 Điều 4 quy chế 893', clauses(1, 2)],
    ['khoản 1 và khoản 3 Điều 4 quy chế 893', clauses(1, 3)],
    ['Điều 4 khoản 1 và khoản 3 quy chế 893', clauses(1, 3)],
    ['khoản 1-3 Điều 4 quy chế 893', clauses(1, 2, 3)],
    ['từ khoản 1 đến khoản 3 Điều 4 Quy chế 893', clauses(1, 2, 3)],
    ['clauses 1 and 3 Article 4 of the Regulation issued with Decision No. 893/QĐ-UBND', clauses(1, 3)],
    ['khoản 1 Điều 4 và khoản 2 Điều 5 quy chế 893', ['dieu-4/khoan-1', 'dieu-5/khoan-2'].map(regulation)],
    ['Điều 4, khoản 1 Điều 5 quy chế 893', ['dieu-4', 'dieu-5/khoan-1'].map(regulation)],
    ['Điều 4, Điều 5 quy chế 893', ['dieu-4', 'dieu-5'].map(regulation)],
    ['điều 4 hay điều 5 quy chế 893', ['dieu-4', 'dieu-5'].map(regulation)],
    ['các khoản từ 1 đến 3 Điều 4 quy chế 893', clauses(1, 2, 3)],
    ['Điều 5 đến 7 quy chế 893', ['dieu-5', 'dieu-6', 'dieu-7'].map(regulation)],
    [
      'các điểm a, b và đ khoản 2 Điều 3 quy chế 17',
      ['a', 'b', 'đ'].map((point) => other(`dieu-3/khoan-2/diem-${point}`)),
    ],
    ['Điều 4 Quy chế 893 và Điều 3 Quy chế 17', [regulation('dieu-4'), other('dieu-3')]],
    ['QĐ 893, QĐ 2547', [LAI_CHAU, DAK_LAK]],
    ['2547/QĐ-UBND và 893/QĐ-UBND', [DAK_LAK, LAI_CHAU]],
  ])('"%s" are all given, in their order', async (text, wanted) => {
    const { outcome, candidates } = await read(text)
    expect(outcome).toBe('AMBIGUOUS')
    expect(candidates.map((one) => address(one.decision, one.path))).toEqual(wanted)
  })
})

describe('why a reference finds nothing', () => {
  it.each([
    ['5.4 quy chế 893', '“5.4”', 'như: khoản 4 Điều 5'],
    ['khoản 5 điều 4 quy chế Xyz 893', '893/QĐ-UBND', 'thêm “Xyz”, không đọc được'],
    ['quyết định 893 Foo bar', '893/QĐ-UBND', 'thêm “Foo bar”, không đọc được'],
    ['893 ngày 10.8', '893/QĐ-UBND', 'ngày ban hành khác'],
    ['khoản 5 điều 4 quy chế Xyz', 'tên gọi có “Xyz”', ''],
  ])('is told by what was not understood: %s', async (text, ...told) => {
    const { outcome, explanation } = await read(text)
    expect(outcome).toBe('NOT_FOUND')
    for (const part of told) expect(explanation?.vi).toContain(part)
  })
})

describe('one reference or another', () => {
  const clauses = [5, 6].map((number) => regulation(`dieu-4/khoan-${number}`))
  it.each([
    ['khoản 5 hoặc 6 Điều 4 quy chế 893', clauses],
    ['khoan 5 hoac khoan 6 dieu 4 quy che 893', clauses],
    ['khoản 5 hay khoản 6 Điều 4 quy chế 893', clauses],
    ['clause 5 or 6 Article 4 regulation 893', clauses],
    ['QĐ 893 hoặc QĐ 2547', [LAI_CHAU, DAK_LAK]],
    ['khoản 5 Điều 4 quy chế 893 hoặc khoản 6 Điều 4 quy chế 893', clauses],
  ])('"%s" is not both', async (text, wanted) => {
    const { outcome, candidates, allMeant, explanation } = await read(text)
    expect([outcome, allMeant]).toEqual(['AMBIGUOUS', false])
    expect(candidates.map((one) => address(one.decision, one.path))).toEqual(wanted)
    expect(explanation?.vi).toContain('chỉ một trong các mục')
  })

  it('is both where “và” joins them', async () => {
    expect((await read('khoản 5 và 6 Điều 4 quy chế 893')).allMeant).toBe(true)
  })
})

describe('what is no reference to anything here', () => {
  it.each([
    '0912345678',
    '091 234 5678',
    '0912.345.678',
    '+84 912 345 678',
    '02133.876.501',
    'gọi số 0893 893 893',
    'TK 19036789012345',
    'ngày 09/8/2019',
    '09/08/2019',
    '9 tháng 8 năm 2019',
    'hôm nay họp lúc 15 giờ',
    '15h30 ngày mai tại phòng họp số 2',
    'phòng 305',
    'số 893 đường Lê Lợi',
    'nhóm có 893 người',
    'em chào anh chị ạ',
    'quy định về nhóm',
    'theo quy định của pháp luật',
    'điều quan trọng là 5 người',
    'một điều nhịn chín điều lành',
    '5 điều Bác Hồ dạy',
    'khoản tiền 5 triệu',
    'tiền điện tháng 8 khoản 5 triệu',
    'mục đích của nhóm',
    'điểm danh lúc 7 giờ',
    'câu hỏi 5',
    'chương trình 135',
    'khoản 2 Điều này',
    'TCVN 6909:2001',
    'https://example.vn/893',
    '893 Hà Nội',
    '893/QĐ-UBND của Hà Nội thì sao',
    'QĐ 893 không phải của Hà Nội',
    'Quyết định 893 được UBND tỉnh Hà Nam ban hành',
    'Trong tỉnh Hà Nam có quyết định 893',
    'khoản 5 điều 4 quy chế 894',
    'đ. a k2 Đ5',
  ])('"%s" gives neither match nor candidates', async (text) => {
    const { outcome, decision, candidates } = await read(text)
    expect(['NOT_READ', 'NOT_FOUND']).toContain(outcome)
    expect([decision, candidates]).toEqual([null, []])
  })

  it.each([
    ['điều 99 qc 893', 'NO_SUCH_PROVISION'],
    ['tiết 1 điểm a khoản 2 điều 3 quy chế 17', 'NO_SUCH_PROVISION'],
    ['theo Phần thứ nhất quy chế 893 thì sao', 'NO_SUCH_PROVISION'],
    ['Điều 4 NĐ 72/2013/NĐ-CP', 'TEXT_NOT_HELD'],
  ])('"%s" names an act without that provision: %s', async (text, wanted) => {
    expect((await read(text)).outcome).toBe(wanted)
  })
})
