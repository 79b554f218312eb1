// The words by which an act that ends another leaves part of it as it is: `trừ Điều 5`, `riêng Điều 4 …`, `đối với các xã`.
import { type Item, isOwn } from './amending-items.ts'
import { areItems, oneVerbAt } from './amending-verbs.ts'
import { JOINING } from './amending-words.ts'
import type { TextReference } from './references.ts'

/** Of the targets that begin at these offsets, what is left as it is: the places that are named, none where others are meant. */
export type Kept = ReadonlyMap<number, readonly TextReference[]>

/** The words say so up to the item `end`. */
export interface Limits {
  readonly of: Kept
  readonly end: number
}

const phrases = (...texts: readonly string[]) => texts.map((text) => text.split(' '))
/** They stand apart from the words before them: behind a comma, in brackets, or right behind what is changed. */
const EXCEPTING = phrases(
  'trừ',
  'ngoại trừ',
  'riêng',
  'nhưng',
  'giữ nguyên',
  'giữ lại',
  'không gồm',
  'không bao gồm',
  'không kể',
  'không tính',
  'không áp dụng',
)
/** What was done before stays as it is; of the act nothing does. */
const TRANSITIONAL = phrases('không áp dụng hồi tố', 'nhưng không làm', 'nhưng không ảnh', 'nhưng không được')
/** Right behind what is changed these say for whom or where; behind a title they are a part of it. */
const SCOPING = phrases(
  'đối với',
  'áp dụng đối',
  'áp dụng cho',
  'trong phạm vi',
  'trên địa bàn',
  'thuộc địa bàn',
  'tại địa bàn',
  'tại các',
  'tại huyện',
  'tại xã',
)
const CONTRADICTING = phrases('trái', 'không phù hợp', 'không còn phù hợp', 'mâu thuẫn', 'khác với')
const STAYING = phrases('tiếp tục', 'vẫn', 'còn hiệu lực')
/** First words of all of them, to pass over other words at once. */
const OPENING: ReadonlySet<string> = new Set(
  [EXCEPTING, SCOPING, CONTRADICTING, STAYING].flatMap((all) => all.flatMap(([first = '']) => first)),
)
const FARTHEST_OWN = 8
const FARTHEST_STAYING = 20
const NOTHING_BETWEEN = /^[,(]$/
const FARTHEST_NEXT = 12

/** Whether the words at a place except something: `không bao gồm` is no denial, nor `không thay thế`. */
export function exceptsAt(items: readonly Item[], at: number): boolean {
  if (TRANSITIONAL.some((words) => areItems(items, at, words))) return false
  return EXCEPTING.some((words) => areItems(items, at, words)) || denialAt(items, at)
}

/** Words that except something, or that say what stays as it was done. */
export function leavesAt(items: readonly Item[], at: number): boolean {
  return exceptsAt(items, at) || TRANSITIONAL.some((words) => areItems(items, at, words))
}

/** Words that go on to say for whom or where something ends. */
export function limitsAt(items: readonly Item[], at: number): boolean {
  return leavesAt(items, at) || SCOPING.some((words) => areItems(items, at, words))
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
  const starts = new Map(targets.map((target) => [target.start, target]))
  const of = new Map<number, readonly TextReference[]>()
  const seen: { readonly target: TextReference; readonly at: number }[] = []
  const passed = { behind: verbEnd, contentsAt: -1, joins: false, namesPlace: false }
  let end = 0
  for (let at = from; at < to; at++) {
    const item = items[at] as Item
    const target = starts.get(item.reference?.start ?? -1)
    if (!target && /^(định|dung)$/.test(item.word)) passed.contentsAt = at
    if (target) seen.push({ target, at })
    if (target || at === verbEnd)
      Object.assign(passed, { behind: target ? at + 1 : at, joins: false, namesPlace: false })
    if (target || (seen.length === 0 && at < verbEnd)) continue
    const kind = limitAt(items, at, passed)
    if (kind) {
      const closing = bracketEnd(items, at, to)
      const words = items.slice(at, closing ?? to)
      for (const target of limited(words, { kind, closing, seen, passed, targets })) {
        const before = of.get(target.start)
        of.set(target.start, before?.length === 0 ? before : [...(before ?? []), ...keptPlaces(words, target)])
      }
      end = closing ?? to
      if (closing === null) break
      at = closing - 1
    }
    if (JOINING.has(item.word)) passed.joins = true
    if (isPlace(item)) passed.namesPlace = true
  }
  return { of, end }
}

type LimitKind = 'EXCEPTS' | 'CONTRADICTS'

/** Which of the targets words limit: those that they name, those in front of their bracket, or all. */
function limited(
  words: readonly Item[],
  {
    kind,
    closing,
    seen,
    passed,
    targets,
  }: {
    kind: LimitKind
    closing: number | null
    seen: readonly { readonly target: TextReference; readonly at: number }[]
    passed: Passed
    targets: readonly TextReference[]
  },
): readonly TextReference[] {
  const last = seen.at(-1)?.target
  if (closing !== null && last) {
    // Places in a list may each be meant: `các khoản 2, 3 và 4 Điều 5 (trừ điểm a khoản 3)`.
    return last.places.length === 0 ? [last] : targets.filter(({ places }) => places.length > 0)
  }
  if (kind === 'CONTRADICTS') {
    const described = seen.filter(({ at }) => at > passed.contentsAt).map(({ target }) => target)
    return described.length > 0 ? described : targets
  }
  return targetsMeant(words, targets)
}

/** Of acts that words except something from: those whose numbers they name; none where what they except is of another act. */
export function targetsMeant(words: readonly Item[], targets: readonly TextReference[]): readonly TextReference[] {
  const named = new Set(words.flatMap(({ reference }) => numberOf(reference) ?? []))
  const those = targets.filter((target) => named.has(numberOf(target) ?? ''))
  const first = words.find(({ word, reference, quotation }) => reference || quotation || !AROUND_PLACES.has(word))
  return those.length > 0 || first?.reference?.act.of === 'OTHER' ? those : targets
}

/** Words that may stand around the places that an act leaves, and say nothing else of them. */
const AROUND_PLACES = new Set(
  'trừ ngoại riêng nhưng giữ nguyên lại không gồm bao kể tính các những quy định tại của nội dung tiếp tục vẫn còn có được hiệu lực thi hành áp dụng thực hiện và ban hành kèm theo , ; ( )'.split(
    ' ',
  ),
)

/** `trừ Điều 5 và khoản 2 Điều 6`: the places, where the words name nothing else. */
export function keptPlaces(words: readonly Item[], target: TextReference): readonly TextReference[] {
  const places: TextReference[] = []
  for (const item of words) {
    if (item.reference) {
      const number = numberOf(item.reference)
      const isOfTarget = number === null ? item.reference.act.of !== 'OTHER' : number === numberOf(target)
      if (!isOfTarget || !isPlace(item)) return []
      places.push(item.reference)
    } else if (item.quotation || !AROUND_PLACES.has(item.word)) return []
  }
  return places
}

export function numberOf(reference: TextReference | null): string | null {
  return reference?.act.of === 'OTHER' ? reference.act.number : null
}

/** What was read since the last target or the verb, whichever stands later. */
interface Passed {
  /** The item behind it. */
  readonly behind: number
  /** Where rules of an act are what is changed: `các quy định tại …`; -1: nowhere. */
  readonly contentsAt: number
  readonly joins: boolean
  readonly namesPlace: boolean
}

function limitAt(items: readonly Item[], at: number, passed: Passed): LimitKind | null {
  if (!OPENING.has(items[at]?.word ?? '')) return null
  const { behind, contentsAt, joins, namesPlace } = passed
  const before = items[at - 1]
  const isNext = at - behind <= FARTHEST_NEXT && items.slice(behind, at).every(isOfDay)
  const isApart = isNext || before === undefined || before.reference !== null || NOTHING_BETWEEN.test(before.word)
  if (isApart && exceptsAt(items, at) && !denialAt(items, at)) return 'EXCEPTS'
  if (isNext && SCOPING.some((words) => areItems(items, at, words))) return 'EXCEPTS'
  // `và các quy định khác trái với …` are those of other acts.
  if (contradictsAt(items, at)) return !joins || (contentsAt >= 0 && contentsAt < behind) ? 'CONTRADICTS' : null
  return namesPlace && staysAt(items, at) ? 'EXCEPTS' : null
}

/** A comma or bracket, or a word of `kể từ ngày 01/01/2020`. */
function isOfDay({ word }: Item): boolean {
  return NOTHING_BETWEEN.test(word) || /^(?:kể|từ|ngày|tháng|năm|\d{1,4}|[/.-])$/.test(word)
}

/** `tiếp tục`, `vẫn`: what is named before goes on. */
function staysAt(items: readonly Item[], at: number): boolean {
  return STAYING.some((words) => areItems(items, at, words))
}

/** Whether what is named at an item goes on, perhaps with others behind it: `Điều 5, Điều 6 tiếp tục có hiệu lực`. */
export function isSaidToStay(items: readonly Item[], at: number): boolean {
  let next = at + 1
  while (next < at + FARTHEST_STAYING && (items[next]?.reference || JOINING.has(items[next]?.word ?? ''))) next++
  // A title takes in the words behind it: `Luật Ngân sách tiếp tục`.
  return staysAt(items, next) || / (?:tiếp tục|vẫn)$/iu.test(items[at]?.reference?.text ?? '')
}

function isPlace(item: Item): boolean {
  return item.reference !== null && item.reference.places.length > 0
}

/** Past the bracket that opens at an item and closes; null where none does. */
export function pastBracket(items: readonly Item[], at: number): number | null {
  const end = bracketEnd(items, at + 1, items.length)
  return end !== null && items[end - 1]?.word === ')' ? end : null
}

/** Past the bracket that closes the one right before an item; null where none opens there. */
function bracketEnd(items: readonly Item[], at: number, to: number): number | null {
  if (items[at - 1]?.word !== '(') return null
  for (let end = at; end < to; end++) if (items[end]?.word === ')') return end + 1
  return to
}

/**
 * Whether a sentence that follows takes a part out of acts with those numbers: `Riêng Điều 4 tiếp tục có hiệu lực`, `Điều 4 vẫn được áp dụng`.
 */
export function isAfterthought(all: readonly Item[], numbers: ReadonlySet<string>): boolean {
  const items = /^(?:các|những)$/.test(all[0]?.word ?? '') ? all.slice(1) : all
  const [first] = items
  if (first?.reference) return isPlace(first) && !items.some(isOwn) && isSaidToStay(items, 0)
  if (!exceptsAt(items, 0) || denialAt(items, 0)) return false
  if (first?.word === 'riêng' && !items.some((_, at) => staysAt(items, at))) return false
  // Of what was ended: a place of it, or its number. Other sentences begin with such words too.
  const isNear = items.slice(0, FARTHEST_OWN).some((item) => isPlace(item) && !isOwn(item))
  return isNear || items.some(({ reference }) => numbers.has(numberOf(reference) ?? ''))
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
