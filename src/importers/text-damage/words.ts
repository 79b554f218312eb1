// A text as words with their places, for weighing them: what each reads in small letters, and what it stands beside.
import { exactForm } from '../../domain/vietnamese.ts'

/** SMALL: `thực`; CAPITAL: `Thực`; CAPITALS: `THỰC`, `UBND`; MIXED: `SThông`, `TTr`. */
export type Letters = 'SMALL' | 'CAPITAL' | 'CAPITALS' | 'MIXED'

export interface Word {
  /** UTF-16 offsets of the text as given. */
  readonly start: number
  readonly end: number
  /** From 1, lines ending in line feeds. */
  readonly line: number
  readonly raw: string
  /** Small composed letters as typed; empty for what is no word: numbers, symbols of acts, addresses. */
  readonly form: string
  /** The form with one tone placement, under which words are counted; `#` for any number; empty for other signs. */
  readonly key: string
  readonly letters: Letters
  /** Whether only blanks and at most one line end part it from the word before. */
  readonly follows: boolean
  /** Whether a sentence may begin with it: after a full stop or the like, or a blank line. */
  readonly opens: boolean
  /** The sign behind it, empty at a blank. */
  readonly sign: string
}

const PIECES = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]+(?:[/\-–_@.,:'’&+][\p{L}\p{M}\p{N}]+)*/gu
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const JOINED = /[/\-–_@.,:'’&+]/
const OPENERS = /[.!?]/
const ROMAN = /^[IVX]+$/
/** Longer than any two syllables run together. */
const LONGEST_WORD = 16

/** In time linear in the length of the text. */
export function wordsOf(text: string): readonly Word[] {
  const forms = new Map<string, Pick<Word, 'form' | 'key' | 'letters'>>()
  const words: Word[] = []
  let [line, at] = [1, 0]
  for (const match of text.matchAll(PIECES)) {
    const start = match.index
    let ends = 0
    let blank = true
    for (let place = at; place < start; place++) {
      const sign = text[place] as string
      if (sign === '\n') ends++
      else if (!isBlank(sign)) blank = false
    }
    line += ends
    at = start + match[0].length
    const known = forms.get(match[0]) ?? readForm(match[0])
    forms.set(match[0], known)
    const sign = text[at] ?? ''
    const before = words.at(-1)
    const follows = before !== undefined && blank && ends < 2
    const opens = before === undefined || ends > 1 || OPENERS.test(before.sign) || (ends > 0 && before.sign !== '')
    words.push({ start, end: at, line, raw: match[0], ...known, follows, opens, sign: isBlank(sign) ? '' : sign })
  }
  return words
}

function readForm(raw: string): Pick<Word, 'form' | 'key' | 'letters'> {
  const plain = raw.length > LONGEST_WORD * 4 ? raw : raw.replace(INVISIBLE, '').normalize('NFC')
  const letters = lettersOf(plain)
  if (/^\p{N}/u.test(plain) || ROMAN.test(plain)) return { form: '', key: '#', letters }
  if (plain.length > LONGEST_WORD || JOINED.test(plain) || /\p{N}/u.test(plain)) return { form: '', key: '', letters }
  const form = plain.toLowerCase().replaceAll('ð', 'đ')
  return { form, key: exactForm(form), letters }
}

function lettersOf(plain: string): Letters {
  if (plain === plain.toLowerCase()) return 'SMALL'
  const first = String.fromCodePoint(plain.codePointAt(0) ?? 0)
  const rest = plain.slice(first.length)
  if (rest === rest.toLowerCase()) return 'CAPITAL'
  return plain === plain.toUpperCase() ? 'CAPITALS' : 'MIXED'
}

function isBlank(sign: string): boolean {
  return /^[\s\u200b-\u200d\u2060\ufeff]?$/.test(sign)
}
