// What becomes of a document that somebody hands over: its text with what to know about it, or a refusal with a stable code.
import type { Localized } from '../../domain/source.ts'

export const DOCUMENT_PROBLEMS = {
  DOCUMENT_UNREADABLE: 'The file is missing, a folder, or may not be read.',
  DOCUMENT_EMPTY: 'The file holds nothing, or only blank space.',
  DOCUMENT_TOO_LARGE: 'The file is larger than is read.',
  DOCUMENT_NOT_TEXT: 'The file is an image, a program or another binary file.',
  DOCUMENT_OTHER_KIND: 'The file comes from a program whose files are not read.',
  DOCUMENT_BROKEN: 'The file is damaged.',
  DOCUMENT_LOCKED: 'The file is protected by a password.',
  DOCUMENT_SWELLS: 'The file unpacks to far more than it holds.',
  DOCUMENT_TOO_DEEP: 'Its elements are nested too deep, or are too many.',
  DOCUMENT_TOO_MANY_PAGES: 'The PDF has too many pages.',
  DOCUMENT_TOO_SLOW: 'Reading the file took too long or too much memory.',
  DOCUMENT_OF_IMAGES: 'The file holds images of pages and no letters.',
  DOCUMENT_LETTERS_LOST: 'The PDF does not say which letters its signs are, or in which order.',
  ENCODING_UNKNOWN: 'The encoding of the letters cannot be told.',
  ENCODING_MIXED: 'The file mixes encodings.',
  ENCODING_GARBLED: 'The letters were spoiled before the file was saved.',
} as const
export type DocumentProblemCode = keyof typeof DOCUMENT_PROBLEMS

/** Thrown where a document is not read: why, and what would be right. Holds nothing of the document's words. */
export class DocumentRefused extends Error {
  readonly code: DocumentProblemCode
  readonly localized: Localized

  constructor(code: DocumentProblemCode, localized: Localized) {
    super(localized.en)
    this.name = 'DocumentRefused'
    this.code = code
    this.localized = localized
  }
}

export type DocumentKind = 'TEXT' | 'HTML' | 'DOCX' | 'PDF'

export interface DocumentText {
  readonly kind: DocumentKind
  /** Of a UTF-8 text file exactly what stands in it; of anything else composed letters (NFC), one paragraph a line. */
  readonly text: string
  /** What was converted, left out or is doubtful, for a person to check. */
  readonly notes: readonly Localized[]
}

export interface DocumentLimits {
  readonly bytes: number
  /** Of all parts of a .docx together, once unpacked. */
  readonly unpackedBytes: number
  /** How often a part may unpack to its own size. */
  readonly ratio: number
  readonly pages: number
  /** For a Word document, a page or a PDF, whose reading is then ended. */
  readonly milliseconds: number
  readonly depth: number
  readonly elements: number
}

export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 20_000_000,
  unpackedBytes: 60_000_000,
  ratio: 200,
  pages: 500,
  milliseconds: 20_000,
  depth: 500,
  elements: 1_000_000,
}

export function tooLarge(bytes: number): DocumentRefused {
  return new DocumentRefused('DOCUMENT_TOO_LARGE', {
    vi: `Tệp dài hơn ${bytes} byte. Bỏ ảnh trong tệp, hoặc lưu riêng văn bản cần nạp.`,
    en: `The file is longer than ${bytes} bytes. Remove its images, or save the one text that is wanted.`,
  })
}

export function broken(what: Localized): DocumentRefused {
  return new DocumentRefused('DOCUMENT_BROKEN', {
    vi: `${what.vi} Mở tệp bằng phần mềm đã tạo ra nó rồi lưu lại.`,
    en: `${what.en} Open it with the program that made it, and save it again.`,
  })
}
