// A made-up roster for tests that ask about people: two officials and a specialist in the group of Lai Châu.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadFile } from '../../src/importers/load.ts'
import type { Store } from '../../src/storage/store.ts'
import { NOW } from './app.ts'
import { temporaryFolder } from './folder.ts'

export const GROUP = 'lai-chau/ubnd-tinh'

/** People are made up. p01 chairs and leads, p02 directs the department and administers, p03 is withheld. */
export const ROSTER = `
format: so-nhom/roster/1
group: ${GROUP}
keptFrom: 2020-01-01
synthetic: true
sources:
  - { key: made-up, title: Dữ liệu giả định, nature: REGISTER_READING }
persons:
  - { key: p01, family: Trần, middle: Văn, given: Mẫu, publicationBasis: { vi: Giả định, en: Made up } }
  - { key: p02, family: Lê, middle: Thị, given: Ví, publicationBasis: { vi: Giả định, en: Made up } }
  - { key: p03, family: Phạm, given: Dụ }
posts:
  - { key: chairman, agency: lai-chau/ubnd-tinh, title: Chủ tịch, rank: CHAIRMAN }
  - { key: director, agency: lai-chau/so-thong-tin-va-truyen-thong, title: Giám đốc, rank: HEAD_OF_AGENCY }
  - { key: specialist, agency: lai-chau/van-phong-ubnd-tinh, title: Chuyên viên, rank: SPECIALIST }
tenures:
  - { key: t01, person: p01, post: chairman, from: 2019-01-01, certainty: STATED }
  - { key: t02, person: p02, post: director, from: 2019-01-01, certainty: STATED }
  - { key: t03, person: p03, post: specialist, from: 2019-01-01, certainty: STATED }
memberships:
  - { person: p01, role: LEADER, from: 2020-01-01, certainty: STATED, bases: [{ decision: lai-chau/893-qd-ubnd-2019, at: quyet-dinh/dieu-1/khoan-1 }] }
  - { person: p02, role: ADMINISTRATOR, from: 2020-01-01, certainty: STATED }
  - { person: p03, role: MEMBER, from: 2020-01-01, to: 2021-01-01, certainty: STATED }
`

/** Loads the roster, or another text of it. */
export async function loadRoster(store: Store, text: string = ROSTER): Promise<void> {
  const folder = join(temporaryFolder(), 'data', 'groups', GROUP)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'roster.yaml')
  writeFileSync(file, text)
  const result = await loadFile(store, file, () => NOW)
  if (result.outcome !== 'LOADED') throw new Error(`the roster does not load: ${JSON.stringify(result)}`)
}

/** The global id of somebody in the roster. */
export function personId(key: string): string {
  return Buffer.from(`Person:${GROUP}#${key}`).toString('base64')
}
