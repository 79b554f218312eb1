// A list of groups as a table.
import { html } from 'hono/html'
import type { GroupKind, Platform } from '../../domain/group.ts'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'
import { GROUP_KIND, PLATFORM } from '../words.ts'
import { groupHref } from './citation.ts'
import { table } from './table.ts'
import { visible } from './text.ts'

export interface GroupLine {
  readonly slug: string
  readonly name: string
  readonly kind: GroupKind
  readonly platform: Platform
  readonly agency: { readonly name: string }
}

export function groupTable(lines: readonly GroupLine[], caption: string, asked: Asked): Html {
  const { say, label } = asked
  const heads = [
    say('Nhóm', 'Group'),
    say('Cơ quan chủ quản', 'Belongs to'),
    say('Nền tảng', 'Platform'),
    say('Loại', 'Kind'),
  ]
  const rows = lines.map(
    ({ slug, name, agency, platform, kind }) =>
      html`<tr><th scope="row"><a href="${groupHref(slug)}">${visible(name)}</a></th><td>${visible(agency.name)}</td><td>${label(PLATFORM[platform])}</td><td>${label(GROUP_KIND[kind])}</td></tr>`,
  )
  return table(caption, heads, rows)
}
