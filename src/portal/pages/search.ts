// Search: what the words find, and what they mean when read as a citation.
import { html } from 'hono/html'
import type { GroupRole } from '../../domain/group.ts'
import type { Modality } from '../../domain/obligation.ts'
import { type Asked, withParameters } from '../asked.ts'
import { type Ask, type Html, overline, type Page, type RegisterFacts } from '../page.ts'
import { anyProblem, choiceField, type Field, textField } from '../parameters.ts'
import { askOrRefuse, judged } from '../refused-field.ts'
import { type CitedPlace, citationHref, decisionHref, groupHref } from '../views/citation.ts'
import { askForm, choiceInput, textInput, wrongFields } from '../views/form.ts'
import { modalityMark } from '../views/marks.ts'
import { onward, type PageInfo } from '../views/table.ts'
import { count, typed, vietnamese, visible } from '../views/text.ts'
import { ROLE, SEARCH_KIND, type SearchKind } from '../words.ts'

interface SearchData {
  readonly registry: RegisterFacts
  readonly cite?: {
    readonly outcome: string
    readonly explanation: string | null
    readonly allMeant: boolean
    readonly rejected: readonly { readonly misfits: readonly string[] }[]
    readonly decision: { readonly slug: string; readonly citationText: string } | null
    readonly provision: { readonly path: string; readonly citationText: string } | null
    readonly candidates: readonly Candidate[]
  }
  readonly search?: {
    readonly totalCount: number
    readonly notHeld: readonly string[]
    readonly nodes: readonly Hit[]
    readonly pageInfo: PageInfo
  }
}

interface Candidate {
  readonly citationText: string
  readonly decision: { readonly slug: string }
  readonly provision: { readonly path: string } | null
}

interface Hit {
  readonly kind: SearchKind
  readonly target: string
  readonly title: string
  readonly snippet: readonly { readonly text: string; readonly match: boolean }[]
  readonly node: {
    readonly modality?: Modality
    readonly citation?: CitedPlace
    readonly citationText?: string
    readonly shortCitationText?: string
    readonly memberships?: {
      readonly nodes: readonly {
        readonly role: GroupRole
        readonly group: { readonly slug: string; readonly name: string }
      }[]
    } | null
  } | null
}

const KINDS = Object.keys(SEARCH_KIND) as SearchKind[]

export async function searchPage(asked: Asked, ask: Ask): Promise<Page> {
  const { say, parameters } = asked
  const given = textField(asked, 'q', 200)
  const kind = choiceField(asked, 'loai', KINDS)
  const variables = {
    ...(given.value ? { text: given.value } : {}),
    kinds: kind.value && [kind.value],
    first: 20,
    after: parameters.get('sau') || null,
    search: given.value !== null && kind.problem === null,
  }
  const { data, refused } = await askOrRefuse<SearchData>(ask, 'portal-search', variables, {
    inputs: ['text'],
    without: { search: false },
  })
  const words = judged(given, 'text', refused)
  const wrong = anyProblem([words, kind])
  const main = html`${overline({ register: data.registry }, asked)}
<h1>${words.value ? html`${say('Tìm', 'Search')}: ${typed(words.value)}` : say('Tìm trong sổ', 'Search the register')}</h1>
${wrongFields([words, kind], asked)}${form(words, kind, asked)}
${data.cite && !parameters.has('sau') ? citation(data.cite, asked) : ''}${data.search ? results(data.search, data.cite?.outcome === 'MATCH', asked) : ''}`
  return {
    status: wrong ? 400 : 200,
    title: words.value ? `${say('Tìm', 'Search')}: ${visible(words.value)}` : say('Tìm kiếm', 'Search'),
    main,
    register: data.registry,
    operation: { name: 'portal-search', variables },
    canonical: withParameters('/tim-kiem', {
      q: words.value ?? '',
      loai: kind.value ?? '',
      sau: parameters.get('sau') ?? '',
    }),
  }
}

function form(words: Field<string>, kind: Field<string>, asked: Asked): Html {
  const { say, label } = asked
  const hint = say(
    'có dấu hoặc không dấu; có thể ghi trích dẫn như “k5 d4 quy che 893”',
    'with accents or without; a citation such as “k5 d4 quy che 893” will do',
  )
  const kinds = KINDS.map((value) => ({ value, text: label(SEARCH_KIND[value]) }))
  return html`<search>${askForm(
    '/tim-kiem',
    asked,
    [
      textInput(words, say('Từ cần tìm', 'Words'), { longest: 200, search: true, hint }),
      choiceInput(kind, say('Trong', 'Among'), kinds, say('Tất cả', 'Everything')),
    ],
    say('Tìm', 'Search'),
  )}</search>`
}

/** Read as a citation: the passage meant, or what may be meant, or why nothing is; nothing where the words are none. */
function citation(found: NonNullable<SearchData['cite']>, { say }: Asked): Html | string {
  const { decision, provision, candidates, outcome, explanation, allMeant } = found
  const meant = provision?.citationText ?? decision?.citationText
  if (decision && meant && outcome === 'MATCH') {
    const href = `${decisionHref(decision.slug)}${provision ? `#${provision.path}` : ''}`
    return html`<section class="meant"><h2>${say('Đọc như trích dẫn', 'Read as a citation')}</h2><p><a href="${href}">${meant}</a></p></section>`
  }
  const told = teaches(found) ? html`<p>${visible(explanation ?? '')}</p>` : ''
  if (candidates.length === 0 && told === '') return ''
  const heading = allMeant
    ? say('Đọc như trích dẫn, nêu các nơi', 'Read as a citation, it names')
    : say('Đọc như trích dẫn, có thể là', 'Read as a citation, it may mean')
  const none = say('Đọc như trích dẫn, không khớp', 'Read as a citation, it fits nothing')
  const list = candidates
    .slice(0, 10)
    .map(
      (one) =>
        html`<li><a href="${decisionHref(one.decision.slug)}${one.provision ? `#${one.provision.path}` : ''}">${one.citationText}</a></li>`,
    )
  return html`<section class="meant"><h2>${list.length > 0 ? heading : none}</h2>${told}${list.length > 0 ? html`<ul>${list}</ul>` : ''}</section>`
}

/** Words that are sought need be no citation: why they are none is told only where an act was surely named. */
function teaches({ outcome, rejected, explanation }: NonNullable<SearchData['cite']>): boolean {
  if (explanation === null) return false
  if (outcome === 'NO_SUCH_PROVISION' || outcome === 'TEXT_NOT_HELD') return true
  return rejected.some(({ misfits }) => misfits.some((misfit) => misfit !== 'WORDS'))
}

type Results = NonNullable<SearchData['search']>

function results({ totalCount, notHeld, nodes, pageInfo }: Results, cited: boolean, asked: Asked): Html {
  const { say, language } = asked
  const nothing = cited
    ? say('Ngoài trích dẫn trên, không có gì khác chứa các từ này.', 'Besides the citation, nothing holds these words.')
    : say(
        'Không tìm thấy gì. Thử ít từ hơn, hoặc tìm trong tất cả.',
        'Nothing found. Try fewer words, or search among everything.',
      )
  const total = count(totalCount, language)
  const list =
    nodes.length === 0
      ? html`<p>${nothing}</p>`
      : html`<ol class="hits">${nodes.map((hit) => html`<li>${hitView(hit, asked)}</li>`)}</ol>`
  return html`<section aria-labelledby="ket-qua"><h2 id="ket-qua">${say(`${total} kết quả`, `${total} results`)}</h2>
${cited || notHeld.length === 0 ? '' : missing(notHeld, totalCount > 0, asked)}${list}${onward(asked, pageInfo)}</section>`
}

/** Which words are nowhere, so that what was found without them is not taken for an answer to all. */
function missing(notHeld: readonly string[], isFound: boolean, { say }: Asked): Html {
  const words = notHeld.map((word) => `“${visible(word)}”`).join(', ')
  const others = isFound
    ? say(
        ' Kết quả dưới đây chỉ có các từ còn lại, hoặc từ khác dấu.',
        ' What follows has the other words, or other accents.',
      )
    : say(' Gõ không dấu để tìm cả từ khác dấu.', ' Type without accents to find other accents as well.')
  return html`<p>${say(`Không nơi nào có đúng từ ${words}.`, `Nothing holds ${words} as typed.`)}${others}</p>`
}

/** What these are found by is their names, which the title shows, and their addresses, which are for programs. */
const TITLED: ReadonlySet<Hit['kind']> = new Set(['DECISION', 'GROUP', 'AGENCY', 'PERSON'])

/** A snippet is in the language in which it was found: three letters that only Vietnamese has tell it. */
function isVietnamese(snippet: Hit['snippet']): boolean {
  const letters = snippet
    .map(({ text }) => text)
    .join('')
    .match(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)
  return (letters ?? []).length >= 3
}

function hitView(hit: Hit, asked: Asked): Html {
  const { label } = asked
  const { kind, node, snippet } = hit
  const href = hitHref(hit)
  const title = visible(hitTitle(hit))
  const passage = snippet.map(({ text, match }) => (match ? html`<mark>${visible(text)}</mark>` : visible(text)))
  return html`<span class="over">${label(SEARCH_KIND[kind])}</span>${node?.modality ? html` ${modalityMark(node.modality, asked)}` : ''}
<b>${href === null ? vietnamese(title, asked) : html`<a href="${href}">${title}</a>`}</b>
${TITLED.has(kind) ? '' : html`<p${isVietnamese(snippet) ? html` lang="vi"` : ''}>${passage}</p>`}${memberships(hit, asked)}`
}

/** Where a hit is shown; null: it has no page of its own. */
function hitHref({ kind, target, node }: Hit): string | null {
  if (kind === 'DECISION') return decisionHref(target)
  if (kind === 'GROUP') return groupHref(target)
  if (kind === 'PROVISION') return decisionHref(target)
  return node?.citation ? citationHref(node.citation) : null
}

function hitTitle({ title, node, target }: Hit): string {
  if (node?.citationText) return node.citationText
  if (node?.shortCitationText && title !== node.shortCitationText) return `${node.shortCitationText}: ${title}`
  return title || target
}

function memberships({ node }: Hit, { label }: Asked): Html | string {
  const all = node?.memberships?.nodes ?? []
  if (all.length === 0) return ''
  return html`<p class="small">${all.map(
    ({ role, group }) => html`${label(ROLE[role])}, <a href="${groupHref(group.slug)}">${visible(group.name)}</a>. `,
  )}</p>`
}
