// What a text quotes as the new wording of another act: `sửa đổi khoản 2 như sau: “2. …”`.
import type { Token } from './citation-tokens.ts'

/** Tells whether a token stands in such a quotation. One that is never closed runs to the end. */
export function quotedAmendments(tokens: readonly Token[]): (at: number) => boolean {
  const quoted: (readonly [number, number])[] = []
  let opened: { readonly at: number; readonly mark: string } | null = null
  tokens.forEach(({ written }, at) => {
    if (opened === null) {
      const isOpening = written === '“' || written === '"' || written === '«'
      if (isOpening && tokens[at - 1]?.written === ':') opened = { at, mark: closing(written) }
    } else if (written === opened.mark) {
      quoted.push([opened.at, at])
      opened = null
    }
  })
  const open = opened as { readonly at: number } | null
  if (open !== null) quoted.push([open.at, tokens.length])
  let next = 0
  // Asked of tokens in their order.
  return (at) => {
    while ((quoted[next]?.[1] ?? Number.POSITIVE_INFINITY) < at) next++
    return at >= (quoted[next]?.[0] ?? Number.POSITIVE_INFINITY)
  }
}

function closing(mark: string): string {
  return mark === '“' ? '”' : mark === '«' ? '»' : '"'
}
