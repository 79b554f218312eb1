// so-nhom load: checks files of records and puts them into the register, or tells what would change.
import { existsSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import { openCopy, openStore } from '../compose.ts'
import { readConfig } from '../config.ts'
import { type LoadResult, loadFile, loadFolder } from '../importers/load.ts'
import type { Store } from '../storage/store.ts'
import { describeLoad } from './terminal.ts'

export function addLoad(program: Command): void {
  program
    .command('load')
    .description('kiểm tra và nạp tệp hồ sơ · check and load files of records')
    .argument(
      '[paths...]',
      'tệp hoặc thư mục; mặc định là thư mục SO_NHOM_DATA · files or folders; SO_NHOM_DATA where left out',
    )
    .option('--dry-run', 'chỉ cho biết điều gì sẽ đổi · only tell what would change', false)
    .action(async (paths: string[], options: { dryRun: boolean }) => {
      const config = readConfig(process.env)
      const store = options.dryRun ? openCopy(config.database) : openStore(config.database, true)
      try {
        const wanted = paths.length > 0 ? paths : [config.data]
        const results = await loadAll(store, wanted, () => new Date())
        for (const result of results) process.stdout.write(`${describeLoad(result, options.dryRun)}\n`)
        if (results.some(({ outcome }) => outcome === 'REFUSED' || outcome === 'CONFLICT')) process.exitCode = 1
      } finally {
        await store.close()
      }
    })
}

async function loadAll(store: Store, paths: readonly string[], clock: () => Date): Promise<readonly LoadResult[]> {
  const results: LoadResult[] = []
  for (const path of paths) {
    const folder = existsSync(path) && statSync(path).isDirectory()
    if (folder) results.push(...(await loadFolder(store, path, clock)))
    else results.push(await loadFile(store, path, clock))
  }
  return results
}
