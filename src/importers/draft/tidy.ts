// The last touch on a proposed sentence: no label, no mark of a quotation that is not whole, one full stop.
import { OpenMarks, type QuotationMark, quotationMarksOf } from '../../domain/quotations.ts'

const LABEL = /^(?:(?:Điều|Khoản) \d{1,3}\p{Ll}?[.:]|\d{1,3}\p{Ll}?\.|\p{Ll}\)|[-–+•])\s+(?=\p{L}|[“"«‘'])/u

/** A sentence without what the text around it left on it. */
export function tidied(sentence: string): string {
  const words = withoutTornMarks(sentence).trim().replace(LABEL, '')
  const ended = words.replace(/([.!?…])\s*([”"’'»])\s*\.$/u, '$1$2').replace(/([.!?…])\s*\.$/u, '$1')
  return `${ended.slice(0, 1).toUpperCase()}${ended.slice(1)}`
}

/** Without the marks that nothing opens or closes. */
function withoutTornMarks(words: string): string {
  const marks = quotationMarksOf(words)
  if (marks.length === 0) return words
  const open = new OpenMarks<QuotationMark>()
  const torn = new Set<number>()
  for (const mark of marks) {
    if (mark.opens) open.push(mark)
    else if (!open.close(mark) && !mark.isSingle) torn.add(mark.at)
  }
  for (const { at, isSingle } of open.take()) if (!isSingle) torn.add(at)
  return torn.size === 0 ? words : words.replace(/[“”„"«»]/gu, (sign, at: number) => (torn.has(at) ? '' : sign))
}
