// Draws a parsed decision for a terminal, in Vietnamese: what was found, where, and what somebody should look at.
import type { CalendarDate } from '../domain/calendar.ts'
import { shortOfficialDate } from '../domain/calendar.ts'
import type { ProvisionKind } from '../domain/provision.ts'
import type {
  ParsedBasis,
  ParsedComponent,
  ParsedDecision,
  ParsedProvision,
} from '../importers/decision-text/parsed.ts'

const LABELS: Readonly<Record<ProvisionKind, string>> = {
  PART: 'Phần',
  CHAPTER: 'Chương',
  SECTION: 'Mục',
  SUBSECTION: 'Tiểu mục',
  ARTICLE: 'Điều',
  CLAUSE: 'Khoản',
  POINT: 'Điểm',
  SUBPOINT: 'Tiết',
  DASH: 'Gạch đầu dòng',
  OPENING: 'Đoạn mở đầu',
  SENTENCE: 'Câu',
}

const LONGEST_TEXT = 60
const NOTHING = '(không có)'

/**
 * The drawing as lines of plain text, without colour, ended by a line feed. Words of the text are cut to 60 characters,
 * characters of control are left out.
 */
export function drawTree(parsed: ParsedDecision): string {
  const sections = [
    drawHeading(parsed),
    drawBases(parsed),
    ...parsed.components.map(drawComponent),
    drawSignature(parsed),
    drawList('Nơi nhận', parsed.recipients.map(plain)),
    drawNotes(parsed),
    [`Ngoài văn bản: ${outsideCount(parsed)} ký tự`],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function drawHeading({ heading }: ParsedDecision): string[] {
  const rows: readonly [string, string | number | null][] = [
    ['Số, ký hiệu', heading.number],
    ['Năm', heading.year],
    ['Loại', heading.kind],
    ['Tên', heading.title],
    ['Cơ quan', heading.issuer],
    ['Địa danh', heading.place],
    ['Ngày', drawDate(heading.date)],
  ]
  return rows.map(([label, value]) => `${label.padEnd(12)} ${value === null ? NOTHING : plain(String(value))}`)
}

function drawBases({ bases, proposal }: ParsedDecision): string[] {
  const lines = drawList('Căn cứ', bases.map(drawBasis))
  if (!proposal) return [...lines, `Đề nghị: ${NOTHING}`]
  return [...lines, `Đề nghị: ${[proposal.number, drawDate(proposal.date)].filter(Boolean).join(', ') || NOTHING}`]
}

function drawBasis(basis: ParsedBasis): string {
  if (basis.kind === null) return `? ${shorten(basis.text)}`
  const known = [basis.kind, basis.number, drawDate(basis.date), basis.issuer].filter((part) => part !== null)
  return plain(basis.number === null ? `${known.join(', ')}: ${shorten(basis.text)}` : known.join(', '))
}

function drawComponent(component: ParsedComponent): string[] {
  const origin = component.attached ? 'kèm theo' : 'văn bản chính'
  const title = component.title === null ? '' : `: ${shorten(component.title)}`
  return [`${component.kind} [${component.key}, ${origin}]${title}`, ...drawProvisions(component.provisions, '')]
}

function drawProvisions(provisions: readonly ParsedProvision[], indent: string): string[] {
  return provisions.flatMap((provision, at) => {
    const isLast = at === provisions.length - 1
    const line = `${indent}${isLast ? '└─' : '├─'} ${drawProvision(provision)}`
    return [line, ...drawProvisions(provision.children, `${indent}${isLast ? '   ' : '│  '}`)]
  })
}

function drawProvision({ kind, number, heading, text, path }: ParsedProvision): string {
  const label = number === null ? LABELS[kind] : `${LABELS[kind]} ${number}`
  const caption = heading === null ? '' : `. ${plain(heading)}`
  const words = text === null ? '' : `: ${shorten(text)}`
  return `${label}${caption}${words}  [${path}]`
}

function drawSignature({ signature }: ParsedDecision): string[] {
  if (!signature) return [`Chữ ký: ${NOTHING}`]
  const behalf = signature.onBehalf === null ? null : `TM. ${signature.onBehalf}`
  const known = [behalf, signature.capacity, signature.title, signature.name].filter((part) => part !== null)
  return drawList('Chữ ký', known.map(plain))
}

function drawNotes({ notes }: ParsedDecision): string[] {
  return drawList(
    'Cần xem lại',
    notes.map((one) => `dòng ${one.line}: ${plain(one.message.vi)} (${one.code})`),
  )
}

function drawList(title: string, items: readonly string[]): string[] {
  return items.length === 0
    ? [`${title}: ${NOTHING}`]
    : [`${title} (${items.length}):`, ...items.map((one) => `  ${one}`)]
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
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '')
}
