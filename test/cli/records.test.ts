// so-nhom load and serve over folders of records: what they say of paths, of the whole, and of folders without records.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectSentence, run, runInBackground } from '../support/command.ts'
import { ROOT, temporaryFolder } from '../support/folder.ts'
import { DECISION, sampleRecords } from '../support/records.ts'

describe('so-nhom load', () => {
  test('says which database it writes to, and at the end what became of the files', async () => {
    const records = sampleRecords()
    const env = { SO_NHOM_DB: join(temporaryFolder(), 'new.db'), SO_NHOM_DATA: records.folder }
    records.edit('agencies.yaml', 'certainty: STATED', 'certainty: SURE')
    const { stdout } = await run(['load'], { env })
    const lines = stdout.trim().split('\n')
    expect(lines[0]).toBe(`Ghi vào · Writing to ${env.SO_NHOM_DB}`)
    expect(lines.at(-1)).toBe(
      'Tệp hồ sơ: 2 đã nạp, 0 không đổi, 2 bị từ chối, 0 xung đột · ' +
        'Files of records: 2 loaded, 0 unchanged, 2 refused, 0 in conflict',
    )
    expect(stdout.indexOf('agencies.yaml: bị từ chối')).toBeGreaterThan(stdout.indexOf('acts.yaml'))
  })

  test('shows the paths that were given, and keeps the names of the registry', async () => {
    const records = sampleRecords()
    const env = { SO_NHOM_DB: join(temporaryFolder(), 'new.db') }
    records.edit(DECISION, 'topic: automatic-forwarding', 'topic: nothing-known')
    const { stdout } = await run(['load', records.folder], { env })
    expect(stdout).toContain(`${records.path('topics.yaml')}: 3 thêm`)
    expect(stdout).toMatch(new RegExp(`^  ${records.path(DECISION)}:\\d+:\\d+ UNKNOWN_TOPIC$`, 'm'))
    expect(stdout).toContain('data/topics.yaml')
    const again = await run(['load', sampleRecords().path('topics.yaml')], { env })
    expect(again.stdout).toContain('không đổi · unchanged')
  })
})

describe('a folder of records', () => {
  test.each(['load', 'serve'])(
    'that is missing or empty stops %s with a sentence, and makes no database',
    async (name) => {
      const folder = temporaryFolder()
      mkdirSync(join(folder, 'empty'))
      const env = { SO_NHOM_DB: join(folder, 'x.db'), PORT: '0' }
      const missing = await run([name], { env: { ...env, SO_NHOM_DATA: join(folder, 'none') } })
      expectSentence(missing, /Không có thư mục hồ sơ.*SO_NHOM_DATA/, /There is no folder of records.*SO_NHOM_DATA/)
      const empty = await run([name], { env: { ...env, SO_NHOM_DATA: join(folder, 'empty') } })
      expectSentence(empty, /không có tệp hồ sơ nào/, /holds no file of records/)
      expect(existsSync(env.SO_NHOM_DB)).toBe(false)
    },
  )
})

describe('so-nhom serve', () => {
  const settings = (folder: string) => ({
    PORT: '0',
    SO_NHOM_DB: join(temporaryFolder(), 'register.db'),
    SO_NHOM_DATA: folder,
  })

  test('says in its greeting that files were refused, and how many', async () => {
    const records = sampleRecords()
    records.edit('acts.yaml', 'kind: REPLACES', 'kind: REPLACE')
    const server = runInBackground(['serve'], { env: settings(records.folder) })
    await server.waitFor(/http:.*graphql/)
    const { stdout } = await server.stop('SIGTERM')
    expect(stdout).toContain('! 2 tệp hồ sơ chưa được nạp')
    expect(stdout).toContain('! 2 files of records were not loaded')
    expect(stdout).toContain('2 bị từ chối')
  })

  test('answers by what another process loads while it runs', async () => {
    const records = sampleRecords()
    const env = settings(records.folder)
    const server = runInBackground(['serve'], { env })
    const [address] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)
    records.edit('topics.yaml', 'vi: Thành viên', 'vi: Các thành viên')
    expect((await run(['load'], { env })).code).toBe(0)
    expect(await (await fetch(`${address}/ready`)).json()).toMatchObject({ version: 5 })
    expect((await server.stop('SIGTERM')).code).toBe(0)
  })

  test('started by npm ends with it, though a shell that is killed hands no signal on', async () => {
    const main = join(ROOT, 'src', 'cli', 'main.ts')
    const env = { PATH: process.env.PATH ?? '', npm_lifecycle_event: 'start', ...settings(sampleRecords().folder) }
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${main}" serve; exit`], { env, stdio: 'pipe' })
    let output = ''
    shell.stdout.setEncoding('utf8').on('data', (words: string) => {
      output += words
    })
    while (!/http:.*graphql/.test(output)) await once(shell.stdout, 'data')
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
    expect((await fetch(`${address}/health`)).status).toBe(200)
    // The pipe closes when the last process that holds it has ended: the server, not the shell.
    const closed = once(shell, 'close')
    shell.kill('SIGTERM')
    await closed
    await expect(fetch(`${address}/health`)).rejects.toThrow()
  })
})
