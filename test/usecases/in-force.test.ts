// What is in force on a day is told by provision: a clause that has ended, or has not begun, obliges nobody in any list.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { DECISION, SLUG, sampleRecords } from '../support/records.ts'

const OTHER = '9-qd-ubnd-2021'
const ACT = `  - slug: tinh-mau/${OTHER}
    kind: Quyết định
    number: 9/QĐ-UBND
    year: 2021
    title: { vi: Sửa quyết định mẫu, en: Mending the sample }
    effectiveFrom: 2021-03-01
    certainty: REPORTED
    source: can-cu
relations:
`

let app: TestApp
beforeAll(async () => {
  const records = sampleRecords()
  records.edit('acts.yaml', 'relations:\n', ACT)
  records.edit(
    DECISION,
    'relations:\n',
    `relations:
  - { kind: DEFERS, to: ${SLUG}, toProvision: quyet-dinh/dieu-2, on: 2020-06-01 }
  - { kind: REPLACES, from: tinh-mau/${OTHER}, to: ${SLUG}, on: 2021-03-01 }
  - { kind: KEEPS, from: tinh-mau/${OTHER}, to: ${SLUG}, toProvision: quyet-dinh/dieu-2 }
`,
  )
  app = await startTestApp({}, records.folder)
})
afterAll(() => app.close())

async function keysOn(on: string): Promise<readonly string[]> {
  const query = `query($on: Date!) { obligations(filter: { inForceOn: $on }, first: 10) {
    totalCount facets { modality { count } } edges { node { key } } } }`
  const { data, errors } = await app.ask(query, { on })
  expect(errors).toEqual([])
  const { obligations } = data as {
    obligations: { totalCount: number; facets: { modality: { count: number }[] }; edges: { node: { key: string } }[] }
  }
  const counted = obligations.facets.modality.reduce((sum, { count }) => sum + count, 0)
  expect([obligations.totalCount, counted]).toEqual([obligations.edges.length, obligations.edges.length])
  return obligations.edges.map(({ node }) => node.key)
}

describe('the obligations in force on a day', () => {
  test('leave out those of a provision that is not in force yet', async () => {
    expect(await keysOn('2020-05-31')).toEqual(['answer-for-implementing'])
    expect(await keysOn('2020-06-01')).toEqual(['no-forwarding', 'answer-for-implementing'])
  })

  test('are, of an act that was replaced but for a part, those of that part', async () => {
    expect(await keysOn('2021-02-28')).toEqual(['no-forwarding', 'answer-for-implementing'])
    expect(await keysOn('2021-03-01')).toEqual(['no-forwarding'])
  })
})
