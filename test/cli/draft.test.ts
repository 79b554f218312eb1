// so-nhom draft: writes a decision file and its text side by side, never over one that is there, and says what waits.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectSentence, run } from '../support/command.ts'
import { temporaryFolder } from '../support/folder.ts'
import { sampleRecords, sha256, TEXT } from '../support/records.ts'

const OTHER = TEXT.replaceAll('1/QĐ-UBND', '2/QĐ-UBND')

/** A folder with a text, and the settings of a register that knows only what its records say. */
function desk(text: string | Buffer = OTHER) {
  const records = sampleRecords()
  const folder = temporaryFolder()
  const file = join(folder, 'copied.txt')
  writeFileSync(file, text)
  const env = { SO_NHOM_DB: join(folder, 'none.db'), SO_NHOM_DATA: records.folder }
  return { records, folder, file, env }
}

describe('so-nhom draft', () => {
  test('writes the file and the text beside it, byte for byte, and says what waits and what to do', async () => {
    const text = Buffer.from(`\uFEFF${OTHER.replaceAll('\n', '\r\n')}`)
    const { records, file, env } = desk(text)
    const { code, stdout, stderr } = await run(['draft', file], { env })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const record = records.path('decisions/tinh-mau/2-qd-ubnd-2020/decision.yaml')
    expect(stdout).toContain(`Đã viết · Written: ${record}`)
    expect(stdout).toMatch(/\d+ nghĩa vụ · obligations/)
    expect(stdout).toContain(`so-nhom load ${records.folder} --dry-run`)
    expect(readFileSync(record, 'utf8')).toContain(`sha256: ${sha256(text)}`)
    expect(readFileSync(join(dirname(record), 'source.txt')).equals(text)).toBe(true)
    expect(existsSync(env.SO_NHOM_DB)).toBe(false)
  })

  test('names what it drafted as waiting when it is loaded too early', async () => {
    const { records, file, env } = desk()
    await run(['draft', file], { env })
    const { code, stdout } = await run(['load', '--dry-run', records.folder], { env })
    expect(code).toBe(1)
    expect(stdout).toContain('title.en còn trống')
  })

  test('never writes over a file, and says so', async () => {
    const { file, env, records } = desk(TEXT)
    const before = records.read('decisions/tinh-mau/1-qd-ubnd-2020/decision.yaml')
    expectSentence(await run(['draft', file], { env }), /không bị ghi đè/, /is not overwritten/)
    expect(records.read('decisions/tinh-mau/1-qd-ubnd-2020/decision.yaml')).toBe(before)
  })

  test('drafts beside a text that lies in its place already, and elsewhere where it is told', async () => {
    const { file, folder, env } = desk()
    const out = join(folder, 'drafts')
    const place = join(out, 'tinh-mau', '2-qd-ubnd-2020', 'source.txt')
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, OTHER)
    expectSentence(await run(['draft', file, '--out', out], { env }), /source\.txt đã có/, /source\.txt exists/)
    expect((await run(['draft', place, '--out', out], { env })).code).toBe(0)
    expect(readFileSync(place, 'utf8')).toBe(OTHER)
    expect(existsSync(join(dirname(place), 'decision.yaml'))).toBe(true)
  })

  test('asks for the issuer that it does not know, and writes nothing', async () => {
    const { file, folder, env } = desk(OTHER.replaceAll('TỈNH MẪU', 'TỈNH LẠ').replaceAll('Tỉnh Mẫu', 'Tỉnh Lạ'))
    const out = join(folder, 'drafts')
    expectSentence(await run(['draft', file, '--out', out], { env }), /data\/agencies\.yaml/, /--issuer/)
    expectSentence(
      await run(['draft', file, '--out', out, '--issuer', 'tinh-mau/ubnd'], { env }),
      /Không có cơ quan/,
      /no agency/,
    )
    expect(existsSync(out)).toBe(false)
    const { code } = await run(['draft', file, '--out', out, '--issuer', 'tinh-mau/ubnd-tinh'], { env })
    expect(code).toBe(0)
  })

  test('refuses what is no text with a sentence', async () => {
    const { file, env } = desk(Buffer.from([0xff, 0xfe, 0x00, 0x41]))
    expectSentence(await run(['draft', file], { env }), /UTF-8/, /UTF-8/)
    expectSentence(await run(['draft', `${file}.none`], { env }), /none/, /no such file/)
    expectSentence(await run(['draft', dirname(file)], { env }), /./, /no such file/)
    const empty = desk('')
    expectSentence(await run(['draft', empty.file], { env: empty.env }), /cơ quan ban hành/, /--slug/)
  })
})
