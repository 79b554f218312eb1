// so-nhom load: checks files of records and puts them into the register, or tells what would change.
import { existsSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { openCopy, openStore } from '../compose.ts'
import { readConfig } from '../config.ts'
import { loadRecords } from '../importers/load.ts'
import { requireRecords } from './record-folder.ts'
import { describeEndedLinks, describeLoad, refusedLast, summarizeLoad } from './terminal.ts'

export function addLoad(program: Command): void {
  program
    .command('load')
    .description('kiểm tra và nạp tệp hồ sơ · check and load files of records')
    .argument(
      '[paths...]',
      'tệp hoặc thư mục; mặc định là thư mục SO_NHOM_DATA · files or folders; SO_NHOM_DATA where left out',
    )
    .option('--dry-run', 'chỉ cho biết điều gì sẽ đổi · only tell what would change', false)
    .action(load)
}

async function load(paths: readonly string[], { dryRun }: { dryRun: boolean }): Promise<void> {
  const config = readConfig(process.env)
  const isSetting = paths.length === 0
  const wanted = isSetting ? [config.data] : paths
  for (const path of wanted) if (isSetting || isFolder(path)) requireRecords(path, isSetting)
  const store = dryRun ? openCopy(config.database) : openStore(config.database, true)
  try {
    const [vi, en] = dryRun ? ['Thử trên bản sao của', 'Trying on a copy of'] : ['Ghi vào', 'Writing to']
    process.stdout.write(`${vi} · ${en} ${config.database}\n`)
    const { results, endedLinks } = await loadRecords(store, wanted, () => new Date())
    // A folder of the settings goes by the registry's own names: nobody has typed another just now.
    const says = { planned: dryRun, byPath: !isSetting }
    for (const result of refusedLast(results)) process.stdout.write(`${describeLoad(result, says)}\n`)
    process.stdout.write(`${summarizeLoad(results, dryRun)}\n`)
    if (endedLinks > 0) process.stdout.write(`${describeEndedLinks(endedLinks, dryRun)}\n`)
    if (results.some(({ outcome }) => outcome === 'REFUSED' || outcome === 'CONFLICT')) process.exitCode = 1
  } finally {
    await store.close()
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
