// Tells YAML that is nested too deep before anything tries to build it: a parser takes seconds over it, or the stack.
import { Lexer } from 'yaml'

/** Levels of flow collections, or of sequences begun on one line, that a file may have. Ours need five. */
export const LARGEST_DEPTH = 100

/** The offset at which nesting goes beyond {@link LARGEST_DEPTH}, or null. Linear; stops at the first such place. */
export function tooDeepAt(text: string): number | null {
  if (!mayBeDeep(text)) return null
  let [offset, flow, line] = [0, 0, 0]
  let isContent = false
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) {
      isContent = token === CONTENT
      continue
    }
    if (!isContent) {
      if (token === '[' || token === '{') flow += 1
      else if (token === ']' || token === '}') flow -= 1
      else if (token === '-' || token === '?') line += 1
      else if (token.includes('\n')) line = 0
      if (flow > LARGEST_DEPTH || line > LARGEST_DEPTH) return offset
    }
    isContent = false
    offset += token.length
  }
  return null
}

/** What the lexer puts between tokens and is not in the text: the start of a document, its end, a word to come. */
const CONTENT = '\u001f'
const MARKS = new Set(['\u0002', '\u0018', CONTENT])

function isMark(token: string): boolean {
  return MARKS.has(token)
}

/** Whether there are enough openings at all; most files are told by this alone. */
function mayBeDeep(text: string): boolean {
  let openings = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '[' || character === '{' || character === '-' || character === '?') openings += 1
    if (openings > LARGEST_DEPTH) return true
  }
  return false
}
