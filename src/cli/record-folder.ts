// Folders of records that a person names: they must be there and hold something.
import { existsSync, statSync } from 'node:fs'
import type { Localized } from '../domain/source.ts'
import { recordFiles } from '../importers/load.ts'

/** Thrown for a folder without records. */
export class NoRecords extends Error {
  readonly localized: Localized

  constructor(localized: Localized) {
    super(localized.en)
    this.name = 'NoRecords'
    this.localized = localized
  }
}

/** `setting`: the folder is that of SO_NHOM_DATA, and nobody typed it just now. Throws NoRecords. */
export function requireRecords(folder: string, setting: boolean): void {
  const [vi, en] = setting ? [' Kiểm tra SO_NHOM_DATA.', ' Check SO_NHOM_DATA.'] : ['', '']
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new NoRecords({
      vi: `Không có thư mục hồ sơ "${folder}".${vi}`,
      en: `There is no folder of records "${folder}".${en}`,
    })
  }
  if (recordFiles(folder).length > 0) return
  throw new NoRecords({
    vi: `Thư mục "${folder}" không có tệp hồ sơ nào (topics.yaml, agencies.yaml, acts.yaml, successions.yaml, decisions/…/decision.yaml, groups/…/roster.yaml).${vi}`,
    en: `The folder "${folder}" holds no file of records (topics.yaml, agencies.yaml, acts.yaml, successions.yaml, decisions/…/decision.yaml, groups/…/roster.yaml).${en}`,
  })
}
