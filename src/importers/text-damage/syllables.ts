// The syllables that a loss of letters leaves a form of.
import { allSyllables } from '../../domain/syllable.ts'

let shortened: ReadonlyMap<string, readonly Restored[]> | null = null

/** A syllable, and the letters that a copy must have lost to leave another form. */
export interface Restored {
  readonly syllable: string
  readonly lost: string
}

/** The syllables that become `form`, in small composed letters, by losing one letter. None where nothing is left. */
export function restoredByOne(form: string): readonly Restored[] {
  shortened ??= shortenAll()
  return shortened.get(form) ?? []
}

/** How a word would read with its letters `[at, at + length)` lost; at each place that makes a difference. */
export function losses(word: string, length: number): readonly { readonly form: string; readonly lost: string }[] {
  const found = new Map<string, string>()
  for (let at = 0; at + length <= word.length; at++) {
    const form = word.slice(0, at) + word.slice(at + length)
    if (form !== '' && !found.has(form)) found.set(form, word.slice(at, at + length))
  }
  return [...found].map(([form, lost]) => ({ form, lost }))
}

function shortenAll(): ReadonlyMap<string, readonly Restored[]> {
  const all = new Map<string, Restored[]>()
  for (const syllable of allSyllables()) {
    for (const { form, lost } of losses(syllable, 1)) {
      const known = all.get(form)
      if (known) known.push({ syllable, lost })
      else all.set(form, [{ syllable, lost }])
    }
  }
  return all
}
