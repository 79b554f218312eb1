// Resolves what a decision file says of groups, admission and obligations into the domain's terms.
import type { AgencySelector } from '../domain/agency.ts'
import type { CalendarDate, Period } from '../domain/calendar.ts'
import type { CoverageMark, DecisionRecord } from '../domain/decision.ts'
import type { AdmissionRule, Governance, Group, GroupRole } from '../domain/group.ts'
import type { Bearer, Obligation } from '../domain/obligation.ts'
import type { PostSelector } from '../domain/post.ts'
import type { Localized } from '../domain/source.ts'
import type { DecisionFile } from './files/shapes.ts'
import type { Lookup } from './lookup.ts'
import type { DataPath } from './problems.ts'

type Rules = Pick<DecisionRecord, 'groups' | 'governances' | 'admissionRules' | 'obligations' | 'coverage'>

const ROLE_LABELS: Readonly<Record<GroupRole, Localized>> = {
  LEADER: { vi: 'Trưởng nhóm', en: 'Group leader' },
  DEPUTY_LEADER: { vi: 'Phó Trưởng nhóm', en: 'Deputy group leader' },
  ADMINISTRATOR: { vi: 'Quản trị nhóm', en: 'Group administrator' },
  MEMBER: { vi: 'Thành viên', en: 'Member' },
}

const NO_AGENCIES: AgencySelector = { key: '', label: { vi: '', en: '' }, agency: null, kinds: [], within: null }

/** Everything by the file's order, which is the order of the text. Problems go to the lookup. */
export function resolveRules(file: DecisionFile, lookup: Lookup): Rules {
  const agencies = agencyClasses(file, lookup)
  const posts = postClasses(file, agencies, lookup)
  const groups = file.groups ?? []
  const governed = [
    ...groups.map((group, index) => ({ ...group, group: group.slug, path: ['groups', index] })),
    ...(file.governs ?? []).map((entry, index) => ({ ...entry, path: ['governs', index] })),
  ]
  const seen = new Set<string>()
  lookup.unique(
    governed.map(({ group }) => group),
    (index) => [...(governed[index]?.path ?? []), index < groups.length ? 'slug' : 'group'],
  )
  for (const [index, { group }] of (file.governs ?? []).entries()) lookup.group(group, ['governs', index, 'group'])
  return {
    groups: groups.map((group, index) => resolveGroup(group, ['groups', index], file, lookup)),
    governances: governed.map((entry) => resolveGovernance(entry, entry.path, file, lookup)),
    admissionRules: governed.flatMap(({ group, admission, path: at }) =>
      admission.map((rule, nth) => {
        const path: DataPath = [...at, 'admission', nth]
        checkKey(rule.key, seen, path, lookup)
        return resolveAdmission(rule, group, path, posts, file, lookup)
      }),
    ),
    obligations: (file.obligations ?? []).map((obligation, index) => {
      const path: DataPath = ['obligations', index]
      checkKey(obligation.key, seen, path, lookup)
      return resolveObligation(obligation, path, { agencies, posts, file, lookup })
    }),
    coverage: (file.coverage ?? []).map((mark, index): CoverageMark => {
      return { place: lookup.place(mark.at, ['coverage', index, 'at']), as: mark.as, note: mark.note ?? null }
    }),
  }
}

function checkKey(key: string, seen: Set<string>, path: DataPath, lookup: Lookup): void {
  if (seen.has(key)) lookup.duplicate(key, [...path, 'key'])
  seen.add(key)
}

function agencyClasses(file: DecisionFile, lookup: Lookup): ReadonlyMap<string, AgencySelector> {
  const entries = Object.entries(file.agencyClasses ?? {}).map(([key, given]): [string, AgencySelector] => {
    if (given.agency !== undefined) lookup.agency(given.agency, ['agencyClasses', key, 'agency'])
    const kinds = (given.kinds ?? []).map((kind) =>
      typeof kind === 'string'
        ? { kind, certainty: file.certainty, note: null }
        : { kind: kind.kind, certainty: kind.certainty ?? file.certainty, note: kind.note ?? null },
    )
    return [key, { key, label: given.label, agency: given.agency ?? null, kinds, within: given.within ?? null }]
  })
  return new Map(entries)
}

function postClasses(
  file: DecisionFile,
  agencies: ReadonlyMap<string, AgencySelector>,
  lookup: Lookup,
): ReadonlyMap<string, PostSelector> {
  const entries = Object.entries(file.postClasses ?? {}).map(([key, given]): [string, PostSelector] => {
    const within = agencies.get(given.agencies)
    if (!within) lookup.unknownClass('agencyClasses', given.agencies, ['postClasses', key, 'agencies'])
    const selector: PostSelector = {
      key,
      label: given.label,
      ranks: given.ranks,
      agencies: within ?? NO_AGENCIES,
      assignment: given.assignment ?? null,
      fact: given.fact ?? null,
      certainty: given.certainty ?? file.certainty,
      note: given.note ?? null,
    }
    return [key, selector]
  })
  return new Map(entries)
}

type GroupEntry = NonNullable<DecisionFile['groups']>[number]

function resolveGroup(group: GroupEntry, path: DataPath, file: DecisionFile, lookup: Lookup): Group {
  lookup.agency(group.agency, [...path, 'agency'])
  return {
    slug: group.slug,
    kind: group.kind,
    name: group.name,
    platform: group.platform,
    agency: group.agency,
    classOf: null,
    field: group.field ?? null,
    active: periodOf(group.active),
    rosterKeptFrom: (group.rosterKeptFrom ?? null) as CalendarDate | null,
    rosterCheckedOn: null,
    setUpBy: group.setUpBy === undefined ? null : lookup.place(group.setUpBy, [...path, 'setUpBy']),
    certainty: group.certainty ?? file.certainty,
  }
}

type GovernedEntry = NonNullable<DecisionFile['governs']>[number]

function resolveGovernance(
  { group, governedBy }: GovernedEntry,
  path: DataPath,
  file: DecisionFile,
  lookup: Lookup,
): Governance {
  const { standing, at, certainty, ...period } = governedBy
  return {
    group,
    standing,
    period: periodOf(period),
    place: at === undefined ? null : lookup.place(at, [...path, 'governedBy', 'at']),
    certainty: certainty ?? file.certainty,
  }
}

function periodOf(given: {
  from?: string | undefined
  to?: string | undefined
  toKnown?: boolean | undefined
}): Period {
  const date = (value: string | undefined) => (value ?? null) as CalendarDate | null
  return { from: date(given.from), to: date(given.to), toKnown: given.toKnown ?? true }
}

function resolveAdmission(
  rule: GroupEntry['admission'][number],
  group: string,
  path: DataPath,
  posts: ReadonlyMap<string, PostSelector>,
  file: DecisionFile,
  lookup: Lookup,
): AdmissionRule {
  const place = lookup.place(rule.at, [...path, 'at'])
  const selectors = rule.posts.flatMap((key, index) => {
    const found = posts.get(key)
    if (!found) lookup.unknownClass('postClasses', key, [...path, 'posts', index])
    return found ? [found] : []
  })
  return {
    key: rule.key,
    group,
    role: rule.role,
    label: rule.label,
    posts: selectors,
    closed: rule.closed,
    single: rule.single ?? false,
    place,
    quote: lookup.quote(rule.quote, place, [...path, 'quote']),
    note: rule.note ?? null,
    certainty: rule.certainty ?? file.certainty,
  }
}

interface Classes {
  readonly agencies: ReadonlyMap<string, AgencySelector>
  readonly posts: ReadonlyMap<string, PostSelector>
  readonly file: DecisionFile
  readonly lookup: Lookup
}

type ObligationEntry = NonNullable<DecisionFile['obligations']>[number]

function resolveObligation(given: ObligationEntry, path: DataPath, classes: Classes): Obligation {
  const { lookup, file } = classes
  lookup.topic(given.topic, [...path, 'topic'])
  const place = lookup.place(given.at, [...path, 'at'])
  const bearersOf = (list: readonly ObligationEntry['bearers'][number][], field: string) =>
    list.map((bearer, index) => resolveBearer(bearer, `${given.key}-${index + 1}`, [...path, field, index], classes))
  return {
    key: given.key,
    modality: given.modality,
    statement: given.statement,
    bearers: bearersOf(given.bearers, 'bearers'),
    counterparties: bearersOf(given.counterparties ?? [], 'counterparties'),
    condition: given.condition ?? null,
    consequence: given.consequence ?? null,
    topic: given.topic,
    place,
    quote: lookup.quote(given.quote, place, [...path, 'quote']),
    note: given.note ?? null,
    certainty: given.certainty ?? file.certainty,
    source: file.sources[0]?.key ?? '',
  }
}

/** Keys of bearers are unique over the registry, since facets count by them. */
function resolveBearer(
  bearer: ObligationEntry['bearers'][number],
  ownKey: string,
  path: DataPath,
  { agencies, posts, lookup }: Classes,
): Bearer {
  if ('role' in bearer)
    return { kind: 'ROLE', key: `role:${bearer.role}`, role: bearer.role, label: ROLE_LABELS[bearer.role] }
  if ('other' in bearer) return { kind: 'OTHER', key: `other:${lookup.slug}#${ownKey}`, label: bearer.other }
  if ('posts' in bearer) {
    const found = posts.get(bearer.posts)
    if (!found) lookup.unknownClass('postClasses', bearer.posts, path)
    if (found) return { kind: 'POST', key: `post:${lookup.slug}#${found.key}`, posts: found, label: found.label }
  } else {
    const found = agencies.get(bearer.agencies)
    if (!found) lookup.unknownClass('agencyClasses', bearer.agencies, path)
    if (found) return { kind: 'AGENCY', key: `agency:${lookup.slug}#${found.key}`, agencies: found, label: found.label }
  }
  return { kind: 'OTHER', key: `unknown:${ownKey}`, label: NO_AGENCIES.label }
}
