// A token as it is kept: never the token itself.

/** Instants are RFC 3339, UTC; `expiresAt` null: it does not expire. */
export interface StoredToken {
  /** Public, the first part of the token: names it in lists and logs. */
  readonly id: string
  readonly label: string
  readonly scopes: readonly string[]
  /** SHA-256 of the secret part, hexadecimal. The secret has 256 bits of chance, so that a plain hash is enough. */
  readonly hash: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}
