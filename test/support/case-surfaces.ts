// Rule cases asked of the pure function, of the use case and of GraphQL over HTTP, each answer in one form.
import { mayJoin } from '../../src/domain/admission.ts'
import { type CalendarDate, calendarDate } from '../../src/domain/calendar.ts'
import { type MembershipFinding, membershipOn } from '../../src/domain/membership.ts'
import type { Moment } from '../../src/domain/moment.ts'
import { applicableObligations, type RuleList } from '../../src/domain/obligations.ts'
import type { Condition, Ground, Reason, Verdict } from '../../src/domain/verdict.ts'
import { membershipsOf, mergeFacts } from '../../src/importers/case-facts.ts'
import type { CaseFacts, FileCase } from '../../src/importers/files/case-shape.ts'
import type { Store } from '../../src/storage/store.ts'
import type { CheckedCase, RuleCase } from '../../src/usecases/check-cases.ts'
import { citeGround } from '../../src/usecases/cite-ground.ts'
import { Problem } from '../../src/usecases/problem.ts'
import { bookFor, type OwnRecords, questionFor } from './case-records.ts'

type PureAnswer = Verdict | MembershipFinding | RuleList
type Cite = (ground: Ground) => Promise<object>

/** The answer of the pure functions, from the facts that the case takes the register to know. */
export function askPure(records: OwnRecords, given: FileCase, blocks: readonly CaseFacts[]): PureAnswer {
  const known = given.knownAt === 'FILE_FACTS' ? blocks.slice(0, 1) : blocks
  const book = bookFor(records, known, given.group)
  const on = calendarDate(given.on)
  if (given.ask === 'mayJoin') return mayJoin(book, questionFor(given, known, book))
  if (given.ask === 'membership') return membershipOn(book.group, presentIn(given, known, on), on)
  return applicableObligations(book, given.role === undefined ? null : { roles: [given.role], posts: [] }, on)
}

/** Memberships of the person in the group whose period contains the day or may. */
function presentIn(given: Extract<FileCase, { ask: 'membership' }>, known: readonly CaseFacts[], on: CalendarDate) {
  return membershipsOf(mergeFacts(known)).filter(({ person, group, period }) => {
    const begun = period.from === null || period.from <= on
    return person === given.subject.person && group === given.group && begun && (period.to === null || on < period.to)
  })
}

/** Everything of an answer that must be the same on every surface. */
export async function viewOf(answer: PureAnswer | CheckedCase['verdict'], store: Store, moment: Moment) {
  if (answer instanceof Problem) return { problem: answer.code }
  const cite: Cite = async ({ decision, place, quote, certainty, ...rest }) => ({
    decision: { slug: decision },
    shortText: await citeGround(store, { decision, place, quote, certainty, ...rest }, moment, 'VI'),
    paragraph: place?.paragraph ? String(place.paragraph) : null,
    quote,
    certainty,
  })
  if ('finding' in answer) return verdictView(answer, cite)
  if ('status' in answer) return membershipView(answer, cite)
  const items = answer.items.map(async ({ obligation, governance, decision, since, certainty }) => {
    const ground = { decision: decision.slug, place: governance.place, quote: null, certainty: governance.certainty }
    const because = governance.place && (await cite(ground))
    const named = { key: obligation.key, citation: { decision: { slug: obligation.decision } } }
    return { obligation: named, standing: governance.standing, because, since, certainty }
  })
  return { certainty: answer.certainty, asAt: answer.asAt, items: await Promise.all(items) }
}

async function verdictView(verdict: Verdict, cite: Cite) {
  const { finding, certainty, nearest, reading, asAt } = verdict
  return {
    finding,
    certainty,
    reasons: await Promise.all(verdict.reasons.map((reason) => reasonView(reason, cite))),
    nearest: nearest && (await reasonView(nearest, cite)),
    conditions: await Promise.all(verdict.conditions.map((condition) => conditionView(condition, cite))),
    missing: verdict.missing.map(({ key, question }) => ({ key, question: question.vi })),
    notes: verdict.notes.map(({ vi }) => vi),
    reading: reading && {
      title: reading.title,
      rank: reading.rank,
      agency: reading.agency && { slug: reading.agency.slug },
      agencyKind: reading.agencyKind,
      understood: reading.understood,
      message: reading.message.vi,
    },
    asAt,
  }
}

async function membershipView({ status, roles, certainty, reasons, memberships }: MembershipFinding, cite: Cite) {
  return {
    status,
    roles,
    certainty,
    reasons: await Promise.all(reasons.map((reason) => reasonView(reason, cite))),
    memberships: await Promise.all(
      memberships.map(async ({ role, period, bases, certainty: sure }) => ({
        role,
        ...period,
        certainty: sure,
        bases: await Promise.all(bases.map((basis) => cite({ ...basis, quote: null, certainty: sure }))),
      })),
    ),
  }
}

async function reasonView({ code, outcome, message, ground, facts, certainty }: Reason, cite: Cite) {
  return {
    code,
    outcome,
    message: message.vi,
    citation: ground && (await cite(ground)),
    facts: await Promise.all(
      facts.map(async (fact) => ({
        key: fact.key,
        label: fact.label.vi,
        value: fact.value,
        origin: fact.origin,
        citation: fact.ground && (await cite(fact.ground)),
      })),
    ),
    certainty,
  }
}

async function conditionView({ code, message, ground }: Condition, cite: Cite) {
  return { code, message: message.vi, citation: ground && (await cite(ground)) }
}

const FIELDS = `
fragment cite on Citation { decision { slug } shortText paragraph quote certainty }
fragment reason on Reason { code outcome message citation { ...cite } facts { key label value origin citation { ...cite } } certainty }
fragment verdict on Verdict { finding certainty reasons { ...reason } nearest { ...reason }
  conditions { code message citation { ...cite } } missing { key question } notes
  reading { title rank agency { slug } agencyKind understood message } asAt }
fragment membership on MembershipAnswer { status roles certainty reasons { ...reason }
  memberships { role from to toKnown certainty bases { ...cite } } }`

const RULE_FIELDS = `
fragment rules on RuleList { certainty asAt items { obligation { key citation { decision { slug } } } standing because { ...cite } since certainty } }`

/** One POST for all cases of one set of facts; the answers by case, in the form of {@link viewOf}. */
export async function askHttp(
  address: string,
  cases: readonly RuleCase[],
  versions: Readonly<Record<RuleCase['knownAt'], number>>,
): Promise<ReadonlyMap<RuleCase, unknown>> {
  const joins = cases.filter((one) => one.ask === 'mayJoin')
  const members = cases.filter((one) => one.ask === 'membership')
  const rules = cases.filter((one) => one.ask === 'rules')
  const common = ({ id, group, on, knownAt }: RuleCase) => {
    return { correlationId: id, group, on, knownAt: { version: versions[knownAt] } }
  }
  const variables = {
    join: joins.map((one) => ({
      ...common(one),
      role: one.role,
      candidate: candidateInput(one.candidate),
      ...factsOf(one.candidate),
    })),
    members: members.map((one) => ({ ...common(one), subject: { person: globalId(one.subject.person) } })),
  }
  const groups = rules.map(({ group, role, on, knownAt }, index) => {
    const when = `on: "${on}", knownAt: { version: ${versions[knownAt]} }`
    return `r${index}: group(slug: "${group}", ${when}) { rules${role ? `(role: ${role})` : ''} { ...rules } }`
  })
  const query = `query ($join: [MayJoinInput!]!, $members: [MembershipInput!]!) {
    mayJoinMany(inputs: $join) { __typename ...verdict ... on Problem { code message } }
    membershipMany(inputs: $members) { __typename ...membership ... on Problem { code message } }
    ${groups.join('\n')} } ${FIELDS} ${groups.length > 0 ? RULE_FIELDS : ''}`
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'vi' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors, null, 2))
  const answersOf = (name: string) =>
    (data[name] as { __typename: string }[]).map(({ __typename: _type, ...answer }) => answer)
  const [verdicts, memberships] = [answersOf('mayJoinMany'), answersOf('membershipMany')]
  return new Map<RuleCase, unknown>([
    ...joins.map((one, index) => [one, verdicts[index]] as const),
    ...members.map((one, index) => [one, memberships[index]] as const),
    ...rules.map((one, index) => [one, (data[`r${index}`] as { rules: unknown } | null)?.rules] as const),
  ])
}

type JoinCandidate = Extract<RuleCase, { ask: 'mayJoin' }>['candidate']

/** Facts about a person stand beside the candidate. */
function factsOf(candidate: JoinCandidate): object {
  return 'person' in candidate ? { facts: candidate.facts ?? [] } : {}
}

function candidateInput(candidate: JoinCandidate): object {
  if ('person' in candidate) return { person: globalId(candidate.person) }
  if ('account' in candidate) return { account: { kind: candidate.account.kind } }
  return candidate
}

function globalId(person: string): string {
  return Buffer.from(`Person:${person}`).toString('base64')
}
