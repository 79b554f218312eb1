// Tells the heads, feet and numbers of pages of a PDF from its words: what the pages repeat at their edges, apart from the rest.
import { type Line, type Page, wordsOf } from './pdf-lines.ts'

export interface Furniture {
  readonly pages: readonly Page[]
  /** The words of the lines that were left out, page by page. */
  readonly left: readonly string[]
}

/** Heads and feet stand in so much of a page, above and below. */
const MARGIN_SHARE = 0.12
const SAME_PLACE = 3
/** A head stands further from the words than they do from each other. */
const APART = 1.15
/** In letter heights: where no step is known, and what is no step but a raised sign. */
const APART_ALONE = 1.9
const LEAST_STEP = 0.6

/** What a line at the edge of a page is known by on other pages. */
interface Mark {
  readonly words: string
  /** The same with the number of the page told by its distance from the place of the page. */
  readonly numbered: readonly string[]
}
type Marks = ReadonlyMap<Line, Mark>

/** Lines that go with the number of the page, that repeat and stand apart, or that a browser prints; a page's number alone. */
export function withoutFurniture(pages: readonly Page[]): Furniture {
  const marks = pages.map(marksOf)
  const often = repeated(marks)
  const isNumbered = ({ numbered }: Mark) => numbered.some((key) => often.has(key))
  const apart = wordsApart(pages, marks, (mark) => often.has(mark.words) || isNumbered(mark))
  const left: string[] = []
  const bodies = pages.map((page, at) => {
    const lines = page.lines.filter((line) => {
      const mark = marks[at]?.get(line)
      if (!mark) return true
      const isAlone = isNumberOf(line, at + 1) || isOfBrowser(line, page, `${at + 1}/${pages.length}`)
      const isFurniture = isAlone || isNumbered(mark) || apart.has(mark.words)
      if (isFurniture) left.push(wordsOf(line))
      return !isFurniture
    })
    return { ...page, lines }
  })
  return { pages: bodies, left }
}

/** What half of the pages have at one place. */
function repeated(marks: readonly Marks[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of marks) {
    for (const key of new Set([...page.values()].flatMap(({ words, numbered }) => [words, ...numbered])))
      add(counts, key)
  }
  const enough = Math.max(2, marks.length / 2)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key))
}

/** What stands apart from the words of the page on half of the pages that have it: lines of forms do not. */
function wordsApart(
  pages: readonly Page[],
  marks: readonly Marks[],
  isRepeated: (mark: Mark) => boolean,
): ReadonlySet<string> {
  const candidates = marks.map(
    (page) => new Set([...page].filter(([, mark]) => isRepeated(mark)).map(([line]) => line)),
  )
  const step = usualStep(pages, candidates)
  const [all, apart] = [new Map<string, number>(), new Map<string, number>()]
  for (const [at, page] of pages.entries()) {
    const here = candidates[at] ?? new Set()
    const alone = linesApart(page, here, step)
    for (const line of here) {
      const words = marks[at]?.get(line)?.words ?? ''
      add(all, words)
      if (alone.has(line)) add(apart, words)
    }
  }
  return new Set([...apart].filter(([words, count]) => count * 2 >= (all.get(words) ?? 0)).map(([words]) => words))
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function isInMargin(line: Line, page: Page): boolean {
  const fromBelow = line.y / page.height
  return fromBelow <= MARGIN_SHARE || fromBelow >= 1 - MARGIN_SHARE
}

/** Of each line at the edge. Numbers other than that of the page say something: lines that differ by them are different. */
function marksOf(page: Page, index: number): Marks {
  return new Map(page.lines.filter((line) => isInMargin(line, page)).map((line) => [line, markOf(line, index)]))
}

function markOf(line: Line, index: number): Mark {
  const words = wordsOf(line)
  const key = (text: string) => `${Math.round(line.y / SAME_PLACE)} ${text}`
  const numbered = PAGE_NUMBERS.flatMap((form) => {
    const found = form.exec(words)?.indices?.[1]
    if (!found) return []
    const [from, to] = found
    return [key(`${words.slice(0, from)}\0${Number(words.slice(from, to)) - index}\0${words.slice(to)}`)]
  })
  return { words: key(words), numbered }
}

/** Alone, before a total, behind `Trang`, or parted from a title by a dash, a stroke or a wide blank. */
const PAGE_NUMBERS = [
  /^[-–—|\s]*(\d{1,4})(?:\s*\/\s*\d{1,4})?[-–—|\s]*$/d,
  /(?:\btrang|\bpage|\btr\.|\bp\.)\s*(\d{1,4})(?!\d)/di,
  /(?:\s|^)(\d{1,4})\s*\/\s*\d{1,4}[-–—|\s]*$/d,
  /(?:\t|[-–—|] *)(\d{1,4})[-–—|\s]*$/d,
  /^[-–—|\s]*(\d{1,4})(?:\t| *[-–—|])/d,
]

function isNumberOf(line: Line, page: number): boolean {
  return /^[-–—\s]*(\d{1,4})[-–—\s]*$/.exec(wordsOf(line))?.[1] === String(page)
}

/** What browsers print at the very edge of a page, were there but one: day, hour and title; the address and the number. */
function isOfBrowser(line: Line, page: Page, number: string): boolean {
  const fromBelow = line.y / page.height
  if (fromBelow > 1 - EDGE_SHARE) return DAY_AND_HOUR.test(wordsOf(line))
  return fromBelow < EDGE_SHARE && /^[a-z]+:\S+\s+(\d+\/\d+)$/.exec(wordsOf(line))?.[1] === number
}

const EDGE_SHARE = 0.05
const DAY_AND_HOUR =
  /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s\d{1,2}:\d{2}(?:\s[AP]M)?|\d{1,2}:\d{2}(?:\s[AP]M)?,?\s\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\s\S/

/** The step down that most lines take which are no heads or feet; 0 where there is none. */
function usualStep(pages: readonly Page[], candidates: readonly ReadonlySet<Line>[]): number {
  const counts = new Map<number, number>()
  for (const [at, page] of pages.entries()) {
    const body = upwards(page.lines.filter((line) => !candidates[at]?.has(line)))
    for (const [index, line] of body.entries()) {
      const step = (body[index + 1]?.y ?? line.y) - line.y
      if (step > line.height * LEAST_STEP) counts.set(Math.round(step), (counts.get(Math.round(step)) ?? 0) + 1)
    }
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

function upwards(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted((a, b) => a.y - b.y)
}

/** Of the candidates those between which and the words of the page there is more than a step. */
function linesApart(page: Page, candidates: ReadonlySet<Line>, step: number): ReadonlySet<Line> {
  const middle = page.height / 2
  const lines = upwards(page.lines)
  const heads = beyond(lines, candidates, step).filter(({ y }) => y > middle)
  const feet = beyond(lines.toReversed(), candidates, step).filter(({ y }) => y < middle)
  return new Set([...heads, ...feet])
}

/** On the way from within the page to its edge. */
function beyond(lines: readonly Line[], candidates: ReadonlySet<Line>, step: number): readonly Line[] {
  let body: Line | null = null
  let isApart = true
  return lines.filter((line, at) => {
    if (!candidates.has(line)) {
      body = line
      return false
    }
    const before = lines[at - 1]
    if (body !== null && before === body) {
      const least = step > 0 ? step * APART : body.height * APART_ALONE
      isApart = Math.abs(line.y - body.y) > least
    }
    return isApart
  })
}
