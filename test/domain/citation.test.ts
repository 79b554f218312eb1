// How the register words its citations, in full and in short, in Vietnamese and in English.
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import { type CitationOptions, citeParagraph, citeProvision } from '../../src/domain/citation.ts'
import { type CitedDecision, parsePath } from '../../src/domain/provision.ts'

const REGULATION = 'Quy chế quản lý và sử dụng Nhóm Zalo trong điều hành, trao đổi công việc của Ủy ban nhân dân tỉnh'
const laiChau: CitedDecision = {
  slug: 'lai-chau/893-qd-ubnd-2019',
  kind: 'Quyết định',
  number: '893/QĐ-UBND',
  title: 'Lập nhóm ứng dụng Zalo',
  issuedOn: calendarDate('2019-08-09'),
  issuerName: 'Ủy ban nhân dân tỉnh Lai Châu',
  components: [
    { key: 'quyet-dinh', kind: 'Quyết định', title: null, attached: false },
    { key: 'quy-che', kind: 'Quy chế', title: REGULATION, attached: true },
  ],
}
/** Made up, for provisions that no real decision here has. */
const sample: CitedDecision = { ...laiChau, slug: 'x/17', number: '17/QĐ-UBND', issuerName: null }
const SAMPLE = 'Quyết định số 17/QĐ-UBND'
const IN_FULL = 'Quyết định số 893/QĐ-UBND ngày 09 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh Lai Châu'
const IN_SHORT = 'Quyết định số 893/QĐ-UBND'
const law: CitedDecision = {
  slug: 'trung-uong/luat-giao-dich-dien-tu-2005',
  kind: 'Luật',
  number: null,
  title: 'Luật Giao dịch điện tử',
  issuedOn: calendarDate('2005-11-29'),
  issuerName: 'Quốc hội',
  components: [],
}

function cite(decision: CitedDecision, path: string | null, options?: CitationOptions) {
  return citeProvision(decision, path === null ? null : parsePath(path), options)
}

describe('citing a provision in Vietnamese', () => {
  it('goes inward out and names instrument, decision, date and issuer', () => {
    expect(cite(laiChau, 'quy-che/dieu-4/khoan-5/diem-đ')).toEqual({
      text: `điểm đ khoản 5 Điều 4 ${REGULATION} ban hành kèm theo ${IN_FULL}`,
      shortText: `điểm đ khoản 5 Điều 4 Quy chế ban hành kèm theo ${IN_SHORT}`,
    })
  })

  it('names no instrument for the articles of the decision itself', () => {
    expect(cite(laiChau, 'quyet-dinh/dieu-1/khoan-2')).toEqual({
      text: `khoản 2 Điều 1 ${IN_FULL}`,
      shortText: `khoản 2 Điều 1 ${IN_SHORT}`,
    })
  })

  it.each([
    ['quyet-dinh/dieu-1/mo-dau', 'đoạn mở đầu Điều 1'],
    ['quyet-dinh/dieu-4/cau-1', 'câu thứ nhất Điều 4'],
    ['quyet-dinh/dieu-4/cau-4', 'câu thứ tư Điều 4'],
    ['quyet-dinh/dieu-4/cau-10', 'câu thứ mười Điều 4'],
    ['quyet-dinh/dieu-4/cau-11', 'câu thứ 11 Điều 4'],
    ['quyet-dinh/dieu-4/mo-dau/cau-2', 'câu thứ hai đoạn mở đầu Điều 4'],
    ['quyet-dinh/dieu-4/khoan-2/gach-3', 'gạch đầu dòng thứ ba khoản 2 Điều 4'],
    ['quyet-dinh/dieu-4a/khoan-2/diem-a/tiet-1', 'tiết 1 điểm a khoản 2 Điều 4a'],
    ['quyet-dinh/phan-1', 'Phần thứ nhất'],
    ['quyet-dinh/chuong-2', 'Chương II'],
    ['quyet-dinh/chuong-14', 'Chương XIV'],
    ['quyet-dinh/chuong-2a', 'Chương IIa'],
    ['quyet-dinh/chuong-10c', 'Chương 10c'],
    ['quyet-dinh/chuong-2/muc-1/tieu-muc-3', 'Tiểu mục 3 Mục 1 Chương II'],
    ['quyet-dinh/chuong-2/muc-a', 'Mục A Chương II'],
  ])('words %s as %s', (path, words) => {
    expect(cite(sample, path).shortText).toBe(`${words} ${SAMPLE}`)
  })

  it('cites the decision where no provision is asked for, and an instrument as a whole', () => {
    expect(cite(laiChau, null)).toEqual({ text: IN_FULL, shortText: IN_SHORT })
    expect(cite(laiChau, 'quyet-dinh')).toEqual({ text: IN_FULL, shortText: IN_SHORT })
    expect(cite(laiChau, 'quy-che').shortText).toBe(`Quy chế ban hành kèm theo ${IN_SHORT}`)
  })

  it('leaves out the date and the issuer where they are not known', () => {
    const undated = { ...laiChau, issuedOn: null }
    expect(cite(undated, null).text).toBe('Quyết định số 893/QĐ-UBND của Ủy ban nhân dân tỉnh Lai Châu')
    expect(cite({ ...undated, issuerName: null }, null).text).toBe(IN_SHORT)
    expect(cite({ ...laiChau, issuerName: null }, null).text).toBe('Quyết định số 893/QĐ-UBND ngày 09 tháng 8 năm 2019')
  })

  it('calls a law by its title, without its issuer, and in short by its year', () => {
    expect(cite(law, 'luat/dieu-5')).toEqual({
      text: 'Điều 5 Luật Giao dịch điện tử ngày 29 tháng 11 năm 2005',
      shortText: 'Điều 5 Luật Giao dịch điện tử năm 2005',
    })
    expect(cite({ ...law, number: '51/2005/QH11', issuedOn: null }, null)).toEqual({
      text: 'Luật Giao dịch điện tử số 51/2005/QH11',
      shortText: 'Luật Giao dịch điện tử số 51/2005/QH11',
    })
    expect(cite({ ...law, issuedOn: null }, null).shortText).toBe('Luật Giao dịch điện tử')
  })

  it('names the kind before a title that does not, for acts without a number', () => {
    const submission = { ...sample, kind: 'Tờ trình', number: null, title: 'về việc lập nhóm', issuerName: 'Sở A' }
    expect(cite(submission, null).text).toBe('Tờ trình về việc lập nhóm ngày 09 tháng 8 năm 2019 của Sở A')
  })

  it('tells two instruments of one kind apart by their titles', () => {
    const attached = (key: string, title: string) => ({ key, kind: 'Nội quy', title, attached: true })
    const decision = { ...sample, components: [attached('noi-quy-1', 'nhóm A'), attached('noi-quy-2', 'nhóm B')] }
    expect(cite(decision, 'noi-quy-2/dieu-1').shortText).toBe(`Điều 1 Nội quy nhóm B ban hành kèm theo ${SAMPLE}`)
  })

  it('names an instrument that is known only from a path by its key', () => {
    const bare = { ...sample, components: [] }
    expect(cite(bare, 'noi-quy/dieu-1').shortText).toBe(`Điều 1 Nội quy ban hành kèm theo ${SAMPLE}`)
    expect(cite(bare, 'phu-luc-2').shortText).toBe(`Phụ lục 2 ban hành kèm theo ${SAMPLE}`)
    expect(cite(bare, 'quyet-dinh/dieu-1').shortText).toBe(`Điều 1 ${SAMPLE}`)
  })

  it('writes a number as the text does where it is told to', () => {
    expect(cite(sample, 'quyet-dinh/chuong-2/muc-1', { numbers: ['2', null] }).shortText).toBe(
      `Mục 1 Chương 2 ${SAMPLE}`,
    )
  })
})

describe('citing a provision in English', () => {
  const inEnglish = { ...laiChau, issuerName: 'Lai Châu Provincial People’s Committee' }
  const english = (path: string | null, decision: CitedDecision = inEnglish) => cite(decision, path, { language: 'EN' })

  it('names the instrument by its kind, then decision, date and issuer', () => {
    expect(english('quy-che/dieu-4/khoan-5')).toEqual({
      text: 'clause 5 Article 4 of the Regulation issued with Decision No. 893/QĐ-UBND dated 9 August 2019 of the Lai Châu Provincial People’s Committee',
      shortText: 'clause 5 Article 4 of the Regulation issued with Decision No. 893/QĐ-UBND',
    })
  })

  it.each([
    ['quyet-dinh/dieu-1/mo-dau', 'opening paragraph of Article 1'],
    ['quyet-dinh/dieu-4/cau-2', 'second sentence of Article 4'],
    ['quyet-dinh/dieu-4/cau-11', 'sentence 11 of Article 4'],
    ['quyet-dinh/dieu-4/khoan-1/gach-3/cau-1', 'first sentence of the third dash of clause 1 Article 4'],
    ['quyet-dinh/chuong-2', 'Chapter II'],
    ['quyet-dinh/phan-1', 'Part I'],
  ])('words %s as %s', (path, words) => {
    expect(english(path, sample).shortText).toBe(`${words} of Decision No. 17/QĐ-UBND`)
  })

  it('calls laws by their titles and numbered appendices by their numbers', () => {
    const act = { ...law, title: 'Law on Electronic Transactions' }
    expect(english('luat/dieu-5', act).text).toBe(
      'Article 5 of the Law on Electronic Transactions dated 29 November 2005',
    )
    expect(english('luat/dieu-5', act).shortText).toBe('Article 5 of the Law on Electronic Transactions of 2005')
    expect(english('phu-luc-2/muc-1', sample).shortText).toBe(
      'Section 1 of Appendix 2 issued with Decision No. 17/QĐ-UBND',
    )
  })
})

describe('citing a paragraph of a report', () => {
  const cited = {
    paragraph: 3,
    publishedOn: calendarDate('2021-10-01'),
    publisher: 'Cổng Thông tin điện tử tỉnh Đắk Lắk',
  }

  it('goes by paragraph, date and publisher', () => {
    expect(citeParagraph(cited)).toBe('đoạn 3, tin ngày 01/10/2021 của Cổng Thông tin điện tử tỉnh Đắk Lắk')
    expect(citeParagraph({ ...cited, publisher: 'Đắk Lắk Portal' }, 'EN')).toBe(
      'paragraph 3, news item dated 1 October 2021 of the Đắk Lắk Portal',
    )
  })

  it('leaves out what is not known', () => {
    expect(citeParagraph({ ...cited, publishedOn: null })).toBe('đoạn 3, tin của Cổng Thông tin điện tử tỉnh Đắk Lắk')
    expect(citeParagraph({ ...cited, publisher: null })).toBe('đoạn 3, tin ngày 01/10/2021')
    expect(citeParagraph({ paragraph: 3, publishedOn: null, publisher: null })).toBe('đoạn 3')
  })
})
