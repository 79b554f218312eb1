// Reads a document as it was handed over, by what its bytes are and not by its name: text, HTML, Word or PDF.
import { withSeenHyphens } from '../soft-hyphens.ts'
import {
  DOCUMENT_LIMITS,
  type DocumentKind,
  type DocumentLimits,
  DocumentRefused,
  type DocumentText,
  tooLarge,
} from './document.ts'
import { isHtml, kindOfBytes, refuseXml } from './kinds.ts'
import { type ReadWords, readOnThread } from './reading.ts'
import { decodeBytes, settleLetters } from './text-encoding.ts'

/** `name` decides only between plain text and HTML where the letters leave it open. Throws DocumentRefused. */
export async function readDocument(
  bytes: Uint8Array,
  name = '',
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<DocumentText> {
  if (bytes.length > limits.bytes) throw tooLarge(limits.bytes)
  if (bytes.length === 0) throw empty()
  switch (kindOfBytes(bytes)) {
    case 'ZIP':
      return finish('DOCX', await readOnThread({ kind: 'DOCX', bytes, limits }))
    case 'PDF':
      return finish('PDF', await readOnThread({ kind: 'PDF', bytes, limits }))
    case 'TEXT':
      return readLetters(bytes, name, limits)
  }
}

async function readLetters(bytes: Uint8Array, name: string, limits: DocumentLimits): Promise<DocumentText> {
  const decoded = decodeBytes(bytes)
  refuseXml(decoded.text)
  if (isHtml(decoded.text) || (/\.html?$/i.test(name) && /<[a-z]/i.test(decoded.text))) {
    const { text, notes } = await readOnThread({ kind: 'HTML', text: decoded.text, limits })
    return finish('HTML', { text, notes: [...decoded.notes, ...notes] })
  }
  const settled = settleLetters(decoded.text)
  if (settled.text.replace(/^\ufeff/, '').trim() === '') throw empty()
  return { kind: 'TEXT', text: settled.text, notes: [...decoded.notes, ...settled.notes] }
}

/** Text that was taken out of something else has no letters of its own to keep: they are composed, and breaks within words go. */
function finish(kind: DocumentKind, read: ReadWords): DocumentText {
  const settled = settleLetters(read.text)
  const text = withSeenHyphens(settled.text).replaceAll('\u00ad', '').normalize('NFC')
  if (text.trim() === '') throw empty()
  if (kind === 'PDF' && settled.older === 'TCVN3' && hasLostLetter(text)) throw lostLetter()
  return { kind, text: `${text}\n`, notes: [...read.notes, ...settled.notes] }
}

const FEWEST_WORDS = 60

/** TCVN3 has ư at a place that the reader of PDFs takes for a mark without a form; Vietnamese goes on for no such stretch without it. */
function hasLostLetter(text: string): boolean {
  return !/ư/i.test(text) && (text.match(/\p{L}+/gu)?.length ?? 0) >= FEWEST_WORDS
}

function lostLetter(): DocumentRefused {
  return new DocumentRefused('DOCUMENT_LETTERS_LOST', {
    vi: 'PDF dùng phông TCVN3 (.VnTime) và không cho đọc chữ ư. Lấy bản .doc hay .docx rồi lưu lại thành .docx, hoặc in PDF ra ảnh rồi nhận dạng chữ (OCR).',
    en: 'The PDF is in fonts of TCVN3 (.VnTime), and its letter ư cannot be read. Get the .doc or .docx and save it as .docx, or recognise the pages as images (OCR).',
  })
}

function empty(): DocumentRefused {
  return new DocumentRefused('DOCUMENT_EMPTY', {
    vi: 'Tệp trống, không có chữ nào. Kiểm tra lại tệp đã lưu.',
    en: 'The file is empty and holds no letters. Check what was saved.',
  })
}
