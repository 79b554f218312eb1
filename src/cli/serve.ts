// so-nhom serve: migrates, loads the records, serves, and stops gracefully.
import type { Command } from 'commander'
import { composeApp, createLogger, openStore } from '../compose.ts'
import { type Config, readConfig } from '../config.ts'
import { dateInVietnam } from '../domain/calendar.ts'
import { type LoadResult, loadRecords } from '../importers/load.ts'
import { type Listening, listen } from '../server/http.ts'
import { keepLinks } from '../server/link-keeping.ts'
import type { Store } from '../storage/store.ts'
import { accountKeysFor } from './account-key.ts'
import { requireRecords } from './record-folder.ts'
import { listenForStop } from './stop-signal.ts'
import { describeEndedLinks, describeLoad, refusedLast, summarizeLoad } from './terminal.ts'

/** How long requests under way may take after a signal, in milliseconds. */
const GRACE = 5_000

const SAMPLE_DECISION = 'lai-chau/893-qd-ubnd-2019'
const SAMPLE =
  '{ decision(slug: "lai-chau/893-qd-ubnd-2019") { title force(on: "2019-08-05") { status statement } provision(path: "quy-che/dieu-4/khoan-5") { text citationText } } }'

/** For a register without that decision. */
const OTHER_SAMPLE =
  '{ registry { version synthetic } decisions(first: 5) { nodes { slug title } } groups(first: 5) { nodes { slug name } } }'

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('chuyển đổi cơ sở dữ liệu, nạp hồ sơ và phục vụ · migrate, load the records and serve')
    .option('--no-load', 'không nạp hồ sơ, chỉ phục vụ những gì đã có · load no records, serve what is there')
    .action(({ load }: { load: boolean }) => serve(readConfig(process.env), load, () => new Date()))
}

async function serve(config: Config, load: boolean, clock: () => Date): Promise<void> {
  // Before anything is printed: whoever sees the first words may already send a signal.
  const stop = listenForStop()
  if (load) requireRecords(config.data, true)
  const store = openStore(config.database, true)
  try {
    const accountKeys = accountKeysFor(config)
    const { results, endedLinks } = await loadRecords(store, load ? [config.data] : [], clock)
    if (load) tellLoaded(results, endedLinks)
    if (stop.isAsked()) return
    const links = await keepLinks({ store, clock, ...linkLog(config) })
    try {
      const listening = await listen(composeApp(store, { ...config, accountKeys }, clock), config)
      await greet(listening, store, results, clock)
      await stop.asked
      await listening.stop(GRACE)
    } finally {
      await links.stop()
    }
  } finally {
    stop.forget()
    await store.close()
  }
}

function linkLog(config: Config) {
  const logger = createLogger(config)
  return {
    onDestroyed: (count: number) => logger.info({ count }, 'account links destroyed'),
    onFault: (error: unknown) => logger.error({ err: error }, 'fault'),
  }
}

function tellLoaded(results: readonly LoadResult[], endedLinks: number): void {
  for (const result of refusedLast(results)) {
    if (result.outcome === 'UNCHANGED') continue
    process.stdout.write(`${describeLoad(result, { planned: false, byPath: false })}\n`)
  }
  process.stdout.write(`${summarizeLoad(results)}\n`)
  if (endedLinks > 0) process.stdout.write(`${describeEndedLinks(endedLinks, false)}\n`)
}

async function greet(
  listening: Listening,
  store: Store,
  results: readonly LoadResult[],
  clock: () => Date,
): Promise<void> {
  const { version } = await store.newestState()
  const moment = { on: dateInVietnam(clock()), version }
  const counts = await store.counts(moment)
  const sample = (await store.loadDecisions([SAMPLE_DECISION], moment)).size > 0 ? SAMPLE : OTHER_SAMPLE
  const left = results.filter(({ outcome }) => outcome === 'REFUSED' || outcome === 'CONFLICT').length
  const warning =
    left === 0
      ? ''
      : `! ${left} tệp hồ sơ chưa được nạp, xem ở trên; sổ trả lời theo nội dung đã có.\n` +
        `! ${left} files of records were not loaded, see above; the register answers by what it holds.\n\n`
  process.stdout.write(
    `\nSổ Nhóm – phiên bản sổ ${version}: ${counts.decisions} quyết định, ${counts.obligations} quy định\n` +
      `Sổ Nhóm – registry version ${version}: ${counts.decisions} decisions, ${counts.obligations} obligations\n\n` +
      `${warning}  Trang · Pages   ${listening.address}/\n` +
      `  API, GraphiQL   ${listening.address}/graphql\n` +
      `  /health         ${listening.address}/health\n\n` +
      `Thử hỏi · Try:\n\n  ${sample}\n\nCtrl+C để dừng · to stop\n`,
  )
}
