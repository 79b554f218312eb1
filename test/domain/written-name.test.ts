// Names as they are written into files: one form, plain spaces, and nothing in them that cannot be seen.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenCharacters, writtenName } from '../../src/domain/written-name.ts'

describe('a written name', () => {
  test('is the same in every Unicode form and however it is spaced', () => {
    const name = 'Nguyễn Thị Ánh Hoà'
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
      expect(writtenName(`  ${name.normalize(form).replaceAll(' ', ' \u00a0\t ')}\n`)).toBe(name.normalize('NFC'))
    }
  })

  test('does not change when it is written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(writtenName(writtenName(text))).toBe(writtenName(text))
      }),
    )
  })

  test('is read from text of any length', () => {
    const long = `${' \u00a0'.repeat(200_000)}a${'\u200b'.repeat(200_000)}`
    expect(hiddenCharacters(long)).toEqual(['U+200B'])
    expect(writtenName(long)).toHaveLength(200_001)
  })
})

describe('hidden characters', () => {
  test('are none in Vietnamese names, apostrophes, hyphens and other scripts', () => {
    for (const name of ["Y Niê K'Đăm", 'Nguyễn-Phúc', 'Đặng Ngọc Ỷ Nhi', 'Müller', '阮文安', 'A Ma Kông 2']) {
      expect(hiddenCharacters(name)).toEqual([])
      expect(hiddenCharacters(name.normalize('NFD'))).toEqual([])
    }
  })

  test('are told once each, by code point', () => {
    expect(hiddenCharacters('A\u200bn\u200b \u202eB\u{e0041}')).toEqual(['U+200B', 'U+202E', 'U+E0041'])
    expect(hiddenCharacters('\ud800')).toEqual(['U+D800'])
  })
})
