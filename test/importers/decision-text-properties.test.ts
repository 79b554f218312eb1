// Whatever is done to a text, the parser gives an answer that accounts for every character.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDecisionText } from '../../src/importers/decision-text.ts'
import { expectNothingLost, expectSound, walk } from './account.ts'

const source = readFileSync(
  new URL('../../data/decisions/lai-chau/893-qd-ubnd-2019/source.txt', import.meta.url),
  'utf8',
)
const folder = new URL('./texts/', import.meta.url)
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))

type Change = { readonly what: 'cut' | 'double' | 'swap' | 'drop'; readonly where: number }

function change(text: string, { what, where }: Change): string {
  if (what === 'drop') {
    const at = Math.floor(where * text.length)
    return text.slice(0, at) + text.slice(at + 1)
  }
  const lines = text.split('\n')
  const at = Math.floor(where * lines.length)
  if (what === 'cut') lines.splice(at, 1)
  else if (what === 'double') lines.splice(at, 0, lines[at] ?? '')
  else lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '')
  return lines.join('\n')
}

const where = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const aChange = fc.record({ what: fc.constantFrom<Change['what']>('cut', 'double', 'swap', 'drop'), where })
const changed = fc
  .tuple(fc.constantFrom(source, ...texts), fc.array(aChange, { minLength: 1, maxLength: 40 }))
  .map(([text, changes]) => changes.reduce(change, text))

test('every text is accounted for as it stands', () => {
  for (const text of [source, ...texts]) expectNothingLost(text, expectSound(text))
})

test('a text with lines cut, doubled or swapped and letters lost is accounted for to the last character', () => {
  fc.assert(
    fc.property(changed, (text) => {
      expectNothingLost(text, expectSound(text))
    }),
    { numRuns: 250 },
  )
})

test('any characters whatever are accounted for', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectSoundly), { numRuns: 300 })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (units) => {
      expectSoundly(String.fromCharCode(...units))
    }),
  )
})

test('any order of the lines that decisions are made of is accounted for', () => {
  const lines = [source, ...texts].flatMap((text) => text.split('\n'))
  const shuffled = fc.array(
    fc.constantFrom(...lines, 'Điều 1', 'Chương X', 'PHỤ LỤC', 'i) Một', '+ Hai', '(Kèm theo', ''),
    {
      maxLength: 80,
    },
  )
  fc.assert(
    fc.property(shuffled, (some) => {
      const text = some.join('\n')
      expectNothingLost(text, expectSound(text))
    }),
    { numRuns: 250 },
  )
})

test('a lone letter lost anywhere in the articles costs no article more than the one that it stood in', () => {
  const whole = new Set(
    walk(parseDecisionText(source).components.flatMap((one) => one.provisions)).map((one) => one.path),
  )
  // Not in the headings between: a lost letter in the attached title hides where the attachment begins, which is noted.
  const articles = walk(parseDecisionText(source).components.flatMap((one) => one.provisions)).filter(
    ({ kind }) => kind === 'ARTICLE',
  )
  const places = articles.flatMap(({ span }) => Array.from({ length: span.end - span.start }, (_, n) => span.start + n))
  fc.assert(
    fc.property(fc.constantFrom(...places), (at) => {
      const parsed = parseDecisionText(source.slice(0, at) + source.slice(at + 1))
      const paths = new Set(walk(parsed.components.flatMap((one) => one.provisions)).map((one) => one.path))
      const lost = [...whole].filter((path) => /\/dieu-\d+$/.test(path) && !paths.has(path))
      expect(lost.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['NUL bytes', '\0'.repeat(5000)],
  ['an image read as a text', '\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR\0\0\ufffd'.repeat(50)],
  ['one line without end', `QUYẾT ĐỊNH: Điều 1. ${'nhóm trao đổi công việc, '.repeat(20_000)}`],
  ['one letter without end', 'Đ'.repeat(300_000)],
  ['halves of letters', '\ud83d\udc00\ud83d'.repeat(2000)],
  ['blanks of every kind', ' \t\u00a0\u2003\u3000\u200b\ufeff\f\v\n'.repeat(500)],
  ['brackets and quotation marks', '(“"«[{'.repeat(20_000)],
  ['columns of nothing', ' | \t|   |\n'.repeat(5000)],
])('%s are accounted for', (_name, text) => {
  expectNothingLost(text, expectSound(text))
})

test('an empty text and a blank one have no part, or one, outside', () => {
  expect(parseDecisionText('').parts).toEqual([])
  expect(parseDecisionText('\n \n').parts).toEqual([{ role: 'outside', span: { start: 0, end: 3 } }])
})

function expectSoundly(text: string): void {
  expectSound(text)
}
