// Cuts a provision's words into sentences, so that one of several can be cited (`dieu-4/cau-2`).

/**
 * The sentences of a text in order, trimmed. A sentence ends with . ! ? or ./. before white space and a capital, figure
 * or opening bracket or quotation mark; a semicolon does not end one. Linear in the length of the text.
 */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!isEnd(text[at]) || !isBlank(text[at + 1])) continue
    let next = at + 1
    while (isBlank(text[next])) next += 1
    if (next >= text.length || !opensSentence(text[next] ?? '')) continue
    if (isInitial(text, at)) continue
    sentences.push(text.slice(start, at + 1).trim())
    start = next
    at = next - 1
  }
  const rest = text.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

function isEnd(character: string | undefined): boolean {
  return character === '.' || character === '!' || character === '?'
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}

function opensSentence(character: string): boolean {
  return /[\p{Lu}\p{N}("“«]/u.test(character)
}

/** `TP. Hồ Chí Minh`, `P. Giám đốc`: one or two capitals before the stop are an abbreviation. */
function isInitial(text: string, stop: number): boolean {
  let from = stop
  while (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? '') && stop - from < 4) from -= 1
  return /^\p{Lu}{1,2}\.?$/u.test(text.slice(from, stop))
}
