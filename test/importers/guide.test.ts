// The guide for registrars is true: its made-up decision loads as it stands there, with the agency that it adds.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { run } from '../support/command.ts'
import { copyOfData, ROOT, temporaryFolder } from '../support/folder.ts'
import { freshStore } from '../support/store.ts'

const guide = readFileSync(join(ROOT, 'docs', 'guides', 'decisions.md'), 'utf8')
const blocks = [...guide.matchAll(/^```(yaml|text)\n([\s\S]*?)^```$/gm)].map(([, language, words = '']) => {
  return { language, words }
})
const blockOf = (language: string, start: string) => {
  const found = blocks.find((block) => block.language === language && block.words.startsWith(start))
  if (!found) throw new Error(`the guide has no ${language} block that begins with ${start}`)
  return found.words
}

const DECISION = blockOf('yaml', 'format: so-nhom/decision/1')
const TEXT = blockOf('text', 'ỦY BAN')
const { slug } = parse(DECISION) as { slug: string }
type Drafted = ReturnType<typeof parse>

/** The register's own records with what the guide adds to them. */
function followed(decision = DECISION) {
  const data = copyOfData()
  const agencies = join(data, 'agencies.yaml')
  const added = parse(blockOf('yaml', 'sources:')) as { sources: unknown[]; agencies: unknown[] }
  const file = parse(readFileSync(agencies, 'utf8')) as { sources: unknown[]; agencies: unknown[] }
  file.sources.push(...added.sources)
  file.agencies.push(...added.agencies)
  writeFileSync(agencies, stringify(file))
  const path = join(data, 'decisions', slug, 'decision.yaml')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, decision)
  writeFileSync(join(dirname(path), 'source.txt'), TEXT)
  return { data, path }
}

describe('the guide to rosters', () => {
  const [, roster = ''] =
    /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync(join(ROOT, 'docs', 'guides', 'rosters.md'), 'utf8')) ?? []

  test('shows a roster that loads', async () => {
    const data = copyOfData()
    const { group, persons } = parse(roster) as { group: string; persons: unknown[] }
    const path = join(data, 'groups', group, 'roster.yaml')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, roster)
    const { store, now } = await freshStore(data)
    expect((await store.countPeople(await now())).persons).toBe(persons.length)
  })
})

describe('the guide', () => {
  test('shows a decision that loads, with its group, its rules and its text', async () => {
    const { store, now } = await freshStore(followed().data)
    const moment = await now()
    expect((await store.loadObligationsOf([slug], moment)).get(slug)?.map(({ key }) => key)).toEqual(['no-secrets'])
    expect((await store.loadAdmissionRulesOf([slug], moment)).get(slug)?.map(({ key }) => key)).toEqual([
      'leader',
      'directors',
    ])
    const paths = (await store.loadProvisionsOf([slug], moment)).get(slug)?.map(({ path }) => path)
    expect(paths).toContain('quyet-dinh/dieu-1/mo-dau')
  })

  test('is right that a file without its checksum is told it', async () => {
    const sum = /sha256: ([0-9a-f]{64})/.exec(DECISION)?.[1] ?? ''
    for (const [broken, code] of [
      [DECISION.replace(/ {2}sha256: .*\n/, ''), 'SHAPE'],
      [DECISION.replace(sum, 'TODO'), 'TEXT_CHANGED'],
    ] as const) {
      const { data } = followed(broken)
      const { load } = await freshStore()
      const result = (await load(data)).find(({ file }) => file.includes(slug))
      if (result?.outcome !== 'REFUSED') throw new Error(`not refused: ${JSON.stringify(result)}`)
      expect(result.problems.map((problem) => problem.code)).toEqual([code])
      expect(result.problems[0]?.message.vi).toContain(sum)
    }
  })

  test('is right that what nothing speaks of is named', async () => {
    const { data } = followed(DECISION.replace(/coverage:[\s\S]*$/, ''))
    const { load } = await freshStore()
    const result = (await load(data)).find(({ file }) => file.includes(slug))
    expect(result).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'NOT_COVERED' }] })
  })
})

describe('the way from a web page to a loaded decision', () => {
  const [, way = ''] = /^## From a web page[^\n]*\n([\s\S]*?)^## /m.exec(guide) ?? []
  const commands = [...way.matchAll(/^npx so-nhom (.+)$/gm)].map(([, words = '']) => words.split(' '))

  /** What must be there before a draft: the names that it uses. */
  function onlyNames() {
    const { data, path } = followed()
    rmSync(join(data, 'decisions'), { recursive: true })
    rmSync(join(data, 'successions.yaml'))
    return { data, path }
  }

  /** A draft states the facts of the complete file and proposes its rules. */
  function expectProposed({ proposals, ...file }: Drafted, wanted: Drafted) {
    const facts = ['slug', 'kind', 'number', 'year', 'issuer', 'issuedOn', 'effectiveFrom', 'signatory', 'relations']
    for (const fact of facts) expect(file[fact]).toEqual(wanted[fact])
    expect(file.title.vi).toBe(wanted.title.vi)
    const places = (list: { at: string; role?: string; modality?: string }[]) =>
      list.map(({ at, role, modality }) => [at, role ?? modality])
    expect(places(proposals.admissionRules)).toEqual(places(wanted.groups[0].admission))
    expect(places(proposals.obligations)).toEqual(expect.arrayContaining(places(wanted.obligations)))
    expect(proposals.coverage.map(({ at }: { at: string }) => at)).toEqual(['quyet-dinh/dieu-3'])
  }

  test('is that of its commands, in their order, with what a person confirms between them', async () => {
    expect(commands.map(([name]) => name)).toEqual(['parse', 'draft', 'load', 'load'])
    const { data, path } = onlyNames()
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'quyet-dinh.txt'), `Trang chủ | Đăng nhập\n\n${TEXT}`)
    const env = { SO_NHOM_DATA: data, SO_NHOM_DB: join(cwd, 'register.db') }
    const follow = (words: readonly string[]) =>
      run(
        words.map((word) => (word === 'data' ? data : word)),
        { cwd, env },
      )
    const [parsing = [], drafting = [], trying = [], loading = []] = commands
    expect((await follow(parsing)).stdout).toContain('[quyet-dinh/dieu-1/khoan-1]')
    expect(await follow(drafting)).toMatchObject({ code: 0, stderr: '' })
    const drafted = parse(readFileSync(path, 'utf8'))
    expectProposed(drafted, parse(DECISION))
    const text = { ...parse(DECISION).text, sha256: drafted.text.sha256 }
    writeFileSync(path, stringify({ ...parse(DECISION), text, proposals: drafted.proposals }))
    const tried = await follow(trying)
    expect(tried.code).toBe(0)
    expect(tried.stdout).toMatch(/đề xuất trong tệp chưa được xác nhận, không nạp/)
    const loaded = await follow(loading)
    expect(loaded.code).toBe(0)
    expect(loaded.stdout).toContain(`decisions/${slug}/decision.yaml`)
  }, 90_000)
})
