// What a provision obliges, forbids, allows, urges or declares; whom it binds and to whom it is owed.
import type { AgencySelector } from './agency.ts'
import type { GroupRole } from './group.ts'
import type { PostSelector } from './post.ts'
import type { Certainty, Localized } from './source.ts'

/** LegalRuleML's deontic operators, and DECLARATION for what a provision merely establishes (Xác lập). */
export const MODALITIES = ['DUTY', 'PROHIBITION', 'PERMISSION', 'RECOMMENDATION', 'DECLARATION'] as const
export type Modality = (typeof MODALITIES)[number]

/** Whom an obligation binds, or to whom it is owed. OTHER is what the text leaves open. `key` is stable within a decision. */
export type Bearer =
  | { readonly kind: 'ROLE'; readonly key: string; readonly role: GroupRole; readonly label: Localized }
  | { readonly kind: 'POST'; readonly key: string; readonly posts: PostSelector; readonly label: Localized }
  | { readonly kind: 'AGENCY'; readonly key: string; readonly agencies: AgencySelector; readonly label: Localized }
  | { readonly kind: 'OTHER'; readonly key: string; readonly label: Localized }

/** A place in a decision: a provision of a text that the registry holds, or a paragraph of a report about it. */
export type Place =
  | { readonly path: string; readonly paragraph: null }
  | { readonly path: null; readonly paragraph: number }

/** A subject under which obligations of several decisions can be compared. */
export interface Topic {
  readonly key: string
  readonly label: Localized
}

export interface Obligation {
  /** Unique within its decision and permanent. */
  readonly key: string
  readonly modality: Modality
  readonly statement: Localized
  readonly bearers: readonly Bearer[]
  readonly counterparties: readonly Bearer[]
  readonly condition: Localized | null
  readonly consequence: Localized | null
  readonly topic: string
  readonly place: Place
  /** The words of the clause that carry it; null cites the whole place. Always null for a report. */
  readonly quote: string | null
  readonly note: Localized | null
  readonly certainty: Certainty
  readonly source: string
}
