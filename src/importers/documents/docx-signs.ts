// The signs of a run of Word that stand for letters without being written as such.
import type { MarkupElement } from './markup-tree.ts'
import { symbolOf } from './symbols.ts'

export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  // TCVN3 has a letter at this place.
  ['w:softHyphen', '\u00ad'],
])

export function symbolIn({ attributes }: MarkupElement): string {
  return symbolOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16))
}
