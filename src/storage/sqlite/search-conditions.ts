// What holds the words of a search, as conditions on the index: in the accents typed, in others, or beside their neighbours.
import { and, inArray, or, type SQL, sql } from 'drizzle-orm'
import { ADDRESSED, OTHER_ACCENTS } from '../../domain/search-ranking.ts'
import { formsOf, isTypedPlain, mayBegin, type SearchWord } from '../../domain/search-words.ts'
import type { SearchKind } from '../store.ts'
import { searchDocument as s } from './tables.ts'

/** A word of a search with what it counts in what is found. */
export interface Weighty {
  readonly word: SearchWord
  readonly weight: number
}

const HAS_ADDRESS = inArray(s.kind, [...ADDRESSED] as SearchKind[])
const HAS_NO_ACCENTS = sql`search_text.exact = search_text.folded`

/** An FTS5 phrase: quotes doubled, so that no character of a query is an operator. */
export function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

/** What an expression of the index finds; for queries that join the index. */
export function matching(expression: string): SQL {
  return sql`search_text MATCH ${expression}`
}

/** The same as a condition on one document, which others may stand beside. */
export function inIndex(expression: string): SQL {
  return sql`${s.id} IN (SELECT rowid FROM search_text WHERE search_text MATCH ${expression})`
}

/** The words in any accents. */
export function holding(words: readonly SearchWord[], joint: 'AND' | 'OR'): string {
  return `folded : (${words.map((word) => expressionOf(word)).join(` ${joint} `)})`
}

/** All the words, those of `exactly` in the accents typed or where a text has none; of an address one word says too little. */
export function holdingAll(words: readonly SearchWord[], exactly: ReadonlySet<SearchWord>): SQL {
  const found = matching(inAccents(words, exactly, true))
  if (exactly.size === 0) return found
  const isExact = inIndex(inAccents(words, exactly, false))
  return and(found, or(isExact, words.length > 1 ? HAS_ADDRESS : undefined, HAS_NO_ACCENTS)) as SQL
}

/** The words in the accents typed, `exact` alone or also in texts held without accents. Words typed plain have none. */
export function inAccents(words: readonly SearchWord[], exactly: ReadonlySet<SearchWord>, mayBePlain: boolean): string {
  return words
    .map((word, at) => {
      if (exactly.has(word))
        return `(exact : (${[word.exact, ...(mayBePlain ? [word.folded] : [])].map(quoted).join(' OR ')}))`
      return isTypedPlain(word) ? `(folded : ${expressionOf(word)})` : inOtherAccents(words, at)
    })
    .join(' AND ')
}

/** Whether a document holds a word as it was typed, or without accents where its text or address has none. */
export function holdsAsTyped(word: SearchWord): SQL {
  if (isTypedPlain(word)) return inIndex(holding([word], 'AND'))
  const isPlain = and(inIndex(`exact : ${quoted(word.folded)}`), or(HAS_ADDRESS, HAS_NO_ACCENTS))
  return or(inIndex(`exact : ${quoted(word.exact)}`), isPlain) as SQL
}

/** How much of the words a document holds, each by its weight; in other accents it is a part of one. */
export function heldWeight(weights: readonly Weighty[]): SQL {
  const parts = weights.map(({ word, weight }) => {
    const isHeld = holdsAsTyped(word)
    if (isTypedPlain(word)) return sql`${weight} * (${isHeld})`
    return sql`${weight} * max(${isHeld}, ${OTHER_ACCENTS} * (${inIndex(holding([word], 'AND'))}))`
  })
  return sql`(${sql.join(parts, sql` + `)})`
}

/**
 * A word in other accents than typed is the word meant only where it stands beside a word that was typed beside it:
 * `quy chê` is quy chế, but ký and luật far apart are not `kỷ luật`. A word alone may be any.
 */
function inOtherAccents(words: readonly SearchWord[], at: number): string {
  const word = words[at] as SearchWord
  const [before, after] = [words[at - 1], words[at + 1]]
  if (!before && !after) return `(folded : ${expressionOf(word)})`
  const pairs = [...(before ? [[before, word]] : []), ...(after ? [[word, after]] : [])]
  const phrases = pairs.flatMap(([first, second]) => phrasesOf(first as SearchWord, second as SearchWord))
  return `((folded : (${phrases.join(' OR ')})) OR (exact : ${quoted(word.folded)}))`
}

function phrasesOf(first: SearchWord, second: SearchWord): readonly string[] {
  return formsOf(first.folded).flatMap((one) => formsOf(second.folded).map((other) => quoted(`${one} ${other}`)))
}

function expressionOf(word: SearchWord): string {
  const forms = formsOf(word.folded).map(quoted)
  return `(${forms.map((form) => (mayBegin(word) ? `${form}*` : form)).join(' OR ')})`
}
