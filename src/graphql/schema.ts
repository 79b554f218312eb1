// Puts the schema together. Importing a file of types adds them to the builder.
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import './scalars.ts'
import './enums.ts'
import './types/agency.ts'
import './types/bearer.ts'
import './types/citation.ts'
import './types/decision.ts'
import './types/force.ts'
import './types/group.ts'
import './types/obligation.ts'
import './types/provision.ts'
import './types/query.ts'
import './types/query-bodies.ts'
import './types/registry.ts'
import './types/relation.ts'
import './types/search.ts'
import { builder } from './builder.ts'

export const schema: GraphQLSchema = builder.toSchema()

/** The published contract, in the order of names, as committed in schema/schema.graphql. */
export function printPublishedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
