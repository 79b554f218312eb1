// An act that was first only cited, and then comes with a file of its own.
import { describe, expect, test } from 'vitest'
import { DECISION, type Records, SLUG, SOURCE, sampleRecords } from '../support/records.ts'
import { freshStore } from '../support/store.ts'

const OTHER = 'tinh-mau/9-qd-ubnd-2021'
const FILE = DECISION.replace(SLUG, OTHER)
const SPEAKS = `  - kind: REFERS_TO
    from: ${OTHER}
    to: tinh-mau/luat-mau-2023
    certainty: REPORTED
    source: can-cu
`

/** The small register with one more cited act, to which its decision refers. */
function withCitedAct(): Records & { readonly entry: string } {
  const records = sampleRecords()
  const entry = `  - slug: ${OTHER}
    kind: Quyết định
    title: { vi: Quyết định khác, en: Another decision }
    certainty: REPORTED
    source: can-cu
`
  records.edit('acts.yaml', 'relations:\n', `${entry}relations:\n${SPEAKS}`)
  records.edit(DECISION, 'relations:\n', `relations:\n  - { kind: REFERS_TO, to: ${OTHER} }\n`)
  return { ...records, entry }
}

/** Writes a file of its own for that act, which says the same relation. */
function writeOwnFile(records: Records): void {
  const words = records
    .read(DECISION)
    .replace(`  - { kind: REFERS_TO, to: ${OTHER} }\n`, '  - { kind: REFERS_TO, to: tinh-mau/luat-mau-2023 }\n')
    .replaceAll(SLUG, OTHER)
    .replaceAll('slug: tinh-mau/ubnd-tinh', 'slug: tinh-mau/nhom-khac')
  records.write(FILE, words)
  records.write(SOURCE.replace(SLUG, OTHER), records.read(SOURCE))
}

describe('an act that is cited and in use', () => {
  test('is taken over by its own file in one change, with the relations that it speaks', async () => {
    const records = withCitedAct()
    const { store, load, now } = await freshStore(records.folder)
    const before = await now()
    writeOwnFile(records)
    expect((await load(records.path(FILE)))[0]?.outcome).toBe('LOADED')
    const after = await now()
    expect(after.version).toBe(before.version + 1)
    expect((await store.loadDecisions([OTHER], before)).get(OTHER)?.holding).toBe('CITED')
    expect((await store.loadDecisions([OTHER], after)).get(OTHER)?.holding).toBe('TEXT')
    const spoken = ((await store.loadRelationsOf([OTHER], after)).get(OTHER) ?? []).filter(({ from }) => from === OTHER)
    expect(spoken.filter(({ kind }) => kind === 'REFERS_TO').map(({ source }) => source)).toEqual([`${OTHER}#ban-goc`])
  })

  test('is in conflict among the cited acts from then on, until it is taken out of them', async () => {
    const records = withCitedAct()
    const { store, load, now } = await freshStore(records.folder)
    writeOwnFile(records)
    await load(records.path(FILE))
    records.write('acts.yaml', `# Another reader's note.\n${records.read('acts.yaml')}`)
    const [still] = await load(records.path('acts.yaml'))
    expect(still?.outcome).toBe('CONFLICT')
    const named = still && 'report' in still ? still.report.changes.filter(({ change }) => change === 'CONFLICT') : []
    expect(named.map(({ table }) => table)).toEqual(['decision', 'relation'])
    records.edit('acts.yaml', records.entry, '')
    records.edit('acts.yaml', SPEAKS, '')
    expect((await load(records.path('acts.yaml')))[0]?.outcome).toBe('LOADED')
    expect((await store.loadDecisions([OTHER], await now())).get(OTHER)?.holding).toBe('TEXT')
  })
})

describe('an act that has a file of its own', () => {
  test('is not taken back as a cited act', async () => {
    const records = sampleRecords()
    const { load } = await freshStore(records.folder)
    const title = '{ vi: Về việc lập nhóm, en: Founding a group }'
    const entry = `  - slug: ${SLUG}\n    kind: Quyết định\n    title: ${title}\n    certainty: REPORTED\n    source: can-cu\n`
    records.edit('acts.yaml', 'relations:\n', `${entry}relations:\n`)
    expect((await load(records.path('acts.yaml')))[0]?.outcome).toBe('CONFLICT')
  })
})
