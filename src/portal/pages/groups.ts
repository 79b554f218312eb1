// The list of groups.
import { html } from 'hono/html'
import { type Asked, withParameters } from '../asked.ts'
import { type Ask, overline, type Page, type RegisterFacts } from '../page.ts'
import { textField } from '../parameters.ts'
import { askOrRefuse, judged } from '../refused-field.ts'
import { askForm, textInput, wrongFields } from '../views/form.ts'
import { type GroupLine, groupTable } from '../views/group-table.ts'
import { onward, type PageInfo } from '../views/table.ts'
import { count } from '../views/text.ts'

interface GroupsData {
  readonly registry: RegisterFacts
  readonly groups: { readonly totalCount: number; readonly nodes: readonly GroupLine[]; readonly pageInfo: PageInfo }
}

export async function groupsPage(asked: Asked, ask: Ask): Promise<Page> {
  const { say, language, parameters } = asked
  const given = textField(asked, 'q', 200)
  const page = { first: 25, after: parameters.get('sau') || null }
  const variables = given.value ? { filter: { text: given.value }, ...page } : page
  const { data, refused } = await askOrRefuse<GroupsData>(ask, 'portal-groups', variables, {
    inputs: ['text'],
    without: { first: 1 },
  })
  const { registry, groups } = data
  const words = judged(given, 'text', refused)
  const total = count(groups.totalCount, language)
  const main = html`${overline({ register: registry }, asked)}
<h1>${say('Nhóm', 'Groups')}</h1>
${wrongFields([words], asked)}${askForm('/nhom', asked, [textInput(words, say('Có các từ', 'Holding the words'), { longest: 200, search: true })], say('Lọc', 'Filter'))}
${
  words.problem
    ? ''
    : groups.totalCount === 0
      ? html`<p>${say('Không có nhóm nào như vậy.', 'There is no such group.')}</p>`
      : groupTable(groups.nodes, say(`${total} nhóm`, `${total} groups`), asked)
}
${words.problem ? '' : onward(asked, groups.pageInfo)}`
  return {
    status: words.problem ? 400 : 200,
    title: say('Nhóm', 'Groups'),
    main,
    register: registry,
    operation: { name: 'portal-groups', variables },
    canonical: withParameters('/nhom', { q: words.given, sau: parameters.get('sau') ?? '' }),
  }
}
