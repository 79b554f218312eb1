// How the command speaks: Vietnamese first, English beneath, problems with their place in the file.
import type { Localized } from '../domain/source.ts'
import type { LoadResult } from '../importers/load.ts'
import { formatPlace } from '../importers/problems.ts'

export function printError(message: Localized, code: string | null = null): void {
  const lines = [message.vi, message.en === message.vi ? null : message.en, code === null ? null : `(${code})`]
  process.stderr.write(`${lines.filter((line) => line !== null).join('\n')}\n`)
}

/** One paragraph a file: what happened, or with `planned` would happen, and what to do where something is wrong. */
export function describeLoad(result: LoadResult, planned = false): string {
  switch (result.outcome) {
    case 'UNCHANGED':
      return `${result.file}: không đổi · unchanged`
    case 'REFUSED': {
      const lines = result.problems.map(
        (problem) => `  ${formatPlace(problem)} ${problem.code}\n    ${problem.message.vi}\n    ${problem.message.en}`,
      )
      return `${result.file}: bị từ chối, chưa nạp gì · refused, nothing loaded\n${lines.join('\n')}`
    }
    case 'CONFLICT': {
      const ids = result.report.changes
        .filter((entry) => entry.change === 'CONFLICT')
        .map((entry) => `  ${entry.table} ${entry.id}`)
      return `${result.file}: xung đột, chưa nạp gì – các bản ghi sau đã được người khác sửa · in conflict, nothing loaded – somebody else changed these records\n${ids.join('\n')}`
    }
    case 'LOADED':
      if (planned) return `${result.file}: sẽ đổi · would change\n${planLines(result)}`
      return `${result.file}: ${summary(result)} (phiên bản · version ${result.report.version})`
  }
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
