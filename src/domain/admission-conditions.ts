// What must still be done before somebody is let in, and what closes a list, from the decisions' own obligations.
import type { Rulebook } from './admission-question.ts'
import { CONDITION_CODES, type ConditionCode } from './admission-reasons.ts'
import type { WeighedRule } from './admission-weighing.ts'
import type { GroupRole } from './group.ts'
import type { Condition, Ground } from './verdict.ts'

type BookObligation = Rulebook['obligations'][number]
/** Whether the provision of an obligation is in force. */
export type Speaks = (obligation: BookObligation) => boolean

// Subjects under which obligations are recorded (data/topics.yaml).
const DISPLAY_NAME_TOPIC = 'display-name'
const JOINING_TOPIC = 'joining'
const OUTSIDERS_TOPIC = 'adding-outsiders'

/**
 * The conditions on which a candidate may join: those of the provisions in force, and that whatever was claimed be
 * verified. The administrator gives nobody the account: that duty would be owed to himself or herself.
 */
export function conditionsOf(
  book: Rulebook,
  role: GroupRole,
  met: readonly WeighedRule[],
  speaks: Speaks,
): Condition[] {
  const duties = book.obligations.filter((duty) => duty.modality === 'DUTY' && duty.condition === null && speaks(duty))
  const conditions: Condition[] = []
  if (met.some(({ match }) => match?.post.origin === 'CLAIMED')) conditions.push(conditionOf('VERIFY_POST', null))
  if (met.some(({ match }) => match?.fact)) conditions.push(conditionOf('VERIFY_FACT', null))
  const shown = duties.find(({ topic }) => topic === DISPLAY_NAME_TOPIC)
  if (shown) conditions.push(conditionOf('DISPLAY_NAME', groundOfObligation(shown)))
  const given = duties.find((duty) => duty.topic === JOINING_TOPIC && isOwedToAdministrator(duty))
  if (given && role !== 'ADMINISTRATOR') conditions.push(conditionOf('GIVE_ACCOUNT', groundOfObligation(given)))
  return conditions
}

/** A condition by its code. */
export function conditionOf(code: ConditionCode, ground: Ground | null): Condition {
  return { code, message: CONDITION_CODES[code], ground }
}

/** The provision in force that bars whoever is not on the list; null where none does. */
export function findBarToOutsiders(book: Rulebook, speaks: Speaks): Ground | null {
  const bar = book.obligations.find(
    (rule) => rule.topic === OUTSIDERS_TOPIC && rule.modality === 'PROHIBITION' && speaks(rule),
  )
  return bar ? groundOfObligation(bar) : null
}

function isOwedToAdministrator({ counterparties }: BookObligation): boolean {
  return counterparties.some((bearer) => bearer.kind === 'ROLE' && bearer.role === 'ADMINISTRATOR')
}

function groundOfObligation({ decision, place, quote, certainty }: BookObligation): Ground {
  return { decision, place, quote, certainty }
}
