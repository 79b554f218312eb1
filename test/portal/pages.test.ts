// Every page: in both languages, of sound structure, made by a published operation, within its budget of bytes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { DECISION, EVERY_PAGE, GROUP_PAGE, getPage, textOf } from '../support/pages.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

/** Most bytes of a page with its style sheet and icon, before compression. */
const BUDGET = 60_000

const cases = EVERY_PAGE.flatMap(([address, operation]) => [
  { address, operation, tag: 'vi' },
  { address, operation, tag: 'en' },
])

function ids(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '')
}

describe.each(cases)('$address in $tag', ({ address, operation, tag }) => {
  let page: Awaited<ReturnType<typeof getPage>>
  beforeAll(async () => {
    page = await getPage(app, address, { 'accept-language': tag })
  })

  it('answers in that language', () => {
    expect([page.status, page.headers.get('content-language')]).toEqual([200, tag])
    expect(page.html).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${tag}">`))
    expect(page.text).toContain(tag === 'vi' ? 'Báo sai sót trên trang này' : 'Report an error on this page')
  })

  it('has one heading of the first rank, one main part, a title, and no heading left out between', () => {
    expect(page.html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(page.html.match(/<main /g)).toHaveLength(1)
    expect(page.html.match(/<title>[^<]*Sổ Nhóm[^<]*<\/title>/g)).toHaveLength(1)
    const ranks = [...page.html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]))
    expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)).toEqual([])
  })

  it('names no id twice, labels every field, captions every table, and links to no part that is not there', () => {
    const found = ids(page.html)
    expect(found.filter((id, index) => found.indexOf(id) !== index)).toEqual([])
    const fields = [...page.html.matchAll(/<(?:input|select)(?![^>]*type="hidden")[^>]* id="([^"]*)"/g)].map(
      (m) => m[1],
    )
    expect(fields.filter((id) => !page.html.includes(`<label for="${id}">`))).toEqual([])
    expect(page.html.match(/<table/g)?.length ?? 0).toBe(page.html.match(/<caption>/g)?.length ?? 0)
    const within = [...page.html.matchAll(/href="#([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(within.filter((id) => !found.includes(id))).toEqual([])
  })

  it('closes every element that it opens', () => {
    const open: string[] = []
    const empty = /^(?:meta|link|input|br|!doctype|option)$/
    for (const [, end, name = ''] of page.html.matchAll(/<(\/?)([a-z!][a-z0-9]*)[^>]*>/g)) {
      if (empty.test(name)) continue
      if (end) expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })

  it('links to the published operation that made it, and that operation is there', async () => {
    const file = `/operations/${operation}.graphql`
    expect(page.html).toContain(`href="${file}"`)
    const document = await getPage(app, file)
    expect(document.headers.get('content-type')).toContain('text/plain')
    expect(document.html).toContain(`query Portal`)
  })

  it('weighs no more than the budget and loads nothing from elsewhere', async () => {
    const style = /<link rel="stylesheet" href="([^"]*)"/.exec(page.html)?.[1] ?? ''
    const parts = [page, await getPage(app, style), await getPage(app, '/favicon.svg')]
    const bytes = parts.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0)
    expect(bytes).toBeLessThanOrEqual(BUDGET)
    expect(page.html).not.toMatch(
      /<(?:script(?! type="application\/ld\+json"| src="\/embed\/copy\.js")|img|iframe)| style="| on[a-z]+="/,
    )
  })
})

describe('a page made by an operation', () => {
  it('says what the operation answers over HTTP', async () => {
    const { html } = await getPage(app, DECISION)
    const query = (await getPage(app, '/operations/portal-decision.graphql')).html
    const { data, errors } = await app.ask(query, { slug: 'lai-chau/893-qd-ubnd-2019' })
    expect(errors).toEqual([])
    const { components, force } = data.decision
    const text = textOf(html)
    expect(text).toContain(force.statement)
    for (const { passages } of components) {
      for (const { path, obligations } of passages) {
        expect(ids(html)).toContain(path)
        for (const { statement } of obligations) expect(text).toContain(statement)
      }
    }
  })

  it('opens in the explorer with its variables, which cannot break out of the page there', async () => {
    const { html } = await getPage(app, `${GROUP_PAGE}?ngay=2020-01-01`)
    const link = /href="(\/graphql\?operation=portal-group[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const explorer = (await getPage(app, link)).html
    expect(explorer).toContain('query PortalGroup')
    expect(explorer).toContain('2020-01-01')
    const hostile = await getPage(app, '/graphql?operation=portal-group&variables={"slug":"</script><b>x"}')
    expect(hostile.html).not.toContain('</script><b>x')
  })

  it('marks Vietnamese words on an English page', async () => {
    const { html } = await getPage(app, `${DECISION}?lang=en`)
    expect(html).toContain('<p lang="vi">Thêm vào Nhóm các đối tượng không thuộc thành viên Nhóm.</p>')
  })
})

describe('a decision', () => {
  it('links what its words refer to, and what refers to where it stands not', async () => {
    const { html } = await getPage(app, DECISION)
    expect(html).toContain('<a href="#quy-che">Quy chế quản lý và sử dụng Nhóm Zalo')
    expect(html).toContain('chịu trách nhiệm thi hành Quy chế này.')
  })

  it('marks what was repaired and shows the copy as found', async () => {
    const { html, text } = await getPage(app, DECISION)
    expect(text).toContain('phối hợp với lãnh đạo')
    expect(text).toContain('phi hợp với lãnh đạo')
    expect(html.match(/class="raw"/g)?.length).toBeGreaterThan(5)
  })

  it('names bases no longer in force and what ended them, and says how far its own force was checked', async () => {
    const { text } = await getPage(app, `${DECISION}?ngay=23/11/2026`)
    expect(text).toContain('Chưa ghi nhận văn bản làm hết hiệu lực (kiểm tra đến 09/8/2019)')
    expect(text).toContain('6 đã hết hiệu lực')
    expect(text).toContain('Luật Giao dịch điện tử số 20/2023/QH15')
  })

  it('of which only a report is known is shown paragraph by paragraph', async () => {
    const { html, text } = await getPage(app, '/quyet-dinh/dak-lak/2547-qd-ubnd')
    expect(ids(html)).toEqual(expect.arrayContaining(['doan-1', 'doan-8']))
    expect(text).toContain('Dẫn lại, chưa đối chiếu bản gốc')
    expect(text).toContain('Sổ không lưu toàn văn')
  })

  it('is described to machines as legislation', async () => {
    const { html } = await getPage(app, DECISION)
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': `http://nhom.test${DECISION}`,
      legislationIdentifier: '893/QĐ-UBND',
      legislationDate: '2019-08-09',
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: 'Ủy ban nhân dân tỉnh Lai Châu' },
    })
    expect(html).toContain(`<link rel="canonical" href="http://nhom.test${DECISION}">`)
  })
})
