// Places in an order: always increasing, and nothing moves that need not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ranksOf } from '../../src/storage/sqlite/ranks.ts'

const standing = fc.array(fc.option(fc.nat({ max: 5_000 })), { maxLength: 40 })

describe('places in an order', () => {
  test('are whole numbers from 0 that increase, whatever stood before', () => {
    fc.assert(
      fc.property(standing, (before) => {
        const ranks = ranksOf(before)
        expect(ranks).toHaveLength(before.length)
        ranks.forEach((rank, index) => {
          expect(Number.isInteger(rank)).toBe(true)
          expect(rank).toBeGreaterThan(ranks[index - 1] ?? -1)
        })
      }),
    )
  })

  test('stay as they are where the order does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (numbers) => {
        const before = numbers.toSorted((a, b) => a - b)
        expect(ranksOf(before)).toEqual(before)
        expect(ranksOf(before.slice(1))).toEqual(before.slice(1))
      }),
    )
  })

  test('stay as they are when something is put in anywhere, first, last or between', () => {
    const before = ranksOf([null, null, null, null])
    for (let at = 0; at <= before.length; at += 1) {
      const ranks = ranksOf([...before.slice(0, at), null, ...before.slice(at)])
      expect(ranks.toSpliced(at, 1)).toEqual(before)
    }
  })

  test('change for the one that was moved and no other', () => {
    const [a, b, c, d] = ranksOf([null, null, null, null]) as [number, number, number, number]
    const ranks = ranksOf([d, a, b, c])
    expect(ranks.slice(1)).toEqual([a, b, c])
  })

  test('find room by moving what follows where there is none', () => {
    expect(ranksOf([0, null, 1, 2, 3])[0]).toBe(0)
  })
})
