// Turns words written in capitals into the letters of a sentence, as decision files have them.

// As the State writes them inside a sentence.
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})chủ tịch(?!\p{L})/gu, 'Chủ tịch'],
  [/(?<!\p{L})ủy ban nhân dân(?!\p{L})/gu, 'Ủy ban nhân dân'],
  [/(?<!\p{L})hội đồng nhân dân(?!\p{L})/gu, 'Hội đồng nhân dân'],
  [/(?<!\p{L})bộ trưởng(?!\p{L})/gu, 'Bộ trưởng'],
  [/(?<!\p{L})giám đốc(?!\p{L})/gu, 'Giám đốc'],
  [/(?<!\p{L})zalo(?!\p{L})/gu, 'Zalo'],
]
const SHORT = /^(?:KT|TM|TL|TUQ|Q|UBND|HĐND|PHÓ)\.?$/u

/**
 * Words of capitals in sentence case; others as they are. `elsewhere`, the rest of the text, tells which words it always
 * writes with a capital within a sentence.
 */
export function sentenceCase(words: string, elsewhere = ''): string {
  if (words !== words.toUpperCase()) return words
  const names = namesIn(elsewhere)
  const plain = words
    .split(/(?<=\s)|(?=\s)/u)
    .map((word) => (SHORT.test(word) && word !== 'PHÓ' ? word : properly(word, names)))
    .join('')
  const known = OFFICES.reduce((text, [form, written]) => text.replace(form, written), plain)
  return known.slice(0, 1).toUpperCase() + known.slice(1)
}

function properly(word: string, names: ReadonlySet<string>): string {
  const small = word.toLowerCase()
  const bare = small.replace(/[^\p{L}]/gu, '')
  return names.has(bare) ? small.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : small
}

/** Words that stand with a capital after a small word, and never without. */
function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  const common = new Set<string>()
  for (const [, small = '', word = ''] of text.matchAll(/(\p{Ll}+ )?(\p{L}+)/gu)) {
    if (/^\p{Lu}\p{Ll}+$/u.test(word) && small !== '') names.add(word.toLowerCase())
    else if (/^\p{Ll}+$/u.test(word)) common.add(word)
    for (const one of small.trim().split(' ')) common.add(one)
  }
  return new Set([...names].filter((name) => !common.has(name)))
}
