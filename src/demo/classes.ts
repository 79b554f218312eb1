// The classes of agencies and posts by which the two made-up decisions admit people.
import type { AgencyKind } from '../domain/agency.ts'
import type { Rank } from '../domain/post.ts'
import type { Localized } from '../domain/source.ts'
import type { DecisionFile } from '../importers/files/shapes.ts'
import type { DemoProvince } from './provinces.ts'

/** Ranks whose holders belong to the steering groups. */
export const LEADING_RANKS: readonly Rank[] = [
  'CHAIRMAN',
  'VICE_CHAIRMAN',
  'COMMITTEE_MEMBER',
  'HEAD_OF_AGENCY',
  'DEPUTY_HEAD_OF_AGENCY',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
]
const WORKING_RANKS: readonly Rank[] = ['HEAD_OF_DIVISION', 'DEPUTY_HEAD_OF_DIVISION', 'SPECIALIST']
const STANDING_RANKS: readonly Rank[] = ['CHAIRMAN', 'VICE_CHAIRMAN']

const OPEN_KINDS: readonly AgencyKind[] = ['VERTICAL_AGENCY', 'MANAGEMENT_BOARD']
const OPEN_NOTE: Localized = {
  vi: 'Văn bản mô phỏng không nói “các sở, ngành” có gồm cơ quan này hay không.',
  en: 'The made-up text does not say whether “các sở, ngành” takes in this kind of agency.',
}

type AgencyClasses = NonNullable<DecisionFile['agencyClasses']>
type PostClasses = NonNullable<DecisionFile['postClasses']>

export function agencyClasses({ slug, name }: DemoProvince): AgencyClasses {
  const label = (vi: string, en: string) => ({ vi: `${vi} tỉnh ${name}`, en: `${en} of ${name} Province` })
  const open = OPEN_KINDS.map((kind) => ({ kind, certainty: 'UNSETTLED' as const, note: OPEN_NOTE }))
  const bodies: AgencyKind[] = [
    'PROVINCIAL_DEPARTMENT',
    'PROVINCIAL_OFFICE',
    'DISTRICT_PEOPLES_COMMITTEE',
    'COMMUNE_PEOPLES_COMMITTEE',
  ]
  return {
    committee: { label: label('Ủy ban nhân dân', "People's Committee"), agency: `${slug}/ubnd-tinh` },
    office: {
      label: label('Văn phòng Ủy ban nhân dân', "Office of the People's Committee"),
      agency: `${slug}/van-phong-ubnd-tinh`,
    },
    departments: { label: label('Các sở', 'Departments'), kinds: ['PROVINCIAL_DEPARTMENT'], within: slug },
    bodies: {
      label: label('Các sở, ngành, Ủy ban nhân dân cấp huyện, cấp xã', 'Departments, districts and communes'),
      kinds: [...bodies, ...open],
      within: slug,
    },
    anywhere: {
      label: label('Cơ quan bất kỳ', 'Any agency'),
      kinds: ['PROVINCIAL_PEOPLES_COMMITTEE', ...OPEN_KINDS, ...bodies],
      within: slug,
    },
  }
}

/** `reported`: a report asks for facts besides the post where the text names ranks. */
export function postClasses(reported: boolean): PostClasses {
  const field = { vi: 'Phụ trách lĩnh vực của nhóm', en: 'Has charge of the group’s field' }
  return {
    ...administratorClasses(reported),
    'steering-leaders': {
      label: { vi: 'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân tỉnh', en: 'Chairman and vice chairmen of the province' },
      ranks: [...STANDING_RANKS],
      agencies: 'committee',
      ...(reported ? { fact: 'FIELD_IN_CHARGE' as const, assignment: field } : {}),
    },
    'committee-members': {
      label: { vi: 'Chủ tịch, Phó Chủ tịch, Ủy viên Ủy ban nhân dân tỉnh', en: 'Members of the provincial committee' },
      ranks: [...STANDING_RANKS, 'COMMITTEE_MEMBER'],
      agencies: 'committee',
    },
    'agency-leaders': {
      label: { vi: 'Lãnh đạo, Chánh, Phó Chánh Văn phòng các cơ quan', en: 'Leaders and chiefs of office of agencies' },
      ranks: LEADING_RANKS.filter((rank) => rank !== 'COMMITTEE_MEMBER'),
      agencies: 'bodies',
    },
    'department-leaders': {
      label: { vi: 'Giám đốc, Phó Giám đốc sở', en: 'Directors and deputy directors of departments' },
      ranks: ['HEAD_OF_AGENCY', 'DEPUTY_HEAD_OF_AGENCY'],
      agencies: 'departments',
    },
    'working-members': {
      label: { vi: 'Cán bộ cấp phòng và chuyên viên', en: 'Officers of divisions and specialists' },
      ranks: [...WORKING_RANKS],
      agencies: 'bodies',
    },
  }
}

/** By the text, officers of the Provincial Office; by the report, whoever the leadership gave the task. */
function administratorClasses(reported: boolean): PostClasses {
  if (reported) {
    const assigned = {
      label: { vi: 'Người được lãnh đạo giao quản trị nhóm', en: 'Whoever was given the administration of the group' },
      ranks: [],
      agencies: 'anywhere',
      assignment: { vi: 'Được lãnh đạo giao quản trị nhóm', en: 'Was given the administration of the group' },
      fact: 'ASSIGNED_BY_LEADERSHIP' as const,
    }
    return { 'steering-administrators': assigned, 'working-administrators': assigned }
  }
  return {
    'steering-administrators': {
      label: { vi: 'Trưởng phòng, Phó Trưởng phòng của Văn phòng', en: 'Heads and deputy heads of division, Office' },
      ranks: ['HEAD_OF_DIVISION', 'DEPUTY_HEAD_OF_DIVISION'],
      agencies: 'office',
    },
    'working-administrators': {
      label: { vi: 'Công chức của Văn phòng Ủy ban nhân dân tỉnh', en: 'Officers of the Provincial Office' },
      ranks: [...WORKING_RANKS],
      agencies: 'office',
    },
  }
}
