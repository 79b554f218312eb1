// so-nhom parse: shows how the text of a decision is read.
import type { Command } from 'commander'
import type { ParsedDecision, ParsedProvision } from '../importers/decision-text/parsed.ts'
import { parseDecisionText } from '../importers/decision-text.ts'
import { partsOf } from '../importers/provisions.ts'
import { readInput } from './document-input.ts'
import { drawTree } from './draw-tree.ts'

export function addParse(program: Command): void {
  program
    .command('parse')
    .description('đọc văn bản quyết định và vẽ cây điều khoản · read a decision’s text and draw its tree')
    .argument(
      '<file>',
      'tệp .txt, .html, .docx hoặc .pdf, hoặc - cho đầu vào chuẩn · a .txt, .html, .docx or .pdf file, or - for standard input',
    )
    .option('--json', 'in kết quả dạng JSON · print the result as JSON', false)
    .option('--text', 'in văn bản đọc được, không vẽ cây · print the text as it was read, and no tree', false)
    .action(async (file: string, options: { json: boolean; text: boolean }) => {
      const text = await readInput(file)
      if (text === null) {
        process.exitCode = 1
        return
      }
      if (options.text) {
        process.stdout.write(process.stdout.isTTY === true ? text.replace(/[[\p{Cc}\p{Cf}]--[\t\n]]/gv, '') : text)
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
