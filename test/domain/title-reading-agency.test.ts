// Which registered agency a title means, and what an agency given beside the title adds or contradicts.
import { describe, expect, it } from 'vitest'
import type { Agency } from '../../src/domain/agency.ts'
import { calendarDate } from '../../src/domain/calendar.ts'
import { readTitle } from '../../src/domain/title-reading.ts'

const on = calendarDate('2020-01-01')

describe('an agency', () => {
  const agency = (slug: string, vi: string, period: Partial<Agency['period']> = {}): Agency => ({
    slug,
    formerSlugs: [],
    name: { vi, en: slug },
    kind: 'PROVINCIAL_DEPARTMENT',
    province: 'lai-chau',
    provinceName: 'Lai Châu',
    parent: null,
    period: { from: null, to: null, toKnown: true, ...period },
    certainty: 'STATED',
    endCertainty: 'STATED',
  })
  const change = calendarDate('2025-03-01')
  const old = agency('lai-chau/so-cu', 'Sở Khoa học và Công nghệ tỉnh Lai Châu', { to: change })
  const young = agency('lai-chau/so-moi', 'Sở Khoa học và Công nghệ tỉnh Lai Châu', { from: change })
  const title = 'Giám đốc Sở KH&CN'

  it('of two of one name is the one that exists on the day', () => {
    const slugOn = (day: string) =>
      readTitle({ title, province: 'lai-chau', on: calendarDate(day) }, [young, old]).agency?.slug
    expect(slugOn('2025-02-28')).toBe(old.slug)
    expect(slugOn('2025-03-01')).toBe(young.slug)
  })

  it('that has ended is still what the title means, and one that begins later is not', () => {
    const after = { title, province: 'lai-chau', on: change }
    expect(readTitle(after, [old]).agency?.slug).toBe(old.slug)
    expect(readTitle({ ...after, on }, [young])).toMatchObject({ understood: true, agency: null })
  })

  it('that begins later is meant where the departments of that day are listed and none has its name', () => {
    const finance = agency('lai-chau/so-tai-chinh', 'Sở Tài chính tỉnh Lai Châu', { to: change })
    const claim = { title, province: 'lai-chau', on }
    expect(readTitle(claim, [young, finance]).agency?.slug).toBe(young.slug)
    expect(readTitle(claim, [young, { ...finance, province: 'dak-lak' }]).agency).toBeNull()
    const elder = {
      ...young,
      slug: 'lai-chau/so-moi-nhat',
      period: { ...young.period, from: calendarDate('2030-01-01') },
    }
    expect(readTitle(claim, [elder, young, finance]).agency?.slug).toBe(young.slug)
  })

  it('that a province whose departments are listed does not have is read, inferred, and said not to be listed', () => {
    const unlisted = readTitle({ title: 'Giám đốc Sở Y tế', province: 'lai-chau', on }, [old])
    expect(unlisted).toMatchObject({ understood: true, agency: null, certainty: 'INFERRED' })
    expect(unlisted.message.vi).toContain('không ghi sở này')
    expect(unlisted.message.en).toContain('does not list this department')
    expect(readTitle({ title, province: 'lai-chau', on }, [old])).toMatchObject({ agency: old, certainty: 'STATED' })
  })

  it('is as the words say where the register lists no department of the province, or none that day', () => {
    const said = { understood: true, agency: null, certainty: 'STATED' }
    expect(readTitle({ title: 'Giám đốc Sở Y tế', province: 'dak-lak', on }, [old])).toMatchObject(said)
    expect(readTitle({ title: 'Giám đốc Sở Y tế', province: 'lai-chau', on: change }, [old])).toMatchObject(said)
    expect(readTitle({ title: 'Giám đốc Sở Y tế', on }, [old])).toMatchObject(said)
    expect(readTitle({ title: 'Giám đốc Công an tỉnh', province: 'lai-chau', on }, [old])).toMatchObject(said)
  })

  it('with a note of its own keeps it beside the one on the list', () => {
    const { message } = readTitle({ title: 'Trưởng Ban Dân tộc', province: 'lai-chau', on }, [old])
    expect(message.en).toMatch(/specialised agencies at department level.*does not list this department/)
  })

  it.each([
    ['Ủy ban nhân dân huyện Krông A Na', 'huyện Krông Ana', true],
    ['Ủy ban nhân dân huyện Krông A Na', 'huyện Krông A Na', true],
    ['Ủy ban nhân dân huyện Krông Ana', 'huyện Krông A Na', true],
    ["Ủy ban nhân dân huyện Ea H'leo", 'huyện Ea Hleo', true],
    ['Ủy ban nhân dân huyện Krông A Na', 'huyện Krông Năng', false],
    ['Ủy ban nhân dân huyện Krông A Na', 'huyện Krông', false],
    ['Ủy ban nhân dân huyện Krông A Na', 'thị xã Krông Ana', false],
    ['Ủy ban nhân dân huyện Krông Năng', 'huyện Krông Ana', false],
  ])('%s is what is meant by UBND %s: %s', (vi, written, same) => {
    const district = {
      ...agency('dak-lak/huyen', vi),
      kind: 'DISTRICT_PEOPLES_COMMITTEE' as const,
      province: 'dak-lak',
    }
    const claim = { title: `Chủ tịch UBND ${written}`, province: 'dak-lak', on }
    expect(readTitle(claim, [district]).agency).toBe(same ? district : null)
    expect(readTitle({ ...claim, agency: district }, [district]).understood).toBe(same)
  })

  it('of two names that only blanks tell apart is the one written so', () => {
    const of = (slug: string, vi: string) => ({ ...agency(slug, vi), kind: 'COMMUNE_PEOPLES_COMMITTEE' as const })
    const [apart, joined] = [of('lai-chau/a', 'UBND xã Giả A Na'), of('lai-chau/b', 'UBND xã Giả Ana')]
    const found = (title: string) => readTitle({ title, province: 'lai-chau', on }, [apart, joined]).agency?.slug
    expect(found('Chủ tịch UBND xã Giả A Na')).toBe(apart.slug)
    expect(found('Chủ tịch UBND xã Giả Ana')).toBe(joined.slug)
  })

  it('of another province is not found by name', () => {
    expect(readTitle({ title, province: 'dak-lak', on }, [old])).toMatchObject({ agency: null, province: 'dak-lak' })
  })

  it('that is not told a province stays without one', () => {
    expect(readTitle({ title, on }, [old])).toMatchObject({ agency: null, province: null, understood: true })
  })

  it('given beside the title completes it, and one that contradicts it does not', () => {
    expect(readTitle({ title: 'Giám đốc', agency: old, on }, [old])).toMatchObject({ understood: true, agency: old })
    expect(readTitle({ title: 'Giám đốc Sở', agency: old, on }, [old])).toMatchObject({ understood: true })
    expect(readTitle({ title: 'Giám đốc Sở Y tế', agency: old, on }, [old]).understood).toBe(false)
    expect(readTitle({ title: `${title} tỉnh Điện Biên`, agency: old, on }, [old]).understood).toBe(false)
  })

  it('given beside a title of several posts is that of one of them', () => {
    const reading = readTitle({ title: 'Tỉnh ủy viên, Giám đốc', agency: old, on }, [old])
    expect(reading).toMatchObject({ understood: true, rank: 'HEAD_OF_AGENCY', agency: old })
    expect(reading.also.map(({ agencyKind }) => agencyKind)).toEqual(['PARTY_OR_MASS_ORGANISATION'])
  })

  it('tells its province by its name', () => {
    const named = { title: 'Giám đốc Sở Y tế', agencyName: 'Sở Y tế tỉnh Điện Biên', on }
    expect(readTitle(named, [])).toMatchObject({ understood: true, province: 'dien-bien' })
    expect(readTitle({ ...named, province: 'lai-chau' }, []).understood).toBe(false)
    expect(readTitle({ ...named, title: 'Giám đốc Sở Y tế tỉnh Lai Châu' }, []).understood).toBe(false)
  })

  it('whose name is not read, or is of another kind than the one given, leaves the title not understood', () => {
    expect(readTitle({ title: 'Giám đốc Sở Y tế', agencyName: 'Nơi nào đó', on }, []).understood).toBe(false)
    const other = { title: 'Giám đốc', agencyName: 'Sở Y tế', agencyKind: 'VERTICAL_AGENCY', on } as const
    expect(readTitle(other, []).understood).toBe(false)
    for (const agencyName of ['Trung tâm Giả Định', 'Bệnh viện Đa khoa tỉnh', 'Công an huyện Tam Đường']) {
      const claim = { title: 'Giám đốc', agencyName, agencyKind: 'PROVINCIAL_DEPARTMENT', on } as const
      expect(readTitle(claim, []).understood).toBe(false)
    }
  })

  it('may be given by its name or its kind', () => {
    expect(readTitle({ title: 'Chủ tịch', agencyName: 'UBND huyện Tam Đường', on }, [])).toMatchObject({
      understood: true,
      agencyKind: 'DISTRICT_PEOPLES_COMMITTEE',
    })
    expect(readTitle({ title: 'Chánh VP', agencyKind: 'PROVINCIAL_PEOPLES_COMMITTEE', on }, [])).toMatchObject({
      understood: true,
      agencyKind: 'PROVINCIAL_OFFICE',
    })
  })
})

describe('a kind of agency that the caller gives', () => {
  const kindOf = (title: string, more: object) => readTitle({ title, on, ...more }, [])

  it.each([
    ['Giám đốc', { agencyKind: 'PROVINCIAL_DEPARTMENT' }],
    ['Chủ tịch', { agencyKind: 'PROVINCIAL_PEOPLES_COMMITTEE' }],
    ['Chánh Văn phòng', { agencyKind: 'PROVINCIAL_PEOPLES_COMMITTEE' }],
  ])('which the words do not tell is inferred, and said to be the caller’s: %s %o', (title, more) => {
    const reading = kindOf(title, more)
    expect(reading).toMatchObject({ understood: true, certainty: 'INFERRED' })
    expect(reading.message.vi).toContain('người hỏi cho biết')
    expect(reading.message.en).toContain('what the caller says')
  })

  it.each([
    ['Giám đốc Sở Y tế', { agencyKind: 'PROVINCIAL_DEPARTMENT' }],
    ['Giám đốc', { agencyKind: 'PROVINCIAL_DEPARTMENT', agencyName: 'Sở Y tế' }],
    ['Chủ tịch UBND huyện', { agencyKind: 'DISTRICT_PEOPLES_COMMITTEE' }],
    ['Tỉnh ủy viên', { agencyKind: 'PARTY_OR_MASS_ORGANISATION' }],
  ])('which title or name of the agency tell too is stated: %s %o', (title, more) => {
    expect(kindOf(title, more)).toMatchObject({ understood: true, certainty: 'STATED' })
  })
})

describe('a division of another body under the committee', () => {
  it.each([
    'Trưởng phòng Kế toán Sở Y tế thuộc UBND tỉnh',
    'Trưởng phòng Đào tạo Trường Cao đẳng Cộng đồng trực thuộc UBND tỉnh',
    'Trưởng phòng Trường Chính trị tỉnh thuộc UBND tỉnh',
    'Trưởng phòng khám UBND tỉnh',
    'Trưởng phòng không thuộc UBND tỉnh',
    'Trưởng phòng Tổng hợp đã nghỉ hưu Văn phòng UBND tỉnh',
  ])('is not read as one of the Provincial Office: %s', (title) => {
    expect(readTitle({ title, on }, []).agencyKind).not.toBe('PROVINCIAL_OFFICE')
  })

  it.each(['Trưởng phòng Tổng hợp Văn phòng UBND tỉnh', 'Phó Trưởng phòng Tài nguyên môi trường Văn phòng UBND tỉnh'])(
    'leaves those of the Office be: %s',
    (title) => {
      expect(readTitle({ title, on }, [])).toMatchObject({ understood: true, agencyKind: 'PROVINCIAL_OFFICE' })
    },
  )
})
