// What a user may rely on when typing a citation: forgiving reading, honest ambiguity, and written citations read back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import { citeProvision } from '../../src/domain/citation.ts'
import type { CitableDecision } from '../../src/domain/citation-acts.ts'
import { matchCitation, readCitation } from '../../src/domain/citation-reading.ts'
import { type Component, formatPath, type PathStep, parsePath } from '../../src/domain/provision.ts'
import { foldForSearch } from '../../src/domain/vietnamese.ts'

const own: Component = { key: 'quyet-dinh', kind: 'Quyết định', title: null, attached: false }
const regulation: Component = {
  key: 'quy-che',
  kind: 'Quy chế',
  title: 'QUY CHẾ QUẢN LÝ VÀ SỬ DỤNG NHÓM ZALO',
  attached: true,
}

function act({
  paths = [],
  ...facts
}: Omit<Partial<CitableDecision>, 'paths'> & { readonly slug: string; readonly paths?: readonly string[] }) {
  const decision: CitableDecision = {
    kind: 'Quyết định',
    number: null,
    title: 'Lập nhóm ứng dụng Zalo',
    issuedOn: null,
    year: null,
    likelyYear: null,
    issuerName: null,
    provinceName: null,
    components: [],
    paths: new Set(paths),
    containerOf: () => null,
    ...facts,
  }
  return decision
}

const laiChau = act({
  slug: 'lai-chau/893-qd-ubnd-2019',
  number: '893/QĐ-UBND',
  year: 2019,
  issuedOn: calendarDate('2019-08-09'),
  issuerName: 'Ủy ban nhân dân tỉnh Lai Châu',
  provinceName: 'Lai Châu',
  components: [own, regulation],
  paths: [
    ...['quyet-dinh/dieu-1', 'quyet-dinh/dieu-1/khoan-2', 'quyet-dinh/dieu-1/mo-dau', 'quyet-dinh/dieu-4'],
    ...['quyet-dinh/dieu-4/cau-2', 'quy-che/chuong-2', 'quy-che/dieu-4', 'quy-che/dieu-4/khoan-5'],
  ],
})
const binhNam = act({
  slug: 'binh-nam/17-qd-ubnd-2022',
  number: '17/QĐ-UBND',
  year: 2022,
  issuerName: 'Ủy ban nhân dân tỉnh Bình Nam',
  provinceName: 'Bình Nam',
  components: [own],
  paths: ['a', 'd', 'đ'].map((point) => `quyet-dinh/dieu-5/khoan-2/diem-${point}`),
})
const dakLak = act({
  slug: 'dak-lak/2547-qd-ubnd',
  number: '2547/QĐ-UBND',
  year: 2021,
  issuerName: 'Ủy ban nhân dân tỉnh Đắk Lắk',
  provinceName: 'Đắk Lắk',
})
const law = act({
  slug: 'trung-uong/luat-giao-dich-dien-tu-2005',
  kind: 'Luật',
  title: 'Luật Giao dịch điện tử',
  year: 2005,
  issuerName: 'Quốc hội',
})
const primeMinister = act({
  slug: 'trung-uong/28-2018-qd-ttg',
  number: '28/2018/QĐ-TTg',
  year: 2018,
  issuerName: 'Thủ tướng Chính phủ',
})
const register = [laiChau, dakLak, law, primeMinister, binhNam]

function find(text: string, decisions: readonly CitableDecision[] = register): string[] {
  const reading = readCitation(text)
  return reading ? matchCitation(reading, decisions).map(({ slug, path }) => (path ? `${slug}#${path}` : slug)) : []
}

function steps(text: string): string | undefined {
  const reading = readCitation(text)
  return reading ? formatPath({ component: 'x', steps: reading.steps }).slice(2) : undefined
}

describe('finding what a citation means', () => {
  const clause = `${laiChau.slug}#quy-che/dieu-4/khoan-5`

  it.each([
    'khoản 5 Điều 4 Quy chế quản lý và sử dụng Nhóm Zalo ban hành kèm theo Quyết định số 893/QĐ-UBND ngày 09 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh Lai Châu',
    'khoản 5 Điều 4 Quy chế ban hành kèm theo Quyết định số 893/QĐ-UBND',
    'khoan 5 dieu 4 quy che 893/QĐ-UBND lai chau',
    'k5 d4 quy che 893',
    'K.5 Đ.4 quy chế 893',
    'k5d4 qc 893',
    'Khoản 5, Điều 4, Quy chế 893/QÐ-UBND',
    'Điều 4 khoản 5 quy chế 893/QD-UBND',
    'khoản ５ Điều ４ Quy chế ８９３／ＱĐ－ＵＢＮＤ',
    'ｋ５\u3000ｄ４ quy che ８９３',
    'kh\u043eản 5 Đi\u0435\u0302\u0300u 4 quy \u0441hế 893',
    '893 / qd - ubnd: khoản 5 của Điều 4 tại Quy chế',
    'khoản 5 Điều 4 quy chế 893 UBND tỉnh Lai Châu 2019',
    'khoản 5 Điều 4 quy chế laichau 893',
    'khoản 5 Điều 4',
    'dieu-4/khoan-5',
    'quy-che/dieu-4/khoan-5',
    'lai-chau/893-qd-ubnd-2019#quy-che/dieu-4/khoan-5',
    'lai-chau/893-qd-ubnd-2019#dieu-4/khoan-5',
    'khoản 5 Điều 4 Chương I Quy chế 893',
    'clause 5 Article 4 of the Regulation issued with Decision No. 893/QĐ-UBND',
    "clause 5 Article 4 of the Regulation issued with Decision No. 893/QĐ-UBND dated 9 August 2019 of the People's Committee of Lai Châu Province",
  ])('understands "%s"', (text) => {
    expect(find(text)).toEqual([clause])
    expect(find(text.normalize('NFD'))).toEqual([clause])
  })

  it.each([
    ['893', laiChau.slug],
    ['0893', laiChau.slug],
    ['893/2019', laiChau.slug],
    ['QĐ893', laiChau.slug],
    ['QĐ 893 Lai Châu 2019', laiChau.slug],
    ['lai chau 893', laiChau.slug],
    ['893 qd ubnd', laiChau.slug],
    ['lai-chau/893-qd-ubnd-2019', laiChau.slug],
    ['2547 ngày 01/10/2021', dakLak.slug],
    ['28/2018/qd-ttg', primeMinister.slug],
    ['28/2018/QĐ-TTg năm 2018', primeMinister.slug],
    ['Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018 của Thủ tướng Chính phủ', primeMinister.slug],
    ['luat giao dich dien tu', law.slug],
    ['luat giao dich dien tu 2005', law.slug],
    ['Luật Giao dịch điện tử ngày 29 tháng 11 năm 2005', law.slug],
    ['Điều 5 Luật Giao dịch điện tử năm 2005', law.slug],
    ['Chương II', `${laiChau.slug}#quy-che/chuong-2`],
    ['chuong 2 quy che lai chau', `${laiChau.slug}#quy-che/chuong-2`],
    ['đ. a k2 Đ5', `${binhNam.slug}#quyet-dinh/dieu-5/khoan-2/diem-a`],
    ['điểm Đ khoản 2 Điều 5', `${binhNam.slug}#quyet-dinh/dieu-5/khoan-2/diem-đ`],
    ['điểm d khoản 2 Điều 5', `${binhNam.slug}#quyet-dinh/dieu-5/khoan-2/diem-d`],
    ['Điều 4 Quyết định số 893/QĐ-UBND', `${laiChau.slug}#quyet-dinh/dieu-4`],
    ['khoản 5 Điều 4 Quyết định số 893/QĐ-UBND', `${laiChau.slug}#quy-che/dieu-4/khoan-5`],
    ['đoạn mở đầu Điều 1', `${laiChau.slug}#quyet-dinh/dieu-1/mo-dau`],
    ['câu thứ hai điều 4', `${laiChau.slug}#quyet-dinh/dieu-4/cau-2`],
    ['Quy chế', `${laiChau.slug}#quy-che`],
  ])('takes "%s" for %s', (text, wanted) => {
    expect(find(text)).toEqual([wanted])
  })

  it('gives the decision alone where it has no such provision', () => {
    expect(find('khoản 9 Điều 4 quy chế 893')).toEqual([laiChau.slug])
  })

  it('says that two provisions fit where no instrument is named', () => {
    const both = [`${laiChau.slug}#quyet-dinh/dieu-4`, `${laiChau.slug}#quy-che/dieu-4`]
    expect(find('Điều 4')).toEqual(both)
    expect(find('dieu 4 893/QĐ-UBND')).toEqual(both)
  })

  it('says that d may be đ only where it was typed without accents', () => {
    const points = ['d', 'đ'].map((point) => `${binhNam.slug}#quyet-dinh/dieu-5/khoan-2/diem-${point}`)
    expect(find('diem d k2 d5 so 17')).toEqual(points)
  })

  it('says that several decisions bear a number, and lets issuer, symbol or year tell them apart', () => {
    const other = { ...binhNam, slug: 'binh-bac/17', year: 2020, issuerName: 'UBND tỉnh Bình Bắc', provinceName: null }
    const department = { ...binhNam, slug: 'y-te', number: '17/QĐ-SYT', issuerName: 'Sở Y tế tỉnh Bình Nam' }
    const all = [binhNam, other, department]
    expect(find('17', all)).toEqual([binhNam.slug, other.slug, department.slug])
    expect(find('17/QĐ', all)).toEqual([binhNam.slug, other.slug, department.slug])
    expect(find('17/QĐ-UBND', all)).toEqual([binhNam.slug, other.slug])
    expect(find('17/QĐ-UBND năm 2020', all)).toEqual([other.slug])
    expect(find('17 sở y tế', all)).toEqual([department.slug])
    expect(find('17 của Ủy ban nhân dân tỉnh Bình Nam', all)).toEqual([binhNam.slug])
  })

  it('does not take one province for another that shares a word with it', () => {
    expect(find('17 Bình Nam')).toEqual([binhNam.slug])
    expect(find('17 Bình Bắc')).toEqual([])
    expect(
      find('17 Bình Nam', [{ ...binhNam, issuerName: 'UBND tỉnh Bình Bắc', provinceName: null, slug: 'x' }]),
    ).toEqual([])
  })

  it('prefers a law with exactly the title', () => {
    const tried = { ...law, slug: 'thu-nghiem', title: 'Luật Thử nghiệm' }
    const amending = { ...law, slug: 'sua-doi', title: 'Luật sửa đổi Luật Thử nghiệm' }
    expect(find('Luật Thử nghiệm', [amending, tried])).toEqual([tried.slug])
    expect(find('Điều 2 Luật sửa đổi Luật Thử nghiệm', [amending, tried])).toEqual([amending.slug])
  })

  it.each([
    '893 Hà Nội',
    '89',
    '893/QĐ-UBND năm 2020',
    'Nghị định 893',
    'nội quy 893',
    'quoc-hoi/luat-khac-2005',
    'Luật Đất đai',
    'khoản 77 Điều 99',
  ])('finds nothing for "%s", which nothing here bears out', (text) => {
    expect(find(text)).toEqual([])
  })
})

describe('reading a citation', () => {
  it.each([
    ['893/QÐ-UBND', '893/QĐ-UBND', null],
    ['893/qd-ubnd', '893/QĐ-UBND', null],
    ['893 / QĐ - UBND', '893/QĐ-UBND', null],
    ['893/qd ubnd', '893/QĐ-UBND', null],
    ['số 0893', '893', null],
    ['51/2005/QH11', '51/2005/QH11', 2005],
    ['762/TTr-STTTT', '762/TTR-STTTT', null],
    ['60-NQ/TW', '60-NQ/TW', null],
    ['lai-chau/893-qd-ubnd-2019', '893/QĐ-UBND', 2019],
    ['QĐ 2019', '2019', null],
  ])('takes the number of "%s" for %s', (text, numberPart, year) => {
    expect(readCitation(text)).toMatchObject({ numberPart, year })
  })

  it.each([
    ['Phần thứ hai', 'phan-2'],
    ['Chương XIV', 'chuong-14'],
    ['chương IIa', 'chuong-2a'],
    ['Mục A Chương thứ nhất', 'chuong-1/muc-a'],
    ['Tiểu mục 3 Mục 1 Chương 2', 'chuong-2/muc-1/tieu-muc-3'],
    ['tiết 1 điểm a1 khoản 2a Điều 04', 'dieu-4/khoan-2a/diem-a1/tiet-1'],
    ['điểm \u00d0 Điều 5đ', 'dieu-5đ/diem-đ'],
    ['gạch đầu dòng thứ ba khoản 2 Điều 1', 'dieu-1/khoan-2/gach-3'],
    ['câu thứ 11 đoạn mở đầu Điều 1', 'dieu-1/mo-dau/cau-11'],
    ['second sentence of Article 4', 'dieu-4/cau-2'],
  ])('takes the steps of "%s" for %s', (text, wanted) => {
    expect(steps(text)).toBe(wanted)
  })

  it('takes no word of the language that it is written in for a symbol', () => {
    expect(readCitation('893/constructor')).toMatchObject({ numberPart: '893', issuerHint: 'constructor' })
  })

  it('tells the words for an issuer from the others', () => {
    expect(readCitation('quy che zalo 893/QĐ-UBND lai chau')).toMatchObject({
      componentWord: 'quy che',
      issuerHint: 'lai chau',
      rest: 'zalo',
    })
  })

  it.each(['', ' ', 'lai chau', 'pháp luật', 'điều hành nhóm', '2019', '0912345678', '#', '/', 'a#b#c', 'x/y'])(
    'reads no citation in "%s"',
    (text) => {
      expect(readCitation(text)).toBeNull()
    },
  )

  it('does not take the paragraph of a report for a number', () => {
    expect(readCitation('đoạn 3, tin ngày 01/10/2021 của Cổng Thông tin điện tử')).toBeNull()
  })

  it('never fails, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...[
        'khoản',
        'k',
        'd',
        'Đ',
        'điểm',
        '5',
        '893',
        '/',
        '-',
        'QĐ',
        'UBND',
        'ngày',
        'thứ',
        'hai',
        '2019',
        '#',
        ' ',
        '.',
      ],
      ...[
        'quy chế',
        'ban hành kèm theo',
        'luật',
        'chương',
        'MMXIV',
        'đoạn mở đầu',
        'second',
        'của',
        '\u0301',
        '\ud800',
      ],
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const reading = readCitation(text)
        if (!reading) return
        for (const { path } of matchCitation(reading, register)) expect(path === null || parsePath(path)).toBeTruthy()
      }),
      { numRuns: 1_000 },
    )
  })

  it.each(['k5 ', '893/QĐ-', 'x', 'điều ', '9', '/', 'ban hành kèm theo ', 'm', 'a-', '\u0301', 'luật của '])(
    'refuses "%s" without end, and copes with as much as it reads',
    (piece) => {
      expect(readCitation(piece.repeat(10_000))).toBeNull()
      const reading = readCitation(piece.repeat(2_000 / piece.length))
      if (reading) expect(matchCitation(reading, register).length).toBeLessThan(10)
    },
  )
})

describe('reading back what was written', () => {
  const issuers = [
    ['Ủy ban nhân dân tỉnh Bình Nam', 'Bình Nam'],
    ['Ủy ban nhân dân tỉnh Bình Bắc', 'Bình Bắc'],
    ['Ủy ban nhân dân huyện Đông tỉnh Bình Nam', 'Bình Nam'],
    ['Bộ Thử nghiệm', null],
    ['Sở Tài chính', null],
  ] as const
  const topics = fc.constantFrom(
    'quản lý nhóm',
    'thực hiện Nghị định số 30/2020/NĐ-CP và Điều 5 Luật A',
    'trao đổi công việc của Sở, ban năm 2021',
    'điều hành theo quy định của pháp luật',
    'sử dụng phần mềm giai đoạn 2021 - 2025',
  )
  const kinds = [
    ['quy-che', 'Quy chế'],
    ['noi-quy', 'Nội quy'],
    ['quy-dinh', 'Quy định'],
    ['phu-luc-1', 'Phụ lục I'],
    ['phu-luc-2', 'Phụ lục II'],
  ] as const
  const attachments = fc
    .tuple(fc.subarray([...kinds]), topics)
    .map(([list, topic]) =>
      list.map(([key, kind]): Component => ({ key, kind, title: `${kind} ${topic}`, attached: true })),
    )
  const counted = fc.integer({ min: 1, max: 40 }).map(String)
  const figure = fc.oneof(
    counted,
    fc.tuple(counted, fc.constantFrom('a', 'đ', 'b')).map((parts) => parts.join('')),
  )
  const letter = fc.constantFrom(...'abcdđeghiklmnopqrstuvxy', 'aa', 'a1', 'đ2')
  const steps = fc.oneof(
    fc.constant<PathStep[]>([]),
    chain(['PART', counted], ['CHAPTER', figure], ['SECTION', counted], ['SUBSECTION', counted]),
    chain(['ARTICLE', figure], ['CLAUSE', figure], ['POINT', letter], ['SUBPOINT', counted], ['DASH', counted]),
    chain(['ARTICLE', figure], ['CLAUSE', figure], ['SENTENCE', counted]),
    chain(['ARTICLE', figure], ['OPENING', fc.constant('')], ['SENTENCE', counted]),
  )
  const written = fc
    .record({
      serial: fc.integer({ min: 1, max: 9_999 }),
      form: fc.constantFrom('QĐ-UBND', 'QĐ-SYT', 'YEAR/QĐ-TTg', 'LAW', 'NUMBERED LAW'),
      issuedOn: fc.option(fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })),
      issuer: fc.constantFrom(...issuers),
      attached: attachments,
      steps,
      component: fc.nat(),
    })
    .map(({ serial, form, issuedOn, issuer, attached, steps: asked, component }) => {
      const date = issuedOn && calendarDate(issuedOn.toISOString().slice(0, 10))
      const year = date === null ? 2019 : Number(date.slice(0, 4))
      const isLaw = form === 'LAW' || form === 'NUMBERED LAW'
      const symbol = form === 'NUMBERED LAW' ? `${year}/QH15` : form.replace('YEAR', String(year))
      const components = isLaw ? [{ ...own, key: 'luat', kind: 'Luật' }] : [own, ...attached]
      const { key, attached: isAttached } = components[component % components.length] ?? own
      const path = formatPath({ component: key, steps: asked })
      return {
        path,
        // A citation of the decision's own instrument as a whole is one of the decision.
        found: asked.length === 0 && !isAttached ? null : path,
        decision: act({
          slug: `x/${serial}-${foldForSearch(form).replaceAll(/[^a-z]/g, '-')}-${year}`,
          kind: isLaw ? 'Luật' : 'Quyết định',
          number: form === 'LAW' ? null : `${serial}/${symbol}`,
          title: isLaw ? `Luật Giao thông số ${serial % 1_000}` : 'Lập nhóm',
          issuedOn: date,
          year,
          issuerName: issuer[0],
          provinceName: issuer[1],
          components,
          // Every instrument has that address, so that only the citation can tell which is meant.
          paths: components.map((one) => formatPath({ component: one.key, steps: asked })),
        }),
      }
    })

  it('finds the decision and provision of every citation that was written in full, among decisions like it', () => {
    fc.assert(
      fc.property(written, ({ decision, path, found }) => {
        const like = (change: Partial<CitableDecision>, slug: string) => ({ ...decision, ...change, slug })
        const others = [
          like({ number: '77777/QĐ-UBND', title: 'Luật Khác' }, 'other-number'),
          ...(decision.issuedOn ? [like({ year: 1950, issuedOn: calendarDate('1950-01-02') }, 'other-year')] : []),
          ...(decision.kind === 'Luật' ? [] : [like({ issuerName: 'Bộ B', provinceName: null }, 'other-issuer')]),
        ]
        const { text } = citeProvision(decision, parsePath(path))
        const reading = readCitation(text)
        expect(reading, text).not.toBeNull()
        const candidates = reading ? matchCitation(reading, [...others, decision]) : []
        expect(
          candidates.map((candidate) => [candidate.slug, candidate.path]),
          text,
        ).toEqual([[decision.slug, found]])
      }),
      { numRuns: 2_000 },
    )
  })

  it('finds the provision of every short citation in its decision, in either language', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('VI', 'EN'), ({ decision, path, found }, language) => {
        if (language === 'EN' && decision.kind === 'Luật') return
        const { shortText } = citeProvision(decision, parsePath(path), { language })
        const reading = readCitation(shortText)
        const candidates = reading ? matchCitation(reading, [decision]) : []
        expect(
          candidates.map((candidate) => candidate.path),
          shortText,
        ).toEqual([found])
      }),
      { numRuns: 2_000 },
    )
  })
})

/** Addresses that go down through some of the kinds, always from the first. */
function chain(...kinds: readonly (readonly [PathStep['kind'], fc.Arbitrary<string>])[]): fc.Arbitrary<PathStep[]> {
  const all = kinds.map(([kind, number]) =>
    fc.tuple(fc.boolean(), number).map(([kept, n]) => ({ kept, step: { kind, number: n } })),
  )
  return fc
    .tuple(...all)
    .map((choices) => choices.filter(({ kept }, index) => kept || index === 0).map(({ step }) => step))
}
