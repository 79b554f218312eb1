// What a client learns of a decision: text, force, bases, citations, at any version.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFile } from '../../src/importers/load.ts'
import { RulebookShelf } from '../../src/usecases/rulebooks.ts'
import { NOW, startTestApp, type TestApp } from '../support/app.ts'

const LAI_CHAU = 'lai-chau/893-qd-ubnd-2019'
const DAK_LAK = 'dak-lak/2547-qd-ubnd'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('a decision', () => {
  it('answers the question of the first page rightly', async () => {
    const { data, errors } = await app.ask(`{ decision(slug:"${LAI_CHAU}") { effectiveFrom issuedOn backdated
      force(on:"2019-08-05"){status checkedOn} provision(path:"quy-che/dieu-4/khoan-5") {
        text citationText obligations { modality statement } } } }`)
    expect(errors).toEqual([])
    expect(data.decision).toEqual({
      effectiveFrom: '2019-08-01',
      issuedOn: '2019-08-09',
      backdated: true,
      force: { status: 'IN_FORCE', checkedOn: '2019-08-09' },
      provision: {
        text: 'Thêm vào Nhóm các đối tượng không thuộc thành viên Nhóm.',
        citationText:
          'khoản 5 Điều 4 Quy chế quản lý và sử dụng Nhóm Zalo trong điều hành, trao đổi công việc của Ủy ban nhân dân tỉnh ban hành kèm theo Quyết định số 893/QĐ-UBND ngày 09 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh Lai Châu',
        obligations: [
          { modality: 'PROHIBITION', statement: 'Không được thêm vào nhóm người không thuộc thành viên nhóm.' },
        ],
      },
    })
  })

  it('is never said to be simply in force on a day that nobody has verified', async () => {
    const { data } = await app.ask(
      `{ decision(slug:"${LAI_CHAU}") { force { status statement en: statement(lang: EN) } } }`,
    )
    expect(data.decision.force).toEqual({
      status: 'IN_FORCE',
      statement: 'Chưa ghi nhận văn bản làm hết hiệu lực (kiểm tra đến 09/8/2019).',
      en: 'No act that ends it is on record (checked to 9 August 2019).',
    })
  })

  it('known only from a report is unknown before the report and cites paragraphs, never clauses', async () => {
    const { data } = await app.ask(`{ decision(slug:"${DAK_LAK}") { holding certainty issuedOn effectiveFrom
      before: status(on:"2021-09-30") after: status(on:"2021-10-01") components { key } reportParagraphs { number }
      obligations(first: 100) { nodes { citation { shortText paragraph quote provision { path } } certainty } } } }`)
    const { obligations, ...facts } = data.decision
    expect(facts).toEqual({
      holding: 'REPORT',
      certainty: 'REPORTED',
      issuedOn: null,
      effectiveFrom: null,
      before: 'UNKNOWN',
      after: 'IN_FORCE',
      components: [],
      reportParagraphs: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({ number })),
    })
    for (const { citation, certainty } of obligations.nodes) {
      expect(citation.shortText).toMatch(/^đoạn [1-8], tin ngày 01\/10\/2021 của Cổng Thông tin điện tử tỉnh Đắk Lắk$/)
      expect([citation.quote, citation.provision]).toEqual([null, null])
      expect(certainty).not.toBe('STATED')
    }
  })

  it('tells which of its bases have ended, when, by what, without ending itself', async () => {
    const { data } = await app.ask(`{ decision(slug:"${LAI_CHAU}", on:"2026-11-23") { status
      bases { basis { to { slug } } force { status since certainty } endedBy { slug } } } }`)
    const bases = data.decision.bases.map(
      (row: { basis: { to: { slug: string } }; force: object; endedBy: { slug: string }[] }) =>
        [row.basis.to.slug, row.force, row.endedBy.map(({ slug }) => slug)] as const,
    )
    expect(data.decision.status).toBe('IN_FORCE')
    expect(bases).toHaveLength(8)
    expect(bases).toContainEqual([
      'trung-uong/luat-giao-dich-dien-tu-2005',
      { status: 'EXPIRED', since: '2024-07-01', certainty: 'REPORTED' },
      ['trung-uong/luat-giao-dich-dien-tu-2023'],
    ])
    expect(bases).toContainEqual([
      'trung-uong/luat-cong-nghe-thong-tin-2006',
      { status: 'UNKNOWN', since: '2026-07-01', certainty: 'UNSETTLED' },
      ['trung-uong/luat-chuyen-doi-so-2025'],
    ])
  })

  it('shows text as found beside text as repaired', async () => {
    const { data } = await app.ask(`{ decision(slug:"${LAI_CHAU}") {
      repaired: provision(path:"quy-che/dieu-3/khoan-3") { text rawText repaired }
      sound: provision(path:"quy-che/dieu-4/khoan-6") { rawText repaired }
      sentence: provision(path:"quyet-dinh/dieu-4/cau-2") { kind citationText(lang: VI) }
      opening: provision(path:"quyet-dinh/dieu-1/mo-dau") { kind citationText } } }`)
    expect(data.decision.repaired).toEqual({
      text: 'Các chỉ đạo của Lãnh đạo UBND tỉnh trên Nhóm là mệnh lệnh hành chính.',
      rawText: '3. Các chỉ đạo của Lãnh đạo UBND tnh trên Nhóm là mệnh lệnh hành chính.',
      repaired: true,
    })
    expect(data.decision.sound.repaired).toBe(false)
    expect(data.decision.sentence.kind).toBe('SENTENCE')
    expect(data.decision.sentence.citationText).toMatch(
      /^câu thứ hai Điều 4 Quyết định số 893\/QĐ-UBND ngày 09 tháng 8/,
    )
    expect(data.decision.opening.citationText).toMatch(/^đoạn mở đầu Điều 1 Quyết định/)
  })

  it('is read in a fixed number of statements, however many clauses are asked for', async () => {
    const counted = async (first: number) => {
      let reads = 0
      const { store } = app
      const watched = new Proxy(store, {
        get: (target, name: keyof typeof store) => {
          const method = target[name]
          return typeof method === 'function'
            ? (...args: never[]) => {
                reads += 1
                return (method as (...given: never[]) => unknown)(...args)
              }
            : method
        },
      })
      const { createGraphql } = await import('../../src/server/yoga.ts')
      const graphql = createGraphql({
        store: watched,
        shelf: new RulebookShelf(watched),
        limits: { tokens: 4000, depth: 18, cost: 200_000, objects: 30_000 },
        accountKeys: [],
        onAccountQuestion: () => {},
        clock: () => NOW,
        onFault: (error) => {
          throw error
        },
        examples: [],
        operations: [],
      })
      const query = `{ obligations(first: ${first}) { nodes { topic { label } citation { text source { title } decision { number }
        provision { path } } bearers { label } } } }`
      const response = await graphql.fetch('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      const { data } = (await response.json()) as { data: { obligations: { nodes: unknown[] } } }
      return { reads, found: data.obligations.nodes.length }
    }
    const [few, many] = [await counted(2), await counted(60)]
    expect([few.found, many.found]).toEqual([2, 60])
    expect(many.reads).toBeLessThanOrEqual(8)
  })
})

describe('an answer at an earlier version', () => {
  it('is given again after a correction was loaded', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-nhom-corrected-'))
    const copy = join(folder, 'data')
    cpSync('data', copy, { recursive: true })
    const file = join(copy, 'decisions', LAI_CHAU, 'decision.yaml')
    const before = (await app.ask('{ registry { version lawVersion } }')).data.registry
    const question = (knownAt: string) => `{ decision(slug:"${LAI_CHAU}"${knownAt}) {
      provision(path:"quy-che/dieu-4/khoan-6") { text obligations { key statement(lang: EN) citation { text } } } } }`
    const then = await app.ask(question(''))
    const corrected = readFileSync(file, 'utf8').replace(
      /(- key: no-automatic-forwarding[\s\S]*?\n {6}en: )[^\n]*(\n {8}[^\n]*)*/,
      '$1A corrected wording.',
    )
    writeFileSync(file, corrected)
    expect((await loadFile(app.store, file, () => NOW)).outcome).toBe('LOADED')
    rmSync(folder, { recursive: true })
    const after = (await app.ask('{ registry { version lawVersion } }')).data.registry
    expect(after).toEqual({ version: before.version + 1, lawVersion: before.version + 1 })
    const now = await app.ask(question(''))
    expect(now.data.decision.provision.obligations[0].statement).toBe('A corrected wording.')
    expect(await app.ask(question(`, knownAt: {version: ${before.version}}`))).toEqual(then)
    const search = (knownAt: string) => app.ask(`{ search(text:"corrected wording"${knownAt}) { totalCount } }`)
    expect((await search('')).data.search.totalCount).toBe(1)
    expect((await search(`, knownAt: {version: ${before.version}}`)).data.search.totalCount).toBe(0)
  })

  it('of a version that does not exist yet is refused with the newest one named', async () => {
    const { errors } = await app.ask(
      '{ registry(knownAt: {version: 999}) { version } }',
      {},
      { 'accept-language': 'en' },
    )
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path: ['registry', 'knownAt', 'version'] })
    expect(errors[0]?.message).toMatch(/^There is no version 999: the register stands at version \d+\./)
  })
})
