// so-nhom draft: writes a decision file and its text side by side, never over one that is there, and says what waits.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDocument } from '../../src/importers/documents/read-document.ts'
import { expectSentence, run } from '../support/command.ts'
import { docx, paragraph } from '../support/documents.ts'
import { temporaryFolder } from '../support/folder.ts'
import { sampleRecords, sha256, TEXT } from '../support/records.ts'

const OTHER = TEXT.replaceAll('1/QĐ-UBND', '2/QĐ-UBND')
/** A copy that has lost a letter of `thực hiện`. */
const DAMAGED = OTHER.replace('không được chuyn tin nhắn ra ngoài nhóm', 'không được thc hiện cuộc gọi trên nhóm')

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

  test('tells of a file of names that is refused, which would leave the issuer unknown', async () => {
    const { records, file, env } = desk()
    records.write('agencies.yaml', records.read('agencies.yaml').replace(/^( +)kind: \S+$/m, '$1kind: COMMITTEE'))
    const { stderr } = await run(['draft', file], { env })
    expect(stderr).toContain(`${records.path('agencies.yaml')} bị từ chối`)
    expect(stderr).toContain(`so-nhom load ${records.folder} --dry-run`)
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

  test('reads a document as parse does, writes its text beside the file, and tells where the text is from', async () => {
    const body = OTHER.split('\n\n').map((words) => paragraph(words))
    const page = `<html><head><title>Cổng</title></head><body><nav><a href="/">Trang chủ</a></nav>${OTHER.split('\n\n')
      .map((words) => `<p>${words.replaceAll('\n', '<br>')}</p>`)
      .join('\n')}</body></html>`
    for (const [kind, bytes] of [
      ['DOCX', docx({ body: body.join('') })],
      ['HTML', Buffer.from(page)],
      ['TEXT', Buffer.from(`\uFEFF${OTHER}`, 'utf16le')],
    ] as const) {
      const { records, file, env } = desk(bytes)
      const { code, stdout } = await run(['draft', file], { env })
      expect(code, kind).toBe(0)
      const record = records.path('decisions/tinh-mau/2-qd-ubnd-2020/decision.yaml')
      const text = readFileSync(join(dirname(record), 'source.txt'))
      expect(stdout).toContain(`Văn bản · The text: ${join(dirname(record), 'source.txt')}`)
      expect(text.toString()).toBe((await readDocument(bytes)).text)
      const drafted = readFileSync(record, 'utf8')
      expect(parse(drafted)).toMatchObject({ number: '2/QĐ-UBND', text: { file: 'source.txt', sha256: sha256(text) } })
      expect(drafted).toContain(`copied.txt (${kind}, SHA-256\n#   ${sha256(bytes)})`)
    }
  })

  test('takes a document from standard input', async () => {
    const { records, env } = desk()
    const { code } = await run(['draft', '-'], { env, stdin: OTHER })
    expect(code).toBe(0)
    const text = records.path('decisions/tinh-mau/2-qd-ubnd-2020/source.txt')
    expect(readFileSync(text, 'utf8')).toBe(OTHER)
  })

  test('never puts the text of a document over one that lies there', async () => {
    const { folder, env } = desk()
    const place = join(folder, 'drafts', 'tinh-mau', '2-qd-ubnd-2020', 'source.txt')
    mkdirSync(dirname(place), { recursive: true })
    const bytes = Buffer.from(`\uFEFF${OTHER}`, 'utf16le')
    writeFileSync(place, bytes)
    const finished = await run(['draft', place, '--out', join(folder, 'drafts')], { env })
    expectSentence(finished, /source\.txt đã có/, /source\.txt exists/)
    expect(readFileSync(place).equals(bytes)).toBe(true)
  })

  test('proposes what letters may be lost, and repairs none by itself', async () => {
    const { records, file, env } = desk(DAMAGED)
    const { stdout } = await run(['draft', file], { env })
    expect(stdout).toContain('1 chỗ có thể mất chữ · letters that may be lost')
    const drafted = parse(readFileSync(records.path('decisions/tinh-mau/2-qd-ubnd-2020/decision.yaml'), 'utf8'))
    expect(drafted.text.repairs).toBeUndefined()
    const [lost] = drafted.proposals.repairs
    expect(drafted.proposals.repairs).toHaveLength(1)
    expect(lost).toMatchObject({ line: DAMAGED.split('\n').findIndex((line) => line.includes('thc')) + 1 })
    expect(Object.keys(lost)).toEqual(expect.arrayContaining(['wrong', 'right', 'confidence', 'why']))
    expect(lost.why.vi).toContain('“thc”')
    const [rule] = drafted.proposals.obligations.filter(({ at }: { at: string }) => at === 'quyet-dinh/dieu-2')
    expect(rule.quote).toContain('thc')
  })

  test('drafts from the text with the repairs that somebody has confirmed, and writes them into the file', async () => {
    const { records, folder, file, env } = desk(DAMAGED)
    const repairs = join(folder, 'repairs.yaml')
    writeFileSync(repairs, (await run(['parse', '--repairs', file], { env })).stdout)
    expect((await run(['draft', file, '--repairs', repairs], { env })).code).toBe(0)
    const drafted = parse(readFileSync(records.path('decisions/tinh-mau/2-qd-ubnd-2020/decision.yaml'), 'utf8'))
    expect(drafted.text.repairs).toHaveLength(1)
    expect(drafted.text.sha256).toBe(sha256(DAMAGED))
    expect(drafted.proposals.repairs).toBeUndefined()
    const [rule] = drafted.proposals.obligations.filter(({ at }: { at: string }) => at === 'quyet-dinh/dieu-2')
    expect(rule.quote).toContain('không được thực hiện cuộc gọi')
  })

  test('names a confirmed repair that does not fit the text, and writes nothing', async () => {
    const { records, folder, file, env } = desk()
    const repairs = join(folder, 'repairs.yaml')
    writeFileSync(repairs, 'repairs:\n  - { line: 1, wrong: chuyn, right: chuyển }\n')
    const finished = await run(['draft', file, '--repairs', repairs], { env })
    expectSentence(finished, /repairs\.yaml:2:5: Dòng 1 .* có 0 chỗ "chuyn"/, /has "chuyn" 0 times/)
    expect(existsSync(records.path('decisions/tinh-mau/2-qd-ubnd-2020'))).toBe(false)
    const missing = await run(['draft', file, '--repairs', `${repairs}.none`], { env })
    expectSentence(missing, /Không có tệp này/, /no such file/)
  })

  test('refuses what it cannot read with a sentence and its code', async () => {
    const { file, env } = desk(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff, 0xfe]))
    const image = await run(['draft', file], { env })
    expectSentence(image, /Đây là ảnh/, /This is an image/)
    expect(image.stderr).toContain('(DOCUMENT_NOT_TEXT)')
    expectSentence(await run(['draft', `${file}.none`], { env }), /không đọc được tệp/, /cannot be read/)
    expectSentence(await run(['draft', dirname(file)], { env }), /không đọc được tệp/, /cannot be read/)
    const empty = desk('')
    expectSentence(await run(['draft', empty.file], { env: empty.env }), /Tệp trống/, /The file is empty/)
    const long = desk(`${OTHER}${'a b c d e f g h i\n'.repeat(300_000)}`)
    expectSentence(await run(['draft', long.file], { env: long.env }), /tối đa 5000000/, /5000000 at most/)
  })
})
