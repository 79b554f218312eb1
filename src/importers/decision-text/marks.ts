// What a single line can be recognized as, whatever stands around it.
import { actKindAt, instrumentKindAt } from './acts.ts'
import { isCapitals, type Words } from './letters.ts'
import type { Line } from './lines.ts'

const AGENCY_LEADS =
  /^(?:uy ban|ubnd|hoi dong|hdnd|thuong truc|doan dai bieu|mat tran|lien doan|hoi|chinh phu|thu tuong|quoc hoi|bo|so|van phong|tinh uy|thanh uy|huyen uy|tong cuc|cuc|chi cuc|ban(?! hanh)|thanh tra|cong an|truong|vien|toa an|kho bac|chu tich|pho chu tich|giam doc|tong giam doc|chanh|cuc truong)\b/
const TERRITORY_LEADS = /^(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\b/
const PLAIN_BODY =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd) (?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: [a-z]{1,9}){1,4}$/
/** How the words of a post begin, folded. */
export const POST_LEADS =
  /^(?:q\.|quyen|chu tich|pho|giam doc|tong|chanh|bo truong|thu truong|thu tuong|truong|cuc truong|vu truong|chi cuc truong|vien truong|hieu truong|bi thu|uy vien)(?![a-z])/
const SITE_LEADS =
  /^(?:van ban nay (?:chua|da duoc xem)|van ban (?:lien quan|cung|goc)|nguon ?:|tim kiem|binh luan|gui y kien|in van ban|tai van ban|danh gia|xem them|tin lien quan|cac tin khac|quay lai|copyright|©|\(c\)|so luot|luot truy cap|hotline|fax ?:|giay phep|ban chua (?:dang nhap|xem)|vi chua dang nhap|neu chua la thanh vien|dang nhap|dang ky|dia chi:|dien thoai:|e-?mail:|dmca|ban quyen|luot xem|tai ve|thuoc tinh|in trang|trang chu|chia se|lien he:|ip:)/

const ENACTING =
  /^(?:quyet (?:dinh|nghi)|nghi dinh|chi thi|thong bao|ket luan|yeu cau|nay quyet (?:dinh|nghi)|thong nhat quyet nghi) ?:$/
const ENACTOR =
  '^(?:chinh phu|quoc hoi|thu tuong chinh phu|bo truong|uy ban|hoi dong|chu tich|thuong truc|giam doc)[^.;:]{0,150}?'
const ENACTING_SENTENCE = new RegExp(
  `${ENACTOR} ban hanh (?:nghi dinh|luat|bo luat|phap lenh|nghi quyet|quyet dinh|thong tu)(?![a-z])[^;]{0,400}[.:]$`,
)
/** With a full stop it would be a rule: who enacts is often told to make a plan. */
const PLANNING_SENTENCE = new RegExp(`${ENACTOR} (?:ban hanh|xay dung) (?:ke hoach|chuong trinh)(?![a-z])[^;]{0,400}:$`)
const LONGEST_FORMULA = 600
const LONGEST_NAME = 80
const ITEM = /^[-–•+] ?/

/** `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, `Độc lập - Tự do - Hạnh phúc`. */
export function isNational(line: Words): boolean {
  const nation = /xa hoi chu nghia viet ?nam/.exec(line.folded)
  return nation
    ? isCapitals(line.words.slice(nation.index, nation.index + nation[0].length))
    : /^doc lap.{0,5}tu do.{0,5}hanh phuc|doc lap ?[-–]? ?tu do ?[-–]? ?hanh phuc$/.test(line.folded)
}

/** `Số: 893/QĐ-UBND`, its letters or its number possibly lost, or nothing behind the colon; never `Số hiệu:`. */
export function isNumberLine(line: Words): boolean {
  return (
    /^\p{Lu}/u.test(line.words) &&
    /^(?:luat |phap lenh |nghi quyet |van ban )?s.? ?(?:: ?[\d._…]{0,12}[a-z]? ?(?:\/|$)|: ?\d{1,6}[-–][a-z]{1,4}(?:[-–/]|$)| \d{1,6}[a-z]? ?\/ ?[a-z\d]{1,10}[-/])/.test(
      line.folded,
    )
  )
}

/** `Lai Châu, ngày 09 tháng 8 năm 2019`, alone or after the number. Days and months may be blank. */
export function isPlaceDate(line: Words): boolean {
  return /^[^,;:]{2,40}, ?ng.?a?y? ?(?:[\d.…]{0,4} ?th.?ng|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$)/.test(
    line.folded.replace(/^s.? ?: ?\S{1,40} /, ''),
  )
}

/** `V/v …`, the subject of a letter. */
export function isSubjectLine(line: Words): boolean {
  return /^v\/v[ :.]/.test(line.folded)
}

/** `Kính gửi: …`, to whom a letter goes. */
export function isAddressLead(line: Words): boolean {
  return /^kinh gui ?(?::|$)/.test(line.folded)
}

/** The kind on a line of its own: `QUYẾT ĐỊNH`. The enacting line has a colon and is none. */
export function headingKindOf(line: Words): string | null {
  const kind = instrumentKindAt(line.words)
  return kind?.rest === '' ? kind.name : null
}

/** An issuing body or office in capitals: `ỦY BAN NHÂN DÂN`, `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …`. */
export function isAgencyLine(line: Words): boolean {
  return isCapitals(line.words) && AGENCY_LEADS.test(line.folded)
}

/** Whether words in capitals need a body behind them: `… CỦA`, `… VÀ`. */
export function leadsToBody(words: string): boolean {
  return /(?: (?:CỦA|VÀ|CHO|DO|VỚI|TẠI|THUỘC|GIỮA|CÁC|PHÒNG|TỊCH)|[,–-])$/.test(words)
}

/** A body and its territory in small letters and nothing else: `Ủy ban nhân dân tỉnh Mẫu`. */
export function isPlainBody(line: Words): boolean {
  return line.words.length <= 80 && PLAIN_BODY.test(line.folded)
}

/** The rest of an issuing body on a line of its own: `TỈNH LAI CHÂU`. */
export function isTerritoryLine(line: Words): boolean {
  return isCapitals(line.words) && TERRITORY_LEADS.test(line.folded)
}

/** `QUYẾT ĐỊNH:`, `QUYẾT NGHỊ:`, `CHỈ THỊ:`, or a sentence: `… ban hành Nghị định …`, `… xây dựng Kế hoạch như sau:`. */
export function isEnacting(line: Words): boolean {
  if (isCapitals(line.words)) return ENACTING.test(line.folded)
  if (line.words.length > LONGEST_FORMULA) return false
  return ENACTING_SENTENCE.test(line.folded) || PLANNING_SENTENCE.test(line.folded)
}

/** `Căn cứ …`, `Xét nhu cầu …`, or `Thực hiện` and an act; each perhaps as an item of a list. */
export function isBasis(line: Words): boolean {
  if (isCapitals(line.words)) return false
  const act = line.folded.replace(ITEM, '')
  if (/^(?:can cu|xet (?:nhu cau|yeu cau|tinh hinh|dieu kien)) /.test(act)) return !asksByTheWay(act)
  const followed = /^(?:de )?thuc hien /.exec(act)
  return followed !== null && actKindAt(act.slice(followed[0].length)) !== null
}

/** `Xét tình hình thực tế và theo đề nghị của …`. */
function asksByTheWay(folded: string): boolean {
  return /^xet [^;]{1,120} theo (?:.{0,4})de nghi cua /.test(folded)
}

export function isProposal(line: Words): boolean {
  if (isCapitals(line.words)) return false
  const asked = line.folded.replace(ITEM, '')
  return (
    asksByTheWay(asked) ||
    /^(?:(?:xet|theo) .{0,4}de nghi|(?:(?:tren co so |qua |sau khi )?(?:xem )?xet) (?:to trinh|bao cao|noi dung)) /.test(
      asked,
    )
  )
}

/** `Nơi nhận:`, whatever follows the colon. */
export function isRecipientsLead(line: Words): boolean {
  return /^n.?i nh.?n ?(?::|\.|$)/.test(line.folded)
}

const SIGNING = /^(?:t[./]?m|k[./]?t|t[./]?l|tuq)\b ?[.:]? ?[a-z]/

/** `TM.`, `KT.`, `TL.`, `TUQ.` and a body or post, in capitals or, as in `KT. Chủ tịch`, with them. */
export function isSignatureLead(line: Words): boolean {
  if (isCapitals(line.words)) return SIGNING.test(line.folded)
  return /^(?:TM|KT|TL|TUQ)\. ?\p{Lu}[\p{L} ]{3,80}$/u.test(line.words)
}

/** A post in capitals, as a signature block or its second line has it: `PHÓ CHỦ TỊCH`. */
export function isPostLine(line: Words): boolean {
  return isCapitals(line.words) && line.words.length <= 80 && POST_LEADS.test(line.folded)
}

const NAME =
  /^(?:(?:Thiếu|Trung|Thượng|Đại) (?:tá|úy|uý|tướng) )?(?:(?:\p{Lu}\p{L}{0,5}\.){2,4} ?)?(?:\p{Lu}(?:['’-]?\p{L}){0,12}\.? ){1,5}\p{Lu}(?:['’-]?\p{L}){0,12}$/u

/** A personal name by its look: two to six words, each with a capital, after titles and ranks. */
export function isNameLine(line: Words): boolean {
  return line.words.length <= LONGEST_NAME && NAME.test(line.words)
}

/** `(Ban hành kèm theo …`, `(Kèm theo …`, `(Ban hành theo …`. */
export function isAttachedNote(line: Words): boolean {
  return /^\( ?(?:duoc |da )?(?:(?:ban hanh )?kem|ban hanh) theo /.test(line.folded)
}

/** Words that sites put below a text. They end it only where it lacks its own closing mark. */
export function isSiteLine(line: Line): boolean {
  return line.gapBefore && SITE_LEADS.test(line.folded)
}
