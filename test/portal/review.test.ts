// What a page must not say or lead to: another host, more than was verified, a day that nobody chose.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { DECISION, GROUP_PAGE, getPage } from '../support/pages.ts'
import { loadRoster, ROSTER } from '../support/roster.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await loadRoster(app.store, ROSTER.replace('keptFrom: 2020-01-01', 'keptFrom: 2020-01-01\ncheckedOn: 2020-12-31'))
})
afterAll(() => app.close())

const page = async (address: string) => getPage(app, address)

describe('the page that takes reports', () => {
  it.each(['/.//evil.example/x', '/./%5C/evil.example/x', '//evil.example', '/a/..//evil.example'])(
    'leads back to no other host: %s',
    async (address) => {
      const { html } = await page(`/bao-sai-sot?trang=${encodeURIComponent(address)}`)
      expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href]) => /^\/[/\\]/.test(href ?? ''))).toEqual([])
    },
  )
})

describe('force that nobody verified for the day', () => {
  it('is told to no machine, and bears no certainty', async () => {
    const { html } = await page(DECISION)
    expect(html).not.toContain('legislationLegalForce')
    expect((await page(`${DECISION}?ngay=2019-08-05`)).text).toContain('Văn bản nêu rõ')
    const line = /<p>Ngày .*?<\/p>/s.exec(html)?.[0] ?? ''
    expect(line).toContain('Chưa ghi nhận văn bản làm hết hiệu lực')
    expect(line).not.toContain('class="c ')
  })
})

describe('what was left open', () => {
  it('has no certainty beside it', async () => {
    const { html } = await page(
      '/ai-duoc-tham-gia?nhom=lai-chau/ubnd-tinh&chuc-danh=Chuy%C3%AAn+vi%C3%AAn&ngay=2020-01-01',
    )
    expect(/<p class="finding">.*?<\/p>/s.exec(html)?.[0]).not.toContain('class="c ')
  })

  it('is asked again with what was typed, without marks that cannot be seen', async () => {
    const { html } = await page(
      '/ai-duoc-tham-gia?nhom=lai-chau/ubnd-tinh&chuc-danh=Gi%C3%A1m+%C4%91%E1%BB%91c%E2%80%8B+S%E1%BB%9F+Y+t%E1%BA%BF',
    )
    expect(html).toContain('value="Giám đốc Sở Y tế"')
  })
})

describe('a roster', () => {
  it('is said to be attested up to the day on which it was checked, inferred after it', async () => {
    expect((await page(`${GROUP_PAGE}?ngay=2020-06-01`)).text).toContain('đối chiếu gần nhất 31/12/2020.')
    expect((await page(`${GROUP_PAGE}?ngay=2022-06-01`)).text).toContain('sau ngày đó là suy ra')
  })

  it('of a day on which the group was not active says that, and nothing of completeness', async () => {
    const { text } = await page(`${GROUP_PAGE}?ngay=2018-01-01`)
    expect(text).toContain('Nhóm không hoạt động vào ngày này.')
    expect(text).not.toContain('không có tên chưa phải là không tham gia')
  })

  it('is copied for the day of whoever looks, unless a day was chosen', async () => {
    expect((await page(GROUP_PAGE)).html).toMatch(/name="ngay" type="date" value=""/)
    expect((await page(GROUP_PAGE)).text).not.toContain('on="')
    expect((await page(`${GROUP_PAGE}?ngay=2020-06-01`)).text).toContain('on="2020-06-01"')
  })

  it('shows an inferred vacancy as inferred', async () => {
    const { html } = await page(`${GROUP_PAGE}?ngay=2022-06-01`)
    expect(html).toMatch(/Khuyết<\/span> <span class="c inferred">/)
  })
})

describe('the explorer', () => {
  it('is compressed for browsers, and the API tells what its answers depend on', async () => {
    const get = (headers: Record<string, string>) => app.fetch(new Request('http://nhom.test/graphql', { headers }))
    const explorer = await get({ accept: 'text/html', 'accept-encoding': 'gzip' })
    expect(explorer.headers.get('content-encoding')).toBe('gzip')
    expect(explorer.headers.get('x-content-type-options')).toBe('nosniff')
    const answer = await app.fetch(
      new Request('http://nhom.test/graphql?query={registry{version}}', { headers: { accept: 'application/json' } }),
    )
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })
})
