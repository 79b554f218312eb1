// Vietnamese text: one Unicode form, folding for search, near spellings, and sort keys for names.
import { distance } from 'fastest-levenshtein'

/** A run of the original text. The runs of one text, joined, give it back unchanged. */
export interface Segment {
  readonly text: string
  readonly match: boolean
}

/** `offsets[i]` is the UTF-16 offset in the original of what became `folded[i]`; `offsets[folded.length]` is its end. */
export interface FoldedText {
  readonly folded: string
  readonly offsets: readonly number[]
}

/** The parts of a Vietnamese name, kept apart. Null: the name has no such part. */
export interface NameParts {
  readonly family: string | null
  readonly middle: string | null
  readonly given: string
}

const TONES = '[\u0300\u0301\u0303\u0309\u0323]'
const SHAPES = '[\u0302\u0306\u031b]*'
const WITHIN_WORD = '[\\p{L}\\p{M}]'
/** Shorter words than this are whole syllables: `quy` is no beginning of `quyết`. */
export const BEGINNING = 5
const MARKS = /\p{M}+/gu
// White space, and the characters of no width that copying leaves behind.
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/gu
const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]$/u

// In `qu` and `gi` the u and the i belong to the consonant, so they bear no tone before a vowel. Elsewhere oa, oe and
// uy bear it on the first vowel at the end of a syllable (hòa, thúy), on the second before another letter (hoàn).
const TONE_MOVES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<!${WITHIN_WORD})(qu|gi)(${TONES})([aeouy]${SHAPES})`, 'gu'), '$1$3$2'],
  [new RegExp(`(o)([ae])(${TONES})(?!${WITHIN_WORD})`, 'gu'), '$1$3$2'],
  [new RegExp(`((?<!q)u)(y)(${TONES})(?!${WITHIN_WORD})`, 'gu'), '$1$3$2'],
  [new RegExp(`(o)(${TONES})([ae]${SHAPES})(?=\\p{L})`, 'gu'), '$1$3$2'],
  [new RegExp(`((?<!q)u)(${TONES})(ye\u0302|y)(?=\\p{L})`, 'gu'), '$1$3$2'],
  [new RegExp(`(uy)(${TONES})(e\u0302)`, 'gu'), '$1$3$2'],
]

/** The text in Unicode NFC, the form in which the registry keeps every text (TCVN 6909:2001 asks for Unicode). */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * The form in which texts are searched: lower case without marks, đ and the look-alike Ð (U+00D0) as d, and every run
 * of white space and zero-width characters as one space, none at the ends. Both tone placements (hoà, hòa) and all
 * Unicode forms fold alike. Idempotent.
 */
export function foldForSearch(text: string): string {
  return withoutMarks(text).replace(BLANKS, ' ').trim()
}

/** The form in which exact accents are compared: NFC, lower case, one tone placement (hòa), Ð as đ; other marks kept. */
export function exactForm(text: string): string {
  let form = text.toLowerCase().replaceAll('ð', 'đ').normalize('NFD')
  for (const [misplaced, placed] of TONE_MOVES) form = form.replace(misplaced, placed)
  return nfc(form)
}

/** {@link foldForSearch} with the way back, so that what matches the folded text can be shown in the original. */
export function foldWithOffsets(text: string): FoldedText {
  const offsets: number[] = []
  let folded = ''
  let blankAt = -1
  let at = 0
  let end = 0
  for (const character of text) {
    const letters = withoutMarks(character)
    if (BLANK.test(letters)) {
      if (blankAt < 0) blankAt = at
    } else if (letters !== '') {
      if (blankAt >= 0 && folded !== '') {
        folded += ' '
        offsets.push(blankAt)
      }
      blankAt = -1
      folded += letters
      for (let unit = 0; unit < letters.length; unit++) offsets.push(at)
    }
    at += character.length
    if (blankAt < 0 && folded !== '') end = at
  }
  offsets.push(end)
  return { folded, offsets }
}

/**
 * Cuts a text at what a search found. A term is found, folded, where it is whole words; one of {@link BEGINNING} letters
 * or more also where a word begins with it, which is marked whole. Of terms that begin at one place the longest counts.
 * The segments in order make up the text; none is empty.
 */
export function markMatches(text: string, terms: readonly string[]): Segment[] {
  const { folded, offsets } = foldWithOffsets(text)
  const spans = terms.flatMap((term) => occurrences(folded, foldForSearch(term)))
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const segments: Segment[] = []
  let done = 0
  const cut = (to: number, match: boolean) => {
    if (to <= done) return
    const last = segments.at(-1)
    const piece = text.slice(done, to)
    if (last?.match === match) segments[segments.length - 1] = { text: last.text + piece, match }
    else segments.push({ text: piece, match })
    done = to
  }
  for (const [from, to] of spans) {
    let after = to
    // One character may fold to several; it is marked whole.
    while (after < folded.length && offsets[after] === offsets[after - 1]) after++
    cut(offsets[from] ?? 0, false)
    cut(offsets[after] ?? text.length, true)
  }
  cut(text.length, false)
  return segments
}

/** Where the first of what {@link markMatches} marks begins, in UTF-16 units; -1: nothing is marked. */
export function firstMatch(text: string, terms: readonly string[]): number {
  const { folded, offsets } = foldWithOffsets(text)
  const starts = terms.flatMap((term) => occurrences(folded, foldForSearch(term)).map(([from]) => from))
  const first = starts.reduce((least, start) => Math.min(least, start), folded.length)
  return starts.length === 0 ? -1 : (offsets[first] ?? 0)
}

/**
 * The candidates spelled most like what somebody wanted, nearest first, at most `limit`, for suggestions in errors.
 * Near means, both folded: going on after all that was wanted, if that is eight characters or more; at most one edit in
 * three characters of the longer one, rounded up; after those, a candidate
 * that contains all that was wanted, if that is three characters or more, shortest first. Equals go by code units.
 */
export function nearest(wanted: string, candidates: Iterable<string>, limit: number): string[] {
  const target = foldForSearch(wanted)
  const found: { readonly candidate: string; readonly rank: number }[] = []
  for (const candidate of new Set(candidates)) {
    const rank = remoteness(target, foldForSearch(candidate))
    if (rank !== null) found.push({ candidate, rank })
  }
  found.sort((a, b) => a.rank - b.rank || (a.candidate < b.candidate ? -1 : 1))
  return found.slice(0, Math.max(0, limit)).map(({ candidate }) => candidate)
}

/**
 * A key that sorts names by given, then middle, then family name, compared bytewise. Each part goes as
 * `Intl.Collator('vi')` orders it: the letters a ă â b c d đ e ê …, then the tones ngang, huyền, hỏi, ngã, sắc, nặng,
 * then lower before upper case. Ð counts as Đ, other letters with marks as their base; letters of other scripts come
 * last, by code point. Printable ASCII.
 */
export function nameSortKey(name: NameParts): string {
  return [name.given, name.middle ?? '', name.family ?? ''].map(partKey).join('')
}

const ALPHABET = ` _-,;:!?.'’"()[]{}@*/\\&#%\`^+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz`
const LETTER_WEIGHTS = new Map([...ALPHABET].map((letter, rank) => [letter, String.fromCharCode(0x22 + rank)]))
const TONE_ORDER = '\u0300\u0309\u0303\u0301\u0323'
const TONE = new RegExp(TONES, 'gu')
// Below every weight, so that a name sorts before those that go on after it.
const END_OF_LEVEL = '!'

function partKey(part: string): string {
  const levels = ['', '', '']
  for (const character of nfc(part.replace(BLANKS, ' ').trim())) {
    const lower = character.toLowerCase().replace('ð', 'đ')
    const tone = lower.normalize('NFD').match(TONE)?.[0]
    const letter = nfc(lower.normalize('NFD').replace(TONE, ''))
    // A mark that composes with nothing before it weighs nothing.
    if (letter === '' || /^\p{M}/u.test(letter)) continue
    levels[0] += LETTER_WEIGHTS.get(letter) ?? foreignWeight(letter)
    levels[1] += String(tone === undefined ? 0 : TONE_ORDER.indexOf(tone) + 1)
    levels[2] += character === character.toLowerCase() ? '0' : '1'
  }
  return levels.join(END_OF_LEVEL) + END_OF_LEVEL
}

function foreignWeight(letter: string): string {
  const base = LETTER_WEIGHTS.get(withoutMarks(letter))
  return base ?? `~${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
}

function withoutMarks(text: string): string {
  // The final sigma is the one letter whose lower case depends on its neighbours.
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/[đð]/g, 'd').replaceAll('ς', 'σ')
}

function occurrences(folded: string, term: string): [number, number][] {
  const spans: [number, number][] = []
  if (term === '') return spans
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at)) {
    const begins = at === 0 || !/[\p{L}\p{N}]$/u.test(folded.slice(Math.max(0, at - 2), at))
    const end = begins ? endOfMatch(folded, at, term) : null
    if (end !== null) spans.push([at, end])
    at += end === null ? 1 : end - at
  }
  return spans
}

/** Where the word ends that a term ends in; null: it is only a part of that word, and no beginning that counts. */
function endOfMatch(folded: string, at: number, term: string): number | null {
  const end = at + term.length
  const rest = /^[\p{L}\p{N}]*/u.exec(folded.slice(end))?.[0].length ?? 0
  const last = /[\p{L}\p{N}]*$/u.exec(term)?.[0].length ?? 0
  return rest === 0 || last === 0 || last >= BEGINNING ? end + (last === 0 ? 0 : rest) : null
}

/** Null where it is not near; edits for the near, more than any edits for what merely contains the target. */
function remoteness(target: string, candidate: string): number | null {
  // What was begun and not finished is meant more likely than what a few letters would turn it into.
  if (target.length >= 8 && candidate.startsWith(target)) return (candidate.length - target.length) / 1_000
  const longer = Math.max(target.length, candidate.length)
  const allowed = Math.ceil(longer / 3)
  if (longer - Math.min(target.length, candidate.length) <= allowed) {
    const edits = distance(target, candidate)
    if (edits <= allowed && edits < longer) return edits
  }
  return target.length >= 3 && candidate.includes(target) ? 1_000_000 + candidate.length : null
}
