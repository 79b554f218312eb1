// The judged queries: what people look for in the register's own records, and how well an order of answers serves them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROOT } from '../src/compose.ts'

const judgedShape = z.strictObject({
  queries: z.array(
    z.strictObject({
      query: z.string().min(1),
      asker: z.enum(['clerk', 'bot', 'analyst']),
      within: z.int().min(1).max(5),
      /** By grade, things as `KIND target`. */
      grades: z.record(z.enum(['1', '2', '3']), z.array(z.string()).optional()),
    }),
  ),
})
export type Judged = z.infer<typeof judgedShape>['queries'][number]

/** How one order of answers serves one query. */
export interface Judgement {
  readonly query: string
  /** The place, from 1, of the first thing of the highest grade; null: not among those answered. */
  readonly place: number | null
  readonly within: number
  readonly ndcg: number
}

/** The set that the ranking was made on, and the one that it was not: see the head of each file in test/search. */
export const JUDGED_SETS = ['judged', 'held-out'] as const
export type JudgedSet = (typeof JUDGED_SETS)[number]

/** The queries of one set. */
export function judgedQueries(set: JudgedSet): readonly Judged[] {
  const file = join(ROOT, 'test', 'search', `${set}.yaml`)
  return judgedShape.parse(parse(readFileSync(file, 'utf8'))).queries
}

/** Weighs answers, best first, by nDCG@5 and by the place of what was looked for. */
export function judge({ query, within, grades }: Judged, answers: readonly string[]): Judgement {
  const gradeOf = new Map(
    Object.entries(grades).flatMap(([grade, things = []]) => things.map((thing) => [thing, Number(grade)] as const)),
  )
  const best = Math.max(...gradeOf.values())
  const place = answers.findIndex((answer) => gradeOf.get(answer) === best) + 1
  const ideal = gain([...gradeOf.values()].sort((a, b) => b - a))
  const ndcg = gain(answers.map((answer) => gradeOf.get(answer) ?? 0)) / ideal
  return { query, within, ndcg, place: place === 0 ? null : place }
}

/** nDCG@5 on average, and of how many queries the first answer is what was looked for. */
export function scoresOf(judgements: readonly Judgement[]): { readonly ndcg: number; readonly first: number } {
  const sum = judgements.reduce((total, { ndcg }) => total + ndcg, 0)
  return { ndcg: sum / judgements.length, first: judgements.filter(({ place }) => place === 1).length }
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 5).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}
