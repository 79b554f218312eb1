// Cuts a provision's words into sentences, so that one of several can be cited (`dieu-4/cau-2`).

/**
 * The sentences of a text in order, trimmed. A sentence ends with . ! ? or ./. before white space and a capital, figure
 * or opening bracket or quotation mark; a semicolon does not end one. In a quoted passage a sentence keeps its label
 * (`1. …`, `“Điều 5. …`) and ends where the next label opens a line. Linear in the length of the text.
 */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const isBroken = text[at + 1] === '\n' && LABEL.test(text.slice(at + 2, at + 2 + LONGEST_LABEL))
    if (!isBroken && (!isEnd(text[at]) || !isBlank(text[at + 1]))) continue
    let next = at + 1
    while (isBlank(text[next])) next += 1
    if (next >= text.length || (!isBroken && (!opensSentence(text[next] ?? '') || isInitial(text, at)))) continue
    if (!isBroken && isLabel(text, at)) continue
    const sentence = text.slice(start, at + 1).trim()
    if (sentence !== '') sentences.push(sentence)
    start = next
    at = next - 1
  }
  const rest = text.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

const LONGEST_LABEL = 16
const LABEL =
  /^[“„"«‘']?(?:(?:Điều|Chương|Mục) (?:\d{1,3}|[IVXL]{1,5})\p{Ll}?(?:[.: \n]|$)|\d{1,3}(?:\.\d{1,2}){0,3}\p{Ll}?\. |\p{Ll}\) |- )/u

/** Whether a stop closes the label of a quoted provision, at the start of the text, of a line or of the quotation. */
function isLabel(text: string, stop: number): boolean {
  const before = text.slice(Math.max(0, stop - LONGEST_LABEL), stop)
  const from = Math.max(...[...'\n“„"«‘\''].map((sign) => before.lastIndexOf(sign)))
  return (
    (from >= 0 || stop < LONGEST_LABEL) &&
    /^(?:(?:Điều|Chương|Mục) )?(?:\d{1,3}(?:\.\d{1,2}){0,3}\p{Ll}?|[IVXL]{1,5})$/u.test(before.slice(from + 1))
  )
}

function isEnd(character: string | undefined): boolean {
  return character === '.' || character === '!' || character === '?'
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}

function opensSentence(character: string): boolean {
  return /[\p{Lu}\p{N}("“„«‘']/u.test(character)
}

/** `TP. Hồ Chí Minh`, `P. Giám đốc`: one or two capitals before the stop are an abbreviation. */
function isInitial(text: string, stop: number): boolean {
  let from = stop
  while (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? '') && stop - from < 4) from -= 1
  return /^\p{Lu}{1,2}\.?$/u.test(text.slice(from, stop))
}
