// Tokens: made from chance, shown once, kept as a hash, compared in constant time.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { StoredToken } from '../domain/token.ts'
import { type Caller, isScope } from './scopes.ts'

const PREFIX = 'sonhom'
const SHAPE = /^sonhom_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/

/** A new token: what to show once, and what to keep. */
export function makeToken(): { readonly token: string; readonly id: string; readonly hash: string } {
  const id = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  return { token: `${PREFIX}_${id}_${secret}`, id, hash: hashOf(secret) }
}

/** The id of a token as shown in an Authorization header, or null where it is none of ours. */
export function readToken(authorization: string | null): { readonly id: string; readonly secret: string } | null {
  const token = /^Bearer ([!-~]{1,200})$/i.exec(authorization ?? '')?.[1]
  const match = SHAPE.exec(token ?? '')
  return match ? { id: match[1] as string, secret: match[2] as string } : null
}

/** Who stands behind a secret, given what is kept under its id (null: nothing), at an instant. */
export function callerOf(secret: string, kept: StoredToken | null, now: string): Caller {
  // An unknown id is compared too, so that its answer takes as long as a wrong secret's.
  const same = timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(kept?.hash ?? '0'.repeat(64), 'hex'))
  if (!kept || !same) return { kind: 'REFUSED', why: 'UNKNOWN' }
  if (kept.revokedAt !== null) return { kind: 'REFUSED', why: 'REVOKED' }
  if (kept.expiresAt !== null && kept.expiresAt <= now) return { kind: 'REFUSED', why: 'EXPIRED' }
  return { kind: 'TOKEN', label: kept.label, scopes: new Set(kept.scopes.filter(isScope)) }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
