// A small made-up world in a database of its own, and the application over it.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { composeApp, openStore } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { recordWorld } from '../../src/demo/record-world.ts'
import { planWorld, type World } from '../../src/demo/world.ts'
import type { Store } from '../../src/storage/store.ts'
import { NOW } from './app.ts'
import { allRows, openRaw } from './database.ts'
import { ROOT, temporaryFolder } from './folder.ts'

const open: Store[] = []
afterAll(async () => {
  for (const store of open.splice(0)) await store.close()
})

export interface DemoRegister {
  readonly world: World
  readonly store: Store
  readonly database: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers as clients do, without types.
  ask(query: string, variables?: object): Promise<any>
}

/** Records the world of a seed in a new file. `ask` gives the data of an answer and throws on any error in it. */
export async function demoRegister(seed: number, people: number): Promise<DemoRegister> {
  const database = join(temporaryFolder(), 'demo.db')
  const store = openStore(database, true)
  open.push(store)
  const world = planWorld(seed, people)
  await recordWorld(store, world, join(ROOT, 'data', 'topics.yaml'), () => {})
  const app = composeApp(store, readConfig({ SO_NHOM_LOG: 'silent' }), () => NOW)
  return {
    world,
    store,
    database,
    async ask(query, variables = {}) {
      const body = JSON.stringify({ query, variables })
      const headers = { 'content-type': 'application/json', 'accept-language': 'vi' }
      const response = await app.fetch(new Request('http://127.0.0.1/graphql', { method: 'POST', headers, body }))
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
      if (errors !== undefined) throw new Error(JSON.stringify(errors))
      return data
    },
  }
}

/** A digest of every row of a database file. */
export function digestOf(database: string): string {
  const raw = openRaw(database)
  try {
    return createHash('sha256')
      .update(JSON.stringify(allRows(raw)))
      .digest('hex')
  } finally {
    raw.close()
  }
}
