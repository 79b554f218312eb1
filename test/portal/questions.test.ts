// What a reader can ask on the pages: who may join, which obligations, how decisions differ, where a word stands.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { COMPARISON, getPage, QUESTION } from '../support/pages.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const ask = (more: Record<string, string>) =>
  getPage(app, `/ai-duoc-tham-gia?${new URLSearchParams({ nhom: 'lai-chau/ubnd-tinh', ngay: '01/01/2020', ...more })}`)

describe('who may join', () => {
  it('gives the verdict with every reason, the clause linked and its words quoted', async () => {
    const { html, text } = await getPage(app, QUESTION)
    expect(html).toContain('<span class="f eligible">Đủ điều kiện</span>')
    expect(text).toContain('Văn bản nêu rõ')
    expect(html.match(/class="o (?:met|not-met|unknown)"/g)?.length).toBeGreaterThanOrEqual(5)
    expect(html).toContain('href="/quyet-dinh/lai-chau/893-qd-ubnd-2019#quyet-dinh/dieu-1/khoan-3"')
    expect(html).toContain('<blockquote lang="vi">Thủ trưởng, Chánh văn phòng các sở, ban, ngành</blockquote>')
    expect(text).toContain('Tình trạng văn bản kiểm tra đến 09/08/2019')
  })

  it('asks for what is missing, takes the answer, and keeps the form filled', async () => {
    const specialist = { 'chuc-danh': 'Chuyên viên Văn phòng UBND tỉnh' }
    const open = await ask(specialist)
    expect(open.text).toContain('Chưa đủ căn cứ kết luận')
    expect(open.html).toContain('name="assists-standing-members"')
    const yes = await ask({ ...specialist, 'assists-standing-members': 'CO' })
    expect(yes.html).toContain('<span class="f eligible">')
    expect(yes.html).toContain('value="Chuyên viên Văn phòng UBND tỉnh"')
    const no = await ask({ ...specialist, 'assists-standing-members': 'KHONG' })
    expect(no.html).toContain('<span class="f ineligible">')
  })

  it('names the post that took over where a claimed one was abolished', async () => {
    const { html, text } = await ask({ 'chuc-danh': 'Chủ tịch UBND huyện Tam Đường', ngay: '2025-08-01' })
    expect(html).toContain('<span class="f ineligible">')
    expect(text).toContain('Trường hợp gần nhất')
  })

  it('asks for a group and a title where they are left empty', async () => {
    const { status, html, text } = await getPage(app, '/ai-duoc-tham-gia?nhom=&chuc-danh=')
    expect(status).toBe(400)
    expect(text).toContain('Chọn nhóm.')
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(2)
  })

  it('offers the nearest group for one that is not there, and keeps the question', async () => {
    const { status, html } = await ask({ nhom: 'lai-chau/ubnd-tin', 'chuc-danh': 'Giám đốc Sở Y tế' })
    expect(status).toBe(404)
    expect(html).toContain('nhom=lai-chau%2Fubnd-tinh')
    expect(html).toContain('value="Giám đốc Sở Y tế"')
  })
})

describe('obligations', () => {
  it('are filtered and counted', async () => {
    const { text, html } = await getPage(app, '/quy-dinh?loai=PROHIBITION')
    expect(text).toContain('15 quy định')
    expect(html).toContain('<option value="PROHIBITION" selected>Không được làm (15)</option>')
    expect((await getPage(app, '/quy-dinh?loai=PROHIBITION&van-ban=dak-lak/2547-qd-ubnd')).text).toContain('6 quy định')
  })

  it('go on over pages, each linked from the last', async () => {
    const first = await getPage(app, '/quy-dinh')
    const next = /<a rel="next" href="([^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await getPage(app, next)
    expect(second.status).toBe(200)
    expect(second.html).toContain('Đầu danh sách')
    const statements = (html: string) => [...html.matchAll(/<th scope="row">([^<]*)/g)].map((match) => match[1])
    expect(statements(second.html).filter((statement) => statements(first.html).includes(statement))).toEqual([])
  })
})

describe('a comparison', () => {
  it('sets both decisions side by side and says in what they differ', async () => {
    const { html, text } = await getPage(app, COMPARISON)
    expect(html.match(/<th scope="col">/g)).toHaveLength(4)
    expect(text).toContain('Có văn bản không quy định')
    expect(html).toContain('#quy-che/dieu-4/khoan-1')
    expect(html).toContain('/quyet-dinh/dak-lak/2547-qd-ubnd#doan-6')
  })
})

describe('search', () => {
  it('finds without accents and marks what matched', async () => {
    const { html, text } = await getPage(app, '/tim-kiem?q=uy+quyen')
    expect(text).not.toContain('Không nơi nào có đúng từ')
    expect(html).toContain('<mark>ủy</mark>')
    expect(html).toContain('href="/quyet-dinh/lai-chau/893-qd-ubnd-2019#quy-che/dieu-5/khoan-3"')
  })

  it('says which words are nowhere as typed, above what was found without them', async () => {
    const found = await getPage(app, `/tim-kiem?q=${encodeURIComponent('bí mật')}`)
    expect(found.text).toContain('Không nơi nào có đúng từ “bí”. Kết quả dưới đây chỉ có các từ còn lại')
    const none = await getPage(app, `/tim-kiem?q=${encodeURIComponent('phạt tiền')}&lang=en`)
    expect(none.text).toContain('Nothing holds “phạt”, “tiền” as typed. Type without accents')
  })

  it('reads a citation as people write it', async () => {
    const { html } = await getPage(app, '/tim-kiem?q=k5+d4+quy+che+893')
    expect(html).toContain('href="/quyet-dinh/lai-chau/893-qd-ubnd-2019#quy-che/dieu-4/khoan-5"')
  })

  it('says what stands under a number whose issuer is another, and nothing of words that only look like a citation', async () => {
    const meant = async (words: string) =>
      /<section class="meant">.*?<\/section>/s.exec(
        (await getPage(app, `/tim-kiem?q=${encodeURIComponent(words)}`)).html,
      )?.[0] ?? ''
    expect(await meant('QĐ 893 tỉnh Đắk Lắk')).toContain('Ủy ban nhân dân tỉnh Lai Châu')
    expect(await meant('khoản 5 - 6 điều 4 quy chế 893')).toContain('nêu các nơi')
    expect(await meant('điều 44 quy chế 893')).toContain('Điều 1 đến Điều 8')
    expect(await meant('nhóm có 893 người')).toBe('')
  })
})

describe('reporting an error', () => {
  it('carries the page and the version, and says where to send it, or that nobody said', async () => {
    const link = /<a class="report" href="([^"]*)"/.exec((await getPage(app, '/quy-dinh?loai=DUTY')).html)?.[1] ?? ''
    const page = await getPage(app, link.replaceAll('&amp;', '&'))
    expect(page.text).toContain('http://nhom.test/quy-dinh?loai=DUTY')
    expect(page.text).toContain('SO_NHOM_CONTACT')
    const told = await startTestApp({
      SO_NHOM_CONTACT: 'mailto:so@tinh.example',
      SO_NHOM_URL: 'https://nhom.tinh.example',
    })
    try {
      const { html } = await getPage(told, '/bao-sai-sot?trang=//elsewhere.example/x')
      expect(html).toContain('href="mailto:so@tinh.example?subject=')
      expect(html).not.toContain('elsewhere.example/x"')
      expect((await getPage(told, '/')).html).toContain('<link rel="canonical" href="https://nhom.tinh.example/">')
    } finally {
      await told.close()
    }
  })
})
