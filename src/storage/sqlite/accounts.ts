// Links between platform accounts and persons: keyed hashes only, outside the two clocks, destroyed without trace.
import type { Database } from 'better-sqlite3'
import type { AccountKey, LinkOutcome } from '../people-store.ts'

const THIS_ACCOUNT = 'platform = ? AND key_id = ? AND hash = ?'

/** See PeopleStore.findPersonsByAccount: one statement for any number of accounts. */
export function prepareAccounts(reader: Database) {
  const find = reader.prepare<[string], { place: number; person: string }>(
    `SELECT asked.key AS place, person.public_id AS person FROM json_each(?) AS asked
     JOIN account_link AS link ON link.platform = asked.value ->> 0
       AND link.key_id = asked.value ->> 1 AND link.hash = asked.value ->> 2
     JOIN person ON person.id = link.person`,
  )
  return (accounts: readonly AccountKey[]): ReadonlyMap<AccountKey, string> => {
    const rows = find.all(JSON.stringify(accounts.map(({ platform, keyId, hash }) => [platform, keyId, hash])))
    return new Map(rows.map(({ place, person }) => [accounts[place] as AccountKey, person]))
  }
}

/** See PeopleStore.linkAccount. */
export function linkAccount(writer: Database, account: AccountKey, person: string, instant: string): LinkOutcome {
  const { platform, keyId, hash } = account
  const link = writer.transaction((): LinkOutcome => {
    const anchor = findPerson(writer, person)
    if (anchor === null) return 'UNKNOWN_PERSON'
    const linked = writer
      .prepare<unknown[], { person: number }>(`SELECT person FROM account_link WHERE ${THIS_ACCOUNT}`)
      .get(platform, keyId, hash)
    if (linked) return linked.person === anchor ? 'UNCHANGED' : 'TAKEN'
    writer
      .prepare('INSERT INTO account_link (platform, key_id, hash, person, created_at) VALUES (?, ?, ?, ?, ?)')
      .run(platform, keyId, hash, anchor, instant)
    return 'LINKED'
  })
  return link.immediate()
}

export function unlinkAccount(writer: Database, { platform, keyId, hash }: AccountKey): boolean {
  return destroy(writer, THIS_ACCOUNT, [platform, keyId, hash]) > 0
}

export function unlinkAccountsOf(writer: Database, person: string): number {
  return destroy(writer, 'person = ?', [findPerson(writer, person)])
}

function findPerson(writer: Database, person: string): number | null {
  const found = writer.prepare<[string], { id: number }>('SELECT id FROM person WHERE public_id = ?').get(person)
  return found?.id ?? null
}

/** Overwrites what is deleted: otherwise the hash would stay readable in free pages of the file. */
function destroy(writer: Database, condition: string, parameters: readonly unknown[]): number {
  writer.pragma('secure_delete = ON')
  try {
    return writer.prepare(`DELETE FROM account_link WHERE ${condition}`).run(...parameters).changes
  } finally {
    writer.pragma('secure_delete = OFF')
  }
}
