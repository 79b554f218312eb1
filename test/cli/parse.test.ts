// so-nhom parse: how a text is read, drawn or as JSON, and a sentence where there is nothing to read.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cleanText } from '../../src/importers/clean-text.ts'
import { expectSentence, run } from '../support/command.ts'
import { docx, paragraph } from '../support/documents.ts'
import { ROOT, temporaryFolder } from '../support/folder.ts'

const SOURCE = join(ROOT, 'data/decisions/lai-chau/893-qd-ubnd-2019/source.txt')

describe('so-nhom parse', () => {
  test('draws the tree of 893/QĐ-UBND: two instruments, every path', async () => {
    const { code, stdout, stderr } = await run(['parse', SOURCE])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const words of [
      '893/QĐ-UBND',
      '09/8/2019',
      '[quyet-dinh, văn bản chính]',
      '[quy-che, kèm theo]',
      'Căn cứ (8):',
    ]) {
      expect(stdout).toContain(words)
    }
    for (const path of [
      'quyet-dinh/dieu-1/khoan-3',
      'quy-che/chuong-2',
      'quy-che/dieu-4/khoan-6',
      'quy-che/dieu-8/khoan-3',
    ]) {
      expect(stdout).toContain(`[${path}]`)
    }
    expect(stdout.endsWith('\n')).toBe(true)
  })

  test('prints JSON that a program can read, the same from a file and from standard input', async () => {
    const fromFile = await run(['parse', '--json', SOURCE])
    const fromInput = await run(['parse', '--json', '-'], { stdin: readFileSync(SOURCE) })
    expect(fromFile.code).toBe(0)
    expect(fromInput.stdout).toBe(fromFile.stdout)
    const parsed = JSON.parse(fromFile.stdout)
    expect(Object.keys(parsed).sort()).toEqual([
      'bases',
      'components',
      'heading',
      'notes',
      'outside',
      'proposal',
      'proposedRelations',
      'proposedRepairs',
      'recipients',
      'signature',
    ])
    expect(parsed.heading).toMatchObject({ number: '893/QĐ-UBND', year: 2019, kind: 'Quyết định', date: '2019-08-09' })
    expect(parsed.components.map(({ key }: { key: string }) => key)).toEqual(['quyet-dinh', 'quy-che'])
    expect(parsed.components[0].provisions[0]).toMatchObject({
      path: 'quyet-dinh/dieu-1',
      kind: 'ARTICLE',
      number: '1',
    })
    expect(Object.keys(parsed.components[0].provisions[0]).sort()).toEqual([
      'children',
      'heading',
      'kind',
      'number',
      'parts',
      'path',
      'span',
      'text',
    ])
    expect(parsed.components[0].provisions[0].parts[0].path).toBe('quyet-dinh/dieu-1/mo-dau')
    expect(parsed.components[0].provisions[1].parts).toBeUndefined()
    expect(parsed.signature).toMatchObject({ name: 'Tống Thanh Hải' })
  })

  test('shows the letters that a copy may have lost as proposals, and repairs nothing by itself', async () => {
    const { stdout } = await run(['parse', SOURCE])
    expect(stdout).toContain('Chữ có thể đã mất khi sao chép (19), chỉ là đề xuất, chưa sửa gì:')
    expect(stdout).toContain('proposals only, nothing is changed')
    expect(stdout).toContain('[phi → phối] hợp với lãnh đạo')
    expect(stdout).toContain('Điều 2. Giải thích từ ng:')
    const { stdout: json } = await run(['parse', '--json', SOURCE])
    const { proposedRepairs } = JSON.parse(json)
    expect(proposedRepairs).toHaveLength(19)
    expect(proposedRepairs[4]).toEqual({
      line: 66,
      offset: readFileSync(SOURCE, 'utf8').indexOf('thc hiện'),
      wrong: 'thc',
      right: 'thực',
      confidence: 'HIGH',
      reason: {
        vi: '“thc” không phải là âm tiết tiếng Việt; dòng 138 có “thực hiện”.',
        en: '“thc” is no Vietnamese syllable; line 138 has “thực hiện”.',
      },
      alternatives: [],
    })
    const clean = await run(['parse', '-'], { stdin: 'QUYẾT ĐỊNH:\n\nĐiều 1. Lập nhóm.\n' })
    expect(clean.stdout).toContain('Letters that the copy may have lost: (không có)')
  })

  test('shows what the words say of other acts, with the provision, the place of the words and how sure that is', async () => {
    const stdin = `Số: 20/QĐ-UBND

QUYẾT ĐỊNH

Sửa đổi Quy chế làm việc ban hành kèm theo Quyết định số 12/2020/QĐ-UBND ngày 05/3/2020

QUYẾT ĐỊNH:

Điều 1. Bổ sung Điều 5a vào sau Điều 5 như sau: “Nội dung mới”.

Điều 2. Quyết định này thay thế Quyết định số 7/QĐ-UBND ngày 02/01/2019 từ ngày 01/6/2020.
`
    const { stdout } = await run(['parse', '-'], { stdin })
    expect(stdout).toContain('Quan hệ với văn bản khác (2), chỉ là đề xuất: · Relations to other acts, proposals only:')
    expect(stdout).toContain(
      '  quyet-dinh/dieu-1 (lời văn · text 0–30): Sửa đổi, bổ sung · amends (AMENDS) 12/2020/QĐ-UBND (05/3/2020)\n' +
        '    “Bổ sung Điều 5a vào sau Điều 5” – Suy ra · Inferred\n' +
        '    chỗ · place: quy-che/dieu-5a; sau · after quy-che/dieu-5\n',
    )
    const words = 'Quyết định này thay thế Quyết định số 7/QĐ-UBND ngày 02/01/2019'
    expect(stdout).toMatch(
      /quyet-dinh\/dieu-2 \(lời văn · text (\d+)–(\d+)\): Thay thế · replaces \(REPLACES\) 7\/QĐ-UBND \(02\/01\/2019\)/,
    )
    const [, start, end] = /dieu-2 \(lời văn · text (\d+)–(\d+)\)/.exec(stdout) ?? []
    expect(words.slice(Number(start), Number(end))).toMatch(/^thay thế .*2019$/)
    const part = await run(['parse', '-'], {
      stdin: stdin.replace('Bổ sung Điều 5a vào sau Điều 5 như sau: “Nội dung mới”', 'Bãi bỏ Phụ lục II'),
    })
    expect(part.stdout).toContain('    “Bãi bỏ Phụ lục II” – Suy ra · Inferred\n    chỗ · place: phu-luc-2\n')
    const { stdout: none } = await run(['parse', '-'], { stdin: 'QUYẾT ĐỊNH:\n\nĐiều 1. Lập nhóm.\n' })
    expect(none).toContain('Quan hệ với văn bản khác · Relations to other acts: (không có)')
  })

  test('with --repairs prints proposals as a decision file takes them, each with its reason', async () => {
    const { code, stdout, stderr } = await run(['parse', '--repairs', SOURCE])
    expect([code, stderr]).toEqual([0, ''])
    const { text } = parse(`text:\n${stdout}`)
    const source = readFileSync(SOURCE, 'utf8')
    const recorded = parse(readFileSync(join(dirname(SOURCE), 'decision.yaml'), 'utf8')).text.repairs
    expect(cleanText(source, text.repairs)).toMatchObject({
      misplaced: [],
      clean: cleanText(source, recorded).clean,
    })
    expect(stdout).toContain('    # cao · HIGH: “thc” không phải là âm tiết tiếng Việt; dòng 138 có “thực hiện”.\n')
    const none = await run(['parse', '--repairs', '-'], { stdin: 'Điều 1. Lập nhóm.\n' })
    expect(parse(`text:\n${none.stdout}`)).toEqual({ text: { repairs: [] } })
    const both = await run(['parse', '--repairs', '--json', SOURCE])
    expect(both.code).not.toBe(0)
    expect(both.stdout).toBe('')
  })

  test('of a text damaged beyond repair shows five hundred proposals and says how many more there are', async () => {
    const stdin = 'Ủy ban nhân dân tnh.\n'.repeat(600)
    const { stdout } = await run(['parse', '-'], { stdin })
    expect(stdout).toContain('(600)')
    expect(stdout).toContain('… và 100 chỗ nữa')
    const { stdout: yaml } = await run(['parse', '--repairs', '-'], { stdin })
    expect(parse(yaml).repairs).toHaveLength(500)
    expect(yaml).toContain('100 more')
  })

  test('of a file that is missing, or is a folder, says so', async () => {
    const folder = join(temporaryFolder(), 'folder')
    mkdirSync(folder)
    for (const [path, vi, en] of [
      [join(folder, 'none.txt'), /không có tệp này/, /no such file/],
      [folder, /đây là thư mục/, /it is a folder/],
    ] as const) {
      const finished = await run(['parse', path])
      expectSentence(finished, vi, en)
      expect(finished.stderr).toContain('(DOCUMENT_UNREADABLE)')
      expect(finished.stdout).toBe('')
    }
  })

  test('reads a pipe that somebody fills, and says of one into which nobody writes that it is one', async () => {
    const pipe = join(temporaryFolder(), 'ong-dan')
    execFileSync('mkfifo', [pipe])
    expectSentence(await run(['parse', pipe]), /ống dẫn mà không ai ghi vào/, /a pipe into which nobody writes/)
    const [finished] = await Promise.all([run(['parse', '--text', pipe]), writeFile(pipe, 'Điều 1. Lập nhóm.\n')])
    expect(finished).toMatchObject({ code: 0, stdout: 'Điều 1. Lập nhóm.\n', stderr: '' })
  })

  test('of standard input without a byte says that it is empty', async () => {
    expectSentence(await run(['parse', '-']), /không có chữ nào/, /holds no letters/)
  })

  test('of a file that is not text says so, and prints nothing of it', async () => {
    const path = join(temporaryFolder(), 'image.png')
    writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff, 0xfe]))
    const finished = await run(['parse', path])
    expectSentence(finished, /Đây là ảnh/, /This is an image/)
    expect(finished.stderr).toContain('(DOCUMENT_NOT_TEXT)')
    expect(finished.stdout).toBe('')
  })

  test('reads a Word document by what it is, tells what to check beside its answer, and prints the text alone', async () => {
    const path = join(temporaryFolder(), 'quyet-dinh.txt')
    const body = [
      paragraph('QUYÕT §ÞNH:', { font: '.VnTimeH' }),
      paragraph('§iÒu 1. LËp nhãm', { font: '.VnTime' }),
      paragraph('Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.'),
    ]
    writeFileSync(path, docx({ body: body.join('') }))
    const drawn = await run(['parse', path])
    expect(drawn.code).toBe(0)
    for (const words of ['[quyet-dinh/dieu-1]', '[quyet-dinh/dieu-2]', 'Lập nhóm'])
      expect(drawn.stdout).toContain(words)
    expect(drawn.stderr).toMatch(/TCVN3 \(ABC\) đã được chuyển sang Unicode[\s\S]*were converted to Unicode/)
    const { stdout } = await run(['parse', '--text', '-'], { stdin: readFileSync(path) })
    expect(stdout).toBe('QUYẾT ĐỊNH:\n\nĐiều 1. Lập nhóm\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký./.\n')
  })

  test('of a file without end, or of 100 MB, reads no more than it may', async () => {
    const path = join(temporaryFolder(), 'lon.txt')
    writeFileSync(path, '')
    truncateSync(path, 100_000_000)
    for (const file of [path, '/dev/zero']) {
      expectSentence(await run(['parse', file]), /dài hơn 20000000 byte/, /longer than 20000000 bytes/)
    }
  })

  test('of a text that is no decision says what it did not find', async () => {
    const { code, stdout } = await run(['parse', '-'], { stdin: 'Tin tức trong ngày.\n' })
    expect(code).toBe(0)
    expect(stdout).toContain('(không có)')
    expect(stdout).toContain('Cần xem lại')
  })

  test('never hands a terminal the control characters of a text', async () => {
    const { stdout } = await run(['parse', '-'], {
      stdin: 'QUYẾT ĐỊNH:\n\nĐiều 1. \u001b[31mĐỏ\u001b]0;x\u0007 và \u202eđảo.\n',
    })
    expect(stdout).toContain('Điều 1')
    for (const character of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(character)
  })
})
