// How the command speaks: Vietnamese first, English beneath, problems with their place in the file.
import { basename, dirname, join } from 'node:path'
import type { Localized } from '../domain/source.ts'
import type { LoadResult } from '../importers/load.ts'
import { formatPlace } from '../importers/problems.ts'

export function printError(message: Localized, code: string | null = null): void {
  const lines = [message.vi, message.en === message.vi ? null : message.en, code === null ? null : `(${code})`]
  process.stderr.write(`${lines.filter((line) => line !== null).join('\n')}\n`)
}

/** How results are told: as a plan, and by the path that somebody gave or by the name in the registry. */
export interface Telling {
  readonly planned: boolean
  readonly byPath: boolean
}

/**
 * One paragraph a file: what happened, or with `planned` would happen, and what to do where something is wrong. Places of
 * problems are always paths, so that they can be opened.
 */
export function describeLoad(result: LoadResult, telling: Telling): string {
  const { waiting = 0 } = result
  const told = describeOutcome(result, telling)
  if (waiting === 0) return told
  return `${told}\n  ${waiting} đề xuất trong tệp chưa được xác nhận, không nạp · ${waiting} proposals in the file not confirmed, not loaded`
}

function describeOutcome(result: LoadResult, { planned, byPath }: Telling): string {
  const name = byPath || result.outcome === 'REFUSED' ? result.path : result.file
  switch (result.outcome) {
    case 'UNCHANGED':
      return `${name}: không đổi · unchanged`
    case 'REFUSED': {
      const lines = result.problems.map((problem) => {
        const place = formatPlace({ ...problem, file: pathOf(result, problem.file) })
        return `  ${place} ${problem.code}\n    ${problem.message.vi}\n    ${problem.message.en}`
      })
      return `${name}: bị từ chối, chưa nạp gì · refused, nothing loaded\n${lines.join('\n')}`
    }
    case 'CONFLICT': {
      const ids = result.report.changes
        .filter((entry) => entry.change === 'CONFLICT')
        .map((entry) => `  ${entry.table} ${entry.id}`)
      return `${name}: xung đột, chưa nạp gì – các bản ghi sau do nơi khác ghi, hoặc đang được dùng · in conflict, nothing loaded – these records come from elsewhere, or are in use\n${ids.join('\n')}`
    }
    case 'LOADED':
      if (planned) return `${name}: sẽ đổi · would change\n${planLines(result)}`
      return `${name}: ${summary(result)} (phiên bản · version ${result.report.version})`
  }
}

/** The path of a file that a problem names: the file itself, or the text beside it. */
function pathOf({ file, path }: LoadResult, named: string): string {
  return named === file ? path : join(dirname(path), basename(named))
}

/** What needs somebody's attention stands at the end, where a terminal shows it. */
export function refusedLast(results: readonly LoadResult[]): readonly LoadResult[] {
  const rank = { UNCHANGED: 0, LOADED: 0, CONFLICT: 1, REFUSED: 2 }
  return results.toSorted((a, b) => rank[a.outcome] - rank[b.outcome])
}

/** One line: how many files were loaded, unchanged, refused and in conflict. */
export function summarizeLoad(results: readonly LoadResult[], planned = false): string {
  const count = (outcome: LoadResult['outcome']) => results.filter((result) => result.outcome === outcome).length
  const [loaded, unchanged] = [count('LOADED'), count('UNCHANGED')]
  const [refused, conflict] = [count('REFUSED'), count('CONFLICT')]
  const [vi, en] = planned ? ['sẽ nạp', 'to be loaded'] : ['đã nạp', 'loaded']
  return (
    `Tệp hồ sơ: ${loaded} ${vi}, ${unchanged} không đổi, ${refused} bị từ chối, ${conflict} xung đột · ` +
    `Files of records: ${loaded} ${en}, ${unchanged} unchanged, ${refused} refused, ${conflict} in conflict`
  )
}

/** How many account links ended with what was loaded; whose they were is told nowhere. */
export function describeEndedLinks(count: number, planned: boolean): string {
  const [vi, en] = planned ? ['sẽ hủy', 'would be destroyed'] : ['đã hủy', 'destroyed']
  return (
    `Liên kết tài khoản: ${vi} ${count}, vì người được liên kết không còn chỗ nào trong sổ · ` +
    `Account links: ${count} ${en}, their people having no place in the register any more`
  )
}

type Reported = Extract<LoadResult, { report: unknown }>

function summary(result: Reported): string {
  const count = (change: string) => result.report.changes.filter((entry) => entry.change === change).length
  const parts = [
    [count('ADDED'), 'thêm · added'],
    [count('CORRECTED'), 'sửa · corrected'],
    [count('RETIRED'), 'thôi ghi · retired'],
    [result.report.unchanged, 'giữ nguyên · unchanged'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ')
}

const PLAN_WORDS = {
  ADDED: 'thêm · add',
  CORRECTED: 'sửa · correct',
  RETIRED: 'thôi ghi · retire',
  CONFLICT: 'xung đột · conflict',
}

function planLines(result: Reported): string {
  const lines = result.report.changes.map((entry) => `  ${PLAN_WORDS[entry.change]}: ${entry.table} ${entry.id}`)
  return [...lines, `  ${result.report.unchanged} giữ nguyên · unchanged`].join('\n')
}
