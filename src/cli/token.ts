// so-nhom token: makes, lists and revokes the tokens that programs show.
import { type Command, InvalidArgumentError } from 'commander'
import { SCOPES } from '../access/scopes.ts'
import { openStore } from '../compose.ts'
import { readConfig } from '../config.ts'
import { dateInVietnam } from '../domain/calendar.ts'
import type { StoredToken } from '../domain/token.ts'
import type { Store } from '../storage/store.ts'
import { createToken, revokeToken } from '../usecases/tokens.ts'

export function addToken(program: Command): void {
  const token = program.command('token').description('quản lý mã truy cập · manage tokens')
  token
    .command('create')
    .description('tạo mã truy cập; mã chỉ hiện một lần · make a token; it is shown once')
    .requiredOption('--scope <scope...>', `bắt buộc; phạm vi · required; scopes: ${Object.keys(SCOPES).join(', ')}`)
    .requiredOption('--label <label>', 'bắt buộc; nhãn: mã này của ai · required; whose it is')
    .option(
      '--days <days>',
      'số ngày có hiệu lực, 1 đến 3650; bỏ trống: không hết hạn · days until it expires',
      readDays,
    )
    .action((options: CreateOptions) => withStore((store) => create(store, options)))
  token
    .command('list')
    .description('liệt kê mã truy cập · list tokens')
    .action(() => withStore(list))
  token
    .command('revoke')
    .description('thu hồi mã truy cập · revoke a token')
    .argument('<id>', 'mã định danh trong danh sách · the id in the list')
    .action((id: string) =>
      withStore(async (store) => {
        await revokeToken(store, id, new Date())
        process.stdout.write(`${id}: đã thu hồi · revoked\n`)
      }),
    )
}

interface CreateOptions {
  readonly scope: string[]
  readonly label: string
  readonly days?: number
}

async function create(store: Store, { label, scope, days }: CreateOptions): Promise<void> {
  const { token, kept } = await createToken(store, { label, scopes: scope, days: days ?? null }, new Date())
  process.stdout.write(`${token}\n`)
  process.stderr.write(
    `Giữ mã này ở nơi an toàn: sổ chỉ lưu mã băm và không hiện lại. Thu hồi: so-nhom token revoke ${kept.id}\n` +
      `Keep it safe: only its hash is kept and it is not shown again. Revoke: so-nhom token revoke ${kept.id}\n`,
  )
}

async function list(store: Store): Promise<void> {
  const tokens = await store.listTokens()
  for (const kept of tokens) process.stdout.write(`${describe(kept)}\n`)
  const { database } = readConfig(process.env)
  if (tokens.length === 0) process.stdout.write(`Chưa có mã truy cập nào · No tokens yet: ${database}\n`)
}

function readDays(text: string): number {
  const days = Number(text)
  if (/^\d{1,4}$/.test(text) && days >= 1 && days <= 3650) return days
  throw new InvalidArgumentError('1–3650 (ngày · days)')
}

function describe({ id, label, scopes, createdAt, expiresAt, revokedAt, lastUsedAt }: StoredToken): string {
  const day = (instant: string | null) => (instant === null ? '–' : dateInVietnam(new Date(instant)))
  const state = revokedAt === null ? 'còn hiệu lực · stands' : `thu hồi · revoked ${day(revokedAt)}`
  return `${id}  ${label}  [${scopes.join(' ')}]  tạo · made ${day(createdAt)}  hết hạn · expires ${day(expiresAt)}  dùng · used ${day(lastUsedAt)}  ${state}`
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = openStore(readConfig(process.env).database, true)
  try {
    await work(store)
  } finally {
    await store.close()
  }
}
