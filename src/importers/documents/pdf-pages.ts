// Reads the text layer of a PDF page by page.
export type PdfAnswer =
  | { readonly outcome: 'READ'; readonly pages: readonly string[] }
  | { readonly outcome: 'TOO_MANY_PAGES'; readonly pages: number }
  | { readonly outcome: 'LOCKED' }
  | { readonly outcome: 'BROKEN' }

/** What the library tells of a stretch of text: its words, and where they stand. */
interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** A step down of so many letter heights is more than a new line; one to the right, a new column. */
const PARAGRAPH_STEP = 1.9
const COLUMN_STEP = 2.5

/** The words of each page, or why there are none. The library is loaded here alone. */
export async function readPages(bytes: Uint8Array, most: number): Promise<PdfAnswer> {
  try {
    return await readAll(bytes, most)
  } catch (error) {
    return { outcome: error instanceof Error && error.name === 'PasswordException' ? 'LOCKED' : 'BROKEN' }
  }
}

async function readAll(bytes: Uint8Array, most: number): Promise<PdfAnswer> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(bytes, {
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  } as Parameters<typeof getDocumentProxy>[1])
  if (pdf.numPages > most) return { outcome: 'TOO_MANY_PAGES', pages: pdf.numPages }
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(layOut(items.filter((item): item is typeof item & TextItem => 'str' in item)))
    page.cleanup()
  }
  return { outcome: 'READ', pages }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly height: number
}

/** In the order of the file, which for word processors is that of reading, cell by cell; lines as they stand. */
function layOut(items: readonly TextItem[]): string {
  const pieces: string[] = []
  let last: Place | null = null
  let hasSpace = false
  for (const { str, transform, width, height } of items) {
    const words = str.trim()
    if (words === '') {
      hasSpace ||= str !== ''
      continue
    }
    const x = transform[4] ?? 0
    const here = { x, y: transform[5] ?? 0, height: height || Math.abs(transform[3] ?? 0) || 1 }
    if (last) pieces.push(gap(last, here, hasSpace || /^\s/.test(str)))
    pieces.push(words)
    last = { ...here, x: x + width }
    hasSpace = str.length > str.trimEnd().length
  }
  return pieces.join('')
}

function gap(last: Place, here: Place, hasSpace: boolean): string {
  const tall = Math.max(last.height, here.height)
  const down = last.y - here.y
  if (Math.abs(down) > tall * 0.6) return down < 0 || down > tall * PARAGRAPH_STEP ? '\n\n' : '\n'
  const right = here.x - last.x
  if (right > tall * COLUMN_STEP || right < -tall) return '\t'
  return hasSpace || right > tall * 0.2 ? ' ' : ''
}
