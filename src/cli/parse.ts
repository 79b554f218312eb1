// so-nhom parse: shows how the text of a decision is read.
import { type Command, Option } from 'commander'
import type { ParsedDecision, ParsedProvision } from '../importers/decision-text/parsed.ts'
import { parseDecisionText } from '../importers/decision-text.ts'
import { proposeRelations } from '../importers/proposed-relations.ts'
import { partsOf } from '../importers/provisions.ts'
import { type ProposedRepair, proposeRepairs } from '../importers/text-damage/proposals.ts'
import { readInput } from './document-input.ts'
import { drawRelations } from './draw-relations.ts'
import { drawRepairs, writeRepairs } from './draw-repairs.ts'
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
    .addOption(
      new Option(
        '--repairs',
        'in các chữ đề xuất sửa, theo dạng của decision.yaml · print the proposed repairs in the form of decision.yaml',
      )
        .default(false)
        .conflicts(['json', 'text']),
    )
    .action(async (file: string, options: Options) => {
      const text = await readInput(file)
      if (text === null) {
        process.exitCode = 1
        return
      }
      process.stdout.write(answer(text, options))
    })
}

interface Options {
  readonly json: boolean
  readonly text: boolean
  readonly repairs: boolean
}

function answer(text: string, { json, text: bare, repairs }: Options): string {
  if (bare) return process.stdout.isTTY === true ? text.replace(/[[\p{Cc}\p{Cf}]--[\t\n]]/gv, '') : text
  const proposals = proposeRepairs(text)
  if (repairs) return writeRepairs(text, proposals)
  const parsed = parseDecisionText(text)
  if (json) return `${JSON.stringify(publish(parsed, proposals), null, 2)}\n`
  const relations = drawRelations(proposeRelations(parsed))
  return [drawTree(parsed, process.stdout.isTTY === true), relations, drawRepairs(text, proposals)].join('\n')
}

/**
 * What programs are given: without the account of every character, with the parts that paths can name, and with the
 * repairs and relations that the words propose.
 */
function publish(decision: ParsedDecision, proposedRepairs: readonly ProposedRepair[]) {
  const { parts: _parts, ...parsed } = decision
  const components = parsed.components.map((component) => {
    return { ...component, provisions: component.provisions.map(publishProvision) }
  })
  return { ...parsed, components, proposedRepairs, proposedRelations: proposeRelations(decision) }
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
