// Pages as they are found on the web: what a reader sees becomes text, whatever the markup, and nothing is fetched.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DOCUMENT_LIMITS } from '../../../src/importers/documents/document.ts'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { codeOf } from '../../support/documents.ts'

const read = (html: string | Buffer, name = 'trang.html') => readDocument(Buffer.from(html as string), name)
const textOf = async (inner: string) => {
  const { kind, text } = await read(`<!DOCTYPE html><html><head><title>x</title></head><body>${inner}</body></html>`)
  expect(kind).toBe('HTML')
  return text
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a page', () => {
  test('gives its paragraphs, breaks and entities as a reader sees them', async () => {
    expect(
      await textOf(
        '<h1>QUYẾT\n ĐỊNH</h1><p>Điều&nbsp;1. <b>Lập</b> nh&#243;m<br>Zalo</p>trần<div>A<div>B</div>C</div>',
      ),
    ).toBe('QUYẾT ĐỊNH\n\nĐiều\u00a01. Lập nhóm\nZalo\n\ntrần\n\nA\n\nB\n\nC\n')
    expect(await textOf('<pre>a  b\n  c</pre>')).toBe('a  b\nc\n')
  })

  test('names what is hidden, each passage once, and nothing of scripts', async () => {
    const page =
      '<p>Điều 1. Hiện.</p><div style="display:none"><p>Điều 2. Ẩn <b hidden>trong ẩn</b></p><script>bẫy()</script></div><p hidden></p>'
    const { text, notes } = await read(page)
    expect(text).toBe('Điều 1. Hiện.\n')
    expect(notes.map(({ vi }) => vi)).toEqual([
      '2 đoạn chữ ẩn, không hiện khi in, được bỏ qua: “trong ẩn”, “Điều 2. Ẩn”.',
    ])
  })

  test('leaves out scripts, styles, what is hidden and the head, and follows no link', async () => {
    const fetched = vi.fn()
    vi.stubGlobal('fetch', fetched)
    const inner =
      '<script>var a = "<p>bẫy</p>"</script><style>p{}</style><p hidden>ẩn</p><p style="display: none">ẩn</p><noscript>n</noscript>' +
      '<iframe src="http://127.0.0.1:9/a"></iframe><img src="http://127.0.0.1:9/b"><!-- lời --><p>Điều 1. <a href="http://127.0.0.1:9/">luật</a></p>'
    expect(await textOf(inner)).toBe('Điều 1. luật\n')
    expect(fetched).not.toHaveBeenCalled()
  })

  test('numbers its lists as they are shown', async () => {
    expect(await textOf('<ol start="4"><li>x<li>y<li value="9">z</ol>')).toBe('4. x\n\n5. y\n\n9. z\n')
    expect(await textOf('<ol type="a"><li><p>x</p></li></ol><ol type="I"><li>y<li>z</ol>')).toBe(
      'a. x\n\nI. y\n\nII. z\n',
    )
    expect(await textOf('<ol style="list-style-type:none"><li>1. x</li></ol>')).toBe('1. x\n')
    expect(await textOf('<ol style="list-style-type: lower-alpha"><li>x</ol><ol type="constructor"><li>y</ol>')).toBe(
      'a. x\n\n1. y\n',
    )
    const told = async (html: string) => (await read(`<html><body>${html}`)).notes.map(({ vi }) => vi).join('')
    expect(await told('<ol><li>Phạm vi</ol>')).toMatch(/“Điều” có thể đã mất/)
    expect(await told('<ol style="list-style: none"><li>Điều 1</ol><ul><li>x</ul>')).toBe('')
  })

  test('saved by LibreOffice or Word loses heads and feet of pages, footnotes and struck-out words, and says so', async () => {
    const { text, notes } = await read(
      '<html><body><div title="header"><p>Trang <sdfield type=PAGE>1</sdfield></p></div>' +
        '<p>Điều 1. Nhóm<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> của tỉnh' +
        '<a href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a> <del>cũ</del><ins>mới</ins>.</p>' +
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Chú thích.</p></div>' +
        '<div style="mso-element:footnote-list"><div id=ftn2><p>[2] Chú thích.</p></div></div><div title="footer">chân</div>',
    )
    expect(text).toBe('Điều 1. Nhóm của tỉnh mới.\n')
    expect(notes.map(({ en }) => en).join('\n')).toMatch(
      /tracks changes[\s\S]*left out: “Trang 1”, “chân”\.[\s\S]*Footnotes and endnotes, not read: 2/,
    )
  })

  test('leaves out struck-out words, which are named, and keeps the places around them', async () => {
    const { text, notes } = await read(
      '<html><body><p>Thành viên <s>được</s> không được mời <strike><font face=".VnTime">ng\u00ad\u00eai</font></strike>' +
        '<span style="text-decoration: line-through red">khác</span><s style="text-decoration:none">.</s></p>' +
        '<ol><li>x<li><s>cũ<br>bỏ</s><li>y</ol><table><tr><td>a<td style="text-decoration-line:line-through">b<td>c</table>',
    )
    expect(text).toBe('Thành viên không được mời .\n\n1. x\n\n3. y\n\na |  | c\n')
    expect(notes.map(({ en }) => en).join('\n')).toMatch(
      /Struck-out passages, left out as deleted \(4\): “được”, “.*khác”, “cũ bỏ”, “b”\./,
    )
  })

  test('reads tables of data row by row and of layout cell by cell, nested ones too', async () => {
    const inner =
      '<table><thead><tr><th>TT<th>Tên</tr></thead><tbody><tr><td>1<td>Sở A</table>' +
      '<table><tr><td><p>ỦY BAN</p><p>TỈNH MẪU</p><td>CỘNG HÒA</table><table><tr><td><table><tr><td>trong</table></table>'
    expect(await textOf(inner)).toBe('TT | Tên\n1 | Sở A\n\nỦY BAN\nTỈNH MẪU\n\nCỘNG HÒA\n\ntrong\n')
  })

  test('keeps the columns of rows that cells above reach down to', async () => {
    const table = (...rows: string[]) => textOf(`<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`)
    expect(
      await table('<td>TT<td>Tên<td>Vai', '<td>1<td rowspan=2>Sở A<td>x', '<td>2<td>y', '<td>3<td>Sở B<td>z'),
    ).toBe('TT | Tên | Vai\n1 | Sở A | x\n2 |  | y\n3 | Sở B | z\n')
    expect(await table('<th rowspan="2">a<th colspan="2">b<th rowspan=2>c', '<td>d<td>e', '<td>1<td>2<td>3<td>4')).toBe(
      'a | b | c\n| d | e |\n1 | 2 | 3 | 4\n',
    )
    expect(await table('<td rowspan=0>a<td>b', '<td>c', '<td>d')).toBe('a | b\n| c\n| d\n')
    expect(await table('<td rowspan=-1>a<td rowspan=x>b', '<td>c<td>d')).toBe('a | b\nc | d\n')
    const parts = '<table><thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td>c<td>d</tbody></table>'
    expect(await textOf(parts)).toBe('a | b\nc | d\n')
  })

  test('reads tables whose cells reach down without end all the same', async () => {
    const row = '<td rowspan=65534 colspan=1000>a'.repeat(500)
    const rows = `<tr>${'<td rowspan=65534>b'.repeat(5000)}</tr>${'<tr><td>c</tr>'.repeat(100_000)}`
    const text = await textOf(`<table><tr>${row}</tr>${rows}</table>`)
    expect(text.match(/c/g)).toHaveLength(100_000)
  })

  test('reads a heading whose lines are broken by hand as one of layout', async () => {
    const inner =
      '<table><tr><td>ỦY BAN<br><b>TỈNH MẪU</b><td>CỘNG HÒA<br>Độc lập<tr><td>Số: 1/QĐ-UBND<td>Mẫu, ngày 05</table>'
    expect(await textOf(inner)).toBe('ỦY BAN\nTỈNH MẪU\n\nCỘNG HÒA\nĐộc lập\n\nSố: 1/QĐ-UBND\n\nMẫu, ngày 05\n')
  })

  test('of endless blank space, breaks or signs that only look like markup is read all the same', async () => {
    for (const filler of [' ', '<br>', '&nbsp;', '<', '&', '\n', ' <br> ']) {
      const text = await textOf(`<p>a${filler.repeat(200_000)} z</p>`)
      expect(text.startsWith('a') && text.endsWith('z\n')).toBe(true)
      expect(await textOf(`<pre>a${filler.repeat(200_000)} z</pre>`)).toMatch(/^a/)
    }
  })

  test('loses no word, wherever careless markup puts it', async () => {
    const inner =
      '<table>một<tr>hai<td>ba</td></tr><form><tr><td>bốn</form></table><ol>năm<li>sáu</ol><p>bảy<td>tám</b></i></p>'
    const text = await textOf(inner)
    for (const word of ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám']) expect(text).toContain(word)
  })

  test('is told by its words, not by its name; a name decides where they do not', async () => {
    for (const start of ['<html>', '<!doctype HTML>', '\ufeff \n<p>', '<?xml version="1.0"?><!-- x --><html>']) {
      expect(await read(`${start}Điều 1.`, 'luat.txt')).toMatchObject({ kind: 'HTML', text: 'Điều 1.\n' })
    }
    expect((await read('Điều 1. a < b và c > d', 'luat.txt')).kind).toBe('TEXT')
    expect((await read('Điều 1. <b>a</b>', 'luat.txt')).kind).toBe('TEXT')
    expect(await read('Điều 1. <b>a</b>', 'luat.HTM')).toMatchObject({ kind: 'HTML', text: 'Điều 1. a\n' })
  })

  test('in fonts of TCVN3 or VNI, or in their bytes, becomes Unicode', async () => {
    const fonts =
      '<p><font face=".VnTime">§iÒu 1. QuyÕt ®Þnh</font></p><p style="font-family: \'VNI-Times\', serif">Ñieàu 2. Quyeát ñònh</p>'
    expect(await textOf(fonts)).toBe('Điều 1. Quyết định\n\nĐiều 2. Quyết định\n')
    const bytes = Buffer.from('<html><body><p>§iÒu 1. QuyÕt ®Þnh vÒ viÖc lËp nhãm</p></body></html>', 'latin1')
    expect((await read(bytes)).text).toBe('Điều 1. Quyết định về việc lập nhóm\n')
  })

  test('nested without end, or with elements without end, is refused', async () => {
    expect(await codeOf(read('<div>'.repeat(100_000)))).toBe('DOCUMENT_TOO_DEEP')
    expect(await codeOf(read('<p>a</p>'.repeat(300_000)))).toBe(null)
    expect(
      await codeOf(readDocument(Buffer.from('<p>'.repeat(5000)), '', { ...DOCUMENT_LIMITS, elements: 1000 })),
    ).toBe('DOCUMENT_TOO_DEEP')
  })

  test('without a word is empty', async () => {
    for (const html of ['<html></html>', '<p> &nbsp; </p>', '<html><script>x</script>']) {
      expect(await codeOf(read(html))).toBe('DOCUMENT_EMPTY')
    }
  })
})
