// Paths of provisions: written, read back, and nothing else taken for one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPath, type PathStep, PROVISION_KINDS, parsePath } from '../../src/domain/provision.ts'

const number = fc.constantFrom('1', '5', '12', '5a', 'a', 'đ', 'aa', 'ă', '2')
const step: fc.Arbitrary<PathStep> = fc
  .tuple(fc.constantFrom(...PROVISION_KINDS), number)
  .map(([kind, value]) => ({ kind, number: kind === 'OPENING' ? '' : value }))
const component = fc.constantFrom('quyet-dinh', 'quy-che', 'noi-quy', 'phu-luc-2')

describe('a path', () => {
  test('written and read again is the same address', () => {
    fc.assert(
      fc.property(component, fc.array(step, { maxLength: 5 }), (key, steps) => {
        const address = { component: key, steps }
        expect(parsePath(formatPath(address))).toEqual(address)
      }),
    )
  })

  test('names the component and each step down', () => {
    expect(parsePath('quy-che/dieu-4/khoan-5')).toEqual({
      component: 'quy-che',
      steps: [
        { kind: 'ARTICLE', number: '4' },
        { kind: 'CLAUSE', number: '5' },
      ],
    })
    expect(parsePath('quyet-dinh/dieu-1/mo-dau')?.steps.at(-1)).toEqual({ kind: 'OPENING', number: '' })
    expect(parsePath('quyet-dinh/dieu-4/cau-2')?.steps.at(-1)).toEqual({ kind: 'SENTENCE', number: '2' })
    expect(parsePath('quy-che/chuong-2')?.steps).toEqual([{ kind: 'CHAPTER', number: '2' }])
  })

  test('keeps points d and đ, a and aa, and a and ă apart', () => {
    const points = ['d', 'đ', 'a', 'aa', 'ă', 'â', 'a1'].map((letter) =>
      formatPath({
        component: 'quy-che',
        steps: [{ kind: 'POINT', number: letter }],
      }),
    )
    expect(new Set(points).size).toBe(7)
    for (const point of points) expect(formatPath(parsePath(point) ?? { component: '', steps: [] })).toBe(point)
  })

  test('is read in capitals and in decomposed letters', () => {
    expect(parsePath('QUY-CHE/DIEU-4')).toEqual(parsePath('quy-che/dieu-4'))
    expect(parsePath('quy-che/diem-ă'.normalize('NFD'))).toEqual(parsePath('quy-che/diem-ă'))
  })

  test('is nothing else', () => {
    for (const text of [
      '',
      '/',
      'quy-che/',
      '/dieu-1',
      'quy che/dieu-1',
      'quy-che/dieu',
      'quy-che/dieu-',
      'quy-che//dieu-1',
      'quy-che/bai-1',
      '../etc/passwd',
      'quy-che/dieu-1 ',
      'quy-che/mo-dau-1',
      '-/dieu-1',
    ]) {
      expect(parsePath(text), text).toBeNull()
    }
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const address = parsePath(text)
        if (address) expect(parsePath(formatPath(address))).toEqual(address)
      }),
    )
  })
})
