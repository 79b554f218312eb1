// Tells what a file is by its first bytes, whatever its name says; what is not read is refused by its name.
import type { Localized } from '../../domain/source.ts'
import { DocumentRefused } from './document.ts'

/** What the first bytes say; TEXT is plain or HTML, which only its letters tell. Throws DocumentRefused for any other kind. */
export function kindOfBytes(bytes: Uint8Array): 'TEXT' | 'ZIP' | 'PDF' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'ZIP'
  if (/(?:^|[\r\n])%PDF-\d/.test(head)) return 'PDF'
  if (head.startsWith(COMPOUND) && isLocked(bytes)) throw locked()
  const other = OTHERS.find(({ starts }) => starts.some((start) => head.startsWith(start)))
  if (other) throw new DocumentRefused(other.code, other.says)
  return 'TEXT'
}

/** The files of Word before 2007 and, with a password, those since are packages of this kind. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
const LOCKED_PART = Buffer.from('EncryptedPackage', 'utf16le')

function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED_PART)
}

function locked(): DocumentRefused {
  return new DocumentRefused('DOCUMENT_LOCKED', {
    vi: 'Tệp .docx có mật khẩu. Mở bằng Word hay LibreOffice, bỏ mật khẩu rồi lưu lại.',
    en: 'The .docx has a password. Open it in Word or LibreOffice, remove the password and save it again.',
  })
}

/** Throws DocumentRefused for XML that is no page: what word processors save as one file of XML is not read. */
export function refuseXml(text: string): void {
  if (!/^\ufeff?\s*<\?xml\s/.test(text.slice(0, 4096)) || isHtml(text)) return
  throw new DocumentRefused('DOCUMENT_OTHER_KIND', {
    vi: 'Tệp XML (.fodt, Word XML hoặc dữ liệu khác): mở bằng Word hay LibreOffice, lưu lại thành .docx.',
    en: 'An XML file (.fodt, Word XML or other data): open it in Word or LibreOffice, save it as .docx.',
  })
}

/** Whether text is HTML: it begins with a tag, a document type or a comment that HTML has. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 4096).replace(/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '')
  return /^<(?:!doctype\s+html|(?:html|head|body|meta|title|style|table|div|p|span|h[1-6]|section|article|main|center|font)[\s>])/i.test(
    start,
  )
}

interface OtherKind {
  readonly starts: readonly string[]
  readonly code: 'DOCUMENT_NOT_TEXT' | 'DOCUMENT_OTHER_KIND'
  readonly says: Localized
}

const OTHERS: readonly OtherKind[] = [
  {
    starts: [COMPOUND],
    code: 'DOCUMENT_OTHER_KIND',
    says: {
      vi: 'Tệp .doc cũ (Word 97–2003): mở bằng Word hay LibreOffice, lưu lại thành .docx.',
      en: 'An old .doc file (Word 97–2003): open it in Word or LibreOffice, save it as .docx.',
    },
  },
  {
    starts: ['{\\rtf'],
    code: 'DOCUMENT_OTHER_KIND',
    says: {
      vi: 'Tệp RTF: mở bằng Word hay LibreOffice, lưu lại thành .docx.',
      en: 'An RTF file: open it in Word or LibreOffice, save it as .docx.',
    },
  },
  {
    starts: ['MIME-Version:', 'From: <Saved by'],
    code: 'DOCUMENT_OTHER_KIND',
    says: {
      vi: 'Trang web lưu thành một tệp (.mht): lưu lại thành .html.',
      en: 'A web page saved as one file (.mht): save it as .html.',
    },
  },
  {
    starts: ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', 'AT&TFORM'],
    code: 'DOCUMENT_NOT_TEXT',
    says: {
      vi: 'Đây là ảnh, không có chữ để đọc. Nhận dạng chữ (OCR) hoặc gõ lại, rồi đối chiếu với bản gốc.',
      en: 'This is an image and holds no letters to read. Recognise them (OCR) or type them, and compare with the original.',
    },
  },
]
