// From the text of a decision to the draft of its file: what was read, and proposals of what it means.
import type { Agency } from '../domain/agency.ts'
import type { Localized } from '../domain/source.ts'
import type { SourceText } from './decision-file.ts'
import type { ParsedDecision } from './decision-text/parsed.ts'
import { parseDecisionText } from './decision-text.ts'
import { type ReadBases, readBases } from './draft/bases.ts'
import { Classes } from './draft/classes.ts'
import { writeDocument } from './draft/document.ts'
import { type ReadEffects, readEffects } from './draft/effects.ts'
import type { DraftGround } from './draft/ground.ts'
import { proposeGroups } from './draft/groups.ts'
import { type DraftHead, type DraftWishes, dayOf, readHead } from './draft/head.ts'
import { sentenceCase } from './draft/letters.ts'
import { NO_LOSSES, proposeLosses, tooManyLosses } from './draft/losses.ts'
import { closedBy, listing, REMARKS, type Remark } from './draft/remarks.ts'
import { type ProposedRules, proposeRules } from './draft/rules.ts'
import type { Proposals } from './files/shapes.ts'
import type { RepairedText } from './repairs.ts'

export interface Draft {
  readonly slug: string
  /** The decision file. */
  readonly yaml: string
  readonly proposals: Proposals
  readonly parsed: ParsedDecision
  /** Provisions for which nothing is proposed. */
  readonly silent: readonly string[]
}

export interface DraftOptions extends DraftWishes {
  /** Confirmed repairs: the draft reads the text with them made and writes them into the file. Without them, likely ones are proposed. */
  readonly repaired?: RepairedText | undefined
  /** Where the text was taken from, where it is not the file that was given; told in the file. */
  readonly origin?: Localized | undefined
}

/**
 * Drafts the decision file of a text that will lie beside it as source.txt. What the text states is written where it will
 * load; what it means stands under `proposals`, where nothing does. Takes time linear in the text. Throws DraftRefused.
 */
export function draftDecision(source: SourceText, ground: DraftGround, options: DraftOptions = {}): Draft {
  const { repaired, origin } = options
  const text = repaired?.clean ?? source.text
  const parsed = parseDecisionText(text)
  const head = readHead(parsed, text, ground.agencies, options)
  const classes = new Classes(provinceOf(head.issuer), dayOf(parsed), ground.agencies)
  const issuer = head.issuer
    ? [{ agencies: classes.registered(head.issuer, parsed.heading.issuer ?? head.issuer.name.vi) }]
    : []
  const rules = proposeRules(parsed.components, classes, issuer)
  const bases = readBases(parsed, ground.acts)
  const effects = readEffects(parsed, ground.acts)
  const losses = repaired ? NO_LOSSES : proposeLosses(source.text)
  const proposals = {
    ...filled({ repairs: losses.repairs }),
    ...assemble(rules, { bases, effects }, classes, head, parsed),
  }
  const attached = parsed.components.filter((component) => component.attached && component.title !== null)
  const components = attached.map(({ key, kind, title }) => ({
    key,
    title: fullTitle(kind, sentenceCase(title ?? '', text)),
  }))
  const data = {
    ...head.fields,
    text: { file: 'source.txt', sha256: source.sha256, ...filled({ components, repairs: repaired?.repairs ?? [] }) },
    ...filled({ relations: bases.relations }),
    proposals,
  }
  const remarks = [
    ...(origin ? [{ path: ['text'], said: origin }] : []),
    ...(losses.more > 0 ? [{ path: ['proposals', 'repairs'], said: tooManyLosses(losses.more) }] : []),
    ...remarksOn(head, proposals, { bases, effects }, rules),
    ...remarksOnAdmission(proposals, rules),
  ]
  const yaml = writeDocument(data, REMARKS.FILE, remarks)
  return { slug: head.slug, yaml, proposals, parsed, silent: rules.silent }
}

interface ReadRelations {
  readonly bases: ReadBases
  readonly effects: ReadEffects
}

/** `Quy chế quản lý và sử dụng …`: a title with its kind before it, as citations write it. */
function fullTitle(kind: string, title: string): string {
  if (title.toLowerCase().startsWith(kind.toLowerCase())) return title
  return `${kind} ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`
}

function provinceOf(issuer: Agency | null): string | null {
  return issuer?.province ?? null
}

/** Lists that are empty are left out, and so are classes that nothing uses. */
function assemble(
  rules: ProposedRules,
  { bases, effects }: ReadRelations,
  classes: Classes,
  head: DraftHead,
  parsed: ParsedDecision,
): Proposals {
  const { obligations, admissionRules, coverage } = rules
  const groups = proposeGroups(rules.foundings, head, parsed)
  const bearers = obligations.flatMap((obligation) => obligation.bearers)
  const posts = new Set([
    ...bearers.flatMap((bearer) => ('posts' in bearer ? [bearer.posts] : [])),
    ...admissionRules.flatMap((rule) => rule.posts),
  ])
  const postClasses = only(classes.postClasses, posts)
  const agencies = new Set([
    ...bearers.flatMap((bearer) => ('agencies' in bearer ? [bearer.agencies] : [])),
    ...Object.values(postClasses).map((post) => post.agencies),
  ])
  const all: Proposals = {
    agencyClasses: only(classes.agencyClasses, agencies),
    postClasses,
    relations: [...bases.proposed, ...effects.proposed],
    groups: [...groups],
    admissionRules: [...admissionRules],
    obligations: [...obligations],
    coverage: coverage.filter(({ at }) => typeof at !== 'string' || !effects.paths.has(at)),
  }
  return filled(all)
}

/** The lists that hold anything. */
function filled<T extends object>(lists: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(lists).filter(([, list]) => Object.keys(list ?? {}).length > 0),
  ) as Partial<T>
}

function only<T>(classes: Readonly<Record<string, T>>, used: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(classes).filter(([key]) => used.has(key)))
}

function remarksOn(
  { issuer, fields }: DraftHead,
  proposals: Proposals,
  { bases, effects }: ReadRelations,
  { silent }: ProposedRules,
): readonly Remark[] {
  const remarks: Remark[] = [
    { path: ['title'], said: REMARKS.TITLE },
    { path: ['sources'], said: REMARKS.SOURCES },
    { path: ['text'], said: REMARKS.TEXT },
    { path: ['relations'], said: REMARKS.RELATIONS },
    { path: ['proposals', 'repairs'], said: REMARKS.REPAIRS },
    { path: ['proposals', 'agencyClasses'], said: REMARKS.CLASSES },
    { path: ['proposals', 'relations'], said: REMARKS.PROPOSED_RELATIONS },
    { path: ['proposals', 'groups'], said: REMARKS.GROUPS },
    { path: ['proposals', 'admissionRules'], said: REMARKS.ADMISSION },
    { path: ['proposals', 'obligations'], said: REMARKS.OBLIGATIONS },
    { path: ['proposals', 'coverage'], said: REMARKS.COVERAGE },
  ]
  if (!issuer) remarks.push({ path: ['issuer'], said: REMARKS.ISSUER })
  if (!('issuedOn' in fields)) remarks.push({ path: ['certainty'], said: REMARKS.ISSUED })
  if (!('effectiveFrom' in fields)) remarks.push({ path: ['certainty'], said: REMARKS.EFFECT })
  return [...remarks, ...remarksOnGaps(bases, effects, silent), ...remarksOnObligations(proposals)]
}

/** What the text says of other acts, or says altogether, for which nothing could be written. */
function remarksOnGaps(bases: ReadBases, effects: ReadEffects, silent: readonly string[]): readonly Remark[] {
  const remarks: Remark[] = []
  if (bases.unknown.length > 0) {
    const said = {
      vi: 'Căn cứ chưa có trong sổ, hoặc có nhiều văn bản trùng; thêm vào data/acts.yaml rồi ghi vào relations:',
      en: 'Bases that the register does not have, or has several of; add them to data/acts.yaml, then to relations:',
    }
    remarks.push({ path: ['proposals'], said: listing(said, bases.unknown) })
  }
  if (effects.unknown.length > 0) {
    const said = {
      vi: 'Văn bản này nói đến việc sửa đổi, thay thế, bãi bỏ văn bản khác mà sổ chưa có hoặc chưa rõ là văn bản nào; thêm văn bản đó vào data/acts.yaml rồi ghi vào relations:',
      en: 'The text amends, replaces or ends other acts that the register does not have, or that are not clear; add them to data/acts.yaml, then to relations:',
    }
    remarks.push({ path: ['proposals'], said: listing(said, effects.unknown) })
  }
  if (silent.length > 0) {
    const said = {
      vi: 'Chưa đề xuất được gì cho các chỗ sau; đọc và tự ghi:',
      en: 'Nothing could be proposed for these places; read them and write what they say:',
    }
    remarks.push({ path: ['proposals'], said: listing(said, silent) })
  }
  return remarks
}

function remarksOnObligations({ obligations = [] }: Proposals): readonly Remark[] {
  const told = new Set<string>()
  return obligations.flatMap(({ bearers, modality, why, quote = '' }, index): Remark[] => {
    const path = ['proposals', 'obligations', index]
    const byCaption = modality !== 'DECLARATION' && !quote.toLowerCase().includes(why.toLowerCase())
    const isFirst = !told.has(why)
    told.add(why)
    return [
      ...(byCaption && isFirst ? [{ path, said: REMARKS.BY_CAPTION }] : []),
      ...(bearers.length === 0 ? [{ path: [...path, 'bearers'], said: REMARKS.BEARER }] : []),
    ]
  })
}

/** One for all lists that are closed, or left open, for the same reason. */
function remarksOnAdmission(
  { admissionRules = [], agencyClasses = {} }: Proposals,
  { doors }: ProposedRules,
): Remark[] {
  const first = (isWanted: (rule: (typeof admissionRules)[number]) => boolean, said: Localized): readonly Remark[] => {
    const index = admissionRules.findIndex(isWanted)
    return index === -1 ? [] : [{ path: ['proposals', 'admissionRules', index], said }]
  }
  const { barred, open } = doors
  const bodies = Object.entries(agencyClasses).filter(([, { agency, kinds = [] }]) => !agency && kinds.length === 0)
  return [
    ...first((rule) => rule.closed && !rule.single, closedBy(barred, [])),
    ...first((rule) => !rule.closed, open.length > 0 ? closedBy(barred, open) : REMARKS.LEFT_OPEN),
    ...bodies.map(([key]) => ({ path: ['proposals', 'agencyClasses', key], said: REMARKS.OPEN_BODY })),
  ]
}
