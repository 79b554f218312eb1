// A Word document (.docx) to text: paragraphs, tables, the numbers of its lists; changes as if they had been accepted.
import type { Localized } from '../../domain/source.ts'
import { type Block, blocksToText, joinRuns, type Row, type Run } from './blocks.ts'
import { broken, type DocumentLimits, DocumentRefused } from './document.ts'
import { type Numbering, readNumbering } from './docx-numbering.ts'
import { openDocx } from './docx-package.ts'
import { listPlace, type RunProperties, readStyles, runProperties, type Styles, valueIn } from './docx-styles.ts'
import type { LegacyEncoding } from './legacy-letters.ts'
import { child, elementsOf, type MarkupElement } from './markup-tree.ts'
import { converted } from './text-encoding.ts'

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
  const reading = new Reading(readStyles(parts.styles), readNumbering(parts.numbering))
  const text = blocksToText(reading.blocksOf(body))
  if (!/[\p{L}\p{N}]/u.test(text) && parts.hasImages) throw ofImages()
  return { text, notes: reading.notes() }
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
const NOTE_MARKS = new Set(['w:footnoteReference', 'w:endnoteReference'])
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  // TCVN3 has a letter at this place.
  'w:softHyphen': '\u00ad',
  'w:sym': '•',
}

class Reading {
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #converted = new Set<LegacyEncoding>()
  #changes = 0
  #footnotes = 0

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  blocksOf(parent: MarkupElement): readonly Block[] {
    return elementsOf(parent).flatMap((element): readonly Block[] => {
      if (element.name === 'w:p') return this.#paragraph(element)
      if (element.name === 'w:tbl') return [{ kind: 'TABLE', rows: this.#rows(element) }]
      if (element.name === 'mc:AlternateContent') return this.blocksOf(chosen(element))
      if (AROUND.has(element.name)) return this.blocksOf(element)
      if (CHANGED_AWAY.has(element.name)) this.#changes += 1
      return []
    })
  }

  notes(): readonly Localized[] {
    return [
      ...[...this.#converted].map(converted),
      ...(this.#numbering.isUnsure ? [NUMBERS_UNSURE] : []),
      ...(this.#numbering.isLettered ? [LETTERS_OF_ENGLISH] : []),
      ...(this.#changes > 0 ? [CHANGES_ACCEPTED] : []),
      ...(this.#footnotes > 0 ? [footnotesLeftOut(this.#footnotes)] : []),
    ]
  }

  #rows(table: MarkupElement): readonly Row[] {
    return elementsOf(table).flatMap((element): readonly Row[] => {
      if (element.name === 'w:tr') return [this.#cells(element)]
      return AROUND.has(element.name) ? this.#rows(element) : []
    })
  }

  #cells(row: MarkupElement): Row {
    return elementsOf(row).flatMap((element): Row => {
      if (element.name === 'w:tc') return [this.blocksOf(element)]
      return AROUND.has(element.name) ? this.#cells(element) : []
    })
  }

  #paragraph(element: MarkupElement): readonly Block[] {
    const properties = child(element, 'w:pPr')
    const id = valueIn(properties, 'w:pStyle') ?? this.#styles.defaultParagraph
    const style = this.#styles.of(id)
    const runs: Run[] = []
    const boxes: Block[] = []
    this.#collect(element, { ...this.#styles.defaults, ...style.run }, runs, boxes)
    const joined = joinRuns(runs)
    for (const encoding of joined.converted) this.#converted.add(encoding)
    const place = { ...style.place, ...listPlace(properties) }
    const isShown = joined.text.trim() !== '' && place.list !== undefined
    const level = place.level ?? this.#numbering.levelOf(place.list ?? '', id ?? '') ?? 0
    const label = isShown ? this.#numbering.next(place.list ?? '', level) : ''
    return [{ kind: 'PARAGRAPH', text: label + joined.text }, ...boxes]
  }

  #collect(parent: MarkupElement, outer: RunProperties, runs: Run[], boxes: Block[]): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:r') this.#run(element, outer, runs, boxes)
      else if (AROUND.has(element.name)) this.#collect(element, outer, runs, boxes)
      else if (element.name === 'mc:AlternateContent') this.#collect(chosen(element), outer, runs, boxes)
      else if (CHANGED_AWAY.has(element.name)) this.#changes += 1
    }
  }

  #run(run: MarkupElement, outer: RunProperties, runs: Run[], boxes: Block[]): void {
    const properties = child(run, 'w:rPr')
    const styleId = valueIn(properties, 'w:rStyle')
    const byStyle = styleId === undefined ? {} : this.#styles.of(styleId).run
    const own = { ...outer, ...byStyle, ...runProperties(properties) }
    if (own.hidden) return
    const add = (text: string) => runs.push({ text, font: own.font ?? '', capitals: own.capitals === true })
    for (const part of elementsOf(run)) {
      const sign = SIGNS[part.name]
      if (part.name === 'w:t') add(part.children.filter((words) => typeof words === 'string').join(''))
      else if (sign !== undefined) add(sign)
      else if (NOTE_MARKS.has(part.name)) this.#footnotes += 1
      else if (part.name !== 'w:rPr') this.#addBoxes(part, boxes)
    }
  }

  /** The words of text boxes, after the paragraph that they hang on. */
  #addBoxes(part: MarkupElement, boxes: Block[]): void {
    if (part.name === 'w:txbxContent') boxes.push(...this.blocksOf(part))
    else {
      const inner = part.name === 'mc:AlternateContent' ? chosen(part) : part
      for (const element of elementsOf(inner)) this.#addBoxes(element, boxes)
    }
  }
}

/** Of several ways to show one thing, the first: the others say the same again. */
function chosen(alternatives: MarkupElement): MarkupElement {
  return elementsOf(alternatives)[0] ?? { name: '', attributes: {}, children: [] }
}

const NUMBERS_UNSURE: Localized = {
  vi: 'Có số do Word tự đánh mà ở đây không tạo lại chắc chắn được. So với bản in; nếu thiếu, trong Word bấm Alt+F11, Ctrl+G, gõ ActiveDocument.ConvertNumbersToText rồi lưu lại.',
  en: 'Some numbers that Word makes itself could not surely be made here. Compare with a print; if any is missing, press Alt+F11, Ctrl+G in Word, type ActiveDocument.ConvertNumbersToText and save again.',
}
const LETTERS_OF_ENGLISH: Localized = {
  vi: 'Word tự đánh chữ a, b, c, d, e; văn bản Việt Nam đánh a, b, c, d, đ, e. Các điểm giữ như Word hiện: so với bản ký.',
  en: 'Word letters lists a, b, c, d, e; Vietnamese acts a, b, c, d, đ, e. Points stay as Word shows them: compare with the signed text.',
}
const CHANGES_ACCEPTED: Localized = {
  vi: 'Tệp có theo dõi thay đổi: đọc như đã chấp nhận, chữ bị xóa được bỏ qua.',
  en: 'The file tracks changes: it is read as if all were accepted, without deleted words.',
}

function footnotesLeftOut(count: number): Localized {
  return { vi: `${count} chú thích cuối trang không được đọc.`, en: `${count} footnotes or endnotes are not read.` }
}

function ofImages(): DocumentRefused {
  return new DocumentRefused('DOCUMENT_OF_IMAGES', {
    vi: 'Tệp .docx chỉ chứa ảnh, không có chữ. Nhận dạng chữ (OCR) hoặc gõ lại, rồi đối chiếu với bản gốc.',
    en: 'The .docx holds images only and no letters. Recognise them (OCR) or type them, and compare with the original.',
  })
}
