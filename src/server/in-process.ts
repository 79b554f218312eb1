// Executes published operations in process, for pages: the same schema, context and limits as over HTTP.
import { type DocumentNode, execute, type GraphQLError, parse, validate } from 'graphql'
import { ANONYMOUS } from '../access/scopes.ts'
import { createRequestContext } from '../graphql/context.ts'
import { presentError } from '../graphql/errors.ts'
import { type Limits, refusalBeforehand } from '../graphql/limits.ts'
import { schema } from '../graphql/schema.ts'
import type { AnswerError, Execute, Operation } from '../portal/operations.ts'
import type { Store } from '../storage/store.ts'
import type { Asking } from '../usecases/ask.ts'
import type { RulebookShelf } from '../usecases/rulebooks.ts'

export interface InProcessOptions {
  readonly store: Store
  readonly shelf: RulebookShelf
  readonly limits: Limits
  readonly clock: () => Date
  readonly onFault: (error: unknown) => void
  readonly operations: readonly Operation[]
}

/** Throws at once where an operation does not fit the schema. Callers are anonymous: questions by account stay refused. */
export function createExecutor(options: InProcessOptions): Execute {
  const documents = new Map(options.operations.map(({ name, query }) => [name, checked(name, query)]))
  const asking: Asking = {
    store: options.store,
    shelf: options.shelf,
    caller: ANONYMOUS,
    accountKeys: [],
    method: 'GET',
    onAccountQuestion: () => {},
  }
  return async (operation, variables, language) => {
    const document = documents.get(operation)
    if (!document) throw new Error(`there is no published operation ${operation}`)
    const contextValue = createRequestContext(asking, language, options.clock, options.limits.objects)
    const given = { document, variableValues: { ...variables }, contextValue }
    const refused = refusalBeforehand(options.limits, given)
    const { data, errors } = refused ? { data: null, errors: refused } : await execute({ schema, ...given })
    const present = (error: GraphQLError) => shown(presentError(error, language, document, options.onFault))
    return { data: data ?? null, errors: (errors ?? []).map(present) }
  }
}

function checked(name: string, query: string): DocumentNode {
  const document = parse(query)
  const errors = validate(schema, document)
  if (errors.length > 0) throw new Error(`operation ${name}: ${errors.map(({ message }) => message).join('; ')}`)
  return document
}

function shown({ message, extensions }: GraphQLError): AnswerError {
  const { code, path, suggestions } = extensions as Partial<AnswerError>
  return { code: code ?? 'INTERNAL', message, path: path ?? [], suggestions: suggestions ?? [] }
}
