// The store between versions: what is retired, renamed, moved or wrongly named never mixes two versions or is lost.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import { loadFolder } from '../../src/importers/load.ts'
import type { CursorKey } from '../../src/storage/page.ts'
import { readMigrations } from '../../src/storage/sqlite/migrate.ts'
import { openDatabase } from '../../src/storage/sqlite/open.ts'
import type { ObligationQuery, Origin, Store } from '../../src/storage/store.ts'
import { openRaw } from '../support/database.ts'
import { temporaryFolder } from '../support/folder.ts'
import { DECISION, SLUG, SOURCE, sampleRecords } from '../support/records.ts'
import { freshStore, loadedStore, MIGRATIONS } from '../support/store.ts'

const ANY: ObligationQuery = {
  modality: null,
  role: null,
  bearer: null,
  topic: null,
  decision: null,
  agency: null,
  certainty: null,
  inForce: null,
  ended: null,
  text: null,
  orderBy: { field: 'TOPIC', descending: false },
}
const FILE = (name: string): Origin => ({ name, action: 'LOAD', sha256: null })

async function topicsInOrder(store: Store, version: number, limit: number): Promise<readonly string[]> {
  const moment = { on: calendarDate('2026-01-01'), version }
  const ids: string[] = []
  let after: CursorKey | null = null
  for (;;) {
    const page = await store.pageObligations(ANY, { limit, after, before: null, backwards: false }, moment)
    ids.push(...page.items.map(({ item }) => item.id))
    if (!page.hasNext) return ids
    after = page.items.at(-1)?.cursor ?? null
  }
}

describe('an earlier version', () => {
  test('lists obligations by the topics that it had, in their order then', async () => {
    const { folder } = sampleRecords()
    const { store } = await freshStore(folder)
    const { version } = await store.newestState()
    const before = await topicsInOrder(store, version, 1)
    expect(before).toHaveLength(2)
    const topics = await store.listTopics({ on: calendarDate('2026-01-01'), version })
    await store.record(
      { kind: 'TOPICS', topics: topics.toReversed() },
      FILE('data/topics.yaml'),
      '2026-05-01T00:00:00.000Z',
    )
    expect(await topicsInOrder(store, version, 1)).toEqual(before)
    expect(await topicsInOrder(store, version + 1, 1)).toEqual(before.toReversed())
  })
})

describe('an obligation under a topic that no longer stands', () => {
  test('comes after all others, and is neither lost nor repeated', async () => {
    const { store, database, now } = await freshStore(sampleRecords().folder)
    const moment = await now()
    const all = await topicsInOrder(store, moment.version, 1)
    const raw = openRaw(database)
    raw
      .prepare(
        "UPDATE topic_version SET recorded_to = ? WHERE anchor = (SELECT id FROM topic WHERE public_id = 'automatic-forwarding')",
      )
      .run(moment.version)
    raw.close()
    expect(all[0]).toContain('no-forwarding')
    expect(await topicsInOrder(store, moment.version, 1)).toEqual(all.toReversed())
  })
})

describe('something put into the middle of a file', () => {
  test('is one record added, in its place, and corrects nothing after it', async () => {
    const records = sampleRecords()
    const { store, load, now } = await freshStore(records.folder)
    const entry = `  - key: clear-messages
    at: quyet-dinh/dieu-2
    modality: DUTY
    topic: automatic-forwarding
    bearers:
      - role: MEMBER
    statement: { vi: Tin nhắn phải rõ ràng., en: Messages must be clear. }
`
    records.edit(DECISION, '  - key: answer-for-implementing', `${entry}  - key: answer-for-implementing`)
    records.edit(DECISION, 'relations:\n', 'relations:\n  - { kind: REFERS_TO, to: tinh-mau/luat-mau-2023 }\n')
    records.edit('topics.yaml', 'topics:\n', 'topics:\n  - { key: first, label: { vi: Đầu, en: First } }\n')
    const results = [await load(records.path('topics.yaml')), await load(records.path(DECISION))].flat()
    const changes = results.flatMap((result) => ('report' in result ? result.report.changes : []))
    expect(changes).toEqual([
      { change: 'ADDED', table: 'topic', id: 'first' },
      { change: 'ADDED', table: 'relation', id: `${SLUG}#REFERS_TO#tinh-mau/luat-mau-2023##` },
      { change: 'ADDED', table: 'obligation', id: `${SLUG}#clear-messages` },
    ])
    const moment = await now()
    const obligations = (await store.loadObligationsOf([SLUG], moment)).get(SLUG) ?? []
    expect(obligations.map(({ key }) => key)).toEqual(['no-forwarding', 'clear-messages', 'answer-for-implementing'])
    expect((await store.listTopics(moment))[0]?.key).toBe('first')
    const spoken = ((await store.loadRelationsOf([SLUG], moment)).get(SLUG) ?? []).map(({ kind }) => kind)
    expect(spoken).toEqual(['REFERS_TO', 'BASED_ON'])
  })
})

describe('what is read', () => {
  const sorted = (thing: object | undefined) => Object.keys(thing ?? {}).sort()

  test('has the fields of the domain and no columns of the database', async () => {
    const { store, now } = await loadedStore()
    const moment = await now()
    const slug = 'lai-chau/893-qd-ubnd-2019'
    const [obligation] = (await store.loadObligationsOf([slug], moment)).get(slug) ?? []
    const [rule] = (await store.loadAdmissionRulesOf([slug], moment)).get(slug) ?? []
    const [provision] = (await store.loadProvisionsOf([slug], moment)).get(slug) ?? []
    const said = ['certainty', 'decision', 'id', 'key', 'note', 'place', 'quote']
    expect(sorted(obligation)).toEqual(
      [
        ...said,
        'bearers',
        'condition',
        'consequence',
        'counterparties',
        'modality',
        'source',
        'statement',
        'topic',
      ].sort(),
    )
    expect(sorted(rule)).toEqual([...said, 'closed', 'group', 'label', 'posts', 'role', 'single'].sort())
    const words = [
      'component',
      'heading',
      'kind',
      'number',
      'parent',
      'path',
      'position',
      'rawText',
      'repaired',
      'text',
    ]
    expect(sorted(provision)).toEqual([...words, 'coverage', 'coverageNote', 'decision', 'id', 'span'].sort())
    expect(sorted((await store.loadOutlines([slug], moment)).get(slug))).toEqual([
      'components',
      'paragraphs',
      'repairs',
      'sources',
    ])
  })
})

describe('pages of obligations', () => {
  test.each(['DECISION', 'TOPIC'] as const)(
    'by %s miss none and repeat none, forwards and backwards, whatever their size',
    async (field) => {
      const { store, now } = await loadedStore()
      const moment = await now()
      const query = { ...ANY, orderBy: { field, descending: false } }
      const whole = await store.pageObligations(
        query,
        { limit: 1_000, after: null, before: null, backwards: false },
        moment,
      )
      const all = whole.items.map(({ item }) => item.id)
      expect(new Set(all).size).toBe(whole.total)
      for (const backwards of [false, true]) {
        const ids: string[] = []
        let cursor: CursorKey | null = null
        for (;;) {
          const page = await store.pageObligations(
            query,
            { limit: 7, after: backwards ? null : cursor, before: backwards ? cursor : null, backwards },
            moment,
          )
          const found = page.items.map(({ item }) => item.id)
          if (backwards) ids.unshift(...found)
          else ids.push(...found)
          expect(page.total).toBe(all.length)
          if (!(backwards ? page.hasPrevious : page.hasNext)) break
          cursor = (backwards ? page.items[0] : page.items.at(-1))?.cursor ?? null
        }
        expect(ids).toEqual(all)
      }
    },
  )
})

describe('a name that something uses', () => {
  test('cannot be withdrawn as a topic while an obligation stands under it', async () => {
    const records = sampleRecords()
    const { store, load, now } = await freshStore(records.folder)
    records.edit('topics.yaml', '  - key: implementing\n    label: { vi: Tổ chức thực hiện, en: Implementing }\n', '')
    await load(records.path('topics.yaml'))
    const topics = (await store.listTopics(await now())).map(({ key }) => key)
    const obligations = (await store.loadObligationsOf([SLUG], await now())).get(SLUG) ?? []
    expect(obligations.length).toBeGreaterThan(0)
    for (const { id, topic } of obligations) expect(topics, id).toContain(topic)
  })

  test('cannot be withdrawn as an act while a decision is based on it', async () => {
    const records = sampleRecords()
    const { store, load, now } = await freshStore(records.folder)
    const acts = records.read('acts.yaml')
    const start = acts.indexOf('  - slug: tinh-mau/luat-mau-2015')
    const end = acts.indexOf('  - slug: tinh-mau/luat-mau-2023')
    records.write('acts.yaml', `${acts.slice(0, start)}${acts.slice(end, acts.indexOf('relations:'))}relations: []\n`)
    await load(records.path('acts.yaml'))
    const relations = (await store.loadRelationsOf([SLUG], await now())).get(SLUG) ?? []
    expect(relations.length).toBeGreaterThan(0)
    for (const { to } of relations) expect((await store.loadDecisions([to], await now())).has(to), to).toBe(true)
  })
})

describe('an act that was only cited', () => {
  test('may later be loaded with its own text, once its entry among the cited acts is gone', async () => {
    const records = sampleRecords()
    const decision = records.read(DECISION)
    const entry = decision.slice(decision.indexOf('kind: Quyết định'), decision.indexOf('issuer:'))
    const title = entry.split('\n').find((line) => line.startsWith('title:'))
    const cited = `  - slug: ${SLUG}\n    kind: Quyết định\n    ${title}\n    certainty: REPORTED\n    source: can-cu\n`
    records.edit('acts.yaml', 'relations:\n', `${cited}relations:\n`)
    const { store } = await freshStore()
    const clock = () => new Date('2026-01-01T00:00:00Z')
    const first = (await loadFolder(store, records.folder, clock)).map(({ outcome }) => outcome)
    expect(first).toEqual(['LOADED', 'LOADED', 'LOADED', 'CONFLICT'])
    records.edit('acts.yaml', cited, '')
    const second = (await loadFolder(store, records.folder, clock)).map(({ outcome }) => outcome)
    expect(second).toEqual(['UNCHANGED', 'UNCHANGED', 'LOADED', 'LOADED'])
  })
})

describe('two decisions of one folder', () => {
  test('may cite each other whatever their names', async () => {
    const records = sampleRecords()
    const other = 'tinh-mau/9-qd-ubnd-2021'
    const words = records
      .read(DECISION)
      .replaceAll(SLUG, other)
      .replaceAll('slug: tinh-mau/ubnd-tinh', 'slug: tinh-mau/nhom-khac')
    records.write(DECISION.replace(SLUG, other), words)
    records.write(SOURCE.replace(SLUG, other), records.read(SOURCE))
    records.edit(DECISION, 'relations:\n', `relations:\n  - { kind: REFERS_TO, to: ${other} }\n`)
    const { load } = await freshStore()
    expect((await load(records.folder)).map(({ outcome }) => outcome)).toEqual(Array(5).fill('LOADED'))
  })
})

describe('words typed in decomposed letters', () => {
  test('are kept composed, as TCVN 6909:2001 has them', async () => {
    const records = sampleRecords()
    records.write('topics.yaml', records.read('topics.yaml').normalize('NFD'))
    const { store, now } = await freshStore(records.folder)
    const labels = (await store.listTopics(await now())).map(({ label }) => label.vi)
    expect(labels).toEqual(labels.map((label) => label.normalize('NFC')))
  })
})

describe('a recorded fact', () => {
  test('cannot be replaced in place by the connection that writes', () => {
    const { writer, close } = openDatabase(join(temporaryFolder(), 'register.db'), readMigrations(MIGRATIONS), true)
    writer.exec("INSERT INTO change VALUES (1, '2026-01-01T00:00:00Z', 'x', 'x', 1, '{}')")
    writer.exec("INSERT INTO topic (id, public_id) VALUES (1, 'a'), (2, 'b')")
    writer.exec("INSERT INTO topic_version VALUES (1, 1, 1, 2147483647, '{}', 0)")
    expect(() => writer.exec("INSERT OR REPLACE INTO topic_version VALUES (1, 2, 1, 2147483647, '{}', 0)")).toThrow()
    expect(writer.prepare('SELECT anchor FROM topic_version').pluck().all()).toEqual([1])
    close()
  })
})
