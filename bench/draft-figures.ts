// Compares the draft of 893 with the record that people made of it: what was found, missed and wrong.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from '../src/compose.ts'
import type { Modality } from '../src/domain/obligation.ts'
import { cleanText } from '../src/importers/clean-text.ts'
import type { DraftGround } from '../src/importers/draft/ground.ts'
import { type Draft, draftDecision } from '../src/importers/draft.ts'
import type { DecisionFile, Proposals } from '../src/importers/files/shapes.ts'

const FOLDER = join(ROOT, 'data', 'decisions', 'lai-chau', '893-qd-ubnd-2019')

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

/** The text of 893 with its repairs made, and the record. */
export function recordOf893(): { readonly text: string; readonly record: DecisionFile } {
  const record = parse(readFileSync(join(FOLDER, 'decision.yaml'), 'utf8')) as DecisionFile
  const text = cleanText(readFileSync(join(FOLDER, 'source.txt'), 'utf8'), record.text?.repairs ?? []).clean
  return { text, record }
}

export function draftOf893(ground: DraftGround): Draft {
  return draftDecision({ text: recordOf893().text, sha256: '0'.repeat(64) }, ground)
}

/** What is proposed is right where the record has the same at the same clause; how it is worded is not compared. */
export function compareWithRecord(draft: Draft, record: DecisionFile): Compared {
  const { proposals } = draft
  const file = parse(draft.yaml) as DecisionFile
  const { obligations = [], admissionRules = [], relations = [], coverage = [] } = proposals
  const rules = (record.groups ?? []).flatMap((group) => group.admission)
  const place = ({ at }: { readonly at: string | { readonly paragraph: number } }) => String(at)
  const rule = (list: Classes, one: { readonly role: string; readonly posts: readonly string[] } & Placed) =>
    `${place(one)} ${one.role} ${one.posts.map((key) => postOf(list, key)).sort()}`
  const relation = ({ kind, to }: { readonly kind: string; readonly to: string }) => `${kind} ${to}`
  const mark = (one: { readonly as: string } & Placed) => `${place(one)} ${one.as}`
  const binding = (one: { readonly modality: Modality } & Placed) => `${place(one)} ${one.modality}`
  return {
    obligations: figures(obligations.map(binding), (record.obligations ?? []).map(binding)),
    bearers: compareBearers(proposals, record, binding),
    admission: figures(
      admissionRules.map((one) => rule(proposals, one)),
      rules.map((one) => rule(record, one)),
    ),
    relations: figures([...(file.relations ?? []), ...relations].map(relation), (record.relations ?? []).map(relation)),
    coverage: figures(coverage.map(mark), (record.coverage ?? []).map(mark)),
  }
}

interface Placed {
  readonly at: string | { readonly paragraph: number }
}

type Classes = Pick<Proposals, 'agencyClasses' | 'postClasses'> | Pick<DecisionFile, 'agencyClasses' | 'postClasses'>

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

function signatures(classes: Classes, bearers: readonly AnyBearer[]): string {
  const one = (bearer: AnyBearer): string => {
    if ('role' in bearer) return bearer.role
    if ('posts' in bearer) return postOf(classes, bearer.posts)
    return 'agencies' in bearer ? agencyOf(classes, bearer.agencies) : 'other'
  }
  return bearers.map(one).sort().join(', ')
}

function postOf(classes: Classes, key: string): string {
  const post = classes.postClasses?.[key]
  // The head of an office has two names in the register; the chief is the one that texts use.
  const ranks = (post?.ranks ?? []).filter(
    (rank) => rank !== 'HEAD_OF_AGENCY' || !post?.ranks.includes('CHIEF_OF_OFFICE'),
  )
  return `${ranks.join('+')} of ${agencyOf(classes, post?.agencies ?? '')}`
}

/** Kinds that a record has only by inference are readings which no words of the text give. */
function agencyOf(classes: Classes, key: string): string {
  const agency = classes.agencyClasses?.[key]
  const kinds = (agency?.kinds ?? []).filter((kind) => typeof kind === 'string')
  return agency?.agency ?? kinds.join('+')
}

/** The figures as a table in Markdown. */
export function printFigures({ obligations, bearers, admission, relations, coverage }: Compared): string {
  const row = (name: string, { found, missed, wrong }: Figures) =>
    `| ${name} | ${found} | ${missed.length} | ${wrong.length} |`
  return [
    '| 893 | found | missed | wrong |',
    '| --- | --: | --: | --: |',
    row('obligations, by clause and modality', obligations),
    `| bearers of those found | ${bearers.right} | ${bearers.open} | ${bearers.wrong.length} |`,
    row('admission rules, by clause, role and posts', admission),
    row('relations', relations),
    row('places without a rule', coverage),
  ].join('\n')
}
