// Walks the provisions of a text and proposes what each carries: obligations, seats of a group, or a mark.

import { sentencesOf } from '../../domain/sentences.ts'
import type { ParsedComponent, ParsedProvision } from '../decision-text/parsed.ts'
import {
  holdersOf,
  listPosts,
  readOwnSeat,
  readSeatAndMore,
  readSeatItems,
  readSeats,
  roleWords,
  type SeatReading,
  theseAre,
} from './admissions.ts'
import { type ProposedBearer, readRole } from './bearers.ts'
import type { Classes } from './classes.ts'
import { barsOthers, closedLists, Gaps, letsOthersIn } from './closure.ts'
import { isFollower } from './followers.ts'
import { beginningOf, formality } from './formality.ts'
import { foundsGroup, seatsInFounding } from './foundings.ts'
import {
  type Frame,
  frameOfHeading,
  frameOfOpening,
  NO_FRAME,
  opensDefinitions,
  roleOfHeading,
  seatsFrame,
} from './frames.ts'
import { Gathered, type ProposedRules } from './gathered.ts'
import { seatParts } from './seat-parts.ts'
import { beginsAct, closed, declared, readUnits } from './units.ts'

/** Longer passages are tables or damage, and get no proposal. */
const LONGEST = 5_000
/** `2.1. …` below a clause. */
const NUMBERED = /^\d{1,3}(?:\.\d{1,2}){1,3}\.? (?=\p{L})/u
const EXAMPLE = /^\((?:ví dụ|vd)/iu
/** The end of a sentence that a stray full stop has cut. */
const TORN = /^(?:Điều|Khoản|Điểm) \d/u
/** `issuer`: who declares what the decision itself founds. `speaking`: the places that are read as speaking of other acts. */
export function proposeRules(
  components: readonly ParsedComponent[],
  classes: Classes,
  issuer: readonly ProposedBearer[],
  speaking: ReadonlySet<string>,
): ProposedRules {
  const walk = new Walk(classes, issuer, speaking)
  for (const { provisions } of components) for (const provision of provisions) walk.visit(provision, NO_FRAME)
  const { obligations, coverage, foundings, doors, silent, unread } = walk.found
  // Only at the end: what closes a list may stand anywhere.
  const closedByText = closedLists(walk.found.admissionRules, doors)
  const gaps = new Gaps([...silent, ...unread.map((words) => words.slice(0, words.indexOf(': ')))])
  const admissionRules = walk.found.admissionRules.map((rule, index) => {
    const isClosed = closedByText[index] === true && !gaps.mayAddTo(rule, walk.found.admissionRules)
    return { ...rule, closed: (rule.closed && !gaps.at(rule.at)) || isClosed }
  })
  return { obligations, admissionRules, coverage, foundings, doors, silent, unread }
}

class Walk {
  readonly found: Gathered
  readonly #classes: Classes
  readonly #issuer: readonly ProposedBearer[]
  readonly #speaking: ReadonlySet<string>

  constructor(classes: Classes, issuer: readonly ProposedBearer[], speaking: ReadonlySet<string>) {
    this.found = new Gathered(classes)
    this.#classes = classes
    this.#issuer = issuer
    this.#speaking = speaking
  }

  visit(provision: ParsedProvision, above: Frame): void {
    const { path, heading, text, children } = provision
    const parts = children.length > 0 ? children.map((child) => child.text) : [text]
    const founds = parts.some((part) => foundsGroup(part ?? '') !== null)
    const role = !founds && listPosts(parts, this.#classes) ? roleOfHeading(heading ?? '') : null
    const frame = role ? seatsFrame(role, heading ?? '') : frameOfHeading(heading, above, this.#classes)
    if (children.length === 0) {
      if (text !== null) this.#passage(path, text, frame)
      else if (heading !== null) this.#passage(path, heading, above)
      return
    }
    const below = text === null ? frame : this.#opening(`${path}/mo-dau`, text, frame)
    const isTask = below.role !== null && children.some(({ text }) => text !== null && this.#isAct(text))
    // `Trưởng nhóm: a) Chủ trì …; b) Kết luận …` lists what the leader does, not who it is.
    const inside = isTask ? { ...below, role: null, modality: 'DUTY' as const } : below
    for (const child of children) this.visit(child, inside)
  }

  /** What an opening says for itself, and the frame that it sets for the parts. */
  #opening(at: string, text: string, frame: Frame): Frame {
    if (text.length > LONGEST) {
      this.found.silent.push(at)
      return frame
    }
    const words = closed(text)
    if (frame.mark !== null || opensDefinitions(words)) {
      const mark = frame.mark ?? 'DEFINITION'
      this.found.mark(at, mark, frame.mark ? frame.why : words)
      return { ...NO_FRAME, mark, why: frame.mark ? frame.why : words }
    }
    if (foundsGroup(words) !== null) {
      this.#passage(at, text, frame)
      return frame
    }
    const seats = /:\s*$/.test(text) ? readSeats(`${words}:`, this.#classes) : null
    if (seats && seats.items.length === 0) {
      this.found.mark(at, 'FORMAL', seats.why)
      const { role, why } = seats
      return { ...NO_FRAME, role, bearers: [{ role }], subject: why.replace(/[^\p{L}]*$/u, ''), why }
    }
    if (!/:\s*$/.test(text)) {
      this.#passage(at, text, frame)
      return frame
    }
    this.found.mark(at, 'FORMAL', words)
    return frameOfOpening(words, frame, this.#classes)
  }

  #isAct(text: string): boolean {
    return beginsAct(text) && readSeatItems(text, this.#classes).every(({ posts }) => posts.length === 0)
  }

  #passage(path: string, text: string, frame: Frame): void {
    if (text.length > LONGEST) {
      this.found.silent.push(path)
      return
    }
    if (frame.role !== null) this.#item(path, text, { role: frame.role, why: frame.why })
    else if (frame.mark !== null) this.#marked(path, text, frame.mark, frame.why)
    else this.#sentences(path, text, frame)
  }

  /** Sentences are places of their own only where some carry a rule and others do not. */
  #sentences(path: string, text: string, frame: Frame): void {
    const sentences = sentencesOf(text).map((sentence) => sentence.replace(NUMBERED, ''))
    const formal = sentences.map((sentence) => formality(sentence, this.#speaking.has(path)))
    const isMixed = sentences.length > 1 && formal.some(Boolean) && !formal.every(Boolean)
    const unread: string[] = []
    let isSilent = true
    for (const [index, sentence] of sentences.entries()) {
      if (EXAMPLE.test(sentence) || TORN.test(sentence)) continue
      const at = isMixed ? `${path}/cau-${index + 1}` : path
      const note = formal[index]
      if (note && (isMixed || index === 0)) this.found.mark(at, 'FORMAL', beginningOf(closed(sentence)), note)
      if (note || this.#sentence(at, sentence, frame)) isSilent = false
      else if (isMixed) this.found.silent.push(at)
      else unread.push(sentence)
    }
    if (!isSilent) for (const sentence of unread) this.found.leaveUnread(path, sentence)
    else if (!isMixed) this.found.silent.push(path)
  }

  #sentence(at: string, sentence: string, frame: Frame): boolean {
    const words = closed(sentence)
    if (barsOthers(words, frame.modality === 'PROHIBITION')) this.found.doors.barred.push(at)
    else if (letsOthersIn(words)) this.found.doors.open.push(at)
    const founds = foundsGroup(words)
    if (founds !== null) {
      this.#founding(at, words, founds)
      return true
    }
    const parts = seatParts(words)
    const isSeat =
      parts.length > 1 && parts.some((part) => readSeats(readSeatAndMore(part)?.seat ?? part, this.#classes) !== null)
    if (!isSeat) return this.#clause(at, sentence, frame)
    let within = frame
    for (const part of parts) {
      const seats = readSeats(part, this.#classes)
      if (!this.#clause(at, part, within)) this.found.leaveUnread(at, part)
      if (seats) within = { ...frame, lead: '', bearers: holdersOf(seats), subject: roleWords(seats) }
    }
    return true
  }

  /** One seat with what is said of its holder, or rules. */
  #clause(at: string, sentence: string, frame: Frame): boolean {
    const words = closed(sentence)
    const both = readSeatAndMore(words)
    const seats = readSeats(both?.seat ?? words, this.#classes)
    if (seats) this.found.seat(at, seats, both?.seat ?? words)
    if (seats && !both) return true
    const within = seats && both ? { ...frame, lead: '', bearers: holdersOf(seats), subject: both.posts } : frame
    const units = readUnits(seats && both ? both.more : sentence, within, this.#classes)
    for (const unit of units) this.found.propose(at, unit)
    if (units.length > 0 && units.every(isFollower)) this.found.leaveUnread(at, sentence)
    if (both && seats && units.length === 0) this.found.leaveUnread(at, both.more)
    return units.length > 0 || seats !== null
  }

  #founding(at: string, words: string, why: string): void {
    const [named = words] = words.split(/\s*\n(?=\|)/u)
    this.found.foundings.push({ at, words: named, why })
    this.found.propose(at, declared(named, this.#issuer, why.toLowerCase()))
    const { seats, isOpen } = seatsInFounding(words.slice(why.length).trim(), this.#classes)
    for (const { seat, quote } of seats) this.found.seat(at, seat, quote)
    // What an opening leaves open its parts tell.
    if (isOpen && !at.endsWith('/mo-dau')) this.found.silent.push(at)
  }

  /** An item of a list of those who have a role, unless it names a role of its own. */
  #item(at: string, text: string, { role, why }: Pick<SeatReading, 'role' | 'why'>): void {
    const words = closed(text)
    if (letsOthersIn(words)) this.found.doors.open.push(at)
    const own = seatParts(words).map((part) => {
      return { part, seat: readOwnSeat(part, this.#classes) ?? theseAre(part, this.#classes) }
    })
    if (own.every(({ seat }) => seat !== null))
      for (const { part, seat } of own) this.found.seat(at, seat as SeatReading, part)
    else {
      const items = readSeatItems(text, this.#classes)
      // A person of whom no post is told belongs in a roster.
      if (items.length === 0) this.found.silent.push(at)
      this.found.seats(at, { role, items, why })
    }
  }

  /** A definition of a role of the group says who it is: that is a rule, the others are not. */
  #marked(path: string, text: string, mark: 'DEFINITION' | 'SCOPE', why: string): void {
    const term = /^[“"]?(.+?)[”"]?\s*(?:\([^)]*\)\s*)?(?:là|:|được hiểu là) /iu.exec(text)?.[1] ?? ''
    const role = mark === 'DEFINITION' ? readRole(term) : null
    if (role) this.found.propose(path, declared(closed(text), [{ role }], 'là'))
    else this.found.mark(path, mark, why)
  }
}
