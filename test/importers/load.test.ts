// Loading files of records: whole or not at all, once, and with every earlier state still there to be asked.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openCopy } from '../../src/compose.ts'
import type { Moment } from '../../src/domain/moment.ts'
import { searchWords } from '../../src/domain/search-words.ts'
import { type LoadResult, loadFolder, recordFiles } from '../../src/importers/load.ts'
import type { ChangeReport, Store } from '../../src/storage/store.ts'
import { copyOfData } from '../support/folder.ts'
import { DECISION, SLUG, sampleRecords } from '../support/records.ts'
import { resolveDecisionOf } from '../support/resolve.ts'
import { freshStore, type TestStore } from '../support/store.ts'

const NO_FORWARDING = `${SLUG}#no-forwarding`
const OLD_WORDS = 'Thành viên không được chuyển tin nhắn ra ngoài nhóm.'
const NEW_WORDS = 'Thành viên không được đưa tin nhắn ra khỏi nhóm.'

async function versionOf(store: Store): Promise<number> {
  return (await store.newestState()).version
}

/** Everything that a question could show, to compare what stood before and after. */
async function everything(store: Store, moment: Moment) {
  const slugs = await store.listSlugs('DECISION', moment)
  return {
    counts: await store.counts(moment),
    decisions: await store.listDecisions(moment),
    provisions: await store.loadProvisionsOf(slugs, moment),
    obligations: await store.loadObligationsOf(slugs, moment),
    admission: await store.loadAdmissionRulesOf(slugs, moment),
    relations: await store.loadRelationsOf(slugs, moment),
    topics: await store.listTopics(moment),
  }
}

async function statementAt(store: Store, moment: Moment): Promise<string | undefined> {
  const obligations = (await store.loadObligationsOf([SLUG], moment)).get(SLUG)
  return obligations?.find(({ id }) => id === NO_FORWARDING)?.statement.vi
}

async function found(store: Store, words: string, moment: Moment): Promise<readonly string[]> {
  const terms = { words: searchWords(words) }
  const { rows } = await store.search(terms, ['OBLIGATION'], 20, 0, moment)
  return rows.map(({ target }) => target)
}

function reportOf(result: LoadResult | undefined, outcome: 'LOADED' | 'CONFLICT'): ChangeReport {
  if (result?.outcome !== outcome) throw new Error(`not ${outcome}: ${JSON.stringify(result)}`)
  return result.report
}

/** The small register, loaded, and its records to change. */
async function loaded() {
  const records = sampleRecords()
  const register: TestStore = await freshStore(records.folder)
  const reload = async () => (await register.load(records.path(DECISION)))[0]
  return { ...register, records, reload }
}

describe('loading a folder', () => {
  test('reads names before what uses them', () => {
    const { folder } = sampleRecords()
    const names = recordFiles(folder).map((path) => path.slice(folder.length + 1))
    expect(names).toEqual(['topics.yaml', 'agencies.yaml', 'acts.yaml', DECISION])
  })

  test('raises the version by one a file', async () => {
    const records = sampleRecords()
    const { load } = await freshStore()
    const results = await load(records.folder)
    expect(results.map((result) => reportOf(result, 'LOADED').version)).toEqual([1, 2, 3, 4])
  })

  test('a second time changes nothing and raises no version', async () => {
    const { store, load, now, records } = await loaded()
    const before = await everything(store, await now())
    const results = await load(records.folder)
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(4).fill('UNCHANGED'))
    expect(await versionOf(store)).toBe(4)
    expect(await everything(store, await now())).toEqual(before)
  })

  test('of the register’s own records loads every file, and a second time none', async () => {
    const data = copyOfData()
    const { store, load } = await freshStore(data)
    const version = await versionOf(store)
    expect(version).toBe(recordFiles(data).length)
    expect((await load(data)).every(({ outcome }) => outcome === 'UNCHANGED')).toBe(true)
    expect(await versionOf(store)).toBe(version)
  })

  test('names records by their path from data/, wherever the folder lies', async () => {
    const here = sampleRecords()
    const elsewhere = sampleRecords()
    const { load } = await freshStore(here.folder)
    expect((await load(elsewhere.folder)).map(({ outcome }) => outcome)).toEqual(Array(4).fill('UNCHANGED'))
  })

  test('goes on with the other files where one is refused', async () => {
    const records = sampleRecords()
    records.edit('agencies.yaml', 'kind: PROVINCIAL_PEOPLES_COMMITTEE', 'kind: COMMITTEE')
    const { load } = await freshStore()
    const outcomes = (await load(records.folder)).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['LOADED', 'REFUSED', 'LOADED', 'REFUSED'])
  })

  test('of a folder without records does nothing', async () => {
    const { store, load } = await freshStore()
    expect(await load('/nonexistent/data')).toEqual([])
    expect(await versionOf(store)).toBe(0)
  })
})

describe('a change to a comment', () => {
  test('raises no version and is not read again', async () => {
    const { store, records, reload } = await loaded()
    records.edit(DECISION, '# A decision of an imagined province.', '# Một quyết định tưởng tượng.')
    expect(reportOf(await reload(), 'LOADED').changes).toEqual([])
    expect(await versionOf(store)).toBe(4)
    expect((await reload())?.outcome).toBe('UNCHANGED')
  })
})

describe('a corrected statement', () => {
  test('supersedes the old words, which still answer at their version', async () => {
    const { store, records, reload, now } = await loaded()
    const before = await now()
    records.edit(DECISION, OLD_WORDS, NEW_WORDS)
    const report = reportOf(await reload(), 'LOADED')
    expect(report.version).toBe(5)
    expect(report.changes).toEqual([{ change: 'CORRECTED', table: 'obligation', id: NO_FORWARDING }])
    expect(await statementAt(store, before)).toBe(OLD_WORDS)
    expect(await statementAt(store, await now())).toBe(NEW_WORDS)
  })

  test('is found by its old words at the old version only, and by its new words at the new one only', async () => {
    const { store, records, reload, now } = await loaded()
    const before = await now()
    records.edit(DECISION, OLD_WORDS, NEW_WORDS)
    await reload()
    expect(await found(store, 'đưa', before)).toEqual([])
    expect(await found(store, 'đưa', await now())).toEqual([NO_FORWARDING])
    expect(await found(store, 'chuyển tin nhắn ra ngoài nhóm', before)).toEqual([NO_FORWARDING])
  })

  test('leaves every answer of the earlier version as it was', async () => {
    const { store, records, reload, now } = await loaded()
    const moment = await now()
    const before = await everything(store, moment)
    records.edit(DECISION, OLD_WORDS, NEW_WORDS)
    await reload()
    expect(await everything(store, moment)).toEqual(before)
    expect(await everything(store, await now())).not.toEqual(before)
  })
})

describe('a removed obligation', () => {
  async function withoutForwarding() {
    const register = await loaded()
    const before = await register.now()
    const words = register.records.read(DECISION)
    const start = words.indexOf('  - key: no-forwarding')
    const end = words.indexOf('  - key: answer-for-implementing')
    register.records.write(DECISION, words.slice(0, start) + words.slice(end))
    register.records.edit(
      DECISION,
      'coverage:\n',
      'coverage:\n  - { at: quyet-dinh/dieu-2, as: SCOPE, note: { vi: Khác, en: Other } }\n',
    )
    return { ...register, before, report: reportOf(await register.reload(), 'LOADED') }
  }

  test('is retired, and is gone from the new version', async () => {
    const { store, now, report } = await withoutForwarding()
    expect(report.changes).toContainEqual({ change: 'RETIRED', table: 'obligation', id: NO_FORWARDING })
    expect(await statementAt(store, await now())).toBeUndefined()
    expect(await found(store, 'chuyển tin nhắn', await now())).not.toContain(NO_FORWARDING)
    expect((await store.loadObligations([NO_FORWARDING], await now())).size).toBe(0)
  })

  test('is still found at the earlier version, also by search', async () => {
    const { store, before } = await withoutForwarding()
    expect(await statementAt(store, before)).toBe(OLD_WORDS)
    expect(await found(store, 'chuyển tin nhắn', before)).toContain(NO_FORWARDING)
    expect((await store.counts(before)).obligations).toBe(2)
  })

  test('may come back, as an addition', async () => {
    const { records, reload, store, now, before } = await withoutForwarding()
    const original = sampleRecords().read(DECISION)
    records.write(DECISION, original)
    const report = reportOf(await reload(), 'LOADED')
    expect(report.changes).toContainEqual({ change: 'ADDED', table: 'obligation', id: NO_FORWARDING })
    expect(await statementAt(store, await now())).toBe(await statementAt(store, before))
  })
})

describe('a record that came from elsewhere', () => {
  test('is never overwritten from elsewhere: the change is a conflict, and nothing of it is applied', async () => {
    const { store, now, records } = await loaded()
    const before = await everything(store, await now())
    records.edit(DECISION, OLD_WORDS, NEW_WORDS)
    const record = await resolveDecisionOf(store, records.path(DECISION))
    const report = await store.record(
      { kind: 'DECISION', record },
      { name: 'person:clerk', action: 'CORRECT', sha256: null },
      '2026-03-01T00:00:00.000Z',
    )
    expect(report.changes).toEqual([{ change: 'CONFLICT', table: 'obligation', id: NO_FORWARDING }])
    expect(report.version).toBe(4)
    expect(await versionOf(store)).toBe(4)
    expect(await everything(store, await now())).toEqual(before)
  })

  test('blocks the whole file, not only the record', async () => {
    const { store, load, records, now } = await loaded()
    const theirs = { key: 'new-topic', label: { vi: 'Của họ', en: 'Theirs' } }
    await store.record(
      { kind: 'TOPICS', topics: [theirs] },
      { name: 'person:clerk', action: 'ADD', sha256: null },
      '2026-03-01T00:00:00.000Z',
    )
    const before = await everything(store, await now())
    records.edit('topics.yaml', 'vi: Thành viên', 'vi: Các thành viên')
    records.write(
      'topics.yaml',
      `${records.read('topics.yaml')}  - key: new-topic\n    label: { vi: Của tệp, en: The file's }\n`,
    )
    for (const attempt of [1, 2]) {
      const report = reportOf((await load(records.path('topics.yaml')))[0], 'CONFLICT')
      const conflicts = report.changes.filter(({ change }) => change === 'CONFLICT')
      expect(conflicts, `attempt ${attempt}`).toEqual([{ change: 'CONFLICT', table: 'topic', id: 'new-topic' }])
      expect(await versionOf(store)).toBe(5)
      expect(await everything(store, await now())).toEqual(before)
    }
  })
})

describe('a dry run', () => {
  test('tells what would change and leaves the database byte for byte as it was', async () => {
    const { database, records, close } = await loaded()
    await close()
    const before = readFileSync(database)
    records.edit(DECISION, OLD_WORDS, NEW_WORDS)
    const copy = openCopy(database)
    const results = await loadFolder(copy, records.folder, () => new Date('2026-02-01T00:00:00Z'))
    await copy.close()
    expect(reportOf(results[3], 'LOADED').changes).toEqual([
      { change: 'CORRECTED', table: 'obligation', id: NO_FORWARDING },
    ])
    expect(readFileSync(database).equals(before)).toBe(true)
  })

  test('works beside a register that is in use, and that register sees nothing of it', async () => {
    const { store, database, records, now } = await loaded()
    records.edit(DECISION, OLD_WORDS, NEW_WORDS)
    const copy = openCopy(database)
    await loadFolder(copy, records.folder, () => new Date('2026-02-01T00:00:00Z'))
    expect(await versionOf(copy)).toBe(5)
    await copy.close()
    expect(await versionOf(store)).toBe(4)
    expect(await statementAt(store, await now())).toBe(OLD_WORDS)
  })

  test('needs no database to exist', async () => {
    const { folder } = sampleRecords()
    const copy = openCopy('/nonexistent/register.db')
    const results = await loadFolder(copy, folder, () => new Date('2026-02-01T00:00:00Z'))
    await copy.close()
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(4).fill('LOADED'))
  })
})

describe('the version that stood at an instant', () => {
  test('is that of the last change before it', async () => {
    const { store } = await loaded()
    const { recordedAt } = (await store.findState(2)) ?? { recordedAt: '' }
    expect(await store.versionAt(recordedAt)).toBe(2)
    expect(await store.versionAt('2020-01-01T00:00:00.000Z')).toBe(0)
    expect(await store.versionAt('2100-01-01T00:00:00.000Z')).toBe(4)
    expect(await store.findState(99)).toBeNull()
  })
})
