// The head of a decision: where it begins and ends among a site's own lines, and what it says.
import { findDate, findSymbol, instrumentKindAt, isNarrative, kindOfSymbol, mayBeAttached } from './acts.ts'
import { adoptedOn } from './formulas.ts'
import { labelOf, opensBody } from './labels.ts'
import { fold, isCapitals } from './letters.ts'
import { claim, type Line, note, type Reading } from './lines.ts'
import {
  headingKindOf,
  isAddressLead,
  isAgencyLine,
  isBasis,
  isEnacting,
  isNational,
  isNumberLine,
  isPlaceDate,
  isPlainBody,
  isPostLine,
  isProposal,
  isSubjectLine,
  isTerritoryLine,
  leadsToBody,
} from './marks.ts'
import type { NoteCode } from './notes.ts'
import { findAddressees, isLetter, LETTER, subjectOf } from './official-letter.ts'
import type { ParsedHeading } from './parsed.ts'
import { endsInstrument, endsParagraph } from './punctuation.ts'
import { isUnended } from './reflow.ts'

/** Positions in `reading.lines`, half open. Empty where the text has no head. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const LONGEST_TITLE = 12
const MOST_STRAY_LINES = 2
const FARTHEST_MARK = 20

/**
 * Finds the head. It ends where the preamble or the first article begins, and reaches up from there over the title to the
 * kind, and from the kind over lines of the head (nation, issuer, number, place and date) until other lines stand there.
 */
export function findHeading(reading: Reading): Stretch {
  const { lines } = reading
  const first = lines.findIndex((line) => isNational(line) || isNumberLine(line) || headingKindOf(line) !== null)
  const addressees = findAddressees(lines, first)
  const hasHead = first >= 0 && (addressees !== null || !isBehindText(lines, first))
  const anchor = addressees?.end ?? (hasHead ? anchorAfter(lines, first) : lines.findIndex(opensPreamble))
  if (!hasHead) return { start: Math.max(anchor, 0), end: Math.max(anchor, 0) }
  const end = anchor >= 0 ? anchor : endOfMarks(lines, first)
  let start = addressees?.start ?? kindPosition(lines, first, end) ?? end
  let stray = 0
  for (let at = start - 1; at >= 0 && stray <= MOST_STRAY_LINES; at--) {
    const line = lines[at]
    if (!line) break
    if (isMark(line)) [start, stray] = [at, 0]
    else stray++
  }
  return { start, end }
}

/** Reads the head and notes what it lacks. Without a line of the kind, the enacting line or the number tells it. */
export function readHeading(reading: Reading, stretch: Stretch, enacted: string | null): ParsedHeading {
  const lines = reading.lines.slice(stretch.start, stretch.end)
  claim(reading, stretch.start, stretch.end, 'heading')
  const at = kindAt(lines)
  const addressed = at < 0 ? lines.findIndex(isAddressLead) : at
  const top = addressed < 0 ? lines : lines.slice(0, addressed)
  const numbered = readNumber(top)
  const { place, ...written } = readPlaceDate(top)
  const { date, year } = written.year === null ? readAdoption(reading.lines) : written
  const above = issuerAbove(top)
  const { title, second } = at < 0 ? readUnnamed(lines, above) : readTitle(lines.slice(at), above)
  const named = instrumentKindAt(lines[at]?.words ?? '')?.name
  const kind = named ?? (isLetter(lines, numbered.number) ? LETTER : kindByOtherMeans(numbered.number, enacted))
  const heading: ParsedHeading = {
    number: numbered.number,
    year: year ?? numbered.year,
    kind,
    title,
    issuer: issuerOf(second, above),
    place,
    date,
  }
  noteMissing(reading, reading.lines[stretch.start] ?? reading.lines[0], heading)
  if (year !== null && numbered.year !== null && year !== numbered.year) {
    note(reading, 'YEAR_CONTRADICTED', numbered.line, numbered.number ?? '')
  }
  return heading
}

/** The line of the kind; -1 where the number tells another than that of a title: `QUY ĐỊNH MỨC …` in `27/NQ-HĐND`. */
function kindAt(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => headingKindOf(line) !== null || isKindWithTitle(line))
  const line = lines[at]
  if (!line || headingKindOf(line) !== null) return at
  const told = kindOfSymbol(readNumber(lines.slice(0, at)).number ?? '')
  const kind = instrumentKindAt(line.words)?.name ?? ''
  return told !== null && told !== kind && mayBeAttached(kind) ? -1 : at
}

/** Whether the first head is that of something attached, behind a decision that lost its own. */
function isBehindText(lines: readonly Line[], first: number): boolean {
  const kind = headingKindOf(lines[first] as Line)
  if (kind === null || !mayBeAttached(kind)) return false
  return lines.slice(0, first).some((line) => isEnacting(line) || endsInstrument(line.words))
}

/** Where the preamble, the first article, or the narrative of an act without articles begins; -1 where nothing does. */
function anchorAfter(lines: readonly Line[], first: number): number {
  const anchor = lines.findIndex((line, at) => at >= first && opensPreamble(line))
  const kind = lines.findIndex((line, at) => at >= first && isNarrative(headingKindOf(line) ?? ''))
  if (kind < 0 || (anchor >= 0 && anchor < kind)) return anchor
  const narrative = lines.findIndex((line, at) => at > kind && opensNarrative(line, at > kind + 1))
  return narrative >= 0 && (anchor < 0 || narrative < anchor) ? narrative : anchor
}

/** A sentence, where the title would be set in capitals or close without a full stop, or a paragraph below the title. */
function opensNarrative(line: Line, hasTitle: boolean): boolean {
  if (isCapitals(line.words) || !/^[\p{Lu}\d]/u.test(line.words)) return false
  return endsParagraph(line.words) || (hasTitle && line.gapBefore)
}

function opensPreamble(line: Line): boolean {
  return isBasis(line) || isProposal(line) || isEnacting(line) || opensBody(labelOf(line))
}

function isMark(line: Line): boolean {
  if (isNational(line) || isNumberLine(line) || isPlaceDate(line) || isAgencyLine(line) || isPlainBody(line))
    return true
  if (isSubjectLine(line)) return true
  return isTerritoryLine(line) || headingKindOf(line) !== null
}

/** Past the last line of the head in a text without preamble and articles. */
function endOfMarks(lines: readonly Line[], first: number): number {
  let end = first + 1
  for (let at = end; at < Math.min(lines.length, first + FARTHEST_MARK); at++) {
    const line = lines[at]
    if (line && (isMark(line) || isCapitals(line.words))) end = at + 1
  }
  return end
}

/** The line of the kind nearest above the end, a title of at most twelve lines between them. */
function kindPosition(lines: readonly Line[], first: number, end: number): number | null {
  const from = Math.max(first, end - LONGEST_TITLE)
  const find = (is: (line: Line) => boolean) => {
    for (let at = end - 1; at >= from; at--) if (is(lines[at] as Line)) return at
    return null
  }
  return find((line) => headingKindOf(line) !== null) ?? find(isKindWithTitle)
}

/** `QUYẾT ĐỊNH Về việc …` on one line. */
function isKindWithTitle(line: Line): boolean {
  const kind = instrumentKindAt(line.words)
  return kind !== null && (isCapitals(line.words) || /^(?:V|v)/.test(kind.rest))
}

function readNumber(top: readonly Line[]): { number: string | null; year: number | null; line: Line | undefined } {
  const line = top.find(isNumberLine)
  const number = (line && findSymbol(line.words.replace(/^[\p{L} ]{1,20}?: ?/u, ''))?.value) ?? null
  const year = /\/(\d{4})\//.exec(number ?? '')?.[1]
  return { number, year: year === undefined ? null : Number(year), line }
}

function readPlaceDate(top: readonly Line[]): Pick<ParsedHeading, 'place' | 'date' | 'year'> {
  const line = top.find(isPlaceDate)
  if (!line) return { place: null, date: null, year: null }
  const date = findDate(line.folded)?.value ?? null
  const written = /n.?m ?(\d{4})(?!\d)/.exec(line.folded)?.[1]
  const year = date ? Number(date.slice(0, 4)) : written === undefined ? null : Number(written)
  const before = line.words.slice(0, line.words.search(/, ?ng/i)).replace(/^\p{L}{1,2} ?: ?\S{1,40} /u, '')
  return { place: before.trim() || null, date, year }
}

/** Laws have the day of their adoption, which stands at their end. */
function readAdoption(lines: readonly Line[]): Pick<ParsedHeading, 'date' | 'year'> {
  for (const line of lines) {
    const date = adoptedOn(line)
    if (date) return { date, year: Number(date.slice(0, 4)) }
  }
  return { date: null, year: null }
}

/** What follows the kind: the title, and behind it the issuer once more. `lines` begins with the kind. */
function readTitle(lines: readonly Line[], above: string | null): { title: string | null; second: string | null } {
  const rest = instrumentKindAt(lines[0]?.words ?? '')?.rest ?? ''
  let from = lines.length
  for (let at = lines.length - 1; at >= 1; at--) {
    const line = lines[at]
    if (line && isAgencyLine(line) && isApart(line, lines[at - 1], above)) from = at
    else if (!line || !(isTerritoryLine(line) || isSession(line))) break
  }
  const title = [rest, ...lines.slice(1, from).map((line) => line.words)].filter((part) => part !== '').join(' ')
  const second = lines.slice(from).flatMap((line) => (isSession(line) ? [] : [withoutSession(line)]))
  return { title: title || null, second: second.join(' ') || null }
}

/** Without the line of the kind: the subject of a letter, or what stands in capitals below number, place and date. */
function readUnnamed(lines: readonly Line[], above: string | null): { title: string | null; second: string | null } {
  const subject = subjectOf(lines)
  const from = lines.findLastIndex((line) => isNumberLine(line) || isPlaceDate(line))
  if (subject !== null || from < 0) return { title: subject, second: null }
  const end = lines.findIndex((line, at) => at > from && !isCapitals(line.words))
  return readTitle(lines.slice(from, end < 0 ? lines.length : end), above)
}

/** Whether a body named below the title is no part of it: set apart, in other letters, or the one named above. */
function isApart(line: Line, before: Line | undefined, above: string | null): boolean {
  if (line.gapBefore || !before || !isCapitals(before.words)) return true
  if (above === null || leadsToBody(before.words)) return false
  return line.folded.endsWith(fold(above)) || isHeadOf(line.folded, fold(above))
}

/** The body named last, its territory from above where it leaves it out. */
function issuerOf(second: string | null, above: string | null): string | null {
  const isOffice = second !== null && above !== null && isHeadOf(fold(second), fold(above))
  return isOffice ? `${second.slice(0, 'CHỦ TỊCH '.length)}${above}` : (second ?? above)
}

/** Whether an office is that of a body, whose territory it leaves out: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`. */
function isHeadOf(office: string, body: string): boolean {
  const own = office.replace(/^chu tich /, '')
  return own !== office && body.startsWith(`${own} `) && /^(?:uy ban|ubnd|hoi dong|hdnd)/.test(own)
}

/** `KHÓA X, KỲ HỌP THỨ NĂM` */
function isSession(line: Line): boolean {
  return isCapitals(line.words) && /^\(?khoa .{1,20} ky hop /.test(line.folded)
}

/** A body whose session stands behind it on the same line. */
function withoutSession({ words, folded }: Line): string {
  const at = folded.search(/ ?[-–(,]? ?khoa .{1,20} ky hop /)
  return at < 0 ? words : words.slice(0, at).trim()
}

/** An office whose body stands on the next line: `CHỦ TỊCH`, `VĂN PHÒNG`. */
const OFFICE = /^(?:(?:pho )?chu tich|uy ban thuong vu|van phong|chanh van phong|thuong truc|giam doc|bo truong)$/

/** The last body named above the number, its territory with it; the nation, where it shares the line, left out. */
function issuerAbove(top: readonly Line[]): string | null {
  let issuer: string | null = null
  for (const line of top) {
    if (isNumberLine(line)) continue
    const nation = line.folded.search(/ ?cong hoa xa hoi| ?doc lap ?(?:[-–]|tu do)/)
    const words = nation < 0 ? line.words : line.words.slice(0, nation).trim()
    if (words === '') continue
    const body = { words, folded: fold(words) }
    const isOfOffice = issuer !== null && OFFICE.test(fold(issuer)) && isAgencyLine(body) && !isPostLine(body)
    if (isOfOffice) issuer = `${issuer} ${words}`
    else if (isAgencyLine(body) || (issuer === null && isPlainBody(body))) issuer = words
    else if (isTerritoryLine(body)) issuer = issuer === null ? words : `${issuer} ${words}`
    else if (issuer !== null && isUnended(issuer) && isCapitals(words)) issuer = `${issuer} ${words}`
  }
  return issuer
}

function kindByOtherMeans(number: string | null, enacted: string | null): string | null {
  return (number === null ? null : kindOfSymbol(number)) ?? enacted
}

function noteMissing(reading: Reading, line: Line | undefined, heading: ParsedHeading): void {
  const codes: readonly [unknown, NoteCode][] = [
    [heading.number, 'HEADING_NUMBER_NOT_FOUND'],
    [heading.year, 'HEADING_YEAR_NOT_FOUND'],
    [heading.kind, 'HEADING_KIND_NOT_FOUND'],
    [heading.title, 'HEADING_TITLE_NOT_FOUND'],
    [heading.issuer, 'HEADING_ISSUER_NOT_FOUND'],
    [heading.place, 'HEADING_PLACE_NOT_FOUND'],
    [heading.date, 'HEADING_DATE_NOT_FOUND'],
  ]
  for (const [value, code] of codes) if (value === null) note(reading, code, line)
}
