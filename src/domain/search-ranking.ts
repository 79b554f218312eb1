// How well something that was found answers a search: number, accents, then words by rarity, phrase and nearness.
import { countingWords, mayBegin, type SearchWord, searchWords, withoutQuestion } from './search-words.ts'
import type { Localized } from './source.ts'

/** Something found, as far as ranking looks at it. */
export interface RankedText {
  readonly kind: string
  readonly title: Localized
  readonly body: Localized
}

/** What is looked for, and in how many things that stand at the version asked each counting word is found. */
export interface Wanted {
  readonly words: readonly SearchWord[]
  /** By folded word, at most {@link MOST_COUNTED}. */
  readonly foundIn: ReadonlyMap<string, number>
}

/** What is found in more things than this is as common as can be; so counting stays short. */
export const MOST_COUNTED = 2_000

/** Highest first, part by part. */
export type Rank = readonly [number: number, isWhole: number, accents: number, isPhrase: number, text: number]

/** Kinds whose texts have addresses beside them, which have no accents. */
export const ADDRESSED: ReadonlySet<string> = new Set(['DECISION', 'GROUP'])
/** A word in a title says more of a thing than one in its text. */
const TITLE_WEIGHT = 3
/** How soon more of one word adds nothing, and the length of text for which it is so. */
const SATURATION = 1.2
const USUAL_LENGTH = 40
const NEAR = 3
/** How much of a word is one in other accents, as mất is of mật. */
export const OTHER_ACCENTS = 0.3

/**
 * Ranks a thing. Depends on the thing, the query and the counts alone, so that what other versions hold changes nothing:
 * first an act whose number is asked for, then what holds all the counting words, of those the share held in the accents
 * typed (a word typed without accents has none to differ in), then what holds all that was typed as it was typed, then how
 * often, where and how near each other the words stand, weighed by their rarity.
 */
export function rankOf(wanted: Wanted, found: RankedText): Rank {
  const counting = countingWords(wanted.words).map((word) => ({
    ...word,
    weight: rarity(wanted.foundIn.get(word.folded) ?? 0),
  }))
  const fields = fieldsOf(found)
  const all = weightOf(counting)
  const best = counting.map((word) =>
    Math.max(0, ...fields.flatMap((field) => field.words.map((held) => likeness(held, word, field)))),
  )
  const isWhole = best.every((like, at) => like === 1 || (like > 0 && standsBeside(fields, counting, at)))
  const accents = weightOf(counting.filter((_, at) => best[at] === 1)) / all
  const text =
    fields.reduce((sum, field) => sum + termScore(field, counting), 0) +
    Math.max(...fields.map((field) => pairScore(field, counting))) +
    (fields.some((field) => isNamed(field, wanted.words)) ? all : 0)
  const phrase = withoutQuestion(wanted.words)
  const isPhrase = isWhole && phrase.length > 1 && fields.some((field) => holdsPhrase(field, phrase))
  return [
    numberScore(wanted.words, found),
    isWhole ? 1 : 0,
    isWhole ? round(accents) : 0,
    isPhrase ? 1 : 0,
    round(text),
  ]
}

/** Below zero where the first ranks before the second. */
export function byRank(first: Rank, second: Rank): number {
  for (const [part, value] of first.entries()) {
    const difference = (second[part] ?? 0) - value
    if (difference !== 0) return difference
  }
  return 0
}

interface Field {
  readonly words: readonly SearchWord[]
  readonly isTitle: boolean
  /** Whether it is held without accents, as addresses are and some names: then a plain word may be any. */
  readonly isPlain: boolean
}
interface Weighty extends SearchWord {
  readonly weight: number
}

function fieldsOf({ kind, title, body }: RankedText): readonly Field[] {
  const field = (text: string, isTitle: boolean, isEnglish: boolean): Field => {
    const words = searchWords(text)
    const isAddress = !isTitle && ADDRESSED.has(kind)
    return {
      words,
      isTitle,
      isPlain: isAddress || (!isEnglish && words.every(({ folded, exact }) => exact === folded)),
    }
  }
  return [
    field(title.vi, true, false),
    field(title.en, true, true),
    field(body.vi, false, false),
    field(body.en, false, true),
  ]
}

/** 1: the word typed, or one that begins with it where it is long; less where the accents differ; 0: another. */
function likeness(held: SearchWord, word: SearchWord, { isPlain }: Field): number {
  if (held.folded !== word.folded && !(mayBegin(word) && held.folded.startsWith(word.folded))) return 0
  const isAny = word.exact === word.folded || (isPlain && held.exact === held.folded)
  return isAny || held.exact.startsWith(word.exact) ? 1 : OTHER_ACCENTS
}

/** Whether a word that is held in other accents stands beside one that was typed beside it, so that it may be meant. */
function standsBeside(fields: readonly Field[], counting: readonly SearchWord[], at: number): boolean {
  const pairs = [counting.slice(Math.max(0, at - 1), at + 1), counting.slice(at, at + 2)]
  return (
    counting.length === 1 || pairs.some((pair) => pair.length === 2 && fields.some((field) => holdsPhrase(field, pair)))
  )
}

/** Whether words stand in a field as they were typed, each after the other. */
function holdsPhrase(field: Field, phrase: readonly SearchWord[]): boolean {
  return field.words.some((_, from) =>
    phrase.every((word, nth) => {
      const held = field.words[from + nth]
      return held !== undefined && likeness(held, word, field) > 0
    }),
  )
}

function weightOf(words: readonly Weighty[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0)
}

/** The weight of a word by how many things it is found in: the rarer, the heavier. */
export function rarity(foundIn: number): number {
  return Math.log2(1 + MOST_COUNTED / Math.min(MOST_COUNTED, Math.max(1, foundIn)))
}

/** How often each word stands in a field, more of the same ever adding less. */
function termScore(field: Field, counting: readonly Weighty[]): number {
  const length = 0.25 + (0.75 * field.words.length) / USUAL_LENGTH
  return counting.reduce((sum, word) => {
    const likenesses = field.words.reduce((times, held) => times + likeness(held, word, field), 0)
    const times = likenesses * (field.isTitle ? TITLE_WEIGHT : 1)
    return sum + (word.weight * times) / (times + SATURATION * length)
  }, 0)
}

/** Pairs of words that follow each other as in the query, and half for those that stand within a few words. */
function pairScore(field: Field, counting: readonly Weighty[]): number {
  const places = counting.map((word) =>
    field.words.flatMap((held, at) => {
      const like = likeness(held, word, field)
      return like > 0 ? [{ at, like }] : []
    }),
  )
  return counting.slice(1).reduce((sum, word, index) => {
    const [before, after] = [places[index] ?? [], places[index + 1] ?? []]
    const weight = (word.weight + (counting[index]?.weight ?? 0)) / 2
    const pairs = before.flatMap((one) =>
      after.map((other) => {
        const apart = other.at - one.at
        const closeness = apart === 1 ? 1 : apart !== 0 && Math.abs(apart) <= NEAR ? 0.5 : 0
        return closeness * one.like * other.like
      }),
    )
    return sum + weight * pairs.reduce((most, pair) => Math.max(most, pair), 0)
  }, 0)
}

/** Whether a title is just what was asked for. */
function isNamed(field: Field, wanted: readonly SearchWord[]): boolean {
  return field.isTitle && field.words.length === wanted.length && holdsPhrase(field, wanted)
}

/** How many words of the query, from a figure on, begin the number of an act: of `893/QĐ-UBND` three. */
function numberScore(words: readonly SearchWord[], { kind, body }: RankedText): number {
  if (kind !== 'DECISION') return 0
  const written = /(?<=^|\s)\d+[/-]\S+/u.exec(body.vi)?.[0]
  if (written === undefined) return 0
  const number = searchWords(written)
  const runs = words.map((_, from) => {
    const length = number.findIndex((part, at) => words[from + at]?.folded !== part.folded)
    return length < 0 ? number.length : length
  })
  return Math.max(0, ...runs)
}

/** Sums of fractions differ in their last digits by the order of adding. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
