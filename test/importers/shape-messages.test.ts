// What a wrong file is told, in both languages: where the fault stands, and what would be right there.
import { describe, expect, test } from 'vitest'
import { decisionFileShape } from '../../src/importers/files/shapes.ts'
import { FileRefused } from '../../src/importers/problems.ts'
import { parseYaml, readYaml } from '../../src/importers/yaml-file.ts'
import { DECISION, placeOf, sampleRecords } from '../support/records.ts'

const GOOD = sampleRecords().read(DECISION)

function problemsOf(text: string) {
  try {
    readYaml('x.yaml', text, decisionFileShape)
  } catch (error) {
    if (error instanceof FileRefused) return error.problems
    throw error
  }
  return []
}

const broken = (words: string, replacement: string) => problemsOf(GOOD.replace(words, replacement))

describe('a message', () => {
  test.each([
    ['a field that is missing', 'kind: Quyết định\n', '', /Thiếu trường kind; cần một chuỗi chữ\./],
    ['a value of the wrong type', 'year: 2020', 'year: hai', /year sai kiểu; cần một số\./],
    ['a fraction', 'year: 2020', 'year: 2020.5', /year sai kiểu; cần một số nguyên\./],
    ['a day', 'checkedOn: 2020-01-02', 'checkedOn: 02/01/2020', /một ngày có thật.*YYYY-MM-DD/],
    ['a slug', 'issuer: tinh-mau/ubnd-tinh', 'issuer: Tỉnh Mẫu', /issuer không đúng dạng; cần tên định danh/],
    ['a key', 'agencies: committee', 'agencies: Ủy ban', /chữ thường không dấu, chữ số và gạch nối\./],
    ['a choice', 'nature: ORIGINAL', 'nature: COPY', /phải là một trong: ORIGINAL, CERTIFIED_COPY/],
    ['an empty text', 'title: Quyết định mẫu', 'title: ""', /cần có chữ, không để trống/],
    ['a field that is unknown', 'issuer:', 'isuer:', /Trường không có trong lược đồ: isuer\. Kiểm tra chính tả/],
    ['an empty list', 'bearers:\n      - role: MEMBER', 'bearers: []', /cần ít nhất một mục: \{ role: MEMBER \}/],
    ['a list of nobody', 'posts: [chairman]', 'posts: []', /cần ít nhất một khóa của postClasses; .*assignment/],
  ])('about %s is all Vietnamese in Vietnamese', (_name, words, replacement, right) => {
    const [problem] = broken(words, replacement)
    expect(problem?.message.vi).toMatch(right)
    expect(problem?.message.vi).not.toMatch(/\b(missing|wanted|string|number|invalid|expected|letters|must|field)\b/i)
    expect(problem?.message.en).not.toMatch(/[ạảãầấậẩẫăằắặẳẵđ]/i)
  })

  test('about a bearer of no known form lists the forms', () => {
    const [problem] = broken('- role: MEMBER', '- rol: MEMBER')
    for (const words of ['role: ', 'DEPUTY_LEADER', 'posts: ', 'agencies: ', 'other: ']) {
      expect(problem?.message.vi).toContain(words)
      expect(problem?.message.en).toContain(words)
    }
  })

  test('about a class of agencies that names none says what it may name', () => {
    const text = GOOD.replace('    kinds: [PROVINCIAL_DEPARTMENT]\n', '')
    const problems = problemsOf(text)
    expect(problems).toMatchObject([{ code: 'SHAPE', ...placeOf(text, 'label: { vi: Các sở') }])
    expect(problems[0]?.message.vi).toContain('cần agency (một cơ quan) hoặc kinds')
    expect(problems[0]?.message.en).toContain('agency (one agency) or kinds')
  })

  test('about a key of its own form stands at the key', () => {
    const text = GOOD.replace('  departments:\n', '  Các sở:\n').replace('agencies: departments', 'agencies: cac-so')
    expect(problemsOf(text)).toMatchObject([{ code: 'SHAPE', ...placeOf(text, 'Các sở:') }])
  })

  test('comes with those of its file in the order of the lines', () => {
    const text = GOOD.replace('modality: DUTY', 'modality: X').replace('year: 2020', 'jahr: 2020')
    const lines = problemsOf(text).map(({ line }) => line)
    expect(lines).toHaveLength(2)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })
})

describe('a file of YAML', () => {
  test('with a byte order mark has its first column where an editor has it', () => {
    expect(problemsOf('\uFEFFisuer: x\n').find(({ message }) => message.en.includes('isuer'))).toMatchObject({
      line: 1,
      column: 1,
    })
  })

  test('tells its format however it is quoted', () => {
    for (const words of ['format: a/1', 'format: "a/1"', "{ 'format': 'a/1' }"]) {
      expect(parseYaml('x.yaml', words).format).toBe('a/1')
    }
    expect(parseYaml('x.yaml', 'format: 1').format).toBeNull()
    expect(parseYaml('x.yaml', '').format).toBeNull()
  })

  test('gives every word composed, keys too', () => {
    const data = parseYaml('x.yaml', 'cơ quan: [Ủy ban, "Đắk Lắk"]'.normalize('NFD')).data
    expect(data).toEqual({ ['cơ quan'.normalize('NFC')]: ['Ủy ban', 'Đắk Lắk'].map((x) => x.normalize('NFC')) })
  })

  test('shows the alias that points to nothing', () => {
    expect(() => parseYaml('x.yaml', 'a: 1\nb:\n  - *c\n')).toThrow(/^x\.yaml:3:5: "\*c" points to nothing/)
    expect(parseYaml('x.yaml', 'a: &c 1\nb: *c\n').data).toEqual({ a: 1, b: 1 })
  })

  test('is refused where it is nested too deep, and brackets in words are not nesting', () => {
    for (const opening of ['{', '[', '- ', '? ', '{a: ']) {
      expect(() => parseYaml('x.yaml', `a: 1\nb:\n  ${opening.repeat(300_000)}`)).toThrow(
        /^x\.yaml:3:\d+: .*100 levels/,
      )
    }
    const words = '[('.repeat(300)
    expect(parseYaml('x.yaml', `a: x ${words}\nb: "${words}"\n# ${words}\nc: |\n  ${words}\n`).data).toEqual({
      a: `x ${words}`,
      b: words,
      c: `${words}\n`,
    })
    expect(parseYaml('x.yaml', '- [a, {b: c}]\n'.repeat(500)).data).toHaveLength(500)
  })
})
