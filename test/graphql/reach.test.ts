// How far one request reaches: budgets, long lists, strange ids, and answers that must not claim too much.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

const LAI_CHAU = 'lai-chau/893-qd-ubnd-2019'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ SO_NHOM_MAX_OBJECTS: '2000' })
})
afterAll(() => app.close())

describe('one request', () => {
  it('is stopped when its answer grows beyond the budget, however small it is', async () => {
    const part = (inner: string) =>
      `provision(path:"quy-che/dieu-7") { obligations { citation { decision { ${inner} } } } }`
    const query = `{ decision(slug:"${LAI_CHAU}") { ${part(part(part('slug')))} } }`
    const { errors } = await app.ask(query)
    expect(errors.length).toBeGreaterThan(0)
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['TOO_COMPLEX']))
  })

  it('may hold what is within the budget', async () => {
    const { errors, data } = await app.ask('{ obligations(first: 100) { nodes { citation { text } topic { key } } } }')
    expect([errors, data.obligations.nodes.length]).toEqual([[], 64])
  })

  it.each([
    ['modality', Array(40_000).fill('DUTY')],
    ['agency', Array(501).fill('lai-chau/ubnd-tinh')],
    ['topic', Array(101).fill('malware')],
  ])('is refused for too many values of %s', async (name, values) => {
    const { errors } = await app.ask('query($f: ObligationFilter) { obligations(filter: $f) { totalCount } }', {
      f: { [name]: values },
    })
    expect(errors[0]?.extensions.code).toBe('TOO_MANY_INPUTS')
  })

  it.each(['valueOf:x', 'constructor:x', '__proto__:x', 'Nothing:x', 'Decision:'])(
    'takes the id of %s for unknown',
    async (text) => {
      const id = Buffer.from(text).toString('base64')
      const { data, errors } = await app.ask('query($i: [ID!]!) { nodes(ids: $i) { id } registry { version } }', {
        i: [id],
      })
      expect([errors, data.nodes, data.registry.version > 0]).toEqual([[], [null], true])
    },
  )

  it('refuses a query of more words than it reads, instead of forgetting some', async () => {
    const { errors } = await app.ask('query($t: String!) { search(text: $t) { totalCount } }', {
      t: 'Zalo '.repeat(13),
    })
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path: ['search', 'text'] })
  })
})

describe('an answer', () => {
  it('says of a chapter what its articles oblige', async () => {
    const { data } =
      await app.ask(`{ decision(slug:"${LAI_CHAU}") { chapter: provision(path:"quy-che/chuong-1") { obligations { key } }
      article: provision(path:"quy-che/dieu-4") { obligations { key } } } }`)
    const keys = (rows: { key: string }[]) => rows.map(({ key }) => key)
    expect(keys(data.decision.chapter.obligations)).toEqual(
      expect.arrayContaining(keys(data.decision.article.obligations)),
    )
    expect(data.decision.article.obligations).toHaveLength(6)
  })

  it('to a decision’s own list leaves out what a filter names of others', async () => {
    const { data } = await app.ask(
      `{ decision(slug:"${LAI_CHAU}") { obligations(filter:{decision:["dak-lak/2547-qd-ubnd"]}) { totalCount } } }`,
    )
    expect(data.decision.obligations.totalCount).toBe(0)
  })

  it('never calls a decision silent whose text nobody holds', async () => {
    const compare = async (slugs: string[], on: string) => {
      const { data } = await app.ask(
        'query($d: [String!]!, $on: Date) { compareDecisions(decisions: $d, on: $on) { rows { differences cells { known } } } }',
        { d: slugs, on: on || null },
      )
      return data.compareDecisions.rows as { differences: string[]; cells: { known: boolean }[] }[]
    }
    for (const rows of [
      await compare([LAI_CHAU, 'trung-uong/874-qd-btttt-2021'], ''),
      await compare([LAI_CHAU, 'dak-lak/2547-qd-ubnd'], '2020-01-01'),
    ]) {
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(row.differences).toContain('NOT_KNOWN')
        expect(row.differences).not.toContain('ABSENT_IN_SOME')
        expect(row.cells.map(({ known }) => known)).toEqual([true, false])
      }
    }
  })

  it.each([
    ['khoản 99 Điều 99 quy chế 893', 'NO_SUCH_PROVISION'],
    ['Chương IV quy chế 893', 'NO_SUCH_PROVISION'],
    ['khoản 5 Điều 4 quyết định 893', 'AMBIGUOUS'],
    ['k5 d4 quy che', 'AMBIGUOUS'],
    ['Điều 5 Quyết định 874/QĐ-BTTTT', 'TEXT_NOT_HELD'],
    ['893/QĐ-UBND ngày 10/8/2019', 'NOT_FOUND'],
    ['894/QĐ-UBND', 'NOT_FOUND'],
    ['xin chào', 'NOT_READ'],
    ['2547/QĐ-UBND năm 2021', 'MATCH'],
    ['2547/QĐ-UBND năm 2020', 'AMBIGUOUS'],
    ['893/QĐ-UBND ngày 09/8/2019', 'MATCH'],
  ])('to the citation “%s” is %s', async (text, outcome) => {
    const { data } = await app.ask(
      'query($t: String!) { cite(text: $t) { outcome decision { slug } provision { path } } }',
      { t: text },
    )
    expect(data.cite.outcome).toBe(outcome)
    if (outcome !== 'MATCH') expect([data.cite.decision, data.cite.provision]).toEqual([null, null])
  })

  it('finds acts by number without symbol, kinds without accents, and knows issuers by name', async () => {
    const total = async (filter: string) =>
      (await app.ask(`{ decisions(filter: ${filter}) { totalCount } }`)).data.decisions.totalCount
    expect(await total('{number: "893"}')).toBe(1)
    expect(await total('{number: "893/qd-ubnd"}')).toBe(1)
    expect(await total('{number: "89"}')).toBe(0)
    expect(await total('{kind: ["quyet dinh"]}')).toBe(2)
    expect(await total('{text: "lai chau"}')).toBe(1)
    const { errors } = await app.ask('{ decisions(filter: {issuer: ["lai-chau/ubnd-tin"]}) { totalCount } }')
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      suggestions: expect.arrayContaining(['lai-chau/ubnd-tinh']),
    })
  })

  it('counts bearers by keys that the filter takes', async () => {
    const { data } = await app.ask('{ obligations { facets { bearer { value count } } } }')
    for (const { value, count } of data.obligations.facets.bearer) {
      const filtered = await app.ask('query($b: [String!]) { obligations(filter: {bearer: $b}) { totalCount } }', {
        b: [value],
      })
      expect([value, filtered.data.obligations.totalCount]).toEqual([value, count])
    }
  })

  it('tells which kinds of agency a class surely means and which nobody has settled', async () => {
    const { data } = await app.ask(
      '{ group(slug: "lai-chau/ubnd-tinh") { admissionRules(role: MEMBER) { posts { agencies { readings { kind certainty } } } } } }',
    )
    const readings = data.group.admissionRules.flatMap((rule: { posts: { agencies: { readings: object[] } }[] }) =>
      rule.posts.flatMap(({ agencies }) => agencies.readings),
    )
    expect(readings).toContainEqual({ kind: 'VERTICAL_AGENCY', certainty: 'UNSETTLED' })
  })
})
