// The signs of a run of Word that stand for letters without being written as such.
import type { Run } from './blocks.ts'
import { encodingOfFont } from './legacy-letters.ts'
import type { MarkupElement } from './markup-tree.ts'
import { symbolOf } from './symbols.ts'

/** What elements of a run stand for. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  // TCVN3 has a letter at this place.
  ['w:softHyphen', '\u00ad'],
])

const PICTURES = /symbol|dings|bats|sorts|marlett|extra/i

/** The words of a `w:sym`: a letter where its font has letters; null where they cannot be told. */
export function symbolIn({ attributes }: MarkupElement): Pick<Run, 'text' | 'font'> | null {
  const font = attributes['w:font'] ?? ''
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (PICTURES.test(font)) return { text: symbolOf(font, code), font: '' }
  if (!(code > 0x20 && code <= 0xffff)) return null
  if (encodingOfFont(font)) return { text: String.fromCharCode(code), font }
  const isPrivate = code >= 0xd800 && code <= 0xf8ff
  return isPrivate ? null : { text: String.fromCharCode(code), font: '' }
}
