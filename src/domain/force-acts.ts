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
const ENDING: ReadonlySet<RelationKind> = new Set(['REPEALS', 'REVOKES', 'ANNULS', 'REPLACES'])
const SUSPENDING: ReadonlySet<RelationKind> = new Set(['SUSPENDS', 'RESUMES'])

/** The acts that bear on one thing, a decision or a provision, each list in the order of {@link inOrder}. */
export interface Acts {
  readonly ends: readonly Relation[]
  /** Those that end a part of it. */
  readonly parts: readonly Relation[]
  readonly steps: readonly Relation[]
}

/** The acts on a decision as a whole, and those on parts of it. */
export function actsOnDecision(slug: string, relations: readonly Relation[]): Acts {
  const whole = (relation: Relation) => relation.toPath === null
  return actsOn(slug, relations, whole, (relation) => !whole(relation))
}

/** The acts on a provision, on all that holds it and on its decision, and those on parts of it. */
export function actsOnProvision(
  slug: string,
  path: string,
  relations: readonly Relation[],
  containerOf: ContainerOf,
): Acts {
  const holders = holdersOf(path, containerOf)
  const reaches = ({ toPath }: Relation) => toPath === null || holders.has(toPath)
  const inside = ({ toPath }: Relation) =>
    toPath !== null && toPath !== path && holdersOf(toPath, containerOf).has(path)
  return actsOn(slug, relations, reaches, inside)
}

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

/** The suspension or resumption that was the last to take effect by a day. */
export function lastStep({ steps }: Acts, on: CalendarDate | null): Relation | undefined {
  return on === null ? undefined : steps.filter((relation) => reached(relation, on)).at(-1)
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
  reaches: (relation: Relation) => boolean,
  inside: (relation: Relation) => boolean,
): Acts {
  const about = relations.filter((relation) => relation.to === slug).sort(inOrder)
  const ending = about.filter(({ kind }) => ENDING.has(kind))
  return {
    ends: ending.filter(reaches),
    parts: ending.filter(inside),
    steps: about.filter((relation) => SUSPENDING.has(relation.kind) && reaches(relation)),
  }
}
