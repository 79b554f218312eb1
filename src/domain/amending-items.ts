// Cuts a text into the stretches in which a formula may stand, and each into words, references and quotations.
import { VERB_BEGINNINGS } from './amending-words.ts'
import type { Token } from './citation-tokens.ts'
import type { Quotation } from './quotations.ts'
import { isCapital } from './reference-words.ts'
import type { TextReference } from './references.ts'

/** What is read of a text before its formulas are. References within quotations are left out. */
export interface Ground {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly references: readonly TextReference[]
  readonly quotations: readonly Quotation[]
}

/** The tokens [from, to) up to a mark that ends them, or the end of a line or of the text. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly mark: '.' | ';' | ':' | null
  readonly beginsLine: boolean
  /** Whether a word begins in it that may be a verb of change. */
  readonly mayChange: boolean
}

/** A word or mark, a reference or a quotation; `word` is empty for the latter two. Tokens [from, to). */
export interface Item {
  readonly word: string
  readonly reference: TextReference | null
  readonly quotation: Quotation | null
  readonly from: number
  readonly to: number
}

/** The segments of a text in their order. No mark within a quotation or a reference ends one. Linear in the length. */
export function segmentsOf({ text, tokens, references, quotations }: Ground): readonly Segment[] {
  const segments: Segment[] = []
  let [from, beginsLine, mayChange] = [0, true, false]
  let [quotation, reference] = [0, 0]
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= token.start) quotation++
    while ((references[reference]?.end ?? Number.POSITIVE_INFINITY) <= token.start) reference++
    const held = Math.max(endOver(quotations[quotation], token), endOver(references[reference], token))
    if (held === 0 && VERB_BEGINNINGS.has(token.word)) mayChange = true
    if (held > token.end) continue
    const next = tokens[at + 1]
    const mark = held === 0 ? markOf(token, next) : null
    const isLineEnd = next === undefined || endsLine(text, token.end, next.start)
    if (mark === null && !isLineEnd) continue
    segments.push({ from, to: mark === null ? at + 1 : at, mark, beginsLine, mayChange })
    from = at + 1
    beginsLine = isLineEnd
    mayChange = false
  }
  return segments
}

/** Where a span ends that a token stands in; 0 where it stands in none. */
function endOver(span: { readonly start: number; readonly end: number } | undefined, token: Token): number {
  return span !== undefined && span.start < token.end ? span.end : 0
}

function markOf(token: Token, next: Token | undefined): Segment['mark'] {
  const { written } = token
  if (written === ';' || written === ':') return written
  const isEnd = written === '.' && (next === undefined || (next.start > token.end && isCapital(next)))
  return isEnd ? '.' : null
}

function endsLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text[at] === '\n' || text[at] === '\r') return true
  return false
}

/** The items of the tokens [from, to). */
export function itemsOf(ground: Ground, { from, to }: Pick<Segment, 'from' | 'to'>): readonly Item[] {
  const { tokens, references, quotations } = ground
  const items: Item[] = []
  const begin = tokens[from]?.start ?? 0
  let [quotation, reference] = [firstAfter(quotations, begin), firstAfter(references, begin)]
  for (let at = from; at < to; ) {
    const token = tokens[at]
    if (token === undefined) break
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= token.start) quotation++
    while ((references[reference]?.end ?? Number.POSITIVE_INFINITY) <= token.start) reference++
    const quoted = spanAt(quotations[quotation], token)
    const named = quoted ? null : spanAt(references[reference], token)
    let next = at + 1
    for (const end = (quoted ?? named)?.end ?? 0; next < to && (tokens[next]?.start ?? 0) < end; ) next++
    items.push({ word: quoted || named ? '' : token.word, reference: named, quotation: quoted, from: at, to: next })
    at = next
  }
  return items
}

function spanAt<Span extends { readonly start: number }>(span: Span | undefined, token: Token): Span | null {
  return span !== undefined && span.start < token.end ? span : null
}

/** The first span that ends after an offset, by halving. */
export function firstAfter(spans: readonly { readonly end: number }[], offset: number): number {
  let [from, to] = [0, spans.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((spans[middle]?.end ?? 0) > offset) to = middle
    else from = middle + 1
  }
  return from
}

/** Whether a reference is to the act that speaks: `Quyết định này`. */
export function isOwn({ reference }: Item): boolean {
  return reference !== null && /này$/iu.test(reference.text.normalize('NFC'))
}
