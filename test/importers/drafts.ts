// The made-up register on which drafts of made-up texts are tried, and drafts told in a few words.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Agency, AgencyKind } from '../../src/domain/agency.ts'
import { calendarDate } from '../../src/domain/calendar.ts'
import type { Decision } from '../../src/domain/decision.ts'
import type { DraftGround } from '../../src/importers/draft/ground.ts'
import { type Draft, draftDecision } from '../../src/importers/draft.ts'
import type { Proposals } from '../../src/importers/files/shapes.ts'

function agency(slug: string, vi: string, kind: AgencyKind): Agency {
  return {
    slug: `tinh-mau/${slug}`,
    formerSlugs: [],
    name: { vi, en: `${slug} of Mẫu` },
    kind,
    province: 'tinh-mau',
    provinceName: 'Mẫu',
    parent: null,
    period: { from: null, to: null, toKnown: true },
    certainty: 'STATED',
    endCertainty: 'STATED',
  }
}

const LAW: Decision = {
  slug: 'trung-uong/luat-mau-2015',
  formerSlugs: [],
  kind: 'Luật',
  number: null,
  year: 2015,
  title: { vi: 'Luật Mẫu', en: 'Sample Law' },
  issuer: null,
  issuedOn: calendarDate('2015-05-05'),
  effectiveFrom: calendarDate('2016-01-01'),
  effectiveTo: null,
  attestedOn: null,
  checkedOn: null,
  holding: 'CITED',
  certainty: 'REPORTED',
  signatory: null,
  notes: [],
  source: 'nguon',
}

export const GROUND: DraftGround = {
  agencies: [
    agency('ubnd-tinh', 'Ủy ban nhân dân tỉnh Mẫu', 'PROVINCIAL_PEOPLES_COMMITTEE'),
    agency('van-phong-ubnd-tinh', 'Văn phòng Ủy ban nhân dân tỉnh Mẫu', 'PROVINCIAL_OFFICE'),
    agency('so-noi-vu', 'Sở Nội vụ', 'PROVINCIAL_DEPARTMENT'),
  ],
  acts: [LAW],
}

export function draftOf(text: string, wishes = {}): Draft {
  return draftDecision({ text, sha256: createHash('sha256').update(text).digest('hex') }, GROUND, wishes)
}

/** The articles of a made-up regulation as a text that can be drafted. */
export function articles(body: string): string {
  return `ỦY BAN NHÂN DÂN
TỈNH MẪU

Số: 5/QĐ-UBND

Tỉnh Mẫu, ngày 03 tháng 3 năm 2020

QUYẾT ĐỊNH
VỀ VIỆC SỬ DỤNG NHÓM

ỦY BAN NHÂN DÂN TỈNH MẪU

QUYẾT ĐỊNH:

${body}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
`
}

/** One line a proposal: place, what it is, whom it binds or admits, and the words that made it. */
export function tell({ proposals }: Draft): readonly string[] {
  const { obligations = [], admissionRules = [], coverage = [], groups = [] } = proposals
  return [
    ...groups.map(({ setUpBy, slug, platform }) => `${setUpBy} group ${slug} ${platform}`),
    ...admissionRules.map(({ at, role, posts }) => `${at} ${role}: ${posts.join(', ') || '?'}`),
    ...obligations.map(
      ({ at, modality, bearers, why }) => `${at} ${modality} ${bearers.map(bearerOf).join(', ') || '?'} [${why}]`,
    ),
    ...coverage.map(({ at, as }) => `${at} ${as}`),
  ]
}

function bearerOf(bearer: NonNullable<Proposals['obligations']>[number]['bearers'][number]): string {
  if ('role' in bearer) return bearer.role
  if ('posts' in bearer) return bearer.posts
  return 'agencies' in bearer ? bearer.agencies : `“${bearer.other.vi}”`
}

/** `made-up`: of a department; `chi-dao`: of a province, with captions; `noi-quy`: of a department, in short rules. */
export function madeUp(name: 'made-up' | 'chi-dao' | 'noi-quy' = 'made-up'): string {
  return readFileSync(join(import.meta.dirname, 'drafts', `${name}.txt`), 'utf8')
}
