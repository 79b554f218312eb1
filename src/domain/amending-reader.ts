// Reads a text segment by segment for its formulas, with what a segment is told by those before it.
import { type Complement, complementAt, MOST_TARGETS } from './amending-complement.ts'
import { type Ground, type Item, isOwn, itemsOf, type Segment } from './amending-items.ts'
import { keptOf, leaveParts, limitFormulas, type ReadFormula } from './amending-kept.ts'
import { leadAt, ownVerbAt, pastLabel } from './amending-leads.ts'
import { exceptionLead, isAfterthought, isSaidToStay, numberOf, pastBracket } from './amending-limits.ts'
import { completedBy, completedInTurn } from './amending-places.ts'
import { type Predication, predicationAt } from './amending-subject.ts'
import { type Verb, verbsAt } from './amending-verbs.ts'
import { asksToAct, JOINING } from './amending-words.ts'
import type { Found } from './citation-tokens.ts'
import type { TextReference } from './references.ts'

const LONGEST_HEAD = 60

export class FormulaReader {
  readonly formulas: ReadFormula[] = []
  readonly #ground: Ground
  #before: Segment | null = null
  /** Where the formulas of the segment before begin in the list; at its end: it had none. */
  #latest = 0
  /** A list that somebody is asked to act on, or that a condition opens. */
  #isAsked = false
  /** The places of a segment that holds nothing else: `Khoản 2 Điều 4: bỏ cụm từ …`, `Khoản 2 Điều 4; Điều 5 bị bãi bỏ`. */
  #held: readonly TextReference[] = []

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** `announced`: the verb of the list whose item the text is. */
  read(segment: Segment, isLast: boolean, announced: Verb | null): void {
    const count = this.formulas.length
    const before = this.#before
    const isFirst = before === null
    if (before?.mark === '.' || (before?.mark === null && segment.beginsLine)) this.#isAsked = false
    const goesOn = !isFirst && this.#latest < count && before.mark !== '.' && before.mark !== null
    if (this.#recall(segment)) {
      this.#before = segment
      return
    }
    if (!this.#isAsked && (segment.mayChange || goesOn || (isFirst && announced))) {
      const items = itemsOf(this.#ground, segment)
      const mayBegin = isFirst || this.#mayBegin(before, segment)
      this.#segment(segment, items, { isLast, mayBegin, announced: isFirst ? announced : null })
      if (count === this.formulas.length && goesOn && this.#extend(items)) this.#latest = count - 1
      else this.#latest = count
      limitFormulas(this.formulas, this.#latest, segment, items)
    } else this.#latest = count
    this.#hold(segment, count < this.formulas.length || this.#latest < count)
    this.#before = segment
  }

  /** A verb in small letters behind a semicolon goes on with what the sentence says of somebody, unless that is a change. */
  #mayBegin(before: Segment, { from, beginsLine }: Segment): boolean {
    if (before.mark !== ';' || beginsLine || this.#latest < this.formulas.length || this.#saysEffect) return true
    return /^\P{Ll}/u.test(this.#ground.tokens[from]?.written ?? '')
  }

  get #saysEffect(): boolean {
    const { from = 0, to = 0 } = this.#before ?? {}
    const words = this.#ground.tokens.slice(from, Math.min(to, from + LONGEST_HEAD)).map(({ word }) => word)
    return words.join(' ').includes('này có hiệu lực')
  }

  /** What a colon leaves for the segments behind it. */
  #hold({ from, to, mark }: Segment, changes: boolean): void {
    const before = mark === ';' && this.#before?.mark === ';' ? this.#held : []
    this.#held = []
    if (mark !== ':' && mark !== ';') return
    const { text, tokens } = this.#ground
    if (!changes && mark === ':')
      this.#isAsked = this.#isAsked || asksToAct(text.slice(tokens[from]?.start, tokens[to]?.start))
    if (to - from > LONGEST_HEAD || changes || before.length >= MOST_TARGETS) return
    const items = itemsOf(this.#ground, { from, to })
    const named = items.slice(pastLabel(items)).filter(({ word }) => !JOINING.has(word) && word !== 'tại')
    if (named.some((item) => item.reference === null || isOwn(item))) return
    this.#held = [...before, ...named.flatMap(({ reference }) => reference ?? [])]
  }

  #segment(
    segment: Segment,
    items: readonly Item[],
    how: { isLast: boolean; mayBegin: boolean; announced: Verb | null },
  ) {
    const { tokens } = this.#ground
    const label = pastLabel(items)
    const excepted = exceptionLead(items, label)
    const lead = leadAt(tokens, items, excepted ?? label)
    const count = this.formulas.length
    const around = { segment, items, day: lead.day, isLast: how.isLast, lead }
    const own = ownVerbAt(items, lead.to)
    let at = own ?? lead.to
    let last: Verb | null = null
    for (let mayAct = how.mayBegin || own !== null; at < items.length; mayAct = true) {
      const goesOn: Found<Verb> | null = last !== null && items[at]?.word === 'cụm' ? { value: last, to: at } : null
      const verb: Found<Verb> | null = mayAct ? (verbsAt(items, at) ?? goesOn) : null
      last = verb?.value ?? null
      const next = verb ? this.#act(around, verb.value, at, verb.to) : this.#say(around, at)
      if (next === null) break
      at = pastBracket(items, next) ?? next
      while (JOINING.has(items[at]?.word ?? '') || /^(đồng|thời)$/.test(items[at]?.word ?? '')) at++
      if (at === next && verbsAt(items, at) === null && items[at]?.word !== 'cụm') break
    }
    if (how.announced && this.formulas.length === count) this.#item(around, how.announced, lead.to)
    if (excepted !== null)
      leaveParts(this.formulas, count, items.slice(label, excepted), { from: items[label]?.from ?? segment.from })
    this.#complete(this.#before?.mark === ';' ? this.#latest : count)
  }

  /** A verb at the head with what follows it. Returns the place behind, null where nothing is stated. */
  #act(around: Around, verb: Verb, at: number, to: number): number | null {
    const { items, lead, segment } = around
    const found = wholly(complementAt(this.#ground.text, items, to, verb))
    if (verb.isAlternative || found.isOpen) return null
    const isPhrase = found.phrases.length > 0
    const named = this.#before?.mark === ':' ? [...lead.places, ...this.#held] : lead.places
    const isNamed = found.targets.length === 0 && named.length > 0 && (isPhrase || lead.places.length > 0)
    const targets = (isNamed ? named : found.targets).map((target) =>
      !isNamed && named[0] && lead.insertion === null ? completedBy(target, named[0]) : target,
    )
    const areWhole = targets.every(({ places }) => places.length === 0)
    const announces = targets.length === 0 ? found.opensList : areWhole && (found.isPartial || verb.kind === 'AMENDS')
    const isHead = segment.mark === ':' || (segment.mark === null && around.isLast)
    if (targets.length === 0 && !isPhrase && !(announces && isHead)) return null
    const place = lead.insertion !== null && lead.places[0] && verb.isInserting && !isNamed
    const isPartial = found.isPartial && targets.length > 0
    const isList = announces && isHead && !isPhrase
    const areActs = areWhole && targets.every(({ act }) => act.of === 'OTHER')
    this.#add(around, {
      kind: isPhrase || (isPartial && (isList || !areActs)) ? 'AMENDS' : verb.kind,
      isPartial,
      partial: found.partial,
      announced: isList ? verb : null,
      targets,
      insertion:
        place && lead.insertion ? { where: lead.insertion, place: lead.places[0] as TextReference } : found.insertion,
      phrases: found.phrases,
      isStated: true,
      start: isNamed || place ? lead.from : at,
      verb: at,
      end: Math.max(found.end, to),
    })
    return found.next
  }

  #say(around: Around, at: number): number | null {
    const found = predicationAt(this.#ground.text, around.items, at)
    if (found === null) return null
    const { kind, isStated } = found
    const verb = { kind, isInserting: false, isAlternative: false, isStated }
    const announced = found.isList && around.segment.mark === ':' ? verb : null
    if (found.isList && announced === null) return found.next
    const isListed = this.#before?.mark === ';' && this.formulas.length === this.#latest
    const targets = isListed ? [...this.#held, ...found.targets] : found.targets
    this.#add(around, { ...found, targets, announced })
    return found.next
  }

  /** An item of a list: what it names first is what the verb above it changes. */
  #item(around: Around, verb: Verb, at: number): void {
    const { items } = around
    const first = items[at]
    if (!first || (!first.reference && !first.quotation) || isOwn(first)) return
    const found = wholly(complementAt(this.#ground.text, items, at, verb))
    const isAll = found.end === items.length || verb.kind !== 'AMENDS'
    const isPhrase = found.phrases.length > 0
    if (!isAll && !isPhrase) return
    const kind = isPhrase ? 'AMENDS' : verb.kind
    this.#add(around, {
      ...found,
      kind,
      isPartial: false,
      announced: null,
      isStated: verb.isStated,
      start: at,
      verb: at,
    })
  }

  /** Goes on with the list of the formula before: `Bãi bỏ Điều 8; Điều 9`. */
  #extend(items: readonly Item[]): boolean {
    const last = this.formulas.at(-1)
    const first = items[0]
    if (!last || !first?.reference || isOwn(first) || last.targets.length >= MOST_TARGETS) return false
    if (isSaidToStay(items, 0)) return false
    const { kind, isStated } = last
    const verb = last.announced ?? { kind, isInserting: false, isAlternative: false, isStated }
    const found = complementAt(this.#ground.text, items, 0, verb)
    if (found.targets.length === 0 || (verb.kind === 'AMENDS' && found.end < items.length)) return false
    const to = items[found.end - 1]?.to ?? last.to
    this.formulas[this.formulas.length - 1] = {
      ...last,
      kind: verb.kind,
      announced: null,
      targets: [...last.targets, ...found.targets],
      to,
    }
    return true
  }

  #add(
    { items, segment, day }: Around,
    {
      start,
      end,
      verb,
      ...found
    }: Omit<ReadFormula, 'from' | 'to' | 'segment' | 'day' | 'kept'> &
      Pick<Predication, 'start' | 'end' | 'isPartial'> &
      Partial<Pick<Complement, 'partial'>>,
  ): void {
    const { kind, isPartial, partial = [], announced, insertion, phrases, isStated } = found
    const targets = insertion ? found.targets.map((target) => completedBy(target, insertion.place)) : found.targets
    const [from, to, at] = [items[start]?.from ?? 0, items[end - 1]?.to ?? 0, items[verb]?.from ?? 0]
    const read = { kind, announced, targets, insertion, phrases, isStated, from, to, verb: at, day, segment }
    this.formulas.push({ ...read, kept: keptOf(isPartial ? targets : partial) })
  }

  /** `Riêng Điều 4 tiếp tục có hiệu lực`, a sentence of its own, is said of what was ended before. */
  #recall({ from, to }: Segment): boolean {
    if (this.#latest === this.formulas.length) return false
    const items = itemsOf(this.#ground, { from, to: Math.min(to, from + LONGEST_HEAD) })
    const numbers = this.formulas
      .slice(this.#latest)
      .flatMap(({ targets }) => targets.flatMap((target) => numberOf(target) ?? []))
    if (!isAfterthought(items, new Set(numbers))) return false
    leaveParts(this.formulas, this.#latest, items, { to })
    this.#latest = this.formulas.length
    return true
  }

  /** `Sửa đổi khoản 2 và bãi bỏ khoản 3 Điều 4`: the last says where all of them stand. */
  #complete(from: number): void {
    let next: TextReference | undefined
    for (let at = this.formulas.length - 1; at >= from; at--) {
      const formula = this.formulas[at]
      if (!formula) continue
      const targets = completedInTurn(next ? [...formula.targets, next] : formula.targets).slice(
        0,
        formula.targets.length,
      )
      this.formulas[at] = { ...formula, targets }
      next = targets[0] ?? next
    }
  }
}

/** `Bổ sung vào Quy chế các điều sau`: what is inserted is not named, and so the place itself, or its act, is changed. */
function wholly(found: Complement): Complement {
  const { targets, insertion, phrases } = found
  if (targets.length > 0 || insertion === null || phrases.length > 0) return found
  const { where, place } = insertion
  return where === 'IN'
    ? { ...found, targets: [place], insertion: null }
    : { ...found, targets: [{ ...place, places: [[]] }] }
}

interface Around {
  readonly segment: Segment
  readonly items: readonly Item[]
  readonly day: string | null
  readonly isLast: boolean
  readonly lead: ReturnType<typeof leadAt>
}
