// Breaks the sample records and expects a refusal that says where, what and what would be right, and leaves no trace.
import { expect } from 'vitest'
import type { FileProblem, FileProblemCode } from '../../src/importers/problems.ts'
import { DECISION, placeOf, type Records, SLUG, sampleRecords } from './records.ts'
import { freshStore } from './store.ts'

/** The sample decision as the register names it. */
export const FILE = `data/${DECISION}`

/** Loads the good records, breaks them, loads the decision again, and returns the problems for which it was refused. */
export async function refusal(breakIt: (records: Records) => void): Promise<readonly FileProblem[]> {
  const records = sampleRecords()
  const { store, load, now } = await freshStore(records.folder)
  const [moment, checksum] = [await now(), await store.findLoaded(FILE)]
  const [counts, obligations] = [await store.counts(moment), await store.loadObligationsOf([SLUG], moment)]
  breakIt(records)
  const [result] = await load(records.path(DECISION))
  expect(await now()).toEqual(moment)
  expect(await store.counts(await now())).toEqual(counts)
  expect(await store.loadObligationsOf([SLUG], await now())).toEqual(obligations)
  expect(await store.findLoaded(FILE)).toBe(checksum)
  if (result?.outcome !== 'REFUSED') throw new Error(`not refused: ${JSON.stringify(result)}`)
  for (const { message, line, column } of result.problems) {
    expect(message.vi).toMatch(/\S/)
    expect(message.en).toMatch(/\S/)
    expect([line, column].every((number) => Number.isInteger(number) && number >= 1)).toBe(true)
  }
  return result.problems
}

/** Replaces words of the decision file, and expects one problem at `at` in the new file. */
export async function refusedAt(
  words: string,
  replacement: string,
  code: FileProblemCode,
  at: string,
  right: string | RegExp,
): Promise<FileProblem> {
  let broken = ''
  const problems = await refusal((records) => {
    records.edit(DECISION, words, replacement)
    broken = records.read(DECISION)
  })
  expect(problems.map((problem) => problem.code)).toEqual([code])
  const problem = problems[0] as FileProblem
  expect({ file: problem.file, line: problem.line, column: problem.column }).toEqual({
    file: FILE,
    ...placeOf(broken, at),
  })
  expect(problem.message.vi).toMatch(right)
  expect(problem.message.en).toMatch(right)
  return problem
}
