// How drizzle-kit drafts a migration from the tables under src/storage/sqlite: `npx drizzle-kit generate --name what_changes`.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/storage/sqlite/*tables.ts',
  out: './drizzle',
})
