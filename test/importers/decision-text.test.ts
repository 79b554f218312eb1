// The parser on the decision that the register holds in full, damaged as its copy is, and the same text rewritten.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ParsedComponent, ParsedProvision } from '../../src/importers/decision-text/parsed.ts'
import { parseDecisionText } from '../../src/importers/decision-text.ts'

const source = readFileSync(
  new URL('../../data/decisions/lai-chau/893-qd-ubnd-2019/source.txt', import.meta.url),
  'utf8',
)
const parsed = parseDecisionText(source)
const [decision, regulation] = parsed.components as [ParsedComponent, ParsedComponent]

function all(provisions: readonly ParsedProvision[]): ParsedProvision[] {
  return provisions.flatMap((one) => [one, ...all(one.children)])
}

function at(path: string): ParsedProvision {
  const found = parsed.components.flatMap((one) => all(one.provisions)).find((one) => one.path === path)
  if (!found) throw new Error(`no provision ${path}`)
  return found
}

describe('the head of 893/QĐ-UBND', () => {
  test('is read from the decision, not from the page around it', () => {
    expect(parsed.heading).toEqual({
      number: '893/QĐ-UBND',
      year: 2019,
      kind: 'Quyết định',
      title:
        'LẬP NHÓM ỨNG DỤNG ZALO VÀ BAN HÀNH QUY CHẾ QUẢN LÝ, SỬ DỤNG CỦA NHÓM ZALO TRONG ĐIỀU HÀNH, TRAO ĐỔI CÔNG VIỆC',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      place: 'Lai Châu',
      date: '2019-08-09',
    })
  })

  test('has eight bases, laws without numbers, each with its own date', () => {
    expect(parsed.bases.map(({ kind, number, date, issuer }) => [kind, number, date, issuer])).toEqual([
      ['Luật', null, '2015-06-19', null],
      ['Luật', null, '2005-11-29', null],
      ['Luật', null, '2006-06-29', null],
      ['Luật', null, '2016-07-01', null],
      ['Luật', null, '2018-06-12', null],
      ['Nghị định', '72/2013/NĐ-CP', '2013-07-15', 'Chính phủ'],
      ['Nghị định', '27/2018/NĐ-CP', '2018-03-01', 'Chính Phủ'],
      ['Quyết định', '28/2018/QĐ-TTg', '2018-07-12', 'Thủ tướng Chính phủ'],
    ])
    expect(parsed.bases[1]?.text).toBe('Căn cứ Luật Giao dịch điện tử ngày 29/11/2005')
  })

  test('has one proposal, read although letters are lost', () => {
    expect(parsed.proposal).toEqual({
      text: 'Xét đề nghị của Giám đốc Sở Thông tin và Truyền thông tại T trình s 762/TTr-STTTT ngày 19 tháng 7 năm 2019',
      number: '762/TTr-STTTT',
      date: '2019-07-19',
    })
  })
})

describe('the provisions of 893/QĐ-UBND', () => {
  test('are a decision of four articles and a regulation of three chapters and eight articles', () => {
    expect(parsed.components.map(({ key, kind, attached }) => [key, kind, attached])).toEqual([
      ['quyet-dinh', 'Quyết định', false],
      ['quy-che', 'Quy chế', true],
    ])
    expect(regulation.title).toBe(
      'QUẢN LÝ VÀ SỬ DỤNG NHÓM ZALO TRONG ĐIỀU HÀNH, TRAO ĐỔI CÔNG VIỆC CỦA ỦY BAN NHÂN DÂN TỈNH',
    )
    expect(decision.provisions.map((one) => [one.path, one.children.length])).toEqual([
      ['quyet-dinh/dieu-1', 3],
      ['quyet-dinh/dieu-2', 0],
      ['quyet-dinh/dieu-3', 0],
      ['quyet-dinh/dieu-4', 0],
    ])
    expect(regulation.provisions.map((one) => [one.path, one.number, one.heading, one.children.length])).toEqual([
      ['quy-che/chuong-1', 'I', 'NHỮNG QUY ĐỊNH CHUNG', 4],
      ['quy-che/chuong-2', 'II', 'QUY ĐỊNH HOẠT ĐỘNG NHÓM', 3],
      ['quy-che/chuong-3', 'III', 'TỔ CHỨC THỰC HIỆN', 1],
    ])
    const articles = all(regulation.provisions).filter((one) => one.kind === 'ARTICLE')
    expect(articles.map((one) => one.path)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `quy-che/dieu-${n}`))
    expect(articles.map((one) => one.children.length)).toEqual([0, 3, 3, 6, 3, 5, 7, 3])
  })

  test('keep captions apart from rules: the decision has no captions, the regulation has one for each article', () => {
    expect(decision.provisions.map((one) => one.heading)).toEqual([null, null, null, null])
    expect(decision.provisions[1]?.text).toBe(
      'Ban hành kèm theo Quyết định này Quy chế quản lý và sử dụng Nhóm Zalo trong điều hành, trao đổi công việc của UBND tỉnh Lai Châu.',
    )
    expect(at('quy-che/dieu-1')).toMatchObject({
      heading: 'Phạm vi điều chỉnh',
      text: 'Quy chế này quy định việc quản lý và sử dụng của Nhóm UBND tỉnh ứng dụng Zalo trong điều hành và trao đổi công việc.',
    })
    expect(at('quy-che/dieu-2').text).toBe('Trong Quy chế này, những từ ngữ dưới đây được hiểu như sau:')
    expect(at('quy-che/dieu-4')).toMatchObject({ heading: 'Những hành vi bị cấm khi sử dụng Nhóm', text: null })
    expect(at('quy-che/dieu-7')).toMatchObject({ number: '7', heading: 'Đối vi thành viên trong Nhóm' })
  })

  test('point back at their place in the text', () => {
    const clause = at('quy-che/dieu-4/khoan-5')
    expect(source.slice(clause.span.start, clause.span.end)).toBe(
      '5. Thêm vào Nhóm các đối tượng không thuộc thành viên Nhóm.',
    )
    const chapter = at('quy-che/chuong-2')
    expect(source.slice(chapter.span.start).startsWith('Chương II')).toBe(true)
    expect(source.slice(0, chapter.span.end).endsWith('gửi nhận tin nhắn trên Nhóm.')).toBe(true)
  })
})

describe('the close of 893/QĐ-UBND', () => {
  test('names who signed, for whom and in which capacity, and who receives it', () => {
    expect(parsed.signature).toEqual({
      onBehalf: 'ỦY BAN NHÂN DÂN',
      capacity: 'KT. CHỦ TỊCH',
      title: 'PHÓ CHỦ TỊCH',
      name: 'Tống Thanh Hải',
    })
    expect(parsed.recipients).toEqual(['Như điều 4', 'Chủ tịch, các PCT UBND tỉnh', 'Lưu: VT, VX'])
  })

  test('leaves the page above and below outside, and nothing else', () => {
    expect(parsed.outside.map(({ span }) => span)).toEqual([
      { start: 0, end: source.indexOf('ỦY BAN NHÂN DÂN\nTỈNH') },
      { start: source.indexOf('Văn bản này chưa cập nhật'), end: source.length },
    ])
  })

  test('notes the five places that somebody should look at, by line, and no other', () => {
    expect(parsed.notes.map(({ line, code }) => [line, code])).toEqual([
      [50, 'DAMAGED_WORDS'],
      [52, 'DAMAGED_WORDS'],
      [62, 'TRAILING_SEMICOLON'],
      [66, 'UNUSUAL_LABEL'],
      [154, 'DAMAGED_LABEL'],
    ])
    expect(parsed.notes[3]?.message.vi).toContain('"Điều 3:"')
    expect(parsed.notes[4]?.message.en).toContain('"Điu 7."')
  })
})

describe('other ways to write the same text', () => {
  const withoutSpans = (text: string) =>
    JSON.parse(JSON.stringify(parseDecisionText(text), (key, value) => (key === 'span' ? undefined : value)))
  const { outside: _, parts: __, ...expected } = withoutSpans(source)

  test.each([
    ['line ends of Windows', source.replaceAll('\n', '\r\n')],
    ['decomposed letters', source.normalize('NFD')],
    ['a byte order mark', `\ufeff${source}`],
    ['the Icelandic Ð in the number', source.replace('Số: 893/QĐ', 'Số: 893/QÐ')],
    ['blank lines of hard spaces', source.replaceAll('\n\n', '\n\u00a0\n')],
    ['trailing blanks', source.replaceAll('\n', ' \t\n')],
  ])('%s give the same decision', (_name, text) => {
    expect(text).not.toBe(source)
    expect(withoutSpans(text)).toMatchObject(expected)
  })

  test('without its closing mark the text still ends where the site begins', () => {
    const open = parseDecisionText(source.replaceAll('./.', '.'))
    expect(open.outside.at(-1)?.span).toEqual({
      start: source.indexOf('Văn bản này chưa cập nhật') - 4,
      end: source.length - 4,
    })
  })

  test('a missing article is told by the jump, a doubled one by its path', () => {
    const article = source.slice(source.indexOf('Điều 2. Ban hành'), source.indexOf('Điều 3: '))
    const missing = parseDecisionText(source.replace(article, ''))
    expect(missing.notes.filter((one) => one.code === 'NUMBER_JUMPS').map((one) => one.line)).toEqual([64])
    const doubled = parseDecisionText(source.replace(article, article + article))
    expect(doubled.components[0]?.provisions.map((one) => one.path)).toContain('quyet-dinh/dieu-2~2')
    expect(doubled.notes.filter((one) => one.code === 'PATH_REPEATED').map((one) => one.line)).toEqual([66])
  })
})
