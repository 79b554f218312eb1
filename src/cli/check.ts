// so-nhom check: asks the register the questions of case files, and tells where the answers are not those wanted.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { openCopy, openStore } from '../compose.ts'
import { readConfig } from '../config.ts'
import { dateInVietnam } from '../domain/calendar.ts'
import type { Language } from '../domain/source.ts'
import type { Ground } from '../domain/verdict.ts'
import { recordFacts } from '../importers/case-facts.ts'
import { loadFolder } from '../importers/load.ts'
import { type FileProblem, FileRefused, formatPlace } from '../importers/problems.ts'
import { type CaseSet, knownForCases, readCaseText, readRuleCases } from '../importers/rule-cases.ts'
import { copyDatabase } from '../storage/sqlite/open.ts'
import type { Store } from '../storage/store.ts'
import type { Asking } from '../usecases/ask.ts'
import { type CheckedCase, checkCases } from '../usecases/check-cases.ts'
import { citeGround } from '../usecases/cite-ground.ts'
import { Problem } from '../usecases/problem.ts'
import { RulebookShelf } from '../usecases/rulebooks.ts'
import { type CitedResult, drawCases, drawSummary } from './case-table.ts'
import { requireRecords } from './record-folder.ts'
import { describeLoad } from './terminal.ts'

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('hỏi sổ các tình huống trong tệp và so với trả lời mong đợi · ask the cases of files and compare')
    .argument('<files...>', 'tệp tình huống so-nhom/cases/1 · files of rule cases')
    .addOption(
      new Option('--lang <lang>', 'ngôn ngữ của bảng · language of the table').choices(['vi', 'en']).default('vi'),
    )
    .action(async (files: string[], { lang }: { lang: string }) => {
      const language = lang === 'en' ? 'EN' : 'VI'
      const register = await openRegister()
      try {
        const checked = []
        for (const file of files) checked.push(...(await checkFile(register, file, language)))
        process.stdout.write(drawSummary(checked))
        if (checked.some(({ result }) => !result.passed)) process.exitCode = 1
      } finally {
        await register.close()
      }
    })
}

/** A copy of the register that nothing is recorded in, and a way to have another for the facts of some cases. */
interface Register {
  readonly store: Store
  copy(): Store
  close(): Promise<void>
}

/** The register as its database has it, brought up to what its data folder says, in a copy; a synthetic one as it is. */
async function openRegister(): Promise<Register> {
  const { database, data } = readConfig(process.env)
  const folder = mkdtempSync(join(tmpdir(), 'so-nhom-'))
  const copied = join(folder, 'register.db')
  if (existsSync(database)) copyDatabase(database, copied)
  const store = openStore(copied, true)
  const close = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  // A register without its data folder answers by what it holds.
  const wanted = existsSync(data) || !existsSync(database)
  if (wanted && !(await store.newestState()).synthetic) await loadData(store, data)
  return { store, copy: () => openCopy(copied), close }
}

async function loadData(store: Store, data: string): Promise<void> {
  requireRecords(data, true)
  for (const result of await loadFolder(store, data, () => new Date())) {
    if (result.outcome === 'LOADED' || result.outcome === 'UNCHANGED') continue
    process.exitCode = 1
    process.stderr.write(`${describeLoad(result, { planned: false, byPath: false })}\n`)
  }
}

/** The results of a file, in the order of its cases; printed as they come. A file that is refused makes exit code 1. */
async function checkFile(register: Register, file: string, language: Language): Promise<readonly CitedResult[]> {
  try {
    const on = dateInVietnam(new Date())
    const known = await knownForCases(register.store, { on, version: (await register.store.newestState()).version })
    const { ids, sets } = readRuleCases(file, readCaseText(file, file), known)
    const found = new Map<string, CitedResult>()
    for (const set of sets) {
      const store = register.copy()
      try {
        for (const one of await checkSet(store, set, known, { file, language })) found.set(one.result.case.id, one)
      } finally {
        await store.close()
      }
    }
    const results = ids.flatMap((id) => found.get(id) ?? [])
    process.stdout.write(`${file}\n\n${drawCases(results, language)}\n`)
    return results
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    process.exitCode = 1
    process.stderr.write(describeRefusal(file, error.problems))
    return []
  }
}

async function checkSet(
  store: Store,
  { fileFacts, facts, cases }: CaseSet,
  known: Parameters<typeof recordFacts>[2],
  { file, language }: { readonly file: string; readonly language: Language },
): Promise<readonly CitedResult[]> {
  const instant = new Date().toISOString()
  const early = cases.some(({ knownAt }) => knownAt === 'FILE_FACTS')
  const before = early ? await recordFacts(store, fileFacts, known, instant, file) : 0
  const versions = { FILE_FACTS: before, ALL_FACTS: await recordFacts(store, facts, known, instant, file) }
  const results = await checkCases(askingOf(store), cases, versions)
  return Promise.all(results.map(async (result) => ({ result, citation: await citationOf(store, result, language) })))
}

/** Who runs the command asks as the public does: nothing here needs a token. */
function askingOf(store: Store): Asking {
  return {
    store,
    shelf: new RulebookShelf(store),
    caller: { kind: 'ANONYMOUS' },
    accountKeys: [],
    method: 'POST',
    onAccountQuestion: () => {},
  }
}

async function citationOf(store: Store, { verdict }: CheckedCase, language: Language): Promise<string | null> {
  if (verdict instanceof Problem) return null
  const ground = groundOf(verdict)
  return ground && citeGround(store, ground, verdict.moment, language)
}

/** The clause that decided: of the rule met, else of the last reason, which closes the list or leaves it open. */
function groundOf(verdict: Exclude<CheckedCase['verdict'], Problem>): Ground | null {
  if ('status' in verdict) {
    const [basis] = verdict.memberships.flatMap(({ bases, certainty }) =>
      bases.map((one) => ({ ...one, quote: null, certainty })),
    )
    return basis ?? null
  }
  if ('items' in verdict) {
    const [first] = verdict.items
    return first ? { decision: first.decision.slug, place: null, quote: null, certainty: first.certainty } : null
  }
  const outcome = { ELIGIBLE: 'MET', INELIGIBLE: 'NOT_MET', UNDETERMINED: 'UNKNOWN' }[verdict.finding]
  const deciding = verdict.reasons.filter((reason) => reason.outcome === outcome && reason.ground !== null)
  return (verdict.finding === 'INELIGIBLE' ? deciding.at(-1) : deciding[0])?.ground ?? null
}

function describeRefusal(file: string, problems: readonly FileProblem[]): string {
  const lines = problems.map(
    (problem) => `  ${formatPlace(problem)} ${problem.code}\n    ${problem.message.vi}\n    ${problem.message.en}`,
  )
  return `${file}: bị từ chối, chưa hỏi gì · refused, nothing asked\n${lines.join('\n')}\n`
}
