// Loads files of records: reads, checks, applies; each file whole or not at all.
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { dateInVietnam } from '../domain/calendar.ts'
import { RELATION_KINDS } from '../domain/decision.ts'
import type { Localized } from '../domain/source.ts'
import type { ChangeReport, Recording, Store } from '../storage/store.ts'
import { resolveDecision, type SourceText } from './decision-file.ts'
import {
  actsFileShape,
  agenciesFileShape,
  type DecisionFile,
  decisionFileShape,
  topicsFileShape,
} from './files/shapes.ts'
import type { KnownRecords } from './lookup.ts'
import { type FileProblem, type FileProblemCode, FileRefused } from './problems.ts'
import { resolveActs, resolveAgencies, resolveTopics } from './reference-files.ts'
import { type LocatedData, readYaml } from './yaml-file.ts'

const MAX_FILE = 5_000_000

/** What happened to one file. UNCHANGED: its content is what was last loaded. */
export type LoadResult =
  | { readonly file: string; readonly outcome: 'UNCHANGED' }
  | { readonly file: string; readonly outcome: 'LOADED' | 'CONFLICT'; readonly report: ChangeReport }
  | { readonly file: string; readonly outcome: 'REFUSED'; readonly problems: readonly FileProblem[] }

/** The record files of a folder in the order in which they must be loaded: names before what uses them. */
export function recordFiles(folder: string): readonly string[] {
  const known = ['topics.yaml', 'agencies.yaml', 'acts.yaml'].map((name) => join(folder, name))
  const decisions = join(folder, 'decisions')
  const found = existsSync(decisions)
    ? readdirSync(decisions, { recursive: true, encoding: 'utf8' })
        .filter((path) => basename(path) === 'decision.yaml')
        .sort()
        .map((path) => join(decisions, path))
    : []
  return [...known.filter((path) => existsSync(path)), ...found]
}

/** Loads a folder file by file. A file that is refused or in conflict does not stop the others. */
export async function loadFolder(store: Store, folder: string, clock: () => Date): Promise<readonly LoadResult[]> {
  const results: LoadResult[] = []
  for (const path of recordFiles(folder)) results.push(await loadFile(store, path, clock))
  return results
}

/** Loads one file. Its name in the registry is its path from `data/`, wherever the folder lies. */
export async function loadFile(store: Store, path: string, clock: () => Date): Promise<LoadResult> {
  const file = originName(path)
  try {
    const yaml = readText(path, file)
    const format = /^format:\s*(\S+)/m.exec(yaml.text)?.[1]
    const source = format === 'so-nhom/decision/1' ? findSourceText(path, file, yaml.text) : null
    const sha256 = createHash('sha256')
      .update(yaml.sha256)
      .update(source?.sha256 ?? '')
      .digest('hex')
    if ((await store.findLoaded(file)) === sha256) return { file, outcome: 'UNCHANGED' }
    const recording = resolve(format, file, yaml.text, source, await knownRecords(store, clock, file))
    const instant = clock().toISOString()
    const origin = { name: file, action: 'LOAD', sha256 }
    const report = await store.record(recording, origin, instant)
    const conflict = report.changes.some((entry) => entry.change === 'CONFLICT')
    return { file, outcome: conflict ? 'CONFLICT' : 'LOADED', report }
  } catch (error) {
    if (error instanceof FileRefused) return { file, outcome: 'REFUSED', problems: error.problems }
    throw error
  }
}

function resolve(
  format: string | undefined,
  file: string,
  text: string,
  source: SourceText | null,
  known: KnownRecords,
): Recording {
  switch (format) {
    case 'so-nhom/topics/1':
      return { kind: 'TOPICS', topics: resolveTopics(readYaml(file, text, topicsFileShape)) }
    case 'so-nhom/agencies/1':
      return { kind: 'AGENCIES', records: resolveAgencies(readYaml(file, text, agenciesFileShape)) }
    case 'so-nhom/acts/1':
      return { kind: 'ACTS', records: resolveActs(readYaml(file, text, actsFileShape), known) }
    case 'so-nhom/decision/1': {
      const located = readYaml(file, text, decisionFileShape)
      checkFolder(located)
      return { kind: 'DECISION', record: resolveDecision(located, source, known) }
    }
    default:
      // Not a file of ours, or broken before the first line could be read: YAML says which.
      readYaml(file, text, decisionFileShape)
      throw refusal('SHAPE', file, unknownFormat(format))
  }
}

function unknownFormat(format: string | undefined): Localized {
  const formats = 'so-nhom/topics/1, so-nhom/agencies/1, so-nhom/acts/1, so-nhom/decision/1'
  return {
    vi: `format "${format}" không được hỗ trợ; dùng một trong: ${formats}.`,
    en: `The format "${format}" is not known; use one of: ${formats}.`,
  }
}

/** A decision under decisions/ lies in the folder of its slug. */
function checkFolder(located: LocatedData<DecisionFile>): void {
  const folder = /decisions\/(.+)\/decision\.yaml$/.exec(located.file)?.[1]
  if (folder === undefined || folder === located.data.slug) return
  throw new FileRefused([
    located.problem('SLUG_FOLDER', ['slug'], {
      vi: `slug là ${located.data.slug} nhưng tệp nằm trong decisions/${folder}. Hai nơi phải giống nhau.`,
      en: `The slug is ${located.data.slug}, but the file lies in decisions/${folder}. The two must agree.`,
    }),
  ])
}

/** The text that a decision file names, which must lie in the file's own folder. */
function findSourceText(path: string, file: string, yaml: string): SourceText | null {
  const located = readYaml(file, yaml, decisionFileShape)
  const name = located.data.text?.file
  if (name === undefined) return null
  const folder = dirname(path)
  const wanted = join(folder, name)
  const plain = basename(name) === name && name !== '.' && name !== '..'
  const inside = plain && (!existsSync(wanted) || realpathSync(wanted) === join(realpathSync(folder), name))
  if (!inside) {
    throw new FileRefused([
      located.problem('PATH_OUTSIDE', ['text', 'file'], {
        vi: `"${name}" nằm ngoài thư mục của tệp quyết định. Đặt văn bản cạnh decision.yaml và chỉ ghi tên tệp.`,
        en: `"${name}" lies outside the folder of the decision file. Put the text beside decision.yaml and write its name alone.`,
      }),
    ])
  }
  if (!existsSync(wanted)) {
    throw new FileRefused([
      located.problem('FILE_MISSING', ['text', 'file'], {
        vi: `Không có tệp "${name}" cạnh decision.yaml.`,
        en: `There is no file "${name}" beside decision.yaml.`,
      }),
    ])
  }
  return readText(wanted, relative(process.cwd(), wanted))
}

function readText(path: string, file: string): SourceText {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw refusal('FILE_MISSING', file, {
      vi: 'Không có tệp này, hoặc đây không phải là tệp.',
      en: 'There is no such file.',
    })
  }
  const { size } = lstatSync(realpathSync(path))
  if (size > MAX_FILE) {
    throw refusal('FILE_TOO_LARGE', file, {
      vi: `Tệp dài ${size} byte; tối đa ${MAX_FILE}.`,
      en: `The file is ${size} bytes long; ${MAX_FILE} at most.`,
    })
  }
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), sha256 }
  } catch {
    throw refusal('NOT_UTF8', file, {
      vi: 'Tệp không phải là văn bản UTF-8. Lưu lại tệp với mã UTF-8.',
      en: 'The file is not UTF-8 text. Save it as UTF-8.',
    })
  }
}

function refusal(code: FileProblemCode, file: string, message: Localized): FileRefused {
  return new FileRefused([{ code, file, line: 1, column: 1, message }])
}

/** `data/decisions/…/decision.yaml` for anything below a folder named data; else the path as given. */
function originName(path: string): string {
  const steps = path.split(sep)
  const data = steps.lastIndexOf('data')
  return data === -1 ? steps.join('/') : steps.slice(data).join('/')
}

/** What the registry holds, without the relations that this file recorded itself: it is about to say them again. */
async function knownRecords(store: Store, clock: () => Date, file: string): Promise<KnownRecords> {
  const moment = { on: dateInVietnam(clock()), version: (await store.newestState()).version }
  const [topics, agencies, decisions, relations] = await Promise.all([
    store.listTopics(moment),
    store.listSlugs('AGENCY', moment),
    store.listSlugs('DECISION', moment),
    store.listRelations(RELATION_KINDS, moment),
  ])
  const slug = /decisions\/(.+)\/decision\.yaml$/.exec(file)?.[1]
  const others = relations.filter(({ source }) => source.split('#')[0] !== (slug ?? file.replace(/^.*\/|\.yaml$/g, '')))
  return {
    topics: new Set(topics.map((topic) => topic.key)),
    agencies: new Set(agencies),
    decisions: new Set(decisions),
    relations: others,
  }
}
