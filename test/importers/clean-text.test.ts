// Repairing a copy: every place in the clean text is traced back to the text as found.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CleanText, cleanText, type WantedRepair } from '../../src/importers/clean-text.ts'

/** The clean words of a stretch of the raw text, by the repairs that lie in it. */
function repairStretch(text: CleanText, start: number, end: number): string {
  let words = ''
  let from = start
  for (const { offset, wrong, right } of text.repairs) {
    if (offset < from || offset + wrong.length > end) continue
    words += text.raw.slice(from, offset) + right
    from = offset + wrong.length
  }
  return words + text.raw.slice(from, end)
}

/** Where in the clean text each repair stands, half open. */
function patchesOf({ repairs }: CleanText): readonly { readonly start: number; readonly end: number }[] {
  let shift = 0
  return repairs.map(({ offset, wrong, right }) => {
    const start = offset + shift
    shift += right.length - wrong.length
    return { start, end: start + right.length }
  })
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ạ', 'Đ', ' ', '\n', '😀'), maxLength: 60 })
const right = fc.string({ unit: fc.constantFrom('x', 'ỷ', '😀', 'zz'), minLength: 1, maxLength: 5 })

/** A text and repairs that fit it and do not overlap, in any order. */
const repaired = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 }), right), { maxLength: 6 }), fc.nat())
  .map(([raw, cuts, turn]) => {
    const wanted: WantedRepair[] = []
    let from = 0
    for (const [jump, length, replacement] of cuts) {
      const at = from + (jump % 12)
      const wrong = raw.slice(at, at + length)
      if (wrong.length < length || wrong.includes('\n')) continue
      wanted.push({ ...locate(raw, at, wrong), right: replacement })
      from = at + length
    }
    const pivot = wanted.length === 0 ? 0 : turn % wanted.length
    return { raw, wanted: [...wanted.slice(pivot), ...wanted.slice(0, pivot)] }
  })
  .filter(({ wanted }) => wanted.every((repair) => repair.occurrence !== 0))

/** Names a place by line and occurrence; occurrence 0 where it is hidden behind an overlapping one. */
function locate(raw: string, at: number, wrong: string): { line: number; wrong: string; occurrence: number } {
  const lineStart = raw.lastIndexOf('\n', at - 1) + 1
  const line = raw.slice(lineStart).split('\n')[0] ?? ''
  const places: number[] = []
  for (let found = line.indexOf(wrong); found !== -1; found = line.indexOf(wrong, found + wrong.length))
    places.push(found)
  return { line: raw.slice(0, at).split('\n').length, wrong, occurrence: places.indexOf(at - lineStart) + 1 }
}

describe('a repaired text', () => {
  test('traces every stretch back to the raw words that it was made from', () => {
    fc.assert(
      fc.property(repaired, fc.nat(), fc.nat(), ({ raw, wanted }, a, b) => {
        const text = cleanText(raw, wanted)
        expect(text.misplaced).toEqual([])
        const [start, end] = [a % (text.clean.length + 1), b % (text.clean.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const [rawStart, rawEnd] = [text.toRaw(start, 'START'), text.toRaw(end, 'END')]
        if (start === end) return
        // A stretch that cuts a repair in two is traced to the whole of it.
        const cut = patchesOf(text).filter((patch) => patch.start < end && patch.end > start)
        const wholeStart = Math.min(start, ...cut.map((patch) => patch.start))
        const wholeEnd = Math.max(end, ...cut.map((patch) => patch.end))
        expect(repairStretch(text, rawStart, rawEnd)).toBe(text.clean.slice(wholeStart, wholeEnd))
        expect(text.isRepaired(start, end)).toBe(cut.length > 0)
      }),
      { numRuns: 500 },
    )
  })

  test('begins and ends where the raw text does, and never runs backwards', () => {
    fc.assert(
      fc.property(repaired, ({ raw, wanted }) => {
        const text = cleanText(raw, wanted)
        expect(text.toRaw(0, 'START')).toBe(0)
        expect(text.toRaw(text.clean.length, 'END')).toBe(raw.length)
        for (const side of ['START', 'END'] as const) {
          let last = 0
          for (let offset = 0; offset <= text.clean.length; offset += 1) {
            const place = text.toRaw(offset, side)
            expect(place).toBeGreaterThanOrEqual(last)
            expect(place).toBeLessThanOrEqual(raw.length)
            last = place
          }
        }
      }),
    )
  })

  test('is the raw text where nothing is repaired', () => {
    fc.assert(
      fc.property(words, fc.nat(), (raw, at) => {
        const text = cleanText(raw, [])
        const offset = at % (raw.length + 1)
        expect(text.clean).toBe(raw)
        expect([text.toRaw(offset, 'START'), text.toRaw(offset, 'END')]).toEqual([offset, offset])
        expect(text.isRepaired(0, raw.length)).toBe(false)
      }),
    )
  })

  test('keeps the words as found and names the line and place of each repair, in the order of the text', () => {
    const text = cleanText('Điu 1\nphi hợp và thc hiện', [
      { line: 2, wrong: 'thc', right: 'thực' },
      { line: 1, wrong: 'Điu', right: 'Điều' },
    ])
    expect(text.raw).toBe('Điu 1\nphi hợp và thc hiện')
    expect(text.clean).toBe('Điều 1\nphi hợp và thực hiện')
    expect(text.repairs).toEqual([
      { offset: 0, line: 1, wrong: 'Điu', right: 'Điều' },
      { offset: 17, line: 2, wrong: 'thc', right: 'thực' },
    ])
  })
})

describe('a repair', () => {
  test('takes the occurrence that it names, and only on its line', () => {
    const text = cleanText('vi vi\nvi vi', [{ line: 2, wrong: 'vi', right: 'với', occurrence: 2 }])
    expect(text.clean).toBe('vi vi\nvi với')
  })

  test('that fits twice, never, or on no line is reported and left out', () => {
    const text = cleanText('vi vi\nab', [
      { line: 1, wrong: 'vi', right: 'với' },
      { line: 2, wrong: 'vi', right: 'với' },
      { line: 3, wrong: 'vi', right: 'với' },
      { line: 1, wrong: 'vi', right: 'với', occurrence: 3 },
    ])
    expect(text.clean).toBe('vi vi\nab')
    expect(text.misplaced).toEqual([
      { index: 0, found: 2, lineText: 'vi vi' },
      { index: 1, found: 0, lineText: 'ab' },
      { index: 2, found: 0, lineText: null },
      { index: 3, found: 2, lineText: 'vi vi' },
    ])
  })

  test.each([
    ['written twice', ['chuyn', 'chuyn']],
    ['within another', ['không chuyn tin', 'chuyn']],
    ['across the edge of another', ['không chuyn', 'chuyn tin']],
  ])('%s is reported and never mixes the words up', (_name, wrongs) => {
    const raw = 'Thành viên không chuyn tin ra ngoài.'
    const text = cleanText(
      raw,
      wrongs.map((wrong) => ({ line: 1, wrong, right: wrong.replace('chuyn', 'chuyển') })),
    )
    expect(text.misplaced.map(({ index }) => index)).toEqual([1])
    expect(text.clean).toBe('Thành viên không chuyển tin ra ngoài.')
  })

  test('may touch the next one', () => {
    const text = cleanText('abcd', [
      { line: 1, wrong: 'ab', right: 'x' },
      { line: 1, wrong: 'cd', right: 'yyy' },
    ])
    expect(text.clean).toBe('xyyy')
    expect([text.toRaw(1, 'END'), text.toRaw(1, 'START')]).toEqual([2, 2])
  })
})
