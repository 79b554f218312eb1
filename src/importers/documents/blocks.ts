// Paragraphs and tables as HTML and Word have them, and the plain text that they become.
import { convertLegacy, encodingOfFont, type LegacyEncoding } from './legacy-letters.ts'
import { withoutPrivateSigns } from './symbols.ts'

export type Block =
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  | { readonly kind: 'TABLE'; readonly rows: readonly Row[] }
/** Cells, and the blocks of each. */
export type Row = readonly (readonly Block[])[]

/** Widest table that may be one of layout: a heading of two columns, signatures. */
const LAYOUT_COLUMNS = 3

/**
 * Paragraphs with a blank line between. A row of a table is a line with ` | ` between its cells; a table whose cells hold
 * several lines side by side, as headings and signatures do, is read cell by cell.
 */
export function blocksToText(blocks: readonly Block[]): string {
  return textsOf(blocks).join('\n\n')
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'PARAGRAPH' ? [tidy(block.text)] : tableTexts(block.rows)))
    .filter((text) => text !== '')
}

function tableTexts(rows: readonly Row[]): readonly string[] {
  const cells = rows.map((row) => row.map(textsOf))
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const isLayout = widest === 1 || (widest <= LAYOUT_COLUMNS && cells.some((row) => row.some(isOfLines)))
  if (isLayout) return cells.flatMap((row) => row.map((cell) => cell.join(widest === 1 ? '\n\n' : '\n')))
  const lines = cells.map((row) =>
    row
      .map((cell) => cell.join(' ').replaceAll('\n', ' '))
      .join(' | ')
      .trim(),
  )
  return [lines.filter((line) => /[^\s|]/.test(line)).join('\n')]
}

/** Whether a cell holds lines one under the other, by paragraphs or by breaks. */
function isOfLines(cell: readonly string[]): boolean {
  return cell.length > 1 || cell.some((text) => text.includes('\n'))
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  return lines.join('\n').trim()
}

/** A stretch of letters in one font. */
export interface Run {
  readonly text: string
  readonly font: string
  /** Shown in capitals, whatever is written. */
  readonly capitals: boolean
}

export interface JoinedRuns {
  readonly text: string
  readonly converted: readonly LegacyEncoding[]
}

/**
 * The words of runs, those in a font of TCVN3 or VNI made Unicode. Neighbours of one encoding are converted together, since
 * a letter and its mark may stand in two runs. A font that is so named but holds letters of Unicode is not believed.
 */
export function joinRuns(runs: readonly Run[]): JoinedRuns {
  const converted: LegacyEncoding[] = []
  const stretches: { words: string; encoding: LegacyEncoding | null; capitals: boolean }[] = []
  for (const { text, font, capitals } of runs) {
    const known = encodingOfFont(font)
    const words = known ? text : withoutPrivateSigns(text, font)
    const stretch = { words, encoding: known?.encoding ?? null, capitals: capitals || known?.capitals === true }
    const last = stretches.at(-1)
    if (last && last.encoding === stretch.encoding && last.capitals === stretch.capitals) last.words += words
    else stretches.push(stretch)
  }
  const texts = stretches.map(({ words, encoding, capitals }) => {
    // Symbol fonts keep their letters in an area of private use, at the same places.
    const plain = encoding
      ? words.replace(/[\uf020-\uf0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
      : words
    const isLegacy = encoding && /[\u00a1-\u00ff]/.test(plain) && !BEYOND_LATIN.test(plain)
    if (isLegacy) converted.push(encoding)
    const right = isLegacy ? convertLegacy(plain, encoding) : plain
    return capitals ? right.toLocaleUpperCase('vi') : right
  })
  return { text: texts.join(''), converted }
}

const BEYOND_LATIN = /[\u0102-\u01b0\u1ea0-\u1ef9]|\p{M}/u
