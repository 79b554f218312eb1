// The first page: what the register is and holds, a way to ask, its groups and decisions.
import { html } from 'hono/html'
import { dateInVietnam } from '../../domain/calendar.ts'
import type { Asked } from '../asked.ts'
import { type Ask, type Html, overline, type Page, type RegisterFacts } from '../page.ts'
import { type DecisionLine, decisionTable } from '../views/decision-table.ts'
import { type GroupLine, groupTable } from '../views/group-table.ts'
import { count, plainDate, showDate } from '../views/text.ts'

interface HomeData {
  readonly registry: RegisterFacts & { readonly recordedAt: string; readonly counts: Counts }
  readonly groups: { readonly totalCount: number; readonly nodes: readonly GroupLine[] }
  readonly decisions: { readonly totalCount: number; readonly nodes: readonly DecisionLine[] }
}

interface Counts {
  readonly decisions: number
  readonly provisions: number
  readonly obligations: number
  readonly admissionRules: number
  readonly groups: number
  readonly agencies: number
}

const SHOWN = 12

export async function homePage(asked: Asked, ask: Ask): Promise<Page> {
  const { say } = asked
  const variables = { first: SHOWN }
  const { registry, groups, decisions } = await ask<HomeData>('portal-home', variables)
  const main = html`${overline({ register: registry }, asked)}
<h1>${say('Ai được tham gia nhóm này, và quy định nào áp dụng?', 'Who may join this group, and which rules apply?')}</h1>
<p class="lead">${say(
    'Sổ đăng ký các nhóm trao đổi công việc của cơ quan nhà nước cấp tỉnh. Mỗi câu trả lời nêu điều khoản, ngày và mức chắc chắn; nguồn chưa nói thì sổ nói là chưa rõ.',
    'A register of the groups in which provincial authorities give orders and exchange work. Every answer names its clause, its date and how sure it is; where the sources are silent, the register says so.',
  )}</p>
${searchBox(asked)}
<ul class="doors"><li><a href="/ai-duoc-tham-gia"><b>${say('Ai được tham gia?', 'Who may join?')}</b> ${say('Hỏi theo nhóm, vai trò, chức danh và ngày', 'Ask by group, role, title and day')}</a></li>
<li><a href="/quy-dinh"><b>${say('Quy định nào áp dụng?', 'Which rules apply?')}</b> ${say('Lọc theo loại, đối tượng, chủ đề', 'Filter by modality, bearer, topic')}</a></li>
<li><a href="/so-sanh"><b>${say('Khác nhau ở đâu?', 'What differs?')}</b> ${say('Đặt hai quyết định cạnh nhau', 'Set two decisions side by side')}</a></li></ul>
<section aria-labelledby="nhom"><h2 id="nhom">${say('Nhóm', 'Groups')}</h2>
${groupTable(groups.nodes, say('Các nhóm trong sổ', 'Groups in the register'), asked)}
${rest(groups, '/nhom', say('Tất cả các nhóm', 'All groups'), asked)}</section>
<section aria-labelledby="quyet-dinh"><h2 id="quyet-dinh">${say('Quyết định', 'Decisions')}</h2>
${decisionTable(decisions.nodes, say('Các quyết định trong sổ', 'Decisions in the register'), asked)}
${rest(decisions, '/quyet-dinh', say('Tất cả quyết định', 'All decisions'), asked)}</section>
${holdings(registry, asked)}`
  return {
    status: 200,
    title: '',
    main,
    register: registry,
    operation: { name: 'portal-home', variables },
    canonical: '/',
  }
}

function searchBox({ say }: Asked): Html {
  return html`<search><form class="find" action="/tim-kiem"><label for="q">${say('Tìm trong sổ', 'Search the register')}</label>
<input id="q" name="q" type="search" maxlength="200" aria-describedby="q-vi-du"> <button>${say('Tìm', 'Search')}</button>
<span class="hint" id="q-vi-du">${say('Ví dụ', 'For example')}: <a href="/tim-kiem?q=k5+d4+quy+che+893">k5 d4 quy che 893</a>, <a href="/tim-kiem?q=uy+quyen">uy quyen</a></span></form></search>`
}

function rest(list: { readonly totalCount: number }, href: string, text: string, { language }: Asked): Html | string {
  return list.totalCount > SHOWN ? html`<p><a href="${href}">${text} (${count(list.totalCount, language)})</a></p>` : ''
}

function holdings({ counts, recordedAt, version, today }: HomeData['registry'], { say, language }: Asked): Html {
  const pairs = [
    [say('Quyết định', 'Decisions'), counts.decisions],
    [say('Điều, khoản, điểm', 'Provisions'), counts.provisions],
    [say('Quy định', 'Obligations'), counts.obligations],
    [say('Thành phần tham gia', 'Admission rules'), counts.admissionRules],
    [say('Nhóm', 'Groups'), counts.groups],
    [say('Cơ quan, đơn vị', 'Agencies'), counts.agencies],
  ] as const
  return html`<section aria-labelledby="trong-so"><h2 id="trong-so">${say('Trong sổ', 'In the register')}</h2>
<dl class="tally">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${count(value, language)}</dd></div>`)}</dl>
<p class="small">${say('Phiên bản', 'Version')} ${version}, ${say('ghi nhận lúc', 'recorded')} <time datetime="${recordedAt}">${inVietnam(recordedAt, language)}</time>; ${say('hôm nay', 'today')} ${showDate(today, language)}.</p></section>`
}

function inVietnam(instant: string, language: Asked['language']): string {
  const moment = new Date(instant)
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(moment)
  const day = plainDate(dateInVietnam(moment), language)
  return language === 'VI' ? `${time} ngày ${day}` : `${time} on ${day}`
}
