// Numbers of provisions: figures, Roman figures and the Vietnamese order of points.
import type { ProvisionKind } from '../../domain/provision.ts'
import { fold, withVietnameseD } from './letters.ts'

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
/** The whole alphabet and the letters that points skip in practice. */
const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']
const SKIPPED = new Set('ăâêôơư')
const WORDS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']

/** Letters that a scanner read for figures: `l` and `I` for 1, `O` for 0. */
const MISREAD = /^[lIOo][\dlIOo]*$/

/** The number as a path has it: parts, chapters and sections in Arabic figures, the rest in lower case. */
export function pathNumber(kind: ProvisionKind, number: string): string {
  if (!['PART', 'CHAPTER', 'SECTION', 'SUBSECTION'].includes(kind)) {
    const isMisread = (kind === 'ARTICLE' || kind === 'CLAUSE') && MISREAD.test(number)
    return isMisread ? number.replace(/[lI]/g, '1').replace(/[Oo]/g, '0') : withVietnameseD(number.toLowerCase())
  }
  const counted = fold(number).replace(/^thu /, '')
  const word = WORDS.indexOf(counted)
  if (word >= 0) return String(word + 1)
  return String(romanValue(counted) ?? counted.replace(/^0+(?=\d)/, ''))
}

/** Whether a number comes right after another among siblings (`previous` null: whether it may come first). */
export function follows(kind: ProvisionKind, previous: string | null, next: string): boolean {
  if (kind === 'POINT') return letterFollows(previous, next)
  if (kind === 'SUBPOINT') return subpointValue(next) === subpointValue(previous ?? '') + 1
  const [from, to] = [split(previous ?? '0'), split(next)]
  if (to.figure === from.figure + 1) return to.letters === '' || to.letters === 'a'
  return previous !== null && to.figure === from.figure && letterFollows(from.letters || null, to.letters)
}

/** Whether a number stands before, or at, another that came earlier. */
export function goesBack(kind: ProvisionKind, previous: string, next: string): boolean {
  if (kind === 'SUBPOINT') return subpointValue(next) <= subpointValue(previous)
  if (kind === 'POINT') return LETTERS.indexOf(next.charAt(0)) <= LETTERS.indexOf(previous.charAt(0))
  return split(next).figure <= split(previous).figure
}

/** The value of a Roman figure in small letters, or null where it is none. Figures such as `iiii` count too. */
export function romanValue(text: string): number | null {
  if (!/^[ivxlcdm]{1,8}$/.test(text)) return null
  let total = 0
  for (let at = 0; at < text.length; at++) {
    const value = ROMAN[text.charAt(at)] ?? 0
    total += value < (ROMAN[text.charAt(at + 1)] ?? 0) ? -value : value
  }
  return total > 0 ? total : null
}

/** Subpoints count in Roman figures or plain ones; 0 for anything else. */
function subpointValue(number: string): number {
  return romanValue(number) ?? split(number).figure
}

function letterFollows(previous: string | null, next: string): boolean {
  if (previous === null) return next === 'a' || next === '1'
  const [from, to] = [split(previous), split(next)]
  if (from.letters === to.letters) return to.figure === from.figure + 1
  if (to.letters === `${from.letters}a` || to.letters === `${from.letters.slice(0, -1)}${after(from.letters)}`)
    return true
  const [start, end] = [LETTERS.indexOf(from.letters.charAt(0)), LETTERS.indexOf(to.letters)]
  return end > start && LETTERS.slice(start + 1, end).every((letter) => SKIPPED.has(letter))
}

function after(letters: string): string {
  return LETTERS[LETTERS.indexOf(letters.slice(-1)) + 1] ?? ''
}

function split(number: string): { figure: number; letters: string } {
  return { figure: Number(/\d+/.exec(number)?.[0] ?? 0), letters: number.replace(/\d+/g, '') }
}
