// Word's own habits: fields, content controls, struck-out ends of paragraphs, lists without words, signs of symbol fonts.
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { type DocxContent, docx, paragraph } from '../../support/documents.ts'

async function read(body: string, more: Omit<DocxContent, 'body'> = {}): Promise<{ text: string; told: string }> {
  const { text, notes } = await readDocument(docx({ body, ...more }))
  return { text, told: notes.map(({ en }) => en).join('\n') }
}

const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`
const shown = (made: string, result: string) =>
  field('begin') + instruction(made) + field('separate') + result + field('end')

const level = (place: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (levels: string, id = 3) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
const place = (at: number, id = 3) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`

describe('fields', () => {
  test('give what they show, and not how it is made', async () => {
    const date = shown(' DATE \\@ "dd/MM/yyyy" ', run('05/3/2024'))
    const chosen =
      field('begin') +
      instruction(' IF ') +
      shown(' PAGE ', run('7')) +
      instruction(' = 1 ') +
      run('ẩn') +
      field('separate') +
      run('Điều 2') +
      field('end')
    const simple = `<w:fldSimple w:instr=" REF a ">${run(' khoản 1')}</w:fldSimple>`
    expect((await read(p(run('Ngày ') + date) + p(chosen + simple))).text).toBe('Ngày 05/3/2024\n\nĐiều 2 khoản 1\n')
  })

  test('that make a table of contents are left out over all of its paragraphs, with a note', async () => {
    const contents =
      p(field('begin') + instruction(' TOC \\o "1-3" ') + field('separate') + run('Điều 1. Phạm vi') + run('3')) +
      p(run('Điều 2. ') + shown(' PAGEREF _Toc1 ', run('4'))) +
      p(field('end'))
    const { text, told } = await read(contents + paragraph('Điều 1. Phạm vi'))
    expect(text).toBe('Điều 1. Phạm vi\n')
    expect(told).toMatch(/table of contents/)
  })

  test('whose marks do not close hide no words', async () => {
    for (const marks of [field('begin') + instruction('DATE'), field('end') + field('begin')]) {
      expect((await read(p(marks + run('Điều 1.')) + paragraph('Lập nhóm.'))).text).toContain('Lập nhóm.')
    }
  })
})

describe('words that are struck out by their letters', () => {
  test('are left out as deleted, in runs and by styles, and named', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Bo"><w:rPr><w:dstrike/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Cu"><w:rPr><w:strike/></w:rPr></w:style>'
    const body =
      p(
        run('Thành viên ') + run('được', '<w:strike/>') + run(' ', '<w:strike w:val="true"/>') + run('không được mời.'),
      ) +
      p(run('Điều 2.') + run(' Bỏ hẳn', '<w:rStyle w:val="Bo"/>') + run(' Giữ lại', '<w:strike w:val="0"/>')) +
      p(run('Điều cũ.') + run('mới', '<w:strike w:val="false"/>'), '<w:pStyle w:val="Cu"/>')
    const { text, told } = await read(body, { styles })
    expect(text).toBe('Thành viên không được mời.\n\nĐiều 2. Giữ lại\n\nmới\n')
    expect(told).toMatch(/^Struck-out passages, left out as deleted \(3\): “được”, “Bỏ hẳn”, “Điều cũ\.”\. Compare/)
  })

  test('leave no empty entry of a list, whose number they keep', async () => {
    const numbering = list(level(0, 'decimal', '%1.'))
    const body = p(run('x'), place(0)) + p(run('bỏ', '<w:strike/>'), place(0)) + p(run('y'), place(0))
    expect((await read(body, { numbering })).text).toBe('1. x\n\n3. y\n')
  })

  test('and hidden ones are told, the first of many and of long ones', async () => {
    const long = 'chữ '.repeat(500)
    const many = [1, 2, 3, 4, 5, 6].map((at) => p(run(`bỏ ${at}`, '<w:strike/>') + run('giữ'))).join('')
    const { told } = await read(p(run(`ẩn ${long}`, '<w:vanish/>') + run('Điều 1.')) + many)
    expect(told).toContain('Struck-out passages, left out as deleted (6): “bỏ 1”, “bỏ 2”, “bỏ 3”, “bỏ 4”, ….')
    expect(told).toMatch(/Hidden passages, which are not printed, left out \(1\): “ẩn chữ .{40,60}…”\./)
  })
})

describe('content controls and smart tags', () => {
  test('show their words, but not those that only ask for some', async () => {
    const control = (inner: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const body =
      p(`<w:smartTag w:element="place">${run('Tỉnh ')}${control(run('Mẫu'))}</w:smartTag>`) +
      control(paragraph('Điều 1.')) +
      p(run('Số: ') + control(run('Bấm vào đây để nhập'), '<w:showingPlcHdr/>')) +
      `<w:tbl>${control(`<w:tr>${control(`<w:tc>${paragraph('ô')}</w:tc>`)}</w:tr>`)}</w:tbl>`
    expect((await read(body)).text).toBe('Tỉnh Mẫu\n\nĐiều 1.\n\nSố:\n\nô\n')
  })
})

describe('changes', () => {
  test('strike out ends of paragraphs and rows, and what is left is read on', async () => {
    const struck = '<w:rPr><w:del w:id="1" w:author="" w:date="2024-03-05T00:00:00Z"/></w:rPr>'
    const deleted = (words: string) => `<w:del w:id="2"><w:r><w:delText>${words}</w:delText></w:r></w:del>`
    const numbering = list(level(0, 'decimal', '%1.'))
    const body =
      p(run('Chủ tịch'), place(0)) +
      p(deleted('Phó Chủ tịch'), place(0) + struck) +
      p(run('Giám đốc các '), place(0) + struck) +
      p(run('sở'), place(0)) +
      p(run('Chánh Văn phòng'), place(0) + struck) +
      p(deleted('Chuyên viên')) +
      `<w:tbl><w:tr><w:tc>${paragraph('giữ')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc>${paragraph('bỏ')}</w:tc></w:tr></w:tbl>`
    const { text, told } = await read(body, { numbering })
    expect(text).toBe('1. Chủ tịch\n\n2. Giám đốc các sở\n\n3. Chánh Văn phòng\n\ngiữ\n')
    expect(told).toMatch(/tracks changes/)
  })

  test('that moved words are read where they came to stand; a caption set on the line of its rule stays there', async () => {
    const body =
      `<w:p><w:moveFrom>${run('trước ')}</w:moveFrom>${run('giữa')}<w:moveTo>${run(' sau')}</w:moveTo></w:p>` +
      p(run('Điều 1. '), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') +
      p(run('Lập nhóm.'))
    expect((await read(body)).text).toBe('giữa sau\n\nĐiều 1. Lập nhóm.\n')
  })
})

describe('lists', () => {
  test('number entries without words too, as Word shows them', async () => {
    const numbering = list(
      level(0, 'upperRoman', 'Chương %1') + level(1, 'decimal', '%2.') + level(2, 'bullet', '\uf0b7'),
    )
    const body =
      p('', place(0)) +
      paragraph('QUY ĐỊNH CHUNG') +
      p('', place(1)) +
      p(run('x'), place(1)) +
      p('', place(2)) +
      p('', place(0))
    expect((await read(body, { numbering })).text).toBe('Chương I\n\nQUY ĐỊNH CHUNG\n\n1.\n\n2. x\n\nChương II\n')
  })

  test('show no number of an entry that is hidden with its end, but count it; of hidden words with doubt', async () => {
    const numbering = list(level(0, 'decimal', 'Điều %1.'))
    const styles = '<w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
    const hidden = '<w:rPr><w:vanish/></w:rPr>'
    const skipped = p(run('x'), place(0)) + p('', place(0) + hidden) + p('', `<w:pStyle w:val="An"/>${place(0)}`)
    const shown = p(run('y'), place(0)) + p(run('ẩn', '<w:vanish/>'), place(0)) + p(run('z'), place(0) + hidden)
    const { text, told } = await read(skipped + shown, { numbering, styles })
    expect(text).toBe('Điều 1. x\n\nĐiều 4. y\n\nĐiều 5.\n\nĐiều 6. z\n')
    expect(told).toBe('Hidden passages, which are not printed, left out (1): “ẩn”.')
    const words = p(run('x'), place(0)) + p(run('ẩn'), `<w:pStyle w:val="An"/>${place(0)}`) + p(run('y'), place(0))
    const doubtful = await read(words, { numbering, styles })
    expect(doubtful.text).toBe('Điều 1. x\n\nĐiều 3. y\n')
    expect(doubtful.told).toMatch(/could not surely be made[\s\S]*Hidden passages/)
  })

  test('take their levels from a style of lists, and begin anew only where they say', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Dieu"/>${level(0, 'decimal', 'Điều %1.')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Dieu"/></w:abstractNum>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
      list(
        level(0, 'upperRoman', '%1.') +
          level(1, 'decimal', '%2.') +
          level(2, 'decimal', 'Điều %3.', '<w:lvlRestart w:val="1"/>'),
        4,
      )
    const linked = p(run('x'), place(0)) + p(run('y'), place(1))
    expect((await read(linked, { numbering })).text).toBe('Điều 1. x\n\n1. y\n')
    const places = [0, 1, 2, 1, 2, 0, 1, 2]
    const labels = (await read(places.map((at) => p(run('x'), place(at, 4))).join(''), { numbering })).text
    expect(labels.trim().split('\n\n')).toEqual(
      ['I.', '1.', 'Điều 1.', '2.', 'Điều 2.', 'II.', '1.', 'Điều 1.'].map((label) => `${label} x`),
    )
  })

  test('part a label from its words even where Word sets nothing between them', async () => {
    const joined = (text: string) => list(level(0, 'decimal', text, '<w:suff w:val="nothing"/>'))
    expect((await read(p(run('Lập nhóm'), place(0)), { numbering: joined('%1.') })).text).toBe('1. Lập nhóm\n')
    expect((await read(p(run('. Lập nhóm'), place(0)), { numbering: joined('Điều %1') })).text).toBe(
      'Điều 1. Lập nhóm\n',
    )
  })

  test('are found where the document says that its parts are', async () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const more = [
      {
        name: 'word/_rels/document.xml.rels',
        content: '<Relationships><Relationship Type="x/numbering" Target="/word/numbering2.xml"/></Relationships>',
      },
      {
        name: 'word/numbering2.xml',
        content: `<w:numbering ${W}>${list(level(0, 'decimal', 'Điều %1.'))}</w:numbering>`,
      },
    ]
    expect((await read(p(run('x'), place(0)), { more })).text).toBe('Điều 1. x\n')
  })
})

describe('signs of symbol fonts', () => {
  test('that say something become their letters, others a mark', async () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const body =
      p(
        run('Từ ') +
          sign('Symbol', 'F0B3') +
          run(' 5, ') +
          sign('Wingdings', 'F0FE') +
          run(' có, ') +
          sign('Webdings', 'F021'),
      ) + p(run('\uf0a3 6 \uf0b7', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'))
    expect(await read(body)).toEqual({ text: 'Từ ≥ 5, ☑ có, •\n\n≤ 6 •\n', told: '' })
  })

  test('in fonts of letters become those letters, of TCVN3 and VNI too; others are told', async () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const old = (words: string, font: string) => run(words, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)
    const body =
      p(sign('.VnTime', 'F0A7') + old('iÒu 1. ', '.VnTime') + sign('VNI-Times', '00D1') + old('ieàu 2.', 'VNI-Times')) +
      p(sign('Times New Roman', '0110') + run('iều 3. ') + sign('Phông Mẫu', 'F041') + sign('.VnTime', 'x'))
    const { text, told } = await read(body)
    expect(text).toBe('Điều 1. Điều 2.\n\nĐiều 3. ••\n')
    expect(told).toMatch(/TCVN3[\s\S]*VNI[\s\S]*2 signs inserted in a font of their own/)
  })
})

describe('what is left out', () => {
  test('is told: notes at the foot, formulas, parts of other documents', async () => {
    const body = `${p(
      `${run('Mức: ')}<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara><w:r><w:endnoteReference w:id="1"/></w:r>`,
    )}<w:altChunk r:id="r9"/>`
    const { text, told } = await read(body)
    expect(text).toBe('Mức:\n')
    expect(told).toMatch(/not read: 1\.[\s\S]*1 formulas[\s\S]*1 parts embedded/)
  })

  test('is told of heads and feet of pages, by their first words, unless they are a number alone', async () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const part = (name: string, words: string) => ({
      name: `word/${name}`,
      content: `<w:${name.startsWith('h') ? 'hdr' : 'ftr'} ${W}>${words}</w:${name.startsWith('h') ? 'hdr' : 'ftr'}>`,
    })
    const head = part('header1.xml', p(run('Dự thảo ')) + p(run('lần 2')))
    const number = part('header2.xml', p(shown(' PAGE ', run('2'))))
    const foot = part('footer1.xml', p(run('Sở Mẫu')))
    const { text, told } = await read(paragraph('Điều 1.'), { more: [head, number, foot] })
    expect(text).toBe('Điều 1.\n')
    expect(told).toBe('Heads and feet of pages are left out: “Dự thảo lần 2”, “Sở Mẫu”.')
    expect((await read(paragraph('Điều 1.'), { more: [number] })).told).toBe('')
    const relations = {
      name: 'word/_rels/document.xml.rels',
      content: '<Relationships><Relationship Type="x/footer" Target="footer1.xml"/></Relationships>',
    }
    expect((await read(paragraph('Điều 1.'), { more: [head, foot, relations] })).told).toMatch(/left out: “Sở Mẫu”\.$/)
  })

  test('takes no name of an element for one that it knows', async () => {
    expect((await read(p(`<w:r><constructor/><toString/>${'<w:t>a</w:t>'}</w:r>`))).text).toBe('a\n')
  })
})
