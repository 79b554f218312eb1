// The draft of 893 against the record that people made of it: figures that the guide shows, floors, and the way to loading.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import {
  type Compared,
  compareDraft,
  compareReport,
  draftOf893,
  printFigures,
  recordOf893,
} from '../../bench/draft-figures.ts'
import type { DraftGround } from '../../src/importers/draft/ground.ts'
import { draftGround } from '../../src/importers/draft/ground.ts'
import { draftDecision } from '../../src/importers/draft.ts'
import { copyOfData, ROOT } from '../support/folder.ts'
import { sha256 } from '../support/records.ts'
import { freshStore, loadedStore } from '../support/store.ts'

const SLUG = 'lai-chau/893-qd-ubnd-2019'

let ground: DraftGround
beforeAll(async () => {
  const { store, now } = await loadedStore()
  ground = await draftGround(store, await now())
})

describe('the draft of 893', () => {
  let compared: Compared
  beforeAll(() => {
    compared = compareDraft(draftOf893(ground), recordOf893().record, ground)
  })

  test('finds most of what people recorded and proposes little else', () => {
    const { obligations, bearers, admission, relations, coverage } = compared
    expect(obligations.found).toBeGreaterThanOrEqual(38)
    expect(obligations.wrong.length).toBeLessThanOrEqual(2)
    expect(bearers.right).toBeGreaterThanOrEqual(28)
    expect(bearers.wrong.length).toBeLessThanOrEqual(1)
    expect(admission.found).toBeGreaterThanOrEqual(6)
    expect(admission.wrong).toEqual([])
    expect(relations.found).toBeGreaterThanOrEqual(8)
    expect(relations.wrong).toEqual([])
    expect(coverage.found).toBeGreaterThanOrEqual(5)
  })

  test('is measured so that what is missed, wrong or open counts', () => {
    const { record } = recordOf893()
    const draft = draftOf893(ground)
    const [first, ...others] = draft.proposals.obligations ?? []
    const worse = {
      ...draft.proposals,
      obligations: [{ ...first!, modality: 'PERMISSION' as const, bearers: [] }, ...others],
    }
    const { obligations } = compareDraft({ ...draft, proposals: worse }, record, ground)
    expect(obligations.found).toBe(compared.obligations.found - 1)
    expect(obligations.wrong).toEqual([...compared.obligations.wrong, `${first?.at} PERMISSION`])
    expect(obligations.missed).toContain(`${first?.at} ${first?.modality}`)
  })

  test('has the figures that the guide shows', () => {
    const guide = readFileSync(join(ROOT, 'docs', 'guides', 'decisions.md'), 'utf8')
    expect(guide).toContain(printFigures('893', compared))
    expect(guide).toContain(printFigures('2547', compareReport(ground)))
  })
})

/** A draft as somebody would leave it who agreed with every proposal and wrote what was empty. */
function confirmed(yaml: string): string {
  const { proposals, ...file } = parse(yaml, (key, value) => {
    if (key === 'kinds' && Array.isArray(value) && value.length === 0) return ['PROVINCIAL_OFFICE']
    return key === 'en' && value === '' ? 'written' : value
  })
  const settle = ({ why: _why, ...entry }: Record<string, unknown>) => entry
  const classes = (given: Record<string, Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(given).map(([key, entry]) => [key, settle(entry)]))
  const { publisher: _publisher, url: _url, ...source } = file.sources[0]
  const [group, ...groups] = proposals.groups.map(settle)
  return stringify({
    ...file,
    sources: [{ ...source, nature: 'THIRD_PARTY_COPY' }],
    agencyClasses: classes(proposals.agencyClasses),
    postClasses: classes(proposals.postClasses),
    relations: [...file.relations, ...(proposals.relations ?? []).map(settle)],
    groups: [{ ...group, admission: proposals.admissionRules.map(settle) }, ...groups],
    obligations: proposals.obligations.map((given: { bearers: unknown[] }) => {
      const bearers = given.bearers.length > 0 ? given.bearers : [{ role: 'MEMBER' }]
      return { ...settle({ ...given }), topic: 'membership', bearers }
    }),
    coverage: proposals.coverage.map(settle),
  })
}

/** The records without 893, with what a test writes in its place. */
async function loadInstead(decision: string, text: string) {
  const data = copyOfData()
  const folder = join(data, 'decisions', SLUG)
  const path = join(folder, 'decision.yaml')
  rmSync(folder, { recursive: true })
  const register = await freshStore(data)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, decision)
  writeFileSync(join(folder, 'source.txt'), text)
  const [result] = await register.load(path)
  if (!result) throw new Error('nothing was loaded')
  return { ...register, result }
}

describe('the way from the draft of 893 into the register', () => {
  const draft = () => {
    const { text } = recordOf893()
    return { text, ...draftDecision({ text, sha256: sha256(text) }, ground) }
  }

  test('is barred as long as nobody has written and confirmed anything', async () => {
    const { text, yaml } = draft()
    const { result, store, now } = await loadInstead(yaml, text)
    expect(result.outcome).toBe('REFUSED')
    expect((await store.loadDecisions([SLUG], await now())).size).toBe(0)
    const problems = result.outcome === 'REFUSED' ? result.problems.map(({ message }) => message.vi) : []
    expect(problems).toContain('title.en còn trống; cần có chữ, không để trống.')
  })

  test('stays barred with the gaps written: no clause is covered by what is only proposed', async () => {
    const { text, yaml } = draft()
    const { result } = await loadInstead(
      yaml
        .replace('en: ""', 'en: Written')
        .replace(/ +publisher: ""\n +url: ""\n/, '')
        .replace('nature: ""', 'nature: THIRD_PARTY_COPY'),
      text,
    )
    if (result.outcome !== 'REFUSED') throw new Error(`not refused: ${result.outcome}`)
    expect(new Set(result.problems.map(({ code }) => code))).toEqual(new Set(['NOT_COVERED']))
    expect(result.problems.every(({ message }) => message.vi.includes('đề xuất cho chỗ này'))).toBe(true)
    expect(result.waiting).toBeGreaterThan(50)
  })

  test('is open once every proposal is confirmed, and the register then has them all', async () => {
    const { text, yaml, proposals } = draft()
    const { result, store, now } = await loadInstead(confirmed(yaml), text)
    expect(result).toMatchObject({ outcome: 'LOADED' })
    expect(result.waiting).toBeUndefined()
    const held = (await store.loadObligationsOf([SLUG], await now())).get(SLUG) ?? []
    expect(held.map(({ key }) => key)).toEqual(proposals.obligations?.map(({ key }) => key))
    const rules = (await store.loadAdmissionRulesOf([SLUG], await now())).get(SLUG) ?? []
    expect(rules.map(({ key }) => key)).toEqual(proposals.admissionRules?.map(({ key }) => key))
  })
})
