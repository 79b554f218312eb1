// Everything the parser may be unsure of, in words for the person who checks a text. Codes never change.
import type { Localized } from '../../domain/source.ts'

/** `{found}` stands for what the text has at that place. */
export const NOTES = {
  UNUSUAL_LABEL: {
    vi: 'Ký hiệu "{found}" viết khác lệ thường (Điều 1. · 1. · a)), vẫn đọc được.',
    en: 'The label "{found}" departs from the usual form (Điều 1. · 1. · a)); it was read all the same.',
  },
  DAMAGED_LABEL: {
    vi: 'Ký hiệu "{found}" bị mất hoặc sai chữ, được đọc theo nghĩa gần nhất.',
    en: 'The label "{found}" has lost or wrong letters; it was read as what comes nearest.',
  },
  LABEL_WITHIN_LINE: {
    vi: 'Ký hiệu "{found}" đứng giữa dòng, được đọc như mở đầu một khoản hoặc điểm: có thể văn bản bị mất chỗ xuống dòng.',
    en: 'The label "{found}" stands within a line and was read as opening a clause or point: a line end may be lost.',
  },
  NUMBER_JUMPS: {
    vi: 'Số thứ tự không liền mạch tại "{found}": có thể thiếu một phần trước đó.',
    en: 'The numbering jumps at "{found}": something before it may be missing.',
  },
  NUMBER_GOES_BACK: {
    vi: 'Số thứ tự lùi lại tại "{found}".',
    en: 'The numbering goes back at "{found}".',
  },
  PATH_REPEATED: {
    vi: 'Số thứ tự lặp lại; phần này được ghi là "{found}".',
    en: 'This number was used before; the part is kept as "{found}".',
  },
  TRAILING_SEMICOLON: {
    vi: '{found} kết thúc bằng dấu chấm phẩy hoặc dấu phẩy: có thể thiếu nội dung phía sau.',
    en: '{found} ends in a semicolon or comma: something after it may be missing.',
  },
  CAPTION_UNSURE: {
    vi: 'Chưa rõ "{found}" là tên điều hay là nội dung của điều.',
    en: 'Whether "{found}" is the caption of the article or its text is not certain.',
  },
  QUOTE_UNCLOSED: {
    vi: 'Đoạn trích mở từ "{found}" không có dấu đóng; chỗ kết thúc được đoán theo số thứ tự.',
    en: 'The passage quoted from "{found}" on is never closed; where it ends was told by the numbering.',
  },
  QUOTE_MAY_HIDE: {
    vi: '"{found}" nằm trong đoạn trích nhưng cũng là số kế tiếp của văn bản: xem dấu đóng ngoặc có đúng chỗ.',
    en: '"{found}" stands in a quoted passage, yet is the number due next: see whether the quotation ends where it should.',
  },
  TEXT_AFTER_END: {
    vi: 'Văn bản còn tiếp tục từ "{found}" dù trước đó đã có dấu kết thúc "./.".',
    en: 'The text goes on with "{found}" although the closing mark "./." came before it.',
  },
  TEXT_WITHOUT_PROVISION: {
    vi: 'Đoạn này không thuộc điều, khoản nào: "{found}".',
    en: 'These words belong to no article or clause: "{found}".',
  },
  NO_PROVISION: {
    vi: 'Không tìm thấy điều, khoản nào trong {found}.',
    en: 'No article or clause was found in {found}.',
  },
  HEADING_NUMBER_NOT_FOUND: { vi: 'Không tìm thấy số, ký hiệu.', en: 'The number was not found.' },
  HEADING_YEAR_NOT_FOUND: { vi: 'Không tìm thấy năm ban hành.', en: 'The year of issue was not found.' },
  HEADING_KIND_NOT_FOUND: { vi: 'Không tìm thấy tên loại văn bản.', en: 'The kind of text was not found.' },
  HEADING_TITLE_NOT_FOUND: { vi: 'Không tìm thấy trích yếu (tên văn bản).', en: 'The title was not found.' },
  HEADING_ISSUER_NOT_FOUND: { vi: 'Không tìm thấy cơ quan ban hành.', en: 'The issuing body was not found.' },
  HEADING_PLACE_NOT_FOUND: { vi: 'Không tìm thấy địa danh.', en: 'The place of issue was not found.' },
  HEADING_DATE_NOT_FOUND: {
    vi: 'Không tìm thấy ngày ban hành, hoặc ngày ghi không có thật.',
    en: 'The date of issue was not found, or is no real day.',
  },
  YEAR_CONTRADICTED: {
    vi: 'Năm trong số, ký hiệu "{found}" khác năm của ngày ban hành; lấy năm của ngày ban hành.',
    en: 'The year in the number "{found}" differs from that of the date; the year of the date was taken.',
  },
  DECISION_NOT_IN_TEXT: {
    vi: 'Chỉ có phần kèm theo, không có quyết định; số, ngày và cơ quan lấy từ dòng "{found}".',
    en: 'Only what was attached is here, not the decision; number, date and issuer are those of "{found}".',
  },
  ENACTING_LINE_NOT_FOUND: {
    vi: 'Không tìm thấy dòng "QUYẾT ĐỊNH:" trước điều đầu tiên.',
    en: 'The line "QUYẾT ĐỊNH:" before the first article was not found.',
  },
  BASIS_NOT_FOUND: { vi: 'Không tìm thấy căn cứ ban hành.', en: 'No legal basis was found.' },
  BASIS_NOT_UNDERSTOOD: {
    vi: 'Chưa đọc được tên loại văn bản trong căn cứ: "{found}".',
    en: 'The kind of act in this basis was not understood: "{found}".',
  },
  BASIS_NAMES_SEVERAL_ACTS: {
    vi: 'Căn cứ này nêu nhiều văn bản; chỉ văn bản đầu tiên được ghi: "{found}".',
    en: 'This basis names several acts; only the first is recorded: "{found}".',
  },
  DAMAGED_WORDS: {
    vi: 'Câu này có chữ bị mất, được đọc theo nghĩa gần nhất: "{found}".',
    en: 'Letters are missing in these words; they were read as what comes nearest: "{found}".',
  },
  MIXED_SCRIPTS: {
    vi: 'Từ "{found}" có chữ của bảng chữ khác (Kirin, Hy Lạp) trông giống chữ Việt; cần gõ lại.',
    en: 'The word "{found}" holds letters of another script (Cyrillic, Greek) that look like Vietnamese ones; type it anew.',
  },
  PROPOSAL_NUMBER_NOT_FOUND: {
    vi: 'Không tìm thấy số tờ trình trong dòng đề nghị.',
    en: 'The proposal line carries no number that could be read.',
  },
  SIGNATURE_NOT_FOUND: { vi: 'Không tìm thấy phần chữ ký.', en: 'The signature block was not found.' },
  SIGNATURE_SEVERAL: {
    vi: 'Có nhiều người ký; chỉ chữ ký đầu tiên được ghi, còn lại: "{found}".',
    en: 'Several people signed; only the first signature is recorded, not that of "{found}".',
  },
  SIGNATURE_INCOMPLETE: {
    vi: 'Phần chữ ký thiếu chức vụ hoặc họ tên.',
    en: 'The signature block lacks a title or a name.',
  },
  RECIPIENTS_NOT_FOUND: { vi: 'Không tìm thấy phần nơi nhận.', en: 'The list of recipients was not found.' },
  ATTACHED_TO_ANOTHER: {
    vi: 'Phần kèm theo ghi ban hành theo văn bản có số hoặc ngày khác với đầu văn bản: "{found}".',
    en: 'What is attached says that it was issued with an act of another number or day than the head tells: "{found}".',
  },
  ATTACHED_KIND_NOT_FOUND: {
    vi: 'Có phần kèm theo bắt đầu tại "{found}" nhưng không đọc được tên loại.',
    en: 'Something attached begins at "{found}", but its kind could not be read.',
  },
} as const satisfies Readonly<Record<string, Localized>>

export type NoteCode = keyof typeof NOTES

const LONGEST_QUOTE = 60

/** The message of a note, with what was found in its place, cut to 60 characters. */
export function noteMessage(code: NoteCode, found = ''): Localized {
  const quote = found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE).toWellFormed()}…` : found
  const fill = (template: string) => template.replace('{found}', () => quote)
  return { vi: fill(NOTES[code].vi), en: fill(NOTES[code].en) }
}
