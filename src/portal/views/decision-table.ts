// A list of decisions as a table.
import { html } from 'hono/html'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { Holding } from '../../domain/decision.ts'
import type { Certainty } from '../../domain/source.ts'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'
import { HOLDING } from '../words.ts'
import { decisionHref } from './citation.ts'
import { certaintyMark, type Force, forceMark } from './marks.ts'
import { table } from './table.ts'
import { showDate, visible } from './text.ts'

export interface DecisionLine {
  readonly slug: string
  readonly shortCitationText: string
  readonly title: string
  readonly holding: Holding
  readonly certainty: Certainty
  readonly issuer: { readonly name: string } | null
  readonly issuedOn: CalendarDate | null
  readonly force: Force
}

export function decisionTable(lines: readonly DecisionLine[], caption: string, asked: Asked): Html {
  const { say } = asked
  const heads = [
    say('Văn bản', 'Act'),
    say('Cơ quan ban hành', 'Issuer'),
    say('Ngày ban hành', 'Issued'),
    say('Hiệu lực', 'Force'),
    say('Sổ lưu giữ', 'Held as'),
  ]
  return table(
    caption,
    heads,
    lines.map((line) => row(line, asked)),
  )
}

function row(line: DecisionLine, asked: Asked): Html {
  const { say, label, language } = asked
  return html`<tr><th scope="row"><a href="${decisionHref(line.slug)}">${line.shortCitationText}</a><span class="sub">${visible(line.title)}</span></th><td>${
    line.issuer?.name ?? say('Chưa rõ', 'Not known')
  }</td><td>${line.issuedOn ? showDate(line.issuedOn, language) : say('Chưa rõ', 'Not known')}</td><td>${forceMark(line.force)}</td><td>${label(HOLDING[line.holding])} ${certaintyMark(line.certainty, asked)}</td></tr>`
}
