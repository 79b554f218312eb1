// Tells by the words of a text which encoding its letters are in: the one in which they are spelled as Vietnamese syllables.
import { isSyllable } from '../../domain/syllable.ts'
import { exactForm } from '../../domain/vietnamese.ts'
import { convertLegacy, type LegacyEncoding } from './legacy-letters.ts'

/** One way to read a text: its name, and the text so read, letter for letter where the words of all readings stand. */
export interface Reading<Name extends string> {
  readonly name: Name
  /** Of one word, as it stands in the text; null where it cannot be so read. */
  readonly read: (word: string) => string | null
}

export interface Verdict<Name extends string> {
  /** The reading that makes sense of nearly all words; null where none does. */
  readonly best: Name | null
  /** Two readings that each make sense of words which the others do not: the text mixes encodings. */
  readonly mixed: readonly [Name, Name] | null
  /** Of how many words with a letter beyond ASCII the verdict is made. */
  readonly words: number
  /** How many of them each reading makes sense of. */
  readonly sensible: ReadonlyMap<Name, number>
}

/** Below so many words nothing is said; shares of all words with a letter beyond ASCII. */
const FEWEST_WORDS = 3
/** Longer runs, in any encoding, are no syllables, and are not counted. */
const LONGEST_WORD = 24
const SURE_SHARE = 0.8
const CLEAR_LEAD = 0.15
const MIXED_SHARE = 0.05

export const AS_IT_STANDS = { name: 'UNICODE', read: (word: string) => word } as const
export const TCVN3 = { name: 'TCVN3', read: (word: string) => readLegacy(word, 'TCVN3') } as const
export const VNI = { name: 'VNI', read: (word: string) => readLegacy(word, 'VNI') } as const

/** Linear in the text: each different word is read once. */
export function judgeLetters<Name extends string>(text: string, readings: readonly Reading<Name>[]): Verdict<Name> {
  const words = countWords(text)
  const sensible = new Map<Name, number>(readings.map(({ name }) => [name, 0]))
  const alone = new Map<Name, number>(readings.map(({ name }) => [name, 0]))
  let total = 0
  for (const [word, count] of words) {
    const fitting = readings.filter(({ read }) => makesSense(read(word)))
    total += count
    for (const { name } of fitting) sensible.set(name, (sensible.get(name) ?? 0) + count)
    const [first, second] = fitting
    if (first && !second) alone.set(first.name, (alone.get(first.name) ?? 0) + count)
  }
  return { ...decide(total, sensible, alone), words: total, sensible }
}

function decide<Name extends string>(total: number, sensible: Map<Name, number>, alone: Map<Name, number>) {
  const [best, next] = [...sensible].toSorted((a, b) => b[1] - a[1])
  const enough = Math.max(FEWEST_WORDS, total * MIXED_SHARE)
  const [one, other] = [...alone].filter(([, count]) => count >= enough).map(([name]) => name)
  if (one !== undefined && other !== undefined) return { best: null, mixed: [one, other] as const }
  if (!best || total < FEWEST_WORDS) return { best: null, mixed: null }
  const lead = best[1] - (next?.[1] ?? 0)
  const isSure = best[1] >= total * SURE_SHARE && lead >= total * CLEAR_LEAD
  return { best: isSure ? best[0] : null, mixed: null }
}

/** Runs of letters and of signs that stand for letters in the older encodings, with one beyond ASCII. */
function countWords(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.matchAll(/[A-Za-z\u00a1-\u036f\u1e00-\u1eff]+/g)) {
    if (word.length > LONGEST_WORD || !/[^A-Za-z]/.test(word)) continue
    words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}

/** Letters that Western European encodings lack were never in an older Vietnamese one. */
function readLegacy(word: string, encoding: LegacyEncoding): string | null {
  return /[^\u0020-\u00ff]/.test(word) ? null : convertLegacy(word, encoding)
}

/** Capitals of an abbreviation, as in the symbols of acts: `QĐ`. */
const ABBREVIATION = /^[BCDĐGHKLMNPQRSTVXUAIO]{1,8}$/

function makesSense(word: string | null): boolean {
  if (word === null) return false
  const letters = word.normalize('NFC').replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '')
  return ABBREVIATION.test(letters) || isSyllable(exactForm(letters))
}
