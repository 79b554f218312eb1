// Temporary folders for tests, removed when the file's tests are over, and a copy of the register's own records.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The project's folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new empty folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-nhom-test-'))
  made.push(folder)
  return folder
}

/** A copy of data/ that a test may change. Its last step is `data`, so that files keep the names they are recorded by. */
export function copyOfData(): string {
  const data = join(temporaryFolder(), 'data')
  cpSync(join(ROOT, 'data'), data, { recursive: true })
  return data
}
