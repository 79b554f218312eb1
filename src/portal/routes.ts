// The addresses of the portal: which page answers, and what becomes of requests that no page answers.
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { nearest } from '../domain/vietnamese.ts'
import { type Asked, addressWith, isLanguageTag, pathHref, readAsked, tagOf } from './asked.ts'
import { readAssets } from './assets.ts'
import { createEmbeds } from './embed/routes.ts'
import { AnswerRefused, type Execute, type Operation } from './operations.ts'
import { type Ask, layout, PAGE_PATHS, type Page, type PageMaker, type RegisterFacts } from './page.ts'
import { comparePage } from './pages/compare.ts'
import { decisionPage } from './pages/decision.ts'
import { decisionsPage } from './pages/decisions.ts'
import { groupPage } from './pages/group.ts'
import { groupsPage } from './pages/groups.ts'
import { homePage } from './pages/home.ts'
import { mayJoinPage } from './pages/may-join.ts'
import { obligationsPage } from './pages/obligations.ts'
import { reportPage } from './pages/report.ts'
import { searchPage } from './pages/search.ts'
import { fault, NO_SUCH_PAGE, NOT_UNDERSTOOD, PageProblem, problemOf, problemPage } from './problems.ts'
import { PAGE_POLICY, permanent, revalidated } from './responses.ts'

export interface PortalOptions {
  readonly execute: Execute
  readonly operations: readonly Operation[]
  /** Origin of the public address; null: the host that each request names. */
  readonly url: string | null
  readonly contact: string | null
  readonly onFault: (error: unknown) => void
}

export interface Portal {
  readonly app: Hono
  /** The 404 and the 500 in the dress of the pages. */
  readonly notFound: (request: Request) => Promise<Response>
  readonly failed: (request: Request) => Promise<Response>
}

/** Longest address read, in characters. A form filled to the brim stays below it. */
const MAX_ADDRESS = 8_000

const PAGES: Readonly<Record<string, PageMaker>> = {
  '/': homePage,
  '/quyet-dinh': decisionsPage,
  '/quyet-dinh/*': decisionPage,
  '/nhom': groupsPage,
  '/nhom/*': groupPage,
  '/quy-dinh': obligationsPage,
  '/so-sanh': comparePage,
  '/ai-duoc-tham-gia': mayJoinPage,
  '/tim-kiem': searchPage,
  '/bao-sai-sot': reportPage,
}

export function createPortal(options: PortalOptions): Portal {
  const app = new Hono()
  const assets = readAssets()
  const respond = responder(options, assets.paths)
  app.use(compress())
  app.get('/assets/:name', ({ req }) => {
    const asset = assets.files.get(req.param('name'))
    return asset ? permanent(asset) : respond(req.raw, noSuchPage)
  })
  for (const path of ['/favicon.svg', '/favicon.ico']) {
    app.get(path, ({ req }) => revalidated(req.raw, { ...assets.icon, headers: { 'cache-control': 'max-age=86400' } }))
  }
  app.route('/embed', createEmbeds({ ...options, paths: assets.paths }))
  app.get('/operations/:file', ({ req }) => {
    const operation = options.operations.find(({ name }) => `${name}.graphql` === req.param('file'))
    if (!operation) return respond(req.raw, noSuchPage)
    return revalidated(req.raw, { type: 'text/plain; charset=utf-8', body: operation.query })
  })
  for (const [path, maker] of Object.entries(PAGES)) {
    app.get(path, ({ req }) => respond(req.raw, withoutLastSlash(maker)))
    app.all(path, (context: Context) => respond(context.req.raw, wrongMethod))
  }
  return { app, notFound: (request) => respond(request, noSuchPage), failed: (request) => respond(request, failing) }
}

type Responder = (request: Request, maker: PageMaker) => Promise<Response>

function responder(options: PortalOptions, paths: Parameters<typeof layout>[2]): Responder {
  return async (request, maker) => {
    const asked = readAsked(request, options)
    const ask: Ask = async <T>(operation: string, variables: Readonly<Record<string, unknown>>) => {
      const { data, errors } = await options.execute(operation, variables, asked.language)
      if (errors.length > 0) throw new AnswerRefused(operation, errors)
      return data as T
    }
    const page = await made(asked, ask, request, maker, options.onFault)
    if ('movedTo' in page) return new Response(null, { status: 301, headers: { location: page.movedTo } })
    return revalidated(request, {
      // An address too long to read is too long to repeat in links.
      body: layout(page, page.status === 414 ? { ...asked, parameters: new URLSearchParams() } : asked, paths),
      type: 'text/html; charset=utf-8',
      status: page.status,
      headers: pageHeaders(page, asked),
    })
  }
}

function pageHeaders(page: Page, asked: Asked): Record<string, string> {
  const secure = asked.origin.startsWith('https:') ? '; Secure' : ''
  const cookie = `lang=${tagOf(asked.language)}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`
  return {
    'content-security-policy': PAGE_POLICY,
    'content-language': tagOf(asked.language),
    vary: 'Accept-Language, Cookie, Accept-Encoding',
    ...(asked.languageGiven ? { 'set-cookie': cookie } : {}),
    ...(page.allow ? { allow: page.allow } : {}),
  }
}

async function made(
  asked: Asked,
  ask: Ask,
  request: Request,
  maker: PageMaker,
  onFault: PortalOptions['onFault'],
): ReturnType<PageMaker> {
  try {
    checkAddress(asked, request.url)
    return await maker(asked, ask)
  } catch (error) {
    if (error instanceof PageProblem) return problemPage(error, asked, await registerOf(ask))
    if (error instanceof AnswerRefused)
      return problemPage(
        problemOf(error, asked, () => null),
        asked,
        await registerOf(ask),
      )
    onFault(error)
    return problemPage(fault(), asked, await registerOf(ask))
  }
}

/** What a page of a problem says of the register, or null where that fails too. */
async function registerOf(ask: Ask): Promise<RegisterFacts | null> {
  try {
    return (await ask<{ registry: RegisterFacts }>('portal-register', {})).registry
  } catch {
    return null
  }
}

function checkAddress(asked: Asked, url: string): void {
  if (url.length > MAX_ADDRESS) {
    throw new PageProblem(
      414,
      { vi: 'Địa chỉ quá dài', en: 'The address is too long' },
      {
        vi: `Địa chỉ dài ${url.length} ký tự; sổ đọc nhiều nhất ${MAX_ADDRESS}. Rút ngắn câu hỏi trong ô nhập.`,
        en: `The address has ${url.length} characters; the register reads ${MAX_ADDRESS} at most. Shorten what is typed.`,
      },
      { suggestions: [{ href: pathHref(asked).slice(0, 500), text: asked.path.slice(0, 100) }] },
    )
  }
  const given = asked.parameters.get('lang')
  if (given === null || isLanguageTag(given)) return
  const said = given.slice(0, 20)
  throw new PageProblem(
    400,
    { vi: 'Chưa có ngôn ngữ này', en: 'This language is not offered' },
    {
      vi: `Sổ chưa có ngôn ngữ “${said}”; có tiếng Việt (lang=vi) và tiếng Anh (lang=en).`,
      en: `The register does not speak “${said}”; it speaks Vietnamese (lang=vi) and English (lang=en).`,
    },
    {
      suggestions: [
        { href: addressWith(asked, { lang: 'vi' }), text: 'Tiếng Việt' },
        { href: addressWith(asked, { lang: 'en' }), text: 'English' },
      ],
    },
  )
}

const noSuchPage: PageMaker = async ({ path }) => {
  const shown = path.slice(0, 80)
  const near = path.length > 100 ? [] : nearest(path, PAGE_PATHS, 3)
  throw new PageProblem(
    404,
    NO_SUCH_PAGE,
    { vi: `Sổ không có trang “${shown}”.`, en: `The register has no page “${shown}”.` },
    { suggestions: near.map((href) => ({ href, text: href })) },
  )
}

/** `/nhom/` is `/nhom`. */
function withoutLastSlash(maker: PageMaker): PageMaker {
  return async (asked, ask) => {
    const path = asked.path.replace(/\/+$/, '')
    if (path === '' || path === asked.path) return maker(asked, ask)
    return { movedTo: addressWith({ ...asked, path }, {}) }
  }
}

const wrongMethod: PageMaker = async () => {
  throw new PageProblem(
    405,
    NOT_UNDERSTOOD,
    {
      vi: 'Trang này chỉ để đọc (GET, HEAD). Câu hỏi bằng POST gửi đến /graphql.',
      en: 'This page can only be read (GET, HEAD). Questions by POST go to /graphql.',
    },
    { allow: 'GET, HEAD' },
  )
}

const failing: PageMaker = async () => {
  throw fault()
}
