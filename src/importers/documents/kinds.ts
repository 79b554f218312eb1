// Tells what a file is by its first bytes, whatever its name says; what is not read is refused by its name.
import type { Localized } from '../../domain/source.ts'
import { DocumentRefused } from './document.ts'

/** What the first bytes say; TEXT is plain or HTML, which only its letters tell. Throws DocumentRefused for any other kind. */
export function kindOfBytes(bytes: Uint8Array): 'TEXT' | 'ZIP' | 'PDF' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'ZIP'
  if (/(?:^|[\r\n])%PDF-\d/.test(head)) return 'PDF'
  const other = OTHERS.find(({ starts }) => starts.some((start) => head.startsWith(start)))
  if (other) throw new DocumentRefused(other.code, other.says)
  return 'TEXT'
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
    starts: ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    code: 'DOCUMENT_OTHER_KIND',
    says: {
      vi: 'Tệp .doc cũ (Word 97–2003), hoặc .docx có mật khẩu: mở bằng Word hay LibreOffice, bỏ mật khẩu, lưu lại thành .docx.',
      en: 'An old .doc file (Word 97–2003), or a .docx with a password: open it in Word or LibreOffice, remove the password, save it as .docx.',
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
