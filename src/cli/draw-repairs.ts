// Shows proposed repairs: for a person in a terminal, and as the YAML that a decision file takes once they are confirmed.
import { stringify } from 'yaml'
import type { ProposedRepair } from '../importers/text-damage/proposals.ts'
import type { Confidence } from '../importers/text-damage/reasons.ts'
import { MOST_PROPOSED, repairEntries } from '../importers/text-damage/repair-entries.ts'
import { plain } from './draw-tree.ts'

const AROUND = 24
const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  HIGH: 'cao · HIGH',
  MEDIUM: 'vừa · MEDIUM',
  LOW: 'thấp · LOW',
}

/** The proposals with the words around them, lines ended by line feeds; empty where there are none. */
export function drawRepairs(text: string, proposals: readonly ProposedRepair[]): string {
  if (proposals.length === 0)
    return 'Chữ có thể đã mất khi sao chép · Letters that the copy may have lost: (không có)\n'
  const lines = [
    `Chữ có thể đã mất khi sao chép (${proposals.length}), chỉ là đề xuất, chưa sửa gì:`,
    '· Letters that the copy may have lost; proposals only, nothing is changed:',
    ...proposals.slice(0, MOST_PROPOSED).flatMap((proposal) => drawProposal(text, proposal)),
    ...leftOut(proposals),
    'Đối chiếu từng chỗ với bản gốc; --repairs in các đề xuất, để chép vào decision.yaml hoặc dùng với so-nhom draft --repairs.',
    '· Compare each with the original; --repairs prints them, for decision.yaml or for so-nhom draft --repairs.',
  ]
  return `${lines.join('\n')}\n`
}

/** The part `repairs` of a decision file's `text`, each entry with its reason above it as a comment. */
export function writeRepairs(text: string, proposals: readonly ProposedRepair[]): string {
  const shown = proposals.slice(0, MOST_PROPOSED)
  const entries = repairEntries(text, shown).map((entry, at) => {
    const { confidence, reason, alternatives } = shown[at] as ProposedRepair
    const others = alternatives.length === 0 ? [] : [`Hoặc · or: ${alternatives.join(', ')}`]
    const comments = [`${CONFIDENCE_WORDS[confidence]}: ${reason.vi}`, reason.en, ...others].map(plain)
    const [first, ...rest] = stringify(entry, { lineWidth: 0 }).trimEnd().split('\n')
    return [...comments.map((words) => `    # ${words}`), `    - ${first}`, ...rest.map((line) => `      ${line}`)]
  })
  const lines = [
    '  # Chỉ là đề xuất: giữ lại những chỗ đã đối chiếu với bản gốc, xóa các chỗ khác.',
    '  # Proposals only: keep what you have compared with the original, and delete the rest.',
    ...leftOut(proposals).map((words) => `  # ${words}`),
    entries.length === 0 ? '  repairs: []' : '  repairs:',
    ...entries.flat(),
  ]
  return `${lines.join('\n')}\n`
}

function drawProposal(text: string, proposal: ProposedRepair): string[] {
  const { line, offset, wrong, right, confidence, reason, alternatives } = proposal
  const end = offset + wrong.length
  const before = wordsNear(text.slice(Math.max(0, offset - 2 * AROUND), offset), 'BEFORE')
  const after = wordsNear(text.slice(end, end + 2 * AROUND), 'AFTER')
  const place = plain(`${before}[${wrong} → ${right}]${after}`).trim()
  return [
    `  dòng · line ${line}: ${place} (${CONFIDENCE_WORDS[confidence]})`,
    `    ${plain(reason.vi)}${alternatives.length === 0 ? '' : ` Hoặc: ${alternatives.join(', ')}.`}`,
    `    ${plain(reason.en)}${alternatives.length === 0 ? '' : ` Or: ${alternatives.join(', ')}.`}`,
  ]
}

/** Of one line, as many whole words as fit. */
function wordsNear(text: string, side: 'BEFORE' | 'AFTER'): string {
  const line = text.split(/[\r\n]/).at(side === 'BEFORE' ? -1 : 0) ?? ''
  if (line.length <= AROUND) return line
  return side === 'BEFORE' ? line.slice(-AROUND).replace(/^\S*/, '…') : line.slice(0, AROUND).replace(/\S*$/, '…')
}

function leftOut(proposals: readonly ProposedRepair[]): string[] {
  const more = proposals.length - MOST_PROPOSED
  if (more <= 0) return []
  return [`… và ${more} chỗ nữa: nên tìm bản chép tốt hơn · and ${more} more: better look for another copy`]
}
