// A head and a closing of two columns are read the same, however the columns were flattened into rows and broken over them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDecisionText } from '../../src/importers/decision-text.ts'
import { expectNothingLost, expectSound } from './account.ts'

const HEAD = [
  ['ỦY BAN NHÂN DÂN', 'TỈNH MẪU', 'Số: 8/QĐ-UBND'],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Xã Mẫu, ngày 2 tháng 3 năm 2023'],
] as const
const CLOSING = [
  ['Nơi nhận:', '- Như Điều 1;', '- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;', '- Lưu: VT.'],
  ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Nguyễn Văn Mẫu'],
] as const

type Column = readonly string[]
type Layout = (left: Column, right: Column) => readonly string[]

const rowsOf = (left: Column, right: Column) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at] ?? '', right[at] ?? ''] as const)
const wide = (left: Column) => Math.max(...left.map((line) => line.length))

/** How two columns come out of a page, a word processor or a converter. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a bar between': (left, right) => rowsOf(left, right).map(([a, b]) => `${a} | ${b}`.trimEnd()),
  'a bar between, none where the right cell is empty': (left, right) =>
    rowsOf(left, right).map(([a, b]) => (b === '' ? a : `${a} | ${b}`)),
  'bars around': (left, right) => rowsOf(left, right).map(([a, b]) => `| ${a} | ${b} |`),
  'bars before each cell': (left, right) => rowsOf(left, right).map(([a, b]) => `| ${a} | ${b}`.trimEnd()),
  'bars behind each cell': (left, right) => rowsOf(left, right).map(([a, b]) => `${a} | ${b} |`),
  'a table of Markdown': (left, right) =>
    rowsOf(left, right).flatMap(([a, b], at) => [`| ${a} | ${b} |`, ...(at === 0 ? ['|---|:-:|'] : [])]),
  'an empty column between': (left, right) => rowsOf(left, right).map(([a, b]) => `| ${a} | | ${b} |`),
  'a tab': (left, right) => rowsOf(left, right).map(([a, b]) => `${a}\t${b}`.trimEnd()),
  'several tabs': (left, right) => rowsOf(left, right).map(([a, b]) => `${a}\t\t\t${b}`.trimEnd()),
  'blanks, aligned to the left': (left, right) =>
    rowsOf(left, right).map(([a, b]) => `${a.padEnd(wide(left) + 4)}${b}`.trimEnd()),
  'blanks, centred': (left, right) =>
    rowsOf(left, right).map(([a, b]) => `${centred(a, left)}    ${centred(b, right)}`.trimEnd()),
  'breaks in one row': (left, right) => [`| ${left.join('<br>')} | ${right.join('<br/>')} |`],
  'breaks in one row of a table of Markdown': (left, right) => [
    `| ${left.map(escaped).join('<br>')} | **${right.map(escaped).join('**<br>**')}** |`,
    '| --- | --- |',
  ],
}

/** As converters to Markdown write a line: `\\- Lưu: VT\\.`. */
const escaped = (line: string) => line.replace(/[-.()_]/g, '\\$&')

function centred(line: string, column: Column): string {
  const room = wide(column) - line.length
  return `${' '.repeat(Math.floor(room / 2))}${line}${' '.repeat(Math.ceil(room / 2))}`
}

/** The lines of a column broken where the next word would not fit, as a narrow cell breaks them. */
function broken(column: Column, width: number): Column {
  return column.flatMap((line) => {
    const lines = ['']
    for (const word of line.split(' ')) {
      const last = lines.at(-1) ?? ''
      if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
    }
    return lines
  })
}

function textOf(head: readonly string[], closing: readonly string[]): string {
  const body = `QUYẾT ĐỊNH
Về việc lập nhóm

ỦY BAN NHÂN DÂN TỈNH MẪU

Căn cứ Luật Ví dụ ngày 01/01/2019;

QUYẾT ĐỊNH:

Điều 1. Lập nhóm.

Điều 2. Quyết định này có hiệu lực từ ngày ký./.`
  return `${head.join('\n')}\n\n${body}\n\n${closing.join('\n')}\n`
}

function expectRead(text: string): void {
  expectNothingLost(text, expectSound(text))
  const { heading, signature, recipients, outside, notes } = parseDecisionText(text)
  const { number, issuer, place, date } = heading
  expect({ number, issuer, place, date }).toEqual({
    number: '8/QĐ-UBND',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
    place: 'Xã Mẫu',
    date: '2023-03-02',
  })
  expect(signature).toEqual({
    onBehalf: 'ỦY BAN NHÂN DÂN',
    capacity: 'KT. CHỦ TỊCH',
    title: 'PHÓ CHỦ TỊCH',
    name: 'Nguyễn Văn Mẫu',
  })
  expect(recipients).toEqual(['Như Điều 1', 'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh', 'Lưu: VT'])
  expect([outside, notes]).toEqual([[], []])
}

describe.each(Object.entries(LAYOUTS))('two columns with %s', (_name, layout) => {
  test('are a head and a closing', () => {
    expectRead(textOf(layout(...HEAD), layout(...CLOSING)))
  })

  test('are so with cells broken over rows, at any width', () => {
    const widths = fc.record({ left: fc.integer({ min: 10, max: 60 }), right: fc.integer({ min: 12, max: 40 }) })
    fc.assert(
      fc.property(widths, widths, (ofHead, ofClosing) => {
        const head = layout(broken(HEAD[0], ofHead.left), broken(HEAD[1], ofHead.right))
        const closing = layout(broken(CLOSING[0], ofClosing.left), broken(CLOSING[1], ofClosing.right))
        expectRead(textOf(head, closing))
      }),
      { numRuns: 60 },
    )
  })

  test('are so where one column begins lower than the other', () => {
    const steps = fc.integer({ min: -3, max: 2 })
    fc.assert(
      fc.property(steps, steps, (ofHead, ofClosing) => {
        const lower = ([left, right]: readonly [Column, Column], by: number) =>
          layout([...Array(Math.max(by, 0)).fill(''), ...left], [...Array(Math.max(-by, 0)).fill(''), ...right])
        expectRead(textOf(lower(HEAD, ofHead), lower(CLOSING, ofClosing)))
      }),
      { numRuns: 30 },
    )
  })
})
