// Reads a Word document, a page or a PDF on a thread of its own, which is ended when time or memory run out.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Localized } from '../../domain/source.ts'
import { type DocumentLimits, type DocumentProblemCode, DocumentRefused } from './document.ts'

/** What is to be read: bytes, or of a page the letters that they are. */
export type ReadingRequest =
  | { readonly kind: 'DOCX' | 'PDF'; readonly bytes: Uint8Array; readonly limits: DocumentLimits }
  | { readonly kind: 'HTML'; readonly text: string; readonly limits: DocumentLimits }

export interface ReadWords {
  readonly text: string
  readonly notes: readonly Localized[]
}

export type ReadingAnswer =
  | { readonly outcome: 'READ'; readonly words: ReadWords }
  | { readonly outcome: 'REFUSED'; readonly code: DocumentProblemCode; readonly localized: Localized }
  | { readonly outcome: 'TOO_DEEP' }

const MOST_MEGABYTES = 512

/**
 * The words of a document. However it is made, the caller waits `limits.milliseconds` at most, and goes on answering
 * others meanwhile. Throws DocumentRefused.
 */
export async function readOnThread(request: ReadingRequest): Promise<ReadWords> {
  const answer = await ask(request)
  switch (answer.outcome) {
    case 'READ':
      return answer.words
    case 'REFUSED':
      throw new DocumentRefused(answer.code, answer.localized)
    case 'TOO_DEEP':
      throw tooIntricate()
  }
}

async function ask(request: ReadingRequest): Promise<ReadingAnswer> {
  const { milliseconds } = request.limits
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    stdout: true,
    stderr: true,
  })
  try {
    const [answer] = await once(worker, 'message', { signal: AbortSignal.timeout(milliseconds) })
    return answer as ReadingAnswer
  } catch (error) {
    const isLimit =
      error instanceof Error && (error.name === 'AbortError' || hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY'))
    if (isLimit) throw tooSlow(milliseconds)
    throw error
  } finally {
    await worker.terminate()
  }
}

function hasCode(error: Error, code: string): boolean {
  return 'code' in error && error.code === code
}

function tooIntricate(): DocumentRefused {
  return new DocumentRefused('DOCUMENT_TOO_DEEP', {
    vi: 'Các phần của tệp lồng nhau quá sâu. Chép phần chữ ra tệp .txt.',
    en: 'Its parts are nested too deep. Copy the words into a .txt file.',
  })
}

function tooSlow(milliseconds: number): DocumentRefused {
  return new DocumentRefused('DOCUMENT_TOO_SLOW', {
    vi: `Đọc tệp quá ${milliseconds / 1000} giây hoặc quá nhiều bộ nhớ. Chép riêng văn bản cần nạp sang một tệp .docx mới, hoặc chép phần chữ ra tệp .txt.`,
    en: `Reading the file took more than ${milliseconds / 1000} seconds or too much memory. Copy the one text that is wanted into a new .docx, or its words into a .txt file.`,
  })
}
