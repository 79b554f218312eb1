// A roster as a table: role, name, posts. Withheld names are said and counted, never dropped.
import { html } from 'hono/html'
import type { CalendarDate } from '../../domain/calendar.ts'
import { postName } from '../../domain/display-name.ts'
import type { GroupRole } from '../../domain/group.ts'
import type { Certainty } from '../../domain/source.ts'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'
import { ROLE } from '../words.ts'
import { certaintyMark } from './marks.ts'
import { table } from './table.ts'
import { count, plainDate, showDate, vietnamese, visible } from './text.ts'

export interface RosterMember {
  readonly role: GroupRole
  readonly withheld: boolean
  readonly from: CalendarDate | null
  readonly certainty: Certainty
  readonly person: { readonly name: string | null } | null
  readonly posts: readonly { readonly title: string; readonly agency: { readonly name: string } }[]
}

export interface Roster {
  readonly totalCount: number
  readonly withheldCount: number
  readonly nodes: readonly RosterMember[]
}

type Words = Pick<Asked, 'say' | 'label' | 'language'>

/** The table of one page of a roster. `caption` names the group and the day. */
export function rosterTable(roster: Roster, caption: Html | string, words: Words): Html {
  const { say } = words
  const heads = [say('Họ và tên', 'Name'), say('Vai trò', 'Role'), say('Chức vụ', 'Post'), say('Từ ngày', 'Since')]
  return table(
    caption,
    heads,
    roster.nodes.map((member) => row(member, words)),
    'roster',
  )
}

function row(member: RosterMember, words: Words): Html {
  const { say, label, language } = words
  const name = member.person?.name
  const shown = name
    ? html`<bdi lang="vi">${visible(name)}</bdi>`
    : html`<i>${say('Không công khai tên', 'Name withheld')}</i>`
  const posts = member.posts.map(
    ({ title, agency }) => html`<li>${vietnamese(visible(postName(title, agency.name)), words)}</li>`,
  )
  return html`<tr><th scope="row">${shown}</th><td>${label(ROLE[member.role])}</td><td>${
    posts.length > 0 ? html`<ul>${posts}</ul>` : say('Chưa có thông tin', 'Not known')
  }</td><td>${member.from ? showDate(member.from, language) : say('Chưa rõ', 'Not known')}${
    member.certainty === 'STATED' ? '' : html` ${certaintyMark(member.certainty, words)}`
  }</td></tr>`
}

/** How many are in it, and how many names are withheld. */
export function rosterCount({ totalCount, withheldCount }: Omit<Roster, 'nodes'>, { say, language }: Words): string {
  const all = say(`${count(totalCount, language)} thành viên`, `${count(totalCount, language)} members`)
  if (withheldCount === 0) return all
  const hidden = count(withheldCount, language)
  return say(
    `${all}, trong đó ${hidden} người không công khai tên vì chưa ghi nhận căn cứ công khai`,
    `${all}; ${hidden} of the names are withheld, no basis for publishing them being on record`,
  )
}

/** What pages ask of a group to say how far its roster can be trusted. */
export interface RosterDays {
  readonly activeFrom: CalendarDate | null
  readonly activeTo: CalendarDate | null
  readonly rosterKeptFrom: CalendarDate | null
  readonly rosterCheckedOn: CalendarDate | null
}

/** Whether somebody attested that the roster is complete on a day, and when it was last checked. */
export function rosterKept(group: RosterDays, on: CalendarDate, { say, language }: Words): string {
  const { activeFrom, activeTo, rosterKeptFrom: keptFrom, rosterCheckedOn: checkedOn } = group
  if ((activeFrom !== null && on < activeFrom) || (activeTo !== null && on >= activeTo)) {
    return say('Nhóm không hoạt động vào ngày này.', 'The group is not active on this day.')
  }
  if (keptFrom === null || on < keptFrom) {
    return say(
      'Chưa ai xác nhận danh sách đầy đủ vào ngày này: không có tên chưa phải là không tham gia.',
      'Nobody has attested the roster complete on this day: not being in it proves nothing.',
    )
  }
  const from = plainDate(keptFrom, language)
  const last = checkedOn ?? keptFrom
  const checked = plainDate(last, language)
  const attested = say(
    `Danh sách được xác nhận đầy đủ từ ${from}, đối chiếu gần nhất ${checked}`,
    `The roster is attested complete from ${from}, last checked on ${checked}`,
  )
  return on <= last ? `${attested}.` : `${attested}; ${say('sau ngày đó là suy ra.', 'after that day it is inferred.')}`
}
