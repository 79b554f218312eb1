// so-nhom parse: shows how the text of a decision is read.
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { ParsedDecision, ParsedProvision } from '../importers/decision-text/parsed.ts'
import { parseDecisionText } from '../importers/decision-text.ts'
import { partsOf } from '../importers/provisions.ts'
import { drawTree } from './draw-tree.ts'
import { printError } from './terminal.ts'

const MAX_TEXT = 20_000_000

export function addParse(program: Command): void {
  program
    .command('parse')
    .description('đọc văn bản quyết định và vẽ cây điều khoản · read a decision’s text and draw its tree')
    .argument('<file>', 'tệp văn bản UTF-8, hoặc - cho đầu vào chuẩn · a UTF-8 text file, or - for standard input')
    .option('--json', 'in kết quả dạng JSON · print the result as JSON', false)
    .action((file: string, options: { json: boolean }) => {
      const text = readText(file)
      if (text === null) {
        process.exitCode = 1
        return
      }
      const parsed = parseDecisionText(text)
      const isTerminal = process.stdout.isTTY === true
      process.stdout.write(
        options.json ? `${JSON.stringify(publish(parsed), null, 2)}\n` : drawTree(parsed, isTerminal),
      )
    })
}

/** What programs are given: without the account of every character, with the parts that paths can name. */
function publish({ parts: _parts, ...parsed }: ParsedDecision) {
  const components = parsed.components.map((component) => {
    return { ...component, provisions: component.provisions.map(publishProvision) }
  })
  return { ...parsed, components }
}

interface PublishedProvision extends ParsedProvision {
  readonly parts?: readonly { readonly path: string; readonly text: string }[]
  readonly children: readonly PublishedProvision[]
}

function publishProvision(provision: ParsedProvision): PublishedProvision {
  const parts = partsOf(provision).map(({ path, text }) => ({ path, text }))
  const { children, ...own } = provision
  return { ...own, ...(parts.length > 0 ? { parts } : {}), children: children.map(publishProvision) }
}

function readText(file: string): string | null {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file)
    if (bytes.length > MAX_TEXT) {
      printError({
        vi: `${file}: dài ${bytes.length} byte; tối đa ${MAX_TEXT}.`,
        en: `${file}: ${bytes.length} bytes long; ${MAX_TEXT} at most.`,
      })
      return null
    }
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!text.includes('\0')) return text
    printError({
      vi: `${file}: không phải tệp văn bản (có byte NUL). Mở bằng chương trình soạn thảo rồi lưu thành văn bản thuần, mã UTF-8.`,
      en: `${file}: not a text file (it holds NUL bytes). Open it in its program and save it as plain text in UTF-8.`,
    })
    return null
  } catch (error) {
    const notUtf8 = error instanceof TypeError
    printError({
      vi: notUtf8 ? `${file}: không phải văn bản UTF-8. Lưu lại với mã UTF-8.` : `${file}: không đọc được tệp này.`,
      en: notUtf8 ? `${file}: not UTF-8 text. Save it as UTF-8.` : `${file}: the file cannot be read.`,
    })
    return null
  }
}
