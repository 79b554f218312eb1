// The words of a search: which of them count, and the abbreviations that mean the same as words in full.
import { partsOfSymbol } from './citation-numbers.ts'
import { withUsualLetters } from './look-alikes.ts'
import { BEGINNING, exactForm, foldForSearch } from './vietnamese.ts'

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
/** Words that only ask, by their accents: what answers does not hold them. */
const ASKING = new Set('gì ai nào đâu what which who how'.split(' '))

/** Before a subject these say only that one is looked for. */
const COMMON_OPENINGS = ['quy định về', 'quy dinh ve', 'thông tin về', 'thong tin ve'].map((words) => words.split(' '))

/**
 * The words of a text in order, phrases that have an abbreviation as that abbreviation, which has no accents. Numbers of
 * acts run together come apart: `QĐ893`, `893QĐUBND`.
 */
export function searchWords(text: string): readonly SearchWord[] {
  const usual = withUsualLetters(text)
  const [folded, exact] = [split(foldForSearch(usual)), split(exactForm(usual))]
  // A mark within a word that folding drops would leave the lists at odds; then nothing is known of the accents.
  const words = folded.map((word, at) => ({
    folded: word,
    exact: folded.length === exact.length ? (exact[at] ?? word) : word,
  }))
  return shortened(words.flatMap((word) => comeApart(word.folded)?.map(plain) ?? word))
}

function plain(folded: string): SearchWord {
  return { folded, exact: folded }
}

/** The figures and the parts of a symbol that make up a word; null: it is another word, as `5a` and `qh15` are. */
function comeApart(folded: string): readonly string[] | null {
  const [, before = '', figures = '', after = ''] = /^([a-z]*)(\d*)([a-z]*)$/.exec(folded) ?? []
  const [front, back] = [before, after].map((letters) => (letters === '' ? [] : partsOfSymbol(letters)))
  if (!front || !back) return null
  const parts = [...front, ...(figures === '' ? [] : [figures]), ...back]
  return parts.length > 1 ? parts : null
}

function shortened(words: readonly SearchWord[]): readonly SearchWord[] {
  const short: SearchWord[] = []
  for (let at = 0; at < words.length; ) {
    const found = ABBREVIATIONS.find(([, full]) => full.every((word, nth) => words[at + nth]?.folded === word))
    const word = words[at] as SearchWord
    short.push(found ? plain(found[0]) : IN_FULL.has(word.folded) ? plain(word.folded) : word)
    at += found ? found[1].length : 1
  }
  return short
}

/** The ways in which a word may stand in a text, as phrases. */
export function formsOf(folded: string): readonly string[] {
  const full = IN_FULL.get(folded)
  return full ? [folded, full.join(' ')] : [folded]
}

/** Whether a word has no accents as it was typed, so that it may be any. */
export function isTypedPlain({ exact, folded }: SearchWord): boolean {
  return exact === folded
}

/** Whether a word may be the beginning of one: Vietnamese syllables are shorter than foreign words with their endings. */
export function mayBegin({ folded }: SearchWord): boolean {
  return folded.length >= BEGINNING
}

/** The words that something must hold to be found: all but the common ones, or all where there are no others. */
export function countingWords(words: readonly SearchWord[]): readonly SearchWord[] {
  const counting = withoutQuestion(words).filter(({ exact }) => !COMMON.has(exact) && !ASKING.has(exact))
  return counting.length > 0 ? counting : words
}

/** The words of a query without those at its ends that only say that something is looked for. */
export function withoutQuestion(words: readonly SearchWord[]): readonly SearchWord[] {
  const opens = COMMON_OPENINGS.some((opening) => opening.every((word, at) => words[at]?.exact === word))
  const isAsking = ({ exact }: SearchWord) => ASKING.has(exact)
  const rest = words.slice(opens ? 2 : 0)
  const from = rest.findIndex((word) => !isAsking(word))
  return rest.slice(Math.max(0, from), rest.findLastIndex((word) => !isAsking(word)) + 1)
}

function split(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
