// so-nhom serve: migrates, loads the records, serves, and stops gracefully.
import type { Command } from 'commander'
import { composeApp, openStore } from '../compose.ts'
import { type Config, readConfig } from '../config.ts'
import { dateInVietnam } from '../domain/calendar.ts'
import { loadFolder } from '../importers/load.ts'
import { type Listening, listen } from '../server/http.ts'
import type { Store } from '../storage/store.ts'
import { describeLoad } from './terminal.ts'

/** How long requests under way may take after a signal, in milliseconds. */
const GRACE = 5_000

const SAMPLE =
  '{ decision(slug: "lai-chau/893-qd-ubnd-2019") { title force(on: "2019-08-05") { status statement } provision(path: "quy-che/dieu-4/khoan-5") { text citationText } } }'

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('chuyển đổi cơ sở dữ liệu, nạp hồ sơ và phục vụ · migrate, load the records and serve')
    .action(() => serve(readConfig(process.env), () => new Date()))
}

async function serve(config: Config, clock: () => Date): Promise<void> {
  const store = openStore(config.database, true)
  const results = await loadFolder(store, config.data, clock)
  for (const result of results) {
    if (result.outcome !== 'UNCHANGED') process.stdout.write(`${describeLoad(result)}\n`)
  }
  const listening = await listen(composeApp(store, config, clock), config).catch(async (error) => {
    await store.close()
    throw error
  })
  const { version } = await store.newestState()
  greet(listening, version, await store.counts({ on: dateInVietnam(clock()), version }))
  stopOnSignal(listening, store)
}

function greet(listening: Listening, version: number, counts: { decisions: number; obligations: number }): void {
  process.stdout.write(
    `\nSổ Nhóm – phiên bản sổ ${version}: ${counts.decisions} quyết định, ${counts.obligations} quy định\n` +
      `Sổ Nhóm – registry version ${version}: ${counts.decisions} decisions, ${counts.obligations} obligations\n\n` +
      `  API, GraphiQL   ${listening.address}/graphql\n` +
      `  /health         ${listening.address}/health\n\n` +
      `Thử hỏi · Try:\n\n  ${SAMPLE}\n\nCtrl+C để dừng · to stop\n`,
  )
}

function stopOnSignal(listening: Listening, store: Store): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await listening.stop(GRACE)
    await store.close()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
