// The facts of a decision file are held against its own text, and the file may know better only where it says so.
import { describe, expect, test } from 'vitest'
import { DECISION, placeOf, SLUG, SOURCE, sampleRecords, sha256, TEXT } from '../support/records.ts'
import { refusal, refusedAt } from '../support/refusal.ts'
import { freshStore } from '../support/store.ts'

describe('a fact that the text tells differently', () => {
  test.each([
    ['number: 1/QĐ-UBND', 'number: 2/QĐ-UBND', '2/QĐ', /2\/QĐ-UBND.*1\/QĐ-UBND/],
    ['year: 2020', 'year: 2021', '2021', /2021.*2020/],
    ['kind: Quyết định\n', 'kind: Chỉ thị\n', 'Chỉ thị', /Chỉ thị.*Quyết định/],
    ['issuedOn: 2020-01-02', 'issuedOn: 2020-02-01', '2020-02-01', /2020-02-01.*2020-01-02/],
    ['effectiveFrom: 2020-01-02', 'effectiveFrom: 2020-01-03', '2020-01-03', /2020-01-03.*2020-01-02/],
  ])('%s is refused as %s, with both values', async (words, replacement, at, values) => {
    if (words.startsWith('issuedOn')) {
      // Effect begins with the signature here, so that a wrong day of signature puts that in doubt too.
      const problems = await refusal((records) => records.edit(DECISION, words, replacement))
      expect(problems.map(({ code }) => code)).toEqual(['FACT_DISAGREES', 'FACT_DISAGREES'])
      expect(problems[0]?.message.vi).toMatch(values)
      return
    }
    await refusedAt(words, replacement, 'FACT_DISAGREES', at, values)
  })

  test('of the signatory’s name is refused at the name, whatever its tone marks look like', async () => {
    const block = 'signatory: { name: Nguyễn Văn Khác, title: Chủ tịch }\n'
    const problem = await refusedAt(
      'checkedOn: 2020',
      `${block}checkedOn: 2020`,
      'FACT_DISAGREES',
      'Nguyễn Văn Khác',
      /Nguyễn Văn Khác.*Nguyễn Văn Mẫu/,
    )
    expect(problem.message.vi).toContain('signatory.name')
  })

  test.each([
    ['có hiệu lực thi hành kể từ ngày 15 tháng 01 năm 2020', '2020-01-15'],
    ['có hiệu lực thi hành từ ngày 15/01/2020', '2020-01-15'],
    ['có hiệu lực từ ngày 15/1/2020', '2020-01-15'],
  ])('of effect, written "%s", is read as %s', async (words, day) => {
    const text = TEXT.replace('có hiệu lực kể từ ngày ký', words)
    const problems = await refusal((records) => {
      records.write(SOURCE, text)
      records.edit(DECISION, sha256(TEXT), sha256(text))
    })
    expect(problems.map(({ code }) => code)).toEqual(['FACT_DISAGREES'])
    expect(problems[0]?.message.en).toContain(`the text says "${day}"`)
  })

  test('of effect is read of a decision that does not say “này”', async () => {
    const text = TEXT.replace(
      'Quyết định này có hiệu lực kể từ ngày ký',
      'Quyết định có hiệu lực kể từ ngày 15/01/2020',
    )
    const problems = await refusal((records) => {
      records.write(SOURCE, text)
      records.edit(DECISION, sha256(TEXT), sha256(text))
    })
    expect(problems.map(({ code, message }) => [code, message.en.includes('2020-01-15')])).toEqual([
      ['FACT_DISAGREES', true],
    ])
  })

  test('is taken from the file where that overrules its text, and the reason is shown', async () => {
    const records = sampleRecords()
    const note = { vi: 'Bản chép ghi nhầm năm.', en: 'The copy has the wrong year.' }
    records.edit(
      DECISION,
      'year: 2020\n',
      `year: 2021\noverrules: [{ field: year, note: { vi: "${note.vi}", en: "${note.en}" } }]\n`,
    )
    const { store, now } = await freshStore(records.folder)
    const decision = (await store.loadDecisions([SLUG], await now())).get(SLUG)
    expect(decision).toMatchObject({ year: 2021, notes: [note] })
  })

  test.each([
    'Luật này có hiệu lực từ ngày 01/7/2021.',
    'Luật này thay thế các quyết định có hiệu lực từ ngày 01/7/2021.',
  ])('is not looked for in what the text does not say: %s', async (words) => {
    const records = sampleRecords()
    const text = TEXT.replace('Quyết định này có hiệu lực kể từ ngày ký.', words)
    records.write(SOURCE, text)
    records.edit(DECISION, sha256(TEXT), sha256(text))
    await freshStore(records.folder)
    expect(placeOf(text, 'Luật này').line).toBeGreaterThan(20)
  })
})
