// The help of the command: both languages, every command, every setting.
import { describe, expect, test } from 'vitest'
import { SETTINGS } from '../../src/config.ts'
import { run } from '../support/command.ts'

describe('so-nhom --help', () => {
  test('says in both languages what the register answers, which commands there are and every setting', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toContain('ai được tham gia nhóm')
    expect(stdout).toContain('who may join a group')
    for (const command of ['serve', 'migrate', 'load', 'parse', 'draft', 'print-schema'])
      expect(stdout).toMatch(new RegExp(`^  ${command}`, 'm'))
    for (const [name, { about }] of Object.entries(SETTINGS)) {
      for (const words of [name, about.vi, about.en]) expect(stdout).toContain(words)
    }
  })

  test('of each command speaks both languages', async () => {
    for (const command of ['load', 'parse', 'draft']) {
      const { code, stdout } = await run([command, '--help'])
      expect(code).toBe(0)
      expect(stdout).toMatch(/\S · \S/)
    }
  })

  test('is pointed to where a command does not exist, and nothing is done', async () => {
    const { code, stdout, stderr } = await run(['lod'])
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('lod')
    expect(stderr).toContain('xem hướng dẫn')
    expect(stderr).toContain('see the help')
  })
})
