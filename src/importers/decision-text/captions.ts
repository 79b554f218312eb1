// Which first words of a provision are its caption, and which are the rule itself.
import { isCapitals } from './letters.ts'
import type { Line } from './lines.ts'
import { endsParagraph } from './punctuation.ts'

/** A paragraph under construction; `last` is the line that it ends on. */
export interface Paragraph {
  readonly words: string[]
  last: Line
}

export interface Caption {
  readonly isCaption: boolean
  readonly unsure: boolean
}

const MOST_WORDS_WITH_FULL_STOP = 15
const MOST_WORDS = 40

/**
 * Whether the paragraph after `Điều 1.` is a caption:
 * 1. Ending in `:`, `;`, `,`, `/` or `./.` it is a sentence of the rule.
 * 2. With nothing below it, it is the rule: a caption always captions something. Unsure where a full stop is missing.
 * 3. With something below it and no closing punctuation, it is a caption; unsure where it is long.
 * 4. With something below it and a full stop, it is a caption only in an attached instrument, in at most 15 words, and
 *    not where it speaks of "Quy chế này". That is always unsure.
 */
export function articleCaption(first: string, hasMore: boolean, attached: boolean): Caption {
  if (/[:;,/…]$|\/\s?\.$/.test(first)) return { isCaption: false, unsure: false }
  if (!/[.!?]$/.test(first))
    return { isCaption: hasMore, unsure: !hasMore || first.split(' ', MOST_WORDS + 1).length > MOST_WORDS }
  const short = first.split(' ').length <= MOST_WORDS_WITH_FULL_STOP
  const isCaption = hasMore && attached && short && !/ này(?= |\.)/.test(first)
  return { isCaption, unsure: isCaption }
}

/** Whether a line goes on with a paragraph of an article's first words, a clause or a point. */
export function continues(paragraph: Paragraph, line: Line, mayBeCaption: boolean): boolean {
  const before = paragraph.last.words
  if (line.gapBefore || endsParagraph(before) || line.inCells || before.endsWith('|')) return false
  if (paragraph.last.inCells && !/^\p{Ll}/u.test(line.words)) return false
  return mayBeCaption ? /^\p{Ll}/u.test(line.words) || before.endsWith(',') : true
}

/** Whether a line goes on with the caption of a chapter: in capitals like it, or in small letters after a broken line. */
export function continuesContainerCaption(paragraph: Paragraph, line: Line): boolean {
  const capitals = isCapitals(paragraph.words[0] ?? '')
  return capitals ? isCapitals(line.words) : !line.gapBefore && /^\p{Ll}/u.test(line.words)
}
