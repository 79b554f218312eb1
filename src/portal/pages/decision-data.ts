// What the page of a decision asks for: the shape of the answer to portal-decision.
import type { CalendarDate } from '../../domain/calendar.ts'
import type { Holding, RelationKind } from '../../domain/decision.ts'
import type { GroupRole } from '../../domain/group.ts'
import type { Modality } from '../../domain/obligation.ts'
import type { ProvisionKind } from '../../domain/provision.ts'
import type { Certainty, SourceNature } from '../../domain/source.ts'
import type { RegisterFacts } from '../page.ts'
import type { Force } from '../views/marks.ts'

export interface DecisionData {
  readonly registry: RegisterFacts
  readonly decision: DecisionFacts
}

export interface Act {
  readonly slug: string
  readonly shortCitationText: string
}

export interface DecisionFacts extends Act {
  readonly kind: string
  readonly number: string | null
  readonly year: number | null
  readonly citationText: string
  readonly title: string
  readonly issuer: { readonly name: string; readonly vietnameseName: string } | null
  readonly issuedOn: CalendarDate | null
  readonly effectiveFrom: CalendarDate | null
  readonly effectiveTo: CalendarDate | null
  readonly attestedOn: CalendarDate | null
  readonly backdated: boolean
  readonly holding: Holding
  readonly certainty: Certainty
  readonly signatory: {
    readonly name: string | null
    readonly title: string
    readonly onBehalf: string | null
    readonly capacity: string | null
  } | null
  readonly notes: readonly string[]
  readonly force: Force & {
    readonly certainty: Certainty
    readonly because: readonly { readonly kind: RelationKind; readonly on: CalendarDate | null; readonly from: Act }[]
  }
  readonly sources: readonly SourceLine[]
  readonly bases: readonly BasisLine[]
  readonly relations: readonly RelationLine[]
  readonly groups: { readonly nodes: readonly { readonly slug: string; readonly name: string }[] } | null
  readonly components: readonly ComponentText[]
  readonly reportParagraphs: readonly ParagraphText[]
}

export interface RelationLine {
  readonly kind: RelationKind
  readonly on: CalendarDate | null
  readonly certainty: Certainty
  readonly from: Act
  readonly to: Act
}

export interface SourceLine {
  readonly title: string
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedOn: CalendarDate | null
  readonly readOn: CalendarDate | null
  readonly nature: SourceNature
}

export interface BasisLine {
  readonly basis: {
    readonly note: string | null
    readonly certainty: Certainty
    readonly to: Act & { readonly title: string }
  }
  readonly force: Force & { readonly certainty: Certainty }
  readonly endedBy: readonly Act[]
}

export interface ComponentText {
  readonly key: string
  readonly attached: boolean
  readonly title: string
  readonly passages: readonly Passage[]
}

/** What a passage or a report's paragraph says: obligations and admission rules. */
export interface Saying {
  readonly obligations: readonly ObligationLine[]
  readonly admissionRules: readonly {
    readonly role: GroupRole
    readonly label: string
    readonly certainty: Certainty
    readonly note: string | null
  }[]
}

export interface Passage extends Saying {
  readonly path: string
  readonly parentPath: string | null
  readonly kind: ProvisionKind
  readonly number: string | null
  readonly heading: string | null
  readonly text: string
  readonly rawText: string
  readonly repaired: boolean
  readonly coverage: 'DEFINITION' | 'SCOPE' | 'FORMAL' | null
  readonly references: readonly ReferenceLine[]
}

/** Where words of a passage refer to, with the span of the words. Without an act it is not known. */
export interface ReferenceLine {
  readonly start: number
  readonly end: number
  readonly path: string | null
  readonly decision: { readonly slug: string } | null
}

export interface ParagraphText extends Saying {
  readonly number: number
  readonly text: string
}

export interface ObligationLine {
  readonly key: string
  readonly modality: Modality
  readonly statement: string
  readonly condition: string | null
  readonly consequence: string | null
  readonly certainty: Certainty
  readonly note: string | null
  readonly bearers: readonly { readonly label: string }[]
}
