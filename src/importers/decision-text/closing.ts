// What closes a decision: the signature block and the recipients, in either order.
import { opensAttached } from './attached.ts'
import { labelOf, opensBody } from './labels.ts'
import { isCapitals, type Words } from './letters.ts'
import { claim, type Line, note, type Read, type Reading } from './lines.ts'
import {
  headingKindOf,
  isAgencyLine,
  isAttachedNote,
  isNameLine,
  isPostLine,
  isRecipientsLead,
  isSignatureLead,
  isSiteLine,
  isTerritoryLine,
  POST_LEADS,
} from './marks.ts'
import type { ParsedSignature } from './parsed.ts'
import { isUnended } from './reflow.ts'

const LONGEST_SIGNATURE = 8

/** Whether a signature block begins here. A bare post counts only where a name follows soon, or at once if the text is not over. */
export function opensSignature(reading: Reading, at: number, isOver: boolean): boolean {
  const line = reading.lines[at]
  if (!line) return false
  if (isSignatureLead(line)) return true
  if (isSignedPost(reading, at)) return true
  if (!isPostLine(line)) return false
  const ahead = reading.lines.slice(at + 1, at + 4)
  const named = ahead.findIndex((next) => isNameLine(next) && !isPostLine(next))
  return named >= 0 && (isOver || ahead.slice(0, named).every((next) => isSignedMark(next) || isPostLine(next)))
}

/** A post in small letters right above `(Đã ký)` and a name: `Thủ tướng`. */
function isSignedPost({ lines }: Reading, at: number): boolean {
  const [line, mark, name] = lines.slice(at, at + 3)
  if (!line || !mark || !name || !line.gapBefore || !isPlainPost(line)) return false
  return /^[([]? ?da ky ?[)\]]?$/.test(mark.folded) && isNameLine(name)
}

/** A post in small letters, which below `KT. Chủ tịch` can be nothing else. */
function isPlainPost(line: Line): boolean {
  return !isNameLine(line) && /^\p{Lu}[\p{L} ]{3,60}$/u.test(line.words) && POST_LEADS.test(line.folded)
}

/** Reads the block from its first line to the name, or to the first line that belongs to something else. */
export function readSignature(reading: Reading, start: number): Read<ParsedSignature> {
  type Part = string | null
  let [onBehalf, capacity, title, name]: [Part, Part, Part, Part] = [null, null, null, null]
  let at = start
  for (; at < reading.lines.length && at < start + LONGEST_SIGNATURE && !name; at++) {
    const line = reading.lines[at] as Line
    const isTitle = !title && isPostLine(line)
    if (at > start && !isTitle && (endsClosing(line) || opensAttached(reading, at, true))) break
    const behalf = /^(?:t[./]?m)\b ?[.:]? ?/.exec(line.folded)
    if (behalf && isSignatureLead(line)) [onBehalf, capacity, title] = splitBehalf(line, behalf[0].length)
    else if (isSignatureLead(line)) [capacity, title] = addCapacity(capacity, line, title)
    else if (onBehalf && !capacity && !title && goesOnAsBody(onBehalf, line)) onBehalf = `${onBehalf} ${line.words}`
    else if (isPostLine(line) || isPlainPost(line)) title = line.words
    else if (isAgencyLine(line) && title) title = `${title} ${line.words}`
    else if (isAgencyLine(line) && capacity) capacity = `${capacity} ${line.words}`
    else if (isNameLine(line)) name = line.words
    else if (!isSignedMark(line)) break
  }
  claim(reading, start, at, 'signature')
  if (!title || !name) note(reading, 'SIGNATURE_INCOMPLETE', reading.lines[start])
  return { value: { onBehalf, capacity, title, name }, end: at }
}

/** Reads `Nơi nhận:` and the items below it, each without its dash and closing punctuation. */
export function readRecipients(reading: Reading, start: number): Read<string[]> {
  const inline = (reading.lines[start]?.words ?? '').replace(/^[^:]*:? ?/, '')
  const items: string[][] = inline === '' ? [] : inline.split(/(?<=[;.]) ?(?=[-–+] )/).map((item) => [item])
  let at = start + 1
  for (; at < reading.lines.length; at++) {
    const line = reading.lines[at] as Line
    const marked = /^[-–—•+*]/.test(line.words)
    if (!marked && (line.gapBefore || endsRecipients(line) || opensAttached(reading, at, true))) break
    const item = items.at(-1)
    if (!marked && item && !/[;.]$/.test(item.at(-1) ?? '')) item.push(line.words)
    else items.push([line.words])
  }
  claim(reading, start, at, 'recipients')
  return { value: items.map((item) => bareItem(item.join(' '))).filter((item) => item !== ''), end: at }
}

/** `TỈNH MẪU` below `TM. ỦY BAN NHÂN DÂN`, and `NHÂN DÂN` below `TM. ỦY BAN`. */
function goesOnAsBody(body: string, line: Line): boolean {
  return isTerritoryLine(line) || (isUnended(body) && isCapitals(line.words))
}

function bareItem(item: string): string {
  return item.replace(/^[-–—•+* ]{1,5}/, '').replace(/ ?[;.,]$/, '')
}

/** `TM. ỦY BAN NHÂN DÂN`, or capacity and title behind it on one line. */
function splitBehalf(line: Line, from: number): [string, string | null, string | null] {
  const rest = line.folded.slice(from)
  const at = rest.search(/ (?:(?:kt|tl|tuq)\. |(?:pho )?chu tich$)/)
  if (at < 0) return [line.words.slice(from), null, null]
  const [words, folded] = [line.words.slice(from + at + 1), rest.slice(at + 1)]
  const behalf = line.words.slice(from, from + at)
  return /^(?:kt|tl|tuq)/.test(folded) ? [behalf, ...splitCapacity({ words, folded }, null)] : [behalf, null, words]
}

/** `KT. CHỦ TỊCH`, or the capacity and the title on one line: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`. */
function splitCapacity(line: Words, title: string | null): [string, string | null] {
  const second = line.folded.indexOf(' pho ', 3)
  return second < 0 ? [line.words, title] : [line.words.slice(0, second), line.words.slice(second + 1)]
}

/** `TL. CHỦ TỊCH` and below it `KT. CHÁNH VĂN PHÒNG`: both are said. */
function addCapacity(before: string | null, line: Words, title: string | null): [string, string | null] {
  const [capacity, behind] = splitCapacity(line, title)
  return [before === null ? capacity : `${before} ${capacity}`, behind]
}

/** `(Đã ký)`, `(Ký tên, đóng dấu)`, and what a digital signature tells of itself. */
function isSignedMark(line: Line): boolean {
  return /^[([]? ?da ky|^[([]? ?ky(?! hop)(?![a-z])|^(?:nguoi ky|thoi gian ky|email|co quan) ?:/.test(line.folded)
}

/** Whether a line opens something that neither block can hold. */
function endsClosing(line: Line): boolean {
  return isRecipientsLead(line) || isAttachedNote(line) || headingKindOf(line) !== null || opensBody(labelOf(line))
}

function endsRecipients(line: Line): boolean {
  return endsClosing(line) || isSignatureLead(line) || isSiteLine(line) || isPostLine(line)
}
