// A wrong decision file is refused whole, with the place, the code and what would be right: its text, quotes and repairs.
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { DECISION, placeOf, SLUG, SOURCE, sampleRecords, sha256, TEXT } from '../support/records.ts'
import { FILE, refusal, refusedAt } from '../support/refusal.ts'
import { freshStore } from '../support/store.ts'

describe('words and text', () => {
  test('quoted that are not in the text are shown with what stands there', async () => {
    const bad = 'quote: không được gửi tin nhắn'
    await refusedAt(
      'quote: không được chuyển tin nhắn',
      bad,
      'QUOTE_NOT_FOUND',
      'không được gửi tin',
      'Thành viên không được chuyển tin',
    )
  })

  test('quoted with Đ where the text has the look-alike Ð are kept as the text has them', async () => {
    const records = sampleRecords()
    const text = TEXT.replace('Thành viên không được chuyn', 'Ðối với nhóm, thành viên không được chuyn')
    records.write(SOURCE, text)
    records.edit(DECISION, sha256(TEXT), sha256(text))
    records.edit(DECISION, 'quote: không được chuyển tin', 'quote: Đối với nhóm, thành viên không được chuyển tin')
    const { store, now } = await freshStore(records.folder)
    const held = (await store.loadObligationsOf([SLUG], await now())).get(SLUG) ?? []
    const quotes = held.map(({ quote }) => quote)
    expect(quotes).toContain('Ðối với nhóm, thành viên không được chuyển tin nhắn ra ngoài nhóm')
  })

  test('to repair that stand twice on the line are asked for by occurrence', async () => {
    const problems = await refusal((records) =>
      records.edit(DECISION, 'wrong: chuyn tin\n      right: chuyển tin', 'wrong: tin nhắn\n      right: tin nhăn'),
    )
    const repair = problems.find(({ code }) => code === 'REPAIR_NOT_FOUND')
    expect(repair).toMatchObject({ file: FILE })
    expect(repair?.message.en).toMatch(/"tin nhắn" 2 times.*occurrence/)
    expect(repair?.message.vi).toMatch(/2 chỗ "tin nhắn".*occurrence/)
  })

  test('to repair that are not there show the line', async () => {
    const problems = await refusal((records) => records.edit(DECISION, 'line: 25', 'line: 24'))
    const repair = problems.find(({ code }) => code === 'REPAIR_NOT_FOUND')
    expect(repair).toMatchObject({ file: FILE })
    expect(repair?.message.en).toContain('0 times')
  })

  test('of which the checksum differs show the new checksum', async () => {
    const changed = TEXT.replace('thủ trưởng các sở.', 'thủ trưởng các sở!')
    let place = { line: 0, column: 0 }
    const problems = await refusal((records) => {
      records.write(SOURCE, changed)
      place = placeOf(records.read(DECISION), sha256(TEXT))
    })
    expect(problems).toMatchObject([{ code: 'TEXT_CHANGED', file: FILE, ...place }])
    expect(problems[0]?.message.vi).toContain(sha256(changed))
    expect(problems[0]?.message.en).toContain(sha256(changed))
  })

  test('outside the folder are never read', async () => {
    const outside = join(temporaryFolder(), 'x')
    writeFileSync(outside, TEXT)
    for (const name of ['../x', '/etc/passwd', '..', './../source.txt', outside]) {
      await refusedAt('file: source.txt', `file: ${name}`, 'PATH_OUTSIDE', name, /decision\.yaml/)
    }
  })

  test('behind a symbolic link out of the folder are never read', async () => {
    const outside = join(temporaryFolder(), 'text.txt')
    writeFileSync(outside, TEXT)
    const problems = await refusal((records) => {
      rmSync(records.path(SOURCE))
      symlinkSync(outside, records.path(SOURCE))
    })
    expect(problems).toMatchObject([{ code: 'PATH_OUTSIDE', file: FILE }])
  })

  test('that are missing are asked for', async () => {
    const problems = await refusal((records) => rmSync(records.path(SOURCE)))
    expect(problems).toMatchObject([{ code: 'FILE_MISSING', file: FILE }])
    expect(problems[0]?.message.en).toContain('source.txt')
  })

  test('that are not UTF-8 are refused under the name of the text', async () => {
    const problems = await refusal((records) => records.write(SOURCE, Buffer.from('Quy\xEA', 'latin1')))
    expect(problems).toMatchObject([{ code: 'NOT_UTF8' }])
    expect(problems[0]?.file).toMatch(/source\.txt$/)
  })
})
