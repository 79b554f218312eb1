// Keeps tokens: see TokenStore.
import { and, desc, eq, isNull, lt, or } from 'drizzle-orm'
import type { StoredToken } from '../../domain/token.ts'
import type { Db } from './db.ts'
import { token as t } from './token-tables.ts'

/** Uses within this long of the last one noted are not written, in milliseconds. */
const NOTED_EVERY = 60_000

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

export function noteTokenUse(db: Db, id: string, instant: string): void {
  const before = new Date(Date.parse(instant) - NOTED_EVERY).toISOString()
  db.update(t)
    .set({ lastUsedAt: instant })
    .where(and(eq(t.id, id), or(isNull(t.lastUsedAt), lt(t.lastUsedAt, before))))
    .run()
}
