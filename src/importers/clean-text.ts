// Applies the repairs of a decision file to the text as found, and maps places in the clean text back to it.
import type { Repair } from '../domain/decision.ts'

export interface WantedRepair {
  /** From 1. */
  readonly line: number
  readonly wrong: string
  readonly right: string
  readonly occurrence?: number | undefined
}

/** Where a repair does not fit: how often `wrong` stands on its line. */
export interface MisplacedRepair {
  readonly index: number
  readonly found: number
  readonly lineText: string | null
}

export interface CleanText {
  readonly raw: string
  readonly clean: string
  readonly repairs: readonly Repair[]
  readonly misplaced: readonly MisplacedRepair[]
  /** The offset in the raw text of an offset in the clean text; inside a repair, where the repair starts or ends. */
  toRaw(offset: number, side: 'START' | 'END'): number
  /** Whether a half-open span of the clean text holds repaired words. */
  isRepaired(start: number, end: number): boolean
}

/** Offsets are UTF-16 code units. Repairs that do not fit are reported and left out. */
export function cleanText(raw: string, wanted: readonly WantedRepair[]): CleanText {
  const lines = lineOffsets(raw)
  const misplaced: MisplacedRepair[] = []
  const repairs: Repair[] = []
  wanted.forEach((repair, index) => {
    const line = lines[repair.line - 1]
    const lineText = line ? raw.slice(line.start, line.end) : null
    const places = lineText === null ? [] : occurrences(lineText, repair.wrong)
    const place =
      repair.occurrence === undefined && places.length !== 1 ? undefined : places[(repair.occurrence ?? 1) - 1]
    if (!line || place === undefined) misplaced.push({ index, found: places.length, lineText })
    else repairs.push({ offset: line.start + place, line: repair.line, wrong: repair.wrong, right: repair.right })
  })
  repairs.sort((a, b) => a.offset - b.offset)
  return apply(raw, repairs, misplaced)
}

interface Patch {
  readonly rawStart: number
  readonly rawEnd: number
  readonly start: number
  readonly end: number
}

function apply(raw: string, repairs: readonly Repair[], misplaced: readonly MisplacedRepair[]): CleanText {
  const patches: Patch[] = []
  let clean = ''
  let from = 0
  for (const { offset, wrong, right } of repairs) {
    clean += raw.slice(from, offset)
    patches.push({
      rawStart: offset,
      rawEnd: offset + wrong.length,
      start: clean.length,
      end: clean.length + right.length,
    })
    clean += right
    from = offset + wrong.length
  }
  clean += raw.slice(from)
  return {
    raw,
    clean,
    repairs,
    misplaced,
    toRaw: (offset, side) => toRaw(patches, offset, side),
    isRepaired: (start, end) => patches.some((patch) => patch.start < end && patch.end > start),
  }
}

function toRaw(patches: readonly Patch[], offset: number, side: 'START' | 'END'): number {
  let shift = 0
  for (const patch of patches) {
    if (offset < patch.start) break
    const inside = side === 'START' ? offset < patch.end : offset > patch.start && offset < patch.end
    if (inside) return side === 'START' ? patch.rawStart : patch.rawEnd
    if (offset >= patch.end) shift = patch.rawEnd - patch.end
  }
  return offset + shift
}

function lineOffsets(text: string): readonly { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    lines.push({ start, end: end === -1 ? text.length : end })
    if (end === -1) return lines
    start = end + 1
  }
}

function occurrences(text: string, part: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) places.push(at)
  return places
}
