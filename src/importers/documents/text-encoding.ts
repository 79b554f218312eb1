// Makes text of the bytes of a plain file: Unicode, or an older Vietnamese encoding that its words give away; else a refusal.
import { isAscii, isUtf8 } from 'node:buffer'
import type { Localized } from '../../domain/source.ts'
import { DocumentRefused } from './document.ts'
import { excerpts } from './excerpts.ts'
import { type GarbledLine, garbledLines } from './garbled-letters.ts'
import { convertLegacy, type LegacyEncoding } from './legacy-letters.ts'
import { AS_IT_STANDS, judgeLetters, type Reading, TCVN3, VNI } from './letter-statistics.ts'
import { decodeUtf8 } from './utf8.ts'
import { decodeUtf16, isUtf32, type Utf16Order, unmarkedOrder } from './utf16.ts'

export interface DecodedText {
  readonly text: string
  /** The older encoding that its letters were in. */
  readonly older?: LegacyEncoding
  readonly notes: readonly Localized[]
}

/** Decodes bytes without regard to letters that Unicode text may still spell in TCVN3 or VNI: see {@link settleLetters}. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (isUtf32(bytes)) throw utf32()
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeMarked(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeMarked(bytes, 'utf-16be')
  if (bytes.includes(0)) return decodeUnmarked(bytes)
  const text = decodeUtf8(bytes)
  return text === null ? decodeOlder(bytes) : { text, notes: [] }
}

/**
 * Text whose letters are TCVN3 or VNI under the codes of Unicode becomes Vietnamese, with a note; text of two encodings, or
 * spoiled before it was saved, is refused. Any other text is handed back as it is, letter for letter.
 */
export function settleLetters(text: string): DecodedText {
  const verdict = judgeLetters(text, [AS_IT_STANDS, TCVN3, VNI])
  if (isGarbled(text, verdict.sensible.get('UNICODE') ?? 0)) throw garbled()
  if (verdict.mixed) throw mixed(verdict.mixed.map((name) => NAMES[name]))
  if (verdict.best === 'TCVN3' || verdict.best === 'VNI') {
    return { text: convertLegacy(text, verdict.best), older: verdict.best, notes: [converted(verdict.best)] }
  }
  const sensible = verdict.sensible.get('UNICODE') ?? 0
  const garbledHere = garbledLines(text)
  const questioned = text.match(/(?<=[\s?]|^)\p{L}{0,7}\?\p{L}{1,7}\??(?=[\s.,;:)]|$)/gmu)?.length ?? 0
  return {
    text,
    notes: [
      ...(garbledHere.length > 0 ? [linesGarbled(garbledHere)] : []),
      ...(verdict.words >= 20 && sensible < verdict.words * 0.6 ? [DOUBTFUL] : []),
      ...(questioned > 2 ? [questionMarks(questioned)] : []),
    ],
  }
}

/** What is said where letters of an older encoding were converted. */
export function converted(encoding: LegacyEncoding): Localized {
  const capitals = encoding === 'TCVN3'
  return {
    vi: `Chữ ${NAMES[encoding]} đã được chuyển sang Unicode.${capitals ? ' TCVN3 không ghi chữ hoa có dấu: xem lại chữ hoa.' : ''}`,
    en: `Letters in ${NAMES[encoding]} were converted to Unicode.${capitals ? ' TCVN3 has no capitals with tones: check the capitals.' : ''}`,
  }
}

const NAMES = {
  UNICODE: 'Unicode',
  TCVN3: 'TCVN3 (ABC)',
  VNI: 'VNI',
  'WINDOWS-1258': 'Windows-1258',
} as const

const DOUBTFUL: Localized = {
  vi: 'Nhiều chữ không đúng chính tả tiếng Việt: có thể là bản quét hoặc bản chép hỏng. Đối chiếu với bản gốc.',
  en: 'Many words are not spelled as Vietnamese: a scan or a spoiled copy perhaps. Compare with the original.',
}

const MOST_LINES = 10

/** The letters stay as they are, since the text is that of the file. */
function linesGarbled(lines: readonly GarbledLine[]): Localized {
  const named = lines.slice(0, MOST_LINES).map(({ line }) => line)
  const where = named.join(', ') + (lines.length > MOST_LINES ? ', …' : '')
  const [found, meant] = [
    excerpts(lines.slice(0, 1).map(({ word }) => word)),
    excerpts(lines.slice(0, 1).map((one) => one.meant)),
  ]
  return {
    vi: `${lines.length} dòng (dòng ${where}) có chữ UTF-8 từng bị đọc nhầm bảng mã rồi lưu lại, như ${found}, vốn là ${meant}. Chép lại các dòng này từ nguồn.`,
    en: `Lines with UTF-8 that was once taken for another encoding and saved again: ${lines.length} (line ${where}), as ${found} for ${meant}. Copy them from their source again.`,
  }
}

/** Programs put a question mark for a letter that they could not save. */
function questionMarks(count: number): Localized {
  return {
    vi: `${count} từ có dấu hỏi (?) ở chỗ của chữ, như “?i?u”: chữ đã mất khi lưu. Lấy bản khác, hoặc sửa theo bản gốc.`,
    en: `${count} words have a question mark in the place of a letter, as in “?i?u”: letters were lost in saving. Get another copy, or correct it by the original.`,
  }
}

function decodeMarked(bytes: Uint8Array, order: Utf16Order): DecodedText {
  const text = decodeUtf16(bytes, order)
  if (text === null) throw notText()
  return { text, notes: [] }
}

/** Bytes with zeros among them, which begin with no mark: text only where all of them say so. */
function decodeUnmarked(bytes: Uint8Array): DecodedText {
  const order = unmarkedOrder(bytes)
  const text = order && decodeUtf16(bytes, order)
  if (!text) throw notText()
  return { text, notes: [UNMARKED] }
}

const UNMARKED: Localized = {
  vi: 'Tệp UTF-16 không có dấu thứ tự byte (BOM), nhận ra theo các byte của nó. Nếu chữ sai, lưu lại với mã UTF-8.',
  en: 'UTF-16 without a byte order mark, recognised by its bytes. If letters are wrong, save the file as UTF-8.',
}

type OlderName = LegacyEncoding | 'WINDOWS-1258'

function decodeOlder(bytes: Uint8Array): DecodedText {
  const line = lineOutsideUtf8(bytes)
  if (line !== null) throw mixed(['UTF-8'], line)
  const latin = new TextDecoder('windows-1252').decode(bytes)
  if (/[\p{Cc}--[\t\n\v\f\r\u0080-\u009f]]/v.test(latin)) throw notText()
  const windows: Reading<OlderName> = { name: 'WINDOWS-1258', read: readWindows1258 }
  const verdict = judgeLetters<OlderName>(latin, [TCVN3, VNI, windows])
  if (verdict.mixed) throw mixed(verdict.mixed.map((name) => NAMES[name]))
  if (verdict.best === null) throw unknown()
  if (verdict.best !== 'WINDOWS-1258') {
    return { text: convertLegacy(latin, verdict.best), notes: [converted(verdict.best)] }
  }
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const note = {
    vi: 'Chữ Windows-1258 đã được chuyển sang Unicode.',
    en: 'Letters in Windows-1258 were converted to Unicode.',
  }
  return { text, notes: [note] }
}

/** A word that was taken for Western European is so again in bytes, and those are read as Windows-1258. */
function readWindows1258(word: string): string {
  const bytes = Uint8Array.from(word, (sign) => sign.charCodeAt(0) & 0xff)
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
}

/**
 * The first line that is not UTF-8 in a file which mostly, or in good part, is: null where no such part is. That a line of
 * an older encoding happens to be well-formed is rare.
 */
function lineOutsideUtf8(bytes: Uint8Array): number | null {
  let [good, bad, line, first] = [0, 0, 0, 0]
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    const part = bytes.subarray(start, end)
    line += 1
    start = end + 1
    if (isAscii(part)) continue
    if (isUtf8(part)) good += 1
    else {
      bad += 1
      if (first === 0) first = line
    }
  }
  return good >= Math.max(1, (good + bad) * 0.1) ? first : null
}

/** Whether UTF-8 was taken for Western European, or letters were replaced by a mark for unknown ones. */
function isGarbled(text: string, sensible: number): boolean {
  const twice = text.match(
    /\u00e1[\u00ba\u00bb]|\u00c4[\u0090\u0091\u2018]|\u00c6[\u00a0\u00a1\u00af\u00b0]|\u00c3[\u00a0-\u00bf]/g,
  )
  if ((twice?.length ?? 0) > Math.max(2, sensible)) return true
  const replaced = text.match(/\ufffd/g)?.length ?? 0
  return replaced > 2 && replaced * 100 > text.length
}

function notText(): DocumentRefused {
  return new DocumentRefused('DOCUMENT_NOT_TEXT', {
    vi: 'Đây là tệp nhị phân, không phải văn bản; nếu là văn bản, lưu lại với mã UTF-8. Tệp được đọc: .txt, .html, .docx, .pdf có lớp chữ.',
    en: 'This is a binary file and no text; if it is text, save it as UTF-8. Files that are read: .txt, .html, .docx, .pdf with letters.',
  })
}

function utf32(): DocumentRefused {
  return new DocumentRefused('ENCODING_UNKNOWN', {
    vi: 'Tệp văn bản mã UTF-32 không được đọc. Mở tệp rồi lưu lại với mã UTF-8.',
    en: 'A text file in UTF-32 is not read. Open it and save it as UTF-8.',
  })
}

function unknown(): DocumentRefused {
  return new DocumentRefused('ENCODING_UNKNOWN', {
    vi: 'Không nhận ra bảng mã: không phải UTF-8, Windows-1258, TCVN3 (ABC) hay VNI. Mở tệp bằng phần mềm đọc đúng chữ, rồi lưu lại với mã UTF-8.',
    en: 'The encoding is not known: not UTF-8, Windows-1258, TCVN3 (ABC) or VNI. Open the file where its letters show well, and save it as UTF-8.',
  })
}

function mixed(names: readonly string[], line: number | null = null): DocumentRefused {
  const at =
    line === null ? { vi: '', en: '' } : { vi: ` và mã khác ở dòng ${line}`, en: ` and another on line ${line}` }
  return new DocumentRefused('ENCODING_MIXED', {
    vi: `Tệp lẫn nhiều bảng mã: ${names.join(', ')}${at.vi}. Chuyển từng phần sang UTF-8 rồi ghép lại.`,
    en: `The file mixes encodings: ${names.join(', ')}${at.en}. Convert each part to UTF-8 and put them together again.`,
  })
}

function garbled(): DocumentRefused {
  return new DocumentRefused('ENCODING_GARBLED', {
    vi: 'Chữ đã hỏng trước khi lưu: văn bản UTF-8 bị đọc nhầm bảng mã, hoặc chữ bị thay bằng dấu hỏi. Chép lại từ nguồn.',
    en: 'The letters were spoiled before the file was saved: UTF-8 taken for another encoding, or letters replaced. Copy it from its source again.',
  })
}
