// From the text of a decision to the draft of its file: what was read, and proposals of what it means.
import type { Agency } from '../domain/agency.ts'
import type { CalendarDate } from '../domain/calendar.ts'
import type { Localized } from '../domain/source.ts'
import type { SourceText } from './decision-file.ts'
import { withVietnameseD } from './decision-text/letters.ts'
import type { ParsedDecision } from './decision-text/parsed.ts'
import { parseDecisionText } from './decision-text.ts'
import { type ReadBases, readBases } from './draft/bases.ts'
import { checklist } from './draft/checklist.ts'
import { Classes } from './draft/classes.ts'
import { completeHead } from './draft/complete-head.ts'
import { writeDocument } from './draft/document.ts'
import { type ReadEffects, readEffects } from './draft/effects.ts'
import type { ProposedRules } from './draft/gathered.ts'
import type { DraftGround } from './draft/ground.ts'
import { proposeGroups } from './draft/groups.ts'
import { type DraftHead, type DraftWishes, dayOf, readHead } from './draft/head.ts'
import { sentenceCase } from './draft/letters.ts'
import { NO_LOSSES, proposeLosses } from './draft/losses.ts'
import { type OwnWords, ownWords } from './draft/own-words.ts'
import { REMARKS } from './draft/remarks.ts'
import { proposeRules } from './draft/rules.ts'
import { tidied } from './draft/tidy.ts'
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
  /** Sentences that are not read at provisions for which something else is proposed, each behind its path. */
  readonly unread: readonly string[]
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
  const text = withVietnameseD(repaired?.clean ?? source.text)
  const parsed = completeHead(parseDecisionText(text), text)
  const head = readHead(parsed, text, ground.agencies, options)
  const classes = new Classes(provinceOf(head.issuer), dayOfRules(parsed, head), ground.agencies)
  const issuer = head.issuer
    ? [{ agencies: classes.registered(head.issuer, parsed.heading.issuer ?? head.issuer.name.vi) }]
    : []
  const own = ownWords(parsed)
  const bases = readBases(parsed, ground.acts)
  const effects = readEffects(parsed, ground, head)
  const rules = spoken(proposeRules(own.components, classes, issuer, effects.paths), own, effects)
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
  const bare = attached.filter(({ provisions }) => provisions.length === 0).map(({ key, title }) => `${key}: ${title}`)
  const remarks = checklist({ head, proposals, bases, effects, rules, losses, origin, bare })
  const yaml = writeDocument(data, REMARKS.FILE, remarks)
  return { slug: head.slug, yaml, proposals, parsed, silent: rules.silent, unread: rules.unread }
}

/** What was cut out as the words of other acts is told too; places that speak of other acts are told with those. */
function spoken(rules: ProposedRules, { silent }: OwnWords, { paths }: ReadEffects): ProposedRules {
  const obligations = rules.obligations.map(({ statement, condition, ...rest }) => ({
    ...rest,
    statement: { ...statement, vi: tidied(statement.vi) },
    ...(condition ? { condition: { ...condition, vi: tidied(condition.vi) } } : {}),
  }))
  const places = [...new Set([...rules.silent, ...silent])].filter((path) => !paths.has(path))
  return { ...rules, obligations, silent: places }
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

/** Rules are for the bodies that there are when they take effect; a text that is backdated knew those of its own day. */
function dayOfRules(parsed: ParsedDecision, { fields }: DraftHead): CalendarDate {
  const { effectiveFrom } = fields as { effectiveFrom?: CalendarDate }
  const signed = dayOf(parsed)
  return effectiveFrom !== undefined && effectiveFrom > signed ? effectiveFrom : signed
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
