// Is this person, or the holder of this account, in the group on a day?
import type { CalendarDate } from '../domain/calendar.ts'
import type { Group } from '../domain/group.ts'
import { type MembershipFinding, membershipOn } from '../domain/membership.ts'
import type { Moment } from '../domain/moment.ts'
import {
  type AccountQuestion,
  type Asking,
  attempt,
  checkAccountAccess,
  checkCount,
  momentsOf,
  personsOfAccounts,
  readAccount,
  type Unanswered,
  unknownGroup,
  unknownPerson,
} from './ask.ts'
import { Problem } from './problem.ts'
import type { KnownAt } from './resolve-moment.ts'

export interface MembershipInput {
  readonly correlationId: string | null
  readonly group: string
  readonly subject: { readonly person: string } | { readonly account: AccountQuestion }
  readonly on: CalendarDate | null
  readonly knownAt: KnownAt | null
}

export interface MembershipAnswer extends MembershipFinding {
  readonly correlationId: string | null
  readonly group: Group
  readonly moment: Moment
}

/** One answer an input, in the order asked; an input that cannot be answered has its problem in its place. */
export async function membershipMany(
  asking: Asking,
  inputs: readonly MembershipInput[],
  base: Moment,
): Promise<readonly (MembershipAnswer | Unanswered)[]> {
  checkCount(inputs)
  const [moments, persons] = await Promise.all([momentsOf(asking, base, inputs), subjectsOf(asking, inputs)])
  const answers: (MembershipAnswer | Problem)[] = new Array(inputs.length)
  for (const { moment, indexes } of byMoment(moments)) {
    const answered = await answerAt(
      asking,
      indexes.map((index) => ({ input: inputs[index] as MembershipInput, person: persons[index] ?? null })),
      moment,
    )
    indexes.forEach((index, nth) => {
      answers[index] = answered[nth] as MembershipAnswer | Problem
    })
  }
  return inputs.map(({ correlationId }, index) => {
    const answer = moments[index] instanceof Problem ? (moments[index] as Problem) : answers[index]
    return answer instanceof Problem ? { correlationId, problem: answer } : (answer as MembershipAnswer)
  })
}

/** Inputs that share a day and a version are answered together. */
export function byMoment(
  moments: readonly (Moment | Problem)[],
): readonly { moment: Moment; indexes: readonly number[] }[] {
  const groups = new Map<string, { moment: Moment; indexes: number[] }>()
  moments.forEach((moment, index) => {
    if (moment instanceof Problem) return
    const key = `${moment.on}@${moment.version}`
    const group = groups.get(key)
    if (group) group.indexes.push(index)
    else groups.set(key, { moment, indexes: [index] })
  })
  return [...groups.values()]
}

type Subject = string | null | Problem

/** The person each input speaks of; null: an account linked to nobody. */
async function subjectsOf(asking: Asking, inputs: readonly MembershipInput[]): Promise<readonly Subject[]> {
  const read = await Promise.all(
    inputs.map(({ subject }) =>
      attempt(async () => {
        if ('person' in subject) return subject.person
        checkAccountAccess(asking, ['subject', 'account'])
        return { ...readAccount(subject.account, ['subject', 'account']), platform: subject.account.platform }
      }),
    ),
  )
  const accounts = read.filter((subject) => typeof subject !== 'string' && !(subject instanceof Problem))
  const persons = await personsOfAccounts(asking, accounts as Exclude<(typeof accounts)[number], string | Problem>[])
  let next = 0
  return read.map((subject) => {
    if (typeof subject === 'string' || subject instanceof Problem) return subject
    next += 1
    return persons[next - 1] ?? null
  })
}

async function answerAt(
  asking: Asking,
  asked: readonly { readonly input: MembershipInput; readonly person: Subject }[],
  moment: Moment,
): Promise<readonly (MembershipAnswer | Problem)[]> {
  const { store } = asking
  const named = asked.flatMap(({ input, person }) =>
    'person' in input.subject && typeof person === 'string' ? [person] : [],
  )
  const pairs = asked.flatMap(({ input, person }) =>
    typeof person === 'string' ? [{ group: input.group, person }] : [],
  )
  const [groups, known, lists] = await Promise.all([
    store.loadGroups([...new Set(asked.map(({ input }) => input.group))], moment),
    store.loadPersons([...new Set(named)], moment),
    store.membershipsOn(pairs, moment),
  ])
  let next = 0
  return Promise.all(
    asked.map(async ({ input, person }) => {
      const memberships = typeof person === 'string' ? (lists[next++] ?? []) : null
      if (person instanceof Problem) return person
      const group = groups.get(input.group)
      if (!group) return unknownGroup(store, input.group, moment)
      if ('person' in input.subject && !known.has(input.subject.person)) return unknownPerson(['subject', 'person'])
      const finding = membershipOn(group, memberships, moment.on)
      // By account only status and roles are told: who it is stays with the register.
      const told = 'account' in input.subject ? { ...finding, memberships: [] } : finding
      return { ...told, correlationId: input.correlationId, group, moment }
    }),
  )
}
