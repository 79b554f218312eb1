// Names and titles as people write them into files: one Unicode form, plain spaces, nothing that cannot be seen.
import { nfc } from './vietnamese.ts'

// Controls, format characters (no width, direction, tags), whatever else is drawn as nothing, the blank Braille cell,
// separators of lines, and what is no character: halves of pairs, private use, unassigned.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu

/** The text in NFC, every run of blanks as one space, none at the ends. */
export function writtenName(text: string): string {
  return nfc(text)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
}

/** The characters of a text that cannot be seen, each once, as `U+200B`; empty for a text fit to be shown. */
export function hiddenCharacters(text: string): readonly string[] {
  const found = text.match(HIDDEN) ?? []
  const codes = found.map((character) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'))
  return [...new Set(codes)].map((code) => `U+${code}`)
}
