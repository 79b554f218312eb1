// so-nhom demo: makes a world in a new file, keeps off what is there already, and tells how to go on.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { progressLine } from '../../src/cli/progress-line.ts'
import { expectSentence, run, runInBackground } from '../support/command.ts'
import { openRaw } from '../support/database.ts'
import { digestOf } from '../support/demo.ts'
import { temporaryFolder } from '../support/folder.ts'
import { freshStore } from '../support/store.ts'

const SMALL = ['demo', '--seed', '7', '--people', '300']

function target(): string {
  return join(temporaryFolder(), 'demo.db')
}

describe('so-nhom demo', () => {
  test('makes the world, tells its size, and prints queries that the served world answers', async () => {
    const out = target()
    const { code, stdout, stderr } = await run([...SMALL, '--out', out])
    expect(code).toBe(0)
    expect(stdout).toMatch(/dữ liệu mô phỏng, \d+,\d giây – 56 cơ quan, 64 nhóm, 300 người, 1200 lượt thành viên/)
    expect(stdout).toMatch(/synthetic, \d+\.\d seconds – 56 agencies, 64 groups, 300 people, 1200 memberships/)
    expect(stderr).toContain('100 % (1200/1200)')
    expect(stdout).toContain(`SO_NHOM_DB=${out} npm start -- --no-load`)
    const queries = [...stdout.matchAll(/^ {2}(\{ .* \})$/gm)].map(([, query]) => query)
    expect(queries).toHaveLength(3)
    const server = runInBackground(['serve', '--no-load'], { env: { PORT: '0', SO_NHOM_DB: out } })
    const [address] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)
    for (const query of queries) {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
      const text = await response.text()
      expect(JSON.parse(text).errors).toBeUndefined()
      expect(text).toContain('"synthetic":true')
    }
    expect((await server.stop('SIGTERM')).code).toBe(0)
    const raw = openRaw(out)
    expect(raw.prepare("SELECT count(*) FROM decision WHERE public_id NOT LIKE 'mo-phong-%'").pluck().get()).toBe(0)
    raw.close()
  })

  test('writes nothing into a file that is there already, whatever it is', async () => {
    const made = target()
    expect((await run([...SMALL, '--out', made])).code).toBe(0)
    const before = digestOf(made)
    expectSentence(await run([...SMALL, '--out', made]), /không ghi vào đó/, /nothing is written to it/)
    expect(digestOf(made)).toBe(before)
    const words = target()
    writeFileSync(words, 'Nhật ký của tôi')
    expectSentence(await run([...SMALL, '--out', words]), /không ghi vào đó/, /nothing is written to it/)
    expect(readFileSync(words, 'utf8')).toBe('Nhật ký của tôi')
    const { database, close } = await freshStore()
    await close()
    expectSentence(await run([...SMALL, '--out', database]), /không ghi vào đó/, /nothing is written to it/)
  })

  test.each([['-1'], ['4294967296'], ['bảy']])('refuses the seed "%s" and makes no file', async (seed) => {
    const out = target()
    expectSentence(await run(['demo', `--seed=${seed}`, '--out', out]), /số nguyên từ 0/, /whole number from 0/)
    expect(() => readFileSync(out)).toThrow(/ENOENT/)
  })

  test('links accounts only when asked to, as hashes of numbers that are kept for fiction', async () => {
    const out = target()
    const { stdout } = await run([...SMALL, '--out', out, '--accounts'])
    expect(stdout).toMatch(/SO_NHOM_ACCOUNT_KEY=demo:[0-9a-f]{64}/)
    expect(stdout).toContain('phone: "+12025550100"')
    const raw = openRaw(out)
    const links = raw.prepare('SELECT key_id, hash FROM account_link').all() as { key_id: string; hash: string }[]
    raw.close()
    expect(links.length).toBeGreaterThan(20)
    for (const { key_id, hash } of links) expect(`${key_id}:${hash}`).toMatch(/^demo:[0-9a-f]{64}$/)
  })
})

describe('the progress of a long piece of work', () => {
  function told(isTTY: boolean, steps: readonly number[]): string {
    let words = ''
    const write = (more: string) => {
      words += more
    }
    const progress = progressLine({ isTTY, write }, 1000)
    for (const done of steps) progress(done)
    return words
  }

  test('is a line every tenth in a pipe', () => {
    expect(told(false, [10, 110, 150, 199, 450, 1000, 1000])).toBe(
      '0 % (10/1000)\n10 % (110/1000)\n40 % (450/1000)\n100 % (1000/1000)\n',
    )
  })

  test('is one line kept up to date on a terminal', () => {
    expect(told(true, [10, 15, 500, 1000])).toBe('\r1 % (10/1000)\r50 % (500/1000)\r100 % (1000/1000)\n')
  })
})
