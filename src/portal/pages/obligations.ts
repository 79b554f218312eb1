// Obligations of every decision: filters with counts, each with its citation.
import { html } from 'hono/html'
import { GROUP_ROLES } from '../../domain/group.ts'
import { MODALITIES, type Modality } from '../../domain/obligation.ts'
import { CERTAINTIES, type Certainty } from '../../domain/source.ts'
import { type Asked, addressWith, withParameters } from '../asked.ts'
import { type Ask, type Html, overline, type Page, type RegisterFacts } from '../page.ts'
import { anyProblem, choiceField, dayField, textField } from '../parameters.ts'
import { askOrRefuse, judged } from '../refused-field.ts'
import { type CitedPlace, citationLink, quotation } from '../views/citation.ts'
import { askForm, type Choice, choiceInput, dayInput, moreFields, textInput, wrongFields } from '../views/form.ts'
import { certaintyMark, modalityMark } from '../views/marks.ts'
import { onward, type PageInfo, table } from '../views/table.ts'
import { count } from '../views/text.ts'
import { ROLE } from '../words.ts'

interface Counted {
  readonly value: string
  readonly label: string
  readonly count: number
}

type Facets = Readonly<Record<'modality' | 'topic' | 'decision' | 'bearer' | 'certainty', readonly Counted[]>>

interface ObligationsData {
  readonly registry: RegisterFacts
  readonly obligations: {
    readonly totalCount: number
    readonly nodes: readonly Line[]
    readonly facets: Facets
    readonly pageInfo: PageInfo
  }
}

interface Line {
  readonly modality: Modality
  readonly statement: string
  readonly condition: string | null
  readonly certainty: Certainty
  readonly bearers: readonly { readonly label: string }[]
  readonly topic: { readonly label: string }
  readonly citation: CitedPlace
}

const ORDERS = ['DECISION', 'TOPIC'] as const

export async function obligationsPage(asked: Asked, ask: Ask): Promise<Page> {
  const { say } = asked
  const given = readFields(asked)
  const variables = {
    filter: filterOf(given),
    order: given.order.value && { field: given.order.value },
    first: 25,
    after: asked.parameters.get('sau') || null,
  }
  const { data, refused } = await askOrRefuse<ObligationsData>(ask, 'portal-obligations', variables, {
    inputs: ['text', 'topic', 'decision', 'bearer'],
    without: { first: 1 },
  })
  const { registry, obligations } = data
  const fields = {
    ...given,
    words: judged(given.words, 'text', refused),
    topic: judged(given.topic, 'topic', refused),
    decision: judged(given.decision, 'decision', refused),
    bearer: judged(given.bearer, 'bearer', refused),
  }
  const wrong = anyProblem(Object.values(fields))
  const main = html`${overline({ register: registry }, asked)}
<h1>${say('Quy định', 'Obligations')}</h1>
<p class="lead">${say('Văn bản buộc làm, cấm, cho phép, khuyến khích và xác lập điều gì.', 'What decisions oblige, forbid, allow, urge and declare.')}</p>
${wrongFields(Object.values(fields), asked)}${filterForm(fields, obligations.facets, asked)}
${wrong ? '' : list(obligations, asked)}`
  return {
    status: wrong ? 400 : 200,
    title: say('Quy định', 'Obligations'),
    main,
    register: registry,
    operation: { name: 'portal-obligations', variables },
    canonical: withParameters('/quy-dinh', {
      ...Object.fromEntries(Object.values(fields).map(({ name, value }) => [name, value ?? ''])),
      sau: asked.parameters.get('sau') ?? '',
    }),
  }
}

function readFields(asked: Asked) {
  return {
    words: textField(asked, 'q', 200),
    modality: choiceField(asked, 'loai', MODALITIES),
    role: choiceField(asked, 'vai-tro', GROUP_ROLES),
    certainty: choiceField(asked, 'chac-chan', CERTAINTIES),
    topic: textField(asked, 'chu-de', 100),
    decision: textField(asked, 'van-ban', 200),
    bearer: textField(asked, 'doi-tuong', 300),
    day: dayField(asked, 'ngay'),
    order: choiceField(asked, 'thu-tu', ORDERS),
  }
}

type Fields = ReturnType<typeof readFields>

function filterOf({ words, modality, role, certainty, topic, decision, bearer, day }: Fields) {
  const one = (value: string | null) => value && [value]
  const filter = {
    text: words.value,
    modality: one(modality.value),
    role: one(role.value),
    certainty: one(certainty.value),
    topic: one(topic.value),
    decision: one(decision.value),
    bearer: one(bearer.value),
    inForceOn: day.value,
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null))
}

function filterForm(fields: Fields, facets: Facets, asked: Asked): Html {
  const { say, label } = asked
  const any = say('Tất cả', 'Any')
  const { words, modality, role, topic, decision } = fields
  const roles = GROUP_ROLES.map((value) => ({ value, text: label(ROLE[value]) }))
  return askForm(
    '/quy-dinh',
    asked,
    [
      textInput(words, say('Có các từ', 'Holding the words'), { longest: 200, search: true }),
      choiceInput(modality, say('Loại', 'Modality'), counted(facets.modality, modality.value), any),
      choiceInput(role, say('Vai trò phải thực hiện', 'Binding the role'), roles, any),
      choiceInput(topic, say('Chủ đề', 'Topic'), counted(facets.topic, topic.value), any),
      choiceInput(decision, say('Văn bản', 'Act'), counted(facets.decision, decision.value), any),
      rareFilters(fields, facets, asked),
    ],
    say('Lọc', 'Filter'),
  )
}

function rareFilters({ bearer, certainty, day, order }: Fields, facets: Facets, { say }: Asked): Html {
  const any = say('Tất cả', 'Any')
  const orders = [
    { value: 'DECISION', text: say('Theo văn bản', 'By act') },
    { value: 'TOPIC', text: say('Theo chủ đề', 'By topic') },
  ]
  return moreFields(
    say('Thêm bộ lọc', 'More filters'),
    [
      choiceInput(bearer, say('Đối tượng thực hiện', 'Bearer'), counted(facets.bearer, bearer.value), any),
      choiceInput(certainty, say('Mức chắc chắn', 'Certainty'), counted(facets.certainty, certainty.value), any),
      dayInput(day, say('Chưa ghi nhận hết hiệu lực ngày', 'Not on record as ended on')),
      choiceInput(order, say('Thứ tự', 'Order'), orders, null),
    ],
    [bearer, certainty, day, order].some(({ given, problem }) => given !== '' || problem !== null),
  )
}

/** Values with how many have them. A choice made stays in its list, even where the other filters leave nothing of it. */
function counted(list: readonly Counted[], kept: string | null): Choice[] {
  const gone = kept !== null && !list.some(({ value }) => value === kept) ? [{ value: kept, text: `${kept} (0)` }] : []
  return [...list.map(({ value, label, count: many }) => ({ value, text: `${label} (${many})` })), ...gone]
}

function list(obligations: ObligationsData['obligations'], asked: Asked): Html {
  const { say, language } = asked
  const { totalCount, nodes, facets, pageInfo } = obligations
  const total = count(totalCount, language)
  if (totalCount === 0) {
    return html`<p>${say('Không có quy định nào như vậy trong sổ.', 'The register has no such obligation.')} <a href="/quy-dinh">${say('Bỏ bộ lọc', 'Clear the filters')}</a></p>`
  }
  const heads = [
    say('Quy định', 'Obligation'),
    say('Loại', 'Modality'),
    say('Đối tượng', 'Bearers'),
    say('Trích dẫn', 'Citation'),
  ]
  return html`${counts(facets, asked)}
${table(
  say(`${total} quy định`, `${total} obligations`),
  heads,
  nodes.map((line) => row(line, asked)),
  'rules',
)}${onward(asked, pageInfo)}`
}

function row({ statement, condition, topic, modality, bearers, citation, certainty }: Line, asked: Asked): Html {
  const { say } = asked
  return html`<tr><th scope="row">${statement}<span class="sub">${topic.label}${
    condition ? html` · ${say('điều kiện', 'condition')}: ${condition}` : ''
  }</span></th><td>${modalityMark(modality, asked)}</td><td>${bearers.map(({ label }) => label).join('; ')}</td><td>${citationLink(citation)} ${certaintyMark(certainty, asked)}${
    citation.quote
      ? html`<details><summary>${say('Lời văn', 'Quote')}</summary>${quotation(citation, asked)}</details>`
      : ''
  }</td></tr>`
}

/** How many of each modality and of each decision, as links that narrow the list. */
function counts({ modality, decision }: Facets, asked: Asked): Html {
  const { say } = asked
  const linked = (name: string, list: readonly Counted[]) =>
    list.map(
      ({ value, label, count: many }) =>
        html`<li><a href="${addressWith(asked, { [name]: value, sau: null })}">${label}</a> <b>${many}</b></li>`,
    )
  return html`<div class="counts"><h2>${say('Số lượng', 'Counts')}</h2><ul>${linked('loai', modality)}</ul><ul>${linked('van-ban', decision)}</ul></div>`
}
