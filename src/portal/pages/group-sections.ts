// The parts of a group's page that come from its decisions: seats, who may join, rules.
import { html } from 'hono/html'
import { GROUP_ROLES, type GroupRole } from '../../domain/group.ts'
import { type Asked, addressWith } from '../asked.ts'
import type { Html } from '../page.ts'
import { citationLink, quotation } from '../views/citation.ts'
import { certaintyMark, modalityMark, seatMark } from '../views/marks.ts'
import { table } from '../views/table.ts'
import { count, showDate, visible } from '../views/text.ts'
import { ROLE, STANDING } from '../words.ts'
import type { AdmissionLine, GroupFacts, RuleLine, SeatLine } from './group-data.ts'

export function seatsSection(seats: readonly SeatLine[], asked: Asked, day: string): Html {
  const { say } = asked
  const heads = [
    say('Vị trí', 'Seat'),
    say('Vai trò', 'Role'),
    say('Tình trạng', 'Status'),
    say('Người giữ', 'Held by'),
    say('Căn cứ', 'By'),
  ]
  const body =
    seats.length === 0
      ? html`<p>${say('Chưa biết văn bản lập ra vị trí nào vào ngày này.', 'No decision is known to create seats on this day.')}</p>`
      : table(
          say(`Vị trí ngày ${day}`, `Seats on ${day}`),
          heads,
          seats.map((seat) => seatRow(seat, asked)),
        )
  return html`<section aria-labelledby="vi-tri"><h2 id="vi-tri">${say('Vị trí', 'Seats')}</h2>
<p class="note">${say(
    'Văn bản trao vị trí cho chức vụ; người giữ chức vụ tham gia theo chức vụ.',
    'Decisions give seats to posts; whoever holds the post comes with it.',
  )}</p>${body}</section>`
}

function seatRow(seat: SeatLine, asked: Asked): Html {
  const { role, label: name, single, status, certainty, citation, holders } = seat
  const { say, label } = asked
  return html`<tr><th scope="row">${name}<span class="sub">${
    single ? say('một người', 'one person') : say('theo chức vụ', 'by post')
  }</span></th><td>${label(ROLE[role])}</td><td>${seatMark(status, asked)}${
    status === 'UNKNOWN' || certainty === 'STATED' ? '' : html` ${certaintyMark(certainty, asked)}`
  }</td><td>${heldBy(holders, asked)}</td><td>${citationLink(citation)}</td></tr>`
}

/** Names that may be shown, then how many more there are and how many of all are withheld. */
function heldBy(holders: SeatLine['holders'], { say, language }: Asked): Html | string {
  if (!holders || holders.totalCount === 0) return '–'
  const names = holders.nodes.flatMap(({ displayName }) => (displayName === null ? [] : [displayName]))
  const { totalCount: all, withheldCount: withheld } = holders
  const many = (value: number) => count(value, language)
  const hidden =
    withheld === 0
      ? ''
      : say(`, trong đó ${many(withheld)} không công khai tên`, `, ${many(withheld)} of them withheld`)
  const list =
    names.length === 0
      ? ''
      : html`<ul>${names.map((name) => html`<li><bdi lang="vi">${visible(name)}</bdi></li>`)}</ul>`
  if (names.length === all) return list
  if (all === 1) return say('1 người, không công khai tên', '1 person, the name withheld')
  return html`${list}<span class="sub">${say(`Tất cả ${many(all)} người${hidden}`, `${many(all)} in all${hidden}`)}</span>`
}

export function admissionSection(rules: readonly AdmissionLine[], asked: Asked): Html {
  const { say, label } = asked
  const roles = GROUP_ROLES.filter((role) => rules.some((rule) => rule.role === role))
  const byRole = roles.map(
    (role) => html`<h3>${label(ROLE[role])}</h3>
<ul class="entries">${rules.filter((rule) => rule.role === role).map((rule) => admission(rule, asked))}</ul>`,
  )
  return html`<section aria-labelledby="thanh-phan"><h2 id="thanh-phan">${say('Thành phần tham gia', 'Who may join')}</h2>
${rules.length === 0 ? html`<p>${say('Sổ chưa biết quy định nào về thành phần vào ngày này.', 'The register knows no admission rule on this day.')}</p>` : byRole}</section>`
}

function admission(rule: AdmissionLine, asked: Asked): Html {
  const { say } = asked
  return html`<li><b>${rule.label}</b> ${certaintyMark(rule.certainty, asked)}<span class="sub">${citationLink(rule.citation)} · ${
    rule.single ? say('một người', 'one person') : say('theo chức vụ', 'by post')
  }${rule.closed ? say('; danh sách khép kín', '; a closed list') : ''}</span>${quotation(rule.citation, asked)}${
    rule.note ? html`<p class="note">${rule.note}</p>` : ''
  }</li>`
}

export function rulesSection({ rules }: GroupFacts, role: GroupRole, asked: Asked): Html {
  const { say, label, language } = asked
  const name = label(ROLE[role])
  const others = GROUP_ROLES.map((other) =>
    other === role
      ? html`<li><b aria-current="true">${name}</b></li>`
      : html`<li><a href="${addressWith(asked, { 'vai-tro': other, sau: null })}#ap-dung">${label(ROLE[other])}</a></li>`,
  )
  const caption = say(`Quy định áp dụng cho vai trò: ${name}`, `Rules that bind the role: ${name}`)
  const heads = [say('Quy định', 'Rule'), say('Loại', 'Modality'), say('Theo', 'By'), say('Từ ngày', 'Since')]
  const items = rules?.items ?? []
  const asAt = rules?.asAt
    ? html`<p class="note">${say('Tình trạng văn bản kiểm tra đến', 'Status of the acts last checked on')} ${showDate(rules.asAt, language)}.</p>`
    : ''
  return html`<section aria-labelledby="ap-dung"><h2 id="ap-dung">${say('Quy định áp dụng', 'Rules that apply')}</h2>
<ul class="tabs">${others}</ul>${asAt}${
    items.length === 0
      ? html`<p>${say('Sổ không biết quy định nào cho vai trò này vào ngày này.', 'The register knows no rule for this role on this day.')}</p>`
      : table(
          caption,
          heads,
          items.map((item) => ruleRow(item, asked)),
        )
  }</section>`
}

function ruleRow({ obligation, standing, certainty, since }: RuleLine, asked: Asked): Html {
  const { say, label, language } = asked
  return html`<tr><th scope="row">${obligation.statement}${
    obligation.condition ? html`<span class="sub">${say('Điều kiện', 'Condition')}: ${obligation.condition}</span>` : ''
  }</th><td>${modalityMark(obligation.modality, asked)}</td><td>${citationLink(obligation.citation)} ${certaintyMark(certainty, asked)}${
    standing === 'MANDATORY' ? '' : html`<span class="sub">${label(STANDING[standing])}</span>`
  }</td><td>${since ? showDate(since, language) : say('Chưa rõ', 'Not known')}</td></tr>`
}
