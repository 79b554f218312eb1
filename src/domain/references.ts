// Finding the references in the text of an act: which places of which act its words name, and where the words stand.
import { type Found, type Token, tokenize } from './citation-tokens.ts'
import type { Component, PathStep, ProvisionKind } from './provision.ts'
import { PROVISION_KINDS } from './provision.ts'
import { actAt, actKindAt, KIND_BEGINNINGS, type NamedAct } from './reference-acts.ts'
import {
  appendicesAt,
  INSTRUMENT_BEGINNINGS,
  instrumentReferenceAt,
  instrumentsOf,
  ownAct,
  type Titled,
} from './reference-instruments.ts'
import { placesAt, type WrittenPlace } from './reference-places.ts'
import { quotedAmendments } from './reference-quotes.ts'
import { isCapital, stepWordAt, wordOf } from './reference-words.ts'

/** Where a text stands in its act, so that `Điều này` and `Quy chế này` mean something. */
export interface Standing {
  readonly component: string
  /** Its own steps: those of its path. */
  readonly steps: readonly PathStep[]
  /** The steps of the chapter or section that its path does not name. */
  readonly outer: readonly PathStep[]
  readonly components: readonly Component[]
}

/** The act that a reference means: its own with the key of the instrument, another, or one that the words leave open. */
export type ReferencedAct =
  | { readonly of: 'OWN'; readonly component: string | null }
  | (NamedAct & { readonly of: 'OTHER'; readonly instrument: string | null; readonly instrumentTitle: string | null })
  | { readonly of: 'UNCLEAR'; readonly kind: string | null }

/** One reference: what it means and the words [start, end) that say so, in UTF-16 units of the text. */
export interface TextReference {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly act: ReferencedAct
  /** Outermost step first. Empty: the instrument or act as a whole. Several where a range means those between. */
  readonly places: readonly (readonly PathStep[])[]
}

/**
 * The references of a text in their order; none overlaps another. A list (`các điểm a, b và đ khoản 1`) gives one for each
 * item, a range one for each end, the last with what lies between. Never throws; takes time linear in the length.
 * Without a standing, what is relative stays unclear. What a text quotes as the new wording of another act is read, but
 * what is relative in it is unclear.
 */
export function readReferences(text: string, standing: Standing | null): readonly TextReference[] {
  return referencesAmong(text, tokenize(text), standing)
}

/** The same of a text whose tokens are known. */
export function referencesAmong(
  text: string,
  tokens: readonly Token[],
  standing: Standing | null,
): readonly TextReference[] {
  const isQuoted = standing === null ? () => true : quotedAmendments(text)
  const ground = standing && { ...standing, ...instrumentsOf(standing.components) }
  const found: TextReference[] = []
  for (let at = 0; at < tokens.length; ) {
    const reference = mayBegin(tokens, at)
      ? referencesAt(text, tokens, at, isQuoted(tokens[at]?.start ?? 0) ? null : ground)
      : null
    if (reference) found.push(...reference.value)
    at = Math.max(at + 1, reference?.to ?? 0)
  }
  return found
}

type Ground = Standing & Titled

const BEGINNINGS = new Set([...'phần chương tiểu mục điều điu khoản khỏan điểm tiết câu gạch đoạn'.split(' ')])

function mayBegin(tokens: readonly Token[], at: number): boolean {
  const word = wordOf(tokens[at])
  if (/^\d/.test(word)) return tokens[at + 1]?.written === '/'
  return BEGINNINGS.has(word) || KIND_BEGINNINGS.has(word) || INSTRUMENT_BEGINNINGS.has(word)
}

function referencesAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  standing: Ground | null,
): Found<readonly TextReference[]> | null {
  const places = stepWordAt(tokens, at) ? placesAt(tokens, at) : null
  if (places) return placed(text, tokens, at, places, standing)
  const listed = appendicesAt(tokens, at, standing)
  if (listed) {
    const value = listed.value.map(({ act, from, to }) => referenceOf(text, tokens, from, to, act, []))
    return { value, to: listed.to }
  }
  const act = referencedActAt(tokens, at, standing, false)
  return act && { value: [referenceOf(text, tokens, at, act.to, act.value, [])], to: act.to }
}

/** Places with the act that follows them, `của` or a comma between or not. */
function placed(
  text: string,
  tokens: readonly Token[],
  at: number,
  places: Found<readonly WrittenPlace[]>,
  standing: Ground | null,
): Found<readonly TextReference[]> | null {
  const named = actAfter(text, tokens, places.to, standing)
  if (named === null && isOneStep(places.value) && isLabel(text, tokens, at, places.to)) return null
  const to = named?.to ?? places.to
  const last = places.value.at(-1)
  const references = places.value.map((place) => {
    const end = place === last ? to : place.to
    // What is `này` is of this act, unless the other is named with it.
    const isOwn = place.isThis !== null && place !== last
    const [act, steps] = meaning(place, isOwn ? null : (named?.value ?? null), standing)
    return referenceOf(text, tokens, place.from, end, act, steps)
  })
  const isNothing = places.value.some(({ isThis }) => isThis !== null && standing !== null && !stands(standing, isThis))
  return isNothing ? null : { value: references, to }
}

function actAfter(text: string, tokens: readonly Token[], at: number, standing: Ground | null) {
  if (isLineEnd(text, tokens, at)) return null
  const skips = /^(của|thuộc)$/.test(wordOf(tokens[at])) || (wordOf(tokens[at]) === ',' && isCapital(tokens[at + 1]))
  const from = skips ? at + 1 : at
  // After a comma the bare name of a kind begins something else.
  return referencedActAt(tokens, from, standing, wordOf(tokens[at]) !== ',')
}

/** The act or instrument named at a place; with `mayBeBare` also by its kind alone, as after `Điều 7`. */
function referencedActAt(
  tokens: readonly Token[],
  at: number,
  standing: Ground | null,
  mayBeBare: boolean,
): Found<ReferencedAct> | null {
  const instrument = instrumentReferenceAt(tokens, at, standing, mayBeBare)
  if (instrument) return instrument
  const act = actAt(tokens, at)
  if (act?.value.isThis) return { value: ownAct(act.value.kind, standing), to: act.to }
  if (act && !act.value.isThis) {
    const { isThis: _, ...named } = act.value
    return { value: { of: 'OTHER', ...named, instrument: null, instrumentTitle: null }, to: act.to }
  }
  const bare = mayBeBare && isCapital(tokens[at]) ? actKindAt(tokens, at) : null
  return bare && { value: { of: 'UNCLEAR', kind: bare.value }, to: bare.to }
}

/** The act and the full steps of a place that may be told from where the text stands. */
function meaning(
  place: WrittenPlace,
  named: ReferencedAct | null,
  standing: Ground | null,
): [ReferencedAct, TextReference['places']] {
  const { places, isThis } = place
  if (isThis !== null && standing !== null) {
    const upTo = stepsUntil(standing, (rank) => rank <= rankOf(isThis))
    return [named ?? own(standing), places.map((steps) => withoutChapters([...upTo, ...steps]))]
  }
  if (named !== null) return [named, isThis === null ? places.map(withoutChapters) : places]
  if (standing === null) return [{ of: 'UNCLEAR', kind: null }, places.map(withoutChapters)]
  const completed = places.map((steps) => {
    const [first] = steps
    const isRelative = first !== undefined && first.kind !== 'ARTICLE'
    const held = isRelative ? stepsUntil(standing, (rank) => rank < rankOf(first.kind)) : []
    return withoutChapters([...held, ...steps])
  })
  return [own(standing), completed]
}

function own({ component }: Standing): ReferencedAct {
  return { of: 'OWN', component }
}

function stands(standing: Standing, kind: ProvisionKind): boolean {
  return [...standing.outer, ...standing.steps].some((step) => step.kind === kind)
}

function stepsUntil({ outer, steps }: Standing, isWanted: (rank: number) => boolean): readonly PathStep[] {
  return [...outer, ...steps].filter(({ kind }) => isWanted(rankOf(kind)))
}

function rankOf(kind: ProvisionKind): number {
  return PROVISION_KINDS.indexOf(kind)
}

/** Articles number through an instrument: their paths name no chapter. */
function withoutChapters(steps: readonly PathStep[]): readonly PathStep[] {
  const article = steps.findIndex(({ kind }) => kind === 'ARTICLE')
  return article > 0 ? steps.slice(article) : steps
}

function referenceOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  act: ReferencedAct,
  places: TextReference['places'],
): TextReference {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? text.length
  return { start, end, text: text.slice(start, end), act, places }
}

function isOneStep(places: readonly WrittenPlace[]): boolean {
  return places.length === 1 && places[0]?.places[0]?.length === 1
}

/**
 * `Điều 5.` at the beginning of a line, also quoted, and `Chương II` alone on one: labels, which refer to nothing. `Điều 5:`
 * is none where its new wording is quoted behind it.
 */
function isLabel(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const opens = /^[“"'‘*#]$/.test(tokens[from - 1]?.written ?? '') ? from - 1 : from
  if (!isCapital(tokens[from]) || !isLineEnd(text, tokens, opens)) return false
  const isAlone = to < tokens.length && isLineEnd(text, tokens, to)
  const next = tokens[to]?.written ?? ''
  if (next === ':' && /^[“„"«‘']$/.test(tokens[to + 1]?.written ?? '')) return false
  return isAlone || (/^[.:\-–]$/.test(next) && tokens[to + 1] !== undefined)
}

/** Whether a line ends, or the text, between a token and the one before it. */
function isLineEnd(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at]]
  if (before === undefined || next === undefined) return true
  return /[\n\v\f\r\u0085\u2028\u2029]/.test(text.slice(before.end, next.start))
}
