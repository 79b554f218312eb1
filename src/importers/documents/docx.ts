// A Word document (.docx) to text: paragraphs, tables, the numbers of its lists; changes as if they had been accepted.
import type { Localized } from '../../domain/source.ts'
import { type Block, blocksToText, joinRuns, type Row, type Run } from './blocks.ts'
import { broken, type DocumentLimits, DocumentRefused } from './document.ts'
import { type Fields, readFields } from './docx-fields.ts'
import { type Numbering, readNumbering } from './docx-numbering.ts'
import { type DocxParts, openDocx } from './docx-package.ts'
import { SIGNS, symbolIn } from './docx-signs.ts'
import {
  isOn,
  listPlace,
  type RunProperties,
  readStyles,
  runProperties,
  type Style,
  type Styles,
  valueIn,
} from './docx-styles.ts'
import { type LeftReason, LeftWords } from './left-words.ts'
import type { LegacyEncoding } from './legacy-letters.ts'
import { child, elementsOf, type MarkupElement } from './markup-tree.ts'
import { type LeftOut, marginsLeftOut, notesOn } from './reading-notes.ts'
import { MARK } from './symbols.ts'

/** Headers, footers, footnotes, comments and images are left out, and nothing outside the file is looked at. Throws DocumentRefused. */
export async function readDocx(
  bytes: Uint8Array,
  limits: DocumentLimits,
): Promise<{ text: string; notes: readonly Localized[] }> {
  const parts = await openDocx(bytes, limits)
  const body = child(child(parts.document, 'w:document'), 'w:body')
  if (!body) {
    throw broken({ vi: 'Tệp .docx không có phần văn bản của Word.', en: 'The .docx has no text as Word writes it.' })
  }
  const reading = new Reading(body, parts)
  const text = blocksToText(reading.blocksOf(body))
  if (!/[\p{L}\p{N}]/u.test(text) && parts.hasImages) throw ofImages()
  return { text, notes: [...marginNotes(parts), ...reading.notes()] }
}

/** Heads and feet of pages with words in them; a number of a page alone is none. */
function marginNotes(parts: DocxParts): readonly Localized[] {
  const words = parts.margins
    .flatMap((tree) => elementsOf(tree))
    .map((margin) => blocksToText(new Reading(margin, parts).blocksOf(margin)))
    .filter((text) => /\p{L}/u.test(text))
  return words.length > 0 ? [marginsLeftOut(words)] : []
}

/** Elements that stand around what they show. */
const AROUND = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
])
const CHANGED_AWAY = new Set(['w:del', 'w:moveFrom'])
/** What is not read, and counts as what in the notes. */
const LEFT_OUT: ReadonlyMap<string, keyof LeftOut> = new Map([
  ['w:footnoteReference', 'footnotes'],
  ['w:endnoteReference', 'footnotes'],
  ['m:oMath', 'formulas'],
  ['w:altChunk', 'embedded'],
  ['w:subDoc', 'embedded'],
])

/** A paragraph while it is read: its words, and of those that are put together to one the first with any. */
interface Words {
  readonly runs: Run[]
  readonly boxes: Block[]
  first: MarkupElement | null
  /** Why some were left out. */
  readonly left: Set<LeftReason>
}

class Reading {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #fields: Fields
  readonly #converted = new Set<LegacyEncoding>()
  readonly #leftWords = new LeftWords()
  readonly #leftOut = { changes: 0, footnotes: 0, formulas: 0, embedded: 0, signs: 0 }

  constructor(body: MarkupElement, { styles, numbering }: DocxParts) {
    this.#styles = readStyles(styles)
    this.#numbering = readNumbering(numbering)
    this.#fields = readFields(body)
  }

  blocksOf(parent: MarkupElement): readonly Block[] {
    const blocks: Block[] = []
    const open: Words = { runs: [], boxes: [], first: null, left: new Set() }
    this.#addBlocks(parent, blocks, open)
    if (open.runs.length > 0) blocks.push({ kind: 'PARAGRAPH', text: this.#join(open.runs) })
    return blocks
  }

  notes(): readonly Localized[] {
    return notesOn({
      ...this.#leftOut,
      contents: this.#fields.contents,
      converted: [...this.#converted],
      numbering: this.#numbering,
      leftWords: this.#leftWords,
    })
  }

  /** `open` holds the words of a paragraph whose end was struck out: they belong to the next. */
  #addBlocks(parent: MarkupElement, blocks: Block[], open: Words): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:p') this.#addParagraph(element, blocks, open)
      else if (element.name === 'w:tbl') blocks.push({ kind: 'TABLE', rows: this.#rows(element) })
      else if (element.name === 'mc:AlternateContent') this.#addBlocks(chosen(element), blocks, open)
      else if (this.#isAround(element)) this.#addBlocks(element, blocks, open)
      else this.#leaveOut(element)
    }
  }

  #rows(table: MarkupElement): readonly Row[] {
    return elementsOf(table).flatMap((element): readonly Row[] => {
      if (element.name !== 'w:tr') return this.#isAround(element) ? this.#rows(element) : []
      if (!child(child(element, 'w:trPr'), 'w:del')) return [this.#cells(element)]
      this.#leftOut.changes += 1
      return []
    })
  }

  #cells(row: MarkupElement): Row {
    return elementsOf(row).flatMap((element): Row => {
      if (element.name === 'w:tc') return [this.blocksOf(element)]
      return this.#isAround(element) ? this.#cells(element) : []
    })
  }

  #addParagraph(element: MarkupElement, blocks: Block[], open: Words): void {
    this.#collect(element, { ...this.#styles.defaults, ...this.#styleOf(element).style.run }, open)
    if (open.first === null && open.runs.some(({ text }) => text.trim() !== '')) open.first = element
    const mark = child(child(element, 'w:pPr'), 'w:rPr')
    const isStruck = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
    if (isStruck) this.#leftOut.changes += 1
    // A hidden end of a paragraph is how Word sets a caption and its rule on one line.
    if (isStruck || child(mark, 'w:specVanish')) return
    const text = this.#join(open.runs)
    if (this.#fields.isShown || text !== '') {
      const label = this.#label(open.first ?? element)
      const isHidden = open.first === null && this.#isHidden(element, mark)
      if (isHidden && label !== '' && open.left.has('HIDDEN')) this.#numbering.doubt()
      const isUnset = isHidden || open.left.has('STRUCK') || !/[\p{L}\p{N}]/u.test(label)
      blocks.push({ kind: 'PARAGRAPH', text: text.trim() === '' && isUnset ? '' : label + text })
    }
    for (const box of open.boxes) blocks.push(box)
    open.runs.length = 0
    open.boxes.length = 0
    open.first = null
    open.left.clear()
  }

  /**
   * A paragraph whose end is hidden and that has no words is not set. It takes a number all the same: by empty ones Word
   * skips numbers where somebody lets a list go on from a value. Of hidden words this is less sure.
   */
  #isHidden(paragraph: MarkupElement, mark: MarkupElement | undefined): boolean {
    const outer = { ...this.#styles.defaults, ...this.#styleOf(paragraph).style.run }
    return { ...outer, ...this.#runOf(mark) }.hidden === true
  }

  #runOf(properties: MarkupElement | undefined): RunProperties {
    const style = valueIn(properties, 'w:rStyle')
    return { ...(style === undefined ? {} : this.#styles.of(style).run), ...runProperties(properties) }
  }

  #styleOf(paragraph: MarkupElement): { readonly id: string | undefined; readonly style: Style } {
    const id = valueIn(child(paragraph, 'w:pPr'), 'w:pStyle') ?? this.#styles.defaultParagraph
    return { id, style: this.#styles.of(id) }
  }

  /** An entry without words has its number all the same: `Chương I` over its title. */
  #label(paragraph: MarkupElement): string {
    const { id, style } = this.#styleOf(paragraph)
    const place = { ...style.place, ...listPlace(child(paragraph, 'w:pPr')) }
    if (place.list === undefined) return ''
    const level = place.level ?? this.#numbering.levelOf(place.list, id ?? '') ?? 0
    return this.#numbering.next(place.list, level)
  }

  #join(runs: readonly Run[]): string {
    this.#leftWords.end()
    const joined = joinRuns(runs)
    for (const encoding of joined.converted) this.#converted.add(encoding)
    return joined.text
  }

  #collect(parent: MarkupElement, outer: RunProperties, words: Words): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:r') this.#addRun(element, outer, words)
      else if (this.#isAround(element)) this.#collect(element, outer, words)
      else if (element.name === 'mc:AlternateContent') this.#collect(chosen(element), outer, words)
      else if (element.name === 'm:oMathPara') this.#collect(element, outer, words)
      else this.#leaveOut(element)
    }
  }

  #addRun(run: MarkupElement, outer: RunProperties, words: Words): void {
    const own = { ...outer, ...this.#runOf(child(run, 'w:rPr')) }
    const add = (text: string, font = own.font ?? '') => {
      if (this.#fields.isShown) this.#addWords({ text, font, capitals: own.capitals === true }, own, words)
    }
    for (const part of elementsOf(run)) {
      const sign = SIGNS.get(part.name)
      if (part.name === 'w:t') add(wordsIn(part))
      else if (sign !== undefined) add(sign)
      else if (part.name === 'w:sym') {
        const sign = symbolIn(part)
        if (!sign) this.#leftOut.signs += 1
        add(sign?.text ?? MARK, sign?.font ?? '')
      } else if (part.name === 'w:fldChar') this.#fields.mark(part.attributes['w:fldCharType'])
      else if (part.name === 'w:instrText') this.#fields.instruct(wordsIn(part))
      else if (part.name !== 'w:rPr' && !own.hidden && !this.#leaveOut(part)) this.#addBoxes(part, words.boxes)
    }
  }

  #addWords(run: Run, { hidden, struck }: RunProperties, words: Words): void {
    const reason = hidden ? 'HIDDEN' : struck ? 'STRUCK' : null
    if (reason) {
      this.#leftWords.add(reason, run)
      words.left.add(reason)
    } else {
      this.#leftWords.end()
      words.runs.push(run)
    }
  }

  /** The words of text boxes, after the paragraph that they hang on. */
  #addBoxes(part: MarkupElement, boxes: Block[]): void {
    if (part.name === 'w:txbxContent') for (const block of this.blocksOf(part)) boxes.push(block)
    else {
      const inner = part.name === 'mc:AlternateContent' ? chosen(part) : part
      for (const element of elementsOf(inner)) this.#addBoxes(element, boxes)
    }
  }

  /** Whether what stands in it is shown: not where Word only asks for words (`Click here to enter text`). */
  #isAround(element: MarkupElement): boolean {
    if (!AROUND.has(element.name)) return false
    const asking = element.name === 'w:sdt' && child(child(element, 'w:sdtPr'), 'w:showingPlcHdr')
    return !(asking && isOn(asking.attributes['w:val'] ?? '1'))
  }

  #leaveOut(element: MarkupElement): boolean {
    const what = CHANGED_AWAY.has(element.name) ? 'changes' : LEFT_OUT.get(element.name)
    if (what !== undefined) this.#leftOut[what] += 1
    return what !== undefined
  }
}

function wordsIn(part: MarkupElement): string {
  return part.children.filter((words) => typeof words === 'string').join('')
}

/** Of several ways to show one thing, the first: the others say the same again. */
function chosen(alternatives: MarkupElement): MarkupElement {
  return elementsOf(alternatives)[0] ?? { name: '', attributes: {}, children: [] }
}

function ofImages(): DocumentRefused {
  return new DocumentRefused('DOCUMENT_OF_IMAGES', {
    vi: 'Tệp .docx chỉ chứa ảnh, không có chữ. Nhận dạng chữ (OCR) hoặc gõ lại, rồi đối chiếu với bản gốc.',
    en: 'The .docx holds images only and no letters. Recognise them (OCR) or type them, and compare with the original.',
  })
}
