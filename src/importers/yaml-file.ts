// Reads one YAML file into a checked shape, and knows the line and column of everything in it.
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Localized } from '../domain/source.ts'
import { type DataPath, type FileProblem, type FileProblemCode, FileRefused } from './problems.ts'

/** A file's data and a way to say where in the file a problem stands. */
export interface LocatedData<T> {
  readonly file: string
  readonly data: T
  problem(code: FileProblemCode, path: DataPath, message: Localized): FileProblem
}

/**
 * Reads YAML 1.2 text of the given shape. `file` is the name that problems show. Throws FileRefused with every problem
 * found; aliases that would blow up and duplicate keys are refused.
 */
export function readYaml<S extends z.ZodType>(file: string, text: string, shape: S): LocatedData<z.infer<S>> {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, version: '1.2', merge: false })
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  if (document.errors.length > 0) {
    throw new FileRefused(
      document.errors.map((error) => ({ code: 'YAML_BROKEN', file, ...at(error.pos[0]), message: yamlMessage(error) })),
    )
  }
  const problem = (code: FileProblemCode, path: DataPath, message: Localized): FileProblem => ({
    code,
    file,
    ...at(offsetOf(document, path)),
    message,
  })
  const parsed = shape.safeParse(toData(document, file))
  if (parsed.success) return { file, data: parsed.data, problem }
  throw new FileRefused(
    parsed.error.issues.map((issue) => problem('SHAPE', issue.path as DataPath, shapeMessage(issue))),
  )
}

function toData(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    const message = {
      vi: `YAML dùng quá nhiều tham chiếu (&, *): ${error}`,
      en: `The YAML uses too many aliases: ${error}`,
    }
    throw new FileRefused([{ code: 'YAML_BROKEN', file, line: 1, column: 1, message }])
  }
}

/** The offset of the node at a path, or of the nearest one above it that exists. */
function offsetOf(document: Document, path: DataPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function yamlMessage(error: { readonly code: string; readonly message: string }): Localized {
  const detail = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code
  if (error.code === 'DUPLICATE_KEY') {
    return {
      vi: 'Khóa này đã có ở trên. Mỗi khóa chỉ ghi một lần.',
      en: 'This key stands above already. Write each key once.',
    }
  }
  return { vi: `YAML viết sai (${detail}).`, en: `The YAML is broken: ${detail}.` }
}

function shapeMessage(issue: z.core.$ZodIssue): Localized {
  const field = issue.path.map(String).join('.') || '(tệp)'
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        vi: `Trường không có trong lược đồ: ${issue.keys.join(', ')}. Kiểm tra chính tả theo schema/.`,
        en: `Fields that the schema does not know: ${issue.keys.join(', ')}. Check the spelling against schema/.`,
      }
    case 'invalid_value':
      return {
        vi: `${field} phải là một trong: ${issue.values.join(', ')}.`,
        en: `${field} must be one of: ${issue.values.join(', ')}.`,
      }
    case 'invalid_type':
      return {
        vi: `${field} thiếu hoặc sai kiểu; cần ${issue.expected}.`,
        en: `${field} is missing or of the wrong type; ${issue.expected} is wanted.`,
      }
    default:
      return {
        vi: `${field} không đúng dạng: cần ${issue.message}.`,
        en: `${field} is not of the right form: ${issue.message}.`,
      }
  }
}
