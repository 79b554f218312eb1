// Puts the lines of a PDF together to paragraphs where their places show that one was only broken at the edge of the page.
import { type Line, type Page, wordsOf } from './pdf-lines.ts'

/** What a new paragraph may begin with, so that it is not put to the line before. */
const LABEL =
  /^(?:(?:Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVX]|Căn cứ\s|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|\([ivx]+\)\s|[-–+•*]\s)/iu
/** In letter heights. */
const NEW_PARAGRAPH = 1.9
const SAME_HEIGHT = 0.1
const SAME_STEP = 1.15
/** So many lines must run to the edge before the step to the next is taken for that of all. */
const FEWEST_STEPS = 3
const INDENT = 0.5
const SPACE = 0.25
/** A paragraph goes on within so much of the width from its left edge. */
const LEFT_PART = 0.25
/** Of the lines with a label, so many stand further right than the others where first lines are indented. */
const MOSTLY = 0.8
const FEWEST_LABELS = 3
const CENTRED = 3

/** The edges between which the words of pages of one width stand, and whether first lines are indented. */
interface Frame {
  readonly left: number
  readonly right: number
  readonly indented: boolean
  /** From one line of a paragraph down to the next; 0 where that is not known. */
  readonly step: number
}

/** A line that goes on in the next is put together with it, over the turn of a page too; a blank line where a step is wide. */
export function paragraphsOf(pages: readonly Page[]): string {
  const frames = framesOf(pages)
  const pieces: string[] = []
  let last: { line: Line; words: string; page: Page } | null = null
  for (const page of pages) {
    const frame = frames.get(Math.round(page.width)) ?? { left: 0, right: page.width, indented: false, step: 0 }
    for (const line of page.lines) {
      const words = wordsOf(line)
      if (last) {
        const goesOn = last.page.width === page.width && isBroken(last, { line, words }, frame, last.page === page)
        pieces.push(goesOn ? joint(last.words) : gap(last.line, line, frame, last.page === page))
      }
      pieces.push(words)
      last = { line, words, page }
    }
  }
  return pieces.join('')
}

/** A hyphen within a word, as in `Gia-rai`, stands at the end of a line too. */
function joint(words: string): string {
  return /\p{L}-$/u.test(words) ? '' : ' '
}

function gap(last: Line, here: Line, { step }: Frame, onOnePage: boolean): string {
  const down = last.y - here.y
  const most = Math.max(Math.max(last.height, here.height) * NEW_PARAGRAPH, step * SAME_STEP)
  return !onOnePage || down < 0 || down > most ? '\n\n' : '\n'
}

interface Told {
  readonly line: Line
  readonly words: string
}

/** Whether a line ends because the next word did not fit. */
function isBroken(last: Told, next: Told, frame: Frame, onOnePage: boolean): boolean {
  const [one, other] = [last.line, next.line]
  if (last.words.includes('\t') || next.words.includes('\t')) return false
  if (Math.abs(one.height - other.height) > one.height * SAME_HEIGHT) return false
  if (onOnePage && gap(one, other, frame, true) === '\n\n') return false
  const word = (next.words.indexOf(' ') + 1 || next.words.length + 1) - 1
  const needed = ((other.right - other.x) * word) / next.words.length + one.height * SPACE
  if (isCentred(one, frame) !== isCentred(other, frame)) return false
  if (isCentred(one, frame)) {
    return !LABEL.test(next.words) && one.right - one.x + needed > frame.right - frame.left
  }
  if (one.right + needed <= frame.right) return false
  if (other.x > frame.left + (frame.right - frame.left) * LEFT_PART) return false
  if (LABEL.test(next.words)) return frame.indented && other.x < frame.left + one.height * INDENT
  return LABEL.test(last.words) || other.x <= one.x + one.height * INDENT
}

function isCentred(line: Line, { left, right }: Frame): boolean {
  const [before, after] = [line.x - left, right - line.right]
  return before > CENTRED && Math.abs(before - after) < CENTRED
}

function framesOf(pages: readonly Page[]): ReadonlyMap<number, Frame> {
  const byWidth = new Map<number, Page[]>()
  for (const page of pages) {
    const known = byWidth.get(Math.round(page.width))
    if (known) known.push(page)
    else byWidth.set(Math.round(page.width), [page])
  }
  return new Map([...byWidth].map(([width, those]) => [width, frameOf(those)] as const))
}

function frameOf(pages: readonly Page[]): Frame {
  const lines = pages.flatMap((page) => page.lines)
  const left = usualLeft(lines)
  const right = lines.reduce((most, line) => Math.max(most, line.right), left)
  const labelled = lines.filter((line) => LABEL.test(wordsOf(line)))
  const indented = labelled.filter((line) => line.x > left + line.height * INDENT)
  return {
    left,
    right,
    indented: labelled.length >= FEWEST_LABELS && indented.length >= labelled.length * MOSTLY,
    step: usualStep(pages, right),
  }
}

/** The step down that most lines take which run to the right edge. */
function usualStep(pages: readonly Page[], right: number): number {
  const counts = new Map<number, number>()
  for (const { lines } of pages) {
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1]
      if (!next || line.right < right - line.height || next.y >= line.y) continue
      const step = Math.round(line.y - next.y)
      counts.set(step, (counts.get(step) ?? 0) + 1)
    }
  }
  const [step, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])
  return count >= FEWEST_STEPS ? step : 0
}

/** The leftmost place at which more than one line begins. */
function usualLeft(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count > 1).map(([x]) => x)
  const all = often.length > 0 ? often : [...counts.keys()]
  return all.reduce((least, x) => Math.min(least, x), Infinity)
}
