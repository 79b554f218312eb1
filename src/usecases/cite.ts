// Reads a citation as people write it, and finds what it means in the register.
import { type CitationMisfit, misfitsOf, unreadOf } from '../domain/citation-acts.ts'
import { readCitation } from '../domain/citation-reading.ts'
import { readSentence } from '../domain/citation-sentences.ts'
import { asWritten } from '../domain/citation-tokens.ts'
import type { CitationReading } from '../domain/citation-words.ts'
import type { Decision } from '../domain/decision.ts'
import type { Moment } from '../domain/moment.ts'
import type { Localized } from '../domain/source.ts'
import type { Store } from '../storage/store.ts'
import { explain } from './cite-explanation.ts'
import { citableActs, nothing, plausible, together, type Weighed, weigh } from './cite-weighing.ts'

/** An act that bears the number of a citation and is not meant, with what of the citation is not so of it. */
export interface RejectedAct {
  readonly decision: string
  readonly misfits: readonly CitationMisfit[]
  /** Where words misfit, those that are not understood of it, as they stand in the citation. */
  readonly unread: readonly string[]
}

export interface CitationFound extends Omit<Weighed, 'isEither' | 'missing' | 'unfound'> {
  /** Where an act that is named is not found: what exists under its number. */
  readonly rejected: readonly RejectedAct[]
  /** Why it is no match, and what there is; null for a match. */
  readonly explanation: Localized | null
}

const MAX_REJECTED = 10

/** A clear match, or candidates, or nothing: what cannot be read as a citation is no error. */
export async function cite(store: Store, text: string, moment: Moment): Promise<CitationFound> {
  const acts = await store.listDecisions(moment)
  const weighed = await weighText(store, acts, text, moment)
  const { missing: _, isEither: _either, unfound, ...found } = weighed
  const rejected = await rejectedActs(store, acts, unfound, text, moment)
  const numbers = unfound.flatMap(({ numberPart }) => numberPart ?? [])
  const unread = rejected.length > 0 ? [] : await unreadOfAll(store, acts, unfound, text, moment)
  const explanation = await explain(store, { weighed, rejected, numbers, unread, length: text.length }, moment)
  return { ...found, rejected, explanation }
}

async function weighText(store: Store, acts: readonly Decision[], text: string, moment: Moment): Promise<Weighed> {
  const exact = readCitation(text)
  const found = exact && (await weigh(store, acts, exact, 'EXACT', moment))
  if (found && found.outcome !== 'NOT_FOUND') return found
  // What is no citation as it stands may hold some: read it as a sentence, then forgive a letter in an issuer's name.
  const readings = readSentence(text)
  if (readings.length === 0) return found ?? nothing('NOT_READ')
  for (const spelling of ['EXACT', 'NEAR'] as const) {
    const all: Weighed[] = []
    for (const reading of readings) all.push(await weigh(store, acts, reading, spelling, moment))
    const [only, ...more] = all
    if (only && more.length === 0 && only.outcome !== 'NOT_FOUND') return only
    if (all.some(({ outcome }) => outcome !== 'NOT_FOUND'))
      return together(
        all,
        readings.some(({ isEither }) => isEither),
      )
  }
  return nothing('NOT_FOUND', readings)
}

/** The acts that bear the numbers of these readings, each once. */
async function rejectedActs(
  store: Store,
  acts: readonly Decision[],
  readings: readonly CitationReading[],
  text: string,
  moment: Moment,
): Promise<readonly RejectedAct[]> {
  const rejected = new Map<string, RejectedAct>()
  for (const reading of readings.filter(({ numberPart }) => numberPart !== null)) {
    const citable = await citableActs(store, plausible(acts, { ...reading, slug: null }), moment)
    for (const act of citable) {
      const misfits = misfitsOf(reading, act)
      const told = misfits.length > 0 ? misfits : (['INSTRUMENT'] as const)
      const unread = told.includes('WORDS') ? asWritten(text, unreadOf(reading, act)) : []
      rejected.set(act.slug, { decision: act.slug, misfits: told, unread })
    }
  }
  return [...rejected.values()].slice(0, MAX_REJECTED)
}

/** The words of a citation without a number that belong to no act of the register, as they stand in it. */
async function unreadOfAll(
  store: Store,
  acts: readonly Decision[],
  readings: readonly CitationReading[],
  text: string,
  moment: Moment,
): Promise<readonly string[]> {
  const nameless = readings.filter(({ numberPart, slug }) => (numberPart ?? slug) === null)
  if (nameless.length === 0 || acts.length === 0) return []
  const citable = await citableActs(store, acts, moment)
  const unread = nameless.flatMap((reading) =>
    citable.map((act) => unreadOf(reading, act)).reduce((all, one) => all.filter((word) => one.includes(word))),
  )
  return asWritten(text, unread)
}
