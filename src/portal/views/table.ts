// Tables with captions, in a frame that scrolls where they are wider than the page, and the way on to the next page.
import { html } from 'hono/html'
import { type Asked, addressWith } from '../asked.ts'
import type { Html } from '../page.ts'

/** A table whose first cell of each row names the row. `rows` are `tr`. */
export function table(caption: Html | string, heads: readonly string[], rows: readonly Html[], kind = ''): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${plain(caption)}"><table class="${kind}"><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`
}

function plain(caption: Html | string): string {
  return String(caption)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
}

export interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}

/** Links to the start of a list and to what follows. */
export function onward(asked: Asked, info: PageInfo, anchor = ''): Html | string {
  const { say, parameters } = asked
  const begun = parameters.has('sau')
  if (!begun && !info.hasNextPage) return ''
  return html`<nav class="onward" aria-label="${say('Các trang của danh sách', 'Pages of the list')}">${
    begun
      ? html`<a href="${addressWith(asked, { sau: null })}${anchor}">${say('« Đầu danh sách', '« Start of the list')}</a> `
      : ''
  }${
    info.hasNextPage
      ? html`<a rel="next" href="${addressWith(asked, { sau: info.endCursor })}${anchor}">${say('Trang sau »', 'Next page »')}</a>`
      : ''
  }</nav>`
}

/** Facts in pairs, the empty ones left out. */
export function facts(pairs: readonly (readonly [string, Html | string | number | null | false])[]): Html {
  const known = pairs.filter(([, value]) => value !== null && value !== false && value !== '')
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}
