// Reads the text layer of a PDF page by page; the library is loaded here alone.
import { linesOf, type Page, type TextItem } from './pdf-lines.ts'

export type PdfAnswer =
  | { readonly outcome: 'READ'; readonly pages: readonly Page[] }
  | { readonly outcome: 'TOO_MANY_PAGES'; readonly pages: number }
  | { readonly outcome: 'LOCKED' }
  | { readonly outcome: 'BROKEN' }

/** The lines of each page, or why there are none. */
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
  const pages: Page[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const [left = 0, bottom = 0, right = 1, top = 1] = page.view
    const lines = linesOf(items.filter((item): item is typeof item & TextItem => 'str' in item))
    pages.push({ width: right - left, height: top - bottom, lines })
    page.cleanup()
  }
  return { outcome: 'READ', pages }
}
