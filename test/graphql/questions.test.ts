// Lists, facets, comparison, citations and search, as an analyst asks them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

const LAI_CHAU = 'lai-chau/893-qd-ubnd-2019'
const DAK_LAK = 'dak-lak/2547-qd-ubnd'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

interface Count {
  readonly value: string
  readonly label: string
  readonly count: number
}

describe('obligations', () => {
  it('that forbid are shown for both decisions, with facets', async () => {
    const { data } = await app.ask(`{ obligations(filter:{modality:[PROHIBITION]}, first:100) { totalCount
      nodes { modality citation { decision { slug } } }
      facets { decision { value label count } modality { value count } certainty { value count } } } }`)
    const { totalCount, nodes, facets } = data.obligations
    expect(nodes).toHaveLength(totalCount)
    expect(nodes.every((node: { modality: string }) => node.modality === 'PROHIBITION')).toBe(true)
    const of = (slug: string) =>
      nodes.filter((node: { citation: { decision: { slug: string } } }) => node.citation.decision.slug === slug)
    expect(facets.decision.toSorted((a: Count, b: Count) => a.value.localeCompare(b.value))).toEqual([
      { value: DAK_LAK, label: 'Quyết định 2547/QĐ-UBND', count: of(DAK_LAK).length },
      { value: LAI_CHAU, label: 'Quyết định 893/QĐ-UBND', count: of(LAI_CHAU).length },
    ])
    expect(of(DAK_LAK)).toHaveLength(6)
    // The facet of the filter itself still counts its alternatives.
    expect(facets.modality.map((facet: Count) => facet.value)).toContain('DUTY')
    expect(facets.certainty.reduce((sum: number, facet: Count) => sum + facet.count, 0)).toBe(totalCount)
  })

  it('page forwards and backwards through the same list without a gap', async () => {
    const all = (await app.ask('{ obligations(first:100) { nodes { key } } }')).data.obligations.nodes
    const walk = async (forwards: boolean) => {
      const keys: { key: string }[] = []
      let cursor: string | null = null
      for (let turn = 0; turn < 50; turn += 1) {
        const args = forwards ? `first:7 after:${JSON.stringify(cursor)}` : `last:7 before:${JSON.stringify(cursor)}`
        const answer = await app.ask(
          `{ obligations(${args}) { nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        )
        const { nodes, pageInfo } = answer.data.obligations
        if (forwards) keys.push(...nodes)
        else keys.unshift(...nodes)
        if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return keys
        cursor = forwards ? pageInfo.endCursor : pageInfo.startCursor
      }
      throw new Error('the list never ends')
    }
    expect(await walk(true)).toEqual(all)
    expect(await walk(false)).toEqual(all)
  })

  it('can be narrowed by role, agency, day, topic, certainty and words', async () => {
    const total = async (filter: string) =>
      (await app.ask(`{ obligations(filter:${filter}) { totalCount } }`)).data.obligations.totalCount
    expect(await total('{inForceOn:"2019-07-31"}')).toBe(0)
    expect(await total(`{inForceOn:"2020-01-01"}`)).toBe(await total(`{decision:["${LAI_CHAU}"]}`))
    expect(await total('{topic:["automatic-forwarding"]}')).toBe(1)
    expect(await total('{certainty:[INFERRED]}')).toBe(2)
    expect(await total('{role:[LEADER]}')).toBe(1)
    expect(await total('{text:"chuyển tin nhắn tự động"}')).toBe(1)
    expect(await total('{text:"CHUYEN TIN NHAN TU DONG"}')).toBe(1)
    const byDepartment = await total('{agency:["lai-chau/so-thong-tin-va-truyen-thong"]}')
    expect(byDepartment).toBeGreaterThan(5)
    expect(byDepartment).toBeLessThan(await total(`{decision:["${LAI_CHAU}"]}`))
  })
})

describe('comparing the two decisions', () => {
  it('shows that 893 does not bar icons of feeling, that the report tells nothing of automatic forwarding, and that both bar classified matter', async () => {
    const { data } = await app.ask(`{ compareDecisions(decisions:["${LAI_CHAU}","${DAK_LAK}"]) {
      rows { topic { key } differences cells { decision { slug } obligations { modality } } } } }`)
    const row = (key: string) => {
      const found = data.compareDecisions.rows.find((entry: { topic: { key: string } }) => entry.topic.key === key)
      const cells = found.cells.map((cell: { obligations: { modality: string }[] }) =>
        cell.obligations.map(({ modality }) => modality),
      )
      return { differences: found.differences, cells }
    }
    expect(row('personal-feeling-icons')).toEqual({ differences: ['ABSENT_IN_SOME'], cells: [[], ['PROHIBITION']] })
    // The report is silent; the text of 2547, which is not held, may not be.
    expect(row('automatic-forwarding')).toEqual({ differences: ['NOT_KNOWN'], cells: [['PROHIBITION'], []] })
    expect(row('classified-information')).toEqual({
      differences: ['NUMBER'],
      cells: [['PROHIBITION', 'PROHIBITION'], ['PROHIBITION']],
    })
  })

  it('on a day leaves out what was not in force', async () => {
    const { data } = await app.ask(`{ compareDecisions(decisions:["${LAI_CHAU}","${DAK_LAK}"], on:"2020-01-01") {
      rows { cells { obligations { key } } } } }`)
    const second = data.compareDecisions.rows.flatMap(
      (row: { cells: { obligations: object[] }[] }) => row.cells[1]?.obligations ?? [],
    )
    expect(second).toEqual([])
    expect(data.compareDecisions.rows.length).toBeGreaterThan(0)
  })

  it.each([
    ['one decision', [LAI_CHAU], 'BAD_INPUT', ['compareDecisions', 'decisions']],
    ['the same decision twice', [LAI_CHAU, LAI_CHAU], 'BAD_INPUT', ['compareDecisions', 'decisions']],
    ['an unknown decision', [LAI_CHAU, 'dak-lak/2548-qd-ubnd'], 'NOT_FOUND', ['compareDecisions', 'decisions', '1']],
  ])('of %s is refused', async (_what, slugs, code, path) => {
    const { data, errors } = await app.ask(
      'query($d:[String!]!) { compareDecisions(decisions:$d) { rows { topic { key } } } }',
      { d: slugs },
    )
    expect(data.compareDecisions).toBeNull()
    expect(errors[0]?.extensions).toMatchObject({ code, path })
  })
})

describe('cite', () => {
  const read = async (text: string) => {
    const { data } = await app.ask(
      'query($t:String!) { cite(text:$t) { decision { slug } provision { path } candidates { decision { slug } provision { path } } } }',
      { t: text },
    )
    const { decision, provision, candidates } = data.cite
    return [decision?.slug ?? null, provision?.path ?? null, candidates.length]
  }

  it.each([
    ['893', LAI_CHAU, null],
    ['893/QĐ-UBND', LAI_CHAU, null],
    ['893/QD-UBND', LAI_CHAU, null],
    ['893/QÐ-UBND', LAI_CHAU, null],
    ['Quyết định số 2547/QĐ-UBND', DAK_LAK, null],
    ['k5 d4 quy che 893', LAI_CHAU, 'quy-che/dieu-4/khoan-5'],
    ['khoản 5 Điều 4 quy chế 893/QĐ-UBND lai chau', LAI_CHAU, 'quy-che/dieu-4/khoan-5'],
    [
      'khoản 2 Điều 1 Quyết định số 893/QĐ-UBND ngày 09 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh Lai Châu',
      LAI_CHAU,
      'quyet-dinh/dieu-1/khoan-2',
    ],
    ['Chương II quy chế 893', LAI_CHAU, 'quy-che/chuong-2'],
  ])('reads %s', async (text, slug, path) => {
    expect(await read(text)).toEqual([slug, path, 0])
  })

  it('says that all is meant where several places are named, and what exists where an issuer contradicts', async () => {
    const ask = async (text: string) =>
      (
        await app.ask(
          'query($t:String!) { cite(text:$t) { outcome allMeant rejected { misfits decision { slug } } vi: explanation(lang: VI) en: explanation(lang: EN) } }',
          { t: text },
        )
      ).data.cite
    expect(await ask('khoản 5 - 6 Điều 4 quy chế 893')).toMatchObject({
      outcome: 'AMBIGUOUS',
      allMeant: true,
      rejected: [],
    })
    const { vi, en, ...found } = await ask('QĐ 893 UBND tỉnh Đắk Lắk')
    const rejected = [{ misfits: ['ISSUER'], decision: { slug: LAI_CHAU } }]
    expect(found).toEqual({ outcome: 'NOT_FOUND', allMeant: false, rejected })
    expect([vi, en]).toEqual([expect.stringContaining('Lai Châu'), expect.stringContaining('another issuer')])
  })

  it('returns candidates where the instrument is not named', async () => {
    expect(await read('Điều 4 893')).toEqual([null, null, 2])
  })

  it('reads back what the register writes, for every provision', async () => {
    const { data } =
      await app.ask(`{ decision(slug:"${LAI_CHAU}") { components { provisions { path citationText children { path citationText
      children { path citationText } } } } } }`)
    const rows: { path: string; citationText: string }[] = []
    const collect = (list: { path: string; citationText: string; children?: [] }[]) => {
      for (const row of list) {
        rows.push(row)
        collect(row.children ?? [])
      }
    }
    for (const component of data.decision.components) collect(component.provisions)
    expect(rows).toHaveLength(4 + 3 + 3 + 8 + 30)
    for (const { path, citationText } of rows) expect(await read(citationText)).toEqual([LAI_CHAU, path, 0])
  })

  it('reads back what the register writes of every rule, in full and in short, in both languages', async () => {
    const { data } = await app.ask(`{ obligations(first:100) { totalCount nodes { citation {
      provision { path } vi: text(lang:VI) viShort: shortText(lang:VI) en: text(lang:EN) enShort: shortText(lang:EN) } } } }`)
    const cited = (data.obligations.nodes as { citation: Record<string, string> & { provision: { path: string } } }[])
      .map(({ citation }) => citation)
      .filter(({ provision }) => provision !== null)
    expect(cited.length).toBeGreaterThan(40)
    for (const { provision, vi = '', viShort = '', en = '', enShort = '' } of cited) {
      for (const text of new Set([vi, viShort, en, enShort])) {
        expect(await read(text), text).toEqual([LAI_CHAU, provision.path, 0])
      }
    }
  })

  it('says nothing where nothing is like it', async () => {
    expect(await read('Điều 4 Quyết định 9999/QĐ-UBND')).toEqual([null, null, 0])
    for (const text of ['!!!', '', 'x'.repeat(10_000)]) expect(await read(text)).toEqual([null, null, 0])
  })
})

describe('search', () => {
  const find = async (text: string, kinds = '') => {
    const { data } = await app.ask(
      `query($t:String!) { search(text:$t ${kinds} first:50) { totalCount nodes { kind target snippet { text match } } } }`,
      { t: text },
    )
    return data.search as {
      totalCount: number
      nodes: { kind: string; target: string; snippet: { text: string; match: boolean }[] }[]
    }
  }

  it('finds the same with accents, without, in capitals and with either tone placement', async () => {
    const targets = async (text: string) => (await find(text)).nodes.map(({ target }) => target).sort()
    const wanted = await targets('ủy quyền')
    expect(wanted).toContain(`${LAI_CHAU}#quy-che/dieu-7/khoan-5`)
    expect(await targets('uy quyen')).toEqual(wanted)
    expect(await targets('UỶ QUYỀN')).toEqual(wanted)
    expect(await targets('ủy quyền'.normalize('NFD'))).toEqual(wanted)
  })

  it('ranks exact accents first and marks what matched', async () => {
    const { nodes } = await find('mật')
    const first = nodes[0]
    expect(first?.snippet.filter(({ match }) => match).map(({ text }) => text.toLowerCase())).toContain('mật')
    expect(first?.snippet.map(({ text }) => text).join('')).toContain('Mật')
  })

  it('reads Đ, Ð and d alike', async () => {
    const [one, two, three] = await Promise.all([find('Điều hành'), find('Ðiều hành'), find('dieu hanh')])
    expect(two.totalCount).toBe(one?.totalCount)
    expect(three.totalCount).toBe(one?.totalCount)
    expect(one.totalCount).toBeGreaterThan(0)
  })

  it('keeps to the kinds asked for and pages by cursor', async () => {
    const { nodes } = await find('zalo', 'kinds:[PROVISION]')
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['PROVISION']))
    const one = (
      await app.ask('{ search(text:"zalo", first:2) { nodes { target } pageInfo { endCursor hasNextPage } } }')
    ).data.search
    const two = (
      await app.ask(`{ search(text:"zalo", first:2, after:"${one.pageInfo.endCursor}") { nodes { target } } }`)
    ).data.search
    expect(one.pageInfo.hasNextPage).toBe(true)
    expect(two.nodes).not.toEqual(one.nodes)
  })

  it('takes operators and quotes for plain text', async () => {
    for (const text of ['" OR folded:*', 'NEAR(a b)', "'; DROP TABLE change; --", 'a AND', '(zalo)', '-zalo']) {
      const { errors } = await app.ask('query($t:String!) { search(text:$t) { totalCount } }', { t: text })
      expect(errors).toEqual([])
    }
  })
})
