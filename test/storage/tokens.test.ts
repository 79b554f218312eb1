// Tokens as they are kept: used, revoked, and never in anybody's way.
import { expect, test } from 'vitest'
import { createToken, recognize } from '../../src/usecases/tokens.ts'
import { openRaw } from '../support/database.ts'
import { freshStore } from '../support/store.ts'

const NOW = new Date('2026-01-01T00:00:00Z')

test('a token is recognised while somebody else writes, and its use goes unnoted', async () => {
  const { store, database } = await freshStore()
  const { token, kept } = await createToken(store, { label: 'bot', scopes: ['accounts:match'], days: null }, NOW)
  const other = openRaw(database)
  other.exec('BEGIN IMMEDIATE')
  try {
    expect(await recognize(store, `Bearer ${token}`, NOW)).toMatchObject({ kind: 'TOKEN', label: 'bot' })
  } finally {
    other.exec('ROLLBACK')
    other.close()
  }
  expect((await store.findToken(kept.id))?.lastUsedAt).toBeNull()
  await recognize(store, `Bearer ${token}`, NOW)
  expect((await store.findToken(kept.id))?.lastUsedAt).toBe(NOW.toISOString())
})

test('a use within a minute of the last one noted is not noted again', async () => {
  const { store } = await freshStore()
  const { token, kept } = await createToken(store, { label: 'bot', scopes: ['accounts:match'], days: null }, NOW)
  for (const seconds of [0, 59, 61]) await recognize(store, `Bearer ${token}`, new Date(NOW.getTime() + seconds * 1000))
  expect((await store.findToken(kept.id))?.lastUsedAt).toBe('2026-01-01T00:01:01.000Z')
})
