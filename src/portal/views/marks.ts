// Marks that tell by word and shape how sure something is, how a question came out, what state a thing is in.
import { html } from 'hono/html'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { DecisionStatus } from '../../domain/force.ts'
import type { Modality } from '../../domain/obligation.ts'
import type { SeatStatus } from '../../domain/seat.ts'
import type { Certainty } from '../../domain/source.ts'
import type { Finding, Outcome } from '../../domain/verdict.ts'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'
import { CERTAINTY, FINDING, MODALITY, OUTCOME, SEAT } from '../words.ts'

/** What pages ask of a force. */
export interface Force {
  readonly status: DecisionStatus
  readonly statement: string
  readonly on: CalendarDate
  /** The last day on which somebody verified the status. */
  readonly checkedOn: CalendarDate | null
}

type Labels = Pick<Asked, 'label'>

/** The shape is drawn by the style sheet; the word stands for those who do not see it. */
function mark(kind: string, value: string, word: string): Html {
  return html`<span class="${kind} ${value.toLowerCase().replaceAll('_', '-')}">${word}</span>`
}

export function certaintyMark(certainty: Certainty, { label }: Labels): Html {
  return mark('c', certainty, label(CERTAINTY[certainty]))
}

export function findingMark(finding: Finding, { label }: Labels): Html {
  return mark('f', finding, label(FINDING[finding]))
}

export function outcomeMark(outcome: Outcome, { label }: Labels): Html {
  return mark('o', outcome, label(OUTCOME[outcome]))
}

/** The sentence tells the status: a bare word would say more than the register has verified. */
export function forceMark({ status, statement, on, checkedOn }: Force): Html {
  return mark('st', status === 'IN_FORCE' && !isVerified({ on, checkedOn }) ? 'IN_FORCE unverified' : status, statement)
}

/** Whether somebody verified the status for the day that is shown. */
export function isVerified({ on, checkedOn }: Pick<Force, 'on' | 'checkedOn'>): boolean {
  return checkedOn !== null && on <= checkedOn
}

/** How sure a status of force is; nothing where it is unknown, or was not verified for the day: the sentence says so. */
export function forceCertaintyMark(force: Force & { readonly certainty: Certainty }, labels: Labels): Html | string {
  return force.status === 'UNKNOWN' || !isVerified(force) ? '' : certaintyMark(force.certainty, labels)
}

export function seatMark(status: SeatStatus, { label }: Labels): Html {
  return mark('seat', status, label(SEAT[status]))
}

export function modalityMark(modality: Modality, { label }: Labels): Html {
  return mark('m', modality, label(MODALITY[modality]))
}
