// The embedded adapter: the store's port over one SQLite file. Every method is one synchronous read or one transaction.
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Store } from '../store.ts'
import type { TokenStore } from '../token-store.ts'
import { destroyEndedLinks, linkAccount, prepareAccounts, unlinkAccount, unlinkAccountsOf } from './accounts.ts'
import { loadSources, pageAgencies, prepareAgencies } from './agencies.ts'
import { registryFact, STILL_RECORDED } from './base-tables.ts'
import type { Db } from './db.ts'
import {
  listDecisions,
  listRelations,
  loadOutlines,
  loadProvisionsOf,
  loadRelationsOf,
  pageDecisions,
  prepareDecisions,
} from './decisions.ts'
import { loadAdmissionRulesOf, loadGovernancesOf, pageGroups, prepareGroups } from './groups.ts'
import { prepareHolders, prepareMembershipsOf, prepareMembershipsOn } from './memberships.ts'
import { countFacets, listTopics, loadObligations, loadObligationsOf, pageObligations } from './obligations.ts'
import type { Connections } from './open.ts'
import { countPeople, listIds, preparePersons, preparePosts, prepareTenures } from './people.ts'
import { record } from './record.ts'
import { recordPeopleBatch } from './record-batch.ts'
import { counts, findLoaded, lawVersion, listSlugs, prepareState, versionAt } from './registry.ts'
import { loadGroupVersions, loadRosterFacts, pageRoster } from './roster.ts'
import { search } from './search.ts'
import { listSuccessions } from './successions.ts'
import { addToken, findToken, listTokens, noteTokenUse, revokeToken } from './tokens.ts'

/** A store over open connections; closing it closes them. */
export function createSqliteStore(connections: Connections): Store {
  const db: Db = drizzle(connections.reader)
  return {
    ...registryReads(db),
    ...decisionReads(db),
    ...ruleReads(db),
    ...groupReads(db),
    ...peopleReads(db),
    ...accountLinks(connections),
    ...tokenKeeping(connections, db),
    async record(recording, origin, instant) {
      return record(connections.writer, recording, origin, instant)
    },
    async recordPeopleBatch(batches, origin, instant, onProgress) {
      return recordPeopleBatch(connections.writer, batches, origin, instant, onProgress)
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

function tokenKeeping(connections: Connections, reader: Db) {
  const writer = drizzle(connections.writer)
  return {
    addToken: async (token) => addToken(writer, token),
    findToken: async (id) => findToken(reader, id),
    listTokens: async () => listTokens(reader),
    revokeToken: async (id, instant) => revokeToken(writer, id, instant),
    noteTokenUse: async (id, instant) => noteTokenUse(connections.writer, writer, id, instant),
  } satisfies TokenStore
}

function registryReads(db: Db) {
  const state = prepareState(db)
  return {
    newestState: async () => state(STILL_RECORDED),
    findState: async (version) => {
      const found = state(version)
      return found.version === version ? found : null
    },
    versionAt: async (instant) => versionAt(db, instant),
    lawVersion: async ({ version }) => lawVersion(db, version),
    counts: async (moment) => counts(db, moment),
    listSlugs: async (kind, moment) => listSlugs(db, kind, moment),
    findLoaded: async (path) => findLoaded(db, path),
    search: async (terms, kinds, limit, offset, moment) => search(db, terms, kinds, { limit, offset }, moment),
  } satisfies Partial<Store>
}

function decisionReads(db: Db) {
  const decisions = prepareDecisions(db)
  return {
    loadDecisions: async (slugs, moment) => decisions(slugs, moment),
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
  const groups = prepareGroups(db)
  const agencies = prepareAgencies(db)
  return {
    loadAgencies: async (slugs, moment) => agencies(slugs, moment),
    pageAgencies: async (query, page, moment) => pageAgencies(db, query, page, moment),
    loadGroups: async (slugs, moment) => groups(slugs, moment),
    pageGroups: async (query, page, moment) => pageGroups(db, query, page, moment),
    loadGovernancesOf: async (groups, moment) => loadGovernancesOf(db, groups, moment),
  } satisfies Partial<Store>
}

function peopleReads(db: Db) {
  const persons = preparePersons(db)
  const posts = preparePosts(db)
  const tenures = prepareTenures(db)
  const membershipsOf = prepareMembershipsOf(db)
  const membershipsOn = prepareMembershipsOn(db)
  const holders = prepareHolders(db, tenures)
  return {
    listSuccessions: async (moment) => listSuccessions(db, moment),
    loadPersons: async (ids, moment) => persons(ids, moment),
    loadPosts: async (ids, moment) => posts(ids, moment),
    loadTenuresOf: async (ids, moment) => tenures(ids, moment),
    loadMembershipsOf: async (ids, group, moment) => membershipsOf(ids, group, moment),
    loadHolders: async (pairs, moment) => holders(pairs, moment),
    membershipsOn: async (pairs, moment) => membershipsOn(pairs, moment),
    pageRoster: async (group, query, page, moment) => pageRoster(db, tenures, group, query, page, moment),
    loadRosterFacts: async (groups, moment) => loadRosterFacts(db, groups, moment),
    loadGroupVersions: async (groups, moment) => loadGroupVersions(db, groups, moment),
    listIds: async (kind, prefixes, moment) => listIds(db, kind, prefixes, moment),
    countPeople: async (moment) => countPeople(db, moment),
  } satisfies Partial<Store>
}

function accountLinks({ reader, writer }: Connections) {
  const findPersons = prepareAccounts(reader)
  return {
    findPersonsByAccount: async (accounts) => findPersons(accounts),
    linkAccount: async (account, person, instant) => linkAccount(writer, account, person, instant),
    unlinkAccount: async (account) => unlinkAccount(writer, account),
    unlinkAccountsOf: async (person) => unlinkAccountsOf(writer, person),
    destroyEndedLinks: async (on) => destroyEndedLinks(writer, on),
  } satisfies Partial<Store>
}
