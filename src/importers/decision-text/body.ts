// Everything behind the enacting line: the decision's own articles, its closing, and what is attached, one after another.
import type { Component } from '../../domain/provision.ts'
import { isNarrative } from './acts.ts'
import { opensAttached, readAttachedHeading } from './attached.ts'
import { citedInNote } from './attached-alone.ts'
import { opensSignature, readRecipients, readSignature } from './closing.ts'
import { isAdoption, isNotice } from './formulas.ts'
import { labelOf, opensBody } from './labels.ts'
import { fold, keyOf } from './letters.ts'
import { claim, type Line, note, type Reading } from './lines.ts'
import { isAttachedNote, isRecipientsLead, isSiteLine } from './marks.ts'
import { pathNumber } from './numbering.ts'
import type { ParsedComponent, ParsedHeading, ParsedSignature } from './parsed.ts'
import { endsInstrument, endsParagraph } from './punctuation.ts'
import { withoutGaps } from './quote-gaps.ts'
import { type Quotes, quotesOf } from './quotes.ts'
import { finishTree, resumes, startTree, type Tree, takeLine } from './tree.ts'

export interface ParsedBody {
  readonly components: readonly ParsedComponent[]
  readonly signature: ParsedSignature | null
  readonly recipients: readonly string[]
}

/** Where the reading stands. `isOver`: the instrument's text has ended, by `./.`, its signature or its recipients. */
interface State {
  readonly reading: Reading
  readonly quotes: Quotes
  readonly components: ParsedComponent[]
  readonly taken: Map<string, number>
  readonly recipients: string[]
  /** The keys in use, and how many components each stands for that had to be told apart by `-2` and the like. */
  readonly keys: Map<string, number>
  signature: ParsedSignature | null
  tree: Tree
  /** Where the tree's component begins. */
  begin: Line | undefined
  isOver: boolean
  isClosed: boolean
  wasOutside: boolean
  /** Whether the words of a site have begun, which number nothing that belongs to the text. */
  isPast: boolean
  /** That of the decision itself; null where the text does not hold it. */
  readonly heading: ParsedHeading | null
}

const OWN_KIND_UNKNOWN = 'Văn bản'
const ATTACHED_KIND_UNKNOWN = 'Phần kèm theo'

/**
 * Reads from `start` to the end of the text. The decision's own component comes first; without kind and provisions it is
 * left out. `heading` is null where the text holds only what is attached.
 */
export function readBody(reading: Reading, start: number, heading: ParsedHeading | null): ParsedBody {
  const kind = heading?.kind ?? OWN_KIND_UNKNOWN
  const taken = new Map<string, number>()
  const own = { key: keyOf(kind), kind, title: heading?.title ?? null, attached: false }
  const state: State = {
    reading,
    quotes: withoutGaps(reading.lines, quotesOf(reading.lines)),
    components: [],
    taken,
    recipients: [],
    keys: new Map(heading ? [[own.key, 1]] : []),
    signature: null,
    tree: startTree(reading, own, taken),
    begin: reading.lines[start],
    isOver: false,
    isClosed: false,
    wasOutside: false,
    isPast: false,
    heading,
  }
  for (let at = start; at < reading.lines.length; ) at = readNext(state, at)
  finishComponent(state)
  return { components: state.components, signature: state.signature, recipients: state.recipients }
}

/** Reads what stands at a position and returns the position behind it. */
function readNext(state: State, at: number): number {
  const { reading } = state
  const line = reading.lines[at] as Line
  if (state.quotes.isInside(at) && takeLine(state.tree, at, 'INSIDE')) return take(state, at)
  if (isRecipientsLead(line)) {
    const { value, end } = readRecipients(reading, at)
    state.recipients.push(...value)
    return close(state, end)
  }
  if (opensSignature(reading, at, state.isOver)) {
    const { value, end } = readSignature(reading, at)
    if (state.signature && value.name && !state.tree.component.attached) {
      note(reading, 'SIGNATURE_SEVERAL', line, value.name)
    }
    state.signature ??= value
    return close(state, end)
  }
  if (opensAttached(reading, at, state.isOver)) return takeAttached(state, at)
  if (state.isOver && !reopens(state, line)) return leaveOutside(state, at)
  return takeOrLeave(state, at)
}

function takeAttached(state: State, at: number): number {
  const { value, end } = readAttachedHeading(state.reading, at)
  const line = state.reading.lines[at] as Line
  if (value.kind === null) note(state.reading, 'ATTACHED_KIND_NOT_FOUND', line, line.words)
  const issued = state.reading.lines.findIndex(
    (one, position) => position >= at && position < end && isAttachedNote(one),
  )
  if (issued >= 0 && state.heading) checkIssued(state.reading, issued, end, state.heading)
  startComponent(state, line, value.kind ?? ATTACHED_KIND_UNKNOWN, value.title, value.number)
  return end
}

/** Notes `(Ban hành kèm theo …)` that names another act than the head of the text does. */
function checkIssued(reading: Reading, start: number, end: number, { number, date }: ParsedHeading): void {
  const lines = reading.lines.slice(start, end)
  const cited = citedInNote(lines.map(({ words }) => words).join(' '))
  const isOther = (own: string | null, other: string | null) =>
    own !== null && other !== null && fold(own).replace(/\s/g, '') !== fold(other).replace(/\s/g, '')
  if (isOther(number, cited.number) || isOther(date, cited.date)) {
    note(reading, 'ATTACHED_TO_ANOTHER', lines[0] as Line, cited.number ?? cited.date ?? '')
  }
}

/** Whether the text goes on after it seemed over: with the next number, or, signed already, with an instrument unnamed. */
function reopens(state: State, line: Line): boolean {
  if (!state.isClosed && resumes(state.tree, line)) {
    note(state.reading, 'TEXT_AFTER_END', line, line.words)
    state.isOver = false
    return true
  }
  const label = labelOf(line)
  if (isSiteLine(line)) state.isPast = true
  if (!state.isClosed || state.isPast || !label || !opensBody(label) || !/^(?:1|I)$/.test(label.number)) return false
  note(state.reading, 'ATTACHED_KIND_NOT_FOUND', line, line.words)
  startComponent(state, line, ATTACHED_KIND_UNKNOWN, null, null)
  return true
}

function takeOrLeave(state: State, at: number): number {
  const line = state.reading.lines[at] as Line
  const isFormula = closesAct(state, line, state.reading.lines[at - 1])
  if (isFormula) note(state.reading, 'TEXT_WITHOUT_PROVISION', line, line.words)
  if (isFormula || (isSiteLine(line) && labelOf(line) === null)) {
    state.isOver = true
    return leaveOutside(state, at)
  }
  const quoted = state.quotes.opensUnclosed(at) ? 'UNCLOSED' : null
  if (line.inColumn || !takeLine(state.tree, at, quoted)) {
    if (!state.wasOutside) note(state.reading, 'TEXT_WITHOUT_PROVISION', line, line.words)
    return leaveOutside(state, at)
  }
  state.isOver = endsInstrument(line.words)
  return take(state, at)
}

/** Whether a sentence below the last clause of the act itself closes the act. Below a caption it would be the rule. */
function closesAct({ tree }: State, line: Line, before: Line | undefined): boolean {
  const { attached, kind } = tree.component
  if (attached || !before || !endsParagraph(before.words)) return false
  return isAdoption(line) || (isNarrative(kind) && isNotice(line))
}

function take(state: State, at: number): number {
  claim(state.reading, at, at + 1, 'provisions')
  state.wasOutside = false
  return at + 1
}

function leaveOutside(state: State, at: number): number {
  claim(state.reading, at, at + 1, 'outside')
  state.wasOutside = true
  return at + 1
}

function close(state: State, end: number): number {
  state.isOver = true
  state.isClosed = true
  return end
}

/** Starts what is attached. With a number of its own it is called by it: `Phụ lục II`, key `phu-luc-2`. */
function startComponent(state: State, begin: Line, name: string, title: string | null, number: string | null): void {
  finishComponent(state)
  const [kind, key] =
    number === null ? [name, keyOf(name)] : [`${name} ${number}`, keyOf(`${name} ${pathNumber('SECTION', number)}`)]
  const component: Component = { key: freeKey(state, key), kind, title, attached: true }
  state.tree = startTree(state.reading, component, state.taken)
  state.begin = begin
  state.isOver = false
  state.isClosed = false
  state.wasOutside = false
}

function finishComponent(state: State): void {
  const component = finishTree(state.tree)
  if (!component.attached && state.heading === null) return
  const isEmpty = component.provisions.length === 0
  if (isEmpty) note(state.reading, 'NO_PROVISION', state.begin, component.kind)
  const isNothing = isEmpty && !component.attached && component.kind === OWN_KIND_UNKNOWN
  if (!isNothing) state.components.push(component)
}

function freeKey({ keys }: State, wanted: string): string {
  let times = (keys.get(wanted) ?? 0) + 1
  while (times > 1 && keys.has(`${wanted}-${times}`)) times++
  keys.set(wanted, times)
  if (times === 1) return wanted
  keys.set(`${wanted}-${times}`, 1)
  return `${wanted}-${times}`
}
