// The rule cases, asked of mayJoin itself, and what every answer keeps to.
import { describe, expect, it } from 'vitest'
import { mayJoin } from '../../src/domain/admission.ts'
import type { Place } from '../../src/domain/obligation.ts'
import type { Verdict } from '../../src/domain/verdict.ts'
import type { Wanted } from '../support/case-file.ts'
import { bookFor, questionFor, readCases, readOwnRecords } from '../support/case-records.ts'

const records = readOwnRecords()

describe.each(['section-6.yaml', 'more.yaml'])('the cases of %s', (name) => {
  const file = readCases(name)
  it.each(file.cases.map((rule) => [rule.id, rule.title.en, rule] as const))('%s: %s', (_id, _title, rule) => {
    const facts = [file.facts ?? {}, rule.facts ?? {}]
    const book = bookFor(records, facts, rule.group)
    const verdict = mayJoin(book, questionFor(rule, facts, book))
    expect(seen(verdict, rule.want)).toEqual(rule.want)
    expect(missingFrom(verdict, rule.want)).toEqual([])
  })
})

/** The parts of a verdict that a case speaks of, in the case's own terms. */
function seen(verdict: Verdict, want: Wanted) {
  const { finding, certainty, nearest, missing, notes, reading, asAt } = verdict
  const given = <K extends keyof Wanted>(key: K, value: unknown) => (want[key] === undefined ? {} : { [key]: value })
  const only = (wanted: object | null | undefined, found: Record<string, unknown> | null) =>
    wanted && found ? Object.fromEntries(Object.keys(wanted).map((key) => [key, found[key]])) : found
  return {
    ...want,
    finding,
    ...given('certainty', certainty),
    ...given('missing', missing.length === want.missing?.length ? sortedLike(want.missing, missing) : missing),
    ...given('notes', notes.length > 0),
    ...given('asAt', asAt),
    ...given('nearest', only(want.nearest, nearest && { code: nearest.code, quote: nearest.ground?.quote })),
    ...given(
      'reading',
      only(want.reading, reading && { ...reading, agency: reading.agency?.slug, message: undefined }),
    ),
  }
}

function sortedLike(wanted: readonly string[], missing: Verdict['missing']): string[] {
  return missing.map(({ key }) => key as string).sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b))
}

/** Codes and citations that are wanted and not there, or there and not wanted. */
function missingFrom(verdict: Verdict, want: Wanted): string[] {
  const codes = new Set(verdict.reasons.map(({ code }) => code))
  const conditions = new Set(verdict.conditions.map(({ code }) => code))
  const grounds = [...verdict.reasons, ...(verdict.nearest ? [verdict.nearest] : [])].flatMap(({ ground, facts }) => [
    ground,
    ...facts.map((fact) => fact.ground),
  ])
  const cited = grounds.flatMap((ground) => (ground ? [`${ground.decision}#${placeName(ground.place)}`] : []))
  const cites = (wanted: string) =>
    cited.some((place) => place === wanted || place.startsWith(wanted.includes('#') ? `${wanted}/` : `${wanted}#`))
  return [
    ...(want.codes ?? []).filter((code) => !codes.has(code)),
    ...(want.withoutCodes ?? []).filter((code) => codes.has(code)).map((code) => `not ${code}`),
    ...(want.conditions ?? []).filter((code) => !conditions.has(code)),
    ...(want.withoutConditions ?? []).filter((code) => conditions.has(code)).map((code) => `not ${code}`),
    ...(want.citations ?? []).filter((wanted) => !cites(wanted)),
  ]
}

function placeName(place: Place | null): string {
  if (place === null) return ''
  return place.path ?? `paragraph-${place.paragraph}`
}
