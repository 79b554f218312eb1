// Quotation marks of every shape, `“…”`, `"…"`, `«…»`, `‘…’`, `'…'`, and the passages between them.

/** A mark that opens or closes a quotation; which of the two, the signs around it tell. */
export interface QuotationMark {
  readonly at: number
  readonly opens: boolean
  /** `'` and `‘`: one that no mark closes is no quotation but part of a name. */
  readonly isSingle: boolean
  /** It opens a passage and not some words of a sentence: it begins a line, follows a colon or precedes a label. */
  readonly isPassage: boolean
}

/** Half-open UTF-16 offsets, the marks included. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly isPassage: boolean
  readonly isClosed: boolean
}

const MARKS = /[“”„"«»‘’']/gu
const LONGEST_LABEL = 12
const LABEL = /^(?:Điều|Chương|Mục) [\dIVX]|^\d{1,3}\p{Ll}?\.\s|^\p{Ll}\)\s/u

/** The marks of some words in their order. Apostrophes within a word (`Ea H'leo`) are none. Linear in the length. */
export function quotationMarksOf(words: string): readonly QuotationMark[] {
  const marks: QuotationMark[] = []
  for (const { 0: sign, index: at } of words.matchAll(MARKS)) {
    const [before, after] = [words.charAt(at - 1), words.charAt(at + 1)]
    const isSingle = /[‘’']/u.test(sign)
    if (isSingle && /[\p{L}\p{M}]/u.test(before) && /\p{L}/u.test(after)) continue
    const isPassage = beginsPassage(words, at)
    const opens = /[“„«‘]/u.test(sign)
      ? !(/[^\s([:“"«‘']/u.test(before) && /^$|[\s.,;:)]/u.test(after))
      : /["']/u.test(sign) && mayOpen(words, at, isPassage)
    marks.push({ at, opens, isSingle, isPassage: opens && isPassage })
  }
  return marks
}

/** Only blanks stand between a mark and the beginning of its line or a colon, or a label stands behind it. */
function beginsPassage(words: string, at: number): boolean {
  let from = at - 1
  while (from >= at - 3 && /[^\S\n\r]/u.test(words.charAt(from))) from--
  if (from < 0 || /[:\n\r]/u.test(words.charAt(from))) return true
  return LABEL.test(words.slice(at + 1, at + 1 + LONGEST_LABEL))
}

/** A straight mark opens where it leans on the word behind it, not on the one before. */
function mayOpen(words: string, at: number, isPassage: boolean): boolean {
  const behind = words.slice(at + 1, at + 3)
  const leansOn = /^[^\s.,;:)\]]/u.test(behind) || (isPassage && /^[^\S\n\r][^\s.,;]/u.test(behind))
  return leansOn && (isPassage || /^$|[\s([“"«‘']/u.test(words.charAt(at - 1)))
}

/**
 * The outermost quotations of a text in their order. A mark closes the last that is open, whatever its shape. A passage
 * that is never closed runs to the end of the text; other words, up to what is quoted within them or the end of the line.
 * Linear in the length.
 */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  const open = new OpenMarks<QuotationMark>()
  let inner = 0
  const abandon = (end: number) => {
    const [outer] = open.take()
    if (!outer || (outer.isSingle && !outer.isPassage)) return
    found.push({ start: outer.at, end: inner > outer.at ? inner : end, isPassage: outer.isPassage, isClosed: false })
  }
  let lineEnd = -1
  for (const mark of quotationMarksOf(text)) {
    if (open.outer && !open.outer.isPassage && lineEnd < mark.at) abandon(lineEnd)
    const { outer } = open
    if (mark.opens) {
      if (!outer) {
        inner = 0
        lineEnd = endOfLine(text, mark.at, lineEnd)
      }
      open.push(mark)
    } else if (outer && open.close(mark)) {
      if (open.outer) inner = outer.isPassage ? 0 : mark.at + 1
      else found.push({ start: outer.at, end: mark.at + 1, isPassage: outer.isPassage, isClosed: true })
    }
  }
  abandon(open.outer?.isPassage ? text.length : lineEnd)
  return found
}

function endOfLine(text: string, at: number, known: number): number {
  if (known > at) return known
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The marks that are open, outermost first. */
export class OpenMarks<Mark extends Pick<QuotationMark, 'isSingle'>> {
  #marks: Mark[] = []
  #singles = 0

  get outer(): Mark | undefined {
    return this.#marks[0]
  }

  push(mark: Mark): void {
    this.#marks.push(mark)
    if (mark.isSingle) this.#singles++
  }

  /** Takes off the last of its sort, with those that opened within it and never closed. Undefined: it closes none. */
  close({ isSingle }: Pick<QuotationMark, 'isSingle'>): Mark | undefined {
    if ((isSingle ? this.#singles : this.#marks.length - this.#singles) === 0) return undefined
    for (let mark = this.#marks.pop(); mark; mark = this.#marks.pop()) {
      if (mark.isSingle) this.#singles--
      if (mark.isSingle === isSingle) return mark
    }
    return undefined
  }

  /** All that are open, and none is any longer. */
  take(): readonly Mark[] {
    const marks = this.#marks
    this.#marks = []
    this.#singles = 0
    return marks
  }
}
