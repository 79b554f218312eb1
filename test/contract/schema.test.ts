// The published contract: what is committed is what the code prints, and every part of it explains itself.
import { readdirSync, readFileSync } from 'node:fs'
import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { CONTRACTS } from '../../src/cli/print-schema.ts'
import { readOperations } from '../../src/compose.ts'
import { schema } from '../../src/graphql/schema.ts'

describe('the published contracts', () => {
  it.each(Object.keys(CONTRACTS))('%s is what the code prints', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(CONTRACTS[path]?.())
  })

  it('describe every type, field, argument and value', () => {
    const bare: string[] = []
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue
      if (!type.description) bare.push(type.name)
      if (isEnumType(type))
        bare.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        )
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) bare.push(`${type.name}.${field.name}`)
          const args: readonly { name: string; description?: string | null | undefined }[] =
            'args' in field ? field.args : []
          bare.push(...args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`))
        }
      }
    }
    expect(bare).toEqual([])
  })

  it('have lists of unknown length as connections whose items are never null', () => {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || !type.name.endsWith('Connection')) continue
      const fields = type.getFields()
      expect([String(fields.nodes?.type), String(fields.edges?.type), String(fields.totalCount?.type)]).toEqual([
        `[${getNamedType(fields.nodes?.type as never)}!]!`,
        `[${type.name.replace('Connection', 'Edge')}!]!`,
        'Int!',
      ])
    }
  })

  it('hold every operation that is published', () => {
    const files = readdirSync('schema/operations').filter((file) => file.endsWith('.graphql'))
    expect(readOperations().map(({ name }) => `${name}.graphql`)).toEqual(files.sort())
    for (const { name, query } of readOperations()) expect([name, validate(schema, parse(query))]).toEqual([name, []])
  })
})
