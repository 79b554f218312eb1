// Reads the text of a decision into heading, bases, provisions, signature and recipients, and accounts for every character.
import { mixedWord } from '../domain/look-alikes.ts'
import { isNarrative } from './decision-text/acts.ts'
import { readAttachedAlone } from './decision-text/attached-alone.ts'
import { type ParsedBody, readBody } from './decision-text/body.ts'
import { findHeading, readHeading } from './decision-text/heading.ts'
import { note, type Reading, startReading } from './decision-text/lines.ts'
import type { ParsedDecision } from './decision-text/parsed.ts'
import { NO_PREAMBLE, type Preamble, readPreamble } from './decision-text/preamble.ts'
import { outsideOf, tile } from './decision-text/tiling.ts'

/**
 * Parses a text of any origin: a clean copy, a page with a site's menus around it, damaged words. Never throws; takes
 * time linear in the length. What it does not recognize it hands back as `outside`, what it is unsure of it notes. Words
 * come out in NFC with single spaces, lines joined where they were only broken for their width, without the marks of
 * Markdown, and otherwise as written; spans are of the text as given.
 */
export function parseDecisionText(text: string): ParsedDecision {
  const reading = startReading(text)
  const stretch = findHeading(reading)
  const alone = readAttachedAlone(reading, stretch)
  const preamble = alone ? NO_PREAMBLE : readPreamble(reading, stretch.end)
  const heading = alone?.heading ?? readHeading(reading, stretch, preamble.enacted)
  const body = readBody(reading, alone?.start ?? preamble.end, alone ? null : heading)
  noteMixedScripts(reading)
  if (!alone) noteAbsent(reading, preamble, body, isNarrative(heading.kind ?? ''))
  const parts = tile(reading)
  return {
    heading,
    bases: preamble.bases,
    proposal: preamble.proposal,
    components: body.components,
    signature: body.signature,
    recipients: body.recipients,
    outside: outsideOf(text, parts),
    notes: reading.notes.toSorted((a, b) => a.line - b.line),
    parts,
  }
}

/** Letters that nobody can see to be others: words with them are neither found nor read as labels. */
function noteMixedScripts(reading: Reading): void {
  for (const line of reading.lines) {
    const word = mixedWord(line.words)
    if (word !== null) note(reading, 'MIXED_SCRIPTS', line, word)
  }
}

function noteAbsent(reading: Reading, preamble: Preamble, body: ParsedBody, mayLack: boolean): void {
  const first = reading.lines[preamble.end]
  if (preamble.bases.length === 0 && !mayLack) note(reading, 'BASIS_NOT_FOUND', first)
  if (preamble.enacted === null && !mayLack) note(reading, 'ENACTING_LINE_NOT_FOUND', first)
  if (body.signature === null) note(reading, 'SIGNATURE_NOT_FOUND', undefined)
  if (body.recipients.length === 0) note(reading, 'RECIPIENTS_NOT_FOUND', undefined)
}
