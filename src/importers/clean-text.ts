// Applies the repairs of a decision file to the text as found, and maps places in the clean text back to it.
import type { Repair } from '../domain/decision.ts'

export interface WantedRepair {
  /** From 1. */
  readonly line: number
  readonly wrong: string
  readonly right: string
  readonly occurrence?: number | undefined
}

/**
 * Where a repair does not fit: how often `wrong` stands on its line. `clashesWith`: it fits, but touches letters that the
 * repair of that index, named earlier, has changed.
 */
export interface MisplacedRepair {
  readonly index: number
  readonly found: number
  readonly lineText: string | null
  readonly clashesWith?: number
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

/**
 * Offsets are UTF-16 code units. Repairs that do not fit are reported and left out, and so is the later one of two that
 * repeat, nest or overlap. Words to repair are found in a text of composed or of decomposed letters alike.
 */
export function cleanText(raw: string, wanted: readonly WantedRepair[]): CleanText {
  const lines = lineOffsets(raw)
  const misplaced: MisplacedRepair[] = []
  const placed: PlacedRepair[] = []
  wanted.forEach((repair, index) => {
    const line = lines[repair.line - 1]
    const lineText = line ? raw.slice(line.start, line.end) : null
    const wrong = lineText?.includes(repair.wrong) ? repair.wrong : repair.wrong.normalize('NFD')
    const places = lineText === null ? [] : occurrences(lineText, wrong)
    const place =
      repair.occurrence === undefined && places.length !== 1 ? undefined : places[(repair.occurrence ?? 1) - 1]
    const found = places.length
    if (!line || place === undefined) {
      misplaced.push({ index, found, lineText })
      return
    }
    const offset = line.start + place
    const clashesWith = insert(placed, { index, offset, line: repair.line, wrong, right: repair.right })
    if (clashesWith !== null) misplaced.push({ index, found, lineText, clashesWith })
  })
  const repairs = placed.map(({ offset, line, wrong, right }) => ({ offset, line, wrong, right }))
  return apply(raw, repairs, misplaced)
}

interface PlacedRepair extends Repair {
  readonly index: number
}

/** Puts a repair among those before, which stand in the order of the text; or the index of one that it overlaps. */
function insert(placed: PlacedRepair[], repair: PlacedRepair): number | null {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.offset ?? 0) < repair.offset) low = middle + 1
    else high = middle
  }
  const [before, after] = [placed[low - 1], placed[low]]
  if (before && before.offset + before.wrong.length > repair.offset) return before.index
  if (after && after.offset < repair.offset + repair.wrong.length) return after.index
  placed.splice(low, 0, repair)
  return null
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

/** Where a part stands in a text, from the start, each place after the end of the one before: so repairs are numbered. */
export function occurrences(text: string, part: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) places.push(at)
  return places
}
