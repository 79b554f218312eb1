// The passage of a hit that shows why it was found.
import type { Language, Localized } from '../domain/source.ts'
import { firstMatch } from '../domain/vietnamese.ts'

const LENGTH = 240

/**
 * About 240 characters around the first word that matches, in the language asked for where it has one, else in the
 * other; cut at spaces, cuts shown by an ellipsis. Folded words in, original text out.
 */
export function snippet(title: Localized, body: Localized, words: readonly string[], language: Language): string {
  const texts = language === 'VI' ? [body.vi, title.vi, body.en, title.en] : [body.en, title.en, body.vi, title.vi]
  const found = texts.map((text) => ({ text, at: firstMatch(text, words) })).find(({ at }) => at !== -1)
  if (!found) return cut(texts.find(Boolean) ?? '', 0)
  return cut(found.text, found.at)
}

function cut(text: string, at: number): string {
  if (text.length <= LENGTH) return text
  const from = Math.max(0, at - LENGTH / 3)
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const last = text.lastIndexOf(' ', start + LENGTH)
  const end = start + LENGTH >= text.length || last <= start ? Math.min(text.length, start + LENGTH) : last
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}
