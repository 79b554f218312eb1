// Whatever is done to a text, the parser gives an answer that accounts for every character.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParsedDecision, ParsedProvision, Span } from '../../src/importers/decision-text/parsed.ts'
import { parseDecisionText } from '../../src/importers/decision-text.ts'

const source = readFileSync(
  new URL('../../data/decisions/lai-chau/893-qd-ubnd-2019/source.txt', import.meta.url),
  'utf8',
)
const texts = ['quyet-dinh-lap-nhom', 'noi-quy-va-phu-luc', 'xuong-dong-deu'].map((name) =>
  readFileSync(new URL(`./texts/${name}.txt`, import.meta.url), 'utf8'),
)

const visible = (text: string) => text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
const cut = (text: string, { start, end }: Span) => text.slice(start, end)

function walk(provisions: readonly ParsedProvision[]): ParsedProvision[] {
  return provisions.flatMap((one) => [one, ...walk(one.children)])
}

function expectTiled(text: string, { parts, outside }: ParsedDecision): void {
  let end = 0
  for (const { span } of parts) {
    expect(span.start).toBe(end)
    expect(span.end).toBeGreaterThan(span.start)
    end = span.end
  }
  expect(end).toBe(text.length)
  const apart = parts.filter((part) => part.role === 'outside')
  expect(outside).toEqual(apart.map(({ span }) => ({ text: cut(text, span), span })))
}

function expectNested(provisions: readonly ParsedProvision[], { start, end }: Span): void {
  let from = start
  for (const { span, children } of provisions) {
    expect(span.start).toBeGreaterThanOrEqual(from)
    expect(span.end).toBeLessThanOrEqual(end)
    expectNested(children, span)
    from = span.end
  }
}

/** What a part of the text shows is what its provisions show, and each shows its label, heading, words and children. */
function expectNothingLost(text: string, parsed: ParsedDecision): void {
  const roots = parsed.components.flatMap((one) => one.provisions)
  const inParts = parsed.parts
    .filter((part) => part.role === 'provisions')
    .map(({ span }) => withoutRulers(cut(text, span)))
  expect(roots.map(({ span }) => withoutRulers(cut(text, span))).join('')).toBe(inParts.join(''))
  for (const one of walk(roots)) {
    const own = visible(`${one.heading ?? ''}${one.text ?? ''}`)
    const below = one.children.map(({ span }) => withoutRulers(cut(text, span))).join('')
    const whole = withoutRulers(cut(text, one.span))
    expect(whole.endsWith(own + below)).toBe(true)
    const label = whole.slice(0, whole.length - own.length - below.length)
    expect(label.length).toBeLessThanOrEqual(20)
    expect(label).toContain(visible(one.number ?? '').replace('đ', ''))
  }
}

function withoutRulers(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)
  return visible(lines.filter((line) => !/^[-–—_=*~.·\s]{3,}$/.test(line.trim())).join('\n'))
}

function expectSound(text: string): ParsedDecision {
  const parsed = parseDecisionText(text)
  expectTiled(text, parsed)
  const roots = parsed.components.flatMap((one) => one.provisions)
  expectNested(roots, { start: 0, end: text.length })
  const paths = walk(roots).map((one) => one.path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(new Set(parsed.components.map((one) => one.key)).size).toBe(parsed.components.length)
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).length
  for (const { line } of parsed.notes) expect(line >= 1 && line <= lines).toBe(true)
  return parsed
}

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

test('an empty text and a blank one have no part, or one, outside', () => {
  expect(parseDecisionText('').parts).toEqual([])
  expect(parseDecisionText('\n \n').parts).toEqual([{ role: 'outside', span: { start: 0, end: 3 } }])
})

function expectSoundly(text: string): void {
  expectSound(text)
}
