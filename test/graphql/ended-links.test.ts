// An account whose person has left the register is answered as one that was never linked, for earlier days too.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashAccount, readAccountKeys } from '../../src/access/account-keys.ts'
import { createToken } from '../../src/usecases/tokens.ts'
import { NOW, startTestApp, type TestApp } from '../support/app.ts'
import { GROUP, loadRoster, ROSTER } from '../support/roster.ts'

const KEY = `k1:${'0123456789abcdef'.repeat(4)}`
const [LINKED, NEVER] = ['+84912345678', '+84912345679']

let app: TestApp
let headers: Record<string, string>
beforeAll(async () => {
  app = await startTestApp({ SO_NHOM_ACCOUNT_KEY: KEY })
  await loadRoster(app.store)
  const [hash] = hashAccount(readAccountKeys(KEY) ?? [], { platform: 'ZALO', kind: 'PHONE', value: LINKED })
  if (!hash) throw new Error('no key')
  await app.store.linkAccount(hash, `${GROUP}#p03`, NOW.toISOString())
  const { token } = await createToken(app.store, { label: 'bot', scopes: ['accounts:match'], days: 1 }, NOW)
  headers = { authorization: `Bearer ${token}` }
})
afterAll(() => app.close())

async function answersFor(phone: string, version: number) {
  const query = `query($group: String!, $account: AccountInput!, $version: Int!) {
    membership(input: { group: $group, subject: { account: $account }, on: "2020-06-01", knownAt: { version: $version } }) {
      status roles certainty reasons { code message } }
    mayJoin(input: { group: $group, candidate: { account: $account }, on: "2020-06-01", knownAt: { version: $version } }) {
      finding certainty reasons { code message } missing { key } } }`
  const { data, errors } = await app.ask(query, { group: GROUP, account: { phone }, version }, headers)
  expect(errors).toEqual([])
  return data
}

it('is answered as an account of nobody from the day on which its person has left', async () => {
  const { version } = await app.store.newestState()
  expect((await answersFor(LINKED, version)).membership).toMatchObject({ status: 'MEMBER', roles: ['MEMBER'] })
  const left = ROSTER.replace(
    'post: specialist, from: 2019-01-01,',
    'post: specialist, from: 2019-01-01, to: 2021-01-01,',
  )
  expect(left).not.toBe(ROSTER)
  await loadRoster(app.store, left)
  for (const asked of [version, version + 1]) {
    const ended = await answersFor(LINKED, asked)
    expect(ended.membership).toMatchObject({ status: 'UNKNOWN', reasons: [{ code: 'ACCOUNT_NOT_LINKED' }] })
    expect(ended).toEqual(await answersFor(NEVER, asked))
  }
})
