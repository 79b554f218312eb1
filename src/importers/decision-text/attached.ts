// The head of what is attached to a decision: its kind, its title, and the line that says with what it was issued.
import { instrumentKindAt } from './acts.ts'
import { labelOf, opensBody, romanHeadingOf } from './labels.ts'
import { isCapitals } from './letters.ts'
import { claim, type Line, type Read, type Reading } from './lines.ts'
import { headingKindOf, isAttachedNote, isRecipientsLead, isSignatureLead } from './marks.ts'

export interface AttachedHeading {
  /** In sentence case; null where the text does not name it. */
  readonly kind: string | null
  readonly title: string | null
}

const LONGEST_HEADING = 10
const LONGEST_NOTE = 5

/**
 * Whether an attached instrument begins here: lines in capitals that lead to `(Ban hành kèm theo …)`, or, once the text
 * before is over, the kind on a line of its own with a numbered body below it.
 */
export function opensAttached(reading: Reading, at: number, isOver: boolean): boolean {
  const first = reading.lines[at]
  if (!first || !isCapitals(first.words) || opensBody(labelOf(first))) return false
  const kind = instrumentKindAt(first.words)
  if (kind?.name === 'Quyết định' || (!kind && !isOver)) return false
  const ahead = reading.lines.slice(at + 1, at + LONGEST_HEADING)
  const noteAt = ahead.findIndex(isAttachedNote)
  const bodyAt = ahead.findIndex((line) => opensBody(labelOf(line)))
  if (noteAt >= 0 && (bodyAt < 0 || noteAt < bodyAt)) return kind !== null || ahead.slice(0, noteAt).every(isTitleLine)
  if (kind?.name === 'Phụ lục' && (isOver || /^(?:[IVX\d]{0,4}|SỐ \d{1,2})$/.test(kind.rest))) return true
  return isOver && kind?.rest === '' && bodyAt >= 0
}

/** A line that may stand in a title without kind. A line that names a kind begins an instrument of its own. */
function isTitleLine(line: Line): boolean {
  return isCapitals(line.words) && headingKindOf(line) === null && !isSignatureLead(line) && !isRecipientsLead(line)
}

/** Reads the head: everything up to the end of `(Ban hành kèm theo …)`, or, without it, the lines in capitals. */
export function readAttachedHeading(reading: Reading, start: number): Read<AttachedHeading> {
  const { lines } = reading
  const ahead = lines.slice(start, start + LONGEST_HEADING)
  const body = ahead.findIndex((line) => opensBody(labelOf(line)))
  const head = body < 0 ? ahead : ahead.slice(0, body)
  const noteAt = head.findIndex(isAttachedNote)
  const titleEnd =
    noteAt >= 0
      ? noteAt
      : head.findIndex((line, at) => at > 0 && (!isCapitals(line.words) || romanHeadingOf(line) !== null))
  const titled = titleEnd < 0 ? head : head.slice(0, titleEnd)
  const end = start + titled.length
  const kind = instrumentKindAt(titled[0]?.words ?? '')
  const bare = kind !== null && /^(?:[IVX\d]{0,4}|SỐ \d{1,2})$/.test(kind.rest)
  const title = titled.slice(bare ? 1 : 0).map((line) => line.words)
  const close = noteAt >= 0 ? endOfNote(lines, end) : end
  claim(reading, start, close, 'attached-heading')
  return { value: { kind: kind?.name ?? null, title: title.join(' ') || null }, end: close }
}

/** Past the line that closes the parenthesis, five lines on at most. */
function endOfNote(lines: readonly Line[], start: number): number {
  for (let at = start; at < Math.min(lines.length, start + LONGEST_NOTE); at++) {
    const line = lines[at] as Line
    if (at > start && opensBody(labelOf(line))) return at
    if (/\)[.;]?$/.test(line.words)) return at + 1
  }
  return start + 1
}
