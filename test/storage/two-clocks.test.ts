// What the database itself guarantees of recorded facts: never deleted, never changed, never two at once.
import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STILL_RECORDED } from '../../src/storage/sqlite/base-tables.ts'
import { openRaw, versionTables } from '../support/database.ts'
import { loadedStore } from '../support/store.ts'

let database: Database
beforeAll(async () => {
  const filled = await loadedStore()
  database = openRaw(filled.database)
  // Tables that the register's own records leave empty get a made-up row, so that no table goes unchecked.
  database.pragma('foreign_keys = OFF')
  for (const table of versionTables(database)) fillIfEmpty(table)
})
afterAll(() => {
  database.close()
})

type Row = Record<string, number | string | null> & { id: number }

function firstRow(table: string): Row {
  const row = database.prepare(`SELECT * FROM "${table}" WHERE recorded_to = ${STILL_RECORDED} ORDER BY id`).get()
  if (!row) throw new Error(`${table} is empty`)
  return row as Row
}

function fillIfEmpty(table: string): void {
  if (database.prepare(`SELECT 1 FROM "${table}"`).get() !== undefined) return
  const columns = database.pragma(`table_info("${table}")`) as { name: string; type: string }[]
  const known: Row = { id: 1, anchor: 1, recorded_from: 1, recorded_to: STILL_RECORDED }
  known.valid_from = '0000-01-01'
  known.valid_to = '9999-12-31'
  insert(
    table,
    Object.fromEntries(columns.map(({ name, type }) => [name, known[name] ?? (type === 'INTEGER' ? 1 : '{}')])),
  )
}

/** Runs work inside a transaction that is always undone. */
function undone(work: () => void): void {
  database.exec('BEGIN')
  try {
    work()
  } finally {
    database.exec('ROLLBACK')
  }
}

function insert(table: string, row: Omit<Row, 'id'>): void {
  const columns = Object.keys(row).filter((column) => column !== 'id')
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map((column) => row[column])
  database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
}

function eachVersionTable(check: (table: string) => void): void {
  const tables = versionTables(database)
  expect(tables.length).toBeGreaterThanOrEqual(11)
  for (const table of tables) check(table)
}

describe('every recorded fact', () => {
  test('cannot be deleted', () => {
    eachVersionTable((table) => {
      const { id } = firstRow(table)
      expect(() => database.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(id), table).toThrow('never deleted')
    })
  })

  test('cannot be changed in any column but the end of its recorded life', () => {
    eachVersionTable((table) => {
      const row = firstRow(table)
      for (const column of Object.keys(row)) {
        if (column === 'recorded_to') continue
        const value = typeof row[column] === 'number' ? (row[column] as number) + 100_000 : `${row[column] ?? ''}~`
        const integer = database
          .prepare('SELECT type FROM pragma_table_info(?) WHERE name = ?')
          .pluck()
          .get(table, column)
        const other = integer === 'INTEGER' && typeof value === 'string' ? 100_000 : value
        const update = database.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE id = ?`)
        expect(() => update.run(other, row.id), `${table}.${column}`).toThrow('never changed')
      }
    })
  })

  test('can have its recorded life closed, once', () => {
    eachVersionTable((table) => {
      const { id } = firstRow(table)
      const close = database.prepare(`UPDATE "${table}" SET recorded_to = ? WHERE id = ?`)
      undone(() => {
        expect(close.run(1_000, id).changes, table).toBe(1)
        expect(() => close.run(1_001, id), table).toThrow('never changed')
        expect(() => close.run(STILL_RECORDED, id), table).toThrow('never changed')
      })
    })
  })

  test('cannot end before it began', () => {
    eachVersionTable((table) => {
      const { id } = firstRow(table)
      const close = database.prepare(`UPDATE "${table}" SET recorded_to = 0 WHERE id = ?`)
      expect(() => close.run(id), table).toThrow('never changed')
    })
  })

  test('never stands beside another of the same thing, not even in the past', () => {
    eachVersionTable((table) => {
      const row = firstRow(table)
      expect(() => insert(table, row), table).toThrow('would stand at once')
      undone(() => {
        database.prepare(`UPDATE "${table}" SET recorded_to = 1000 WHERE id = ?`).run(row.id)
        expect(() => insert(table, { ...row, recorded_from: 999, recorded_to: 1_001 }), table).toThrow(
          'would stand at once',
        )
      })
    })
  })

  test('may follow another of the same thing from the version at which that one ended', () => {
    eachVersionTable((table) => {
      const row = firstRow(table)
      undone(() => {
        database.prepare(`UPDATE "${table}" SET recorded_to = 1000 WHERE id = ?`).run(row.id)
        database.exec("INSERT INTO change VALUES (1000, '2026-02-01T00:00:00Z', 'x', 'x', 1, '{}')")
        insert(table, { ...row, recorded_from: 1_000, recorded_to: STILL_RECORDED })
        const standing = database.prepare(`SELECT count(*) FROM "${table}" WHERE anchor = ?`).pluck()
        expect(standing.get(row.anchor as number), table).toBe(2)
      })
    })
  })

  test('names a change that was recorded', () => {
    database.pragma('foreign_keys = ON')
    eachVersionTable((table) => {
      const row = firstRow(table)
      undone(() => {
        database.prepare(`UPDATE "${table}" SET recorded_to = 1000 WHERE id = ?`).run(row.id)
        const orphan = { ...row, recorded_from: 1_000, recorded_to: STILL_RECORDED }
        expect(() => insert(table, orphan), table).toThrow('FOREIGN KEY')
      })
    })
    database.pragma('foreign_keys = OFF')
  })
})

describe('the list of changes', () => {
  test('cannot be rewritten', () => {
    expect(() => database.exec("UPDATE change SET origin = 'x'")).toThrow('never changed')
    expect(() => database.exec('DELETE FROM change')).toThrow('never changed')
  })
})
