// Who may ask what: one typed table of scopes. What is not in it is open to everybody who can read the register.
import type { Localized } from '../domain/source.ts'

/** Every scope that a token can carry. docs/tokens.md holds the same list; a test compares them. */
export const SCOPES = {
  'accounts:match': {
    vi: 'Hỏi theo tài khoản hoặc số điện thoại: tài khoản có phải của thành viên không, có được tham gia không.',
    en: 'Ask by account or telephone number: whether it is a member’s, whether its holder may join.',
  },
} as const satisfies Record<string, Localized>
export type Scope = keyof typeof SCOPES

export function isScope(text: string): text is Scope {
  return Object.hasOwn(SCOPES, text)
}

/** Somebody who asks. A token's label names it in logs; the token itself is never kept. */
export type Caller =
  | { readonly kind: 'ANONYMOUS' }
  | { readonly kind: 'TOKEN'; readonly label: string; readonly scopes: ReadonlySet<Scope> }
  /** A token was shown, but it is unknown, revoked or expired. */
  | { readonly kind: 'REFUSED'; readonly why: 'NO_BEARER' | 'UNKNOWN' | 'REVOKED' | 'EXPIRED' }

export const ANONYMOUS: Caller = { kind: 'ANONYMOUS' }

export function mayUse(caller: Caller, scope: Scope): boolean {
  return caller.kind === 'TOKEN' && caller.scopes.has(scope)
}
