// Bad input: the page says what is wrong, offers what was probably meant, keeps the form, and has the right status.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { NOW, startTestApp, type TestApp } from '../support/app.ts'
import { DECISION, GROUP_PAGE, getPage } from '../support/pages.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('what is not there', () => {
  it.each([
    ['/quyet-dinh/lai-chau/893-qd-ubnd', '/quyet-dinh/lai-chau/893-qd-ubnd-2019'],
    ['/nhom/lai-chau/ubnd-tin', '/nhom/lai-chau/ubnd-tinh'],
    ['/nhomm', '/nhom'],
    ['/so-sanhh', '/so-sanh'],
    [`/so-sanh?a=lai-chau/893-qd-ubnd-2019&b=dak-lak/2547-qd`, 'b=dak-lak%2F2547-qd-ubnd'],
  ])('%s is answered 404 with what was probably meant', async (address, meant) => {
    const { status, html, text } = await getPage(app, address)
    expect(status).toBe(404)
    expect(text).toContain('Có phải ý bạn là')
    expect(html).toContain(meant)
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  it.each([
    '/quyet-dinh/..%2f..%2fetc%2fpasswd',
    '/quyet-dinh/%00',
    '/quyet-dinh/%E0%A4%A',
    '/nhom/a/b/c/d',
    '/operations/..%2f..%2fpackage.json',
    '/assets/..%2fstyle.css',
    '/assets/style.css',
    `/nhom/${'a'.repeat(3_000)}`,
  ])('%s leads nowhere', async (address) => {
    const { status, html } = await getPage(app, address)
    expect(status).toBe(404)
    expect(html.match(/<h1>/g)).toHaveLength(1)
  })

  it('is told to programs in JSON', async () => {
    const response = await app.fetch(new Request('http://nhom.test/x', { headers: { accept: 'application/json' } }))
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json'])
  })

  it('never sends a reader to another host', async () => {
    const { html } = await getPage(app, '//elsewhere.example/x/')
    expect(html).not.toMatch(/(?:href|action)="\/\//)
    const moved = await getPage(app, '/nhom//elsewhere.example/')
    expect(moved.headers.get('location') ?? '/nhom').toMatch(/^\/nhom/)
  })
})

describe('an address written another way', () => {
  it.each([
    ['/nhom/', '/nhom'],
    [`${GROUP_PAGE}/?ngay=2020-01-01`, `${GROUP_PAGE}?ngay=2020-01-01`],
    ['/nhom/LAI-CHAU/UBND-tinh', GROUP_PAGE],
  ])('%s leads to %s', async (address, target) => {
    const { status, headers } = await getPage(app, address)
    expect([status, headers.get('location')]).toEqual([301, target])
  })
})

describe('a day', () => {
  it.each(['2020-01-01', '01/01/2020', '1/1/2020', '1-1-2020'])('may be written %s', async (day) => {
    const { status, html } = await getPage(app, `${GROUP_PAGE}?ngay=${encodeURIComponent(day)}`)
    expect(status).toBe(200)
    expect(html).toContain('type="date" value="2020-01-01"')
  })

  it.each([
    ['2025-02-30', '28/02/2025', 'ngay=2025-02-28'],
    ['31/6/2025', '30/06/2025', 'ngay=2025-06-30'],
    ['2025-13-05', '13/05/2025', 'ngay=2025-05-13'],
  ])('%s is refused, and %s offered', async (day, shown, link) => {
    for (const page of [DECISION, GROUP_PAGE]) {
      const { status, html, text } = await getPage(app, `${page}?ngay=${encodeURIComponent(day)}`)
      expect(status).toBe(400)
      expect(text).toContain(`Có phải ${shown}?`)
      expect(html).toContain(link)
      expect(html).toMatch(new RegExp(`value="${day}"[^>]* aria-invalid="true" aria-describedby="loi-ngay`))
    }
  })

  it.each(['0001-01-01', '9999-12-31', 'hôm nay', '<script>', '20250101', '2025-1-1T00:00'])(
    '%s is refused',
    async (day) => {
      for (const page of [DECISION, GROUP_PAGE, '/quy-dinh', '/so-sanh', '/quyet-dinh', '/ai-duoc-tham-gia']) {
        const { status, text } = await getPage(app, `${page}?ngay=${encodeURIComponent(day)}`)
        expect([page, status]).toEqual([page, 400])
        expect(text).toContain('không phải là ngày có thật')
      }
    },
  )
})

describe('a parameter', () => {
  it.each([
    ['/quy-dinh?loai=MUST', 'loai'],
    ['/quy-dinh?van-ban=khong-co', 'van-ban'],
    ['/quy-dinh?chu-de=khong-co', 'chu-de'],
    ['/quy-dinh?q=%21%21', 'q'],
    [`/quy-dinh?q=${'a'.repeat(201)}`, 'q'],
    ['/nhom?q=%21%21', 'q'],
    ['/quyet-dinh?luu-giu=ALL', 'luu-giu'],
    ['/tim-kiem?q=%00', 'q'],
    ['/tim-kiem?q=a&loai=EVERYTHING', 'loai'],
    [`${GROUP_PAGE}?vai-tro=BOSS`, 'vai-tro'],
    ['/ai-duoc-tham-gia?nhom=lai-chau/ubnd-tinh&chuc-danh=x&tu-cach=KING', 'tu-cach'],
    [`/ai-duoc-tham-gia?nhom=lai-chau/ubnd-tinh&chuc-danh=${'a'.repeat(301)}`, 'chuc-danh'],
    ['/so-sanh?a=lai-chau/893-qd-ubnd-2019&b=lai-chau/893-qd-ubnd-2019', 'b'],
  ])('that cannot be used is marked in its form: %s', async (address, name) => {
    const { status, html } = await getPage(app, address)
    expect([400, 404]).toContain(status)
    expect(html).toMatch(new RegExp(`id="o-${name}"[^>]* aria-invalid="true" aria-describedby="loi-${name}`))
    expect(html).toContain(`<span class="wrong" id="loi-${name}">`)
  })

  it.each([
    '/quy-dinh?sau=abc',
    `${GROUP_PAGE}?sau=abc`,
    '/nhom?sau=%00',
    '/quyet-dinh?sau=WyJhIl0',
    '/tim-kiem?q=a&sau=x',
  ])('that names no place in a list leads to its start: %s', async (address) => {
    const { status, text } = await getPage(app, address)
    expect(status).toBe(400)
    expect(text).toContain('Đầu danh sách')
  })

  it('that nobody knows is left alone', async () => {
    expect((await getPage(app, '/?utm_source=x&fbclid=y')).status).toBe(200)
  })

  it('for a language that is not offered names those that are', async () => {
    const { status, html } = await getPage(app, '/nhom?lang=fr')
    expect(status).toBe(400)
    expect(html).toContain('href="/nhom?lang=vi"')
    expect(html).toContain('href="/nhom?lang=en"')
  })

  it('too long for any question is refused without being repeated', async () => {
    const { status, html } = await getPage(app, `/tim-kiem?q=${'a'.repeat(10_000)}`)
    expect(status).toBe(414)
    expect(html.length).toBeLessThan(5_000)
  })
})

describe('hostile text', () => {
  const hostile = `"><script>alert(1)</script>'\u202egnp.exe\u0000`

  it.each([
    '/tim-kiem?q=',
    '/quy-dinh?q=',
    '/quy-dinh?van-ban=',
    '/nhom?q=',
    '/nhom?lang=',
    '/nhom/',
    '/quyet-dinh/',
    '/khong-co/',
    '/bao-sai-sot?trang=/',
    '/so-sanh?b=x&a=',
    `${GROUP_PAGE}?ngay=`,
    `${GROUP_PAGE}?sau=`,
    '/ai-duoc-tham-gia?nhom=lai-chau/ubnd-tinh&chuc-danh=',
  ])('typed into %s is shown as text', async (address) => {
    const { html } = await getPage(app, `${address}${encodeURIComponent(hostile)}`)
    expect(html).not.toContain('<script>')
    expect(html).not.toMatch(/[\p{Cf}\0]/u)
    expect(html).not.toMatch(/=""&?gt;|=""><script/)
  })
})

describe('a fault of the register', () => {
  it('is said in the dress of the pages, without what broke', async () => {
    const broken = { ...app.store, counts: () => Promise.reject(new Error('secret path /somewhere')) }
    const faulty = composeApp(broken, readConfig({ SO_NHOM_LOG: 'silent' }), () => NOW)
    const page = await getPage({ fetch: async (request) => faulty.fetch(request) }, '/')
    expect(page.status).toBe(500)
    expect(page.text).toContain('Sổ gặp lỗi khi trả lời')
    expect(page.html).not.toContain('secret')
    expect(page.headers.get('etag')).not.toBeNull()
  })

  it('does not stop the page of the fault', async () => {
    const dead = { ...app.store, newestState: () => Promise.reject(new Error('gone')) }
    const faulty = composeApp(dead, readConfig({ SO_NHOM_LOG: 'silent' }), () => NOW)
    const page = await getPage({ fetch: async (request) => faulty.fetch(request) }, GROUP_PAGE)
    expect([page.status, page.html.match(/<h1>/g)?.length]).toEqual([500, 1])
  })
})
