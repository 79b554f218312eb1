// What holds of any sentence in which citations are sought: no failure, no end of work, numbers alone are none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSentence } from '../../src/domain/citation-sentences.ts'

describe('seeking citations in a sentence', () => {
  it('never fails, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...[
        'khoản ',
        'k',
        'Đ',
        '5',
        '893',
        '/',
        '-',
        'QĐ',
        'UBND ',
        'ngày ',
        ' thì ',
        ' và ',
        ', ',
        ' đến ',
        '.5',
        '(5)',
        ' các ',
        '~',
        'theo ',
        'Điu ',
      ],
      ...[
        'quy chế ',
        'ban hành kèm theo ',
        'quyt định ',
        '0912',
        '. ',
        'không phải ',
        'của ',
        '\u0301',
        '\ud800',
        'ban hành ',
      ],
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        expect(readSentence(text).length).toBeLessThanOrEqual(10)
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    'quyết định 893 và ',
    'quy chế 893, khoản 1 ',
    'k5-6 ',
    'điều 4(5)',
    'điều 1, ',
    'Điu 4 ',
    '0912 ',
    'thì ',
    'khoản 1 và ',
    'a; ',
    '893/QĐ-UBND, ',
    'k1-',
  ])('copes with as much of "%s" as a citation may have, and refuses more', (piece) => {
    expect(readSentence(piece.repeat(Math.floor(2_000 / piece.length))).length).toBeLessThanOrEqual(10)
    expect(readSentence(piece.repeat(2_000))).toEqual([])
  })

  it('takes a number without a kind, a symbol or a provision for none', () => {
    expect(readSentence('nhóm có 893 người')).toEqual([])
    expect(readSentence('quyết định 893 có gì')).toMatchObject([{ numberPart: '893', kindWord: 'quyet dinh' }])
  })
})
