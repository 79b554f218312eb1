// so-nhom demo: makes a database of two made-up provinces, to try the register with many people who do not exist.
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { openStore, ROOT } from '../compose.ts'
import { RECORDED_AT } from '../demo/dates.ts'
import { recordWorld } from '../demo/record-world.ts'
import { FEWEST_PEOPLE, LARGEST_SEED, MOST_PEOPLE, planWorld, type World } from '../demo/world.ts'
import { StorageError } from '../storage/errors.ts'
import type { Store } from '../storage/store.ts'
import { type DemoAccounts, linkDemoAccounts } from './demo-accounts.ts'
import { progressLine } from './progress-line.ts'
import { printError } from './terminal.ts'

const TOPICS = join(ROOT, 'data', 'topics.yaml')

interface Options {
  readonly seed: number
  readonly people: number
  readonly out: string
  readonly accounts: boolean
}

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description(
      'tạo cơ sở dữ liệu mô phỏng: hai tỉnh, người và nhóm không có thật · make a database of two made-up provinces',
    )
    .option(
      '--seed <seed>',
      `số bắt đầu, 0 đến ${LARGEST_SEED}; cùng số thì cùng dữ liệu · the same seed makes the same data`,
      wholeFrom(0, LARGEST_SEED),
      7,
    )
    .option(
      '--people <count>',
      `số người, ${FEWEST_PEOPLE} đến ${MOST_PEOPLE}; mỗi người tham gia bốn nhóm · people, in four groups each`,
      wholeFrom(FEWEST_PEOPLE, MOST_PEOPLE),
      25_000,
    )
    .option('--out <file>', 'tệp cơ sở dữ liệu mới · the new database file', 'var/demo.db')
    .option('--accounts', 'gắn một số tài khoản mô phỏng · link some made-up accounts', false)
    .action((options: Options) => makeDemo(options, () => performance.now()))
}

/** Milliseconds from any fixed point. */
type Stopwatch = () => number

async function makeDemo(options: Options, stopwatch: Stopwatch): Promise<void> {
  const { seed, people, out } = options
  if (!(await mayWriteTo(out))) {
    printError({
      vi: `${out} đã có và không phải là cơ sở dữ liệu mô phỏng còn trống: không ghi vào đó. Chọn tệp khác bằng --out, hoặc xóa tệp này nếu không cần nữa.`,
      en: `${out} exists and is no empty synthetic database: nothing is written to it. Choose another file with --out, or delete this one if it is no longer needed.`,
    })
    process.exitCode = 1
    return
  }
  const begun = stopwatch()
  const world = planWorld(seed, people)
  const { store, accounts } = await write(world, options)
  await store.close()
  const seconds = (stopwatch() - begun) / 1000
  process.stdout.write(`${summary(world, out, seconds, accounts)}\n${howToServe(world, out, accounts)}`)
}

async function write(world: World, { out, seed, accounts }: Options) {
  const isNew = !existsSync(out)
  const store = openStore(out, true)
  try {
    const progress = progressLine(process.stderr, world.totals.memberships)
    await recordWorld(store, world, TOPICS, ({ memberships }) => progress(memberships))
    return { store, accounts: accounts ? await linkDemoAccounts(store, world, seed, RECORDED_AT) : null }
  } catch (error) {
    await store.close()
    if (isNew) for (const end of ['', '-wal', '-shm']) rmSync(`${out}${end}`, { force: true })
    throw error
  }
}

/** A file that does not exist or is empty, or a synthetic database with nothing in it. Never migrates what is there. */
async function mayWriteTo(path: string): Promise<boolean> {
  if (!existsSync(path)) return true
  const { size } = statSync(path)
  if (!statSync(path).isFile()) return false
  if (size === 0) return true
  let store: Store
  try {
    store = openStore(path, false)
  } catch (error) {
    if (error instanceof StorageError && error.code !== 'DATABASE_LOCKED') return false
    throw error
  }
  const { synthetic, version } = await store.newestState()
  await store.close()
  return synthetic && version === 0
}

function wholeFrom(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d{1,10}$/.test(text) && value >= low && value <= high) return value
    throw new InvalidArgumentError(`Cần một số nguyên từ ${low} đến ${high}. A whole number from ${low} to ${high}.`)
  }
}

function summary({ totals }: World, out: string, seconds: number, accounts: DemoAccounts | null): string {
  const time = seconds.toFixed(1)
  const { agencies, groups, persons, memberships } = totals
  const linked = accounts ? [`, ${accounts.linked} tài khoản`, `, ${accounts.linked} accounts`] : ['', '']
  return (
    `${out}: dữ liệu mô phỏng, ${time.replace('.', ',')} giây – ${agencies} cơ quan, ${groups} nhóm, ${persons} người, ${memberships} lượt thành viên${linked[0]}\n` +
    `${out}: synthetic, ${time} seconds – ${agencies} agencies, ${groups} groups, ${persons} people, ${memberships} memberships${linked[1]}\n`
  )
}

function howToServe({ example }: World, out: string, accounts: DemoAccounts | null): string {
  const { group } = example
  const person = Buffer.from(`Person:${example.person}`).toString('base64')
  const key = accounts ? ` SO_NHOM_ACCOUNT_KEY=${accounts.key}` : ''
  return [
    'Phục vụ, không nạp thêm hồ sơ thật · Serve it, without loading real records:\n',
    `  SO_NHOM_DB=${quoted(out)}${key} npm start -- --no-load\n`,
    'Thử hỏi · Try:\n',
    `  { registry { synthetic } group(slug: "${group}") { name synthetic roster(first: 5) { totalCount withheldCount nodes { role displayName } } } }\n`,
    `  { mayJoin(input: { group: "${group}", role: LEADER, candidate: { person: "${person}" } }) { finding certainty synthetic reasons { code message citation { shortText } } } }\n`,
    `  { membership(input: { group: "${group}", subject: { person: "${person}" } }) { status roles synthetic memberships { displayName from rules { items { obligation { statement } } } } } }\n`,
    ...(accounts ? [accountWords(group, accounts)] : []),
  ].join('\n')
}

function accountWords(group: string, { phone }: DemoAccounts): string {
  return (
    'Hỏi theo tài khoản cần mã truy cập: so-nhom token create --scope accounts:match --label thu · by account, with a token:\n\n' +
    `  { membership(input: { group: "${group}", subject: { account: { phone: "${phone}" } } }) { status roles } }\n`
  )
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
