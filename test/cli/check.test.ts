// so-nhom check: the cases of a file asked of the register, told in a table, and what is wrong with a file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawCases } from '../../src/cli/case-table.ts'
import { calendarDate } from '../../src/domain/calendar.ts'
import type { RulesCase } from '../../src/usecases/check-cases.ts'
import { Problem } from '../../src/usecases/problem.ts'
import { run } from '../support/command.ts'
import { ROOT, temporaryFolder } from '../support/folder.ts'
import { loadedStore, type TestStore } from '../support/store.ts'

let register: TestStore
beforeAll(async () => {
  register = await loadedStore()
})

/** Runs the command on the register's database, in a folder that holds the file as `cases.yaml`. */
async function check(yaml: string, options: readonly string[] = [], env: Record<string, string> = {}) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'cases.yaml'), yaml)
  return run(['check', 'cases.yaml', ...options], { cwd: folder, env: { SO_NHOM_DB: register.database, ...env } })
}

function guide(): { readonly yaml: string; readonly text: string } {
  const page = readFileSync(join(ROOT, 'docs', 'guides', 'cases.md'), 'utf8')
  const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
  return { yaml: block('yaml'), text: block('text') }
}

const HEAD = `format: so-nhom/cases/1
synthetic: true
cases:
  - id: mot
    title: { vi: Một tình huống, en: One case }
    group: lai-chau/ubnd-tinh
    on: 2020-01-01
`

describe('so-nhom check', () => {
  test('prints what the guide shows, from data alone, and leaves no database behind', async () => {
    const { yaml, text } = guide()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'cases.yaml'), yaml)
    const env = { SO_NHOM_DATA: join(ROOT, 'data') }
    const { code, stdout, stderr } = await run(['check', 'cases.yaml'], { cwd: folder, env })
    expect(stdout).toBe(text)
    expect(stderr).toBe('')
    expect(code).toBe(1)
    expect(readdirSync(folder)).toEqual(['cases.yaml'])
  })

  test('tells beneath a failed case each field that differs, in English where asked', async () => {
    const { yaml } = guide()
    const { stdout } = await check(yaml, ['--lang', 'en'])
    const lines = stdout.split('\n')
    const failed = lines.findIndex((line) => line.startsWith('✗ failed'))
    expect(lines[failed]).toContain('Icons of personal feeling')
    expect(lines[failed + 1]).toBe('    certainty: wanted STATED; got REPORTED')
    expect(stdout).toContain('2 of 3 cases passed, 1 failed.')
  })

  test.each([
    ['EN', '    problem: wanted –; got NOT_FOUND: There is none.'],
    ['VI', '    problem: mong đợi –; trả lời NOT_FOUND: Không có.'],
  ] as const)('tells in %s why there is no answer', (language, wanted) => {
    const verdict = new Problem('NOT_FOUND', { vi: 'Không có.', en: 'There is none.' })
    const one: RulesCase = {
      ask: 'rules',
      id: 'mot',
      title: { vi: 'Một', en: 'One' },
      group: 'lai-chau/ubnd-tinh',
      on: calendarDate('2020-01-01'),
      knownAt: 'ALL_FACTS',
      role: null,
      want: {},
    }
    const differences = [{ field: 'problem', wanted: '–', got: verdict.code }]
    const drawn = drawCases([{ result: { case: one, passed: false, differences, verdict }, citation: null }], language)
    expect(drawn.split('\n')).toContain(wanted)
  })

  test('keeps columns straight whatever the letters and however they are composed', async () => {
    const { yaml } = guide()
    const { stdout } = await check(yaml.normalize('NFD'))
    const [heading = '', rule = ''] = stdout.split('\n').slice(2)
    const rows = stdout.split('\n').filter((line) => /^[✓✗]/.test(line))
    expect(rows.length).toBe(3)
    const starts = [...rule.matchAll(/─+/g)].map(({ index }) => index)
    for (const line of [heading, ...rows]) {
      expect(line).toBe(line.normalize('NFC'))
      for (const start of starts.slice(1)) expect(line.slice(start - 2, start + 1)).toMatch(/^ {2}\S$/)
    }
  })

  test('colours results on a terminal, and nothing in a pipe or under NO_COLOR', async () => {
    const { yaml, text } = guide()
    const [piped, terminal, without] = await Promise.all([
      check(yaml),
      check(yaml, [], { FORCE_COLOR: '1' }),
      check(yaml, [], { NO_COLOR: '1' }),
    ])
    expect(piped.stdout).toBe(text)
    expect(without.stdout).toBe(text)
    expect(terminal.stdout).toContain('\u001b[31m✗ không đạt\u001b[39m')
    expect(stripVTControlCharacters(terminal.stdout)).toBe(text)
  })

  test('ends with 0 where every case passes', async () => {
    const { code, stdout } = await check(`${HEAD}    ask: rules\n    want: { includes: [no-outsiders] }\n`)
    expect(stdout).toContain('Đạt 1/1 tình huống.')
    expect(code).toBe(0)
  })

  test('changes nothing in the register that it asks', async () => {
    const before = await register.store.newestState()
    const { stdout } = await check(guide().yaml)
    expect(stdout).toContain('Đạt 2/3 tình huống, không đạt 1.')
    expect(await register.store.newestState()).toEqual(before)
  })

  test.each([
    ['an unknown field', 'ask: rules\n    want: { includs: [] }', /cases\.yaml:9:\d+ SHAPE/],
    ['an unknown question', 'ask: mayjoin\n    want: {}', /cases\.yaml:8:\d+ SHAPE\n.*mayJoin, membership, rules/],
    [
      'an unknown person',
      'ask: membership\n    subject: { person: ai }\n    want: { status: MEMBER }',
      /:9:\d+ UNKNOWN_PERSON/,
    ],
    ['broken YAML', 'ask: "rules', /YAML_BROKEN/],
  ])('refuses a file with %s, naming the line', async (_what, rest, wanted) => {
    const { code, stdout, stderr } = await check(`${HEAD}    ${rest}\n`)
    expect(stderr).toMatch(wanted)
    expect(stderr).toContain('bị từ chối, chưa hỏi gì · refused, nothing asked')
    expect(stdout).toContain('Đạt 0/0 tình huống.')
    expect(code).toBe(1)
  })

  test('refuses a file that does not exist, and asks the others', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'cases.yaml'), `${HEAD}    ask: rules\n    want: { includes: [no-outsiders] }\n`)
    const env = { SO_NHOM_DB: register.database }
    const { code, stdout, stderr } = await run(['check', 'none.yaml', 'cases.yaml'], { cwd: folder, env })
    expect(stderr).toMatch(/none\.yaml:1:1 FILE_MISSING/)
    expect(stdout).toContain('Đạt 1/1 tình huống.')
    expect(code).toBe(1)
  })
})
