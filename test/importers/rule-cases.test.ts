// Files of rule cases: what is wrong with one is named with its place, and facts come to the register as they are written.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { mergeFacts, recordFacts } from '../../src/importers/case-facts.ts'
import { printRuleCaseSchema } from '../../src/importers/files/json-schema.ts'
import { FileRefused } from '../../src/importers/problems.ts'
import {
  caseSets,
  type KnownForCases,
  knownForCases,
  readCaseFile,
  readRuleCases,
} from '../../src/importers/rule-cases.ts'
import { ROOT } from '../support/folder.ts'
import { loadedStore, type TestStore } from '../support/store.ts'

let register: TestStore
let known: KnownForCases
beforeAll(async () => {
  register = await loadedStore()
  known = await knownForCases(register.store, await register.now())
})

const CASE = `  - id: mot
    title: { vi: Một, en: One }
    ask: membership
    group: lai-chau/ubnd-tinh
    subject: { person: an }
    on: 2020-01-01
    want: { status: UNKNOWN }
`
const PERSON = '  persons: [{ id: an, family: Trần, middle: Văn, given: Mẫu }]\n'

function file(facts: string, cases = CASE): string {
  return `format: so-nhom/cases/1\nsynthetic: true\nfacts:\n${PERSON}${facts}cases:\n${cases}`
}

/** Code and line of every problem. */
function problemsOf(text: string): readonly string[] {
  try {
    readRuleCases('cases.yaml', text, known)
    return []
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return error.problems.map(({ code, line }) => `${code} ${line}`)
  }
}

const POST =
  '  posts: [{ id: giam-doc, agency: lai-chau/van-phong-ubnd-tinh, title: Chánh Văn phòng, rank: HEAD_OF_AGENCY }]\n'

describe('a file of rule cases', () => {
  test('that is in order is read', () => {
    expect(problemsOf(file(''))).toEqual([])
  })

  test.each([
    [
      'an agency of nobody',
      '  posts: [{ id: x, agency: lai-chau/khong-co, title: X, rank: OTHER }]\n',
      'UNKNOWN_AGENCY 5',
    ],
    ['a post of nobody', '  tenures: [{ person: an, post: giam-doc }]\n', 'UNKNOWN_POST 5'],
    ['a person of nobody', `${POST}  tenures: [{ person: ai, post: giam-doc }]\n`, 'UNKNOWN_PERSON 6'],
    [
      'a class that is none',
      '  groups: [{ slug: lai-chau/nhom-thu, classOf: lai-chau/ubnd-tinh }]\n',
      'UNKNOWN_GROUP 5',
    ],
    ['a group of nobody', '  rosters: [{ group: lai-chau/khong-co, keptFrom: 2020-01-01 }]\n', 'UNKNOWN_GROUP 5'],
    [
      'an act of nobody',
      '  relations: [{ kind: REPEALS, from: lai-chau/gia-dinh-1, to: lai-chau/gia-dinh-2, certainty: STATED }]\n',
      'UNKNOWN_DECISION 5',
    ],
    [
      'a basis in an act of nobody',
      '  memberships: [{ person: an, group: lai-chau/ubnd-tinh, role: MEMBER, bases: [lai-chau/gia-dinh-1#x] }]\n',
      'UNKNOWN_DECISION 5',
    ],
    [
      'an agency that the register holds',
      '  agencies: [{ slug: lai-chau/ubnd-tinh, name: { vi: A, en: A }, kind: OTHER }]\n',
      'DUPLICATE 5',
    ],
    [
      'a group that the register holds',
      '  groups: [{ slug: lai-chau/ubnd-tinh, classOf: dak-lak/ubnd-tinh-theo-linh-vuc }]\n',
      'DUPLICATE 5',
    ],
    [
      'a roster twice',
      '  rosters: [{ group: lai-chau/ubnd-tinh, keptFrom: 2020-01-01 }, { group: lai-chau/ubnd-tinh, keptFrom: 2021-01-01 }]\n',
      'DUPLICATE 5',
    ],
    [
      'a period that ends before it begins',
      '  memberships: [{ person: an, group: lai-chau/ubnd-tinh, role: MEMBER, from: 2020-01-02, to: 2020-01-02 }]\n',
      'PERIOD_REVERSED 5',
    ],
    ['a date that does not exist', '  rosters: [{ group: lai-chau/ubnd-tinh, keptFrom: 2021-02-29 }]\n', 'SHAPE 5'],
  ])('with %s is refused at its line', (_what, facts, wanted) => {
    expect(problemsOf(file(facts))).toEqual([wanted])
  })

  test('with one id for two cases is refused at the second', () => {
    expect(problemsOf(file('', CASE + CASE))).toEqual(['DUPLICATE 13'])
  })

  test('with a question about a group or person of nobody is refused', () => {
    const asked = CASE.replace('lai-chau/ubnd-tinh', 'lai-chau/ubnd-tin').replace('person: an', 'person: ai')
    expect(problemsOf(file('', asked))).toEqual(['UNKNOWN_GROUP 9', 'UNKNOWN_PERSON 10'])
  })

  test('names persons of its own facts in a case', () => {
    const own = CASE.replace(
      '    ask:',
      '    facts: { persons: [{ id: binh, family: Lê, middle: "", given: Ví Dụ }] }\n    ask:',
    )
    expect(problemsOf(file('', own.replace('person: an', 'person: binh')))).toEqual([])
  })
})

describe('facts', () => {
  const from = (day: string) => ({ person: 'an', group: 'a/b', role: 'MEMBER', from: day }) as const

  test('of a case correct what the file says of the same thing, and add the rest', () => {
    const merged = mergeFacts([
      { memberships: [from('2020-01-01')] },
      { memberships: [{ ...from('2020-01-01'), to: '2021-01-01' }, from('2022-01-01')] },
    ])
    expect(merged.memberships).toEqual([{ ...from('2020-01-01'), to: '2021-01-01' }, from('2022-01-01')])
  })

  test('shared by cases make one set', () => {
    const two = CASE.replace('id: mot', 'id: hai')
    const three = CASE.replace('id: mot', 'id: ba').replace('    ask:', '    facts: { rosters: [] }\n    ask:')
    const sets = caseSets(readCaseFile('cases.yaml', file('', CASE + three + two)).data)
    expect(sets.map(({ cases }) => cases.map(({ id }) => id))).toEqual([['mot', 'hai'], ['ba']])
  })

  test('recorded again in place of others leave nothing of those behind', async () => {
    const { store } = register
    const first = {
      persons: [{ id: 'an', family: 'Trần', middle: '', given: 'Mẫu' }],
      rosters: [{ group: 'lai-chau/ubnd-tinh', keptFrom: '2020-01-01' }],
    }
    const before = await recordFacts(store, first, known, '2026-01-02T00:00:00Z')
    const after = await recordFacts(store, {}, known, '2026-01-03T00:00:00Z')
    const on = (await register.now()).on
    expect((await store.loadPersons(['an'], { on, version: before })).size).toBe(1)
    expect((await store.loadPersons(['an'], { on, version: after })).size).toBe(0)
    const group = await store.loadGroups(['lai-chau/ubnd-tinh'], { on, version: after })
    expect(group.get('lai-chau/ubnd-tinh')?.rosterKeptFrom).toBeNull()
    expect((await store.newestState()).synthetic).toBe(true)
  })
})

describe('the schema of rule cases', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(printRuleCaseSchema()))
  const folder = join(ROOT, 'test', 'cases')

  test.each(readdirSync(folder))('accepts %s', (name) => {
    validate(parse(readFileSync(join(folder, name), 'utf8')))
    expect(validate.errors ?? []).toEqual([])
  })

  test('refuses a question that does not exist and an answer that is not of the question', () => {
    expect(validate(parse(file('')))).toBe(true)
    expect(validate(parse(file('', CASE.replace('ask: membership', 'ask: member'))))).toBe(false)
    expect(validate(parse(file('', CASE.replace('status: UNKNOWN', 'finding: ELIGIBLE'))))).toBe(false)
  })
})
