// The words of the pages: one label for each value that a page shows, in the terms of docs/vocabulary.md.
import type { Difference } from '../domain/comparison.ts'
import type { Holding, RelationKind } from '../domain/decision.ts'
import type { GroupKind, GroupRole, Platform, Standing } from '../domain/group.ts'
import type { Modality } from '../domain/obligation.ts'
import type { SeatStatus } from '../domain/seat.ts'
import type { Certainty, Localized, SourceNature } from '../domain/source.ts'
import type { Finding, Outcome } from '../domain/verdict.ts'
import { CERTAINTY_LABELS, MODALITY_LABELS } from '../graphql/facet-labels.ts'

type Labels<V extends string> = Readonly<Record<V, Localized>>

export const CERTAINTY: Labels<Certainty> = CERTAINTY_LABELS
export const MODALITY: Labels<Modality> = MODALITY_LABELS

export const FINDING: Labels<Finding> = {
  ELIGIBLE: { vi: 'Đủ điều kiện', en: 'Eligible' },
  INELIGIBLE: { vi: 'Không đủ điều kiện', en: 'Not eligible' },
  UNDETERMINED: { vi: 'Chưa đủ căn cứ kết luận', en: 'Undetermined' },
}

export const OUTCOME: Labels<Outcome> = {
  MET: { vi: 'Đáp ứng', en: 'Met' },
  NOT_MET: { vi: 'Không đáp ứng', en: 'Not met' },
  UNKNOWN: { vi: 'Chưa rõ', en: 'Cannot be told' },
}

export const ROLE: Labels<GroupRole> = {
  LEADER: { vi: 'Trưởng nhóm', en: 'Leader' },
  DEPUTY_LEADER: { vi: 'Phó Trưởng nhóm', en: 'Deputy leader' },
  ADMINISTRATOR: { vi: 'Quản trị nhóm', en: 'Administrator' },
  MEMBER: { vi: 'Thành viên', en: 'Member' },
}

export const SEAT: Labels<SeatStatus> = {
  FILLED: { vi: 'Đã có người giữ', en: 'Filled' },
  VACANT: { vi: 'Khuyết', en: 'Vacant' },
  UNKNOWN: { vi: 'Chưa có thông tin', en: 'Not known' },
}

export const STANDING: Labels<Standing> = {
  MANDATORY: { vi: 'Bắt buộc', en: 'Mandatory' },
  ADOPTED: { vi: 'Tự áp dụng', en: 'Adopted' },
  ENCOURAGED: { vi: 'Được khuyến khích', en: 'Encouraged' },
}

export const HOLDING: Labels<Holding> = {
  TEXT: { vi: 'Toàn văn', en: 'Full text' },
  REPORT: { vi: 'Tin đưa', en: 'Report' },
  CITED: { vi: 'Chỉ được dẫn', en: 'Cited only' },
}

export const GROUP_KIND: Labels<GroupKind> = {
  INSTANCE: { vi: 'Một nhóm cụ thể', en: 'One group' },
  CLASS: { vi: 'Lớp nhóm được dự liệu', en: 'Groups that are foreseen' },
}

export const PLATFORM: Labels<Platform> = {
  ZALO: { vi: 'Zalo', en: 'Zalo' },
  OTHER: { vi: 'Nền tảng khác', en: 'Another platform' },
}

export const NATURE: Labels<SourceNature> = {
  ORIGINAL: { vi: 'Bản gốc', en: 'Original' },
  CERTIFIED_COPY: { vi: 'Bản sao y', en: 'Certified copy' },
  THIRD_PARTY_COPY: { vi: 'Bản sao của bên thứ ba', en: 'Third-party copy' },
  OFFICIAL_REPORT: { vi: 'Tin của cơ quan nhà nước', en: 'Report by a state body' },
  PRESS: { vi: 'Báo chí', en: 'Press' },
  REGISTER_READING: { vi: 'Cách hiểu của sổ', en: 'The register’s own reading' },
}

/** As said of the act that speaks: "A replaces B". */
export const RELATION: Labels<RelationKind> = {
  BASED_ON: { vi: 'Căn cứ', en: 'based on' },
  AMENDS: { vi: 'Sửa đổi, bổ sung', en: 'amends' },
  REPLACES: { vi: 'Thay thế', en: 'replaces' },
  REPEALS: { vi: 'Bãi bỏ', en: 'repeals' },
  REVOKES: { vi: 'Thu hồi', en: 'revokes' },
  ANNULS: { vi: 'Hủy bỏ', en: 'annuls' },
  SUSPENDS: { vi: 'Đình chỉ thi hành', en: 'suspends' },
  RESUMES: { vi: 'Tiếp tục thi hành', en: 'resumes' },
  KEEPS: { vi: 'Giữ nguyên hiệu lực một phần', en: 'keeps in part' },
  DEFERS: { vi: 'Lùi ngày có hiệu lực', en: 'defers' },
  CORRECTS: { vi: 'Đính chính', en: 'corrects' },
  GUIDES: { vi: 'Hướng dẫn thi hành', en: 'gives guidance on' },
  ATTACHES: { vi: 'Ban hành kèm theo', en: 'is issued with' },
  REFERS_TO: { vi: 'Dẫn chiếu', en: 'refers to' },
}

export const DIFFERENCE: Labels<Difference> = {
  NOT_KNOWN: { vi: 'Có văn bản chưa rõ', en: 'Not known for some' },
  ABSENT_IN_SOME: { vi: 'Có văn bản không quy định', en: 'Absent in some' },
  NUMBER: { vi: 'Khác số lượng quy định', en: 'Different number' },
  MODALITY: { vi: 'Khác loại quy định', en: 'Different modality' },
  BEARER: { vi: 'Khác đối tượng thực hiện', en: 'Different bearers' },
  COUNTERPARTY: { vi: 'Khác đối tượng liên quan', en: 'Different counterparties' },
  CONDITION: { vi: 'Khác điều kiện', en: 'Different conditions' },
}

export const COVERAGE: Labels<'DEFINITION' | 'SCOPE' | 'FORMAL'> = {
  DEFINITION: { vi: 'Giải thích từ ngữ', en: 'Definition' },
  SCOPE: { vi: 'Phạm vi điều chỉnh', en: 'Scope' },
  FORMAL: { vi: 'Quy định hình thức', en: 'Formal' },
}

export const SEARCH_KIND = {
  DECISION: { vi: 'Văn bản', en: 'Acts' },
  PROVISION: { vi: 'Điều, khoản, điểm', en: 'Provisions' },
  OBLIGATION: { vi: 'Quy định', en: 'Obligations' },
  GROUP: { vi: 'Nhóm', en: 'Groups' },
  AGENCY: { vi: 'Cơ quan, đơn vị', en: 'Agencies' },
  PERSON: { vi: 'Cá nhân', en: 'People' },
} as const satisfies Readonly<Record<string, Localized>>
export type SearchKind = keyof typeof SEARCH_KIND

export const ORIGIN = {
  REGISTERED: { vi: 'có trong sổ', en: 'registered' },
  CLAIMED: { vi: 'người hỏi nêu', en: 'claimed' },
} as const satisfies Readonly<Record<string, Localized>>
