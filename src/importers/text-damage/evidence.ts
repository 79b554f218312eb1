// What speaks for a word at a place: how often the text and official prose have it, and what they have beside it.
import { isSyllable } from '../../domain/syllable.ts'
import { exactForm } from '../../domain/vietnamese.ts'
import { type OfficialWords, officialWords } from './official-words.ts'
import { losses, type Restored, restoredByOne } from './syllables.ts'
import type { Word } from './words.ts'

/** Two words side by side, and who has them so: the text elsewhere, or the list of official words. */
export interface Pair {
  readonly words: string
  /** The line, from 1, on which the text has it first; null where only the list has it. */
  readonly line: number | null
}

export interface Weight {
  readonly weight: number
  readonly pair: Pair | null
}

const NOTHING: Weight = { weight: 0, pair: null }
const OFFICIAL_PAIR = 4
/** A number stands beside so many words that it tells less. */
const BESIDE_WORD = 1.5
const BESIDE_NUMBER = 1
const OFFICIAL_SHARE = 0.5

const syllableKeys = new Map<string, string>()

/** Of a syllable, the key under which words are counted. */
export function keyOf(syllable: string): string {
  const known = syllableKeys.get(syllable)
  if (known !== undefined) return known
  const key = exactForm(syllable)
  syllableKeys.set(syllable, key)
  return key
}

/** What one text tells about words. All keys are those of {@link Word}. */
export class Evidence {
  readonly #official: OfficialWords = officialWords()
  readonly #counts = new Map<string, number>()
  readonly #pairs = new Map<string, number>()
  readonly #lines = new Map<string, number>()
  /** How the text spells a key: hoà or hòa. */
  readonly #spellings = new Map<string, string>()
  /** By pair, how often its first or its second word begins with a capital. */
  readonly #capitals = new Map<string, number>()
  readonly #restored = new Map<string, readonly Restored[]>()
  readonly #remembered = new Map<string, unknown>()
  #shortenedByTwo: ReadonlyMap<string, readonly Restored[]> | null = null

  constructor(words: readonly Word[]) {
    let before: Word | null = null
    for (const word of words) {
      const { form, key } = word
      if (key !== '' && key !== '#') this.#counts.set(key, this.count(key) + 1)
      if (!this.#spellings.has(key)) this.#spellings.set(key, form)
      if (word.follows && before !== null && before.key !== '' && key !== '') this.#countPair(before, word)
      before = word
    }
  }

  #countPair(before: Word, after: Word): void {
    const pair = `${before.key} ${after.key}`
    this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1)
    if (!this.#lines.has(pair)) this.#lines.set(pair, before.line)
    for (const [word, side] of [[before, '<'] as const, [after, '>'] as const]) {
      if (word.letters !== 'SMALL') this.#capitals.set(pair + side, (this.#capitals.get(pair + side) ?? 0) + 1)
    }
  }

  #lineOf(before: string, after: string): number | null {
    return this.#lines.get(`${before} ${after}`) ?? null
  }

  /** Whether the text mostly begins the first (`<`) or the second (`>`) word of a pair with a capital. */
  isCapitalIn(before: string, after: string, side: '<' | '>'): boolean {
    return 2 * (this.#capitals.get(`${before} ${after}${side}`) ?? 0) > this.pairCount(before, after)
  }

  /** What was found for a key before, so that a word that comes again costs nothing. */
  remember<T>(key: string, find: () => T): T {
    if (this.#remembered.has(key)) return this.#remembered.get(key) as T
    const found = find()
    this.#remembered.set(key, found)
    return found
  }

  /** How often the text has a word. */
  count(key: string): number {
    return this.#counts.get(key) ?? 0
  }

  pairCount(before: string, after: string): number {
    return this.#pairs.get(`${before} ${after}`) ?? 0
  }

  isOfficial(key: string): boolean {
    return this.#official.syllables.has(key)
  }

  /** Whether it is one of the small words that may stand beside anything. */
  isSmallWord(key: string): boolean {
    return this.#official.small.has(key)
  }

  isOfficialPair(before: string, after: string): boolean {
    return this.#official.pairs.has(`${before} ${after}`)
  }

  /** Whether the text has it elsewhere or the list does: else only the rules of spelling speak for it. */
  isKnown(key: string): boolean {
    return this.isOfficial(key) || this.count(key) > 0
  }

  /** Of a word alone, `without` of its places in the text left out. */
  frequency(key: string, without = 0): number {
    const official = (this.#official.syllables.get(key) ?? 0) * OFFICIAL_SHARE
    return Math.log(1 + Math.max(0, this.count(key) - without) + official)
  }

  /** Of two words side by side, `without` of these places in the text left out. */
  beside(before: string, after: string, without = 0): Weight {
    if (before === '' || after === '') return NOTHING
    const count = Math.max(0, this.pairCount(before, after) - without)
    const official = this.isOfficialPair(before, after)
    if (count === 0 && !official) return NOTHING
    const share = before === '#' || after === '#' ? BESIDE_NUMBER : BESIDE_WORD
    const weight = share * Math.log(1 + count) + (official ? OFFICIAL_PAIR : 0)
    return { weight, pair: { words: `${before} ${after}`, line: count > 0 ? this.#lineOf(before, after) : null } }
  }

  /** The syllables that leave `form` by losing one letter, each in one spelling, the known ones first. */
  restored(form: string): readonly Restored[] {
    const known = this.#restored.get(form)
    if (known) return known
    const found = this.#inOneSpelling(restoredByOne(form))
    this.#restored.set(form, found)
    return found
  }

  /** The known words that leave `form` by losing two letters side by side. */
  restoredByTwo(form: string): readonly Restored[] {
    this.#shortenedByTwo ??= this.#shortenByTwo()
    return this.#shortenedByTwo.get(form) ?? []
  }

  #inOneSpelling(all: readonly Restored[]): readonly Restored[] {
    return all.filter(({ syllable }) => {
      const key = keyOf(syllable)
      return syllable === (this.#spellings.get(key) ?? key)
    })
  }

  #shortenByTwo(): ReadonlyMap<string, readonly Restored[]> {
    const all = new Map<string, Restored[]>()
    const keys = new Set([...this.#official.syllables.keys(), ...this.#counts.keys()])
    for (const key of keys) {
      const syllable = this.#spellings.get(key) ?? key
      if (!isSyllable(syllable)) continue
      for (const { form, lost } of losses(syllable, 2)) {
        const known = all.get(form)
        if (known) known.push({ syllable, lost })
        else all.set(form, [{ syllable, lost }])
      }
    }
    return all
  }
}
