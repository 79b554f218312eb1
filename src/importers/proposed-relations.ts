// Relations to other acts that the words of a parsed decision propose: what it amends, replaces, repeals. Nothing is recorded.
import { type AmendingFormula, readAmendingFormulas } from '../domain/amending-formulas.ts'
import type { RelationKind } from '../domain/decision.ts'
import { formatPath, type PathStep } from '../domain/provision.ts'
import type { NamedAct } from '../domain/reference-acts.ts'
import { type ReferencedAct, readReferences, type TextReference } from '../domain/references.ts'
import type { Certainty } from '../domain/source.ts'
import type { ParsedDecision, ParsedProvision } from './decision-text/parsed.ts'

export interface ProposedRelation {
  readonly kind: RelationKind
  /** The provision that speaks. */
  readonly fromPath: string
  /** Where the words stand: in its caption or in its own words, [start, end) in UTF-16 units of that. */
  readonly part: 'heading' | 'text'
  readonly start: number
  readonly end: number
  readonly text: string
  /** The act that is changed as the words name it; null: they do not, nor does anything around them. */
  readonly act: NamedAct | null
  /** The kind of the instrument in it, folded: `quy che`. */
  readonly instrument: string | null
  /** Places beneath the instrument: `dieu-4/khoan-2`. Empty: the whole. */
  readonly places: readonly string[]
  readonly insertion: { readonly where: 'AFTER' | 'BEFORE' | 'IN'; readonly place: string } | null
  readonly phrase: AmendingFormula['phrase']
  readonly on: string | null
  /** STATED: the words name the act; INFERRED: it is taken from around them; UNSETTLED: no act is named. */
  readonly certainty: Extract<Certainty, 'STATED' | 'INFERRED' | 'UNSETTLED'>
}

/** What a provision is told by those that it stands in. */
interface Surrounding {
  readonly act: OtherAct | null
  /** A formula above that announces a list. */
  readonly announced: AmendingFormula | null
}
type OtherAct = Extract<ReferencedAct, { of: 'OTHER' }>

/** The relations in the order of the text. Proposals only: a person decides what is recorded. Never throws. */
export function proposeRelations({ heading, components }: ParsedDecision): readonly ProposedRelation[] {
  const title = heading.title ?? ''
  const act = /sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính/iu.test(title) ? firstAct(readReferences(title, null)) : null
  return components.flatMap(({ provisions }) =>
    provisions.flatMap((provision) => proposalsOf(provision, { act, announced: null })),
  )
}

function proposalsOf(provision: ParsedProvision, above: Surrounding): readonly ProposedRelation[] {
  const proposals: ProposedRelation[] = []
  let within = above
  for (const part of ['heading', 'text'] as const) {
    const words = provision[part]
    if (words === null) continue
    const formulas = formulasIn(words, within.announced)
    const targets = formulas.flatMap((formula) => formula.targets)
    const announced = formulas.findLast((formula) => formula.targets.length === 0 && formula.phrase === null) ?? null
    // A list that is announced is taken up by the parts within.
    const lists = announced !== null && provision.children.length > 0
    for (const formula of formulas) {
      for (const target of formula.targets)
        proposals.push(proposalOf(formula, target, provision.path, part, within.act))
    }
    within = { act: firstAct(targets) ?? within.act, announced: lists ? announced : within.announced }
  }
  return [...proposals, ...provision.children.flatMap((child) => proposalsOf(child, within))]
}

/** The formulas of the words; of an item of an announced list, which has none, the announced one. */
function formulasIn(words: string, announced: AmendingFormula | null): readonly AmendingFormula[] {
  const formulas = readAmendingFormulas(words)
  if (formulas.length > 0 || announced === null) return formulas
  const [first] = readReferences(words, null)
  if (first === undefined || first.start > 0) return []
  return [{ ...announced, start: first.start, end: first.end, text: first.text, targets: [first] }]
}

function proposalOf(
  formula: AmendingFormula,
  target: TextReference,
  fromPath: string,
  part: ProposedRelation['part'],
  around: OtherAct | null,
): ProposedRelation {
  const { kind, start, end, text, insertion, phrase, on, isStated } = formula
  const isNamed = target.act.of === 'OTHER'
  const act = target.act.of === 'OTHER' ? target.act : around
  const own = target.act.of === 'UNCLEAR' ? target.act.kind : null
  return {
    kind,
    fromPath,
    part,
    start,
    end,
    text,
    act: act && namedOnly(act),
    instrument: own ?? act?.instrument ?? null,
    places: target.places.map(placeOf),
    insertion: insertion && { where: insertion.where, place: placeOf(insertion.place.places.at(-1) ?? []) },
    phrase,
    on,
    certainty: act === null ? 'UNSETTLED' : isNamed && isStated ? 'STATED' : 'INFERRED',
  }
}

function namedOnly({ kind, number, year, issuedOn, issuer, title }: OtherAct): NamedAct {
  return { kind, number, year, issuedOn, issuer, title }
}

function placeOf(steps: readonly PathStep[]): string {
  return formatPath({ component: '', steps }).slice(1)
}

function firstAct(references: readonly TextReference[]): OtherAct | null {
  for (const { act } of references) if (act.of === 'OTHER') return act
  return null
}
