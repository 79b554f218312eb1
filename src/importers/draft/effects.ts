// What a decision does to other acts by its own words: repeals, replacements, amendments, proposed for the draft of its file.
import type { Agency } from '../../domain/agency.ts'
import { significantWords } from '../../domain/citation-tokens.ts'
import type { Decision } from '../../domain/decision.ts'
import type { NamedAct } from '../../domain/reference-acts.ts'
import { keyOf } from '../decision-text/letters.ts'
import type { ParsedDecision } from '../decision-text/parsed.ts'
import type { Deferral } from '../deferrals.ts'
import type { Proposals } from '../files/shapes.ts'
import { actsBesides, type ProposedRelation, proposeRelations } from '../proposed-relations.ts'
import { symbol } from './bases.ts'
import type { DraftGround } from './ground.ts'
import type { DraftHead } from './head.ts'

export interface ReadEffects {
  /** Those whose act is one of the register. */
  readonly proposed: NonNullable<Proposals['relations']>
  /** Where and in what words others stand: of acts that the register does not have or has several of, or not named. */
  readonly unknown: readonly string[]
  /** Acts that the same words name and of which they are not read to say anything, each behind its place. */
  readonly besides: readonly string[]
  /** The provisions that speak of other acts: none of them is merely formal. */
  readonly paths: ReadonlySet<string>
}

/** Symbols that every province gives, and issuers that name none. */
const LOCAL_SYMBOL = /(ubnd|hdnd)$/
const UNNAMED_ISSUER = /^(uy ban nhan dan|hoi dong nhan dan)( tinh| thanh pho| huyen| xa)?$/

/** In the order of the text, one for each place that is changed. `head`: the decision that speaks, never changed by itself. */
export function readEffects(
  parsed: ParsedDecision,
  ground: DraftGround,
  head: Pick<DraftHead, 'slug' | 'issuer' | 'fields' | 'deferrals'>,
): ReadEffects {
  const relations = proposeRelations(parsed)
  const { effectiveFrom = null, issuedOn = null } = head.fields as { effectiveFrom?: string; issuedOn?: string }
  const others = { agencies: ground.agencies, acts: ground.acts.filter(({ slug }) => slug !== head.slug) }
  const proposed: NonNullable<Proposals['relations']>[number][] = []
  const unknown: string[] = []
  for (const relation of relations) {
    const found = relation.act === null ? [] : meant(relation.act, others, head.issuer)
    const [only] = found
    if (found.length === 1 && only) proposed.push(...placed(relation, only, { effectiveFrom, issuedOn }))
    else unknown.push(`${relation.kind} ${relation.fromPath}: ${relation.text}`)
  }
  const besides = actsBesides(parsed, relations).map(({ path, text }) => `${path}: ${text}`)
  return {
    besides: [...new Set(besides)],
    proposed: [...different(proposed), ...head.deferrals.map((one) => deferring(one, head.slug))],
    unknown: [...new Set(unknown)],
    paths: new Set(relations.map(({ fromPath }) => fromPath)),
  }
}

function deferring(
  { fromPath, toPath, on, text }: Deferral,
  slug: string,
): NonNullable<Proposals['relations']>[number] {
  return { kind: 'DEFERS', to: slug, fromProvision: fromPath, toProvision: toPath, on, why: text }
}

/** A place that is changed in several ways by one provision is changed once. */
function different(relations: NonNullable<Proposals['relations']>): NonNullable<Proposals['relations']> {
  const seen = new Map(
    relations.toReversed().map((one) => [[one.kind, one.to, one.fromProvision, one.toProvision].join('#'), one]),
  )
  return [...seen.values()].reverse()
}

/** `effectiveFrom`: of the act that speaks, whose effect is that of its repeals where they name no day, or one before it. */
function placed(
  relation: ProposedRelation,
  { slug, kind: other }: Decision,
  { effectiveFrom, issuedOn }: { readonly effectiveFrom: string | null; readonly issuedOn: string | null },
): NonNullable<Proposals['relations']> {
  const { kind, fromPath, instrument, places, text } = relation
  const first = [issuedOn, effectiveFrom].filter((day) => day !== null).sort()[0]
  const isOther = relation.on !== null && first !== undefined && relation.on < first
  const on = kind === 'KEEPS' ? null : isOther ? effectiveFrom : (relation.on ?? effectiveFrom)
  const entry = (toProvision?: string) => ({
    kind,
    to: slug,
    fromProvision: fromPath,
    ...(toProvision === undefined ? {} : { toProvision }),
    ...(on ? { on } : {}),
    why: text,
  })
  // Which instrument of the other act is meant is told by its paths; where the words name none, the act itself is.
  const component = instrument === null ? keyOf(other) : instrument.replaceAll(' ', '-')
  if (places.length === 0) return [instrument === null ? entry() : entry(component)]
  return places.map((place) => entry(`${component}/${place}`))
}

/** Acts of that number, of that day or year where the words tell one, and of the issuer that they mean. */
function meant(
  { number, issuedOn, year, issuer }: NamedAct,
  ground: DraftGround,
  own: Agency | null,
): readonly Decision[] {
  if (number === null) return []
  const wanted = symbol(number)
  const named = ground.acts.filter((act) => act.number !== null && symbol(act.number) === wanted)
  const dated = named.filter((act) => issuedOn === null || act.issuedOn === null || act.issuedOn === issuedOn)
  const ofYear = dated.filter((act) => year === null || act.year === null || act.year === year)
  if (!LOCAL_SYMBOL.test(wanted)) return ofYear
  const said = issuer?.replace(/^ubnd/, 'uy ban nhan dan').replace(/^hdnd/, 'hoi dong nhan dan') ?? ''
  const isNamed = said !== '' && !UNNAMED_ISSUER.test(said)
  return ofYear.filter((act) => {
    const agency = ground.agencies.find(({ slug }) => slug === act.issuer)
    if (agency === undefined) return true
    if (isNamed) return significantWords(agency.name.vi).join(' ') === said
    return !own?.province || agency.province === own.province
  })
}
