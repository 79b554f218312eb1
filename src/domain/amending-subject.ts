// Reading sentences in which what is changed comes first: `Khoản 1 Điều 5 được sửa đổi như sau`, `Quyết định số … hết hiệu lực`.
import { complementAt, type Insertion, MOST_TARGETS } from './amending-complement.ts'
import { type Item, isOwn } from './amending-items.ts'
import { contradictsAt, limitsAt } from './amending-limits.ts'
import { type Phrase, phrasesOf } from './amending-phrases.ts'
import { endingAt, isPassiveMark, oneVerbAt, type Verb, verbsAt } from './amending-verbs.ts'
import { JOINING, LEADING, PARTIAL, TITLING } from './amending-words.ts'
import type { RelationKind } from './decision.ts'
import type { TextReference } from './references.ts'

export interface Predication {
  readonly kind: RelationKind
  readonly targets: readonly TextReference[]
  readonly insertion: Insertion | null
  readonly phrases: readonly Phrase[]
  readonly isStated: boolean
  /** Only some part of what is named is changed. */
  readonly isPartial: boolean
  /** It names no act but a list that follows: `Các quyết định sau đây hết hiệu lực:`. */
  readonly isList: boolean
  /** The items [start, end) that say so, the place of the verb among them, and that where reading stopped. */
  readonly start: number
  readonly verb: number
  readonly end: number
  readonly next: number
}

interface Subject {
  readonly targets: readonly TextReference[]
  readonly quoted: readonly string[]
  readonly start: number
  /** What follows the last target is its title or its history, through which the verb is looked for. */
  readonly isTitled: boolean
  /** Of an act that is named as a whole, only some part is the subject: `Một số điều của Quyết định số …`. */
  readonly isPartial: boolean
}

/** Between the subject and its verb. */
const ADVERBS = new Set(['đều', 'nay', 'cùng', 'cũng'])

/** Reads a subject from an item on and what is said of it; null where that is no change. */
export function predicationAt(text: string, items: readonly Item[], from: number): Predication | null {
  const reader = new SubjectReader(text, items, from)
  for (let at = from; at < items.length; at++) {
    const found = reader.mayEnd(at) ? predicateAt(text, items, at, reader.subject()) : null
    if (found) return found
    if (!reader.take(at)) return null
  }
  return null
}

class SubjectReader {
  readonly #text: string
  readonly #items: readonly Item[]
  readonly #targets: TextReference[] = []
  readonly #quoted: string[] = []
  #isList = false
  #isTitled = false
  #titleNames = false
  #isInBrackets = false
  #namesPart = false
  /** Of what contradicts this text, from the words that say so to the name of this text. */
  #isContrary: 'NO' | 'OPEN' | 'SAID' = 'NO'
  /** `Quyết định số … và các quy định trước đây trái với …`: of other acts, that nobody names. */
  #joinsOthers = false
  readonly #from: number

  constructor(text: string, items: readonly Item[], from: number) {
    this.#text = text
    this.#items = items
    this.#from = from
  }

  subject(): Subject {
    const namesPart = this.#namesPart && this.#targets.length > 0 && this.#targets[0]?.places.length === 0
    const isPartial = namesPart || (this.#isContrary === 'SAID' && !this.#joinsOthers)
    return { targets: this.#targets, quoted: this.#quoted, start: this.#from, isTitled: this.#isTitled, isPartial }
  }

  /** Whether a verb at an item would be said of what was read. */
  mayEnd(at: number): boolean {
    const isSubject = this.#targets.length + this.#quoted.length > 0 || this.#isList
    return isSubject && !this.#isInBrackets && this.#isContrary !== 'OPEN' && this.#items[at]?.word !== ''
  }

  /** False where the item cannot stand in a subject. */
  take(at: number): boolean {
    const item = this.#items[at]
    if (item === undefined) return false
    if (item.quotation) return this.#quote(item.quotation, at)
    if (item.reference) return this.#reference(item, item.reference, at)
    return this.#word(item.word, at)
  }

  #quote({ start, end, isClosed }: { start: number; end: number; isClosed: boolean }, at: number): boolean {
    if (this.#isTitled) return true
    if (/^(từ|chữ|,|và)$/.test(this.#items[at - 1]?.word ?? '') && isClosed && this.#quoted.length < MOST_TARGETS) {
      this.#quoted.push(this.#text.slice(start + 1, end - 1))
    }
    return true
  }

  #reference(item: Item, reference: TextReference, at: number): boolean {
    const before = this.#items[at - 1]?.word ?? ''
    if (this.#isContrary === 'OPEN') {
      if (isOwn(item)) this.#isContrary = 'SAID'
      return true
    }
    if (!this.#isTitled) {
      if (isOwn(item) || this.#targets.length >= MOST_TARGETS) return false
      this.#targets.push(reference)
      return true
    }
    const isNext = JOINING.has(before) && !isOwn(item) && (!this.#titleNames || /^[,;]$/.test(before))
    if (!isNext || this.#isInBrackets || this.#targets.length >= MOST_TARGETS) {
      this.#titleNames = true
      return true
    }
    this.#targets.push(reference)
    this.#isTitled = false
    this.#titleNames = false
    return true
  }

  #word(word: string, at: number): boolean {
    if (word === '(' && this.#targets.length > 0) {
      this.#isInBrackets = true
      this.#isTitled = true
    }
    if (word === ')') this.#isInBrackets = false
    if (this.#targets.length > 0 && contradictsAt(this.#items, at)) this.#isContrary = 'OPEN'
    if (this.#targets.length > 0 && joinsOthersAt(this.#items, at)) this.#joinsOthers = true
    if (this.#isContrary === 'OPEN') return true
    if (this.#isTitled || this.#joinsOthers) return true
    const { word: before = '', reference } = this.#items[at - 1] ?? {}
    if (this.#targets.length === 0 && PARTIAL.has(word)) this.#namesPart = true
    if (word === 'đây' || word === 'sau') this.#isList = this.#targets.length === 0
    if (reference && !JOINING.has(word) && !ADVERBS.has(word) && (TITLING.has(word) || namesKind(reference))) {
      this.#isTitled = true
      return true
    }
    return JOINING.has(word) || LEADING.has(word) || ADVERBS.has(word) || /^\d+$/.test(word) || before === '('
  }
}

const OTHERS = ['quy', 'văn', 'nội']

/** `và các quy định …`, `cùng các văn bản …`, that say of whom only later. */
function joinsOthersAt(items: readonly Item[], at: number): boolean {
  const [joint, all, noun] = [items[at]?.word ?? '', items[at + 1]?.word ?? '', items[at + 2]?.word ?? '']
  return JOINING.has(joint) && /^(?:các|những|mọi)$/.test(all) && OTHERS.includes(noun)
}

/** Of an act or instrument, whose title may follow. */
function namesKind({ act }: TextReference): boolean {
  return act.of === 'OTHER' || (act.of === 'UNCLEAR' && act.kind !== null)
}

/** Directly before a verb these make it no statement of what this text does. */
const DENYING = new Set('không chưa phải cần thể đã đang khi nếu mà vừa từng để nhằm nên'.split(' '))

/** `được bãi bỏ`, `bị đình chỉ thi hành`, `hết hiệu lực`, and, of a place without title, `bổ sung khoản 4` alone. */
function predicateAt(text: string, items: readonly Item[], at: number, subject: Subject): Predication | null {
  if (DENYING.has(items[at - 1]?.word ?? '')) return null
  const isAll = items[at - 1]?.word === 'đều'
  const isMarked = isPassiveMark(items[at])
  const ending = endingAt(items, isMarked ? at + 1 : at)
  if (ending && endsWell(items, ending.to)) {
    const isPart = items[ending.to]?.word === 'một' && items[ending.to + 1]?.word === 'phần'
    return endOf(isPart ? { ...subject, isPartial: true } : subject, ending.value, at, ending.to)
  }
  const isBare = !isMarked && items[at - 1]?.word === '' && (subject.targets.at(-1)?.places.length ?? 1) > 0
  const found = isMarked ? verbsAt(items, at + 1) : isBare || isAll ? verbsAt(items, at) : null
  if (!found || found.value.isAlternative) return null
  const tail = tailAt(items, found.to, found.value)
  const isSaid = tail === 'SAID' || (tail === 'OPEN' && !isBare)
  return isSaid && mayBeSaidOf(subject, found.value, tail)
    ? changeOf(text, items, at, subject, found.value, found.to)
    : null
}

/** Behind a title that speaks of people or things, the verb may be said of those. */
function mayBeSaidOf({ isTitled, targets }: Subject, { kind }: Verb, tail: 'SAID' | 'OPEN'): boolean {
  if (!isTitled || kind === 'REPEALS' || kind === 'REPLACES') return true
  if (kind === 'AMENDS' || kind === 'CORRECTS') return tail === 'SAID'
  return kind === 'ANNULS' && targets.some(({ act }) => act.of === 'OTHER')
}

function endOf({ targets, start, isPartial }: Subject, ending: RelationKind, verb: number, end: number): Predication {
  const known = { insertion: null, phrases: [], isStated: ending === 'SUSPENDS', isList: targets.length === 0 }
  return { ...known, ...partly(ending, targets, isPartial), targets, start, verb, end, next: end }
}

/** What is done to a part of an act ends a part; what is done to a part of a form or annex changes that. */
function partly(kind: RelationKind, targets: readonly TextReference[], isPartial: boolean) {
  const areActs = targets.every(({ act }) => act.of === 'OTHER')
  return isPartial && !areActs ? { kind: 'AMENDS' as const, isPartial } : { kind, isPartial }
}

const AFTER_ENDING = new Set('( , và kể từ do tại theo vào'.split(' '))

function endsWell(items: readonly Item[], from: number): boolean {
  const at = pastFillers(items, from)
  const next = items[at]
  if (next === undefined || AFTER_ENDING.has(next.word) || limitsAt(items, at)) return true
  return next.word === 'khi' && items[at + 1] !== undefined && isOwn(items[at + 1] as Item)
}

const FILLERS = new Set('toàn bộ một phần lại thi hành việc hiệu lực nội dung cụ thể'.split(' '))

function pastFillers(items: readonly Item[], from: number): number {
  let at = from
  while (FILLERS.has(items[at]?.word ?? '')) at++
  return at
}

/** What may follow the verb of a statement. OPEN: nothing tells that it is one. Null: it is none. */
function tailAt(items: readonly Item[], from: number, { isInserting }: Verb): 'SAID' | 'OPEN' | null {
  const at = pastFillers(items, from)
  const [next, after] = [items[at], items[at + 1]]
  if (next === undefined) return 'OPEN'
  if (next.reference) return isInserting && next.reference.act.of !== 'OTHER' ? 'SAID' : null
  const { word } = next
  if (word === 'bằng' || word === 'bởi' || word === 'theo') return isReplaced(items, at + 1, word) ? 'SAID' : null
  if (word === 'như' || word === 'sau' || word === 'trước')
    return after?.word === 'sau' || after?.reference ? 'SAID' : null
  if (word === 'kể' || word === 'thành' || word === 'vào' || word === 'cụm' || word === 'thêm' || word === '(')
    return 'SAID'
  if (word === 'từ') return after?.word === 'ngày' || after?.quotation ? 'SAID' : null
  if (word === 'khoản' || word === 'điểm' || word === 'các' || limitsAt(items, at)) return 'SAID'
  if (word === 'và' || word === 'do') return 'OPEN'
  return word === ',' && goesOn(items, at + 1) ? 'OPEN' : null
}

const GOING_ON = new Set('cụ như gồm kể từ trừ đồng trong được bị cụm'.split(' '))

function goesOn(items: readonly Item[], at: number): boolean {
  const next = items[at]
  return next !== undefined && (next.reference !== null || GOING_ON.has(next.word) || oneVerbAt(items, at) !== null)
}

const FARTHEST_REPLACING = 12

/** `bằng Điều 3 mới`, `bằng cụm từ “…”`, `bởi Quyết định này`; what another act did before is told, not done. */
function isReplaced(items: readonly Item[], from: number, by: string): boolean {
  for (let at = from; at < Math.min(items.length, from + FARTHEST_REPLACING); at++) {
    const item = items[at] as Item
    if (item.quotation || item.word === 'mới') return by !== 'theo'
    if (item.reference === null) continue
    if (isOwn(item)) return true
    return by !== 'theo' && item.reference.act.of !== 'OTHER'
  }
  return false
}

function changeOf(
  text: string,
  items: readonly Item[],
  at: number,
  subject: Subject,
  verb: Verb,
  to: number,
): Predication {
  const { targets, quoted, start } = subject
  const known = { isStated: true, isPartial: false, isList: targets.length + quoted.length === 0, start, verb: at }
  if (quoted.length > 0) {
    const from = /^(bằng|thành)$/.test(items[to]?.word ?? '') ? to + 1 : to
    const said = complementAt(text, items, from, { ...verb, isInserting: false })
    const news = said.phrases.flatMap(({ old }) => old ?? [])
    const phrases = phrasesOf(news.length > 0 ? [quoted, news] : [quoted], false)
    const { end, next } = said
    return { ...known, kind: 'AMENDS', targets: [...targets, ...said.targets], insertion: null, phrases, end, next }
  }
  const said = verb.isInserting ? complementAt(text, items, to, verb) : null
  if (said === null) {
    const { kind, isPartial } = partly(verb.kind, targets, subject.isPartial)
    return { ...known, kind, isPartial, targets, insertion: null, phrases: [], end: to, next: to }
  }
  const { insertion, phrases, end, next } = said
  const [place] = targets
  // `Điều 5a được bổ sung vào sau Điều 5`, `Điều 5 được bổ sung khoản 4`.
  const isInserted = said.targets.length === 0 || insertion !== null || place === undefined
  const changed = isInserted
    ? { targets, insertion }
    : { targets: said.targets, insertion: { where: 'IN' as const, place } }
  return { ...known, kind: 'AMENDS', ...changed, phrases, end: Math.max(end, to), next }
}
