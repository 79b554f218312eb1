// What the provisions of a text are found to carry, gathered as they are read, each with its place and a key of its own.
import type { Localized } from '../../domain/source.ts'
import type { Proposals } from '../files/shapes.ts'
import type { SeatReading } from './admissions.ts'
import type { ProposedBearer } from './bearers.ts'
import type { Classes } from './classes.ts'
import type { Doors } from './closure.ts'
import { Keys } from './keys.ts'
import { BY_POST } from './named-people.ts'
import { asSentence } from './statements.ts'
import { declared, type Unit } from './units.ts'

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
  readonly doors: Doors
  /** Places for which nothing is proposed. */
  readonly silent: readonly string[]
  /** Sentences that are not read at places for which something else is proposed, each behind its place. */
  readonly unread: readonly string[]
}

export class Gathered {
  readonly obligations: ProposedObligation[] = []
  readonly admissionRules: ProposedAdmission[] = []
  readonly coverage: ProposedMark[] = []
  readonly foundings: Founding[] = []
  readonly doors = { barred: [] as string[], open: [] as string[] }
  readonly silent: string[] = []
  readonly unread: string[] = []
  readonly #classes: Classes
  readonly #keys = new Keys()

  constructor(classes: Classes) {
    this.#classes = classes
  }

  seat(at: string, seats: SeatReading, quote: string): void {
    this.seats(at, seats)
    const posts = seats.role === 'MEMBER' ? [] : seats.items.flatMap((item) => item.posts)
    const bearers: ProposedBearer[] = posts.length === 0 ? [{ role: seats.role }] : posts.map((key) => ({ posts: key }))
    const reading = seats.items.some((item) => item.isNamed) ? BY_POST : undefined
    this.propose(at, { ...declared(seats.statement, bearers, seats.why), quote, reading })
  }

  seats(at: string, { role, items, why }: Pick<SeatReading, 'role' | 'items' | 'why'>): void {
    for (const { words, posts, isNamed = false } of items) {
      const [only = ''] = posts
      // A seat that is given to one named post is closed by that alone.
      const single = role !== 'MEMBER' && items.length === 1 && posts.length === 1 && this.#classes.isOnePost(only)
      this.admissionRules.push({
        key: this.#keys.take(role.toLowerCase().replaceAll('_', '-')),
        at,
        role,
        label: { vi: words.slice(0, 1).toUpperCase() + words.slice(1), en: '' },
        posts: [...posts],
        closed: single,
        ...(single ? { single } : {}),
        quote: words,
        ...(isNamed ? inferred(BY_POST) : {}),
        why,
      })
    }
  }

  leaveUnread(at: string, sentence: string): void {
    this.unread.push(`${at}: ${sentence}`)
  }

  mark(at: string, as: ProposedMark['as'], why: string, note?: Localized): void {
    this.coverage.push({ at, as, ...(note ? { note } : {}), why })
  }

  propose(at: string, { modality, bearers, statement, condition, quote, why, reading }: Unit): void {
    this.obligations.push({
      key: this.#keys.ofPlace(at),
      at,
      modality,
      topic: '',
      bearers: [...bearers],
      statement: { vi: asSentence(statement), en: '' },
      ...(condition === null ? {} : { condition: { vi: asSentence(condition), en: '' } }),
      quote,
      ...(reading ? inferred(reading) : {}),
      why,
    })
  }
}

function inferred(note: Localized) {
  return { note, certainty: 'INFERRED' as const }
}
