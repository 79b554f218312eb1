// Walks the provisions of a text and proposes what each carries: obligations, seats of a group, or a mark.

import { sentencesOf } from '../../domain/sentences.ts'
import type { Localized } from '../../domain/source.ts'
import type { ParsedComponent, ParsedProvision } from '../decision-text/parsed.ts'
import type { Proposals } from '../files/shapes.ts'
import { readSeatItem, readSeats, type SeatReading } from './admissions.ts'
import { type ProposedBearer, readBearers, readRole } from './bearers.ts'
import type { Classes } from './classes.ts'
import { type Frame, frameOfHeading, NO_FRAME, opensDefinitions, opensProhibitions } from './frames.ts'
import { readModality } from './modality.ts'
import { closed, readUnits, type Unit } from './units.ts'

export type ProposedObligation = NonNullable<Proposals['obligations']>[number]
export type ProposedAdmission = NonNullable<Proposals['admissionRules']>[number]
export type ProposedMark = NonNullable<Proposals['coverage']>[number]

/** A sentence that founds a group. */
export interface Founding {
  readonly at: string
  readonly words: string
  readonly why: string
}

export interface ProposedRules {
  readonly obligations: readonly ProposedObligation[]
  readonly admissionRules: readonly ProposedAdmission[]
  readonly coverage: readonly ProposedMark[]
  readonly foundings: readonly Founding[]
  /** Places for which nothing is proposed. */
  readonly silent: readonly string[]
}

/** Longer passages are tables or damage, and get no proposal. */
const LONGEST = 5_000
const FOUNDS = /^(?:nay )?(?:quyết định )?(?:thành lập|thiết lập|lập)(?= (?:\p{L}+ )?nhóm)/iu
const FORMAL: readonly (readonly [RegExp, Localized])[] = [
  [
    /^ban hành (?:kèm theo|quy|nội|bộ|bản|điều)/iu,
    { vi: 'Ban hành văn bản kèm theo.', en: 'Issues what is attached.' },
  ],
  [
    /(?<!\p{L})này (?:[^.;]{0,60} )?(?:có hiệu lực|thay thế|bãi bỏ)(?!\p{L})/iu,
    { vi: 'Quy định hiệu lực.', en: 'Sets the effect.' },
  ],
]
const EXAMPLE = /^\((?:ví dụ|vd)/iu

/** `issuer`: who declares what the decision itself founds. */
export function proposeRules(
  components: readonly ParsedComponent[],
  classes: Classes,
  issuer: readonly ProposedBearer[],
): ProposedRules {
  const walk = new Walk(classes, issuer)
  for (const { provisions } of components) for (const provision of provisions) walk.visit(provision, NO_FRAME)
  return walk
}

class Walk implements ProposedRules {
  readonly obligations: ProposedObligation[] = []
  readonly admissionRules: ProposedAdmission[] = []
  readonly coverage: ProposedMark[] = []
  readonly foundings: Founding[] = []
  readonly silent: string[] = []
  readonly #classes: Classes
  readonly #issuer: readonly ProposedBearer[]
  readonly #keys = new Map<string, number>()

  constructor(classes: Classes, issuer: readonly ProposedBearer[]) {
    this.#classes = classes
    this.#issuer = issuer
  }

  visit(provision: ParsedProvision, above: Frame): void {
    const { path, heading, text, children } = provision
    const frame = frameOfHeading(heading, above, this.#classes)
    if (children.length === 0) {
      if (text !== null) this.#passage(path, text, frame)
      else if (heading !== null) this.#passage(path, heading, above)
      return
    }
    const below = text === null ? frame : this.#opening(`${path}/mo-dau`, text, frame)
    for (const child of children) this.visit(child, below)
  }

  /** What an opening says for itself, and the frame that it sets for the parts. */
  #opening(at: string, text: string, frame: Frame): Frame {
    if (text.length > LONGEST) {
      this.silent.push(at)
      return frame
    }
    const words = closed(text)
    if (frame.mark !== null || opensDefinitions(words)) {
      const mark = frame.mark ?? 'DEFINITION'
      this.#mark(at, mark, frame.mark ? frame.why : words)
      return { ...NO_FRAME, mark, why: frame.mark ? frame.why : words }
    }
    if (FOUNDS.test(words)) {
      this.#passage(at, text, frame)
      return frame
    }
    const seats = /:\s*$/.test(text) ? readSeats(`${words}:`, this.#classes) : null
    if (seats && seats.items.length === 0) {
      this.#mark(at, 'FORMAL', seats.why)
      return { ...NO_FRAME, role: seats.role, why: seats.why }
    }
    if (!/:\s*$/.test(text)) {
      this.#passage(at, text, frame)
      return frame
    }
    this.#mark(at, 'FORMAL', words)
    return this.#frameOfOpening(words, frame)
  }

  #frameOfOpening(words: string, frame: Frame): Frame {
    if (opensProhibitions(words)) {
      const who = /^(?:các )?(.+?) (?=không được|bị (?:nghiêm )?cấm)/iu.exec(words)?.[1] ?? ''
      return { ...NO_FRAME, modality: 'PROHIBITION', bearers: this.#bearers(who, frame), why: words }
    }
    const said = readModality(words, (who) => readBearers(who, this.#classes).length > 0)
    if (!said) return frame
    const who = words.slice(0, said.start).trim()
    return { ...NO_FRAME, modality: said.modality, bearers: this.#bearers(who, frame), subject: who, why: said.word }
  }

  #bearers(who: string, frame: Frame): readonly ProposedBearer[] {
    const read = who === '' ? [] : readBearers(who, this.#classes)
    return read.length > 0 ? read : frame.bearers
  }

  #passage(path: string, text: string, frame: Frame): void {
    if (text.length > LONGEST) {
      this.silent.push(path)
      return
    }
    if (frame.role !== null) this.#seats(path, this.#itemsOf(text, frame.role, frame.why))
    else if (frame.mark !== null) this.#marked(path, text, frame.mark, frame.why)
    else this.#sentences(path, text, frame)
  }

  /** Sentences are places of their own only where some carry a rule and others do not. */
  #sentences(path: string, text: string, frame: Frame): void {
    const sentences = sentencesOf(text)
    const formal = sentences.map((sentence) => FORMAL.find(([pattern]) => pattern.test(sentence))?.[1])
    const isMixed = sentences.length > 1 && formal.some(Boolean) && !formal.every(Boolean)
    let isSilent = true
    for (const [index, sentence] of sentences.entries()) {
      if (EXAMPLE.test(sentence)) continue
      const at = isMixed ? `${path}/cau-${index + 1}` : path
      const note = formal[index]
      if (note && (isMixed || index === 0)) this.#mark(at, 'FORMAL', closed(sentence).slice(0, 80), note)
      if (note || this.#sentence(at, sentence, frame)) isSilent = false
      else if (isMixed) this.silent.push(at)
    }
    if (isSilent && !isMixed) this.silent.push(path)
  }

  #sentence(at: string, sentence: string, frame: Frame): boolean {
    const words = closed(sentence)
    const founds = FOUNDS.exec(words)
    if (founds) {
      this.foundings.push({ at, words, why: founds[0] })
      this.#propose(at, declared(words, this.#issuer, founds[0].toLowerCase()))
      return true
    }
    const seats = readSeats(words, this.#classes)
    if (seats) {
      this.#seats(at, seats)
      const [first] = seats.items
      const bearers: ProposedBearer[] =
        seats.role === 'MEMBER' ? [{ role: 'MEMBER' }] : (first?.posts ?? []).map((posts) => ({ posts }))
      this.#propose(at, declared(words, bearers, seats.why))
      return true
    }
    const units = readUnits(sentence, frame, this.#classes)
    for (const unit of units) this.#propose(at, unit)
    return units.length > 0
  }

  #itemsOf(text: string, role: SeatReading['role'], why: string): SeatReading {
    const items = text.split(/\s*;\s*/u).map((item) => readSeatItem(item, this.#classes))
    return { role, items: items.filter(({ words }) => words !== ''), why }
  }

  #seats(at: string, { role, items, why }: SeatReading): void {
    for (const { words, posts } of items) {
      const single = role !== 'MEMBER' && posts.length === 1
      this.admissionRules.push({
        key: this.#key(role.toLowerCase().replaceAll('_', '-')),
        at,
        role,
        label: { vi: words.slice(0, 1).toUpperCase() + words.slice(1), en: '' },
        posts: [...posts],
        closed: true,
        ...(single ? { single } : {}),
        quote: words,
        why,
      })
    }
  }

  /** A definition of a role of the group says who it is: that is a rule, the others are not. */
  #marked(path: string, text: string, mark: 'DEFINITION' | 'SCOPE', why: string): void {
    const term = /^[“"]?(.+?)[”"]?\s*(?:\([^)]*\)\s*)?(?:là|:|được hiểu là) /iu.exec(text)?.[1] ?? ''
    const role = mark === 'DEFINITION' ? readRole(term) : null
    if (role) this.#propose(path, declared(closed(text), [{ role }], 'là'))
    else this.#mark(path, mark, why)
  }

  #mark(at: string, as: ProposedMark['as'], why: string, note?: Localized): void {
    this.coverage.push({ at, as, ...(note ? { note } : {}), why })
  }

  #propose(at: string, { modality, bearers, statement, condition, quote, why }: Unit): void {
    this.obligations.push({
      key: this.#key(
        at
          .replaceAll('/', '-')
          .replaceAll('đ', 'dd')
          .normalize('NFD')
          .replace(/[^a-z0-9-]/g, ''),
      ),
      at,
      modality,
      topic: '',
      bearers: [...bearers],
      statement: { vi: asSentence(statement), en: '' },
      ...(condition === null ? {} : { condition: { vi: asSentence(condition), en: '' } }),
      quote,
      why,
    })
  }

  /** The same key a second time is numbered. */
  #key(wanted: string): string {
    const count = (this.#keys.get(wanted) ?? 0) + 1
    this.#keys.set(wanted, count)
    return count === 1 ? wanted : `${wanted}-${count}`
  }
}

function declared(words: string, bearers: readonly ProposedBearer[], why: string): Unit {
  const statement = words.replace(/,? (?:trong đó|như sau|sau đây|gồm)$/iu, '')
  return { modality: 'DECLARATION', bearers, statement, condition: null, quote: words, why }
}

function asSentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}
