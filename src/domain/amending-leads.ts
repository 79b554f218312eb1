// What may stand before a formula in its sentence: a label, a day, places, and `Quyết định này có hiệu lực …`.
import type { Insertion } from './amending-complement.ts'
import { type Item, isOwn } from './amending-items.ts'
import { oneVerbAt } from './amending-verbs.ts'
import { JOINING } from './amending-words.ts'
import { dateAt } from './citation-numbers.ts'
import type { Token } from './citation-tokens.ts'
import type { TextReference } from './references.ts'

export interface Lead {
  /** The day of `Kể từ ngày 01/8/2030, …`, YYYY-MM-DD. */
  readonly day: string | null
  /** The places of `Tại khoản 2 Điều 4, …`. */
  readonly places: readonly TextReference[]
  /** Where they tell what is inserted beside them: `Sau Điều 5 bổ sung …`. */
  readonly insertion: Insertion['where'] | null
  /** The items [from, to) of the places. */
  readonly from: number
  readonly to: number
}

const LONGEST_DAY = 40
const LONGEST_PLACES = 80

/** Past the label of an item (`a)`, `1.`, `-`) at the head of a segment. */
export function pastLabel(items: readonly Item[]): number {
  const [first, second] = items
  if (/^[-–—+*•]$/.test(first?.word ?? '')) return 1
  return /^(\d{1,3}|\p{Ll}{1,2})$/u.test(first?.word ?? '') && /^[.)]$/.test(second?.word ?? '') ? 2 : 0
}

export function leadAt(tokens: readonly Token[], items: readonly Item[], start: number): Lead {
  const dayEnd = dayLeadEnd(items, start)
  const day = dayEnd === null ? null : dayWithin(tokens, items, start, dayEnd)
  const head = dayEnd ?? start
  const isBefore = items[head]?.word === 'nay' || (items[head]?.word === 'chỉ' && oneVerbAt(items, head + 1) !== null)
  const from = isBefore ? head + 1 : head
  const none = { day, places: [], insertion: null, from, to: from }
  const first = items[from]?.word ?? ''
  if (!/^(tại|trong|ở|sau|trước)$/.test(first)) return none
  const places: TextReference[] = []
  let to = from + 1
  for (; to < items.length && places.length < LONGEST_PLACES; to++) {
    const item = items[to] as Item
    if (item.reference && !isOwn(item)) places.push(item.reference)
    else if (!JOINING.has(item.word) && item.word !== 'tại') break
  }
  if (places.length === 0 || oneVerbAt(items, to) === null) return none
  return { ...none, places, insertion: first === 'sau' ? 'AFTER' : first === 'trước' ? 'BEFORE' : null, to }
}

/** Past the comma of `Kể từ ngày Quyết định này có hiệu lực, …`. */
function dayLeadEnd(items: readonly Item[], start: number): number | null {
  const from = items[start]?.word === 'kể' ? start + 1 : start
  if (items[from]?.word !== 'từ' || items[from + 1]?.word !== 'ngày') return null
  const comma = items.slice(from, from + LONGEST_DAY).findIndex(({ word }) => word === ',')
  return comma < 0 ? null : from + comma + 1
}

function dayWithin(tokens: readonly Token[], items: readonly Item[], from: number, to: number): string | null {
  const day = items.slice(from, to).find(({ word }) => word === 'ngày')
  return day ? (dateAt(tokens, day.to)?.value ?? null) : null
}

/** The verb, or the subject of another sentence, in `Quyết định này (có hiệu lực … và) thay thế …`; null: there is none. */
export function ownVerbAt(items: readonly Item[], from: number): number | null {
  const first = items[from]
  if (!first || !isOwn(first)) return null
  let saysEffect = false
  let isDirect = true
  for (let at = from + 1; at < items.length; at++) {
    const item = items[at] as Item
    const before = items[at - 1] as Item
    const follows = JOINING.has(before.word) || before.word === 'thời'
    if ((isDirect || (saysEffect && follows)) && oneVerbAt(items, at) !== null) return at
    if (saysEffect && follows && item.reference && !isOwn(item)) return at
    if (item.word === 'hiệu') saysEffect = true
    if (!/^(đồng|thời|cũng|sẽ)$/.test(item.word)) isDirect = false
  }
  return null
}
