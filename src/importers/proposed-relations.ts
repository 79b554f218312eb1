// Relations to other acts that the words of a parsed decision propose: what it amends, replaces, repeals. Nothing is recorded.
import { type AmendingFormula, readAmendingFormulas } from '../domain/amending-formulas.ts'
import { completed } from '../domain/amending-places.ts'
import type { Verb } from '../domain/amending-verbs.ts'
import { asksToAct } from '../domain/amending-words.ts'
import type { RelationKind } from '../domain/decision.ts'
import { ENDING } from '../domain/force-acts.ts'
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
  readonly instrument: string | null
  /** The place that is changed in parts: `Sửa đổi một số khoản của Điều 7 như sau:`. */
  readonly place: readonly PathStep[]
  /** The verb above that announces a list. */
  readonly announced: Verb | null
  /** The words that announce it leave a part of what it lists: `Bãi bỏ các văn bản sau, trừ Điều 5:`. */
  readonly keepsPart: boolean
  /** They end a part only of each act: `Bãi bỏ một phần các quyết định sau:`. */
  readonly endsPart: boolean
  /** The day that they give. */
  readonly on: string | null
  /** Somebody is asked to do what the parts say. */
  readonly isAsked: boolean
}
type OtherAct = Extract<ReferencedAct, { of: 'OTHER' }>

const OF_PART = /(?<!\p{L})một (?:phần|số (?:nội dung|quy định|điều|khoản|điểm|chương|mục|đoạn|phần))(?!\p{L})/iu
const EXCEPTS = /[,(]\s*(?:trừ|ngoại trừ|riêng|không (?:bao )?gồm|không kể)(?!\p{L})/iu

/** The formulas in the caption or in the own words of a provision. */
export interface SpokenPart {
  readonly path: string
  readonly part: ProposedRelation['part']
  readonly formulas: readonly AmendingFormula[]
}

/** The relations in the order of the text. Proposals only: a person decides what is recorded. Never throws. */
export function proposeRelations(parsed: ParsedDecision): readonly ProposedRelation[] {
  const parts = partsOf(parsed)
  return parts.flatMap((spoken, index) => {
    const kept = spoken.formulas.length === 0 ? keptOfBefore(parts[index - 1], spoken) : []
    return [...proposalsIn(spoken, spoken.formulas), ...kept]
  })
}

function proposalsIn({ path, part, within }: Part, formulas: readonly AmendingFormula[]): readonly ProposedRelation[] {
  return formulas.flatMap((formula) =>
    formula.targets.flatMap((target) => proposalsOf(formula, target, { fromPath: path, part }, within)),
  )
}

const MAY_KEEP = /^(?:riêng|trừ|ngoại trừ|giữ nguyên|giữ lại|các|những|điều|khoản|điểm|chương|phụ lục)(?!\p{L})/iu
/** Longer ones are read alone. */
const LONGEST_AFTERTHOUGHT = 2_000

/** `2. Riêng Điều 4 tiếp tục có hiệu lực`: what a clause of its own leaves of what the one before it ends. */
function keptOfBefore(before: Part | undefined, { path, part, words }: Part): readonly ProposedRelation[] {
  if (before === undefined || before.formulas.length === 0 || !MAY_KEEP.test(words)) return []
  if (before.words.length + words.length > LONGEST_AFTERTHOUGHT) return []
  const first = before.words.replace(/[\s.;]*$/u, '.')
  const both = readAmendingFormulas(`${first} ${words}`, before.within.announced)
  const kept = both.filter((formula) => formula.kept !== null && formula.end > first.length)
  return proposalsIn(before, kept)
    .filter(({ kind }) => kind === 'KEEPS')
    .map((proposal) => ({ ...proposal, fromPath: path, part, start: 0, end: words.length, text: words }))
}

/** Acts that words name which change others, and that nothing is proposed for. In the order of the text. */
export function actsBesides(
  parsed: ParsedDecision,
  relations: readonly ProposedRelation[],
): readonly { readonly path: string; readonly text: string }[] {
  const told = new Map<string, Set<string | null>>()
  for (const { fromPath, act } of relations) {
    const numbers = told.get(fromPath) ?? new Set()
    told.set(fromPath, numbers.add(act?.number ?? null))
  }
  return partsOf(parsed).flatMap(({ path, words, formulas }) => {
    if (formulas.length === 0) return []
    return readReferences(words, null).flatMap(({ act, text }) => {
      if (act.of !== 'OTHER' || act.number === null || isItself(act, parsed.heading)) return []
      return told.get(path)?.has(act.number) ? [] : [{ path, text }]
    })
  })
}

/** The captions and words in which a decision speaks of other acts, in their order. */
export function spokenParts(parsed: ParsedDecision): readonly SpokenPart[] {
  return partsOf(parsed).filter(({ formulas }) => formulas.length > 0)
}

interface Part extends SpokenPart {
  readonly words: string
  readonly within: Surrounding
}

function partsOf({ heading, components }: ParsedDecision): readonly Part[] {
  const title = heading.title ?? ''
  const isAmending = /sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính/iu.test(title)
  const named = isAmending ? firstAct(readReferences(title, null).map(({ act }) => act)) : null
  // A title that bears the number of its own act names no other.
  const act = named && isItself(named, heading) ? null : named
  const around = {
    act,
    instrument: act?.instrument ?? null,
    place: [],
    announced: null,
    keepsPart: false,
    endsPart: false,
    on: null,
    isAsked: false,
  }
  return components.flatMap(({ provisions }) => provisions.flatMap((provision) => partsWithin(provision, around)))
}

function isItself({ number, issuedOn, year }: OtherAct, own: ParsedDecision['heading']): boolean {
  if (number === null || number !== own.number) return false
  return issuedOn === null ? year === null || year === own.year : issuedOn === own.date
}

function partsWithin(provision: ParsedProvision, above: Surrounding): readonly Part[] {
  const parts: Part[] = []
  let within = above
  for (const part of ['heading', 'text'] as const) {
    const words = provision[part]
    if (words === null) continue
    const formulas = within.isAsked ? [] : readAmendingFormulas(words, within.announced)
    parts.push({ path: provision.path, part, words, formulas, within })
    within = withinOf(within, words, part, formulas)
  }
  return [...parts, ...provision.children.flatMap((child) => partsWithin(child, within))]
}

/** What the words of a provision tell its parts. */
function withinOf(
  above: Surrounding,
  words: string,
  part: ProposedRelation['part'],
  formulas: readonly AmendingFormula[],
): Surrounding {
  const opensList =
    part === 'heading' ? /^(trách nhiệm(?! thi hành)|nhiệm vụ|quyền hạn|thẩm quyền)/iu.test(words) : words.endsWith(':')
  if (formulas.length === 0) return { ...above, isAsked: above.isAsked || (opensList && asksToAct(words)) }
  const targets = formulas.flatMap((formula) => formula.targets)
  const act = firstAct(targets.map((target) => target.act))
  const [only] = targets
  const unclear = only?.act.of === 'UNCLEAR' ? only.act.kind : null
  const announced = formulas.findLast((formula) => formula.announced !== null)?.announced ?? null
  const isOne = targets.length === 1 && only?.places.length === 1
  return {
    act: act ?? above.act,
    instrument: unclear ?? (act ? act.instrument : above.instrument),
    place: isOne ? completed(only.places[0] ?? [], above.place) : [],
    announced,
    keepsPart: announced !== null && EXCEPTS.test(words),
    endsPart: announced !== null && OF_PART.test(words),
    on: announced === null ? null : (formulas.findLast((formula) => formula.announced !== null)?.on ?? null),
    isAsked: false,
  }
}

/** What it does to a target, and beside it what it keeps of that. */
function proposalsOf(
  formula: AmendingFormula,
  target: TextReference,
  from: Pick<ProposedRelation, 'fromPath' | 'part'>,
  around: Surrounding,
): readonly ProposedRelation[] {
  const proposal = proposalOf(formula, target, from, around)
  // An exception of the list may be of any of its items.
  const isOfList = formula.kept === null && around.announced !== null && ENDING.has(formula.kind)
  // What names its places is the part itself.
  const leaves = around.keepsPart || (around.endsPart && target.places.every((place) => place.length === 0))
  if (isOfList && leaves) return [proposal, { ...proposal, kind: 'KEEPS' }]
  if (formula.kept === null) return [proposal]
  const kept = formula.kept.map(({ instrument, steps }) => ({
    ...proposal,
    kind: 'KEEPS' as const,
    instrument: instrument ?? proposal.instrument,
    places: [placeOf(completed(steps, around.place))],
  }))
  // Where nobody says which part stays, it is one of what ends.
  return [proposal, ...(kept.length > 0 ? kept : [{ ...proposal, kind: 'KEEPS' as const }])]
}

function proposalOf(
  formula: AmendingFormula,
  target: TextReference,
  from: Pick<ProposedRelation, 'fromPath' | 'part'>,
  around: Surrounding,
): ProposedRelation {
  const { kind, start, end, text, insertion, phrase, on, isStated } = formula
  const isNamed = target.act.of === 'OTHER'
  const act = target.act.of === 'OTHER' ? target.act : around.act
  const own = target.act.of === 'UNCLEAR' ? target.act.kind : null
  const pathOf = (steps: readonly PathStep[]) => placeOf(isNamed ? steps : completed(steps, around.place))
  return {
    kind,
    ...from,
    start,
    end,
    text,
    act: act && namedOnly(act),
    instrument: own ?? (isNamed ? (act?.instrument ?? null) : (around.instrument ?? act?.instrument ?? null)),
    places: target.places.map(pathOf),
    insertion: insertion && { where: insertion.where, place: pathOf(insertion.place.places.at(-1) ?? []) },
    phrase,
    on: on ?? (around.announced === null ? null : around.on),
    certainty: act === null ? 'UNSETTLED' : isNamed && isStated ? 'STATED' : 'INFERRED',
  }
}

function namedOnly({ kind, number, year, issuedOn, issuer, title }: OtherAct): NamedAct {
  return { kind, number, year, issuedOn, issuer, title }
}

function placeOf(steps: readonly PathStep[]): string {
  return formatPath({ component: '', steps }).slice(1)
}

function firstAct(acts: readonly ReferencedAct[]): OtherAct | null {
  return acts.find((act) => act.of === 'OTHER') ?? null
}
