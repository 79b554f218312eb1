// Links between platform accounts and persons: keyed hashes only, outside the two clocks, destroyed without trace.
import type { Database } from 'better-sqlite3'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { AccountKey, LinkOutcome } from '../people-store.ts'
import { STILL_RECORDED } from './base-tables.ts'
import { withoutWaiting } from './open.ts'

const THIS_ACCOUNT = 'platform = ? AND key_id = ? AND hash = ?'
const THESE_PERSONS = 'person IN (SELECT id FROM person WHERE public_id IN (SELECT value FROM json_each(?)))'
const INSERT = 'INSERT INTO account_link (platform, key_id, hash, person, created_at) VALUES (?, ?, ?, ?, ?)'

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
    writer.prepare(INSERT).run(platform, keyId, hash, anchor, instant)
    return 'LINKED'
  })
  return link.immediate()
}

export function unlinkAccount(writer: Database, { platform, keyId, hash }: AccountKey): boolean {
  return destroyForGood(writer, THIS_ACCOUNT, [platform, keyId, hash]) > 0
}

export function unlinkAccountsOf(writer: Database, person: string): number {
  return destroyForGood(writer, THESE_PERSONS, [JSON.stringify([person])])
}

/** See PeopleStore.destroyEndedLinks. A period without an end, known or not, is kept as one that ends beyond all days. */
export function destroyEndedLinks(writer: Database, on: CalendarDate): number {
  const placed = (table: string) =>
    `EXISTS (SELECT 1 FROM ${table} AS v
       WHERE v.person = account_link.person AND v.recorded_to = ${STILL_RECORDED} AND v.valid_to > ?)`
  const condition = `NOT ${placed('membership_version')} AND NOT ${placed('tenure_version')}`
  return destroyForGood(writer, condition, [on, on])
}

/** Runs inside the transaction of a change; the caller empties the journal once it is over. */
export function destroyLinksOf(writer: Database, persons: readonly string[]): number {
  return destroy(writer, THESE_PERSONS, [JSON.stringify(persons)])
}

/** Writers whose journal another process was reading when it ought to have been emptied. */
const owing = new WeakSet<Database>()

/** Puts the journal into the database file and empties it, since it keeps earlier pages with what they said. */
export function emptyJournal(writer: Database): void {
  const [outcome] = withoutWaiting(writer, () => writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])
  if (outcome?.busy) owing.add(writer)
  else owing.delete(writer)
}

function destroyForGood(writer: Database, condition: string, parameters: readonly unknown[]): number {
  const destroyed = writer.transaction(() => destroy(writer, condition, parameters)).immediate()
  if (destroyed > 0 || owing.has(writer)) emptyJournal(writer)
  return destroyed
}

/**
 * Clears the table and writes what is left anew. Deleting single rows, even overwriting them, leaves copies of them where
 * rows were moved between pages earlier; clearing overwrites whole pages, as the writer's secure_delete asks.
 */
function destroy(writer: Database, condition: string, parameters: readonly unknown[]): number {
  const { ended } = writer
    .prepare<unknown[], { ended: number }>(`SELECT count(*) AS ended FROM account_link WHERE ${condition}`)
    .get(...parameters) as { ended: number }
  if (ended === 0) return 0
  const kept = writer
    .prepare<unknown[], unknown[]>(
      `SELECT platform, key_id, hash, person, created_at FROM account_link WHERE NOT (${condition}) ORDER BY 1, 2, 3`,
    )
    .raw()
    .all(...parameters)
  writer.prepare('DELETE FROM account_link').run()
  const insert = writer.prepare(INSERT)
  for (const link of kept) insert.run(...link)
  return ended
}

function findPerson(writer: Database, person: string): number | null {
  const found = writer.prepare<[string], { id: number }>('SELECT id FROM person WHERE public_id = ?').get(person)
  return found?.id ?? null
}
