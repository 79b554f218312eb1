// Relations that would leave open what is in force are refused: an end without its day, a kept part of nothing, a place that is none.
import { describe, expect, test } from 'vitest'
import { DECISION, type Records, SLUG, SOURCE, sampleRecords, sha256, TEXT } from '../support/records.ts'
import { refusal } from '../support/refusal.ts'
import { freshStore } from '../support/store.ts'

const LAW = 'tinh-mau/luat-mau-2015'
const add = (entry: string) => (records: Records) =>
  records.edit(DECISION, 'relations:\n', `relations:\n  - ${entry}\n`)

describe('a relation is refused', () => {
  test('that ends an act on no day, though the decision has its own, and is told which that may be', async () => {
    const [problem, ...others] = await refusal(add(`{ kind: REPEALS, to: ${LAW} }`))
    expect(others).toEqual([])
    expect(problem?.code).toBe('RELATION_WITHOUT_DAY')
    expect(problem?.message.vi).toContain('on: 2020-01-02')
    expect(problem?.message.en).toContain('certainty: UNSETTLED')
  })

  test.each([
    `{ kind: REPEALS, to: ${LAW}, on: 2020-01-01 }`,
    `{ kind: DEFERS, to: ${SLUG}, toProvision: quyet-dinh/dieu-2, on: 2020-01-02 }`,
  ])('whose day lies before the decision: %s', async (entry) => {
    const problems = await refusal(add(entry))
    expect(problems.map(({ code }) => code)).toEqual(['RELATION_TOO_EARLY'])
  })

  test('that keeps a part of what the decision does not end', async () => {
    const problems = await refusal(add(`{ kind: KEEPS, to: ${LAW}, toProvision: luat/dieu-6 }`))
    expect(problems.map(({ code }) => code)).toEqual(['KEEPS_NOTHING'])
  })

  test('that names a place which another decision does not have, and is told of places that end alike', async () => {
    const records = sampleRecords()
    const { store, load } = await freshStore(records.folder)
    const other = 'tinh-mau/2-qd-ubnd-2020'
    records.write(
      `decisions/${other}/decision.yaml`,
      records.read(DECISION).replaceAll(SLUG, other).replace('relations:\n', `relations:\n  - ${KEPT}\n`),
    )
    records.write(`decisions/${other}/source.txt`, records.read(`decisions/${SLUG}/source.txt`))
    const [result] = await load(records.path(`decisions/${other}/decision.yaml`))
    const problems = result?.outcome === 'REFUSED' ? result.problems : []
    const unknown = problems.filter(({ code }) => code === 'UNKNOWN_PATH')
    expect(unknown.map(({ message }) => message.en)).toEqual([expect.stringContaining('quyet-dinh/dieu-2')])
    await store.close()
  })
})

const KEPT = `{ kind: REPEALS, to: ${SLUG}, toProvision: quy-che/dieu-2, on: 2021-01-01 }`

describe('a relation loads', () => {
  test.each([
    ['whose day is not known, and said to be', `{ kind: REPEALS, to: ${LAW}, certainty: UNSETTLED }`],
    [
      'that ends the place of another act on a day',
      `{ kind: REPEALS, to: ${LAW}, toProvision: luat/dieu-6, on: 2020-01-02 }`,
    ],
    [
      'of a decision to a provision of its own',
      `{ kind: DEFERS, to: ${SLUG}, toProvision: quyet-dinh/dieu-2, on: 2020-06-01 }`,
    ],
    [
      'that ends a provision of its own',
      `{ kind: REPEALS, to: ${SLUG}, toProvision: quyet-dinh/dieu-2, on: 2020-06-01 }`,
    ],
  ])('%s', async (_name, entry) => {
    const records = sampleRecords()
    const { load } = await freshStore(records.folder)
    add(entry)(records)
    expect(await load(records.path(DECISION))).toMatchObject([{ outcome: 'LOADED' }])
  })
})

describe('an attached part without a clause', () => {
  const table =
    '\n\nPHỤ LỤC\nDANH SÁCH THÀNH VIÊN NHÓM\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND ngày 02/01/2020)\n\n| STT | Chức vụ |\n| 1 | Giám đốc Sở Mẫu |\n'

  test('needs something at its key, and takes it', async () => {
    const records = sampleRecords()
    const { load, store, now } = await freshStore(records.folder)
    const text = `${records.read(SOURCE)}${table}`
    records.write(SOURCE, text)
    records.edit(DECISION, sha256(TEXT), sha256(text))
    const [refused] = await load(records.path(DECISION))
    expect(refused).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'NOT_COVERED' }] })
    expect(refused?.outcome === 'REFUSED' && refused.problems[0]?.message.vi).toMatch(/^phu-luc /)
    records.edit(DECISION, 'coverage:\n', 'coverage:\n  - at: phu-luc\n    as: FORMAL\n')
    expect(await load(records.path(DECISION))).toMatchObject([{ outcome: 'LOADED' }])
    expect((await store.loadOutlines([SLUG], await now())).get(SLUG)?.components.map(({ key }) => key)).toContain(
      'phu-luc',
    )
  })

  test('is quoted nowhere', async () => {
    const records = sampleRecords()
    const { load } = await freshStore(records.folder)
    const text = `${records.read(SOURCE)}${table}`
    records.write(SOURCE, text)
    records.edit(DECISION, sha256(TEXT), sha256(text))
    const words = 'obligations:\n  - key: no-forwarding\n    at: quyet-dinh/dieu-2'
    records.edit(DECISION, words, words.replace('quyet-dinh/dieu-2', 'phu-luc'))
    const [refused] = await load(records.path(DECISION))
    const codes = refused?.outcome === 'REFUSED' ? refused.problems.map(({ code }) => code) : []
    expect(codes).toEqual(expect.arrayContaining(['QUOTE_NOT_FOUND', 'NOT_COVERED']))
  })
})

test('a name that the same run describes is no fault of a file that is refused for another', async () => {
  const records = sampleRecords()
  const other = 'tinh-mau/0-qd-ubnd-2019'
  const first = records.read(DECISION).replaceAll(SLUG, other)
  const broken = first
    .replace('topic: automatic-forwarding', 'topic: nothing-known')
    .replace('relations:\n', `relations:\n  - { kind: REFERS_TO, to: ${SLUG} }\n`)
  records.write(`decisions/${other}/decision.yaml`, broken)
  records.write(`decisions/${other}/source.txt`, records.read(SOURCE))
  const { load } = await freshStore()
  const result = (await load(records.folder)).find(({ file }) => file.includes(other))
  const codes = result?.outcome === 'REFUSED' ? result.problems.map(({ code }) => code) : []
  expect(codes).toContain('UNKNOWN_TOPIC')
  expect(codes).not.toContain('UNKNOWN_DECISION')
})
