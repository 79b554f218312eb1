// What other sites load: who may read it, what it holds, how long it is kept, and what becomes of questions that are wrong.
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { NOW } from '../support/app.ts'
import { HOSTILE_NAME, HOSTILE_ROSTER } from '../support/embed.ts'
import { GROUP, loadRoster } from '../support/roster.ts'
import { loadedStore, type TestStore } from '../support/store.ts'

let register: TestStore
let now = NOW
let ask: (address: string, init?: RequestInit) => Promise<Response>
beforeAll(async () => {
  register = await loadedStore()
  await loadRoster(register.store, HOSTILE_ROSTER)
  const config = readConfig({ SO_NHOM_LOG: 'silent', SO_NHOM_URL: 'https://nhom.example.vn' })
  const app = composeApp(register.store, config, () => now)
  ask = async (address, init) => app.fetch(new Request(`http://127.0.0.1${address}`, init))
})

const FILES = ['roster.js', 'parent.js', 'frame.js', 'frame.css', 'copy.js']
const FRAME = `/embed/groups/${GROUP}`
const ROSTERS = `/embed/rosters?q=${GROUP},lang=vi`

// biome-ignore lint/suspicious/noExplicitAny: tests read answers as clients do, without types.
async function rosters(query: string): Promise<{ status: number; body: any }> {
  const response = await ask(`/embed/rosters?${query}`)
  return { status: response.status, body: await response.json() }
}

describe('what other sites load', () => {
  it.each([...FILES.map((name) => `/embed/${name}`), ROSTERS, FRAME])(
    'may be read by any site: %s',
    async (address) => {
      const { status, headers } = await ask(address, {
        headers: { origin: 'https://tinh.example.vn', cookie: 'lang=en' },
      })
      expect(status).toBe(200)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it('is an element of 6 kB at most, compressed', async () => {
    const source = await (await ask('/embed/roster.js')).text()
    expect(gzipSync(source).length).toBeLessThanOrEqual(6_144)
  })

  it('speaks the language of its address, whatever the reader’s browser prefers', async () => {
    const headers = { 'accept-language': 'en', cookie: 'lang=en' }
    for (const address of [ROSTERS, FRAME, `/embed/rosters?q=${GROUP}`]) {
      expect(await (await ask(address, { headers })).text()).toBe(await (await ask(address)).text())
    }
    expect(await (await ask(FRAME)).text()).toContain('<html lang="vi"')
    expect(await (await ask(`${FRAME}?lang=en`)).text()).toContain('<html lang="en"')
    const { body } = await rosters(`q=${GROUP},lang=en-GB`)
    expect(body.rosters[0]).toMatchObject({ lang: 'en', words: { name: 'Name' } })
  })

  it('can be framed where it is made for that, and no other page can', async () => {
    const policy = async (address: string) => (await ask(address)).headers.get('content-security-policy') ?? ''
    for (const address of [FRAME, '/embed/groups/no-such', `${FRAME}?ngay=x`]) {
      expect(await policy(address)).toContain('frame-ancestors *')
    }
    for (const address of ['/', '/nhom', `/nhom/${GROUP}`, '/embed/no-such']) {
      const response = await ask(address, { headers: { accept: 'text/html' } })
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
    for (const address of [FRAME, `/nhom/${GROUP}`]) expect(await policy(address)).not.toMatch(/unsafe|\*\s*;/)
  })
})

describe('the API for pages of other origins', () => {
  const origin = 'https://tinh.example.vn'
  const query = JSON.stringify({ query: '{ registry { version } }' })
  const json = { 'content-type': 'application/json', origin }

  it('answers anonymous reads', async () => {
    const post = await ask('/graphql', { method: 'POST', headers: json, body: query })
    const get = await ask(`/graphql?query=${encodeURIComponent('{ registry { version } }')}`, { headers: { origin } })
    for (const response of [post, get]) {
      expect(response.status).toBe(200)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    }
  })

  it('lets no page send a token: the preflight does not allow it and the answer is not open', async () => {
    const preflight = await ask('/graphql', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type, accept-language')
    const headers = { ...json, authorization: 'Bearer nothing' }
    const response = await ask('/graphql', { method: 'POST', headers, body: query })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('keeps the explorer closed', async () => {
    const response = await ask('/graphql', { headers: { accept: 'text/html', origin } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('an embedded roster', () => {
  it('holds names that may be shown, posts, and how many names are withheld', async () => {
    const { status, body } = await rosters(`q=${GROUP},on=2020-06-01,lang=vi`)
    expect(status).toBe(200)
    const [roster] = body.rosters
    expect(roster).toMatchObject({ on: '2020-06-01', today: '2026-11-23', keptFrom: '2020-01-01', synthetic: true })
    expect(roster.counts).toMatchObject({ members: 3, withheld: 1 })
    expect(roster.roles.map(({ label, members }: { label: string; members: object[] }) => [label, members])).toEqual([
      ['Trưởng nhóm', [{ name: HOSTILE_NAME, posts: ['Chủ tịch Ủy ban nhân dân tỉnh Lai Châu'] }]],
      ['Quản trị nhóm', [{ name: 'Lê Thị Ví', posts: ['Giám đốc Sở Thông tin và Truyền thông tỉnh Lai Châu'] }]],
      ['Thành viên', [{ name: null, posts: ['Chuyên viên Văn phòng Ủy ban nhân dân tỉnh Lai Châu'] }]],
    ])
    expect(roster.words.notes.join(' ')).toContain('3 thành viên, trong đó 1 người không công khai tên')
    expect(roster.words.synthetic).toBe('Dữ liệu mô phỏng')
  })

  it('never holds the name of somebody withheld, an account or an id', async () => {
    for (const address of [`/embed/rosters?q=${GROUP}`, FRAME]) {
      const text = await (await ask(address)).text()
      expect(text).not.toMatch(/Phạm|Dụ|phone|account|tài khoản|externalId|UGVyc29u|p0[123]/i)
    }
  })

  it('shows seats that are vacant or not known as such, and only those of the role asked for', async () => {
    const { body } = await rosters(`q=${GROUP}&q=${GROUP},on=2019-10-01&q=${GROUP},role=leader,on=2019-10-01`)
    const [kept, before, leader] = body.rosters
    const statuses = (roster: typeof kept) =>
      new Set(roster.roles.flatMap((role: { seats: { status: string }[] }) => role.seats.map(({ status }) => status)))
    expect(statuses(before)).toEqual(new Set(['UNKNOWN']))
    expect(statuses(kept)).not.toContain('FILLED')
    expect(kept.counts.vacant + kept.counts.unknown).toBeGreaterThan(0)
    expect(leader.roles).toEqual([
      {
        role: 'LEADER',
        label: 'Trưởng nhóm',
        members: [],
        seats: [{ label: 'Chủ tịch Ủy ban nhân dân tỉnh', status: 'UNKNOWN', told: 'Chưa có thông tin' }],
      },
    ])
    const frame = await (await ask(`${FRAME}?ngay=2019-10-01&vai-tro=leader`)).text()
    expect(frame).toContain('<span class="seat unknown">Chưa có thông tin</span></th><td>Chủ tịch Ủy ban nhân dân tỉnh')
    expect(frame).not.toContain('Quản trị nhóm')
  })

  it('frames a hostile name as text', async () => {
    const text = await (await ask(FRAME)).text()
    expect(text).toContain('Trần Văn &quot;&#39;&gt;&lt;/bdi&gt;&lt;script&gt;')
    expect(text.match(/<script/g)).toHaveLength(1)
    expect(text).not.toMatch(/<img|style="/)
  })
})

describe('how long it is kept', () => {
  it.each([ROSTERS, FRAME])(
    'is asked about each time and answered 304 until something changes: %s',
    async (address) => {
      const first = await ask(address)
      expect(first.headers.get('cache-control')).toBe('no-cache')
      expect(first.headers.get('vary')).toBe('Accept-Encoding')
      const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
      const same = await ask(address, { headers })
      expect([same.status, await same.text()]).toEqual([304, ''])
      expect(same.headers.get('access-control-allow-origin')).toBe('*')
    },
  )

  it('does not outlive the day in Viet Nam', async () => {
    now = new Date('2026-11-23T16:59:59Z')
    const headers = { 'if-none-match': (await ask(ROSTERS)).headers.get('etag') ?? '' }
    expect((await ask(ROSTERS, { headers })).status).toBe(304)
    now = new Date('2026-11-23T17:00:00Z')
    expect((await ask(ROSTERS, { headers })).status).toBe(200)
    now = NOW
  })

  it('does not outlive a change of the register', async () => {
    const tags = await Promise.all(
      [ROSTERS, FRAME].map(async (address) => (await ask(address)).headers.get('etag') ?? ''),
    )
    await loadRoster(register.store, HOSTILE_ROSTER.replace('given: Ví', 'given: Vân'))
    for (const [index, address] of [ROSTERS, FRAME].entries()) {
      const response = await ask(address, { headers: { 'if-none-match': tags[index] ?? '' } })
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('Lê Thị Vân')
    }
    await loadRoster(register.store, HOSTILE_ROSTER)
  })

  it('keeps scripts for five minutes, so that a correction reaches sites', async () => {
    const first = await ask('/embed/roster.js')
    expect(first.headers.get('cache-control')).toBe('public, max-age=300, must-revalidate')
    const again = await ask('/embed/roster.js', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })
})

const long = 'x'.repeat(10_000)

describe('a question that is wrong', () => {
  it.each([
    ['an unknown group', 'lai-chau/ubnd-tin', 404, { code: 'NOT_FOUND', part: 'group', suggestions: [GROUP] }],
    [
      'a day that does not exist',
      `${GROUP},on=2025-02-30`,
      400,
      { code: 'BAD_INPUT', part: 'on', suggestions: ['2025-02-28'] },
    ],
    ['the year 1', `${GROUP},on=0001-01-01`, 400, { code: 'BAD_INPUT', part: 'on' }],
    ['an unknown role', `${GROUP},role=LEADERS`, 400, { code: 'BAD_INPUT', part: 'role', suggestions: ['LEADER'] }],
    ['an unknown language', `${GROUP},lang=fr`, 400, { code: 'BAD_INPUT', part: 'lang', suggestions: ['vi', 'en'] }],
    ['an unknown part', `${GROUP},roel=LEADER`, 400, { code: 'BAD_INPUT', part: null, suggestions: ['role'] }],
    ['no group', ',lang=vi', 400, { code: 'BAD_INPUT', part: 'group' }],
    ['a broken encoding', 'lai-chau/%E0%A4%A', 400, { code: 'BAD_INPUT', part: 'group' }],
    ['too many characters', 'x'.repeat(601), 400, { code: 'TOO_LARGE' }],
    ['a path trick', '../../etc/passwd', 404, { code: 'NOT_FOUND' }],
    ['a name of every object', '__proto__,constructor=x', 400, { code: 'BAD_INPUT' }],
  ])('is told what is wrong and what was probably meant: %s', async (_what, q, status, error) => {
    const answer = await rosters(`q=${encodeURIComponent(q)}`)
    expect(answer.status).toBe(status)
    expect(answer.body.rosters[0]).toMatchObject({ q, error })
    expect(answer.body.rosters[0].error.message.length).toBeGreaterThan(10)
  })

  it('fails alone: its siblings are answered', async () => {
    const { status, body } = await rosters(`q=no-such&q=${GROUP}&q=${GROUP},on=tomorrow,lang=en`)
    expect(status).toBe(200)
    expect(
      body.rosters.map(({ error, group }: { error?: { code: string }; group?: string }) => error?.code ?? group),
    ).toEqual(['NOT_FOUND', GROUP, 'BAD_INPUT'])
    expect(body.rosters[2].error.message).toContain('is not a day that exists')
  })

  it.each([
    ['none', '', 400, 'BAD_INPUT'],
    ['too many', Array.from({ length: 13 }, () => `q=${GROUP}`).join('&'), 400, 'TOO_MANY_INPUTS'],
    ['too long', `q=${long}`, 414, 'TOO_LARGE'],
  ])('is refused as a whole where there are %s', async (_what, query, status, code) => {
    const answer = await rosters(query)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
  })

  it('is told by a fault nothing of what broke, and its siblings neither', async () => {
    const broken = { ...register.store, newestState: () => Promise.reject(new Error('secret path /somewhere')) }
    const app = composeApp(broken, readConfig({ SO_NHOM_LOG: 'silent' }), () => NOW)
    for (const address of [ROSTERS, FRAME]) {
      const response = await app.request(address)
      expect(response.status).toBe(500)
      expect(await response.text()).not.toContain('secret')
    }
  })

  it.each([
    ['/embed/groups/lai-chau/ubnd-tin', 404, '/embed/groups/lai-chau/ubnd-tinh'],
    [`${FRAME}?ngay=2025-02-30&lang=vi`, 400, `${FRAME}?ngay=2025-02-28&amp;lang=vi`],
    [`${FRAME}?ngay=0001-01-01`, 400, '01/01/1900'],
    [`${FRAME}?lang=fr`, 400, `${FRAME}?lang=en`],
    [`${FRAME}?vai-tro=admin`, 400, 'ADMINISTRATOR'],
    [`${FRAME}?ngay=${long}`, 414, '8000'],
    ['/embed/groups/', 400, GROUP],
    ['/embed/groups/..%2f..%2fetc%2fpasswd', 404, 'problem'],
    ['/embed/groups/%00%E2%80%AE<script>', 404, '⟨U+202E⟩'],
    ['/embed/groups/%E0%A4%A', 404, 'problem'],
  ])('is told in the frame: %s', async (address, status, told) => {
    const response = await ask(address)
    const page = await response.text()
    expect(response.status).toBe(status)
    expect(page).toContain(told)
    expect(page.match(/<script/g)).toHaveLength(1)
  })

  it.each([ROSTERS, FRAME, '/embed/roster.js'])('is told which methods are read: %s', async (address) => {
    const response = await ask(address, { method: 'POST', body: 'x' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await ask(address, { method: 'HEAD' })).status).toBe(200)
  })
})

describe('the page of a group', () => {
  it('holds the lines to copy, as text', async () => {
    const page = await (await ask(`/nhom/${GROUP}?ngay=2020-06-01`)).text()
    expect(page).toContain(
      `&lt;so-nhom-roster group=&quot;${GROUP}&quot; on=&quot;2020-06-01&quot; lang=&quot;vi&quot;&gt;`,
    )
    expect(page).toContain(`&lt;iframe data-so-nhom src=&quot;https://nhom.example.vn${FRAME}?ngay=2020-06-01`)
    expect(page).toContain('curl -sSO https://nhom.example.vn/operations/embed-roster.graphql')
    expect(
      page.match(
        /<button[^>]* data-copy="nhung-[a-z]+" aria-label="Sao chép: [^"]+" aria-describedby="nhung-[a-z]+-bao"/g,
      ),
    ).toHaveLength(3)
    expect(page.match(/ role="status"/g)).toHaveLength(3)
  })
})
