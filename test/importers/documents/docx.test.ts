// Word documents: paragraphs, tables, the numbers that Word makes itself, fonts of older encodings; and hostile packages.
import { describe, expect, test } from 'vitest'
import { DOCUMENT_LIMITS } from '../../../src/importers/documents/document.ts'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { codeOf, docx, escapeMarkup, paragraph, zip } from '../../support/documents.ts'

const textOf = async (body: string, more = {}) => (await readDocument(docx({ body, ...more }))).text
const notesOf = async (body: string, more = {}) =>
  (await readDocument(docx({ body, ...more }))).notes.map(({ en }) => en).join('\n')

const cell = (...texts: string[]) => `<w:tc><w:tcPr/>${texts.map((text) => paragraph(text)).join('')}</w:tc>`
const table = (...rows: string[][]) =>
  `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

const level = (place: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (levels: string) =>
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`
const entry = (text: string, place: number, id = '3') =>
  paragraph(text, { properties: `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${id}"/></w:numPr>` })

describe('a Word document', () => {
  test('gives a paragraph each, with line breaks, tabs and hyphens as they are shown', async () => {
    const body =
      paragraph('Điều 1. Lập nhóm') +
      paragraph('') +
      '<w:p><w:r><w:t>a)</w:t><w:tab/><w:t>Sở</w:t><w:br/><w:t>Nội</w:t><w:noBreakHyphen/><w:t>vụ</w:t></w:r></w:p>'
    expect(await textOf(body)).toBe('Điều 1. Lập nhóm\n\na)\tSở\nNội-vụ\n')
  })

  test('reads headings side by side column by column, and rows of data with the cells apart', async () => {
    const heading = table(
      [cell('ỦY BAN NHÂN DÂN', 'TỈNH MẪU'), cell('CỘNG HÒA', 'Độc lập')],
      [cell('Số: 12/QĐ-UBND'), cell('Mẫu, ngày 05')],
    )
    expect(await textOf(heading)).toBe(
      'ỦY BAN NHÂN DÂN\nTỈNH MẪU\n\nCỘNG HÒA\nĐộc lập\n\nSố: 12/QĐ-UBND\n\nMẫu, ngày 05\n',
    )
    const data = table([cell('TT'), cell('Tên'), cell('Vai')], [cell('1'), cell('Sở A'), cell('')])
    expect(await textOf(data)).toBe('TT | Tên | Vai\n1 | Sở A |\n')
  })

  test('writes out the numbers that Word makes itself, level by level', async () => {
    const numbering = list(
      level(0, 'decimal', 'Điều %1.') +
        level(1, 'decimal', '%2.') +
        level(2, 'lowerLetter', '%3)') +
        level(3, 'decimal', '%2.%4'),
    )
    const places = [0, 1, 1, 2, 2, 3, 1, 0, 1, 2]
    const body = places.map((place) => entry('x', place)).join('')
    const labels = (await textOf(body, { numbering })).trim().split('\n\n')
    expect(labels).toEqual(
      ['Điều 1.', '1.', '2.', 'a)', 'b)', '2.1', '3.', 'Điều 2.', '1.', 'a)'].map((label) => `${label} x`),
    )
  })

  test('numbers chapters in Roman, starts where the list says, and marks bullets', async () => {
    const numbering =
      list(
        level(0, 'upperRoman', 'Chương %1') +
          level(1, 'decimal', 'Điều %1.%2', '<w:isLgl/>') +
          level(2, 'bullet', '\uf0b7'),
      ) +
      '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>'
    const body = entry('x', 0) + entry('x', 0) + entry('x', 1) + entry('x', 2) + entry('x', 0, '4') + entry('x', 0, '4')
    expect((await textOf(body, { numbering })).trim().split('\n\n')).toEqual(
      ['Chương I', 'Chương II', 'Điều 2.1', '-', 'Chương IX', 'Chương X'].map((label) => `${label} x`),
    )
  })

  test('takes numbers from the styles of paragraphs, and leaves out a list that a paragraph takes off', async () => {
    const numbering = list(level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>'))
    const styles =
      '<w:style w:type="paragraph" w:styleId="Goc"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Dieu"><w:basedOn w:val="Goc"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    const style = '<w:pStyle w:val="Dieu"/>'
    const body =
      paragraph('x', { properties: style }) +
      paragraph('giữa', { properties: `${style}<w:numPr><w:numId w:val="0"/></w:numPr>` }) +
      paragraph('y', { properties: style }) +
      paragraph('z', { properties: '<w:pStyle w:val="Loop"/>' })
    expect(await textOf(body, { numbering, styles })).toBe('Điều 1. x\n\ngiữa\n\nĐiều 2. y\n\nz\n')
  })

  test('says where letters went past d, and where a number could not be made', async () => {
    const letters = list(level(0, 'lowerLetter', '%1)'))
    const five = 'abcde'
      .split('')
      .map((word) => entry(word, 0))
      .join('')
    expect(await textOf(five, { numbering: letters })).toContain('d) d\n\ne) e')
    expect(await notesOf(five, { numbering: letters })).toMatch(/a, b, c, d, đ, e/)
    expect(await notesOf(entry('a', 0), { numbering: list(level(0, 'ordinalText', '%1.')) })).toMatch(
      /ConvertNumbersToText/,
    )
    expect(await notesOf(entry('a', 0))).toMatch(/ConvertNumbersToText/)
    expect(await notesOf(entry('a', 0), { numbering: letters })).toBe('')
  })

  test('makes letters in fonts of TCVN3 and VNI Unicode, capitals included, and leaves others alone', async () => {
    const body =
      paragraph('Céng hßa x· héi', { font: '.VnTimeH' }) +
      paragraph('§iÒu 1. QuyÕt ®Þnh', { font: '.VnTime' }) +
      paragraph('Ñieàu 2. Quyeát ñònh', { font: 'VNI-Times' }) +
      paragraph('Điều 3. Đã gõ Unicode', { font: '.VnTime' }) +
      paragraph('Điều 4. Phúc', { font: 'Times New Roman' })
    expect(await textOf(body)).toBe(
      'CỘNG HÒA XÃ HỘI\n\nĐiều 1. Quyết định\n\nĐiều 2. Quyết định\n\nĐiều 3. Đã gõ Unicode\n\nĐiều 4. Phúc\n',
    )
    expect(await notesOf(body)).toMatch(/TCVN3[\s\S]*VNI/)
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>'
    expect(await textOf(paragraph('kh«ng ®­îc'), { styles })).toBe('không được\n')
  })

  test('reads changes as accepted, leaves out hidden words and says what else is left out', async () => {
    const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const body =
      `<w:p><w:ins>${run('mới')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>${run('ẩn', '<w:vanish/>')}` +
      `<w:hyperlink>${run(' và')}</w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r>${run(' hoa', '<w:caps/>')}</w:p>`
    expect(await textOf(body)).toBe('mới và HOA\n')
    expect(await notesOf(body)).toMatch(/tracks changes[\s\S]*Footnotes and endnotes, not read: 1/)
  })

  test('reads a text box once, and a document whose prefix for Word is another', async () => {
    const box = `<w:txbxContent>${paragraph('Trong khung')}</w:txbxContent>`
    const body =
      '<w:p><w:r><w:t>Ngoài</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="urn:x">' +
      `<mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await textOf(body)).toBe('Ngoài\n\nTrong khung\n')
    const other =
      '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:r><ns0:t>Điều 1</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
    expect((await readDocument(zip([{ name: 'word/document.xml', content: other }]))).text).toBe('Điều 1\n')
  })
})

describe('a package that is not as Word writes it', () => {
  const good = docx({ body: paragraph('Điều 1.') })
  const codeOfBody = (body: string, limits = {}) =>
    codeOf(readDocument(docx({ body }), '', { ...DOCUMENT_LIMITS, ...limits }))

  test('is refused where it unpacks to far more than it holds, whatever its directory claims', async () => {
    const long = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${' '.repeat(40_000_000)}</w:body></w:document>`
    const bomb = zip([{ name: 'word/document.xml', content: long }])
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codeOf(readDocument(bomb))).toBe('DOCUMENT_SWELLS')
    const lying = zip([{ name: 'word/document.xml', content: long, claims: { size: 1000 } }])
    expect(await codeOf(readDocument(lying))).toBe('DOCUMENT_SWELLS')
    expect(await codeOfBody(paragraph('Điều 1. '.repeat(500)), { unpackedBytes: 1000 })).toBe('DOCUMENT_SWELLS')
  })

  test('is refused where it is damaged, cut short, or its checksum is wrong', async () => {
    const body = '<w:document/>'
    const cases = [
      good.subarray(0, good.length - 30),
      good.subarray(0, 40),
      Buffer.from('PK\u0003\u0004 and no more'),
      zip([{ name: 'word/document.xml', content: body, claims: { crc: 1 } }]),
      zip([
        { name: 'word/document.xml', content: body },
        { name: 'word/document.xml', content: body },
      ]),
      zip([{ name: 'word/document.xml', content: Buffer.from([0x3c, 0xff, 0xfe]) }]),
      zip([{ name: 'word/document.xml', content: '<html>no Word</html>' }]),
    ]
    for (const bytes of cases) expect(await codeOf(readDocument(bytes))).toBe('DOCUMENT_BROKEN')
  })

  test('is refused by name where another program made it', async () => {
    for (const [name, kind] of [
      ['xl/workbook.xml', '.xlsx'],
      ['ppt/a.xml', '.pptx'],
      ['content.xml', '.odt'],
      ['a.txt', '.zip'],
    ] as const) {
      await expect(readDocument(zip([{ name, content: 'x' }]))).rejects.toMatchObject({
        code: 'DOCUMENT_OTHER_KIND',
        message: expect.stringContaining(kind),
      })
    }
  })

  test('may not define entities, nor nest without end, nor hold elements without end', async () => {
    const evil = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document>&a;</w:document>`
    expect(await codeOf(readDocument(zip([{ name: 'word/document.xml', content: evil }])))).toBe('DOCUMENT_BROKEN')
    expect(await codeOfBody('<w:sdt>'.repeat(100_000))).toBe('DOCUMENT_TOO_DEEP')
    expect(await codeOfBody('<w:p/>'.repeat(2000), { elements: 1000 })).toBe('DOCUMENT_TOO_DEEP')
    const [open, close] = ['<w:tbl><w:tr><w:tc>'.repeat(160), '</w:tc></w:tr></w:tbl>'.repeat(160)]
    expect(await textOf(open + paragraph('sâu') + close)).toBe('sâu\n')
    expect(await codeOfBody(`${open}${paragraph('hở')}`)).toBe('DOCUMENT_BROKEN')
  })

  test('is told to be one of images where it holds no letters', async () => {
    const picture = '<w:p><w:r><w:drawing/></w:r></w:p>'
    const more = [{ name: 'word/media/image1.png', content: 'x' }]
    expect(await codeOf(readDocument(docx({ body: picture, more })))).toBe('DOCUMENT_OF_IMAGES')
    expect(await codeOf(readDocument(docx({ body: paragraph('') })))).toBe('DOCUMENT_EMPTY')
  })

  test('keeps signs of markup that the words themselves hold', async () => {
    const words = 'a < b & "c" > d &amp; <w:p>'
    expect(await textOf(paragraph(words))).toBe(`${words}\n`)
    expect(escapeMarkup(words)).not.toContain('<w:p>')
  })
})
