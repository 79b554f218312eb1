// HTML to text: what a reader would see, a paragraph a line, with lists numbered as they are shown.
import type { Localized } from '../../domain/source.ts'
import { type Block, blocksToText, joinRuns, type Row, type Run } from './blocks.ts'
import type { DocumentLimits } from './document.ts'
import { LeftWords } from './left-words.ts'
import type { LegacyEncoding } from './legacy-letters.ts'
import { formatNumber, type NumberFormat } from './list-numbers.ts'
import { buildTree, type MarkupElement } from './markup-tree.ts'
import { CHANGES_ACCEPTED, footnotesLeftOut, leftWordsNotes, marginsLeftOut, NUMBERS_OF_PAGE } from './reading-notes.ts'
import { RowSpans } from './row-spans.ts'
import { converted } from './text-encoding.ts'

/** Scripts, styles, hidden parts and the head are left out; links and images are never followed. Throws DocumentRefused. */
export async function readHtml(text: string, limits: DocumentLimits): Promise<{ text: string; notes: Localized[] }> {
  const root = await buildTree(text, 'HTML', limits)
  const told: Told = {
    converted: new Set(),
    numbers: 0,
    footnotes: 0,
    changes: 0,
    places: 0,
    margins: [],
    words: new LeftWords(),
  }
  const reading = new Reading(told)
  reading.walk(root, OUTSIDE)
  reading.endParagraph()
  const notes = [
    ...[...told.converted].map(converted),
    ...(told.numbers > 0 ? [NUMBERS_OF_PAGE] : []),
    ...(told.changes > 0 ? [CHANGES_ACCEPTED] : []),
    ...leftWordsNotes(told.words),
    ...(told.margins.length > 0 ? [marginsLeftOut(told.margins)] : []),
    ...(told.footnotes > 0 ? [footnotesLeftOut(told.footnotes)] : []),
  ]
  return { text: blocksToText(reading.blocks), notes }
}

/** What the notes tell of. */
interface Told {
  readonly converted: Set<LegacyEncoding>
  /** Entries that the page numbers itself. */
  numbers: number
  footnotes: number
  changes: number
  /** Of tables, that cells of rows above cover. */
  places: number
  /** Heads and feet of pages with words in them. */
  readonly margins: string[]
  readonly words: LeftWords
}

const LEFT_OUT = new Set(
  'head script style noscript template svg math iframe object audio video canvas select'.split(' '),
)
const PARAGRAPHS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary ul'
  ).split(' '),
)
const ROWS = new Set(['thead', 'tbody', 'tfoot', 'form'])
const LIST_FORMATS: ReadonlyMap<string, NumberFormat> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['decimal-leading-zero', 'decimalZero'],
])

interface Setting {
  readonly font: string
  readonly preformatted: boolean
  readonly struck: boolean
}
const OUTSIDE: Setting = { font: '', preformatted: false, struck: false }

/** Collects blocks while the tree is walked; the runs of a paragraph wait until it ends. */
class Reading {
  readonly blocks: Block[] = []
  readonly #told: Told
  #runs: Run[] = []
  /** The number of a list that waits for the first words of its entry. */
  #label = ''

  constructor(told: Told) {
    this.#told = told
  }

  walk(element: MarkupElement, setting: Setting): void {
    for (const part of element.children) {
      if (typeof part === 'string') this.#addWords(part, setting)
      else this.#enter(part, setting)
    }
  }

  endParagraph(): void {
    const joined = joinRuns(this.#runs)
    this.#runs = []
    this.#told.words.end()
    for (const encoding of joined.converted) this.#told.converted.add(encoding)
    const lines = joined.text.split('\n').map((line) => line.trim())
    const text = lines.join('\n').trim()
    if (text === '') return
    this.blocks.push({ kind: 'PARAGRAPH', text: this.#label + text })
    this.#label = ''
  }

  #isLeftOut(element: MarkupElement): boolean {
    if (element.name === 'del') this.#told.changes += 1
    if (isNoteMark(element)) this.#told.footnotes += 1
    if (isPageMargin(element)) this.#addMargin(element)
    else if (isHidden(element) && !LEFT_OUT.has(element.name)) this.#addHidden(element)
    return (
      element.name === 'del' || isNoteMark(element) || isNoteBody(element) || isPageMargin(element) || isHidden(element)
    )
  }

  #addMargin(element: MarkupElement): void {
    const words = blocksToText(this.#readCell(element, OUTSIDE))
    if (/\p{L}/u.test(words)) this.#told.margins.push(words)
  }

  #addHidden(element: MarkupElement): void {
    const { words } = this.#told
    const run = plainRun(blocksToText(this.#readCell(element, OUTSIDE)))
    words.end()
    words.add('HIDDEN', run)
    words.end()
  }

  #enter(element: MarkupElement, outer: Setting): void {
    if (this.#isLeftOut(element)) return
    const setting = settingOf(element, outer)
    if (element.name === 'br') this.#addRun(plainRun('\n'), setting)
    else if (element.name === 'table') this.#addTable(element, setting)
    else if (element.name === 'ol') this.#addList(element, setting)
    else if (PARAGRAPHS.has(element.name)) {
      this.endParagraph()
      this.walk(element, setting)
      this.endParagraph()
    } else this.walk(element, setting)
  }

  #addWords(words: string, setting: Setting): void {
    const { font, preformatted } = setting
    const text = preformatted ? words : words.replace(/[ \t\r\n\f]+/g, ' ')
    const before = this.#runs.at(-1)?.text ?? '\n'
    const isRepeated = !preformatted && text.startsWith(' ') && /[ \n]$/.test(before)
    const rest = isRepeated ? text.slice(1) : text
    if (rest !== '') this.#addRun({ text: rest, font, capitals: false }, setting)
  }

  #addRun(run: Run, { struck }: Setting): void {
    if (struck) this.#told.words.add('STRUCK', run)
    else {
      this.#told.words.end()
      this.#runs.push(run)
    }
  }

  /** What stands in a table outside its cells is put before it, as browsers do. */
  #addTable(table: MarkupElement, setting: Setting): void {
    this.endParagraph()
    const rows: Row[] = []
    this.#addRows(table, setting, rows)
    this.endParagraph()
    this.blocks.push({ kind: 'TABLE', rows })
  }

  #addRows(table: MarkupElement, setting: Setting, rows: Row[]): void {
    const spans = new RowSpans(this.#told)
    for (const part of table.children) {
      if (typeof part === 'string') this.#addWords(part, setting)
      else if (this.#isLeftOut(part)) continue
      else if (part.name === 'tr') rows.push(this.#readRow(part, settingOf(part, setting), spans))
      else if (ROWS.has(part.name)) this.#addRows(part, settingOf(part, setting), rows)
      else this.#enter(part, setting)
    }
  }

  #readRow(row: MarkupElement, setting: Setting, spans: RowSpans): Row {
    spans.beginRow()
    const cells: (readonly Block[])[] = []
    for (const part of row.children) {
      if (typeof part === 'string') this.#addWords(part, setting)
      else if (this.#isLeftOut(part)) continue
      else if (part.name === 'td' || part.name === 'th') {
        for (let kept = spans.placesBefore(part.attributes); kept > 0; kept -= 1) cells.push([])
        cells.push(this.#readCell(part, settingOf(part, setting)))
      } else this.#enter(part, setting)
    }
    for (let kept = spans.placesAfter(); kept > 0; kept -= 1) cells.push([])
    return cells
  }

  #readCell(cell: MarkupElement, setting: Setting): readonly Block[] {
    const inner = new Reading(this.#told)
    inner.walk(cell, setting)
    inner.endParagraph()
    return inner.blocks
  }

  #addList(list: MarkupElement, setting: Setting): void {
    const styled = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(list.attributes.style ?? '')?.[1]?.toLowerCase()
    const format = LIST_FORMATS.get(styled ?? list.attributes.type ?? '') ?? 'decimal'
    let number = wholeNumber(list.attributes.start) ?? 1
    this.endParagraph()
    for (const part of list.children) {
      if (typeof part === 'string') this.#addWords(part, setting)
      else if (part.name !== 'li') this.#enter(part, setting)
      else if (!this.#isLeftOut(part)) {
        number = wholeNumber(part.attributes.value) ?? number
        this.endParagraph()
        if (styled !== 'none') this.#told.numbers += 1
        this.#label = styled === 'none' ? '' : `${formatNumber(number, format)}. `
        this.#enter(part, setting)
        this.#label = ''
        number += 1
      }
    }
    this.endParagraph()
  }
}

function plainRun(text: string): Run {
  return { text, font: '', capitals: false }
}

function settingOf(element: MarkupElement, outer: Setting): Setting {
  const { name, attributes } = element
  const style = /font-family\s*:\s*([^;,]+)/i.exec(attributes.style ?? '')?.[1]
  const face = name === 'font' ? attributes.face?.split(',')[0] : undefined
  return {
    font: style ?? face ?? outer.font,
    preformatted: outer.preformatted || name === 'pre',
    struck: outer.struck || isStruck(element),
  }
}

/** What is drawn through outside is so within, whatever is said there. */
function isStruck({ name, attributes }: MarkupElement): boolean {
  const drawn = /text-decoration(?:-line)?\s*:\s*([^;]+)/i.exec(attributes.style ?? '')?.[1]
  return drawn === undefined ? name === 's' || name === 'strike' : /line-through/i.test(drawn)
}

function isHidden({ name, attributes }: MarkupElement): boolean {
  return LEFT_OUT.has(name) || attributes.hidden !== undefined || /display\s*:\s*none/i.test(attributes.style ?? '')
}

/** Heads and feet of pages, as LibreOffice saves them. */
function isPageMargin({ name, attributes }: MarkupElement): boolean {
  return name === 'div' && (attributes.title === 'header' || attributes.title === 'footer')
}

/** The sign of a footnote within the words, as LibreOffice and Word save it. */
function isNoteMark({ name, attributes }: MarkupElement): boolean {
  return (
    name === 'a' &&
    (/^sd(?:foot|end)noteanc$/.test(attributes.class ?? '') || /^_(?:ftn|edn)ref\d/.test(attributes.name ?? ''))
  )
}

/** Its words below. */
function isNoteBody({ name, attributes }: MarkupElement): boolean {
  return name === 'div' && /^(?:sd(?:foot|end)note|ftn|edn)\d+$/.test(attributes.id ?? '')
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : null
}
