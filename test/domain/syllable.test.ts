// What is spelled as a Vietnamese syllable: the rules of spelling alone, no list of words.
import { describe, expect, test } from 'vitest'
import { allSyllables, isSyllable } from '../../src/domain/syllable.ts'

describe('a syllable', () => {
  test.each('nghiêng khuya quyết giếng hoà hòa thuý thúy ương gì ỷ yêu đường xoong'.split(' '))('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true)
  })

  test.each(['ca̓', 'thc', 'kông', 'nge', 'các̀', 'cat', 'bàch', 'file', 'Sở', '', 'mrộng'])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false)
  })

  test('is told in small composed letters, each of them once', () => {
    for (const syllable of allSyllables()) expect(syllable).toBe(syllable.toLowerCase().normalize('NFC'))
    expect(allSyllables().size).toBeGreaterThan(10_000)
  })
})
