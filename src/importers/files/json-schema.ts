// The JSON Schemas of the files that people write, printed from the shapes that read them.
import { z } from 'zod'
import { caseFileShape } from './case-shape.ts'
import { rosterFileShape } from './people-shapes.ts'
import { actsFileShape, agenciesFileShape, topicsFileShape } from './reference-shapes.ts'
import { decisionFileShape } from './shapes.ts'

/** JSON Schema 2020-12. Dates and names that must exist are checked when the file is loaded, not by the schema. */
export function printDecisionFileSchema(): string {
  const description = 'A decision, its text or a report of it, and what it says. Tệp quyết định của Sổ Nhóm.'
  return print(decisionFileShape, 'Sổ Nhóm decision file', description)
}

/** As {@link printDecisionFileSchema}, for the file that tells who is in a group. */
export function printRosterFileSchema(): string {
  const description = 'Who is in a group: persons, posts, tenures and memberships. Tệp danh sách nhóm của Sổ Nhóm.'
  return print(rosterFileShape, 'Sổ Nhóm roster file', description)
}

/** As {@link printDecisionFileSchema}, for `data/agencies.yaml`. */
export function printAgenciesFileSchema(): string {
  const description = 'Bodies that issue acts or own groups. Tệp cơ quan, đơn vị của Sổ Nhóm.'
  return print(agenciesFileShape, 'Sổ Nhóm agencies file', description)
}

/** As {@link printDecisionFileSchema}, for `data/acts.yaml`. */
export function printActsFileSchema(): string {
  const description = 'Acts that decisions cite, and how they relate. Tệp văn bản được viện dẫn của Sổ Nhóm.'
  return print(actsFileShape, 'Sổ Nhóm acts file', description)
}

/** As {@link printDecisionFileSchema}, for `data/topics.yaml`. */
export function printTopicsFileSchema(): string {
  const description = 'Topics under which obligations stand side by side. Tệp chủ đề của Sổ Nhóm.'
  return print(topicsFileShape, 'Sổ Nhóm topics file', description)
}

/** As {@link printDecisionFileSchema}, for files of rule cases. */
export function printRuleCaseSchema(): string {
  const description = 'Rule cases: facts, a question, a day, the answer wanted. Tệp tình huống của Sổ Nhóm.'
  return print(caseFileShape, 'Sổ Nhóm rule cases', description)
}

function print(shape: z.ZodType, title: string, description: string): string {
  const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-2020-12' })
  return `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`
}
