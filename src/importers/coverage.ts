// Every article, clause and rule-bearing passage must say what it does: an obligation, an admission rule or a mark.
import type { DecisionRecord, StoredProvision } from '../domain/decision.ts'
import type { Place } from '../domain/obligation.ts'
import type { Component } from '../domain/provision.ts'
import type { Localized } from '../domain/source.ts'
import type { DataPath, FileProblemCode } from './problems.ts'

const WALKED = new Set(['ARTICLE', 'CLAUSE', 'POINT', 'SUBPOINT', 'DASH'])

/**
 * The provisions, or paragraphs of a report, that nothing speaks of. A provision is covered by what stands at it, at one
 * of its parts, or at what contains it; an article with clauses needs its clauses covered, and its opening if it has one.
 */
export function uncovered(record: DecisionRecord): readonly string[] {
  const places = placesOf(record)
  const paths = new Set(places.flatMap((place) => place.path ?? []))
  const paragraphs = new Set(places.flatMap((place) => place.paragraph ?? []))
  const covered = (path: string) => paths.has(path) || [...paths].some((place) => path.startsWith(`${place}/`))
  const bare = record.provisions.filter((provision) => {
    if (provision.kind === 'OPENING') return !covered(provision.path)
    if (!WALKED.has(provision.kind) || isDivided(provision, record)) return false
    return !covered(provision.path) && !sentencesCovered(provision, record, covered)
  })
  const tables = bareComponents(record.components, record.provisions).filter((key) => !paths.has(key))
  const silent = record.paragraphs.filter((paragraph) => !paragraphs.has(paragraph.number))
  return [
    ...bare.map((provision) => provision.path),
    ...tables,
    ...silent.map((paragraph) => `đoạn ${paragraph.number}`),
  ]
}

/** Keys of attached instruments in which no provision was read: a table of members, a form. They need something too. */
export function bareComponents(
  components: readonly Pick<Component, 'key' | 'attached'>[],
  provisions: readonly Pick<StoredProvision, 'component'>[],
): readonly string[] {
  const held = new Set(provisions.map(({ component }) => component))
  return components.filter(({ key, attached }) => attached && !held.has(key)).map(({ key }) => key)
}

function placesOf(record: DecisionRecord): readonly Place[] {
  const groups = record.groups.flatMap((group) => group.setUpBy ?? [])
  const own = new Set(record.groups.map(({ slug }) => slug))
  const governed = record.governances.flatMap(({ group, place }) => (own.has(group) ? [] : (place ?? [])))
  return [...record.obligations, ...record.admissionRules, ...record.coverage]
    .map(({ place }) => place)
    .concat(groups, governed)
}

function isDivided(provision: StoredProvision, record: DecisionRecord): boolean {
  return record.provisions.some(({ parent, kind }) => parent === provision.path && WALKED.has(kind))
}

/** A passage of several sentences is covered only when each of them is. */
function sentencesCovered(
  provision: StoredProvision,
  record: DecisionRecord,
  covered: (path: string) => boolean,
): boolean {
  const sentences = record.provisions.filter(({ parent, kind }) => parent === provision.path && kind === 'SENTENCE')
  return sentences.length > 0 && sentences.every((sentence) => covered(sentence.path))
}

/** Reports each gap with the way to close it. `waiting`: the paths of proposals that nobody has confirmed yet. */
export function checkCoverage(
  record: DecisionRecord,
  waiting: readonly string[],
  report: (code: FileProblemCode, path: DataPath, message: Localized) => void,
): void {
  for (const place of uncovered(record)) {
    const proposed = waiting.filter((path) => path === place || path.startsWith(`${place}/`)).length
    const [vi, en] =
      proposed === 0
        ? ['', '']
        : [
            ` proposals có ${proposed} đề xuất cho chỗ này: kiểm tra rồi chuyển sang danh sách cùng tên.`,
            ` proposals holds ${proposed} for it: check, then move to the list of the same name.`,
          ]
    report('NOT_COVERED', ['obligations'], {
      vi: `${place} chưa có quy định hay thành phần tham gia nào, và chưa được đánh dấu trong coverage (DEFINITION, SCOPE hoặc FORMAL).${vi}`,
      en: `${place} has no obligation and no admission rule, and no mark in coverage (DEFINITION, SCOPE or FORMAL).${en}`,
    })
  }
}
