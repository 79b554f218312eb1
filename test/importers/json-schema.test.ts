// The published JSON Schema accepts what the register holds and refuses what loading would refuse by shape.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { printDecisionFileSchema } from '../../src/importers/files/json-schema.ts'
import { recordFiles } from '../../src/importers/load.ts'
import { ROOT } from '../support/folder.ts'
import { DECISION, sampleRecords } from '../support/records.ts'

const schema = JSON.parse(printDecisionFileSchema())
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
const sample = () => parse(sampleRecords().read(DECISION)) as Record<string, unknown>

describe('the schema of decision files', () => {
  test('is JSON Schema 2020-12 with a title and a description', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.title).toContain('Sổ Nhóm')
    expect(schema.description).toMatch(/\S/)
  })

  test('accepts every decision of the register', () => {
    const files = recordFiles(join(ROOT, 'data')).filter((path) => path.endsWith('decision.yaml'))
    expect(files.length).toBeGreaterThanOrEqual(2)
    for (const file of files) {
      validate(parse(readFileSync(file, 'utf8')))
      expect(validate.errors ?? [], file).toEqual([])
    }
  })

  test('refuses a field that it does not know, and one that is missing', () => {
    expect(validate(sample())).toBe(true)
    expect(validate({ ...sample(), isuer: 'x' })).toBe(false)
    const { kind: _kind, ...without } = sample()
    expect(validate(without)).toBe(false)
    expect(validate({ ...sample(), certainty: 'SURE' })).toBe(false)
  })

  test('explains dates, places and classes to who writes a file', () => {
    const printed = printDecisionFileSchema()
    for (const words of ['quy-che/dieu-4/khoan-5', 'byte for byte as found', 'data/topics.yaml']) {
      expect(printed).toContain(words)
    }
  })
})
