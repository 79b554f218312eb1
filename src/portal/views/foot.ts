// The foot of every page: which operation made it, which version it shows, where to report an error.
import { html } from 'hono/html'
import { type Asked, pathHref, withParameters } from '../asked.ts'
import type { Html, Page } from '../page.ts'
import { showDate, visibleJson } from './text.ts'

export function foot(page: Page, asked: Asked): Html {
  const { say, language } = asked
  const { register } = page
  const version = register
    ? html`${say('Phiên bản sổ', 'Registry version')} <b>${register.version}</b> · ${showDate(register.today, language)} ${say('(giờ Việt Nam)', '(Viet Nam)')}`
    : ''
  return html`<footer class="foot"><div class="wrap">
<p><a class="report" href="${reportAddress(page, asked)}">${say('Báo sai sót trên trang này', 'Report an error on this page')}</a></p>
<p>${version}</p>
${made(page, asked)}
<p class="small">${say(
    'Sổ Nhóm trả lời theo văn bản đã ghi nhận, nêu rõ điều khoản, ngày và mức chắc chắn; không thay cho văn bản gốc.',
    'The register answers by the acts on record and names clause, date and certainty; it does not stand in for the acts themselves.',
  )}</p>
</div></footer>
`
}

function reportAddress({ register }: Page, asked: Asked): string {
  const page = withParameters(pathHref(asked), asked.parameters)
  return withParameters('/bao-sai-sot', {
    trang: page.length > 1_000 ? pathHref(asked).slice(0, 1_000) : page,
    'phien-ban': register ? String(register.version) : '',
  })
}

/** The page as a question that anybody may ask the API. */
function made({ operation }: Page, { say }: Asked): Html | string {
  if (!operation) return ''
  const variables = visibleJson(JSON.stringify(operation.variables))
  const file = `/operations/${operation.name}.graphql`
  return html`<details class="made"><summary>${say('Trang này do một thao tác API công bố tạo ra', 'A published API operation makes this page')}</summary>
<p><a href="${file}">${operation.name}.graphql</a> · <a href="${withParameters('/graphql', { operation: operation.name, variables })}">${say('mở trong GraphiQL', 'open in GraphiQL')}</a></p>
<p>${say('Biến', 'Variables')}: <code>${variables}</code></p></details>`
}
