// References asked over the API: spans, targets and candidates, in as many statements for thirty provisions as for three.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { loadFolder } from '../../src/importers/load.ts'
import { readMigrations } from '../../src/storage/sqlite/migrate.ts'
import { openDatabase } from '../../src/storage/sqlite/open.ts'
import { createSqliteStore } from '../../src/storage/sqlite/store.ts'
import type { Store } from '../../src/storage/store.ts'
import { NOW } from '../support/app.ts'
import { temporaryFolder } from '../support/folder.ts'
import { BINH_NAM, recordsWithSecondDecision } from '../support/second-decision.ts'
import { MIGRATIONS } from '../support/store.ts'

const ARTICLES = 30

/** A decision of an imagined province that refers to other acts in every article. */
function decisionOf(articles: number, number: number): { slug: string; text: string; yaml: string } {
  const numbers = Array.from({ length: articles }, (_, n) => n + 1)
  const text = `Số: ${number}/QĐ-UBND

QUYẾT ĐỊNH:

${numbers
  .map(
    (n) =>
      `Điều ${n}. Việc thứ ${n} theo khoản 5 Điều 4 Quy chế ban hành kèm theo Quyết định số 893/QĐ-UBND ngày 09/8/2019 của UBND tỉnh Lai Châu, Điều 2 Quyết định số 17/QĐ-UBND ngày 05/3/2022, Luật An ninh mạng và Điều ${articles}.`,
  )
  .join('\n\n')}
`
  const slug = `binh-nam/${number}-qd-ubnd-2023`
  const yaml = `format: so-nhom/decision/1
slug: ${slug}
kind: Quyết định
number: ${number}/QĐ-UBND
year: 2023
title: { vi: Giao việc, en: Tasks }
issuer: binh-nam/ubnd-tinh
issuedOn: 2023-03-05
effectiveFrom: 2023-03-05
checkedOn: 2023-03-05
certainty: STATED
sources:
  - { key: ban-goc, title: Quyết định mẫu, nature: ORIGINAL }
text:
  file: source.txt
  sha256: ${createHash('sha256').update(text).digest('hex')}
coverage:
${numbers.map((n) => `  - { at: quyet-dinh/dieu-${n}, as: FORMAL }\n`).join('')}`
  return { slug, text, yaml }
}

let store: Store
let statements = 0
let app: ReturnType<typeof composeApp>
const [long, short] = [decisionOf(ARTICLES, 31), decisionOf(3, 32)]

beforeAll(async () => {
  const folder = recordsWithSecondDecision()
  for (const { slug, text, yaml } of [long, short]) {
    const path = join(folder, 'decisions', slug)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'source.txt'), text)
    writeFileSync(join(path, 'decision.yaml'), yaml)
  }
  const count = () => {
    statements += 1
  }
  store = createSqliteStore(
    openDatabase(join(temporaryFolder(), 'register.db'), readMigrations(MIGRATIONS), true, count),
  )
  const results = await loadFolder(store, folder, () => NOW)
  expect(results.filter(({ outcome }) => outcome !== 'LOADED')).toEqual([])
  app = composeApp(store, readConfig({ SO_NHOM_LOG: 'silent' }), () => NOW)
})
afterAll(() => store.close())

interface Reference {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly outcome: string
  readonly path: string | null
  readonly decision: { readonly slug: string } | null
  readonly provision: { readonly path: string } | null
  readonly candidates: readonly { readonly decision: { readonly slug: string } }[]
}

async function partsOf(slug: string) {
  statements = 0
  const query = `{ decision(slug: "${slug}") { components { provisions { path text references {
    start end text outcome path decision { slug } provision { path } provisions { path }
    candidates { decision { slug } provision { path } } } } } } }`
  const response = await app.request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as {
    data: { decision: { components: { provisions: { text: string; references: Reference[] }[] }[] } }
    errors?: object[]
  }
  expect(errors).toBeUndefined()
  return { parts: data.decision.components.flatMap(({ provisions }) => provisions), statements }
}

describe('the references of a provision', () => {
  it('stand where their spans say, with act, provision or candidates', async () => {
    const { parts } = await partsOf(long.slug)
    expect(parts).toHaveLength(ARTICLES)
    const [{ text, references } = { text: '', references: [] }] = parts
    for (const { start, end, text: words } of references) expect(text.slice(start, end)).toBe(words)
    expect(references.map(({ outcome, decision, provision }) => [outcome, decision?.slug, provision?.path])).toEqual([
      ['MATCH', 'lai-chau/893-qd-ubnd-2019', 'quy-che/dieu-4/khoan-5'],
      ['MATCH', BINH_NAM, 'quyet-dinh/dieu-2'],
      ['AMBIGUOUS', undefined, undefined],
      ['MATCH', long.slug, `quyet-dinh/dieu-${ARTICLES}`],
    ])
    expect(references[2]?.candidates.length).toBeGreaterThan(1)
  })

  it('take as many statements for thirty provisions as for three', async () => {
    const [many, few] = [await partsOf(long.slug), await partsOf(short.slug)]
    expect(many.statements).toBe(few.statements)
    expect(many.statements).toBeLessThanOrEqual(12)
  })
})
