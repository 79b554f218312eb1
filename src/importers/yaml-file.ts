// Reads one YAML file into a checked shape, and knows the line and column of everything in it.
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Localized } from '../domain/source.ts'
import { nfc } from '../domain/vietnamese.ts'
import { type DataPath, type FileProblem, type FileProblemCode, FileRefused } from './problems.ts'
import { shapeFaults } from './shape-messages.ts'
import { LARGEST_DEPTH, tooDeepAt } from './yaml-depth.ts'

/** A file's data and a way to say where in the file a problem stands. */
export interface LocatedData<T> {
  readonly file: string
  readonly data: T
  problem(code: FileProblemCode, path: DataPath, message: Localized): FileProblem
}

/** A file that has been read and not yet been held against a shape. */
export interface YamlFile extends LocatedData<unknown> {
  /** What stands under `format`; null where there is none, or it is no text. */
  readonly format: string | null
  /** The data in a shape. Throws FileRefused with everything that does not fit. */
  as<S extends z.ZodType>(shape: S): LocatedData<z.infer<S>>
}

/**
 * Reads YAML 1.2 text; a byte order mark before it is dropped, and words come in NFC whatever the file has. `file` is the
 * name that problems show. Throws FileRefused with every problem found; nesting beyond 100 levels, aliases that would
 * blow up and duplicate keys are refused.
 */
export function parseYaml(file: string, given: string): YamlFile {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given
  const lineCounter = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const broken = (offset: number, message: Localized): FileProblem => {
    return { code: 'YAML_BROKEN', file, ...at(offset), message }
  }
  const document = parse(file, text, lineCounter, broken)
  const problem = (code: FileProblemCode, path: DataPath, message: Localized): FileProblem => {
    return { code, file, ...at(offsetOf(document, path)), message }
  }
  const data = toData(document, broken)
  return {
    file,
    data,
    problem,
    format: formatOf(data),
    as: (shape) => {
      const parsed = shape.safeParse(data)
      if (parsed.success) return { file, data: parsed.data, problem }
      throw new FileRefused(
        shapeFaults(parsed.error.issues, data).map(({ path, key, message }) => {
          const offset = key === null ? offsetOf(document, path) : keyOffset(document, path, key)
          return { code: 'SHAPE', file, ...at(offset), message }
        }),
      )
    },
  }
}

/** As {@link parseYaml}, in a shape. */
export function readYaml<S extends z.ZodType>(file: string, text: string, shape: S): LocatedData<z.infer<S>> {
  return parseYaml(file, text).as(shape)
}

type Broken = (offset: number, message: Localized) => FileProblem

function parse(file: string, text: string, lineCounter: LineCounter, broken: Broken): Document {
  const deep = tooDeepAt(text)
  if (deep !== null) throw tooDeep(file, text.slice(0, deep).split('\n'))
  const document = build(file, text, lineCounter)
  const problems = document.errors.map((error) => broken(error.pos[0], yamlMessage(error)))
  if (problems.length === 0) problems.push(...normalizeAndCheck(document, broken))
  if (problems.length > 0) throw new FileRefused(problems)
  return document
}

function build(file: string, text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: true, version: '1.2', merge: false })
  } catch (error) {
    // Thousands of levels by indentation overflow the stack.
    if (error instanceof RangeError) throw tooDeep(file, [''])
    throw error
  }
}

function tooDeep(file: string, linesBefore: readonly string[]): FileRefused {
  const message = {
    vi: `YAML lồng nhau quá ${LARGEST_DEPTH} tầng.`,
    en: `The YAML is nested more than ${LARGEST_DEPTH} levels deep.`,
  }
  const column = (linesBefore.at(-1) ?? '').length + 1
  return new FileRefused([{ code: 'YAML_BROKEN', file, line: linesBefore.length, column, message }])
}

/** Brings every word into NFC, and tells the aliases that stand for nothing. */
function normalizeAndCheck(document: Document, broken: Broken): readonly FileProblem[] {
  const problems: FileProblem[] = []
  const anchors = new Set<string>()
  visit(document, {
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor)
      if (isScalar(node) && typeof node.value === 'string') node.value = nfc(node.value)
    },
    Alias: (_key, { source, range }) => {
      if (anchors.has(source)) return
      problems.push(
        broken(range?.[0] ?? 0, {
          vi: `"*${source}" không trỏ tới đâu: ở trên không có "&${source}". Chữ bắt đầu bằng * phải đặt trong dấu nháy.`,
          en: `"*${source}" points to nothing: no "&${source}" stands above. A text that begins with * needs quotation marks.`,
        }),
      )
    },
  })
  return problems
}

function toData(document: Document, broken: Broken): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch {
    throw new FileRefused([
      broken(0, { vi: 'YAML dùng quá nhiều tham chiếu (&, *).', en: 'The YAML uses too many aliases (&, *).' }),
    ])
  }
}

function formatOf(data: unknown): string | null {
  const isRecord = typeof data === 'object' && data !== null && 'format' in data
  return isRecord && typeof data.format === 'string' ? data.format : null
}

/** The offset of the node at a path, or of the nearest one above it that exists. */
function offsetOf(document: Document, path: DataPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** The offset of a key within the node at a path; of the node where the key cannot be found. */
function keyOffset(document: Document, path: DataPath, key: string): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path)
}

function yamlMessage(error: { readonly code: string; readonly message: string }): Localized {
  const detail = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code
  if (error.code === 'DUPLICATE_KEY') {
    return {
      vi: 'Khóa này đã có ở trên. Mỗi khóa chỉ ghi một lần.',
      en: 'This key stands above already. Write each key once.',
    }
  }
  return {
    vi: `YAML viết sai từ chỗ này: kiểm tra thụt đầu dòng, dấu hai chấm, dấu ngoặc và dấu nháy (${error.code}).`,
    en: `The YAML is broken: ${detail}.`,
  }
}
