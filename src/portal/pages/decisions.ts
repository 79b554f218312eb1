// The list of decisions, with their force on a day.
import { html } from 'hono/html'
import { type Asked, withParameters } from '../asked.ts'
import { type Ask, overline, type Page, type RegisterFacts } from '../page.ts'
import { anyProblem, choiceField, dayField, type Field, textField } from '../parameters.ts'
import { askOrRefuse, judged } from '../refused-field.ts'
import { type DecisionLine, decisionTable } from '../views/decision-table.ts'
import { askForm, choiceInput, dayInput, textInput, wrongFields } from '../views/form.ts'
import { onward, type PageInfo } from '../views/table.ts'
import { count, plainDate } from '../views/text.ts'
import { HOLDING } from '../words.ts'

interface DecisionsData {
  readonly registry: RegisterFacts
  readonly decisions: {
    readonly totalCount: number
    readonly nodes: readonly DecisionLine[]
    readonly pageInfo: PageInfo
  }
}

const HOLDINGS = ['TEXT', 'REPORT', 'CITED'] as const

export async function decisionsPage(asked: Asked, ask: Ask): Promise<Page> {
  const { say, language, parameters } = asked
  const given = textField(asked, 'q', 200)
  const day = dayField(asked, 'ngay')
  const holding = choiceField(asked, 'luu-giu', HOLDINGS)
  const filter = {
    ...(given.value ? { text: given.value } : {}),
    ...(holding.value ? { holding: [holding.value] } : {}),
  }
  const variables = { filter, on: day.value, first: 25, after: parameters.get('sau') || null }
  const { data, refused } = await askOrRefuse<DecisionsData>(ask, 'portal-decisions', variables, {
    inputs: ['text'],
    without: { first: 1 },
  })
  const { registry, decisions } = data
  const words = judged(given, 'text', refused)
  const wrong = anyProblem([words, day, holding])
  const total = count(decisions.totalCount, language)
  const on = plainDate(day.value ?? registry.today, language)
  const list =
    decisions.totalCount === 0
      ? html`<p>${say('Không có văn bản nào như vậy.', 'There is no such act.')}</p>`
      : html`${decisionTable(decisions.nodes, say(`${total} văn bản, hiệu lực ngày ${on}`, `${total} acts, force on ${on}`), asked)}${onward(asked, decisions.pageInfo)}`
  return {
    status: wrong ? 400 : 200,
    title: say('Quyết định', 'Decisions'),
    main: html`${overline({ register: registry }, asked)}
<h1>${say('Quyết định', 'Decisions')}</h1>
${wrongFields([words, day, holding], asked)}${askForm('/quyet-dinh', asked, inputsOf({ words, day, holding }, asked), say('Lọc', 'Filter'))}
${wrong ? '' : list}`,
    register: registry,
    operation: { name: 'portal-decisions', variables },
    canonical: withParameters('/quyet-dinh', {
      q: words.given,
      ngay: day.value ?? '',
      'luu-giu': holding.value ?? '',
      sau: parameters.get('sau') ?? '',
    }),
  }
}

interface Given {
  readonly words: Field<string>
  readonly day: Field<string>
  readonly holding: Field<string>
}

function inputsOf({ words, day, holding }: Given, { say, label }: Asked) {
  return [
    textInput(words, say('Có các từ', 'Holding the words'), { longest: 200, search: true }),
    dayInput(day, say('Hiệu lực vào ngày', 'In force on')),
    choiceInput(
      holding,
      say('Sổ lưu giữ', 'Held as'),
      HOLDINGS.map((value) => ({ value, text: label(HOLDING[value]) })),
      say('Toàn văn và tin đưa', 'Full text and report'),
    ),
  ]
}
