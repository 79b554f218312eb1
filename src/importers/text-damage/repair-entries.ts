// Proposed repairs as entries of a decision file's `repairs`, each found once on its line.
import { occurrences, type WantedRepair } from '../clean-text.ts'
import type { ProposedRepair } from './proposals.ts'

/** A copy that has lost more than this is better looked for elsewhere. */
export const MOST_PROPOSED = 500
/** No longer than a word and its blank. */
const REACH = 20
const WORD_BEFORE = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]* $/u
const WORD_AFTER = /^ \p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}])/u

/**
 * The entry for each proposal, in the same order, such that together they fit the text. With the word before or after it
 * for the reader, where those stand once on the line and no other entry holds them; else with the occurrence. Takes time
 * by the length of the line for each.
 */
export function repairEntries(text: string, proposals: readonly ProposedRepair[]): readonly WantedRepair[] {
  const entries: WantedRepair[] = []
  let done = 0
  for (const [at, proposal] of proposals.entries()) {
    const { line, start, wrong, right } = widened(text, proposal, done, proposals[at + 1]?.offset ?? text.length)
    const row = lineAround(text, proposal.offset)
    const places = occurrences(text.slice(row.start, row.end), wrong)
    const occurrence = places.indexOf(start - row.start) + 1
    entries.push(places.length === 1 ? { line, wrong, right } : { line, wrong, right, occurrence })
    done = start + wrong.length
  }
  return entries
}

interface Stretch {
  readonly line: number
  readonly start: number
  readonly wrong: string
  readonly right: string
}

/** With a neighbour from within [from, to) that makes it the only one on its line, or as it is. */
function widened(text: string, { line, offset, wrong, right }: ProposedRepair, from: number, to: number): Stretch {
  const row = lineAround(text, offset)
  const end = offset + wrong.length
  const before = text.slice(Math.max(row.start, from, offset - REACH), offset).match(WORD_BEFORE)?.[0] ?? ''
  const after = text.slice(end, Math.min(row.end, to, end + REACH)).match(WORD_AFTER)?.[0] ?? ''
  const whole = text.slice(row.start, row.end)
  for (const [head, tail] of [[before, ''] as const, ['', after] as const]) {
    const stretch = { line, start: offset - head.length, wrong: head + wrong + tail, right: head + right + tail }
    const places = occurrences(whole, stretch.wrong)
    if (head + tail !== '' && places.length === 1 && places[0] === stretch.start - row.start) return stretch
  }
  return { line, start: offset, wrong, right }
}

function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', offset)
  return { start: text.lastIndexOf('\n', offset) + 1, end: end === -1 ? text.length : end }
}
