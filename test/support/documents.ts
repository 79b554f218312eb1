// Documents made for tests, byte by byte: packages of Word, PDFs with and without letters. All of them synthetic.

import { crc32, deflateRawSync } from 'node:zlib'
import { DocumentRefused } from '../../src/importers/documents/document.ts'

export interface ZipPart {
  readonly name: string
  readonly content: string | Buffer
  /** What the directory claims instead of the truth. */
  readonly claims?: { readonly size?: number; readonly crc?: number }
}

/** A zip with the parts in order. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes, { level: 9 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(claims?.crc ?? crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claims?.size ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, place, Buffer.from(name)]))
    local.push(header)
    offset += header.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, ...directory, end])
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

export interface DocxContent {
  /** What stands in `w:body`. */
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly more?: readonly ZipPart[]
}

export function docx({ body, numbering, styles, more }: DocxContent): Buffer {
  const part = (root: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W}>${inner}</w:${root}>`
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: part('document', `<w:body>${body}<w:sectPr/></w:body>`) },
    ...(numbering === undefined ? [] : [{ name: 'word/numbering.xml', content: part('numbering', numbering) }]),
    ...(styles === undefined ? [] : [{ name: 'word/styles.xml', content: part('styles', styles) }]),
    ...(more ?? []),
  ])
}

export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A paragraph of Word; `properties` go into `w:pPr`, `font` onto its only run. */
export function paragraph(text: string, { properties = '', font = '' } = {}): string {
  const fonts = font === '' ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`
  const words = escapeMarkup(text).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${fonts}<w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

export interface PdfPage {
  /** From the top; a null is an empty line. */
  readonly lines: readonly (string | null)[]
  readonly image?: boolean
  /** Words at places of their own, on a page of 600 by 800 points. */
  readonly placed?: readonly PlacedWords[]
}

/** Every letter is half as wide as it is high. */
export interface PlacedWords {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly height?: number
}

export interface PdfMaking {
  /** Whether the font says which letters its signs are; `PRIVATE` names signs for private use instead. */
  readonly map?: 'LETTERS' | 'PRIVATE'
}

/** A PDF whose letters are numbered as they come, with a map from the numbers to Unicode. */
export function pdf(pages: readonly PdfPage[], { map = 'LETTERS' }: PdfMaking = {}): Buffer {
  const codes = new Map<string, number>()
  const hex = (text: string) =>
    [...text]
      .map((letter) => {
        if (!codes.has(letter)) codes.set(letter, codes.size + 1)
        return (codes.get(letter) ?? 0).toString(16).padStart(4, '0')
      })
      .join('')
  const place = ({ words, x, y, height = 10 }: PlacedWords) => `BT /F1 ${height} Tf ${x} ${y} Td <${hex(words)}> Tj ET`
  const contents = pages.map(({ lines, image, placed }) => {
    if (placed) return placed.map(place).join('\n')
    const written = lines.map((line) => (line === null ? 'T*' : `<${hex(line)}> Tj T*`))
    const drawn = image ? 'q 500 0 0 700 40 60 cm /I1 Do Q\n' : ''
    return `${drawn}${written.length > 0 ? `BT /F1 10 Tf 12 TL 40 ${LARGEST} Td\n${written.join('\n')}\nET` : ''}`
  })
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Synthetic /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Synthetic /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Synthetic /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode(codes, map)),
    stream(
      '\u0000\u00ff',
      '/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pages[index]?.placed ? '600 800' : `${LARGEST} ${LARGEST}`}] /Contents ${FIRST_PAGE + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 7 0 R >> >> >>`,
      stream(content),
    ]),
  ]
  return pdfOf(objects)
}

const FIRST_PAGE = 8
const LARGEST = 14_000

function stream(content: string, head = ''): PdfObject {
  return { head, content: Buffer.from(content, 'latin1') }
}

function toUnicode(codes: ReadonlyMap<string, number>, map: 'LETTERS' | 'PRIVATE'): string {
  const lines = [...codes].map(([letter, code]) => {
    const sign = map === 'PRIVATE' && /[^ -~]/.test(letter) ? String.fromCharCode(0xe000 + code) : letter
    const target = Buffer.from(sign, 'utf16le').swap16().toString('hex')
    return `<${code.toString(16).padStart(4, '0')}> <${target}>`
  })
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /S def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
}

/** A stream of a PDF; `length` is what its dictionary claims instead of the truth. */
export interface PdfObject {
  readonly head: string
  readonly content: Buffer
  readonly length?: string
}

/** A PDF with the objects in order, numbered from 1; the first is its catalog. */
export function pdfOf(objects: readonly (string | PdfObject)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let end = parts[0]?.length ?? 0
  const add = (part: string | Buffer) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    end += bytes.length
  }
  const table = objects.map((object, index) => {
    const place = `${String(end).padStart(10, '0')} 00000 n \n`
    add(`${index + 1} 0 obj\n`)
    if (typeof object === 'string') add(object)
    else {
      add(`<< ${object.head} /Length ${object.length ?? object.content.length} >>\nstream\n`)
      add(object.content)
      add('\nendstream')
    }
    add('\nendobj\n')
    return place
  })
  const start = end
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}`)
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** The code with which a document is refused; null where it is read. */
export async function codeOf(reading: Promise<unknown>): Promise<string | null> {
  try {
    await reading
    return null
  } catch (error) {
    if (error instanceof DocumentRefused) return error.code
    throw error
  }
}
