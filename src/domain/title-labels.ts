// What the registry says of a title that it read, or could not read.
import type { Agency, AgencyKind } from './agency.ts'
import type { TenureCapacity } from './person.ts'
import type { Rank } from './post.ts'
import type { Localized } from './source.ts'

export const RANK_LABELS: Readonly<Record<Rank, Localized>> = {
  CHAIRMAN: { vi: 'chủ tịch', en: 'chairman/chairwoman' },
  VICE_CHAIRMAN: { vi: 'phó chủ tịch', en: 'vice chairman/chairwoman' },
  COMMITTEE_MEMBER: { vi: 'ủy viên', en: 'member of the body' },
  HEAD_OF_AGENCY: { vi: 'người đứng đầu cơ quan', en: 'head of the agency' },
  DEPUTY_HEAD_OF_AGENCY: { vi: 'cấp phó của người đứng đầu cơ quan', en: 'deputy head of the agency' },
  CHIEF_OF_OFFICE: { vi: 'chánh văn phòng', en: 'chief of office' },
  DEPUTY_CHIEF_OF_OFFICE: { vi: 'phó chánh văn phòng', en: 'deputy chief of office' },
  HEAD_OF_DIVISION: { vi: 'trưởng phòng', en: 'head of division' },
  DEPUTY_HEAD_OF_DIVISION: { vi: 'phó trưởng phòng', en: 'deputy head of division' },
  SPECIALIST: { vi: 'chuyên viên', en: 'specialist' },
  OTHER: { vi: 'chức danh khác', en: 'another position' },
}

export const AGENCY_KIND_LABELS: Readonly<Record<AgencyKind, Localized>> = {
  PROVINCIAL_PEOPLES_COMMITTEE: { vi: 'UBND cấp tỉnh', en: "provincial People's Committee" },
  PROVINCIAL_OFFICE: { vi: 'Văn phòng UBND cấp tỉnh', en: "office of the provincial People's Committee" },
  PROVINCIAL_DEPARTMENT: { vi: 'sở và cơ quan ngang sở', en: 'provincial department' },
  VERTICAL_AGENCY: { vi: 'cơ quan ngành dọc', en: 'agency of a central sector' },
  MANAGEMENT_BOARD: { vi: 'ban quản lý', en: 'management board' },
  DISTRICT_PEOPLES_COMMITTEE: { vi: 'UBND cấp huyện', en: "district-level People's Committee" },
  COMMUNE_PEOPLES_COMMITTEE: { vi: 'UBND cấp xã', en: "commune-level People's Committee" },
  PEOPLES_COUNCIL: { vi: 'HĐND', en: "People's Council" },
  PARTY_OR_MASS_ORGANISATION: { vi: 'cơ quan Đảng, đoàn thể', en: 'Party body or mass organisation' },
  CENTRAL: { vi: 'cơ quan trung ương', en: 'central body' },
  OTHER: { vi: 'cơ quan, đơn vị khác', en: 'another body or unit' },
}

export const CAPACITY_LABELS: Readonly<Record<TenureCapacity, Localized>> = {
  FULL: { vi: 'giữ chức vụ', en: 'holds the post' },
  ACTING: { vi: 'quyền', en: 'acting' },
  IN_CHARGE: { vi: 'phụ trách', en: 'in charge' },
  STANDING_IN: { vi: 'ký thay, dự thay', en: 'standing in' },
  SECONDED: { vi: 'biệt phái', en: 'seconded' },
  ELECTED_NOT_APPROVED: { vi: 'được bầu, chưa được phê chuẩn', en: 'elected, not yet approved' },
  SUSPENDED: { vi: 'tạm đình chỉ công tác', en: 'suspended from work' },
}

/** Why a title was not read. */
export const UNREAD = {
  TOO_LONG: {
    vi: 'Chức danh dài quá 300 ký tự nên không được đọc.',
    en: 'The title is longer than 300 characters and was not read.',
  },
  EMPTY: { vi: 'Chưa ghi chức danh.', en: 'No title is given.' },
  FORMER: {
    vi: 'Chức danh ghi là chức vụ đã thôi giữ; chưa rõ chức vụ hiện nay.',
    en: 'The title is of a post no longer held; the present post is not known.',
  },
  NO_RANK: {
    vi: 'Chưa đọc được chức danh này; ghi chức vụ và tên cơ quan, ví dụ “Giám đốc Sở Y tế”.',
    en: 'The title could not be read; write the post and the name of the agency, such as “Giám đốc Sở Y tế”.',
  },
  NO_BODY: {
    vi: 'Đọc được chức vụ nhưng chưa rõ cơ quan; ghi đủ tên cơ quan và cấp (tỉnh, huyện, xã).',
    en: 'The post was read, but not the agency; write its full name and level (province, district, commune).',
  },
  CONFLICT: {
    vi: 'Cơ quan ghi trong chức danh khác với cơ quan được nêu kèm.',
    en: 'The title names another agency than the one given beside it.',
  },
  NO_SUCH_POST: {
    vi: 'Cơ quan được ghi không có chức vụ gọi như vậy.',
    en: 'The agency named has no post of that name.',
  },
} as const satisfies Readonly<Record<string, Localized>>

/** Why a reading is the registry's and not what the words say. */
export const INFERENCES = {
  COMMITTEE_MEANT: {
    vi: 'Chức danh không nêu cơ quan; được đọc là của Ủy ban nhân dân.',
    en: "The title names no body; it is read as one of the People's Committee.",
  },
  DIVISIONS_OF_OFFICE: {
    vi: 'Phòng của UBND tỉnh được đọc là phòng thuộc Văn phòng UBND tỉnh.',
    en: "A division of the provincial People's Committee is read as one of its Office.",
  },
  KIND_CLAIMED: {
    vi: 'Loại cơ quan do người hỏi cho biết; chức danh và tên cơ quan không nêu.',
    en: 'The kind of agency is what the caller says; neither the title nor the name of the agency tells it.',
  },
  DEPARTMENT_NOT_LISTED: {
    vi: 'Sổ đăng ký không ghi sở này trong các sở của tỉnh vào ngày được hỏi.',
    en: 'The register does not list this department among those of the province on the day asked about.',
  },
  PROVINCE_BEFORE: {
    vi: 'Đơn vị này thuộc tỉnh trước khi hợp nhất thành tỉnh được nêu.',
    en: 'The unit was of a province that has since become the one that was named.',
  },
} as const satisfies Readonly<Record<string, Localized>>

/** `Đọc là chánh văn phòng (UBND cấp huyện).` and what had to be inferred for it. */
export function tellReading(
  rank: Rank,
  capacity: TenureCapacity,
  kind: AgencyKind,
  agency: Agency | null,
  inferred: Localized | null,
): Localized {
  const held = (language: 'vi' | 'en') => (capacity === 'FULL' ? '' : ` (${CAPACITY_LABELS[capacity][language]})`)
  const at = (language: 'vi' | 'en') => agency?.name[language] ?? AGENCY_KIND_LABELS[kind][language]
  return {
    vi: `Đọc là ${RANK_LABELS[rank].vi}${held('vi')}: ${at('vi')}.${inferred ? ` ${inferred.vi}` : ''}`,
    en: `Read as ${RANK_LABELS[rank].en}${held('en')}: ${at('en')}.${inferred ? ` ${inferred.en}` : ''}`,
  }
}
