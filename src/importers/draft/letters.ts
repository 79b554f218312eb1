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
 * writes with a capital within a sentence, beside the same word before or after.
 */
export function sentenceCase(words: string, elsewhere = ''): string {
  if (words !== words.toUpperCase()) return words
  const names = namesIn(elsewhere)
  const parts = words.split(/(?<=\s)|(?=\s)/u)
  const bare = parts.filter((part) => part.trim() !== '').map(lettersOf)
  let at = -1
  const plain = parts.map((part) => {
    if (part.trim() === '') return part
    at += 1
    if (SHORT.test(part) && part !== 'PHÓ') return part
    return properly(part, names, { before: bare[at - 1] ?? '', after: bare[at + 1] ?? '' })
  })
  const known = OFFICES.reduce((text, [form, written]) => text.replace(form, written), plain.join(''))
  return known.slice(0, 1).toUpperCase() + known.slice(1)
}

interface Beside {
  readonly before: string
  readonly after: string
}

function properly(part: string, names: ReadonlySet<string>, { before, after }: Beside): string {
  const small = part.toLowerCase()
  const bare = lettersOf(part)
  const isName = names.has(`${before} ${bare.toUpperCase()}`) || names.has(`${bare.toUpperCase()} ${after}`)
  return isName ? small.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : small
}

function lettersOf(part: string): string {
  return part.toLowerCase().replace(/[^\p{L}]/gu, '')
}

/** `tỉnh MẪU`, `MẪU sơn`: words that stand with a capital after a small word, and never without, with those beside them. */
function namesIn(text: string): ReadonlySet<string> {
  const found: { readonly word: string; readonly pair: string }[] = []
  const common = new Set<string>()
  let before = { word: '', end: -1, isName: false }
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    const small = word.toLowerCase()
    const isNext = text[index - 1] === ' ' && before.end === index - 1
    const isName = isNext && /^\p{Lu}\p{Ll}+$/u.test(word) && (before.isName || /^\p{Ll}+$/u.test(before.word))
    if (/^\p{Ll}+$/u.test(word)) common.add(small)
    if (isName) found.push({ word: small, pair: `${before.word.toLowerCase()} ${small.toUpperCase()}` })
    if (isNext && before.isName) {
      const named = before.word.toLowerCase()
      found.push({ word: named, pair: `${named.toUpperCase()} ${small}` })
    }
    before = { word, end: index + word.length, isName }
  }
  return new Set(found.filter(({ word }) => !common.has(word)).map(({ pair }) => pair))
}
