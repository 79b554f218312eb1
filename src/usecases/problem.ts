// What a caller did wrong, with a stable code, where it stands in the input, and what was probably meant.
import type { Localized } from '../domain/source.ts'

/** Codes that clients may rely on, and what each means. docs/errors.md holds the same list; a test compares them. */
export const PROBLEM_CODES = {
  NOT_FOUND: 'What is asked for does not exist in the register, at that version.',
  BAD_INPUT: 'A value is not of the form or in the range that the argument asks.',
  TOO_COMPLEX: 'The request would cost more than one request may.',
  TOO_LARGE: 'The request is longer than the server reads.',
  TOO_MANY_INPUTS: 'A list holds more entries than one request may.',
  UNAUTHENTICATED: 'The question needs a token, and none that is good was shown.',
  FORBIDDEN: 'The token, or the way of asking, does not allow the question.',
  INTERNAL: 'A fault of the register. It has been logged.',
} as const
export type ProblemCode = keyof typeof PROBLEM_CODES

export class Problem extends Error {
  readonly code: ProblemCode
  readonly localized: Localized
  /** Path in the input, outermost first; empty where it is the whole. Not `path`: graphql takes such errors for its own. */
  readonly inputPath: readonly string[]
  readonly suggestions: readonly string[]

  constructor(
    code: ProblemCode,
    localized: Localized,
    where: { readonly path?: readonly string[]; readonly suggestions?: readonly string[] } = {},
  ) {
    super(localized.en)
    this.name = 'Problem'
    this.code = code
    this.localized = localized
    this.inputPath = where.path ?? []
    this.suggestions = where.suggestions ?? []
  }

  /** The same problem, its path beginning one step further out. */
  under(step: string): Problem {
    return new Problem(this.code, this.localized, { path: [step, ...this.inputPath], suggestions: this.suggestions })
  }
}

/** BAD_INPUT at a path. */
export function badInput(path: readonly string[], localized: Localized, suggestions: readonly string[] = []): Problem {
  return new Problem('BAD_INPUT', localized, { path, suggestions })
}

/** NOT_FOUND at a path, naming what was asked for and what exists nearby. */
export function notFound(path: readonly string[], asked: string, suggestions: readonly string[]): Problem {
  const near = suggestions.join(', ')
  return new Problem(
    'NOT_FOUND',
    {
      vi: `Không có "${shorten(asked)}" trong sổ.${near ? ` Có phải ý bạn là: ${near}?` : ''}`,
      en: `The register has no "${shorten(asked)}".${near ? ` Did you mean: ${near}?` : ''}`,
    },
    { path, suggestions },
  )
}

/** Long input is echoed only in part. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
