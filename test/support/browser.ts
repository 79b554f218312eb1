// A real browser, a site of another origin with a strict policy, and a register that it embeds.
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { composeApp } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { type Listening, listen } from '../../src/server/http.ts'
import type { Store } from '../../src/storage/store.ts'
import { NOW } from './app.ts'

const CHROMIUM = '/usr/bin/chromium'

/** Starts Chromium. Throws where it is not installed. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`These tests look at pages in Chromium: install it at ${CHROMIUM} (apt-get install chromium).`)
  const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'].map((name) => `--disable-${name}`)
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--no-first-run', ...quiet] })
}

/** Serves a store over HTTP on a port of its own. */
export function serveRegister(store: Store): Promise<Listening> {
  const config = readConfig({ PORT: '0', SO_NHOM_LOG: 'silent' })
  return listen(
    composeApp(store, config, () => NOW),
    config,
  )
}

export interface Site {
  readonly address: string
  /** What is served at a path from now on: the body of a page, and a style sheet beside it. */
  put(path: string, page: { readonly body: string; readonly head?: string; readonly style?: string }): void
  stop(): Promise<void>
}

/** A site that allows nothing but its own style sheet, scripts and data of one register, and frames; or what is given. */
export async function startSite(register: string, allowed?: string): Promise<Site> {
  const pages = new Map<string, { readonly type: string; readonly text: string }>()
  const granted = allowed ?? `script-src ${register}; connect-src ${register}; frame-src *`
  const policy = `default-src 'none'; style-src 'self'; img-src 'self'; ${granted}`
  const server: Server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://site').pathname)
    response.writeHead(page ? 200 : 204, {
      'content-type': page?.type ?? 'text/plain',
      'content-security-policy': policy,
    })
    response.end(page?.text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    put(path, { body, head = '', style = '' }) {
      const text = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Trang của tỉnh</title><link rel="stylesheet" href="${path}.css">${head}</head><body>${body}</body></html>`
      pages.set(path, { type: 'text/html; charset=utf-8', text })
      pages.set(`${path}.css`, { type: 'text/css; charset=utf-8', text: style })
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export interface Visit {
  readonly page: Page
  /** Addresses asked for, and what the console and the page complained of. */
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Opens an address in a window of its own, with nothing kept from before. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(address)
  return { page, requests, complaints, close: () => context.close() }
}
