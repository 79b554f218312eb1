// What somebody must look at in a draft, each remark with the place in the file that it is about.
import type { Localized } from '../../domain/source.ts'
import type { Proposals } from '../files/shapes.ts'
import type { ReadBases } from './bases.ts'
import { NOT_TOLD } from './classes.ts'
import type { ReadEffects } from './effects.ts'
import type { ProposedRules } from './gathered.ts'
import type { DraftHead } from './head.ts'
import { type ProposedLosses, tooManyLosses } from './losses.ts'
import { closedBy, listing, REMARKS, type Remark } from './remarks.ts'

export interface Drafted {
  readonly head: DraftHead
  readonly proposals: Proposals
  readonly bases: ReadBases
  readonly effects: ReadEffects
  readonly rules: ProposedRules
  readonly losses: ProposedLosses
  /** Where the text was taken from, where it is not the file that was given. */
  readonly origin: Localized | undefined
  /** Attached parts without a provision, each with its title. */
  readonly bare: readonly string[]
}

/** The remarks, of which those on places that the file does not have are never written. */
export function checklist(drafted: Drafted): readonly Remark[] {
  const { head, proposals, losses, origin, rules } = drafted
  return [
    ...(origin ? [{ path: ['text'], said: origin }] : []),
    ...(losses.more > 0 ? [{ path: ['proposals', 'repairs'], said: tooManyLosses(losses.more) }] : []),
    ...remarksOnParts(head, proposals),
    ...remarksOnGaps(drafted),
    ...remarksOnObligations(proposals),
    ...remarksOnAdmission(proposals, rules),
    ...head.remarks,
  ]
}

function remarksOnParts({ issuer, fields }: DraftHead, proposals: Proposals): readonly Remark[] {
  const remarks: Remark[] = [
    { path: ['title'], said: REMARKS.TITLE },
    { path: ['sources'], said: REMARKS.SOURCES },
    { path: ['text'], said: REMARKS.TEXT },
    { path: ['relations'], said: REMARKS.RELATIONS },
    { path: ['proposals', 'repairs'], said: REMARKS.REPAIRS },
    { path: ['proposals', 'agencyClasses'], said: REMARKS.CLASSES },
    { path: ['proposals', 'relations'], said: REMARKS.PROPOSED_RELATIONS },
    ...(proposals.relations?.some(({ kind }) => kind === 'SUSPENDS')
      ? [{ path: ['proposals', 'relations'], said: REMARKS.SUSPENDED }]
      : []),
    { path: ['proposals', 'groups'], said: REMARKS.GROUPS },
    { path: ['proposals', 'admissionRules'], said: REMARKS.ADMISSION },
    { path: ['proposals', 'obligations'], said: REMARKS.OBLIGATIONS },
    { path: ['proposals', 'coverage'], said: REMARKS.COVERAGE },
  ]
  if (!issuer) remarks.push({ path: ['issuer'], said: REMARKS.ISSUER })
  if (!('issuedOn' in fields)) remarks.push({ path: ['certainty'], said: REMARKS.ISSUED })
  return remarks
}

/** Seats that two places give to the same posts: one person, read twice. */
function seatsTwice({ admissionRules = [] }: Proposals): readonly string[] {
  const bySeat = Map.groupBy(admissionRules, ({ role, posts }) => `${role} ${posts.join(' ')}`)
  return [...bySeat.values()]
    .filter(([first, ...more]) => first !== undefined && first.posts.length > 0 && more.length > 0)
    .map((rules) => rules.map(({ key, at, label }) => `${key} (${String(at)}): ${label.vi}`).join(' = '))
}

function keptIn({ relations = [] }: Proposals): readonly string[] {
  const kept = relations.filter(({ kind }) => kind === 'KEEPS')
  return [...new Set(kept.map(({ fromProvision, to, why }) => `${fromProvision}, ${to}: ${why}`))]
}

/** What the text says of other acts, or says altogether, for which nothing could be written. */
function remarksOnGaps({ bases, effects, rules, proposals, bare }: Drafted): readonly Remark[] {
  const lists: readonly (readonly [Localized, readonly string[]])[] = [
    [REMARKS.UNKNOWN_BASES, bases.unknown],
    [REMARKS.UNKNOWN_EFFECTS, effects.unknown],
    [REMARKS.BESIDES, effects.besides],
    [REMARKS.KEPT, keptIn(proposals)],
    [REMARKS.ONLY_EFFECTS, onlyEffects(effects, proposals)],
    [REMARKS.SILENT, rules.silent],
    [REMARKS.UNREAD, rules.unread],
    [REMARKS.BARE, bare],
    [REMARKS.TWICE, seatsTwice(proposals)],
  ]
  return lists.flatMap(([said, items]) =>
    items.length > 0 ? [{ path: ['proposals'], said: listing(said, items) }] : [],
  )
}

/** Provisions that speak of other acts and for which nothing else is proposed: loading asks what they are. */
function onlyEffects({ paths }: ReadEffects, { obligations = [], admissionRules = [], coverage = [] }: Proposals) {
  const places = new Set([...obligations, ...admissionRules, ...coverage].map(({ at }) => at))
  return [...paths].filter((path) => !places.has(path))
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

function leftOpen(barred: readonly string[]): Localized {
  return barred.length > 0 ? REMARKS.UNREAD_LIST : REMARKS.LEFT_OPEN
}

/** One for all lists that are closed, or left open, for the same reason. */
function remarksOnAdmission(
  { admissionRules = [], agencyClasses = {}, postClasses = {}, groups = [] }: Proposals,
  { doors }: ProposedRules,
): readonly Remark[] {
  const list = ['proposals', 'admissionRules']
  const first = (isWanted: (rule: (typeof admissionRules)[number]) => boolean, said: Localized): readonly Remark[] => {
    const index = admissionRules.findIndex(isWanted)
    return index === -1 ? [] : [{ path: [...list, index], said }]
  }
  const { barred, open } = doors
  const bodies = Object.entries(agencyClasses).filter(([, { agency, kinds = [] }]) => !agency && kinds.length === 0)
  const fields = Object.entries(postClasses).filter(([, { fact }]) => fact === 'FIELD_IN_CHARGE')
  return [
    ...fields.map(([key]) => ({ path: ['proposals', 'postClasses', key], said: REMARKS.FIELD })),
    ...(groups.length === 0 ? [{ path: list, said: REMARKS.NO_GROUP }] : []),
    ...first((rule) => rule.closed && !rule.single, closedBy(barred, [])),
    ...first((rule) => !rule.closed, open.length > 0 ? closedBy(barred, open) : leftOpen(barred)),
    ...bodies.map(([key]) => {
      const said = key === NOT_TOLD ? REMARKS.OPEN_BODY : REMARKS.UNLISTED_BODY
      return { path: ['proposals', 'agencyClasses', key], said }
    }),
  ]
}
