// Rosters on the pages: official posts and public names only, what is withheld counted, seats told, made-up people marked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { NOW, startTestApp, type TestApp } from '../support/app.ts'
import { demoRegister } from '../support/demo.ts'
import { GROUP_PAGE, getPage } from '../support/pages.ts'
import { loadRoster, ROSTER } from '../support/roster.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await loadRoster(app.store)
})
afterAll(() => app.close())

const on = (day: string) => getPage(app, `${GROUP_PAGE}?ngay=${day}`)

describe('a roster', () => {
  it('shows public names with role and post, and counts those withheld without naming them', async () => {
    const { text, html } = await on('2020-06-01')
    expect(text).toContain('3 thành viên, trong đó 1 người không công khai tên')
    expect(text).toContain('Trần Văn Mẫu Trưởng nhóm Chủ tịch Ủy ban nhân dân tỉnh Lai Châu 01/01/2020')
    expect(text).toContain('Không công khai tên Thành viên Chuyên viên Văn phòng Ủy ban nhân dân tỉnh Lai Châu')
    expect(html).not.toContain('Phạm')
  })

  it('is that of the day asked about', async () => {
    expect((await on('2021-06-01')).text).toContain('2 thành viên.')
    expect((await on('2019-09-01')).text).toContain('Sổ chưa ghi nhận thành viên nào vào ngày này')
  })

  it('says from when it is attested complete, and before it that absence proves nothing', async () => {
    expect((await on('2020-06-01')).text).toContain('Danh sách được xác nhận đầy đủ từ 01/01/2020')
    expect((await on('2019-09-01')).text).toContain('không có tên chưa phải là không tham gia')
  })

  it('tells filled seats, vacant ones, and those of which nobody knows', async () => {
    const { html, text } = await on('2020-06-01')
    expect(html).toContain('<span class="seat filled">Đã có người giữ</span>')
    expect(html).toContain('<span class="seat vacant">Khuyết</span>')
    expect(text).toContain('Trần Văn Mẫu - Chủ tịch Ủy ban nhân dân tỉnh Lai Châu')
    expect((await on('2019-09-01')).html).toContain('<span class="seat unknown">Chưa có thông tin</span>')
  })

  it('is marked as made up where it is', async () => {
    expect((await on('2020-06-01')).text).toContain('Dữ liệu mô phỏng')
    expect((await getPage(app, '/')).text).not.toContain('Dữ liệu mô phỏng')
  })

  it('is described to machines as of today, with the public names alone', async () => {
    expect((await on('2020-06-01')).html).not.toContain('ld+json')
    const { html } = await getPage(app, GROUP_PAGE)
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')
    expect(data.parentOrganization).toEqual({
      '@type': 'GovernmentOrganization',
      name: 'Ủy ban nhân dân tỉnh Lai Châu',
    })
    expect(data.member).toEqual([
      expect.objectContaining({ '@type': 'OrganizationRole', roleName: 'Trưởng nhóm', startDate: '2020-01-01' }),
      expect.objectContaining({ member: { '@type': 'Person', name: 'Lê Thị Ví' } }),
    ])
  })
})

describe('a hostile name', () => {
  it('is shown as text and ends no block of data', async () => {
    const hostile = await startTestApp()
    try {
      const text = ROSTER.replace('given: Mẫu', `given: '</script><script>alert("1")</script>'`)
      await loadRoster(hostile.store, text.replace('title: Giám đốc,', `title: 'Giám "đốc" <b>',`))
      const { html, text: shown } = await getPage(hostile, `${GROUP_PAGE}?ngay=2020-06-01`)
      expect(html).not.toContain('<script>')
      expect(html).not.toContain('<b>"')
      expect(shown).toContain('Trần Văn </script><script>alert("1")</script>')
      expect(shown).toContain('Giám "đốc" <b>')
      const { html: today } = await getPage(hostile, GROUP_PAGE)
      const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(today)?.[1] ?? '{}')
      expect(data.member[0].member.name).toContain('</script>')
    } finally {
      await hostile.close()
    }
  })
})

describe('a synthetic register', () => {
  it('says so on every page and goes on over the pages of a long roster, within the budget', async () => {
    const { store } = await demoRegister(7, 2_000)
    const made = composeApp(store, readConfig({ SO_NHOM_LOG: 'silent' }), () => NOW)
    const visitor = { fetch: async (request: Request) => made.fetch(request) }
    const get = async (address: string) => {
      const page = await getPage(visitor, address)
      expect([address, page.text.includes('Dữ liệu mô phỏng')]).toEqual([address, true])
      // What a style sheet and an icon leave of the budget of a page.
      expect(Buffer.byteLength(page.html)).toBeLessThan(46_000)
      return page
    }
    for (const address of ['/', '/quyet-dinh', '/quy-dinh', '/ai-duoc-tham-gia', '/tim-kiem', '/khong-co'])
      await get(address)
    const { html } = await get('/nhom?q=cong+viec')
    const groups = [...html.matchAll(/<th scope="row"><a href="(\/nhom\/[^"]*)"/g)].map((match) => match[1] ?? '')
    const pages = await Promise.all(groups.map(get))
    const long = pages.find((page) => page.html.includes('rel="next"'))
    const next = /rel="next" href="([^"#]*)#thanh-vien"/.exec(long?.html ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await get(next)
    expect(second.status).toBe(200)
    expect(second.html).toContain('Đầu danh sách')
    expect(rows(second.html)).not.toEqual(rows(long?.html ?? ''))
  })
})

function rows(html: string): readonly string[] {
  return [...html.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row)
}
