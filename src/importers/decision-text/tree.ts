// Grows the tree of one component line by line: labels open provisions, other lines go to the innermost one open.
import { formatPath, PROVISION_KINDS, type ProvisionKind } from '../../domain/provision.ts'
import { isNarrative } from './acts.ts'
import { articleCaption, continues, continuesContainerCaption, type Paragraph } from './captions.ts'
import { type Label, labelOf, misreadClauseOf, opensBody, romanHeadingOf } from './labels.ts'
import { type Line, note, type Reading } from './lines.ts'
import { follows, goesBack, pathNumber } from './numbering.ts'
import type { ParsedComponent, ParsedProvision } from './parsed.ts'
import { endsParagraph } from './punctuation.ts'

/** A component while it is being read. Its lines are given to {@link takeLine} in order, then {@link finishTree} ends it. */
export interface Tree {
  readonly reading: Reading
  readonly component: Omit<ParsedComponent, 'provisions'>
  /** Paths of the whole text and how often each was met, since two components may not share one. */
  readonly taken: Map<string, number>
  readonly roots: Node[]
  /** Outermost first. */
  readonly open: Node[]
  /** Last number by parent and kind. */
  readonly last: Map<string, string>
  hasArticles: boolean
  previous: Line | null
  /** Whether a quoted passage ends with the line before. */
  afterQuote: boolean
  /** The last number by kind within a quoted passage that nobody closed; null outside of one. */
  quoted: Map<ProvisionKind, string> | null
}

interface Node {
  readonly kind: ProvisionKind
  readonly label: Label
  readonly rank: number
  readonly path: string
  readonly line: Line
  readonly paragraphs: Paragraph[]
  readonly children: Node[]
  end: number
}

const DASH_RANK = PROVISION_KINDS.indexOf('DASH')
const ARTICLE_RANK = PROVISION_KINDS.indexOf('ARTICLE')

export function startTree(reading: Reading, component: Tree['component'], taken: Map<string, number>): Tree {
  const empty = { roots: [], open: [], last: new Map<string, string>(), hasArticles: false, previous: null }
  return { reading, component, taken, ...empty, afterQuote: false, quoted: null }
}

/**
 * Takes the line at a position, the next one, into the tree. False where no provision is open that could hold it. `quoted`: the line stands in a
 * quoted passage, whose labels open nothing, or begins one that nobody closed.
 */
export function takeLine(tree: Tree, at: number, quoted: 'INSIDE' | 'UNCLOSED' | null): boolean {
  const line = tree.reading.lines[at] as Line
  if (quoted !== null && tree.open.length > 0) return takeQuoted(tree, line, quoted)
  if (tree.quoted && staysQuoted(tree, tree.quoted, line)) return takeQuoted(tree, line, null)
  tree.quoted = null
  const label = misreadClause(tree, at) ?? labelOf(line) ?? (tree.hasArticles ? null : romanHeadingOf(line))
  if (label && !isOfTable(tree, line, label) && fits(tree, line, label))
    openNode(tree, line, readAsSubpoint(tree, label))
  else if (tree.open.length > 0) addWords(tree, line)
  else return false
  tree.previous = line
  tree.afterQuote = false
  return true
}

const FARTHEST_NEXT = 20

/** `l. …` or `I. …` as the first clause of an article, where the second one follows. */
function misreadClause(tree: Tree, at: number): Label | null {
  const { lines } = tree.reading
  const found = tree.open.at(-1)?.kind === 'ARTICLE' ? misreadClauseOf(lines[at] as Line) : null
  if (!found || !isNext(tree, found)) return null
  for (let next = at + 1; next < Math.min(lines.length, at + FARTHEST_NEXT); next++) {
    const label = labelOf(lines[next] as Line)
    if (label?.kind === 'CLAUSE') return label.number === '2' ? found : null
    if (opensBody(label)) return null
  }
  return null
}

function takeQuoted(tree: Tree, line: Line, quoted: 'INSIDE' | 'UNCLOSED' | null): boolean {
  const node = tree.open.at(-1) as Node
  for (const open of tree.open) open.end = line.end
  if (quoted === 'UNCLOSED') {
    note(tree.reading, 'QUOTE_UNCLOSED', line, line.words)
    tree.quoted = new Map()
    const first = labelOf(withoutMark(line))
    if (first) tree.quoted.set(first.kind, pathNumber(first.kind, first.number))
  }
  const label = labelOf(line)
  if (quoted === 'INSIDE' && label?.kind === 'ARTICLE' && isNext(tree, label)) {
    note(tree.reading, 'QUOTE_MAY_HIDE', line, label.written)
  }
  const paragraph = node.paragraphs.at(-1)
  if (paragraph && !label && continues(paragraph, line, true)) extend(paragraph, line)
  else node.paragraphs.push({ words: [line.words], last: line })
  tree.previous = line
  tree.afterQuote = true
  return true
}

/** Whether a line goes on with a passage that nobody closed: it does until a label comes that only fits outside. */
function staysQuoted(tree: Tree, quoted: Map<ProvisionKind, string>, line: Line): boolean {
  const label = labelOf(line)
  if (!label) return true
  const number = pathNumber(label.kind, label.number)
  const goesOn = follows(label.kind, quoted.get(label.kind) ?? null, number)
  const amends = /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay )/.test(label.rest)
  if (label.kind !== 'DASH' && isNext(tree, label) && (amends || !goesOn)) return false
  quoted.set(label.kind, number)
  for (const kind of PROVISION_KINDS.slice(PROVISION_KINDS.indexOf(label.kind) + 1)) quoted.delete(kind)
  return true
}

function withoutMark(line: Line): Line {
  const mark = /^[“„"«‘'] ?/
  return { ...line, words: line.words.replace(mark, ''), folded: line.folded.replace(mark, '') }
}

function extend(paragraph: Paragraph, line: Line): void {
  paragraph.words.push(line.words)
  paragraph.last = line
}

/** Whether a line, met after the closing mark, goes on with the numbering of the articles or chapters. */
export function resumes(tree: Tree, line: Line): boolean {
  const label = labelOf(line)
  if (!label || label.weak || (label.kind !== 'ARTICLE' && label.kind !== 'CHAPTER')) return false
  return tree.last.size > 0 && isNext(tree, label)
}

/** Ends the component. Notes what its articles leave open. */
export function finishTree(tree: Tree): ParsedComponent {
  const provisions = tree.roots.map((node) => finishNode(tree, node))
  return { ...tree.component, provisions }
}

/** Where a child of this kind would hang: the innermost provision that is open and outranks it. */
function parentFor(tree: Tree, label: Label): Node | undefined {
  return tree.open.findLast((node) => node.rank < rankOf(label))
}

function rankOf(label: Label): number {
  return label.kind === 'DASH' ? DASH_RANK + label.depth : PROVISION_KINDS.indexOf(label.kind)
}

/** Articles number through their component, everything else through its parent. */
function counterOf(tree: Tree, label: Label): string {
  const parent = label.kind === 'ARTICLE' ? undefined : parentFor(tree, label)
  return `${parent?.path ?? tree.component.key} ${label.kind}`
}

function isNext(tree: Tree, label: Label): boolean {
  const previous = tree.last.get(counterOf(tree, label)) ?? null
  return follows(label.kind, previous, pathNumber(label.kind, label.number))
}

/** Whether a label is but the number of a row of a table. */
function isOfTable(tree: Tree, line: Line, label: Label): boolean {
  if (!line.inCells || rankOf(label) <= ARTICLE_RANK) return false
  return label.rest.startsWith('|') || tree.previous?.inCells === true
}

/** Whether the label may be believed here: at the start of a paragraph, or with the number that was due. */
function fits(tree: Tree, line: Line, label: Label): boolean {
  const parent = parentFor(tree, label)
  if (!parent && (label.kind === 'DASH' || label.kind === 'POINT' || label.kind === 'SUBPOINT')) return false
  const mayStandAlone = tree.component.attached || isNarrative(tree.component.kind)
  if (!parent && label.kind === 'CLAUSE' && (!mayStandAlone || tree.hasArticles)) return false
  const starts = line.gapBefore || tree.afterQuote || tree.previous === null || endsParagraph(tree.previous.words)
  if (label.weak) return starts && isNext(tree, label)
  if (starts || isBelowCaption(tree)) return true
  return label.kind === 'DASH' ? tree.open.at(-1)?.kind === 'DASH' : isNext(tree, label)
}

/** Whether the line before is a label's own and does not end in the middle of a reference. */
function isBelowCaption(tree: Tree): boolean {
  const { previous } = tree
  if (!previous || previous !== tree.open.at(-1)?.line) return false
  return !/(?:^|[^\p{L}])(?:điều|khoản|điểm|mục|chương|số|ngày|tháng|năm|và|tại|theo|của)$|,$/iu.test(previous.words)
}

/** `i)` is a point after `h)`, and the first subpoint anywhere else below a point. */
function readAsSubpoint(tree: Tree, label: Label): Label {
  if (label.kind !== 'POINT' || !/^[ivx]{1,4}$/.test(label.number)) return label
  const under = tree.open.some((node) => node.kind === 'SUBPOINT')
  const point = tree.open.findLast((node) => node.kind === 'POINT')
  if (!under && (label.number !== 'i' || !point || isNext(tree, label))) return label
  const subpoint: Label = { ...label, kind: 'SUBPOINT' }
  return isNext(tree, subpoint) ? subpoint : label
}

function openNode(tree: Tree, line: Line, label: Label): void {
  const rank = rankOf(label)
  const parent = parentFor(tree, label)
  const path = uniquePath(tree, line, label, parent)
  while ((tree.open.at(-1)?.rank ?? -1) >= rank) tree.open.pop()
  const node: Node = { kind: label.kind, label, rank, path, line, paragraphs: [], children: [], end: line.end }
  if (label.rest !== '') node.paragraphs.push({ words: [label.rest], last: line })
  const siblings = parent ? parent.children : tree.roots
  siblings.push(node)
  tree.open.push(node)
  if (label.kind === 'ARTICLE') tree.hasArticles = true
  for (const open of tree.open) open.end = line.end
  if (line.isCut) note(tree.reading, 'LABEL_WITHIN_LINE', line, label.written)
  if (label.damaged) note(tree.reading, 'DAMAGED_LABEL', line, label.written)
  if (label.unusual || (label.weak && !label.damaged)) note(tree.reading, 'UNUSUAL_LABEL', line, label.written)
}

/** The path of a new provision. Notes a number that jumps, goes back or comes again. */
function uniquePath(tree: Tree, line: Line, label: Label, parent: Node | undefined): string {
  const counter = counterOf(tree, label)
  const previous = tree.last.get(counter) ?? null
  const number = label.kind === 'DASH' ? String(Number(previous ?? 0) + 1) : pathNumber(label.kind, label.number)
  const base = label.kind === 'ARTICLE' ? tree.component.key : (parent?.path ?? tree.component.key)
  const step = formatPath({ component: '', steps: [{ kind: label.kind, number }] })
  const path = `${base}${step}`
  const times = (tree.taken.get(path) ?? 0) + 1
  tree.taken.set(path, times)
  tree.last.set(counter, number)
  const unique = times === 1 ? path : `${path}~${times}`
  if (times > 1) note(tree.reading, 'PATH_REPEATED', line, unique)
  else if (!follows(label.kind, previous, number)) {
    const back = previous !== null && goesBack(label.kind, previous, number)
    note(tree.reading, back ? 'NUMBER_GOES_BACK' : 'NUMBER_JUMPS', line, label.written)
  }
  return unique
}

function addWords(tree: Tree, line: Line): void {
  const node = tree.open.at(-1)
  if (!node) return
  for (const open of tree.open) open.end = line.end
  const paragraph = node.paragraphs.at(-1)
  const isFirst = node.paragraphs.length === 1
  const isContainer = node.rank < ARTICLE_RANK
  const joins =
    paragraph !== undefined &&
    (isContainer && isFirst
      ? continuesContainerCaption(paragraph, line)
      : continues(paragraph, line, node.kind === 'ARTICLE' && isFirst))
  if (!joins) node.paragraphs.push({ words: [line.words], last: line })
  else extend(paragraph, line)
}

function finishNode(tree: Tree, node: Node): ParsedProvision {
  const paragraphs = node.paragraphs.map((paragraph) => paragraph.words.join(' '))
  const heading = hasCaption(tree, node, paragraphs) ? (paragraphs.shift() ?? null) : null
  const children = node.children.map((child) => finishNode(tree, child))
  if (node.kind === 'ARTICLE') noteOpenEnd(tree, node)
  return {
    path: node.path,
    kind: node.kind,
    number: node.label.number === '' ? null : node.label.number,
    heading,
    text: paragraphs.length > 0 ? paragraphs.join('\n') : null,
    span: { start: node.line.start, end: node.end },
    children,
  }
}

function hasCaption(tree: Tree, node: Node, paragraphs: readonly string[]): boolean {
  const first = paragraphs[0]
  if (first === undefined || node.rank > ARTICLE_RANK) return false
  if (node.rank < ARTICLE_RANK) return true
  const hasMore = paragraphs.length > 1 || node.children.length > 0
  const { isCaption, unsure } = articleCaption(first, hasMore, tree.component.attached)
  if (unsure) note(tree.reading, 'CAPTION_UNSURE', node.line, first)
  return isCaption
}

function noteOpenEnd(tree: Tree, article: Node): void {
  let node = article
  for (let child = node.children.at(-1); child; child = node.children.at(-1)) node = child
  const last = node.paragraphs.at(-1)?.last
  if (last && /[;,]$/.test(last.words)) note(tree.reading, 'TRAILING_SEMICOLON', last, `Điều ${article.label.number}`)
}
