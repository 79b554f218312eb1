// A wrong decision file is refused whole, with the place, the code and what would be right: form, fields and names.
import { mkdirSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DECISION, sampleRecords } from '../support/records.ts'
import { FILE, refusal, refusedAt } from '../support/refusal.ts'
import { freshStore } from '../support/store.ts'

describe('a file that is not well-formed', () => {
  test('shows where its YAML breaks', async () => {
    const [problem] = await refusal((records) => records.edit(DECISION, 'kinds: [PROVINCIAL_DEPARTMENT]', 'kinds: [A'))
    expect(problem).toMatchObject({ code: 'YAML_BROKEN', file: FILE })
    expect(problem?.line).toBeGreaterThan(20)
  })

  test('shows the key that it repeats', async () => {
    await refusedAt('year: 2020\n', 'year: 2020\nkind: Luật\n', 'YAML_BROKEN', 'kind: Luật', /once|một lần/)
  })

  test('with aliases that would blow up is refused at once', async () => {
    const lines = ['x: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]']
    for (let level = 1; level < 12; level += 1)
      lines.push(`x${level}: &x${level} [${Array(10).fill(`*x${level - 1}`)}]`)
    const [problem] = await refusal((records) => {
      records.write(DECISION, `${records.read(DECISION)}\n${lines.join('\n')}\n`)
    })
    expect(problem).toMatchObject({ code: 'YAML_BROKEN', file: FILE })
    expect(problem?.message.en).toContain('alias')
  })

  test('with an alias of nothing is not told that it has too many', async () => {
    const [problem] = await refusal((records) => records.edit(DECISION, 'vi: Nhóm mẫu', 'vi: *nhom'))
    expect(problem?.code).toBe('YAML_BROKEN')
    expect(problem?.message.en).not.toContain('too many')
  })

  test('nested without end is refused, not a fault of the program', async () => {
    const [problem] = await refusal((records) => {
      records.write(DECISION, `${records.read(DECISION)}\nx: ${'['.repeat(50_000)}\n`)
    })
    expect(problem?.file).toBe(FILE)
  })

  test('and empty says what is wanted', async () => {
    const [problem] = await refusal((records) => records.write(DECISION, ''))
    expect(problem).toMatchObject({ code: 'SHAPE', file: FILE, line: 1, column: 1 })
  })

  test('of 6 MB is not read', async () => {
    const problems = await refusal((records) => records.write(DECISION, `# ${'x'.repeat(6_000_000)}`))
    expect(problems).toMatchObject([{ code: 'FILE_TOO_LARGE', file: FILE, line: 1, column: 1 }])
    expect(problems[0]?.message.en).toContain('5000000')
  })

  test('that is not UTF-8 says so', async () => {
    const problems = await refusal((records) => records.write(DECISION, Buffer.from('title: Quy\xEA\n', 'latin1')))
    expect(problems).toMatchObject([{ code: 'NOT_UTF8', file: FILE, line: 1, column: 1 }])
    expect(problems[0]?.message.en).toContain('Save it as UTF-8')
  })

  test('that is a folder, or is not there, says so', async () => {
    for (const isFolder of [true, false]) {
      const problems = await refusal((records) => {
        rmSync(records.path(DECISION))
        if (isFolder) mkdirSync(records.path(DECISION))
      })
      expect(problems).toMatchObject([{ code: 'FILE_MISSING', file: FILE, line: 1, column: 1 }])
    }
  })

  test('saved with a byte order mark loads like any other', async () => {
    const records = sampleRecords()
    records.write(DECISION, `\uFEFF${records.read(DECISION).replace(/^#.*\n/, '')}`)
    const { load } = await freshStore()
    const outcomes = (await load(records.folder)).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['LOADED', 'LOADED', 'LOADED', 'LOADED'])
  })

  test('that writes its format in quotes loads like any other', async () => {
    const records = sampleRecords()
    records.edit(DECISION, 'format: so-nhom/decision/1', 'format: "so-nhom/decision/1"')
    const { load } = await freshStore()
    const outcomes = (await load(records.folder)).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['LOADED', 'LOADED', 'LOADED', 'LOADED'])
  })

  test('of a format that does not exist is told which there are', async () => {
    const [problem] = await refusal((records) =>
      records.edit(DECISION, 'format: so-nhom/decision/1', 'format: so-nhom/decision/2'),
    )
    expect(problem?.code).toBe('SHAPE')
    expect(problem?.message.en).toContain('so-nhom/decision/1')
  })
})

describe('a field', () => {
  test('that the schema does not know is shown where it stands', async () => {
    await refusedAt('issuer: tinh-mau', 'isuer: tinh-mau', 'SHAPE', 'isuer', 'isuer')
  })

  test('that the schema does not know is shown where it stands within its entry', async () => {
    await refusedAt(
      '    modality: PROHIBITION',
      '    modality: PROHIBITION\n    modal: X',
      'SHAPE',
      'modal: X',
      'modal',
    )
  })

  test('that is missing is named', async () => {
    const [problem] = await refusal((records) => records.edit(DECISION, 'kind: Quyết định\n', ''))
    expect(problem?.code).toBe('SHAPE')
    expect(problem?.message.en).toContain('kind')
  })

  test('with a value that is not allowed shows those that are', async () => {
    await refusedAt('modality: DUTY', 'modality: OBLIGATION', 'SHAPE', 'OBLIGATION', /DUTY.*PROHIBITION/)
  })

  test('with a day that does not exist shows the form of a day', async () => {
    await refusedAt('issuedOn: 2020-01-02', 'issuedOn: 2020-02-30', 'SHAPE', '2020-02-30', /YYYY-MM-DD/)
  })

  test('with a role that does not exist shows the roles', async () => {
    await refusedAt('- role: MEMBER', '- role: MEMBERS', 'SHAPE', '- role: MEMBERS'.slice(2), /DEPUTY_LEADER/)
  })
})

describe('a name that does not exist', () => {
  test('of a topic is shown with the nearest that does', async () => {
    const bad = 'automatic-forwardin'
    await refusedAt('topic: automatic-forwarding', `topic: ${bad}`, 'UNKNOWN_TOPIC', bad, 'automatic-forwarding')
  })

  test('of a provision is shown with the nearest that does', async () => {
    const at = 'quyet-dinh/dieu-22'
    const problems = await refusal((records) => records.edit(DECISION, 'at: quyet-dinh/dieu-2\n', `at: ${at}\n`))
    expect(problems.map(({ code }) => code).sort()).toEqual(['NOT_COVERED', 'UNKNOWN_PATH'])
    const unknown = problems.find(({ code }) => code === 'UNKNOWN_PATH')
    expect(unknown?.message.en).toMatch(/Nearest: .*quyet-dinh\/dieu-2/)
    expect(unknown?.message.vi).toMatch(/Gần nhất: .*quyet-dinh\/dieu-2/)
    expect(unknown?.line).toBeGreaterThan(70)
  })

  test('of an agency is shown with the nearest that does', async () => {
    await refusedAt(
      'issuer: tinh-mau/ubnd-tinh',
      'issuer: tinh-mau/ubnd',
      'UNKNOWN_AGENCY',
      'tinh-mau/ubnd\n',
      'tinh-mau/ubnd-tinh',
    )
  })

  test('of an act is shown with the nearest that does', async () => {
    await refusedAt(
      'to: tinh-mau/luat-mau-2015',
      'to: tinh-mau/luat-mau-2051',
      'UNKNOWN_DECISION',
      'tinh-mau/luat-mau-2051',
      'tinh-mau/luat-mau-2015',
    )
  })

  test('of a class of posts or of agencies is shown with the nearest that does', async () => {
    await refusedAt('- posts: heads', '- posts: head', 'UNKNOWN_CLASS', 'posts: head\n', 'heads')
    await refusedAt('agencies: departments', 'agencies: department', 'UNKNOWN_CLASS', 'department\n', 'departments')
  })

  test('of a source is shown with the nearest that does', async () => {
    await refusedAt('kind: BASED_ON', 'kind: BASED_ON\n    source: ban-gco', 'UNKNOWN_SOURCE', 'ban-gco', 'ban-goc')
  })

  test('of an instrument is shown with those that do', async () => {
    await refusedAt(
      '  repairs:\n',
      '  components:\n    - { key: quy-che, title: Quy chế }\n  repairs:\n',
      'UNKNOWN_COMPONENT',
      'quy-che,',
      'quyet-dinh',
    )
  })

  test('of a slug that is not the folder’s shows both', async () => {
    await refusedAt(
      'slug: tinh-mau/1-qd-ubnd-2020',
      'slug: tinh-mau/2-qd-ubnd-2020',
      'SLUG_FOLDER',
      'tinh-mau/2-qd',
      'tinh-mau/1-qd',
    )
  })

  test('is one of several problems that are all told at once', async () => {
    const problems = await refusal((records) => {
      records.edit(DECISION, 'topic: automatic-forwarding', 'topic: a')
      records.edit(DECISION, 'topic: implementing', 'topic: b')
      records.edit(DECISION, 'issuer: tinh-mau/ubnd-tinh', 'issuer: c')
    })
    expect(problems.map(({ code }) => code).sort()).toEqual(['UNKNOWN_AGENCY', 'UNKNOWN_TOPIC', 'UNKNOWN_TOPIC'])
  })
})
