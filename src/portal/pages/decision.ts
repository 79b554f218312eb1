// One decision: its facts, force on a day, bases, text with what each part obliges, sources.
import { html } from 'hono/html'
import type { CalendarDate } from '../../domain/calendar.ts'
import { type Asked, pathHref, slugUnder, withParameters } from '../asked.ts'
import { AnswerRefused } from '../operations.ts'
import { type Ask, type Html, overline, type PageMaker } from '../page.ts'
import { dayField, type Field } from '../parameters.ts'
import { NOT_UNDERSTOOD, PageProblem, problemOf } from '../problems.ts'
import { decisionHref, groupHref } from '../views/citation.ts'
import { askForm, dayInput } from '../views/form.ts'
import { certaintyMark, forceCertaintyMark, forceMark, isVerified } from '../views/marks.ts'
import { paragraphs, provisionTree } from '../views/provision-tree.ts'
import { facts, table } from '../views/table.ts'
import { plainDate, showDate, vietnamese, visible } from '../views/text.ts'
import { HOLDING, NATURE, RELATION } from '../words.ts'
import type { Act, BasisLine, DecisionData, DecisionFacts, SourceLine } from './decision-data.ts'

export const decisionPage: PageMaker = async (asked, ask) => {
  const slug = slugUnder('/quyet-dinh', asked)
  const day = dayField(asked, 'ngay')
  if (day.problem) throw badDay(asked, day)
  const variables = { slug, on: day.value }
  const { registry, decision } = await found(asked, ask, variables)
  if (decisionHref(decision.slug) !== asked.path) {
    return { movedTo: withParameters(decisionHref(decision.slug), asked.parameters) }
  }
  return {
    status: 200,
    title: decision.shortCitationText,
    main: html`${overline({ register: registry }, asked)}${view(decision, asked, day)}`,
    register: registry,
    operation: { name: 'portal-decision', variables },
    canonical: withParameters(decisionHref(decision.slug), { ngay: day.value ?? '' }),
    jsonLd: linkedData(decision, asked),
  }
}

async function found(asked: Asked, ask: Ask, variables: Readonly<Record<string, unknown>>): Promise<DecisionData> {
  try {
    return await ask<DecisionData>('portal-decision', variables)
  } catch (error) {
    if (error instanceof AnswerRefused) throw problemOf(error, asked, decisionHref)
    throw error
  }
}

function badDay(asked: Asked, day: Field<CalendarDate>): PageProblem {
  const suggestions = day.meant.map((date) => ({
    href: withParameters(pathHref(asked), { ngay: date }),
    text: plainDate(date as CalendarDate, asked.language),
  }))
  const said = { vi: day.problem ?? '', en: day.problem ?? '' }
  return new PageProblem(400, NOT_UNDERSTOOD, said, { suggestions, form: dayForm(asked, day) })
}

function dayForm(asked: Asked, day: Field<string>): Html {
  return askForm(
    pathHref(asked),
    asked,
    [dayInput(day, asked.say('Hiệu lực vào ngày', 'In force on'))],
    asked.say('Xem', 'Show'),
  )
}

function view(decision: DecisionFacts, asked: Asked, day: Field<CalendarDate>): Html {
  const { say, language } = asked
  const { force } = decision
  const on = { ...day, value: force.on }
  return html`<h1>${decision.shortCitationText}<span class="sub">${visible(decision.title)}</span></h1>
${decisionFacts(decision, asked)}
<section aria-labelledby="hieu-luc"><h2 id="hieu-luc">${say('Hiệu lực', 'Force')}</h2>
<p>${say('Ngày', 'On')} ${showDate(force.on, language)}: ${forceMark(force)} ${forceCertaintyMark(force, asked)}</p>
${because(force.because, asked)}
${dayForm(asked, on)}</section>
${notes(decision, asked)}
${bases(decision.bases, asked)}
${relations(decision, asked)}
${text(decision, asked)}
${sources(decision.sources, asked)}`
}

function decisionFacts(decision: DecisionFacts, asked: Asked): Html {
  const { say, label, language } = asked
  const date = (value: CalendarDate | null) => value && showDate(value, language)
  const groups = decision.groups?.nodes ?? []
  return facts([
    [say('Trích dẫn', 'Cited as'), decision.citationText],
    [say('Cơ quan ban hành', 'Issuer'), decision.issuer?.name ?? say('Chưa rõ', 'Not known')],
    [say('Ngày ban hành', 'Issued on'), date(decision.issuedOn) ?? say('Chưa rõ', 'Not known')],
    [
      say('Có hiệu lực từ', 'In effect from'),
      html`${date(decision.effectiveFrom) ?? say('Chưa rõ', 'Not known')}${
        decision.backdated ? say(' (trước ngày ký)', ' (before the signature)') : ''
      }`,
    ],
    [say('Hết hiệu lực từ', 'Ends on'), date(decision.effectiveTo)],
    [say('Được ghi nhận từ', 'Attested from'), date(decision.attestedOn)],
    [say('Người ký', 'Signed by'), signatory(decision, asked)],
    [say('Điều chỉnh nhóm', 'Governs'), groups.length > 0 && links(groups)],
    [
      say('Sổ lưu giữ', 'Held as'),
      html`${label(HOLDING[decision.holding])} ${certaintyMark(decision.certainty, asked)}`,
    ],
  ])
}

function links(groups: readonly { readonly slug: string; readonly name: string }[]): Html {
  return html`<ul>${groups.map(({ slug, name }) => html`<li><a href="${groupHref(slug)}">${visible(name)}</a></li>`)}</ul>`
}

function signatory({ signatory: signed }: DecisionFacts, asked: Asked): Html | string | null {
  if (!signed) return null
  const { onBehalf, capacity, title, name } = signed
  return vietnamese(visible([onBehalf, capacity, title, name].filter(Boolean).join(' · ')), asked)
}

function because(relations: DecisionFacts['force']['because'], { label, language }: Asked): Html | string {
  if (relations.length === 0) return ''
  return html`<ul>${relations.map(
    ({ kind, on, from }) =>
      html`<li>${act(from)}: ${label(RELATION[kind])}${on ? html`, ${showDate(on, language)}` : ''}</li>`,
  )}</ul>`
}

function act({ slug, shortCitationText }: Act): Html {
  return html`<a href="${decisionHref(slug)}">${shortCitationText}</a>`
}

function notes({ notes: said }: DecisionFacts, { say }: Asked): Html | string {
  if (said.length === 0) return ''
  return html`<section aria-labelledby="ghi-chu"><h2 id="ghi-chu">${say('Ghi chú của sổ', 'Notes of the register')}</h2>
<ul>${said.map((note) => html`<li>${note}</li>`)}</ul></section>`
}

function bases(lines: readonly BasisLine[], asked: Asked): Html | string {
  const { say } = asked
  if (lines.length === 0) return ''
  const heads = [say('Căn cứ', 'Basis'), say('Hiệu lực', 'Force'), say('Văn bản làm hết hiệu lực', 'Ended by')]
  const ended = lines.filter(({ force }) => force.status === 'EXPIRED').length
  const summary = say(
    `${lines.length} căn cứ, ${ended} đã hết hiệu lực`,
    `${lines.length} bases, ${ended} no longer in force`,
  )
  return html`<section aria-labelledby="can-cu"><h2 id="can-cu">${say('Căn cứ pháp lý', 'Legal bases')}</h2>
<p class="note">${say('Căn cứ hết hiệu lực không tự làm quyết định hết hiệu lực.', 'A basis that has ended does not by itself end the decision.')}</p>
${table(
  summary,
  heads,
  lines.map((line) => basisRow(line, asked)),
)}</section>`
}

function basisRow({ basis, force, endedBy }: BasisLine, asked: Asked): Html {
  const kind = force.status === 'EXPIRED' ? 'ended' : ''
  return html`<tr class="${kind}"><th scope="row">${act(basis.to)}${
    basis.to.title === basis.to.shortCitationText ? '' : html`<span class="sub">${visible(basis.to.title)}</span>`
  }${basis.note ? html`<span class="sub">${basis.note}</span>` : ''}</th><td>${forceMark(force)} ${forceCertaintyMark(force, asked)}</td><td>${
    endedBy.length === 0 ? '–' : html`<ul>${endedBy.map((by) => html`<li>${act(by)}</li>`)}</ul>`
  }</td></tr>`
}

/** How other acts stand to it and it to them; its bases have a table of their own. */
function relations({ slug, relations: all }: DecisionFacts, asked: Asked): Html | string {
  const { say, label, language } = asked
  const others = all.filter(({ kind, from }) => kind !== 'BASED_ON' || from.slug !== slug)
  if (others.length === 0) return ''
  const lines = others.map(
    ({ kind, on, certainty, from, to }) =>
      html`<li>${from.slug === slug ? from.shortCitationText : act(from)} – ${label(RELATION[kind])} – ${
        to.slug === slug ? to.shortCitationText : act(to)
      }${on ? html`, ${showDate(on, language)}` : ''} ${certaintyMark(certainty, asked)}</li>`,
  )
  return html`<section aria-labelledby="quan-he"><h2 id="quan-he">${say('Quan hệ với văn bản khác', 'Relations to other acts')}</h2>
<ul>${lines}</ul></section>`
}

function text(decision: DecisionFacts, asked: Asked): Html {
  const { say } = asked
  const repaired = decision.components.some(({ passages }) => passages.some((passage) => passage.repaired))
  const head = html`<h2 id="van-ban">${say('Nội dung và quy định', 'Text and what it obliges')}</h2>`
  if (decision.holding === 'CITED') {
    return html`<section aria-labelledby="van-ban">${head}<p>${say('Sổ chỉ biết văn bản này qua văn bản khác dẫn, không lưu toàn văn.', 'The register knows this act only because others cite it; it does not hold the text.')}</p></section>`
  }
  return html`<section aria-labelledby="van-ban">${head}
${repaired ? html`<p class="note">${say('Chỗ có dấu ✎ đã được phục hồi ký tự mất khi sao chép; mở ra để xem nguyên văn bản sao.', 'Passages marked ✎ have copying losses repaired; open them to see the copy as found.')}</p>` : ''}
${decision.components.map((component) => provisionTree(component, asked))}${
  decision.reportParagraphs.length > 0 ? paragraphs(decision.reportParagraphs, asked) : ''
}</section>`
}

function sources(lines: readonly SourceLine[], asked: Asked): Html {
  const { say, label, language } = asked
  return html`<section aria-labelledby="nguon"><h2 id="nguon">${say('Nguồn', 'Sources')}</h2>
<ul>${lines.map(({ title, publisher, url, publishedOn, readOn, nature }) => {
    const dates = [
      publishedOn && html`, ${say('đăng ngày', 'published')} ${showDate(publishedOn, language)}`,
      readOn && html`, ${say('đọc ngày', 'read')} ${showDate(readOn, language)}`,
    ]
    const name =
      url && /^https?:\/\//.test(url)
        ? html`<a href="${url}" rel="noreferrer">${vietnamese(title, asked)}</a>`
        : vietnamese(title, asked)
    return html`<li>${name}<span class="sub">${label(NATURE[nature])}${publisher ? html`, ${vietnamese(publisher, asked)}` : ''}${dates}</span></li>`
  })}</ul></section>`
}

/** schema.org: the act as legislation, as far as the register is sure of it. */
function linkedData(decision: DecisionFacts, { origin }: Asked): Readonly<Record<string, unknown>> {
  const { issuer, issuedOn, number, force } = decision
  const legal = { IN_FORCE: 'InForce', PARTLY_IN_FORCE: 'PartiallyInForce', EXPIRED: 'NotInForce' } as const
  return {
    '@type': 'Legislation',
    '@id': `${origin}${decisionHref(decision.slug)}`,
    name: decision.title,
    inLanguage: 'vi',
    legislationType: decision.kind,
    ...(number ? { legislationIdentifier: number } : {}),
    ...(issuedOn ? { legislationDate: issuedOn } : {}),
    ...(issuer ? { legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuer.vietnameseName } } : {}),
    ...(force.status in legal && isVerified(force)
      ? { legislationLegalForce: legal[force.status as keyof typeof legal] }
      : {}),
  }
}
