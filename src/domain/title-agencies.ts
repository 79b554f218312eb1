// Bodies of the state as titles name them, by the words that begin their names.
import type { AgencyKind } from './agency.ts'
import type { CalendarDate } from './calendar.ts'
import type { Localized } from './source.ts'
import { committeeKind, readLevel, readProvinceTail } from './title-places.ts'
import { DEPARTMENT_NAMES } from './title-words.ts'

/** A body as read from plain words. All of the words were accounted for. */
export interface BodyReading {
  readonly kind: AgencyKind
  /** Canonical and folded, without the province: `so y te`, `uy ban nhan dan huyen tam duong`. */
  readonly name: string
  /** Whether the name tells one body of its province from the others of its kind. */
  readonly named: boolean
  /** The province's name folded; null where the words do not tell it. */
  readonly province: string | null
  /** Why the kind is the registry's reading and not what the words say; null where they say it. */
  readonly inferred: Localized | null
}

/** A vertical agency and whether its bare name, without a level, is one of provincial rank. */
const VERTICAL: readonly (readonly [string, boolean])[] = [
  ['bo chi huy bo doi bien phong', true],
  ['bo chi huy quan su', true],
  ['vien kiem sat nhan dan', false],
  ['ngan hang nha nuoc', true],
  ['bao hiem xa hoi', false],
  ['kho bac nha nuoc', false],
  ['cuc quan ly thi truong', true],
  ['cuc thi hanh an dan su', true],
  ['thi hanh an dan su', false],
  ['cuc du tru nha nuoc', true],
  ['toa an nhan dan', false],
  ['cuc thong ke', true],
  ['cuc hai quan', true],
  ['cuc thue', true],
  ['hai quan', false],
  ['cong an', false],
  ['thue', false],
]

const PARTY_NAMES =
  /^(?:ban (?:to chuc|tuyen giao va dan van|tuyen giao|dan van|noi chinh|thuong vu|chap hanh dang bo|chap hanh|can su dang)|uy ban kiem tra|van phong (?=tinh uy|thanh uy|huyen uy|dang uy)|uy ban mat tran to quoc|mat tran to quoc|tinh uy|thanh uy|huyen uy|dang uy|dang bo|tinh doan|thanh doan|huyen doan|doan thanh nien|lien doan lao dong|hoi (?!dong )[a-z]+ [a-z]+)(?: |$)/
const UNITS =
  /^(?:trung tam|benh vien|truong|cong ty|tong cong ty|quy|chi cuc|dai|bao|tap chi|hat|vien|chi nhanh|nha|ban thi dua) [a-z0-9]/
const COUNCIL_BOARD = /^(?:thuong truc|ban [a-z ]{3,40}?) (?=hoi dong nhan dan )/
const DELEGATION_OFFICE = /^(?:van phong )?doan dai bieu quoc hoi va (?=hoi dong nhan dan )/
const JOINT = /^(?:hoi dong nhan dan va uy ban nhan dan|uy ban nhan dan va hoi dong nhan dan) /
const JOINT_OFFICE_NAME =
  /^van phong (?:doan dai bieu quoc hoi (?:va )?)?(?:hoi dong nhan dan (?:va )?uy ban nhan dan|uy ban nhan dan (?:va )?hoi dong nhan dan) /
// The joint office of a province whose name has three words is the longest.
const MOST_WORDS = 22

const DEPARTMENT_LEVEL: Localized = {
  vi: 'Sổ đăng ký xếp cơ quan này vào các cơ quan chuyên môn ngang sở của tỉnh.',
  en: 'The register counts this body among the specialised agencies at department level.',
}
const JOINT_OFFICE: Localized = {
  vi: 'Văn phòng chung với HĐND được đọc là văn phòng của UBND.',
  en: 'An office shared with the council is read as the office of the committee.',
}

/** Reads plain words as a body; null where they are none that the registry knows, or say more than a body's name. */
export function readBody(words: string, on: CalendarDate): BodyReading | null {
  if (words === '' || words.split(' ').length > MOST_WORDS) return null
  return (
    committeeOrCouncil(words, on) ??
    provincialOffice(words, on) ??
    department(words, on) ??
    vertical(words, on) ??
    managementBoard(words, on) ??
    partyBody(words) ??
    centralBody(words) ??
    otherUnit(words)
  )
}

/** The first place from which all the words to the end are a body: what a division or a specialist belongs to. */
export function readLastBody(words: string, on: CalendarDate): BodyReading | null {
  const list = words.split(' ')
  for (let from = 0; from < Math.min(list.length, MOST_WORDS); from++) {
    // In cán bộ the word bộ is no ministry.
    if (list[from] === 'bo' && list[from - 1] === 'can') continue
    const body = readBody(list.slice(from).join(' '), on)
    if (body && body.kind !== 'OTHER') return isOfAnother(list.slice(0, from), on) ? null : body
  }
  return null
}

/** Words before a body by which it is not that body whose division or specialist is meant, or no longer. */
const OF_ANOTHER =
  /(?:^| )(?:thuoc|khong|da nghi|nghi huu|phong kham|benh vien|cong ty|trung tam|truong (?:cao dang|dai hoc|chinh tri|trung hoc|thpt|ptdt))(?: |$)|^kham(?: |$)/

function isOfAnother(before: readonly string[], on: CalendarDate): boolean {
  if (OF_ANOTHER.test(before.join(' '))) return true
  // A body named before the body: `Kế toán Sở Y tế … UBND tỉnh`.
  return before.some((_word, from) =>
    before.some((_last, to) => {
      const inner = to > from ? readBody(before.slice(from, to + 1).join(' '), on) : null
      return inner !== null && inner.kind !== 'OTHER'
    }),
  )
}

function committeeOrCouncil(words: string, on: CalendarDate): BodyReading | null {
  const joint = JOINT.test(words)
  const plain = words.replace(JOINT, 'uy ban nhan dan ').replace(COUNCIL_BOARD, '').replace(DELEGATION_OFFICE, '')
  const match = /^(uy ban nhan dan|hoi dong nhan dan) (.+)$/.exec(plain)
  const level = match ? readLevel(match[2] ?? '', on) : null
  if (!match || !level || (joint && level.kind === 'PROVINCE')) return null
  const council = match[1] === 'hoi dong nhan dan'
  return {
    kind: council ? 'PEOPLES_COUNCIL' : committeeKind(level.kind),
    name: `${match[1]} ${level.name}`,
    named: level.named,
    province: level.province,
    inferred: joint ? JOINT_OFFICE : null,
  }
}

function provincialOffice(words: string, on: CalendarDate): BodyReading | null {
  const plain = words.replace(JOINT_OFFICE_NAME, 'van phong uy ban nhan dan ')
  if (!plain.startsWith('van phong uy ban nhan dan ')) return null
  const committee = committeeOrCouncil(plain.slice('van phong '.length), on)
  if (!committee) return null
  const of = plain === words ? committee : { ...committee, inferred: JOINT_OFFICE }
  if (of.kind !== 'PROVINCIAL_PEOPLES_COMMITTEE') return of
  return { ...of, kind: 'PROVINCIAL_OFFICE', name: 'van phong uy ban nhan dan tinh' }
}

function department(words: string, on: CalendarDate): BodyReading | null {
  for (const name of DEPARTMENT_NAMES) {
    if (words !== name && !words.startsWith(`${name} `)) continue
    const province = readProvinceTail(words.slice(name.length).trim(), on)
    if (province !== null) return provincial('PROVINCIAL_DEPARTMENT', name, province)
  }
  const board = /^ban dan toc(?: (.+))?$/.exec(words) ?? /^thanh tra (tinh(?: .+)?)$/.exec(words)
  const province = board ? readProvinceTail(board[1] ?? '', on) : null
  if (province === null) return null
  const name = words.startsWith('ban dan toc') ? 'ban dan toc' : 'thanh tra tinh'
  return { ...provincial('PROVINCIAL_DEPARTMENT', name, province), inferred: DEPARTMENT_LEVEL }
}

function vertical(words: string, on: CalendarDate): BodyReading | null {
  for (const [name, bare] of VERTICAL) {
    if (words !== name && !words.startsWith(`${name} `)) continue
    const tail = words.slice(name.length).trim()
    if (tail === '' && !bare) return null
    const province = readProvinceTail(tail, on)
    if (province !== null) return provincial('VERTICAL_AGENCY', name, province)
    if (/^khu vuc [a-z0-9]{1,5}$/.test(tail)) return provincial('VERTICAL_AGENCY', `${name} ${tail}`, '')
    const level = readLevel(tail, on)
    // Branches in districts and communes are no agencies of the province.
    return level ? { ...provincial('OTHER', words, level.province ?? ''), named: level.named } : null
  }
  return null
}

function managementBoard(words: string, on: CalendarDate): BodyReading | null {
  const name = /^ban quan ly [a-z0-9 ]{2,80}$/.exec(words)
  if (!name) return null
  const [body, province] = cutProvince(words, on)
  const local = / (?:huyen|thi xa|xa|phuong) /.test(body)
  return provincial(local ? 'OTHER' : 'MANAGEMENT_BOARD', body, province)
}

function partyBody(words: string): BodyReading | null {
  if (!PARTY_NAMES.test(words)) return null
  return provincial('PARTY_OR_MASS_ORGANISATION', words, '')
}

function centralBody(words: string): BodyReading | null {
  const central =
    /^(?:bo (?!chi huy|phan |mon )[a-z]|chinh phu$|quoc hoi$|tong cuc [a-z]|van phong (?:chinh phu|quoc hoi)$)/
  return central.test(words) ? provincial('CENTRAL', words, '') : null
}

function otherUnit(words: string): BodyReading | null {
  return UNITS.test(words) ? provincial('OTHER', words, '') : null
}

function cutProvince(words: string, on: CalendarDate): [string, string] {
  const list = words.split(' ')
  for (let from = 1; from < list.length; from++) {
    const province = readProvinceTail(list.slice(from).join(' '), on)
    if (province) return [list.slice(0, from).join(' '), province]
  }
  return [words.replace(/ tinh$/, ''), '']
}

function provincial(kind: AgencyKind, name: string, province: string): BodyReading {
  return { kind, name, named: true, province: province === '' ? null : province, inferred: null }
}
