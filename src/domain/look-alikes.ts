// Characters that look like those of Vietnamese texts and are others: full-width forms, and letters of other scripts.

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g
/** From a full-width form to its character of ASCII. */
const WIDTH_OFFSET = 0xfee0
/** By code point, since nobody can tell them apart on a page: Cyrillic, then Greek. */
const LATIN: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'],
    ['аеѕіјорсухһԁ', 'aesijopcyxhd'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['ο', 'o'],
  ].flatMap(([letters = '', latin = '']) => [...letters].map((letter, at) => [letter, latin[at] ?? letter] as const)),
)
const WORDS = /[\p{L}\p{M}]+/gu
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Full-width letters, figures and signs as those of ASCII: `８９３／ＱĐ` as `893/QĐ`. As long as the text. */
function withUsualWidth(text: string): string {
  return text.replace(FULL_WIDTH, (form) =>
    form === '\u3000' ? ' ' : String.fromCharCode(form.charCodeAt(0) - WIDTH_OFFSET),
  )
}

/**
 * Characters that only look like others as those that they look like: full-width forms, and Cyrillic and Greek letters in
 * words that hold no others of their scripts. As long as the text.
 */
export function withUsualLetters(text: string): string {
  const usual = withUsualWidth(text)
  if (!OTHER_SCRIPT.test(usual)) return usual
  return usual.replace(WORDS, (word) => {
    const latin = [...word].map((letter) => LATIN.get(letter) ?? letter).join('')
    return OTHER_SCRIPT.test(latin) ? word : latin
  })
}

/** The first word of a text that mixes Latin letters with Cyrillic or Greek ones; null: none does. */
export function mixedWord(text: string): string | null {
  if (!OTHER_SCRIPT.test(text)) return null
  return text.match(WORDS)?.find((word) => OTHER_SCRIPT.test(word) && /\p{Script=Latin}/u.test(word)) ?? null
}
