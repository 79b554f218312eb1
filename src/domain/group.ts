// Chat groups, the roles in them, the seats that a decision creates and what governs a group.
import type { CalendarDate, Period } from './calendar.ts'
import type { Place } from './obligation.ts'
import type { PostSelector } from './post.ts'
import type { Certainty, Localized } from './source.ts'

export const GROUP_ROLES = ['LEADER', 'DEPUTY_LEADER', 'ADMINISTRATOR', 'MEMBER'] as const
export type GroupRole = (typeof GROUP_ROLES)[number]

export const PLATFORMS = ['ZALO', 'OTHER'] as const
export type Platform = (typeof PLATFORMS)[number]

/** CLASS: groups that a decision foresees without naming one. */
export const GROUP_KINDS = ['INSTANCE', 'CLASS'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** Why a decision governs a group. */
export const STANDINGS = ['MANDATORY', 'ADOPTED', 'ENCOURAGED'] as const
export type Standing = (typeof STANDINGS)[number]

export interface Group {
  readonly slug: string
  readonly kind: GroupKind
  readonly name: Localized
  readonly platform: Platform
  readonly agency: string
  /** The class of groups that this is one of, whose rules it follows; null: none. */
  readonly classOf: string | null
  readonly field: Localized | null
  readonly active: Period
  /** The day from which the roster is attested complete; null: nobody attested. */
  readonly rosterKeptFrom: CalendarDate | null
  /** The last day on which somebody is known to have checked the roster against the group; null: nobody said. */
  readonly rosterCheckedOn: CalendarDate | null
  readonly setUpBy: Place | null
  readonly certainty: Certainty
}

/** A decision governs a group over [from, to). */
export interface Governance {
  readonly group: string
  readonly standing: Standing
  readonly period: Period
  readonly place: Place | null
  readonly certainty: Certainty
}

/** Who may join in a role. `closed`: nobody outside the list may, by the text; `single`: one seat. */
export interface AdmissionRule {
  readonly key: string
  readonly group: string
  readonly role: GroupRole
  readonly label: Localized
  readonly posts: readonly PostSelector[]
  readonly closed: boolean
  readonly single: boolean
  readonly place: Place
  readonly quote: string | null
  readonly note: Localized | null
  readonly certainty: Certainty
}
