// The two made-up decisions as decision files: classes of groups by field, who may join them, and what members must do.
import { createHash } from 'node:crypto'
import type { GroupRole } from '../domain/group.ts'
import type { Localized } from '../domain/source.ts'
import type { SourceText } from '../importers/decision-file.ts'
import type { DecisionFile } from '../importers/files/shapes.ts'
import { agencyClasses, postClasses } from './classes.ts'
import { DECISIONS_BEGIN, DECISIONS_CHECKED, DECISIONS_SIGNED } from './dates.ts'
import { REPORT_ON_M02, TEXT_OF_M01 } from './decision-text.ts'
import type { DemoProvince } from './provinces.ts'

/** Groups that direct a field, and groups that do its work in one cluster of agencies. */
export type GroupClass = 'STEERING' | 'WORKING'

type Place = NonNullable<DecisionFile['obligations']>[number]['at']
type GroupEntry = NonNullable<DecisionFile['groups']>[number]
type ObligationEntry = NonNullable<DecisionFile['obligations']>[number]

const NOTES: readonly Localized[] = [
  {
    vi: 'Văn bản mô phỏng để dùng thử: không có cơ quan nào ban hành và không có giá trị pháp lý.',
    en: 'A made-up act for trials: no body issued it and it has no legal force.',
  },
]

/** The slug of the class of groups that a province's decision sets up. */
export function classSlug({ slug }: DemoProvince, of: GroupClass): string {
  return `${slug}/${of === 'STEERING' ? 'nhom-chi-dao-theo-linh-vuc' : 'nhom-cong-viec-theo-linh-vuc'}`
}

/** Where a province's decision admits people in a role to the groups of a class. The first decision is text, the second a report. */
export function admissionPlace({ number }: DemoProvince, of: GroupClass, role: GroupRole): Place {
  if (number === 2) return { paragraph: { LEADER: 2, DEPUTY_LEADER: 2, ADMINISTRATOR: 3, MEMBER: 4 }[role] }
  const clause = { LEADER: 1, DEPUTY_LEADER: 1, ADMINISTRATOR: 2, MEMBER: 3 }[role]
  return `quyet-dinh/dieu-${of === 'STEERING' ? 1 : 2}/khoan-${clause}`
}

/** The decision of a province, with its text where the register of the world holds it. */
export function decisionOf(province: DemoProvince): {
  readonly file: DecisionFile
  readonly source: SourceText | null
} {
  const reported = province.number === 2
  const source = reported ? null : { text: TEXT_OF_M01, sha256: sha256(TEXT_OF_M01) }
  return {
    source,
    file: {
      format: 'so-nhom/decision/1',
      slug: province.decision,
      kind: 'Quyết định',
      number: `M0${province.number}/QĐ-UBND`,
      year: 2020,
      title: {
        vi: 'Lập các nhóm trao đổi công việc theo lĩnh vực (văn bản mô phỏng)',
        en: 'Setting up groups for the exchange of work by field (made-up act)',
      },
      issuer: `${province.slug}/ubnd-tinh`,
      ...(reported ? { attestedOn: DECISIONS_BEGIN } : { issuedOn: DECISIONS_SIGNED, effectiveFrom: DECISIONS_BEGIN }),
      checkedOn: DECISIONS_CHECKED,
      certainty: reported ? 'REPORTED' : 'STATED',
      notes: [...NOTES],
      sources: [
        { key: 'mo-phong', title: 'Văn bản mô phỏng', nature: reported ? 'OFFICIAL_REPORT' : 'REGISTER_READING' },
      ],
      ...(source ? { text: { file: 'source.txt', sha256: source.sha256 } } : { report: { paragraphs: paragraphs() } }),
      agencyClasses: agencyClasses(province),
      postClasses: postClasses(reported),
      groups: [groupClass(province, 'STEERING'), groupClass(province, 'WORKING')],
      obligations: obligations(province),
      coverage: reported ? [] : [{ at: 'quyet-dinh/dieu-3/mo-dau', as: 'FORMAL' }],
    },
  }
}

function paragraphs() {
  return REPORT_ON_M02.map((text, at) => ({ number: at + 1, text }))
}

type Seat = readonly [role: GroupRole, vi: string, en: string, posts: readonly string[]]

/** Who may join the groups of each class, in the order of the text. */
const SEATS: Readonly<Record<GroupClass, readonly Seat[]>> = {
  STEERING: [
    ['LEADER', 'Lãnh đạo Ủy ban nhân dân tỉnh', 'Leaders of the provincial committee', ['steering-leaders']],
    ['ADMINISTRATOR', 'Quản trị nhóm chỉ đạo', 'Administrator of a steering group', ['steering-administrators']],
    ['MEMBER', 'Lãnh đạo các cơ quan', 'Leaders of agencies', ['committee-members', 'agency-leaders']],
  ],
  WORKING: [
    ['LEADER', 'Lãnh đạo sở', 'Leaders of departments', ['department-leaders']],
    ['ADMINISTRATOR', 'Quản trị nhóm công việc', 'Administrator of a working group', ['working-administrators']],
    ['MEMBER', 'Cán bộ cấp phòng và chuyên viên', 'Officers of divisions and specialists', ['working-members']],
  ],
}

function groupClass(province: DemoProvince, of: GroupClass): GroupEntry {
  const steering = of === 'STEERING'
  const reported = province.number === 2
  const setUp: Place = reported ? { paragraph: 1 } : `quyet-dinh/dieu-${steering ? 1 : 2}/mo-dau`
  return {
    slug: classSlug(province, of),
    kind: 'CLASS',
    name: steering
      ? { vi: 'Nhóm chỉ đạo theo lĩnh vực', en: 'Steering groups by field' }
      : { vi: 'Nhóm công việc theo lĩnh vực và cụm', en: 'Working groups by field and cluster' },
    platform: 'ZALO',
    agency: `${province.slug}/ubnd-tinh`,
    setUpBy: setUp,
    active: { from: DECISIONS_BEGIN },
    governedBy: { standing: 'MANDATORY', at: setUp, from: DECISIONS_BEGIN },
    admission: SEATS[of].map(([role, vi, en, posts]) => ({
      key: `${of.toLowerCase()}-${role.toLowerCase()}`,
      at: admissionPlace(province, of, role),
      role,
      label: { vi, en },
      posts: [...posts],
      closed: !reported,
      ...(role === 'MEMBER' ? {} : { single: true }),
    })),
  }
}

/** In the order of the text, but for what the report leaves out. */
function obligations(province: DemoProvince): ObligationEntry[] {
  const at = (path: string, paragraph: number): Place => (province.number === 2 ? { paragraph } : `quyet-dinh/${path}`)
  const members: ObligationEntry['bearers'] = [{ role: 'MEMBER' }]
  const administrator: ObligationEntry['bearers'] = [{ role: 'ADMINISTRATOR' }]
  return [
    {
      key: 'groups-set-up',
      at: at('dieu-4', 1),
      modality: 'DECLARATION',
      topic: 'group-setup-and-effect',
      bearers: [{ agencies: 'committee' }],
      statement: { vi: 'Các nhóm được lập theo lĩnh vực.', en: 'Groups are set up by field.' },
    },
    {
      key: 'full-name-and-post',
      at: at('dieu-3/khoan-1', 5),
      modality: 'DUTY',
      topic: 'display-name',
      bearers: members,
      statement: { vi: 'Hiển thị đầy đủ họ, tên và chức vụ.', en: 'Show the full name and the post.' },
    },
    {
      key: 'nothing-classified',
      at: at('dieu-3/khoan-3', 5),
      modality: 'PROHIBITION',
      topic: 'classified-information',
      bearers: members,
      statement: { vi: 'Không gửi thông tin mật lên nhóm.', en: 'Post nothing classified to the group.' },
    },
    {
      key: 'answer-directions',
      at: at('dieu-3/khoan-5', 5),
      modality: 'DUTY',
      topic: 'following-messages',
      bearers: members,
      statement: { vi: 'Trả lời khi nhận được chỉ đạo.', en: 'Answer directions received.' },
    },
    ...(province.number === 2 ? [] : onlyInText(members, administrator)),
  ]
}

function onlyInText(
  members: ObligationEntry['bearers'],
  administrator: ObligationEntry['bearers'],
): readonly ObligationEntry[] {
  return [
    {
      key: 'give-account',
      at: 'quyet-dinh/dieu-3/khoan-2',
      modality: 'DUTY',
      topic: 'joining',
      bearers: members,
      counterparties: administrator,
      statement: { vi: 'Cung cấp tài khoản cho quản trị nhóm.', en: 'Give the account to the administrator.' },
    },
    {
      key: 'no-outsiders',
      at: 'quyet-dinh/dieu-3/khoan-4',
      modality: 'PROHIBITION',
      topic: 'adding-outsiders',
      bearers: administrator,
      statement: { vi: 'Không thêm người ngoài thành phần vào nhóm.', en: 'Add nobody from outside to the group.' },
    },
  ]
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
