// Chance that repeats itself: the same seed and the same key give the same draws on every machine.

/** Draws of one stream. Nothing here reads a clock or the system's randomness. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** Whether something happens that happens `share` of the time, 0 to 1. */
  chance(share: number): boolean
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** `count` different ones of a list, in the order drawn; the whole list where it is shorter. */
  several<T>(list: readonly T[], count: number): readonly T[]
}

/** A stream of its own for each seed (0 to 4294967295) and key, so that one part of a world can be drawn without another. */
export function randomOf(seed: number, key: string): Random {
  const next = mulberry32(mix(seed, key))
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    several: (list, count) => {
      const left = [...list]
      // Fisher–Yates, as far as it is needed.
      const drawn = Math.min(count, left.length)
      for (let at = 0; at < drawn; at += 1) {
        const other = whole(at, left.length - 1)
        const kept = left[at] as (typeof list)[number]
        left[at] = left[other] as (typeof list)[number]
        left[other] = kept
      }
      return left.slice(0, drawn)
    },
  }
}

/** FNV-1a over the key, begun from the seed. */
function mix(seed: number, key: string): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/** Tommy Ettinger's mulberry32: numbers from 0 to below 1, from 32 bits of state. */
function mulberry32(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}
