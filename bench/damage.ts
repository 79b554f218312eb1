// Copying losses made on purpose, and how well the proposals give the letters back.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../src/compose.ts'
import { type Random, randomOf } from '../src/demo/random.ts'
import { cleanText, type WantedRepair } from '../src/importers/clean-text.ts'
import { type ProposedRepair, proposeRepairs } from '../src/importers/text-damage/proposals.ts'

/** BLOCK: letters with a tone over a shape, as in the copy of 893; MARKED: any letter beyond a to z; ANY: any letter. */
export const LOSSES = ['BLOCK', 'MARKED', 'ANY'] as const
export type Loss = (typeof LOSSES)[number]

export interface NamedText {
  readonly name: string
  readonly text: string
}

/** A text with losses, and the same text with one of them undone, for each. */
export interface DamagedText {
  readonly text: string
  readonly repaired: readonly string[]
}

export interface Score {
  readonly places: number
  /** Places given back letter by letter. */
  readonly found: number
  /** Proposals that are not. */
  readonly wrong: number
  readonly proposals: readonly { readonly proposal: ProposedRepair; readonly right: boolean }[]
  /** By position in `repaired`. */
  readonly missed: readonly number[]
}

const FOLDER = join(ROOT, 'data/decisions/lai-chau/893-qd-ubnd-2019')
const BLANK_TOO = 0.15
const LETTERS: Readonly<Record<Loss, RegExp>> = {
  BLOCK: /[\u1ea0-\u1ef9]/,
  MARKED: /[^a-zA-Z]/,
  ANY: /./,
}

/** 893 as found, with the repairs that people made of it. */
export function recordedDamage(): { readonly damaged: DamagedText; readonly repairs: readonly WantedRepair[] } {
  const text = readFileSync(join(FOLDER, 'source.txt'), 'utf8')
  const repairs: WantedRepair[] = parse(readFileSync(join(FOLDER, 'decision.yaml'), 'utf8')).text.repairs
  return { damaged: { text, repaired: repairs.map((repair) => cleanText(text, [repair]).clean) }, repairs }
}

/** Texts without losses: 893 repaired, plain prose on other subjects, and the made-up decisions of the tests. */
export interface CleanTexts {
  readonly repaired: NamedText
  readonly prose: NamedText
  readonly made: readonly NamedText[]
}

export function cleanTexts(): CleanTexts {
  const { damaged, repairs } = recordedDamage()
  const read = (folder: string, name: string) => ({ name, text: readFileSync(join(ROOT, folder, name), 'utf8') })
  const texts = 'test/importers/texts'
  const made = readdirSync(join(ROOT, texts)).filter((name) => name.endsWith('.txt'))
  return {
    repaired: { name: '893, repaired', text: cleanText(damaged.text, repairs).clean },
    prose: read('test/importers/text-damage', 'van-xuoi.txt'),
    made: made.sort().map((name) => read(texts, name)),
  }
}

/** Takes a letter, sometimes with the blank behind it, from one word in `every`; the same for the same seed. */
export function damage(text: string, loss: Loss, every: number, seed: number): DamagedText {
  const random = randomOf(seed, loss)
  const composed = text.normalize('NFC')
  const cuts = [...composed.matchAll(/[\p{L}]+/gu)].flatMap((word) => cutOf(word, composed, loss, every, random))
  const without = (left: readonly Cut[]) => {
    let at = 0
    const kept = left.map((cut) => {
      const piece = composed.slice(at, cut.start)
      at = cut.end
      return piece
    })
    return kept.join('') + composed.slice(at)
  }
  return { text: without(cuts), repaired: cuts.map((undone) => without(cuts.filter((cut) => cut !== undone))) }
}

interface Cut {
  readonly start: number
  readonly end: number
}

function cutOf(word: RegExpExecArray, text: string, loss: Loss, every: number, random: Random): readonly Cut[] {
  const [letters] = word
  // Capitals alone are mostly abbreviations, and nobody can tell what a word of one letter was.
  if (!random.chance(1 / every) || letters.length < 2 || letters === letters.toUpperCase()) return []
  const places = [...[...letters].keys()].filter((at) => LETTERS[loss].test(letters[at] as string))
  if (places.length === 0) return []
  const at = random.pick(places)
  const start = word.index + at
  const takesBlank = at === letters.length - 1 && /^ \p{Ll}/u.test(text.slice(start + 1)) && random.chance(BLANK_TOO)
  return [{ start, end: start + (takesBlank ? 2 : 1) }]
}

/** Proposes repairs, and compares each with the text that it would make. */
export function scoreOf({ text, repaired }: DamagedText): Score {
  const wanted = new Set(repaired.map((one) => one.normalize('NFC')))
  const made = new Set<string>()
  const proposals = proposeRepairs(text).map((proposal) => {
    const { offset, wrong, right } = proposal
    const whole = (text.slice(0, offset) + right + text.slice(offset + wrong.length)).normalize('NFC')
    made.add(whole)
    return { proposal, right: wanted.has(whole) }
  })
  const missed = [...repaired.keys()].filter((at) => !made.has((repaired[at] as string).normalize('NFC')))
  const wrong = proposals.filter(({ right }) => !right).length
  return { places: repaired.length, found: repaired.length - missed.length, wrong, proposals, missed }
}

/** The sum over several seeds and texts, each by itself. */
export function scoreOfMany(
  texts: readonly NamedText[],
  loss: Loss,
  every: number,
  seeds: number,
): Omit<Score, 'missed'> {
  const all = texts.flatMap(({ text }) => {
    return Array.from({ length: seeds }, (_, seed) => scoreOf(damage(text, loss, every, seed)))
  })
  const sum = (count: (score: Score) => number) => all.reduce((total, score) => total + count(score), 0)
  return {
    places: sum(({ places }) => places),
    found: sum(({ found }) => found),
    wrong: sum(({ wrong }) => wrong),
    proposals: all.flatMap(({ proposals }) => proposals),
  }
}
