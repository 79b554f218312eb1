// so-nhom draft: writes the draft of a decision file from a document, for a person to check and confirm.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { openCopy } from '../compose.ts'
import { readConfig } from '../config.ts'
import { dateInVietnam } from '../domain/calendar.ts'
import type { Localized } from '../domain/source.ts'
import { type DraftGround, draftGround } from '../importers/draft/ground.ts'
import { DraftRefused } from '../importers/draft/head.ts'
import { type Draft, draftDecision } from '../importers/draft.ts'
import { type LoadResult, loadFolder } from '../importers/load.ts'
import { LARGEST_FILE, readText } from '../importers/read-file.ts'
import { readRepairs } from '../importers/repairs.ts'
import { type InputDocument, readInputDocument } from './document-input.ts'
import { plain } from './draw-tree.ts'
import { printError } from './terminal.ts'

const RECORD = 'decision.yaml'
const TEXT = 'source.txt'

interface DraftOptions {
  readonly out?: string
  readonly slug?: string
  readonly issuer?: string
  readonly repairs?: string
}

export function addDraft(program: Command): void {
  program
    .command('draft')
    .description('viết bản nháp tệp quyết định từ văn bản · write the draft of a decision file from a text')
    .argument(
      '<file>',
      'tệp .txt, .html, .docx hoặc .pdf, hoặc - cho đầu vào chuẩn · a .txt, .html, .docx or .pdf file, or - for standard input',
    )
    .option('--out <folder>', 'thư mục các quyết định; mặc định SO_NHOM_DATA/decisions · folder of decisions')
    .option('--slug <slug>', 'tên định danh, ví dụ lai-chau/893-qd-ubnd-2019 · slug of the decision')
    .option('--issuer <slug>', 'tên định danh của cơ quan ban hành trong sổ · slug of the issuing agency')
    .option(
      '--repairs <file>',
      'các chỗ sửa đã xác nhận, theo dạng của parse --repairs · confirmed repairs, as parse --repairs prints them',
    )
    .action(draft)
}

async function draft(file: string, { out, slug, issuer, repairs }: DraftOptions): Promise<void> {
  const config = readConfig(process.env)
  const document = await readInputDocument(file)
  if (document === null) {
    process.exitCode = 1
    return
  }
  const text = textOf(file, document)
  const repaired = repairs && readRepairs(repairs, readText(repairs, repairs).text, document.text)
  const options = { slug, issuer, repaired: repaired || undefined, origin: originOf(file, document, text) }
  const source = { text: document.text, sha256: createHash('sha256').update(text).digest('hex') }
  const drafted = draftDecision(source, await groundOf(config), options)
  const folder = join(out ?? join(config.data, 'decisions'), drafted.slug)
  write(folder, file, { text, yaml: drafted.yaml, isKept: text === document.bytes })
  process.stdout.write(told(folder, drafted, out === undefined ? [config.data] : [config.data, join(folder, RECORD)]))
}

/** What will lie beside the decision file: the bytes themselves where they are the text, else the text that was read. */
function textOf(file: string, { bytes, text }: InputDocument): Buffer {
  const written = Buffer.from(text)
  if (written.length > LARGEST_FILE) {
    throw new DraftRefused({
      vi: `${file}: văn bản đọc được dài ${written.length} byte; tối đa ${LARGEST_FILE}. Lưu riêng phần là quyết định.`,
      en: `${file}: the text that was read is ${written.length} bytes long; ${LARGEST_FILE} at most. Save the decision alone.`,
    })
  }
  return written.equals(bytes) ? bytes : written
}

/** What the file is told of a document that the text was taken out of; undefined where it is the text. */
function originOf(file: string, { bytes, kind, notes }: InputDocument, text: Buffer): Localized | undefined {
  if (text === bytes) return undefined
  const name = plain(file === '-' ? '-' : basename(file))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const noted = (language: 'vi' | 'en') => notes.map((note) => `\n  - ${note[language]}`).join('')
  return {
    vi: `source.txt là văn bản đọc từ ${name} (${kind}, SHA-256 ${sha256}); giữ tệp ấy và đối chiếu.${noted('vi')}`,
    en: `source.txt is the text read from ${name} (${kind}, SHA-256 ${sha256}); keep that file, and compare.${noted('en')}`,
  }
}

/** Both files or none, and neither over one that is there; a text that lies in its place already stays. */
function write(folder: string, given: string, { text, yaml, isKept }: { text: Buffer; yaml: string; isKept: boolean }) {
  const [record, source] = [join(folder, RECORD), join(folder, TEXT)]
  const isThere = isKept && existsSync(source) && existsSync(given) && realpathSync(source) === realpathSync(given)
  for (const path of [record, ...(isThere ? [] : [source])]) if (existsSync(path)) throw exists(path)
  mkdirSync(folder, { recursive: true })
  if (!isThere) writeFileSync(source, text, { flag: 'wx' })
  writeFileSync(record, yaml, { flag: 'wx' })
}

/** The register, and what its folder of records holds that was not loaded yet: tried on a copy. */
async function groundOf({ database, data }: { database: string; data: string }): Promise<DraftGround> {
  const store = openCopy(database)
  try {
    if (existsSync(data)) warnOfRefused(await loadFolder(store, data, () => new Date()), data)
    return await draftGround(store, { on: dateInVietnam(new Date()), version: (await store.newestState()).version })
  } finally {
    await store.close()
  }
}

/** The files that say what a draft may name. Other decisions may wait to be completed, and are not needed. */
const NAMING = new Set(['agencies.yaml', 'acts.yaml'])

function warnOfRefused(results: readonly LoadResult[], data: string): void {
  const isNaming = ({ outcome, path }: LoadResult) => outcome === 'REFUSED' && NAMING.has(basename(path))
  const refused = results.find(isNaming)
  if (!refused) return
  const { path } = refused
  printError({
    vi: `Chú ý: ${path} bị từ chối, nên bản nháp không biết các tên trong đó. Xem lý do: so-nhom load ${data} --dry-run`,
    en: `Note: ${path} is refused, so that the draft knows none of its names. To see why: so-nhom load ${data} --dry-run`,
  })
}

function exists(path: string): DraftRefused {
  return new DraftRefused({
    vi: `${path} đã có và không bị ghi đè. Xóa hoặc chuyển nó đi, hoặc nêu --out hay --slug khác.`,
    en: `${path} exists and is not overwritten. Remove or move it, or give another --out or --slug.`,
  })
}

const LISTS: readonly (readonly [keyof Draft['proposals'], string])[] = [
  ['repairs', 'chỗ có thể mất chữ · letters that may be lost'],
  ['obligations', 'nghĩa vụ · obligations'],
  ['admissionRules', 'thành phần tham gia · admission rules'],
  ['groups', 'nhóm · groups'],
  ['coverage', 'chỗ không có quy định · places without a rule'],
  ['postClasses', 'loại chức vụ · classes of posts'],
  ['agencyClasses', 'loại cơ quan · classes of agencies'],
  ['relations', 'quan hệ · relations'],
]

/** `toLoad`: the whole folder of records, since the agencies and acts of a new database are not loaded yet either. */
function told(folder: string, { proposals, parsed, silent }: Draft, toLoad: readonly string[]): string {
  const counts = LISTS.flatMap(([list, words]) => {
    const count = Object.keys(proposals[list] ?? {}).length
    return count === 0 ? [] : [`  ${count} ${words}`]
  })
  const notes = parsed.notes.length
  return [
    `Đã viết · Written: ${join(folder, RECORD)}`,
    `Văn bản · The text: ${join(folder, TEXT)}`,
    'Đề xuất chờ xác nhận · Proposals to be confirmed:',
    ...(counts.length > 0 ? counts : ['  –']),
    ...(silent.length > 0
      ? [
          `Chưa đề xuất được gì · Nothing proposed: ${silent.length} chỗ · places, ${silent.slice(0, 5).join(', ')}${silent.length > 5 ? ', …' : ''}`,
        ]
      : []),
    ...(notes > 0 ? [`Chỗ đọc chưa chắc · Unsure in reading: ${notes} (so-nhom parse)`] : []),
    `Kiểm tra, xác nhận, rồi · Check, confirm, then: so-nhom load ${toLoad.join(' ')} --dry-run`,
    '',
  ].join('\n')
}
