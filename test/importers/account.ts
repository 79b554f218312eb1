// What must hold of every reading: each character is in one part, and each provision shows the words that it spans.
import { expect } from 'vitest'
import type { ParsedDecision, ParsedProvision, Span } from '../../src/importers/decision-text/parsed.ts'
import { parseDecisionText } from '../../src/importers/decision-text.ts'

/** Without blanks, breaks, what nobody sees, hyphens (a soft one may be read as one), and the marks of Markdown. */
const visible = (text: string) =>
  text
    .normalize('NFC')
    .replace(/<br ?\/?>/gi, '')
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff*_#\\>-]/g, '')
const cut = (text: string, { start, end }: Span) => text.slice(start, end)

/** What was not found is null or empty only where a note says so. */
function expectDoubtsNoted({ heading, components, signature, recipients, notes }: ParsedDecision): void {
  const noted = new Set<string>(notes.map((one) => one.code))
  const isAlone = noted.has('DECISION_NOT_IN_TEXT')
  for (const field of ['number', 'year', 'kind', 'title', 'issuer', 'place', 'date'] as const) {
    if (heading[field] === null) expect(isAlone || noted.has(`HEADING_${field.toUpperCase()}_NOT_FOUND`)).toBe(true)
  }
  if (!signature) expect(isAlone || noted.has('SIGNATURE_NOT_FOUND')).toBe(true)
  else if (!signature.title || !signature.name) expect(noted).toContain('SIGNATURE_INCOMPLETE')
  if (recipients.length === 0) expect(isAlone || noted.has('RECIPIENTS_NOT_FOUND')).toBe(true)
  for (const { provisions } of components) {
    if (provisions.length === 0) expect(noted).toContain('NO_PROVISION')
    if (walk(provisions).some(({ path }) => path.includes('~'))) expect(noted).toContain('PATH_REPEATED')
  }
}

/** Provisions and all below them, in the order of the text. */
export function walk(provisions: readonly ParsedProvision[]): ParsedProvision[] {
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
export function expectNothingLost(text: string, parsed: ParsedDecision): void {
  const roots = parsed.components.flatMap((one) => one.provisions)
  const inParts = parsed.parts
    .filter((part) => part.role === 'provisions')
    .map(({ span }) => withoutRulers(cut(text, span)))
  const shown = (span: Span) => withoutRulers(within(text, span, parsed))
  expect(roots.map(({ span }) => shown(span)).join('')).toBe(inParts.join(''))
  for (const one of walk(roots)) {
    const own = visible(`${one.heading ?? ''}${one.text ?? ''}`)
    const below = one.children.map(({ span }) => shown(span)).join('')
    const whole = shown(one.span)
    expect(whole.endsWith(own + below)).toBe(true)
    const label = whole.slice(0, whole.length - own.length - below.length)
    expect(label.length).toBeLessThanOrEqual(20)
    expect(label).toContain(visible(one.number ?? '').replace('đ', ''))
  }
}

/** A stretch of the text without what stands in it and belongs outside: the numbers of pages. */
function within(text: string, { start, end }: Span, { outside }: ParsedDecision): string {
  let [words, from] = ['', start]
  for (const { span } of outside) {
    if (span.start < from || span.end > end) continue
    words += text.slice(from, span.start)
    from = span.end
  }
  return words + text.slice(from, end)
}

function withoutRulers(text: string): string {
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
  return visible(lines.filter((line) => !/^(?:\||[-–—_=*~.·|:+\s]{3,})$/.test(line.trim())).join('\n'))
}

/** Parses, and checks parts, spans, paths and notes. */
export function expectSound(text: string): ParsedDecision {
  const parsed = parseDecisionText(text)
  expectTiled(text, parsed)
  const roots = parsed.components.flatMap((one) => one.provisions)
  expectNested(roots, { start: 0, end: text.length })
  const paths = walk(roots).map((one) => one.path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(new Set(parsed.components.map((one) => one.key)).size).toBe(parsed.components.length)
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).length
  expectDoubtsNoted(parsed)
  for (const { line } of parsed.notes) expect(line >= 1 && line <= lines).toBe(true)
  return parsed
}
