// Completing a place by another that the text names beside or around it: `khoản 3a vào sau khoản 3 Điều 7`.
import { type PathStep, PROVISION_KINDS } from './provision.ts'
import type { ReferencedAct, TextReference } from './references.ts'

const ARTICLE_RANK = PROVISION_KINDS.indexOf('ARTICLE')
const INSTRUMENT = /^(quy che|quy dinh|noi quy|quy tac|dieu le|phu luc)/

/** The steps of a place with those above it that another has. Articles and what holds them stand for themselves. */
export function completed(steps: readonly PathStep[], beside: readonly PathStep[]): readonly PathStep[] {
  const [first] = steps
  const rank = first === undefined ? -1 : PROVISION_KINDS.indexOf(first.kind)
  if (rank <= ARTICLE_RANK) return steps
  const above = beside.filter(({ kind }) => {
    const other = PROVISION_KINDS.indexOf(kind)
    return other >= ARTICLE_RANK && other < rank
  })
  return [...above, ...steps]
}

/**
 * A reference completed by one that the text names behind it: with its act, where it names none, and beneath the places
 * above the other's last. An act that is named as a whole stands for itself and completes nothing.
 */
export function completedBy(reference: TextReference, { act, places }: TextReference): TextReference {
  if (places.length === 0 && !(act.of === 'OTHER' && act.instrument !== null)) return reference
  const beside = places.at(-1) ?? []
  return {
    ...reference,
    act: actCompleted(reference.act, act),
    places: reference.places.map((steps) => completed(steps, beside)),
  }
}

function actCompleted(act: ReferencedAct, other: ReferencedAct): ReferencedAct {
  if (act.of !== 'UNCLEAR') return act
  if (act.kind === null) return other
  const isIn = other.of === 'OTHER' && INSTRUMENT.test(act.kind)
  return isIn ? { ...other, instrument: act.kind, instrumentTitle: null } : act
}

/** References that a text lists, each completed by the one behind it. */
export function completedInTurn(references: readonly TextReference[]): readonly TextReference[] {
  const all: TextReference[] = []
  for (const reference of references.toReversed()) {
    const next = all.at(-1)
    all.push(next ? completedBy(reference, next) : reference)
  }
  return all.reverse()
}
