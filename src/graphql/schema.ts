// Puts the schema together. Importing a file of types adds them to the builder.
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import './scalars.ts'
import './enums.ts'
import './types/agency.ts'
import './types/bearer.ts'
import './types/citation.ts'
import './types/text-reference.ts'
import './types/decision.ts'
import './types/force.ts'
import './types/group.ts'
import './types/inputs.ts'
import './types/membership.ts'
import './types/obligation.ts'
import './types/person.ts'
import './types/provision.ts'
import './types/query.ts'
import './types/query-bodies.ts'
import './types/query-people.ts'
import './types/registry.ts'
import './types/relation.ts'
import './types/rules.ts'
import './types/search.ts'
import './types/verdict.ts'
import { withBudget } from './budget.ts'
import { builder } from './builder.ts'

export const schema: GraphQLSchema = withBudget(builder.toSchema())

/** The published contract, in the order of names, as committed in schema/schema.graphql. */
export function printPublishedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
