// Pages asked for as a browser does, and read as text.
import type { TestApp } from './app.ts'

export interface ReadPage {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** What a reader sees: no tags, entities read, space as one. */
  readonly text: string
}

/** Gets an address of the application. */
export async function getPage(
  app: Pick<TestApp, 'fetch'>,
  address: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<ReadPage> {
  const sent = { accept: 'text/html', 'accept-language': 'vi', ...headers }
  const response = await app.fetch(new Request(`http://nhom.test${address}`, { method, headers: sent }))
  const html = await response.text()
  return { status: response.status, headers: response.headers, html, text: textOf(html) }
}

export function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

export const DECISION = '/quyet-dinh/lai-chau/893-qd-ubnd-2019'
export const REPORTED = '/quyet-dinh/dak-lak/2547-qd-ubnd'
export const GROUP_PAGE = '/nhom/lai-chau/ubnd-tinh'
export const QUESTION =
  '/ai-duoc-tham-gia?nhom=lai-chau/ubnd-tinh&vai-tro=MEMBER&ngay=2020-01-01&chuc-danh=Ch%C3%A1nh%20VP%20S%E1%BB%9F%20Y%20t%E1%BA%BF'
export const COMPARISON = '/so-sanh?a=lai-chau/893-qd-ubnd-2019&b=dak-lak/2547-qd-ubnd'

/** A page of each kind, and the operation that makes it. */
export const EVERY_PAGE: readonly (readonly [address: string, operation: string])[] = [
  ['/', 'portal-home'],
  ['/quyet-dinh', 'portal-decisions'],
  [DECISION, 'portal-decision'],
  [REPORTED, 'portal-decision'],
  ['/nhom', 'portal-groups'],
  [GROUP_PAGE, 'portal-group'],
  ['/quy-dinh', 'portal-obligations'],
  ['/so-sanh', 'portal-compare'],
  [COMPARISON, 'portal-compare'],
  ['/ai-duoc-tham-gia', 'portal-may-join'],
  [QUESTION, 'portal-may-join'],
  ['/tim-kiem', 'portal-search'],
  ['/tim-kiem?q=uy+quyen', 'portal-search'],
  ['/bao-sai-sot', 'portal-register'],
]
