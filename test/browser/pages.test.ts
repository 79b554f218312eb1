// Every page in a real browser: usable by everybody, at every width, in both themes, without scripts, in print, by keyboard.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Listening } from '../../src/server/http.ts'
import { serveRegister, startBrowser, visit } from '../support/browser.ts'
import { HOSTILE_NAME, HOSTILE_ROSTER } from '../support/embed.ts'
import { EVERY_PAGE } from '../support/pages.ts'
import { GROUP, loadRoster } from '../support/roster.ts'
import { loadedStore, type TestStore } from '../support/store.ts'

const MOST_BYTES = 60_000
const MOST_REQUESTS = 5
const VERDICT =
  '/ai-duoc-tham-gia?nhom=lai-chau%2Fubnd-tinh&vai-tro=MEMBER&chuc-danh=Ph%C3%B3+Gi%C3%A1m+%C4%91%E1%BB%91c+S%E1%BB%9F+Y+t%E1%BA%BF&ngay=2020-01-01'
const ROSTER_DAY = `/nhom/${GROUP}?ngay=2020-06-01`
const PAGES = [
  ...new Set([
    ...EVERY_PAGE.map(([address]) => address),
    VERDICT,
    ROSTER_DAY,
    '/khong-co-trang-nay',
    '/so-sanh',
    `/embed/groups/${GROUP}`,
  ]),
]

let store: TestStore
let register: Listening
let browser: Browser
beforeAll(async () => {
  store = await loadedStore()
  await loadRoster(store.store, HOSTILE_ROSTER)
  register = await serveRegister(store.store)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await register?.stop(1_000)
})

/** Opens a page of the register, hands it over, and closes it. */
async function seen<T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, complaints: readonly string[]) => Promise<T>,
): Promise<T> {
  const { page, requests, complaints, close } = await visit(browser, `${register.address}${path}`, options)
  try {
    await page.waitForLoadState('networkidle')
    expect(requests.filter((address) => !address.startsWith(register.address))).toEqual([])
    return await look(page, complaints)
  } finally {
    await close()
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  )
}

describe.each(PAGES)('%s', (path) => {
  it.each(['light', 'dark'] as const)('is accessible by WCAG 2.2 AA in the %s theme', async (colorScheme) => {
    expect(await seen(path, { colorScheme }, violations)).toEqual([])
  })

  it('is accessible in English', async () => {
    const address = `${path}${path.includes('?') ? '&' : '?'}lang=en`
    expect(await seen(address, { colorScheme: 'light' }, violations)).toEqual([])
  })

  it('fits a window of 320 px without scrolling sideways, and a projector', async () => {
    for (const width of [320, 1920]) {
      const wide = await seen(path, { viewport: { width, height: 640 } }, (page) =>
        page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      )
      expect(wide, `${width} px`).toBeLessThanOrEqual(0)
    }
  })

  it('says the same without scripts, and complains of nothing', async () => {
    const words = (page: Page) => page.locator('main').innerText()
    const without = await seen(path, { javaScriptEnabled: false }, words)
    const complaints: string[] = []
    const with_ = await seen(path, {}, async (page, said) => {
      const text = await words(page)
      complaints.push(...said)
      return text
    })
    // Copying needs a script: its buttons are there only with one.
    const plain = (text: string) =>
      text
        .replaceAll(/(?:Chép|Sao chép|Copy)\n?/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
    expect(plain(without)).toBe(plain(with_))
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
  })

  it('costs at most 60 kB uncompressed and 5 requests', async () => {
    const context = await browser.newContext({ locale: 'vi-VN', extraHTTPHeaders: { 'accept-encoding': 'identity' } })
    const page = await context.newPage()
    const sizes: number[] = []
    page.on('response', async (response) => sizes.push((await response.body().catch(() => Buffer.alloc(0))).length))
    await page.goto(`${register.address}${path}`, { waitUntil: 'networkidle' })
    await context.close()
    expect(sizes.length).toBeLessThanOrEqual(MOST_REQUESTS)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(1_000)
    expect(total).toBeLessThanOrEqual(MOST_BYTES)
  })
})

describe('a page in print', () => {
  it('leaves out what cannot be used on paper, and keeps the verdict', async () => {
    await seen(VERDICT, {}, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('nav').first().isVisible()).toBe(false)
      expect(await page.locator('main').innerText()).toContain('Không đủ điều kiện')
    })
  })
})

describe('the form that asks who may join', () => {
  it('is filled in and sent by keyboard alone, and its answer can be shared', async () => {
    await seen('/ai-duoc-tham-gia', {}, async (page) => {
      await page.getByLabel('Nhóm', { exact: true }).selectOption('lai-chau/ubnd-tinh')
      await page.getByLabel('Chức danh', { exact: true }).focus()
      await page.keyboard.type('Chánh VP Sở Y tế')
      await page.keyboard.press('Enter')
      await page.waitForURL(/chuc-danh=/)
      expect(await page.locator('main').innerText()).toContain('Đủ điều kiện')
      const shared = page.url().slice(register.address.length)
      await seen(shared, { javaScriptEnabled: false }, async (other) => {
        expect(await other.getByLabel('Chức danh', { exact: true }).inputValue()).toBe('Chánh VP Sở Y tế')
        expect(await other.locator('main').innerText()).toContain('Đủ điều kiện')
      })
    })
  })

  it('asks for the fact that is missing, and answers once it is told', async () => {
    const query = new URLSearchParams({
      nhom: 'lai-chau/ubnd-tinh',
      'vai-tro': 'MEMBER',
      'chuc-danh': 'Chuyên viên Văn phòng UBND tỉnh',
      ngay: '2020-01-01',
    })
    await seen(`/ai-duoc-tham-gia?${query}`, {}, async (page) => {
      expect(await page.locator('main').innerText()).toContain('Chưa đủ căn cứ kết luận')
      await page.getByLabel(/giúp việc cho Thường trực/).selectOption({ label: 'Có' })
      await page.getByRole('button', { name: /Hỏi/ }).last().click()
      await page.waitForLoadState('networkidle')
      expect(await page.locator('main').innerText()).toContain('Đủ điều kiện')
    })
  })

  it('can be reached from the top of a page by the skip link and tab keys', async () => {
    await seen('/', {}, async (page) => {
      await page.keyboard.press('Tab')
      const first = await page.evaluate<string>('document.activeElement.getAttribute("href")')
      expect(first).toMatch(/^#/)
      await page.keyboard.press('Enter')
      expect(await page.evaluate('location.hash')).toBe(first)
    })
  })
})

describe('hostile names', () => {
  it('are shown as text on the page of a group', async () => {
    await seen(ROSTER_DAY, {}, async (page, complaints) => {
      expect(await page.locator('main').innerText()).toContain(HOSTILE_NAME)
      expect(await page.evaluate('globalThis.taken')).toBeUndefined()
      expect(complaints).toEqual([])
    })
  })

  it('come back as text from a search', async () => {
    await seen(`/tim-kiem?q=${encodeURIComponent('"><script>globalThis.taken=1</script>\u202e')}`, {}, async (page) => {
      expect(await page.evaluate('globalThis.taken')).toBeUndefined()
    })
  })
})
