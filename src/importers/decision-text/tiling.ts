// The account of every character: each line's role, blank lines added, as parts that tile the text.
import type { Reading } from './lines.ts'
import type { OutsideText, PartRole, TextPart } from './parsed.ts'

/** Parts in order, without gap or overlap. A blank line or ruler goes with the part before it; neighbours of one role are one part. */
export function tile(reading: Reading): TextPart[] {
  const parts: TextPart[] = []
  let role: PartRole = 'outside'
  for (const { line, start, next } of reading.pieces) {
    if (line !== null) role = line === 'furniture' ? 'outside' : (reading.roles[line] ?? 'outside')
    const last = parts.at(-1)
    if (last?.role === role) parts[parts.length - 1] = { role, span: { start: last.span.start, end: next } }
    else parts.push({ role, span: { start, end: next } })
  }
  return parts
}

/** The parts that belong to nothing, with their text as it stands. */
export function outsideOf(text: string, parts: readonly TextPart[]): OutsideText[] {
  return parts
    .filter((part) => part.role === 'outside')
    .map(({ span }) => ({ text: text.slice(span.start, span.end), span }))
}
