// Reading the formulas by which one act changes another: `Bãi bỏ Điều 8`, `Bổ sung Điều 5a vào sau Điều 5`.
import { dateAt } from './citation-numbers.ts'
import { type Token, tokenize } from './citation-tokens.ts'
import type { RelationKind } from './decision.ts'
import { areWords, isCapital, wordOf } from './reference-words.ts'
import { readReferences, type TextReference } from './references.ts'

/** Where something is inserted: after or before a place, or within it. */
export interface Insertion {
  readonly where: 'AFTER' | 'BEFORE' | 'IN'
  readonly place: TextReference
}

export interface AmendingFormula {
  readonly kind: RelationKind
  /** The formula with what it changes, [start, end) in UTF-16 units of the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** What it changes; empty where it announces a list: `Bãi bỏ các quyết định sau:`. */
  readonly targets: readonly TextReference[]
  readonly insertion: Insertion | null
  /** Of a phrase that is changed, the old words and the new. */
  readonly phrase: { readonly old: string | null; readonly new: string | null } | null
  /** The day from which it takes effect, YYYY-MM-DD, where the same sentence says so. */
  readonly on: string | null
  /** False where the words only show that something ends: `hết hiệu lực`. */
  readonly isStated: boolean
}

interface Verb {
  readonly kind: RelationKind
  readonly isInserting: boolean
  readonly from: number
  readonly to: number
}

const VERBS: readonly (readonly [string, RelationKind])[] = [
  ['sửa đổi , bổ sung', 'AMENDS'],
  ['sửa đổi và bổ sung', 'AMENDS'],
  ['sửa đổi', 'AMENDS'],
  ['bổ sung', 'AMENDS'],
  ['thay cụm từ', 'AMENDS'],
  ['thay thế cụm từ', 'AMENDS'],
  ['bãi bỏ cụm từ', 'AMENDS'],
  ['bỏ cụm từ', 'AMENDS'],
  ['thay thế', 'REPLACES'],
  ['bãi bỏ', 'REPEALS'],
  ['hủy bỏ', 'ANNULS'],
  ['huỷ bỏ', 'ANNULS'],
  ['thu hồi', 'REVOKES'],
  ['tạm đình chỉ', 'SUSPENDS'],
  ['đình chỉ', 'SUSPENDS'],
  ['ngưng hiệu lực', 'SUSPENDS'],
  ['đính chính', 'CORRECTS'],
]
/** More than any formula changes at once. */
const MOST_TARGETS = 200
/** How far a day may stand from the formula that it dates. */
const FARTHEST_DAY = 80
const VERB_WORDS = VERBS.map(([words, kind]) => ({ words: words.split(' '), kind, isInserting: words === 'bổ sung' }))
const VERB_BEGINNINGS = new Set(VERB_WORDS.map(({ words }) => words[0]))

/**
 * The formulas of a text in their order, outside what it quotes. Never throws; takes time linear in the length. What is
 * relative in them is left unclear, and what they say of the act itself (`Quyết định này`) is left out: a wish that
 * something be amended is no formula.
 */
export function readAmendingFormulas(text: string): readonly AmendingFormula[] {
  const tokens = tokenize(text)
  const quotes = quotesIn(tokens)
  const outside = readReferences(text, null).filter(({ start }) => !quotes.isWithin(start))
  const references = outside.filter(({ text: words }) => !/này$/iu.test(words.normalize('NFC')))
  const verbs = verbsIn(text, tokens, quotes)
  const reader: Reader = { text, tokens, references, quotes, clauses: clausesIn(text, tokens, quotes) }
  const formulas = verbs.map((verb, index) => formulaOf(reader, verb, verbs[index - 1], verbs[index + 1]))
  const ended = endedIn(reader).filter(
    ({ start }) => (formulas[firstAfter(formulas, start)]?.start ?? start + 1) > start,
  )
  return [...formulas, ...ended].sort((a, b) => a.start - b.start)
}

interface Reader {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly references: readonly TextReference[]
  readonly quotes: Quotes
  readonly clauses: Clauses
}

interface Quotes {
  /** The spans of what is quoted, its marks included. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly isWithin: (offset: number) => boolean
}

function quotesIn(tokens: readonly Token[]): Quotes {
  const spans: { start: number; end: number }[] = []
  let opened: Token | null = null
  for (const token of tokens) {
    if (opened === null && /^[“"]$/.test(token.written)) opened = token
    else if (opened !== null && token.written === (opened.written === '“' ? '”' : '"')) {
      spans.push({ start: opened.start, end: token.end })
      opened = null
    }
  }
  if (opened !== null) spans.push({ start: opened.start, end: Number.POSITIVE_INFINITY })
  return {
    spans,
    isWithin: (offset) => {
      const span = spans[firstAfter(spans, offset)]
      return span !== undefined && span.start <= offset
    },
  }
}

/** The first span that ends after an offset, by halving. */
function firstAfter(spans: readonly { readonly end: number }[], offset: number): number {
  let [from, to] = [0, spans.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((spans[middle]?.end ?? 0) > offset) to = middle
    else from = middle + 1
  }
  return from
}

/** Verbs where a rule begins: at the head of a sentence or line, or after `Quyết định này`. */
function verbsIn(text: string, tokens: readonly Token[], quotes: Quotes): readonly Verb[] {
  const verbs: Verb[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!VERB_BEGINNINGS.has(wordOf(tokens[at]))) continue
    const found = VERB_WORDS.find(({ words }) => areWords(tokens, at, ...words))
    if (!found) continue
    const { kind, isInserting, words } = found
    const isRule = !quotes.isWithin(tokens[at]?.start ?? 0) && beginsRule(text, tokens, at)
    if (isRule) verbs.push({ kind, isInserting, from: at, to: at + words.length })
    // The end of a verb is no other: `bổ sung` in `sửa đổi, bổ sung`.
    at += words.length - 1
  }
  return verbs
}

function beginsRule(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = tokens.slice(Math.max(0, at - 1), at + 1)
  if (at === 0 || before === undefined || token === undefined) return true
  if (/^[.;:)\-–+,]$/.test(before.written)) return isCapital(token) || /^[;:,]$/.test(before.written)
  if (before.word === 'này' || before.word === 'và') return true
  return /[\n\r]/.test(text.slice(before.end, token.start))
}

function formulaOf(reader: Reader, verb: Verb, before: Verb | undefined, next: Verb | undefined): AmendingFormula {
  const { text, tokens, clauses } = reader
  const [begin, limit] = [tokens[verb.from]?.start ?? 0, next ? (tokens[next.from]?.start ?? text.length) : text.length]
  const clauseEnd = Math.min(limit, clauses.ends[verb.to] ?? text.length)
  const after = tokens[verb.to - 1]?.end ?? begin
  const all = between(reader.references, after, clauseEnd)
  const isPhrase = wordOf(tokens[verb.to - 1]) === 'từ' || areWords(tokens, verb.to, 'cụm', 'từ')
  const phrase = isPhrase ? phraseOf(reader, verb, after, clauseEnd) : null
  const headFrom = Math.max(clauses.starts[verb.from] ?? 0, before ? (tokens[before.to - 1]?.end ?? 0) : 0)
  // `Tại khoản 2 Điều 4, thay cụm từ …`
  const named = all.length === 0 && isPhrase ? between(reader.references, headFrom, begin) : all
  const insertion = verb.isInserting && !isPhrase ? insertionOf(text, named) : null
  const targets = insertion === null ? named : named.filter(({ start }) => start < insertion.place.start)
  const last = Math.max(after, phrase?.end ?? 0, named.at(-1)?.end ?? 0)
  const start = Math.min(begin, named[0]?.start ?? begin)
  return {
    kind: verb.kind,
    start,
    end: last,
    text: text.slice(start, last),
    targets: insertion === null ? targets : targets.map((target) => within(target, insertion.place)),
    insertion,
    phrase: phrase && { old: phrase.old, new: phrase.new },
    on: dayIn(reader, verb.to, clauseEnd),
    isStated: true,
  }
}

function between(references: readonly TextReference[], from: number, to: number): readonly TextReference[] {
  const found: TextReference[] = []
  for (let at = firstAfter(references, from); at < references.length; at++) {
    const reference = references[at]
    if (reference === undefined || reference.start >= to || found.length === MOST_TARGETS) break
    if (reference.start >= from) found.push(reference)
  }
  return found
}

interface Clauses {
  /** For each token where its clause begins and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Clauses end with a sentence, a line or where something is announced; quoted phrases belong to them. */
function clausesIn(text: string, tokens: readonly Token[], quotes: Quotes): Clauses {
  const ends: number[] = new Array(tokens.length).fill(text.length)
  const starts: number[] = new Array(tokens.length).fill(0)
  for (let at = tokens.length - 1; at >= 0; at--)
    ends[at] = endAt(text, tokens, quotes, at) ?? ends[at + 1] ?? text.length
  for (let at = 1; at < tokens.length; at++) {
    starts[at] = endAt(text, tokens, quotes, at - 1) === null ? (starts[at - 1] ?? 0) : (tokens[at - 1]?.end ?? 0)
  }
  return { starts, ends }
}

function endAt(text: string, tokens: readonly Token[], quotes: Quotes, at: number): number | null {
  const token = tokens[at]
  if (token === undefined) return null
  const next = tokens[at + 1]
  const isEnd = token.written === '.' && (next === undefined || isCapital(next))
  const isMark = isEnd || token.written === ';' || token.written === ':'
  const isLine = next !== undefined && next.start > token.end && /[\n\r]/.test(text.slice(token.end, next.start))
  if ((!isMark && !isLine) || quotes.isWithin(token.start)) return null
  return isMark ? token.start : token.end
}

/** `khoản 3a vào sau khoản 3 Điều 7`, `khoản 4 vào Điều 6`. */
function insertionOf(text: string, named: readonly TextReference[]): Insertion | null {
  for (const [index, place] of named.entries()) {
    const before = named[index - 1]
    if (before === undefined) continue
    const words = text.slice(before.end, place.start).normalize('NFC')
    const [, where] = /^[\s,]*(?:vào\s+)?(?:phía\s+)?(sau|trước)\s*$/u.exec(words) ?? /^\s*(vào)\s*$/u.exec(words) ?? []
    if (where !== undefined) return { where: where === 'sau' ? 'AFTER' : where === 'trước' ? 'BEFORE' : 'IN', place }
  }
  return null
}

/** What is inserted stands in the same act, and beneath what the place beside it stands beneath. */
function within(target: TextReference, { act, places }: TextReference): TextReference {
  const beside = places.at(-1) ?? []
  const filled = target.places.map((steps) => {
    const at = beside.findIndex(({ kind }) => kind === steps[0]?.kind)
    return [...(at < 0 ? (isBelow(steps, beside) ? beside : []) : beside.slice(0, at)), ...steps]
  })
  return { ...target, act: target.act.of === 'UNCLEAR' ? act : target.act, places: filled }
}

function isBelow(steps: TextReference['places'][number], outer: TextReference['places'][number]): boolean {
  return steps[0]?.kind !== 'ARTICLE' && outer.at(-1)?.kind !== 'CHAPTER'
}

/** The words that go and those that come: `cụm từ “A” bằng cụm từ “B”`, `bỏ cụm từ “A”`, `bổ sung cụm từ “B”`. */
function phraseOf({ text, quotes }: Reader, verb: Verb, from: number, to: number) {
  const spans = []
  for (let at = firstAfter(quotes.spans, from); at < quotes.spans.length && spans.length < 2; at++) {
    const span = quotes.spans[at]
    if (span === undefined || span.start >= to) break
    spans.push({
      words: text.slice(span.start + 1, Math.min(span.end, text.length + 1) - 1),
      end: Math.min(span.end, text.length),
    })
  }
  const [first, second] = spans
  if (first === undefined) return null
  if (verb.isInserting) return { old: null, new: first.words, end: first.end }
  return { old: first.words, new: second?.words ?? null, end: second?.end ?? first.end }
}

/** `kể từ ngày 01 tháng 8 năm 2019`. */
function dayIn({ tokens }: Reader, from: number, to: number): string | null {
  for (let at = from; at < from + FARTHEST_DAY && (tokens[at]?.start ?? to) < to; at++) {
    if (areWords(tokens, at, 'từ', 'ngày')) return dateAt(tokens, at + 2)?.value ?? null
  }
  return null
}

/** `Quyết định số … hết hiệu lực kể từ ngày …`: that it ends follows, how is not said. */
function endedIn(reader: Reader): readonly AmendingFormula[] {
  const { text, tokens, clauses } = reader
  const found: AmendingFormula[] = []
  let done = 0
  for (let at = 0; at < tokens.length; at++) {
    const begin = tokens[at]?.start ?? 0
    if (!areWords(tokens, at, 'hết', 'hiệu', 'lực') || reader.quotes.isWithin(begin)) continue
    const targets = between(reader.references, Math.max(done, clauses.starts[at] ?? 0), begin)
    const end = tokens[at + 2]?.end ?? text.length
    done = end
    const [first] = targets
    if (first === undefined) continue
    const on = dayIn(reader, at, clauses.ends[at] ?? text.length)
    const known = { kind: 'REPEALS', insertion: null, phrase: null, isStated: false } as const
    found.push({ ...known, start: first.start, end, text: text.slice(first.start, end), targets, on })
  }
  return found
}
