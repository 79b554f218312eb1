// Labels of provisions at the start of a line. A new shape is a new entry in SHAPES; the tree needs no change.
import type { ProvisionKind } from '../../domain/provision.ts'
import { type Words, withVietnameseD } from './letters.ts'

export interface Label {
  readonly kind: ProvisionKind
  /** As written; '' for a dash. */
  readonly number: string
  /** The label as it stands, for notes: `Điều 3:`. */
  readonly written: string
  /** What follows it on the line. */
  readonly rest: string
  readonly damaged: boolean
  /** Readable, but not the usual form (`Điều 1.`, `1.`, `a)`, `-`). */
  readonly unusual: boolean
  /** Without punctuation: to be believed only where the number is the one expected. */
  readonly weak: boolean
  /** How deep among dashes: 0 for `-`, 1 for `+`. */
  readonly depth: number
}

type Shape = (line: Words) => Label | null

const ROMAN_OR_FIGURE = '[ivxlc]{1,8}|\\d{1,3}'
const ORDINAL_WORDS = 'nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi'

/** By the first letter, the more telling shape first. Any sign may stand for a letter lost in `Điều`. */
const SHAPES: Readonly<Record<string, readonly Shape[]>> = {
  p: [container('PART', 'phan', ['phan'], `((?:thu )?(?:${ROMAN_OR_FIGURE}|${ORDINAL_WORDS}))`), article, point],
  c: [container('CHAPTER', 'chương', ['chuong'], `(${ROMAN_OR_FIGURE})`), article, point],
  m: [container('SECTION', 'mục', ['muc'], `(${ROMAN_OR_FIGURE})`), article, point],
  t: [container('SUBSECTION', 'tiểu mục', ['tieu muc'], `(${ROMAN_OR_FIGURE})`), article, point],
  d: [article, misreadArticle, point],
}
const OTHER_LETTERS: readonly Shape[] = [article, point]
const FIGURES: readonly Shape[] = [clause]
const SIGNS: readonly Shape[] = [article, subpoint, dash]

/** The label at the start of a line, or null. Says nothing about whether it fits where it stands. */
export function labelOf(line: Words): Label | null {
  for (const shape of shapesAt(line.folded)) {
    const label = shape(line)
    if (label) return label
  }
  return null
}

function shapesAt(folded: string): readonly Shape[] {
  const first = folded.charAt(0)
  if (first >= '0' && first <= '9') return FIGURES
  return SHAPES[first] ?? (/\p{L}/u.test(first) ? OTHER_LETTERS : SIGNS)
}

/** `I. CAPTION` of texts without articles, which {@link labelOf} leaves alone. */
export function romanHeadingOf(line: Words): Label | null {
  const match = /^([ivx]{1,6})\. ?(?=\S)/.exec(line.folded)
  if (!match || !/^[IVX]+\./.test(line.words)) return null
  return label(line, 'SECTION', line.words.slice(0, match[1]?.length), match[0].length, {})
}

/** Whether a label opens the numbered body of an instrument. */
export function opensBody(found: Label | null): boolean {
  return found !== null && !found.weak && ['PART', 'CHAPTER', 'SECTION', 'ARTICLE'].includes(found.kind)
}

function container(kind: ProvisionKind, correct: string, words: readonly string[], number: string): Shape {
  const shape = new RegExp(`^(${words.join('|')}) ${number} ?([.:–-]|$|(?=[^a-z,;)]))`)
  return (line) => {
    const match = shape.exec(line.folded)
    if (!match || !/^\p{Lu}/u.test(line.words)) return null
    const rest = line.words.slice(match[0].length).trim()
    if (match[3] === '' && rest !== '' && !/^\p{Lu}/u.test(rest)) return null
    const at = match[0].indexOf(match[2] ?? '', (match[1] ?? '').length)
    const word = line.words.slice(0, (match[1] ?? '').length).toLowerCase()
    const written = line.words.slice(at, at + (match[2] ?? '').length)
    return label(line, kind, written, match[0].length, { damaged: kind !== 'PART' && word !== correct })
  }
}

function article(line: Words): Label | null {
  const match = /^(\S{3,4}) ?(\d{1,4}(?:[a-z](?![a-z]))?) ?(\. ?[-–](?= )|[.:–-]|\/(?!\d)|$|(?= [^\s]))/.exec(
    line.folded,
  )
  if (!match || !/^\p{Lu}/u.test(line.words)) return null
  const [, word = '', number = '', mark = ''] = match
  const rest = line.words.slice(match[0].length).trim()
  const written = withVietnameseD(line.words.slice(0, word.length)).toLowerCase()
  const damaged = written !== 'điều'
  if (word !== 'dieu' && (!isDamaged(word, 'dieu') || mark === '')) return null
  const weak = mark === '' && rest !== ''
  if (weak && !/^\p{Lu}/u.test(rest)) return null
  const at = match[0].indexOf(number, word.length)
  return label(line, 'ARTICLE', line.words.slice(at, at + number.length), match[0].length, {
    damaged,
    weak,
    unusual: mark !== '.' && rest !== '',
  })
}

/** `Điều l.`, `Điều I0.`, where a scanner read letters for figures. To be believed only where the number is due. */
function misreadArticle(line: Words): Label | null {
  const match = /^.{4} ?([lIOo][\dlIOo]{0,2}) ?[.:](?= )/.exec(line.words)
  if (!match || !line.folded.startsWith('dieu') || !/^\p{Lu}/u.test(line.words)) return null
  return label(line, 'ARTICLE', match[1] ?? '', match[0].length, { damaged: true, weak: true })
}

/** `l.` or `I.` for `1.`, which {@link labelOf} leaves alone or takes for a point. */
export function misreadClauseOf(line: Words): Label | null {
  const match = /^[lI] ?\.(?= )/.exec(line.words)
  return match && label(line, 'CLAUSE', line.words.charAt(0), match[0].length, { damaged: true, weak: true })
}

function clause(line: Words): Label | null {
  const match = /^(\d{1,3}(?:[a-z]{1,2})?) ?(?:\. ?[-–](?= )|\.(?!\d)|\)|\/(?= ))/.exec(line.folded)
  if (!match) return null
  return label(line, 'CLAUSE', match[1] ?? '', match[0].length, { unusual: !match[0].endsWith('.') })
}

function point(line: Words): Label | null {
  const match = /^(\p{Ll}{1,2}\d{0,2}) ?\)|^(\p{Ll}) ?\.(?= )/u.exec(line.words)
  if (!match) return null
  const number = match[1] ?? match[2] ?? ''
  return label(line, 'POINT', number, match[0].length, { unusual: match[2] !== undefined })
}

function subpoint(line: Words): Label | null {
  const match = /^\(([ivx]{1,6}|\d{1,2})\) ?/.exec(line.words)
  return match ? label(line, 'SUBPOINT', match[1] ?? '', match[0].length, {}) : null
}

function dash(line: Words): Label | null {
  const match = /^([-–—•+*])(?: |(?=\p{Lu}))/u.exec(line.words)
  if (!match || match[0].length === line.words.length) return null
  return label(line, 'DASH', '', match[0].length, { depth: match[1] === '+' || match[1] === '*' ? 1 : 0 })
}

/** One letter lost, or replaced by something that is no letter (`Điu`, `Đi?u`); `Điểm` is another word, no damage. */
function isDamaged(word: string, wanted: string): boolean {
  for (let at = 0; at < wanted.length; at++) {
    const [before, behind] = [wanted.slice(0, at), wanted.slice(at + 1)]
    if (word === before + behind) return true
    const strange = word.charAt(at)
    if (word === before + strange + behind && !/[\p{L}\d]/u.test(strange)) return true
  }
  return false
}

type Doubts = Partial<Pick<Label, 'damaged' | 'unusual' | 'weak' | 'depth'>>

function label(line: Words, kind: ProvisionKind, number: string, length: number, doubts: Doubts): Label {
  return {
    kind,
    number: withVietnameseD(number),
    written: line.words.slice(0, length).trim(),
    rest: line.words.slice(length).trim(),
    damaged: false,
    unusual: false,
    weak: false,
    depth: 0,
    ...doubts,
  }
}
