// Whether somebody is in a group on a day. Absence is proof only while the roster is attested complete.
import { type CalendarDate, englishDate, shortOfficialDate, within } from './calendar.ts'
import type { Group, GroupRole } from './group.ts'
import type { Membership } from './person.ts'
import { type Certainty, type Localized, weakest } from './source.ts'
import type { Reason } from './verdict.ts'

export const MEMBERSHIP_STATUSES = ['MEMBER', 'NOT_MEMBER', 'UNKNOWN'] as const
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]

export interface MembershipFinding {
  readonly status: MembershipStatus
  readonly roles: readonly GroupRole[]
  readonly memberships: readonly Membership[]
  readonly reasons: readonly Reason[]
  readonly certainty: Certainty
}

/** Codes of the reasons given here, with their meaning. */
export const MEMBERSHIP_CODES = {
  IN_ROSTER: { vi: 'Có tên trong danh sách của nhóm vào ngày này.', en: 'Is in the roster of the group on this day.' },
  ROSTER_COMPLETE: {
    vi: 'Danh sách được xác nhận là đầy đủ vào ngày này và không có người này.',
    en: 'The roster is attested complete on this day, and the person is not in it.',
  },
  ROSTER_NOT_KEPT: {
    vi: 'Chưa ai xác nhận danh sách đầy đủ vào ngày này: không có tên chưa phải là không tham gia.',
    en: 'Nobody has attested the roster complete on this day: not being in it proves nothing.',
  },
  MEMBERSHIP_PERIOD_UNKNOWN: {
    vi: 'Có ghi nhận việc tham gia; chưa rõ vào ngày này có tham gia hay không.',
    en: 'A membership is recorded; whether it holds on this day is not known.',
  },
  GROUP_NOT_ACTIVE: { vi: 'Nhóm không hoạt động vào ngày này.', en: 'The group is not active on this day.' },
  ACCOUNT_NOT_LINKED: {
    vi: 'Tài khoản chưa được gắn với người nào trong sổ.',
    en: 'The account is not linked to anybody in the register.',
  },
} as const satisfies Record<string, Localized>

type RosterDays = Pick<Group, 'rosterKeptFrom' | 'rosterCheckedOn'>

/**
 * How sure it is that the roster is complete on a day, so that absence from it is proof; null: it proves nothing. An
 * attestation reaches no further than the day on which the roster was last checked, its first day where nobody says more;
 * after it completeness is INFERRED.
 */
export function completenessOn({ rosterKeptFrom, rosterCheckedOn }: RosterDays, on: CalendarDate): Certainty | null {
  if (rosterKeptFrom === null || on < rosterKeptFrom) return null
  return on <= (rosterCheckedOn ?? rosterKeptFrom) ? 'STATED' : 'INFERRED'
}

/**
 * The finding for one person. `memberships`: those in the group whose period contains the day, or may; null: the account
 * asked about is linked to nobody.
 */
export function membershipOn(
  group: Pick<Group, 'active' | 'certainty' | 'rosterKeptFrom' | 'rosterCheckedOn'>,
  memberships: readonly Membership[] | null,
  on: CalendarDate,
): MembershipFinding {
  if (within(group.active, on) === 'NO')
    return finding('NOT_MEMBER', [], reason('GROUP_NOT_ACTIVE', 'NOT_MET', group.certainty))
  if (memberships === null) return finding('UNKNOWN', [], reason('ACCOUNT_NOT_LINKED', 'UNKNOWN', 'UNSETTLED'))
  const sure = memberships.filter(({ period }) => within(period, on) === 'YES')
  if (sure.length > 0) {
    return finding('MEMBER', sure, reason('IN_ROSTER', 'MET', weakest(sure.map(({ certainty }) => certainty))))
  }
  if (memberships.length > 0) {
    return finding('UNKNOWN', [], reason('MEMBERSHIP_PERIOD_UNKNOWN', 'UNKNOWN', 'UNSETTLED'))
  }
  const complete = completenessOn(group, on)
  if (complete !== null) return finding('NOT_MEMBER', [], reason('ROSTER_COMPLETE', 'NOT_MET', complete, kept(group)))
  return finding('UNKNOWN', [], reason('ROSTER_NOT_KEPT', 'UNKNOWN', 'UNSETTLED'))
}

function finding(status: MembershipStatus, memberships: readonly Membership[], why: Reason): MembershipFinding {
  const roles = [...new Set(memberships.map(({ role }) => role))]
  return { status, roles, memberships, reasons: [why], certainty: why.certainty }
}

function reason(
  code: keyof typeof MEMBERSHIP_CODES,
  outcome: Reason['outcome'],
  certainty: Certainty,
  more: Localized = { vi: '', en: '' },
): Reason {
  const { vi, en } = MEMBERSHIP_CODES[code]
  const message = { vi: `${vi}${more.vi}`, en: `${en}${more.en}` }
  return { code, outcome, message, ground: null, facts: [], certainty }
}

function kept({ rosterKeptFrom: from, rosterCheckedOn: checked }: RosterDays): Localized {
  const vi = [from && ` Danh sách được giữ từ ngày ${shortOfficialDate(from)}`]
  const en = [from && ` The roster is kept from ${englishDate(from)}`]
  if (checked) vi.push(`đối chiếu gần nhất ngày ${shortOfficialDate(checked)}`)
  if (checked) en.push(`last checked on ${englishDate(checked)}`)
  return { vi: `${vi.join(', ')}.`, en: `${en.join(', ')}.` }
}
