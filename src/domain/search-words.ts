// The words of a search: which of them count, and the abbreviations that mean the same as words in full.
import { exactForm, foldForSearch } from './vietnamese.ts'

/** A word as it is looked for: folded, and in the accents typed. */
export interface SearchWord {
  readonly folded: string
  readonly exact: string
}

/** Abbreviations with what they stand for, both folded; either finds the other. */
const ABBREVIATIONS: readonly (readonly [string, readonly string[]])[] = Object.entries({
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  qd: 'quyet dinh',
  nd: 'nghi dinh',
  nq: 'nghi quyet',
  tttt: 'thong tin va truyen thong',
}).map(([short, full]) => [short, full.split(' ')])
const IN_FULL = new Map(ABBREVIATIONS)

/** By their accents: folded, `sở` would be `số`. They rank, but nothing needs to hold them. */
const COMMON = new Set(
  'của cua và về ve các cac những nhung là cho trong theo thì tại với được duoc số so này đó có'
    .split(' ')
    .concat('the of and in to a an for on by is are'.split(' ')),
)

/** Before a subject these say only that one is looked for. */
const COMMON_OPENINGS = ['quy định về', 'quy dinh ve', 'thông tin về', 'thong tin ve'].map((words) => words.split(' '))
const PREFIX_LENGTH = 5

/** The words of a text in order, phrases that have an abbreviation as that abbreviation. */
export function searchWords(text: string): readonly SearchWord[] {
  const [folded, exact] = [split(foldForSearch(text)), split(exactForm(text))]
  // A mark within a word that folding drops would leave the lists at odds; then nothing is known of the accents.
  const words = folded.map((word, at) => ({
    folded: word,
    exact: folded.length === exact.length ? (exact[at] ?? word) : word,
  }))
  return shortened(words)
}

function shortened(words: readonly SearchWord[]): readonly SearchWord[] {
  const short: SearchWord[] = []
  for (let at = 0; at < words.length; ) {
    const found = ABBREVIATIONS.find(([, full]) => full.every((word, nth) => words[at + nth]?.folded === word))
    const word = words[at] as SearchWord
    short.push(found ? { folded: found[0], exact: found[0] } : word)
    at += found ? found[1].length : 1
  }
  return short
}

/** The ways in which a word may stand in a text, as phrases. */
export function formsOf(folded: string): readonly string[] {
  const full = IN_FULL.get(folded)
  return full ? [folded, full.join(' ')] : [folded]
}

/** Whether a word may be the beginning of one: Vietnamese syllables are shorter than foreign words with their endings. */
export function mayBegin({ folded }: SearchWord): boolean {
  return folded.length >= PREFIX_LENGTH
}

/** The words that something must hold to be found: all but the common ones, or all where there are no others. */
export function countingWords(words: readonly SearchWord[]): readonly SearchWord[] {
  const opens = COMMON_OPENINGS.some((opening) => opening.every((word, at) => words[at]?.exact === word))
  const counting = words.slice(opens ? 2 : 0).filter(({ exact }) => !COMMON.has(exact))
  return counting.length > 0 ? counting : words
}

function split(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
