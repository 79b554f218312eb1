// Appendices one after another: their numbers, their titles, and where each of them ends.
import { expect, test } from 'vitest'
import { parseDecisionText } from '../../src/importers/decision-text.ts'

function appendices(...lines: readonly string[]) {
  const text = ['QUYẾT ĐỊNH\nVề ví dụ', 'QUYẾT ĐỊNH:', 'Điều 1. Một./.', lines.join('\n')].join('\n\n')
  return parseDecisionText(text).components.slice(1)
}

test('each is called by its own number, one without number by its place, and no two share a key', () => {
  const heads = ['PHỤ LỤC', 'Phụ lục số 03', 'PHỤ LỤC', 'PHỤ LỤC 2', 'PHỤ LỤC IV. MẪU ĐƠN', 'PHỤ LỤC SỐ 3', 'PHỤ LỤC']
  const read = appendices(...heads.flatMap((head) => [head, '', '1. Một.', '']))
  expect(read.map(({ key, kind }) => [key, kind])).toEqual([
    ['phu-luc', 'Phụ lục'],
    ['phu-luc-3', 'Phụ lục 03'],
    ['phu-luc-2', 'Phụ lục'],
    ['phu-luc-2-2', 'Phụ lục 2'],
    ['phu-luc-4', 'Phụ lục IV'],
    ['phu-luc-3-2', 'Phụ lục 3'],
    ['phu-luc-5', 'Phụ lục'],
  ])
})

test('the head of one ends at its first number and before the next one', () => {
  const numbered = appendices('PHỤ LỤC I', 'DANH SÁCH', '', '1. Một.', '', 'PHỤ LỤC II', 'MẪU', '(Kèm theo Quyết định)')
  expect(numbered.map(({ title, provisions }) => [title, provisions.length])).toEqual([
    ['DANH SÁCH', 1],
    ['MẪU', 0],
  ])
  const empty = appendices('PHỤ LỤC I', 'DANH SÁCH', '', 'PHỤ LỤC II', 'MẪU')
  expect(empty.map(({ kind, title }) => [kind, title])).toEqual([
    ['Phụ lục I', 'DANH SÁCH'],
    ['Phụ lục II', 'MẪU'],
  ])
})

test.each([
  [['PHỤ LỤC I', '', 'Mẫu giấy mời', '', 'Kính gửi: Các sở'], 'Mẫu giấy mời'],
  [['Phụ lục I', 'Mẫu giấy mời', 'GIẤY MỜI', '1. Một.'], 'Mẫu giấy mời'],
  [['PHỤ LỤC I', 'DANH SÁCH', 'Nhóm thứ nhất'], 'DANH SÁCH'],
  [['PHỤ LỤC I', '', 'Nhóm gồm các thành viên sau:', '1. Một.'], null],
  [['PHỤ LỤC I', '', 'STT | Tên nhóm', '1 | Nhóm tỉnh'], null],
  [['PHỤ LỤC I', '', '- Nhóm tỉnh'], null],
])('%j: a title is in capitals, or the one line below the label that is no sentence', (lines, title) => {
  expect(appendices(...lines).map((one) => one.title)).toEqual([title])
})

test.each([
  ['an enacting line', 'QUYẾT ĐỊNH:\n\nĐiều 1. Một.\n\nPHỤ LỤC\n\n1. Một.', ['quyet-dinh', 'phu-luc']],
  [
    'a closing mark',
    'Điều 1. Một./.\n\nQUY CHẾ\n(Kèm theo Quyết định số 1/QĐ-UBND)\n\nĐiều 1. Một.',
    ['van-ban', 'quy-che'],
  ],
  [
    'a table of contents',
    'Mục lục\nĐiều 1. Tên\n\nQUY CHẾ\n(Kèm theo Quyết định số 1/QĐ-UBND)\n\nĐiều 1. Tên',
    ['quy-che'],
  ],
])('behind %s an attached head is not taken for that of the text', (_, text, keys) => {
  const { components } = parseDecisionText(text)
  expect(components.map((one) => [one.key, one.provisions.length])).toEqual(keys.map((key) => [key, 1]))
})

test.each([
  ['số 5/QĐ-UBND ngày 03/3/2030', false],
  ['số 5/ QĐ-UBND', false],
  ['số      /QĐ-UBND', false],
  ['số 51/QĐ-UBND ngày 03/3/2030', true],
  ['số 5/QĐ-UBND ngày 04/4/2030', true],
])('one that was issued with Quyết định %s, below the head of 5/QĐ-UBND, is noted: %s', (act, isNoted) => {
  const head =
    'Số: 5/QĐ-UBND\n\nXã Mẫu, ngày 03 tháng 3 năm 2030\n\nQUYẾT ĐỊNH\nVề ví dụ\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Một./.'
  const { notes } = parseDecisionText(`${head}\n\nPHỤ LỤC\nDANH SÁCH\n(Kèm theo Quyết định ${act})\n\n1. Một.\n`)
  expect(notes.some(({ code }) => code === 'ATTACHED_TO_ANOTHER')).toBe(isNoted)
})
