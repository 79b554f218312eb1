// The same text is read the same, however its letters are composed, its lines end and its paragraphs are broken.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParsedDecision } from '../../src/importers/decision-text/parsed.ts'
import { parseDecisionText } from '../../src/importers/decision-text.ts'
import { expectSound } from './account.ts'

const folder = new URL('./texts/', import.meta.url)
const named = (names: readonly string[]) => names.map((name) => readFileSync(new URL(`${name}.txt`, folder), 'utf8'))
const all = named(readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : [])))

/** One paragraph a line, as breaking them needs it; neither columns nor tables nor pages. */
const paragraphs = named([
  'ban-hanh-bang-mot-cau',
  'can-cu-mot-doan',
  'chi-thi',
  'chi-thi-co-cong-thuc',
  'diem-nhieu-kieu',
  'hai-phan-kem-theo',
  'ke-hoach',
  'luat',
  'nghi-quyet-hdnd',
  'nhan-dieu-nhieu-kieu',
  'nhieu-nguoi-ky',
  'quoc-hieu-lan-hai',
  'quy-che-khong-dieu',
  'sua-doi-ngoac-thang',
  'sua-doi-khong-dong',
  'thong-bao',
])
const whole = readFileSync(
  new URL('../../data/decisions/lai-chau/893-qd-ubnd-2019/source.txt', import.meta.url),
  'utf8',
)
const decision = whole.slice(whole.indexOf('ỦY BAN NHÂN DÂN\nTỈNH'), whole.indexOf('Văn bản này chưa'))
const withoutGaps = decision.replace(/\n\s*\n/g, '\n')

/** All that was read, without the places where it was. */
function readingOf(text: string) {
  const { outside: _outside, parts: _parts, notes, ...read }: ParsedDecision = parseDecisionText(text)
  const said = notes.map((one) => one.code)
  return JSON.parse(JSON.stringify({ ...read, said }, (key, value) => (key === 'span' ? undefined : value)))
}

/** Breaks every line wherever the next word would not fit. */
function broken(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => line.split(' ').reduce((before, word) => fill(before, word, width)))
    .join('\n')
}

function fill(before: string, word: string, width: number): string {
  const length = before.length - before.lastIndexOf('\n') - 1
  return `${before}${length > 0 && length + 1 + word.length > width ? '\n' : ' '}${word}`
}

test('letters composed or not, and any line ends, make no difference', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(whole, ...all),
      fc.constantFrom('NFC', 'NFD'),
      fc.constantFrom('\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\v'),
      (text, form, end) => {
        const changed = text.normalize(form).replace(/\r\n|\n/g, end)
        expectSound(changed)
        expect(readingOf(changed)).toEqual(readingOf(text.normalize('NFC')))
      },
    ),
    { numRuns: 150 },
  )
})

test('a turn of the page within a line ends it; beside the end of one it changes nothing', () => {
  expect(readingOf(withoutGaps.replaceAll('\n', '\f'))).toEqual(readingOf(withoutGaps))
  for (const end of ['\n\f', '\f\n', '\f\f\r\n']) {
    expect(readingOf(withoutGaps.replaceAll('\n', end))).toEqual(readingOf(withoutGaps))
  }
})

test('a decision broken at any width, with blank lines between its paragraphs or without, is the same decision', () => {
  fc.assert(
    fc.property(fc.constantFrom(decision, withoutGaps), fc.integer({ min: 45, max: 140 }), (text, width) => {
      const wrapped = broken(text, width)
      expectSound(wrapped)
      expect(readingOf(wrapped)).toEqual(readingOf(text))
    }),
    { numRuns: 100 },
  )
})

test('broken now here, now there, as the pages of a printed text are, it is the same where blank lines part its paragraphs', () => {
  const widths = fc.array(fc.integer({ min: 75, max: 95 }), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(widths, (some) => {
      let lines = 0
      const wrapped = decision.split('\n').map((line) => {
        const words = line.split(' ')
        return words.reduce((before, word) => {
          const after = fill(before, word, some[lines % some.length] ?? 0)
          if (after.length > before.length && after.charAt(before.length) === '\n') lines++
          return after
        })
      })
      expect(readingOf(wrapped.join('\n'))).toEqual(readingOf(decision))
    }),
    { numRuns: 50 },
  )
})

test('the numbers of pages, in the midst of sentences too, change nothing but what is outside', () => {
  const marks = fc.constantFrom<(page: number) => string>(
    (page) => `Trang ${page}/9`,
    (page) => `- ${page} -`,
    (page) => `${page}`,
    (page) => `CÔNG BÁO/Số 1 + 2/Ngày 03-4-2030 ${page}`,
  )
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 100 }), fc.integer({ min: 25, max: 45 }), marks, (width, rows, mark) => {
      let page = 1
      const lines = broken(decision, width).split('\n')
      const paged = lines.flatMap((line, at) => {
        return line.trim() !== '' && at % rows === rows - 1 ? [line, '', mark(++page), ''] : [line]
      })
      const text = paged.join('\n')
      expectSound(text)
      expect(readingOf(text)).toEqual(readingOf(decision))
      expect(parseDecisionText(text).outside).toHaveLength(page - 1)
    }),
    { numRuns: 60 },
  )
})

test('so is a short text of any shape, its letters composed or not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paragraphs),
      fc.integer({ min: 53, max: 140 }),
      fc.constantFrom('NFC', 'NFD'),
      (text, width, form) => {
        const wrapped = broken(text, width).normalize(form)
        expectSound(wrapped)
        expect(readingOf(wrapped)).toEqual(readingOf(text))
      },
    ),
    { numRuns: 200 },
  )
})
