// What was wrong with a request, as a page says it: what, where, and what was probably meant.
import { html } from 'hono/html'
import type { Localized } from '../domain/source.ts'
import { type Asked, addressWith } from './asked.ts'
import type { AnswerRefused } from './operations.ts'
import type { Html, Page, PageStatus, RegisterFacts } from './page.ts'
import { visible } from './views/text.ts'

export interface Suggestion {
  readonly href: string
  readonly text: string
}

/** Thrown by pages; becomes a page in the same dress. */
export class PageProblem extends Error {
  readonly status: PageStatus
  readonly title: Localized
  readonly detail: Localized
  readonly suggestions: readonly Suggestion[]
  /** A form to put it right with. */
  readonly form: Html | null
  readonly allow: string | undefined

  constructor(
    status: PageStatus,
    title: Localized,
    detail: Localized,
    more: { readonly suggestions?: readonly Suggestion[]; readonly form?: Html; readonly allow?: string } = {},
  ) {
    super(detail.en)
    this.name = 'PageProblem'
    this.status = status
    this.title = title
    this.detail = detail
    this.suggestions = more.suggestions ?? []
    this.form = more.form ?? null
    this.allow = more.allow
  }
}

export const NO_SUCH_PAGE: Localized = { vi: 'Không có trang này', en: 'There is no such page' }
export const NOT_UNDERSTOOD: Localized = { vi: 'Chưa hiểu yêu cầu', en: 'The request was not understood' }
const FAULT: Localized = { vi: 'Sổ gặp lỗi khi trả lời', en: 'The register failed to answer' }

/** What a page becomes whose operation was refused. `hrefOf` makes links of the suggestions. */
export function problemOf(
  refused: AnswerRefused,
  asked: Asked,
  hrefOf: (suggestion: string) => string | null,
): PageProblem {
  const { code, message, path, suggestions } = refused.first
  if (path.at(-1) === 'after') return noSuchPlace(asked)
  const said = { vi: message, en: message }
  const links = suggestions.flatMap((text) => {
    const href = hrefOf(text)
    return href === null ? [] : [{ href, text }]
  })
  if (code === 'NOT_FOUND') return new PageProblem(404, NOT_IN_REGISTER, said, { suggestions: links })
  if (code === 'INTERNAL') return fault()
  return new PageProblem(400, NOT_UNDERSTOOD, said, { suggestions: links })
}

/** A place in a list that is none, or is no more. */
function noSuchPlace(asked: Asked): PageProblem {
  const start = { href: addressWith(asked, { sau: null }), text: asked.say('Đầu danh sách', 'Start of the list') }
  return new PageProblem(
    400,
    NOT_UNDERSTOOD,
    {
      vi: 'Tham số “sau” không trỏ đến vị trí nào trong danh sách này. Dùng liên kết “Trang sau” của danh sách.',
      en: 'The parameter “sau” names no place in this list. Use the list’s own link to its next page.',
    },
    { suggestions: [start] },
  )
}

const NOT_IN_REGISTER: Localized = { vi: 'Không có trong sổ', en: 'Not in the register' }

export function fault(): PageProblem {
  return new PageProblem(500, FAULT, {
    vi: 'Lỗi đã được ghi lại; xin thử lại sau ít phút.',
    en: 'The fault has been logged; please try again in a few minutes.',
  })
}

/** The page of a problem. */
export function problemPage(problem: PageProblem, asked: Asked, register: RegisterFacts | null): Page {
  const { say, label } = asked
  const { suggestions } = problem
  const meant = html`<h2>${say('Có phải ý bạn là', 'Did you mean')}</h2>
<ul>${suggestions.map(({ href, text }) => html`<li><a href="${href}">${visible(text)}</a></li>`)}</ul>`
  const main = html`<p class="over">${say('Mã', 'Status')} ${problem.status}</p>
<h1>${label(problem.title)}</h1>
<p class="problem"><bdi>${visible(label(problem.detail))}</bdi></p>
${problem.form}${suggestions.length > 0 ? meant : ''}
<p>${say('Hoặc', 'Or')} <a href="/">${say('về trang đầu', 'go to the first page')}</a>, <a href="/tim-kiem">${say('tìm trong sổ', 'search the register')}</a>.</p>`
  return {
    status: problem.status,
    title: label(problem.title),
    main,
    register,
    operation: register ? { name: 'portal-register', variables: {} } : null,
    canonical: null,
    ...(problem.allow ? { allow: problem.allow } : {}),
  }
}
