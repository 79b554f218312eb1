// Whatever acts end and keep: an end reaches all that the ended thing holds, and what has ended never comes back.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import type { RelationKind } from '../../src/domain/decision.ts'
import { forceOn, provisionForceOn } from '../../src/domain/force.ts'
import { decision, relation } from '../support/force.ts'

const [ARTICLE, OTHER, CHAPTER] = ['quy-che/dieu-4', 'quy-che/dieu-5', 'quy-che/chuong-2']
const PATHS = [null, 'quy-che', CHAPTER, ARTICLE, `${ARTICLE}/khoan-1`, OTHER, 'quyet-dinh/dieu-1']
const HELD: readonly (readonly [outer: string | null, inner: string])[] = [
  [null, 'quy-che'],
  [null, OTHER],
  [null, 'quyet-dinh/dieu-1'],
  ['quy-che', ARTICLE],
  [CHAPTER, ARTICLE],
  [CHAPTER, OTHER],
  [ARTICLE, `${ARTICLE}/khoan-1`],
]
const DAYS = ['2021-01-01', '2021-02-01', '2021-03-01', '2021-04-01'].map(calendarDate)
const containerOf = (path: string) => (path === ARTICLE || path === OTHER ? CHAPTER : null)

const acts = fc
  .array(
    fc.record({
      kind: fc.constantFrom<RelationKind>('REPEALS', 'REPLACES', 'KEEPS', 'KEEPS', 'DEFERS'),
      on: fc.constantFrom(...DAYS),
      from: fc.constantFrom('tinh-mau/8-qd-ubnd-2021', 'tinh-mau/9-qd-ubnd-2021'),
      toPath: fc.constantFrom(...PATHS),
      certainty: fc.constantFrom('STATED' as const, 'REPORTED' as const),
    }),
    { maxLength: 6 },
  )
  // Of a chapter the force of the whole act does not know the articles.
  .map((list) => list.filter(({ kind, toPath }) => kind !== 'KEEPS' || toPath !== CHAPTER))
  .map((list) => list.map((act) => relation(act.kind, act.on, act)))

test('an end reaches all that it holds, and what has ended stays so', () => {
  fc.assert(
    fc.property(acts, (relations) => {
      const hasEnded = (path: string | null, day: (typeof DAYS)[number]) =>
        (path === null
          ? forceOn(decision(), relations, day)
          : provisionForceOn(decision(), path, relations, day, containerOf)
        ).status === 'EXPIRED'
      for (const day of DAYS) {
        for (const [outer, inner] of HELD) expect(!hasEnded(outer, day) || hasEnded(inner, day)).toBe(true)
      }
      for (const path of PATHS) {
        const ended = DAYS.map((day) => hasEnded(path, day))
        expect(ended).toEqual(ended.toSorted((a, b) => Number(a) - Number(b)))
      }
    }),
    { numRuns: 1000 },
  )
})
