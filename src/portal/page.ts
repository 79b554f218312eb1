// What a page is, and the dress that all of them share.
import { html, raw } from 'hono/html'
import type { CalendarDate } from '../domain/calendar.ts'
import { type Asked, addressWith, tagOf } from './asked.ts'
import type { AssetPaths } from './assets.ts'
import { foot } from './views/foot.ts'
import { showDate } from './views/text.ts'

export type Html = ReturnType<typeof html>

/** What every operation of a page asks of the register. */
export interface RegisterFacts {
  readonly version: number
  readonly today: CalendarDate
  readonly synthetic: boolean
}

export type PageStatus = 200 | 400 | 404 | 405 | 414 | 500

export interface Page {
  readonly status: PageStatus
  /** Plain text; becomes the title of the window. */
  readonly title: string
  /** Goes into `main`; holds the one h1. */
  readonly main: Html
  /** Null where the register could not even be asked that. */
  readonly register: RegisterFacts | null
  /** The published operation that made the page, and with what. */
  readonly operation: { readonly name: string; readonly variables: Readonly<Record<string, unknown>> } | null
  /** Path and query under which the page is known, without the language. Null: it is no page to come back to. */
  readonly canonical: string | null
  readonly jsonLd?: Readonly<Record<string, unknown>>
  /** Methods allowed, for a 405. */
  readonly allow?: string
}

/** Asks a published operation. Throws AnswerRefused where the answer has an error. */
export type Ask = <T>(operation: string, variables: Readonly<Record<string, unknown>>) => Promise<T>

/** Makes the page of a request, or names the address that it moved to. Throws PageProblem; lets AnswerRefused pass. */
export type PageMaker = (asked: Asked, ask: Ask) => Promise<Page | { readonly movedTo: string }>

const SECTIONS = [
  { path: '/nhom', vi: 'Nhóm', en: 'Groups' },
  { path: '/quyet-dinh', vi: 'Quyết định', en: 'Decisions' },
  { path: '/quy-dinh', vi: 'Quy định', en: 'Obligations' },
  { path: '/so-sanh', vi: 'So sánh', en: 'Compare' },
  { path: '/ai-duoc-tham-gia', vi: 'Ai được tham gia?', en: 'Who may join?' },
  { path: '/tim-kiem', vi: 'Tìm kiếm', en: 'Search' },
] as const

/** Addresses of the pages that stand in the menu, the first page included. */
export const PAGE_PATHS: readonly string[] = ['/', ...SECTIONS.map(({ path }) => path), '/bao-sai-sot']

/** The whole document. */
export function layout(page: Page, asked: Asked, assets: AssetPaths): string {
  const { say, language } = asked
  return String(html`<!doctype html>
<html lang="${tagOf(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${page.title === '' ? say('Sổ Nhóm', 'Sổ Nhóm – the group register') : `${page.title} – Sổ Nhóm`}</title>
<link rel="stylesheet" href="${assets.style}"><link rel="icon" type="image/svg+xml" href="/favicon.svg">
${links(page, asked)}${jsonLd(page)}</head>
<body><a class="skip" href="#noi-dung">${say('Đến phần nội dung', 'Skip to the content')}</a>
<header class="top"><div class="wrap"><a class="name" href="/"><i class="mark" aria-hidden="true"></i><b lang="vi">Sổ Nhóm</b>${tagline(asked)}</a>
<a class="lang" hreflang="${say('en', 'vi')}" lang="${say('en', 'vi')}" href="${addressWith(asked, { lang: say('en', 'vi') })}">${say('English', 'Tiếng Việt')}</a>
<nav aria-label="${say('Các phần của sổ', 'Sections')}"><ul>${SECTIONS.map(
    ({ path, vi, en }) => html`<li><a href="${path}"${current(asked.path, path)}>${say(vi, en)}</a></li>`,
  )}</ul></nav></div></header>
${banner(page, asked)}<main id="noi-dung" class="wrap" tabindex="-1">
${page.main}
</main>
${foot(page, asked)}</body></html>
`)
}

function tagline({ say }: Asked): Html {
  return html`<span>${say('Sổ đăng ký nhóm trao đổi công việc', 'The register of official chat groups')}</span>`
}

function current(path: string, section: string): Html | string {
  if (path === section) return raw(' aria-current="page"')
  return path.startsWith(`${section}/`) ? raw(' aria-current="true"') : ''
}

function banner({ register }: Page, { say }: Asked): Html | string {
  if (!register?.synthetic) return ''
  return html`<aside class="synthetic" aria-label="${say('Dữ liệu mô phỏng', 'Synthetic data')}"><div class="wrap"><strong>${say('Dữ liệu mô phỏng', 'Synthetic data')}</strong> ${say(
    'Dữ liệu trên trang này được đặt ra để dùng thử; người nêu ở đây không có thật.',
    'This page shows made-up data; the people on it do not exist.',
  )}</div></aside>
`
}

/** The address that stands for the page, and the page in either language. */
function links({ canonical, status }: Page, { origin, language }: Asked): Html | string {
  if (canonical === null || status !== 200) return raw('<meta name="robots" content="noindex">\n')
  const plain = `${origin}${canonical}`
  const inTongue = (tag: string) => `${plain}${canonical.includes('?') ? '&' : '?'}lang=${tag}`
  return html`<link rel="canonical" href="${language === 'VI' ? plain : inTongue('en')}">
<link rel="alternate" hreflang="vi" href="${plain}"><link rel="alternate" hreflang="en" href="${inTongue('en')}">
`
}

/** A block of data, which a policy on scripts does not concern; no character in it can end the block. */
function jsonLd({ jsonLd: data, status }: Page): Html | string {
  if (!data || status !== 200) return ''
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data })
  return raw(`<script type="application/ld+json">${text.replaceAll('<', '\\u003c')}</script>\n`)
}

/** The line above a heading: where the reader stands in the register. */
export function overline({ register }: Pick<Page, 'register'>, { say, language }: Asked): Html | string {
  if (!register) return ''
  return html`<p class="over">${say('Phiên bản sổ', 'Registry version')} ${register.version} · ${showDate(register.today, language)}</p>`
}
