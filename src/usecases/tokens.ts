// Making, listing, revoking and recognising tokens.
import { ANONYMOUS, type Caller, isScope, SCOPES, type Scope } from '../access/scopes.ts'
import { callerOf, makeToken, readToken } from '../access/tokens.ts'
import type { StoredToken } from '../domain/token.ts'
import type { TokenStore } from '../storage/token-store.ts'
import { badInput, Problem } from './problem.ts'

const MAX_LABEL = 100

/** Makes a token. The returned `token` is shown this once; only its hash is kept. Throws BAD_INPUT. */
export async function createToken(
  store: TokenStore,
  wanted: { readonly label: string; readonly scopes: readonly string[]; readonly days: number | null },
  now: Date,
): Promise<{ readonly token: string; readonly kept: StoredToken }> {
  const label = wanted.label.normalize('NFC').trim()
  if (label === '' || label.length > MAX_LABEL || /\p{C}/u.test(label)) {
    throw badInput(['label'], {
      vi: `Nhãn phải có từ 1 đến ${MAX_LABEL} ký tự thấy được, để biết mã này của ai.`,
      en: `The label takes 1 to ${MAX_LABEL} visible characters, so that one knows whose token it is.`,
    })
  }
  const scopes = readScopes(wanted.scopes)
  const { token, id, hash } = makeToken()
  const expiresAt = wanted.days === null ? null : new Date(now.getTime() + wanted.days * 86_400_000).toISOString()
  const kept = { id, label, scopes, hash, createdAt: now.toISOString(), expiresAt, revokedAt: null, lastUsedAt: null }
  await store.addToken(kept)
  return { token, kept }
}

function readScopes(given: readonly string[]): readonly Scope[] {
  const known = Object.keys(SCOPES)
  const wrong = given.find((scope) => !isScope(scope))
  if (wrong !== undefined || given.length === 0) {
    throw badInput(
      ['scope'],
      {
        vi: `${wrong === undefined ? 'Cần ít nhất một phạm vi' : `Không có phạm vi "${wrong.slice(0, 80)}"`}. Các phạm vi: ${known.join(', ')}.`,
        en: `${wrong === undefined ? 'At least one scope is needed' : `There is no scope "${wrong.slice(0, 80)}"`}. Scopes: ${known.join(', ')}.`,
      },
      known,
    )
  }
  return [...new Set(given.filter(isScope))]
}

/** Revokes a token by its id. Throws NOT_FOUND. */
export async function revokeToken(store: TokenStore, id: string, now: Date): Promise<void> {
  if (await store.revokeToken(id, now.toISOString())) return
  throw new Problem('NOT_FOUND', {
    vi: `Không có mã truy cập "${id.slice(0, 80)}" còn hiệu lực. Xem: so-nhom token list`,
    en: `There is no standing token "${id.slice(0, 80)}". See: so-nhom token list`,
  })
}

/** Uses within a minute of the last one noted are not noted again, so that asking seldom writes. */
function isNoted(lastUsedAt: string | null, now: Date): boolean {
  return lastUsedAt !== null && now.getTime() - Date.parse(lastUsedAt) < 60_000
}

/** Who asks, by the Authorization header. A header that is no token of ours is refused, not taken for anonymous. */
export async function recognize(store: TokenStore, authorization: string | null, now: Date): Promise<Caller> {
  if (authorization === null) return ANONYMOUS
  const shown = readToken(authorization)
  if (!shown) return { kind: 'REFUSED', why: /^bearer /i.test(authorization) ? 'UNKNOWN' : 'NO_BEARER' }
  const kept = await store.findToken(shown.id)
  const caller = callerOf(shown.secret, kept, now.toISOString())
  if (caller.kind === 'TOKEN' && !isNoted(kept?.lastUsedAt ?? null, now))
    await store.noteTokenUse(shown.id, now.toISOString())
  return caller
}
