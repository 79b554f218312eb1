// What a single line can be recognized as, whatever stands around it.
import { actKindAt, instrumentKindAt } from './acts.ts'
import { isCapitals } from './letters.ts'
import type { Line } from './lines.ts'

const AGENCY_LEADS =
  /^(?:uy ban|ubnd|hoi dong|hdnd|chinh phu|thu tuong|quoc hoi|bo|so|van phong|tinh uy|thanh uy|huyen uy|tong cuc|cuc|chi cuc|ban|thanh tra|cong an|truong|vien|toa an|kho bac|chu tich|pho chu tich|giam doc|tong giam doc|chanh|cuc truong)\b/
const TERRITORY_LEADS = /^(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\b/
const POST_LEADS =
  /^(?:q\.|quyen|chu tich|pho|giam doc|tong|chanh|bo truong|thu truong|thu tuong|truong|cuc truong|vu truong|chi cuc truong|vien truong|hieu truong|bi thu|uy vien)(?![a-z])/
const SITE_LEADS =
  /^(?:van ban nay chua|ban chua (?:dang nhap|xem)|vi chua dang nhap|neu chua la thanh vien|dang nhap|dang ky|dia chi:|dien thoai:|e-?mail:|dmca|ban quyen|luot xem|tai ve|thuoc tinh|in trang|trang chu|chia se|lien he:|ip:)/

/** `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, `Độc lập - Tự do - Hạnh phúc`. */
export function isNational(line: Line): boolean {
  return /xa hoi chu nghia viet ?nam/.test(line.folded)
    ? isCapitals(line.words)
    : /^doc lap.{0,5}tu do.{0,5}hanh phuc|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc$/.test(line.folded)
}

/** `Số: 893/QĐ-UBND`, its letters or its number possibly lost; never `Số hiệu:`. */
export function isNumberLine(line: Line): boolean {
  return /^s.? ?: ?\d{0,6}[a-z]? ?\//.test(line.folded)
}

/** `Lai Châu, ngày 09 tháng 8 năm 2019`, alone or after the number. Days and months may be blank. */
export function isPlaceDate(line: Line): boolean {
  return /^[^,;:]{2,40}, ?ng.?a?y? ?[\d.…]{0,4} ?th.?ng/.test(line.folded.replace(/^s.? ?: ?\S{1,40} /, ''))
}

/** The kind on a line of its own: `QUYẾT ĐỊNH`. The enacting line has a colon and is none. */
export function headingKindOf(line: Line): string | null {
  const kind = instrumentKindAt(line.words)
  return kind?.rest === '' ? kind.name : null
}

/** An issuing body or office in capitals: `ỦY BAN NHÂN DÂN`, `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …`. */
export function isAgencyLine(line: Line): boolean {
  return isCapitals(line.words) && AGENCY_LEADS.test(line.folded)
}

/** The rest of an issuing body on a line of its own: `TỈNH LAI CHÂU`. */
export function isTerritoryLine(line: Line): boolean {
  return isCapitals(line.words) && TERRITORY_LEADS.test(line.folded)
}

/** `QUYẾT ĐỊNH:` */
export function isEnacting(line: Line): boolean {
  return /^quyet (?:dinh|nghi) ?:$/.test(line.folded) && isCapitals(line.words)
}

/** `Căn cứ …`, or `Thực hiện` and an act. */
export function isBasis(line: Line): boolean {
  if (isCapitals(line.words)) return false
  return /^can cu /.test(line.folded) || (/^thuc hien /.test(line.folded) && actKindAt(line.folded.slice(10)) !== null)
}

export function isProposal(line: Line): boolean {
  return /^(?:(?:xet|theo) .{0,4}de nghi|xet to trinh|xet noi dung) /.test(line.folded) && !isCapitals(line.words)
}

/** `Nơi nhận:`, whatever follows the colon. */
export function isRecipientsLead(line: Line): boolean {
  return /^n.?i nh.?n ?(?::|$)/.test(line.folded)
}

/** `TM.`, `KT.`, `TL.`, `TUQ.` and a body or post in capitals. */
export function isSignatureLead(line: Line): boolean {
  return isCapitals(line.words) && /^(?:t\/?m|kt|k\/t|tl|t\/l|tuq)\b ?[.:]? ?[a-z]/.test(line.folded)
}

/** A post in capitals, as a signature block or its second line has it: `PHÓ CHỦ TỊCH`. */
export function isPostLine(line: Line): boolean {
  return isCapitals(line.words) && line.words.length <= 80 && POST_LEADS.test(line.folded)
}

/** A personal name by its look: two to six words, each with a capital, nothing else. */
export function isNameLine(line: Line): boolean {
  return /^(?:\p{Lu}\p{L}{0,12}\.? ){1,5}\p{Lu}\p{L}{0,12}$/u.test(line.words)
}

/** `(Ban hành kèm theo …`, `(Kèm theo …`. */
export function isAttachedNote(line: Line): boolean {
  return /^\( ?(?:duoc )?(?:ban hanh )?kem theo/.test(line.folded)
}

/** Words that sites put below a text. They end it only where it lacks its own closing mark. */
export function isSiteLine(line: Line): boolean {
  return line.gapBefore && SITE_LEADS.test(line.folded)
}
