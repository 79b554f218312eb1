// Letters that look like Vietnamese ones and are others: read as what they look like, and told where a text mixes them.
import { describe, expect, it } from 'vitest'
import { mixedWord, withUsualLetters } from '../../src/domain/look-alikes.ts'
import { parseDecisionText } from '../../src/importers/decision-text.ts'

/** `kh[oản]` with the Cyrillic о (U+043E). */
const CYRILLIC_O = '\u043e'

describe('letters of other scripts', () => {
  it.each([
    [`kh${CYRILLIC_O}an 5`, 'khoan 5'],
    ['\u0441\u0430\u043e', 'cao'],
    ['\u0422\u0422g', 'TTg'],
    ['８９３／ＱĐ', '893/QĐ'],
  ])('are read as those that they look like: %s', (text, wanted) => {
    expect(withUsualLetters(text)).toBe(wanted)
    expect(withUsualLetters(text)).toHaveLength(text.length)
  })

  it('stay what they are in a word of their own script', () => {
    expect(withUsualLetters('\u0434\u043e\u043c, \u03b1\u03b2')).toBe('\u0434\u043e\u043c, \u03b1\u03b2')
  })

  it('are found in words that mix them, and only there', () => {
    expect(mixedWord(`nhóm kh${CYRILLIC_O}an`)).toBe(`kh${CYRILLIC_O}an`)
    expect(mixedWord('\u0434\u043e\u043c nhóm Zalo 5µm')).toBeNull()
  })

  it('are noted in a decision, with the line', () => {
    const lines = ['QUYẾT ĐỊNH:', 'Điều 1. Lập nhóm.', `Điều 2. Giao nh${CYRILLIC_O}m trưởng thực hiện.`]
    const { notes } = parseDecisionText(lines.join('\n'))
    const mixed = notes.filter(({ code }) => code === 'MIXED_SCRIPTS')
    expect(mixed.map(({ line }) => line)).toEqual([3])
    expect(mixed[0]?.message.vi).toContain(`"nh${CYRILLIC_O}m"`)
  })
})
