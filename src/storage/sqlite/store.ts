// The embedded adapter: the store's port over one SQLite file. Every method is one synchronous read or one transaction.
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Store } from '../store.ts'
import { loadAgencies, loadSources, pageAgencies } from './agencies.ts'
import type { Db } from './db.ts'
import {
  listDecisions,
  listRelations,
  loadDecisions,
  loadOutlines,
  loadProvisionsOf,
  loadRelationsOf,
  pageDecisions,
} from './decisions.ts'
import { loadAdmissionRulesOf, loadGovernancesOf, loadGroups, pageGroups } from './groups.ts'
import { countFacets, listTopics, loadObligations, loadObligationsOf, pageObligations } from './obligations.ts'
import type { Connections } from './open.ts'
import { record } from './record.ts'
import { counts, findLoaded, listSlugs, stateAt, versionAt } from './registry.ts'
import { search } from './search.ts'
import { registryFact } from './tables.ts'

/** A store over open connections; closing it closes them. */
export function createSqliteStore(connections: Connections): Store {
  const db: Db = drizzle(connections.reader)
  return {
    ...registryReads(db),
    ...decisionReads(db),
    ...ruleReads(db),
    ...groupReads(db),
    async record(recording, origin, instant) {
      return record(connections.writer, recording, origin, instant)
    },
    async setSynthetic() {
      const row = { key: 'synthetic', value: 'true' }
      drizzle(connections.writer).insert(registryFact).values(row).onConflictDoNothing().run()
    },
    async close() {
      connections.close()
    },
  }
}

function registryReads(db: Db) {
  return {
    newestState: async () => stateAt(db, null) as NonNullable<ReturnType<typeof stateAt>>,
    findState: async (version) => stateAt(db, version),
    versionAt: async (instant) => versionAt(db, instant),
    counts: async (moment) => counts(db, moment),
    listSlugs: async (kind, moment) => listSlugs(db, kind, moment),
    findLoaded: async (path) => findLoaded(db, path),
    search: async (terms, kinds, limit, offset, moment) => search(db, terms, kinds, { limit, offset }, moment),
  } satisfies Partial<Store>
}

function decisionReads(db: Db) {
  return {
    loadDecisions: async (slugs, moment) => loadDecisions(db, slugs, moment),
    pageDecisions: async (query, page, moment) => pageDecisions(db, query, page, moment),
    listDecisions: async (moment) => listDecisions(db, moment),
    loadOutlines: async (slugs, moment) => loadOutlines(db, slugs, moment),
    loadProvisionsOf: async (slugs, moment) => loadProvisionsOf(db, slugs, moment),
    loadRelationsOf: async (slugs, moment) => loadRelationsOf(db, slugs, moment),
    listRelations: async (kinds, moment) => listRelations(db, kinds, moment),
    loadSources: async (ids, moment) => loadSources(db, ids, moment),
  } satisfies Partial<Store>
}

function ruleReads(db: Db) {
  return {
    loadObligationsOf: async (slugs, moment) => loadObligationsOf(db, slugs, moment),
    loadObligations: async (ids, moment) => loadObligations(db, ids, moment),
    pageObligations: async (query, page, moment) => pageObligations(db, query, page, moment),
    countFacets: async (query, facets, moment) => countFacets(db, query, facets, moment),
    listTopics: async (moment) => listTopics(db, moment),
    loadAdmissionRulesOf: async (slugs, moment) => loadAdmissionRulesOf(db, slugs, moment),
  } satisfies Partial<Store>
}

function groupReads(db: Db) {
  return {
    loadAgencies: async (slugs, moment) => loadAgencies(db, slugs, moment),
    pageAgencies: async (query, page, moment) => pageAgencies(db, query, page, moment),
    loadGroups: async (slugs, moment) => loadGroups(db, slugs, moment),
    pageGroups: async (query, page, moment) => pageGroups(db, query, page, moment),
    loadGovernancesOf: async (groups, moment) => loadGovernancesOf(db, groups, moment),
  } satisfies Partial<Store>
}
