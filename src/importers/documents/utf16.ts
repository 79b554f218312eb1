// Recognises UTF-16 and UTF-32 by where zeros stand among the bytes, and decodes UTF-16.

export type Utf16Order = 'utf-16le' | 'utf-16be'

const FEWEST_LETTERS = 8
/** Of the letters of a text, blanks and ends of lines so many lie within ASCII. */
const ASCII_SHARE = 0.3
const LOOKED_AT = 1_000_000
/** Controls, and what is of private use or no letter. */
const OTHER_SIGNS = /[\p{Cc}--[\t\n\v\f\r\u0085]]|\p{Co}|\p{Cn}|\p{Cs}/v

/** Null where the bytes are no whole text: broken pairs, signs of no text, zeros. */
export function decodeUtf16(bytes: Uint8Array, order: Utf16Order): string | null {
  try {
    const text = new TextDecoder(order, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** The order in which bytes without a mark are UTF-16, where nothing speaks against it; else null. */
export function unmarkedOrder(bytes: Uint8Array): Utf16Order | null {
  if (bytes.length % 2 === 1 || bytes.length < FEWEST_LETTERS * 2) return null
  const [even, odd] = [zerosAt(bytes, 0, 2), zerosAt(bytes, 1, 2)]
  if (even > 0 === odd > 0) return null
  const looked = Math.min(bytes.length, LOOKED_AT) / 2
  if (Math.max(even, odd) < looked * ASCII_SHARE) return null
  const order = odd > 0 ? 'utf-16le' : 'utf-16be'
  const text = decodeUtf16(bytes, order)
  return text !== null && !OTHER_SIGNS.test(text) ? order : null
}

/** Whether bytes are UTF-32, with its mark or without: they are signs of text throughout. */
export function isUtf32(bytes: Uint8Array): boolean {
  if (bytes.length % 4 !== 0 || bytes.length < FEWEST_LETTERS * 4) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT))
  return isOfSigns(view, true) || isOfSigns(view, false)
}

function isOfSigns(view: DataView, isLittleEndian: boolean): boolean {
  let plain = 0
  for (let at = 0; at + 4 <= view.byteLength; at += 4) {
    const code = view.getUint32(at, isLittleEndian)
    if (code > 0x10ffff || OTHER_SIGNS.test(String.fromCodePoint(code))) return false
    if (code < 0x80) plain += 1
  }
  return plain * 4 >= view.byteLength * ASCII_SHARE
}

function zerosAt(bytes: Uint8Array, from: number, step: number): number {
  const end = Math.min(bytes.length, LOOKED_AT)
  let count = 0
  for (let at = from; at < end; at += step) if (bytes[at] === 0) count += 1
  return count
}
