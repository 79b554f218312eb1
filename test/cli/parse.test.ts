// so-nhom parse: how a text is read, drawn or as JSON, and a sentence where there is nothing to read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectSentence, run } from '../support/command.ts'
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

  test('of a file that is missing, or is a folder, says so', async () => {
    const folder = join(temporaryFolder(), 'folder')
    mkdirSync(folder)
    for (const path of [join(folder, 'none.txt'), folder]) {
      const finished = await run(['parse', path])
      expectSentence(finished, /không đọc được tệp/, /cannot be read/)
      expect(finished.stdout).toBe('')
    }
  })

  test('of a file that is not text says so, and prints nothing of it', async () => {
    const path = join(temporaryFolder(), 'image.png')
    writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff, 0xfe]))
    const finished = await run(['parse', path])
    expectSentence(finished, /không phải văn bản UTF-8/, /not UTF-8 text/)
    expect(finished.stdout).toBe('')
  })

  test('of a file with NUL bytes says so, although each of its bytes could be a letter', async () => {
    const finished = await run(['parse', '-'], { stdin: Buffer.from('Q\0U\0Y\0', 'latin1') })
    expectSentence(finished, /byte NUL/, /NUL bytes/)
    expect(finished.stdout).toBe('')
  })

  test('of an empty text, or one of blanks, says what it did not find', async () => {
    for (const stdin of ['', ' \n\t\n\u00a0']) {
      const { code, stdout } = await run(['parse', '-'], { stdin })
      expect(code).toBe(0)
      expect(stdout).toContain('HEADING_NUMBER_NOT_FOUND')
      expect(stdout).toContain('Ngoài văn bản · Outside the text: 0 ký tự')
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
