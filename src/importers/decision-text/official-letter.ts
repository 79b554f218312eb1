// The head of an official letter, which names no kind: its subject stands below the number, its addressees end it.
import { isSymbolOfLetter } from './acts.ts'
import type { Line } from './lines.ts'
import { headingKindOf, isAddressLead, isNational, isNumberLine, isPlaceDate, isSubjectLine } from './marks.ts'

/** Positions of the addressees, half open. */
export interface Addressees {
  readonly start: number
  readonly end: number
}

const FARTHEST = 30
const MOST_ADDRESSEES = 60
export const LETTER = 'Công văn'

/** Where `Kính gửi:` and those whom it names stand, near below the first line of a head; null where a kind comes first. */
export function findAddressees(lines: readonly Line[], first: number): Addressees | null {
  if (first < 0) return null
  for (let at = first; at < Math.min(lines.length, first + FARTHEST); at++) {
    const line = lines[at] as Line
    if (headingKindOf(line) !== null) return null
    if (isAddressLead(line)) return { start: at, end: endOfAddressees(lines, at) }
  }
  return null
}

function endOfAddressees(lines: readonly Line[], start: number): number {
  let at = start + 1
  for (; at < Math.min(lines.length, start + MOST_ADDRESSEES); at++) {
    const line = lines[at] as Line
    if (line.gapBefore && !/^[-–+]/.test(line.words)) break
  }
  return at
}

/** Whether a head with this number, and without a kind, is that of a letter. */
export function isLetter(lines: readonly Line[], number: string | null): boolean {
  return lines.some(isAddressLead) && (number === null || isSymbolOfLetter(number))
}

/** `V/v …` as far as it goes. */
export function subjectOf(lines: readonly Line[]): string | null {
  const at = lines.findIndex(isSubjectLine)
  if (at < 0) return null
  const below = lines.slice(at + 1)
  const end = below.findIndex((line) => line.gapBefore || isOther(line))
  return [lines[at], ...below.slice(0, end < 0 ? below.length : end)].map((line) => line?.words ?? '').join(' ')
}

function isOther(line: Line): boolean {
  return isNational(line) || isNumberLine(line) || isPlaceDate(line) || isAddressLead(line)
}
