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

/** A part of a provision that has no number and may still be cited: its opening, or one of several sentences. */
export interface UnnumberedPart {
  readonly path: string
  readonly kind: 'OPENING' | 'SENTENCE'
  readonly text: string
}

/** The opening first, where parts follow it; then the sentences, where there are several. */
export function partsOf({ path, text, children }: ParsedProvision): readonly UnnumberedPart[] {
  if (text === null) return []
  const opening: UnnumberedPart = { path: `${path}/mo-dau`, kind: 'OPENING', text }
  const sentences = sentencesOf(text).map((sentence, index): UnnumberedPart => {
    return { path: `${path}/cau-${index + 1}`, kind: 'SENTENCE', text: sentence }
  })
  return [...(children.length > 0 ? [opening] : []), ...(sentences.length > 1 ? sentences : [])]
}

function unnumbered(provision: ParsedProvision, component: string, text: CleanText): readonly Row[] {
  const own = ownSpan(provision)
  return partsOf(provision).map((part) => {
    const found = asFound(spanOf(part.text, own, text), text)
    return { component, number: null, heading: null, parent: provision.path, ...part, ...found }
  })
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
