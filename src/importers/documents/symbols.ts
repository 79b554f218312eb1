// The signs of symbol fonts, which keep them at places of their own, as far as they say something in a decision.

/** Shown for any other: a mark whose form says nothing. */
export const MARK = '•'
/** Of the font Symbol, by its places; Word writes them with or without 0xf000. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xde, '⇒'],
])
/** Of Wingdings: boxes to tick, ticks, arrows. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6f, '□'],
  [0x71, '□'],
  [0x72, '□'],
  [0xa8, '□'],
  [0xe0, '→'],
  [0xf0, '→'],
  [0xfb, '☒'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/** The sign at a place of a symbol font, given as its code; a bullet where it is not known. */
export function symbolOf(font: string, code: number): string {
  const signs = /^symbol/i.test(font) ? SYMBOL : /^wingdings$/i.test(font) ? WINGDINGS : null
  return signs?.get(code & 0xff) ?? MARK
}

/** Words in which no sign stands at a place for private use. */
export function withoutPrivateSigns(words: string, font: string): string {
  return words.replace(/[\uf020-\uf0ff]/g, (sign) => symbolOf(font, sign.charCodeAt(0)))
}
