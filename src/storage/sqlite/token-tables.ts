// Tokens, as drizzle sees them. They stand outside the registry's versions.
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const token = sqliteTable('token', {
  id: text('id').primaryKey(),
  label: text('label').notNull(),
  scopes: text('scopes', { mode: 'json' }).$type<readonly string[]>().notNull(),
  hash: text('hash').notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at'),
  revokedAt: text('revoked_at'),
  lastUsedAt: text('last_used_at'),
})
