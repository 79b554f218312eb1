// The same decision as text, web page, Word document and PDF is read to the same tree.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cleanText } from '../../../src/importers/clean-text.ts'
import type { ParsedProvision } from '../../../src/importers/decision-text/parsed.ts'
import { parseDecisionText } from '../../../src/importers/decision-text.ts'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { docx, escapeMarkup, paragraph, pdf } from '../../support/documents.ts'

function pathsOf(text: string): readonly string[] {
  const below = ({ path, children }: ParsedProvision): readonly string[] => [path, ...children.flatMap(below)]
  return parseDecisionText(text).components.flatMap(({ provisions }) => provisions.flatMap(below))
}

const FOLDER = 'data/decisions/lai-chau/893-qd-ubnd-2019'
const { text } = parse(readFileSync(`${FOLDER}/decision.yaml`, 'utf8'))
const repaired = cleanText(readFileSync(`${FOLDER}/source.txt`, 'utf8'), text.repairs).clean
const paragraphs = repaired.split(/\n\s*\n/)
const wrapped = (width: number) =>
  paragraphs.flatMap((words) => [
    ...words.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${width}}(?: |$)`, 'g')) ?? []),
    null,
  ])
const inPages = (lines: readonly (string | null)[]) =>
  Array.from({ length: Math.ceil(lines.length / 60) }, (_, page) => ({ lines: lines.slice(page * 60, page * 60 + 60) }))

describe('893/QĐ-UBND', () => {
  test.each([
    ['a Word document', docx({ body: paragraphs.map((words) => paragraph(words)).join('') })],
    [
      'a web page',
      Buffer.from(
        `<html><body>${paragraphs.map((words) => `<p>${escapeMarkup(words).replaceAll('\n', '<br>')}</p>`).join('\n')}</body></html>`,
      ),
    ],
    ['a PDF with a line for each paragraph', pdf(inPages(wrapped(100_000)))],
    ['a PDF wrapped at 90 letters', pdf(inPages(wrapped(90)))],
    ['text in UTF-16', Buffer.from(`\ufeff${repaired}`, 'utf16le')],
  ])('written as %s comes back with the same tree', async (_, bytes) => {
    const wanted = pathsOf(repaired)
    expect(wanted).toContain('quy-che/dieu-4/khoan-6')
    expect(pathsOf((await readDocument(bytes)).text)).toEqual(wanted)
  })
})
