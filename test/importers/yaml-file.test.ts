// Reading YAML into a shape: data as written, and the line and column of every part of it.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FileRefused } from '../../src/importers/problems.ts'
import { readYaml } from '../../src/importers/yaml-file.ts'

const shape = z.strictObject({
  name: z.string(),
  list: z.array(z.strictObject({ key: z.string(), on: z.string().optional() })).optional(),
})

function problemsOf(text: string) {
  try {
    readYaml('x.yaml', text, shape)
  } catch (error) {
    if (error instanceof FileRefused) return error.problems
    throw error
  }
  return []
}

describe('data', () => {
  test('stays as written: no date, no yes or no, is read into a word', () => {
    expect(readYaml('x.yaml', 'name: 2019-08-09', shape).data.name).toBe('2019-08-09')
    for (const word of ['no', 'yes', 'on', 'off'])
      expect(readYaml('x.yaml', `name: ${word}`, shape).data.name).toBe(word)
  })

  test('may be written with line ends of Windows', () => {
    const text = 'name: a\r\nlist:\r\n  - key: b\r\n'
    expect(readYaml('x.yaml', text, shape).data).toEqual({ name: 'a', list: [{ key: 'b' }] })
  })
})

describe('a problem', () => {
  const text = 'name: a\nlist:\n  - key: b\n  - key: c\n    on: d\n'

  test('is placed at the value that it is about', () => {
    const { problem } = readYaml('x.yaml', text, shape)
    const message = { vi: 'v', en: 'e' }
    expect(problem('DUPLICATE', ['list', 1, 'key'], message)).toEqual({
      code: 'DUPLICATE',
      file: 'x.yaml',
      line: 4,
      column: 10,
      message,
    })
  })

  test('about something that is missing is placed at what should hold it', () => {
    const { problem } = readYaml('x.yaml', text, shape)
    const { line, column } = problem('SHAPE', ['list', 0, 'on', 'x'], { vi: '', en: '' })
    expect([line, column]).toEqual([3, 5])
    expect(problem('SHAPE', ['other'], { vi: '', en: '' })).toMatchObject({ line: 1, column: 1 })
  })

  test('is told for every value that is wrong, not only the first', () => {
    const problems = problemsOf('name: 1\nlist:\n  - key: 2\n  - key: 3\n')
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'SHAPE'],
      [3, 'SHAPE'],
      [4, 'SHAPE'],
    ])
  })

  test('of YAML is placed where it breaks', () => {
    expect(problemsOf('name: a\nlist: [b\n')[0]).toMatchObject({ code: 'YAML_BROKEN', file: 'x.yaml' })
    expect(problemsOf('name: a\nname: b\n')[0]).toMatchObject({ code: 'YAML_BROKEN', line: 2, column: 1 })
    expect(problemsOf('name: a\n---\nname: b\n')[0]).toMatchObject({ code: 'YAML_BROKEN' })
  })

  test('names the place as file:line:column in the error itself', () => {
    const error = new FileRefused(problemsOf('name: a\nname: b\n'))
    expect(error.message).toMatch(/^x\.yaml:2:1: /)
  })
})

describe('hostile YAML', () => {
  test('with aliases within aliases is refused', () => {
    const lines = [
      'a0: &a0 [x]',
      ...Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`),
    ]
    expect(problemsOf(lines.join('\n'))[0]).toMatchObject({ code: 'YAML_BROKEN' })
  })

  test('cannot reach the prototype of anything', () => {
    expect(problemsOf('name: a\n__proto__: { polluted: true }\n')[0]?.code).toBe('SHAPE')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('with merge keys does not merge', () => {
    expect(problemsOf('name: a\n<<: { list: [] }\n')[0]?.message.en).toContain('<<')
  })

  test.each(['[', '{a: ', '- '])('nested without end by %j is refused, never a fault', (opening) => {
    expect(problemsOf(`name: a\nlist: ${opening.repeat(20_000)}\n`).length).toBeGreaterThan(0)
  })
})
