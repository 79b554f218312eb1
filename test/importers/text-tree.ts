// Prints what was read from a text in the form that the wanted trees beside the texts have.
import type { ParsedDecision, ParsedProvision } from '../../src/importers/decision-text/parsed.ts'

const WHOLE = 72

/** Facts first, one a line; then each instrument with its provisions: path, kind, caption in brackets, words. */
export function printTree(parsed: ParsedDecision): string {
  const { heading, signature } = parsed
  const signed = signature && [signature.onBehalf, signature.capacity, signature.title, signature.name]
  const facts: readonly [string, string | null | undefined][] = [
    ['number', heading.number],
    ['kind', heading.kind],
    ['title', heading.title],
    ['issuer', heading.issuer],
    ['place', heading.place],
    ['date', heading.date ?? (heading.year === null ? null : String(heading.year))],
    [
      'bases',
      parsed.bases.map((one) => [one.kind, one.number, one.date, one.issuer].map(orNone).join(', ')).join('; '),
    ],
    ['proposal', parsed.proposal && [parsed.proposal.number, parsed.proposal.date].map(orNone).join(', ')],
    ['signed', signed?.map(orNone).join(', ')],
    ['recipients', parsed.recipients.join('; ')],
    ['outside', parsed.outside.map(({ text }) => shorten(text.trim().replace(/\s+/g, ' '))).join(' // ')],
    ['notes', parsed.notes.map(({ line, code }) => `${line} ${code}`).join(', ')],
  ]
  const components = parsed.components.flatMap(({ key, kind, title, attached, provisions }) => [
    '',
    `${key}: ${kind}${attached ? ', attached' : ''}${title === null ? '' : `, ${shorten(title)}`}`,
    ...provisions.flatMap((one) => printProvision(one, '  ')),
  ])
  return `${[...facts.map(([name, value]) => `${name}: ${orNone(value)}`), ...components].join('\n')}\n`
}

function printProvision({ path, kind, number, heading, text, children }: ParsedProvision, indent: string): string[] {
  const caption = heading === null ? '' : ` [${shorten(heading)}]`
  const words = text === null ? '' : ` ${text.split('\n').map(shorten).join(' ¶ ')}`
  return [
    `${indent}${path} ${kind}${number === null ? '' : ` ${number}`}${caption}${words}`,
    ...children.flatMap((child) => printProvision(child, `${indent}  `)),
  ]
}

/** Long words by their beginning and end, so that one lost in between is still seen by the count. */
function shorten(text: string): string {
  if (text.length <= WHOLE) return text
  return `${text.slice(0, 40)} <${text.length}> ${text.slice(-20)}`
}

function orNone(value: string | null | undefined): string {
  return value ? value : '–'
}
