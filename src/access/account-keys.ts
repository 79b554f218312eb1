// Platform accounts as keyed hashes: a number or id is normalised, hashed, and never kept, logged or shown.
import { createHmac } from 'node:crypto'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Platform } from '../domain/group.ts'

/** A secret key and the id under which its hashes are kept, so that keys can be rotated. */
export interface AccountKey {
  readonly id: string
  readonly secret: Buffer
}

/** What an account is looked up by. */
export interface AccountHash {
  readonly keyId: string
  /** HMAC-SHA-256, hexadecimal. */
  readonly hash: string
  readonly platform: Platform
}

const SEPARATORS = /[\s.()\u00A0-]/g
const LONGEST = 100

/**
 * A telephone number in E.164, or null where it is none. Reads `0912 345 678`, `+84912345678`, `84912345678`; a number
 * without a country is Vietnamese.
 */
export function normalizePhone(text: string): string | null {
  const digits = text.length > LONGEST ? '' : text.normalize('NFKC').replace(SEPARATORS, '')
  if (!/^\+?\d{8,15}$/.test(digits)) return null
  const written = digits.startsWith('84') && digits.length >= 11 ? `+${digits}` : digits
  const parsed = parsePhoneNumberFromString(written, 'VN')
  return parsed?.isValid() ? parsed.number : null
}

/** A platform's own id: visible ASCII, 1 to 100 characters; null for anything else. */
export function normalizeExternalId(text: string): string | null {
  const id = text.trim()
  return /^[!-~]{1,100}$/.test(id) ? id : null
}

/** The hashes of one account under every key, newest key first. `kind` keeps numbers and ids apart. */
export function hashAccount(
  keys: readonly AccountKey[],
  account: { readonly platform: Platform; readonly kind: 'PHONE' | 'ID'; readonly value: string },
): readonly AccountHash[] {
  const { platform, kind, value } = account
  return keys.map(({ id, secret }) => ({
    keyId: id,
    platform,
    hash: createHmac('sha256', secret).update(`${platform}\n${kind}\n${value}`).digest('hex'),
  }))
}

/** Reads `id:hex` keys separated by commas, the newest first. Null where one is malformed or shorter than 256 bits. */
export function readAccountKeys(text: string): readonly AccountKey[] | null {
  const keys = text.split(',').map((part) => {
    const match = /^([a-z0-9-]{1,20}):([0-9a-f]{64,128})$/.exec(part.trim())
    return match ? { id: match[1] as string, secret: Buffer.from(match[2] as string, 'hex') } : null
  })
  const known = keys.filter((key) => key !== null)
  return known.length === keys.length && new Set(known.map((key) => key.id)).size === known.length ? known : null
}
