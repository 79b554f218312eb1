// Titles that a careful clerk would accept, those that he or she would ask about, and hostile ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/domain/calendar.ts'
import { readTitle } from '../../src/domain/title-reading.ts'

const read = (title: string, day = '2020-01-01') => readTitle({ title, on: calendarDate(day) }, [])

describe('a title that names a place and no body', () => {
  it.each([
    ['Chủ tịch tỉnh', 'CHAIRMAN', 'PROVINCIAL_PEOPLES_COMMITTEE'],
    ['Phó Chủ tịch tỉnh Lai Châu', 'VICE_CHAIRMAN', 'PROVINCIAL_PEOPLES_COMMITTEE'],
    ['Chủ tịch huyện Mường Tè', 'CHAIRMAN', 'DISTRICT_PEOPLES_COMMITTEE'],
    ['CT xã Giả Định', 'CHAIRMAN', 'COMMUNE_PEOPLES_COMMITTEE'],
  ])('is read as of its People’s Committee, inferred: %s', (title, rank, agencyKind) => {
    expect(read(title)).toMatchObject({ understood: true, rank, agencyKind, certainty: 'INFERRED' })
  })

  it('is not read where the words are no place', () => {
    for (const title of ['Chủ tịch', 'Chủ tịch hội', 'Chủ tịch công ty', 'Giám đốc huyện Mường Tè']) {
      expect(read(title).understood, title).toBe(false)
    }
  })
})

describe('a title with marks that turn or hide letters', () => {
  it('is told back without them', () => {
    expect(read('Giám đốc\u202e Sở Y tế\u200b\n').title).toBe('Giám đốc Sở Y tế')
  })
})

describe('a title that names post and body', () => {
  it.each([
    ['Giám đốc Sở Y tế', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['GIÁM ĐỐC SỞ Y TẾ', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['giam doc so y te', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['Giám Ðốc Sở Y tế', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['GĐ Sở TT&TT', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so thong tin va truyen thong'],
    ['GĐ Sở TTTT', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so thong tin va truyen thong'],
    ['GĐ STTTT', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so thong tin va truyen thong'],
    ['Giám đốc Sở Thông tin & Truyền thông', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so thong tin va truyen thong'],
    ['Giám đốc Sở KH-CN', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so khoa hoc va cong nghe'],
    ['Giám đốc Sở GD&ĐT', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so giao duc va dao tao'],
    ['Giám đốc Sở LĐ-TB&XH', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so lao dong thuong binh va xa hoi'],
    [
      'Giám đốc Sở Lao động - Thương binh và Xã hội',
      'HEAD_OF_AGENCY',
      'PROVINCIAL_DEPARTMENT',
      'so lao dong thuong binh va xa hoi',
    ],
    [
      'Giám đốc Sở Văn hóa, Thể thao và Du lịch',
      'HEAD_OF_AGENCY',
      'PROVINCIAL_DEPARTMENT',
      'so van hoa the thao va du lich',
    ],
    ['Giám đốc Sở VH,TT&DL', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so van hoa the thao va du lich'],
    ['Giám đốc Sở Văn hóa và Thể thao', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so van hoa va the thao'],
    ...[
      'Nông nghiệp & PTNT',
      'Nông nghiệp và PTNT',
      'Nông nghiệp&PTNT',
      'NN và PTNT',
      'NN-PTNT',
      'NN&PTNT',
      'NN và Phát triển nông thôn',
    ].map((name) => [
      `Giám đốc Sở ${name}`,
      'HEAD_OF_AGENCY',
      'PROVINCIAL_DEPARTMENT',
      'so nong nghiep va phat trien nong thon',
    ]),
    ['Giám đốc Sở Nông nghiệp & MT', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so nong nghiep va moi truong'],
    ['Giám đốc Sở Giáo dục & ĐT', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so giao duc va dao tao'],
    ['Giám đốc Sở Kế hoạch và ĐT', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so ke hoach va dau tu'],
    ['Giám đốc Sở Văn hóa, TT&DL', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so van hoa the thao va du lich'],
    ['Thủ trưởng Sở Y tế', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['P. Giám đốc Sở Y tế', 'DEPUTY_HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['P.Giám đốc Sở Y tế', 'DEPUTY_HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['Phó GĐ Sở Y tế', 'DEPUTY_HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['PGĐ Sở YT', 'DEPUTY_HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['Phó Giám đốc Thường trực Sở Y tế', 'DEPUTY_HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['Chánh VP Sở Y tế', 'CHIEF_OF_OFFICE', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['Đại tá, Giám đốc Công an tỉnh', 'HEAD_OF_AGENCY', 'VERTICAL_AGENCY', 'cong an'],
    ['Cục trưởng Cục Thuế', 'HEAD_OF_AGENCY', 'VERTICAL_AGENCY', 'cuc thue'],
    ['Chỉ huy trưởng Bộ CHQS tỉnh', 'HEAD_OF_AGENCY', 'VERTICAL_AGENCY', 'bo chi huy quan su'],
    ['Giám đốc BHXH tỉnh', 'HEAD_OF_AGENCY', 'VERTICAL_AGENCY', 'bao hiem xa hoi'],
    ['Chánh án TAND tỉnh', 'HEAD_OF_AGENCY', 'VERTICAL_AGENCY', 'toa an nhan dan'],
    ['Viện trưởng VKSND tỉnh', 'HEAD_OF_AGENCY', 'VERTICAL_AGENCY', 'vien kiem sat nhan dan'],
    ['Giám đốc Kho bạc Nhà nước tỉnh', 'HEAD_OF_AGENCY', 'VERTICAL_AGENCY', 'kho bac nha nuoc'],
    ['Trưởng phòng Tổ chức cán bộ Công an tỉnh', 'HEAD_OF_DIVISION', 'VERTICAL_AGENCY', 'cong an'],
    ['CVP UBND tỉnh', 'CHIEF_OF_OFFICE', 'PROVINCIAL_OFFICE', 'van phong uy ban nhan dan tinh'],
    ['Chánh Văn phòng, Văn phòng UBND tỉnh', 'CHIEF_OF_OFFICE', 'PROVINCIAL_OFFICE', 'van phong uy ban nhan dan tinh'],
    ['TP. Tổng hợp VP UBND tỉnh', 'HEAD_OF_DIVISION', 'PROVINCIAL_OFFICE', 'van phong uy ban nhan dan tinh'],
    [
      'Trưởng phòng Công tác HĐND, Văn phòng UBND tỉnh',
      'HEAD_OF_DIVISION',
      'PROVINCIAL_OFFICE',
      'van phong uy ban nhan dan tinh',
    ],
    ['CV VP UBND tỉnh', 'SPECIALIST', 'PROVINCIAL_OFFICE', 'van phong uy ban nhan dan tinh'],
    ['CT UBND tỉnh', 'CHAIRMAN', 'PROVINCIAL_PEOPLES_COMMITTEE', 'uy ban nhan dan tinh'],
    ['Phó CT TT UBND tỉnh', 'VICE_CHAIRMAN', 'PROVINCIAL_PEOPLES_COMMITTEE', 'uy ban nhan dan tinh'],
    ['KT. CHỦ TỊCH - PHÓ CHỦ TỊCH UBND tỉnh', 'VICE_CHAIRMAN', 'PROVINCIAL_PEOPLES_COMMITTEE', 'uy ban nhan dan tinh'],
    ['CT UBND H. Tam Đường', 'CHAIRMAN', 'DISTRICT_PEOPLES_COMMITTEE', 'uy ban nhan dan huyen tam duong'],
    ['PCT UBND TP. Lai Châu', 'VICE_CHAIRMAN', 'DISTRICT_PEOPLES_COMMITTEE', 'uy ban nhan dan thanh pho lai chau'],
    [
      'Chánh VP HĐND và UBND huyện Tam Đường',
      'CHIEF_OF_OFFICE',
      'DISTRICT_PEOPLES_COMMITTEE',
      'uy ban nhan dan huyen tam duong',
    ],
    [
      'Trưởng phòng GD&ĐT huyện Tam Đường',
      'HEAD_OF_DIVISION',
      'DISTRICT_PEOPLES_COMMITTEE',
      'uy ban nhan dan huyen tam duong',
    ],
    [
      'Chủ tịch UBND phường Quyết Thắng, TP Lai Châu',
      'CHAIRMAN',
      'COMMUNE_PEOPLES_COMMITTEE',
      'uy ban nhan dan phuong quyet thang',
    ],
    ['Chủ tịch UBND xã Nậm Sỏ', 'CHAIRMAN', 'COMMUNE_PEOPLES_COMMITTEE', 'uy ban nhan dan xa nam so'],
    ['Chủ tịch HĐND tỉnh', 'CHAIRMAN', 'PEOPLES_COUNCIL', 'hoi dong nhan dan tinh'],
    ['Trưởng ban Pháp chế HĐND tỉnh', 'HEAD_OF_AGENCY', 'PEOPLES_COUNCIL', 'hoi dong nhan dan tinh'],
    ['Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'CHIEF_OF_OFFICE', 'PEOPLES_COUNCIL', 'hoi dong nhan dan tinh'],
    ['Chánh Văn phòng Tỉnh ủy', 'CHIEF_OF_OFFICE', 'PARTY_OR_MASS_ORGANISATION', 'tinh uy'],
    ['Trưởng ban Tổ chức Tỉnh ủy', 'HEAD_OF_AGENCY', 'PARTY_OR_MASS_ORGANISATION', 'ban to chuc tinh uy'],
    ['Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy', 'HEAD_OF_AGENCY', 'PARTY_OR_MASS_ORGANISATION', 'uy ban kiem tra tinh uy'],
    ['Chủ tịch Hội LHPN tỉnh', 'CHAIRMAN', 'PARTY_OR_MASS_ORGANISATION', 'hoi lien hiep phu nu tinh'],
    ['Bí thư Tỉnh đoàn', 'HEAD_OF_AGENCY', 'PARTY_OR_MASS_ORGANISATION', 'tinh doan'],
    ['Trưởng Ban Quản lý Khu kinh tế tỉnh', 'HEAD_OF_AGENCY', 'MANAGEMENT_BOARD', 'ban quan ly khu kinh te'],
    ['Thứ trưởng Bộ Y tế', 'DEPUTY_HEAD_OF_AGENCY', 'CENTRAL', 'bo y te'],
    ['Giám đốc Bệnh viện Đa khoa tỉnh', 'HEAD_OF_AGENCY', 'OTHER', 'benh vien da khoa tinh'],
    ['Trưởng Công an huyện Tam Đường', 'HEAD_OF_AGENCY', 'OTHER', 'cong an huyen tam duong'],
    ['Ủy viên UBND tỉnh, Giám đốc Sở Y tế', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
    ['Tỉnh ủy viên, Giám đốc Sở Y tế', 'HEAD_OF_AGENCY', 'PROVINCIAL_DEPARTMENT', 'so y te'],
  ])('%s', (title, rank, agencyKind, bodyName) => {
    expect(read(title)).toMatchObject({ understood: true, rank, agencyKind, bodyName, title })
  })

  it('is read the same however its letters are composed and whatever invisible marks lie in it', () => {
    const plain = read('Giám đốc Sở Y tế')
    for (const title of [
      'Giám đốc Sở Y tế'.normalize('NFD'),
      '\u202eGi\u200bám đốc\u200e Sở Y tế',
      'Giám\u200bđốc Sở\u00a0Y tế',
    ]) {
      const { title: told, ...reading } = read(title)
      expect({ ...reading, title: plain.title }).toEqual(plain)
      expect(told).not.toMatch(/[\p{Cf}\p{Cc}]/u)
    }
  })

  it.each([
    ['Quyền Chủ tịch UBND tỉnh', 'ACTING'],
    ['Q. Giám đốc Sở Y tế', 'ACTING'],
    ['Phó Giám đốc phụ trách Sở Y tế', 'IN_CHARGE'],
    ['Phó Giám đốc Sở Y tế phụ trách', 'IN_CHARGE'],
    ['Phó Giám đốc Sở Y tế, phụ trách Sở', 'IN_CHARGE'],
    ['Phó Giám đốc phụ trách, điều hành Sở Y tế', 'IN_CHARGE'],
    ['Phụ trách Sở Y tế', 'IN_CHARGE'],
    ['KT. Chủ tịch UBND tỉnh', 'STANDING_IN'],
    ['TUQ. Giám đốc Sở Y tế', 'STANDING_IN'],
    ['Chuyên viên Sở Y tế biệt phái', 'SECONDED'],
    ['Phó Chủ tịch UBND tỉnh phụ trách văn xã', 'FULL'],
  ])('%s tells the capacity', (title, capacity) => {
    expect(read(title)).toMatchObject({ understood: true, capacity })
  })

  it('with charge of a field claims the field and not the body', () => {
    const field = { key: 'FIELD_IN_CHARGE', holds: true, value: 'y te' }
    expect(read('Phó Chủ tịch UBND tỉnh phụ trách lĩnh vực y tế').facts).toEqual([field])
    expect(read('Phó Chủ tịch phụ trách y tế UBND tỉnh').facts).toEqual([field])
  })

  it('says that a body is counted at department level by the register and not by its name', () => {
    for (const title of ['Trưởng Ban Dân tộc tỉnh', 'Chánh Thanh tra tỉnh']) {
      expect(read(title)).toMatchObject({ agencyKind: 'PROVINCIAL_DEPARTMENT', certainty: 'INFERRED' })
    }
    expect(read('Giám đốc Sở Y tế').certainty).toBe('STATED')
  })

  it.each([
    ['Chánh Văn phòng HĐND và UBND tỉnh', 'CHIEF_OF_OFFICE'],
    ['Chánh VP HĐND&UBND tỉnh', 'CHIEF_OF_OFFICE'],
    ['Chánh VP HĐND - UBND tỉnh', 'CHIEF_OF_OFFICE'],
    ['Phó Chánh Văn phòng UBND và HĐND tỉnh', 'DEPUTY_CHIEF_OF_OFFICE'],
    ['Chánh Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh Lai Châu', 'CHIEF_OF_OFFICE'],
    ['CVP ĐĐBQH, HĐND & UBND tỉnh', 'CHIEF_OF_OFFICE'],
    ['Chánh VP Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu', 'CHIEF_OF_OFFICE'],
    ['Trưởng phòng Tổng hợp, Văn phòng HĐND và UBND tỉnh', 'HEAD_OF_DIVISION'],
  ])('reads an office that the province’s committee shares as its own, and says so: %s', (title, rank) => {
    const office = { understood: true, rank, agencyKind: 'PROVINCIAL_OFFICE', certainty: 'INFERRED' }
    expect(read(title)).toMatchObject({ ...office, bodyName: 'van phong uy ban nhan dan tinh' })
    expect(read(title).message.en).toContain('shared with the council')
  })

  it('does not take the office of council and delegation for one that the committee shares', () => {
    for (const of of ['HĐND tỉnh', 'Đoàn ĐBQH và HĐND tỉnh', 'Đoàn ĐBQH & HĐND tỉnh Lai Châu']) {
      expect(read(`Chánh Văn phòng ${of}`)).toMatchObject({ agencyKind: 'PEOPLES_COUNCIL', certainty: 'STATED' })
    }
  })

  it('leaves the other posts in the same title beside it', () => {
    const reading = read('Chủ tịch UBND tỉnh kiêm Trưởng ban Tổ chức Tỉnh ủy')
    expect(reading).toMatchObject({ rank: 'CHAIRMAN', agencyKind: 'PROVINCIAL_PEOPLES_COMMITTEE' })
    expect(reading.also.map(({ agencyKind }) => agencyKind)).toEqual(['PARTY_OR_MASS_ORGANISATION'])
  })
})

describe('a province', () => {
  it.each([
    ['Giám đốc Sở Y tế tỉnh Điện Biên', 'dien-bien'],
    ['Giám đốc Sở Y tế (Lai Châu)', 'lai-chau'],
    ['Giám đốc Sở Y tế tỉnh Đắc Lắc', 'dak-lak'],
    ['Chủ tịch UBND huyện Tam Đường tỉnh Lai Châu', 'lai-chau'],
    ['Chủ tịch UBND xã Bản Bo huyện Tam Đường tỉnh Lai Châu', 'lai-chau'],
    ['Chủ tịch UBND thành phố Hà Nội', 'ha-noi'],
    ['Chủ tịch UBND thành phố Lai Châu', null],
    ['Giám đốc Sở Y tế', null],
  ])('%s', (title, province) => {
    expect(read(title)).toMatchObject({ understood: true, province })
  })

  it('Huế is a city in a province until 2025 and a province from then on', () => {
    expect(read('Chủ tịch UBND thành phố Huế', '2024-12-31').agencyKind).toBe('DISTRICT_PEOPLES_COMMITTEE')
    expect(read('Chủ tịch UBND thành phố Huế', '2025-01-01').agencyKind).toBe('PROVINCIAL_PEOPLES_COMMITTEE')
  })
})

describe('a title that is not understood', () => {
  it.each([
    '',
    '   ',
    'Giám đốc',
    'Giám đốc Sở',
    'Chánh Văn phòng',
    'Chủ tịch UBND',
    'UBND Lai Châu',
    'Lãnh đạo UBND tỉnh',
    'Thường trực UBND tỉnh',
    'thu truong so y te',
    'Thư ký Chủ tịch UBND tỉnh',
    'Trợ lý Giám đốc Sở Y tế',
    'Không phải Giám đốc Sở Y tế',
    'Nguyên Giám đốc Sở Y tế',
    'Cựu Chủ tịch UBND tỉnh',
    'Giám đốc cũ Sở Y tế',
    'Giám đốc Sở Y tế và Sở Nội vụ',
    'Giám đốc Sở Phép Thuật',
    'Giám đốc Sở Nông nghiệp',
    'Giám đốc Sở Nông nghiệp & PT',
    'Giám đốc Sở Nông nghiệp & PTNTX',
    'Giám đốc Sở PTNT',
    'Giám đốc Sở Nội V',
    'Giám đốc HĐND và UBND tỉnh',
    'Chủ tịch HĐND và UBND tỉnh',
    'Chủ tịch Văn phòng HĐND và UBND tỉnh',
    'Giám đốc Sở Y tế tỉnh Không Có',
    'Giám đốc UBND tỉnh',
    'Chủ tịch Sở Y tế',
    'Cục trưởng Sở Y tế',
    'Tổng Giám đốc Sở Y tế',
    'Phó Giám đốc Sở Y tế, phụ trách Sở Nội vụ',
    'Director of Health',
    'Nguyễn Văn Mẫu',
  ])('%j', (title) => {
    const reading = read(title)
    expect(reading).toMatchObject({ understood: false, agency: null })
    expect(reading.message.vi).not.toBe('')
  })

  it('is one of more than 300 characters, whatever they say', () => {
    const title = (length: number) => `Giám đốc Sở Y tế${' '.repeat(length - 16)}`
    expect(title(300)).toHaveLength(300)
    expect(read(title(300)).understood).toBe(true)
    expect(read(title(301)).understood).toBe(false)
    expect(read('Giám đốc Sở Y tế'.repeat(625)).understood).toBe(false)
  })

  it('counts letters as composed, so that the form of typing does not make a title too long', () => {
    const title = `Trưởng phòng ${'ộ'.repeat(200)} Văn phòng UBND tỉnh`
    expect(title.normalize('NFD').length).toBeGreaterThan(300)
    expect(read(title.normalize('NFD')).understood).toBe(true)
  })
})

describe('any text', () => {
  const word = fc.constantFrom(
    ...'Giám đốc,Phó,Sở,Y tế,UBND,tỉnh,huyện,Chánh,VP,HĐND,và,phụ trách,kiêm,KT.,P.,TP,TT&TT,Lai Châu,&,-,(,),\u202e,quyền'.split(
      ',',
    ),
  )
  const words = fc.array(word, { maxLength: 40 }).map((list) => list.join(' '))

  it('is read without failing, and what is understood has a rank and a kind of body', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 400 })), (title) => {
        const reading = read(title)
        expect(reading.title).not.toMatch(/[\p{Cf}\p{Cc}]/u)
        if (reading.understood) expect([reading.rank, reading.agencyKind]).not.toContain(null)
      }),
    )
  })
})
