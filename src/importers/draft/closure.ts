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
/** Whom a rule would let in: what is brought to a group may also be a file or a message, of which no list is closed. */
const PERSON =
  '(?:(?:các|những|bất kỳ) )*(?:người|cá nhân|đối tượng|thành viên|đồng chí|ai|tài khoản|số điện thoại)(?: (?:nào|khác|lạ))?'
const THE_LIST =
  '(?:(?:các|những) )?(?:danh sách|thành phần|thành viên|đối tượng|(?:người|cá nhân|đồng chí)(?= [^,;]{0,40}(?:có tên|nêu|quy định|trên)))(?!\\p{L})'
/** Who is not in the list. Who is not of an agency, or no official, is another set. */
const OUTSIDER = `${PERSON} (?:ngoài|không thuộc|không phải(?: là)?|không có(?: tên)? trong) ${THE_LIST}`
/** The group of the text, not one of another name or of somebody's own. */
const THIS_GROUP =
  'nhóm(?!\\p{L}| (?-i:(?!Zalo|Viber|Telegram|Facebook)\\p{Lu})|(?: \\p{L}+){0,2} (?:riêng|khác)(?!\\p{L}))'
const INTO_GROUP = `(?:vào|tham gia|gia nhập)(?: \\p{L}+)? ${THIS_GROUP}`
const INTO_ANOTHER = new RegExp(`(?:vào|tham gia|gia nhập)(?: \\p{L}+)? (?!${THIS_GROUP})nhóm(?!\\p{L})`, 'iu')
const ADDS = `(?:thêm|kết nạp|mời|đưa|cho)(?!\\p{L})`
const NO = '(?:không|cấm|không được(?: phép)?)'
const ADDS_OUTSIDER = new RegExp(
  `^(?:${ADDS}(?: ${INTO_GROUP})? ${OUTSIDER}(?=[^;]{0,160}${INTO_GROUP})|(?:thêm|kết nạp|(?:thêm|kết nạp|mời|đưa|cho) ${INTO_GROUP}) ${OUTSIDER})`,
  'iu',
)
const BARS = new RegExp(`(?<!\\p{L})${NO} (?=${ADDS})`, 'giu')
const OUTSIDER_BARRED = new RegExp(
  `^${OUTSIDER}[^;]{0,80} (?:không được|bị cấm)(?: phép)? [^;]{0,20}${INTO_GROUP}`,
  'iu',
)
const BESIDES = new RegExp(
  `^ngoài (?:số )?${THE_LIST}[^,;]{0,80}, (?:nhóm )?${NO} (?:thêm|kết nạp|mời|bổ sung)(?!\\p{L})`,
  'iu',
)
const ONLY_THESE = new RegExp(
  `^chỉ (?:có )?(?=${PERSON}(?: [^,;]{0,80})? (?:có tên|nêu|quy định|trên|danh sách|thành phần)(?!\\p{L}))[^;]{2,160} (?:mới )?được (?:tham gia|gia nhập|vào) [^;]{0,20}${THIS_GROUP}`,
  'iu',
)
const LETS_ADD =
  /(?<!\p{L}|không |chưa )(?:quyết định|xem xét|có quyền|được|có thể)(?: phép)?(?: việc)?(?:,? (?:thêm|mời|bổ sung|kết nạp|điều chỉnh)(?!\p{L}| (?:ra|rời)))/iu
/** Somebody adds others, be it allowed or asked of him; to add those who are listed is another matter. */
const ADDS_OTHERS =
  /(?<!\p{L})(?:(?:mời thêm|bổ sung|kết nạp)(?: (?:các|những|một số))? (?:thành viên|người|cá nhân|đối tượng|đồng chí)|(?:thêm|mời) (?:các |những )?(?:thành viên|người|cá nhân|đối tượng|đồng chí) (?:mới|khác))(?!\p{L})/iu
/** Somebody who need not be of the list comes in: `cho phép chuyên gia vào nhóm`. To bring in whom it lists is no way in. */
const LETS_IN = new RegExp(
  `(?<!\\p{L})(?:cho(?: phép)?|đề xuất|giới thiệu|cử|mời|đưa|tiếp nhận|kết nạp|cập nhật|bổ sung)(?!\\p{L})[^.;]{1,100}? (?:vào|tham gia|gia nhập) (?:${THIS_GROUP}|danh sách(?!\\p{L}))`,
  'iu',
)
const OF_THE_LIST = /(?<!\p{L})(?:trong|theo|thuộc|có tên|nêu|quy định|trên|đúng)(?!\p{L})/iu
const NEGATED = /(?<!\p{L})(?:không|chưa|cấm)(?!\p{L})/iu
/** With these the words leave a way in. */
const BUT = new RegExp(
  [
    '(?<!\\p{L})(?:tự ý|nếu|khi|trừ|ngoại trừ|trường hợp|chưa|mà không|không (?:được|có) sự|không có ý kiến|không thông qua',
    '|trong (?:giờ|thời gian|thời hạn)|ngoài (?:giờ|thời gian)|việc (?:này|đó|thêm) do|do [^;]{1,60} (?:quyết định|xem xét|cho phép))(?!\\p{L})',
    '|, ngoài (?:các|những)(?!\\p{L})',
  ].join(''),
  'iu',
)

/** Whether a sentence bars from the group who is not listed. `isForbidden`: a caption or an opening forbids what it says. */
export function barsOthers(words: string, isForbidden: boolean): boolean {
  if (BUT.test(words) || INTO_ANOTHER.test(words)) return false
  if (isForbidden && ADDS_OUTSIDER.test(words)) return true
  if (ONLY_THESE.test(words) || OUTSIDER_BARRED.test(words) || BESIDES.test(words)) return true
  return [...words.matchAll(BARS)].some(({ 0: no, index }) => ADDS_OUTSIDER.test(words.slice(index + no.length)))
}

/** Whether a sentence lets somebody add others to the group. */
export function letsOthersIn(words: string): boolean {
  if (words.split(/;\s*/u).some(addsOthers)) return true
  return LETS_ADD.test(words) && /thành viên|người|đối tượng|thành phần|tham gia|nhóm/iu.test(words)
}

function addsOthers(clause: string): boolean {
  const letsIn = LETS_IN.exec(clause)
  const adds = ADDS_OTHERS.exec(clause) ?? (letsIn && !OF_THE_LIST.test(letsIn[0]) ? letsIn : null)
  return adds !== null && !NEGATED.test(clause.slice(0, adds.index))
}

/** Places of which something is not read: of a list, whom it lets in, or when a seat is held by another. */
export class Gaps {
  readonly #places: ReadonlySet<string>
  readonly #articles: ReadonlySet<string>

  constructor(places: readonly string[]) {
    this.#places = new Set(places)
    this.#articles = new Set(places.map(articleOf))
  }

  at(place: ListedAt['at']): boolean {
    return typeof place === 'string' && this.#places.has(place)
  }

  /** Whether what is not read beside a list, or an item of it without posts, may let in others. */
  mayAddTo({ at, role }: ListedAt, all: readonly ListedAt[]): boolean {
    if (typeof at !== 'string') return false
    const article = articleOf(at)
    const isBeside = (other: ListedAt) => typeof other.at === 'string' && articleOf(other.at) === article
    return (
      this.#articles.has(article) ||
      all.some((other) => other.role === role && other.posts.length === 0 && isBeside(other))
    )
  }
}

type ListedAt = Pick<Listed, 'role' | 'posts'> & { readonly at: string | { readonly paragraph: number } }

/** `quy-che/dieu-4` of `quy-che/dieu-4/khoan-5`; of a list without articles its instrument with the first step. */
function articleOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
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
