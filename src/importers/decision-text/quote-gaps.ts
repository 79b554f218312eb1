// Quotations that cannot end where their closing mark stands, since they hide the articles that the text itself lacks.
import { type Label, labelOf } from './labels.ts'
import type { Line } from './lines.ts'
import type { Quotes } from './quotes.ts'

interface Passage {
  readonly from: number
  readonly end: number
}

/**
 * The same quotations, save that those which hold just the articles missing between the one before and the one behind are
 * taken for unclosed: where `Điều 2` and `Điều 3` stand in quotation marks between Điều 1 and Điều 4, a mark was lost.
 */
export function withoutGaps(lines: readonly Line[], quotes: Quotes): Quotes {
  const passages = passagesOf(lines, quotes)
  if (passages.length === 0) return quotes
  const released = hiding(lines, passages)
  const opened = new Set(released.map(({ from }) => from))
  const lifted = new Uint8Array(lines.length)
  for (const { from, end } of released) lifted.fill(1, from, end)
  return {
    isInside: (at) => quotes.isInside(at) && lifted[at] !== 1,
    opensUnclosed: (at) => quotes.opensUnclosed(at) || opened.has(at),
  }
}

function passagesOf(lines: readonly Line[], quotes: Quotes): Passage[] {
  const passages: Passage[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!quotes.isInside(at)) continue
    const from = at
    while (at < lines.length && quotes.isInside(at)) at++
    passages.push({ from, end: at })
  }
  return passages
}

/** Those that hold the articles due next and nothing else, up to an article outside that comes right behind them. */
function hiding(lines: readonly Line[], passages: readonly Passage[]): Passage[] {
  const found: Passage[] = []
  let pending: Passage[] = []
  let [due, next] = [1, 0]
  for (let at = 0; at < lines.length; at++) {
    const passage = passages[next]
    if (passage?.from === at) {
      const numbers = lines.slice(at, passage.end).flatMap((line) => articleNumber(labelOf(line)) ?? [])
      if (numbers.length > 0 && numbers.every((number, place) => number === due + place)) {
        pending.push(passage)
        due += numbers.length
      }
      next++
      at = passage.end - 1
      continue
    }
    const number = articleNumber(labelOf(lines[at] as Line))
    if (number === null || Number.isNaN(number)) continue
    if (number === due) found.push(...pending)
    pending = []
    due = number + 1
  }
  return found
}

/** Null for anything but an article; NaN for an article such as 5a, which nothing follows. */
function articleNumber(label: Label | null): number | null {
  return label?.kind === 'ARTICLE' && !label.weak ? Number(label.number) : null
}
