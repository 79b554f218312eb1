// Asks the register what rule cases ask, and compares each answer with the one that the case wants.
import type { CalendarDate } from '../domain/calendar.ts'
import type { Group, GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { RuleList } from '../domain/obligations.ts'
import type { Localized } from '../domain/source.ts'
import { type Asking, attempt, MAX_INPUTS, type Unanswered, unknownGroup } from './ask.ts'
import {
  compareMembership,
  compareRules,
  compareVerdict,
  type Difference,
  type MembershipWanted,
  type RulesWanted,
  type VerdictWanted,
} from './case-comparison.ts'
import { type CandidateInput, mayJoinMany, type VerdictAnswer } from './may-join.ts'
import { type MembershipAnswer, membershipMany } from './membership.ts'
import { Problem } from './problem.ts'
import { groupRules } from './rules.ts'

interface CaseBase {
  /** Unique within its file. */
  readonly id: string
  readonly title: Localized
  readonly group: string
  readonly on: CalendarDate
  /** How much the register is taken to know: of facts, those of the file alone or those of the case too. */
  readonly knownAt: Knowing
}

export type Knowing = 'FILE_FACTS' | 'ALL_FACTS'

export interface MayJoinCase extends CaseBase {
  readonly ask: 'mayJoin'
  readonly role: GroupRole
  readonly candidate: CandidateInput
  readonly want: VerdictWanted
}

export interface MembershipCase extends CaseBase {
  readonly ask: 'membership'
  readonly subject: { readonly person: string }
  readonly want: MembershipWanted
}

export interface RulesCase extends CaseBase {
  readonly ask: 'rules'
  /** Null: everybody in the group. */
  readonly role: GroupRole | null
  readonly want: RulesWanted
}

export type RuleCase = MayJoinCase | MembershipCase | RulesCase

export interface RulesAnswer extends RuleList {
  readonly group: Group
  readonly moment: Moment
}

type Checked<C extends RuleCase, A> = {
  readonly case: C
  readonly passed: boolean
  /** Field by field, what was wanted and what was answered; empty where the case passed. */
  readonly differences: readonly Difference[]
  /** The whole answer, or why there is none. */
  readonly verdict: A | Problem
}

export type CheckedCase =
  | Checked<MayJoinCase, VerdictAnswer>
  | Checked<MembershipCase, MembershipAnswer>
  | Checked<RulesCase, RulesAnswer>

/**
 * One result a case, in the order given. `versions` are the registry versions at which the facts of the file, and those
 * of the cases too, are recorded.
 */
export async function checkCases(
  asking: Asking,
  cases: readonly RuleCase[],
  versions: Readonly<Record<Knowing, number>>,
): Promise<readonly CheckedCase[]> {
  const joins = await inChunks(
    cases.filter((one) => one.ask === 'mayJoin'),
    (some) => askMayJoin(asking, some, versions),
  )
  const members = await inChunks(
    cases.filter((one) => one.ask === 'membership'),
    (some) => askMembership(asking, some, versions),
  )
  const rules = await Promise.all(
    cases.filter((one) => one.ask === 'rules').map((one) => askRules(asking, one, versions)),
  )
  const results = new Map<RuleCase, CheckedCase>(
    [...joins, ...members, ...rules].map((result) => [result.case, result]),
  )
  return cases.flatMap((one) => results.get(one) ?? [])
}

async function inChunks<C, R>(all: readonly C[], work: (some: readonly C[]) => Promise<readonly R[]>): Promise<R[]> {
  const results: R[] = []
  for (let at = 0; at < all.length; at += MAX_INPUTS) results.push(...(await work(all.slice(at, at + MAX_INPUTS))))
  return results
}

/** The question of a case as the use case takes it. */
function inputOf({ group, on, knownAt }: RuleCase, versions: Readonly<Record<Knowing, number>>) {
  return { correlationId: null, group, on, knownAt: { version: versions[knownAt] } }
}

async function askMayJoin(
  asking: Asking,
  cases: readonly MayJoinCase[],
  versions: Readonly<Record<Knowing, number>>,
): Promise<readonly CheckedCase[]> {
  if (cases.length === 0) return []
  const inputs = cases.map((one) => ({ ...inputOf(one, versions), role: one.role, candidate: one.candidate }))
  const answers = await mayJoinMany(asking, inputs, baseOf(cases, versions))
  return cases.map((one, index) => checked(one, answers[index], (answer) => compareVerdict(one.want, answer)))
}

async function askMembership(
  asking: Asking,
  cases: readonly MembershipCase[],
  versions: Readonly<Record<Knowing, number>>,
): Promise<readonly CheckedCase[]> {
  if (cases.length === 0) return []
  const inputs = cases.map((one) => ({ ...inputOf(one, versions), subject: one.subject }))
  const answers = await membershipMany(asking, inputs, baseOf(cases, versions))
  return cases.map((one, index) => checked(one, answers[index], (answer) => compareMembership(one.want, answer)))
}

/** Every input names its own day and version; the base is only the form's. */
function baseOf([first]: readonly RuleCase[], versions: Readonly<Record<Knowing, number>>): Moment {
  return { on: (first as RuleCase).on, version: versions.ALL_FACTS }
}

async function askRules(
  { store, shelf }: Asking,
  one: RulesCase,
  versions: Readonly<Record<Knowing, number>>,
): Promise<CheckedCase> {
  const moment = { on: one.on, version: versions[one.knownAt] }
  const book = (await shelf.load([one.group], moment)).get(one.group) ?? null
  const known = (book?.obligations ?? []).map(({ decision, key }) => `${decision}#${key}`)
  const answer: RulesAnswer | Problem = await attempt(async () => {
    if (!book) throw await unknownGroup(store, one.group, moment)
    return {
      ...(await groupRules({ rulebook: { load: async () => book } }, one.group, one.role, null, moment)),
      group: book.group,
      moment,
    }
  })
  const given = answer instanceof Problem ? { correlationId: null, problem: answer } : answer
  return checked<RulesCase, RulesAnswer>(one, given, (rules) => compareRules(one.want, rules, known))
}

function checked<C extends RuleCase, A extends object>(
  one: C,
  answer: A | Unanswered | undefined,
  compare: (answer: A) => readonly Difference[],
): Checked<C, A> {
  if (answer === undefined) throw new Error(`no answer to the case ${one.id}`)
  if ('problem' in answer) {
    const { problem } = answer
    const differences = [{ field: 'problem', wanted: '–', got: problem.code }]
    return { case: one, passed: false, differences, verdict: problem }
  }
  const differences = compare(answer as A)
  return { case: one, passed: differences.length === 0, differences, verdict: answer as A }
}
