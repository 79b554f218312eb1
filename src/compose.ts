// Wires the parts: settings to store, store to GraphQL, GraphQL to HTTP. Plain function calls, no container.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Caller } from './access/scopes.ts'
import type { Config } from './config.ts'
import type { Operation } from './portal/operations.ts'
import { createPortal } from './portal/routes.ts'
import { createApp } from './server/http.ts'
import { createExecutor } from './server/in-process.ts'
import { createGraphql } from './server/yoga.ts'
import { readMigrations } from './storage/sqlite/migrate.ts'
import { copyDatabase, openDatabase } from './storage/sqlite/open.ts'
import { createSqliteStore } from './storage/sqlite/store.ts'
import type { Store } from './storage/store.ts'
import { RulebookShelf } from './usecases/rulebooks.ts'

/** The project’s folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const MIGRATIONS = join(ROOT, 'drizzle')
export const OPERATIONS = join(ROOT, 'schema', 'operations')

/** The store over a database file. Migrates first where that is allowed. Throws StorageError. */
export function openStore(database: string, mayMigrate: boolean): Store {
  return createSqliteStore(openDatabase(database, readMigrations(MIGRATIONS), mayMigrate))
}

/**
 * A store over a throw-away copy of a database file, or over an empty one where there is none: a trial of what a change
 * would do. Closing it removes the copy; so does failing to open it, with StorageError.
 */
export function openCopy(database: string): Store {
  const folder = mkdtempSync(join(tmpdir(), 'so-nhom-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'copy.db')
    if (existsSync(database)) copyDatabase(database, copy)
    const store = openStore(copy, true)
    const close = async () => {
      await store.close()
      remove()
    }
    return { ...store, close }
  } catch (error) {
    remove()
    throw error
  }
}

/** The log, on standard error. */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>) {
  return pino({ level: logLevel, name: 'so-nhom' }, pino.destination(2))
}

/** The whole application over a store. */
export function composeApp(store: Store, config: Config, clock: () => Date) {
  const logger = createLogger(config)
  const onFault = (error: unknown) => logger.error({ err: error }, 'fault')
  const onAccountQuestion = (caller: Caller, count: number) =>
    logger.info({ caller: caller.kind === 'TOKEN' ? caller.label : caller.kind, count }, 'account question')
  const { limits } = config
  const accountKeys = config.accountKeys ?? []
  const operations = readOperations()
  const examples = operations.filter(isExample)
  const shelf = new RulebookShelf(store)
  const graphql = createGraphql({
    store,
    shelf,
    limits,
    accountKeys,
    clock,
    onFault,
    onAccountQuestion,
    examples,
    operations,
  })
  const execute = createExecutor({ store, shelf, limits, clock, onFault, operations })
  const { url, contact } = config
  const portal = createPortal({ execute, operations, url, contact, onFault })
  return createApp({ store, graphql, portal, maxBody: config.maxBody, onFault })
}

/** The explorer's tabs are the operations that people start from, which have numbers; pages have the others. */
function isExample({ name }: Operation): boolean {
  return /^\d/.test(name)
}

/** The published operations, by name. */
export function readOperations(): readonly Operation[] {
  if (!existsSync(OPERATIONS)) return []
  return readdirSync(OPERATIONS)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.graphql'.length), query: readFileSync(join(OPERATIONS, file), 'utf8') }))
}
