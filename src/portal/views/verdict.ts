// A verdict: the finding, why, by which clauses, what is missing and what must still be done.
import { html } from 'hono/html'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { GroupRole } from '../../domain/group.ts'
import type { Certainty } from '../../domain/source.ts'
import type { Finding, Outcome } from '../../domain/verdict.ts'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'
import { ORIGIN, ROLE } from '../words.ts'
import { type CitedPlace, citationLink, groupHref, quotation } from './citation.ts'
import { certaintyMark, findingMark, outcomeMark } from './marks.ts'
import { facts } from './table.ts'
import { showDate, vietnameseAttribute, visible } from './text.ts'

export interface Verdict {
  readonly finding: Finding
  readonly certainty: Certainty
  readonly role: GroupRole
  readonly on: CalendarDate
  readonly asAt: CalendarDate | null
  readonly registryVersion: number
  readonly synthetic: boolean
  readonly group: { readonly slug: string; readonly name: string }
  readonly reading: {
    readonly title: string
    readonly understood: boolean
    readonly message: string
    readonly agency: { readonly name: string } | null
  } | null
  readonly nearest: Reason | null
  readonly reasons: readonly Reason[]
  readonly conditions: readonly { readonly message: string; readonly citation: CitedPlace | null }[]
  readonly missing: readonly MissingFact[]
  readonly notes: readonly string[]
}

export interface MissingFact {
  readonly key: string
  readonly question: string
}

interface Reason {
  readonly code: string
  readonly outcome: Outcome
  readonly message: string
  readonly certainty: Certainty
  readonly citation: CitedPlace | null
  readonly facts: readonly {
    readonly label: string
    readonly value: string | null
    readonly origin: keyof typeof ORIGIN
    readonly citation: CitedPlace | null
  }[]
}

export function verdictView(verdict: Verdict, asked: Asked): Html {
  const { say, label, language } = asked
  const { group, role, on, asAt, reading } = verdict
  return html`<section class="verdict" aria-labelledby="ket-luan"><h2 id="ket-luan" class="over">${say('Kết luận', 'Verdict')}</h2>
<p class="finding">${findingMark(verdict.finding, asked)} ${
    verdict.finding === 'UNDETERMINED' ? '' : certaintyMark(verdict.certainty, asked)
  }</p>
${facts([
  [say('Nhóm', 'Group'), html`<a href="${groupHref(group.slug)}">${visible(group.name)}</a>`],
  [say('Vai trò', 'Role'), label(ROLE[role])],
  [
    say('Chức danh', 'Title'),
    reading && html`<bdi lang="vi">${visible(reading.title)}</bdi><span class="sub">${reading.message}</span>`,
  ],
  [say('Vào ngày', 'On'), showDate(on, language)],
  [say('Tình trạng văn bản kiểm tra đến', 'Acts last checked on'), asAt && showDate(asAt, language)],
  [say('Phiên bản sổ', 'Registry version'), verdict.registryVersion],
])}
${missingView(verdict.missing, asked)}
${conditionsView(verdict, asked)}
${nearestView(verdict.nearest, asked)}
<h3>${say('Lý do, theo thứ tự văn bản', 'Reasons, in the order of the text')}</h3>
<ol class="reasons">${verdict.reasons.map((reason) => html`<li>${reasonView(reason, asked)}</li>`)}</ol>
${
  verdict.notes.length === 0
    ? ''
    : html`<h3>${say('Ghi chú', 'Notes')}</h3><ul>${verdict.notes.map((note) => html`<li>${note}</li>`)}</ul>`
}
<p class="small">${say('Địa chỉ của trang này hỏi lại đúng câu này: có thể gửi cho người khác.', 'The address of this page asks the same question again: it can be shared.')}</p></section>`
}

function missingView(missing: readonly MissingFact[], { say }: Asked): Html | string {
  if (missing.length === 0) return ''
  return html`<h3>${say('Còn thiếu', 'Missing')}</h3><ul>${missing.map(({ question }) => html`<li>${question}</li>`)}</ul>
<p><a href="#hoi">${
    missing.some(({ key }) => key !== 'POST_HELD')
      ? say('Trả lời ở câu hỏi bên dưới rồi hỏi lại', 'Answer in the form below and ask again')
      : say(
          'Ghi rõ hơn chức danh, cơ quan ở câu hỏi bên dưới rồi hỏi lại',
          'Tell title and agency more exactly in the form below and ask again',
        )
  }</a></p>`
}

function conditionsView({ conditions }: Verdict, { say }: Asked): Html | string {
  if (conditions.length === 0) return ''
  return html`<h3>${say('Điều kiện kèm theo', 'Conditions')}</h3><ul>${conditions.map(
    ({ message, citation }) =>
      html`<li>${message}${citation ? html` <span class="sub">${citationLink(citation)}</span>` : ''}</li>`,
  )}</ul>`
}

function nearestView(nearest: Reason | null, asked: Asked): Html | string {
  if (!nearest) return ''
  return html`<h3>${asked.say('Trường hợp gần nhất', 'What comes nearest')}</h3><div class="reason nearest">${reasonView(nearest, asked)}</div>`
}

function reasonView({ outcome, message, certainty, citation, facts: weighed }: Reason, asked: Asked): Html {
  const { say } = asked
  return html`<p>${outcomeMark(outcome, asked)} ${message} ${outcome === 'UNKNOWN' ? '' : certaintyMark(certainty, asked)}</p>${
    citation ? html`<p class="small">${citationLink(citation)}</p>${quotation(citation, asked)}` : ''
  }${
    weighed.length === 0
      ? ''
      : html`<details><summary>${say('Thông tin được xét', 'Facts weighed')}</summary><ul class="small">${weighed.map(
          (fact) =>
            html`<li>${fact.label}${fact.value === null ? '' : html`: <bdi${vietnameseAttribute(asked)}>${visible(fact.value)}</bdi>`} (${asked.label(ORIGIN[fact.origin])})${fact.citation ? html` ${citationLink(fact.citation)}` : ''}</li>`,
        )}</ul></details>`
  }`
}
