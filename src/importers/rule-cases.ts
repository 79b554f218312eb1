// Reads files of rule cases: their shape, every name that they use, and cases gathered by the facts that they share.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { calendarDate } from '../domain/calendar.ts'
import type { Moment } from '../domain/moment.ts'
import type { Localized } from '../domain/source.ts'
import type { Store } from '../storage/store.ts'
import type { MayJoinCase, MembershipCase, RuleCase, RulesCase } from '../usecases/check-cases.ts'
import type { CandidateInput } from '../usecases/may-join.ts'
import { FACT_KEYS, type FactsBase, mergeFacts } from './case-facts.ts'
import { Checks } from './checks.ts'
import {
  type CaseFacts,
  type CaseFile,
  caseFileShape,
  type FileCase,
  type MayJoinFileCase,
  type MembershipFileCase,
  type RulesFileCase,
} from './files/case-shape.ts'
import { type DataPath, type FileProblemCode, FileRefused } from './problems.ts'
import { type LocatedData, readYaml } from './yaml-file.ts'

const MAX_FILE = 5_000_000

/** What the register holds that case files may name. */
export interface KnownForCases extends FactsBase {
  readonly agencies: ReadonlySet<string>
  readonly decisions: ReadonlySet<string>
}

/** Cases that are asked of the same facts. */
export interface CaseSet {
  /** Facts of the file alone, and with those of the cases on top. */
  readonly fileFacts: CaseFacts
  readonly facts: CaseFacts
  readonly cases: readonly RuleCase[]
}

/** The cases of a file: their ids in its order, and the cases by the facts that they share. */
export interface FileCases {
  readonly ids: readonly string[]
  readonly sets: readonly CaseSet[]
}

/** The names that case files may use, at a moment. */
export async function knownForCases(store: Store, moment: Moment): Promise<KnownForCases> {
  const [agencies, decisions, slugs] = await Promise.all([
    store.listSlugs('AGENCY', moment),
    store.listSlugs('DECISION', moment),
    store.listSlugs('GROUP', moment),
  ])
  return {
    agencies: new Set(agencies),
    decisions: new Set(decisions),
    groups: await store.loadGroups(slugs, moment),
  }
}

/** The words of a case file. `file` is the name that problems show. Throws FileRefused. */
export function readCaseText(path: string, file: string): string {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw refusal('FILE_MISSING', file, { vi: 'Không có tệp này.', en: 'There is no such file.' })
  }
  const bytes = readFileSync(path)
  if (bytes.length > MAX_FILE) {
    throw refusal('FILE_TOO_LARGE', file, {
      vi: `Tệp dài ${bytes.length} byte; tối đa ${MAX_FILE}.`,
      en: `The file is ${bytes.length} bytes long; ${MAX_FILE} at most.`,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw refusal('NOT_UTF8', file, {
      vi: 'Tệp không phải văn bản UTF-8. Lưu lại tệp với mã UTF-8.',
      en: 'The file is not UTF-8 text. Save it as UTF-8.',
    })
  }
}

function refusal(code: FileProblemCode, file: string, message: Localized): FileRefused {
  return new FileRefused([{ code, file, line: 1, column: 1, message }])
}

/** A case file by its shape alone: names are not looked up. Throws FileRefused. */
export function readCaseFile(file: string, text: string): LocatedData<CaseFile> {
  return readYaml(file, text, caseFileShape)
}

/**
 * The cases of a file, gathered by facts. Throws FileRefused with every name that neither the
 * register nor the facts have, every key used twice and every record that the register holds itself.
 */
export function readRuleCases(file: string, text: string, known: KnownForCases): FileCases {
  const located = readCaseFile(file, text)
  checkNames(located, known)
  return { ids: located.data.cases.map(({ id }) => id), sets: caseSets(located.data) }
}

/** Cases gathered by facts, in the order of the file. */
export function caseSets({ facts: fileFacts = {}, cases }: CaseFile): readonly CaseSet[] {
  const groups = Map.groupBy(cases, ({ facts }) => JSON.stringify(facts ?? null))
  return [...groups.values()].map((same) => ({
    fileFacts,
    facts: mergeFacts([fileFacts, same[0]?.facts ?? {}]),
    cases: same.map(ruleCaseOf),
  }))
}

/** A case of a file as the register is asked. */
export function ruleCaseOf(given: FileCase): RuleCase {
  switch (given.ask) {
    case 'mayJoin':
      return mayJoinCase(given)
    case 'membership':
      return membershipCase(given)
    case 'rules':
      return rulesCase(given)
  }
}

function commonOf({ id, title, group, on, knownAt }: FileCase) {
  return { id, title, group, on: calendarDate(on), knownAt: knownAt ?? 'ALL_FACTS' } as const
}

function mayJoinCase(given: MayJoinFileCase): MayJoinCase {
  const { role, want } = given
  return { ...commonOf(given), ask: 'mayJoin', role, candidate: candidateOf(given), want }
}

function membershipCase(given: MembershipFileCase): MembershipCase {
  return { ...commonOf(given), ask: 'membership', subject: given.subject, want: given.want }
}

function rulesCase(given: RulesFileCase): RulesCase {
  return { ...commonOf(given), ask: 'rules', role: given.role ?? null, want: given.want }
}

function candidateOf({ candidate }: MayJoinFileCase): CandidateInput {
  if ('accountKind' in candidate) {
    return { account: { platform: 'ZALO', kind: candidate.accountKind, phone: null, externalId: null } }
  }
  if ('person' in candidate) return { person: candidate.person, facts: claimedFacts(candidate.facts) }
  const { title, agency, agencyName, agencyKind, province, capacity, facts } = candidate.post
  return {
    post: {
      title,
      agency: agency ?? null,
      agencyName: agencyName ?? null,
      agencyKind: agencyKind ?? null,
      province: province ?? null,
      capacity: capacity ?? 'FULL',
      facts: claimedFacts(facts),
    },
  }
}

function claimedFacts(facts: Extract<MayJoinFileCase['candidate'], { person: string }>['facts']) {
  return (facts ?? []).map(({ key, holds, value }) => ({ key, holds, value: value ?? null }))
}

function checkNames(located: LocatedData<CaseFile>, known: KnownForCases): void {
  const { facts = {}, cases } = located.data
  const checks = new Checks(located)
  checkFacts(checks, facts, facts, known, ['facts'])
  checks.unique(
    cases.map(({ id }) => id),
    (index) => ['cases', index, 'id'],
  )
  cases.forEach((given, index) => {
    const all = mergeFacts([facts, given.facts ?? {}])
    if (given.facts) checkFacts(checks, given.facts, all, known, ['cases', index, 'facts'])
    checkQuestion(checks, given, all, known, ['cases', index])
  })
  checks.refuseIfAny()
}

function checkQuestion(checks: Checks, given: FileCase, all: CaseFacts, known: KnownForCases, path: DataPath): void {
  checkGroup(checks, given.group, all, known, [...path, 'group'])
  if (given.ask === 'membership') checkPerson(checks, given.subject.person, all, [...path, 'subject', 'person'])
  if (given.ask !== 'mayJoin') return
  const { candidate } = given
  if ('person' in candidate) checkPerson(checks, candidate.person, all, [...path, 'candidate', 'person'])
  if ('post' in candidate)
    checkAgency(checks, candidate.post.agency, all, known, [...path, 'candidate', 'post', 'agency'])
}

/** `all`: the facts that those of `facts` may build on, themselves included. */
function checkFacts(checks: Checks, facts: CaseFacts, all: CaseFacts, known: KnownForCases, path: DataPath): void {
  checkKeys(checks, facts, path)
  facts.agencies?.forEach(({ slug }, index) => {
    if (known.agencies.has(slug)) held(checks, slug, [...path, 'agencies', index, 'slug'])
  })
  facts.groups?.forEach(({ slug, classOf }, index) => {
    const classes = [...known.groups].flatMap(([name, { kind }]) => (kind === 'CLASS' ? [name] : []))
    const place = [...path, 'groups', index]
    checks.known('UNKNOWN_GROUP', 'lớp nhóm', 'class of groups', classOf, classes, [...place, 'classOf'])
    if (known.groups.has(slug)) held(checks, slug, [...place, 'slug'])
  })
  facts.successions?.forEach(({ from, to, decision }, index) => {
    const place = [...path, 'successions', index]
    if ('agency' in from) checkAgency(checks, from.agency, all, known, [...place, 'from', 'agency'])
    if ('agency' in to) checkAgency(checks, to.agency, all, known, [...place, 'to', 'agency'])
    checks.known('UNKNOWN_DECISION', 'văn bản', 'act', decision, known.decisions, [...place, 'decision'])
  })
  facts.relations?.forEach(({ to }, index) => {
    checks.known('UNKNOWN_DECISION', 'văn bản', 'act', to, known.decisions, [...path, 'relations', index, 'to'])
  })
  checkPeople(checks, facts, all, known, path)
}

function checkPeople(checks: Checks, facts: CaseFacts, all: CaseFacts, known: KnownForCases, path: DataPath): void {
  facts.posts?.forEach(({ agency }, index) => {
    checkAgency(checks, agency, all, known, [...path, 'posts', index, 'agency'])
  })
  const posts = (all.posts ?? []).map(({ id }) => id)
  facts.tenures?.forEach(({ person, post }, index) => {
    const place = [...path, 'tenures', index]
    checkPerson(checks, person, all, [...place, 'person'])
    checks.known('UNKNOWN_POST', 'chức vụ', 'post', post, posts, [...place, 'post'])
  })
  facts.rosters?.forEach(({ group }, index) => {
    checkGroup(checks, group, all, known, [...path, 'rosters', index, 'group'])
  })
  facts.memberships?.forEach(({ person, group, bases }, index) => {
    const place = [...path, 'memberships', index]
    checkPerson(checks, person, all, [...place, 'person'])
    checkGroup(checks, group, all, known, [...place, 'group'])
    bases?.forEach((basis, nth) => {
      const [decision] = basis.split('#')
      checks.known('UNKNOWN_DECISION', 'văn bản', 'act', decision, known.decisions, [...place, 'bases', nth])
    })
  })
}

function checkKeys(checks: Checks, facts: CaseFacts, path: DataPath): void {
  for (const name of Object.keys(FACT_KEYS) as (keyof CaseFacts)[]) {
    const keyOf = FACT_KEYS[name] as (entry: unknown) => string
    checks.unique(
      ((facts[name] ?? []) as unknown[]).map((entry) => keyOf(entry)),
      (index) => [...path, name, index],
    )
  }
  for (const name of ['agencies', 'posts', 'tenures', 'groups', 'memberships'] as const) {
    facts[name]?.forEach(({ from, to }, index) => {
      if (from === undefined || to === undefined || from < to) return
      checks.add(
        'PERIOD_REVERSED',
        [...path, name, index, 'to'],
        `Ngày kết thúc ${to} phải sau ngày bắt đầu ${from}; "to" là ngày đầu tiên không còn.`,
        `The end ${to} must come after the start ${from}; "to" is the first day no longer in it.`,
      )
    })
  }
}

function checkAgency(
  checks: Checks,
  slug: string | undefined,
  all: CaseFacts,
  known: KnownForCases,
  path: DataPath,
): void {
  const slugs = [
    ...known.agencies,
    ...(all.agencies ?? []).flatMap(({ slug: own, formerSlugs }) => [own, ...(formerSlugs ?? [])]),
  ]
  checks.known('UNKNOWN_AGENCY', 'cơ quan, đơn vị', 'agency', slug, slugs, path)
}

function checkGroup(checks: Checks, slug: string, all: CaseFacts, known: KnownForCases, path: DataPath): void {
  const slugs = [...known.groups.keys(), ...(all.groups ?? []).map((group) => group.slug)]
  checks.known('UNKNOWN_GROUP', 'nhóm', 'group', slug, slugs, path)
}

function checkPerson(checks: Checks, person: string, all: CaseFacts, path: DataPath): void {
  const ids = (all.persons ?? []).map(({ id }) => id)
  checks.known('UNKNOWN_PERSON', 'cá nhân', 'person', person, ids, path)
}

function held(checks: Checks, slug: string, path: DataPath): void {
  checks.add(
    'DUPLICATE',
    path,
    `"${slug}" đã có trong sổ; dữ kiện chỉ thêm những gì sổ chưa có.`,
    `The register has "${slug}" itself; facts add only what it does not have.`,
  )
}
