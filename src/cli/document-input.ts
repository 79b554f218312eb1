// The document that a command is given, by path or on standard input, as text; what is to be known of it goes to standard error.
import { closeSync, openSync, readSync } from 'node:fs'
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
  const bytes = readBytes(file)
  if (bytes === null) {
    printError({ vi: `${file}: không đọc được tệp này.`, en: `${file}: the file cannot be read.` })
    return null
  }
  try {
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

/** One byte beyond the limit at most, which is how it is told to be exceeded. */
function readBytes(file: string): Buffer | null {
  const pieces: Buffer[] = []
  let descriptor: number | null = null
  try {
    descriptor = file === '-' ? 0 : openSync(file, 'r')
    for (let left = DOCUMENT_LIMITS.bytes + 1; left > 0; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, left))
      const length = readSync(descriptor, piece, 0, piece.length, null)
      if (length === 0) break
      pieces.push(piece.subarray(0, length))
      left -= length
    }
    return Buffer.concat(pieces)
  } catch {
    return null
  } finally {
    if (descriptor !== null && descriptor !== 0) closeSync(descriptor)
  }
}
