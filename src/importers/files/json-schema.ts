// The decision file's JSON Schema, printed from the shape that reads it.
import { z } from 'zod'
import { decisionFileShape } from './shapes.ts'

/** JSON Schema 2020-12. Dates and names that must exist are checked when the file is loaded, not by the schema. */
export function printDecisionFileSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(decisionFileShape, { target: 'draft-2020-12' })
  const named = {
    $schema,
    title: 'Sổ Nhóm decision file',
    description: 'A decision, its text or a report of it, and what it says. Tệp quyết định của Sổ Nhóm.',
    ...schema,
  }
  return `${JSON.stringify(named, null, 2)}\n`
}
