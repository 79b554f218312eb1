// Passages that a text quotes, such as the articles that an amending decision puts in the place of others.
import type { Line } from './lines.ts'
import { isSignatureLead } from './marks.ts'

/** Of the lines by position: inside a passage that was opened and closed, or at the start of one that nobody closed. */
export interface Quotes {
  isInside(at: number): boolean
  opensUnclosed(at: number): boolean
}

interface Opening {
  readonly line: number
  /** The first line that is quoted whole; null where only some words of a sentence are. */
  readonly from: number | null
}

/**
 * Finds passages over several lines, in `“…”` or `"…"`. A passage opens where its mark begins a line or follows a colon;
 * marks within a sentence open none, so that one forgotten there hides no provision.
 */
export function quotesOf(lines: readonly Line[]): Quotes {
  const change = new Int32Array(lines.length + 1)
  const unclosed = new Set<number>()
  const [curly, straight]: [Opening[], Opening[]] = [[], []]
  const abandon = () => {
    for (const { from } of [...curly, ...straight]) if (from !== null) unclosed.add(from)
    curly.length = 0
    straight.length = 0
  }
  for (const [at, line] of lines.entries()) {
    if (isSignatureLead(line)) abandon()
    if (!/[“”"]/.test(line.words)) continue
    for (const match of line.words.matchAll(/[“”"]/g)) {
      const before = line.words.charAt(match.index - 1)
      const opens = match[0] === '“' || (match[0] === '"' && (before === '' || /[\s(]/.test(before)))
      const open = match[0] === '"' ? straight : curly
      if (opens) open.push({ line: at, from: firstQuoted(line.words, match.index, at) })
      else closePassage(open.pop(), at, change)
    }
  }
  abandon()
  return { isInside: insideOf(change), opensUnclosed: (at) => unclosed.has(at) }
}

function firstQuoted(words: string, mark: number, at: number): number | null {
  if (mark === 0) return at
  return /:\s?$/.test(words.slice(Math.max(0, mark - 2), mark)) ? at + 1 : null
}

function closePassage(opening: Opening | undefined, at: number, change: Int32Array): void {
  if (!opening || opening.from === null || opening.line === at) return
  change[opening.from] = (change[opening.from] ?? 0) + 1
  change[at + 1] = (change[at + 1] ?? 0) - 1
}

function insideOf(change: Int32Array): (at: number) => boolean {
  const inside = new Uint8Array(change.length)
  let depth = 0
  for (const [at, by] of change.entries()) {
    depth += by
    inside[at] = depth > 0 ? 1 : 0
  }
  return (at) => inside[at] === 1
}
