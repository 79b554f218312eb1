// Runs on a thread of its own: reads one document and posts its words, or why they could not be read.
import { parentPort, workerData } from 'node:worker_threads'
import { DocumentRefused } from './document.ts'
import type { ReadingAnswer, ReadingRequest, ReadWords } from './reading.ts'
import { PARTS_DAMAGED } from './reading-notes.ts'

async function readWords(request: ReadingRequest): Promise<ReadWords> {
  switch (request.kind) {
    case 'DOCX': {
      const { readDocx } = await import('./docx.ts')
      return readDocx(request.bytes, request.limits)
    }
    case 'PDF': {
      const { readPdf } = await import('./pdf.ts')
      return readPdf(request.bytes, request.limits)
    }
    case 'HTML': {
      const { readHtml } = await import('./html.ts')
      return readHtml(request.text, request.limits)
    }
  }
}

// The library for PDFs leaves promises alone that fail on a damaged file; what it can it reads all the same.
let isDamaged = false
process.on('unhandledRejection', () => {
  isDamaged = true
})

async function answer(request: ReadingRequest): Promise<ReadingAnswer> {
  try {
    const { text, notes } = await readWords(request)
    return { outcome: 'READ', words: { text, notes: isDamaged ? [...notes, PARTS_DAMAGED] : notes } }
  } catch (error) {
    if (error instanceof DocumentRefused) {
      return { outcome: 'REFUSED', code: error.code, localized: error.localized }
    }
    // The stack is full, or a string as long as can be.
    if (error instanceof RangeError) return { outcome: 'TOO_DEEP' }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData as ReadingRequest))
