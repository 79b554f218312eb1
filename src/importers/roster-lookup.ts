// Looks up every name that a roster file uses, and reports what does not exist, cannot be shown or cannot be.
import { type CalendarDate, FIRST_DATE, type Period } from '../domain/calendar.ts'
import type { Group } from '../domain/group.ts'
import { hiddenCharacters, writtenName } from '../domain/written-name.ts'
import { Checks } from './checks.ts'
import type { RosterFile } from './files/people-shapes.ts'
import type { DataPath } from './problems.ts'
import type { LocatedData } from './yaml-file.ts'

/** What the registry holds before the file is loaded. */
export interface KnownForRoster {
  readonly groups: ReadonlySet<string>
  /** Classes of groups, of which a roster may name instances, by slug. */
  readonly classes: ReadonlyMap<string, Pick<Group, 'agency' | 'platform'>>
  readonly agencies: ReadonlySet<string>
  readonly decisions: ReadonlySet<string>
  /** Ids under the prefixes that {@link rosterReferences} names. */
  readonly persons: ReadonlySet<string>
  readonly posts: ReadonlySet<string>
  /** The places of the acts whose text or report is held, among those that the file names. */
  readonly places: ReadonlyMap<string, HeldPlaces>
}

export interface HeldPlaces {
  readonly paths: ReadonlySet<string>
  readonly paragraphs: ReadonlySet<number>
}

/** What a roster refers to beyond itself: prefixes of ids of persons and posts, and acts. */
export interface RosterReferences {
  readonly persons: readonly string[]
  readonly posts: readonly string[]
  readonly decisions: readonly string[]
}

/** A period as files write it. */
interface GivenPeriod {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly toKnown?: boolean | undefined
}

export function rosterReferences(file: RosterFile): RosterReferences {
  const prefix = (reference: string) => reference.slice(0, reference.indexOf('#') + 1)
  const distinct = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '')
  return {
    persons: distinct([...file.tenures, ...file.memberships].map(({ person }) => prefix(person))),
    posts: distinct(file.tenures.map(({ post }) => prefix(post))),
    decisions: distinct(file.memberships.flatMap(({ bases }) => (bases ?? []).map(({ decision }) => decision))),
  }
}

export class RosterLookup {
  readonly #file: RosterFile
  readonly #known: KnownForRoster
  readonly #checks: Checks
  readonly #persons: ReadonlySet<string>
  readonly #posts: Map<string, string[]>
  readonly #sources: readonly string[]

  constructor(located: LocatedData<RosterFile>, known: KnownForRoster) {
    this.#file = located.data
    this.#known = known
    this.#checks = new Checks(located)
    this.#persons = new Set(this.#file.persons.map(({ key }) => key))
    this.#posts = Map.groupBy(
      this.#file.posts.map(({ agency, key }) => `${agency}#${key}`),
      (id) => id.slice(id.indexOf('#') + 1),
    )
    this.#sources = this.#file.sources.map(({ key }) => key)
  }

  /** The group, and keys used twice. */
  checkNames(): void {
    const { group, persons, posts, tenures, sources } = this.#file
    if (!this.#file.instance) this.#checks.known('UNKNOWN_GROUP', 'nhóm', 'group', group, this.#known.groups, ['group'])
    this.#checks.unique(this.#sources, (index) => ['sources', index, 'key'])
    const keys = { persons, posts: posts.map(({ agency, key }) => ({ key: `${agency}#${key}` })), tenures, sources }
    for (const list of ['persons', 'posts', 'tenures'] as const) {
      this.#checks.unique(
        keys[list].map(({ key }) => key),
        (index) => [list, index, 'key'],
      )
    }
  }

  groupClass(slug: string, path: DataPath): void {
    this.#checks.known('UNKNOWN_GROUP', 'lớp nhóm', 'class of groups', slug, this.#known.classes.keys(), path)
  }

  agency(slug: string, path: DataPath): void {
    this.#checks.known('UNKNOWN_AGENCY', 'cơ quan, đơn vị', 'agency', slug, this.#known.agencies, path)
  }

  source(key: string | undefined, path: DataPath): void {
    this.#checks.known('UNKNOWN_SOURCE', 'nguồn', 'source', key, this.#sources, path)
  }

  /** The id of a person: of this file, or of the roster that the reference names. */
  person(reference: string, path: DataPath): string {
    const own = `${this.#file.group}#`
    const key = reference.startsWith(own) ? reference.slice(own.length) : reference
    if (!key.includes('#')) {
      this.#checks.known('UNKNOWN_PERSON', 'cá nhân', 'person', key, this.#persons, path)
      return own + key
    }
    this.#checks.known('UNKNOWN_PERSON', 'cá nhân', 'person', key, this.#known.persons, path)
    return key
  }

  /** The id of a post: of this file by key where the key is one post's, or by agency and key. */
  post(reference: string, path: DataPath): string {
    if (reference.includes('#')) {
      const ids = new Set([...this.#posts.values()].flat())
      if (!ids.has(reference)) {
        this.#checks.known('UNKNOWN_POST', 'chức vụ', 'post', reference, [...ids, ...this.#known.posts], path)
      }
      return reference
    }
    const ids = this.#posts.get(reference) ?? []
    if (ids.length > 1) {
      const [vi, en] = [`Khóa "${reference}" là của nhiều chức vụ`, `The key "${reference}" stands for several posts`]
      this.#checks.add('UNKNOWN_POST', path, `${vi}: ${ids.join(', ')}.`, `${en}: ${ids.join(', ')}.`)
    }
    if (ids.length === 0) {
      this.#checks.known('UNKNOWN_POST', 'chức vụ', 'post', reference, this.#posts.keys(), path)
    }
    return ids[0] ?? reference
  }

  /** The place of an act by which somebody is in; checked where the act's text or report is held. */
  basis(decision: string, at: string | { readonly paragraph: number }, path: DataPath): void {
    const { decisions, places } = this.#known
    this.#checks.known('UNKNOWN_DECISION', 'văn bản', 'act', decision, decisions, [...path, 'decision'])
    const held = places.get(decision)
    if (!held || held.paths.size + held.paragraphs.size === 0) return
    const where = [...path, 'at']
    if (typeof at === 'string') this.#checks.known('UNKNOWN_PATH', 'điều khoản', 'provision', at, held.paths, where)
    else if (!held.paragraphs.has(at.paragraph)) {
      const numbers = [...held.paragraphs].join(', ')
      const vi = numbers
        ? `Tin đưa có các đoạn: ${numbers}.`
        : 'Đây là toàn văn, không phải tin đưa: hãy ghi điều khoản.'
      const en = numbers ? `The report has: ${numbers}.` : 'Its text is held, not a report: name a provision.'
      this.#checks.add(
        'UNKNOWN_PARAGRAPH',
        where,
        `Không có đoạn ${at.paragraph}. ${vi}`,
        `There is no paragraph ${at.paragraph}. ${en}`,
      )
    }
  }

  /** A part of a name as it is kept. */
  name(text: string, path: DataPath): string {
    const name = this.shown(text, path)
    if (!/\p{L}/u.test(name)) {
      this.#checks.add('NO_LETTER', path, `"${name}" không có chữ cái nào.`, `"${name}" holds no letter.`)
    }
    return name
  }

  /** A text that will be shown, as it is kept: NFC, plain spaces, nothing that cannot be seen. */
  shown(text: string, path: DataPath): string {
    const hidden = hiddenCharacters(text)
    if (hidden.length > 0) {
      const list = hidden.join(', ')
      this.#checks.add(
        'HIDDEN_CHARACTER',
        path,
        `Có ký tự không nhìn thấy được: ${list}. Gõ lại phần này, không sao chép.`,
        `There are characters that cannot be seen: ${list}. Type this part anew instead of copying it.`,
      )
    }
    return writtenName(text)
  }

  /** What the roster attests: complete from `keptFrom`, and last checked on a day that has come, and not before that. */
  attestation(today: CalendarDate): {
    readonly keptFrom: CalendarDate | null
    readonly checkedOn: CalendarDate | null
  } {
    const keptFrom = (this.#file.keptFrom ?? null) as CalendarDate | null
    const checkedOn = (this.#file.checkedOn ?? null) as CalendarDate | null
    for (const [field, day] of [['keptFrom', keptFrom] as const, ['checkedOn', checkedOn] as const]) {
      if (day === null || day <= today) continue
      this.#checks.add(
        'DATE_AHEAD',
        [field],
        `${field} là ngày của việc đã làm (giữ, đối chiếu danh sách), không thể sau hôm nay (${today}).`,
        `${field} is a day on which the roster was kept or checked; it cannot come after today (${today}).`,
      )
    }
    if (checkedOn !== null && (keptFrom === null || checkedOn < keptFrom)) {
      const [vi, en] = keptFrom === null ? ['(thiếu)', '(missing)'] : [keptFrom, keptFrom]
      this.#checks.add(
        'PERIOD_REVERSED',
        ['checkedOn'],
        `checkedOn phải là ngày từ keptFrom ${vi} trở đi: danh sách được đối chiếu sau khi được giữ.`,
        `checkedOn must be keptFrom ${en} or later: a roster is checked once it is kept.`,
      )
    }
    return { keptFrom, checkedOn }
  }

  /** A period must hold a day at least. A known end is an end, whatever `toKnown` says. */
  period(given: GivenPeriod, path: DataPath): Period {
    const from = (given.from ?? null) as CalendarDate | null
    const to = (given.to ?? null) as CalendarDate | null
    if (from !== null && to !== null && to <= from) {
      this.#checks.add(
        'PERIOD_REVERSED',
        [...path, 'to'],
        `Ngày kết thúc ${to} phải sau ngày bắt đầu ${from}; "to" là ngày đầu tiên không còn.`,
        `The end ${to} must come after the start ${from}; "to" is the first day no longer in it.`,
      )
    }
    return { from, to, toKnown: to !== null || (given.toKnown ?? true) }
  }

  /** Of the entries that agree in `keyOf`, no two may hold on one day. */
  noOverlap<T extends { readonly period: Period }>(
    list: 'tenures' | 'memberships',
    entries: readonly T[],
    keyOf: (entry: T) => readonly string[],
  ): void {
    const placed = entries.map((entry, index) => {
      const { from, to } = entry.period
      return { key: keyOf(entry).join(', '), index, from: from ?? FIRST_DATE, to: to ?? 'never' }
    })
    for (const [key, same] of Map.groupBy(placed, (entry) => entry.key)) {
      same.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index))
      let until = ''
      for (const { from, to, index } of same) {
        if (from < until) this.#overlap([list, index], key)
        if (to > until) until = to
      }
    }
  }

  refuseIfAny(): void {
    this.#checks.refuseIfAny()
  }

  #overlap(path: DataPath, key: string): void {
    this.#checks.add(
      'PERIOD_OVERLAP',
      path,
      `${key}: hai thời gian chồng lên nhau. Ghi ngày kết thúc của lần trước.`,
      `${key}: two periods overlap. Give the earlier one its end.`,
    )
  }
}
