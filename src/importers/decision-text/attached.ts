// The head of what is attached to a decision: its kind, its title, and the line that says with what it was issued.
import { instrumentKindAt, mayBeAttached } from './acts.ts'
import { labelOf, opensBody, romanHeadingOf } from './labels.ts'
import { isCapitals } from './letters.ts'
import { claim, type Line, type Read, type Reading } from './lines.ts'
import {
  headingKindOf,
  isAgencyLine,
  isAttachedNote,
  isNational,
  isNumberLine,
  isPlaceDate,
  isPostLine,
  isRecipientsLead,
  isSignatureLead,
  isTerritoryLine,
} from './marks.ts'
import { endsParagraph } from './punctuation.ts'

export interface AttachedHeading {
  /** In sentence case; null where the text does not name it. */
  readonly kind: string | null
  /** Of an appendix, as written: `II`. */
  readonly number: string | null
  readonly title: string | null
}

const APPENDIX = 'Phụ lục'
const APPENDIX_NUMBER = /^phu luc (?:so )?([ivx]{1,5}|\d{1,2})(?=[ .:–-]|$)/
const FORM = 'Mẫu'
const LONGEST_HEADING = 10
const LONGEST_TITLE = 200
const LONGEST_HEAD = 8
const LONGEST_NOTE = 5
/** In words; longer ones name a body too. */
const LONGEST_POST = 3

/**
 * Whether an attached instrument begins here: lines in capitals that lead to `(Ban hành kèm theo …)`, or, once the text
 * before is over, the kind on a line of its own with a numbered body below it. A head of nation and issuer may precede it.
 */
export function opensAttached(reading: Reading, at: number, isOver: boolean): boolean {
  const top = skipHead(reading, at, isOver)
  const first = reading.lines[top]
  if (!first) return false
  const kind = instrumentKindAt(first.words)
  const ahead = reading.lines.slice(top + 1, top + LONGEST_HEADING)
  if (isForm(first)) return opensForm(ahead)
  if (isAppendix(first)) return isOver || top > at || first.gapBefore || isCapitals(first.words)
  if (!isCapitals(first.words) || opensBody(labelOf(first)) || (isPostLine(first) && !kind)) return false
  if ((kind && !mayBeAttached(kind.name)) || (!kind && !isOver)) return false
  const noteAt = ahead.findIndex(isAttachedNote)
  const bodyAt = ahead.findIndex(opensNumbering)
  if (noteAt >= 0 && (bodyAt < 0 || noteAt < bodyAt)) return kind !== null || ahead.slice(0, noteAt).every(isTitleLine)
  if (kind?.name === APPENDIX && (isOver || (first.gapBefore && appendixNumber(first)))) return true
  return (isOver || top > at) && kind?.rest === '' && bodyAt >= 0
}

/** Past a head of nation, issuer and place above an attached instrument; the position itself where there is none. */
function skipHead({ lines }: Reading, start: number, isOver: boolean): number {
  let [at, isHead, isBody] = [start, false, false]
  if (isBarePost(lines[start])) return start
  for (; at < start + LONGEST_HEAD; at++) {
    const line = lines[at]
    if (!line) break
    if (isNational(line)) isHead = true
    else if (isAgencyLine(line) || isTerritoryLine(line)) isBody = true
    else if (at === start || !(isNumberLine(line) || isPlaceDate(line))) break
  }
  return isHead || (isBody && isOver && isAgencyLine(lines[start] as Line)) ? at : start
}

/** `CHỦ TỊCH`, which closes what is before. */
function isBarePost(line: Line | undefined): boolean {
  return line !== undefined && isPostLine(line) && line.words.split(' ').length <= LONGEST_POST
}

/** `Phụ lục II` on a line of its own. */
function isAppendix(line: Line): boolean {
  return /^P/.test(line.words) && /^phu luc(?: (?:so )?(?:[ivx]{1,5}|\d{1,2}))?:?$/.test(line.folded)
}

/** `Mẫu số 01` on a line of its own, behind a blank one. */
function isForm(line: Line): boolean {
  return (
    line.gapBefore &&
    !line.inColumn &&
    /^M/.test(line.words) &&
    /^mau so ?:? ?\d{1,3}[a-z]?(?:[/-]\S{1,20})?[.:]?$/.test(line.folded)
  )
}

/** Whether capitals, those of a head or a title, stand right below the number of a form and its note. */
function opensForm(below: readonly Line[]): boolean {
  const line = below.find((one) => !isAttachedNote(one))
  return line !== undefined && isCapitals(line.words) && !isSignatureLead(line) && !isRecipientsLead(line)
}

function opensNumbering(line: Line): boolean {
  return opensBody(labelOf(line)) || romanHeadingOf(line)?.number === 'I'
}

/** A line that may stand in a title without kind. A line that names a kind begins an instrument of its own. */
function isTitleLine(line: Line): boolean {
  return isCapitals(line.words) && headingKindOf(line) === null && !isSignatureLead(line) && !isRecipientsLead(line)
}

/** Reads the head: everything up to the end of `(Ban hành kèm theo …)`, or, without it, the lines in capitals. */
export function readAttachedHeading(reading: Reading, start: number): Read<AttachedHeading> {
  const { lines } = reading
  if (isForm(lines[start] as Line)) return readFormHeading(reading, start)
  const top = skipHead(reading, start, true)
  const ahead = lines.slice(top, top + LONGEST_HEADING)
  const body = ahead.findIndex((line, at) => at > 0 && endsHeading(line))
  const head = body < 0 ? ahead : ahead.slice(0, body)
  const noteAt = head.findIndex(isAttachedNote)
  const titleEnd =
    noteAt >= 0 ? noteAt : head.findIndex((line, at) => at > 0 && !isTitle(line, at, head[at - 1] as Line))
  const titled = titleEnd < 0 ? head : head.slice(0, titleEnd)
  const end = top + titled.length
  const first = titled[0]
  const kind = first && isAppendix(first) ? { name: APPENDIX, rest: '' } : instrumentKindAt(first?.words ?? '')
  const bare = kind !== null && /^(?:[IVX\d]{0,4}|SỐ \d{1,2})$/.test(kind.rest)
  const title = titled.slice(bare ? 1 : 0).map((line) => line.words)
  const close = noteAt >= 0 ? endOfNote(lines, end) : end
  claim(reading, start, close, 'attached-heading')
  const number = kind?.name === APPENDIX && first ? appendixNumber(first) : null
  return { value: { kind: kind?.name ?? null, number, title: title.join(' ') || null }, end: close }
}

/** In a head without note: a line in capitals, or the one line below `Phụ lục 3` that is no sentence. */
function isTitle(line: Line, at: number, before: Line): boolean {
  if (romanHeadingOf(line) !== null) return false
  if (isCapitals(line.words)) return at === 1 || isCapitals(before.words)
  return at === 1 && isAppendix(before) && isPlainTitle(line)
}

function isPlainTitle({ words, inCells, inColumn }: Line): boolean {
  return /^\p{Lu}/u.test(words) && words.length <= LONGEST_TITLE && !endsParagraph(words) && !inCells && !inColumn
}

/** Whether a line begins what stands below the head: its first number, or the next appendix of one that is empty. */
function endsHeading(line: Line): boolean {
  const label = labelOf(line)
  return opensBody(label) || label?.kind === 'CLAUSE' || isAppendix(line)
}

function appendixNumber({ words, folded }: Line): string | null {
  const match = APPENDIX_NUMBER.exec(folded)
  return match ? words.slice(0, match[0].length).slice(-(match[1] ?? '').length) : null
}

/** Reads the head of a form: below its number the head that those who fill it in will write, then its title in capitals. */
function readFormHeading(reading: Reading, start: number): Read<AttachedHeading> {
  const { lines } = reading
  const next = lines[start + 1]
  const top = skipHead(reading, next && isAttachedNote(next) ? endOfNote(lines, start + 1) : start + 1, true)
  const below = lines.slice(top, top + LONGEST_HEADING)
  const end = below.findIndex(
    (line) => !isCapitals(line.words) || romanHeadingOf(line) !== null || opensBody(labelOf(line)),
  )
  const title = below.slice(0, end < 0 ? below.length : end).map((line) => line.words)
  claim(reading, start, top + title.length, 'attached-heading')
  return { value: { kind: FORM, number: null, title: title.join(' ') || null }, end: top + title.length }
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
