// Whether a text says that nobody may join but those whom it lists. Only its own words close a list, never its silence.
import type { GroupRole } from '../../domain/group.ts'

/** A list of those who may join in a role, as far as it says whether others may. */
export interface Listed {
  readonly role: GroupRole
  readonly posts: readonly string[]
  /** Words of the item. */
  readonly quote?: string | undefined
  /** The words that give the role. */
  readonly why: string
}

const ONLY = /(?<!\p{L})chỉ (?:bao )?gồm(?!\p{L})/iu
const OTHERS = /(?<!\p{L})(?:khác|được mời|do .{1,80} (?:mời|quyết định|phân công|chỉ định|cử))(?!\p{L})/iu
const OUTSIDER = '(?:ngoài|không thuộc|không phải)(?!\\p{L})'
const INTO_GROUP = '(?:vào|tham gia|gia nhập)(?: \\p{L}+)? nhóm(?!\\p{L})'
const ADDS = `(?:thêm|kết nạp|mời|đưa|cho)(?!\\p{L})`
const NO = '(?:không|cấm|không được(?: phép)?)'
const ADDS_OUTSIDER = new RegExp(
  `^(?:${ADDS}(?=[^;]{0,120}${OUTSIDER})(?=[^;]{0,160}${INTO_GROUP})|(?:thêm|kết nạp) [^;]{0,60}${OUTSIDER})`,
  'iu',
)
const BARS = new RegExp(`(?<!\\p{L})${NO} (?=${ADDS})`, 'giu')
const OUTSIDER_BARRED = new RegExp(
  `${OUTSIDER}[^;]{0,80} (?:không được|bị cấm)(?: phép)? [^;]{0,20}${INTO_GROUP}`,
  'iu',
)
const BESIDES = new RegExp(
  `^ngoài (?:(?:các|những|số) )?(?:thành phần|thành viên|danh sách|đối tượng|cá nhân|người|đồng chí)(?!\\p{L})[^,;]{0,80}, (?:nhóm )?${NO} (?:thêm|kết nạp|mời|bổ sung)(?!\\p{L})`,
  'iu',
)
const ONLY_THESE = /^chỉ [^;]{2,160} (?:mới )?được (?:tham gia|gia nhập|vào) [^;]{0,20}nhóm(?!\p{L})/iu
const LETS_ADD =
  /(?<!\p{L}|không |chưa )(?:quyết định|xem xét|có quyền|được|có thể)(?: phép)?(?: việc)?(?:,? (?:thêm|mời|bổ sung|kết nạp|điều chỉnh)(?!\p{L}| (?:ra|rời)))/iu
/** With these the words leave a way in. */
const BUT =
  /(?<!\p{L})(?:tự ý|nếu|khi|trừ|ngoại trừ|trường hợp|chưa được|không được sự|không có sự|không có ý kiến)(?!\p{L})/iu

/** Whether a sentence bars from the group who is not listed. `isForbidden`: a caption or an opening forbids what it says. */
export function barsOthers(words: string, isForbidden: boolean): boolean {
  if (BUT.test(words)) return false
  if (isForbidden && ADDS_OUTSIDER.test(words)) return true
  if (ONLY_THESE.test(words) || OUTSIDER_BARRED.test(words) || BESIDES.test(words)) return true
  return [...words.matchAll(BARS)].some(({ 0: no, index }) => ADDS_OUTSIDER.test(words.slice(index + no.length)))
}

/** Whether a sentence lets somebody add others to the group. */
export function letsOthersIn(words: string): boolean {
  return LETS_ADD.test(words) && /thành viên|người|đối tượng|thành phần|tham gia|nhóm/iu.test(words)
}

/** Places of the text: those that bar who is not listed, and those by which others may still come in. */
export interface Doors {
  readonly barred: readonly string[]
  readonly open: readonly string[]
}

/**
 * Of each of the rules of a text, whether its list is closed: it says `chỉ gồm`, or another place bars who is not in it,
 * and neither an item nor another place leaves room for others. What bars others from the group says nothing of who leads
 * it.
 */
export function closedLists(rules: readonly Listed[], { barred, open }: Doors): readonly boolean[] {
  const roomy = new Set(
    rules.filter(({ posts, quote = '' }) => posts.length === 0 && OTHERS.test(quote)).map(({ role }) => role),
  )
  return rules.map(({ role, why }) => {
    if (open.length > 0 || roomy.has(role)) return false
    return ONLY.test(why) || (role === 'MEMBER' && barred.length > 0)
  })
}
