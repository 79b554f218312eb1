// Vietnamese letters as the parser compares them: composed, without marks, in lower case, and of unchanged length.

/** Words as the parser compares them: as written, and folded to the same length. */
export interface Words {
  readonly words: string
  readonly folded: string
}

const FOLDED = new Map<string, string>()
const OTHER_THAN_ASCII = /[^\0-\x7f]/g
const LONGEST_TITLE = 2000
/** Longer runs of marks are no writing, and make normalization quadratic (Unicode Standard Annex #15, stream-safe text). */
const CLUSTERS = /\P{M}\p{M}{0,30}|\p{M}{1,30}/gu

/** NFC, in time linear in the length whatever the text. */
export function compose(text: string): string {
  if (!/\p{M}/u.test(text)) return text.normalize('NFC')
  return text.replace(CLUSTERS, (cluster) => cluster.normalize('NFC'))
}

/** Marks stripped, `đ`, `Đ`, `Ð` and `ð` to `d`, lower case. As long as the text, so that offsets carry over. */
export function fold(text: string): string {
  return text.replace(OTHER_THAN_ASCII, foldUnit).toLowerCase()
}

/** `Quy chế` to `quy-che`: what a component's key is made of. */
export function keyOf(words: string): string {
  return fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** `QÐ` with the Icelandic letter U+00D0, which looks the same, to `QĐ`. */
export function withVietnameseD(text: string): string {
  return /[Ðð]/.test(text) ? text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ') : text
}

/** Whether the words are set in capitals: two letters at least, and none of them small. Too many of them are no title. */
export function isCapitals(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)
}

function foldUnit(unit: string): string {
  const known = FOLDED.get(unit)
  if (known !== undefined) return known
  const bare = unit.normalize('NFD').charAt(0).toLowerCase()
  const folded = /[đð]/.test(bare) ? 'd' : bare.length === 1 ? bare : unit
  FOLDED.set(unit, folded)
  return folded
}
