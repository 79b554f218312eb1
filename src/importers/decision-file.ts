// From a decision file and its text to the record that the registry keeps, or to a list of everything that is wrong.
import type { CalendarDate } from '../domain/calendar.ts'
import { citeProvision } from '../domain/citation.ts'
import type { Decision, DecisionRecord, Signatory } from '../domain/decision.ts'
import { type Component, parsePath } from '../domain/provision.ts'
import type { Localized, Source } from '../domain/source.ts'
import type { CleanText } from './clean-text.ts'
import { bareComponents, checkCoverage } from './coverage.ts'
import { parseDecisionText } from './decision-text.ts'
import { checkFacts } from './facts.ts'
import type { DecisionFile } from './files/shapes.ts'
import { type KnownRecords, Lookup } from './lookup.ts'
import { type DataPath, type FileProblem, FileRefused } from './problems.ts'
import { proposedPaths } from './proposals.ts'
import { storedProvisions } from './provisions.ts'
import { relationsOf } from './relations.ts'
import { repairAndCheck } from './repairs.ts'
import { resolveRules } from './rules.ts'
import type { LocatedData } from './yaml-file.ts'

/** The text beside a decision file, as read. */
export interface SourceText {
  readonly text: string
  readonly sha256: string
}

/**
 * Resolves every name in a decision file. `known` holds what the registry has already; `source` is null for a report.
 * Throws FileRefused with every problem, each with its line and column.
 */
export function resolveDecision(
  located: LocatedData<DecisionFile>,
  source: SourceText | null,
  known: KnownRecords,
): DecisionRecord {
  const file = located.data
  const problems: FileProblem[] = []
  const report = (code: FileProblem['code'], path: DataPath, message: Localized) => {
    problems.push(located.problem(code, path, message))
  }
  const text = source && file.text ? cleanAndCheck(file.text, source, report) : null
  const parsed = text ? parseDecisionText(text.clean) : null
  if (parsed) checkFacts(file, parsed, report)
  const provisions = parsed && text ? storedProvisions(parsed.components, text) : []
  const paragraphs = file.report?.paragraphs ?? []
  const bare = bareComponents(parsed?.components ?? [], provisions)
  const lookup = new Lookup(file, known, { provisions, bare, paragraphs, report })
  checkNames(file, lookup)
  const components = titled(parsed?.components ?? [], file, report)
  const rules = resolveRules(file, lookup)
  const record: DecisionRecord = {
    decision: decisionOf(file, components, lookup),
    sources: file.sources.map(sourceOf),
    components,
    provisions,
    paragraphs,
    repairs: text?.repairs ?? [],
    relations: relationsOf(file, lookup, report),
    ...rules,
  }
  checkTextOrReport(file, report)
  checkOddities(file, lookup)
  checkCoverage(record, proposedPaths(file), report)
  if (problems.length > 0) throw new FileRefused(problems)
  return record
}

type Report = (code: FileProblem['code'], path: DataPath, message: Localized) => void

function cleanAndCheck(wanted: NonNullable<DecisionFile['text']>, source: SourceText, report: Report): CleanText {
  if (wanted.sha256 === undefined) {
    report('SHAPE', ['text'], {
      vi: `Thiếu text.sha256. Sau khi kiểm tra ${wanted.file}, ghi: sha256: ${source.sha256}`,
      en: `text.sha256 is missing. Once ${wanted.file} has been checked, write: sha256: ${source.sha256}`,
    })
  } else if (wanted.sha256 !== source.sha256) {
    report('TEXT_CHANGED', ['text', 'sha256'], {
      vi: `${wanted.file} không còn là văn bản mà tệp này mô tả: SHA-256 của nó là ${source.sha256}. Kiểm tra lại văn bản rồi sửa sha256.`,
      en: `${wanted.file} is not the text that this file describes: its SHA-256 is ${source.sha256}. Check the text, then correct sha256.`,
    })
  }
  return repairAndCheck(source.text, wanted.repairs ?? [], ['text', 'repairs'], report)
}

function titled(components: readonly Component[], file: DecisionFile, report: Report): readonly Component[] {
  const titles = new Map((file.text?.components ?? []).map((component) => [component.key, component.title]))
  const keys = components.map((component) => component.key)
  for (const [index, { key }] of (file.text?.components ?? []).entries()) {
    if (keys.includes(key)) continue
    report('UNKNOWN_COMPONENT', ['text', 'components', index, 'key'], {
      vi: `Văn bản không có thành phần "${key}"; có: ${keys.join(', ')}.`,
      en: `The text has no instrument "${key}"; it has: ${keys.join(', ')}.`,
    })
  }
  return components.map(({ key, kind, title, attached }) => ({ key, kind, attached, title: titles.get(key) ?? title }))
}

/** Fields that decisions and cited acts share. */
export function actFacts(
  act: {
    readonly [field in 'issuedOn' | 'effectiveFrom' | 'effectiveTo' | 'attestedOn' | 'checkedOn']?: string | undefined
  },
) {
  const date = (value: string | undefined) => (value ?? null) as CalendarDate | null
  return {
    issuedOn: date(act.issuedOn),
    effectiveFrom: date(act.effectiveFrom),
    effectiveTo: date(act.effectiveTo),
    attestedOn: date(act.attestedOn),
    checkedOn: date(act.checkedOn),
  }
}

function decisionOf(file: DecisionFile, components: readonly Component[], lookup: Lookup): Decision {
  if (file.issuer !== undefined) lookup.agency(file.issuer, ['issuer'])
  return {
    slug: file.slug,
    formerSlugs: file.formerSlugs ?? [],
    kind: file.kind,
    number: file.number ?? null,
    year: file.year ?? null,
    title: file.title,
    issuer: file.issuer ?? null,
    ...actFacts(file),
    holding: file.text ? 'TEXT' : 'REPORT',
    certainty: file.certainty,
    signatory: signatoryOf(file),
    notes: [...(file.notes ?? []), ...(file.overrules ?? []).map(({ note }) => note), ...oddities(file, components)],
    source: file.sources[0]?.key ?? '',
  }
}

/** What is odd in the text, each with where it stands. */
function oddities(file: DecisionFile, components: readonly Component[]): readonly Localized[] {
  const { slug, kind } = file
  const cited = { slug, kind, number: file.number ?? null, issuedOn: null, issuerName: null, components }
  return (file.text?.oddities ?? []).map(({ at, note }) => {
    const address = typeof at === 'string' ? parsePath(at) : null
    const vi = citeProvision({ ...cited, title: file.title.vi }, address).shortText
    const en = citeProvision({ ...cited, title: file.title.en }, address, { language: 'EN' }).shortText
    return { vi: `${vi}: ${note.vi}`, en: `${en}: ${note.en}` }
  })
}

function signatoryOf(file: DecisionFile): Signatory | null {
  if (!file.signatory) return null
  const { name, title, onBehalf, capacity } = file.signatory
  return { name: name ?? null, title, onBehalf: onBehalf ?? null, capacity: capacity ?? null }
}

/** A source as a file writes it, with null for what it leaves out. */
export function sourceOf(source: DecisionFile['sources'][number]): Source {
  return {
    key: source.key,
    title: source.title,
    publisher: source.publisher ?? null,
    url: source.url ?? null,
    publishedOn: (source.publishedOn ?? null) as CalendarDate | null,
    readOn: (source.readOn ?? null) as CalendarDate | null,
    nature: source.nature,
  }
}

function checkTextOrReport(file: DecisionFile, report: Report): void {
  if (Boolean(file.text) !== Boolean(file.report)) return
  report('TEXT_OR_REPORT', [], {
    vi: 'Tệp quyết định cần đúng một trong hai: text (có toàn văn) hoặc report (chỉ có tin đưa).',
    en: 'A decision file takes one of two: text (its words are held) or report (only news of it is).',
  })
}

/** Keys that may stand only once, besides those of groups, rules and obligations. */
function checkNames({ sources, text, report }: DecisionFile, lookup: Lookup): void {
  const numbers = report?.paragraphs.map(({ number }) => String(number)) ?? []
  const components = text?.components?.map(({ key }) => key) ?? []
  lookup.unique(
    sources.map(({ key }) => key),
    (index) => ['sources', index, 'key'],
  )
  lookup.unique(numbers, (index) => ['report', 'paragraphs', index, 'number'])
  lookup.unique(components, (index) => ['text', 'components', index, 'key'])
}

function checkOddities(file: DecisionFile, lookup: Lookup): void {
  for (const [index, { at }] of (file.text?.oddities ?? []).entries())
    lookup.place(at, ['text', 'oddities', index, 'at'])
}
