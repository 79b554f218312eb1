// Keeps tokens: see TokenStore.
import type { Database } from 'better-sqlite3'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { StoredToken } from '../../domain/token.ts'
import type { Db } from './db.ts'
import { withoutWaiting } from './open.ts'
import { token as t } from './token-tables.ts'

export function addToken(db: Db, kept: StoredToken): void {
  db.insert(t).values(kept).run()
}

export function findToken(db: Db, id: string): StoredToken | null {
  return db.select().from(t).where(eq(t.id, id)).get() ?? null
}

export function listTokens(db: Db): readonly StoredToken[] {
  return db.select().from(t).orderBy(desc(t.createdAt), t.id).all()
}

export function revokeToken(db: Db, id: string, instant: string): boolean {
  const done = db
    .update(t)
    .set({ revokedAt: instant })
    .where(and(eq(t.id, id), isNull(t.revokedAt)))
    .run()
  return done.changes > 0
}

/** Does not wait for another's write: a use that cannot be noted at once goes unnoted, and nobody waits for it. */
export function noteTokenUse(writer: Database, db: Db, id: string, instant: string): void {
  try {
    withoutWaiting(writer, () => db.update(t).set({ lastUsedAt: instant }).where(eq(t.id, id)).run())
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error
  }
}
