// Which agency stands for which on a day: from a class that a text names to the agency of a post, through successions.
import type { KindEnd } from './admission-question.ts'
import type { Agency, AgencyKind, AgencySelector } from './agency.ts'
import type { CalendarDate } from './calendar.ts'
import { type Certainty, weakest } from './source.ts'
import type { Succession, SuccessionEnd } from './succession.ts'
import type { Ground } from './verdict.ts'

/** A body as far as it is known: by slug, or by kind in a province. */
export interface KnownBody {
  readonly agency: string | null
  readonly kind: AgencyKind | null
  readonly province: string | null
}

/** A way through successions, first step first. */
export interface SuccessionPath {
  readonly steps: readonly Succession[]
  /** UNSETTLED where any step is. */
  readonly effect: Succession['effect']
  readonly certainty: Certainty
}

export interface SuccessionFacts {
  readonly successions: readonly Succession[]
  readonly agencies: ReadonlyMap<string, Agency>
}

// A post renamed again and again is followed so far; longer chains would be a fault of the records.
const LONGEST_PATH = 8

/**
 * The way by which a body stands, on a day, for one that the selector means; null where there is none. Only successions
 * that have taken place count. Of several ways a settled one is preferred, then the shortest.
 */
export function findPath(
  selector: AgencySelector,
  body: KnownBody,
  facts: SuccessionFacts,
  on: CalendarDate,
): SuccessionPath | null {
  const past = facts.successions.filter((succession) => succession.on <= on)
  const found: SuccessionPath[] = []
  let paths: (readonly Succession[])[] = past
    .filter((step) => covers(step.to, body, facts.agencies))
    .map((step) => [step])
  for (let length = 1; length <= LONGEST_PATH && paths.length > 0; length++) {
    found.push(...paths.filter(([first]) => first && selects(selector, first.from, facts.agencies)).map(pathOf))
    paths = paths.flatMap((path) =>
      past.filter((step) => precedes(step, path, facts.agencies)).map((step) => [step, ...path]),
    )
  }
  return found.find(({ effect }) => effect === 'SUCCEEDS') ?? found[0] ?? null
}

/** What took over from a body by a day, settled successions first; null where nothing did. */
export function findSuccessor(body: KnownBody, facts: SuccessionFacts, on: CalendarDate): Succession | null {
  const past = facts.successions.filter(
    (succession) => succession.on <= on && covers(succession.from, body, facts.agencies),
  )
  return past.find(({ effect }) => effect === 'SUCCEEDS') ?? past[0] ?? null
}

/** The act that a succession rests on. */
export function groundOfSuccession(succession: Succession): Ground {
  return { decision: succession.decision, place: succession.place, quote: null, certainty: succession.certainty }
}

/**
 * The ends of whole kinds that successions by kind tell: on that day every body of the first kind in the province
 * ended. `certainties` are those of the acts: that a kind ended may be surer than who took its place.
 */
export function kindEndsOf(
  successions: readonly Succession[],
  certainties: ReadonlyMap<string, Certainty>,
): readonly KindEnd[] {
  return successions.flatMap((succession) => {
    const { from, on, decision } = succession
    if (from.kind === null) return []
    const certainty = certainties.get(decision) ?? succession.certainty
    return [{ kind: from.kind, within: from.within, on, ground: { ...groundOfSuccession(succession), certainty } }]
  })
}

/** An agency as a body. */
export function bodyOf(agency: Agency): KnownBody {
  return { agency: agency.slug, kind: agency.kind, province: agency.province }
}

function pathOf(steps: readonly Succession[]): SuccessionPath {
  const unsettled = steps.some(({ effect }) => effect === 'UNSETTLED')
  const certainties = steps.map(({ certainty }) => certainty)
  return {
    steps,
    effect: unsettled ? 'UNSETTLED' : 'SUCCEEDS',
    certainty: unsettled ? 'UNSETTLED' : weakest(['INFERRED', ...certainties]),
  }
}

function precedes(step: Succession, path: readonly Succession[], agencies: SuccessionFacts['agencies']): boolean {
  const next = path[0]
  if (!next || path.some(({ key }) => key === step.key) || step.on > next.on) return false
  return covers(step.to, bodyOfEnd(next.from, agencies), agencies)
}

function covers(end: SuccessionEnd, body: KnownBody, agencies: SuccessionFacts['agencies']): boolean {
  if (end.agency !== null) {
    return body.agency === end.agency || (agencies.get(body.agency ?? '')?.formerSlugs.includes(end.agency) ?? false)
  }
  return body.kind === end.kind && body.province === end.within
}

function selects(selector: AgencySelector, end: SuccessionEnd, agencies: SuccessionFacts['agencies']): boolean {
  const body = bodyOfEnd(end, agencies)
  if (selector.agency !== null) {
    const named = agencies.get(selector.agency)
    return body.agency === selector.agency || (named !== undefined && covers(end, bodyOf(named), agencies))
  }
  if (selector.within !== null && body.province !== selector.within) return false
  return selector.kinds.some(({ kind, certainty }) => kind === body.kind && certainty !== 'UNSETTLED')
}

function bodyOfEnd(end: SuccessionEnd, agencies: SuccessionFacts['agencies']): KnownBody {
  if (end.agency === null) return { agency: null, kind: end.kind, province: end.within }
  const agency = agencies.get(end.agency)
  return agency ? bodyOf(agency) : { agency: end.agency, kind: null, province: null }
}
