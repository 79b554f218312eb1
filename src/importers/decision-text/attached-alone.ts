// A text that holds only what was attached to a decision: what its own head says of that decision.
import { findDate, findSymbol } from './acts.ts'
import { opensAttached } from './attached.ts'
import type { Stretch } from './heading.ts'
import { fold } from './letters.ts'
import { type Line, note, type Reading } from './lines.ts'
import { isAttachedNote } from './marks.ts'
import type { ParsedHeading } from './parsed.ts'

export interface AttachedAlone {
  /** Of the decision that the attached instrument names. */
  readonly heading: ParsedHeading
  /** Where the attached instrument begins. */
  readonly start: number
}

const MOST_NOTE_LINES = 4

/** Whether the head that was found is that of something attached, which `(Ban hành kèm theo …)` says; null where not. */
export function readAttachedAlone(reading: Reading, stretch: Stretch): AttachedAlone | null {
  const { lines } = reading
  for (let at = stretch.start; at < stretch.end; at++) {
    if (!opensAttached(reading, at, false)) continue
    const end = Math.max(stretch.end, at)
    const noteAt = lines.findIndex((line, position) => position >= at && position < end && isAttachedNote(line))
    return noteAt < 0 ? null : { heading: headingOf(reading, noteAt), start: at }
  }
  return null
}

function headingOf(reading: Reading, noteAt: number): ParsedHeading {
  const lines = reading.lines.slice(noteAt, noteAt + MOST_NOTE_LINES)
  const end = lines.findIndex((line) => line.words.includes(')'))
  const text = lines
    .slice(0, end + 1 || 1)
    .map((line) => line.words)
    .join(' ')
  note(reading, 'DECISION_NOT_IN_TEXT', lines[0] as Line, text)
  return { ...citedInNote(text), title: null, place: null }
}

/** What `(Ban hành kèm theo Quyết định số … ngày … của …)` tells of the act that it names; the issuer as written. */
export function citedInNote(words: string): Pick<ParsedHeading, 'number' | 'year' | 'kind' | 'issuer' | 'date'> {
  const number = findSymbol(words)?.value ?? null
  const date = findDate(fold(words))?.value ?? null
  const kind = / theo (\p{Lu}\p{Ll}{1,8} \p{Ll}{1,8})/u.exec(words)?.[1] ?? null
  const issuer = / của (?:các )?(\p{Lu}[^)]{2,120}?)(?: về |\)|$)/u.exec(words)?.[1]?.trim() ?? null
  const year = date ? date.slice(0, 4) : /\/(\d{4})\//.exec(number ?? '')?.[1]
  return { number, year: year === undefined ? null : Number(year), kind, issuer, date }
}
