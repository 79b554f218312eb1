// The page that stands in a frame on another site: one roster in the register's dress, without header and menu.
import { html } from 'hono/html'
import { type Asked, tagOf, withParameters } from '../asked.ts'
import type { AssetPaths } from '../assets.ts'
import type { Html } from '../page.ts'
import { visible } from '../views/text.ts'
import type { EmbedRefused, Written } from './question.ts'
import type { RoleView, RosterView } from './roster-view.ts'

/** The address of the framed page. */
export function frameHref({ group, role, on, lang }: Written): string {
  const path = group.split('/').map(encodeURIComponent).join('/')
  return withParameters(`/embed/groups/${path}`, { 'vai-tro': role, ngay: on, lang })
}

/** The whole document of a roster. */
export function framePage(view: RosterView, asked: Asked, paths: AssetPaths): string {
  const { words, roles, group, name } = view
  const body = html`<h1 class="frame-title">${name}</h1>
${words.synthetic && html`<p class="made-up"><strong>${words.synthetic}</strong></p>`}
<table class="embedded"><caption>${words.caption}</caption>
<thead><tr><th scope="col">${words.name}</th><th scope="col">${words.post}</th></tr></thead>
${roles.map((role) => roleRows(role, view))}</table>
${words.notes.map((note) => html`<p class="small">${note}</p>`)}
<p><a href="${view.page}" target="_blank" rel="noopener">${words.link}</a></p>`
  return document(name, group, body, asked, paths)
}

function roleRows({ label, members, seats }: RoleView, { words, lang }: RosterView): Html {
  const tongue = lang === 'vi' ? '' : html` lang="vi"`
  return html`<tbody><tr class="role"><th scope="rowgroup" colspan="2">${label}</th></tr>
${members.map(
  ({ name, posts }) =>
    html`<tr><th scope="row">${name === null ? html`<i>${words.withheld}</i>` : html`<bdi lang="vi">${name}</bdi>`}</th><td>${
      posts.length === 0 ? words.noPost : posts.map((post) => html`<span class="post"${tongue}>${post}</span>`)
    }</td></tr>`,
)}${seats.map(
  ({ label: seat, status, told }) =>
    html`<tr><th scope="row"><span class="seat ${status.toLowerCase()}">${told}</span></th><td>${seat}</td></tr>`,
)}</tbody>`
}

/** The document that says why there is no roster, with what was probably meant. */
export function frameProblem(refused: EmbedRefused, written: Written, asked: Asked, paths: AssetPaths): string {
  const { say } = asked
  const { part, suggestions } = refused
  const title = say('Chưa có danh sách để hiện', 'There is no roster to show')
  const near =
    part === null
      ? []
      : suggestions.map(
          (text) => html`<li><a href="${frameHref({ ...written, [part]: text })}">${visible(text)}</a></li>`,
        )
  const body = html`<h1 class="frame-title">${title}</h1>
<p class="problem"><bdi>${refused.message}</bdi></p>
${near.length === 0 ? '' : html`<p>${say('Có phải ý bạn là', 'Did you mean')}:</p><ul>${near}</ul>`}`
  return document(title, '', body, asked, paths)
}

function document(title: string, group: string, body: Html, { language }: Asked, paths: AssetPaths): string {
  return String(html`<!doctype html>
<html lang="${tagOf(language)}" class="framed" data-group="${group}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex"><title>${title} – Sổ Nhóm</title>
<link rel="stylesheet" href="${paths.style}"><link rel="stylesheet" href="/embed/frame.css">
<script src="/embed/frame.js" defer></script></head>
<body><main>
${body}
</main></body></html>
`)
}
