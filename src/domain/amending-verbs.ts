// Finding the verbs of change in the items of a segment, alone or several that go together.
import type { Item } from './amending-items.ts'
import { END_WORDS, JOINING, VERB_BEGINNINGS, VERB_WORDS } from './amending-words.ts'
import type { Found } from './citation-tokens.ts'
import type { RelationKind } from './decision.ts'

/** A verb of change, or several that go together: `sửa đổi, bổ sung`, `bãi bỏ và thay thế`. */
export interface Verb {
  readonly kind: RelationKind
  /** It puts something in: `bổ sung`. */
  readonly isInserting: boolean
  /** One of several may be meant (`sửa đổi hoặc thay thế`): nothing is stated. */
  readonly isAlternative: boolean
  /** False of `hết hiệu lực`, which only shows that something ends. */
  readonly isStated: boolean
}

/** Whether the words stand at a place, none of them in a reference or a quotation. */
export function areItems(items: readonly Item[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, index) => items[at + index]?.word === word)
}

const MOST_VERBS = 8

/** The verbs at a place with those that go on from them, each perhaps behind `được` or `bị`. */
export function verbsAt(items: readonly Item[], at: number): Found<Verb> | null {
  const first = oneVerbAt(items, at)
  if (first === null) return null
  const kinds = [first.value.kind]
  let { to } = first
  let isAlternative = false
  while (kinds.length < MOST_VERBS) {
    const joint = items[to]?.word ?? ''
    if (!JOINING.has(joint) || joint === ';') break
    const next = oneVerbAt(items, isPassiveMark(items[to + 1]) ? to + 2 : to + 1)
    if (next === null) break
    if (/^(hoặc|hay)$/.test(joint)) isAlternative = true
    kinds.push(next.value.kind)
    to = next.to
  }
  const kind = kinds.includes('AMENDS') ? 'AMENDS' : first.value.kind
  return {
    value: { kind, isInserting: first.value.isInserting && kinds.length === 1, isAlternative, isStated: true },
    to,
  }
}

/** A single verb at a place. */
export function oneVerbAt(items: readonly Item[], at: number): Found<Pick<Verb, 'kind' | 'isInserting'>> | null {
  const word = items[at]?.word ?? ''
  if (!VERB_BEGINNINGS.has(word)) return null
  const found = VERB_WORDS.find((verb) => areItems(items, at, verb.words))
  return found ? { value: { kind: found.kind, isInserting: found.isInserting }, to: at + found.words.length } : null
}

/** `hết hiệu lực` and its like at a place. */
export function endingAt(items: readonly Item[], at: number): Found<RelationKind> | null {
  if (!VERB_BEGINNINGS.has(items[at]?.word ?? '')) return null
  const found = END_WORDS.find((verb) => areItems(items, at, verb.words))
  return found ? { value: found.kind, to: at + found.words.length } : null
}

/** `được` and `bị` make a verb passive. */
export function isPassiveMark(item: Item | undefined): boolean {
  return item?.word === 'được' || item?.word === 'bị'
}
