// What a caller gets for bad input: a stable code, the path, what would be right, in the language asked for; and early.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('bad input', () => {
  it.each([
    [
      'an unknown decision',
      '{ decision(slug:"lai-chau/893-qd-ubnd-2018") { slug } }',
      'NOT_FOUND',
      ['decision', 'slug'],
    ],
    ['an unknown agency', '{ agency(slug:"lai-chau/ubnd") { slug } }', 'NOT_FOUND', ['agency', 'slug']],
    ['an unknown group', '{ group(slug:"lai-chau/ubnd-tin") { slug } }', 'NOT_FOUND', ['group', 'slug']],
    [
      'an unknown path',
      '{ decision(slug:"lai-chau/893-qd-ubnd-2019") { provision(path:"quy-che/dieu-4/khoan-7") { path } } }',
      'NOT_FOUND',
      ['decision', 'provision', 'path'],
    ],
    ['first: 0', '{ a: decisions(first:0) { totalCount } }', 'BAD_INPUT', ['a', 'first']],
    ['first: 101', '{ decisions(first:101) { totalCount } }', 'BAD_INPUT', ['decisions', 'first']],
    ['first: -1', '{ decisions(first:-1) { totalCount } }', 'BAD_INPUT', ['decisions', 'first']],
    ['first and last', '{ decisions(first:1 last:1) { totalCount } }', 'BAD_INPUT', ['decisions', 'last']],
    ['a malformed cursor', '{ obligations(after:"x") { totalCount } }', 'BAD_INPUT', ['obligations', 'after']],
    [
      'a cursor of another list',
      '{ search(text:"zalo", after:"WyJhIiwiYiJd") { totalCount } }',
      'BAD_INPUT',
      ['search', 'after'],
    ],
    ['a malformed id', '{ node(id:"x") { id } }', 'BAD_INPUT', ['node', 'id']],
    [
      'an unknown topic',
      '{ obligations(filter:{topic:["malwares"]}) { totalCount } }',
      'BAD_INPUT',
      ['obligations', 'filter', 'topic', '0'],
    ],
    ['a query without words', '{ search(text:"  ?! ") { totalCount } }', 'BAD_INPUT', ['search', 'text']],
  ])('%s answers a code and its path, and leaves its siblings be', async (_what, query, code, path) => {
    const { data, errors } = await app.ask(query.replace('{', '{ registry { version }'))
    expect(errors).toHaveLength(1)
    expect(errors[0]?.extensions).toMatchObject({ code, path })
    expect(data.registry.version).toBeGreaterThan(0)
  })

  it.each([
    ['a day that does not exist', '{ decisions(on:"2025-02-30") { totalCount } }', {}, ['decisions', 'on']],
    [
      'a malformed day in a filter',
      '{ obligations(filter:{inForceOn:"1/2/2020"}) { totalCount } }',
      {},
      ['obligations', 'filter', 'inForceOn'],
    ],
    ['a malformed day in a variable', 'query($d:Date) { decisions(on:$d) { totalCount } }', { d: '2025-13-01' }, ['d']],
    ['a year outside the register', 'query($d:Date) { decisions(on:$d) { totalCount } }', { d: '0209-08-09' }, ['d']],
    ['a number for a text', 'query($s:String!) { decision(slug:$s) { slug } }', { s: 7 }, ['s']],
    [
      'an unknown value deep in a variable',
      'query($f:ObligationFilter) { obligations(filter:$f) { totalCount } }',
      { f: { modality: ['DUTY', 'X'] } },
      ['f', 'modality', '1'],
    ],
    [
      'both ways to say knownAt',
      'query($k:KnownAt) { registry(knownAt:$k) { version } }',
      { k: { version: 1, time: '2026-01-01T00:00:00Z' } },
      ['k'],
    ],
  ])('%s is refused whole with its path', async (_what, query, variables, path) => {
    const { data, errors } = await app.ask(query, variables)
    expect(data).toBeUndefined()
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', path })
  })

  it('offers what was probably meant', async () => {
    const { errors } = await app.ask('{ decision(slug:"lai-chau/893-qd-ubnd-2091") { slug } }')
    expect(errors[0]?.extensions.suggestions).toEqual(['lai-chau/893-qd-ubnd-2019'])
    expect(errors[0]?.message).toBe(
      'Không có "lai-chau/893-qd-ubnd-2091" trong sổ. Có phải ý bạn là: lai-chau/893-qd-ubnd-2019?',
    )
  })

  it('is answered in the language of the request', async () => {
    const message = async (language: string) =>
      (await app.ask('{ decisions(first:0) { totalCount } }', {}, { 'accept-language': language })).errors[0]?.message
    expect(await message('vi-VN,vi;q=0.9,en;q=0.8')).toBe('first phải từ 1 đến 100; 0 không hợp lệ.')
    expect(await message('en-GB')).toBe('first must be 1 to 100; 0 is not.')
    expect(await message('fr')).toBe('first phải từ 1 đến 100; 0 không hợp lệ.')
  })

  it('gives null in the place of a malformed or unknown id among several', async () => {
    const id = Buffer.from('Decision:lai-chau/893-qd-ubnd-2019').toString('base64')
    const unknown = Buffer.from('Decision:nowhere').toString('base64')
    const { data, errors } = await app.ask('query($i:[ID!]!) { nodes(ids:$i) { id } }', { i: ['x', id, unknown] })
    expect([data.nodes, errors]).toEqual([[null, { id }, null], []])
  })
})

describe('a request that would cost too much', () => {
  const refusal = async (query: string, variables: object = {}) => {
    const { errors, data } = await app.ask(query, variables)
    return { code: errors[0]?.extensions.code, data }
  }

  it('is refused: 20,000 aliases', async () => {
    const aliases = Array.from({ length: 20_000 }, (_, index) => `a${index}: registry { version }`).join(' ')
    expect((await app.ask(`{ ${aliases} }`)).errors[0]?.extensions.code).toMatch(/^TOO_(COMPLEX|LARGE)$/)
  })

  it('is refused: as many aliases as fit the longest body', async () => {
    const aliases = Array.from({ length: 9_000 }, (_, index) => `a${index}: topics { key }`).join(' ')
    expect(await refusal(`{ ${aliases} }`)).toEqual({ code: 'TOO_COMPLEX', data: undefined })
  })

  it('is refused: 200 levels', async () => {
    const deep = `${'parent { '.repeat(200)}slug${' }'.repeat(200)}`
    expect(await refusal(`{ agency(slug:"lai-chau/ubnd-tinh") { ${deep} } }`)).toEqual({
      code: 'TOO_COMPLEX',
      data: undefined,
    })
  })

  it('is refused: lists nested in lists, by what `first` asks', async () => {
    const query = (first: number) =>
      `{ decisions(first:${first}) { nodes { obligations(first:${first}) { nodes { citation { decision { obligations(first:${first}) { nodes { key } } } } } } } } }`
    expect(await refusal(query(100))).toEqual({ code: 'TOO_COMPLEX', data: undefined })
    expect((await refusal(query(1))).code).toBeUndefined()
  })

  it('is refused: fragments that multiply lists', async () => {
    const nested = (inner: string) =>
      `nodes { obligations(first: 100) { nodes { citation { decision { ${inner} } } } } }`
    const query = `{ decisions(first: 100) { ...f } } fragment f on DecisionConnection { ${nested('...g')} }
      fragment g on Decision { obligations(first: 100) { nodes { key topic { key } } } }`
    expect(await refusal(query)).toEqual({ code: 'TOO_COMPLEX', data: undefined })
  })

  it('is refused: a body of 2 MB', async () => {
    const { status, errors } = await app.ask(`{ registry { version } } # ${'x'.repeat(2_000_000)}`)
    expect([status, errors[0]?.extensions.code]).toEqual([413, 'TOO_LARGE'])
  })
})
