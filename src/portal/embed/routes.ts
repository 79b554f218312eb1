// What other sites load: the element and its data, a page for a frame, and the scripts that size the frame.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { decodedPath } from '../asked.ts'
import type { AssetPaths } from '../assets.ts'
import type { Execute } from '../operations.ts'
import { PAGE_POLICY, revalidated } from '../responses.ts'
import { framePage, frameProblem } from './frame-page.ts'
import { EmbedRefused, embedAsked, questionOf, readWritten, type Written } from './question.ts'
import { type RosterView, rosterView } from './roster-view.ts'

export interface EmbedOptions {
  readonly execute: Execute
  /** Origin of the public address; null: the host that each request names. */
  readonly url: string | null
  readonly contact: string | null
  readonly onFault: (error: unknown) => void
  readonly paths: AssetPaths
}

/** Any site may read, none with its visitors' cookies; a shared cache may keep what it asks about again each time. */
const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'Accept-Encoding',
} as const

/** The policy of all pages, except that any site may frame this one. */
const FRAME_POLICY = PAGE_POLICY.replace(/frame-ancestors [^;]*/, 'frame-ancestors *')

/** Files of ../assets by their address. A correction reaches sites within five minutes. */
const FILES: Readonly<Record<string, string>> = {
  'roster.js': 'text/javascript; charset=utf-8',
  'parent.js': 'text/javascript; charset=utf-8',
  'frame.js': 'text/javascript; charset=utf-8',
  'copy.js': 'text/javascript; charset=utf-8',
  'frame.css': 'text/css; charset=utf-8',
}

/** Longest address read, in characters, and most questions in it. */
const MAX_ADDRESS = 8_000
export const MAX_QUESTIONS = 12

/** Mounted at /embed. */
export function createEmbeds(options: EmbedOptions): Hono {
  const app = new Hono()
  for (const [name, type] of Object.entries(FILES)) {
    const body = readFileSync(fileURLToPath(new URL(`../assets/${name}`, import.meta.url)), 'utf8')
    const headers = { ...OPEN, 'cache-control': 'public, max-age=300, must-revalidate' }
    app.get(`/${name}`, ({ req }) => revalidated(req.raw, { type, body, headers }))
  }
  app.get('/rosters', ({ req }) => rosters(req.raw, options))
  app.get('/groups/*', ({ req }) => frame(req.raw, options))
  for (const path of [...Object.keys(FILES), 'rosters', 'groups/*']) app.all(`/${path}`, wrongMethod)
  return app
}

/** One answer to each question, in the order asked; one that fails leaves the others alone. */
async function rosters(request: Request, options: EmbedOptions): Promise<Response> {
  const url = new URL(request.url)
  const questions = url.searchParams.getAll('q')
  const refused = refusedWhole(request.url.length, questions.length)
  if (refused) return json(request, { error: refused.body }, refused.status)
  const answers = await Promise.all(questions.map((q) => answered(q, url, options)))
  const failed = answers.map(({ status }) => status).filter((status) => status !== 200)
  const status = failed.length === answers.length ? Math.max(...failed) : 200
  return json(request, { rosters: answers.map(({ body }) => body) }, status)
}

interface Answered {
  readonly status: number
  readonly body: object
}

async function answered(q: string, url: URL, options: EmbedOptions): Promise<Answered> {
  try {
    return { status: 200, body: { q, ...(await shown(readWritten(q), url, options)).view } }
  } catch (error) {
    const { status, code, part, message, suggestions } = refusalIn(error, options)
    return { status, body: { q: q.slice(0, 1_000), error: { code, part, message, suggestions } } }
  }
}

async function shown(written: Written, url: URL, options: EmbedOptions) {
  const asked = embedAsked(written, url, options)
  const view: RosterView = await rosterView(questionOf(written, asked), asked, options.execute)
  return { asked, view }
}

/** What was refused, as it was; a fault of ours is reported and told without its words. */
function refusalIn(error: unknown, { onFault }: EmbedOptions): EmbedRefused {
  if (error instanceof EmbedRefused) return error
  onFault(error)
  const message = 'Sổ gặp lỗi khi trả lời; xin thử lại sau. · The register failed to answer; please try again later.'
  return new EmbedRefused('INTERNAL', null, message)
}

function refusedWhole(length: number, count: number): Answered | null {
  if (length > MAX_ADDRESS) {
    const vi = `Địa chỉ dài ${length} ký tự; sổ đọc nhiều nhất ${MAX_ADDRESS}. Chia thành nhiều yêu cầu.`
    const en = `The address has ${length} characters; the register reads ${MAX_ADDRESS} at most. Ask in several requests.`
    return { status: 414, body: { code: 'TOO_LARGE', message: `${vi} · ${en}`, suggestions: [] } }
  }
  if (count > MAX_QUESTIONS) {
    const vi = `Một yêu cầu có nhiều nhất ${MAX_QUESTIONS} câu hỏi q; nhận được ${count}.`
    const en = `A request holds at most ${MAX_QUESTIONS} questions q; ${count} given.`
    return { status: 400, body: { code: 'TOO_MANY_INPUTS', message: `${vi} · ${en}`, suggestions: [] } }
  }
  if (count > 0) return null
  const example = '/embed/rosters?q=lai-chau/ubnd-tinh,role=LEADER,lang=vi'
  const message = `Thiếu câu hỏi q. · There is no question q.`
  return { status: 400, body: { code: 'BAD_INPUT', message, suggestions: [example] } }
}

function json(request: Request, value: object, status: number): Response {
  const type = 'application/json; charset=utf-8'
  return revalidated(request, { type, body: JSON.stringify(value), status, headers: OPEN })
}

async function frame(request: Request, options: EmbedOptions): Promise<Response> {
  const url = new URL(request.url)
  const { searchParams } = url
  const written: Written = {
    group: decodedPath(url.pathname).slice('/embed/groups/'.length).replace(/\/+$/, ''),
    role: searchParams.get('vai-tro')?.trim() ?? '',
    on: searchParams.get('ngay')?.trim() ?? '',
    lang: searchParams.get('lang')?.trim() ?? '',
  }
  const respond = (body: string, status: number) =>
    revalidated(request, {
      body,
      status,
      type: 'text/html; charset=utf-8',
      headers: { ...OPEN, 'content-security-policy': FRAME_POLICY },
    })
  if (request.url.length > MAX_ADDRESS) {
    const short = { ...written, group: written.group.slice(0, 100), role: '', on: '' }
    const { status, body } = refusedWhole(request.url.length, 1) ?? { status: 414, body: {} }
    const { message } = body as { message: string }
    return respond(
      frameProblem(new EmbedRefused('TOO_LARGE', null, message), short, embedAsked(short, url, options), options.paths),
      status,
    )
  }
  try {
    const { asked, view } = await shown(written, url, options)
    return respond(framePage(view, asked, options.paths), 200)
  } catch (error) {
    const refused = refusalIn(error, options)
    return respond(frameProblem(refused, written, embedAsked(written, url, options), options.paths), refused.status)
  }
}

function wrongMethod(context: Context): Response {
  const body = {
    error: {
      code: 'BAD_REQUEST',
      message: 'Địa chỉ này chỉ để đọc (GET, HEAD). · This address can only be read (GET, HEAD).',
      suggestions: [],
    },
  }
  return context.json(body, 405, { ...OPEN, allow: 'GET, HEAD' })
}
