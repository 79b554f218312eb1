// Protocol among the posts of a province: nobody stands before somebody of a higher level.
import { expect, test } from 'vitest'
import type { AgencyKind } from '../../src/domain/agency.ts'
import { protocolPlace, type Rank } from '../../src/domain/post.ts'

test('the committee comes first, then heads and deputies of its agencies, districts, divisions, communes', () => {
  const order: readonly (readonly [AgencyKind, Rank])[] = [
    ['PROVINCIAL_PEOPLES_COMMITTEE', 'CHAIRMAN'],
    ['PROVINCIAL_PEOPLES_COMMITTEE', 'VICE_CHAIRMAN'],
    ['PROVINCIAL_DEPARTMENT', 'HEAD_OF_AGENCY'],
    ['PROVINCIAL_DEPARTMENT', 'DEPUTY_HEAD_OF_AGENCY'],
    ['PROVINCIAL_DEPARTMENT', 'CHIEF_OF_OFFICE'],
    ['DISTRICT_PEOPLES_COMMITTEE', 'CHAIRMAN'],
    ['PROVINCIAL_OFFICE', 'HEAD_OF_DIVISION'],
    ['PROVINCIAL_OFFICE', 'SPECIALIST'],
    ['COMMUNE_PEOPLES_COMMITTEE', 'CHAIRMAN'],
  ]
  const places = order.map(([kind, rank]) => protocolPlace(kind, rank))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(new Set(places).size).toBe(order.length)
  expect(Math.max(...places)).toBeLessThan(98)
})
