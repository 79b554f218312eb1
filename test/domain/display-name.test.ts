// Display names: full name and post, as the regulation asks, and never more of a post than is held.
import { expect, test } from 'vitest'
import { displayName, officeName } from '../../src/domain/display-name.ts'
import type { TenureCapacity } from '../../src/domain/person.ts'
import type { Rank } from '../../src/domain/post.ts'

const always = { from: null, to: null, toKnown: true }
const office = (title: string, rank: Rank, capacity: TenureCapacity, agency = 'Sở Y tế tỉnh Mẫu') =>
  officeName({ capacity, post: { id: 'x', agency: 'x', title, rank, period: always } }, agency)

test('a post held is shown by its title, one acted in as such', () => {
  expect(office('Giám đốc', 'HEAD_OF_AGENCY', 'FULL')).toBe('Giám đốc Sở Y tế tỉnh Mẫu')
  expect(office('Giám đốc', 'HEAD_OF_AGENCY', 'SECONDED')).toBe('Giám đốc Sở Y tế tỉnh Mẫu')
  expect(office('Giám đốc', 'HEAD_OF_AGENCY', 'ACTING')).toBe('Quyền Giám đốc Sở Y tế tỉnh Mẫu')
})

test('whoever is only in charge of a post is not shown as its holder', () => {
  expect(office('Phó Giám đốc', 'DEPUTY_HEAD_OF_AGENCY', 'IN_CHARGE')).toBe('Phó Giám đốc phụ trách Sở Y tế tỉnh Mẫu')
  expect(office('Giám đốc', 'HEAD_OF_AGENCY', 'IN_CHARGE')).toBe('Phụ trách Sở Y tế tỉnh Mẫu')
})

test('words shared by title and agency are written once, and without a post the name stands alone', () => {
  expect(office('Chánh Văn phòng', 'HEAD_OF_AGENCY', 'FULL', 'Văn phòng UBND tỉnh Mẫu')).toBe(
    'Chánh Văn phòng UBND tỉnh Mẫu',
  )
  expect(displayName('Trần Văn Mẫu', 'Giám đốc Sở Y tế')).toBe('Trần Văn Mẫu - Giám đốc Sở Y tế')
  expect(displayName('Trần Văn Mẫu', null)).toBe('Trần Văn Mẫu')
})
