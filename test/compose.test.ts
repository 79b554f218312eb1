// A trial on a throw-away copy leaves nothing behind, whether it can be opened or not.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openCopy } from '../src/compose.ts'
import { expectStorageError } from './support/database.ts'
import { temporaryFolder } from './support/folder.ts'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
  vi.stubEnv('TMPDIR', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test('a copy is removed when it is closed', async () => {
  const store = openCopy(join(folder, 'none.db'))
  expect(readdirSync(folder)).toHaveLength(1)
  await store.close()
  expect(readdirSync(folder)).toEqual([])
})

test('a copy of what is no database is refused, and its folder removed', () => {
  writeFileSync(join(folder, 'x.db'), 'not a database, but long enough to be looked at'.repeat(100))
  expectStorageError(() => openCopy(join(folder, 'x.db')), 'DATABASE_UNREADABLE')
  expect(readdirSync(folder)).toEqual(['x.db'])
})
