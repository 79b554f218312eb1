// The words of the pages are the words of the published schema: one idea has one name in Vietnamese.
import { isEnumType } from 'graphql'
import { expect, test } from 'vitest'
import type { Localized } from '../../src/domain/source.ts'
import { schema } from '../../src/graphql/schema.ts'
import * as words from '../../src/portal/words.ts'

const TABLES: readonly (readonly [enumName: string, table: Readonly<Record<string, Localized>>])[] = [
  ['Certainty', words.CERTAINTY],
  ['Modality', words.MODALITY],
  ['Finding', words.FINDING],
  ['Outcome', words.OUTCOME],
  ['GroupRole', words.ROLE],
  ['SeatStatus', words.SEAT],
  ['Standing', words.STANDING],
  ['Holding', words.HOLDING],
  ['GroupKind', words.GROUP_KIND],
  ['Platform', words.PLATFORM],
  ['SourceNature', words.NATURE],
  ['RelationKind', words.RELATION],
  ['Difference', words.DIFFERENCE],
  ['SearchKind', words.SEARCH_KIND],
]

test.each(TABLES)('%s is named on pages as the schema names it', (name, table) => {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new Error(`${name} is no enum`)
  expect(Object.keys(table).sort()).toEqual(
    type
      .getValues()
      .map((value) => value.name)
      .sort(),
  )
  for (const { name: value, description } of type.getValues())
    expect(description).toMatch(new RegExp(`(?:^|\\. )${table[value]?.vi}[.,]`))
})
