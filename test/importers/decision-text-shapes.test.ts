// Every text in texts/ that has a wanted tree beside it is read as that tree says, to the last note.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDecisionText } from '../../src/importers/decision-text.ts'
import { printTree } from './text-tree.ts'

const folder = new URL('./texts/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.tree') ? [file.slice(0, -'.tree'.length)] : []))
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

describe('a text as people find it', () => {
  test.each(names)('%s', (name) => {
    expect(printTree(parseDecisionText(read(`${name}.txt`)))).toBe(read(`${name}.tree`))
  })

  test('is held in forty shapes at least, and none of them lacks its text or its tree', () => {
    expect(names.length).toBeGreaterThanOrEqual(40)
    const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    expect(texts.map((file) => file.slice(0, -'.txt'.length)).toSorted()).toEqual(names.toSorted())
  })
})
