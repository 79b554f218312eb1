// The stretches of text on a page of a PDF as lines, each with its place: from them it is told what belongs together.

/** What the library tells of a stretch of text: its words, and where they stand. */
export interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Words that stand together on a line; places in points, from the left and from below. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly height: number
  /** Whether a blank parts it from the piece before, whatever its place. */
  readonly spaced: boolean
}

export interface Line {
  readonly pieces: readonly Piece[]
  readonly x: number
  readonly right: number
  /** The baseline and the height of its tallest piece. */
  readonly y: number
  readonly height: number
}

/** Its lines in the order of the file. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** A step down of more letter heights is a new line; one to the right, a new column. */
const LINE_STEP = 0.6
const COLUMN_STEP = 2.5
const SPACE_STEP = 0.2
/** So many pieces may be drawn before they are all drawn again. */
const MOST_TWICE = 8

/** In the order of the file, which for word processors is that of reading, cell by cell; within a line from the left. */
export function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: Line[] = []
  let open: Piece[] = []
  for (const piece of piecesOf(items)) {
    const last = open.at(-1)
    const tall = Math.max(last?.height ?? 0, piece.height)
    if (last && Math.abs(last.y - piece.y) > tall * LINE_STEP) {
      lines.push(lineOf(open))
      open = []
    }
    if (!open.slice(-MOST_TWICE).some((other) => isDrawnAgain(other, piece))) open.push(piece)
  }
  return open.length > 0 ? [...lines, lineOf(open)] : lines
}

function* piecesOf(items: readonly TextItem[]): Generator<Piece> {
  let spaced = false
  for (const { str, transform, width, height } of items) {
    const text = str.trim()
    if (text === '') {
      spaced ||= str !== ''
      continue
    }
    const x = transform[4] ?? 0
    yield {
      text,
      x,
      right: x + width,
      y: transform[5] ?? 0,
      height: height || Math.abs(transform[3] ?? 0) || 1,
      spaced: spaced || /^\s/.test(str),
    }
    spaced = str.length > str.trimEnd().length
  }
}

/** Bold letters are made of thin ones by drawing them twice. */
function isDrawnAgain(one: Piece, other: Piece): boolean {
  const near = one.height * SPACE_STEP
  return one.text === other.text && Math.abs(one.x - other.x) < near && Math.abs(one.y - other.y) < near
}

export function lineOf(pieces: readonly Piece[]): Line {
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  const tallest = sorted.reduce((tall, piece) => (piece.height > tall.height ? piece : tall))
  const right = sorted.reduce((most, piece) => Math.max(most, piece.right), -Infinity)
  return { pieces: sorted, x: sorted[0]?.x ?? 0, right, y: tallest.y, height: tallest.height }
}

/** The words of a line, with a tab where a column is left empty. */
export function wordsOf({ pieces }: Line): string {
  return pieces.map((piece, at) => gapBefore(piece, pieces[at - 1]) + piece.text).join('')
}

function gapBefore(piece: Piece, before: Piece | undefined): string {
  if (!before) return ''
  const tall = Math.max(before.height, piece.height)
  const step = piece.x - before.right
  if (step > tall * COLUMN_STEP) return '\t'
  return piece.spaced || step > tall * SPACE_STEP ? ' ' : ''
}

/** How many pieces are drawn over the blanks of another: letters that its font lacked, whose place among its words is lost. */
export function countScattered({ pieces }: Line): number {
  let count = 0
  let end = -Infinity
  for (const { right, height, text } of pieces) {
    if (right + height * SPACE_STEP < end && /\p{L}/u.test(text)) count += 1
    end = Math.max(end, right)
  }
  return count
}
