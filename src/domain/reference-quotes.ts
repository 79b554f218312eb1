// What a text quotes as the new wording of another act: `sửa đổi khoản 2 như sau: “2. …”`.
import { quotationsIn } from './quotations.ts'

/** Tells whether an offset stands in such a quotation; to be asked of offsets in their order. */
export function quotedAmendments(text: string): (offset: number) => boolean {
  const quoted = quotationsIn(text).filter(({ start }) => followsColon(text, start))
  let next = 0
  return (offset) => {
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++
    return offset >= (quoted[next]?.start ?? Number.POSITIVE_INFINITY)
  }
}

function followsColon(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && /\s/.test(text.charAt(at))) at--
  return text.charAt(at) === ':'
}
