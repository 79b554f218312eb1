// U+00AD, which marks where a word may be broken, but which documents printed to PDF give for every hyphen.

const SEEN = /(?<=[\p{Lu}\d ])\u00ad(?=[\p{Lu}\d ])/gu

/** With `-` for a soft hyphen at which no word can be broken: `QĐ\u00adUBND`, `2011\u00ad2020`, `Độc lập \u00ad Tự do`. As long as the text. */
export function withSeenHyphens(text: string): string {
  return text.includes('\u00ad') ? text.replace(SEEN, '-') : text
}
