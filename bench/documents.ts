// Measures the reading of hostile documents: what becomes of each, in what time and memory, each in a process of its own.
// node bench/documents.ts [--only NAME]
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { DocumentRefused } from '../src/importers/documents/document.ts'
import { readDocument } from '../src/importers/documents/read-document.ts'
import { PAGES, PDFS, WORD_DOCUMENTS } from './hostile-documents.ts'

const KINDS = { docx: WORD_DOCUMENTS, html: PAGES, pdf: PDFS }

interface Measured {
  readonly bytes: number
  readonly outcome: string
  readonly seconds: number
  readonly megabytes: number
}

const { values } = parseArgs({ options: { only: { type: 'string' }, one: { type: 'string' } } })
if (values.one !== undefined) console.log(JSON.stringify(await measure(values.one)))
else printAll(values.only ?? '')

function printAll(only: string): void {
  console.log('| document | bytes | outcome | s | MB of memory |\n| --- | --: | --- | --: | --: |')
  const all = Object.entries(KINDS).flatMap(([kind, documents]) =>
    Object.keys(documents).map((name) => `${kind}: ${name}`),
  )
  for (const name of all.filter((one) => one.includes(only))) {
    const { stdout, status, signal } = spawnSync(process.execPath, [import.meta.filename, '--one', name], {
      encoding: 'utf8',
    })
    const told = status === 0 ? (JSON.parse(stdout) as Measured) : null
    const columns = told
      ? [told.bytes, told.outcome, told.seconds.toFixed(1), told.megabytes]
      : ['', `**the process ended**: ${signal ?? status}`, '', '']
    console.log(`| ${[name, ...columns].join(' | ')} |`)
  }
}

async function measure(name: string): Promise<Measured> {
  const [kind, words] = name.split(': ') as [keyof typeof KINDS, string]
  const bytes = KINDS[kind][words]?.()
  if (!bytes) throw new Error(`no such document: ${name}`)
  const before = process.resourceUsage().maxRSS
  const begun = performance.now()
  const outcome = await outcomeOf(bytes)
  const seconds = (performance.now() - begun) / 1000
  return {
    bytes: bytes.length,
    outcome,
    seconds,
    megabytes: Math.round((process.resourceUsage().maxRSS - before) / 1024),
  }
}

async function outcomeOf(bytes: Buffer): Promise<string> {
  try {
    return `read, ${(await readDocument(bytes)).text.length} characters`
  } catch (error) {
    if (error instanceof DocumentRefused) return error.code
    return `**${String(error)}**`
  }
}
