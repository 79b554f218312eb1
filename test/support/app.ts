// An application over a fresh register on a real SQLite file, loaded from data/, asked in process.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeApp, openStore } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { loadFolder } from '../../src/importers/load.ts'
import type { Store } from '../../src/storage/store.ts'

/** The instant that tests take for now: 2026-11-23 in Viet Nam. */
export const NOW = new Date('2026-11-23T03:00:00Z')

export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers as clients do, without types.
  readonly data: any
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
}

export interface TestApp {
  readonly store: Store
  readonly fetch: (request: Request) => Promise<Response>
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>
  close(): Promise<void>
}

/** `data`: the folder of records that it holds. */
export async function startTestApp(settings: Record<string, string> = {}, data = 'data'): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'so-nhom-test-'))
  const store = openStore(join(folder, 'register.db'), true)
  const results = await loadFolder(store, data, () => NOW)
  const bad = results.filter(({ outcome }) => outcome !== 'LOADED')
  if (bad.length > 0) throw new Error(`${data} does not load: ${JSON.stringify(bad, null, 2)}`)
  const app = composeApp(store, readConfig({ SO_NHOM_LOG: 'silent', ...settings }), () => NOW)
  const fetch = async (request: Request) => app.fetch(request)
  return {
    store,
    fetch,
    async ask(query, variables = {}, headers = {}) {
      const body = JSON.stringify({ query, variables })
      const request = new Request('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'vi', ...headers },
        body,
      })
      const response = await fetch(request)
      const json = (await response.json()) as { data?: unknown; errors?: Answer['errors'] }
      return { status: response.status, data: json.data, errors: json.errors ?? [] }
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
