// Passages that a text quotes, such as the articles that an amending decision puts in the place of others.
import { OpenMarks, quotationMarksOf } from '../../domain/quotations.ts'
import type { Line } from './lines.ts'
import { isSignatureLead } from './marks.ts'

/** Of the lines by position: inside a passage that was opened and closed, or at the start of one that nobody closed. */
export interface Quotes {
  isInside(at: number): boolean
  opensUnclosed(at: number): boolean
}

interface Opening {
  readonly isSingle: boolean
  readonly line: number
  /** The first line that is quoted whole; null where only some words of a sentence are. */
  readonly from: number | null
}

/**
 * Finds passages over several lines, whatever the shape of their marks. A passage opens where its mark begins a line,
 * follows a colon or precedes a label; marks within a sentence open none, so that one forgotten there hides no provision.
 */
export function quotesOf(lines: readonly Line[]): Quotes {
  const change = new Int32Array(lines.length + 1)
  const unclosed = new Set<number>()
  const open = new OpenMarks<Opening>()
  const abandon = () => {
    for (const { from } of open.take()) if (from !== null) unclosed.add(from)
  }
  for (const [at, line] of lines.entries()) {
    if (isSignatureLead(line)) abandon()
    for (const mark of quotationMarksOf(line.words)) {
      const { isSingle, isPassage } = mark
      if (mark.opens) open.push({ isSingle, line: at, from: isPassage ? firstQuoted(mark.at, at) : null })
      else closePassage(open.close(mark), at, change)
    }
  }
  abandon()
  return { isInside: insideOf(change), opensUnclosed: (at) => unclosed.has(at) }
}

function firstQuoted(mark: number, line: number): number {
  return mark === 0 ? line : line + 1
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
