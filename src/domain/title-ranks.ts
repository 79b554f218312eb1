// Words that begin a title: ranks, and the capacities that stand before or after them.
import type { AgencyKind } from './agency.ts'
import type { TenureCapacity } from './person.ts'
import type { Rank } from './post.ts'

/** What the beginning of a title tells. `rest` is what follows, folded. */
export interface RankReading {
  readonly rank: Rank
  readonly capacity: TenureCapacity
  readonly rest: string
  /** Put before `rest` to name the body: `truong ban` + `to chuc tinh uy` is the head of `ban to chuc tinh uy`. */
  readonly body: string
  /** The body must begin so: a cục trưởng heads a cục. */
  readonly requires: RegExp | null
  /** Divisions and specialists may name what they are of before the body: `truong phong tong hop van phong …`. */
  readonly free: boolean
  /** The kind of body where the words alone tell it. */
  readonly kind: AgencyKind | null
  /** A field named after `phụ trách`, folded: charge of a field is not charge of the body. */
  readonly field: string | null
  /** The words say that the specialist assists the standing members. */
  readonly assists: boolean
}

interface RankWords {
  readonly words: string
  readonly rank: Rank
  readonly body?: string
  readonly requires?: RegExp
  readonly free?: boolean
  readonly kind?: AgencyKind
}

const CUC = /^(?:tong )?cuc /
const COMPANY = /^(?:tong )?cong ty /
const CHI_CUC = /^chi cuc /
const COURT = /^toa an /
const VIEN = /^vien /
const COMMAND = /^(?:bo chi huy|ban chi huy) /
const PARTY = 'PARTY_OR_MASS_ORGANISATION'

/** The longest words first where one begins with another. */
const RANK_WORDS: readonly RankWords[] = [
  { words: 'pho chu tich', rank: 'VICE_CHAIRMAN' },
  { words: 'chu tich', rank: 'CHAIRMAN' },
  { words: 'tinh uy vien', rank: 'COMMITTEE_MEMBER', kind: PARTY },
  { words: 'thanh uy vien', rank: 'COMMITTEE_MEMBER', kind: PARTY },
  { words: 'huyen uy vien', rank: 'COMMITTEE_MEMBER', kind: PARTY },
  { words: 'dang uy vien', rank: 'COMMITTEE_MEMBER', kind: PARTY },
  { words: 'uy vien', rank: 'COMMITTEE_MEMBER' },
  { words: 'pho bi thu', rank: 'DEPUTY_HEAD_OF_AGENCY', kind: PARTY },
  { words: 'bi thu', rank: 'HEAD_OF_AGENCY', kind: PARTY },
  { words: 'pho tong giam doc', rank: 'DEPUTY_HEAD_OF_AGENCY', requires: COMPANY },
  { words: 'tong giam doc', rank: 'HEAD_OF_AGENCY', requires: COMPANY },
  { words: 'pho giam doc', rank: 'DEPUTY_HEAD_OF_AGENCY' },
  { words: 'giam doc', rank: 'HEAD_OF_AGENCY' },
  { words: 'pho chanh van phong', rank: 'DEPUTY_CHIEF_OF_OFFICE' },
  { words: 'chanh van phong', rank: 'CHIEF_OF_OFFICE' },
  { words: 'pho chanh thanh tra', rank: 'DEPUTY_HEAD_OF_AGENCY', body: 'thanh tra' },
  { words: 'chanh thanh tra', rank: 'HEAD_OF_AGENCY', body: 'thanh tra' },
  { words: 'pho chanh an', rank: 'DEPUTY_HEAD_OF_AGENCY', requires: COURT },
  { words: 'chanh an', rank: 'HEAD_OF_AGENCY', requires: COURT },
  { words: 'pho vien truong', rank: 'DEPUTY_HEAD_OF_AGENCY', requires: VIEN },
  { words: 'vien truong', rank: 'HEAD_OF_AGENCY', requires: VIEN },
  { words: 'pho chi cuc truong', rank: 'DEPUTY_HEAD_OF_AGENCY', requires: CHI_CUC },
  { words: 'chi cuc truong', rank: 'HEAD_OF_AGENCY', requires: CHI_CUC },
  { words: 'pho tong cuc truong', rank: 'DEPUTY_HEAD_OF_AGENCY', requires: CUC },
  { words: 'tong cuc truong', rank: 'HEAD_OF_AGENCY', requires: CUC },
  { words: 'pho cuc truong', rank: 'DEPUTY_HEAD_OF_AGENCY', requires: CUC },
  { words: 'cuc truong', rank: 'HEAD_OF_AGENCY', requires: CUC },
  { words: 'pho chi huy truong', rank: 'DEPUTY_HEAD_OF_AGENCY', requires: COMMAND },
  { words: 'chi huy truong', rank: 'HEAD_OF_AGENCY', requires: COMMAND },
  { words: 'pho chinh uy', rank: 'DEPUTY_HEAD_OF_AGENCY', requires: COMMAND },
  { words: 'chinh uy', rank: 'OTHER', requires: COMMAND },
  { words: 'pho bo truong', rank: 'DEPUTY_HEAD_OF_AGENCY', kind: 'CENTRAL' },
  { words: 'bo truong', rank: 'HEAD_OF_AGENCY', kind: 'CENTRAL' },
  { words: 'pho truong phong', rank: 'DEPUTY_HEAD_OF_DIVISION', free: true },
  { words: 'pho phong', rank: 'DEPUTY_HEAD_OF_DIVISION', free: true },
  { words: 'truong phong', rank: 'HEAD_OF_DIVISION', free: true },
  { words: 'pho truong ban', rank: 'DEPUTY_HEAD_OF_AGENCY', body: 'ban' },
  { words: 'truong ban', rank: 'HEAD_OF_AGENCY', body: 'ban' },
  { words: 'pho truong cong an', rank: 'DEPUTY_HEAD_OF_AGENCY', body: 'cong an' },
  { words: 'truong cong an', rank: 'HEAD_OF_AGENCY', body: 'cong an' },
  { words: 'pho hieu truong', rank: 'DEPUTY_HEAD_OF_AGENCY' },
  { words: 'hieu truong', rank: 'HEAD_OF_AGENCY' },
  { words: 'pho chu nhiem', rank: 'DEPUTY_HEAD_OF_AGENCY' },
  { words: 'chu nhiem', rank: 'HEAD_OF_AGENCY' },
  { words: 'nguoi dung dau', rank: 'HEAD_OF_AGENCY' },
  { words: 'chuyen vien cao cap', rank: 'SPECIALIST', free: true },
  { words: 'chuyen vien chinh', rank: 'SPECIALIST', free: true },
  { words: 'chuyen vien', rank: 'SPECIALIST', free: true },
  { words: 'thanh tra vien', rank: 'OTHER', free: true },
  { words: 'ke toan truong', rank: 'OTHER', free: true },
  { words: 'ke toan', rank: 'OTHER', free: true },
  { words: 'van thu', rank: 'OTHER', free: true },
  { words: 'nhan vien', rank: 'OTHER', free: true },
  { words: 'lai xe', rank: 'OTHER', free: true },
]

const ADDRESSES =
  /^(?:(?:dong chi|ong|ba|ts|ths|pgs|gs|bs|bac si|bscki{1,2}|tien si|thac si|dai ta|thuong ta|trung ta|thieu ta|thieu tuong) )+/
const ACTING = /^(?:quyen|tam quyen|q) /
const STANDING_IN = /^(?:kt|tl|tuq|du thay|hop thay|thay mat) /
const FORMER = /^(?:nguyen|cuu) /
const IN_CHARGE = /^(?:nguoi )?phu trach(?: (?:va )?dieu hanh)?(?= |$)/
const CHARGE = /(?:^| )phu trach(?: (?:va )?dieu hanh)?(?: (.*))?$/
const A_BODY =
  /^(?:so|ban|van phong|uy ban|cuc|chi cuc|thanh tra|cong an|bo chi huy|kho bac|bao hiem|toa an|vien|phong|truong|trung tam|benh vien|hoi|don vi|co quan)(?: |$)/
const THE_SAME_BODY = /^(?:so|ban|phong|van phong|uy ban|don vi|co quan)?$/
const FIELD_WORDS = /^(?:(?:linh vuc|khoi|mang) )/
const ASSISTS = /^(?:giup viec|phuc vu)(?: cho)?(?= )/
const STANDING_MEMBERS = /^thuong truc (?=uy ban nhan dan)/

/** Whether the words say that a post is no longer held (`nguyên Giám đốc`). */
export function isFormer(words: string): boolean {
  return FORMER.test(words) && readRank(words.replace(FORMER, '')) !== null
}

/** Whether the words are only a form of address or a degree (`Đại tá`, `TS.`), which is no post. */
export function isAddress(words: string): boolean {
  return `${words} `.replace(ADDRESSES, '') === ''
}

/** Reads the beginning of a folded title; null where it is no rank that the registry knows. */
export function readRank(words: string): RankReading | null {
  let rest = words.replace(ADDRESSES, '')
  let capacity: TenureCapacity = 'FULL'
  if (STANDING_IN.test(rest)) capacity = 'STANDING_IN'
  else if (ACTING.test(rest)) capacity = 'ACTING'
  rest = rest.replace(STANDING_IN, '').replace(ACTING, '')
  const charged = IN_CHARGE.exec(rest)
  if (charged) return chargeWithoutRank(rest.slice(charged[0].length).trim(), capacity)
  const found = RANK_WORDS.find((entry) => rest === entry.words || rest.startsWith(`${entry.words} `))
  return found ? afterRank(found, rest.slice(found.words.length).trim(), capacity) : null
}

/** `Phụ trách Sở Y tế`, `Phụ trách phòng Tổng hợp`: in charge of the whole, without the rank. */
function chargeWithoutRank(rest: string, given: TenureCapacity): RankReading | null {
  const capacity = given === 'FULL' ? 'IN_CHARGE' : given
  const inner = readRank(rest)
  if (inner) return { ...inner, capacity }
  const entry = rest.startsWith('phong ')
    ? { words: '', rank: 'HEAD_OF_DIVISION' as const, free: true }
    : { words: '', rank: 'HEAD_OF_AGENCY' as const }
  return rest === '' ? null : reading(entry, rest, capacity)
}

function afterRank(entry: RankWords, words: string, given: TenureCapacity): RankReading {
  let rest = entry.free ? words : words.replace(/^thuong truc(?: |$)/, '')
  let capacity = given
  let assists = false
  if (/(?:^| )biet phai$/.test(rest)) {
    capacity = 'SECONDED'
    rest = rest.slice(0, -'biet phai'.length).trim()
  }
  if (entry.rank === 'SPECIALIST' && ASSISTS.test(rest)) {
    rest = rest.replace(ASSISTS, '').trim()
    assists = STANDING_MEMBERS.test(rest)
    rest = rest.replace(STANDING_MEMBERS, '')
  }
  const { before, inCharge, field } = splitCharge(rest)
  if (inCharge && capacity === 'FULL') capacity = 'IN_CHARGE'
  return { ...reading(entry, before, capacity), field, assists }
}

/** `phụ trách` alone or before a body gives charge of the body; before anything else it names a field. */
function splitCharge(rest: string): { before: string; inCharge: boolean; field: string | null } {
  const match = CHARGE.exec(rest)
  if (!match) return { before: rest, inCharge: false, field: null }
  const before = rest.slice(0, match.index)
  const after = (match[1] ?? '').trim()
  if (after === '' || A_BODY.test(after)) {
    // Charge of another body than the one before it is a second post, which these words do not tell whole.
    const same = before === '' || after === before || THE_SAME_BODY.test(after)
    return { before: same ? before || after : `${before} ${after}`, inCharge: true, field: null }
  }
  const body = before === '' ? after.indexOf(' uy ban nhan dan') : -1
  const field = body < 0 ? after : after.slice(0, body)
  return { before: body < 0 ? before : after.slice(body + 1), inCharge: false, field: field.replace(FIELD_WORDS, '') }
}

function reading(entry: RankWords, rest: string, capacity: TenureCapacity): RankReading {
  return {
    rank: entry.rank,
    capacity,
    rest,
    body: entry.body ?? '',
    requires: entry.requires ?? null,
    free: entry.free ?? false,
    kind: entry.kind ?? null,
    field: null,
    assists: false,
  }
}
