// Links between accounts and persons: keyed hashes, one person each, and gone for good when they are destroyed.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AccountKey } from '../../src/storage/people-store.ts'
import { openRaw } from '../support/database.ts'
import { GROUP, ROSTER, rosterStore } from '../support/people.ts'

const INSTANT = '2026-02-01T00:00:00.000Z'
const HASH = '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069'
const ACCOUNT: AccountKey = { platform: 'ZALO', keyId: 'k1', hash: HASH }
const SOMEBODY = `${GROUP}#khong-ro`

describe('an account', () => {
  test('leads to its person, under its platform and key only', async () => {
    const { store } = await rosterStore()
    expect(await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)).toBe('LINKED')
    const asked: AccountKey[] = [
      { ...ACCOUNT, keyId: 'k2' },
      { ...ACCOUNT, platform: 'OTHER' },
      { ...ACCOUNT, hash: `${HASH}0` },
      { ...ACCOUNT },
    ]
    const found = await store.findPersonsByAccount(asked)
    expect(asked.map((account) => found.get(account) ?? null)).toEqual([null, null, null, SOMEBODY])
  })

  test('has one person, and may have several keys while keys rotate', async () => {
    const { store } = await rosterStore()
    const rotated = { ...ACCOUNT, keyId: 'k2', hash: 'another' }
    expect(await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)).toBe('LINKED')
    expect(await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)).toBe('UNCHANGED')
    expect(await store.linkAccount(ACCOUNT, `${GROUP}#giam-doc`, INSTANT)).toBe('TAKEN')
    expect(await store.linkAccount(rotated, SOMEBODY, INSTANT)).toBe('LINKED')
    expect(await store.linkAccount({ ...ACCOUNT, hash: 'x' }, `${GROUP}#khong-co`, INSTANT)).toBe('UNKNOWN_PERSON')
    expect((await store.findPersonsByAccount([ACCOUNT])).get(ACCOUNT)).toBe(SOMEBODY)
    expect(await store.unlinkAccountsOf(SOMEBODY)).toBe(2)
    expect((await store.findPersonsByAccount([ACCOUNT, rotated])).size).toBe(0)
  })

  test('raises no version when it is linked or unlinked', async () => {
    const { store, now } = await rosterStore()
    const before = await now()
    await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    await store.unlinkAccount(ACCOUNT)
    expect(await now()).toEqual(before)
  })
})

describe('a destroyed link', () => {
  test('leaves no trace of the hash in the file', async () => {
    const { store, database } = await rosterStore()
    await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    expect(checkpointed(database).includes(HASH)).toBe(true)
    expect(await store.unlinkAccount(ACCOUNT)).toBe(true)
    expect(await store.unlinkAccount(ACCOUNT)).toBe(false)
    expect(checkpointed(database).includes(HASH)).toBe(false)
    expect(await store.findPersonsByAccount([ACCOUNT])).toEqual(new Map())
  })

  test('goes with the person whom the roster no longer names', async () => {
    const { store, load, records, now } = await rosterStore()
    await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    const before = await now()
    records.edit(ROSTER, '  - { person: khong-ro, role: MEMBER, from: 2020-01-02, certainty: STATED }\n', '')
    records.edit(ROSTER, '  - key: khong-ro\n    family: Hồ\n    given: Ân\n    publicationBasis: *basis\n', '')
    const [result] = await load(records.path(ROSTER))
    expect(result?.outcome).toBe('LOADED')
    expect(await store.findPersonsByAccount([ACCOUNT])).toEqual(new Map())
    expect((await store.loadPersons([SOMEBODY], before)).get(SOMEBODY)?.given).toBe('Ân')
    expect((await store.loadPersons([SOMEBODY], await now())).size).toBe(0)
  })
})

/** The whole file, once everything of the journal has gone into it. */
function checkpointed(path: string): Buffer {
  const database = openRaw(path)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return readFileSync(path)
}
