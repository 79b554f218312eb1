// so-nhom serve: starts with one command, answers, stops when told to, and says why it cannot start.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRecords } from '../../src/importers/load.ts'
import type { AccountKey } from '../../src/storage/people-store.ts'
import { expectSentence, type Running, run, runInBackground } from '../support/command.ts'
import { openRaw } from '../support/database.ts'
import { temporaryFolder } from '../support/folder.ts'
import { GROUP, ROSTER, rosterStore } from '../support/people.ts'
import { sampleRecords } from '../support/records.ts'

function settings(more: Readonly<Record<string, string>> = {}) {
  return {
    PORT: '0',
    SO_NHOM_DB: join(temporaryFolder(), 'register.db'),
    SO_NHOM_DATA: sampleRecords().folder,
    ...more,
  }
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/
const QUERY = JSON.stringify({ query: '{ decision(slug: "tinh-mau/1-qd-ubnd-2020") { slug } }' })

/** Waits until the server has not only greeted but answered. */
async function answers(server: Running): Promise<void> {
  const [address] = await server.waitFor(ADDRESS)
  expect((await fetch(`${address}/health`)).status).toBe(200)
}

describe('so-nhom serve', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('loads, answers, and stops on %s with exit code 0', async (signal) => {
    const server = runInBackground(['serve'], { env: settings() })
    const [address] = await server.waitFor(ADDRESS)
    await server.waitFor(/1 quyết định, 2 quy định/)
    const health = await fetch(`${address}/health`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
    const ready = await fetch(`${address}/ready`)
    expect(await ready.json()).toEqual({ status: 'ok', version: 4 })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: QUERY })
    expect(await answer.json()).toEqual({ data: { decision: { slug: 'tinh-mau/1-qd-ubnd-2020' } } })
    const { code, stdout } = await server.stop(signal)
    expect(code).toBe(0)
    expect(stdout).toContain('registry version 4: 1 decisions, 2 obligations')
    await expect(fetch(`${address}/health`)).rejects.toThrow()
  })

  test('stops as gracefully when it is told to with its very first words', async () => {
    const server = runInBackground(['serve'], { env: settings() })
    await server.waitFor(ADDRESS)
    expect((await server.stop('SIGTERM')).code).toBe(0)
  })

  test('leaves a sound database behind, and starts again on it without loading anything', async () => {
    const env = settings()
    const first = runInBackground(['serve'], { env })
    await answers(first)
    expect((await first.stop('SIGTERM')).code).toBe(0)
    const database = openRaw(env.SO_NHOM_DB)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
    const second = runInBackground(['serve'], { env })
    await answers(second)
    const { code, stdout } = await second.stop('SIGTERM')
    expect(code).toBe(0)
    expect(stdout).not.toContain('thêm · added')
    expect(stdout).toContain('registry version 4')
  })

  test('destroys the account links that have ended when it starts, and logs their number alone', async () => {
    const { store, database, records, close } = await rosterStore()
    const account: AccountKey = { platform: 'ZALO', keyId: 'k1', hash: 'a'.repeat(64) }
    await store.linkAccount(account, `${GROUP}#p07`, '2026-01-01T00:00:00Z')
    records.edit(ROSTER, 'p07, role: MEMBER, from: 2020-01-02,', 'p07, role: MEMBER, to: 2020-07-01,')
    await loadRecords(store, [records.path(ROSTER)], () => new Date('2020-06-01T00:00:00Z'))
    expect((await store.findPersonsByAccount([account])).size).toBe(1)
    await close()
    const server = runInBackground(['serve', '--no-load'], { env: settings({ SO_NHOM_DB: database }) })
    await answers(server)
    const { code, stderr } = await server.stop('SIGTERM')
    expect(code).toBe(0)
    expect(stderr).toContain('"count":1,"msg":"account links destroyed"')
    expect(stderr).not.toMatch(/khong-ro|aaaa/)
    const raw = openRaw(database)
    expect(raw.prepare('SELECT count(*) FROM account_link').pluck().get()).toBe(0)
    raw.close()
  })

  test('on a port that is taken says so in a sentence that names the port', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const finished = await run(['serve'], { env: settings({ PORT: `${port}` }) })
    other.close()
    expectSentence(
      finished,
      new RegExp(`${port}.*PORT|PORT.*${port}|[Cc]ổng.*${port}`),
      new RegExp(`[Pp]ort.*${port}|${port}.*PORT`),
    )
  })

  test('with a wrong port says which values are right', async () => {
    const finished = await run(['serve'], { env: settings({ PORT: 'http' }) })
    expectSentence(
      finished,
      /Giá trị "http" của PORT không dùng được.*0 đến 65535/,
      /The value "http" of PORT cannot be used.*0 to 65535/,
    )
    expect(finished.stdout).toBe('')
  })

  test('starts although a file of records is wrong, and says which', async () => {
    const records = sampleRecords()
    records.edit('acts.yaml', 'kind: REPLACES', 'kind: REPLACE')
    const server = runInBackground(['serve'], { env: settings({ SO_NHOM_DATA: records.folder }) })
    await answers(server)
    const { code, stdout } = await server.stop('SIGTERM')
    expect(code).toBe(0)
    expect(stdout).toMatch(/data\/acts\.yaml:\d+:\d+ SHAPE/)
  })
})
