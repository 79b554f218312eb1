// Proposes what letters a copy has lost. Nothing is applied: a person compares each proposal with the original.
import type { Localized } from '../../domain/source.ts'
import { isSyllable } from '../../domain/syllable.ts'
import { type Around, type Candidate, candidatesOf, weighSyllable } from './candidates.ts'
import { Evidence, keyOf } from './evidence.ts'
import { type Confidence, reasonOf } from './reasons.ts'
import { type Word, wordsOf } from './words.ts'

/** One word of a text that has probably lost letters. */
export interface ProposedRepair {
  /** From 1. */
  readonly line: number
  /** UTF-16 offset of `wrong` in the text as given. */
  readonly offset: number
  readonly wrong: string
  readonly right: string
  readonly confidence: Confidence
  readonly reason: Localized
  /** What else it may have been, the likeliest first; at most three. */
  readonly alternatives: readonly string[]
}

const MOST_ALTERNATIVES = 3
/** An alternative that weighs this much less is none. */
const FAR_BEHIND = 3
const CLEAR_LEAD = 2
/** A word that is spelled well is taken to be right, unless another weighs this much more. */
const BENEFIT_OF_DOUBT = 4.5
/** A name is what official prose does not know: it takes more to doubt it. */
const NAME = 3
/** So it does to doubt a small word, which may stand beside anything. */
const SMALL_WORD = 2
/** Of each of two damaged words side by side. */
const MOST_TOGETHER = 12
/** Once may be chance. */
const TWICE = 2
/** Something foreign comes more often than a loss at one word. */
const OFTEN = 4

/**
 * The likely copying losses of a text of any origin, in the order of the text. Weighs each word by the rules of
 * Vietnamese spelling, by the text's other words and by frequent official ones. Never throws; takes time linear in the
 * length.
 */
export function proposeRepairs(text: string): readonly ProposedRepair[] {
  const words = wordsOf(text)
  const evidence = new Evidence(words)
  const capitalLines = linesInCapitals(words)
  const found: Damaged[] = []
  let before = ''
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    const around = { before: word.follows ? before : '', after: next?.follows ? next.key : '' }
    const candidates = word.form === '' ? [] : examine(word, around, evidence, capitalLines)
    if (candidates.length > 0) found.push({ word, around, candidates })
    if (word.follows && words[at - 1] === found.at(-2)?.word && candidates.length > 0) settleTogether(found, evidence)
    before = candidates.length > 0 ? (found.at(-1)?.candidates[0]?.last ?? word.key) : word.key
  }
  return found.map(({ word, around, candidates }) =>
    propose(word, candidates, (right) => likeWritten(right, word, around, evidence)),
  )
}

/** A word that has lost letters, with what it may have been: never nothing, the likeliest first. */
interface Damaged {
  readonly word: Word
  readonly around: Around
  readonly candidates: readonly Candidate[]
}

/** Of the last two words, side by side and both no syllables, takes what stands together: `cp nht` was `cập nhật`. */
function settleTogether(found: Damaged[], evidence: Evidence): void {
  const [first, second] = found.slice(-2)
  if (!first || !second || isSyllable(first.word.form) || isSyllable(second.word.form)) return
  let most = weightTogether(first.candidates[0], second.candidates[0], evidence)
  let together: readonly [Candidate, Candidate] | null = null
  for (const one of first.candidates.slice(0, MOST_TOGETHER)) {
    for (const other of second.candidates.slice(0, MOST_TOGETHER)) {
      const weight = weightTogether(one, other, evidence)
      if (weight > most) [most, together] = [weight, [one, other]]
    }
  }
  if (together === null) return
  const { pair } = evidence.beside(together[0].last, together[1].first)
  found.splice(-2, 2, ...[first, second].map((damaged, at) => withFirst(damaged, together[at] as Candidate, pair)))
}

function weightTogether(one: Candidate | undefined, other: Candidate | undefined, evidence: Evidence): number {
  if (!one || !other) return Number.NEGATIVE_INFINITY
  return one.weight + other.weight + evidence.beside(one.last, other.first).weight
}

/** With a candidate first; it weighs as much as what it is put before, and its neighbour speaks for it. */
function withFirst(damaged: Damaged, chosen: Candidate, pair: Candidate['pair']): Damaged {
  const others = damaged.candidates.filter((candidate) => candidate !== chosen)
  const weight = Math.max(chosen.weight, others[0]?.weight ?? chosen.weight)
  return { ...damaged, candidates: [{ ...chosen, weight, pair }, ...others] }
}

function examine(
  word: Word,
  around: Around,
  evidence: Evidence,
  capitalLines: ReadonlySet<number>,
): readonly Candidate[] {
  if (isSyllable(word.form)) return doubt(word, around, evidence)
  if (evidence.isOfficial(word.key)) return []
  const candidates = evidence.remember(`${word.raw} ${around.before} ${around.after}`, () =>
    candidatesOf(word, around, evidence).filter(({ known }) => known),
  )
  const [best] = candidates
  if (!best) return []
  const inCapitals = word.letters === 'CAPITALS' && word.form.length > 1
  if (inCapitals && (!(capitalLines.has(word.line) && best.pair) || isOfSigning(word))) return []
  if (word.form.length === 1 && !(best.pair && !/[.)\]]/.test(word.sign))) return []
  if (best.pair === null && !isAmongVietnamese(word, around, evidence)) return []
  return candidates
}

/** `TM.`, `KT.`, `TL.`, `TUQ.`, which open the lines of signatures. */
function isOfSigning({ form, sign }: Word): boolean {
  return sign === '.' && /^(?:tm|kt|tl|tuq)$/.test(form)
}

/** Whether a word that nothing speaks for is more likely a damaged one than a foreign one. */
function isAmongVietnamese(word: Word, { before, after }: Around, evidence: Evidence): boolean {
  return evidence.count(word.key) < OFTEN && (evidence.isOfficial(before) || evidence.isOfficial(after))
}

/** What a well-spelled word may have been, where its neighbours want another and none of them wants it. */
function doubt(word: Word, around: Around, evidence: Evidence): readonly Candidate[] {
  const { key } = word
  const { before, after } = around
  if (evidence.isOfficialPair(before, key) || evidence.isOfficialPair(key, after)) return []
  const found: Candidate[] = []
  for (const restored of evidence.restored(word.form)) {
    const other = keyOf(restored.syllable)
    if (!evidence.isKnown(other) || other === key) continue
    const isWanted =
      evidence.isOfficialPair(before, other) ||
      evidence.isOfficialPair(other, after) ||
      Math.max(evidence.pairCount(before, other), evidence.pairCount(other, after)) >= TWICE
    if (!isWanted) continue
    const candidate = weighSyllable(restored, around, evidence)
    if (candidate.weight > weightAsItStands(word, around, other, evidence)) found.push(candidate)
  }
  return found.sort((a, b) => b.weight - a.weight)
}

/** Of the word itself; places with the neighbour that wants the other word do not speak for it: all may be damaged. */
function weightAsItStands(word: Word, { before, after }: Around, other: string, evidence: Evidence): number {
  const { key } = word
  const wantedBefore = evidence.isOfficialPair(before, other)
  const wantedAfter = evidence.isOfficialPair(other, after)
  const left = wantedBefore ? evidence.pairCount(before, key) : 1
  const right = wantedAfter ? evidence.pairCount(key, after) : 1
  const beside = evidence.beside(before, key, left).weight + evidence.beside(key, after, right).weight
  const name = word.letters !== 'SMALL' && word.follows ? NAME : 0
  const small = evidence.isSmallWord(key) ? SMALL_WORD : 0
  return evidence.frequency(key, Math.max(left, right)) + beside + BENEFIT_OF_DOUBT + name + small
}

function propose(word: Word, candidates: readonly Candidate[], write: (right: Candidate) => string): ProposedRepair {
  const isSpelledWell = isSyllable(word.form)
  const [best, second] = candidates as readonly [Candidate, ...Candidate[]]
  const lead = best.weight - (second?.weight ?? -Infinity)
  const alternatives = candidates.slice(1).filter(({ weight }) => best.weight - weight < FAR_BEHIND)
  const right = write(best)
  return {
    line: word.line,
    offset: word.start,
    wrong: word.raw,
    right,
    confidence: confidenceOf(best, lead, isSpelledWell),
    reason: reasonOf(word.raw, right, best.pair, !isSpelledWell),
    alternatives: alternatives.slice(0, MOST_ALTERNATIVES).map(write),
  }
}

function confidenceOf({ pair }: Candidate, lead: number, isSpelledWell: boolean): Confidence {
  const isClear = lead >= CLEAR_LEAD
  if (isSpelledWell) return 'MEDIUM'
  if (pair && isClear) return 'HIGH'
  return pair || isClear ? 'MEDIUM' : 'LOW'
}

/** In the capitals of the damaged word; where its first letter is lost, in those that such a place has. */
function likeWritten({ right, first, last }: Candidate, word: Word, around: Around, evidence: Evidence): string {
  switch (word.letters) {
    case 'SMALL': {
      if (right.startsWith(word.form.charAt(0))) return right
      const { before, after } = around
      const isName = evidence.isCapitalIn(first, after, '<') || evidence.isCapitalIn(before, last, '>')
      return word.opens || isName ? capital(right) : right
    }
    case 'CAPITALS':
      return word.form.length > 1 ? right.toUpperCase() : capital(right)
    case 'CAPITAL':
      return capital(right)
    case 'MIXED':
      return right.split(' ').map(capital).join(' ')
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Where capitals mark no abbreviation: most words of the line are in capitals. */
function linesInCapitals(words: readonly Word[]): ReadonlySet<number> {
  const tally = new Map<number, [number, number]>()
  for (const { line, letters, form } of words) {
    if (form === '') continue
    const [capitals, others] = tally.get(line) ?? [0, 0]
    const isCapitals = letters === 'CAPITALS'
    tally.set(line, isCapitals ? [capitals + 1, others] : [capitals, others + 1])
  }
  return new Set(
    [...tally].filter(([, [capitals, others]]) => capitals > 2 && capitals > 2 * others).map(([line]) => line),
  )
}
