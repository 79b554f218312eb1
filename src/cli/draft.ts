// so-nhom draft: writes the draft of a decision file from a text, for a person to check and confirm.
import { constants, copyFileSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { openCopy } from '../compose.ts'
import { readConfig } from '../config.ts'
import { dateInVietnam } from '../domain/calendar.ts'
import type { SourceText } from '../importers/decision-file.ts'
import { type DraftGround, draftGround } from '../importers/draft/ground.ts'
import { DraftRefused } from '../importers/draft/head.ts'
import { type Draft, draftDecision } from '../importers/draft.ts'
import { loadFolder } from '../importers/load.ts'
import { FileRefused } from '../importers/problems.ts'
import { readText } from '../importers/read-file.ts'

interface DraftOptions {
  readonly out?: string
  readonly slug?: string
  readonly issuer?: string
}

export function addDraft(program: Command): void {
  program
    .command('draft')
    .description('viết bản nháp tệp quyết định từ văn bản · write the draft of a decision file from a text')
    .argument('<file>', 'tệp văn bản UTF-8 · a UTF-8 text file')
    .option('--out <folder>', 'thư mục các quyết định; mặc định SO_NHOM_DATA/decisions · folder of decisions')
    .option('--slug <slug>', 'tên định danh, ví dụ lai-chau/893-qd-ubnd-2019 · slug of the decision')
    .option('--issuer <slug>', 'tên định danh của cơ quan ban hành trong sổ · slug of the issuing agency')
    .action(draft)
}

async function draft(file: string, { out, slug, issuer }: DraftOptions): Promise<void> {
  const config = readConfig(process.env)
  const source = readSource(file)
  const drafted = draftDecision(source, await groundOf(config), { slug, issuer })
  const folder = join(out ?? join(config.data, 'decisions'), drafted.slug)
  const [record, text] = [join(folder, 'decision.yaml'), join(folder, 'source.txt')]
  const isThere = existsSync(text) && realpathSync(text) === realpathSync(file)
  for (const path of [record, ...(isThere ? [] : [text])]) if (existsSync(path)) throw exists(path)
  mkdirSync(folder, { recursive: true })
  if (!isThere) copyFileSync(file, text, constants.COPYFILE_EXCL)
  writeFileSync(record, drafted.yaml, { flag: 'wx' })
  process.stdout.write(told(record, drafted))
}

/** Documents are turned into text by a command of their own, so that what is kept as the source was seen by somebody. */
function readSource(file: string): SourceText {
  try {
    return readText(file, file)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const [problem] = error.problems
    throw new DraftRefused({
      vi: `${file}: ${problem?.message.vi} Tệp Word, HTML, PDF hoặc mã khác: so-nhom parse ${file} --text > source.txt`,
      en: `${file}: ${problem?.message.en} For Word, HTML, PDF or another encoding: so-nhom parse ${file} --text > source.txt`,
    })
  }
}

/** The register, and what its folder of records holds that was not loaded yet: tried on a copy. */
async function groundOf({ database, data }: { database: string; data: string }): Promise<DraftGround> {
  const store = openCopy(database)
  try {
    if (existsSync(data)) await loadFolder(store, data, () => new Date())
    return await draftGround(store, { on: dateInVietnam(new Date()), version: (await store.newestState()).version })
  } finally {
    await store.close()
  }
}

function exists(path: string): DraftRefused {
  return new DraftRefused({
    vi: `${path} đã có và không bị ghi đè. Xóa hoặc chuyển nó đi, hoặc nêu --out hay --slug khác.`,
    en: `${path} exists and is not overwritten. Remove or move it, or give another --out or --slug.`,
  })
}

const LISTS: readonly (readonly [keyof Draft['proposals'], string])[] = [
  ['obligations', 'nghĩa vụ · obligations'],
  ['admissionRules', 'thành phần tham gia · admission rules'],
  ['groups', 'nhóm · groups'],
  ['coverage', 'chỗ không có quy định · places without a rule'],
  ['postClasses', 'loại chức vụ · classes of posts'],
  ['agencyClasses', 'loại cơ quan · classes of agencies'],
  ['relations', 'quan hệ · relations'],
]

function told(path: string, { proposals, parsed, silent }: Draft): string {
  const counts = LISTS.flatMap(([list, words]) => {
    const count = Object.keys(proposals[list] ?? {}).length
    return count === 0 ? [] : [`  ${count} ${words}`]
  })
  const notes = parsed.notes.length
  return [
    `Đã viết · Written: ${path}`,
    'Đề xuất chờ xác nhận · Proposals to be confirmed:',
    ...(counts.length > 0 ? counts : ['  –']),
    ...(silent.length > 0
      ? [
          `Chưa đề xuất được gì · Nothing proposed: ${silent.length} chỗ · places, ${silent.slice(0, 5).join(', ')}${silent.length > 5 ? ', …' : ''}`,
        ]
      : []),
    ...(notes > 0 ? [`Chỗ đọc chưa chắc · Unsure in reading: ${notes} (so-nhom parse)`] : []),
    // The whole folder: on a new database the agencies and acts beside the decision are not loaded yet either.
    `Kiểm tra, xác nhận, rồi · Check, confirm, then: so-nhom load ${dirname(dirname(dirname(dirname(path))))} --dry-run`,
    '',
  ].join('\n')
}
