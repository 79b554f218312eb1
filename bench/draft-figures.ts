// Compares drafts of 893 and of the report on 2547 with the records that people made: what was found, missed and wrong.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../src/compose.ts'
import type { Agency } from '../src/domain/agency.ts'
import { calendarDate } from '../src/domain/calendar.ts'
import type { Modality } from '../src/domain/obligation.ts'
import { cleanText } from '../src/importers/clean-text.ts'
import type { ParsedProvision } from '../src/importers/decision-text/parsed.ts'
import { Classes } from '../src/importers/draft/classes.ts'
import type { DraftGround } from '../src/importers/draft/ground.ts'
import { proposeRules } from '../src/importers/draft/rules.ts'
import { type Draft, draftDecision } from '../src/importers/draft.ts'
import type { DecisionFile, Proposals } from '../src/importers/files/shapes.ts'

const DECISIONS = join(ROOT, 'data', 'decisions')
const FOLDER_893 = join(DECISIONS, 'lai-chau', '893-qd-ubnd-2019')
const FOLDER_2547 = join(DECISIONS, 'dak-lak', '2547-qd-ubnd')

export interface Figures {
  readonly found: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

export interface Compared {
  readonly obligations: Figures
  readonly bearers: { readonly right: number; readonly open: number; readonly wrong: readonly string[] }
  readonly admission: Figures
  readonly relations: Figures
  readonly coverage: Figures
}

/** What is compared: the proposals, and the relations that a draft writes where they load. */
interface Proposed {
  readonly proposals: Proposals
  readonly relations: readonly { readonly kind: string; readonly to: string }[]
}

/** The text of 893 with its repairs made, and the record. */
export function recordOf893(): { readonly text: string; readonly record: DecisionFile } {
  const record = parse(readFileSync(join(FOLDER_893, 'decision.yaml'), 'utf8')) as DecisionFile
  const text = cleanText(readFileSync(join(FOLDER_893, 'source.txt'), 'utf8'), record.text?.repairs ?? []).clean
  return { text, record }
}

export function draftOf893(ground: DraftGround): Draft {
  return draftDecision({ text: recordOf893().text, sha256: '0'.repeat(64) }, ground)
}

function recordOf2547(): DecisionFile {
  return parse(readFileSync(join(FOLDER_2547, 'decision.yaml'), 'utf8')) as DecisionFile
}

/**
 * What the rules of a draft read from the paragraphs of the report, as the record restates them: prose about a decision
 * whose text is not held. Nothing is drafted of such a file; it shows how the rules fare beside 893.
 */
function rulesOf2547(ground: DraftGround): Proposals {
  const { report, attestedOn = '' } = recordOf2547()
  const classes = new Classes('dak-lak', calendarDate(attestedOn), ground.agencies)
  const provisions = (report?.paragraphs ?? []).map(({ number, text }): ParsedProvision => {
    const span = { start: 0, end: text.vi.length }
    return { path: `${number}`, kind: 'CLAUSE', number: `${number}`, heading: null, text: text.vi, span, children: [] }
  })
  const rules = proposeRules(
    [{ key: 'tin', kind: 'Tin', title: null, attached: false, provisions }],
    classes,
    [],
    new Set(),
  )
  const { agencyClasses, postClasses } = classes
  return {
    agencyClasses,
    postClasses,
    admissionRules: [...rules.admissionRules],
    obligations: [...rules.obligations],
    coverage: [...rules.coverage],
  }
}

export function compareDraft({ proposals, yaml }: Draft, record: DecisionFile, { agencies }: DraftGround): Compared {
  const { relations = [] } = parse(yaml) as DecisionFile
  return compareWithRecord({ proposals, relations }, { ...record, ...resolved(record, agencies) })
}

/** The figures of the rules that are read from the report; of its relations none is read. */
export function compareReport(ground: DraftGround): Compared {
  const record = recordOf2547()
  const written = { ...record, ...resolved(record, ground.agencies) }
  return compareWithRecord({ proposals: rulesOf2547(ground), relations: [] }, written)
}

/** A class of one kind in a province that has one such agency is that agency. */
function resolved(
  { agencyClasses = {} }: DecisionFile,
  agencies: readonly Agency[],
): Pick<DecisionFile, 'agencyClasses'> {
  const entries = Object.entries(agencyClasses).map(([key, given]) => {
    const { kinds = [], within } = given
    const meant = agencies.filter(
      ({ kind, province }) => kinds.length === 1 && kind === kinds[0] && province === within,
    )
    const [only] = meant
    return [key, meant.length === 1 && only ? { ...given, agency: only.slug } : given]
  })
  return { agencyClasses: Object.fromEntries(entries) }
}

/** What is proposed is right where the record has the same at the same clause; how it is worded is not compared. */
function compareWithRecord({ proposals, relations: written }: Proposed, record: DecisionFile): Compared {
  const { obligations = [], admissionRules = [], relations = [], coverage = [] } = proposals
  const rules = (record.groups ?? []).flatMap((group) => group.admission)
  const rule = (list: Lists, one: { readonly role: string; readonly posts: readonly string[] } & Placed) =>
    `${place(one)} ${one.role} ${one.posts.map((key) => postOf(list, key)).sort()}`
  const relation = ({ kind, to }: { readonly kind: string; readonly to: string }) => `${kind} ${to}`
  const mark = (one: { readonly as: string } & Placed) => `${place(one)} ${one.as}`
  const binding = (one: { readonly modality: Modality } & Placed) => `${place(one)} ${one.modality}`
  return {
    obligations: figures(obligations.map(binding), (record.obligations ?? []).map(binding)),
    bearers: compareBearers(proposals, record, binding),
    admission: figures(
      admissionRules.filter((one) => isTold(proposals, one.posts)).map((one) => rule(proposals, one)),
      rules.map((one) => rule(record, one)),
    ),
    relations: figures([...written, ...relations].map(relation), (record.relations ?? []).map(relation)),
    coverage: figures(coverage.map(mark), (record.coverage ?? []).map(mark)),
  }
}

/** The clause or paragraph; a sentence of it is not told apart. */
function place({ at }: Placed): string {
  return typeof at === 'string' ? at.replace(/(?<=^\d+)\/cau-\d+$/, '') : `${at.paragraph}`
}

/** A rule without posts, or with posts in agencies that nobody has named yet, is left to a person: it is not wrong. */
function isTold({ postClasses = {}, agencyClasses = {} }: Proposals, posts: readonly string[]): boolean {
  const isKnown = (key: string) => {
    const found = agencyClasses[postClasses[key]?.agencies ?? '']
    return found?.agency !== undefined || (found?.kinds ?? []).length > 0
  }
  return posts.length > 0 && posts.every(isKnown)
}

interface Placed {
  readonly at: string | { readonly paragraph: number }
}

type Lists = Pick<Proposals, 'agencyClasses' | 'postClasses'> | Pick<DecisionFile, 'agencyClasses' | 'postClasses'>

function figures(proposed: readonly string[], wanted: readonly string[]): Figures {
  const missed = [...wanted]
  const wrong = proposed.filter((one) => {
    const at = missed.indexOf(one)
    if (at !== -1) missed.splice(at, 1)
    return at === -1
  })
  return { found: proposed.length - wrong.length, missed, wrong }
}

/** Of the obligations that are found: whether their bearers are those of the record, left open, or others. */
function compareBearers(
  proposals: Proposals,
  record: DecisionFile,
  binding: (one: { readonly modality: Modality } & Placed) => string,
): Compared['bearers'] {
  const left = [...(record.obligations ?? [])]
  let right = 0
  let open = 0
  const wrong: string[] = []
  for (const proposed of proposals.obligations ?? []) {
    const mine = signatures(proposals, proposed.bearers)
    const same = left.filter((one) => binding(one) === binding(proposed))
    const match = same.find((one) => signatures(record, one.bearers) === mine) ?? same[0]
    if (!match) continue
    left.splice(left.indexOf(match), 1)
    if (mine === '') open += 1
    else if (signatures(record, match.bearers) === mine) right += 1
    else wrong.push(`${binding(proposed)}: ${mine}`)
  }
  return { right, open, wrong }
}

type AnyBearer = NonNullable<Proposals['obligations']>[number]['bearers'][number]

function signatures(classes: Lists, bearers: readonly AnyBearer[]): string {
  const one = (bearer: AnyBearer): string => {
    if ('role' in bearer) return bearer.role
    if ('posts' in bearer) return postOf(classes, bearer.posts)
    return 'agencies' in bearer ? agencyOf(classes, bearer.agencies) : 'other'
  }
  return bearers.map(one).sort().join(', ')
}

function postOf(classes: Lists, key: string): string {
  const post = classes.postClasses?.[key]
  // The head of an office has two names in the register; the chief is the one that texts use.
  const ranks = (post?.ranks ?? []).filter(
    (rank) => rank !== 'HEAD_OF_AGENCY' || !post?.ranks.includes('CHIEF_OF_OFFICE'),
  )
  return `${ranks.join('+')} of ${agencyOf(classes, post?.agencies ?? '')}`
}

/** Kinds that a record has only by inference are readings which no words of the text give. */
function agencyOf(classes: Lists, key: string): string {
  const agency = classes.agencyClasses?.[key]
  const kinds = (agency?.kinds ?? []).filter((kind) => typeof kind === 'string')
  return agency?.agency ?? kinds.join('+')
}

/** The figures as a table in Markdown. */
export function printFigures(name: string, compared: Compared): string {
  const { obligations, bearers, admission, relations, coverage } = compared
  const row = (what: string, { found, missed, wrong }: Figures) =>
    `| ${what} | ${found} | ${missed.length} | ${wrong.length} |`
  return [
    `| ${name} | found | missed | wrong |`,
    '| --- | --: | --: | --: |',
    row('obligations, by clause and modality', obligations),
    `| bearers of those found | ${bearers.right} | ${bearers.open} | ${bearers.wrong.length} |`,
    row('admission rules, by clause, role and posts', admission),
    row('relations', relations),
    row('places without a rule', coverage),
  ].join('\n')
}
