// The acts that end, suspend or resume a decision or provision, told apart by what they reach, in an order of their own.
import type { CalendarDate } from './calendar.ts'
import type { Relation, RelationKind } from './decision.ts'
import { CERTAINTIES } from './source.ts'

/**
 * The path of the provision that holds another: of `quy-che/dieu-4` the chapter `quy-che/chuong-2`, which its own path
 * does not name. Null where nothing but the steps of the path itself holds it.
 */
export type ContainerOf = (path: string) => string | null

/** bãi bỏ, thu hồi, hủy bỏ, thay thế: each ends the act it speaks of, whole or in the provision named. */
export const ENDING: ReadonlySet<RelationKind> = new Set(['REPEALS', 'REVOKES', 'ANNULS', 'REPLACES'])
const SUSPENDING: ReadonlySet<RelationKind> = new Set(['SUSPENDS', 'RESUMES'])
/** All kinds on which the force of an act depends. */
export const FORCE_KINDS: readonly RelationKind[] = [...ENDING, ...SUSPENDING, 'KEEPS', 'DEFERS']

/** The acts that bear on one thing, a decision or a provision, each list in the order of {@link inOrder}. */
export interface Acts {
  readonly ends: readonly Relation[]
  /** Those that end a part of it. */
  readonly parts: readonly Relation[]
  readonly steps: readonly Relation[]
  /** Those that put off its first day of effect. */
  readonly defers: readonly Relation[]
}

/** The acts on a decision as a whole, and those on parts of it. */
export function actsOnDecision(slug: string, relations: readonly Relation[]): Acts {
  const root = (path: string | null) => (path === null ? 'AT' : 'INSIDE')
  return actsOn(slug, relations, root, (path) => holdersOf(path, () => null))
}

/** The acts on a provision, on all that holds it and on its decision, and those on parts of it. */
export function actsOnProvision(
  slug: string,
  path: string,
  relations: readonly Relation[],
  containerOf: ContainerOf,
): Acts {
  const holders = holdersOf(path, containerOf)
  const positionOf = (other: string | null): Position => {
    if (other === path) return 'AT'
    if (other === null || holders.has(other)) return 'ABOVE'
    return holdersOf(other, containerOf).has(path) ? 'INSIDE' : 'APART'
  }
  return actsOn(slug, relations, positionOf, (other) => holdersOf(other, containerOf))
}

/** Where a path lies, seen from the thing asked about. */
type Position = 'AT' | 'ABOVE' | 'INSIDE' | 'APART'
type PositionOf = (path: string | null) => Position

/** Whether sources agree that the act does what it is said to do. */
export function isSettled(relation: Relation): boolean {
  return relation.certainty !== 'UNSETTLED'
}

/** Whether the act has taken effect by a day. One without a date never has. */
export function reached(relation: Relation, on: CalendarDate): boolean {
  return relation.on !== null && relation.on <= on
}

/** Whether the act takes effect after a day. */
export function isAhead(relation: Relation, on: CalendarDate): boolean {
  return relation.on !== null && relation.on > on
}

/** Whether a thing is suspended on a day, and the acts by which it is, or may be. */
export interface Suspension {
  readonly state: 'NONE' | 'SURE' | 'PERHAPS'
  readonly because: readonly Relation[]
  /** With NONE: the day on which a suspension ended; null where there was none. */
  readonly resumedOn: CalendarDate | null
}

/**
 * What the suspensions and resumptions up to a day come to: the last of them decides. One that is not settled, or of
 * which nobody knows the day, leaves open what it would change.
 */
export function suspensionOn({ steps }: Acts, on: CalendarDate): Suspension {
  let found: Suspension = { state: 'NONE', because: [], resumedOn: null }
  for (const step of steps) {
    if (step.on !== null && !reached(step, on)) continue
    const isSure = step.on !== null && isSettled(step)
    const state = step.kind === 'SUSPENDS' ? 'SURE' : 'NONE'
    const resumedOn = found.state === 'NONE' ? found.resumedOn : step.on
    if (isSure && state === 'NONE') found = { state, because: [], resumedOn }
    else if (isSure) found = { state, because: [step], resumedOn: null }
    else if (found.state !== state) found = { state: 'PERHAPS', because: [...found.because, step], resumedOn: null }
  }
  return found
}

/** By date, undated last; on one day a suspension before a resumption, then the surest first, then by the acts' slugs. */
function inOrder(a: Relation, b: Relation): number {
  const [one, other] = [orderKey(a), orderKey(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

function orderKey({ on, kind, certainty, from, fromPath, toPath, source }: Relation): string {
  const step = kind === 'RESUMES' ? 1 : 0
  return [on ?? '9999', step, CERTAINTIES.indexOf(certainty), from, kind, fromPath, toPath, source].join('\n')
}

/** A path and the paths of all that holds it, its component included. */
function holdersOf(path: string, containerOf: ContainerOf): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at: string | null = path; at !== null && !found.has(at); ) {
    found.add(at)
    const cut: number = at.lastIndexOf('/')
    at = containerOf(at) ?? (cut === -1 ? null : at.slice(0, cut))
  }
  return found
}

function actsOn(
  slug: string,
  relations: readonly Relation[],
  positionOf: PositionOf,
  holders: (path: string) => ReadonlySet<string>,
): Acts {
  const about = relations.filter((relation) => relation.to === slug).sort(inOrder)
  const kept = keptBy(about, holders)
  const endOf: EndOf = (path, isSure) => firstEnd(about, path, { kept, holders, isSure })
  const reach = (relation: Relation) => reachOf(relation, kept.get(relation) ?? NOTHING_KEPT, positionOf, endOf)
  const ending = about.filter(({ kind }) => ENDING.has(kind))
  const reaches = ({ toPath }: Relation) => isHeld(positionOf(toPath))
  const steps = about.filter(({ kind }) => SUSPENDING.has(kind))
  return {
    ends: different(ending.flatMap((relation) => reach(relation).whole ?? []).sort(inOrder)),
    parts: ending.flatMap((relation) => reach(relation).part ?? []),
    // What is suspended but for a part is suspended.
    steps: steps.flatMap((relation) => {
      const { whole, part } = reach(relation)
      return reaches(relation) ? (part ?? whole ?? []) : []
    }),
    defers: about.filter((relation) => relation.kind === 'DEFERS' && reaches(relation)),
  }
}

/** What an act leaves of what it ends or suspends: the parts that are named, and whether others may be meant. */
interface Kept {
  readonly parts: readonly Relation[]
  readonly isOpen: boolean
}
const NOTHING_KEPT: Kept = { parts: [], isOpen: false }

/** Acts by which two things end stand once. Expects them in order. */
function different(acts: readonly Relation[]): readonly Relation[] {
  return acts.filter((act, index) => index === 0 || orderKey(act) !== orderKey(acts[index - 1] as Relation))
}

/**
 * A KEEPS belongs to those ends of its act that reach beyond it. Of an earlier end at its own place it says that a part
 * stays which no path names, and so, where none reaches beyond it, of those within it, and of all where none is near.
 */
function keptBy(
  about: readonly Relation[],
  holders: (path: string) => ReadonlySet<string>,
): ReadonlyMap<Relation, Kept> {
  const kept = new Map<Relation, Kept>()
  const isIn = (path: string | null, outer: string | null) =>
    outer === null || (path !== null && holders(path).has(outer))
  for (const keeps of about.filter(({ kind }) => kind === 'KEEPS')) {
    const ends = about.filter(({ kind, from }) => from === keeps.from && (ENDING.has(kind) || kind === 'SUSPENDS'))
    const beyond = ends.filter(({ toPath }) => toPath !== keeps.toPath && isIn(keeps.toPath, toPath))
    const own = ends.filter((end) => end.toPath === keeps.toPath && beyond.every((wider) => inOrder(end, wider) < 0))
    const within = beyond.length > 0 ? own : ends.filter(({ toPath }) => isIn(toPath, keeps.toPath))
    const open = beyond.length + within.length > 0 ? within : ends
    for (const end of beyond) {
      const { parts, isOpen } = kept.get(end) ?? NOTHING_KEPT
      kept.set(end, { parts: [...parts, keeps], isOpen })
    }
    for (const end of open) kept.set(end, { parts: kept.get(end)?.parts ?? [], isOpen: true })
  }
  return kept
}

/** The first act that ends a place, or that may end it; null: none does. */
type EndOf = (path: string | null, isSure: boolean) => Relation | null

function firstEnd(
  about: readonly Relation[],
  path: string | null,
  ground: {
    readonly kept: ReadonlyMap<Relation, Kept>
    readonly holders: (path: string) => ReadonlySet<string>
    readonly isSure: boolean
  },
): Relation | null {
  if (path === null) return null
  const { kept, holders, isSure } = ground
  const held = holders(path)
  const spares = (end: Relation) => {
    const { parts, isOpen } = kept.get(end) ?? NOTHING_KEPT
    const near = parts.filter(({ toPath }) => toPath !== null && (held.has(toPath) || holders(toPath).has(path)))
    return isSure ? isOpen || near.length > 0 : near.some(isSettled)
  }
  const ends = about.filter(({ kind, toPath }) => ENDING.has(kind) && (toPath === null || held.has(toPath)))
  return ends.find((end) => (!isSure || (isSettled(end) && end.on !== null)) && !spares(end)) ?? null
}

/** What an act does to the thing asked about: it ends it, or a part of it, or neither. */
function reachOf(
  relation: Relation,
  { parts, isOpen }: Kept,
  positionOf: PositionOf,
  endOf: EndOf,
): { readonly whole?: Relation; readonly part?: Relation } {
  const position = positionOf(relation.toPath)
  if (position === 'APART') return {}
  if (position === 'INSIDE') return { part: relation }
  const spared = parts.filter(({ toPath }) => isHeld(positionOf(toPath)))
  if (spared.some(isSettled)) return {}
  if (isOpen || spared.length > 0 || !isSettled(relation)) return { whole: { ...relation, certainty: 'UNSETTLED' } }
  const inside = parts.filter(({ toPath }) => positionOf(toPath) === 'INSIDE')
  if (inside.length === 0) return { whole: relation }
  const sure = lastOf(inside.map(({ toPath }) => endOf(toPath, true)))
  // Once the last part that was kept has ended too, nothing is left; what had ended before is kept by nobody.
  if (sure !== null) return inOrder(sure, relation) < 0 ? { whole: relation } : { part: relation, whole: sure }
  const perhaps = lastOf(inside.map((keeps) => (isSettled(keeps) ? endOf(keeps.toPath, false) : relation)))
  if (perhaps === null) return { part: relation }
  return { part: relation, whole: { ...(lastOf([perhaps, relation]) as Relation), certainty: 'UNSETTLED' } }
}

/** The last of some acts; null where one of them is missing. */
function lastOf(acts: readonly (Relation | null)[]): Relation | null {
  const known = acts.filter((act) => act !== null)
  return known.length === acts.length ? (known.sort(inOrder).at(-1) ?? null) : null
}

function isHeld(position: Position): boolean {
  return position === 'AT' || position === 'ABOVE'
}
