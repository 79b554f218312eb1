// No document is read without end: time ends the reading of every kind, and hostile shapes are read or refused in words.
import { describe, expect, test } from 'vitest'
import { DOCUMENT_LIMITS } from '../../../src/importers/documents/document.ts'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { codeOf, docx, paragraph, pdf, pdfOf, zip } from '../../support/documents.ts'

const WORD = docx({ body: paragraph('Điều 1. Lập nhóm.') })
const PAGE = Buffer.from('<!doctype html><p>Điều 1. Lập nhóm.</p>')
const PDF = pdf([{ lines: ['Điều 1. Lập nhóm.'] }])

describe('time', () => {
  test.each([
    ['a Word document', WORD],
    ['a page', PAGE],
    ['a PDF', PDF],
  ])('ends the reading of %s, and the reason is told in both languages', async (_, bytes) => {
    expect((await readDocument(bytes)).text).toContain('Lập nhóm.')
    await expect(readDocument(bytes, '', { ...DOCUMENT_LIMITS, milliseconds: 1 })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_SLOW',
      localized: { vi: expect.stringMatching(/quá 0.001 giây/), en: expect.stringMatching(/0.001 seconds/) },
    })
  })

  test('that is out for one document is not for the next, nor for one read beside it', async () => {
    const [one, other] = await Promise.all([
      codeOf(readDocument(PAGE, '', { ...DOCUMENT_LIMITS, milliseconds: 1 })),
      codeOf(readDocument(WORD)),
    ])
    expect([one, other]).toEqual(['DOCUMENT_TOO_SLOW', null])
  })

  test('goes on for others while a document is read', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    await readDocument(docx({ body: paragraph('Điều 1. Lập nhóm.').repeat(3000) }))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
  })
})

describe('numbers without end', () => {
  const entry = paragraph('x', { properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>' })
  const list = (levels: string) =>
    `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`

  test('of levels that Word does not have are not looked at', async () => {
    const level = (place: number) =>
      `<w:lvl w:ilvl="${place}"><w:numFmt w:val="decimal"/><w:lvlText w:val="${place}."/></w:lvl>`
    const numbering = list(Array.from({ length: 12 }, (_, place) => level(place)).join(''))
    const deep = entry.replace('w:ilvl w:val="0"', 'w:ilvl w:val="11"')
    expect((await readDocument(docx({ body: entry + deep, numbering }))).text).toBe('0. x\n\nx\n')
  })

  test('of endless labels are not made, and that is told', async () => {
    const numbering = list(
      `<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1 '.repeat(5000)}"/></w:lvl>`,
    )
    const { text, notes } = await readDocument(docx({ body: entry, numbering }))
    expect(text).toBe('x\n')
    expect(notes.map(({ en }) => en).join()).toMatch(/could not surely be made/)
  })
})

describe('a package', () => {
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Điều 1.')}</w:body></w:document>`

  test('within a package is none of Word', async () => {
    const inner = zip([{ name: 'word/document.xml', content: body }])
    expect(await codeOf(readDocument(zip([{ name: 'word/document.xml', content: inner }])))).toBe('DOCUMENT_BROKEN')
    expect(await codeOf(readDocument(zip([{ name: 'quyet-dinh.docx', content: inner }])))).toBe('DOCUMENT_OTHER_KIND')
  })

  test('whose directory points beyond the file, or names more bytes than it has, is damaged', async () => {
    const good = zip([{ name: 'word/document.xml', content: body }])
    const entry = good.lastIndexOf(Buffer.from('PK\u0001\u0002'))
    for (const place of [entry + 20, entry + 42]) {
      const wrong = Buffer.from(good)
      wrong.writeUInt32LE(0x7fffffff, place)
      expect(await codeOf(readDocument(wrong))).toBe('DOCUMENT_BROKEN')
    }
  })

  test('whose entries lie over each other is unpacked no further than any other', async () => {
    const long = body.replace('</w:body>', `${paragraph('Điều 2.').repeat(1000)}</w:body>`)
    const parts = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'].map((name) => ({
      name,
      content: long,
    }))
    const over = zip(parts)
    for (let at = over.indexOf('PK\u0001\u0002'); at !== -1; at = over.indexOf('PK\u0001\u0002', at + 1)) {
      over.writeUInt32LE(0, at + 42)
    }
    const limits = { ...DOCUMENT_LIMITS, unpackedBytes: Math.round(long.length * 1.5) }
    expect(await codeOf(readDocument(over, '', limits))).toBe('DOCUMENT_SWELLS')
  })
})

describe('a PDF', () => {
  const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
  const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
  const page = (more: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ${more} >>`

  test('whose pages hold themselves is damaged', async () => {
    expect(await codeOf(readDocument(pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])))).toBe(
      'DOCUMENT_BROKEN',
    )
  })

  test('that draws itself without end holds no letters', async () => {
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>'
    const objects = [
      CATALOG,
      PAGES,
      page('/Resources << /XObject << /X 5 0 R >> >>'),
      { head: '', content: Buffer.from('/X Do') },
      { head: form, content: Buffer.from('/X Do /X Do') },
    ]
    expect(await codeOf(readDocument(pdfOf(objects)))).toBe('DOCUMENT_OF_IMAGES')
  })
})
