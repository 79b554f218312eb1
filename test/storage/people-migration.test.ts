// A register that held decisions before it held people: nothing is lost, and its groups have versions.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Migration, readMigrations } from '../../src/storage/sqlite/migrate.ts'
import { openDatabase } from '../../src/storage/sqlite/open.ts'
import { allRows } from '../support/database.ts'
import { temporaryFolder } from '../support/folder.ts'
import { MIGRATIONS } from '../support/store.ts'

const STILL = 2_147_483_647
const EARLIER = `
INSERT INTO change VALUES (1, '2026-01-01T00:00:00Z', 'a', 'LOAD', 1, '{}'), (2, '2026-01-02T00:00:00Z', 'a', 'LOAD', 1, '{}'),
  (3, '2026-01-03T00:00:00Z', 'a', 'LOAD', 1, '{}');
INSERT INTO source VALUES (1, 'nguon');
INSERT INTO agency VALUES (1, 'tinh-mau/ubnd-tinh');
INSERT INTO agency_version VALUES (1, 1, 1, ${STILL}, '0000-01-01', '2025-07-01', 1, '[]', '{}', 'OTHER', NULL, NULL, NULL, 'STATED', 1);
INSERT INTO decision VALUES (1, 'tinh-mau/1-qd-ubnd');
INSERT INTO decision_version VALUES (1, 1, 2, ${STILL}, '[]', NULL, NULL, 'x', '{}', 1, NULL, NULL, NULL, NULL, NULL, 'TEXT', 'STATED', NULL, '[]', 1);
INSERT INTO "group" VALUES (1, 'tinh-mau/nhom'), (2, 'tinh-mau/nhom-khac');
INSERT INTO group_version VALUES
  (1, 1, 2, ${STILL}, 'INSTANCE', '{}', 'ZALO', 1, NULL, NULL, NULL, 1, NULL, NULL, NULL, 'STATED'),
  (2, 2, 2, ${STILL}, 'INSTANCE', '{}', 'ZALO', 1, NULL, NULL, NULL, 1, NULL, NULL, NULL, 'STATED');
INSERT INTO governance VALUES (1, 'g', 1, 1);
INSERT INTO governance_version VALUES (1, 1, 2, 3, '2020-01-01', '9999-12-31', 1, 'MANDATORY', NULL, 'STATED'),
  (2, 1, 3, ${STILL}, '2020-01-02', '9999-12-31', 1, 'MANDATORY', NULL, 'STATED');
`

/** A database as the first migration left it, with records, and the migrations up to the one that brings people. */
function earlierRegister(): { readonly path: string; readonly migrations: readonly Migration[] } {
  const path = join(temporaryFolder(), 'register.db')
  const migrations = readMigrations(MIGRATIONS).slice(0, 2)
  const { writer, close } = openDatabase(path, migrations.slice(0, 1), true)
  writer.exec(EARLIER)
  close()
  return { path, migrations }
}

describe('a register from before people', () => {
  test('keeps every row, and its agencies end as surely as they are', () => {
    const { path, migrations } = earlierRegister()
    const before = openDatabase(path, migrations.slice(0, 1), true)
    const rows = allRows(before.writer)
    before.close()
    const { writer, close } = openDatabase(path, migrations, true)
    const { agency_version: agencies, ...others } = rows
    expect(allRows(writer)).toMatchObject(others)
    expect(writer.prepare('SELECT * FROM agency_version').all()).toEqual(
      (agencies ?? []).map((row) => ({ ...(row as object), end_certainty: null })),
    )
    close()
  })

  test('knows which versions changed each of its groups', () => {
    const { path, migrations } = earlierRegister()
    const { writer, close } = openDatabase(path, migrations, true)
    const changes = writer.prepare('SELECT "group", version FROM group_change ORDER BY 1, 2').raw().all()
    expect(changes).toEqual([
      [1, 2],
      [1, 3],
      [2, 2],
    ])
    close()
  })

  test('lets nobody change how sure a recorded end is, nor what happened to a group', () => {
    const { path, migrations } = earlierRegister()
    const { writer, close } = openDatabase(path, migrations, true)
    expect(() => writer.exec("UPDATE agency_version SET end_certainty = 'INFERRED'")).toThrow(/never changed/)
    expect(() => writer.exec('UPDATE group_change SET version = 1')).toThrow(/never changed/)
    expect(() => writer.exec('DELETE FROM group_change')).toThrow(/never changed/)
    close()
  })
})
