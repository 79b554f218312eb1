// The enums of the schema, each value with its English meaning and the word that pages show.
import { AGENCY_KINDS } from '../domain/agency.ts'
import { DIFFERENCES } from '../domain/comparison.ts'
import { HOLDINGS, RELATION_KINDS } from '../domain/decision.ts'
import { DECISION_STATUSES } from '../domain/force.ts'
import { GROUP_KINDS, GROUP_ROLES, PLATFORMS, STANDINGS } from '../domain/group.ts'
import { MODALITIES } from '../domain/obligation.ts'
import { TENURE_CAPACITIES } from '../domain/person.ts'
import { PROVISION_KINDS } from '../domain/provision.ts'
import { CERTAINTIES, LANGUAGES, SOURCE_NATURES } from '../domain/source.ts'
import { SEARCH_KINDS } from '../storage/store.ts'
import { builder } from './builder.ts'

/** An enum from the domain's list; `meanings` must name every value. */
export function enumOf<const V extends string>(
  name: string,
  values: readonly V[],
  description: string,
  meanings: Record<V, string>,
) {
  const entries = values.map((value) => [value, { value, description: meanings[value] }] as const)
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as Record<V, { value: V; description: string }>,
  })
}

export const LanguageEnum = enumOf('Language', LANGUAGES, 'A language of the register. Ngôn ngữ.', {
  VI: 'Vietnamese. Tiếng Việt.',
  EN: 'English. Tiếng Anh.',
})

export const CertaintyEnum = enumOf(
  'Certainty',
  CERTAINTIES,
  'How sure the registry is, strongest first. Mức chắc chắn.',
  {
    STATED: 'The provision itself says so, and the registry holds its text. Văn bản nêu rõ.',
    REPORTED:
      'Somebody reports that a text says so, or the text is cited but not held. Dẫn lại, chưa đối chiếu bản gốc.',
    INFERRED: 'Follows by a reading or rule that the registry names. Suy ra.',
    UNSETTLED: 'Sources conflict, or none decides. Chưa thống nhất.',
  },
)

export const GroupRoleEnum = enumOf('GroupRole', GROUP_ROLES, 'A role in a group. May grow. Vai trò trong nhóm.', {
  LEADER: 'Leads the group. Trưởng nhóm.',
  DEPUTY_LEADER: 'Stands in for the leader. Phó Trưởng nhóm.',
  ADMINISTRATOR: 'Runs the group: adds and removes members. Quản trị nhóm.',
  MEMBER: 'Is in the group. Thành viên.',
})

export const ModalityEnum = enumOf('Modality', MODALITIES, 'What a provision does (LegalRuleML). Loại quy định.', {
  DUTY: 'Must be done. Phải làm.',
  PROHIBITION: 'Must not be done. Không được làm.',
  PERMISSION: 'May be done. Được làm.',
  RECOMMENDATION: 'Is urged. Khuyến khích.',
  DECLARATION: 'Is established. Xác lập.',
})

export const DecisionStatusEnum = enumOf('DecisionStatus', DECISION_STATUSES, 'Force on a date. Tình trạng hiệu lực.', {
  NOT_YET_IN_FORCE: 'Before the first day of effect. Chưa có hiệu lực.',
  IN_FORCE: 'No end is on record for that day. Còn hiệu lực.',
  PARTLY_IN_FORCE: 'Some provisions have ended. Hết hiệu lực một phần.',
  SUSPENDED: 'Suspended and not resumed. Đình chỉ thi hành.',
  EXPIRED: 'Ended. Hết hiệu lực.',
  UNKNOWN: 'No source decides for that day. Chưa xác định.',
})

export const RelationKindEnum = enumOf(
  'RelationKind',
  RELATION_KINDS,
  'How one act relates to another. May grow. Quan hệ.',
  {
    BASED_ON: 'Names the other as a basis. Căn cứ.',
    AMENDS: 'Amends the other. Sửa đổi, bổ sung.',
    REPLACES: 'Replaces the other. Thay thế.',
    REPEALS: 'Repeals the other. Bãi bỏ.',
    REVOKES: 'Revokes the other. Thu hồi.',
    ANNULS: 'Annuls the other. Hủy bỏ.',
    SUSPENDS: 'Suspends the other. Đình chỉ thi hành.',
    RESUMES: 'Ends a suspension of the other. Tiếp tục thi hành.',
    KEEPS: 'Leaves in force a part of what it otherwise ends or suspends. Giữ nguyên hiệu lực một phần.',
    DEFERS: 'Puts off the first day of effect, of the other or of a provision of its own. Lùi ngày có hiệu lực.',
    CORRECTS: 'Corrects errors of the other. Đính chính.',
    GUIDES: 'Gives guidance on the other. Hướng dẫn thi hành.',
    ATTACHES: 'Is issued with the other attached. Ban hành kèm theo.',
    REFERS_TO: 'Refers to the other. Dẫn chiếu.',
  },
)

export const ProvisionKindEnum = enumOf('ProvisionKind', PROVISION_KINDS, 'A part of a decision. Phần của văn bản.', {
  PART: 'Phần.',
  CHAPTER: 'Chương.',
  SECTION: 'Mục.',
  SUBSECTION: 'Tiểu mục.',
  ARTICLE: 'Điều.',
  CLAUSE: 'Khoản.',
  POINT: 'Điểm.',
  SUBPOINT: 'Tiết.',
  DASH: 'An unnumbered dash. Gạch đầu dòng.',
  OPENING: 'The words of an article or clause before its numbered parts. Đoạn mở đầu.',
  SENTENCE: 'A sentence of a part that has several. Câu.',
})

export const HoldingEnum = enumOf('Holding', HOLDINGS, 'How much of an act the registry holds. Mức lưu giữ.', {
  TEXT: 'Its text. Toàn văn.',
  REPORT: 'A report about it, restated. Tin đưa, thuật lại.',
  CITED: 'Only that other acts cite it. Chỉ được dẫn.',
})

export const SourceNatureEnum = enumOf('SourceNature', SOURCE_NATURES, 'What kind of source. May grow. Loại nguồn.', {
  ORIGINAL: 'The original. Bản gốc.',
  CERTIFIED_COPY: 'A certified copy. Bản sao y.',
  THIRD_PARTY_COPY: 'A copy kept by somebody else. Bản sao của bên thứ ba.',
  OFFICIAL_REPORT: 'A report by a state body. Tin của cơ quan nhà nước.',
  PRESS: 'The press. Báo chí.',
  REGISTER_READING: "The registry's own reading. Cách hiểu của sổ.",
})

export const AgencyKindEnum = enumOf('AgencyKind', AGENCY_KINDS, 'A kind of body. May grow. Loại cơ quan, đơn vị.', {
  PROVINCIAL_PEOPLES_COMMITTEE: "Provincial People's Committee. Ủy ban nhân dân tỉnh.",
  PROVINCIAL_OFFICE: "Office of the provincial People's Committee. Văn phòng Ủy ban nhân dân tỉnh.",
  PROVINCIAL_DEPARTMENT: 'Department of a province. Sở và tương đương.',
  VERTICAL_AGENCY: 'Local body of a central agency. Cơ quan ngành dọc.',
  MANAGEMENT_BOARD: 'Management board of zones or projects. Ban quản lý.',
  DISTRICT_PEOPLES_COMMITTEE: "District or city People's Committee, to 30/6/2025. Ủy ban nhân dân huyện, thành phố.",
  COMMUNE_PEOPLES_COMMITTEE: "Commune or ward People's Committee. Ủy ban nhân dân xã, phường.",
  PEOPLES_COUNCIL: "People's Council. Hội đồng nhân dân.",
  PARTY_OR_MASS_ORGANISATION: 'Party body or mass organisation. Cơ quan Đảng, đoàn thể.',
  CENTRAL: 'Central body. Cơ quan trung ương.',
  OTHER: 'Any other. Khác.',
})

export const PlatformEnum = enumOf('Platform', PLATFORMS, 'The chat platform. May grow. Nền tảng.', {
  ZALO: 'Zalo.',
  OTHER: 'Another platform. Nền tảng khác.',
})

export const GroupKindEnum = enumOf('GroupKind', GROUP_KINDS, 'A group, or groups that are only foreseen. Loại nhóm.', {
  INSTANCE: 'One group. Một nhóm cụ thể.',
  CLASS: 'Groups that a decision foresees without naming one. Lớp nhóm được dự liệu.',
})

export const StandingEnum = enumOf('Standing', STANDINGS, 'Why a decision governs a group. Tính chất áp dụng.', {
  MANDATORY: 'It must be followed. Bắt buộc.',
  ADOPTED: 'The group adopted it. Tự áp dụng.',
  ENCOURAGED: 'Its adoption is encouraged. Được khuyến khích.',
})

export const DifferenceEnum = enumOf('Difference', DIFFERENCES, 'In what decisions differ. May grow. Điểm khác nhau.', {
  NOT_KNOWN: 'What some of the decisions say, or whether they were in force, is not known. Có văn bản chưa rõ.',
  ABSENT_IN_SOME: 'Some of the decisions say nothing of it. Có văn bản không quy định.',
  NUMBER: 'They say a different number of things. Khác số lượng quy định.',
  MODALITY: 'They oblige, forbid or allow differently. Khác loại quy định.',
  BEARER: 'They bind different roles or posts. Khác đối tượng thực hiện.',
  COUNTERPARTY: 'They owe it to different roles or posts. Khác đối tượng liên quan.',
  CONDITION: 'Only some set a condition. Khác điều kiện.',
})

export const SearchKindEnum = enumOf('SearchKind', SEARCH_KINDS, 'What to search. May grow. Phạm vi tìm.', {
  DECISION: 'Acts. Văn bản.',
  PROVISION: 'Provisions. Điều, khoản, điểm.',
  OBLIGATION: 'Obligations. Quy định.',
  GROUP: 'Groups. Nhóm.',
  AGENCY: 'Agencies. Cơ quan, đơn vị.',
  PERSON: 'People. Cá nhân.',
})

export const TenureCapacityEnum = enumOf(
  'TenureCapacity',
  TENURE_CAPACITIES,
  'In what capacity a post is held. May grow. Tư cách giữ chức vụ.',
  {
    FULL: 'Holds it. Chính thức.',
    ACTING: 'Acting. Quyền.',
    IN_CHARGE: 'In charge, the post being vacant. Phụ trách.',
    STANDING_IN: 'Signs or attends for the holder; no post at all. Ký thay, dự thay.',
    SECONDED: 'Seconded: the host post counts. Biệt phái.',
    ELECTED_NOT_APPROVED: 'Elected, not yet approved. Được bầu, chưa được phê chuẩn.',
    SUSPENDED: 'Suspended from work. Tạm đình chỉ công tác.',
  },
)
