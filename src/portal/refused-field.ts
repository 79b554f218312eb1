// A field that only the register can judge: an unknown slug, words without letters. Said beside the field, the form kept.
import { AnswerRefused } from './operations.ts'
import type { Ask, PageStatus } from './page.ts'
import type { Field } from './parameters.ts'
import { visible } from './views/text.ts'

/** Which field was refused, by its name in the GraphQL input, and why. */
export interface RefusedField {
  readonly input: string
  readonly status: PageStatus
  readonly message: string
  readonly suggestions: readonly string[]
}

interface Answered<T> {
  readonly data: T
  readonly refused: RefusedField | null
}

/**
 * Asks; where the register refuses one of `inputs`, asks again with `without`, which leaves them out, and tells which it
 * was. Any other refusal is thrown.
 */
export async function askOrRefuse<T>(
  ask: Ask,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  { inputs, without }: { readonly inputs: readonly string[]; readonly without: Readonly<Record<string, unknown>> },
): Promise<Answered<T>> {
  try {
    return { data: await ask<T>(operation, variables), refused: null }
  } catch (error) {
    if (!(error instanceof AnswerRefused)) throw error
    const { code, path, message, suggestions } = error.first
    // A place in a list stands under the list's name.
    const input = path.findLast((step) => !/^\d+$/.test(step))
    if (input === undefined || !inputs.includes(input)) throw error
    const status = code === 'NOT_FOUND' ? 404 : 400
    return { data: await ask<T>(operation, without), refused: { input, status, message, suggestions } }
  }
}

/** The field with what the register says of it, if it is the one refused. */
export function judged<V>(field: Field<V>, input: string, refused: RefusedField | null): Field<V> {
  return refused?.input === input ? { ...field, problem: visible(refused.message) } : field
}
