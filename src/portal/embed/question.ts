// What an embed asks for: a group, a role, a day and a language, and what is wrong where it cannot be asked.
import type { CalendarDate } from '../../domain/calendar.ts'
import { GROUP_ROLES, type GroupRole } from '../../domain/group.ts'
import { nearest } from '../../domain/vietnamese.ts'
import type { ProblemCode } from '../../usecases/problem.ts'
import { type Asked, isLanguageTag, readAsked } from '../asked.ts'
import { dayField } from '../parameters.ts'
import { visible } from '../views/text.ts'

/** The attributes of the element; each is a part of the question. */
export const PARTS = ['group', 'role', 'on', 'lang'] as const
export type Part = (typeof PARTS)[number]

/** The parts as they were written; empty where there is none. */
export type Written = Readonly<Record<Part, string>>

export interface RosterQuestion {
  readonly slug: string
  readonly role: GroupRole | null
  readonly on: CalendarDate | null
}

/** Why one roster is not shown. Its message is in the language asked for. */
export class EmbedRefused extends Error {
  readonly code: ProblemCode
  /** The part to put right; null: none. */
  readonly part: Part | null
  /** What was probably meant, as the part takes it. */
  readonly suggestions: readonly string[]

  constructor(code: ProblemCode, part: Part | null, message: string, suggestions: readonly string[] = []) {
    super(message)
    this.name = 'EmbedRefused'
    this.code = code
    this.part = part
    this.suggestions = suggestions
  }

  /** Of an HTTP answer that holds nothing else. */
  get status(): 400 | 404 | 500 {
    if (this.code === 'NOT_FOUND') return 404
    return this.code === 'INTERNAL' ? 500 : 400
  }
}

/** Characters of one question, encoded as {@link readWritten} reads it. */
const LONGEST = 600

/**
 * Reads `lai-chau/ubnd-tinh,role=LEADER,on=2019-08-09,lang=vi`: the group first, its value and the others
 * percent-encoded. Throws EmbedRefused.
 */
export function readWritten(text: string): Written {
  if (text.length > LONGEST) {
    throw bilingual(
      'TOO_LARGE',
      null,
      `Câu hỏi dài ${text.length} ký tự; nhiều nhất ${LONGEST}.`,
      `The question has ${text.length} characters; ${LONGEST} at most.`,
    )
  }
  const written: Record<Part, string> = { group: '', role: '', on: '', lang: '' }
  text.split(',').forEach((piece, index) => {
    const [name, value] = index === 0 ? ['group', piece] : halves(piece)
    const part = PARTS.find((known) => known === name)
    if (!part) throw unknownPart(name)
    written[part] = decoded(value, part).trim()
  })
  return written
}

function halves(piece: string): readonly [string, string] {
  const at = piece.indexOf('=')
  return at < 0 ? [piece, ''] : [piece.slice(0, at), piece.slice(at + 1)]
}

function decoded(value: string, part: Part): string {
  try {
    return decodeURIComponent(value).normalize('NFC')
  } catch {
    throw bilingual('BAD_INPUT', part, `“${part}” không giải mã được.`, `“${part}” cannot be decoded.`)
  }
}

function unknownPart(name: string): EmbedRefused {
  const [shown, near] = [quotable(name), nearest(name.slice(0, 40), PARTS, 1)]
  const all = PARTS.join(', ')
  return bilingual(
    'BAD_INPUT',
    null,
    `Câu hỏi không có phần “${shown}”; có ${all}.`,
    `A question has no part “${shown}”; its parts are ${all}.`,
    near,
  )
}

/** What an embed was asked, in its own language: neither a cookie nor the reader's browser decides it. */
export function embedAsked(
  written: Written,
  url: URL,
  settings: { readonly url: string | null; readonly contact: string | null },
): Asked {
  const bare = new URL(url.pathname, url.origin)
  const lang = languageTag(written.lang) ?? 'vi'
  for (const [name, value] of Object.entries({ ngay: written.on, 'vai-tro': written.role, lang })) {
    if (value !== '') bare.searchParams.set(name, value)
  }
  return readAsked(new Request(bare), settings)
}

/** `vi`, `en`, or either with a region (`en-GB`). Null for others. */
function languageTag(lang: string): string | null {
  const main = lang.toLowerCase().split('-')[0] ?? ''
  return isLanguageTag(main) ? main : null
}

/** The question in what was written. Throws EmbedRefused. */
export function questionOf(written: Written, asked: Asked): RosterQuestion {
  if (written.lang !== '' && languageTag(written.lang) === null) throw unknownLanguage(written.lang)
  if (written.group === '') {
    const message = asked.say(
      `Thiếu nhóm: ghi địa chỉ của nhóm, ví dụ ${EXAMPLE}.`,
      `No group is named: give its address, such as ${EXAMPLE}.`,
    )
    throw new EmbedRefused('BAD_INPUT', 'group', message, [EXAMPLE])
  }
  const day = dayField(asked, 'ngay')
  if (day.problem !== null) throw new EmbedRefused('BAD_INPUT', 'on', day.problem, day.meant)
  return { slug: written.group.toLowerCase(), role: roleOf(written.role, asked), on: day.value }
}

export const EXAMPLE = 'lai-chau/ubnd-tinh'

/** In whatever case, with hyphens or underscores. */
function roleOf(given: string, { say }: Asked): GroupRole | null {
  if (given === '') return null
  const wanted = given.toUpperCase().replaceAll('-', '_')
  const role = GROUP_ROLES.find((known) => known === wanted)
  if (role) return role
  const [shown, all] = [quotable(given), GROUP_ROLES.join(', ')]
  const message = say(`“${shown}” không phải là vai trò; có ${all}.`, `“${shown}” is not a role; the roles are ${all}.`)
  throw new EmbedRefused('BAD_INPUT', 'role', message, nearest(wanted.slice(0, 40), GROUP_ROLES, 2))
}

function unknownLanguage(given: string): EmbedRefused {
  const shown = quotable(given)
  return bilingual(
    'BAD_INPUT',
    'lang',
    `Sổ chưa có ngôn ngữ “${shown}”; có tiếng Việt (vi) và tiếng Anh (en).`,
    `The register does not speak “${shown}”; it speaks Vietnamese (vi) and English (en).`,
    ['vi', 'en'],
  )
}

/** Where the language is not known either. */
function bilingual(
  code: ProblemCode,
  part: Part | null,
  vi: string,
  en: string,
  suggestions: readonly string[] = [],
): EmbedRefused {
  return new EmbedRefused(code, part, `${vi} · ${en}`, suggestions)
}

function quotable(given: string): string {
  return visible(given.slice(0, 40))
}
