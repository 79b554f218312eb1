// How to embed a group's roster: the lines to copy, and the box on the group's page that holds them.
import { html } from 'hono/html'
import type { CalendarDate } from '../../domain/calendar.ts'
import { type Asked, tagOf } from '../asked.ts'
import type { Html } from '../page.ts'
import { groupHref } from '../views/citation.ts'
import { visible } from '../views/text.ts'
import { frameHref } from './frame-page.ts'
import { OPERATION } from './roster-view.ts'

interface Embedded {
  readonly slug: string
  readonly name: string
  /** Null: whatever day it is. */
  readonly on: CalendarDate | null
}

export interface Snippets {
  readonly tag: string
  readonly frame: string
  /** For a POSIX shell. */
  readonly call: string
}

/** What a site copies to show a group, or asks the API for the same. */
export function snippetsOf({ slug, name, on }: Embedded, asked: Pick<Asked, 'origin' | 'say' | 'language'>): Snippets {
  const { origin, say, language } = asked
  const lang = tagOf(language)
  const shown = attribute(visible(name))
  const day = on === null ? '' : ` on="${on}"`
  const href = `${origin}${groupHref(slug)}`
  const src = `${origin}${frameHref({ group: slug, role: '', on: on ?? '', lang })}`
  const variables = JSON.stringify({ slug, ...(on === null ? {} : { on }) })
  return {
    tag: `<script src="${origin}/embed/roster.js" async></script>
<so-nhom-roster group="${slug}"${day} lang="${lang}">
  <a href="${href}">${say('Danh sách', 'Roster')}: ${shown}</a>
</so-nhom-roster>`,
    frame: `<iframe data-so-nhom src="${attribute(src)}"
  title="${say('Danh sách', 'Roster')}: ${shown}" width="100%" height="480" loading="lazy"></iframe>
<script src="${origin}/embed/parent.js" async></script>`,
    call: `curl -sSO ${origin}/operations/${OPERATION}.graphql
curl -sSG ${origin}/graphql -H 'accept-language: ${lang}' \\
  --data-urlencode query@${OPERATION}.graphql \\
  --data-urlencode 'variables=${variables}'`,
  }
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** The box on the page of a group. */
export function embedSection(group: Embedded, asked: Asked): Html {
  const { say } = asked
  const { tag, frame, call } = snippetsOf(group, asked)
  return html`<section aria-labelledby="nhung"><h2 id="nhung">${say('Nhúng vào trang khác', 'Embed in another site')}</h2>
<p class="note">${say(
    'Chỉ có tên được công khai, chức vụ và vị trí; danh sách luôn theo phiên bản mới nhất của sổ.',
    'Holds names that may be shown, posts and seats alone, and follows the newest version of the register.',
  )}</p>
${box('the', say('Thẻ cho trang web', 'Tag for a web page'), tag, asked)}
${box('khung', say('Khung (iframe)', 'Frame (iframe)'), frame, asked)}
${box('api', say('Câu hỏi API', 'API call'), call, asked)}
<script src="/embed/copy.js" defer></script></section>`
}

function box(key: string, title: string, text: string, { say }: Asked): Html {
  const id = `nhung-${key}`
  return html`<h3 id="${id}-ten">${title}</h3>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}-ten"><pre><code id="${id}">${text}</code></pre></div>
<p><button type="button" hidden data-copy="${id}" aria-label="${say('Sao chép', 'Copy')}: ${title}" aria-describedby="${id}-bao">${say('Sao chép', 'Copy')}</button>
<span id="${id}-bao" role="status" data-done="${say('Đã sao chép.', 'Copied.')}" data-failed="${say(
    'Chưa sao chép được: văn bản đã được chọn, nhấn Ctrl+C.',
    'Could not copy: the text is selected, press Ctrl+C.',
  )}"></span></p>`
}
