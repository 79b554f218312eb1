// Errors as clients see them: a stable code, the path in the input, suggestions, a message in the request's language.
import { type ASTNode, type DocumentNode, GraphQLError, Kind, visit } from 'graphql'
import { inLanguage, type Language, type Localized } from '../domain/source.ts'
import { Problem } from '../usecases/problem.ts'

/** Codes of graphql itself and of HTTP, beside those of problem.ts. docs/errors.md holds the same list. */
export const REQUEST_CODES = {
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_REQUEST: 'The request carries no GraphQL document, or names an operation that it does not hold.',
} as const

/** What an error becomes. `onFault` gets what was no fault of the caller's, before it is masked. */
export function presentError(
  error: GraphQLError,
  language: Language,
  document: DocumentNode | null,
  onFault: (error: unknown) => void,
): GraphQLError {
  const problem = problemOf(error)
  if (problem) return presentProblem(error, problem, language, document)
  // While executing, what is no Problem is ours; before that it is the document's.
  const executing = error.path !== undefined
  if (!executing && (!error.originalError || error.originalError instanceof GraphQLError)) {
    return presentRequestError(error, language, document)
  }
  onFault(error.originalError ?? error)
  return rebuilt(error, inLanguage(FAULT, language), { code: 'INTERNAL' })
}

const FAULT = {
  vi: 'Sổ gặp lỗi khi trả lời. Lỗi đã được ghi lại; xin thử lại sau.',
  en: 'The register failed to answer. The fault has been logged; please try again later.',
}

function problemOf(error: unknown): Problem | null {
  let cause: unknown = error
  for (let depth = 0; depth < 5 && cause instanceof GraphQLError; depth += 1) {
    if (cause.originalError instanceof Problem) return cause.originalError
    cause = cause.originalError
  }
  return null
}

function presentProblem(
  error: GraphQLError,
  problem: Problem,
  language: Language,
  document: DocumentNode | null,
): GraphQLError {
  const around = (error.extensions.path as string[] | undefined) ?? inputPath(error, document)
  const path = [...around, ...problem.inputPath]
  const extensions = { code: problem.code, path, suggestions: [...problem.suggestions] }
  const status = error.path ? {} : { http: error.extensions.http ?? { status: 400 } }
  return rebuilt(error, inLanguage(problem.localized, language), { ...extensions, ...status })
}

/** The library says in English what is wrong with a document; around it we say, in the request's language, that it is. */
function inWords(detail: string): Localized {
  return {
    vi: `Yêu cầu GraphQL chưa đúng với lược đồ hoặc cú pháp (chi tiết bằng tiếng Anh): ${detail}`,
    en: `The GraphQL request does not fit the schema or the syntax: ${detail}`,
  }
}

/** Errors of graphql itself: malformed documents, unknown fields, values of the wrong type. */
function presentRequestError(error: GraphQLError, language: Language, document: DocumentNode | null): GraphQLError {
  const message = inLanguage(inWords(withoutValues(error.message)), language)
  const code = error.extensions.code ?? (error.nodes ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_REQUEST')
  const value = error.nodes?.some((node) => node.kind.endsWith('Value'))
  if (!value || error.path) return rebuilt(error, message, { ...error.extensions, code })
  return rebuilt(error, message, {
    ...error.extensions,
    code: 'BAD_INPUT',
    path: inputPath(error, document),
    suggestions: [],
  })
}

/** graphql's own messages quote the values that they refuse; a value may be a telephone number, so it is cut off. */
export function withoutValues(message: string): string {
  const cut = message.replace(/(,? but encountered error .*|,? found:? .*|\bvalue: .*)$/s, '').trimEnd()
  return cut.replace(/ has invalid$/, ' has an invalid value.')
}

function rebuilt(error: GraphQLError, message: string, extensions: GraphQLError['extensions']): GraphQLError {
  const { nodes, source, positions, path } = error
  return new GraphQLError(message, { nodes, source, positions, path, extensions })
}

/** Response names and argument names down to the value that an error speaks of, or the response path of its field. */
function inputPath(error: GraphQLError, document: DocumentNode | null): string[] {
  if (error.path) return error.path.map(String)
  const wanted = error.nodes?.[0]
  if (!wanted || !document) return []
  const path: string[] = []
  let found: string[] | null = null
  visit(document, {
    enter(node) {
      if (found) return false
      const name = stepName(node)
      if (name !== null) path.push(name)
      if (node === wanted) found = [...path]
      return undefined
    },
    leave(node) {
      if (!found && stepName(node) !== null) path.pop()
    },
  })
  return found ?? []
}

function stepName(node: ASTNode): string | null {
  if (node.kind === Kind.FIELD) return node.alias?.value ?? node.name.value
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? node.name.value : null
}
