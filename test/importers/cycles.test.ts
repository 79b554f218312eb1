// Circles among relations: always found, never invented.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCycle } from '../../src/importers/cycles.ts'

const edges = (...pairs: readonly string[]) => pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }))

describe('a circle', () => {
  test('is shown with its first act repeated at the end', () => {
    expect(findCycle(edges('ab', 'bc', 'ca'))).toEqual(['a', 'b', 'c', 'a'])
    expect(findCycle(edges('aa'))).toEqual(['a', 'a'])
  })

  test('is shown without the acts that only lead to it', () => {
    const cycle = findCycle(edges('xa', 'ab', 'ba')) ?? []
    expect([...new Set(cycle)].sort()).toEqual(['a', 'b'])
  })

  test('is not seen where two ways lead to one act, or one relation stands twice', () => {
    expect(findCycle(edges('ab', 'ac', 'bd', 'cd'))).toBeNull()
    expect(findCycle(edges('ab', 'ab'))).toBeNull()
    expect(findCycle([])).toBeNull()
  })

  test('is found at the end of a chain of a hundred thousand', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => ({ from: `${index}`, to: `${index + 1}` }))
    expect(findCycle(chain)).toBeNull()
    expect(findCycle([...chain, { from: '100000', to: '99999' }])).toEqual(['99999', '100000', '99999'])
  })

  const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const graph = fc.array(fc.record({ from: node, to: node }), { maxLength: 14 })

  test('is made of relations that exist', () => {
    fc.assert(
      fc.property(graph, (relations) => {
        const cycle = findCycle(relations)
        if (cycle === null) return
        expect(cycle.length).toBeGreaterThan(1)
        expect(cycle.at(-1)).toBe(cycle[0])
        for (const [index, from] of cycle.slice(0, -1).entries()) {
          expect(relations).toContainEqual({ from, to: cycle[index + 1] })
        }
      }),
    )
  })

  test('is found exactly where the acts cannot be put in an order', () => {
    fc.assert(
      fc.property(graph, (relations) => {
        let left = relations
        for (;;) {
          const spoken = new Set(left.map(({ from }) => from))
          const rest = left.filter(({ to }) => spoken.has(to))
          if (rest.length === left.length) break
          left = rest
        }
        expect(findCycle(relations) === null).toBe(left.length === 0)
      }),
    )
  })
})
