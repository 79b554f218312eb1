// so-nhom load and migrate: files checked, loaded or only tried, and every refusal with its place.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectSentence, run } from '../support/command.ts'
import { temporaryFolder } from '../support/folder.ts'
import { DECISION, placeOf, sampleRecords } from '../support/records.ts'
import { freshStore } from '../support/store.ts'

/** A register that holds the small records, closed, and the settings that point to it. */
async function closedRegister() {
  const records = sampleRecords()
  const { database, close } = await freshStore(records.folder)
  await close()
  return { records, database, env: { SO_NHOM_DB: database, SO_NHOM_DATA: records.folder } }
}

describe('so-nhom load', () => {
  test('loads the folder of the settings, file by file, and the second time finds nothing new', async () => {
    const env = { SO_NHOM_DB: join(temporaryFolder(), 'new.db'), SO_NHOM_DATA: sampleRecords().folder }
    const first = await run(['load'], { env })
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout.match(/^data\/\S+: \d+ thêm · added/gm)).toHaveLength(4)
    expect(first.stdout).toContain('(phiên bản · version 4)')
    const second = await run(['load'], { env })
    expect(second.code).toBe(0)
    expect(second.stdout.match(/không đổi · unchanged/g)).toHaveLength(4)
  })

  test('with a file and --dry-run tells what would change and changes nothing', async () => {
    const { records, database, env } = await closedRegister()
    const before = readFileSync(database)
    records.edit(DECISION, 'Thành viên không được chuyển tin nhắn ra ngoài nhóm.', 'Thành viên không chuyển tin.')
    const { code, stdout } = await run(['load', '--dry-run', records.path(DECISION)], { env })
    expect(code).toBe(0)
    expect(stdout).toContain('sẽ đổi · would change')
    expect(stdout).toContain('sửa · correct: obligation tinh-mau/1-qd-ubnd-2020#no-forwarding')
    expect(stdout).not.toContain('version')
    expect(readFileSync(database).equals(before)).toBe(true)
  })

  test('with --dry-run makes no database and leaves nothing behind', async () => {
    const database = join(temporaryFolder(), 'none.db')
    const TMPDIR = temporaryFolder()
    const { folder } = sampleRecords()
    const { code } = await run(['load', '--dry-run', folder], { env: { SO_NHOM_DB: database, TMPDIR } })
    expect(code).toBe(0)
    expect(existsSync(database)).toBe(false)
    expect(readdirSync(TMPDIR)).toEqual([])
  })

  test('with --dry-run of a database that is none leaves nothing behind either', async () => {
    const folder = temporaryFolder()
    const TMPDIR = join(folder, 'tmp')
    mkdirSync(TMPDIR)
    writeFileSync(join(folder, 'x.db'), 'not a database, but long enough to be one '.repeat(100))
    const finished = await run(['load', '--dry-run'], { env: { SO_NHOM_DB: join(folder, 'x.db'), TMPDIR } })
    expectSentence(finished, /Không đọc được/, /cannot be read/)
    expect(readdirSync(TMPDIR)).toEqual([])
  })

  test('of a wrong file shows file:line:column, the code and what would be right, and ends with 1', async () => {
    const { records, env } = await closedRegister()
    records.edit(DECISION, 'topic: automatic-forwarding', 'topic: automatic-forward')
    const { line, column } = placeOf(records.read(DECISION), 'automatic-forward\n')
    const { code, stdout } = await run(['load', records.path(DECISION)], { env })
    expect(code).toBe(1)
    expect(stdout).toContain(`data/${DECISION}:${line}:${column} UNKNOWN_TOPIC`)
    expect(stdout).toContain('Gần nhất: automatic-forwarding')
    expect(stdout).toContain('Nearest: automatic-forwarding')
    expect(stdout).toContain('refused, nothing loaded')
  })

  test('of a decision alone, on a database without the names it uses, says once of each what to load first', async () => {
    const records = sampleRecords()
    const env = { SO_NHOM_DB: join(temporaryFolder(), 'new.db') }
    const { code, stdout } = await run(['load', records.path(DECISION)], { env })
    expect(code).toBe(1)
    const codes = [...stdout.matchAll(/ (UNKNOWN_[A-Z]+)$/gm)].map(([, name]) => name)
    expect(codes.toSorted()).toEqual(['UNKNOWN_AGENCY', 'UNKNOWN_DECISION', 'UNKNOWN_TOPIC'])
    expect(stdout).toMatch(/Sổ chưa nạp cơ quan, đơn vị nào.*so-nhom load data.*data\/agencies\.yaml trước/)
    expect(stdout).toMatch(/No act is loaded yet.*so-nhom load data.*data\/acts\.yaml before this file/)
    expect(stdout).not.toContain('Add a new')
  })

  test('into a pipe that is closed early ends without a trace of the program', async () => {
    const records = sampleRecords()
    const TMPDIR = temporaryFolder()
    const env = { SO_NHOM_DB: join(temporaryFolder(), 'new.db'), TMPDIR }
    const { code, stderr } = await run(['load', '--dry-run', records.folder], { env, closesOutput: true })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(readdirSync(TMPDIR)).toEqual([])
  })

  test('of a file that is missing says so and ends with 1', async () => {
    const { env } = await closedRegister()
    const { code, stdout } = await run(['load', '/nonexistent/decision.yaml'], { env })
    expect(code).toBe(1)
    expect(stdout).toContain('FILE_MISSING')
  })

  test('of records changed elsewhere shows the conflict and ends with 1', async () => {
    const records = sampleRecords()
    const { store, database, close } = await freshStore(records.folder)
    const theirs = { key: 'new-topic', label: { vi: 'Của họ', en: 'Theirs' } }
    const origin = { name: 'person:clerk', action: 'ADD', sha256: null }
    await store.record({ kind: 'TOPICS', topics: [theirs] }, origin, '2026-03-01T00:00:00.000Z')
    await close()
    const file = `${records.read('topics.yaml')}  - key: new-topic\n    label: { vi: Của tệp, en: The file's }\n`
    records.write('topics.yaml', file)
    const { code, stdout } = await run(['load', records.path('topics.yaml')], { env: { SO_NHOM_DB: database } })
    expect(code).toBe(1)
    expect(stdout).toMatch(/xung đột.*in conflict/)
    expect(stdout).toContain('topic new-topic')
  })
})

describe('so-nhom migrate', () => {
  test('makes a database, and finds it up to date the second time', async () => {
    const env = { SO_NHOM_DB: join(temporaryFolder(), 'new.db') }
    for (const _attempt of [1, 2]) {
      const { code, stdout } = await run(['migrate'], { env })
      expect(code).toBe(0)
      expect(stdout).toContain('đã ở phiên bản mới nhất · up to date')
    }
  })

  test('says what to do where the folder is missing or the file is something else', async () => {
    const folder = temporaryFolder()
    const missing = await run(['migrate'], { env: { SO_NHOM_DB: join(folder, 'a', 'b', 'x.db') } })
    expectSentence(missing, /không tạo được thư mục/, /does not exist and cannot be made/)
    writeFileSync(join(folder, 'x.db'), 'Đây không phải là cơ sở dữ liệu. '.repeat(100))
    const garbage = await run(['migrate'], { env: { SO_NHOM_DB: join(folder, 'x.db') } })
    expectSentence(garbage, /Không đọc được/, /cannot be read as a database/)
  })
})

describe('so-nhom print-schema', () => {
  let printed = ''
  beforeAll(async () => {
    printed = (await run(['print-schema'])).stdout
  })

  test('prints the schema that is published', () => {
    expect(printed).toContain('type Query')
    expect(printed).toContain('type Decision')
  })

  test('--check passes where the published files are those of the code', async () => {
    expect(await run(['print-schema', '--check'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})
