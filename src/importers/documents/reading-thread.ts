// Runs on a thread of its own: reads one document and posts its words, or why they could not be read.
import { parentPort, workerData } from 'node:worker_threads'
import { DocumentRefused } from './document.ts'
import type { ReadingAnswer, ReadingRequest, ReadWords } from './reading.ts'

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

async function answer(request: ReadingRequest): Promise<ReadingAnswer> {
  try {
    return { outcome: 'READ', words: await readWords(request) }
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
