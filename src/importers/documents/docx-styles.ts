// What the styles of a Word document hand down to its paragraphs and runs: font, capitals, words hidden or struck out, list.
import { child, elementsOf, type MarkupElement } from './markup-tree.ts'

/** Null and undefined: not said here, so what is outside holds. */
export interface RunProperties {
  readonly font?: string
  readonly capitals?: boolean
  readonly hidden?: boolean
  readonly struck?: boolean
}

export interface ListPlace {
  readonly list?: string
  readonly level?: number
}

export interface Style {
  readonly run: RunProperties
  readonly place: ListPlace
}

export interface Styles {
  /** Of every run, where no style says otherwise. */
  readonly defaults: RunProperties
  /** Of paragraphs without a style of their own. */
  readonly defaultParagraph: string | undefined
  /** The style with all that it is based on; nothing for one that is not described. */
  of(id: string | undefined): Style
}

const NOTHING: Style = { run: {}, place: {} }

export function readStyles(tree: MarkupElement | null): Styles {
  const root = tree ? child(tree, 'w:styles') : undefined
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const described = new Map(
    elementsOf(root)
      .filter(({ name }) => name === 'w:style')
      .map((element) => [element.attributes['w:styleId'] ?? '', element] as const),
  )
  const known = new Map<string, Style>()
  const resolve = (id: string, depth: number): Style => {
    const element = described.get(id)
    if (!element || depth > MOST_ANCESTORS) return NOTHING
    const held = known.get(id)
    if (held) return held
    const basedOn = valueIn(element, 'w:basedOn')
    const below = basedOn === undefined ? NOTHING : resolve(basedOn, depth + 1)
    const style = {
      run: { ...below.run, ...runProperties(child(element, 'w:rPr')) },
      place: { ...below.place, ...listPlace(child(element, 'w:pPr')) },
    }
    known.set(id, style)
    return style
  }
  const standard = [...described].find(
    ([, { attributes }]) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']),
  )
  return {
    defaults: runProperties(defaults),
    defaultParagraph: standard?.[0],
    of: (id) => (id === undefined ? NOTHING : resolve(id, 0)),
  }
}

const MOST_ANCESTORS = 30

export function runProperties(properties: MarkupElement | undefined): RunProperties {
  const fonts = child(properties, 'w:rFonts')?.attributes
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? (fonts?.['w:asciiTheme'] === undefined ? undefined : '')
  const capitals = switched(properties, 'w:caps')
  const hidden = switched(properties, 'w:vanish')
  const lines = [switched(properties, 'w:strike'), switched(properties, 'w:dstrike')]
  const struck = lines.includes(true) || lines.find((line) => line !== undefined)
  return {
    ...(font === undefined ? {} : { font }),
    ...(capitals === undefined ? {} : { capitals }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(struck === undefined ? {} : { struck }),
  }
}

export function listPlace(properties: MarkupElement | undefined): ListPlace {
  const numbering = child(properties, 'w:numPr')
  const list = valueIn(numbering, 'w:numId')
  const level = Number(valueIn(numbering, 'w:ilvl') ?? Number.NaN)
  return { ...(list === undefined ? {} : { list }), ...(Number.isInteger(level) ? { level } : {}) }
}

/** The `w:val` of a child. */
export function valueIn(parent: MarkupElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val']
}

function switched(properties: MarkupElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name)
  return element ? isOn(element.attributes['w:val'] ?? '1') : undefined
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
