// Writes a draft as YAML with what must be checked said beside each place.
import { Document, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml'
import type { Localized } from '../../domain/source.ts'
import type { DataPath } from '../problems.ts'
import type { Remark } from './remarks.ts'

const WIDTH = 120

/** `first` stands at the head of the file. */
export function writeDocument(data: unknown, first: Localized, remarks: readonly Remark[]): string {
  const document = new Document(data, { aliasDuplicateObjects: false })
  document.commentBefore = comment(first)
  for (const { path, said } of remarks) addComment(document, path, comment(said))
  return document.toString({ lineWidth: WIDTH })
}

/** Before the key of a field, before an entry of a list; where the field is not there, before the next one above. */
function addComment(document: Document, path: DataPath, words: string): void {
  const step = path.at(-1)
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const target = nodeAt(parent, step)
  if (!target) return
  target.commentBefore = target.commentBefore ? `${target.commentBefore}\n${words}` : words
}

function nodeAt(parent: unknown, step: string | number | undefined): Node | null {
  if (isSeq(parent) && typeof step === 'number') {
    const item = parent.items[step]
    return isNode(item) ? item : null
  }
  if (!isMap(parent)) return null
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step)
  return isNode(pair?.key) ? pair.key : null
}

/** Lines of a comment, broken where a line would be too long. */
function comment({ vi, en }: Localized): string {
  return [vi, en].flatMap((words) => words.split('\n').flatMap(broken)).join('\n')
}

function broken(line: string): string[] {
  const lines: string[] = []
  let current = ''
  // Below the words of an entry, not below its hyphen.
  const indent = `${/^ */.exec(line)?.[0] ?? ''}  `
  for (const word of line.split(/(?<=\S) /)) {
    if (current !== '' && current.length + word.length > WIDTH - 6) {
      lines.push(current)
      current = indent
    }
    current += current.trim() === '' ? word : ` ${word}`
  }
  return [...lines, current].map((one) => ` ${one}`)
}
