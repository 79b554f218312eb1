// Runs the command so-nhom as a person would: a process of its own, its words and its exit code.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { ROOT } from './folder.ts'

const MAIN = join(ROOT, 'src', 'cli', 'main.ts')

/** How long a process may take before a test gives up on it, in milliseconds. Never asserted on. */
const PATIENCE = 25_000

export interface Finished {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Buffer
  readonly cwd?: string
  /** Closes the end at which the output is read, as `head` does. */
  readonly closesOutput?: boolean
}

const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

function start(args: readonly string[], { env, cwd }: RunOptions): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: cwd ?? ROOT,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: 'pipe',
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Runs the command to its end. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const child = start(args, options)
  child.stdin?.on('error', () => {})
  child.stdin?.end(options.stdin ?? '')
  if (options.closesOutput) child.stdout?.destroy()
  return finish(child, collect(child))
}

/** A command that goes on until it is told to stop. */
export interface Running {
  /** Waits until its output matches, and returns the match. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>
  /** Sends a signal and waits for its end. */
  stop(signal: 'SIGTERM' | 'SIGINT'): Promise<Finished>
}

export function runInBackground(args: readonly string[], options: RunOptions = {}): Running {
  const child = start(args, options)
  const output = collect(child)
  return {
    async waitFor(pattern) {
      const deadline = AbortSignal.timeout(PATIENCE)
      for (;;) {
        const match = pattern.exec(output.stdout)
        if (match) return match
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${output.stderr}`)
        await Promise.race([
          once(child.stdout as NodeJS.ReadableStream, 'data', { signal: deadline }),
          once(child, 'exit', { signal: deadline }),
        ])
      }
    },
    async stop(signal) {
      const finished = finish(child, output)
      child.kill(signal)
      return finished
    },
  }
}

/** Expects the command to have failed with a sentence in both languages, not with a trace of the program. */
export function expectSentence({ code, stderr }: Finished, vietnamese: RegExp, english: RegExp): void {
  expect(stderr).toMatch(vietnamese)
  expect(stderr).toMatch(english)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr).not.toContain('node:internal')
  expect(code).toBe(1)
}

function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (words: string) => {
      output[stream] += words
    })
  }
  return output
}

async function finish(child: ChildProcess, output: { stdout: string; stderr: string }): Promise<Finished> {
  const [code] = (await once(child, 'close', { signal: AbortSignal.timeout(PATIENCE) })) as [number | null]
  return { code, ...output }
}
