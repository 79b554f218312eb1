// What the page of a group asks for: the shape of the answer to portal-group.
import type { CalendarDate } from '../../domain/calendar.ts'
import type { GroupKind, GroupRole, Platform, Standing } from '../../domain/group.ts'
import type { Modality } from '../../domain/obligation.ts'
import type { SeatStatus } from '../../domain/seat.ts'
import type { Certainty } from '../../domain/source.ts'
import type { RegisterFacts } from '../page.ts'
import type { CitedPlace } from '../views/citation.ts'
import type { Force } from '../views/marks.ts'
import type { Roster } from '../views/roster.ts'
import type { PageInfo } from '../views/table.ts'

export interface GroupData {
  readonly registry: RegisterFacts
  readonly group: GroupFacts
}

export interface GroupFacts {
  readonly slug: string
  readonly name: string
  readonly kind: GroupKind
  readonly platform: Platform
  readonly field: string | null
  readonly certainty: Certainty
  readonly synthetic: boolean
  readonly activeFrom: CalendarDate | null
  readonly activeTo: CalendarDate | null
  readonly activeToKnown: boolean
  readonly rosterKeptFrom: CalendarDate | null
  readonly rosterCheckedOn: CalendarDate | null
  readonly agency: { readonly name: string; readonly vietnameseName: string }
  readonly governedBy: readonly GovernanceLine[]
  readonly roster: (Roster & { readonly pageInfo: PageInfo }) | null
  readonly seats: readonly SeatLine[]
  readonly admissionRules: readonly AdmissionLine[]
  readonly rules: {
    readonly asAt: CalendarDate | null
    readonly certainty: Certainty | null
    readonly items: readonly RuleLine[]
  } | null
}

interface GovernanceLine {
  readonly standing: Standing
  readonly from: CalendarDate | null
  readonly certainty: Certainty
  readonly decision: {
    readonly slug: string
    readonly shortCitationText: string
    readonly title: string
    readonly force: Force
  }
  readonly citation: CitedPlace | null
}

export interface SeatLine {
  readonly role: GroupRole
  readonly label: string
  readonly single: boolean
  readonly status: SeatStatus
  readonly certainty: Certainty
  readonly citation: CitedPlace
  readonly holders: {
    readonly totalCount: number
    readonly withheldCount: number
    readonly nodes: readonly { readonly displayName: string | null }[]
  } | null
}

export interface AdmissionLine {
  readonly role: GroupRole
  readonly label: string
  readonly single: boolean
  readonly closed: boolean
  readonly note: string | null
  readonly certainty: Certainty
  readonly citation: CitedPlace
}

export interface RuleLine {
  readonly since: CalendarDate | null
  readonly standing: Standing
  readonly certainty: Certainty
  readonly obligation: {
    readonly modality: Modality
    readonly statement: string
    readonly condition: string | null
    readonly citation: CitedPlace
  }
}
