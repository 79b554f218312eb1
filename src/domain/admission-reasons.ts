// Codes of reasons, conditions and missing facts, each with its meaning, and how a reason is put together.
import type { FactKey } from './post.ts'
import type { Certainty, Localized } from './source.ts'
import type { Fact, Ground, MissingFact, Outcome, Reason } from './verdict.ts'

/** Codes are stable and never translated; the meaning begins the message of every reason that bears the code. */
export const REASON_CODES = {
  NOT_A_PERSON: { vi: 'Tài khoản này không phải của một cá nhân.', en: 'This account is not a person’s.' },
  GROUP_NOT_ACTIVE: { vi: 'Nhóm không hoạt động vào ngày này.', en: 'The group is not active on this day.' },
  DECISION_SUSPENDED: {
    vi: 'Quyết định điều chỉnh nhóm đang bị đình chỉ thi hành.',
    en: 'The decision that governs the group is suspended.',
  },
  DECISION_EXPIRED: {
    vi: 'Quyết định điều chỉnh nhóm đã hết hiệu lực.',
    en: 'The decision that governs the group is no longer in force.',
  },
  DECISION_STATUS_UNKNOWN: {
    vi: 'Chưa xác định được hiệu lực của quyết định điều chỉnh nhóm vào ngày này.',
    en: 'Whether the decision that governs the group is in force on this day is not known.',
  },
  DECISION_NOT_YET_IN_FORCE: {
    vi: 'Quyết định điều chỉnh nhóm chưa có hiệu lực.',
    en: 'The decision that governs the group is not yet in force.',
  },
  ROLE_NOT_PROVIDED: {
    vi: 'Văn bản không quy định vai trò này.',
    en: 'The text does not provide for this role.',
  },
  NO_RULE_KNOWN: {
    vi: 'Sổ đăng ký chưa có quy định nào về vai trò này.',
    en: 'The register knows no rule for this role.',
  },
  FACTS_MISSING: { vi: 'Thiếu thông tin để kết luận.', en: 'Facts that decide are missing.' },
  TITLE_NOT_READ: { vi: 'Chưa đọc được chức danh.', en: 'The title could not be read.' },
  POST_ABOLISHED: {
    vi: 'Chức vụ này không còn vào ngày được hỏi.',
    en: 'This post no longer exists on the day asked about.',
  },
  POST_NOT_YET_CREATED: {
    vi: 'Chức vụ này chưa có vào ngày được hỏi.',
    en: 'This post does not yet exist on the day asked about.',
  },
  SUCCESSOR_POST: { vi: 'Chức vụ tiếp nhận gần nhất.', en: 'The nearest post that took over.' },
  IN_CLASS: { vi: 'Thuộc thành phần tham gia.', en: 'Belongs to those who may join.' },
  NOT_IN_CLASS: { vi: 'Không thuộc thành phần này.', en: 'Does not belong to this class.' },
  ACTING_HEAD: {
    vi: 'Giữ quyền chức vụ, được tính như người giữ chức vụ.',
    en: 'Acting in the post, which counts as holding it.',
  },
  SUCCEEDS_NAMED_POST: {
    vi: 'Cơ quan đã tiếp nhận chức năng của cơ quan nêu trong văn bản.',
    en: 'The agency has taken over the functions of the one that the text names.',
  },
  SUCCESSION_UNSETTLED: {
    vi: 'Chưa có văn bản nói thành phần nhóm có theo cơ quan tiếp nhận hay không.',
    en: 'No text found says whether the list follows the body that took over.',
  },
  CLASS_UNDEFINED: {
    vi: 'Văn bản không nói rõ thành phần này có gồm loại cơ quan đó hay không.',
    en: 'The text does not say whether the class takes in agencies of that kind.',
  },
  AGENCY_NOT_NAMED: { vi: 'Chưa rõ là cơ quan nào.', en: 'Which agency it is has not been told.' },
  OTHER_PROVINCE: { vi: 'Cơ quan thuộc tỉnh khác.', en: 'The agency belongs to another province.' },
  IN_CHARGE_ONLY: {
    vi: 'Mới được giao phụ trách; cần văn bản giao phụ trách để xác định.',
    en: 'Only in charge of the agency; the document that gives charge has to decide.',
  },
  NOT_YET_APPROVED: { vi: 'Được bầu nhưng chưa được phê chuẩn.', en: 'Elected but not yet approved.' },
  DUTIES_SUSPENDED: { vi: 'Đang bị tạm đình chỉ công tác.', en: 'Suspended from work.' },
  NOT_A_POST: {
    vi: 'Ký thay, dự thay không phải là giữ chức vụ.',
    en: 'Signing or attending for somebody is not holding the post.',
  },
  TENURE_NOT_CONFIRMED: {
    vi: 'Chưa rõ vào ngày này còn giữ chức vụ hay không.',
    en: 'Whether the post is held on this day is not known.',
  },
  FACT_NOT_HELD: {
    vi: 'Đúng chức vụ nhưng điều kiện kèm theo không có.',
    en: 'The post fits, but what the rule asks besides does not hold.',
  },
  SEAT_TAKEN: {
    vi: 'Vai trò chỉ có một người và người khác đang giữ.',
    en: 'The role has one seat and somebody else holds it.',
  },
  SEAT_HOLDER_UNCLEAR: {
    vi: 'Vai trò chỉ có một người; chưa rõ người đang giữ còn đủ điều kiện hay không.',
    en: 'The role has one seat; whether its present holder still qualifies is not known.',
  },
  ALREADY_MEMBER: { vi: 'Đã ở trong nhóm với vai trò này.', en: 'Is in the group in this role already.' },
  LIST_CLOSED: {
    vi: 'Thành phần được liệt kê đủ; người ngoài danh sách không được tham gia.',
    en: 'The list is complete; nobody outside it may join.',
  },
  LIST_OPEN: {
    vi: 'Nguồn không nêu đủ thành phần nên chưa thể loại trừ.',
    en: 'The source does not give the whole list, so that nobody can be ruled out by it.',
  },
} as const satisfies Readonly<Record<string, Localized>>
export type ReasonCode = keyof typeof REASON_CODES

/** What must still be done before somebody who is eligible is let in. */
export const CONDITION_CODES = {
  VERIFY_POST: {
    vi: 'Kiểm tra chức vụ đã khai với quyết định bổ nhiệm hoặc danh sách cán bộ.',
    en: 'Check the claimed post against the appointment decision or the staff list.',
  },
  VERIFY_FACT: {
    vi: 'Kiểm tra điều kiện kèm theo đã khai với văn bản phân công, giao nhiệm vụ.',
    en: 'Check what was claimed besides the post against the document that assigns it.',
  },
  DISPLAY_NAME: {
    vi: 'Tên hiển thị phải có đủ họ, tên và chức vụ.',
    en: 'The display name must show the full name and the post.',
  },
  GIVE_ACCOUNT: {
    vi: 'Cung cấp tài khoản hoặc số điện thoại thiết lập tài khoản cho quản trị nhóm.',
    en: 'Give the account, or the telephone number of the account, to the administrator.',
  },
  END_FORMER_ROLE: {
    vi: 'Kết thúc vai trò của người đang ghi trong nhóm nhưng không còn đủ điều kiện.',
    en: 'End the role of the person who is on record in it but no longer qualifies.',
  },
} as const satisfies Readonly<Record<string, Localized>>
export type ConditionCode = keyof typeof CONDITION_CODES

const QUESTIONS: Readonly<Record<FactKey, Localized>> = {
  ASSISTS_STANDING_MEMBERS: {
    vi: 'Người này có giúp việc cho Thường trực UBND tỉnh không?',
    en: 'Does this person assist the standing members of the Provincial People’s Committee?',
  },
  FIELD_IN_CHARGE: {
    vi: 'Người này có phụ trách lĩnh vực của nhóm không?',
    en: 'Does this person have charge of the group’s field?',
  },
  ASSIGNED_BY_LEADERSHIP: {
    vi: 'Người này có được lãnh đạo UBND tỉnh giao nhiệm vụ này không?',
    en: 'Has the leadership of the Provincial People’s Committee given this person the task?',
  },
  POST_HELD: {
    vi: 'Người này đang giữ chức vụ gì, ở cơ quan nào, theo văn bản nào?',
    en: 'Which post does this person hold, in which agency, and by which document?',
  },
}

/** The question that a missing fact puts to the caller. */
export function missingFact(key: FactKey): MissingFact {
  return { key, question: QUESTIONS[key] }
}

interface ReasonParts {
  readonly detail?: Localized | null
  readonly ground?: Ground | null
  readonly facts?: readonly Fact[]
  readonly certainty: Certainty
}

/** A reason: the meaning of its code, then what is particular to this case. */
export function reasonOf(code: ReasonCode, outcome: Outcome, parts: ReasonParts): Reason {
  return {
    code,
    outcome,
    message: joined(REASON_CODES[code], parts.detail ?? null),
    ground: parts.ground ?? null,
    facts: parts.facts ?? [],
    certainty: parts.certainty,
  }
}

/** Two texts one after the other; the first alone where there is no second. */
export function joined(first: Localized, second: Localized | null): Localized {
  return second === null ? first : { vi: `${first.vi} ${second.vi}`, en: `${first.en} ${second.en}` }
}
