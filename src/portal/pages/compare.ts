// Two decisions side by side, topic by topic.
import { html } from 'hono/html'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { Difference } from '../../domain/comparison.ts'
import type { Modality } from '../../domain/obligation.ts'
import type { Certainty } from '../../domain/source.ts'
import { type Asked, withParameters } from '../asked.ts'
import { AnswerRefused } from '../operations.ts'
import { type Ask, type Html, overline, type Page, type RegisterFacts } from '../page.ts'
import { anyProblem, dayField, type Field, textField } from '../parameters.ts'
import { problemOf } from '../problems.ts'
import { type CitedPlace, citationLink, decisionHref } from '../views/citation.ts'
import { askForm, choiceInput, dayInput, wrongFields } from '../views/form.ts'
import { certaintyMark, modalityMark } from '../views/marks.ts'
import { table } from '../views/table.ts'
import { visible } from '../views/text.ts'
import { DIFFERENCE } from '../words.ts'

interface CompareData {
  readonly registry: RegisterFacts
  readonly choices: { readonly nodes: readonly ChoiceLine[] }
  readonly compareDecisions?: {
    readonly decisions: readonly (ChoiceLine & {
      readonly title: string
      readonly force: { readonly statement: string }
    })[]
    readonly rows: readonly Row[]
  }
}

interface ChoiceLine {
  readonly slug: string
  readonly shortCitationText: string
  readonly issuer: { readonly name: string } | null
}

interface Row {
  readonly topic: { readonly label: string }
  readonly differences: readonly Difference[]
  readonly cells: readonly { readonly known: boolean; readonly obligations: readonly Said[] }[]
}

interface Said {
  readonly modality: Modality
  readonly statement: string
  readonly condition: string | null
  readonly certainty: Certainty
  readonly citation: CitedPlace
}

export async function comparePage(asked: Asked, ask: Ask): Promise<Page> {
  const { say } = asked
  const day = dayField(asked, 'ngay')
  const [first, second] = [textField(asked, 'a', 200), textField(asked, 'b', 200)]
  const same = first.value !== null && first.value === second.value
  const twice = say('Chọn một văn bản khác văn bản thứ nhất.', 'Choose an act other than the first.')
  const fields = [first, same ? { ...second, problem: twice } : second, day] as const
  const wrong = anyProblem(fields)
  const slugs = [first.value, second.value].filter((slug) => slug !== null)
  const variables = {
    ...(slugs.length === 2 ? { decisions: slugs } : {}),
    on: day.value,
    compare: slugs.length === 2 && !wrong,
  }
  const data = await compared(asked, ask, variables)
  const main = html`${overline({ register: data.registry }, asked)}
<h1>${say('So sánh hai quyết định', 'Compare two decisions')}</h1>
<p class="lead">${say('Theo từng chủ đề: mỗi văn bản buộc, cấm, cho phép điều gì, và khác nhau ở đâu. Lời văn không được đem so.', 'Topic by topic: what each obliges, forbids and allows, and where they differ. Wording is not weighed.')}</p>
${wrongFields(fields, asked)}${chooser(offered(fields, data.choices.nodes), data.choices.nodes, asked)}
${data.compareDecisions ? side(data.compareDecisions, asked) : ''}`
  return {
    status: wrong ? 400 : 200,
    title: say('So sánh', 'Compare'),
    main,
    register: data.registry,
    operation: { name: 'portal-compare', variables },
    canonical: withParameters('/so-sanh', { a: first.value ?? '', b: second.value ?? '', ngay: day.value ?? '' }),
  }
}

async function compared(asked: Asked, ask: Ask, variables: Readonly<Record<string, unknown>>): Promise<CompareData> {
  try {
    return await ask<CompareData>('portal-compare', variables)
  } catch (error) {
    if (!(error instanceof AnswerRefused)) throw error
    // The suggestion takes the place of the slug that was not found.
    const place = error.first.path.at(-1) === '1' ? 'b' : 'a'
    throw problemOf(error, asked, (slug) =>
      withParameters('/so-sanh', new URLSearchParams({ ...given(asked), [place]: slug })),
    )
  }
}

function given({ parameters }: Asked): Record<string, string> {
  return { a: parameters.get('a') ?? '', b: parameters.get('b') ?? '', ngay: parameters.get('ngay') ?? '' }
}

type Fields = readonly [Field<string>, Field<string>, Field<CalendarDate>]

/** Where nothing is chosen yet, the first two acts are offered: one press compares them. */
function offered([first, second, day]: Fields, [a, b]: readonly ChoiceLine[]): Fields {
  if (first.value !== null || second.value !== null || !a || !b) return [first, second, day]
  return [{ ...first, value: a.slug }, { ...second, value: b.slug }, day]
}

function chooser([first, second, day]: Fields, choices: readonly ChoiceLine[], asked: Asked): Html {
  const { say } = asked
  const options = choices.map(({ slug, shortCitationText, issuer }) => ({
    value: slug,
    text: issuer ? `${shortCitationText} – ${issuer.name}` : shortCitationText,
  }))
  const listed = (field: Field<string>) =>
    field.value === null || options.some(({ value }) => value === field.value)
      ? options
      : [...options, { value: field.value, text: field.value }]
  const choose = say('Chọn văn bản', 'Choose an act')
  return askForm(
    '/so-sanh',
    asked,
    [
      choiceInput(first, say('Văn bản thứ nhất', 'First act'), listed(first), choose),
      choiceInput(second, say('Văn bản thứ hai', 'Second act'), listed(second), choose),
      dayInput(day, say('Còn hiệu lực ngày', 'In force on'), say('bỏ trống: mọi quy định', 'left empty: everything')),
    ],
    say('So sánh', 'Compare'),
  )
}

function side({ decisions, rows }: NonNullable<CompareData['compareDecisions']>, asked: Asked): Html {
  const { say, label } = asked
  const names = decisions.map(({ shortCitationText, issuer }) =>
    issuer ? `${shortCitationText} – ${issuer.name}` : shortCitationText,
  )
  const heads = [say('Chủ đề', 'Topic'), ...names, say('Khác nhau', 'Differences')]
  const lines = rows.map(
    ({ topic, cells, differences }) =>
      html`<tr><th scope="row">${topic.label}</th>${cells.map((cell) => html`<td>${cellView(cell, asked)}</td>`)}<td>${
        differences.length === 0
          ? say('Cùng loại, cùng đối tượng; lời văn chưa so', 'Same kind and bearers; wording not weighed')
          : html`<ul>${differences.map((difference) => html`<li>${label(DIFFERENCE[difference])}</li>`)}</ul>`
      }</td></tr>`,
  )
  return html`<ul>${decisions.map(({ slug, shortCitationText, title, force }) => html`<li><a href="${decisionHref(slug)}">${shortCitationText}</a>: ${visible(title)}<span class="sub">${force.statement}</span></li>`)}</ul>
${table(names.join(say(' so với ', ' beside ')), heads, lines, 'compare')}`
}

function cellView({ known, obligations }: Row['cells'][number], asked: Asked): Html | string {
  const { say } = asked
  if (obligations.length === 0) {
    return known
      ? say('Không quy định', 'Says nothing')
      : say('Chưa rõ: sổ chưa giữ toàn văn', 'Not known: the text is not held')
  }
  return html`<ul class="said">${obligations.map(
    ({ modality, statement, condition, certainty, citation }) =>
      html`<li>${modalityMark(modality, asked)} ${statement}${condition ? ` (${say('điều kiện', 'condition')}: ${condition})` : ''} <span class="sub">${citationLink(citation)}${certainty === 'STATED' ? '' : html` ${certaintyMark(certainty, asked)}`}</span></li>`,
  )}</ul>`
}
