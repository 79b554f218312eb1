// Reads the posts and bodies that a text names into the classes of a decision file, and keeps each class once.
import type { Agency, AgencyKind } from '../../domain/agency.ts'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { FactKey, Rank } from '../../domain/post.ts'
import type { Localized } from '../../domain/source.ts'
import { findAgency, provinceSlug, readBodyName } from '../../domain/title-bodies.ts'
import { readRank } from '../../domain/title-ranks.ts'
import { readTitle } from '../../domain/title-reading.ts'
import { plainParts } from '../../domain/title-words.ts'
import type { Proposals } from '../files/shapes.ts'
import { bodyWords, capital, kebab, leadersOf, small } from './class-words.ts'
import { kebab as keyOf } from './head.ts'

type AgencyClasses = NonNullable<Proposals['agencyClasses']>
type PostClasses = NonNullable<Proposals['postClasses']>

/**
 * A body, bodies of one kind, one body that the register does not have, or those that the words do not tell. A class of
 * either of the last two does not load before somebody names the body.
 */
interface Body {
  readonly agency: Agency | null
  readonly kind: AgencyKind | null
  readonly words: string
  readonly isUnlisted?: boolean
}

interface Post {
  /** What its key begins with. */
  readonly called: string
  readonly ranks: readonly Rank[]
  readonly body: Body
  readonly words: string
  readonly fact: FactKey | null
  /** What the holder has charge of, folded. */
  readonly field: string | null
  readonly note: Localized | null
}

// Folded. Bodies of which a text means every one of the province.
const PLURALS: readonly (readonly [RegExp, AgencyKind])[] = [
  [
    /^(?:cac so|so ban|so nganh)(?: (?:va )?(?:ban|nganh|doan the))*(?: (?:cap )?tinh| thanh pho)?$/,
    'PROVINCIAL_DEPARTMENT',
  ],
  [
    /^(?:uy ban nhan dan )?(?:cac )?(?:huyen|quan|thi xa)(?: (?:va )?(?:huyen|quan|thi xa|thanh pho))*$/,
    'DISTRICT_PEOPLES_COMMITTEE',
  ],
  [
    /^(?:uy ban nhan dan )?(?:cac )?(?:xa|phuong|thi tran|dac khu)(?: (?:va )?(?:xa|phuong|thi tran|dac khu))*$/,
    'COMMUNE_PEOPLES_COMMITTEE',
  ],
]
const LEADERS = /^(?:lanh dao|thuong truc) (?=\S)/
const LEADERS_NOTE: Localized = {
  vi: 'Văn bản không nói gồm những ai; đọc là cấp trưởng và cấp phó.',
  en: 'The text does not say who they are; read as the head and the deputies.',
}

/** Kinds of which a province has one. */
const ONE_BODY: ReadonlySet<unknown> = new Set(['PROVINCIAL_PEOPLES_COMMITTEE', 'PROVINCIAL_OFFICE'])
export const NOT_TOLD = 'not-told'
/** Ranks that one person holds in a body. */
const ONE_HOLDER: ReadonlySet<Rank> = new Set(['CHAIRMAN', 'HEAD_OF_AGENCY', 'CHIEF_OF_OFFICE'])

export class Classes {
  readonly agencyClasses: AgencyClasses = {}
  readonly postClasses: PostClasses = {}
  readonly #province: string | null
  readonly #on: CalendarDate
  readonly #agencies: readonly Agency[]
  // The same words come again and again in a text, and reading a title is the dearest part of a draft.
  readonly #posts = new Map<string, readonly Post[] | null>()
  readonly #bodies = new Map<string, Body | null>()
  readonly #unlisted = new Set<string>()

  /** `province`: slug of the one whose bodies are meant where the text names none. */
  constructor(province: string | null, on: CalendarDate, agencies: readonly Agency[]) {
    this.#province = province
    this.#on = on
    this.#agencies = agencies
  }

  /** Keys of the classes of posts that the words list; null where any part of them is no post that is known. */
  posts(words: string): readonly string[] | null {
    const posts = this.#once(this.#posts, words, () => this.#readPosts(words))
    return posts && posts.length > 0 ? posts.map((post) => this.#keepPost(post)) : null
  }

  /** The key of the class of agencies that the words name; null where they name none that is known. */
  agency(words: string): string | null {
    const body = this.#once(this.#bodies, words, () => this.#readBody(words))
    return body ? this.#keepBody(body) : null
  }

  /** The key of the class that an agency of the register is by itself; `words` name it in the text. */
  registered(agency: Agency, words: string): string {
    return this.#keepBody({ agency, kind: agency.kind, words })
  }

  /** Whether one person alone can hold a post of the class: the head of one body. */
  isOnePost(key: string): boolean {
    const { ranks = [], agencies = '' } = this.postClasses[key] ?? {}
    const { agency, kinds = [] } = this.agencyClasses[agencies] ?? {}
    const isOneBody =
      agency !== undefined ||
      this.#unlisted.has(agencies) ||
      (kinds.length === 1 && kinds.every((kind) => ONE_BODY.has(kind)))
    return isOneBody && ranks.length === 1 && ranks.every((rank) => ONE_HOLDER.has(rank))
  }

  #once<T>(known: Map<string, T>, words: string, read: () => T): T {
    const before = known.get(words)
    if (before !== undefined) return before
    const found = read()
    known.set(words, found)
    return found
  }

  /** Parts from the last to the first: `Thủ trưởng, Chánh văn phòng các sở` gives the heads the body of the others. */
  #readPosts(words: string): Post[] | null {
    const posts: Post[] = []
    let tail: Tail | null = null
    for (const part of cutPosts(words).reverse()) {
      const own = splitRank(part)
      if (!own) return null
      if (own.folded === '') {
        if (!tail) return null
      } else tail = own
      const whole = own.folded === '' ? `${part} ${tail.words}` : part
      const post = this.#readPost(own.rank, tail, whole)
      if (!post) return null
      posts.unshift(post)
    }
    return posts
  }

  #readPost(rank: Rank | 'LEADERS', tail: Tail, words: string): Post | null {
    if (rank === 'LEADERS') {
      const body = this.#readBody(tail.words)
      const called = /^lãnh đạo/iu.test(words) ? 'leaders' : 'standing-members'
      return body && { called, ranks: leadersOf(body.kind), body, words, fact: null, field: null, note: LEADERS_NOTE }
    }
    const kind = pluralKind(tail.folded)
    if (kind) {
      const body = { agency: null, kind, words: tail.words }
      const fact = tail.field === null ? null : 'FIELD_IN_CHARGE'
      return { called: kebab(rank), ranks: [rank], body, words, fact, field: tail.field, note: null }
    }
    const title = readTitle({ title: words, province: this.#province, on: this.#on }, this.#agencies)
    if (!title.understood || title.rank === null || title.agencyKind === null) return null
    // Without accents `Trưởng các phòng` is a school, `Trường …`.
    if (title.agencyKind === 'OTHER' && /^trưởng(?!\p{L})/iu.test(tail.words)) return null
    const [{ key: fact, value } = { key: null, value: null }] = title.facts
    // Whom a specialist assists is told; where the specialist works is not.
    const body =
      fact === 'ASSISTS_STANDING_MEMBERS'
        ? { agency: null, kind: null, words }
        : bodyOf(
            title.agency,
            title.agencyKind,
            bodyWords(title.agencyKind, tail.words, words),
            title.bodyName !== null,
          )
    const field = fact === 'FIELD_IN_CHARGE' ? value : null
    return { called: kebab(title.rank), ranks: [title.rank], body, words, fact, field, note: null }
  }

  #readBody(words: string): Body | null {
    const folded = plainParts(words).join(' ')
    const kind = pluralKind(folded)
    if (kind) return { agency: null, kind, words }
    const read = readBodyName(words, this.#on)
    if (!read || read.kind === 'OTHER') return null
    const province = read.province === null ? this.#province : provinceSlug(read.province, this.#agencies, this.#on)
    return bodyOf(findAgency(read, province, this.#agencies, this.#on), read.kind, words, read.named)
  }

  #keepBody({ agency, kind, words, isUnlisted = false }: Body): string {
    const key = agency ? (agency.slug.split('/').at(-1) ?? '') : isUnlisted ? keyOf(words) : kebab(kind ?? NOT_TOLD)
    if (Object.hasOwn(this.agencyClasses, key)) return key
    if (isUnlisted) this.#unlisted.add(key)
    const named = kind ? capital(words) : `Cơ quan của ${small(words)}`
    const label = agency ? agency.name : { vi: named, en: '' }
    const within = this.#province === null ? {} : { within: this.#province }
    this.agencyClasses[key] = {
      label,
      ...(agency ? { agency: agency.slug } : { kinds: kind && !isUnlisted ? [kind] : [], ...within }),
      why: words,
    }
    return key
  }

  #keepPost({ called, ranks, body, words, fact, field, note }: Post): string {
    const agencies = this.#keepBody(body)
    // Who has charge of a field is one of those who have the rank, never all of them.
    const key = field === null ? `${called}-${agencies}` : `${called}-${agencies}-${keyOf(field)}`
    if (Object.hasOwn(this.postClasses, key)) return key
    const label = { vi: capital(words), en: '' }
    this.postClasses[key] = {
      label,
      ranks: [...ranks],
      agencies,
      ...(fact ? { fact } : {}),
      ...(note ? { certainty: 'INFERRED' as const, note } : {}),
      why: words,
    }
    return key
  }
}

/** A part that begins with no rank goes on with the one before: `Thủ trưởng các sở, ban, ngành`. */
function cutPosts(words: string): string[] {
  const parts: string[] = []
  for (const piece of words.split(/\s*[,;]\s*| và (?=\p{L})/u)) {
    const part = piece.trim().replace(/^(?:(?:các|các đồng chí|đồng chí|một|ông|bà) )+(?=\S)/iu, '')
    if (part === '') continue
    const last = parts.length - 1
    if (last >= 0 && !splitRank(part)) parts[last] = joined(words, parts[last] ?? '', piece.trim())
    else parts.push(part)
  }
  return parts
}

/** Two parts with what stands between them in the words. */
function joined(words: string, before: string, after: string): string {
  return words.includes(`${before} và ${after}`) ? `${before} và ${after}` : `${before}, ${after}`
}

interface SplitRank extends Tail {
  readonly rank: Rank | 'LEADERS'
}

/** What a rank is of, as written and folded, empty where the words do not say; and the field that its holder has charge of. */
interface Tail {
  readonly folded: string
  readonly words: string
  readonly field: string | null
}

function splitRank(words: string): SplitRank | null {
  const folded = plainParts(words).join(' ')
  const leaders = LEADERS.exec(folded)
  const rank = leaders ? null : readRank(folded)
  if (!leaders && !rank) return null
  const rest = leaders ? folded.slice(leaders[0].length) : `${rank?.rest ?? ''}`
  return {
    rank: rank?.rank ?? 'LEADERS',
    folded: rest,
    words: writtenTail(words, folded, rest),
    field: rank?.field ?? null,
  }
}

/** The words of which `rest` is the folded form. Folded, short forms are longer, but only within the rest. */
function writtenTail(words: string, folded: string, rest: string): string {
  const written = words.split(/\s+/)
  if (rest === '') return ''
  const at = ` ${folded} `.indexOf(` ${rest} `)
  const count = at === -1 ? countOf(folded) - countOf(rest) : countOf(folded.slice(0, at))
  const after = at === -1 ? 0 : countOf(folded.slice(at + rest.length))
  // `Thủ trưởng` is two words, and three in the form in which it is read.
  const before = /^thủ trưởng/iu.test(words) ? 2 : count
  return written.slice(before, written.length - after).join(' ')
}

function countOf(words: string): number {
  return words.trim() === '' ? 0 : words.trim().split(' ').length
}

/** A name that tells one body from others of its kind means none of those where the register does not have it. */
function bodyOf(agency: Agency | null, kind: AgencyKind, words: string, isNamed: boolean): Body {
  return { agency, kind, words, isUnlisted: agency === null && isNamed && !ONE_BODY.has(kind) }
}

function pluralKind(folded: string): AgencyKind | null {
  return PLURALS.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}
