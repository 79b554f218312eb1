// Draws the results of rule cases as a table that a lawyer can read, in Vietnamese or English.
import { styleText } from 'node:util'
import type { MembershipStatus } from '../domain/membership.ts'
import { type Certainty, inLanguage, type Language, type Localized } from '../domain/source.ts'
import type { Finding } from '../domain/verdict.ts'
import { nfc } from '../domain/vietnamese.ts'
import type { CheckedCase } from '../usecases/check-cases.ts'
import { Problem } from '../usecases/problem.ts'

/** A result with the short citation of the clause that it rests on; null where it cites none. */
export interface CitedResult {
  readonly result: CheckedCase
  readonly citation: string | null
}

const NOTHING = '–'
const LONGEST_TITLE = 48

const HEADINGS: readonly Localized[] = [
  { vi: 'Kết quả', en: 'Result' },
  { vi: 'Tình huống', en: 'Case' },
  { vi: 'Hỏi', en: 'Asked' },
  { vi: 'Mong đợi', en: 'Wanted' },
  { vi: 'Trả lời', en: 'Got' },
  { vi: 'Mức chắc chắn', en: 'Certainty' },
  { vi: 'Căn cứ', en: 'Clause' },
]

const PASSED: Localized = { vi: '✓ đạt', en: '✓ passed' }
const FAILED: Localized = { vi: '✗ không đạt', en: '✗ failed' }
const NO_ANSWER: Localized = { vi: 'Không trả lời được', en: 'No answer' }

const FINDING_WORDS: Readonly<Record<Finding, Localized>> = {
  ELIGIBLE: { vi: 'Đủ điều kiện', en: 'Eligible' },
  INELIGIBLE: { vi: 'Không đủ điều kiện', en: 'Not eligible' },
  UNDETERMINED: { vi: 'Chưa đủ căn cứ kết luận', en: 'Undetermined' },
}
const STATUS_WORDS: Readonly<Record<MembershipStatus, Localized>> = {
  MEMBER: { vi: 'Là thành viên', en: 'Member' },
  NOT_MEMBER: { vi: 'Không phải thành viên', en: 'Not a member' },
  UNKNOWN: { vi: 'Chưa có thông tin', en: 'Unknown' },
}
const CERTAINTY_WORDS: Readonly<Record<Certainty, Localized>> = {
  STATED: { vi: 'Văn bản nêu rõ', en: 'Stated' },
  REPORTED: { vi: 'Dẫn lại', en: 'Reported' },
  INFERRED: { vi: 'Suy ra', en: 'Inferred' },
  UNSETTLED: { vi: 'Chưa thống nhất', en: 'Unsettled' },
}

/**
 * A heading, a rule and one line a case, differences beneath each that failed; every line ended by a line feed. Columns
 * are as wide as their longest entry, a Vietnamese letter with its marks counting as one. Results are coloured where
 * standard output is a terminal and NO_COLOR is not set.
 */
export function drawCases(results: readonly CitedResult[], language: Language): string {
  const rows = results.map((cited) => rowOf(cited, language))
  const headings = HEADINGS.map((heading) => inLanguage(heading, language))
  const widths = headings.map((_heading, column) => widest([headings, ...rows].map((row) => row[column] ?? '')))
  const line = (cells: readonly string[]) => cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')
  const drawn = results.flatMap(({ result }, index) => {
    const colour = result.passed ? 'green' : 'red'
    const row = line(rows[index] ?? [])
    const [mark, rest] = [row.slice(0, widths[0]), row.slice(widths[0])]
    return [
      (styleText(colour, mark, { stream: process.stdout }) + rest).trimEnd(),
      ...differenceLines(result, language),
    ]
  })
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return `${[line(headings).trimEnd(), rule, ...drawn].join('\n')}\n`
}

/** `Đạt 45/46 tình huống. · 45 of 46 cases passed.` */
export function drawSummary(results: readonly CitedResult[]): string {
  const passed = results.filter(({ result }) => result.passed).length
  const failed = results.length - passed
  const vi = `Đạt ${passed}/${results.length} tình huống${failed > 0 ? `, không đạt ${failed}` : ''}.`
  return `${vi}\n${passed} of ${results.length} cases passed${failed > 0 ? `, ${failed} failed` : ''}.\n`
}

function rowOf({ result, citation }: CitedResult, language: Language): readonly string[] {
  const words = (text: Localized) => inLanguage(text, language)
  const { id, title } = result.case
  const { verdict } = result
  const certainty = verdict instanceof Problem ? null : verdict.certainty
  return [
    words(result.passed ? PASSED : FAILED),
    id,
    shortened(words(title)),
    words(wantedWords(result.case)),
    words(verdict instanceof Problem ? NO_ANSWER : gotWords(result)),
    certainty === null ? NOTHING : words(CERTAINTY_WORDS[certainty]),
    citation ?? NOTHING,
  ].map(plain)
}

function wantedWords(one: CheckedCase['case']): Localized {
  if (one.ask === 'mayJoin') return FINDING_WORDS[one.want.finding]
  if (one.ask === 'membership') return STATUS_WORDS[one.want.status]
  const { includes = [], excludes = [], certainty, certainties = {} } = one.want
  if (certainty === null) return ruleWords(0)
  const named = new Set([...includes, ...Object.keys(certainties)]).size
  const parts = [
    named > 0 ? { vi: `gồm ${named}`, en: `${named} named` } : null,
    excludes.length > 0 ? { vi: `trừ ${excludes.length}`, en: `not ${excludes.length}` } : null,
  ].filter((part) => part !== null)
  if (parts.length === 0) return { vi: NOTHING, en: NOTHING }
  return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') }
}

function gotWords(result: CheckedCase): Localized {
  const { verdict } = result
  if (verdict instanceof Problem) return NO_ANSWER
  if ('finding' in verdict) return FINDING_WORDS[verdict.finding]
  if ('status' in verdict) return STATUS_WORDS[verdict.status]
  return ruleWords(verdict.items.length)
}

function ruleWords(count: number): Localized {
  if (count === 0) return { vi: 'Không có quy định', en: 'No obligation' }
  return { vi: `${count} quy định`, en: count === 1 ? '1 obligation' : `${count} obligations` }
}

function differenceLines({ differences, verdict }: CheckedCase, language: Language): readonly string[] {
  const [wanted, got] = language === 'VI' ? ['mong đợi', 'trả lời'] : ['wanted', 'got']
  const why = verdict instanceof Problem ? `: ${inLanguage(verdict.localized, language)}` : ''
  return differences.map((one) => plain(`    ${one.field}: ${wanted} ${one.wanted}; ${got} ${one.got}${why}`))
}

function widest(cells: readonly string[]): number {
  return Math.max(...cells.map(widthOf))
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)))
}

/** Columns that a text takes: its letters, of which NFC leaves Vietnamese ones whole; a mark left over takes none. */
function widthOf(text: string): number {
  return Array.from(text.replace(/\p{M}/gu, '')).length
}

function shortened(text: string): string {
  const letters = Array.from(plain(text))
  return letters.length <= LONGEST_TITLE ? text : `${letters.slice(0, LONGEST_TITLE - 1).join('')}…`
}

/** On one line, in NFC, and without what a terminal would obey. */
function plain(text: string): string {
  return nfc(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')).trimEnd()
}
