// A wrong decision file is refused whole, with the place, the code and what would be right: what does not hold together.
import { describe, expect, test } from 'vitest'
import { DECISION, type Records, SLUG, sampleRecords } from '../support/records.ts'
import { FILE, refusal, refusedAt } from '../support/refusal.ts'
import { freshStore } from '../support/store.ts'

describe('a decision that does not hold together', () => {
  test('because acts would replace each other in a circle shows the circle', async () => {
    const circle = '  - kind: REPLACES\n    from: tinh-mau/luat-mau-2015\n    to: tinh-mau/luat-mau-2023\n'
    await refusedAt(
      'relations:\n',
      `relations:\n${circle}`,
      'RELATION_CYCLE',
      'kind: REPLACES',
      /luat-mau-2015 → .*luat-mau-2023|luat-mau-2023 → .*luat-mau-2015/,
    )
  })

  test('because it is based on itself shows the circle', async () => {
    await refusedAt(
      'to: tinh-mau/luat-mau-2015',
      'to: tinh-mau/1-qd-ubnd-2020',
      'RELATION_CYCLE',
      'kind: BASED_ON',
      '1-qd-ubnd-2020 → tinh-mau/1-qd',
    )
  })

  test('because a clause says nothing is told which, and how to mark it', async () => {
    const problems = await refusal((records) =>
      records.edit(DECISION, 'coverage:\n  - at: quyet-dinh/dieu-3/cau-1\n    as: FORMAL\n', ''),
    )
    expect(problems).toMatchObject([{ code: 'NOT_COVERED', file: FILE }])
    expect(problems[0]?.message.en).toContain('quyet-dinh/dieu-3')
    expect(problems[0]?.message.vi).toMatch(/DEFINITION.*SCOPE.*FORMAL/)
  })

  test('because it has both a text and a report', async () => {
    const report = 'report:\n  paragraphs:\n    - number: 1\n      text: { vi: Tin, en: News }\n'
    const problems = await refusal((records) => records.edit(DECISION, 'agencyClasses:\n', `${report}agencyClasses:\n`))
    expect(problems.map(({ code }) => code)).toContain('TEXT_OR_REPORT')
  })

  test('because it has neither a text nor a report', async () => {
    const problems = await refusal((records) => {
      const words = records.read(DECISION)
      const [start, end] = [words.indexOf('text:\n'), words.indexOf('agencyClasses:')]
      records.write(DECISION, words.slice(0, start) + words.slice(end))
    })
    expect(problems.map(({ code }) => code)).toContain('TEXT_OR_REPORT')
  })

  test('because two obligations have one key', async () => {
    await refusedAt(
      'key: answer-for-implementing',
      'key: no-forwarding',
      'DUPLICATE',
      'no-forwarding\n    at: quyet-dinh/dieu-3',
      'no-forwarding',
    )
  })

  test('because an obligation has the key of an admission rule', async () => {
    await refusedAt(
      'key: answer-for-implementing',
      'key: leader',
      'DUPLICATE',
      'leader\n    at: quyet-dinh/dieu-3',
      'leader',
    )
  })

  test('because it says one relation twice', async () => {
    const again = '  - kind: BASED_ON\n    to: tinh-mau/luat-mau-2015\n'
    const [problem] = await refusal((records) => records.edit(DECISION, 'relations:\n', `relations:\n${again}`))
    expect(problem?.code).toBe('DUPLICATE')
  })

  test('because two sources have one key', async () => {
    const again = '  - { key: ban-goc, title: Khác, nature: PRESS }\n'
    const [problem] = await refusal((records) => records.edit(DECISION, 'text:\n  file', `${again}text:\n  file`))
    expect(problem?.code).toBe('DUPLICATE')
  })

  test('because two groups have one slug', async () => {
    const [problem] = await refusal((records) => {
      const words = records.read(DECISION)
      const [start, end] = [words.indexOf('  - slug: tinh-mau/ubnd-tinh'), words.indexOf('obligations:')]
      const again = words
        .slice(start, end)
        .replace('key: leader', 'key: leader-2')
        .replace('key: members', 'key: members-2')
      records.write(DECISION, words.slice(0, end) + again + words.slice(end))
    })
    expect(problem?.code).toBe('DUPLICATE')
  })

  test('because a class of agencies names none', async () => {
    const [problem] = await refusal((records) => {
      records.edit(DECISION, '    kinds: [PROVINCIAL_DEPARTMENT]\n    within: tinh-mau\n', '')
    })
    expect(problem?.file).toBe(FILE)
  })
})

describe('a report', () => {
  function asReport(records: Records): void {
    const words = records.read(DECISION)
    const [start, end] = [words.indexOf('text:\n'), words.indexOf('agencyClasses:')]
    const [groups, obligations] = [words.indexOf('groups:\n'), words.indexOf('obligations:\n')]
    const report = 'report:\n  paragraphs:\n    - number: 1\n      text: { vi: Tin, en: News }\n'
    const entry =
      'obligations:\n  - key: one\n    at: { paragraph: 1 }\n    modality: DUTY\n    topic: implementing\n' +
      '    bearers: [{ role: MEMBER }]\n    statement: { vi: Làm, en: Do }\n'
    records.write(DECISION, words.slice(0, start) + report + words.slice(end, groups) + entry)
    expect(obligations).toBeGreaterThan(groups)
  }

  test('holds no text, and is cited by paragraph', async () => {
    const records = sampleRecords()
    asReport(records)
    const { store, now } = await freshStore(records.folder)
    const obligation = (await store.loadObligationsOf([SLUG], await now())).get(SLUG)?.[0]
    expect(obligation?.place).toEqual({ path: null, paragraph: 1 })
    expect((await store.loadProvisionsOf([SLUG], await now())).get(SLUG) ?? []).toEqual([])
  })

  test('is never quoted', async () => {
    const problems = await refusal((records) => {
      asReport(records)
      records.write(DECISION, `${records.read(DECISION)}    quote: Tin\n`)
    })
    expect(problems.map(({ code }) => code)).toEqual(['QUOTE_OF_REPORT'])
  })

  test('has only the paragraphs that it has', async () => {
    const problems = await refusal((records) => {
      asReport(records)
      records.edit(DECISION, 'at: { paragraph: 1 }', 'at: { paragraph: 2 }')
    })
    expect(problems.map(({ code }) => code).sort()).toEqual(['NOT_COVERED', 'UNKNOWN_PARAGRAPH'])
  })
})
