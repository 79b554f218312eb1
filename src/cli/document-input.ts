// The document that a command is given, by path or on standard input, as text; what is to be known of it goes to standard error.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Localized } from '../domain/source.ts'
import { DOCUMENT_LIMITS, DocumentRefused, type DocumentText } from '../importers/documents/document.ts'
import { readDocument } from '../importers/documents/read-document.ts'
import { printError } from './terminal.ts'

/** A document with the bytes that it was read from. */
export interface InputDocument extends DocumentText {
  readonly bytes: Buffer
}

/** The text alone of {@link readInputDocument}. */
export async function readInput(file: string): Promise<string | null> {
  return (await readInputDocument(file))?.text ?? null
}

/** Null where it is not read, with the reason printed. No more is read than may be, however long the file. */
export async function readInputDocument(file: string): Promise<InputDocument | null> {
  try {
    const bytes = readBytes(file)
    const document = await readDocument(bytes, file)
    for (const note of document.notes) printError({ vi: `${file}: ${note.vi}`, en: `${file}: ${note.en}` })
    return { ...document, bytes }
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error
    const { vi, en } = error.localized
    printError({ vi: `${file}: ${vi}`, en: `${file}: ${en}` }, error.code)
    return null
  }
}

const PIECE = 65_536
/** In milliseconds: between looks at a pipe, and until one into which nobody writes is given up. */
const PAUSE = 20
const PATIENCE = 2000

/** One byte beyond the limit at most, which is how it is told to be exceeded. Throws DocumentRefused. */
function readBytes(file: string): Buffer {
  const isInput = file === '-'
  let descriptor: number | null = null
  try {
    // Without waiting for somebody to open the other end of a named pipe.
    descriptor = isInput ? 0 : openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const isPipe = !isInput && fstatSync(descriptor).isFIFO()
    const bytes = readAll(descriptor, isPipe ? PATIENCE : 0)
    if (isPipe && bytes.length === 0) throw unreadable(NOBODY_WRITES)
    return bytes
  } catch (error) {
    if (error instanceof DocumentRefused) throw error
    throw unreadable(REASONS.get((error as NodeJS.ErrnoException).code ?? '') ?? OTHER_REASON)
  } finally {
    if (descriptor !== null && !isInput) closeSync(descriptor)
  }
}

/** `patience` is how long the first byte is waited for. */
function readAll(descriptor: number, patience: number): Buffer {
  const pieces: Buffer[] = []
  let waited = 0
  for (let left = DOCUMENT_LIMITS.bytes + 1; left > 0; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, left))
    const length = readSome(descriptor, piece)
    if (length === 0 && (pieces.length > 0 || waited >= patience)) break
    if (length === null || length === 0) {
      pause()
      waited += PAUSE
      continue
    }
    pieces.push(piece.subarray(0, length))
    left -= length
  }
  return Buffer.concat(pieces)
}

/** Null where a pipe has nothing yet. */
function readSome(descriptor: number, piece: Buffer): number | null {
  try {
    return readSync(descriptor, piece, 0, piece.length, null)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EAGAIN') return null
    // So Windows tells the end of its input.
    if (code === 'EOF') return 0
    throw error
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
}

function unreadable(reason: Localized): DocumentRefused {
  return new DocumentRefused('DOCUMENT_UNREADABLE', {
    vi: `không đọc được tệp: ${reason.vi}`,
    en: `the file cannot be read: ${reason.en}`,
  })
}

const MISSING: Localized = {
  vi: 'không có tệp này. Kiểm tra đường dẫn và tên tệp.',
  en: 'there is no such file. Check its path and its name.',
}
const FORBIDDEN: Localized = {
  vi: 'không có quyền đọc. Xin quyền đọc, hoặc chép tệp sang thư mục của bạn.',
  en: 'reading it is not allowed. Ask for the right to read it, or copy it to a folder of yours.',
}
const NOBODY_WRITES: Localized = {
  vi: 'đây là ống dẫn mà không ai ghi vào. Nêu một tệp, hoặc dùng - để đọc đầu vào chuẩn.',
  en: 'it is a pipe into which nobody writes. Give a file, or - to read standard input.',
}
const OTHER_REASON: Localized = {
  vi: 'hệ thống báo lỗi khi đọc. Chép tệp sang chỗ khác rồi thử lại.',
  en: 'the system reports an error. Copy the file elsewhere and try again.',
}
const REASONS: ReadonlyMap<string, Localized> = new Map([
  ['ENOENT', MISSING],
  ['ENOTDIR', MISSING],
  ['ENAMETOOLONG', MISSING],
  ['EACCES', FORBIDDEN],
  ['EPERM', FORBIDDEN],
  ['EISDIR', { vi: 'đây là thư mục. Nêu một tệp trong đó.', en: 'it is a folder. Give a file in it.' }],
])
