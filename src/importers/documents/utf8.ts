// Decodes UTF-8 that is so throughout.

/** A byte order mark is kept: the places in a UTF-8 file are places in its text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
