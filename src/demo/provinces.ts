// The two made-up provinces: their names, their agencies, and the file of agencies that describes them.
import type { AgencyKind } from '../domain/agency.ts'
import type { Localized } from '../domain/source.ts'
import type { AgenciesFile } from '../importers/files/reference-shapes.ts'
import { DISTRICTS_END } from './dates.ts'

export interface DemoProvince {
  readonly number: 1 | 2
  readonly slug: string
  /** As agencies write it after "tỉnh". */
  readonly name: string
  /** Slug of the decision that governs its groups. */
  readonly decision: string
}

/** No unit of Viet Nam has one of these names. */
export const PROVINCES: readonly DemoProvince[] = [
  { number: 1, slug: 'mo-phong-1', name: 'Mô Phỏng Một', decision: 'mo-phong-1/m01-qd-ubnd-2020' },
  { number: 2, slug: 'mo-phong-2', name: 'Mô Phỏng Hai', decision: 'mo-phong-2/m02-qd-ubnd' },
]

export interface DemoAgency {
  readonly slug: string
  readonly kind: AgencyKind
  readonly name: Localized
}

const DEPARTMENTS: readonly (readonly [key: string, vi: string, en: string])[] = [
  ['noi-vu', 'Nội vụ', 'Home Affairs'],
  ['tai-chinh', 'Tài chính', 'Finance'],
  ['xay-dung', 'Xây dựng', 'Construction'],
  ['cong-thuong', 'Công Thương', 'Industry and Trade'],
  ['nong-nghiep-va-moi-truong', 'Nông nghiệp và Môi trường', 'Agriculture and Environment'],
  ['y-te', 'Y tế', 'Health'],
  ['giao-duc-va-dao-tao', 'Giáo dục và Đào tạo', 'Education and Training'],
  ['khoa-hoc-va-cong-nghe', 'Khoa học và Công nghệ', 'Science and Technology'],
  ['van-hoa-the-thao-va-du-lich', 'Văn hóa, Thể thao và Du lịch', 'Culture, Sports and Tourism'],
  ['tu-phap', 'Tư pháp', 'Justice'],
  ['ngoai-vu', 'Ngoại vụ', 'Foreign Affairs'],
  ['dan-toc-va-ton-giao', 'Dân tộc và Tôn giáo', 'Ethnic and Religious Affairs'],
]

const DISTRICTS = 8

/** The agencies of a province, its committee first, its communes last. Districts are among them: they ended. */
export function agenciesOf(province: DemoProvince, communes: number): readonly DemoAgency[] {
  const of = (key: string, kind: AgencyKind, vi: string, en: string): DemoAgency => ({
    slug: `${province.slug}/${key}`,
    kind,
    name: { vi: `${vi} tỉnh ${province.name}`, en: `${en} of ${province.name} Province` },
  })
  const place = (level: 'huyen' | 'xa', kind: AgencyKind, number: number): DemoAgency => {
    const vi = level === 'huyen' ? `huyện Giả Định ${number}` : `xã Ví Dụ ${number}`
    const en = level === 'huyen' ? `Giả Định ${number} District` : `Ví Dụ ${number} Commune`
    const name = { vi: `Ủy ban nhân dân ${vi}`, en: `People's Committee of ${en}` }
    return { slug: `${province.slug}/ubnd-${level}-${number}`, kind, name }
  }
  const numbers = (count: number, step: number) =>
    Array.from({ length: count }, (_, at) => province.number * step + at + 1)
  return [
    of('ubnd-tinh', 'PROVINCIAL_PEOPLES_COMMITTEE', 'Ủy ban nhân dân', "People's Committee"),
    of('van-phong-ubnd-tinh', 'PROVINCIAL_OFFICE', 'Văn phòng Ủy ban nhân dân', "Office of the People's Committee"),
    ...DEPARTMENTS.map(([key, vi, en]) => of(`so-${key}`, 'PROVINCIAL_DEPARTMENT', `Sở ${vi}`, `Department of ${en}`)),
    of('thue-tinh', 'VERTICAL_AGENCY', 'Thuế', 'Tax Office'),
    of(
      'ban-quan-ly-khu-cong-nghiep',
      'MANAGEMENT_BOARD',
      'Ban Quản lý các khu công nghiệp',
      'Industrial Zones Authority',
    ),
    ...numbers(DISTRICTS, 100).map((number) => place('huyen', 'DISTRICT_PEOPLES_COMMITTEE', number)),
    ...numbers(communes, 1000).map((number) => place('xa', 'COMMUNE_PEOPLES_COMMITTEE', number)),
  ]
}

/** The file of agencies as somebody might write it. District committees end with 30 June 2025. */
export function agenciesFile(
  provinces: readonly { readonly province: DemoProvince; readonly agencies: readonly DemoAgency[] }[],
): AgenciesFile {
  return {
    format: 'so-nhom/agencies/1',
    sources: [{ key: 'mo-phong', title: 'Danh mục cơ quan mô phỏng', nature: 'REGISTER_READING' }],
    agencies: provinces.flatMap(({ province, agencies }) =>
      agencies.map(({ slug, kind, name }) => ({
        slug,
        name,
        kind,
        province: province.slug,
        provinceName: province.name,
        ...(kind === 'PROVINCIAL_PEOPLES_COMMITTEE' ? {} : { parent: `${province.slug}/ubnd-tinh` }),
        ...(kind === 'DISTRICT_PEOPLES_COMMITTEE' ? { to: DISTRICTS_END } : {}),
        certainty: 'STATED' as const,
        source: 'mo-phong',
      })),
    ),
  }
}
