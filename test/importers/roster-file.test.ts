// Roster files: read whole or refused whole, every problem with its place, and names as they may be shown.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { searchWords } from '../../src/domain/search-words.ts'
import { printRosterFileSchema } from '../../src/importers/files/json-schema.ts'
import type { LoadResult } from '../../src/importers/load.ts'
import type { FileProblem } from '../../src/importers/problems.ts'
import { GROUP, OTHER_GROUP, OTHER_ROSTER, ROSTER, rosterRecords, rosterStore } from '../support/people.ts'
import { placeOf, type Records } from '../support/records.ts'
import { freshStore } from '../support/store.ts'

const person = (key: string) => `${GROUP}#${key}`
const GUEST = `format: so-nhom/roster/1
group: ${OTHER_GROUP}
sources:
  - { key: danh-sach, title: Danh sách khác, nature: REGISTER_READING }
persons: []
posts: []
tenures: []
memberships:
  - { person: "${GROUP}#p02", role: MEMBER, certainty: STATED }
`

function problemsOf(result: LoadResult | undefined): readonly FileProblem[] {
  if (result?.outcome !== 'REFUSED') throw new Error(`not refused: ${JSON.stringify(result)}`)
  return result.problems
}

/** Loads the sample roster with one change, which must be refused. */
async function refused(change: (records: Records) => void): Promise<readonly FileProblem[]> {
  const records = rosterRecords()
  change(records)
  const { load, store, now } = await freshStore()
  const results = await load(records.folder)
  expect(await store.countPeople(await now())).toEqual({ persons: 0, posts: 0, tenures: 0, memberships: 0 })
  return problemsOf(results.at(-1))
}

/** The one problem of the sample roster after a change, and the place of the words that were put in. */
async function problemAfter(words: string, replacement: string, at: string = replacement) {
  let place = { line: 0, column: 0 }
  const problems = await refused((records) => {
    records.edit(ROSTER, words, replacement)
    place = placeOf(records.read(ROSTER), at)
  })
  expect(problems).toHaveLength(1)
  const problem = problems[0] as FileProblem
  expect({ line: problem.line, column: problem.column }).toEqual(place)
  return problem
}

describe('a roster file', () => {
  test('says when it was checked; loading it is no check', async () => {
    const { store, now, records, load } = await rosterStore()
    const checkedOn = async () => (await store.loadGroups([GROUP], await now())).get(GROUP)?.rosterCheckedOn
    expect(await checkedOn()).toBeNull()
    records.edit(ROSTER, 'keptFrom: 2020-03-01\n', 'keptFrom: 2020-03-01\ncheckedOn: 2025-06-30\n')
    await load(records.folder)
    expect(await checkedOn()).toBe('2025-06-30')
  })

  test('cannot have been checked before it was kept', async () => {
    const problem = await problemAfter(
      'keptFrom: 2020-03-01\n',
      'keptFrom: 2020-03-01\ncheckedOn: 2020-02-29\n',
      '2020-02-29',
    )
    expect(problem.code).toBe('PERIOD_REVERSED')
  })

  test('cannot have been checked on a day that has not come', async () => {
    const problem = await problemAfter(
      'keptFrom: 2020-03-01\n',
      'keptFrom: 2020-03-01\ncheckedOn: 2026-01-02\n',
      '2026-01-02',
    )
    expect(problem.code).toBe('DATE_AHEAD')
    expect(problem.message.en).toContain('2026-01-01')
  })

  test('is loaded after the decisions, and a second time changes nothing', async () => {
    const { store, load, now, records } = await rosterStore()
    const before = await now()
    const again = await load(records.folder)
    expect(again.map(({ file }) => file).at(-1)).toBe(`data/${ROSTER}`)
    expect(again.every(({ outcome }) => outcome === 'UNCHANGED')).toBe(true)
    expect(await now()).toEqual(before)
    records.write(ROSTER, `# Another remark.\n${records.read(ROSTER)}`)
    const [touched] = await load(records.path(ROSTER))
    expect(touched).toMatchObject({ outcome: 'LOADED', report: { changes: [], version: before.version } })
    expect(await store.countPeople(before)).toEqual({ persons: 7, posts: 5, tenures: 8, memberships: 9 })
  })

  test('lies in the folder of its group', async () => {
    const problem = await problemAfter(`group: ${GROUP}`, `group: ${OTHER_GROUP}`, OTHER_GROUP)
    expect(problem.code).toBe('SLUG_FOLDER')
  })

  test('is refused with everything that is wrong with it, and loads nothing', async () => {
    const problems = await refused((records) => {
      records.edit(ROSTER, 'agency: tinh-mau/ubnd-tinh,', 'agency: tinh-mau/ubnd-tin,')
      records.edit(ROSTER, 'at: quyet-dinh/dieu-1/khoan-2', 'at: quyet-dinh/dieu-1/khoan-7')
      records.edit(ROSTER, 'source: thong-bao', 'source: thong-bo')
    })
    expect(problems.map(({ code }) => code).sort()).toEqual(['UNKNOWN_AGENCY', 'UNKNOWN_PATH', 'UNKNOWN_SOURCE'])
    expect(problems.every(({ message }) => message.vi.includes('Gần nhất') && message.en.includes('Nearest'))).toBe(
      true,
    )
  })
})

describe('the published schema of roster files', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(printRosterFileSchema()))
  const sample = () => parse(rosterRecords().read(ROSTER)) as Record<string, unknown>

  test('accepts a roster that loads, and refuses what loading refuses by shape', () => {
    validate(sample())
    expect(validate.errors ?? []).toEqual([])
    expect(validate({ ...sample(), keeptFrom: '2020-01-01' })).toBe(false)
    expect(validate({ ...sample(), group: 'Tỉnh Mẫu' })).toBe(false)
    expect(validate({ ...sample(), persons: [{ key: 'p01', given: 'An' }] })).toBe(false)
  })

  test('tells who writes a roster how to refer to others, and that keys are public', () => {
    for (const words of ['group#key', 'agency#key', 'public', 'withheld'])
      expect(printRosterFileSchema()).toContain(words)
  })
})

describe('a name that does not exist', () => {
  test.each([
    ['a person', 'person: p07, role', 'person: p17, role', 'p17', 'UNKNOWN_PERSON', 'p07'],
    [
      'a post',
      'post: chuyen-vien, from: 2020-01-01, certainty',
      'post: chuyen-vie, from: 2020-01-01, certainty',
      'chuyen-vie,',
      'UNKNOWN_POST',
      'chuyen-vien',
    ],
    [
      'a post of another agency',
      'post: tinh-mau/so-khac#giam-doc, capacity',
      'post: tinh-mau/so-khac#giam-do, capacity',
      'tinh-mau/so-khac#giam-do,',
      'UNKNOWN_POST',
      'tinh-mau/so-khac#giam-doc',
    ],
    [
      'a decision',
      'decision: tinh-mau/1-qd-ubnd-2020, at: quyet-dinh/dieu-1/khoan-1',
      'decision: tinh-mau/1-qd-ubnd-2021, at: quyet-dinh/dieu-1/khoan-1',
      'tinh-mau/1-qd-ubnd-2021',
      'UNKNOWN_DECISION',
      'tinh-mau/1-qd-ubnd-2020',
    ],
    ['a role', 'role: LEADER', 'role: BOSS', 'BOSS', 'SHAPE', 'DEPUTY_LEADER'],
  ])('%s is shown where it stands, with what comes nearest', async (_what, words, replacement, at, code, near) => {
    const problem = await problemAfter(words, replacement, at)
    expect(problem.code).toBe(code)
    expect(problem.message.vi).toContain(near)
    expect(problem.message.en).toContain(near)
  })

  test('a group that no decision describes', async () => {
    const problems = await refused((records) => {
      records.write(
        'groups/tinh-mau/ubnd-tin/roster.yaml',
        records.read(ROSTER).replace(`group: ${GROUP}`, 'group: tinh-mau/ubnd-tin'),
      )
      records.write(ROSTER, 'format: so-nhom/roster/1\n')
      // The last file of the folder is read last.
      records.write(
        'groups/tinh-mau/zz/roster.yaml',
        records.read('groups/tinh-mau/ubnd-tin/roster.yaml').replace('group: tinh-mau/ubnd-tin', 'group: tinh-mau/zz'),
      )
    })
    expect(problems.map(({ code }) => code)).toEqual(['UNKNOWN_GROUP'])
  })

  test('a key that stands for posts of two agencies must be written with its agency', async () => {
    const problem = await problemAfter(
      'post: tinh-mau/so-mau#giam-doc',
      'post: giam-doc',
      'giam-doc, from: 2020-01-01, to',
    )
    expect(problem.code).toBe('UNKNOWN_POST')
    expect(problem.message.en).toContain('tinh-mau/so-mau#giam-doc, tinh-mau/so-khac#giam-doc')
  })
})

describe('what cannot be', () => {
  test('a key used twice', async () => {
    const problem = await problemAfter('key: quyen, person', 'key: giam-doc, person', 'giam-doc, person: p04')
    expect(problem.code).toBe('DUPLICATE')
  })

  test('a period that ends on the day on which it begins', async () => {
    const rest = ', certainty: STATED }\n  - { person: p03, role: MEMBER, from: 2021-01-01'
    const problem = await problemAfter('to: 2020-07-01', 'to: 2020-01-02', `2020-01-02${rest}`)
    expect(problem.code).toBe('PERIOD_REVERSED')
    expect(problem.message.en).toContain('2020-01-02')
  })

  test('the same person twice in one role on one day', async () => {
    const problem = await problemAfter(
      '{ person: p03, role: MEMBER, from: 2021-01-01',
      '{ person: p03, role: MEMBER, from: 2020-06-30',
    )
    expect(problem.code).toBe('PERIOD_OVERLAP')
  })

  test('a day that does not exist', async () => {
    const problem = await problemAfter('keptFrom: 2020-03-01', 'keptFrom: 2020-02-30', '2020-02-30')
    expect(problem.code).toBe('SHAPE')
  })
})

describe('a name', () => {
  test.each([
    ['no width', 'A\\u200Bn', 'U+200B'],
    ['a joiner', 'A\\u200Dn', 'U+200D'],
    ['a byte order mark', 'A\\uFEFFn', 'U+FEFF'],
    ['an override of direction', 'A\\u202En', 'U+202E'],
    ['an isolate of direction', 'A\\u2066n', 'U+2066'],
    ['a soft hyphen', 'A\\u00ADn', 'U+00AD'],
    ['a null', 'A\\0n', 'U+0000'],
    ['a tab', 'A\\tn', 'U+0009'],
    ['a filler', 'A\\u3164n', 'U+3164'],
    ['a tag', 'A\\U000E0041n', 'U+E0041'],
    ['a variation selector', 'A\\uFE0Fn', 'U+FE0F'],
  ])('with %s is refused, and the character named', async (_what, written, code) => {
    const problem = await problemAfter('given: An\n', `given: "${written}"\n`, `"${written}"`)
    expect(problem.code).toBe('HIDDEN_CHARACTER')
    expect(problem.message.vi).toContain(code)
    expect(problem.message.en).toContain(code)
  })

  test('without a letter is refused', async () => {
    expect((await problemAfter('given: An\n', 'given: "12"\n', '"12"')).code).toBe('NO_LETTER')
  })

  test('is kept in NFC with plain spaces, whatever form it was typed in', async () => {
    const records = rosterRecords()
    records.edit(ROSTER, 'family: Nguyễn\n', `family: "${'Nguyễn'.normalize('NFD')}"\n`)
    records.edit(ROSTER, 'middle: Quốc\n', 'middle: "Quốc \\u00a0 Huy"\n')
    const { store, now } = await freshStore(records.folder)
    const persons = await store.loadPersons([person('p03'), person('p06')], await now())
    expect(persons.get(person('p03'))?.family).toBe('Nguyễn'.normalize('NFC'))
    expect(persons.get(person('p06'))?.middle).toBe('Quốc Huy')
  })

  test.each([["'); DROP TABLE person; --x"], ['<script>alert(1)</script>'], ['=cmd|x'], ['%_"a']])(
    '%s is a name like any other to the store',
    async (name) => {
      const records = rosterRecords()
      records.edit(ROSTER, 'given: An\n', `given: ${JSON.stringify(name)}\n`)
      const { store, now } = await freshStore(records.folder)
      const persons = await store.loadPersons([person('p04'), name], await now())
      expect([...persons.values()].map(({ given }) => given)).toEqual([name])
    },
  )

  test('is found by search where it has a publication basis, until it loses it', async () => {
    const { store, load, now, records } = await rosterStore()
    const found = async (words: string) => {
      const terms = { words: searchWords(words) }
      return (await store.search(terms, ['PERSON'], 10, 0, await now())).rows.map(({ target }) => target)
    }
    expect(await found('le thi anh')).toEqual([person('p02')])
    expect(await found('do kin ba')).toEqual([])
    records.edit(ROSTER, '    given: Ánh\n    publicationBasis: *basis\n', '    given: Ánh\n')
    await load(records.path(ROSTER))
    expect(await found('le thi anh')).toEqual([])
  })
})

describe('a person of another roster', () => {
  test('is named by group and key, and is one person in both groups', async () => {
    const { store, load, now, records } = await rosterStore()
    records.write(OTHER_ROSTER, GUEST)
    const [result] = await load(records.path(OTHER_ROSTER))
    expect(result?.outcome).toBe('LOADED')
    const memberships = await store.loadMembershipsOf([person('p02')], null, await now())
    expect(memberships.get(person('p02'))?.map(({ group }) => group)).toEqual([OTHER_GROUP, GROUP])
  })

  test('must be in that roster', async () => {
    const { load, records } = await rosterStore()
    records.write(OTHER_ROSTER, GUEST.replace('#p02', '#p0'))
    const [problem] = problemsOf((await load(records.path(OTHER_ROSTER)))[0])
    expect(problem).toMatchObject({ code: 'UNKNOWN_PERSON', ...placeOf(records.read(OTHER_ROSTER), '"tinh-mau') })
    expect(problem?.message.en).toContain(person('p02'))
  })

  test('cannot be withdrawn by the one while the other has the person', async () => {
    const { store, load, now, records } = await rosterStore()
    records.write(OTHER_ROSTER, GUEST.replace('#p02', '#p07'))
    await load(records.path(OTHER_ROSTER))
    const before = await now()
    records.edit(ROSTER, '  - { person: p07, role: MEMBER, from: 2020-01-02, certainty: STATED }\n', '')
    records.edit(ROSTER, '  - key: p07\n    family: Hồ\n    given: Ân\n    publicationBasis: *basis\n', '')
    const [result] = await load(records.path(ROSTER))
    if (result?.outcome !== 'CONFLICT') throw new Error(`no conflict: ${JSON.stringify(result)}`)
    expect(result.report.changes).toContainEqual({ change: 'CONFLICT', table: 'person', id: person('p07') })
    expect(await now()).toEqual(before)
    expect((await store.loadPersons([person('p07')], before)).size).toBe(1)
  })

  test('whose post somebody else recorded otherwise is a conflict, and nothing is loaded', async () => {
    const { store, load, now, records } = await rosterStore()
    const before = await now()
    const post = '  - { key: chu-tich, agency: tinh-mau/ubnd-tinh, title: Chủ tịch mới, rank: CHAIRMAN }\n'
    records.write(OTHER_ROSTER, GUEST.replace('posts: []\n', `posts:\n${post}`))
    const [result] = await load(records.path(OTHER_ROSTER))
    expect(result?.outcome).toBe('CONFLICT')
    expect(await now()).toEqual(before)
    expect(
      (await store.loadPosts(['tinh-mau/ubnd-tinh#chu-tich'], before)).get('tinh-mau/ubnd-tinh#chu-tich')?.title,
    ).toBe('Chủ tịch')
  })
})
