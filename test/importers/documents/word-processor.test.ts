// One decision as a word processor saves it, in every kind that is read: the same tree as that of its plain text.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { parseDecisionText } from '../../../src/importers/decision-text.ts'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { codeOf } from '../../support/documents.ts'
import { printTree } from '../text-tree.ts'

const FILES = new URL('./files/', import.meta.url)
const bytesOf = (file: string) => readFileSync(new URL(file, FILES))
const read = (file: string) => readDocument(bytesOf(file), file)

/** Places of notes differ with the blank lines of a text; what they say does not. */
const withoutLines = (tree: string) => tree.replace(/^notes: .*$/m, (notes) => notes.replace(/\b\d+ (?=[A-Z])/g, ''))
const treeOf = async (file: string) => withoutLines(printTree(parseDecisionText((await read(file)).text)))

const CELLS = ['TT', 'Tên nhóm', 'Nhóm phòng, chống thiên tai', 'Giám đốc Sở Nông nghiệp']
const withoutOutside = (tree: string) => tree.replace(/^(?:outside|notes): .*\n/gm, '')

describe('a decision saved by a word processor', () => {
  test.each([
    ['with automatic numbers as .docx', 'quyet-dinh.docx'],
    ['as .doc and then as .docx', 'quyet-dinh-qua-doc.docx'],
    ['with typed numbers as a web page', 'quyet-dinh-so-go-tay.html'],
  ])('%s has the tree of its plain text', async (_, file) => {
    const tree = await treeOf('quyet-dinh.txt')
    expect(tree).toContain('quy-che/dieu-3/khoan-2/diem-d POINT d Chánh Văn phòng')
    expect(await treeOf(file)).toBe(tree)
    expect((await read(file)).notes.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^Heads and feet of pages are left out: “Quy chế nhóm – Trang [1-4]\/4”\.$/),
      'Footnotes and endnotes, not read: 1.',
    ])
  })

  test('as PDF has the same tree, with the table outside of it', async () => {
    const tree = await treeOf('quyet-dinh.txt')
    expect(withoutOutside(await treeOf('quyet-dinh.pdf'))).toBe(withoutOutside(tree))
    const { text, notes } = await read('quyet-dinh.pdf')
    for (const words of CELLS) expect(text.replaceAll('\n', ' ')).toContain(words)
    expect(text).not.toMatch(/Trang \d|^\d$|Chú thích/m)
    expect(notes.map(({ en }) => en).join('\n')).toMatch(
      /Heads and feet .*lines: 8\)[\s\S]*Footnotes and endnotes, not read: 1/,
    )
  })

  test('with tracked changes is read as if they were accepted', async () => {
    const { text, notes } = await read('thay-doi.docx')
    expect(text).toBe((await read('thay-doi.txt')).text)
    expect(notes.map(({ en }) => en)).toEqual([expect.stringMatching(/tracks changes/)])
  })

  test.each([
    ['an old .doc', 'quyet-dinh.doc', 'DOCUMENT_OTHER_KIND'],
    ['the XML of OpenDocument', 'quyet-dinh.fodt', 'DOCUMENT_OTHER_KIND'],
    ['a PDF with a password', 'quyet-dinh-co-mat-khau.pdf', 'DOCUMENT_LOCKED'],
  ])('as %s is refused by name', async (_, file, code) => {
    expect(await codeOf(read(file))).toBe(code)
  })
})

test('a PDF damaged within is refused in words, though its library leaves a failure alone', async () => {
  const whole = bytesOf('quyet-dinh.pdf').toString('latin1')
  const damaged = whole.replace('10 0 obj\n<</Typ', '10 0 obH\n<</Typ').replace(' \n00000495', ' \n00040495')
  expect(await codeOf(readDocument(Buffer.from(damaged, 'latin1')))).toBe('DOCUMENT_BROKEN')
})

test('the files hold no name of a person, a folder or a machine', async () => {
  for (const file of ['quyet-dinh.docx', 'quyet-dinh-qua-doc.docx', 'thay-doi.docx']) {
    const properties = await partOf(bytesOf(file), 'docProps/core.xml')
    expect(properties).toContain('<dc:creator></dc:creator>')
    expect(properties).toContain('<cp:lastModifiedBy></cp:lastModifiedBy>')
  }
  for (const file of ['quyet-dinh.pdf', 'quyet-dinh.doc', 'quyet-dinh-so-go-tay.html', 'quyet-dinh.fodt']) {
    expect(bytesOf(file).toString('latin1')).not.toMatch(/\/(?:tmp|home|root|Users)\/|\/Author/)
  }
  for (const file of readdirSync(FILES)) expect(statSync(new URL(file, FILES)).size).toBeLessThan(60_000)
})

async function partOf(bytes: Buffer, name: string): Promise<string> {
  const zip = await fromBufferPromise(bytes)
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue
    const parts = await (await zip.openReadStreamPromise(entry)).toArray()
    return Buffer.concat(parts).toString('utf8')
  }
  throw new Error(`no ${name}`)
}
