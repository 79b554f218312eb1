// PDFs with a text layer are read line by line; images, broken maps of letters, endless and damaged files are told by name.
import { describe, expect, test } from 'vitest'
import { DOCUMENT_LIMITS } from '../../../src/importers/documents/document.ts'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { codeOf, pdf } from '../../support/documents.ts'

const WORDS = ['QUYẾT ĐỊNH:', null, 'Điều 1. Lập nhóm của tỉnh,', 'trong đó có các sở.', null, '1. Chủ tịch.']

describe('a PDF', () => {
  test('gives the lines of its pages, with a blank line where the page leaves one', async () => {
    const { kind, text, notes } = await readDocument(pdf([{ lines: WORDS }, { lines: ['2. Giám đốc.'] }]))
    expect(kind).toBe('PDF')
    expect(text).toBe('QUYẾT ĐỊNH:\n\nĐiều 1. Lập nhóm của tỉnh, trong đó có các sở.\n\n1. Chủ tịch.\n\n2. Giám đốc.\n')
    expect(notes.map(({ en }) => en)).toEqual([expect.stringMatching(/put together by their places/)])
  })

  test('of images is told to be one, and how many of its pages have no letters', async () => {
    const image = { lines: [], image: true }
    await expect(readDocument(pdf([image, image]))).rejects.toMatchObject({
      code: 'DOCUMENT_OF_IMAGES',
      localized: { vi: expect.stringMatching(/2 trong 2 trang không có lớp chữ/) },
    })
    const { text, notes } = await readDocument(pdf([image, { lines: WORDS }, image]))
    expect(text).toContain('Điều 1.')
    expect(notes.map(({ vi }) => vi).join()).toMatch(/2 trong 3 trang không có lớp chữ \(trang 1, 3\)/)
  })

  test('that does not say which letters its signs are is refused, never shown spoiled', async () => {
    await expect(readDocument(pdf([{ lines: WORDS }], { map: 'PRIVATE' }))).rejects.toMatchObject({
      code: 'DOCUMENT_LETTERS_LOST',
      localized: { vi: expect.stringMatching(/ToUnicode/) },
    })
  })

  test('whose letters are those of TCVN3 becomes Unicode', async () => {
    const { text, notes } = await readDocument(pdf([{ lines: ['§iÒu 1. QuyÕt ®Þnh vÒ viÖc lËp nhãm'] }]))
    expect(text).toBe('Điều 1. Quyết định về việc lập nhóm\n')
    expect(notes.map(({ en }) => en).join()).toMatch(/TCVN3/)
  })

  test('in TCVN3 from which ư is lost is refused, never shown without it', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `§iÒu ${at}. Thµnh viªn kh«ng ®\u00adîc göi th«ng tin mËt`)
    await expect(readDocument(pdf([{ lines }]))).rejects.toMatchObject({
      code: 'DOCUMENT_LETTERS_LOST',
      localized: { vi: expect.stringMatching(/không cho đọc chữ ư/) },
    })
  })

  test('of too many pages, or that takes too long, is refused', async () => {
    const pages = Array.from({ length: 12 }, () => ({ lines: ['Điều 1.'] }))
    expect(await codeOf(readDocument(pdf(pages), '', { ...DOCUMENT_LIMITS, pages: 11 }))).toBe(
      'DOCUMENT_TOO_MANY_PAGES',
    )
    expect(await codeOf(readDocument(pdf(pages), '', { ...DOCUMENT_LIMITS, milliseconds: 1 }))).toBe(
      'DOCUMENT_TOO_SLOW',
    )
  })

  test('that is damaged, or only begins as one, is refused', async () => {
    for (const bytes of [Buffer.from('%PDF-1.7\n'), Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}`)]) {
      expect(await codeOf(readDocument(bytes))).toBe('DOCUMENT_BROKEN')
    }
  })

  test('whose table of objects is lost is still read where its objects are whole', async () => {
    const lost = pdf([{ lines: WORDS }])
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n9')
    expect((await readDocument(Buffer.from(lost, 'latin1'))).text).toContain('Điều 1. Lập nhóm')
  })
})
