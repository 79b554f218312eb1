// Rulebooks and questions for rule cases: the register's own files as loading would resolve them, and a case's facts.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Candidate, Question, Rulebook, SeatHolder } from '../../src/domain/admission-question.ts'
import { kindEndsOf } from '../../src/domain/admission-succession.ts'
import type { Agency } from '../../src/domain/agency.ts'
import { calendarDate } from '../../src/domain/calendar.ts'
import type { Decision, DecisionRecord, Relation } from '../../src/domain/decision.ts'
import type { Group } from '../../src/domain/group.ts'
import type { Succession } from '../../src/domain/succession.ts'
import {
  agenciesOf,
  attestationOf,
  instanceOf,
  membershipsOf,
  mergeFacts,
  relationsOf,
  successionsOf,
  tenuresOf,
} from '../../src/importers/case-facts.ts'
import { resolveDecision } from '../../src/importers/decision-file.ts'
import { successionsFileShape } from '../../src/importers/files/people-shapes.ts'
import { actsFileShape, agenciesFileShape, topicsFileShape } from '../../src/importers/files/reference-shapes.ts'
import { decisionFileShape } from '../../src/importers/files/shapes.ts'
import { resolveActs, resolveAgencies, resolveTopics } from '../../src/importers/reference-files.ts'
import { readCaseFile } from '../../src/importers/rule-cases.ts'
import { resolveSuccessions } from '../../src/importers/successions-file.ts'
import { readYaml } from '../../src/importers/yaml-file.ts'
import type { CaseFacts, CaseFile, RuleCase } from './case-file.ts'
import { ROOT } from './folder.ts'

/** What the files under data/ say, resolved. */
export interface OwnRecords {
  readonly agencies: readonly Agency[]
  readonly acts: readonly Decision[]
  readonly relations: readonly Relation[]
  readonly decisions: readonly DecisionRecord[]
  readonly successions: readonly Succession[]
}

/** Resolves data/ without a store. Throws FileRefused. */
export function readOwnRecords(): OwnRecords {
  const data = join(ROOT, 'data')
  const read = (name: string) => readFileSync(join(data, name), 'utf8')
  const topics = resolveTopics(readYaml('topics.yaml', read('topics.yaml'), topicsFileShape))
  const { agencies } = resolveAgencies(readYaml('agencies.yaml', read('agencies.yaml'), agenciesFileShape))
  const paths = readdirSync(join(data, 'decisions'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('decision.yaml'))
    .sort()
  const files = paths.map((path) => {
    const whole = join(data, 'decisions', path)
    return { located: readYaml(path, readFileSync(whole, 'utf8'), decisionFileShape), source: sourceBeside(whole) }
  })
  const known = {
    topics: new Set(topics.map(({ key }) => key)),
    agencies: new Set(agencies.map(({ slug }) => slug)),
    decisions: new Set(files.map(({ located }) => located.data.slug)),
    relations: [],
    groups: new Set<string>(),
    paths: new Map(),
  }
  const { acts, relations } = resolveActs(readYaml('acts.yaml', read('acts.yaml'), actsFileShape), known)
  const slugs = new Set([...known.decisions, ...acts.map(({ slug }) => slug)])
  const decisions = files.map(({ located, source }) => resolveDecision(located, source, { ...known, decisions: slugs }))
  const bodies = { agencies: new Map(agencies.map((agency) => [agency.slug, agency])), decisions: slugs }
  const located = readYaml('successions.yaml', read('successions.yaml'), successionsFileShape)
  const { successions } = resolveSuccessions(located, bodies)
  return { agencies, acts, relations, decisions, successions }
}

/** The cases of a file under test/cases/, whatever they ask. Throws FileRefused where the file is not of the shape. */
export function readAllCases(name: string): CaseFile {
  return readCaseFile(name, readCaseWords(name)).data
}

/** The words of a file under test/cases/. */
export function readCaseWords(name: string): string {
  return readFileSync(join(ROOT, 'test', 'cases', name), 'utf8')
}

/** The cases of a file under test/cases/ that ask who may join. Throws FileRefused where the file is not of the shape. */
export function readCases(name: string): Omit<CaseFile, 'cases'> & { readonly cases: readonly RuleCase[] } {
  const file = readAllCases(name)
  return { ...file, cases: file.cases.filter((rule) => rule.ask === 'mayJoin') }
}

/** The rulebook of a case's group. Throws where nothing is recorded of the group. */
export function bookFor(records: OwnRecords, blocks: readonly CaseFacts[], slug: string): Rulebook {
  const facts = mergeFacts(blocks)
  const instance = facts.groups?.find((group) => group.slug === slug)
  const recorded = instance?.classOf ?? slug
  const agencies = new Map([...records.agencies, ...agenciesOf(facts)].map((agency) => [agency.slug, agency]))
  const successions = [...records.successions, ...successionsOf(facts)]
  const relations = [
    ...records.relations,
    ...records.decisions.flatMap((record) => record.relations),
    ...relationsOf(facts),
  ]
  const governing = records.decisions.filter(({ groups }) => groups.some((group) => group.slug === recorded))
  const found = governing[0]?.groups.find((group) => group.slug === recorded)
  if (!found) throw new Error(`No record of the group ${recorded}`)
  const named = instance ? instanceOf(instance, found) : found
  const group: Group = { ...named, ...attestationOf(facts, slug) }
  return {
    group,
    province: agencies.get(group.agency)?.province ?? null,
    field: group.field,
    governances: governing.flatMap((record) => governancesOf(record, recorded, slug, relations)),
    rules: governing.flatMap(({ decision, admissionRules }) =>
      admissionRules
        .filter((rule) => rule.group === recorded)
        .map((rule) => ({ ...rule, group: slug, id: `${decision.slug}#${rule.key}`, decision: decision.slug })),
    ),
    obligations: governing.flatMap(({ decision, obligations }) =>
      obligations.map((obligation) => ({
        ...obligation,
        id: `${decision.slug}#${obligation.key}`,
        decision: decision.slug,
      })),
    ),
    agencies,
    successions,
    kindEnds: kindEndsOf(successions, new Map(records.acts.map((act) => [act.slug, act.certainty]))),
    checkedOn: new Map(records.acts.flatMap((act) => (act.checkedOn ? [[act.slug, act.checkedOn]] : []))),
  }
}

function governancesOf(record: DecisionRecord, recorded: string, slug: string, relations: readonly Relation[]) {
  const { decision, governances } = record
  return governances
    .filter(({ group }) => group === recorded)
    .map((governance) => ({
      governance: { ...governance, group: slug },
      decision,
      relations: relations.filter(({ to }) => to === decision.slug),
    }))
}

/** The question that a case asks. */
export function questionFor(rule: RuleCase, blocks: readonly CaseFacts[], book: Rulebook): Question {
  const facts = mergeFacts(blocks)
  const memberships = membershipsOf(facts).filter(({ group }) => group === rule.group)
  const tenures = tenuresOf(facts)
  const of = <T extends { readonly person: string }>(list: readonly T[], person: string) =>
    list.filter((entry) => entry.person === person)
  const seatHolders: SeatHolder[] = memberships
    .filter(({ role }) => role === rule.role)
    .map((membership) => ({
      person: membership.person,
      tenures: of(tenures, membership.person),
      membership,
    }))
  return { role: rule.role, on: calendarDate(rule.on), candidate: candidateOf(), seatHolders }

  function candidateOf(): Candidate {
    const { candidate } = rule
    if ('accountKind' in candidate) return { kind: 'ACCOUNT_KIND', accountKind: candidate.accountKind }
    if ('post' in candidate) return claimOf(candidate.post, book)
    const { person } = candidate
    return {
      kind: 'PERSON',
      person,
      tenures: of(tenures, person),
      memberships: of(memberships, person),
      facts: claimedFacts(candidate.facts),
    }
  }
}

type CasePost = Extract<RuleCase['candidate'], { post: unknown }>['post']

function claimOf(post: CasePost, book: Rulebook): Candidate {
  const agency = post.agency === undefined ? null : book.agencies.get(post.agency)
  if (agency === undefined) throw new Error(`No agency ${post.agency}`)
  return {
    kind: 'CLAIM',
    title: post.title,
    agency,
    agencyName: post.agencyName ?? null,
    agencyKind: post.agencyKind ?? null,
    province: post.province ?? null,
    capacity: post.capacity ?? 'FULL',
    facts: claimedFacts(post.facts),
  }
}

function claimedFacts(facts: CasePost['facts']) {
  return (facts ?? []).map(({ key, holds, value }) => ({ key, holds, value: value ?? null }))
}

function sourceBeside(path: string): { text: string; sha256: string } | null {
  const file = join(dirname(path), 'source.txt')
  if (!existsSync(file)) return null
  const text = readFileSync(file, 'utf8')
  return { text, sha256: createHash('sha256').update(text).digest('hex') }
}
