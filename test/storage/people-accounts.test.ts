// Links between accounts and persons: keyed hashes, one person each, and gone for good when they are destroyed.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import { loadRecords } from '../../src/importers/load.ts'
import type { AccountKey } from '../../src/storage/people-store.ts'
import { GROUP, OTHER_GROUP, OTHER_ROSTER, ROSTER, rosterStore } from '../support/people.ts'

const INSTANT = '2026-02-01T00:00:00.000Z'
const HASH = '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069'
const ACCOUNT: AccountKey = { platform: 'ZALO', keyId: 'k1', hash: HASH }
const SOMEBODY = `${GROUP}#p07`

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
    expect(await store.linkAccount(ACCOUNT, `${GROUP}#p02`, INSTANT)).toBe('TAKEN')
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
  test('leaves no trace of the hash in the database file, nor in its journal', async () => {
    const { store, database } = await rosterStore()
    await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    expect(bytesOf(database).includes(HASH)).toBe(true)
    expect(await store.unlinkAccount(ACCOUNT)).toBe(true)
    expect(await store.unlinkAccount(ACCOUNT)).toBe(false)
    expect(bytesOf(database).includes(HASH)).toBe(false)
    expect(await store.findPersonsByAccount([ACCOUNT])).toEqual(new Map())
  })

  test('leaves no trace among thousands of others that stay', async () => {
    const { store, database } = await rosterStore()
    const accounts = Array.from({ length: 3000 }, (_, n) => ({ ...ACCOUNT, hash: hashOf(n) }))
    const persons = [SOMEBODY, `${GROUP}#p02`] as const
    for (const [n, account] of accounts.entries()) await store.linkAccount(account, persons[n % 2] as string, INSTANT)
    const before = bytesOf(database)
    expect(accounts.filter(({ hash }) => !before.includes(hash))).toEqual([])
    expect(await store.unlinkAccountsOf(SOMEBODY)).toBe(1500)
    const after = bytesOf(database)
    const [gone, kept] = [0, 1].map((rest) => accounts.filter((_, n) => n % 2 === rest)) as [AccountKey[], AccountKey[]]
    expect(gone.filter(({ hash }) => after.includes(hash))).toEqual([])
    expect((await store.findPersonsByAccount(kept)).size).toBe(1500)
  })

  test('goes with the person whom the roster no longer names', async () => {
    const { store, load, records, now } = await rosterStore()
    await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    const before = await now()
    records.edit(ROSTER, '  - { person: p07, role: MEMBER, from: 2020-01-02, certainty: STATED }\n', '')
    records.edit(ROSTER, '  - key: p07\n    family: Hồ\n    given: Ân\n    publicationBasis: *basis\n', '')
    const [result] = await load(records.path(ROSTER))
    expect(result?.outcome).toBe('LOADED')
    expect(await store.findPersonsByAccount([ACCOUNT])).toEqual(new Map())
    expect((await store.loadPersons([SOMEBODY], before)).get(SOMEBODY)?.given).toBe('Ân')
    expect((await store.loadPersons([SOMEBODY], await now())).size).toBe(0)
  })
})

describe('a link whose person has no place in the register any more', () => {
  const STANDS_UNTIL = '2020-09-01'
  /** Membership and tenure of one person, each until the day given. */
  async function until(membership: string, tenure: string) {
    const register = await rosterStore()
    const { records, load } = register
    records.edit(
      ROSTER,
      '{ person: p07, role: MEMBER, from: 2020-01-02,',
      `{ person: p07, role: MEMBER, from: 2020-01-02, ${membership},`,
    )
    const post = '{ key: giup-viec, person: p07, post: chuyen-vien, from: 2020-01-01'
    records.edit(ROSTER, 'memberships:\n', `  - ${post}, ${tenure}, certainty: STATED }\nmemberships:\n`)
    expect((await load(records.path(ROSTER)))[0]?.outcome).toBe('LOADED')
    await register.store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    return register
  }

  test.each([
    ['the membership', 'to: 2020-07-01', `to: ${STANDS_UNTIL}`],
    ['the tenure', `to: ${STANDS_UNTIL}`, 'to: 2020-07-01'],
  ])('is destroyed on the first day after the last of both, %s ending first', async (_which, membership, tenure) => {
    const { store, database } = await until(membership, tenure)
    expect(await store.destroyEndedLinks(calendarDate('2020-07-01'))).toBe(0)
    expect(await store.destroyEndedLinks(calendarDate('2020-08-31'))).toBe(0)
    expect((await store.findPersonsByAccount([ACCOUNT])).get(ACCOUNT)).toBe(SOMEBODY)
    expect(bytesOf(database).includes(HASH)).toBe(true)
    expect(await store.destroyEndedLinks(calendarDate(STANDS_UNTIL))).toBe(1)
    expect((await store.findPersonsByAccount([ACCOUNT])).size).toBe(0)
    expect(bytesOf(database).includes(HASH)).toBe(false)
  })

  test('stays where nobody knows whether the place has ended, and where one is to begin', async () => {
    const open = await until('toKnown: false', 'to: 2020-07-01')
    expect(await open.store.destroyEndedLinks(calendarDate('2199-12-31'))).toBe(0)
    const later = await until('to: 2020-07-01', 'to: 2099-01-01')
    expect(await later.store.destroyEndedLinks(calendarDate('2000-01-01'))).toBe(0)
  })

  test('ends with the roster that ends the membership, and with it alone', async () => {
    const { store, database, load, records } = await rosterStore()
    const other = { ...ACCOUNT, hash: 'another' }
    await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    await store.linkAccount(other, `${GROUP}#p02`, INSTANT)
    records.edit(ROSTER, 'p07, role: MEMBER, from: 2020-01-02,', 'p07, role: MEMBER, to: 2020-07-01,')
    const loaded = await loadRecords(store, [records.folder], () => new Date(INSTANT))
    expect(loaded.endedLinks).toBe(1)
    expect(bytesOf(database).includes(HASH)).toBe(false)
    expect([...(await store.findPersonsByAccount([ACCOUNT, other])).keys()]).toEqual([other])
    expect((await load(records.path(ROSTER)))[0]?.outcome).toBe('UNCHANGED')
  })

  test('ends with the roster that withdraws the membership', async () => {
    const { store, database, load, records } = await rosterStore()
    await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    records.edit(ROSTER, '  - { person: p07, role: MEMBER, from: 2020-01-02, certainty: STATED }\n', '')
    expect((await load(records.path(ROSTER)))[0]?.outcome).toBe('LOADED')
    expect((await store.findPersonsByAccount([ACCOUNT])).size).toBe(0)
    expect(bytesOf(database).includes(HASH)).toBe(false)
  })

  test('stays where the same loading gives the person a place in another roster', async () => {
    const { store, load, records } = await rosterStore()
    await store.linkAccount(ACCOUNT, SOMEBODY, INSTANT)
    const guest = `format: so-nhom/roster/1
group: ${OTHER_GROUP}
sources: [{ key: nguon, title: Nguồn, nature: REGISTER_READING }]
persons: []
posts: []
tenures: []
memberships: [{ person: "${SOMEBODY}", role: MEMBER, from: 2020-07-01, certainty: STATED }]
`
    const membership = '  - { person: p07, role: MEMBER, from: 2020-01-02, certainty: STATED }\n'
    records.write(OTHER_ROSTER, guest)
    // The roster that lets the person go is loaded after the one that takes the person in, and before.
    records.edit(ROSTER, membership, '')
    expect((await load(records.folder)).filter(({ outcome }) => outcome === 'LOADED')).toHaveLength(2)
    records.write(OTHER_ROSTER, guest.replace(/^memberships: .*$/m, 'memberships: []'))
    records.edit(ROSTER, 'memberships:\n', `memberships:\n${membership}`)
    expect((await load(records.folder)).filter(({ outcome }) => outcome === 'LOADED')).toHaveLength(2)
    expect((await store.findPersonsByAccount([ACCOUNT])).get(ACCOUNT)).toBe(SOMEBODY)
  })
})

function hashOf(number: number): string {
  return createHash('sha256').update(`${number}`).digest('hex')
}

/** Everything that stands in the database file and in its journal, while the register is open. */
function bytesOf(path: string): Buffer {
  return Buffer.concat([path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file)))
}
