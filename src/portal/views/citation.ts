// Citations: their words, linked to the passage on the page of its decision, and the passage quoted.
import { html } from 'hono/html'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'

/** What a page asks of a citation (fragment Place of its operations). */
export interface CitedPlace {
  readonly shortText: string
  readonly paragraph: string | null
  readonly quoteRepaired?: boolean
  readonly quote?: string | null
  readonly decision: { readonly slug: string } | null
  readonly provision: { readonly path: string } | null
}

/** The page of a decision. */
export function decisionHref(slug: string): string {
  return `/quyet-dinh/${slug}`
}

/** The page of a group. */
export function groupHref(slug: string): string {
  return `/nhom/${slug}`
}

/** The id of a report's paragraph on the page of its decision; a provision's id is its path. */
export function paragraphId(number: number | string): string {
  return `doan-${number}`
}

export function citationHref({ decision, provision, paragraph }: Omit<CitedPlace, 'shortText'>): string | null {
  if (!decision) return null
  const place = provision ? provision.path : paragraph === null ? null : paragraphId(paragraph)
  return `${decisionHref(decision.slug)}${place === null ? '' : `#${place}`}`
}

export function citationLink(citation: CitedPlace): Html | string {
  const href = citationHref(citation)
  return href === null ? citation.shortText : html`<a class="cite" href="${href}">${citation.shortText}</a>`
}

/** The words that carry an answer, always in Vietnamese, marked where copying losses were repaired. */
export function quotation({ quote, quoteRepaired }: CitedPlace, { say }: Asked): Html | string {
  if (!quote) return ''
  return html`<blockquote lang="vi">${quote}</blockquote>${
    quoteRepaired
      ? html`<p class="small repaired">${say('Đã phục hồi ký tự mất khi sao chép', 'Copying losses repaired')}</p>`
      : ''
  }`
}
