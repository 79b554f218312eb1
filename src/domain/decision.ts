// Legal acts: a decision of one or several instruments, its sources, and its relations to other acts.

import type { CalendarDate } from './calendar.ts'
import type { AdmissionRule, Governance, Group } from './group.ts'
import type { Obligation, Place } from './obligation.ts'
import type { Component, ProvisionKind } from './provision.ts'
import type { Certainty, Localized, Source } from './source.ts'

export const RELATION_KINDS = [
  'BASED_ON',
  'AMENDS',
  'REPLACES',
  'REPEALS',
  'REVOKES',
  'ANNULS',
  'SUSPENDS',
  'RESUMES',
  'KEEPS',
  'DEFERS',
  'CORRECTS',
  'GUIDES',
  'ATTACHES',
  'REFERS_TO',
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/** How much of an act the registry holds: its text, a report about it, or only that others cite it. */
export const HOLDINGS = ['TEXT', 'REPORT', 'CITED'] as const
export type Holding = (typeof HOLDINGS)[number]

export interface Signatory {
  readonly name: string | null
  readonly title: string
  readonly onBehalf: string | null
  readonly capacity: string | null
}

/** An act itself, without its text and rules. */
export interface Decision {
  readonly slug: string
  readonly formerSlugs: readonly string[]
  readonly number: string | null
  readonly year: number | null
  /** As the field names it: Quyết định, Luật, Nghị định, Nghị quyết, Tờ trình. */
  readonly kind: string
  readonly title: Localized
  readonly issuer: string | null
  readonly issuedOn: CalendarDate | null
  /** First day of effect; null: not known. */
  readonly effectiveFrom: CalendarDate | null
  /** First day without effect; null: no end known. */
  readonly effectiveTo: CalendarDate | null
  /** First day on which a source shows the act to exist and apply, where its dates are not known. */
  readonly attestedOn: CalendarDate | null
  /** Last day on which somebody verified the status against a source. */
  readonly checkedOn: CalendarDate | null
  readonly holding: Holding
  readonly certainty: Certainty
  readonly signatory: Signatory | null
  readonly notes: readonly Localized[]
  readonly source: string
}

/** A provision as stored: its words as found, and as repaired where copying lost characters. */
export interface StoredProvision {
  readonly path: string
  readonly component: string
  readonly kind: ProvisionKind
  readonly number: string | null
  readonly heading: string | null
  readonly text: string | null
  readonly rawText: string
  readonly repaired: boolean
  /** Path of the containing provision, null at the top of a component. */
  readonly parent: string | null
  /** Order within the decision, from 0, by the text and never by character. */
  readonly position: number
  /** Half-open UTF-16 offsets into the source text. */
  readonly span: { readonly start: number; readonly end: number }
}

/**
 * `from` is the act that speaks: 893 is BASED_ON a law; Law 20/2023 REPLACES Law 51/2005. `on`: first day of its effect; of
 * DEFERS the first day of effect of what is deferred, which may be a provision of the act that speaks.
 */
export interface Relation {
  readonly kind: RelationKind
  readonly from: string
  readonly to: string
  readonly fromPath: string | null
  readonly toPath: string | null
  readonly on: CalendarDate | null
  readonly certainty: Certainty
  readonly source: string
  readonly note: Localized | null
}

/** A paragraph of a report about a decision, restated in the registry's words. */
export interface ReportParagraph {
  readonly number: number
  readonly text: Localized
}

/** How a place without rules of its own counts: what it does instead. */
export interface CoverageMark {
  readonly place: Place
  readonly as: 'DEFINITION' | 'SCOPE' | 'FORMAL'
  readonly note: Localized | null
}

/** One repair of a copying loss: at a UTF-16 offset of the raw text, `wrong` is read as `right`. */
export interface Repair {
  readonly offset: number
  readonly line: number
  readonly wrong: string
  readonly right: string
}

/** Everything that one decision file says, resolved and checked, ready to be recorded. */
export interface DecisionRecord {
  readonly decision: Decision
  readonly sources: readonly Source[]
  readonly components: readonly Component[]
  readonly provisions: readonly StoredProvision[]
  readonly paragraphs: readonly ReportParagraph[]
  readonly repairs: readonly Repair[]
  readonly relations: readonly Relation[]
  readonly groups: readonly Group[]
  readonly governances: readonly Governance[]
  readonly admissionRules: readonly AdmissionRule[]
  readonly obligations: readonly Obligation[]
  readonly coverage: readonly CoverageMark[]
}
