// Shapes that the one full text does not have, on made-up texts of a made-up province.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawTree } from '../../src/cli/draw-tree.ts'
import type { ParsedDecision, ParsedProvision } from '../../src/importers/decision-text/parsed.ts'
import { parseDecisionText } from '../../src/importers/decision-text.ts'

const read = (name: string) => parseDecisionText(readFileSync(new URL(`./texts/${name}.txt`, import.meta.url), 'utf8'))
const paths = (provisions: readonly ParsedProvision[]): string[] =>
  provisions.flatMap((one) => [one.path, ...paths(one.children)])
const notes = ({ notes }: ParsedDecision) => notes.map(({ line, code }) => `${line} ${code}`)
const body = (articles: string) => parseDecisionText(`QUYẾT ĐỊNH:\n\n${articles}`)

describe('a decision with the nation first and the signature before the recipients', () => {
  const parsed = read('quyet-dinh-lap-nhom')

  test('gives its head, the title over two lines and the issuer of the second line', () => {
    expect(parsed.heading).toEqual({
      number: '12/2030/QĐ-UBND',
      year: 2030,
      kind: 'Quyết định',
      title: 'Về việc lập nhóm trao đổi công việc và giao nhiệm vụ quản trị nhóm',
      issuer: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU',
      place: 'Xã Mẫu',
      date: '2030-02-05',
    })
  })

  test('takes number and date of a basis from its first act, never from the act that it amends', () => {
    expect(parsed.bases.map(({ kind, number, date, issuer }) => [kind, number, date, issuer])).toEqual([
      ['Luật', null, '2029-11-22', null],
      ['Nghị định', null, null, 'Chính phủ'],
      ['Thông tư', '02/2029/TT-BVD', '2029-01-31', 'Bộ trưởng Bộ Ví dụ'],
      [null, null, null, null],
    ])
    expect(parsed.proposal).toMatchObject({ number: '7/TTr-VP', date: '2030-01-30' })
  })

  test('nests clauses, points with đ, dashes and dashes below dashes', () => {
    const one = 'quyet-dinh/dieu-1/khoan-1'
    expect(paths(parsed.components[0]?.provisions ?? [])).toEqual([
      'quyet-dinh/dieu-1',
      one,
      `${one}/diem-a`,
      `${one}/diem-b`,
      `${one}/diem-c`,
      `${one}/diem-d`,
      `${one}/diem-d/gach-1`,
      `${one}/diem-d/gach-2`,
      `${one}/diem-d/gach-2/gach-1`,
      `${one}/diem-d/gach-2/gach-2`,
      `${one}/diem-đ`,
      'quyet-dinh/dieu-1/khoan-2',
      'quyet-dinh/dieu-1/khoan-2a',
      'quyet-dinh/dieu-2',
    ])
  })

  test('gives capacity and title where they share a line, and recipients that run over lines', () => {
    expect(parsed.signature).toEqual({
      onBehalf: 'ỦY BAN NHÂN DÂN TỈNH',
      capacity: 'KT. CHỦ TỊCH',
      title: 'PHÓ CHỦ TỊCH',
      name: 'Nguyễn Văn Mẫu',
    })
    expect(parsed.recipients).toEqual(['Như Điều 2', 'Văn phòng, các phòng chuyên môn', 'Lưu: VT'])
    expect(parsed.outside).toEqual([])
    expect(notes(parsed)).toEqual(['19 BASIS_NOT_UNDERSTOOD', '24 UNUSUAL_LABEL'])
  })
})

describe('a decision with attached rules and two appendices', () => {
  const parsed = read('noi-quy-va-phu-luc')

  test('keeps the instruments apart, with keys of their own', () => {
    expect(parsed.components.map(({ key, kind, title, attached }) => [key, kind, title, attached])).toEqual([
      ['quyet-dinh', 'Quyết định', 'BAN HÀNH NỘI QUY NHÓM', false],
      ['noi-quy', 'Nội quy', 'NỘI QUY NHÓM TRAO ĐỔI CÔNG VIỆC', true],
      ['phu-luc-1', 'Phụ lục I', 'MẪU TÊN HIỂN THỊ', true],
      ['phu-luc-2', 'Phụ lục II', 'DANH SÁCH NHÓM', true],
    ])
    expect(parsed.heading).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
      number: '3/QĐ-UBND',
      date: '2030-03-01',
    })
    expect(parsed.bases).toHaveLength(2)
    expect(parsed.signature).toMatchObject({ title: 'CHỦ TỊCH', name: 'Trần Thị Ví Dụ', onBehalf: null })
  })

  test('nests part, chapter and section, and lets no article name them', () => {
    expect(paths(parsed.components[1]?.provisions ?? [])).toEqual([
      'noi-quy/phan-1',
      'noi-quy/phan-1/chuong-1',
      'noi-quy/phan-1/chuong-1/muc-1',
      'noi-quy/dieu-1',
      'noi-quy/dieu-2',
      'noi-quy/dieu-2/khoan-1',
      'noi-quy/dieu-2/khoan-3',
      'noi-quy/phan-1/chuong-2',
      'noi-quy/dieu-3',
      'noi-quy/dieu-3~2',
    ])
    expect(paths(parsed.components[2]?.provisions ?? [])).toEqual([
      'phu-luc-1/muc-1',
      'phu-luc-1/muc-1/khoan-1',
      'phu-luc-1/muc-1/khoan-2',
    ])
  })

  test('notes what it doubts and leaves a list without numbers outside', () => {
    expect(notes(parsed)).toEqual([
      '39 CAPTION_UNSURE',
      '47 UNUSUAL_LABEL',
      '49 NUMBER_JUMPS',
      '49 UNUSUAL_LABEL',
      '58 PATH_REPEATED',
      '71 NO_PROVISION',
      '74 TEXT_WITHOUT_PROVISION',
    ])
    expect(parsed.outside.map(({ text }) => text.split('\n')[0])).toEqual(['Trang chủ', 'Nhóm thứ nhất'])
  })
})

describe('articles in quotation marks', () => {
  const read = (...articles: readonly string[]) => {
    const parsed = body(articles.join('\n\n'))
    const codes = parsed.notes.map((one) => one.code).filter((code) => code.startsWith('QUOTE_'))
    return [paths(parsed.components[0]?.provisions ?? []).map((path) => path.replace(/.*dieu-/, '')), codes]
  }
  const [quoted, first] = ['“Điều 9. Chín.', 'Điều 1. Sửa đổi Điều 9 như sau:']

  test('that the text itself lacks are its own', () => {
    const lost = read(first, quoted, 'Điều 2. Hai.', 'Điều 3. Ba”.', 'Điều 4. Bốn.')
    expect(lost).toEqual([['1', '2', '3', '4'], ['QUOTE_UNCLOSED']])
    const twice = read(first, quoted, 'Điều 2. Hai”.', 'Và:', '“Điều 8. Tám.', 'Điều 3. Ba”.', 'Điều 4. Bốn.')
    expect(twice).toEqual([
      ['1', '2', '3', '4'],
      ['QUOTE_UNCLOSED', 'QUOTE_UNCLOSED'],
    ])
  })

  test('are quoted where the text has them too, has others, or ends with them', () => {
    expect(read(first, quoted, 'Điều 2. Hai”.', 'Điều 2. Hai.')).toEqual([['1', '2'], ['QUOTE_MAY_HIDE']])
    expect(read(first, quoted, 'Điều 2. Hai”.', 'Điều 4. Bốn.')).toEqual([['1', '4'], ['QUOTE_MAY_HIDE']])
    expect(read(first, quoted, 'Điều 2. Hai”.')).toEqual([['1'], ['QUOTE_MAY_HIDE']])
    expect(read(first, quoted, 'Điều 2a. Hai”.', 'Điều 3. Ba.')).toEqual([['1', '3'], ['QUOTE_MAY_HIDE']])
  })
})

describe('a table', () => {
  const read = (rows: readonly string[]) => {
    const { components } = body(`Điều 1. Gồm:\n\n${rows.join('\n')}\nĐiều 2. Hai.`)
    expect(paths(components[0]?.provisions ?? [])).toEqual(['quyet-dinh/dieu-1', 'quyet-dinh/dieu-2'])
    return components[0]?.provisions[0]?.text?.split('\n')
  }

  test.each([
    ['bars', ['STT | Cấp | Tên', '1. | Tỉnh | Nhóm tỉnh', '2. | Xã | Nhóm xã']],
    ['bars, without a head', ['1. | Tỉnh | Nhóm tỉnh', '2. | Xã | Nhóm xã']],
    ['bars around it', ['| STT | Cấp | Tên |', '| 1. | Tỉnh | Nhóm tỉnh |']],
  ])('in %s keeps its rows, and their numbers open nothing', (_, rows) => {
    expect(read(rows)).toEqual(['Gồm:', ...rows])
  })

  test('in tabs keeps its rows too; a single tab behind a number makes none', () => {
    expect(read(['STT\tCấp\tTên', '1.\tTỉnh\tNhóm tỉnh', '2\tXã\tNhóm xã'])).toEqual([
      'Gồm:',
      'STT Cấp Tên',
      '1. Tỉnh Nhóm tỉnh',
      '2 Xã Nhóm xã',
    ])
    const listed = body('Điều 1. Gồm:\n1.\tTrưởng nhóm;\n2.\tPhó nhóm.')
    expect(paths(listed.components[0]?.provisions ?? [])).toHaveLength(3)
  })

  test('lets a cell that was broken go on', () => {
    expect(read(['1 | Tỉnh | Nhóm của', 'tỉnh', 'Tổng cộng một nhóm.'])).toEqual([
      'Gồm:',
      '1 | Tỉnh | Nhóm của tỉnh',
      'Tổng cộng một nhóm.',
    ])
  })
})

test('lines broken at one width are joined, and a reference broken there opens no clause', () => {
  const [decision, regulation] = read('xuong-dong-deu').components
  expect(paths(decision?.provisions ?? [])).toEqual(['quyet-dinh/dieu-1', 'quyet-dinh/dieu-2'])
  expect(decision?.provisions[1]?.text).toBe(
    'Văn phòng, các đơn vị, cá nhân có liên quan theo khoản 3. Điều 1 chịu trách nhiệm thi hành./.',
  )
  expect(regulation?.provisions[0]?.heading).toBe(
    'Trách nhiệm của Chánh Văn phòng và của các Trưởng đơn vị Trực thuộc trong nhóm',
  )
  expect(regulation?.provisions[1]?.children).toHaveLength(2)
})

test('a report about a decision is no decision: all of it stays outside, and the notes say so', () => {
  const parsed = read('tin-tuc')
  expect(parsed.components).toEqual([])
  expect(parsed.bases).toEqual([])
  expect(parsed.outside).toHaveLength(1)
  expect(parsed.notes.map((one) => one.code)).toContain('NO_PROVISION')
})

describe('labels', () => {
  test.each([
    ['Điều 1. Một.\n\nĐiều 2: Hai.', ['UNUSUAL_LABEL']],
    ['Điều 1. Một.\n\nĐiều 2 - Hai.', ['UNUSUAL_LABEL']],
    ['Điều 1. Một.\n\nĐiều 2 Hai.', ['UNUSUAL_LABEL']],
    ['Điều 1. Một.\n\nĐi\ufffdu 2. Hai.', ['DAMAGED_LABEL']],
    ['Điều 1. Một.\n\nDieu 2. Hai.', ['DAMAGED_LABEL']],
    ['ĐIỀU 1. Một.\n\nĐIỀU 2. Hai.', []],
  ])('%j opens two articles', (text, codes) => {
    const parsed = body(text)
    expect(paths(parsed.components[0]?.provisions ?? [])).toEqual(['quyet-dinh/dieu-1', 'quyet-dinh/dieu-2'])
    expect(parsed.notes.map((one) => one.code).filter((code) => code.endsWith('_LABEL'))).toEqual(codes)
  })

  test.each(['Điểm 2. Hai.', 'Điều 5, Quyết định số 4/QĐ-UBND.', '3.679', '2019. Năm.', 'Chương trình số 2.'])(
    '%j opens nothing',
    (line) => {
      expect(paths(body(`Điều 1. Một.\n\n${line}`).components[0]?.provisions ?? [])).toEqual(['quyet-dinh/dieu-1'])
    },
  )

  test.each([
    [
      'Điều 1. Gồm: 1. Một; 2. Hai: a) Ba; b) Bốn; 3. Năm.',
      ['', '/khoan-1', '/khoan-2', '/khoan-2/diem-a', '/khoan-2/diem-b', '/khoan-3'],
    ],
    ['Điều 1. Gồm:\n1. Một. 2. Hai. 4. Bốn.', ['', '/khoan-1', '/khoan-2']],
    [
      'Điều 1. Gồm:\n1. Việc:\na) một; b) hai; c) ba.',
      ['', '/khoan-1', ...[...'abc'].map((one) => `/khoan-1/diem-${one}`)],
    ],
    ['Điều 1. Theo mẫu: 1. Một.', ['']],
    ['Điều 1. Sửa đổi:\n1. Sửa đổi Điều 4 thành: 1. Một; 2. Hai.', ['', '/khoan-1']],
    ['Điều 1. Sửa:\n1. Điều 4 là “1. Một; 2. Hai”.', ['', '/khoan-1']],
    ['Điều 1. Việc.\n1. Theo khoản 1; 2 và 3. Ngày 1. 2. 2030.', ['', '/khoan-1']],
  ])('%j: within a line a label opens what is due next', (text, wanted) => {
    const parsed = body(text)
    expect(paths(parsed.components[0]?.provisions ?? [])).toEqual(wanted.map((path) => `quyet-dinh/dieu-1${path}`))
  })

  test('i) is a point after h) and a subpoint below any other point', () => {
    const points = body(`Điều 1. Gồm:\n1. Một:\n${[...'abcdđeghi'].map((letter) => `${letter}) Việc;`).join('\n')}`)
    expect(paths(points.components[0]?.provisions ?? []).at(-1)).toBe('quyet-dinh/dieu-1/khoan-1/diem-i')
    const below = body('Điều 1. Gồm:\n1. Một:\na) Việc:\ni) Một;\nii) Hai;\nb) Việc.')
    expect(paths(below.components[0]?.provisions ?? []).slice(-4)).toEqual([
      'quyet-dinh/dieu-1/khoan-1/diem-a',
      'quyet-dinh/dieu-1/khoan-1/diem-a/tiet-i',
      'quyet-dinh/dieu-1/khoan-1/diem-a/tiet-ii',
      'quyet-dinh/dieu-1/khoan-1/diem-b',
    ])
  })
})

describe('the drawing for a terminal', () => {
  const drawing = drawTree(read('quyet-dinh-lap-nhom'))

  test('shows head, tree, signature, recipients and notes in Vietnamese, then in English', () => {
    expect(drawing).toContain('Số, ký hiệu · Number 12/2030/QĐ-UBND\n')
    expect(drawing).toContain('  Thông tư, 02/2029/TT-BVD, 31/01/2029, Bộ trưởng Bộ Ví dụ\n')
    expect(drawing).toContain('│  │  └─ Điểm đ: Cử người thay thế.  [quyet-dinh/dieu-1/khoan-1/diem-đ]\n')
    expect(drawing).toContain('  KT. CHỦ TỊCH\n  PHÓ CHỦ TỊCH\n  Nguyễn Văn Mẫu\n')
    expect(drawing).toContain('Nơi nhận (3): · Recipients:\n')
    expect(drawing).toContain('  dòng · line 24: Ký hiệu "Điều 1 -"')
    expect(drawing.endsWith('Ngoài văn bản · Outside the text: 0 ký tự · characters\n')).toBe(true)
  })

  test('hands no control characters of the text to the terminal', () => {
    const hostile = drawTree(body('Điều 1. Xóa\u001b[2J màn hình\u202e.'))
    expect(hostile).toContain('Điều 1: Xóa[2J màn hình.  [')
  })

  test('cuts long words of the text at sixty characters', () => {
    expect(drawTree(body(`Điều 1. ${'a'.repeat(61)}.`))).toContain(`: ${'a'.repeat(60)}…  [`)
  })
})

describe('a reference that is broken over several lines', () => {
  const broken = 'Thực hiện nhiệm vụ theo quy định tại\nĐiều 2 Quy chế này và\nkhoản 1\nĐiều 4.'
  const whole = broken.replaceAll('\n', ' ')

  test.each([
    ['behind the label', `Điều 3. ${broken}\n\nĐiều 4. Hai.`, whole],
    ['below a caption', `Điều 3. Nhiệm vụ\n${broken}\n\nĐiều 4. Hai.`, whole],
    ['in front of another sentence', `Điều 3. Nhiệm vụ\n${broken}\nBáo cáo.\n\nĐiều 4. Hai.`, `${whole}\nBáo cáo.`],
    [
      'before what is said of it',
      `Điều 3. Một; riêng khoản 2\nĐiều 4 có hiệu lực từ ngày ký.\n\nĐiều 4. Hai.`,
      'Một; riêng khoản 2 Điều 4 có hiệu lực từ ngày ký.',
    ],
  ])('opens no article: %s', (_where, articles, text) => {
    const [own] = body(articles).components
    expect(paths(own?.provisions ?? [])).toEqual(['quyet-dinh/dieu-3', 'quyet-dinh/dieu-4'])
    expect(own?.provisions[0]?.text).toBe(text)
  })
})
