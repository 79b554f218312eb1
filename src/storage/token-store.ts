// The port to kept tokens. They stand outside the registry's versions: revoking one is no change of the register.
import type { StoredToken } from '../domain/token.ts'

export interface TokenStore {
  addToken(token: StoredToken): Promise<void>
  findToken(id: string): Promise<StoredToken | null>
  /** Newest first, revoked and expired ones included. */
  listTokens(): Promise<readonly StoredToken[]>
  /** False where there is no such token, or it is revoked already. */
  revokeToken(id: string, instant: string): Promise<boolean>
  /** Never waits for another's write: such a use goes unnoted. */
  noteTokenUse(id: string, instant: string): Promise<void>
}
