// The key under which accounts are hashed: from the settings, or for trials from a file beside the database.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AccountKey, readAccountKeys } from '../access/account-keys.ts'
import { type Config, SettingRefused } from '../config.ts'
import { printError } from './terminal.ts'

const FILE = 'account-key'

/**
 * The keys, the newest first. Without the setting: in production SettingRefused; elsewhere a trial key, made once and
 * kept in `account-key` beside the database, readable by its owner alone, with a warning.
 */
export function accountKeysFor(config: Config): readonly AccountKey[] {
  if (config.accountKeys) return config.accountKeys
  if (config.production) throw new SettingRefused('SO_NHOM_ACCOUNT_KEY', '')
  const path = join(dirname(config.database), FILE)
  if (!existsSync(path)) writeFileSync(path, `trial:${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  const keys = readAccountKeys(readFileSync(path, 'utf8').trim())
  if (!keys) throw new SettingRefused('SO_NHOM_ACCOUNT_KEY', '')
  printError({
    vi: `Chưa đặt SO_NHOM_ACCOUNT_KEY: dùng khóa thử trong ${path}. Không dùng cho dữ liệu thật.`,
    en: `SO_NHOM_ACCOUNT_KEY is not set: using the trial key in ${path}. Not for real data.`,
  })
  return keys
}
