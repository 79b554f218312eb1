// What an embed shows of a roster, and nothing else: names that may be shown, posts, seats that nobody is known to hold.
import type { CalendarDate } from '../../domain/calendar.ts'
import { postName } from '../../domain/display-name.ts'
import { GROUP_ROLES, type GroupRole } from '../../domain/group.ts'
import type { SeatStatus } from '../../domain/seat.ts'
import type { Certainty } from '../../domain/source.ts'
import { type Asked, tagOf, withParameters } from '../asked.ts'
import { AnswerRefused, type Execute } from '../operations.ts'
import type { RegisterFacts } from '../page.ts'
import { groupHref } from '../views/citation.ts'
import { rosterCount, rosterKept } from '../views/roster.ts'
import { count, plainDate, visible } from '../views/text.ts'
import { CERTAINTY, ROLE, SEAT } from '../words.ts'
import { EmbedRefused, type RosterQuestion } from './question.ts'

/** The published operation that every embed is made from. */
export const OPERATION = 'embed-roster'

/** Members shown; who goes on is counted and found on the group's page. */
const SHOWN = 200

/** One roster as the element and the framed page show it. Its texts are in `lang`, names and posts always Vietnamese. */
export interface RosterView {
  readonly lang: 'vi' | 'en'
  readonly registryVersion: number
  readonly today: CalendarDate
  readonly group: string
  readonly name: string
  /** Path of the group's page. */
  readonly page: string
  readonly on: CalendarDate
  readonly keptFrom: CalendarDate | null
  /** The last day on which the roster was checked, null where nobody said. */
  readonly checkedOn: CalendarDate | null
  readonly synthetic: boolean
  readonly counts: {
    readonly members: number
    readonly withheld: number
    readonly vacant: number
    readonly unknown: number
  }
  readonly roles: readonly RoleView[]
  readonly words: Words
}

/** Those in one role. */
export interface RoleView {
  readonly role: GroupRole
  readonly label: string
  /** `name` null: withheld. */
  readonly members: readonly { readonly name: string | null; readonly posts: readonly string[] }[]
  /** Seats that nobody is known to hold. */
  readonly seats: readonly {
    readonly label: string
    readonly status: SeatStatus
    /** The status in words, and how sure it is where it is not stated. */
    readonly told: string
  }[]
}

interface Words {
  readonly caption: string
  readonly name: string
  readonly post: string
  readonly withheld: string
  readonly noPost: string
  readonly vacant: string
  readonly unknown: string
  /** Null: the data are not made up. */
  readonly synthetic: string | null
  /** Sentences under the table. */
  readonly notes: readonly string[]
  readonly link: string
}

interface EmbedData {
  readonly registry: RegisterFacts
  readonly group: {
    readonly slug: string
    readonly name: string
    readonly synthetic: boolean
    readonly activeFrom: CalendarDate | null
    readonly activeTo: CalendarDate | null
    readonly rosterKeptFrom: CalendarDate | null
    readonly rosterCheckedOn: CalendarDate | null
    readonly roster: {
      readonly totalCount: number
      readonly withheldCount: number
      readonly nodes: readonly MemberData[]
    } | null
    readonly seats: readonly {
      readonly role: GroupRole
      readonly label: string
      readonly status: SeatStatus
      readonly certainty: Certainty
    }[]
  }
}

interface MemberData {
  readonly role: GroupRole
  readonly person: { readonly name: string | null } | null
  readonly posts: readonly { readonly title: string; readonly agency: { readonly name: string } }[]
}

/** Asks the register. Throws EmbedRefused where it refuses the question. */
export async function rosterView(question: RosterQuestion, asked: Asked, execute: Execute): Promise<RosterView> {
  const { slug, role, on } = question
  const variables = { slug, on, role: role && [role], first: SHOWN }
  const { data, errors } = await execute(OPERATION, variables, asked.language)
  if (errors.length > 0) {
    const { code, message, suggestions } = new AnswerRefused(OPERATION, errors).first
    const missing = code === 'NOT_FOUND'
    throw new EmbedRefused(missing ? code : refusalCode(code), missing ? 'group' : null, visible(message), suggestions)
  }
  return viewOf(data as EmbedData, question, asked)
}

function refusalCode(code: string): 'BAD_INPUT' | 'TOO_COMPLEX' | 'INTERNAL' {
  return code === 'BAD_INPUT' || code === 'TOO_COMPLEX' ? code : 'INTERNAL'
}

function viewOf({ registry, group }: EmbedData, { role, on: given }: RosterQuestion, asked: Asked): RosterView {
  const on = given ?? registry.today
  const synthetic = registry.synthetic || group.synthetic
  const seats = group.seats.filter((seat) => seat.status !== 'FILLED' && (role === null || seat.role === role))
  const roster = group.roster ?? { totalCount: 0, withheldCount: 0, nodes: [] }
  const counts = {
    members: roster.totalCount,
    withheld: roster.withheldCount,
    vacant: seats.filter(({ status }) => status === 'VACANT').length,
    unknown: seats.filter(({ status }) => status === 'UNKNOWN').length,
  }
  const tag = tagOf(asked.language)
  return {
    lang: tag,
    registryVersion: registry.version,
    today: registry.today,
    group: group.slug,
    name: visible(group.name),
    page: withParameters(groupHref(group.slug), { ngay: given ?? '', lang: tag === 'vi' ? '' : tag }),
    on,
    keptFrom: group.rosterKeptFrom,
    checkedOn: group.rosterCheckedOn,
    synthetic,
    counts,
    roles: GROUP_ROLES.flatMap((each) => roleView(each, roster.nodes, seats, asked)),
    words: {
      ...columnWords(asked),
      caption: captionOf(group.name, role, on, asked),
      synthetic: synthetic ? asked.say('Dữ liệu mô phỏng', 'Synthetic data') : null,
      notes: [...countNotes(counts, roster.nodes.length, asked), rosterKept(group, on, asked)],
    },
  }
}

function captionOf(name: string, role: GroupRole | null, on: CalendarDate, { say, label, language }: Asked): string {
  const whom = role === null ? say('Danh sách', 'Roster') : label(ROLE[role])
  return `${visible(name)}. ${whom} ${say('ngày', 'on')} ${plainDate(on, language)}`
}

function roleView(
  role: GroupRole,
  members: readonly MemberData[],
  seats: EmbedData['group']['seats'],
  { label }: Pick<Asked, 'label'>,
): RoleView[] {
  const view = {
    role,
    label: label(ROLE[role]),
    members: members
      .filter((member) => member.role === role)
      .map(({ person, posts }) => ({
        name: person?.name ? visible(person.name) : null,
        posts: posts.map(({ title, agency }) => visible(postName(title, agency.name))),
      })),
    seats: seats
      .filter((seat) => seat.role === role)
      .map(({ label: name, status, certainty }) => ({
        label: visible(name),
        status,
        told:
          status === 'VACANT' && certainty !== 'STATED'
            ? `${label(SEAT[status])} (${label(CERTAINTY[certainty])})`
            : label(SEAT[status]),
      })),
  }
  return view.members.length + view.seats.length === 0 ? [] : [view]
}

function columnWords({ say, label }: Asked) {
  return {
    name: say('Họ và tên', 'Name'),
    post: say('Chức vụ', 'Post'),
    withheld: say('Không công khai tên', 'Name withheld'),
    noPost: say('Chưa có thông tin', 'Not known'),
    vacant: label(SEAT.VACANT),
    unknown: label(SEAT.UNKNOWN),
    link: say('Xem trên Sổ Nhóm', 'See it in the register (Sổ Nhóm)'),
  }
}

function countNotes({ members, vacant, unknown, ...counts }: RosterView['counts'], shown: number, asked: Asked) {
  const { say, language } = asked
  const number = (value: number) => count(value, language)
  const seats = [
    vacant > 0 ? say(`${number(vacant)} vị trí khuyết`, `${number(vacant)} vacant`) : '',
    unknown > 0 ? say(`${number(unknown)} vị trí chưa có thông tin`, `${number(unknown)} not known`) : '',
  ].filter(Boolean)
  const rest = members - shown
  return [
    members === 0
      ? say('Sổ chưa ghi nhận thành viên nào vào ngày này.', 'No members are on record for this day.')
      : `${rosterCount({ totalCount: members, withheldCount: counts.withheld }, asked)}.`,
    ...(rest > 0 ? [say(`Còn ${number(rest)} người nữa.`, `${number(rest)} more are not shown here.`)] : []),
    ...(seats.length > 0 ? [say(`${seats.join(', ')}.`, `Seats: ${seats.join(', ')}.`)] : []),
  ]
}
