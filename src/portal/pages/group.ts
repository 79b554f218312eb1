// One group on a day: its facts, roster, seats, who may join, and the rules for one role.
import { html } from 'hono/html'
import type { CalendarDate } from '../../domain/calendar.ts'
import { GROUP_ROLES, type GroupRole } from '../../domain/group.ts'
import { type Asked, pathHref, slugUnder, tagOf, withParameters } from '../asked.ts'
import { embedSection } from '../embed/snippet.ts'
import { AnswerRefused } from '../operations.ts'
import { type Ask, type Html, overline, type PageMaker } from '../page.ts'
import { anyProblem, choiceField, dayField } from '../parameters.ts'
import { NOT_UNDERSTOOD, PageProblem, problemOf } from '../problems.ts'
import { citationLink, decisionHref, groupHref } from '../views/citation.ts'
import { askForm, choiceInput, dayInput } from '../views/form.ts'
import { certaintyMark, forceMark } from '../views/marks.ts'
import { type Roster, rosterCount, rosterKept, rosterTable } from '../views/roster.ts'
import { facts, onward } from '../views/table.ts'
import { plainDate, showDate, visible } from '../views/text.ts'
import { GROUP_KIND, PLATFORM, ROLE, STANDING } from '../words.ts'
import type { GroupData, GroupFacts } from './group-data.ts'
import { admissionSection, rulesSection, seatsSection } from './group-sections.ts'

const ROSTER_PAGE = 50

export const groupPage: PageMaker = async (asked, ask) => {
  const slug = slugUnder('/nhom', asked)
  const day = dayField(asked, 'ngay')
  const role = choiceField(asked, 'vai-tro', GROUP_ROLES)
  if (anyProblem([day, role])) throw badFields(asked, day, role)
  const variables = {
    slug,
    on: day.value,
    role: role.value ?? 'MEMBER',
    first: ROSTER_PAGE,
    after: asked.parameters.get('sau') || null,
  }
  const data = await found(asked, ask, variables)
  const { group, registry } = data
  if (`/nhom/${group.slug}` !== asked.path) return { movedTo: withParameters(groupHref(group.slug), asked.parameters) }
  return {
    status: 200,
    title: group.name,
    main: view(data, asked, { on: day.value ?? registry.today, given: day.value, role: variables.role as GroupRole }),
    register: { ...registry, synthetic: registry.synthetic || group.synthetic },
    operation: { name: 'portal-group', variables },
    canonical: withParameters(groupHref(group.slug), {
      ngay: day.value ?? '',
      'vai-tro': role.value ?? '',
      sau: asked.parameters.get('sau') ?? '',
    }),
    // Of another day it would say as of now what was so then.
    ...(day.value === null ? { jsonLd: linkedData(group, asked) } : {}),
  }
}

async function found(asked: Asked, ask: Ask, variables: Readonly<Record<string, unknown>>): Promise<GroupData> {
  try {
    return await ask<GroupData>('portal-group', variables)
  } catch (error) {
    if (error instanceof AnswerRefused) throw problemOf(error, asked, groupHref)
    throw error
  }
}

type Fields = { day: ReturnType<typeof dayField>; role: ReturnType<typeof choiceField<GroupRole>> }

function badFields(asked: Asked, day: Fields['day'], role: Fields['role']): PageProblem {
  const { problem } = day.problem ? day : role
  const suggestions = day.meant.map((date) => ({
    href: withParameters(pathHref(asked), { ngay: date }),
    text: plainDate(date as CalendarDate, asked.language),
  }))
  const form = momentForm(asked, day, { ...role, value: role.value ?? 'MEMBER' })
  return new PageProblem(400, NOT_UNDERSTOOD, { vi: problem ?? '', en: problem ?? '' }, { suggestions, form })
}

function momentForm(asked: Asked, day: Fields['day'], role: Fields['role']): Html {
  const { say, label } = asked
  const roles = GROUP_ROLES.map((value) => ({ value, text: label(ROLE[value]) }))
  return askForm(
    pathHref(asked),
    asked,
    [
      dayInput(day, say('Vào ngày', 'On'), say('bỏ trống: hôm nay', 'empty: today')),
      choiceInput(role, say('Quy định cho vai trò', 'Rules for the role'), roles, null),
    ],
    say('Xem', 'Show'),
  )
}

interface Moment {
  readonly on: CalendarDate
  readonly given: CalendarDate | null
  readonly role: GroupRole
}

function view({ group, registry }: GroupData, asked: Asked, { on, given, role }: Moment): Html {
  const { say, language } = asked
  const day = { name: 'ngay', given: given ?? '', value: given, problem: null, meant: [] }
  const choice = { name: 'vai-tro', given: role, value: role, problem: null, meant: [] }
  const join = withParameters('/ai-duoc-tham-gia', { nhom: group.slug, ngay: given ?? '' })
  return html`${overline({ register: registry }, asked)}
<h1>${visible(group.name)}</h1>
${groupFacts(group, asked)}
<p><a class="button" href="${join}">${say('Hỏi: ai được tham gia nhóm này?', 'Ask: who may join this group?')}</a></p>
${momentForm(asked, day, choice)}
<nav class="within" aria-label="${say('Trong trang này', 'On this page')}"><a href="#thanh-vien">${say('Thành viên', 'Members')}</a> <a href="#vi-tri">${say('Vị trí', 'Seats')}</a> <a href="#thanh-phan">${say('Thành phần tham gia', 'Who may join')}</a> <a href="#ap-dung">${say('Quy định áp dụng', 'Rules that apply')}</a> <a href="#nhung">${say('Nhúng', 'Embed')}</a></nav>
${rosterSection(group, asked, on)}
${seatsSection(group.seats, asked, plainDate(on, language))}
${admissionSection(group.admissionRules, asked)}
${rulesSection(group, role, asked)}
${embedSection({ ...group, on: given }, asked)}`
}

function groupFacts(group: GroupFacts, asked: Asked): Html {
  const { say, label, language } = asked
  const from = group.activeFrom
    ? showDate(group.activeFrom, language)
    : say('chưa rõ từ ngày nào', 'not known since when')
  const to = group.activeTo
    ? html` – ${say('trước', 'before')} ${showDate(group.activeTo, language)}`
    : group.activeToKnown
      ? ''
      : say('; chưa rõ đã kết thúc hay chưa', '; whether it has ended is not known')
  return facts([
    [say('Cơ quan chủ quản', 'Belongs to'), visible(group.agency.name)],
    [say('Loại', 'Kind'), label(GROUP_KIND[group.kind])],
    [say('Nền tảng', 'Platform'), label(PLATFORM[group.platform])],
    [say('Lĩnh vực', 'Field'), group.field && visible(group.field)],
    [say('Hoạt động từ', 'Active from'), html`${from}${to}`],
    [say('Văn bản điều chỉnh', 'Governed by'), governances(group, asked)],
    [say('Mức chắc chắn', 'Certainty'), certaintyMark(group.certainty, asked)],
  ])
}

function governances({ governedBy }: GroupFacts, asked: Asked): Html | string {
  const { say, label } = asked
  if (governedBy.length === 0) return say('Không có văn bản nào vào ngày này', 'No decision on this day')
  return html`<ul>${governedBy.map(
    ({ decision, standing, citation }) =>
      html`<li><a href="${decisionHref(decision.slug)}">${decision.shortCitationText}</a> · ${label(STANDING[standing])}${
        citation ? html` (${citationLink(citation)})` : ''
      }<br>${forceMark(decision.force)}</li>`,
  )}</ul>`
}

function rosterSection(group: GroupFacts, asked: Asked, on: CalendarDate): Html {
  const { say, language } = asked
  const { roster } = group
  const day = plainDate(on, language)
  const body =
    roster === null || roster.totalCount === 0
      ? html`<p>${say('Sổ chưa ghi nhận thành viên nào vào ngày này.', 'No members are on record for this day.')}</p>`
      : html`<p>${rosterCount(roster, asked)}.</p>${rosterTable(
          roster,
          say(`Thành viên ngày ${day}`, `Members on ${day}`),
          asked,
        )}${onward(asked, roster.pageInfo, '#thanh-vien')}`
  return html`<section aria-labelledby="thanh-vien"><h2 id="thanh-vien">${say('Thành viên', 'Members')}</h2>
<p class="note">${rosterKept(group, on, asked)}</p>${body}</section>`
}

/** schema.org: the group as an organisation of its agency, those whose names are public in their roles. */
function linkedData(group: GroupFacts, { origin, language }: Asked): Readonly<Record<string, unknown>> {
  return {
    '@type': 'Organization',
    '@id': `${origin}${groupHref(group.slug)}`,
    name: group.name,
    inLanguage: tagOf(language),
    parentOrganization: { '@type': 'GovernmentOrganization', name: group.agency.vietnameseName },
    ...(group.activeFrom ? { foundingDate: group.activeFrom } : {}),
    member: rolesOf(group.roster),
  }
}

function rolesOf(roster: Roster | null): readonly unknown[] {
  const named = roster?.nodes.filter(({ person }) => person?.name) ?? []
  return named.map(({ person, role, from }) => ({
    '@type': 'OrganizationRole',
    roleName: ROLE[role].vi,
    ...(from ? { startDate: from } : {}),
    member: { '@type': 'Person', name: person?.name },
  }))
}
