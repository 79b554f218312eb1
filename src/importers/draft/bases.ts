// Finds the acts that a decision rests on in the register, by number or name and by day.
import type { Decision } from '../../domain/decision.ts'
import { foldForSearch } from '../../domain/vietnamese.ts'
import type { ParsedBasis, ParsedDecision } from '../decision-text/parsed.ts'
import type { DecisionFile, Proposals } from '../files/shapes.ts'

type Relation = NonNullable<DecisionFile['relations']>[number]

export interface ReadBases {
  /** The bases that number or name and the day of issue settle. */
  readonly relations: readonly Relation[]
  /** Those that one act alone could be, though the day differs or is not known. */
  readonly proposed: NonNullable<Proposals['relations']>
  /** Words of bases that no act of the register is, or more than one. */
  readonly unknown: readonly string[]
}

export function readBases({ bases, proposal }: ParsedDecision, acts: readonly Decision[]): ReadBases {
  const relations: Relation[] = []
  const proposed: NonNullable<Proposals['relations']>[number][] = []
  const unknown: string[] = []
  const cited = [
    ...bases.map((basis) => ({ kind: 'BASED_ON' as const, basis })),
    ...(proposal && proposal.number !== null
      ? [{ kind: 'REFERS_TO' as const, basis: { ...proposal, kind: null, issuer: null } }]
      : []),
  ]
  for (const { kind, basis } of cited) {
    const likely = namesakes(basis, acts)
    const exact = likely.filter(({ issuedOn }) => issuedOn !== null && issuedOn === basis.date)
    const sure = exact[0]
    const only = likely.length === 1 ? likely[0] : likely.filter(({ effectiveFrom }) => effectiveFrom === basis.date)[0]
    const isNew = (slug: string) => ![...relations, ...proposed].some((one) => one.kind === kind && one.to === slug)
    if (exact.length === 1 && sure) {
      if (isNew(sure.slug)) relations.push({ kind, to: sure.slug })
    } else if (only && basis.date !== null) {
      if (isNew(only.slug)) proposed.push({ kind, to: only.slug, why: basis.text })
    } else if (only && basis.number !== null) {
      if (isNew(only.slug)) proposed.push({ kind, to: only.slug, why: basis.text })
    } else unknown.push(basis.text)
  }
  return { relations, proposed, unknown }
}

/** Acts of that number; where the basis has none, acts of that kind whose whole name it bears. */
function namesakes(basis: ParsedBasis, acts: readonly Decision[]): readonly Decision[] {
  if (basis.number !== null) {
    const number = symbol(basis.number)
    return acts.filter((act) => act.number !== null && symbol(act.number) === number)
  }
  if (basis.kind === null) return []
  const words = `${foldForSearch(basis.text).replace(/^can cu /, '')} `
  const found = acts.filter((act) => {
    const name = foldForSearch(act.title.vi)
    return foldForSearch(act.kind) === foldForSearch(basis.kind ?? '') && words.startsWith(`${name} `)
  })
  // Of `Luật Giao thông` and `Luật Giao thông đường bộ` the longer is meant where both fit.
  const longest = Math.max(0, ...found.map(({ title }) => title.vi.length))
  return found.filter(({ title }) => title.vi.length >= longest - 1)
}

/** A number as it compares: without blanks, marks or the many dashes. */
export function symbol(number: string): string {
  return foldForSearch(number).replace(/\s/g, '').replace(/[–—]/g, '-')
}
