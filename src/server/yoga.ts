// GraphQL over HTTP: Yoga with our limits, our errors and an explorer served from our own files.
import type { DocumentNode, GraphQLError } from 'graphql'
import { createYoga, type GraphiQLOptions, type Plugin } from 'graphql-yoga'
import type { AccountKey } from '../access/account-keys.ts'
import type { Caller } from '../access/scopes.ts'
import { createRequestContext, languageOf } from '../graphql/context.ts'
import { presentError } from '../graphql/errors.ts'
import { type Limits, useLimits } from '../graphql/limits.ts'
import { schema } from '../graphql/schema.ts'
import type { Operation } from '../portal/operations.ts'
import type { Store } from '../storage/store.ts'
import type { RulebookShelf } from '../usecases/rulebooks.ts'
import { recognize } from '../usecases/tokens.ts'

export interface GraphqlOptions {
  readonly store: Store
  readonly shelf: RulebookShelf
  readonly limits: Limits
  readonly clock: () => Date
  /** Gets faults of ours; never a caller's input. */
  readonly onFault: (error: unknown) => void
  /** Under which accounts are hashed, the newest first. */
  readonly accountKeys: readonly AccountKey[]
  /** Told of every account question: who asked, how many; never which account. */
  readonly onAccountQuestion: (caller: Caller, count: number) => void
  /** Queries that the explorer opens with. */
  readonly examples: readonly Operation[]
  /** Every published operation: the explorer opens with one that its address names. */
  readonly operations: readonly Operation[]
}

export function createGraphql(options: GraphqlOptions) {
  const { store, shelf, accountKeys } = options
  return createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Ours below, which also localises; Yoga's would mask before it.
    maskedErrors: false,
    logging: false,
    cors: false,
    batching: false,
    multipart: false,
    context: async ({ request }) => {
      const caller = await recognize(store, request.headers.get('authorization'), options.clock())
      const onAccountQuestion = (count: number) => options.onAccountQuestion(caller, count)
      const asking = { store, shelf, accountKeys, caller, method: request.method, onAccountQuestion }
      return createRequestContext(
        asking,
        languageOf(request.headers.get('accept-language')),
        options.clock,
        options.limits.objects,
      )
    },
    graphiql: (request) => explorer(request.url, options),
    // Nine megabytes of script, read only when somebody opens the explorer.
    renderGraphiQL: async (given) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(given),
    plugins: [useLimits(options.limits), usePresentedErrors(options.onFault)],
  })
}

/** The renderer hands these on as well: they go before what a browser has stored. */
type ExplorerOptions = GraphiQLOptions & { readonly query?: string; readonly variables?: string }

/** The explorer opens with the examples, or with the operation and variables that its address names. */
function explorer(address: string, { examples, operations }: GraphqlOptions): ExplorerOptions {
  const { searchParams } = new URL(address)
  const name = searchParams.get('operation')
  const named = operations.find((operation) => operation.name === name)
  const always = { title: 'Sổ Nhóm – GraphiQL', shouldPersistHeaders: false }
  if (!named) {
    const tabs = examples.map(({ query }) => ({ query }))
    return { ...always, defaultQuery: examples[0]?.query ?? '', defaultTabs: tabs }
  }
  const { query } = named
  const variables = laidOut(searchParams.get('variables'))
  return { ...always, query, variables, defaultTabs: [{ query, variables }] }
}

/** JSON on several lines, which no character of it can end early where it stands in a script; empty where it is none. */
function laidOut(json: string | null): string {
  try {
    return JSON.stringify(JSON.parse(json ?? '{}'), null, 2).replaceAll('<', '\\u003c')
  } catch {
    return '{}'
  }
}

/** Rewrites the errors of every result, wherever in the pipeline they came from. */
function usePresentedErrors(onFault: (error: unknown) => void): Plugin {
  const documents = new WeakMap<Request, DocumentNode>()
  return {
    onValidate({ params, context }) {
      documents.set((context as { request: Request }).request, params.documentAST as DocumentNode)
    },
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return
      const language = languageOf(request.headers.get('accept-language'))
      const document = documents.get(request) ?? null
      const errors = (result.errors as GraphQLError[]).map((error) => presentError(error, language, document, onFault))
      setResult({ ...result, errors })
    },
  }
}
