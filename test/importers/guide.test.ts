// The guide for registrars is true: its made-up decision loads as it stands there, with the agency that it adds.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { run, runInBackground } from '../support/command.ts'
import { docx, paragraph } from '../support/documents.ts'
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

  const page = `<!DOCTYPE html><html lang="vi"><head><title>Cổng thông tin tỉnh Mẫu</title><script>var x = 1</script></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/van-ban">Văn bản</a></li></ul></nav>
<main>${TEXT.trim()
    .split('\n\n')
    .map((words) => `<p>${words.replaceAll('\n', '<br>')}</p>`)
    .join('\n')}</main>
<aside><h3>Văn bản cùng loại</h3><a href="#">Quyết định 11/QĐ-UBND</a></aside><footer>Lượt truy cập: 1.234</footer></body></html>`
  const word = docx({
    body: TEXT.trim()
      .split('\n\n')
      .map((words) => paragraph(words))
      .join(''),
  })
  const damaged = `Trang chủ | Đăng nhập\n\n${TEXT.replace('có hiệu lực', 'có hiu lực').replace('tỉnh, trong', 'tnh, trong')}`

  /** Follows the guide's commands in a folder with a document, and returns what each said. */
  function clerk(document: string | Buffer) {
    const { data, path } = onlyNames()
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'quyet-dinh.html'), document)
    const env = { SO_NHOM_DATA: data, SO_NHOM_DB: join(cwd, 'register.db'), PORT: '0' }
    const follow = async (words: readonly string[] = []) => {
      const to = words.indexOf('>')
      const typed = (to === -1 ? words : words.slice(0, to)).map((word) => (word === 'data' ? data : word))
      const finished = await run(typed, { cwd, env })
      if (to !== -1) writeFileSync(join(cwd, words[to + 1] ?? ''), finished.stdout)
      return finished
    }
    return { path, cwd, env, follow }
  }

  test('is that of its commands, in their order', () => {
    expect(commands.map(([name]) => name)).toEqual(['parse', 'parse', 'draft', 'load', 'load', 'serve'])
  })

  test.each([
    ['page of a portal', page, 0],
    ['document of Word', word, 0],
    ['damaged copy', damaged, 2],
  ] as const)(
    'leads from a %s through what a person confirms to a decision that is loaded',
    async (_kind, document, lost) => {
      const { path, follow } = clerk(document)
      const [parsing, repairing, drafting, trying, loading] = commands
      expect((await follow(parsing)).stdout).toContain('[quyet-dinh/dieu-1/khoan-1]')
      expect(parse((await follow(repairing)).stdout).repairs).toHaveLength(lost)
      expect(await follow(drafting)).toMatchObject({ code: 0 })
      const drafted = parse(readFileSync(path, 'utf8'))
      expectProposed(drafted, parse(DECISION))
      expect(drafted.text.repairs ?? []).toHaveLength(lost)
      writeFileSync(path, stringify({ ...parse(DECISION), text: drafted.text, proposals: drafted.proposals }))
      const tried = await follow(trying)
      expect(tried.code).toBe(0)
      expect(tried.stdout).toMatch(/đề xuất trong tệp chưa được xác nhận, không nạp/)
      const loaded = await follow(loading)
      expect(loaded.code).toBe(0)
      expect(loaded.stdout).toContain(`decisions/${slug}/decision.yaml`)
    },
    90_000,
  )

  test('ends with a question that a server answers as the guide says', async () => {
    const [, query = '', answer = ''] = /```graphql\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/.exec(way) ?? []
    const { data } = followed()
    const env = { SO_NHOM_DATA: data, SO_NHOM_DB: join(temporaryFolder(), 'register.db'), PORT: '0' }
    const server = runInBackground(commands.at(-1) ?? [], { env })
    const [address] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+\/graphql/)
    const headers = { 'content-type': 'application/json' }
    const said = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) })
    expect(await said.json()).toEqual({ data: JSON.parse(answer) })
    expect((await server.stop('SIGTERM')).code).toBe(0)
  }, 90_000)

  test('is right that a decision alone is told what comes first on a new database', async () => {
    const { path, env } = { ...clerk(TEXT), ...followed() }
    const { code, stdout } = await run(['load', path], { env: { SO_NHOM_DB: env.SO_NHOM_DB } })
    expect(code).toBe(1)
    for (const file of ['topics', 'agencies', 'acts']) expect(stdout).toContain(`data/${file}.yaml before this file`)
  })
})
