// GraphQL over HTTP: Yoga with our limits, our errors and an explorer served from our own files.
import type { DocumentNode, GraphQLError } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { AccountKey } from '../access/account-keys.ts'
import type { Caller } from '../access/scopes.ts'
import { createRequestContext, languageOf } from '../graphql/context.ts'
import { presentError } from '../graphql/errors.ts'
import { type Limits, useLimits } from '../graphql/limits.ts'
import { schema } from '../graphql/schema.ts'
import type { Store } from '../storage/store.ts'
import { RulebookShelf } from '../usecases/rulebooks.ts'
import { recognize } from '../usecases/tokens.ts'

export interface GraphqlOptions {
  readonly store: Store
  readonly limits: Limits
  readonly clock: () => Date
  /** Gets faults of ours; never a caller's input. */
  readonly onFault: (error: unknown) => void
  /** Under which accounts are hashed, the newest first. */
  readonly accountKeys: readonly AccountKey[]
  /** Told of every account question: who asked, how many; never which account. */
  readonly onAccountQuestion: (caller: Caller, count: number) => void
  /** Queries that the explorer opens with: name and document. */
  readonly examples: readonly { readonly name: string; readonly query: string }[]
}

export function createGraphql(options: GraphqlOptions) {
  const { store, accountKeys } = options
  const shelf = new RulebookShelf(store)
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
    graphiql: {
      title: 'Sổ Nhóm – GraphiQL',
      defaultQuery: options.examples[0]?.query ?? '',
      defaultTabs: options.examples.map(({ query }) => ({ query })),
      shouldPersistHeaders: false,
    },
    // Nine megabytes of script, read only when somebody opens the explorer.
    renderGraphiQL: async (given) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(given),
    plugins: [useLimits(options.limits), usePresentedErrors(options.onFault)],
  })
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
