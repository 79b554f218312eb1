// What a rule case wants of an answer, and every field in which the answer differs from it.
import type { ConditionCode, ReasonCode } from '../domain/admission-reasons.ts'
import type { AgencyKind } from '../domain/agency.ts'
import type { GroupRole } from '../domain/group.ts'
import type { MEMBERSHIP_CODES, MembershipFinding, MembershipStatus } from '../domain/membership.ts'
import type { RuleList } from '../domain/obligations.ts'
import type { FactKey, Rank } from '../domain/post.ts'
import type { Certainty } from '../domain/source.ts'
import type { Finding, Ground, Verdict } from '../domain/verdict.ts'

/** What is wanted of a verdict; what is left out is not compared. */
export interface VerdictWanted {
  readonly finding: Finding
  readonly certainty?: Certainty | undefined
  /** Each must be among the codes of the reasons; of `withoutCodes` none may be. */
  readonly codes?: readonly ReasonCode[] | undefined
  readonly withoutCodes?: readonly ReasonCode[] | undefined
  /** `<decision>`, `<decision>#<path>` (that provision or one inside it) or `<decision>#paragraph-3`. */
  readonly citations?: readonly string[] | undefined
  /** Null: none comes nearest. */
  readonly nearest?: { readonly code?: ReasonCode | undefined; readonly quote?: string | undefined } | null | undefined
  readonly conditions?: readonly ConditionCode[] | undefined
  readonly withoutConditions?: readonly ConditionCode[] | undefined
  /** Exactly these, in any order. */
  readonly missing?: readonly FactKey[] | undefined
  readonly notes?: boolean | undefined
  readonly reading?:
    | {
        readonly understood?: boolean | undefined
        readonly rank?: Rank | undefined
        readonly agency?: string | undefined
        readonly agencyKind?: AgencyKind | undefined
      }
    | undefined
  readonly asAt?: string | undefined
}

export interface MembershipWanted {
  readonly status: MembershipStatus
  /** Exactly these, in any order. */
  readonly roles?: readonly GroupRole[] | undefined
  readonly codes?: readonly (keyof typeof MEMBERSHIP_CODES)[] | undefined
  readonly certainty?: Certainty | undefined
}

/** Keys of obligations, or `<decision>#<key>`. */
export interface RulesWanted {
  readonly includes?: readonly string[] | undefined
  readonly excludes?: readonly string[] | undefined
  /** The weakest of all that bind; null: nothing binds. */
  readonly certainty?: Certainty | null | undefined
  readonly certainties?: Readonly<Record<string, Certainty>> | undefined
}

/** A field in which an answer is not what was wanted. Both sides are as a person writes them; `–` stands for nothing. */
export interface Difference {
  readonly field: string
  readonly wanted: string
  readonly got: string
}

const NOTHING = '–'

/** In the order in which a case names its fields. */
export function compareVerdict(want: VerdictWanted, verdict: Verdict): readonly Difference[] {
  const { nearest, reading, missing } = verdict
  const codes = verdict.reasons.map(({ code }) => code)
  const conditions = verdict.conditions.map(({ code }) => code)
  const cited = citedBy(verdict)
  return [
    same('finding', want.finding, verdict.finding),
    same('certainty', want.certainty, verdict.certainty),
    allIn('codes', want.codes, codes),
    noneIn('withoutCodes', want.withoutCodes, codes),
    allIn('citations', want.citations, cited, isCited),
    want.nearest === null ? same('nearest', NOTHING, nearest?.code ?? NOTHING) : null,
    same('nearest.code', want.nearest?.code, nearest?.code),
    same('nearest.quote', want.nearest?.quote, nearest?.ground?.quote),
    allIn('conditions', want.conditions, conditions),
    noneIn('withoutConditions', want.withoutConditions, conditions),
    sameSet(
      'missing',
      want.missing,
      missing.map(({ key }) => key),
    ),
    same('notes', want.notes, verdict.notes.length > 0),
    same('reading.understood', want.reading?.understood, reading?.understood),
    same('reading.rank', want.reading?.rank, reading?.rank),
    same('reading.agency', want.reading?.agency, reading?.agency?.slug),
    same('reading.agencyKind', want.reading?.agencyKind, reading?.agencyKind),
    same('asAt', want.asAt, verdict.asAt),
  ].filter((difference) => difference !== null)
}

export function compareMembership(want: MembershipWanted, found: MembershipFinding): readonly Difference[] {
  return [
    same('status', want.status, found.status),
    same('certainty', want.certainty, found.certainty),
    sameSet('roles', want.roles, found.roles),
    allIn(
      'codes',
      want.codes,
      found.reasons.map(({ code }) => code),
    ),
  ].filter((difference) => difference !== null)
}

/** `known`: every obligation of the decisions in question, as `<decision>#<key>`; a key of none of them is a difference. */
export function compareRules(want: RulesWanted, found: RuleList, known: readonly string[]): readonly Difference[] {
  const named = found.items.map(({ obligation, certainty }) => {
    return { key: `${obligation.decision}#${obligation.key}`, certainty }
  })
  const keys = named.map(({ key }) => key)
  const { includes = [], excludes = [], certainties: sure = {} } = want
  const unknown = [...includes, ...excludes, ...Object.keys(sure)].filter(
    (key) => !known.some((one) => isNamed(key, one)),
  )
  const absent = includes.filter((wanted) => !keys.some((key) => isNamed(wanted, key)))
  const certainties = Object.entries(sure).map(([wanted, certainty]) =>
    same(`certainties.${wanted}`, certainty, named.find(({ key }) => isNamed(wanted, key))?.certainty),
  )
  return [
    unknown.length === 0 ? null : { field: 'key', wanted: listed(unknown), got: NOTHING },
    absent.length === 0 ? null : { field: 'includes', wanted: listed(absent), got: NOTHING },
    noneIn('excludes', excludes, keys, isNamed),
    want.certainty === undefined ? null : same('certainty', want.certainty ?? NOTHING, found.certainty ?? NOTHING),
    ...certainties,
  ].filter((difference) => difference !== null)
}

/** Everything that a verdict cites, as cases write it: by reasons and their facts first, then by what comes nearest. */
export function citedBy({ reasons, nearest }: Verdict): readonly string[] {
  const grounds = [...reasons, ...(nearest ? [nearest] : [])].flatMap(({ ground, facts }) => [
    ground,
    ...facts.map((fact) => fact.ground),
  ])
  return [...new Set(grounds.flatMap((ground) => (ground ? [placeName(ground)] : [])))]
}

function placeName({ decision, place }: Ground): string {
  if (place === null) return decision
  return `${decision}#${place.path ?? `paragraph-${place.paragraph}`}`
}

/** An act is cited by any place in it, a provision by any inside it. */
function isCited(wanted: string, place: string): boolean {
  return place === wanted || place.startsWith(wanted.includes('#') ? `${wanted}/` : `${wanted}#`)
}

function isNamed(wanted: string, key: string): boolean {
  return key === wanted || key.endsWith(`#${wanted}`)
}

type Value = string | boolean | null | undefined

function same(field: string, wanted: Value, got: Value): Difference | null {
  if (wanted === undefined || wanted === got) return null
  return { field, wanted: String(wanted), got: String(got ?? NOTHING) }
}

function allIn(
  field: string,
  wanted: readonly string[] | undefined,
  got: readonly string[],
  matches: (wanted: string, got: string) => boolean = (one, other) => one === other,
): Difference | null {
  const absent = (wanted ?? []).filter((one) => !got.some((other) => matches(one, other)))
  return absent.length === 0 ? null : { field, wanted: listed(absent), got: listed(got) }
}

function noneIn(
  field: string,
  unwanted: readonly string[] | undefined,
  got: readonly string[],
  matches: (wanted: string, got: string) => boolean = (one, other) => one === other,
): Difference | null {
  const present = (unwanted ?? []).filter((one) => got.some((other) => matches(one, other)))
  return present.length === 0 ? null : { field, wanted: NOTHING, got: listed(present) }
}

function sameSet(field: string, wanted: readonly string[] | undefined, got: readonly string[]): Difference | null {
  if (wanted === undefined || wanted.toSorted().join() === got.toSorted().join()) return null
  return { field, wanted: listed(wanted), got: listed(got) }
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? NOTHING : values.join(', ')
}
