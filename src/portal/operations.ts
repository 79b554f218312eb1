// How pages ask: published operations executed in process, and errors that become pages.
import type { Language } from '../domain/source.ts'

/** A published operation: its name is its file's in schema/operations. */
export interface Operation {
  readonly name: string
  readonly query: string
}

/** An error of an answer, in the language asked for. `path`: names down to the input. */
export interface AnswerError {
  readonly code: string
  readonly message: string
  readonly path: readonly string[]
  readonly suggestions: readonly string[]
}

export interface Answer {
  readonly data: unknown
  readonly errors: readonly AnswerError[]
}

/** Executes a published operation as a caller without a token would over HTTP: same schema, limits and texts. */
export type Execute = (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  language: Language,
) => Promise<Answer>

/** An operation was answered with errors. */
export class AnswerRefused extends Error {
  readonly errors: readonly AnswerError[]

  constructor(operation: string, errors: readonly AnswerError[]) {
    super(`${operation}: ${errors.map(({ code, message }) => `${code} ${message}`).join('; ')}`)
    this.name = 'AnswerRefused'
    this.errors = errors
  }

  /** The error that a page speaks of: the first. */
  get first(): AnswerError {
    return this.errors[0] ?? { code: 'INTERNAL', message: '', path: [], suggestions: [] }
  }
}
