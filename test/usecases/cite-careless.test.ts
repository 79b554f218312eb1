// What a clerk or a bot types, and what a careful registrar would answer from the register's own records. Only a match and a
// list of which all is meant are sure; a target that the words leave open is never given as one.
import { beforeAll, describe, expect, it } from 'vitest'
import { type CitationFound, cite } from '../../src/usecases/cite.ts'
import { loadedStore, type TestStore } from '../support/store.ts'

const LC = 'lai-chau/893-qd-ubnd-2019'
const DL = 'dak-lak/2547-qd-ubnd'
const CODE = 'trung-uong/874-qd-btttt-2021'
const own = (path: string) => `${LC}#quyet-dinh/${path}`
const rule = (path: string) => `${LC}#quy-che/${path}`
const clauses = (article: number, ...numbers: number[]) =>
  numbers.map((number) => rule(`dieu-${article}/khoan-${number}`))
const articles = (...numbers: number[]) => numbers.map((number) => rule(`dieu-${number}`))
const K5 = rule('dieu-4/khoan-5')

let register: TestStore
beforeAll(async () => {
  register = await loadedStore()
})

async function read(text: string): Promise<CitationFound> {
  return cite(register.store, text, await register.now('2026-11-01'))
}

const address = (decision: string, path: string | null) => (path === null ? decision : `${decision}#${path}`)
const candidatesOf = ({ candidates }: CitationFound) => candidates.map((one) => address(one.decision, one.path))

describe('a careless reference that means one thing', () => {
  it.each([
    ['dieu4 k5 qc893', K5],
    ['k5đ4 qc 893', K5],
    ['d4k5 893/QĐ-UBND', K5],
    ['K5/Đ4/QC893', K5],
    ['k5-d4-qc893', K5],
    ['893: k5, d4', K5],
    ['QC 893 đ4 k5', K5],
    ['K5 Đ4 QC ban hành kèm QĐ 893', K5],
    ['Điều 4 (khoản 5) Quy chế ban hành kèm theo QĐ 893', K5],
    ['Khoản 5, Điều 4, Quy chế 893', K5],
    ['khoản năm điều bốn quy chế 893', K5],
    ['khoản thứ năm của điều thứ tư quy chế 893', K5],
    ['khoản 05 Điều 04 Qui chế 893', K5],
    ['khoan 5 đieu 4 qui chế 893', K5],
    ['article 4 clause 5 of the regulation 893', K5],
    ['article 4(5) regulation 893', K5],
    ['Art. 4, cl. 5, Regulation 893', K5],
    ['Ð4 k5 qc 893', K5],
    ['Điều 4, Chương I, Quy chế 893', rule('dieu-4')],
    ['chương II điều 5 khoản 1 qc 893', rule('dieu-5/khoan-1')],
    ['Điều 4 Quyết đinh 893', own('dieu-4')],
    ['first sentence of article 4 decision 893', own('dieu-4/cau-1')],
    ['https://so-nhom.example/quyet-dinh/lai-chau/893-qd-ubnd-2019#quy-che/dieu-4/khoan-5', K5],
    ['893QĐ-UBND', LC],
    ['893QĐUBND', LC],
    ['QD893-UBND', LC],
    ['qd893 ubnd', LC],
    ['QĐ-893', LC],
    ['QĐ 893/UBND', LC],
    ['Quyết định 893-QĐ-UBND', LC],
    ['893/2019', LC],
    ['QĐ 893 ngày 9/8/2019', LC],
    ['QĐ 893 ngày 9-8-2019', LC],
    ['QĐ 893 ngày 09/08/19', LC],
    ['QĐ 893 tháng 8/2019', LC],
    ['QĐ 893 ban hành tháng 8 năm 2019', LC],
    ['Quyết định số 893 / QĐ - UBND ngày 09 / 08 / 2019', LC],
    ['Decision 893/QD-UBND dated 09/08/2019', LC],
    ['QĐ 893 của Chủ tịch UBND tỉnh Lai Châu', LC],
    ['QĐ 2547 năm 2021', DL],
    ['2547/QĐ-UBND tỉnh Đắc Lắc', DL],
    ['QĐ 874 Bộ TTTT', CODE],
    ['QĐ 874 của Bộ TT&TT', CODE],
  ])('"%s" means %s', async (text, wanted) => {
    const { outcome, decision, provision, explanation, allMeant } = await read(text)
    expect([outcome, address(decision?.slug ?? '', provision?.path ?? null)]).toEqual(['MATCH', wanted])
    expect([explanation, allMeant]).toEqual([null, false])
  })

  it.each([
    [
      'Thực hiện khoản 5 Điều 4 Quy chế ban hành kèm theo Quyết định số 893/QĐ-UBND ngày 09/8/2019 của UBND tỉnh Lai Châu, đề nghị các đơn vị rà soát thành viên Nhóm.',
      K5,
    ],
    [
      'Kính gửi: Sở TT&TT. Theo Điều 6 khoản 1 Quy chế (kèm QĐ 893/QĐ-UBND), quản trị không tùy tiện thay đổi thông tin Nhóm.',
      rule('dieu-6/khoan-1'),
    ],
    [
      'Căn cứ Quyết định số 893/QĐ-UBND ngày 09 tháng 8 năm 2019 của UBND tỉnh Lai Châu về việc lập nhóm ứng dụng Zalo',
      LC,
    ],
    ['V/v thực hiện QĐ 893/QĐ-UBND của UBND tỉnh', LC],
    ['bị xử lý theo khoản 4 điều 6 của quy chế 893 có đúng không?', rule('dieu-6/khoan-4')],
    ['cho hỏi k3 d1 qd 893 lai chau gồm ai', own('dieu-1/khoan-3')],
    ['điều 4 của quyết định 893 nói về hiệu lực đúng ko', own('dieu-4')],
  ])('in the sentence "%s" means %s', async (text, wanted) => {
    const { outcome, decision, provision } = await read(text)
    expect([outcome, address(decision?.slug ?? '', provision?.path ?? null)]).toEqual(['MATCH', wanted])
  })
})

describe('a reference that leaves open what it means', () => {
  it.each([
    ['dieu4 k5', [K5]],
    ['k5đ4', [K5]],
    ['khoản năm điều bốn', [K5]],
    ['article 4 clause 5', [K5]],
    ['Đ.4.5', [K5]],
    ['Đ4.5 quy chế 893', [K5]],
    ['Article 4.5 of Regulation 893', [K5]],
    ['Art. 4, cl. 5, Decision 893', [K5]],
    ['mục 5 điều 4 quy chế 893', [K5]],
    ['893/UBND', [LC]],
    ['893/QĐ-UB', [LC]],
    ['QĐ 2547 năm 2020', [DL]],
    ['QĐ 2547 ngày 9/8/2019', [DL]],
    ['nội quy 2547', [DL]],
    ['Điều 4', [own('dieu-4'), rule('dieu-4')]],
    ['điều 4 893', [own('dieu-4'), rule('dieu-4')]],
    ['điều 4-6', [...articles(4, 5, 6), own('dieu-4')]],
    ['từ điều 4 đến điều 6', [...articles(4, 5, 6), own('dieu-4')]],
    ['khoản 1 và 2 điều 5', clauses(5, 1, 2)],
    ['điều 4, 5 và 7 QĐ 893', [...articles(4, 5, 7), own('dieu-4')]],
    ['từ khoản 5 điều 4 đến khoản 2 điều 5 quy chế 893', [K5, rule('dieu-5/khoan-2')]],
    ['điều 4, 5 và 77 quy chế 893', articles(4, 5)],
    ['khoản 5 và 9 điều 4 quy chế 893', [K5]],
    ['điều 4 quy chế 893 và điều 5 QĐ 2547', [rule('dieu-4'), DL]],
  ])('"%s" gives candidates, and does not say that all are meant', async (text, wanted) => {
    const found = await read(text)
    expect([found.outcome, found.decision, found.allMeant]).toEqual(['AMBIGUOUS', null, false])
    expect(candidatesOf(found)).toEqual(wanted)
    expect(found.explanation?.vi).toMatch(/\S/)
  })
})

describe('several places named', () => {
  it.each([
    ['khoản 5 - 6 Điều 4 quy chế 893', clauses(4, 5, 6)],
    ['khoản 5 – 6 Điều 4 quy chế 893', clauses(4, 5, 6)],
    ['khoản 5 ~ 6 Điều 4 quy chế 893', clauses(4, 5, 6)],
    ['k5-6 d4 qc893', clauses(4, 5, 6)],
    ['k5+6 d4 qc893', clauses(4, 5, 6)],
    ['khoản 5/6 điều 4 qc 893', clauses(4, 5, 6)],
    ['khoản 5 & 6 điều 4 qc 893', clauses(4, 5, 6)],
    ['k5,k6 đ4 qc893', clauses(4, 5, 6)],
    ['khoản 5 đến khoản 6 điều 4 quy chế 893', clauses(4, 5, 6)],
    ['khoản 1 và 2 điều 5 quy chế 893', clauses(5, 1, 2)],
    ['điều 4, 5 và 7 quy chế 893', articles(4, 5, 7)],
    ['điều 4, 5, 7 quy chế 893', articles(4, 5, 7)],
    ['điều 4-6 quy chế 893', articles(4, 5, 6)],
    ['từ điều 4 đến điều 6 quy chế 893', articles(4, 5, 6)],
    ['khoản 1 các điều 4, 5 quy chế 893', [rule('dieu-4/khoan-1'), rule('dieu-5/khoan-1')]],
    ['khoản 5 điều 4 quy chế 893 và khoản 1 điều 5', [K5, rule('dieu-5/khoan-1')]],
    ['k5 d4 quy che 893 va k1 d5', [K5, rule('dieu-5/khoan-1')]],
    ['khoản 5 điều 4 quy chế 893, khoản 1 điều 5', [K5, rule('dieu-5/khoan-1')]],
    ['khoản 5 điều 4 quy chế 893; khoản 1 điều 5; điều 7', [K5, rule('dieu-5/khoan-1'), rule('dieu-7')]],
    ['điều 4 quy chế 893 và khoản 1 điều 5', [rule('dieu-4'), rule('dieu-5/khoan-1')]],
    ['khoản 5, 6 Điều 4; khoản 2 Điều 7 quy chế 893', [...clauses(4, 5, 6), rule('dieu-7/khoan-2')]],
    ['điều 4 và điều 5 quy chế 893, điều 1 QĐ 893', [...articles(4, 5), own('dieu-1')]],
    ['khoản 5 điều 4 quy chế 893 và điều 1 quyết định', [K5, own('dieu-1')]],
    ['Đề nghị đồng chí thực hiện đúng các khoản 1, 3 và 5 Điều 4 Quy chế 893.', clauses(4, 1, 3, 5)],
    ['QĐ 893 và QĐ 2547', [LC, DL]],
  ])('"%s" gives them all, each with its act', async (text, wanted) => {
    const found = await read(text)
    expect([found.outcome, found.allMeant]).toEqual(['AMBIGUOUS', true])
    expect(candidatesOf(found)).toEqual(wanted)
  })
})

describe('a reference that an act of that number contradicts', () => {
  it.each([
    ['QĐ 893 UBND tỉnh Đắk Lắk', 'ISSUER'],
    ['893/QĐ-UBND của tỉnh Đắk Lắk', 'ISSUER'],
    ['qd 893 dak lak', 'ISSUER'],
    ['Decision No 893 of Dak Lak', 'ISSUER'],
    ['Theo QĐ 893 của tỉnh Đắk Lắk, khoản 5 điều 4 quy chế thì em phải làm gì', 'ISSUER'],
    ['QĐ 893 UBND tỉnh Sơn La', 'ISSUER'],
    ['QĐ 893 Phú Yên', 'ISSUER'],
    ['QĐ 893 của HĐND tỉnh Lai Châu', 'ISSUER'],
    ['QĐ 893 của UBND thành phố Lai Châu', 'ISSUER'],
    ['QĐ 893 UBND huyện Sìn Hồ', 'ISSUER'],
    ['QĐ 893 Sở Y tế Lai Châu', 'ISSUER'],
    ['QĐ 893 của Thủ tướng Chính phủ', 'ISSUER'],
    ['893/QĐ-TTg', 'SYMBOL'],
    ['893/QĐ-HĐND', 'SYMBOL'],
    ['893/QĐ-UBND-VX', 'SYMBOL'],
    ['QĐ 893a', 'SYMBOL'],
    ['Nghị quyết 893', 'KIND'],
    ['thông tư 893', 'KIND'],
    ['893/QĐ-UBND năm 2020', 'YEAR'],
    ['893/2020', 'YEAR'],
    ['QĐ 893 ngày 10/8/2019', 'DATE'],
    ['QĐ 893 ngày 8/9/2019', 'DATE'],
    ['QĐ 893 tháng 9/2019', 'DATE'],
    ['nội quy 893', 'INSTRUMENT'],
    ['phụ lục 1 QĐ 893', 'INSTRUMENT'],
    ['khoản cuối điều 4 quy chế 893', 'WORDS'],
  ])('"%s" is not found, and what exists under the number is told: %s', async (text, misfit) => {
    const found = await read(text)
    expect([found.outcome, found.decision, found.candidates]).toEqual(['NOT_FOUND', null, []])
    expect(found.rejected).toMatchObject([{ decision: LC, misfits: [misfit] }])
    expect(found.rejected.map(({ unread }) => unread.length > 0)).toEqual([misfit === 'WORDS'])
    expect(found.explanation?.vi).toContain('Quyết định số 893/QĐ-UBND ngày 09 tháng 8 năm 2019')
    expect(found.explanation?.en).toContain('Decision No. 893/QĐ-UBND dated 9 August 2019')
  })

  it('tells a reference to the other province by its own decision', async () => {
    const found = await read('quyết định 2547 của UBND tỉnh Lai Châu')
    expect(found.rejected).toMatchObject([{ decision: DL, misfits: ['ISSUER'] }])
    expect(found.explanation?.vi).toContain('Quyết định số 2547/QĐ-UBND')
  })
})

describe('a reference to nothing here', () => {
  it.each([
    'QĐ 892',
    'QĐ 8933',
    'k5 d4 qc 894',
    'các điểm a, b và đ khoản 1 Điều 7',
    'luật 893',
    'khoản 77 Điều 99',
    'lai-chau/894-qd-ubnd-2019',
  ])('"%s" is not found, nothing is offered in its place', async (text) => {
    const found = await read(text)
    expect([found.outcome, found.decision, found.candidates]).toEqual(['NOT_FOUND', null, []])
    expect(found.explanation?.vi).toMatch(/\S/)
  })

  it.each([
    ['các điểm a, b và đ khoản 1 Điều 7 quy chế 893', 'NO_SUCH_PROVISION', LC, 'điểm a'],
    ['khoản 7 điều 4 quy chế 893', 'NO_SUCH_PROVISION', LC, 'khoản 1 đến khoản 6'],
    ['điều 44 quy chế 893', 'NO_SUCH_PROVISION', LC, 'Điều 1 đến Điều 8'],
    ['Điều 4 Chương II Quy chế 893', 'NO_SUCH_PROVISION', LC, 'Chương II'],
    ['chương 4 quy chế 893', 'NO_SUCH_PROVISION', LC, 'Chương I đến Chương III'],
    ['Điều 2 QĐ 2547', 'TEXT_NOT_HELD', DL, '2547/QĐ-UBND'],
    ['Điều 5 QĐ 874/QĐ-BTTTT', 'TEXT_NOT_HELD', CODE, '874/QĐ-BTTTT'],
  ])('"%s" gives %s and says what there is', async (text, outcome, act, words) => {
    const found = await read(text)
    expect([found.outcome, candidatesOf(found)]).toEqual([outcome, [act]])
    expect(found.explanation?.vi).toContain(words)
  })

  it.each(['em chào anh chị ạ', '0912345678', 'ngày 09/8/2019', ''])('"%s" is no reference', async (text) => {
    const found = await read(text)
    expect([found.outcome, found.candidates]).toEqual(['NOT_READ', []])
    expect(found.explanation?.en).toMatch(/\S/)
  })

  it.each(['khoản 5 Điều 4 Quy chế 893 ', 'k', 'Đ.4.5', '893/QĐ-UBND và ', '(((', '\u0301'])(
    'a hundred thousand characters of "%s" are refused with the limit',
    async (piece) => {
      const found = await read(piece.repeat(Math.ceil(100_000 / piece.length)))
      expect([found.outcome, found.candidates]).toEqual(['NOT_READ', []])
      expect(found.explanation?.en).toContain('2,000')
    },
  )
})
