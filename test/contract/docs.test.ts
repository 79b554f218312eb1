// The documentation says what the code does: every code, setting and command is in it, and its examples answer as shown.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCOPES } from '../../src/access/scopes.ts'
import { SETTINGS } from '../../src/config.ts'
import { CONDITION_CODES, REASON_CODES } from '../../src/domain/admission-reasons.ts'
import { MEMBERSHIP_CODES } from '../../src/domain/membership.ts'
import { REQUEST_CODES } from '../../src/graphql/errors.ts'
import { DOCUMENT_PROBLEMS } from '../../src/importers/documents/document.ts'
import { FILE_PROBLEMS } from '../../src/importers/problems.ts'
import { STORAGE_ERRORS } from '../../src/storage/errors.ts'
import { PROBLEM_CODES } from '../../src/usecases/problem.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const pages = ['README.md', 'README.vi.md', 'CHANGELOG.md'].concat(
  readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('the documentation', () => {
  it('lists exactly the error codes that exist', () => {
    const listed = [...read('docs/errors.md').matchAll(/^\| `([A-Z_0-9]+)` \|/gm)].map((match) => match[1]).sort()
    const tables = [PROBLEM_CODES, REQUEST_CODES, FILE_PROBLEMS, DOCUMENT_PROBLEMS, STORAGE_ERRORS]
    const codes = tables.flatMap((table) => Object.keys(table))
    expect(listed).toEqual(codes.sort())
  })

  it('lists exactly the settings that exist, in the words of the help', () => {
    const listed = [...read('docs/settings.md').matchAll(/^\| `([A-Z_0-9]+)` \| (.*) \| (.*) \|$/gm)].map(
      ([, name, en, vi]) => [name, en, vi],
    )
    expect(listed).toEqual(Object.entries(SETTINGS).map(([name, { about }]) => [name, about.en, about.vi]))
  })

  it('lists exactly the codes of reasons and conditions, and the scopes, in the words of the code', () => {
    const rows = (page: string) =>
      [...read(page).matchAll(/^\| `([A-Za-z_:]+)` \| (.*) \| (.*) \|$/gm)].map(([, code, en, vi]) => [
        code,
        { vi, en },
      ])
    const reasons = [REASON_CODES, CONDITION_CODES, MEMBERSHIP_CODES].flatMap((table) => Object.entries(table))
    expect(rows('docs/reasons.md')).toEqual(reasons)
    expect(rows('docs/tokens.md')).toEqual(Object.entries(SCOPES))
  })

  it('has no link to a file that does not exist', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map((match) => join(dirname(page), match[1] ?? ''))
        .filter((target) => !existsSync(target))
        .map((target) => `${page} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('names every dependency in the decision about dependencies', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    const text = read('docs/adr/0006-dependencies.md')
    const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'))
    expect(names.filter((name) => !text.includes(`\`${name.replace('@pothos/plugin', 'plugin')}\``))).toEqual([])
  })

  it.each(['README.md', 'README.vi.md', 'docs/guides/analysts.md', 'docs/guides/bots.md'])(
    '%s shows queries that are answered as it says',
    async (page) => {
      const blocks = [...read(page).matchAll(/```graphql\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g)]
      expect(blocks.length).toBeGreaterThan(0)
      for (const [, query = '', wanted] of blocks) {
        // A question about a person has no person to ask about here: only its form is checked.
        const asksPerson = query.includes('$person')
        const { data, errors } = await app.ask(query, asksPerson ? { person: 'UGVyc29uOm5vYm9keQ==' } : {})
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(asksPerson ? ['NOT_FOUND'] : [])
        if (wanted) expect(data).toEqual(JSON.parse(wanted))
      }
    },
  )
})
