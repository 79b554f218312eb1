// What a decision does to other acts by its own words: repeals, replacements, amendments, proposed for the draft of its file.
import type { Decision } from '../../domain/decision.ts'
import type { NamedAct } from '../../domain/reference-acts.ts'
import type { ParsedDecision } from '../decision-text/parsed.ts'
import type { Proposals } from '../files/shapes.ts'
import { type ProposedRelation, proposeRelations } from '../proposed-relations.ts'
import { symbol } from './bases.ts'

export interface ReadEffects {
  /** Those whose act is one of the register. */
  readonly proposed: NonNullable<Proposals['relations']>
  /** Where and in what words others stand: of acts that the register does not have or has several of, or not named. */
  readonly unknown: readonly string[]
  /** The provisions that speak of other acts: none of them is merely formal. */
  readonly paths: ReadonlySet<string>
}

/** In the order of the text, one for each place that is changed. */
export function readEffects(parsed: ParsedDecision, acts: readonly Decision[]): ReadEffects {
  const relations = proposeRelations(parsed)
  const proposed: NonNullable<Proposals['relations']>[number][] = []
  const unknown: string[] = []
  for (const relation of relations) {
    const found = relation.act === null ? [] : meant(relation.act, acts)
    const [only] = found
    if (found.length === 1 && only) proposed.push(...placed(relation, only))
    else unknown.push(`${relation.kind} ${relation.fromPath}: ${relation.text}`)
  }
  return { proposed, unknown, paths: new Set(relations.map(({ fromPath }) => fromPath)) }
}

function placed(relation: ProposedRelation, { slug }: Decision): NonNullable<Proposals['relations']> {
  const { kind, fromPath, instrument, places, on, text } = relation
  const entry = { kind, to: slug, fromProvision: fromPath, ...(on ? { on } : {}), why: text }
  // Which instrument of the other act is meant is told by its paths; where the words name none, the decision itself is.
  const component = (instrument ?? 'quyet dinh').replaceAll(' ', '-')
  return places.length === 0 ? [entry] : places.map((place) => ({ ...entry, toProvision: `${component}/${place}` }))
}

/** Acts of that number, and of that day or year where the words tell one. */
function meant({ number, issuedOn, year }: NamedAct, acts: readonly Decision[]): readonly Decision[] {
  if (number === null) return []
  const named = acts.filter((act) => act.number !== null && symbol(act.number) === symbol(number))
  const dated = named.filter((act) => issuedOn === null || act.issuedOn === null || act.issuedOn === issuedOn)
  return dated.filter((act) => year === null || act.year === null || act.year === year)
}
