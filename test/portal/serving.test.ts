// How pages are served: revalidated by their content, under a strict policy, in the language asked for and remembered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { DECISION, EVERY_PAGE, GROUP_PAGE, getPage } from '../support/pages.ts'
import { loadRoster } from '../support/roster.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('every page', () => {
  it.each(EVERY_PAGE)(
    '%s lets no script or style of another run, stands in no frame, and tells no address on',
    async (address) => {
      const { headers } = await getPage(app, address)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    },
  )

  it.each(EVERY_PAGE)('%s is asked for anew each time and answers 304 while nothing changed', async (address) => {
    const first = await getPage(app, address)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(first.headers.get('vary')).toBe('Accept-Language, Cookie, Accept-Encoding')
    const again = await getPage(app, address, { 'if-none-match': `"other", W/${etag}` })
    expect([again.status, again.html, again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await getPage(app, address, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('can be asked for its headers alone, and by no other method', async () => {
    const head = await getPage(app, DECISION, {}, 'HEAD')
    expect([head.status, head.html]).toEqual([200, ''])
    expect(head.headers.get('etag')).toBe((await getPage(app, DECISION)).headers.get('etag'))
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const refused = await getPage(app, DECISION, {}, method)
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    }
  })
})

describe('an answer kept by a browser', () => {
  it('does not outlive midnight in Viet Nam', async () => {
    const before = composeApp(app.store, readConfig({ SO_NHOM_LOG: 'silent' }), () => new Date('2026-11-23T16:59:59Z'))
    const after = composeApp(app.store, readConfig({ SO_NHOM_LOG: 'silent' }), () => new Date('2026-11-23T17:00:00Z'))
    const etag =
      (await getPage({ fetch: async (request) => before.fetch(request) }, GROUP_PAGE)).headers.get('etag') ?? ''
    const next = await getPage({ fetch: async (request) => after.fetch(request) }, GROUP_PAGE, {
      'if-none-match': etag,
    })
    expect(next.status).toBe(200)
    expect(next.text).toContain('24/11/2026')
  })

  it('does not outlive a change of the register', async () => {
    const changing = await startTestApp()
    try {
      const etag = (await getPage(changing, GROUP_PAGE)).headers.get('etag') ?? ''
      await loadRoster(changing.store)
      const next = await getPage(changing, GROUP_PAGE, { 'if-none-match': etag })
      expect(next.status).toBe(200)
      expect(next.text).toContain('Trần Văn Mẫu')
    } finally {
      await changing.close()
    }
  })
})

describe('the language', () => {
  const languageOf = async (address: string, headers: Record<string, string>) =>
    (await getPage(app, address, headers)).headers.get('content-language')

  it('is the address’s, then the remembered one, then the browser’s, then Vietnamese', async () => {
    expect(await languageOf('/?lang=en', { cookie: 'lang=vi', 'accept-language': 'vi' })).toBe('en')
    expect(await languageOf('/', { cookie: 'a=b; lang=en', 'accept-language': 'vi' })).toBe('en')
    expect(await languageOf('/', { 'accept-language': 'en-GB,vi;q=0.5' })).toBe('en')
    expect(await languageOf('/', { 'accept-language': 'fr' })).toBe('vi')
    expect(await languageOf('/', { cookie: 'lang=fr', 'accept-language': 'fr' })).toBe('vi')
  })

  it('is remembered once the address names it, and only then', async () => {
    const { headers } = await getPage(app, '/?lang=en')
    expect(headers.get('set-cookie')).toMatch(/^lang=en; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly$/)
    expect((await getPage(app, '/')).headers.get('set-cookie')).toBeNull()
  })
})

describe('the files beside the pages', () => {
  it('are named by their content and kept for good; the icon has both its addresses', async () => {
    const style = /href="(\/assets\/style\.[0-9a-f]{12}\.css)"/.exec((await getPage(app, '/')).html)?.[1] ?? ''
    const { status, headers } = await getPage(app, style)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toContain('immutable')
    const icons = await Promise.all(['/favicon.svg', '/favicon.ico'].map((address) => getPage(app, address)))
    expect(icons.map((icon) => icon.headers.get('content-type'))).toEqual(['image/svg+xml', 'image/svg+xml'])
    expect(icons[0]?.html).toBe(icons[1]?.html)
  })
})
