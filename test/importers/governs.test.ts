// A group outlives the decision that set it up: a later one governs it, and says who may join from then on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFile } from '../../src/importers/load.ts'
import { NOW, startTestApp, type TestApp } from '../support/app.ts'
import { DECISION, type Records, SLUG, SOURCE, sampleRecords, sha256, TEXT } from '../support/records.ts'
import { freshStore } from '../support/store.ts'

const LATER = 'tinh-mau/7-qd-ubnd-2022'
const LATER_TEXT = TEXT.replace('Số: 1/QĐ-UBND', 'Số: 7/QĐ-UBND').replace('02 tháng 01 năm 2020', '05 tháng 4 năm 2022')

/** The sample decision again, as one that replaces the first, keeps its group and opens it. */
function addLater(records: Records, governs = 'tinh-mau/ubnd-tinh'): string {
  const first = records.read(DECISION)
  const groups = first.indexOf('groups:\n')
  const admission = first.indexOf('    admission:\n')
  const later = `${first.slice(0, groups)}governs:
  - group: ${governs}
    governedBy: { standing: MANDATORY, at: quyet-dinh/dieu-1/mo-dau, from: 2022-04-05 }
${first.slice(admission)}`
    .replaceAll(SLUG, LATER)
    .replace('number: 1/QĐ-UBND\nyear: 2020', 'number: 7/QĐ-UBND\nyear: 2022')
    .replaceAll('2020-01-02', '2022-04-05')
    .replace(sha256(TEXT), sha256(LATER_TEXT))
    .replace('relations:\n', `relations:\n  - { kind: REPLACES, to: ${SLUG}, on: 2022-04-05 }\n`)
    .replace('ranks: [CHAIRMAN]', 'ranks: [VICE_CHAIRMAN]')
  records.write(`decisions/${LATER}/decision.yaml`, later)
  records.write(`decisions/${LATER}/source.txt`, LATER_TEXT)
  return records.path(`decisions/${LATER}/decision.yaml`)
}

describe('a group that an earlier decision set up', () => {
  let app: TestApp
  beforeAll(async () => {
    const records = sampleRecords()
    addLater(records)
    app = await startTestApp({}, records.folder)
  })
  afterAll(() => app.close())

  test('is governed by the later one from its day', async () => {
    const ask = async (title: string, on: string) => {
      const { data } = await app.ask(
        `query($title: String!, $on: Date!) { mayJoin(input: { group: "tinh-mau/ubnd-tinh", role: LEADER,
          candidate: { post: { title: $title } }, on: $on }) { finding } }`,
        { title, on },
      )
      return (data as { mayJoin: { finding: string } }).mayJoin.finding
    }
    expect(await ask('Chủ tịch UBND tỉnh', '2022-04-04')).toBe('ELIGIBLE')
    expect(await ask('Phó Chủ tịch UBND tỉnh', '2022-04-04')).toBe('INELIGIBLE')
    expect(await ask('Chủ tịch UBND tỉnh', '2022-04-05')).toBe('INELIGIBLE')
    expect(await ask('Phó Chủ tịch UBND tỉnh', '2022-04-05')).toBe('ELIGIBLE')
  })

  test('is still the group of the first, governed by whichever is in force', async () => {
    const ask = async (on: string) => {
      const query = `query($on: Date!) { group(slug: "tinh-mau/ubnd-tinh") { activeFrom
        governedBy(on: $on) { decision { slug status } } } }`
      const { data, errors } = await app.ask(query, { on })
      expect(errors).toEqual([])
      return data
    }
    const [first, later] = [
      { slug: SLUG, status: 'IN_FORCE' },
      { slug: LATER, status: 'IN_FORCE' },
    ]
    const activeFrom = '2020-01-02'
    expect(await ask('2022-04-04')).toEqual({ group: { activeFrom, governedBy: [{ decision: first }] } })
    const ended = { slug: SLUG, status: 'EXPIRED' }
    expect(await ask('2022-04-05')).toEqual({
      group: { activeFrom, governedBy: [{ decision: ended }, { decision: later }] },
    })
  })
})

describe('beside a decision of which nobody knows whether it is in force', () => {
  let other: TestApp
  beforeAll(async () => {
    const records = sampleRecords()
    const path = addLater(records)
    const later = `decisions/${LATER}/decision.yaml`
    expect(records.path(later)).toBe(path)
    // In force from a day that the text leaves open; the first stays, but for one clause that the other ends.
    records.edit(
      later,
      'effectiveFrom: 2022-04-05\n',
      'overrules:\n  - { field: effectiveFrom, note: { vi: Mẫu, en: Sample } }\n',
    )
    records.edit(later, `to: ${SLUG}, on: 2022-04-05`, `to: ${SLUG}, toProvision: quyet-dinh/dieu-3, on: 2022-04-05`)
    other = await startTestApp({}, records.folder)
  })
  afterAll(() => other.close())

  test('nobody is told a firm no', async () => {
    const ask = async (title: string, role: string, on: string) => {
      const { data } = await other.ask(
        `query($title: String!, $role: GroupRole!, $on: Date!) { mayJoin(input: { group: "tinh-mau/ubnd-tinh",
          role: $role, candidate: { post: { title: $title } }, on: $on }) { finding reasons { code } } }`,
        { title, role, on },
      )
      const { finding, reasons } = (data as { mayJoin: { finding: string; reasons: { code: string }[] } }).mayJoin
      return [finding, reasons.some(({ code }) => code === 'DECISION_STATUS_UNKNOWN')]
    }
    expect(await ask('Chủ tịch UBND tỉnh', 'LEADER', '2022-04-05')).toEqual(['ELIGIBLE', true])
    expect(await ask('Phó Chủ tịch UBND tỉnh', 'LEADER', '2022-04-05')).toEqual(['UNDETERMINED', true])
    expect(await ask('Phó Chủ tịch UBND tỉnh', 'DEPUTY_LEADER', '2022-04-05')).toEqual(['UNDETERMINED', true])
    expect(await ask('Phó Chủ tịch UBND tỉnh', 'DEPUTY_LEADER', '2022-04-04')).toEqual(['INELIGIBLE', false])
  })
})

test('a decision that says nothing of who may join turns nobody away', async () => {
  const records = sampleRecords()
  const path = addLater(records)
  const later = `decisions/${LATER}/decision.yaml`
  const text = records.read(later)
  const [from, to] = [text.indexOf('    admission:\n'), text.indexOf('obligations:\n')]
  const marks = ['quyet-dinh/dieu-1/khoan-1', 'quyet-dinh/dieu-1/khoan-2'].map(
    (at) => `  - at: ${at}\n    as: FORMAL\n`,
  )
  records.write(later, `${text.slice(0, from)}    admission: []\n${text.slice(to)}${marks.join('')}`)
  expect(records.path(later)).toBe(path)
  const app = await startTestApp({}, records.folder)
  const { data } = await app.ask(
    '{ mayJoin(input: { group: "tinh-mau/ubnd-tinh", role: LEADER, candidate: { post: { title: "Chủ tịch UBND tỉnh" } }, on: "2022-04-05" }) { finding reasons { code } } }',
  )
  expect(data).toEqual({ mayJoin: { finding: 'UNDETERMINED', reasons: [{ code: 'NO_RULE_KNOWN' }] } })
  await app.close()
})

describe('a group that nobody described', () => {
  test('is told by name, and the decision refused', async () => {
    const records = sampleRecords()
    const { store } = await freshStore(records.folder)
    const path = addLater(records, 'tinh-mau/ubnd-tinh-2')
    const result = await loadFile(store, path, () => NOW)
    expect(result).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'UNKNOWN_GROUP' }] })
  })
})

test('the first text is the one of the sample', () => {
  expect(sampleRecords().read(SOURCE)).toBe(TEXT)
})
