// Loads files of records: reads, checks, applies; each file whole or not at all.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { dateInVietnam } from '../domain/calendar.ts'
import type { Moment } from '../domain/moment.ts'
import type { ChangeReport, Recording, Store } from '../storage/store.ts'
import { resolveDecision, type SourceText } from './decision-file.ts'
import { rosterFileShape, successionsFileShape } from './files/people-shapes.ts'
import { actsFileShape, agenciesFileShape, topicsFileShape } from './files/reference-shapes.ts'
import { type DecisionFile, decisionFileShape } from './files/shapes.ts'
import { knownBodies, knownForRoster, knownRecords } from './known-records.ts'
import { type FileProblem, type FileProblemCode, FileRefused } from './problems.ts'
import { countProposals } from './proposals.ts'
import { findSourceText, originName, readText } from './read-file.ts'
import { resolveActs, resolveAgencies, resolveTopics } from './reference-files.ts'
import { resolveRoster } from './roster-file.ts'
import { resolveSuccessions } from './successions-file.ts'
import { type LocatedData, parseYaml, type YamlFile } from './yaml-file.ts'

/**
 * What happened to one file. UNCHANGED: its content is what was last loaded. `file` is the name by which the registry
 * knows it, and its problems too; `path` is where it lies, as the caller wrote it.
 */
export type LoadResult = {
  readonly file: string
  readonly path: string
  /** How many proposals of a decision file wait to be confirmed; left out where none do. */
  readonly waiting?: number
} & (
  | { readonly outcome: 'UNCHANGED' }
  | { readonly outcome: 'LOADED' | 'CONFLICT'; readonly report: ChangeReport }
  | { readonly outcome: 'REFUSED'; readonly problems: readonly FileProblem[] }
)

/** The record files of a folder in the order in which they must be loaded: names before what uses them. */
export function recordFiles(folder: string): readonly string[] {
  const known = ['topics.yaml', 'agencies.yaml', 'acts.yaml', 'successions.yaml'].map((name) => join(folder, name))
  return [
    ...known.filter((path) => existsSync(path)),
    ...filesNamed('decision.yaml', within(folder, 'decisions')),
    ...filesNamed('roster.yaml', within(folder, 'groups')),
  ]
}

/** A folder of records holds `decisions/` and `groups/`; a folder inside one of those is searched itself. */
function within(folder: string, kind: 'decisions' | 'groups'): string {
  return resolve(folder).split(sep).includes(kind) ? folder : join(folder, kind)
}

function filesNamed(name: string, folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === name)
    .sort()
    .map((path) => join(folder, path))
}

/** Names that another file of the folder, later in the order, may describe. */
const DESCRIBED_ELSEWHERE: ReadonlySet<FileProblemCode> = new Set([
  'UNKNOWN_DECISION',
  'UNKNOWN_GROUP',
  'UNKNOWN_PERSON',
  'UNKNOWN_POST',
])

/** What loading came to, and how many account links it ended: those whose persons have no place in the register any more. */
export interface Loaded {
  readonly results: readonly LoadResult[]
  readonly endedLinks: number
}

/** Loads files and folders, one after the other, as {@link loadFolder} and {@link loadFile} do. */
export async function loadRecords(store: Store, paths: readonly string[], clock: () => Date): Promise<Loaded> {
  const results: LoadResult[] = []
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      results.push(...(await readFolder(store, path, clock)))
    else results.push(await readFile(store, path, clock))
  }
  // Only now: a person whom one roster lets go may have a place in the next.
  return { results, endedLinks: await endLinks(store, results, clock) }
}

async function endLinks(store: Store, results: readonly LoadResult[], clock: () => Date): Promise<number> {
  if (results.every(({ outcome }) => outcome !== 'LOADED')) return 0
  return store.destroyEndedLinks(dateInVietnam(clock()))
}

/**
 * Loads a folder file by file; results come in the order of {@link recordFiles}. A file that is refused or in conflict
 * does not stop the others. One that lacks only names which a later file may describe is tried again after that file,
 * as long as a round loads anything.
 */
export async function loadFolder(store: Store, folder: string, clock: () => Date): Promise<readonly LoadResult[]> {
  const results = await readFolder(store, folder, clock)
  await endLinks(store, results, clock)
  return results
}

/** Loads one file. Its name in the registry is its path from `data/`, wherever the folder lies. */
export async function loadFile(store: Store, path: string, clock: () => Date): Promise<LoadResult> {
  const result = await readFile(store, path, clock)
  await endLinks(store, [result], clock)
  return result
}

async function readFolder(store: Store, folder: string, clock: () => Date): Promise<readonly LoadResult[]> {
  const results: LoadResult[] = []
  for (const path of recordFiles(folder)) results.push(await readFile(store, path, clock))
  for (let isMoving = true; isMoving; ) {
    isMoving = false
    for (const [index, result] of results.entries()) {
      if (!mayWait(result)) continue
      const again = await readFile(store, result.path, clock)
      results[index] = again
      if (again.outcome === 'LOADED') isMoving = true
    }
  }
  // What another file has described meanwhile is no fault any more of one that is refused for something else.
  for (const [index, result] of results.entries()) {
    if (isStale(result)) results[index] = await readFile(store, result.path, clock)
  }
  return results
}

function isStale(result: LoadResult): boolean {
  if (result.outcome !== 'REFUSED' || mayWait(result)) return false
  return result.problems.some(({ code }) => DESCRIBED_ELSEWHERE.has(code))
}

function mayWait(result: LoadResult): boolean {
  return result.outcome === 'REFUSED' && result.problems.every(({ code }) => DESCRIBED_ELSEWHERE.has(code))
}

async function readFile(store: Store, path: string, clock: () => Date): Promise<LoadResult> {
  const file = originName(path)
  let told: Pick<LoadResult, 'file' | 'path' | 'waiting'> = { file, path }
  try {
    const bytes = readText(path, file)
    if (!/\.ya?ml$/iu.test(path) && !/^format:/mu.test(bytes.text)) throw noRecord(file)
    const yaml = parseYaml(file, bytes.text)
    await refuseSynthetic(store, yaml)
    const { source, waiting, resolve } = prepare(yaml, path, store)
    if (waiting > 0) told = { ...told, waiting }
    const sha256 = createHash('sha256')
      .update(bytes.sha256)
      .update(source?.sha256 ?? '')
      .digest('hex')
    if ((await store.findLoaded(file)) === sha256) return { ...told, outcome: 'UNCHANGED' }
    const recording = await resolve({ on: dateInVietnam(clock()), version: (await store.newestState()).version })
    const report = await store.record(recording, { name: file, action: 'LOAD', sha256 }, clock().toISOString())
    const conflict = report.changes.some((entry) => entry.change === 'CONFLICT')
    return { ...told, outcome: conflict ? 'CONFLICT' : 'LOADED', report }
  } catch (error) {
    if (error instanceof FileRefused) return { ...told, outcome: 'REFUSED', problems: error.problems }
    throw error
  }
}

/** Records of real decisions never mix with made-up ones; the list of topics serves both. */
async function refuseSynthetic(store: Store, { file, format }: YamlFile): Promise<void> {
  if (format === 'so-nhom/topics/1' || !(await store.newestState()).synthetic) return
  const message = {
    vi: 'Đây là sổ mô phỏng: không nạp hồ sơ thật vào. Đặt SO_NHOM_DB khác, hoặc chạy serve --no-load.',
    en: 'This register is synthetic: no real records go into it. Set another SO_NHOM_DB, or run serve --no-load.',
  }
  throw new FileRefused([{ code: 'SYNTHETIC_REGISTER', file, line: 1, column: 1, message }])
}

/** A file in its shape: the text that belongs to it, and what is left to do if it is not what was last loaded. */
interface Prepared {
  readonly source: SourceText | null
  /** Proposals that wait in it. */
  readonly waiting: number
  resolve(moment: Moment): Promise<Recording>
}

function prepare(yaml: YamlFile, path: string, store: Store): Prepared {
  const { file } = yaml
  const alone = (resolve: Prepared['resolve']): Prepared => ({ source: null, waiting: 0, resolve })
  switch (yaml.format) {
    case 'so-nhom/topics/1': {
      const located = yaml.as(topicsFileShape)
      return alone(async () => ({ kind: 'TOPICS', topics: resolveTopics(located) }))
    }
    case 'so-nhom/agencies/1': {
      const located = yaml.as(agenciesFileShape)
      return alone(async () => ({ kind: 'AGENCIES', records: resolveAgencies(located) }))
    }
    case 'so-nhom/acts/1': {
      const located = yaml.as(actsFileShape)
      return alone(async (moment) => {
        return { kind: 'ACTS', records: resolveActs(located, await knownRecords(store, moment, file)) }
      })
    }
    case 'so-nhom/successions/1': {
      const located = yaml.as(successionsFileShape)
      return alone(async (moment) => {
        return { kind: 'SUCCESSIONS', records: resolveSuccessions(located, await knownBodies(store, moment)) }
      })
    }
    case 'so-nhom/decision/1':
      return prepareDecision(yaml, path, store)
    case 'so-nhom/roster/1': {
      const located = yaml.as(rosterFileShape)
      checkFolder(located, 'group', /groups\/(.+)\/roster\.yaml$/, located.data.group)
      return alone(async (moment) => {
        return {
          kind: 'ROSTER',
          records: resolveRoster(located, await knownForRoster(store, moment, located.data), moment.on),
        }
      })
    }
    default:
      throw unknownFormat(yaml)
  }
}

function prepareDecision(yaml: YamlFile, path: string, store: Store): Prepared {
  const located = yaml.as(decisionFileShape)
  checkFolder(located, 'slug', /decisions\/(.+)\/decision\.yaml$/, located.data.slug)
  const source = findSourceText(located, path)
  return {
    source,
    waiting: countProposals(located.data),
    resolve: async (moment) => {
      return {
        kind: 'DECISION',
        record: resolveDecision(
          located,
          source,
          await knownRecords(store, moment, yaml.file, actsWithPlaces(located.data)),
        ),
      }
    },
  }
}

/** A text, a page or a document that somebody wants loaded as it is. */
function noRecord(file: string): FileRefused {
  const message = {
    vi: 'Đây không phải tệp hồ sơ (.yaml có dòng format:). Văn bản của một quyết định thì dùng so-nhom parse rồi so-nhom draft.',
    en: 'This is no file of records (.yaml with a line format:). For the text of a decision use so-nhom parse, then so-nhom draft.',
  }
  return new FileRefused([{ code: 'SHAPE', file, line: 1, column: 1, message }])
}

/** Other acts of whose provisions the file speaks. */
function actsWithPlaces({ slug, relations = [] }: DecisionFile): readonly string[] {
  const named = relations.flatMap(({ from, to, fromProvision, toProvision }) => [
    ...(fromProvision && from ? [from] : []),
    ...(toProvision ? [to] : []),
  ])
  return [...new Set(named)].filter((act) => act !== slug)
}

function unknownFormat({ format, problem }: YamlFile): FileRefused {
  const names = ['topics', 'agencies', 'acts', 'successions', 'decision', 'roster']
  const formats = names.map((name) => `so-nhom/${name}/1`).join(', ')
  const message =
    format === null
      ? {
          vi: `Thiếu trường format; dùng một trong: ${formats}.`,
          en: `The field format is missing; use one of: ${formats}.`,
        }
      : {
          vi: `format "${format}" không được hỗ trợ; dùng một trong: ${formats}.`,
          en: `The format "${format}" is not known; use one of: ${formats}.`,
        }
  return new FileRefused([problem('SHAPE', ['format'], message)])
}

/** A decision under decisions/ lies in the folder of its slug, a roster under groups/ in that of its group. */
function checkFolder(located: LocatedData<unknown>, field: 'slug' | 'group', place: RegExp, slug: string): void {
  const folder = place.exec(located.file)?.[1]
  if (folder === undefined || folder === slug) return
  throw new FileRefused([
    located.problem('SLUG_FOLDER', [field], {
      vi: `${field} là ${slug} nhưng tệp nằm trong thư mục ${folder}. Hai nơi phải giống nhau.`,
      en: `The ${field} is ${slug}, but the file lies in the folder ${folder}. The two must agree.`,
    }),
  ])
}
