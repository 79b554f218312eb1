// Routes, body limit, health and shutdown.
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { inLanguage, type Localized } from '../domain/source.ts'
import { languageOf } from '../graphql/context.ts'
import type { Portal } from '../portal/routes.ts'
import type { Store } from '../storage/store.ts'
import { Problem } from '../usecases/problem.ts'

/** Anything that answers a web request: Yoga does. */
export interface FetchHandler {
  fetch(request: Request): Response | Promise<Response>
}

export interface HttpOptions {
  readonly store: Store
  readonly graphql: FetchHandler
  readonly portal: Portal
  /** Longest body, in bytes. */
  readonly maxBody: number
  readonly onFault: (error: unknown) => void
}

const TOO_LARGE = (max: number) =>
  new Problem('TOO_LARGE', {
    vi: `Yêu cầu dài quá ${max} byte.`,
    en: `The request is longer than ${max} bytes.`,
  })

/** The explorer is one page of inlined script and style; it may speak to this host alone and stand in no frame. */
const EXPLORER_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  'worker-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What a page of another origin may send: no authorization, so that its browser asks as anybody would. */
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, accept-language',
  'access-control-max-age': '86400',
} as const

/** On every answer of the API: it depends on these, and is asked for anew each time. Anonymous ones any site may read. */
function headed(request: Request, answer: Response): Response {
  const { headers } = answer
  headers.set('vary', 'Accept, Accept-Language, Authorization')
  headers.set('cache-control', 'no-cache')
  headers.set('x-content-type-options', 'nosniff')
  if (!request.headers.has('authorization')) headers.set('access-control-allow-origin', '*')
  return answer
}

/** The explorer reads nothing from other sites, and is far shorter compressed. */
function explorer(page: Response): Response {
  const { headers } = page
  headers.set('content-security-policy', EXPLORER_POLICY)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'strict-origin-when-cross-origin')
  headers.set('vary', 'Accept, Accept-Encoding')
  headers.set('cache-control', 'no-cache')
  return page
}

/** The routes: the portal's pages, /graphql, /health (the process lives), /ready (the store answers). */
export function createApp(options: HttpOptions): Hono {
  const app = new Hono()
  addHealth(app, options)
  addApi(app, options)
  app.route('/', options.portal.app)
  app.notFound((context) => {
    if (wantsPage(context.req.raw)) return options.portal.notFound(context.req.raw)
    return context.json(
      { vi: 'Không có trang này. API ở /graphql.', en: 'There is no such page. The API is at /graphql.' },
      404,
    )
  })
  app.onError((error, context) => {
    options.onFault(error)
    if (wantsPage(context.req.raw)) return options.portal.failed(context.req.raw)
    return context.json({ vi: 'Sổ gặp lỗi khi trả lời.', en: 'The register failed to answer.' }, 500)
  })
  return app
}

function addHealth(app: Hono, options: HttpOptions): void {
  app.get('/health', (context) => context.json({ status: 'ok' }))
  app.get('/ready', async (context) => {
    try {
      const { version } = await options.store.newestState()
      return context.json({ status: 'ok', version })
    } catch (error) {
      options.onFault(error)
      return context.json({ status: 'unavailable' }, 503)
    }
  })
}

function addApi(app: Hono, options: HttpOptions): void {
  app.use(
    '/graphql',
    bodyLimit({
      maxSize: options.maxBody,
      onError: (context) => {
        const problem = TOO_LARGE(options.maxBody)
        const message = inLanguage(problem.localized, languageOf(context.req.header('accept-language')))
        return context.json(
          { errors: [{ message, extensions: { code: problem.code, path: [], suggestions: [] } }] },
          413,
          // The rest of the body is not read, so that nothing else can come over this connection.
          { connection: 'close', 'access-control-allow-origin': '*' },
        )
      },
    }),
  )
  app.options('/graphql', () => new Response(null, { status: 204, headers: PREFLIGHT }))
  // Only the explorer is asked for so; what programs ask for is short, and waits for no compression.
  app.get('/graphql', async (context, next) => (wantsPage(context.req.raw) ? compress()(context, next) : next()))
  app.all('/graphql', async (context) => {
    const response = await options.graphql.fetch(context.req.raw)
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    return isPage ? explorer(response) : headed(context.req.raw, response)
  })
}

/** Whether a person's browser asks: programs are told in JSON. */
function wantsPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false
}

export interface Listening {
  /** `http://127.0.0.1:4000` */
  readonly address: string
  /** Stops taking requests, lets those under way finish for at most `grace` milliseconds, then closes. */
  stop(grace: number): Promise<void>
}

/** The address cannot be listened on. `code` is the system's: EADDRINUSE, EACCES, EADDRNOTAVAIL, … */
export class ListenRefused extends Error {
  readonly code: string
  readonly localized: Localized

  constructor({ host, port }: { readonly host: string; readonly port: number }, cause: NodeJS.ErrnoException) {
    const code = cause.code ?? 'UNKNOWN'
    const taken = code === 'EADDRINUSE'
    const localized = {
      vi: `Không nghe được ở ${host}, cổng ${port}${taken ? ': cổng đang có chương trình khác dùng' : ''}. Đặt PORT hoặc HOST khác.`,
      en: `Cannot listen on ${host}, port ${port}${taken ? ': another program uses the port' : ''}. Set another PORT or HOST.`,
    }
    super(localized.en, { cause })
    this.name = 'ListenRefused'
    this.code = code
    this.localized = localized
  }
}

/** Listens. Rejects with ListenRefused where the port is taken or may not be used. */
export function listen(app: Hono, where: { readonly port: number; readonly host: string }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: where.port, hostname: where.host }, (info) => {
      const host = where.host.includes(':') ? `[${where.host}]` : where.host
      resolve({ address: `http://${host}:${info.port}`, stop: (grace) => stop(server as Server, grace) })
    }) as Server
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new ListenRefused(where, cause)))
  })
}

function stop(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
