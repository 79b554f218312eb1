// Draws a parsed decision for a terminal, headings in Vietnamese and English: what was found, where, and what somebody should look at.
import type { CalendarDate } from '../domain/calendar.ts'
import { shortOfficialDate } from '../domain/calendar.ts'
import { PROVISION_LABELS } from '../domain/provision.ts'
import type {
  ParsedBasis,
  ParsedComponent,
  ParsedDecision,
  ParsedProvision,
} from '../importers/decision-text/parsed.ts'
import { partsOf } from '../importers/provisions.ts'

const LONGEST_TEXT = 60
const NOTHING = '(không có)'
const DIM = ['\u001b[2m', '\u001b[22m'] as const

/**
 * The drawing as lines ended by line feeds. Words of the text are cut to 60 characters, their characters of control left
 * out. `isTerminal`: the parts without a number, openings and sentences, are dimmed; else it is plain text.
 */
export function drawTree(parsed: ParsedDecision, isTerminal = false): string {
  const sections = [
    drawHeading(parsed),
    drawBases(parsed),
    ...parsed.components.map((component) => drawComponent(component, isTerminal)),
    drawSignature(parsed),
    drawList('Nơi nhận', 'Recipients', parsed.recipients.map(plain)),
    drawNotes(parsed),
    [`Ngoài văn bản · Outside the text: ${outsideCount(parsed)} ký tự · characters`],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function drawHeading({ heading }: ParsedDecision): string[] {
  const rows: readonly [string, string | number | null][] = [
    ['Số, ký hiệu · Number', heading.number],
    ['Năm · Year', heading.year],
    ['Loại · Kind', heading.kind],
    ['Tên · Title', heading.title],
    ['Cơ quan · Issuer', heading.issuer],
    ['Địa danh · Place', heading.place],
    ['Ngày · Date', drawDate(heading.date)],
  ]
  return rows.map(([label, value]) => `${label.padEnd(20)} ${value === null ? NOTHING : plain(String(value))}`)
}

function drawBases({ bases, proposal }: ParsedDecision): string[] {
  const lines = drawList('Căn cứ', 'Bases', bases.map(drawBasis))
  if (!proposal) return [...lines, `Đề nghị · Proposal: ${NOTHING}`]
  return [
    ...lines,
    `Đề nghị · Proposal: ${[proposal.number, drawDate(proposal.date)].filter(Boolean).join(', ') || `? ${shorten(proposal.text)}`}`,
  ]
}

function drawBasis(basis: ParsedBasis): string {
  if (basis.kind === null) return `? ${shorten(basis.text)}`
  const known = [basis.kind, basis.number, drawDate(basis.date), basis.issuer].filter((part) => part !== null)
  return plain(basis.number === null ? `${known.join(', ')}: ${shorten(basis.text)}` : known.join(', '))
}

function drawComponent(component: ParsedComponent, isTerminal: boolean): string[] {
  const [vi, en] = component.attached ? ['kèm theo', 'attached'] : ['văn bản chính', 'main text']
  const title = component.title === null ? '' : `: ${shorten(component.title)}`
  return [
    `${component.kind} [${component.key}, ${vi}] · ${en}${title}`,
    ...drawProvisions(component.provisions, '', isTerminal),
  ]
}

function drawProvisions(provisions: readonly ParsedProvision[], indent: string, isTerminal: boolean): string[] {
  return provisions.flatMap((provision, at) => {
    const isLast = at === provisions.length - 1
    const line = `${indent}${isLast ? '└─' : '├─'} ${drawProvision(provision)}`
    const within = `${indent}${isLast ? '   ' : '│  '}`
    const bar = provision.children.length > 0 ? '│' : ' '
    const parts = partsOf(provision).map((part) => {
      const words = `${PROVISION_LABELS[part.kind]}: ${shorten(part.text)}  [${part.path}]`
      return `${within}${bar}    ${isTerminal ? `${DIM[0]}${words}${DIM[1]}` : words}`
    })
    return [line, ...parts, ...drawProvisions(provision.children, within, isTerminal)]
  })
}

function drawProvision({ kind, number, heading, text, path }: ParsedProvision): string {
  const label = number === null ? PROVISION_LABELS[kind] : `${PROVISION_LABELS[kind]} ${number}`
  const caption = heading === null ? '' : `. ${plain(heading)}`
  const words = text === null ? '' : `: ${shorten(text)}`
  return `${label}${caption}${words}  [${path}]`
}

function drawSignature({ signature }: ParsedDecision): string[] {
  if (!signature) return [`Chữ ký · Signature: ${NOTHING}`]
  const behalf = signature.onBehalf === null ? null : `TM. ${signature.onBehalf}`
  const known = [behalf, signature.capacity, signature.title, signature.name].filter((part) => part !== null)
  return drawList('Chữ ký', 'Signature', known.map(plain))
}

function drawNotes({ notes }: ParsedDecision): string[] {
  return drawList(
    'Cần xem lại',
    'To be looked at',
    notes.map(
      ({ line, message, code }) => `dòng · line ${line}: ${plain(message.vi)} · ${plain(message.en)} (${code})`,
    ),
  )
}

function drawList(vi: string, en: string, items: readonly string[]): string[] {
  if (items.length === 0) return [`${vi} · ${en}: ${NOTHING}`]
  return [`${vi} (${items.length}): · ${en}:`, ...items.map((one) => `  ${one}`)]
}

/** Characters as a reader counts them, blank space left out. */
function outsideCount({ outside }: ParsedDecision): number {
  return outside.reduce((sum, { text }) => sum + Array.from(text.replace(/\s+/g, '')).length, 0)
}

function drawDate(date: CalendarDate | null): string | null {
  return date === null ? null : shortOfficialDate(date)
}

function shorten(text: string): string {
  const characters = Array.from(plain(text))
  return characters.length <= LONGEST_TEXT ? characters.join('') : `${characters.slice(0, LONGEST_TEXT).join('')}…`
}

/** On one line, and without what a terminal would obey. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '')
}
