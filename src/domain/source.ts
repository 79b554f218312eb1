// Where a fact comes from, how sure the registry is of it, and text in the registry's two languages.
import type { CalendarDate } from './calendar.ts'

/** How sure the registry is, strongest first. */
export const CERTAINTIES = ['STATED', 'REPORTED', 'INFERRED', 'UNSETTLED'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const LANGUAGES = ['VI', 'EN'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in Vietnamese and English. Vietnamese comes first everywhere. */
export interface Localized {
  readonly vi: string
  readonly en: string
}

export const SOURCE_NATURES = [
  'ORIGINAL',
  'CERTIFIED_COPY',
  'THIRD_PARTY_COPY',
  'OFFICIAL_REPORT',
  'PRESS',
  'REGISTER_READING',
] as const
export type SourceNature = (typeof SOURCE_NATURES)[number]

/** A document in which a fact was found. `readOn` is the day on which somebody read it for the register. */
export interface Source {
  readonly key: string
  readonly title: string
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedOn: CalendarDate | null
  readonly readOn: CalendarDate | null
  readonly nature: SourceNature
}

/** The weakest of several certainties; STATED of none. */
export function weakest(certainties: Iterable<Certainty>): Certainty {
  let rank = 0
  for (const certainty of certainties) rank = Math.max(rank, CERTAINTIES.indexOf(certainty))
  return CERTAINTIES[rank] ?? 'UNSETTLED'
}

/** The strongest of several certainties; UNSETTLED of none. */
export function strongest(certainties: Iterable<Certainty>): Certainty {
  let rank: number = CERTAINTIES.length - 1
  for (const certainty of certainties) rank = Math.min(rank, CERTAINTIES.indexOf(certainty))
  return CERTAINTIES[rank] ?? 'UNSETTLED'
}

/** The text in one language. */
export function inLanguage(text: Localized, language: Language): string {
  return language === 'VI' ? text.vi : text.en
}
