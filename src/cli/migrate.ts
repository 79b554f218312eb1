// so-nhom migrate: brings a database up to this version.
import type { Command } from 'commander'
import { MIGRATIONS } from '../compose.ts'
import { readConfig } from '../config.ts'
import { readMigrations } from '../storage/sqlite/migrate.ts'
import { openDatabase } from '../storage/sqlite/open.ts'

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('chuyển đổi cơ sở dữ liệu lên phiên bản này · bring the database up to this version')
    .action(() => {
      const { database } = readConfig(process.env)
      openDatabase(database, readMigrations(MIGRATIONS), true).close()
      process.stdout.write(`${database}: đã ở phiên bản mới nhất · up to date\n`)
    })
}
