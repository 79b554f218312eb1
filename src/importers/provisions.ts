// From a parsed text to stored provisions: clean words beside the words as found, openings and sentences addressed.
import type { StoredProvision } from '../domain/decision.ts'
import { sentencesOf } from '../domain/sentences.ts'
import type { CleanText } from './clean-text.ts'
import type { ParsedComponent, ParsedProvision, Span } from './decision-text/parsed.ts'

/** All provisions in the order of the text; after each, its opening and sentences where it has any. */
export function storedProvisions(components: readonly ParsedComponent[], text: CleanText): readonly StoredProvision[] {
  const rows: Omit<StoredProvision, 'position'>[] = []
  for (const component of components) {
    const visit = (provision: ParsedProvision, parent: string | null): void => {
      rows.push(numbered(provision, component.key, parent, text), ...unnumbered(provision, component.key, text))
      for (const child of provision.children) visit(child, provision.path)
    }
    for (const provision of component.provisions) visit(provision, null)
  }
  return rows.map((row, position) => ({ ...row, position }))
}

type Row = Omit<StoredProvision, 'position'>

function numbered(provision: ParsedProvision, component: string, parent: string | null, text: CleanText): Row {
  const { path, kind, number, heading } = provision
  return { path, component, kind, number, heading, parent, text: provision.text, ...asFound(ownSpan(provision), text) }
}

function unnumbered(provision: ParsedProvision, component: string, text: CleanText): readonly Row[] {
  const words = provision.text
  if (words === null) return []
  const rows: Row[] = []
  const common = { component, number: null, heading: null, parent: provision.path }
  const own = ownSpan(provision)
  if (provision.children.length > 0) {
    const span = spanOf(words, own, text)
    rows.push({ ...common, path: `${provision.path}/mo-dau`, kind: 'OPENING', text: words, ...asFound(span, text) })
  }
  const sentences = sentencesOf(words)
  if (sentences.length < 2) return rows
  sentences.forEach((sentence, index) => {
    const span = spanOf(sentence, own, text)
    rows.push({
      ...common,
      path: `${provision.path}/cau-${index + 1}`,
      kind: 'SENTENCE',
      text: sentence,
      ...asFound(span, text),
    })
  })
  return rows
}

/** Label, heading and own words, without the parts within. */
function ownSpan(provision: ParsedProvision): Span {
  const { span, children } = provision
  return { start: span.start, end: children[0]?.span.start ?? span.end }
}

/** Where words stand within a span; the whole span where line breaks were folded in them. */
function spanOf(words: string, within: Span, { clean }: CleanText): Span {
  const at = clean.indexOf(words, within.start)
  return at === -1 || at + words.length > within.end ? within : { start: at, end: at + words.length }
}

function asFound({ start, end }: Span, text: CleanText): Pick<Row, 'rawText' | 'repaired' | 'span'> {
  const span = { start: text.toRaw(start, 'START'), end: text.toRaw(end, 'END') }
  return { rawText: text.raw.slice(span.start, span.end).trim(), repaired: text.isRepaired(start, end), span }
}
