// How drizzle-kit drafts a migration from src/storage/sqlite/tables.ts: `npx drizzle-kit generate --name what_changes`.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/storage/sqlite/tables.ts',
  out: './drizzle',
})
