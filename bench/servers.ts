// Starts the servers that are measured, each in a process of its own, and loads them over loopback.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'

export interface Serving {
  readonly port: number
  stop(): Promise<void>
}

/** A request that is sent again and again. */
export interface Asked {
  readonly body: string
}

/** The bare server, which answers whatever comes with the given bytes. */
export function startBare(answer: string): Promise<Serving> {
  return start('bare-server.ts', {}, (child) => child.send(answer))
}

/** The register over a database file. */
export function startRegister(database: string): Promise<Serving> {
  return start('register-server.ts', { SO_NHOM_DB: database, SO_NHOM_LOG: 'silent' }, () => {})
}

async function start(
  file: string,
  settings: Record<string, string>,
  begin: (child: ChildProcess) => void,
): Promise<Serving> {
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, ...settings } })
  begin(child)
  const [port] = (await once(child, 'message')) as [number]
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The answer to one request, as text. Throws where it is none or tells of errors. */
export async function askOnce({ port }: Serving, { body }: Asked): Promise<string> {
  const response = await fetch(urlOf(port), { method: 'POST', headers: HEADERS, body })
  const text = await response.text()
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${response.status}: ${text.slice(0, 500)}`)
  return text
}

/** Requests a second, on average over `seconds`, from 32 connections. Throws where any was not answered by 200. */
export async function rateOf({ port }: Serving, { body }: Asked, seconds: number): Promise<number> {
  const result = await autocannon({
    url: urlOf(port),
    method: 'POST',
    headers: HEADERS,
    body,
    connections: 32,
    duration: seconds,
  })
  const failed = result.errors + result.timeouts + result.non2xx
  if (failed > 0) throw new Error(`${failed} requests failed`)
  return result.requests.average
}

const HEADERS = { 'content-type': 'application/json', 'accept-language': 'vi' }

function urlOf(port: number): string {
  return `http://127.0.0.1:${port}/graphql`
}
