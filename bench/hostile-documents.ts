// Documents made to be as slow, as deep or as large as a file may be: of Word, of the web, PDFs. All of them synthetic.
import { deflateSync } from 'node:zlib'
import { randomOf } from '../src/demo/random.ts'
import { type DocxContent, docx as docxOf, type PdfObject, paragraph, pdfOf } from '../test/support/documents.ts'

const WORDS = 'Điều 1. Lập nhóm.'
const MILLION = 1_000_000
const times = (text: string, count: number) => text.repeat(count)
const numbered = (make: (number: number) => string, count: number) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')

const random = randomOf(1, 'noise')
/** So that a part does not unpack to more times its size than is read. */
const NOISE = `<!--${numbered(() => random.whole(0, 36 ** 6).toString(36), 80_000)}-->`
const docx = ({ body, styles, numbering }: DocxContent) =>
  docxOf({
    body: NOISE + body,
    ...(styles === undefined ? {} : { styles: NOISE + styles }),
    ...(numbering === undefined ? {} : { numbering: NOISE + numbering }),
  })

const row = (cells: number) => `<w:tr>${times(`<w:tc>${paragraph('a')}</w:tc>`, cells)}</w:tr>`
const inList = (list: number, level = 0) =>
  paragraph('a', { properties: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` })
const level = (place: number, text: string) =>
  `<w:lvl w:ilvl="${place}"><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`
const box = `<w:r><w:pict><w:txbxContent>${paragraph('a')}</w:txbxContent></w:pict></w:r>`

export const WORD_DOCUMENTS: Readonly<Record<string, () => Buffer>> = {
  'content controls nested 1,000,000 deep': () => docx({ body: times('<w:sdt>', MILLION) }),
  'tables nested 160 deep, 1,000 of them': () =>
    docx({ body: times(`${times('<w:tbl><w:tr><w:tc>', 160)}a${times('</w:tc></w:tr></w:tbl>', 160)}`, 1000) }),
  '450,000 runs in one paragraph': () => docx({ body: `<w:p>${times('<w:r><w:t>Điều </w:t></w:r>', 450_000)}</w:p>` }),
  '300,000 paragraphs': () => docx({ body: times(paragraph(WORDS), 190_000) }),
  'a table of 240,000 rows': () =>
    docx({ body: `<w:tbl>${times('<w:tr><w:tc><w:p/></w:tc></w:tr>', 300_000)}</w:tbl>` }),
  'a row of 200,000 cells': () => docx({ body: `<w:tbl>${row(190_000)}</w:tbl>` }),
  '150,000 text boxes in one paragraph': () => docx({ body: `<w:p>${times(box, 110_000)}</w:p>` }),
  '450,000 styles, each based on the next': () =>
    docx({
      body: times(paragraph('a', { properties: '<w:pStyle w:val="s0"/>' }), 10_000),
      styles: numbered((at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`, 450_000),
    }),
  '200,000 levels of a list, asked for by style': () =>
    docx({
      body: times(paragraph('a', { properties: '<w:pStyle w:val="x"/>' }), 50_000),
      styles: '<w:style w:styleId="x"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
      numbering: `<w:abstractNum w:abstractNumId="7">${numbered((at) => level(at, '%1.'), 200_000)}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
    }),
  '100,000 lists on one of 5,000 levels': () =>
    docx({
      body: inList(1),
      numbering: `<w:abstractNum w:abstractNumId="7">${numbered((at) => level(at, '%1.'), 5000)}</w:abstractNum>${numbered((at) => `<w:num w:numId="${at}"><w:abstractNumId w:val="7"/></w:num>`, 100_000)}`,
    }),
  'a label of 1,000,000 letters before 100,000 paragraphs': () =>
    docx({
      body: times(inList(3), 100_000),
      numbering: `<w:abstractNum w:abstractNumId="7">${level(0, times('%1 ', 333_333))}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
    }),
  'one element with 1,000,000 attributes': () => docx({ body: `<w:p ${numbered((at) => `a${at}="" `, MILLION)}/>` }),
  '5,000,000 entities': () => docx({ body: paragraph('').replace('</w:t>', `${times('&amp;', 5 * MILLION)}</w:t>`) }),
}

const page = (inner: string) => Buffer.from(`<!DOCTYPE html><html><body>${inner}</body></html>`)

export const PAGES: Readonly<Record<string, () => Buffer>> = {
  '1,000,000 open tags': () => page(times('<b>', MILLION)),
  '450 open tags, 2,000 times over': () => page(times(`${times('<div>', 450)}a${times('</div>', 450)}`, 2000)),
  '990,000 paragraphs': () => page(times('<p>Điều 1.', 990_000)),
  'one element with 1,000,000 attributes': () => page(`<p ${numbered((at) => `a${at} `, MILLION)}>a</p>`),
  '19 MB of style on one element': () => page(`<p style="${times('font-family ', 1_500_000)}">a</p>`),
  'a table of 490,000 rows': () => page(`<table>${times('<tr><td>a', 490_000)}</table>`),
  'a row of 900,000 cells': () => page(`<table><tr>${times('<td>a', 900_000)}</table>`),
  'tables nested 120 deep, 1,000 of them': () =>
    page(times(`${times('<table><tr><td>', 120)}a${times('</table>', 120)}`, 1000)),
  '900,000 list entries': () => page(`<ol>${times('<li>a', 900_000)}</ol>`),
  '3,000,000 entities': () => page(`<p>${times('&#7879;', 2_700_000)}</p>`),
  '4,000,000 entities that are none': () => page(`<p>${times('&aa ', 4 * MILLION)}</p>`),
  '9,000,000 tags never closed': () => page(times('<a', 9 * MILLION)),
  'comments never closed': () => page(times('<!--', 4 * MILLION)),
  '900,000 line breaks': () => page(`<p>a${times('<br>', 900_000)}</p>`),
  '19 MB of words in one paragraph': () => page(`<p>${times('Điều một. ', 1_400_000)}</p>`),
}

const stream = (content: string, more = ''): PdfObject => ({ head: more, content: Buffer.from(content, 'latin1') })
const packed = (content: string, more = ''): PdfObject => ({
  head: `${more} /Filter /FlateDecode`,
  content: deflateSync(Buffer.from(content, 'latin1')),
})
const FONT = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
const pageOf = (contents: string, more = FONT) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${contents} ${more} >>`
const pagesOf = (kids: string, count: number) => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = (content: PdfObject, ...more: readonly (string | PdfObject)[]) =>
  pdfOf([CATALOG, pagesOf('3 0 R', 1), pageOf('4 0 R'), content, ...more])
const SHOW = 'BT /F1 12 Tf 1 0 0 1 50 700 Tm (Quyet dinh) Tj ET\n'

export const PDFS: Readonly<Record<string, () => Buffer>> = {
  '1,000 pages': () =>
    pdfOf([
      CATALOG,
      pagesOf(
        numbered((at) => `${at + 4} 0 R `, 1000),
        1000,
      ),
      stream(SHOW),
      ...Array.from({ length: 1000 }, () => pageOf('3 0 R')),
    ]),
  '500 pages that share one stream of 1,000 lines': () =>
    pdfOf([
      CATALOG,
      pagesOf(
        numbered((at) => `${at + 4} 0 R `, 500),
        500,
      ),
      stream(times(SHOW, 1000)),
      ...Array.from({ length: 500 }, () => pageOf('3 0 R')),
    ]),
  'a tree of pages that holds itself': () => pdfOf([CATALOG, pagesOf('2 0 R', 1)]),
  'a tree of pages 100,000 deep': () =>
    pdfOf([CATALOG, ...Array.from({ length: 100_000 }, (_, at) => pagesOf(`${at + 3} 0 R`, 1)), pageOf('1 0 R')]),
  'a length that is its own stream': () => onePage({ head: '', content: Buffer.from(SHOW), length: '4 0 R' }),
  'a form that draws itself': () =>
    pdfOf([
      CATALOG,
      pagesOf('3 0 R', 1),
      pageOf('4 0 R', '/Resources << /XObject << /X 5 0 R >> >>'),
      stream('/X Do'),
      stream('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>'),
    ]),
  'forms that double 30 times': () =>
    pdfOf([
      CATALOG,
      pagesOf('3 0 R', 1),
      pageOf('4 0 R', '/Resources << /XObject << /X 5 0 R >> >>'),
      stream('/X Do'),
      ...Array.from({ length: 30 }, (_, at) =>
        stream(
          '/X Do /X Do',
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${at + 6} 0 R >> >>`,
        ),
      ),
      stream(SHOW, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${FONT}`),
    ]),
  'a stream that unpacks to 400 MB of spaces': () => onePage(packed(times(' ', 400 * MILLION))),
  'a stream that unpacks to 50 MB of words': () => onePage(packed(times(SHOW, MILLION))),
  'a stream packed 1,000 times': () =>
    onePage({ head: `/Filter [${times('/FlateDecode ', 1000)}]`, content: deflateSync(Buffer.from(SHOW)) }),
  'brackets 5,000,000 deep': () => onePage(stream(times('[', 5 * MILLION))),
  'dictionaries 1,000,000 deep': () =>
    pdfOf([CATALOG, pagesOf('3 0 R', 1), `${times('<< /A ', MILLION)}1${times(' >>', MILLION)}`]),
  'states saved 3,000,000 times': () => onePage(stream(times('q ', 3 * MILLION))),
  'a line of 4,000,000 letters': () => onePage(stream(`BT /F1 12 Tf (${times('a', 4 * MILLION)}) Tj ET`)),
  'a table of objects lost, 200,000 objects': () =>
    Buffer.from(
      pdfOf([
        CATALOG,
        pagesOf('3 0 R', 1),
        pageOf('4 0 R'),
        stream(SHOW),
        ...Array.from({ length: 200_000 }, () => 'null'),
      ])
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n9'),
      'latin1',
    ),
}
