// Citations of several places at once: `khoản 1, 2 và 5 Điều 4`, `Điều 4 đến Điều 6`.
import { type CitableDecision, namesAct, type Spelling } from './citation-acts.ts'
import { type CitationCandidate, matchCitation, namesInstrument } from './citation-reading.ts'
import type { CitationReading } from './citation-words.ts'
import { formatPath, type PathStep } from './provision.ts'

export interface SeveralFound {
  /** First those of the instrument that has the most of the places, in the order of the citation. */
  readonly candidates: readonly CitationCandidate[]
  /** Whether all of them are meant, and nothing else: each place is found once, all in one instrument that is named. */
  readonly isSure: boolean
  /** The places that the first instrument does not have. */
  readonly missing: readonly (readonly PathStep[])[]
}

/** What the places of a citation mean, sought each on its own. Of acts whose text is not held, the acts alone. */
export function matchSeveral(
  reading: CitationReading,
  decisions: readonly CitableDecision[],
  spelling: Spelling,
): SeveralFound {
  const places = distinct([reading.steps, ...reading.otherPlaces])
  const found = places.map((steps) => matchCitation({ ...reading, steps, otherPlaces: [] }, decisions, spelling, false))
  const wholes = found.flat().filter(({ path }) => path === null)
  const groups = likeliest(reading, decisions, instrumentsOf(found), places.length)
  const [first] = groups
  if (!first) return { candidates: wholes.slice(0, 1), isSure: false, missing: places }
  const isEach = first.places.every((candidates) => candidates.length === 1 && !candidates[0]?.isGuess)
  return {
    candidates: groups.flatMap((group) => group.places.flat()),
    isSure: isEach && groups.length === 1 && wholes.length === 0 && namesAct(reading) && isDefinite(reading),
    missing: places.filter((_, at) => first.places[at]?.length === 0),
  }
}

function isDefinite({ isStretched, isEither }: CitationReading): boolean {
  return !isStretched && !isEither
}

/** One instrument with what was found in it of each place. */
interface Instrument {
  readonly key: string
  readonly places: readonly (readonly CitationCandidate[])[]
}

function instrumentsOf(found: readonly (readonly CitationCandidate[])[]): readonly Instrument[] {
  const keys = new Set(found.flat().flatMap((one) => keyOf(one) ?? []))
  return [...keys].map((key) => ({ key, places: found.map((all) => all.filter((one) => keyOf(one) === key)) }))
}

function keyOf({ slug, path }: CitationCandidate): string | null {
  return path === null ? null : `${slug}#${path.split('/')[0]}`
}

/** Those with the most places first; the act's own alone where its kind is named and it has all of them. */
function likeliest(
  reading: CitationReading,
  decisions: readonly CitableDecision[],
  instruments: readonly Instrument[],
  most: number,
): readonly Instrument[] {
  const heldBy = ({ places }: Instrument) => places.filter((all) => all.length > 0).length
  const owned = new Set(
    decisions.flatMap(({ slug, components }) =>
      components.filter(({ attached }) => !attached).map(({ key }) => `${slug}#${key}`),
    ),
  )
  const own = instruments.filter((one) => owned.has(one.key) && heldBy(one) === most)
  if (reading.kindWord !== null && !namesInstrument(reading) && own.length > 0) return own
  return [...instruments].sort((a, b) => heldBy(b) - heldBy(a))
}

function distinct(places: readonly (readonly PathStep[])[]): readonly (readonly PathStep[])[] {
  return [...new Map(places.map((steps) => [formatPath({ component: '', steps }), steps])).values()]
}
