// Posts of which a text names the holder: `Ông Nguyễn Văn A, Chủ tịch Ủy ban nhân dân tỉnh`.
import type { Localized } from '../../domain/source.ts'
import { readRank } from '../../domain/title-ranks.ts'
import { plainParts } from '../../domain/title-words.ts'

const ONE = '(?:đồng chí|đ\\/c|ông|bà)'
/** `Ông`, `Các đồng chí`, `Các ông, bà`, `Ông (bà)`. */
export const ADDRESS = new RegExp(`^(?:(?:các|những) )?${ONE}(?:(?:,|\\/| hoặc| và)? ?\\(?${ONE}\\)?)?:? (?=\\S)`, 'iu')
const DEGREES = '(?:\\p{Lu}[\\p{L}]{0,6}(?:\\.\\p{L}{1,6})*\\. ?)*'
const NAME = '\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){1,5}'
const NAMED = new RegExp(
  `^${DEGREES}(?<name>${NAME})\\s*(?:(?:[,:–—]|-(?=\\s))\\s*|\\((?=[^()]+\\)$))(?<post>\\S.*)$`,
  'su',
)
const ALONE = new RegExp(`^${DEGREES}(?<name>${NAME})$`, 'u')
const BODY =
  /^(?:so|ban|bo|phong|van phong|uy ban|ubnd|hdnd|hoi dong|cong an|trung tam|chi cuc|cuc|vien|doan|hoi)(?: |$)/

export const BY_POST: Localized = {
  vi: 'Văn bản nêu tên người giữ chức vụ; đọc là theo chức vụ.',
  en: 'The text names who holds the post; read as going by the post.',
}

/** Words of a seat without the person that they name. */
export interface SeatHolder {
  /** The post; empty where a person is named and no post. */
  readonly words: string
  readonly isNamed: boolean
}

/** Whether words begin with a rank: `Giám đốc Sở` is a post, `người …` is none. */
export function isTitle(words: string): boolean {
  const [first = ''] = plainParts(words)
  return readRank(first) !== null
}

/** Forms of address left out too. Without one, a name is told by the post that follows it. */
export function withoutPerson(words: string): SeatHolder {
  const bare = words.replace(ADDRESS, '')
  const { name = '', post = '' } = NAMED.exec(bare)?.groups ?? {}
  const title = bare.includes(`(${post}`) ? post.replace(/\)$/u, '') : post
  if (name !== '' && isName(name) && isTitle(title)) return { words: title, isNamed: true }
  const alone = bare === words ? undefined : ALONE.exec(bare)?.groups?.name
  return alone !== undefined && isName(alone) ? { words: '', isNamed: true } : { words: bare, isNamed: false }
}

function isName(words: string): boolean {
  const [first = ''] = plainParts(words)
  return !isTitle(words) && !BODY.test(first)
}
