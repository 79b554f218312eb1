// May this person, the holder of this account, or whoever holds this post, join the group in a role on a day?
import { mayJoin } from '../domain/admission.ts'
import type { Candidate, PostClaim, Rulebook, SeatHolder } from '../domain/admission-question.ts'
import { REASON_CODES, type ReasonCode } from '../domain/admission-reasons.ts'
import type { AgencyKind } from '../domain/agency.ts'
import type { CalendarDate } from '../domain/calendar.ts'
import type { Group, GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { TenureCapacity } from '../domain/person.ts'
import type { FactKey } from '../domain/post.ts'
import type { Reason, Verdict } from '../domain/verdict.ts'
import { nearest } from '../domain/vietnamese.ts'
import type { Holder } from '../storage/people-store.ts'
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
import { byMoment } from './membership.ts'
import { notFound, Problem } from './problem.ts'
import type { KnownAt } from './resolve-moment.ts'

export interface ClaimInput {
  readonly title: string
  readonly agency: string | null
  readonly agencyName: string | null
  readonly agencyKind: AgencyKind | null
  readonly province: string | null
  readonly capacity: TenureCapacity
  readonly facts: readonly { readonly key: FactKey; readonly holds: boolean; readonly value: string | null }[]
}

/** `facts` of a person or an account are what the caller vouches for beside what the register holds; left out, none. */
export type CandidateInput =
  | { readonly person: string; readonly facts?: ClaimInput['facts'] }
  | { readonly account: AccountQuestion; readonly facts?: ClaimInput['facts'] }
  | { readonly post: ClaimInput }

export interface MayJoinInput {
  readonly correlationId: string | null
  readonly group: string
  readonly role: GroupRole
  readonly candidate: CandidateInput
  readonly on: CalendarDate | null
  readonly knownAt: KnownAt | null
}

export interface VerdictAnswer extends Verdict {
  readonly correlationId: string | null
  readonly group: Group
  readonly moment: Moment
}

/** One verdict an input, in the order asked; an input that cannot be answered has its problem in its place. */
export async function mayJoinMany(
  asking: Asking,
  inputs: readonly MayJoinInput[],
  base: Moment,
): Promise<readonly (VerdictAnswer | Unanswered)[]> {
  checkCount(inputs)
  const [moments, subjects] = await Promise.all([momentsOf(asking, base, inputs), subjectsOf(asking, inputs)])
  const answers = moments.map((moment) => (moment instanceof Problem ? moment : null)) as (VerdictAnswer | Problem)[]
  for (const { moment, indexes } of byMoment(moments)) {
    const asked = indexes.map((index) => ({
      input: inputs[index] as MayJoinInput,
      subject: subjects[index] as Subject,
    }))
    const answered = await answerAt(asking, asked, moment)
    indexes.forEach((index, nth) => {
      answers[index] = answered[nth] as VerdictAnswer | Problem
    })
  }
  return inputs.map(({ correlationId }, index) => {
    const answer = answers[index]
    return answer instanceof Problem ? { correlationId, problem: answer } : (answer as VerdictAnswer)
  })
}

/** Whom an input speaks of, before the register is asked: a person (null: an account of nobody known), or a claim. */
type Subject =
  | Problem
  | { readonly person: string | null; readonly named: boolean; readonly facts: ClaimInput['facts'] }
  | { readonly candidate: Candidate | null; readonly claim: ClaimInput | null }

async function subjectsOf(asking: Asking, inputs: readonly MayJoinInput[]): Promise<readonly Subject[]> {
  const read = await Promise.all(inputs.map(({ candidate }) => attempt(() => readCandidate(asking, candidate))))
  const accounts = read.flatMap((subject) =>
    !(subject instanceof Problem) && 'account' in subject ? [subject.account] : [],
  )
  const persons = await personsOfAccounts(asking, accounts)
  let next = 0
  return read.map((subject): Subject => {
    if (subject instanceof Problem || !('account' in subject)) return subject
    next += 1
    return { person: persons[next - 1] ?? null, named: false, facts: subject.facts ?? [] }
  })
}

async function readCandidate(asking: Asking, candidate: CandidateInput) {
  if ('person' in candidate) return { person: candidate.person, named: true, facts: candidate.facts ?? [] }
  if ('post' in candidate) return { candidate: null, claim: candidate.post }
  const { account } = candidate
  const { kind } = account
  // What is no person's account needs no look-up, and so no token.
  if (kind !== 'PERSONAL') return { candidate: { kind: 'ACCOUNT_KIND', accountKind: kind } as const, claim: null }
  checkAccountAccess(asking, ['candidate', 'account'])
  const read = { ...readAccount(account, ['candidate', 'account']), platform: account.platform }
  return { account: read, facts: candidate.facts }
}

async function answerAt(
  asking: Asking,
  asked: readonly { readonly input: MayJoinInput; readonly subject: Subject }[],
  moment: Moment,
): Promise<readonly (VerdictAnswer | Problem)[]> {
  const { store, shelf } = asking
  const books = await shelf.load(
    asked.map(({ input }) => input.group),
    moment,
  )
  const ids = [
    ...new Set(
      asked.flatMap(({ subject }) => ('person' in subject && subject.person !== null ? [subject.person] : [])),
    ),
  ]
  const pairs = seatPairs(asked, books)
  const [persons, tenures, memberships, holders] = await Promise.all([
    store.loadPersons(ids, moment),
    store.loadTenuresOf(ids, moment),
    store.loadMembershipsOf(ids, null, moment),
    store.loadHolders(pairs, moment),
  ])
  const seats = new Map(pairs.map(({ group, role }, index) => [`${role}@${group}`, holders[index] ?? []]))
  return Promise.all(
    asked.map(async ({ input, subject }) => {
      const book = books.get(input.group)
      if (subject instanceof Problem) return subject
      if (!book) return unknownGroup(store, input.group, moment)
      if ('person' in subject && subject.named && !persons.has(subject.person ?? ''))
        return unknownPerson(['candidate', 'person'])
      const candidate = candidateOf(input, subject, book, tenures, memberships)
      if (candidate instanceof Problem) return candidate
      return verdictOn(book, input, candidate, seats.get(`${input.role}@${input.group}`) ?? [], moment)
    }),
  )
}

function verdictOn(
  book: Rulebook,
  input: MayJoinInput,
  candidate: Candidate,
  seated: readonly Holder[],
  moment: Moment,
): VerdictAnswer {
  const seatHolders = seated.map(
    ({ person, tenures, membership }): SeatHolder => ({ person: person.id, tenures, membership }),
  )
  const verdict = mayJoin(book, { role: input.role, on: moment.on, candidate, seatHolders })
  const told = 'account' in input.candidate ? withoutFacts(verdict) : verdict
  return { ...told, correlationId: input.correlationId, group: book.group, moment }
}

/** By account no fact about the person is told, or a number would tell whose it is and what he or she does. */
function withoutFacts(verdict: Verdict): Verdict {
  const bare = (reason: Reason): Reason => ({ ...reason, message: meaningOf(reason), facts: [] })
  return {
    ...verdict,
    reasons: verdict.reasons.map(bare),
    nearest: verdict.nearest && bare(verdict.nearest),
    reading: null,
  }
}

/** What the code itself says, without what the message adds of the person. */
function meaningOf({ code, message }: Reason): Reason['message'] {
  return Object.hasOwn(REASON_CODES, code) ? REASON_CODES[code as ReasonCode] : message
}

/** Each group and role asked about, once, that has a single seat: who sits in others decides nothing. */
function seatPairs(asked: readonly { readonly input: MayJoinInput }[], books: ReadonlyMap<string, Rulebook>) {
  const pairs = new Map(asked.map(({ input: { group, role } }) => [`${role}@${group}`, { group, role }]))
  return [...pairs.values()].filter(({ group, role }) =>
    books.get(group)?.rules.some((rule) => rule.role === role && rule.single),
  )
}

function candidateOf(
  input: MayJoinInput,
  subject: Exclude<Subject, Problem>,
  book: Rulebook,
  tenures: ReadonlyMap<string, Extract<Candidate, { kind: 'PERSON' }>['tenures']>,
  memberships: ReadonlyMap<string, Extract<Candidate, { kind: 'PERSON' }>['memberships']>,
): Candidate | Problem {
  if ('claim' in subject) return subject.candidate ?? claimOf(subject.claim as ClaimInput, book)
  const person = subject.person ?? ''
  const own = (memberships.get(person) ?? []).filter(({ group }) => group === input.group)
  return { kind: 'PERSON', person, tenures: tenures.get(person) ?? [], memberships: own, facts: subject.facts }
}

function claimOf(claim: ClaimInput, book: Rulebook): PostClaim | Problem {
  const at = ['candidate', 'post']
  const agency = claim.agency === null ? null : findAgency(book, claim.agency)
  if (claim.agency !== null && !agency) return unknownName([...at, 'agency'], claim.agency, book.agencies.keys())
  const provinces = new Set([...book.agencies.values()].flatMap(({ province }) => province ?? []))
  if (claim.province !== null && !provinces.has(claim.province))
    return unknownName([...at, 'province'], claim.province, provinces)
  return { kind: 'CLAIM', ...claim, agency }
}

function findAgency(book: Rulebook, slug: string) {
  const known = book.agencies.get(slug)
  return known ?? [...book.agencies.values()].find(({ formerSlugs }) => formerSlugs.includes(slug)) ?? null
}

function unknownName(path: readonly string[], asked: string, known: Iterable<string>): Problem {
  return notFound(path, asked, asked.length > 100 ? [] : nearest(asked, known, 3))
}
