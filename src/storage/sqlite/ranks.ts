// Places in an order as whole numbers with room between, so that putting something in moves nothing else.

/** The room left after each new place. */
const ROOM = 1_024

/**
 * Increasing whole numbers from 0 for things in their order. `standing` is the number that each has, null for a new one.
 * As many as can keep theirs; all do where the new ones find room between their neighbours.
 */
export function ranksOf(standing: readonly (number | null)[]): readonly number[] {
  const kept = longestIncreasing(standing)
  const ranks: number[] = []
  let waiting = 0
  standing.forEach((rank, index) => {
    const last = ranks.at(-1) ?? -1
    // Without room for those that wait before it, this one moves as well.
    if (rank === null || !kept.has(index) || rank - last <= waiting) {
      waiting += 1
      return
    }
    ranks.push(...between(last, rank, waiting), rank)
    waiting = 0
  })
  const last = ranks.at(-1) ?? -1
  for (let nth = 1; nth <= waiting; nth += 1) ranks.push(last + nth * ROOM)
  return ranks
}

/** `count` numbers spread evenly over the open span between two. There must be room for them. */
function between(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, nth) => low + Math.floor(((nth + 1) * (high - low)) / (count + 1)))
}

/** The indexes of a longest increasing run of numbers, nulls left out (patience sorting). */
function longestIncreasing(numbers: readonly (number | null)[]): ReadonlySet<number> {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((number, index) => {
    if (number === null) return
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1]
    tails[low] = index
  })
  const kept = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = before[index]) kept.add(index)
  return kept
}
