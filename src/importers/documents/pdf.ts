// A PDF with letters to text; one of images, or with letters that it does not tell, is named as such.
import type { Localized } from '../../domain/source.ts'
import { broken, type DocumentLimits, DocumentRefused } from './document.ts'
import { excerpts } from './excerpts.ts'
import { countScattered, type Line } from './pdf-lines.ts'
import { withoutMargins } from './pdf-margins.ts'
import { readPages } from './pdf-pages.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { footnotesLeftOut } from './reading-notes.ts'

/** Paragraphs as far as places tell them; images, forms, links, notes, heads and feet of pages are left out. Throws DocumentRefused. */
export async function readPdf(
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<{ text: string; notes: readonly Localized[] }> {
  const answer = await readPages(bytes, limits.pages)
  if (answer.outcome === 'TOO_MANY_PAGES') throw tooManyPages(answer.pages, limits.pages)
  if (answer.outcome === 'LOCKED') throw locked()
  if (answer.outcome === 'BROKEN') {
    throw broken({ vi: 'Tệp PDF bị hỏng hoặc tải chưa trọn.', en: 'The PDF is damaged, or not all of it was copied.' })
  }
  const blank = answer.pages.flatMap(({ lines }, index) => (lines.some(hasLetters) ? [] : [index + 1]))
  if (blank.length === answer.pages.length) throw ofImages(answer.pages.length)
  const { pages, furniture, footnotes } = withoutMargins(answer.pages)
  const text = paragraphsOf(pages)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const lost = (text.match(UNTOLD)?.length ?? 0) + (text.split('\0').length - 1)
  if (lost > 2 && lost * 100 > letters) throw lettersLost(lost)
  const scattered = pages.reduce((sum, { lines }) => sum + lines.reduce((of, line) => of + countScattered(line), 0), 0)
  if (scattered > 2 && scattered * 100 > letters) throw lettersScattered(scattered)
  return {
    // Controls stand for nothing in a text layer.
    text: text.replace(/[\p{Cc}--[\t\n]]/gv, ''),
    notes: [
      LINES_KEPT,
      ...(blank.length > 0 ? [blankPages(blank, answer.pages.length)] : []),
      ...(lost > 0 ? [fewLost(lost)] : []),
      ...(furniture.length > 0 ? [marginsLeftOut(furniture)] : []),
      ...(footnotes > 0 ? [footnotesLeftOut(footnotes)] : []),
    ],
  }
}

function hasLetters({ pieces }: Line): boolean {
  return pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** Signs for private use, and the mark for what is unknown: the file names no letter for them. */
const UNTOLD = /[\ue000-\uf8ff\ufffd]/g

const LINES_KEPT: Localized = {
  vi: 'PDF chỉ ghi vị trí chữ: đoạn được nối theo vị trí, dòng nào không rõ thì ngắt như trên trang. Xem lại đoạn, bảng và chỗ sang trang.',
  en: 'A PDF tells only where letters stand: paragraphs are put together by their places, other lines end as on the page. Check paragraphs, tables and turns of pages.',
}

function blankPages(blank: readonly number[], pages: number): Localized {
  const named = blank.slice(0, 10).join(', ') + (blank.length > 10 ? ', …' : '')
  return {
    vi: `${blank.length} trong ${pages} trang không có lớp chữ (trang ${named}): trang trắng hoặc ảnh quét, không đọc được.`,
    en: `Pages without letters, ${blank.length} of ${pages} (page ${named}): blank or scanned, they could not be read.`,
  }
}

function fewLost(count: number): Localized {
  return {
    vi: `${count} ký hiệu trong PDF không cho biết là chữ gì. Đối chiếu với bản gốc.`,
    en: `For ${count} signs the PDF does not tell the letter. Compare with the original.`,
  }
}

function ofImages(pages: number): DocumentRefused {
  return new DocumentRefused('DOCUMENT_OF_IMAGES', {
    vi: `PDF chỉ có ảnh: ${pages} trong ${pages} trang không có lớp chữ. Nhận dạng chữ (OCR) hoặc gõ lại, rồi đối chiếu với bản gốc.`,
    en: `A PDF of images: ${pages} of ${pages} pages have no letters. Recognise them (OCR) or type them, and compare with the original.`,
  })
}

function lettersLost(count: number): DocumentRefused {
  return new DocumentRefused('DOCUMENT_LETTERS_LOST', {
    vi: `PDF không cho biết ${count} ký hiệu là chữ gì (bảng ToUnicode hỏng). Lấy bản .docx, hoặc in PDF ra ảnh rồi nhận dạng chữ (OCR).`,
    en: `The PDF does not tell which letters ${count} signs are (a broken ToUnicode map). Get the .docx, or recognise the pages as images (OCR).`,
  })
}

function lettersScattered(count: number): DocumentRefused {
  return new DocumentRefused('DOCUMENT_LETTERS_LOST', {
    vi: `PDF vẽ riêng ${count} chữ có dấu bằng phông khác, tách khỏi từ của chúng: không biết chắc thứ tự. Lấy bản .docx, hoặc tạo lại PDF với phông đủ chữ Việt (Times New Roman).`,
    en: `The PDF draws ${count} accented letters apart from their words, in another font: their order cannot be told. Get the .docx, or make the PDF again in a font with all Vietnamese letters (Times New Roman).`,
  })
}

function marginsLeftOut(lines: readonly string[]): Localized {
  const named = excerpts(lines)
  return {
    vi: `${lines.length} dòng đầu trang, chân trang và số trang được bỏ qua: ${named}.`,
    en: `Heads and feet of pages, and their numbers, left out (lines: ${lines.length}): ${named}.`,
  }
}

function tooManyPages(pages: number, most: number): DocumentRefused {
  return new DocumentRefused('DOCUMENT_TOO_MANY_PAGES', {
    vi: `PDF có ${pages} trang; tối đa ${most}. Tách riêng văn bản cần nạp.`,
    en: `The PDF has ${pages} pages; ${most} at most. Take out the text that is wanted.`,
  })
}

function locked(): DocumentRefused {
  return new DocumentRefused('DOCUMENT_LOCKED', {
    vi: 'PDF có mật khẩu. Bỏ mật khẩu rồi lưu lại.',
    en: 'The PDF has a password. Remove it and save the file again.',
  })
}
