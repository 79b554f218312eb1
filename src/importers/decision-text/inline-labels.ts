// Clauses and points that follow each other on one row, as in a text that lost its line ends: `1. Một; 2. Hai; 3. Ba.`
import { compose } from './letters.ts'
import { follows } from './numbering.ts'

const LEAD = /^\s*(?:(\d{1,2})[.)]|(\p{Ll})\)|[ĐÐ](?:iều|IỀU) \d{1,3}[a-z]?[ .:])/u
const WITHIN = /([:;.])[ \u00a0]{1,4}(?=(\d{1,2})[.)] ?\p{Lu}|(\p{Ll})\) ?\p{L})/gu
/** Words that are quoted, or given as an act is to read, have numbers of their own. Cells have too. */
const OTHERS_NUMBERS = /[“”"|\t]|sửa đổi|bổ sung|thay thế/iu

const SHORTEST = 8
const NONE: readonly number[] = []

interface Mark {
  readonly at: number
  readonly kind: 'CLAUSE' | 'POINT'
  readonly number: string
  readonly afterColon: boolean
}

/**
 * Where labels stand within the row of [start, end), in order, as offsets in the text. A label counts where it goes on with
 * the numbers before it; a first one only behind a colon and with a second one after it.
 */
export function labelsWithin(text: string, start: number, end: number): readonly number[] {
  if (end - start < SHORTEST) return NONE
  const raw = text.slice(start, end)
  if (raw.search(WITHIN) < 0) return NONE
  const words = compose(raw)
  const lead = LEAD.exec(words)
  if (!lead || OTHERS_NUMBERS.test(words)) return NONE
  const marks = [...raw.matchAll(WITHIN)].map(markOf)
  let [clause, point] = [lead[1] ?? null, lead[2] ?? null]
  const lastAt = new Map(marks.map(({ kind, number }, at) => [`${kind} ${number}`, at]))
  const found: number[] = []
  for (const [at, { kind, number, afterColon, at: offset }] of marks.entries()) {
    const previous = kind === 'CLAUSE' ? clause : point
    const second = `${kind} ${kind === 'CLAUSE' ? '2' : 'b'}`
    const opens = previous !== null || (afterColon && (lastAt.get(second) ?? -1) > at)
    if (!opens || !follows(kind, previous, number)) continue
    if (kind === 'CLAUSE') [clause, point] = [number, null]
    else point = number
    found.push(start + offset)
  }
  return found
}

function markOf(match: RegExpMatchArray): Mark {
  const [whole, sign, figure, letter] = match
  const kind = figure === undefined ? 'POINT' : 'CLAUSE'
  return { at: (match.index ?? 0) + whole.length, kind, number: figure ?? letter ?? '', afterColon: sign === ':' }
}
