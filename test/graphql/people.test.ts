// What bots and portals learn about people: who may join, who is in, which rules bind; and what they never learn.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashAccount, readAccountKeys } from '../../src/access/account-keys.ts'
import { createToken, revokeToken } from '../../src/usecases/tokens.ts'
import { NOW, startTestApp, type TestApp } from '../support/app.ts'
import { GROUP, loadRoster, personId } from '../support/roster.ts'

const KEY = `k1:${'0123456789abcdef'.repeat(4)}`
const PHONE = '0912 345 678'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await startTestApp({ SO_NHOM_ACCOUNT_KEY: KEY })
  await loadRoster(app.store)
  const [hash] = hashAccount(readAccountKeys(KEY) ?? [], { platform: 'ZALO', kind: 'PHONE', value: '+84912345678' })
  if (!hash) throw new Error('no key')
  await app.store.linkAccount(hash, `${GROUP}#p01`, NOW.toISOString())
  token = (await createToken(app.store, { label: 'bot', scopes: ['accounts:match'], days: 1 }, NOW)).token
})
afterAll(() => app.close())

const MAY_JOIN = `query($input: MayJoinInput!) { mayJoin(input: $input) { finding certainty registryVersion asAt
  reasons { code outcome message citation { shortText quote } facts { key origin } } nearest { code message }
  conditions { code } missing { key question } notes reading { rank understood message } } }`

const claim = (title: string, more: object = {}) => ({
  group: GROUP,
  candidate: { post: { title } },
  on: '2020-01-01',
  ...more,
})

describe('mayJoin', () => {
  it('answers with the clause, its words, how sure and as at which day', async () => {
    const { data, errors } = await app.ask(MAY_JOIN, { input: claim('Chánh VP Sở Y tế') })
    expect(errors).toEqual([])
    expect(data.mayJoin).toMatchObject({ finding: 'ELIGIBLE', certainty: 'STATED', asAt: '2019-08-09' })
    const met = data.mayJoin.reasons.find((reason: { outcome: string }) => reason.outcome === 'MET')
    expect(met.citation).toEqual({
      shortText: 'khoản 3 Điều 1 Quyết định số 893/QĐ-UBND',
      quote: 'Thủ trưởng, Chánh văn phòng các sở, ban, ngành',
    })
    expect(data.mayJoin.conditions.map(({ code }: { code: string }) => code)).toContain('VERIFY_POST')
  })

  it('lists every rule weighed and names the nearest where none is met', async () => {
    const { data } = await app.ask(MAY_JOIN, { input: claim('Phó Giám đốc Sở Y tế') })
    expect(data.mayJoin).toMatchObject({ finding: 'INELIGIBLE', certainty: 'INFERRED' })
    expect(
      data.mayJoin.reasons.filter((reason: { outcome: string }) => reason.outcome === 'NOT_MET').length,
    ).toBeGreaterThanOrEqual(5)
    expect(data.mayJoin.nearest).not.toBeNull()
  })

  it('never guesses at a title', async () => {
    for (const title of ['Trưởng thôn mây gió', 'x'.repeat(10_000), '\u202eGiám đốc']) {
      const { data, errors } = await app.ask(MAY_JOIN, { input: claim(title) })
      expect(errors).toEqual([])
      expect(data.mayJoin.finding).not.toBe('INELIGIBLE')
    }
    const { data } = await app.ask(MAY_JOIN, { input: claim('Trưởng thôn mây gió') })
    expect(data.mayJoin).toMatchObject({ finding: 'UNDETERMINED', reading: { understood: false } })
  })

  it('knows who has the seat', async () => {
    const input = { group: GROUP, role: 'LEADER', candidate: { person: personId('p02') }, on: '2020-06-01' }
    expect((await app.ask(MAY_JOIN, { input })).data.mayJoin.finding).toBe('INELIGIBLE')
    const holder = { ...input, candidate: { person: personId('p01') } }
    expect((await app.ask(MAY_JOIN, { input: holder })).data.mayJoin.finding).toBe('ELIGIBLE')
  })

  it('answers a batch in order, a problem in the place of what cannot be resolved', async () => {
    const inputs = [
      { correlationId: 'a', ...claim('Giám đốc Sở Y tế') },
      { correlationId: 'b', group: 'lai-chau/ubnd-tin', candidate: { post: { title: 'Giám đốc' } } },
      {
        correlationId: 'a',
        ...claim('Giám đốc', { candidate: { post: { title: 'Giám đốc', agency: 'lai-chau/so-y' } } }),
      },
      { correlationId: 'd', ...claim('Giám đốc Sở Y tế', { knownAt: { version: 999 } }) },
      { correlationId: 'e', group: GROUP, candidate: { person: personId('nobody') }, on: '2020-01-01' },
      { correlationId: 'f', group: GROUP, candidate: { account: { kind: 'BOT' } }, on: '2020-01-01' },
    ]
    const { data, errors } = await app.ask(
      `query($inputs: [MayJoinInput!]!) { mayJoinMany(inputs: $inputs) { __typename
        ... on Verdict { correlationId finding } ... on Problem { correlationId code path suggestions } } }`,
      { inputs },
    )
    expect(errors).toEqual([])
    expect(data.mayJoinMany).toMatchObject([
      { __typename: 'Verdict', correlationId: 'a', finding: 'ELIGIBLE' },
      { __typename: 'Problem', correlationId: 'b', code: 'NOT_FOUND', path: ['group'], suggestions: [GROUP] },
      { __typename: 'Problem', correlationId: 'a', code: 'NOT_FOUND', path: ['candidate', 'post', 'agency'] },
      { __typename: 'Problem', correlationId: 'd', code: 'BAD_INPUT', path: ['knownAt', 'version'] },
      { __typename: 'Problem', correlationId: 'e', code: 'NOT_FOUND', path: ['candidate', 'person'] },
      { __typename: 'Verdict', correlationId: 'f', finding: 'INELIGIBLE' },
    ])
  })

  it('refuses 501 inputs, and a candidate that is two things', async () => {
    const inputs = Array.from({ length: 501 }, () => claim('Giám đốc Sở Y tế'))
    const many = await app.ask('query($i: [MayJoinInput!]!) { mayJoinMany(inputs: $i) { __typename } }', { i: inputs })
    expect(many.errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_INPUTS', path: ['i'] })
    const input = { group: GROUP, candidate: { person: 'x', post: { title: 'y' } } }
    const both = await app.ask(MAY_JOIN, { input })
    expect(both.errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path: ['input', 'candidate'] })
  })

  it('answers 500 inputs', async () => {
    const inputs = Array.from({ length: 500 }, (_, index) => ({
      correlationId: String(index),
      ...claim('Giám đốc Sở Y tế'),
    }))
    const { data, errors } = await app.ask(
      'query($i: [MayJoinInput!]!) { mayJoinMany(inputs: $i) { ... on Verdict { correlationId finding reasons { code outcome } } } }',
      { i: inputs },
    )
    expect(errors).toEqual([])
    expect(data.mayJoinMany.map(({ correlationId }: { correlationId: string }) => correlationId)).toEqual(
      inputs.map(({ correlationId }) => correlationId),
    )
  })
})

describe('membership', () => {
  const ask = (subject: object, on: string, headers: Record<string, string> = {}) =>
    app.ask(
      'query($input: MembershipInput!) { membership(input: $input) { status roles certainty reasons { code } memberships { role displayName bases { shortText } } } }',
      { input: { group: GROUP, subject, on } },
      headers,
    )

  it('is a fact only from the day on which the roster is attested complete', async () => {
    const person = { person: personId('p03') }
    expect((await ask(person, '2020-06-01')).data.membership).toMatchObject({ status: 'MEMBER', roles: ['MEMBER'] })
    expect((await ask(person, '2021-01-01')).data.membership).toMatchObject({
      status: 'NOT_MEMBER',
      reasons: [{ code: 'ROSTER_COMPLETE' }],
    })
    expect((await ask(person, '2019-12-31')).data.membership).toMatchObject({
      status: 'UNKNOWN',
      reasons: [{ code: 'ROSTER_NOT_KEPT' }],
    })
    expect((await ask(person, '2019-07-31')).data.membership).toMatchObject({
      status: 'NOT_MEMBER',
      reasons: [{ code: 'GROUP_NOT_ACTIVE' }],
    })
  })

  it('shows the basis and the name with its post', async () => {
    const { data } = await ask({ person: personId('p01') }, '2020-06-01')
    expect(data.membership.memberships).toEqual([
      {
        role: 'LEADER',
        displayName: 'Trần Văn Mẫu - Chủ tịch Ủy ban nhân dân tỉnh Lai Châu',
        bases: [{ shortText: 'khoản 1 Điều 1 Quyết định số 893/QĐ-UBND' }],
      },
    ])
  })

  it('is told by telephone number to a token with the scope, however the number is written', async () => {
    for (const phone of [PHONE, '+84912345678', '84912345678', '0912.345.678']) {
      const { data, errors } = await ask({ account: { phone } }, '2020-06-01', { authorization: `Bearer ${token}` })
      expect([errors, data.membership.status]).toEqual([[], 'MEMBER'])
    }
    const other = await ask({ account: { phone: '0912 345 679' } }, '2020-06-01', { authorization: `Bearer ${token}` })
    expect(other.data.membership).toMatchObject({ status: 'UNKNOWN', reasons: [{ code: 'ACCOUNT_NOT_LINKED' }] })
  })

  it('is not told by account without a good token, nor the number echoed', async () => {
    const revoked = await createToken(app.store, { label: 'old', scopes: ['accounts:match'], days: null }, NOW)
    await revokeToken(app.store, revoked.kept.id, NOW)
    const past = new Date(NOW.getTime() - 3 * 86_400_000)
    const expired = await createToken(app.store, { label: 'past', scopes: ['accounts:match'], days: 1 }, past)
    const wrong = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const authorization of [
      undefined,
      'Bearer x',
      `Bearer ${wrong}`,
      `Bearer ${revoked.token}`,
      `Bearer ${expired.token}`,
    ]) {
      const answer = await ask({ account: { phone: PHONE } }, '2020-06-01', authorization ? { authorization } : {})
      expect(answer.errors[0]?.extensions).toMatchObject({
        code: 'UNAUTHENTICATED',
        path: ['membership', 'input', 'subject', 'account'],
      })
      expect(JSON.stringify(answer)).not.toMatch(/912/)
    }
  })

  it('is not told by GET, where the number would stand in an address', async () => {
    const query =
      '{ membership(input: {group: "lai-chau/ubnd-tinh", subject: {account: {phone: "0912345678"}}}) { status } }'
    const url = `http://127.0.0.1/graphql?query=${encodeURIComponent(query)}`
    const response = await app.fetch(
      new Request(url, { headers: { accept: 'application/json', authorization: `Bearer ${token}` } }),
    )
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('refuses what is no telephone number without echoing it', async () => {
    for (const phone of ['0912 abc 678', '12', '', `0${'9'.repeat(300)}`]) {
      const answer = await ask({ account: { phone } }, '2020-06-01', { authorization: `Bearer ${token}` })
      expect(answer.errors[0]?.extensions).toMatchObject({
        code: 'BAD_INPUT',
        path: ['membership', 'input', 'subject', 'account', 'phone'],
      })
    }
    const both = await ask({ account: { phone: PHONE, externalId: 'x' } }, '2020-06-01', {
      authorization: `Bearer ${token}`,
    })
    expect(both.errors[0]?.extensions.code).toBe('BAD_INPUT')
  })
})

describe('the versions that a cache goes by', () => {
  it('are those of the law and of each group, at the version asked', async () => {
    const other = await startTestApp()
    const versions = async (knownAt: number) => {
      const { data, errors } = await other.ask(
        `{ registry(knownAt: {version: ${knownAt}}) { version lawVersion } groups(first: 50, knownAt: {version: ${knownAt}}) { nodes { slug version } } }`,
      )
      expect(errors).toEqual([])
      const nodes = data.groups.nodes as { slug: string; version: number }[]
      return { ...data.registry, groups: Object.fromEntries(nodes.map(({ slug, version }) => [slug, version])) }
    }
    const { version } = await other.store.newestState()
    const before = await versions(version)
    expect(before.lawVersion).toBe(version)
    for (const group of Object.values<number>(before.groups)) expect(group).toBeLessThanOrEqual(version)
    await loadRoster(other.store)
    expect(await versions(version + 1)).toEqual({
      version: version + 1,
      lawVersion: version,
      groups: { ...before.groups, [GROUP]: version + 1 },
    })
    expect(await versions(version)).toEqual(before)
    await other.close()
  })
})

describe('a roster', () => {
  it('comes by role, withholds who has no publication basis, and says how many', async () => {
    const { data, errors } = await app.ask(`{ group(slug: "${GROUP}", on: "2020-06-01") { rosterKeptFrom
      roster(first: 500) { totalCount withheldCount nodes { role displayName withheld person { name } posts { title } } }
      seats { role label single status holders { totalCount } } } }`)
    expect(errors).toEqual([])
    expect(data.group.roster).toMatchObject({
      totalCount: 3,
      withheldCount: 1,
      nodes: [
        { role: 'LEADER', displayName: 'Trần Văn Mẫu - Chủ tịch Ủy ban nhân dân tỉnh Lai Châu', withheld: false },
        { role: 'ADMINISTRATOR', displayName: 'Lê Thị Ví - Giám đốc Sở Thông tin và Truyền thông tỉnh Lai Châu' },
        { role: 'MEMBER', displayName: null, withheld: true, person: null },
      ],
    })
    expect(JSON.stringify(data)).not.toContain('Phạm')
    const status = Object.fromEntries(
      data.group.seats.map((seat: { role: string; label: string; status: string }) => [seat.label, seat.status]),
    )
    expect(status).toMatchObject({
      'Chủ tịch Ủy ban nhân dân tỉnh': 'FILLED',
      // The chairman leads the group, and is a member as one of the standing members.
      'Thường trực Ủy ban nhân dân tỉnh': 'FILLED',
      'Thủ trưởng các sở, ban, ngành': 'FILLED',
      'Chánh văn phòng các sở, ban, ngành': 'VACANT',
    })
  })

  it('is of unknown seats where nobody attested it', async () => {
    const { data } = await app.ask(`{ group(slug: "${GROUP}", on: "2019-09-01") { seats { status } } }`)
    expect(new Set(data.group.seats.map(({ status }: { status: string }) => status))).toEqual(new Set(['UNKNOWN']))
  })
})

describe('rules', () => {
  const keys = async (role: string, on: string) => {
    const { data } = await app.ask(
      `{ group(slug: "${GROUP}") { rules(role: ${role}, on: "${on}") { asAt certainty items { certainty since obligation { key modality } because { shortText } } } } }`,
    )
    return data.group.rules as {
      asAt: string
      items: {
        certainty: string
        since: string
        obligation: { key: string; modality: string }
        because: { shortText: string }
      }[]
    }
  }

  it('of members bind the leader too, but for what would be owed to oneself', async () => {
    const leader = await keys('LEADER', '2020-01-01')
    const found = leader.items.map(({ obligation }) => obligation.key)
    expect(found).toEqual(expect.arrayContaining(['no-automatic-forwarding', 'leaders-pin-messages', 'handle-breach']))
    expect(found).not.toContain('answer-for-information')
    const administrator = (await keys('ADMINISTRATOR', '2020-01-01')).items.map(({ obligation }) => obligation.key)
    expect(administrator).toEqual(expect.arrayContaining(['report-activity', 'no-malware']))
    for (const own of ['give-account', 'cooperate-with-administrator', 'report-faults'])
      expect(administrator).not.toContain(own)
  })

  it('that nobody could know yet are unsettled, and none binds before the effect', async () => {
    const early = await keys('MEMBER', '2019-08-05')
    expect(
      new Set(early.items.filter(({ obligation }) => obligation.modality === 'DUTY').map(({ certainty }) => certainty)),
    ).toEqual(new Set(['UNSETTLED']))
    expect((await keys('MEMBER', '2019-07-31')).items).toEqual([])
  })
})

describe('what is private', () => {
  const bearer = { authorization: '' }
  beforeAll(() => {
    bearer.authorization = `Bearer ${token}`
  })

  it('is not told by account: status and roles, but not who it is nor what he or she does', async () => {
    const { data } = await app.ask(
      `{ membership(input: {group: "${GROUP}", subject: {account: {phone: "${PHONE}"}}, on: "2020-06-01"}) { status roles memberships { displayName } }
        mayJoin(input: {group: "${GROUP}", role: LEADER, candidate: {account: {phone: "${PHONE}"}}, on: "2020-06-01"}) { finding reasons { code message(lang: VI) facts { value } } } }`,
      {},
      bearer,
    )
    expect(data.membership).toEqual({ status: 'MEMBER', roles: ['LEADER'], memberships: [] })
    expect(data.mayJoin.finding).toBe('ELIGIBLE')
    expect(data.mayJoin.reasons.flatMap(({ facts }: { facts: object[] }) => facts)).toEqual([])
    expect(JSON.stringify(data.mayJoin)).not.toMatch(/Trần|p01/)
  })

  it('is not echoed by any error, however wrong the form of the number', async () => {
    const query = 'query($input: MembershipInput!) { membership(input: $input) { status } }'
    for (const account of [
      { phone: 912345678 },
      { phone: '0912345678', x: 1 },
      { phone: ['0912345678'] },
      '0912345678',
    ]) {
      const answer = await app.ask(query, { input: { group: GROUP, subject: { account } } }, bearer)
      expect(answer.errors[0]?.extensions.code).toBe('BAD_INPUT')
      expect(JSON.stringify(answer)).not.toMatch(/912345678/)
    }
    const literal = await app.ask(
      `{ membership(input: {group: "${GROUP}", subject: {account: {phone: 912345678}}}) { status } }`,
      {},
      bearer,
    )
    expect(JSON.stringify(literal)).not.toMatch(/912345678/)
  })

  it('is withheld at every version once its basis for publication is withdrawn', async () => {
    const { ROSTER } = await import('../support/roster.ts')
    const { version } = (await app.ask('{ registry { version } }')).data.registry
    const question = `{ group(slug: "${GROUP}", on: "2020-06-01", knownAt: {version: ${version}}) { roster { withheldCount nodes { displayName } } }
      search(text: "Lê Thị Ví", knownAt: {version: ${version}}) { totalCount } }`
    expect(JSON.stringify((await app.ask(question)).data)).toContain('Lê Thị Ví')
    await loadRoster(app.store, ROSTER.replace(/(key: p02.*given: Ví), publicationBasis: \{[^}]*\}/, '$1'))
    const { data } = await app.ask(question)
    expect(JSON.stringify(data)).not.toContain('Lê Thị Ví')
    expect([data.group.roster.withheldCount, data.search.totalCount]).toEqual([2, 0])
    await loadRoster(app.store)
  })
})

describe('an answer about people', () => {
  it('is given again at its version after the roster changed', async () => {
    const question = `query($k: KnownAt) { registry(knownAt: $k) { version }
      mayJoin(input: {group: "${GROUP}", role: ADMINISTRATOR, candidate: {person: "${personId('p02')}"}, on: "2020-06-01", knownAt: $k}) { finding reasons { code } }
      membership(input: {group: "${GROUP}", subject: {person: "${personId('p02')}"}, on: "2020-06-01", knownAt: $k}) { status } }`
    const { data: before } = await app.ask('{ registry { version } }')
    const k = { version: before.registry.version }
    const then = await app.ask(question, { k })
    const { ROSTER } = await import('../support/roster.ts')
    await loadRoster(app.store, ROSTER.replace(/\n {2}- \{ person: p02.*/, ''))
    expect((await app.ask(question)).data.membership.status).toBe('NOT_MEMBER')
    expect(await app.ask(question, { k })).toEqual(then)
    await loadRoster(app.store)
  })
})
