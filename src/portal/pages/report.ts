// How to report an error: to whom, and what to say, filled in with the page that somebody comes from.
import { html } from 'hono/html'
import type { Asked } from '../asked.ts'
import { type Ask, type Html, overline, type Page, type RegisterFacts } from '../page.ts'
import { visible } from '../views/text.ts'

export async function reportPage(asked: Asked, ask: Ask): Promise<Page> {
  const { say, origin } = asked
  const { registry } = await ask<{ registry: RegisterFacts }>('portal-register', {})
  const page = pageReported(asked)
  const version = /^\d{1,9}$/.exec(asked.parameters.get('phien-ban') ?? '')?.[0] ?? String(registry.version)
  const address = page === null ? origin : `${origin}${page}`
  const main = html`${overline({ register: registry }, asked)}
<h1>${say('Báo sai sót', 'Report an error')}</h1>
<p class="lead">${say(
    'Sổ ghi theo văn bản và nguồn đã nêu. Nếu thấy sai chữ, sai ngày, sai điều khoản, sai người hoặc một tên không nên công khai, xin báo để sửa.',
    'The register records what its sources say. If you find a wrong word, date, clause or person, or a name that should not be public, please tell us.',
  )}</p>
<h2>${say('Xin cho biết', 'Please say')}</h2>
<dl class="facts"><div><dt>${say('Trang', 'Page')}</dt><dd><code>${visible(address)}</code></dd></div>
<div><dt>${say('Phiên bản sổ', 'Registry version')}</dt><dd>${version}</dd></div>
<div><dt>${say('Sai ở đâu, đúng ra là gì', 'What is wrong, what would be right')}</dt><dd>${say('nêu văn bản hoặc nguồn làm căn cứ, nếu có', 'with the act or source that shows it, if you have it')}</dd></div></dl>
<h2>${say('Gửi đến', 'Send it to')}</h2>
${contactLine(asked, address, version)}
<p>${say(
    'Xin đừng gửi số điện thoại, tài khoản hay thông tin riêng của người khác.',
    'Please send no telephone numbers, accounts or private details of others.',
  )}</p>
${page === null ? '' : html`<p><a href="${page}">${say('Trở lại trang đó', 'Back to that page')}</a></p>`}`
  return {
    status: 200,
    title: say('Báo sai sót', 'Report an error'),
    main,
    register: registry,
    operation: { name: 'portal-register', variables: {} },
    canonical: '/bao-sai-sot',
  }
}

/** The page spoken of: an address within this register, or null. */
function pageReported({ parameters, origin }: Asked): string | null {
  const given = parameters.get('trang') ?? ''
  if (!given.startsWith('/') || given.length > 2_000) return null
  const url = URL.canParse(given, origin) ? new URL(given, origin) : null
  if (!url || url.origin !== new URL(origin).origin) return null
  // Two slashes at the beginning would lead to another host, and what is taken out of a path may leave them there.
  return `${url.pathname.replace(/^\/+/, '/')}${url.search}`
}

function contactLine({ contact, say }: Asked, address: string, version: string): Html {
  if (contact === null) {
    return html`<p class="problem">${say(
      'Nơi vận hành sổ này chưa ghi địa chỉ nhận báo sai sót (thiết lập SO_NHOM_CONTACT). Xin báo cho cơ quan đã đưa bạn đến trang này.',
      'Whoever runs this register has not given an address for reports (the setting SO_NHOM_CONTACT). Please tell the body that led you here.',
    )}</p>`
  }
  if (!contact.startsWith('mailto:')) return html`<p><a class="button" href="${contact}">${contact}</a></p>`
  const subject = say(`Sổ Nhóm: sai sót, phiên bản ${version}`, `Sổ Nhóm: an error, version ${version}`)
  const href = `${contact}?${new URLSearchParams({ subject, body: `${address}\n\n` }).toString().replaceAll('+', '%20')}`
  return html`<p><a class="button" href="${href}">${contact.slice('mailto:'.length)}</a></p>`
}
