// The element and the frame in a real browser, on a site of another origin that allows no inline script or style.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Listening } from '../../src/server/http.ts'
import { type Site, serveRegister, startBrowser, startSite, type Visit, visit } from '../support/browser.ts'
import { HOSTILE_NAME, HOSTILE_ROSTER } from '../support/embed.ts'
import { guideBlocks, guideOrigin } from '../support/portal-guide.ts'
import { GROUP, loadRoster } from '../support/roster.ts'
import { loadedStore, type TestStore } from '../support/store.ts'

let store: TestStore
let register: Listening
let site: Site
let browser: Browser
const visits: Visit[] = []
beforeAll(async () => {
  store = await loadedStore()
  await loadRoster(store.store, HOSTILE_ROSTER)
  register = await serveRegister(store.store)
  site = await startSite(register.address)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await register?.stop(1_000)
})

const FALLBACK = '<p class="fallback">Danh sách ở văn phòng</p>'
const script = (name = 'roster.js') => `<script src="${register.address}/embed/${name}" async></script>`
const element = (attributes = '', inner = FALLBACK) =>
  `<so-nhom-roster group="${GROUP}"${attributes}>${inner}</so-nhom-roster>`

let count = 0
/** Puts a page on the site and opens it. */
async function open(body: string, more: { style?: string; head?: string } = {}, options = {}): Promise<Visit> {
  count += 1
  site.put(`/${count}`, { body, ...more })
  const opened = await visit(browser, `${site.address}/${count}`, options)
  visits.push(opened)
  return opened
}

const shown = (page: Page, at = 0) => page.locator('so-nhom-roster').nth(at).locator('table')
const asked = ({ requests }: Visit) => requests.filter((url) => url.includes('/embed/rosters'))

/** Resolves when every element has told that it loaded or failed. */
function settled(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const all = [...globalThis.document.querySelectorAll('so-nhom-roster')]
    return all.every((one) => one.shadowRoot?.querySelector('table, [role=status]:not(:empty)'))
  })
}

describe('the element', () => {
  it.each(['light', 'dark'] as const)('is accessible by WCAG 2.2 AA in the %s theme', async (colorScheme) => {
    const { page } = await open(
      `<main><h1>Trang của tỉnh</h1>${element()}</main>${script()}`,
      {
        head: '<meta name="color-scheme" content="light dark">',
        // Said in words for the reader of contrasts, which takes a page without one for white.
        style: 'html { background: Canvas; color: CanvasText }',
      },
      { colorScheme },
    )
    await page.locator('so-nhom-roster table').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target)}`)).toEqual([])
  })
})

describe('the element', () => {
  it('shows the roster under a strict policy, several in one request, and asks nobody else', async () => {
    const opened = await open(
      `${script()}${element()}<h2>Tiếng Anh</h2>${element(' lang="en" role="ADMINISTRATOR"')}${element()}`,
    )
    const { page, requests, complaints } = opened
    await settled(page)
    const table = shown(page)
    expect(await table.locator('caption').textContent()).toContain('Nhóm UBND tỉnh. Danh sách ngày 23/11/2026')
    expect(await table.locator('thead th').allTextContents()).toEqual(['Họ và tên', 'Chức vụ'])
    expect(await table.locator('tbody th[scope=row]').allTextContents()).toEqual(
      expect.arrayContaining(['Lê Thị Ví', 'Không công khai tên', 'Chưa có thông tin']),
    )
    expect(await shown(page, 1).locator('tbody').allTextContents()).toEqual([
      expect.stringContaining('AdministratorLê Thị Ví'),
    ])
    expect(await shown(page, 2).locator('tbody').count()).toBe(await table.locator('tbody').count())
    expect(await page.getByText('Dữ liệu mô phỏng').first().isVisible()).toBe(true)
    expect(await page.locator('.fallback').first().isVisible()).toBe(false)
    expect(asked(opened)).toHaveLength(1)
    const hosts = new Set(requests.map((url) => new URL(url).origin))
    expect([...hosts].sort()).toEqual([register.address, site.address].sort())
    expect(complaints).toEqual([])
  })

  it('shows a hostile name as text', async () => {
    const { page } = await open(`${script()}${element()}`)
    await settled(page)
    expect(await shown(page).locator('bdi').first().textContent()).toBe(HOSTILE_NAME)
    expect(await shown(page).locator('script, img').count()).toBe(0)
    expect(await page.evaluate('globalThis.taken')).toBeUndefined()
  })

  it('works as a module, too', async () => {
    const { page } = await open(`<script type="module" src="${register.address}/embed/roster.js"></script>${element()}`)
    await shown(page).waitFor()
  })

  it('asks again, once, for elements added together and for attributes that change', async () => {
    const opened = await open(`${script()}${element()}`)
    const { page, complaints } = opened
    await settled(page)
    await page.evaluate((group) => {
      for (const role of ['LEADER', 'MEMBER']) {
        const added = globalThis.document.createElement('so-nhom-roster')
        added.setAttribute('group', group)
        added.setAttribute('role', role)
        globalThis.document.body.append(added)
      }
      globalThis.document.querySelector('so-nhom-roster')?.setAttribute('lang', 'en')
    }, GROUP)
    await settled(page)
    await page.getByText('Name withheld').first().waitFor()
    expect(asked(opened)).toHaveLength(2)
    expect(await shown(page, 1).locator('caption').textContent()).toContain('Trưởng nhóm')
    expect(complaints).toEqual([])
  })

  it('keeps its fallback where the group is unknown, says why, and leaves the others alone', async () => {
    const wrong = `<so-nhom-roster group="lai-chau/ubnd-tin" id="sai">${FALLBACK}</so-nhom-roster>`
    const { page, complaints } = await open(`${script()}${wrong}${element()}`)
    await settled(page)
    expect(await page.locator('#sai .fallback').isVisible()).toBe(true)
    expect(await page.locator('#sai [role=status]').textContent()).toContain('Có phải ý bạn là: lai-chau/ubnd-tinh?')
    expect(await shown(page, 1).isVisible()).toBe(true)
    await page.evaluate((group) => globalThis.document.querySelector('#sai')?.setAttribute('group', group), GROUP)
    await shown(page, 0).waitFor()
    expect(await page.locator('#sai .fallback').isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })

  it('is not spoilt by what others on the page ask: too many, too long, or what cannot be encoded', async () => {
    const days = Array.from({ length: 12 }, (_, index) => element(` on="2020-06-${String(index + 10)}"`)).join('')
    const long = `<so-nhom-roster group="${'ế'.repeat(10_000)}">${FALLBACK}</so-nhom-roster>`
    const opened = await open(`${element()}${days}${long}<so-nhom-roster id="nua">${FALLBACK}</so-nhom-roster>`)
    const { page, complaints } = opened
    await page.evaluate((src) => {
      globalThis.document.querySelector('#nua')?.setAttribute('group', '\ud800,role=LEADER')
      const tag = globalThis.document.createElement('script')
      tag.src = src
      globalThis.document.head.append(tag)
    }, `${register.address}/embed/roster.js`)
    await settled(page)
    expect(await page.locator('so-nhom-roster table').count()).toBe(13)
    expect(await page.locator('.fallback:visible').count()).toBe(2)
    expect(asked(opened)).toHaveLength(2)
    expect(complaints.filter((text) => !text.includes('status of 404'))).toEqual([])
  })

  it('keeps its fallback while the register does not answer and when it cannot be reached, and says so', async () => {
    const { page } = await open('')
    let fail = () => {}
    const failing = new Promise<void>((resolve) => {
      fail = resolve
    })
    await page.route(/\/embed\/rosters/, async (route) => {
      await failing
      await route.abort('connectionrefused')
    })
    await page.addInitScript(() => {
      const told: unknown[] = []
      Object.assign(globalThis, { told })
      addEventListener('so-nhom-error', (event) => told.push((event as CustomEvent).detail.code))
    })
    site.put('/down', { body: `${script()}${element()}${element(' lang="en"')}` })
    await page.goto(`${site.address}/down`)
    await page.locator('so-nhom-roster [aria-busy]').first().waitFor({ state: 'attached' })
    expect(await page.locator('.fallback').first().isVisible()).toBe(true)
    fail()
    await settled(page)
    expect(await page.locator('.fallback').first().isVisible()).toBe(true)
    expect(await page.locator('[role=status]').allTextContents()).toEqual([
      'Chưa đọc được danh sách từ Sổ Nhóm.',
      'The roster could not be read from Sổ Nhóm.',
    ])
    expect(await page.locator('[aria-busy]').count()).toBe(0)
    expect(await page.evaluate('told')).toEqual(['UNREACHED', 'UNREACHED'])
  })

  it('moves nothing where its place is kept, and never moves up what follows', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `<div>Dòng ${index}</div>`).join('')
    for (const [style, fallback] of [
      ['so-nhom-roster { display: block; height: 24rem; overflow: auto }', FALLBACK],
      ['so-nhom-roster { display: block }', rows],
    ] as const) {
      const { page } = await open('', {})
      let answer = () => {}
      const answering = new Promise<void>((resolve) => {
        answer = resolve
      })
      await page.route(/\/embed\/rosters/, async (route) => {
        await answering
        await route.continue()
      })
      site.put('/still', { body: `${script()}${element('', fallback)}<h2 id="sau">Phần sau</h2>`, style })
      await page.goto(`${site.address}/still`)
      await page.waitForFunction(() => globalThis.document.querySelector('so-nhom-roster')?.shadowRoot)
      await page.evaluate(() => {
        const shifts: PerformanceEntry[] = []
        Object.assign(globalThis, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(entry)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      const before = await page.locator('#sau').boundingBox()
      answer()
      await settled(page)
      expect(await page.locator('#sau').boundingBox()).toEqual(before)
      expect(
        await page.evaluate(
          'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(shifts))))',
        ),
      ).toEqual([])
    }
  })

  it('fits a window of 320 pixels', async () => {
    const { page } = await open(`${script()}${element()}`, {}, { viewport: { width: 320, height: 640 } })
    await settled(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    const box = await shown(page).boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320)
  })

  it('takes the site’s colours by custom properties and parts, and its scheme', async () => {
    const style = `:root { color-scheme: light dark } so-nhom-roster { --so-nhom-accent: rgb(0, 90, 60) } so-nhom-roster::part(post) { letter-spacing: 3px } #khac { --so-nhom-accent: initial }`
    const { page } = await open(`${script()}${element()}<so-nhom-roster id="khac" group="${GROUP}"></so-nhom-roster>`, {
      style,
    })
    await settled(page)
    const colour = (at: number) =>
      shown(page, at)
        .locator('th[scope=rowgroup]')
        .first()
        .evaluate((cell) => getComputedStyle(cell).color)
    expect(await colour(0)).toBe('rgb(0, 90, 60)')
    expect(
      await shown(page)
        .locator('td')
        .first()
        .evaluate((cell) => getComputedStyle(cell).letterSpacing),
    ).toBe('3px')
    expect(await colour(1)).toBe('rgb(143, 29, 20)')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await colour(1)).toBe('rgb(242, 160, 143)')
  })

  it('tells the page what it loaded', async () => {
    const { page } = await open(element())
    const told = page.evaluate(
      (src) =>
        new Promise((resolve) => {
          globalThis.document.addEventListener('so-nhom-load', (event) =>
            resolve([(event.target as Element).localName, (event as CustomEvent).detail.counts.withheld]),
          )
          const tag = globalThis.document.createElement('script')
          tag.src = src
          globalThis.document.head.append(tag)
        }),
      `${register.address}/embed/roster.js`,
    )
    expect(await told).toEqual(['so-nhom-roster', 1])
  })
})

describe('the frame', () => {
  const frame = (more = '') =>
    `<iframe data-so-nhom src="${register.address}/embed/groups/${GROUP}?lang=vi${more}" width="100%" height="100" title="Danh sách"></iframe>`

  const height = (page: Page, at = 0) =>
    page
      .locator('iframe')
      .nth(at)
      .evaluate((one) => one.getBoundingClientRect().height)
  const grown = (page: Page) =>
    page.waitForFunction(() => (globalThis.document.querySelector('iframe')?.clientHeight ?? 0) > 300)

  it('is as tall as its roster, in whatever order its parts come, and again when its width changes', async () => {
    for (const body of [`${frame()}${script('parent.js')}`, `${script('parent.js')}${frame()}`]) {
      const { page, requests, complaints } = await open(body, {}, { viewport: { width: 900, height: 600 } })
      await grown(page)
      const inside = page.frames()[1]
      expect(await inside?.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true)
      const wide = await height(page)
      await page.setViewportSize({ width: 320, height: 600 })
      await page.waitForFunction(
        (before) => (globalThis.document.querySelector('iframe')?.clientHeight ?? 0) > before,
        wide,
      )
      expect(await inside?.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
      expect([...new Set(requests.map((url) => new URL(url).origin))].sort()).toEqual(
        [register.address, site.address].sort(),
      )
      expect(complaints).toEqual([])
    }
  })

  it('tells its height to the origin that its address names, and to no other', async () => {
    const { page } = await open(
      `${frame('&origin=https://other.example')}${frame(`&origin=${site.address}`)}${script('parent.js')}`,
    )
    await page.waitForFunction(() => (globalThis.document.querySelectorAll('iframe')[1]?.clientHeight ?? 0) > 300)
    expect(await height(page, 0)).toBeLessThan(120)
  })

  it('takes a height from its own frame and origin alone, and only one that can be', async () => {
    const forger = await startSite(register.address)
    const { page } = await open(
      `${frame()}${script('parent.js')}<iframe id="gia" src="${forger.address}/" title="Khác"></iframe>`,
    )
    await grown(page)
    const right = await height(page)
    const tell = (from: string, data: unknown) =>
      page
        .frames()
        .find((one) => one.url().startsWith(from))
        ?.evaluate((message) => globalThis.parent.postMessage(message, '*'), data)
    await tell(forger.address, { type: 'so-nhom:height', group: GROUP, height: 5_000 })
    await page.evaluate((group) => globalThis.postMessage({ type: 'so-nhom:height', group, height: 5_000 }, '*'), GROUP)
    for (const wrong of [20_001, -1, 0, Number.NaN, Number.POSITIVE_INFINITY, '900', null, { valueOf: 1 }]) {
      await tell(register.address, { type: 'so-nhom:height', group: GROUP, height: wrong })
    }
    await tell(register.address, 'so-nhom:height')
    await page.evaluate('new Promise((done) => setTimeout(done))')
    expect(await height(page)).toBe(right)
    await tell(register.address, { type: 'so-nhom:height', group: GROUP, height: 1_234 })
    await page.waitForFunction(() => (globalThis.document.querySelector('iframe')?.clientHeight ?? 0) >= 1_234)
    await forger.stop()
  })

  it('can be read without either script: it scrolls', async () => {
    const { page } = await open(frame(), {}, { javaScriptEnabled: false })
    expect(await page.frameLocator('iframe').locator('table').isVisible()).toBe(true)
  })
})

describe('the lines to copy on the page of a group', () => {
  it('are copied by a button that says so, and can be selected without scripts', async () => {
    const { page, complaints, close } = await visit(browser, `${register.address}/nhom/${GROUP}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: 'Sao chép: Khung (iframe)' }).click()
    await page.getByText('Đã sao chép.').waitFor()
    const copied = await page.evaluate('navigator.clipboard.readText()')
    expect(copied).toBe(await page.locator('#nhung-khung').textContent())
    expect(copied).toContain(`<iframe data-so-nhom src="${register.address}/embed/groups/${GROUP}?lang=vi"`)
    expect(complaints).toEqual([])
    await close()
    const plain = await visit(browser, `${register.address}/nhom/${GROUP}`, { javaScriptEnabled: false })
    expect(await plain.page.locator('#nhung-the').isVisible()).toBe(true)
    expect(await plain.page.getByRole('button', { name: /Sao chép/ }).count()).toBe(0)
    await plain.close()
  })
})

describe('the guide for portals', () => {
  it('shows a tag, a frame, a style, a listener and a policy that work as they stand', async () => {
    const here = (text = '') => text.replaceAll(guideOrigin, register.address)
    const [tag, frame] = guideBlocks('html').map(here)
    const [style = ''] = guideBlocks('css')
    const [listener = ''] = guideBlocks('js')
    const [policy] = guideBlocks('http')
    const guided = await startSite(register.address, here(policy).replace('Content-Security-Policy: ', ''))
    const wrong = '<so-nhom-roster group="lai-chau/ubnd-tin" lang="en">–</so-nhom-roster>'
    guided.put('/', { body: `${frame}${tag}`, style })
    const { page, complaints, close } = await visit(browser, `${guided.address}/`)
    await settled(page)
    await page.waitForFunction(() => (globalThis.document.querySelector('iframe')?.clientHeight ?? 0) > 500)
    expect((await page.locator('so-nhom-roster').boundingBox())?.height).toBe(480)
    const post = shown(page).locator('td').first()
    expect(await post.evaluate((cell) => getComputedStyle(cell).fontStyle)).toBe('italic')
    expect(complaints).toEqual([])
    await page.evaluate(listener)
    await page.evaluate((html) => globalThis.document.body.insertAdjacentHTML('beforeend', html), wrong)
    await expect.poll(() => complaints.join()).toContain('lai-chau/ubnd-tin NOT_FOUND')
    await close()
    await guided.stop()
  })
})
