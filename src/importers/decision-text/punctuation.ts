// What the signs at the end of a line say about it.

/** Whether a line ends a paragraph by its punctuation. */
export function endsParagraph(words: string): boolean {
  return /[.;:!?/] ?[”"’'»)]?$/.test(words)
}

/** Whether the words that mark the end of an instrument, `./.`, close this line. One of the three signs may be lost. */
export function endsInstrument(words: string): boolean {
  return /(?:\.\s?\/\s?\.?|\/\.)[”"’'»]?$/.test(words)
}
