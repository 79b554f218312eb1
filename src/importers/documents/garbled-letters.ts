// Finds words that were UTF-8, were taken for Western European and saved again: “Quyáº¿t” for “Quyết”.
import { decodeUtf8 } from './utf8.ts'

export interface GarbledLine {
  /** From 1. */
  readonly line: number
  readonly word: string
  /** What the word was before. */
  readonly meant: string
}

/** Longer runs are no words, in whatever letters. */
const LONGEST_WORD = 100
/** Signs that such words begin their letters with, and those that go on. */
const MAY_BE_TWICE = /[Ã-ÆÌáâ]\P{ASCII}/u

/** The lines that hold such a word, with the first of each. Linear. */
export function garbledLines(text: string): readonly GarbledLine[] {
  if (!MAY_BE_TWICE.test(text)) return []
  return text.split('\n').flatMap((words, index) => {
    if (!MAY_BE_TWICE.test(words)) return []
    for (const word of words.split(/[ \t\r]+/)) {
      const meant = word.length <= LONGEST_WORD && MAY_BE_TWICE.test(word) ? meantBy(word) : null
      if (meant !== null) return [{ line: index + 1, ...meant }]
    }
    return []
  })
}

/** A quotation mark behind a word makes no letter of its last: `XÃ”` is none. */
const ENDS = /[\u2010-\u203a\u00bb.,;:!?)]+$/

function meantBy(found: string): { readonly word: string; readonly meant: string } | null {
  const word = found.includes(PUNCTUATION) ? found : found.replace(ENDS, '')
  const bytes = [...word].map(byteOf)
  if (bytes.includes(-1)) return null
  const meant = decodeUtf8(Uint8Array.from(bytes))
  if (meant === null || OTHER_SIGNS.test(meant)) return null
  return /[à-ỹ\p{M}]/iu.test(meant) || word.includes(PUNCTUATION) ? { word, meant } : null
}

/** How quotation marks and dashes begin, were they taken so. */
const PUNCTUATION = 'â€'
const OTHER_SIGNS = /[^\p{ASCII}\u00a0-\u01b0\u1ea0-\u1ef9\p{M}\p{P}]/u

const BEYOND_LATIN = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))].map(
    (sign, at) => [sign, 0x80 + at] as const,
  ),
)

/** Of a sign of Windows-1252 or ISO 8859-1; -1 for any other. */
function byteOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return BEYOND_LATIN.get(sign) ?? (code <= 0xff ? code : -1)
}
