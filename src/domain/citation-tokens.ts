// The tokens of a citation: runs of letters, runs of digits, single marks; each is used by one thing that is read.
import { foldForSearch, nfc } from './vietnamese.ts'

export interface Token {
  /** As typed, in NFC. */
  readonly written: string
  /** In lower case with its accents, Ð (U+00D0) as đ. */
  readonly word: string
  readonly fold: string
  /** Half-open UTF-16 offsets into the text as given. */
  readonly start: number
  readonly end: number
  used: boolean
}

/** What was read at a token, and the place of the token after it. */
export interface Found<T> {
  readonly value: T
  readonly to: number
}

// By their accents, since folding would lose Nam in Hà Nam to năm, and Sở to số.
const STOP_WORDS = new Set(
  'của cua về ve việc viec theo thuộc thuoc trong và va tại tai số so ngày ngay tháng thang năm'
    .split(' ')
    .concat('of the by and in no dated'.split(' ')),
)

// Characters of no width are blanks.
const TOKENS = /[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d\u200b-\u200d\u2060\ufeff]/gu

export function tokenize(text: string): Token[] {
  const known = new Map<string, Pick<Token, 'written' | 'word' | 'fold'>>()
  const tokens: Token[] = []
  for (const { 0: found, index: start } of text.matchAll(TOKENS)) {
    let forms = known.get(found)
    if (forms === undefined) {
      forms = formsOf(found)
      known.set(found, forms)
    }
    const { written, word, fold } = forms
    tokens.push({ written, word, fold, start, end: start + found.length, used: false })
  }
  return tokens
}

function formsOf(found: string): Pick<Token, 'written' | 'word' | 'fold'> {
  const written = nfc(found)
  return { written, word: written.toLowerCase().replaceAll('ð', 'đ'), fold: foldForSearch(written) }
}

/** The place after the first of these phrases (folded, single spaces) that stands at a place, unused; null: none does. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: Iterable<string>): number | null {
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    if (words.every((word, index) => tokens[at + index]?.fold === word && !tokens[at + index]?.used)) {
      return at + words.length
    }
  }
  return null
}

/** Marks the tokens [from, to) as read. */
export function use(tokens: readonly Token[], from: number, to: number): void {
  for (const token of tokens.slice(from, to)) token.used = true
}

/** Whether nothing stands between a token and the next. */
export function isJoined(token: Token | undefined, next: Token | undefined): boolean {
  return token !== undefined && next !== undefined && token.end === next.start
}

/** A word or number that nothing has read and that carries meaning (`của`, `ngày` and the like do not). */
export function isSignificant(token: Token): boolean {
  return (
    !token.used &&
    /^[\p{L}\p{M}\d]/u.test(token.written) &&
    token.fold !== '' &&
    !STOP_WORDS.has(token.written.toLowerCase())
  )
}

/** The folded words of a title or name, without those that carry no meaning. */
export function significantWords(text: string): string[] {
  return foldsOf(tokenize(text))
}

export function foldsOf(tokens: readonly Token[]): string[] {
  return tokens.filter(isSignificant).map((token) => token.fold)
}

/** The parts of a text whose words are among these, folded, as they stand there: neighbours joined, each part once. */
export function asWritten(text: string, folds: readonly string[]): readonly string[] {
  const wanted = new Set(folds)
  const spans: { from: number; to: number }[] = []
  let isOpen = false
  for (const { fold, start, end } of tokenize(text)) {
    const isMark = /^[./-]$/.test(fold)
    if (wanted.has(fold)) {
      const last = spans.at(-1)
      if (isOpen && last) last.to = end
      else spans.push({ from: start, to: end })
    }
    isOpen = wanted.has(fold) || (isOpen && isMark)
  }
  return [...new Set(spans.map(({ from, to }) => text.slice(from, to)))]
}
