// Reading what a verb of change changes, behind it: the places, where something is inserted, the phrases that go and come.
import { type Item, isOwn } from './amending-items.ts'
import { isSaidToStay, leavesAt } from './amending-limits.ts'
import { type Phrase, phrasesOf } from './amending-phrases.ts'
import { oneVerbAt, type Verb } from './amending-verbs.ts'
import { DESCRIBING, isClosing, JOINING, LEADING, MODAL, PARTIAL, TITLING } from './amending-words.ts'
import type { TextReference } from './references.ts'

/** Where something is inserted: after or before a place, or within it. */
export interface Insertion {
  readonly where: 'AFTER' | 'BEFORE' | 'IN'
  readonly place: TextReference
}

export interface Complement {
  readonly targets: readonly TextReference[]
  readonly insertion: Insertion | null
  readonly phrases: readonly Phrase[]
  /** Only some part of what is named is changed. */
  readonly isPartial: boolean
  /** Of those named later the ones of which only some part is: `Quyết định số … và một phần Quyết định số …`. */
  readonly partial: readonly TextReference[]
  /** Without anything named, it leads to a list below: `Bãi bỏ các quyết định sau:`. */
  readonly opensList: boolean
  /** What follows makes no statement of it: `Sửa đổi Quyết định số … phải …`. */
  readonly isOpen: boolean
  /** The place after the last item that belongs to it, and that where reading stopped. */
  readonly end: number
  readonly next: number
}

/** More than any formula changes at once. */
export const MOST_TARGETS = 200

/** Reads from an item on up to the end of the segment or to another verb that goes on. */
export function complementAt(text: string, items: readonly Item[], at: number, verb: Verb): Complement {
  const reader = new ComplementReader(text, items, at, verb)
  let next = at
  while (next < items.length && reader.take(next)) next++
  return reader.result(next)
}

class ComplementReader {
  readonly #text: string
  readonly #items: readonly Item[]
  readonly #verb: Verb
  readonly #targets: TextReference[] = []
  #place: Insertion | null = null
  /** Quoted words, parted where `bằng` or `thành` stands between. */
  readonly #quoted: string[][] = [[]]
  #phraseCount = 0
  #between = NOTHING
  #state: 'OPEN' | 'TITLE' | 'CLOSED' = 'OPEN'
  #titleNames = false
  #namedBefore = false
  #isBracketed = false
  #saysPhrase = false
  #saysBelow = false
  #isPartial = false
  readonly #partial: TextReference[] = []
  #isOpen = false
  #end: number

  constructor(text: string, items: readonly Item[], at: number, verb: Verb) {
    this.#text = text
    this.#items = items
    this.#verb = verb
    this.#end = at
  }

  /** False where the reading stops before an item. */
  take(at: number): boolean {
    const item = this.#items[at]
    if (item?.quotation) this.#quote(item.quotation, at)
    else if (item?.reference && isOwn(item)) this.#titleNames = true
    else if (item?.reference) this.#reference(item.reference, at)
    else if (item) {
      if (this.#isNextVerb(at) || this.#isNextPhrase(item.word, at)) return false
      this.#word(item.word, at)
    }
    return true
  }

  result(next: number): Complement {
    return {
      targets: this.#targets,
      insertion: this.#place,
      phrases: phrasesOf(this.#quoted, this.#verb.isInserting),
      isPartial: this.#isPartial || this.#saysPhrase || this.#isPhrase,
      partial: this.#partial,
      opensList: this.#isFirst && (this.#saysBelow || this.#between.areLeading),
      isOpen: this.#isOpen,
      end: this.#end,
      next,
    }
  }

  get #isFirst(): boolean {
    return this.#targets.length === 0 && this.#place === null
  }

  get #isPhrase(): boolean {
    return this.#quoted[0]?.length !== 0
  }

  #isNextVerb(at: number): boolean {
    if (this.#state === 'TITLE' || (this.#isFirst && !this.#isPhrase)) return false
    const before = this.#items[at - 1]?.word ?? ''
    return (JOINING.has(before) || before === 'thời') && oneVerbAt(this.#items, at) !== null
  }

  /** `Bãi bỏ Điều 3 và cụm từ “…” tại Điều 4`: of places and of phrases the same verb says two things. */
  #isNextPhrase(word: string, at: number): boolean {
    const isPlace = this.#state === 'OPEN' && this.#targets.length > 0 && !this.#isPhrase && !this.#verb.isInserting
    return isPlace && word === 'cụm' && JOINING.has(this.#items[at - 1]?.word ?? '')
  }

  #quote({ start, end, isClosed }: { start: number; end: number; isClosed: boolean }, at: number): void {
    const before = this.#items[at - 1]?.word ?? ''
    const isNext = this.#isFirst && this.#between.count === 0
    const isPhrase = this.#saysPhrase || this.#isPhrase || isNext || /^(từ|chữ|dung)$/.test(before)
    if (this.#state !== 'OPEN' || !isPhrase || !isClosed || this.#phraseCount++ >= MOST_TARGETS) return
    this.#quoted.at(-1)?.push(this.#text.slice(start + 1, end - 1))
    this.#taken(at)
  }

  #reference(reference: TextReference, at: number): void {
    const where = this.#verb.isInserting ? this.#whereAt(at) : null
    const isTaken = this.#state !== 'CLOSED' && (where === null ? this.#isTarget(reference, at) : this.#place === null)
    if (!isTaken) {
      this.#titleNames = true
      return
    }
    if (where === null) this.#targets.push(reference)
    else this.#place = { where, place: reference }
    this.#state = 'OPEN'
    this.#taken(at)
  }

  #taken(at: number): void {
    this.#titleNames = false
    this.#between = NOTHING
    this.#end = at + 1
  }

  /** `vào sau Điều 5`, `vào Điều 6`; in `như sau` and `các điều sau` nothing is inserted. */
  #whereAt(at: number): Insertion['where'] | null {
    const [before, word] = [this.#items[at - 2]?.word, this.#items[at - 1]?.word]
    if (word === 'sau' && before !== 'như') return 'AFTER'
    if (word === 'trước') return 'BEFORE'
    return word === 'vào' && this.#between.areLeading ? 'IN' : null
  }

  #isTarget(reference: TextReference, at: number): boolean {
    if (this.#targets.length >= MOST_TARGETS || (!this.#isFirst && isSaidToStay(this.#items, at))) return false
    const { areLeading, last, namesPart } = this.#between
    if (this.#state === 'TITLE') return JOINING.has(last) && (!this.#titleNames || /^[,;]$/.test(last))
    if (!this.#isFirst && areLeading && namesPart && reference.places.length === 0) this.#partial.push(reference)
    if (!this.#isFirst) return areLeading || JOINING.has(last)
    if (!areLeading && !this.#isDescribed(reference)) return false
    this.#isPartial = !areLeading || (namesPart && reference.places.length === 0)
    return true
  }

  /** `Bãi bỏ quy định về thời hạn tại khoản 2 Điều 4`: of what is described a part is changed. */
  #isDescribed({ act }: TextReference): boolean {
    const { first, last, beforeLast } = this.#between
    const { kind } = this.#verb
    if (kind === 'SUSPENDS' || kind === 'REVOKES' || !/^(tại|của|vào|trong|khỏi|theo)$/.test(last)) return false
    if (last === 'theo' && beforeLast !== 'kèm') return false
    return act.of === 'OTHER' || DESCRIBING.has(first)
  }

  #word(word: string, at: number): void {
    const isNext = this.#state === 'OPEN' && !this.#isFirst && this.#between.areJoining
    if (word === 'sau' || word === 'dưới') this.#saysBelow = true
    if (word === 'cụm' || word === 'chữ') this.#saysPhrase = this.#saysPhrase || this.#isFirst
    if (isNext && this.#isModal(word, at)) this.#isOpen = true
    if (this.#isPhrase && (word === 'bằng' || word === 'thành')) this.#quoted.push([])
    else if (isNext && this.#entitles(word, at)) this.#state = 'TITLE'
    else if (this.#state === 'OPEN' && this.#closes(word, at)) this.#state = 'CLOSED'
    if (word === '(') this.#namedBefore = this.#titleNames
    if (word === '(' && isNext) this.#isBracketed = true
    // What stands in brackets names nothing that the title goes on with.
    if (word === ')') this.#titleNames = this.#namedBefore
    this.#between = extended(this.#between, word)
    if (word === ')' && this.#isBracketed) this.#closeBracket()
  }

  /** Behind brackets that stand right behind a target the sentence goes on as it would without them. */
  #closeBracket(): void {
    this.#isBracketed = false
    this.#state = 'OPEN'
    this.#between = NOTHING
  }

  #entitles(word: string, at: number): boolean {
    return TITLING.has(word) && (word !== 'thành' || this.#items[at + 1]?.word === 'lập')
  }

  #closes(word: string, at: number): boolean {
    const next = this.#items[at + 1]?.word ?? ''
    if (!this.#isFirst && leavesAt(this.#items, at)) return true
    if (isClosing(word, next)) return word !== 'bằng' || !this.#isFirst || this.#between.areLeading
    if (this.#isFirst) return word === 'theo' && !/^(kèm|hành)$/.test(this.#between.last)
    return word === 'kể' || word === 'theo' || word === 'thành' || (word === 'từ' && next === 'ngày')
  }

  #isModal(word: string, at: number): boolean {
    const next = this.#items[at + 1]
    if (word === 'khi' && next && isOwn(next)) return false
    if (word === 'sau' && next?.word === 'khi') return !isOwn(this.#items[at + 2] ?? next)
    if (word === 'được') return /^(thực|tiến|xem|giao|thông|áp|phép)$/.test(next?.word ?? '')
    if (word === 'do') return decides(this.#items, at)
    if (word === 'không' && (next?.word === 'còn' || leavesAt(this.#items, at))) return false
    return MODAL.has(word)
  }
}

/** The words since what was last taken, as far as they matter. */
interface Between {
  readonly count: number
  readonly first: string
  readonly beforeLast: string
  readonly last: string
  readonly areLeading: boolean
  readonly areJoining: boolean
  readonly namesPart: boolean
}
const NOTHING: Between = {
  count: 0,
  first: '',
  beforeLast: '',
  last: '',
  areLeading: true,
  areJoining: true,
  namesPart: false,
}

function extended(between: Between, word: string): Between {
  const isJoining = JOINING.has(word)
  return {
    count: between.count + 1,
    first: between.first === '' ? word : between.first,
    beforeLast: between.last,
    last: word,
    areLeading: between.areLeading && (isJoining || LEADING.has(word) || /^\d+$/.test(word)),
    areJoining: between.areJoining && isJoining,
    namesPart: between.namesPart || PARTIAL.has(word),
  }
}

const FARTHEST_DECIDING = 40

/** `do Hội đồng nhân dân tỉnh quyết định`: who is to do it, not why it is done. */
function decides(items: readonly Item[], from: number): boolean {
  const end = Math.min(items.length, from + FARTHEST_DECIDING)
  for (let at = from; at < end; at++) {
    const [word, next] = [items[at]?.word, items[at + 1]?.word]
    if ((word === 'quyết' && next === 'định') || (word === 'xem' && next === 'xét')) return true
  }
  return false
}
