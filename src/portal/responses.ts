// Answers over HTTP: security headers, an ETag made from the content, and 304 where the reader has it already.
import { hashOf } from './assets.ts'

/** What a page may load and be loaded by. The explorer has a policy of its own. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const

export interface Content {
  readonly body: string
  readonly type: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Content that must be asked for anew each time, so that it never outlives a change of the register or the day. The ETag
 * is made from the body alone; a request that names it is answered 304.
 */
export function revalidated(request: Request, { body, type, status = 200, headers = {} }: Content): Response {
  const etag = `"${hashOf(body).slice(0, 32)}"`
  const all = { ...EVERYWHERE, 'cache-control': 'no-cache', etag, ...headers }
  if (status === 200 && names(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: all })
  }
  return new Response(body, { status, headers: { ...all, 'content-type': type } })
}

/** Content whose address names it: it never changes. */
export function permanent({ body, type, headers = {} }: Content): Response {
  const kept = { ...EVERYWHERE, 'cache-control': 'public, max-age=31536000, immutable', ...headers }
  return new Response(body, { headers: { ...kept, 'content-type': type } })
}

/** Weak comparison (RFC 9110): a proxy that compresses weakens the tag. */
function names(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch
    .slice(0, 4_096)
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
