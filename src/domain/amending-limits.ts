// The words by which an act that ends another leaves part of it as it is: `trừ Điều 5`, `riêng Điều 4 …`, `đối với các xã`.
import { type Item, isOwn } from './amending-items.ts'
import { areItems, oneVerbAt } from './amending-verbs.ts'
import { JOINING } from './amending-words.ts'
import type { TextReference } from './references.ts'

/** What is left as it is: of the targets that begin at these offsets a part; the words say so up to the item `end`. */
export interface Limits {
  readonly of: ReadonlySet<number>
  readonly end: number
}

export const NO_LIMITS: Limits = { of: new Set(), end: 0 }

const phrases = (...texts: readonly string[]) => texts.map((text) => text.split(' '))
/** They stand apart from the words before them: behind a comma, in brackets, or right behind what is changed. */
const EXCEPTING = phrases('trừ', 'ngoại trừ', 'riêng', 'nhưng', 'không gồm', 'không bao gồm', 'không kể', 'không tính')
/** Right behind what is changed these say for whom or where; behind a title they are a part of it. */
const SCOPING = phrases(
  'đối với',
  'trong phạm vi',
  'trên địa bàn',
  'thuộc địa bàn',
  'tại địa bàn',
  'tại các',
  'tại huyện',
  'tại xã',
)
const CONTRADICTING = phrases('trái', 'không phù hợp', 'không còn phù hợp', 'mâu thuẫn', 'khác với')
const STAYING = phrases('tiếp tục', 'vẫn')
/** First words of all of them, to pass over other words at once. */
const OPENING: ReadonlySet<string> = new Set(
  [EXCEPTING, SCOPING, CONTRADICTING, STAYING].flatMap((all) => all.flatMap(([first = '']) => first)),
)
const FARTHEST_OWN = 8
const NOTHING_BETWEEN = /^[,(]$/

/** Whether the words at a place except something: `không bao gồm` is no denial, nor `không thay thế`. */
export function exceptsAt(items: readonly Item[], at: number): boolean {
  return EXCEPTING.some((words) => areItems(items, at, words)) || denialAt(items, at)
}

/** Words that go on to say for whom or where something ends. */
export function limitsAt(items: readonly Item[], at: number): boolean {
  return exceptsAt(items, at) || SCOPING.some((words) => areItems(items, at, words))
}

/** `không thay thế Quyết định số …` behind what is replaced. */
function denialAt(items: readonly Item[], at: number): boolean {
  return items[at]?.word === 'không' && oneVerbAt(items, at + 1) !== null
}

/** `trái với Quyết định này`: of what is named only that is meant. */
export function contradictsAt(items: readonly Item[], at: number): boolean {
  if (!CONTRADICTING.some((words) => areItems(items, at, words))) return false
  return items.slice(at, at + FARTHEST_OWN).some(isOwn)
}

/**
 * Reads the items [from, to) of a formula, behind its first target. `verbEnd`: the item behind its last word of change.
 * Words in brackets limit the target before them, others all of the formula.
 */
export function limitsOf(
  items: readonly Item[],
  { from, to, verbEnd, targets }: { from: number; to: number; verbEnd: number; targets: readonly TextReference[] },
): Limits {
  const starts = new Set(targets.map(({ start }) => start))
  const of = new Set<number>()
  const passed = { behind: verbEnd, namesContents: false, joins: false, namesPlace: false }
  let [last, end] = [-1, 0]
  for (let at = from; at < to; at++) {
    const item = items[at] as Item
    const isTarget = item.reference !== null && starts.has(item.reference.start)
    if (last < 0 && !isTarget && /^(định|dung)$/.test(item.word)) passed.namesContents = true
    if (isTarget) last = at
    if (isTarget || at === verbEnd)
      Object.assign(passed, { behind: isTarget ? at + 1 : at, joins: false, namesPlace: false })
    if (isTarget || (last < 0 && at < verbEnd)) continue
    if (opensLimit(items, at, passed)) {
      const closing = bracketEnd(items, at, to)
      const only = closing === null ? undefined : items[last]?.reference?.start
      for (const start of only === undefined ? starts : [only]) of.add(start)
      end = closing ?? to
      if (closing === null) break
      at = closing - 1
    }
    if (JOINING.has(item.word)) passed.joins = true
    if (isPlace(item)) passed.namesPlace = true
  }
  return { of, end }
}

/** What was read since the last target or the verb, whichever stands later. */
interface Passed {
  /** The item behind it. */
  readonly behind: number
  /** Whether what is changed are rules of the act: `các quy định tại …`. */
  readonly namesContents: boolean
  readonly joins: boolean
  readonly namesPlace: boolean
}

function opensLimit(items: readonly Item[], at: number, { behind, namesContents, joins, namesPlace }: Passed): boolean {
  if (!OPENING.has(items[at]?.word ?? '')) return false
  const before = items[at - 1]
  const isNext = at - behind <= 2 && items.slice(behind, at).every(({ word }) => NOTHING_BETWEEN.test(word))
  const isApart = isNext || before === undefined || before.reference !== null || NOTHING_BETWEEN.test(before.word)
  if (isApart && exceptsAt(items, at) && !denialAt(items, at)) return true
  if (isNext && SCOPING.some((words) => areItems(items, at, words))) return true
  if (contradictsAt(items, at)) return namesContents || !joins
  return namesPlace && STAYING.some((words) => areItems(items, at, words))
}

function isPlace(item: Item): boolean {
  return item.reference !== null && item.reference.places.length > 0
}

/** Past the bracket that closes the one right before an item; null where none opens there. */
function bracketEnd(items: readonly Item[], at: number, to: number): number | null {
  if (items[at - 1]?.word !== '(') return null
  for (let end = at; end < to; end++) if (items[end]?.word === ')') return end + 1
  return to
}

/** Whether a sentence that follows takes a part out: `Riêng Điều 4 tiếp tục có hiệu lực`, `Trừ trường hợp …`. */
export function isAfterthought(items: readonly Item[]): boolean {
  if (!exceptsAt(items, 0) || denialAt(items, 0)) return false
  return items[0]?.word !== 'riêng' || items.some((_, at) => STAYING.some((words) => areItems(items, at, words)))
}

/** The item behind `Trừ Điều 5, …` before what is changed; null where a sentence does not begin so. */
export function exceptionLead(items: readonly Item[], start: number): number | null {
  if (!exceptsAt(items, start) || denialAt(items, start)) return null
  for (let at = start; at + 1 < items.length; at++) {
    const next = items[at + 1] as Item
    if (items[at]?.word !== ',') continue
    if (oneVerbAt(items, at + 1) !== null || (next.reference && !isPlace(next))) return at + 1
  }
  return null
}
