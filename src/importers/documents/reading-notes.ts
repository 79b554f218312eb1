// What a reader of a document is told of it: numbers and letters that were made, words that were left out.
import type { Localized } from '../../domain/source.ts'
import type { Numbering } from './docx-numbering.ts'
import { excerpts } from './excerpts.ts'
import type { LeftWords } from './left-words.ts'
import type { LegacyEncoding } from './legacy-letters.ts'
import { converted } from './text-encoding.ts'

/** How many of each were not read. */
export interface LeftOut {
  readonly changes: number
  readonly footnotes: number
  readonly formulas: number
  /** Parts of other documents that this one holds. */
  readonly embedded: number
  /** Of fonts that do not tell them. */
  readonly signs: number
}

export interface ReadingFacts extends LeftOut {
  readonly contents: number
  readonly converted: readonly LegacyEncoding[]
  readonly numbering: Numbering
  readonly leftWords: LeftWords
}

export function notesOn(facts: ReadingFacts): readonly Localized[] {
  const { changes, footnotes, formulas, embedded, signs, contents, numbering } = facts
  return [
    ...facts.converted.map(converted),
    ...(numbering.isUnsure ? [NUMBERS_UNSURE] : []),
    ...(numbering.isLettered ? [LETTERS_OF_ENGLISH] : []),
    ...(changes > 0 ? [CHANGES_ACCEPTED] : []),
    ...leftWordsNotes(facts.leftWords),
    ...(footnotes > 0 ? [footnotesLeftOut(footnotes)] : []),
    ...(formulas > 0 ? [formulasLeftOut(formulas)] : []),
    ...(signs > 0 ? [signsUntold(signs)] : []),
    ...(embedded > 0 ? [embeddedLeftOut(embedded)] : []),
    ...(contents > 0 ? [CONTENTS_LEFT_OUT] : []),
  ]
}

const NUMBERS_UNSURE: Localized = {
  vi: 'Có số do Word tự đánh mà ở đây không tạo lại chắc chắn được. So với bản in; nếu thiếu, trong Word bấm Alt+F11, Ctrl+G, gõ ActiveDocument.ConvertNumbersToText rồi lưu lại.',
  en: 'Some numbers that Word makes itself could not surely be made here. Compare with a print; if any is missing, press Alt+F11, Ctrl+G in Word, type ActiveDocument.ConvertNumbersToText and save again.',
}
const LETTERS_OF_ENGLISH: Localized = {
  vi: 'Word tự đánh chữ a, b, c, d, e; văn bản Việt Nam đánh a, b, c, d, đ, e. Các điểm giữ như Word hiện: so với bản ký.',
  en: 'Word letters lists a, b, c, d, e; Vietnamese acts a, b, c, d, đ, e. Points stay as Word shows them: compare with the signed text.',
}
/** LibreOffice and Word drop the word before a number when they save a list as a page. */
export const NUMBERS_OF_PAGE: Localized = {
  vi: 'Có danh sách do trang web tự đánh số; chữ trước số như “Điều” có thể đã mất khi lưu thành trang web. So với bản ký, hoặc lấy bản .docx.',
  en: 'Some lists are numbered by the page itself; a word before the number, such as “Điều”, may be lost since it was saved as a page. Compare with the signed text, or get the .docx.',
}
export const PARTS_DAMAGED: Localized = {
  vi: 'Tệp có chỗ hỏng: có thể thiếu chữ. Đối chiếu với bản gốc, hoặc lấy lại tệp.',
  en: 'Parts of the file are damaged: words may be missing. Compare with the original, or get the file again.',
}
export const CHANGES_ACCEPTED: Localized = {
  vi: 'Tệp có theo dõi thay đổi: đọc như đã chấp nhận, chữ bị xóa được bỏ qua.',
  en: 'The file tracks changes: it is read as if all were accepted, without deleted words.',
}
const CONTENTS_LEFT_OUT: Localized = {
  vi: 'Mục lục do Word tự tạo được bỏ qua.',
  en: 'The table of contents that Word makes itself is left out.',
}

/** What was struck out or hidden, its first words named. */
export function leftWordsNotes(left: LeftWords): readonly Localized[] {
  const [struck, hidden] = [left.of('STRUCK'), left.of('HIDDEN')]
  return [...(struck.length > 0 ? [struckLeftOut(struck)] : []), ...(hidden.length > 0 ? [hiddenLeftOut(hidden)] : [])]
}

function struckLeftOut(passages: readonly string[]): Localized {
  const [count, named] = [passages.length, excerpts(passages)]
  return {
    vi: `${count} đoạn chữ bị gạch ngang được bỏ qua như chữ đã xóa: ${named}. Đối chiếu với bản ký.`,
    en: `Struck-out passages, left out as deleted (${count}): ${named}. Compare with the signed text.`,
  }
}

function hiddenLeftOut(passages: readonly string[]): Localized {
  const [count, named] = [passages.length, excerpts(passages)]
  return {
    vi: `${count} đoạn chữ ẩn, không hiện khi in, được bỏ qua: ${named}.`,
    en: `Hidden passages, which are not printed, left out (${count}): ${named}.`,
  }
}

/** Of a Word document, where they are apart from its words. */
export function marginsLeftOut(texts: readonly string[]): Localized {
  const named = excerpts(texts)
  return {
    vi: `Đầu trang, chân trang được bỏ qua: ${named}.`,
    en: `Heads and feet of pages are left out: ${named}.`,
  }
}

export function footnotesLeftOut(count: number): Localized {
  return { vi: `${count} chú thích cuối trang không được đọc.`, en: `Footnotes and endnotes, not read: ${count}.` }
}

function formulasLeftOut(count: number): Localized {
  return {
    vi: `${count} công thức toán không được đọc. Gõ lại bằng chữ thường nếu cần.`,
    en: `${count} formulas are not read. Type them as plain letters where they matter.`,
  }
}

function signsUntold(count: number): Localized {
  return {
    vi: `${count} ký hiệu chèn bằng phông riêng không cho biết là chữ gì, được ghi là •. Đối chiếu với bản gốc.`,
    en: `${count} signs inserted in a font of their own do not tell what they are, and are read as •. Compare with the original.`,
  }
}

function embeddedLeftOut(count: number): Localized {
  return {
    vi: `${count} phần nhúng từ tệp khác không được đọc. Mở tệp bằng Word rồi lưu lại để gộp.`,
    en: `${count} parts embedded from other files are not read. Open the file in Word and save it again to merge them.`,
  }
}
