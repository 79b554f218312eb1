// Limits that refuse early and cheaply: tokens while parsing, then inputs with their paths, then cost once an operation.
import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  getOperationAST,
  isInputType,
  type ParseOptions,
  parse,
  type Source,
  typeFromAST,
  validateInputValue,
  visit,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Localized } from '../domain/source.ts'
import { Problem } from '../usecases/problem.ts'
import { withoutValues } from './errors.ts'
import { schema } from './schema.ts'

export interface Limits {
  /** Tokens of a document. */
  readonly tokens: number
  /** Levels of fields. */
  readonly depth: number
  /** Points: one a field, times the entries that a list may hold. */
  readonly cost: number
  /** Objects that one answer may hold. */
  readonly objects: number
}

const TOO_LONG: Localized = {
  vi: 'Câu truy vấn quá dài. Chia thành nhiều yêu cầu, hoặc dùng biến và danh sách đầu vào.',
  en: 'The query is too long. Split it over several requests, or use variables and lists of inputs.',
}

/** The plugin that applies the limits. */
export function useLimits(limits: Limits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string | Source, options?: ParseOptions) => parseWithin(limits.tokens, source, options))
    },
    onExecute({ args, setResultAndStopExecution }) {
      const errors = refusalBeforehand(limits, args as Executed)
      if (errors) setResultAndStopExecution({ errors })
    },
  }
}

/** Why a request is not executed at all: too many inputs, inputs of the wrong type, too high a cost. Null where it is. */
export function refusalBeforehand(limits: Limits, args: Executed): GraphQLError[] | null {
  const { document, operationName, variableValues } = args
  return (
    tooMany(document, variableValues) ?? inputErrors(document, operationName, variableValues) ?? tooCostly(limits, args)
  )
}

function parseWithin(maxTokens: number, source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens })
  } catch (error) {
    const tooLong = error instanceof GraphQLError && error.message.includes('Document contains more than')
    if (tooLong) throw refused(new Problem('TOO_COMPLEX', TOO_LONG))
    if (error instanceof GraphQLError) {
      const { source: where, positions } = error
      throw new GraphQLError(error.message, {
        source: where,
        positions,
        extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { spec: true, status: 400 } },
      })
    }
    throw error
  }
}

/** Entries of any list among the inputs. */
const MAX_ENTRIES = 500

/** The first list among the variables, or written in the document, that holds more entries than one request may. */
function tooMany(document: DocumentNode, variables: unknown): GraphQLError[] | null {
  const long = longList(variables, [])
  let literal = 0
  visit(document, {
    ListValue: (node) => {
      literal = Math.max(literal, node.values.length)
    },
  })
  const length = long?.length ?? literal
  if (length <= MAX_ENTRIES) return null
  const message = {
    vi: `Mỗi danh sách đầu vào có nhiều nhất ${MAX_ENTRIES} mục; nhận được ${length}. Chia thành nhiều yêu cầu.`,
    en: `A list of inputs holds at most ${MAX_ENTRIES} entries; ${length} given. Split them over several requests.`,
  }
  return [refused(new Problem('TOO_MANY_INPUTS', message, { path: long?.path ?? [] }))]
}

function longList(
  value: unknown,
  path: readonly string[],
): { readonly path: readonly string[]; readonly length: number } | null {
  if (Array.isArray(value) && value.length > MAX_ENTRIES) return { path, length: value.length }
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = longList(inner, [...path, key])
    if (found) return found
  }
  return null
}

/** Every variable that does not fit its type, with the path down to the value. Null where all fit. */
function inputErrors(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): GraphQLError[] | null {
  const operation = getOperationAST(document, operationName)
  const errors: GraphQLError[] = []
  for (const definition of operation?.variableDefinitions ?? []) {
    const type = typeFromAST(schema, definition.type)
    const name = definition.variable.name.value
    if (!isInputType(type) || variables?.[name] === undefined) continue
    validateInputValue(variables[name], type as GraphQLInputType, (error, path) => {
      errors.push(
        new GraphQLError(withoutValues(error.message), {
          nodes: definition,
          originalError: error,
          extensions: { code: 'BAD_INPUT', path: [name, ...path.map(String)], suggestions: [], http: { status: 400 } },
        }),
      )
    })
    if (errors.length > 20) break
  }
  return errors.length > 0 ? errors : null
}

interface Executed {
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: Record<string, unknown> | null | undefined
  readonly contextValue?: unknown
}

function tooCostly(limits: Limits, { document, variableValues, contextValue }: Executed): GraphQLError[] | null {
  const spent = complexityFromQuery(document, {
    schema,
    ctx: contextValue as object,
    variables: variableValues ?? {},
  })
  if (spent.depth > limits.depth) {
    return [
      refused(
        new Problem('TOO_COMPLEX', {
          vi: `Truy vấn sâu ${spent.depth} tầng; tối đa ${limits.depth}.`,
          en: `The query is ${spent.depth} levels deep; ${limits.depth} at most.`,
        }),
      ),
    ]
  }
  if (spent.complexity <= limits.cost) return null
  return [
    refused(
      new Problem('TOO_COMPLEX', {
        vi: `Truy vấn tốn ${spent.complexity} điểm; tối đa ${limits.cost}. Giảm first, hoặc bỏ bớt danh sách lồng nhau.`,
        en: `The query costs ${spent.complexity} points; ${limits.cost} at most. Lower \`first\`, or nest fewer lists.`,
      }),
    ),
  ]
}

function refused(problem: Problem): GraphQLError {
  return new GraphQLError(problem.message, { originalError: problem, extensions: { http: { status: 400 } } })
}
