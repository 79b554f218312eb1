// What a damaged word may have been: syllables with the lost letters put back, weighed by what stands around them.
import { isSyllable } from '../../domain/syllable.ts'
import { type Evidence, keyOf, type Pair } from './evidence.ts'
import type { Restored } from './syllables.ts'
import type { Word } from './words.ts'

/** One or two syllables (where the blank between them was lost too), small letters. */
export interface Candidate {
  readonly right: string
  /** Under which its neighbours find it: its first and its last syllable. */
  readonly first: string
  readonly last: string
  readonly weight: number
  /** The neighbours that speak for it most. */
  readonly pair: Pair | null
  /** Whether the text or official prose has it. */
  readonly known: boolean
}

/** The words around a place; keys, empty where something parts them from it. */
export interface Around {
  readonly before: string
  readonly after: string
}

// Copies lose above all the letters of one block of Unicode, those with a tone over a shape: ấ, ề, ộ, ự.
const BLOCK = /[\u1ea0-\u1ef9]/
const MARKED = /[^a-z]/
const LOST_MARKED = -1
const LOST_PLAIN = -2
const LOST_SECOND = -3
const LOST_BLANK = -2

/** How likely a copy is to lose these letters, as a weight that is never above 0. */
export function lossWeight(lost: string): number {
  const weights = [...lost].map((letter) => (BLOCK.test(letter) ? 0 : MARKED.test(letter) ? LOST_MARKED : LOST_PLAIN))
  return Math.min(0, ...weights) + (weights.length > 1 ? LOST_SECOND : 0)
}

/** What a word that is no syllable may have been, the likeliest first. */
export function candidatesOf(word: Word, around: Around, evidence: Evidence): readonly Candidate[] {
  const weigh = (restored: Restored) => weighSyllable(restored, around, evidence)
  const split = word.letters === 'MIXED' || word.form.length > 2 ? splits(word, around, evidence) : []
  if (word.letters === 'MIXED') return ranked(split)
  const one = evidence.restored(word.form).map(weigh)
  const two = evidence.restoredByTwo(word.form).map(weigh)
  return ranked([...one, ...two, ...split])
}

export function weighSyllable({ syllable, lost }: Restored, around: Around, evidence: Evidence): Candidate {
  const key = keyOf(syllable)
  const left = evidence.beside(around.before, key)
  const right = evidence.beside(key, around.after)
  return {
    right: syllable,
    first: key,
    last: key,
    weight: evidence.frequency(key) + left.weight + right.weight + lossWeight(lost),
    pair: (left.weight > right.weight ? left : right).pair,
    known: evidence.isKnown(key),
  }
}

/** `mrộng`: a known syllable with the loss at its end, a blank, and a known syllable; `vàủy` with the blank alone lost. */
function splits(word: Word, around: Around, evidence: Evidence): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = 1; at < word.form.length; at++) {
    // Two words run together show it by a capital within, if by anything.
    if (word.letters === 'MIXED' && !isCapitalAt(word.raw, at)) continue
    const [head, tail] = [word.form.slice(0, at), word.form.slice(at)]
    if (!isKnownSyllable(tail, evidence)) continue
    const heads = evidence.restored(head).filter(({ syllable, lost }) => syllable.endsWith(lost))
    const whole = MARKED.test(word.form) && isKnownSyllable(head, evidence) ? [{ syllable: head, lost: '' }] : []
    for (const restored of [...whole, ...heads]) {
      const candidate = weighSplit(restored, tail, around, evidence)
      if (candidate) found.push(candidate)
    }
  }
  return found
}

function weighSplit(head: Restored, tail: string, around: Around, evidence: Evidence): Candidate | null {
  const [first, last] = [keyOf(head.syllable), keyOf(tail)]
  if (!evidence.isKnown(first)) return null
  const within = evidence.beside(first, last)
  const after = evidence.beside(last, around.after)
  // A small word may stand before anything, if what follows it is known to stand together.
  if (within.pair === null && after.pair === null) return null
  const weight = evidence.frequency(first) + within.weight + after.weight
  return {
    right: `${head.syllable} ${tail}`,
    first,
    last,
    weight: weight + evidence.beside(around.before, first).weight + lossWeight(head.lost) + LOST_BLANK,
    pair: within.pair ?? after.pair,
    known: true,
  }
}

function isKnownSyllable(form: string, evidence: Evidence): boolean {
  return isSyllable(form) && evidence.isKnown(keyOf(form))
}

function isCapitalAt(raw: string, at: number): boolean {
  const letter = raw.normalize('NFC')[at] ?? ''
  return letter !== letter.toLowerCase()
}

function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    if ((best.get(candidate.right)?.weight ?? -Infinity) < candidate.weight) best.set(candidate.right, candidate)
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight || (a.right < b.right ? -1 : 1))
}
