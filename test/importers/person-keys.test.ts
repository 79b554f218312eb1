// Keys of people in roster files: neutral, since they stand in public ids, and refused where they tell of the person.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { printRosterFileSchema } from '../../src/importers/files/json-schema.ts'
import type { FileProblem } from '../../src/importers/problems.ts'
import { GROUP, ROSTER, rosterRecords } from '../support/people.ts'
import { placeOf } from '../support/records.ts'
import { freshStore } from '../support/store.ts'

const NEUTRAL = ['p1', 'p01', 'cb0123', 'abc123456', '0b9f4f0c-3c1e-4a6d-9d51-7a2f3f0c9e11']
/** Keys that tell something of the person, or are of no form at all. */
const TELLING = [
  'nguyen-van-an',
  'an',
  'an-1975',
  'nva-01',
  '0912345678',
  '+84912345678',
  'p0912345678',
  'an.nguyen@example.vn',
  'cccd001',
  'P01',
  'đ01',
  'p٠١',
  'p01 ',
  'p01\n',
  '01',
  'p',
  '0b9f4f0c3c1e4a6d9d517a2f3f0c9e11',
  '0B9F4F0C-3C1E-4A6D-9D51-7A2F3F0C9E11',
]

const idOf = (key: string) => `${GROUP}#${key}`

/** The one problem of the sample roster with another key for its seventh person, which must stand at that key. */
async function problemOf(written: string): Promise<FileProblem> {
  const records = rosterRecords()
  records.edit(ROSTER, 'key: p07\n', `key: ${written}\n`)
  const { load, store, now } = await freshStore()
  const result = (await load(records.folder)).at(-1)
  if (result?.outcome !== 'REFUSED') throw new Error(`not refused: ${JSON.stringify(result)}`)
  expect((await store.countPeople(await now())).persons).toBe(0)
  expect(result.problems).toHaveLength(1)
  expect(result.problems[0]).toMatchObject(placeOf(records.read(ROSTER), written))
  return result.problems[0] as FileProblem
}

describe('the key of a person', () => {
  test.each(NEUTRAL)('may be %s, and is part of the id', async (key) => {
    const records = rosterRecords()
    records.edit(ROSTER, 'persons:\n', `persons:\n  - { key: ${key}, family: Lê, given: An }\n`.replace('p01', 'p10'))
    const { store, now } = await freshStore(records.folder)
    const id = idOf(key.replace('p01', 'p10'))
    expect((await store.loadPersons([id], await now())).get(id)?.given).toBe('An')
  })

  test.each(TELLING)('may not be %s: it is refused where it stands, without being repeated', async (key) => {
    const written = JSON.stringify(key)
    const problem = await problemOf(written)
    expect(problem.code).toBe('SHAPE')
    expect(problem.message.vi).toMatch(/^persons\.6\.key .*p01.*cb0123.*UUID.*mã định danh công khai/)
    expect(problem.message.en).toMatch(/^persons\.6\.key .*p01.*cb0123.*UUID.*public ids.*nothing of the person/)
    if (key.trim().length > 3) expect(`${problem.message.vi}${problem.message.en}`).not.toContain(key)
  })

  test('written as a bare number is refused with the same words', async () => {
    const problem = await problemOf('0912345678')
    expect(problem.message.vi).toContain('mã định danh công khai')
    expect(problem.message.en).toContain('public ids')
    expect(`${problem.message.vi}${problem.message.en}`).not.toContain('912345678')
  })
})

describe('the published schema of roster files', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(printRosterFileSchema()))
  const sample = () => parse(rosterRecords().read(ROSTER)) as Record<string, unknown>

  test.each(NEUTRAL)('accepts the neutral key %s of a person', (key) => {
    expect(validate({ ...sample(), persons: [{ key, family: 'Lê', given: 'An' }] })).toBe(true)
  })

  test.each(TELLING)('refuses the key %s of a person', (key) => {
    expect(validate({ ...sample(), persons: [{ key, family: 'Lê', given: 'An' }] })).toBe(false)
  })
})
