// Names of provinces as titles write them, and what the level of a committee tells of its kind.
import type { AgencyKind } from './agency.ts'
import type { CalendarDate } from './calendar.ts'

/** A committee or council by its level: its kind, the place's name folded, and the province where the words tell it. */
export interface LevelReading {
  readonly kind: 'PROVINCE' | 'DISTRICT' | 'COMMUNE'
  /** `tinh`, or the level and the place: `huyen tam duong`; the level alone where no place is named. */
  readonly name: string
  readonly named: boolean
  readonly province: string | null
}

// The units of before 2025-07-01, folded. Those of after it all bear one of these names.
const PROVINCE_NAMES: ReadonlySet<string> = new Set(
  `an giang,ba ria vung tau,bac giang,bac kan,bac lieu,bac ninh,ben tre,binh dinh,binh duong,binh phuoc,binh thuan,
  ca mau,can tho,cao bang,da nang,dak lak,dac lac,dak nong,dien bien,dong nai,dong thap,gia lai,ha giang,ha nam,ha noi,
  ha tinh,hai duong,hai phong,hau giang,hoa binh,ho chi minh,hung yen,khanh hoa,kien giang,kon tum,lai chau,lam dong,
  lang son,lao cai,long an,nam dinh,nghe an,ninh binh,ninh thuan,phu tho,phu yen,quang binh,quang nam,quang ngai,
  quang ninh,quang tri,soc trang,son la,tay ninh,thai binh,thai nguyen,thanh hoa,thua thien hue,tien giang,tra vinh,
  tuyen quang,vinh long,vinh phuc,yen bai,hue`
    .split(',')
    .map((name) => name.trim()),
)

const CENTRAL_CITIES: ReadonlySet<string> = new Set(['ha noi', 'ho chi minh', 'da nang', 'hai phong', 'can tho'])
// Until then Huế was a city at district level.
const HUE_CENTRAL_FROM = '2025-01-01'

const LEVEL = /^(?:cap )?(tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: (.+))?$/
const PLACE = /^[\p{L}\p{N}][\p{L}\p{N} ]{0,60}$/u
const INNER_LEVEL = / (?:tinh|thanh pho|huyen|quan|thi xa) /
/** Words of which one shows that what stands there is no place's name. */
const NOT_IN_NAMES = /(?:^| )(?:van phong|uy ban|hoi dong|trung tam|truong phong|giam doc|chu tich)(?: |$)/

/** Whether folded words are a province's name. */
export function isProvinceName(words: string): boolean {
  return PROVINCE_NAMES.has(words)
}

/** Whether folded words name a city that is itself of provincial rank on a day. */
export function isCentralCity(words: string, on: CalendarDate): boolean {
  return CENTRAL_CITIES.has(words) || (words === 'hue' && on >= HUE_CENTRAL_FROM)
}

/**
 * Reads `tinh lai chau`, `huyen tam duong tinh lai chau`, `thanh pho lai chau` (a city at district level: only the
 * central cities are provincial). Null where the words are not a level with, at most, a place.
 */
export function readLevel(words: string, on: CalendarDate): LevelReading | null {
  const match = LEVEL.exec(words)
  const level = match?.[1]
  if (level === undefined) return null
  const rest = match?.[2] ?? ''
  if (level === 'tinh') {
    if (rest !== '' && !isProvinceName(rest)) return null
    return { kind: 'PROVINCE', name: 'tinh', named: true, province: rest === '' ? null : rest }
  }
  if (level === 'thanh pho' && isCentralCity(rest, on)) {
    return { kind: 'PROVINCE', name: 'tinh', named: true, province: rest }
  }
  const kind = /^(?:xa|phuong|thi tran|dac khu)$/.test(level) ? 'COMMUNE' : 'DISTRICT'
  if (rest === '') return { kind, name: level, named: false, province: null }
  return readPlace(kind, level, rest, on)
}

/** What follows a provincial body: nothing, `tinh`, or the province. The name folded, '' for none told; null: unread. */
export function readProvinceTail(words: string, on: CalendarDate): string | null {
  const bare = words.replace(/^(?:chi nhanh|tai|thuoc) /, '')
  if (bare === '' || bare === 'tinh') return ''
  const name = bare.replace(/^(?:tinh|thanh pho) /, '')
  if (!isProvinceName(name)) return null
  return bare.startsWith('thanh pho ') && !isCentralCity(name, on) ? null : name
}

/** The kind of committee at a level. */
export function committeeKind(level: LevelReading['kind']): AgencyKind {
  if (level === 'PROVINCE') return 'PROVINCIAL_PEOPLES_COMMITTEE'
  return level === 'DISTRICT' ? 'DISTRICT_PEOPLES_COMMITTEE' : 'COMMUNE_PEOPLES_COMMITTEE'
}

function readPlace(kind: LevelReading['kind'], level: string, rest: string, on: CalendarDate): LevelReading | null {
  if (!PLACE.test(rest) || NOT_IN_NAMES.test(rest)) return null
  // A commune may name its district, and either its province; its own name is what stands before them.
  const inner = INNER_LEVEL.exec(rest)
  const within = inner === null ? null : readLevel(rest.slice(inner.index + 1), on)
  if (inner !== null && (within === null || (kind === 'DISTRICT' && within.kind !== 'PROVINCE'))) return null
  const [own, named] = inner === null ? splitProvince(rest) : [rest.slice(0, inner.index), null]
  if (own.split(' ').length > 6) return null
  return { kind, name: `${level} ${own}`, named: true, province: within?.province ?? named }
}

/** Cuts a province from the end: `tam duong lai chau`. */
function splitProvince(words: string): [string, string | null] {
  const list = words.split(' ')
  for (let from = 1; from < list.length; from++) {
    const name = list.slice(from).join(' ')
    if (isProvinceName(name)) return [list.slice(0, from).join(' '), name]
  }
  return [words, null]
}
