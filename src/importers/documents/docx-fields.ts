// Fields of a Word document (dates, numbers of pages, tables of contents): what they show is read, how they are made is not.
import { elementsOf, type MarkupElement } from './markup-tree.ts'

/** Follows the marks of fields in the order of the document; fields stand within each other and over paragraphs. */
export interface Fields {
  /** At a `w:fldChar`. */
  mark(type: string | undefined): void
  /** At the words of a `w:instrText`. */
  instruct(words: string): void
  /** Whether words here are shown: they are no instruction, and not of a table of contents. */
  readonly isShown: boolean
  /** How many tables of contents were left out. */
  readonly contents: number
}

interface OpenField {
  inInstruction: boolean
  instruction: string
}

const CONTENTS = /^\s*TOC\b/i
/** So much of an instruction tells what it is. */
const ENOUGH = 100

/** Marks that do not close are not believed, so that none of the words are lost by them. */
export function readFields(body: MarkupElement): Fields {
  return doClose(body) ? follow() : { mark() {}, instruct() {}, isShown: true, contents: 0 }
}

function follow(): Fields {
  const open: OpenField[] = []
  let contents = 0
  let hiding = 0
  return {
    mark(type) {
      const last = open.at(-1)
      if (type === 'begin') {
        open.push({ inInstruction: true, instruction: '' })
        hiding += 1
      } else if (type === 'separate' && last?.inInstruction) {
        last.inInstruction = false
        if (CONTENTS.test(last.instruction)) contents += 1
        else hiding -= 1
      } else if (type === 'end' && last) {
        open.pop()
        if (last.inInstruction || CONTENTS.test(last.instruction)) hiding -= 1
      }
    },
    instruct(words) {
      const last = open.at(-1)
      if (last?.inInstruction && last.instruction.length < ENOUGH) last.instruction += words
    },
    get isShown() {
      return hiding === 0
    },
    get contents() {
      return contents
    },
  }
}

/** Whether every field that begins ends. */
function doClose(body: MarkupElement): boolean {
  let depth = 0
  const walk = (parent: MarkupElement): boolean =>
    elementsOf(parent).every((element) => {
      if (element.name !== 'w:fldChar') return walk(element)
      const type = element.attributes['w:fldCharType']
      if (type === 'begin') depth += 1
      if (type === 'end') depth -= 1
      return depth >= 0
    })
  return walk(body) && depth === 0
}
