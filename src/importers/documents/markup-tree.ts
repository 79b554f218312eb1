// Builds the tree of an HTML or XML file within limits of depth and number; nothing that it names is ever fetched.
import { broken, type DocumentLimits, DocumentRefused } from './document.ts'

export interface MarkupElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (MarkupElement | string)[]
}

/** Prefixes that XML files bind as they like, and the ones that the readers here know. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

/** The tree under a nameless root. Throws DocumentRefused; XML with a document type, which could define entities, is refused. */
export async function buildTree(
  text: string,
  language: 'HTML' | 'XML',
  limits: Pick<DocumentLimits, 'depth' | 'elements'>,
): Promise<MarkupElement> {
  const { Parser } = await import('htmlparser2')
  const root: MarkupElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const prefixes = new Map<string, string>()
  let elements = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1
        if (open.length > limits.depth || elements > limits.elements) throw tooDeep(limits)
        if (language === 'XML' && elements === 1) learnPrefixes(attributes, prefixes)
        const element = prefixes.size > 0 ? rename(name, attributes, prefixes) : { name, attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(words) {
        const children = open.at(-1)?.children ?? []
        const last = children.at(-1)
        if (typeof last === 'string') children[children.length - 1] = last + words
        else children.push(words)
      },
      onclosetag(_, isImplied) {
        const closed = open.pop()
        if (language === 'XML' && isImplied && closed && closed.children.length > 0) throw notWellFormed()
      },
      onprocessinginstruction(name) {
        if (language === 'XML' && name.toLowerCase() === '!doctype') throw hasDoctype()
      },
    },
    { xmlMode: language === 'XML', decodeEntities: true },
  )
  parser.end(text)
  return root
}

function learnPrefixes(attributes: Record<string, string>, prefixes: Map<string, string>): void {
  for (const [name, uri] of Object.entries(attributes)) {
    const known = PREFIXES[uri]
    if (known === undefined || !name.startsWith('xmlns')) continue
    const own = name.slice('xmlns:'.length)
    if (own !== known) prefixes.set(own, known)
  }
}

function rename(name: string, attributes: Record<string, string>, prefixes: Map<string, string>): MarkupElement {
  const own = Object.entries(attributes).map(([key, value]) => [renamed(key, prefixes, false), value] as const)
  return { name: renamed(name, prefixes, true), attributes: Object.fromEntries(own), children: [] }
}

/** Attributes without a prefix belong to no namespace. */
function renamed(name: string, prefixes: Map<string, string>, mayBeDefault: boolean): string {
  const colon = name.indexOf(':')
  const prefix = colon === -1 ? '' : name.slice(0, colon)
  if (prefix === '' && !mayBeDefault) return name
  const known = prefixes.get(prefix)
  return known === undefined ? name : `${known}:${name.slice(colon + 1)}`
}

/** The first child of the name. */
export function child(parent: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return elementsOf(parent).find((element) => element.name === name)
}

export function elementsOf(parent: MarkupElement | undefined): readonly MarkupElement[] {
  return parent?.children.filter((part) => typeof part !== 'string') ?? []
}

function tooDeep(limits: Pick<DocumentLimits, 'depth' | 'elements'>): DocumentRefused {
  return new DocumentRefused('DOCUMENT_TOO_DEEP', {
    vi: `Tệp lồng quá ${limits.depth} cấp hoặc có quá ${limits.elements} phần tử. Chép phần chữ ra tệp .txt.`,
    en: `More than ${limits.depth} levels or ${limits.elements} elements. Copy the words into a .txt file.`,
  })
}

function notWellFormed(): DocumentRefused {
  return broken({ vi: 'Tệp .docx có phần XML không đóng đủ.', en: 'The .docx holds XML that is not closed.' })
}

function hasDoctype(): DocumentRefused {
  return broken({
    vi: 'Tệp .docx chứa khai báo kiểu tài liệu (DTD), Word không tạo ra như vậy.',
    en: 'The .docx holds a document type declaration, which Word never writes.',
  })
}
